"""A report as a document for Word and its kin; pictures come as PNG from whoever can draw."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from app.reports import pictures
from app.reports.report import Figure, Report, Section, Table, Tile
from app.text import storable

if TYPE_CHECKING:
    from docx.document import Document

Draw = Callable[[Figure], bytes]  # a PNG
LATIN, CHINESE = "Calibri", "Microsoft YaHei"
INK, QUIET, ACCENT, SOFT = "16212B", "55626F", "0B7560", "F7F9FA"
ACROSS = 17.0  # centimetres between the margins of A4
TILES = 4  # in a row
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def document(report: Report, draw: Draw | None) -> bytes:
    """Return the file; without anybody who draws, the values of each picture stand there as a table."""
    import docx  # noqa: PLC0415 -- start-up: 0.2 s to import

    made = docx.Document()
    _set_up(made, report)
    made.add_heading(_clean(report.title), 0)
    _quiet(made.add_paragraph(), report.remark)
    for section in report.sections:
        made.add_heading(_clean(section.title), 1)
        _fill(made, section, draw)
    _quiet(made.add_paragraph(), report.footer)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _fill(made: Document, section: Section, draw: Draw | None) -> None:
    for sentence in section.sentences:
        made.add_paragraph(_clean(sentence))
    if section.tiles:
        _tiles(made, section.tiles)
    for figure in section.figures:
        _picture(made, figure, draw)
    if section.table:
        _sheet(made, section.table)
    for quote in section.quotes:
        paragraph = made.add_paragraph(_clean(quote.text), style="Intense Quote")
        _quiet(paragraph, f"\n{quote.said}")
    for point in section.points:
        made.add_paragraph(_clean(point), style="List Number")


def _set_up(made: Document, report: Report) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 -- start-up: as above
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415 -- as above

    page = made.sections[0]
    page.orientation = WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin = page.bottom_margin = Cm(2)
    made.core_properties.title = _clean(report.title)[:250]
    made.core_properties.author = "Qunce"
    made.core_properties.comments = ""
    made.core_properties.language = "zh-CN" if report.language == "zh" else "en"
    sizes = {"Normal": 10.5, "Title": 20, "Heading 1": 13, "Intense Quote": 10, "List Number": 10.5}
    for name, size in sizes.items():
        style: Any = made.styles[name]
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor.from_string(ACCENT if name == "Heading 1" else INK)
        style.font.italic = False
        style.font.bold = name in ("Title", "Heading 1")
        _font(style)
        style.paragraph_format.space_after = Pt(4)
    made.styles["Heading 1"].paragraph_format.space_before = Pt(16)  # pyright: ignore[reportAttributeAccessIssue]


def _font(style: Any) -> None:
    """Set both fonts of a style: python-docx itself knows the Latin one alone."""
    from docx.oxml.ns import qn  # noqa: PLC0415 -- start-up: as above

    style.font.name = LATIN
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi"):
        fonts.set(qn(f"w:{script}"), LATIN)
    fonts.set(qn("w:eastAsia"), CHINESE)


def _picture(made: Document, figure: Figure, draw: Draw | None) -> None:
    from docx.shared import Cm  # noqa: PLC0415 -- start-up: as above

    if draw is not None:
        shape = made.add_picture(io.BytesIO(draw(figure)), width=Cm(ACROSS))
        # What a screen reader says of it.
        shape._inline.docPr.set("descr", _clean(figure.caption))  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] -- python-docx has no other way
        made.paragraphs[-1].paragraph_format.keep_with_next = True
    _quiet(made.add_paragraph(), figure.caption)
    if draw is None:
        _sheet(made, figure.table)


def _tiles(made: Document, tiles: tuple[Tile, ...]) -> None:
    from docx.shared import Pt  # noqa: PLC0415 -- start-up: as above

    table = made.add_table(rows=-(-len(tiles) // TILES), cols=TILES)
    for place, tile in enumerate(tiles):
        cell = table.cell(place // TILES, place % TILES)
        _shade(cell)
        _quiet(cell.paragraphs[0], tile.label)
        value = cell.add_paragraph().add_run(_clean(tile.value))
        value.bold, value.font.size = True, Pt(15)
        _quiet(cell.add_paragraph(), tile.remark)
    made.add_paragraph()


def _sheet(made: Document, table: Table) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- start-up: as above
    from docx.shared import Cm, Pt  # noqa: PLC0415 -- as above

    sheet = made.add_table(rows=0, cols=len(table.heads))
    sheet.autofit = False
    wide = _widths(table)
    for column, width in zip(sheet.columns, wide, strict=True):
        column.width = Cm(width)  # some programs go by the columns, others by the cells
    for number, line in enumerate((table.heads, *table.rows)):
        for place, (cell, text) in enumerate(zip(sheet.add_row().cells, line, strict=True)):
            cell.width = Cm(wide[place])
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(_clean(text))
            run.bold, run.font.size = number == 0, Pt(9)
            paragraph.paragraph_format.space_after = Pt(2)
            if place in table.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if number == 0:
                _shade(cell)
    _repeated(sheet.rows[0])
    made.add_paragraph()


def _repeated(row: Any) -> None:
    """Let a row head the table on every page it reaches."""
    from docx import oxml  # noqa: PLC0415 -- start-up: as above

    row._tr.get_or_add_trPr().append(cast("Any", oxml).OxmlElement("w:tblHeader"))  # noqa: SLF001 -- python-docx has no other way


def _widths(table: Table) -> list[float]:
    """Return how wide each column is to be, in centimetres, by what stands in it."""
    columns = zip(table.heads, *table.rows, strict=True)
    wanted = [
        min(26, max(5, *(pictures.width(cell) / pictures.SIZE for cell in column)))
        for column in columns
    ]
    return [ACROSS * one / sum(wanted) for one in wanted]


def _shade(cell: Any) -> None:
    from docx import oxml  # noqa: PLC0415 -- start-up: as above
    from docx.oxml.ns import qn  # noqa: PLC0415 -- as above

    shade = cast("Any", oxml).OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SOFT)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 -- python-docx has no other way


def _quiet(paragraph: Any, text: str) -> None:
    from docx.shared import Pt, RGBColor  # noqa: PLC0415 -- start-up: as above

    run = paragraph.add_run(_clean(text))
    run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(QUIET)
    run.bold = run.italic = False


def _clean(text: str) -> str:
    """Return text that XML can hold."""
    return storable(text).translate(_CONTROL)
