"""A WeChat talk that was forwarded or mailed: text with a date above each day, or the e-mail itself."""

import re
from collections.abc import Iterator

from app.errors import AppError
from app.imports import dates, limits, mail
from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Source
from app.imports.source import head_text, top_lines
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
_ABOVE = re.compile(r"[^\W\d][\w -]{0,19}[:：]|[-—–=>]{3,}")
_IGNORED = frozenset({"Dear:", "Dear：", "Dear", ""})
_DASHES = frozenset("—–─-")


def matches(source: Source) -> int:
    """Say how surely this is such a record, by its title and the dates between dashes."""
    text = mail.text(source.head) if _is_mail(source.head) else head_text(source)
    lines = (text or "").split("\n")[:400]
    title = _has_title(text or "")
    day = any(_DATE.fullmatch(line) for line in lines)
    talk = any(_SENDER.fullmatch(line) for line in lines if len(line) < limits.LONGEST_HEADER)
    if title and (day or talk):
        return 97
    begins = any(_DATE.fullmatch(line) for line in top_lines(text or "", 3))
    return 75 if begins and talk else 0


def _has_title(text: str) -> bool:
    """Tell whether the title stands on top, below a greeting or what a mail program shows of a mail."""
    for line in top_lines(text, 12):
        if _TITLE.match(line):
            return True
        if line.strip() not in _IGNORED and not _ABOVE.match(line):
            return False
    return False


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
    data = mail.without_pictures(file)
    if len(data) > limits.MAIL:
        raise AppError(
            N_(
                "{name} is an e-mail with more than {n} MB of text. "
                "Save its text alone and import that."
            ),
            name=source.path.name,
            n=limits.MAIL // 2**20,
        )
    text = mail.text(data)
    if text is None:
        raise AppError(
            N_(
                "{name} is an e-mail with more parts inside each other than any mail program makes. "
                "Save its text alone and import that."
            ),
            name=source.path.name,
        )
    yield text.split("\n")


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
