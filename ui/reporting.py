"""Drawing reports with Qt: pictures as PNG, whole reports as PDF; in the window, or without one.

`qunce --paint-report FOLDER` draws the report in FOLDER/report.json for the command line, which has no Qt.
"""

import os
import signal
import sys
from collections.abc import Sequence
from multiprocessing import parent_process
from pathlib import Path

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from app import paths, reports
from app.progress import Progress, silent
from app.reports import Wish, pictures
from app.reports import html as pages
from app.reports.report import Figure, Report
from app.store import Store

SHARP = 2.6  # dots of a printed picture for each of its own
MARGIN = 16  # millimetres
DPI = 300
ACROSS = 660  # pixels (of 1/96 inch) of a picture between the margins of A4
HEADING = 2  # of a section
FOOT = 0.045  # share of the page's height for its number


class Drawer:
    """Draws with the Qt of this process."""

    def png(self, figure: Figure) -> bytes:
        """Return a picture as PNG."""
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image(figure, SHARP).save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
        return bytes(kept.data())

    def pdf(self, report: Report) -> bytes:
        """Return a report as A4 pages with numbers."""
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        writer.setResolution(DPI)
        writer.setTitle(report.title)
        writer.setCreator("Qunce")
        _print(document(report, ACROSS), writer)
        buffer.close()
        return bytes(kept.data())


def image(figure: Figure, scale: float) -> QImage:
    """Return a picture as so many times its own size in dots, on white."""
    wide, high = pages.size(figure)
    made = QImage(round(wide * scale), round(high * scale), QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(figure.svg.encode())).render(painter)
    painter.end()
    return made


class Paper(QTextDocument):
    """A page that loads nothing but its own pictures."""

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Qt override: pictures are handed over, nothing is fetched."""
        return None


def document(report: Report, width: int, scale: float = SHARP) -> QTextDocument:
    """Return a report laid out by Qt, its pictures `width` pixels wide."""
    made = Paper()
    made.setDocumentMargin(0)
    made.setDefaultFont(_font())
    style = paths.resources() / "reports" / "paper.css"
    made.setDefaultStyleSheet(style.read_text(encoding="utf-8"))
    for outer, section in enumerate(report.sections):
        for inner, figure in enumerate(section.figures):
            address = QUrl(f"figure-{outer}-{inner}")
            made.addResource(
                QTextDocument.ResourceType.ImageResource, address, image(figure, scale)
            )
    made.setHtml(pages.paper(report, width))
    return made


def write(
    store: Store,
    *,
    wish: Wish,
    formats: Sequence[str],
    folder: str,
    progress: Progress = silent,
) -> tuple[str, ...]:
    """Make a report and write it into a folder: a job, in a process without a window."""
    kept = application()
    half = _Half(progress)
    report = reports.build(store, wish, half.first)
    if parent_process() is not None:
        # Whoever is stopped while files are written takes their beginnings along.
        signal.signal(signal.SIGTERM, _leave)
    written = reports.write(report, Path(folder), formats, Drawer(), half.second)
    del kept
    return tuple(str(path) for path in written)


def paint(folder: Path) -> int:
    """Draw the report that lies in a folder as JSON: every picture, and the PDF if it is asked for."""
    kept = application()
    report = msgspec.json.decode((folder / "report.json").read_bytes(), type=Report)
    drawer = Drawer()
    if (folder / "pdf").exists():
        (folder / "report.pdf").write_bytes(drawer.pdf(report))
    if (folder / "png").exists():
        figures = [figure for section in report.sections for figure in section.figures]
        for place, figure in enumerate(figures):
            (folder / f"{place}.png").write_bytes(drawer.png(figure))
    del kept
    return 0


def application() -> QGuiApplication:
    """Return the Qt of this process, made without a screen where there is none yet."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["qunce"])


class _Half:
    """Tells two pieces of work as one."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def first(self, done: int, total: int) -> None:
        """Tell the making."""
        self._progress(done, 2 * total)

    def second(self, done: int, total: int) -> None:
        """Tell the writing."""
        self._progress(total + done, 2 * total)


def _leave(_signal: int, _frame: object) -> None:
    sys.exit()


def _font() -> QFont:
    font = QFont()
    font.setFamilies(
        [
            "PingFang SC",
            "Microsoft YaHei",
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "WenQuanYi Micro Hei",
        ]
    )
    font.setPointSizeF(10)
    return font


def keep_headings(document: QTextDocument, page: QSizeF) -> None:
    """Begin a new page before each heading that would be the last on its page."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == HEADING and _alone(document, block, page.height()):
            shape = block.blockFormat()
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(shape)
            # Qt lays out what changed alone, and leaves what follows where it was.
            document.setPageSize(page + QSizeF(0, 1))
            document.setPageSize(page)
        block = block.next()


def _alone(document: QTextDocument, heading: QTextBlock, high: float) -> bool:
    """Tell whether what follows a heading ends on another page."""
    layout, after = document.documentLayout(), heading.next()
    ends = layout.blockBoundingRect(after).bottom() - 1 if after.isValid() else 0
    return after.isValid() and layout.blockBoundingRect(heading).top() // high != ends // high


def _print(document: QTextDocument, writer: QPdfWriter) -> None:
    """Put a document on pages with their numbers."""
    layout = document.documentLayout()
    layout.setPaintDevice(writer)
    wide, high = float(writer.width()), writer.height() * (1 - FOOT)
    document.setPageSize(QSizeF(wide, high))
    keep_headings(document, QSizeF(wide, high))
    painter = QPainter(writer)
    pages_ = document.pageCount()
    for page in range(pages_):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * high)
        document.drawContents(painter, QRectF(0, page * high, wide, high))
        painter.restore()
        painter.setFont(_font())
        painter.setPen(QColor(pictures.QUIET))
        foot = QRectF(0, high, wide, writer.height() - high)
        painter.drawText(
            foot,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            f"{page + 1} / {pages_}",
        )
    painter.end()
