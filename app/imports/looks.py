"""Saying what a file that no reader knows looks like, and what to do about it."""

import math
from collections import Counter

from app.errors import AppError
from app.imports import families
from app.imports.encoding import encoding_of
from app.imports.json_stream import keys_of
from app.imports.records import Source
from app.imports.source import WORKBOOK, head_text
from app.text import N_, plain

_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x00\x00\x01\x00", b"II*\x00", b"MM\x00*",
)  # fmt: skip
_PICTURE_BRANDS = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif")
_DATABASES = (".db", ".db3", ".sqlite", ".sqlite3")
_RECORDINGS = (b"OggS", b"RIFF", b"#!AMR", b"#!SILK", b"\x02#!SILK")
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_SHOWN = 40  # characters of a strange file that an error quotes
_RANDOM = 7.5  # bits a byte: what is encrypted or packed looks like noise
_PAGE = 4096  # databases are whole pages

_TEXTS = (".txt", ".json", ".jsonl", ".ndjson", ".eml")

_FOLDER = N_(
    "{name} is a folder that is no chat export by itself ({names}). Choose the files inside it."
)
_ZIPPED = N_("{name} is a ZIP with several texts ({names}). Unpack it and import them one by one.")
_NO_TEXT = N_(
    "{name} is a ZIP with no chat text inside ({names}). Choose the file that the chat app wrote."
)
_EMPTY = N_("{name} is empty. Export the chat again and choose the new file.")
_PDF = N_("{name} is a PDF: its pages can't be read as messages. Export the chat as text or JSON.")
_PICTURE = N_("{name} is a picture. Copy the chat as text, or export it as a file.")
_MEDIA = N_("{name} is a recording, not a chat. Choose the text file of the export.")
_ARCHIVE = N_("{name} is an archive that isn't ZIP. Unpack it and choose the chat's text file.")
_DATABASE = N_(
    "{name} is a database. Qunce reads neither databases nor their keys: "
    "export the chat as text or JSON with the chat app or an export tool."
)
_ENCRYPTED = N_(
    "{name} looks like an encrypted database or backup. Qunce reads neither databases nor their keys: "
    "export the chat as text or JSON with the chat app or an export tool."
)
_BINARY = N_("{name} holds no text. Choose the file that the chat app exported as text or JSON.")
_OFFICE = N_("{name} is a Word or Excel file. Save it as text or CSV first.")
_OLD_OFFICE = N_("{name} is an old Word or Excel file. Save it as text or CSV first.")
_HTML = N_("{name} is a web page. Export the chat as JSON or text instead.")
_CARDS = N_(
    "{name} holds contacts or calendar entries, no chat. Import it under Members or Calendar."
)
_JSON = N_(
    "{name} is JSON with the keys {keys}: "
    "no chat format known here. Qunce reads exports of {makers}, copied talk, and tables."
)
_NO_KEYS = N_(
    "{name} is JSON that begins with {first}: "
    "no chat format known here. Qunce reads exports of {makers}, copied talk, and tables."
)
_LINE = N_(
    "{name} is text whose first line is “{first}”: "
    "no chat format known here. Qunce reads exports of {makers}, copied talk, and tables."
)


def unknown(source: Source) -> AppError:
    """Return the error for a source that no format matches."""
    head = source.head
    name = source.path.name
    if source.entries or source.path.is_dir():
        return _no_chat(source)
    if not head.strip(b"\x00 \r\n\t\xef\xbb\xbf"):
        return AppError(_EMPTY, name=name)
    template = _by_signature(head) or _by_bytes(source)
    return AppError(template, name=name) if template else _text(source)


def _no_chat(source: Source) -> AppError:
    """Return the error for a folder or ZIP in which no format knows its own."""
    names = [entry.name for entry in source.entries]
    texts = [name for name in names if name.lower().endswith(_TEXTS)]
    some = ", ".join(name[-_SHOWN:] for name in (texts or names)[:3])
    template = _FOLDER if source.path.is_dir() else _ZIPPED if texts else _NO_TEXT
    if WORKBOOK in names or {"mimetype", "content.xml"} <= set(names):
        template = _OFFICE
    elif not texts and any(name.lower().endswith(_DATABASES) for name in names):
        template = _DATABASE
    return AppError(template, name=source.path.name, names=some or "-")


def _by_signature(head: bytes) -> str:
    if head.startswith(b"%PDF"):
        return _PDF
    if _is_picture(head):
        return _PICTURE
    tagged = head.startswith(b"ID3") and head[3:4] < b"\x0a"  # not a text that begins with ID3
    if tagged or head[4:8] == b"ftyp" or head.startswith(_RECORDINGS):
        return _MEDIA
    if head.startswith(_PACKED):
        return _ARCHIVE
    if head.startswith(b"SQLite format 3\x00"):
        return _DATABASE
    return _OLD_OFFICE if head.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")) else ""


def _is_picture(head: bytes) -> bool:
    """Tell a picture by its first bytes; “BM” also begins texts, but those hold no NUL."""
    if head[:4] == b"RIFF":
        return head[8:12] == b"WEBP"
    if head[4:8] == b"ftyp":
        return head[8:12] in _PICTURE_BRANDS
    return head.startswith(_PICTURES) or (head[:2] == b"BM" and b"\x00" in head[:16])


def _by_bytes(source: Source) -> str:
    """Tell binary data from text: control characters, which no chat holds."""
    head = source.head
    if head.count(0) * 4 > 3 * len(head):  # UTF-16 has half of them at most
        return _BINARY
    if encoding_of(head, source.options.encoding).startswith("utf-16"):
        return ""
    control = sum(byte < 9 or 13 < byte < 27 for byte in head)  # noqa: PLR2004 -- all but white space
    if control * 50 < len(head):
        return ""
    whole_pages = source.size % _PAGE == 0
    return _ENCRYPTED if _entropy(head) > _RANDOM or whole_pages else _BINARY


def _entropy(data: bytes) -> float:
    shares = (count / len(data) for count in Counter(data).values())
    return -sum(share * math.log2(share) for share in shares)


def _text(source: Source) -> AppError:
    name, text = source.path.name, head_text(source)
    start = text.lstrip("\ufeff \n\t")
    if not plain(start[:4096]):
        return AppError(_EMPTY, name=name)
    low = start[:4096].lower()
    if low.startswith(("<!doctype html", "<html")):
        return AppError(_HTML, name=name)
    if low.startswith("<svg"):
        return AppError(_PICTURE, name=name)
    if low.startswith(("begin:vcard", "begin:vcalendar")):
        return AppError(_CARDS, name=name)
    keys = keys_of(start)
    if keys:
        shown = ", ".join(_short(key) for key in keys[:6])
        return AppError(_JSON, name=name, keys=shown, makers=families.makers())
    first = next((line for line in start.split("\n") if line.strip()), "")
    template = _NO_KEYS if start.startswith(("{", "[")) and _bracket(start) else _LINE
    return AppError(template, name=name, first=_short(first), makers=families.makers())


def _bracket(start: str) -> bool:
    """Tell JSON from a line that only begins with a bracket."""
    return start[1:].lstrip()[:1] in set('[{"]}-0123456789') and start.rstrip()[-1:] in "]}[{,"


def _short(text: str) -> str:
    """Return the beginning of foreign text, without signs that would change how an error is shown."""
    shown = "".join(letter for letter in plain(text[:400]) if letter.isprintable())
    return shown[:_SHOWN] + ("…" if len(shown) > _SHOWN else "")
