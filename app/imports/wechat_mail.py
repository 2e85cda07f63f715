"""A WeChat talk that was forwarded or mailed: text with a date above each day, or the e-mail itself."""

import email
import re
from collections.abc import Iterator
from email.message import Message as Mail
from html.parser import HTMLParser

from app.errors import AppError
from app.imports import dates, limits
from app.imports.encoding import blocks, encoding_of, text_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Source
from app.imports.source import head_text
from app.imports.talk import Header, Talk
from app.imports.wall_days import Days
from app.text import N_

_TITLE = re.compile(
    r"^\s*(.{0,200}?) ?(?:微信群上的|在微信上的|微信上的)?(?:聊天记录|聊天記錄)如下[，,]?请?請?查收?。?"
)
_DATE = re.compile(r"[—–─-]{3,}\s*(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?\s*[—–─-]{3,}\s*")
_SENDER = re.compile(r"(\S.*?)[ \u00a0\u2003\t]{2,}(\d{1,2}:\d{2})\s*")
_HEADERS = re.compile(
    rb"^(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}", re.MULTILINE
)
_IGNORED = frozenset({"Dear:", "Dear：", "Dear", ""})
_DASHES = frozenset("—–─-")
_UNSEEN = frozenset({"style", "script"})
_BLOCK_TAGS = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3"})


def matches(source: Source) -> int:
    """Say how surely this is such a record, by its title and the dates between dashes."""
    text = _mail_text(source.head) if _is_mail(source.head) else head_text(source)
    lines = text.split("\n")[:400]
    title = any(_TITLE.match(line) for line in lines[:20])
    day = any(_DATE.fullmatch(line) for line in lines)
    talk = any(_SENDER.fullmatch(line) for line in lines if len(line) < limits.LONGEST_HEADER)
    if title and (day or talk):
        return 97
    return 75 if day and talk else 0


def _is_mail(head: bytes) -> bool:
    start = head[:8192].lstrip(b"\xef\xbb\xbf \r\n").lower()
    return bool(_HEADERS.match(start)) and b"mime-version:" in head.lower()


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    talk, days = Talk(source), Days(source)
    for block in _lines(source, file):
        for line in block:
            talk.line += 1
            if _title(talk, line) or _date(talk, days, line) or _sender(talk, days, line):
                continue
            if talk.is_open or line.strip() not in _IGNORED:
                talk.text(line)
        yield talk.take()
    talk.close()
    yield talk.take()


def _lines(source: Source, file: Tally) -> Iterator[list[str]]:
    if not _is_mail(source.head):
        yield from blocks(file, encoding_of(source.head, source.options.encoding))
        return
    data = file.read(limits.MAIL + 1)
    if len(data) > limits.MAIL:
        raise _too_long(limits.MAIL)
    yield _mail_text(data).split("\n")


def _too_long(most: int) -> AppError:
    return AppError(
        N_(
            "An e-mail of more than {n} MB is too long to read. Save its text alone and import that."
        ),
        n=most // 2**20,
    )


def _mail_text(data: bytes) -> str:
    """Return the text of an e-mail, plain if it has one, else what its HTML shows."""
    parts = list(email.message_from_bytes(data).walk())
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                text = _part_text(part)
                if text.strip():
                    shown = _shown(text) if kind == "text/html" else text
                    return shown.replace("\r\n", "\n").replace("\r", "\n")
    return ""


def _part_text(part: "Mail[str, str]") -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return text_of(data, encoding_of(data, part.get_content_charset("")))
    except AppError:  # the mail names an encoding that does not exist
        return text_of(data, encoding_of(data))


class _Shown(HTMLParser):
    """The words of an HTML page, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._seen = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser hands it over
        self._seen = tag not in _UNSEEN
        if tag in _BLOCK_TAGS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._seen = True
        if tag in _BLOCK_TAGS - {"br"}:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._seen:
            self.parts.append(data.replace("\r", "").replace("\n", ""))


def _shown(html: str) -> str:
    if len(html) > limits.PAGE:
        raise _too_long(limits.PAGE)
    page = _Shown()
    page.feed(html)
    page.close()
    return "".join(page.parts)


def _title(talk: Talk, line: str) -> bool:
    found = _TITLE.match(line) if talk.chat is None else None
    if found:
        talk.begin(found[1].strip(), private="在微信上" in line and " 和 " in line)
    return found is not None


def _date(talk: Talk, days: Days, line: str) -> bool:
    found = _DATE.fullmatch(line[: limits.LONGEST_HEADER]) if line[:1] in _DASHES else None
    if found:
        talk.close()
        days.begin(int(found[1]), int(found[2]), int(found[3]))
    return found is not None


def _sender(talk: Talk, days: Days, line: str) -> bool:
    ends = line[-1:].isdigit() or line[-1:].isspace()
    found = _SENDER.fullmatch(line) if ends and len(line) < limits.LONGEST_HEADER else None
    if not found:
        return False
    try:
        at = days.at(dates.clock(found[2]))
    except (ValueError, OverflowError):
        at = None
    talk.open(Header(talk.line, at, found[1]))
    return True


FORMAT = Format(
    "wechat_mail", N_("WeChat talk, forwarded or mailed"), (".txt", ".eml"), matches, reader(_read)
)
