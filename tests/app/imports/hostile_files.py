"""Files made to do harm, written to a folder and previewed by a process that may take 400 MB.

`python -m tests.app.imports.hostile_files FOLDER` prints a line of JSON for each: name, seconds, words.
"""

import io
import json
import random
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

MEMORY = 400 << 20  # bytes
SAID = "13/01/2026, 10:00 - a: x\n"
_XLSX = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
    'Target="sharedStrings.xml"/></Relationships>',
}  # fmt: skip
_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SHEET = f"<worksheet {_NS}><sheetData>"
_ROWS = "".join(
    f'<row r="{n}">'
    + "".join(f'<c r="{c}{n}" t="inlineStr"><is><t>{t}</t></is></c>' for c, t in row)
    + "</row>"
    for n, row in enumerate(
        [
            (("A", "time"), ("B", "sender"), ("C", "text")),
            (("A", "2026-01-01 08:00"), ("B", "a"), ("C", "x")),
        ],
        1,
    )
)
_END = "</sheetData></worksheet>"
Content = str | bytes | Callable[[IO[bytes]], object]


def _much(unit: bytes, total: int) -> Callable[[IO[bytes]], object]:
    """Write `unit` over and over."""
    block = unit * (2**20 // len(unit))

    def write(file: IO[bytes]) -> None:
        for _ in range(total // len(block)):
            file.write(block)

    return write


def _between(start: str, more: Callable[[IO[bytes]], object], end: str) -> Callable[..., object]:
    def write(file: IO[bytes]) -> None:
        file.write(start.encode())
        more(file)
        file.write(end.encode())

    return write


def _zip(entries: dict[str, Content], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in entries.items():
            if isinstance(content, str | bytes):
                archive.writestr(name, content)
            else:
                with archive.open(name, "w", force_zip64=True) as file:
                    content(file)
    return out.getvalue()


def _xlsx(sheet: Content, shared: Content | None = None) -> bytes:
    parts = {**_XLSX, "xl/worksheets/sheet1.xml": sheet}
    return _zip(parts if shared is None else {**parts, "xl/sharedStrings.xml": shared})


def _lying(data: bytes, name: bytes, size: int) -> bytes:
    """Say in the directory of a ZIP that an entry is smaller than it is."""
    out = bytearray(data)
    at = out.rfind(name) - 46
    out[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(out)


def nested_mail() -> bytes:
    """An e-mail with parts inside parts."""
    head = b"From: a\r\nTo: b\r\nMIME-Version: 1.0\r\n"
    parts = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(3000)
    )
    return head + b"".join(parts)


def crawling_mail() -> bytes:
    """An e-mail whose HTML opens a comment over and over."""
    head = b"From: a\r\nTo: b\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
    return head + b"<!--" * 250_000


def _distinct_texts(file: IO[bytes]) -> None:
    chance = random.Random(3)  # noqa: S311 -- repeatable
    for _ in range(30):
        file.write(b"".join(b"<si><t>%d</t></si>" % chance.getrandbits(20) for _ in range(45_000)))


_CELL = '<row r="3"><c r="A3" t="inlineStr"><is><t>'
_TABLE = "time,sender,text\n" + "2026-01-01 08:00:00,a,x\n" * 3
_CHAT = '{"name":"x","type":"private_group","id":1,"messages":['
_ITEM = (
    '{"id":%s,"type":"message","date":"2026-01-01T08:00:00","date_unixtime":"1767225600",'
    '"from":"a","from_id":"user1","text":%s}'
)
_GOOD = _ITEM % (1, '"x"')
_LONG_CELL = _between(_SHEET + _ROWS + _CELL, _much(b"x", 100 << 20), "</t></is></c></row>" + _END)

# ruff: noqa: PLW0108 -- made when it is written, not when this is imported
# name → (what stands in it, words of the sentence that refuses it, or "" where it is read)
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "ratio.zip": (lambda: _zip({"_chat.txt": _much(SAID.encode(), 100 << 20)}), "would unpack to"),
    "many.zip": (lambda: _zip({f"{n}.txt": "" for n in range(50_001)}, zipfile.ZIP_STORED), "50001"),
    "nested.zip": (lambda: _zip({"in.zip": _zip({"_chat.txt": SAID * 9})}), "no chat text inside"),
    "lying.zip": (
        lambda: _lying(_zip({"_chat.txt": SAID * 10**5}), b"_chat.txt", 1000),
        "damaged ZIP",
    ),
    "slip.zip": (lambda: _zip({"../../../slipped/_chat.txt": SAID * 9, "/etc/x.jpg": "x"}), ""),
    "slack.zip": (
        lambda: _zip(
            {
                "channels.json": '[{"id":"C1","name":"a"}]',
                "users.json": "[]",
                "a/2026-01-01.json": _much(b'{"type":"message","text":"x"},', 50 << 20),
            }
        ),
        "would unpack to",
    ),
    "cell.xlsx": (lambda: _xlsx(_LONG_CELL), "would unpack to"),
    "far.xlsx": (
        lambda: _xlsx(
            _SHEET + _ROWS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' + _END
        ),
        "larger workbook",
    ),
    "texts.xlsx": (
        lambda: _xlsx(
            _SHEET + _ROWS + _END, _between(f"<sst {_NS}>", _distinct_texts, "</sst>")
        ),
        "larger workbook",
    ),
    "lying.xlsx": (
        lambda: _lying(_xlsx(_LONG_CELL), b"xl/worksheets/sheet1.xml", 5000),
        "damaged workbook",
    ),
    "merged.xlsx": (
        lambda: _xlsx(
            (_SHEET + _ROWS + _END).replace(
                "</worksheet>",
                "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 20_000 + "</mergeCells></worksheet>",
            )
        ),
        "",
    ),
    "deep.json": (lambda: b"[" * 100_000 + b"]" * 100_000, "no chat format known"),
    "deep message.json": (
        lambda: (_CHAT + _GOOD + "," + _ITEM % (2, "[" * 10**5 + "]" * 10**5) + "]}").encode(),
        "deeper than any chat export, at byte",
    ),
    "digits.json": (lambda: (_CHAT + _GOOD + "," + _ITEM % ("9" * 5000, '"y"') + "]}").encode(), "at byte"),
    "nan.json": (
        lambda: (_CHAT + ",".join(_ITEM % (n, '"y"') for n in (1, "NaN", "1e400")) + "]}").encode(),
        "",
    ),
    "surrogates.json": (
        lambda: (_CHAT + _ITEM % (1, r'"\ud800 \u0000 \udc00 \u2028"') + "]}").encode(),
        "",
    ),
    "twice.json": (lambda: (_CHAT + _GOOD.replace("}", ',"text":"z"}') + "]}").encode(), ""),
    "quote.csv": (
        lambda: (_TABLE + '2026-01-01 08:00:00,a,"x\n' + _TABLE[17:] * 330_000).encode(),
        "line 5 opens a quote",
    ),
    "wide.csv": (lambda: (_TABLE + "," * 10_000 + "\n").encode(), ""),
    "long.txt": (
        lambda: (SAID * 3 + "13/01/2026, 10:00 - a: " + "x" * (40 << 20)).encode(),
        "Line 4 of long.txt is longer than 8 MB",
    ),
    "cr.txt": (lambda: (SAID * 9).replace("\n", "\r").encode(), ""),
    "nul.txt": (lambda: (SAID * 9 + SAID.replace("x", "\0\x85\u2028\x0b\x0cx") * 9).encode(), ""),
    "mixed.txt": (
        lambda: b"".join(SAID.replace("x", "大家好").encode(("utf-8", "gb18030")[n % 2]) for n in range(20)),
        "",
    ),
    "utf16.txt": (lambda: (SAID * 9).encode("utf-16-le"), ""),
    "nested.eml": (nested_mail, "no chat format known"),
    "crawl.eml": (crawling_mail, "no chat format known"),
}  # fmt: skip


def write(folder: Path) -> None:
    """Write every file."""
    for name, (content, _) in FILES.items():
        (folder / name).write_bytes(content())


def main(folder: Path) -> None:
    """Preview every file with little memory, and say what came of each."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from app.errors import AppError
    from app.imports import importer
    from app.store import Store

    store = Store(folder / "preview.qunce", create=True, journalled=False)
    for name in FILES:
        start = time.perf_counter()
        try:
            importer.run(store, folder / name, dry_run=True)
            said = ""
        except AppError as error:
            said = str(error)
        rows = store.value("select count(*) from messages") + store.value(
            "select count(*) from groups"
        )
        sys.stdout.write(json.dumps([name, time.perf_counter() - start, said, rows]) + "\n")
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
