"""Telegram Desktop's HTML pages: messages.html, messages2.html … of one chat, or of each of several."""

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from app.imports import limits
from app.imports.folder import part
from app.imports.json_stream import too_long
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Entry, Format, Record, Source
from app.imports.source import head_text, is_page
from app.imports.telegram_page import Page
from app.text import N_

_PAGE = re.compile(r"messages(\d{0,9})\.html?", re.IGNORECASE)
_MARKS = ('class="page_wrap', 'class="message ', 'class="history"')


def matches(source: Source) -> int:
    """Say how surely these are Telegram's pages, by the names of their parts."""
    if not source.entries:
        return _sure(source)
    chats = _chats(source)
    return min((_sure(part(source, pages[0])) for pages in chats[:3]), default=0)


def _sure(page: Source) -> int:
    text = head_text(page)
    found = sum(mark in text for mark in _MARKS) if is_page(text) else 0
    return 94 if found == len(_MARKS) else 60 if found > 1 and 'id="message' in text else 0


def _chats(source: Source) -> list[list[Entry]]:
    """Return the pages of each chat in the order of their numbers; a chat is a folder."""
    chats: defaultdict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for entry in source.entries:
        name = PurePosixPath(entry.name)
        found = _PAGE.fullmatch(name.name)
        if found:
            chats[str(name.parent)].append((int(found[1] or 1), entry))
    return [[entry for _, entry in sorted(pages, key=lambda p: p[0])] for pages in chats.values()]


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    if not source.entries:
        page = Page(source)
        yield from _fed(source, file, page)
        yield _ended(source, page)
        return
    for pages in _chats(source):
        page = Page(source)
        for entry in pages:
            with entry.opened() as opened:
                yield from _fed(part(source, entry), file.of(opened), page)
        yield _ended(source, page)


def _fed(source: Source, file: Tally, page: Page) -> Iterator[list[Record]]:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    page.turn()
    line = 0  # bytes since the last one ended
    while data := file.read(limits.BLOCK):
        page.feed(decoder.decode(data))
        line = 0 if b"\n" in data else line + len(data)
        if line > limits.LONGEST_LINE or len(page.rawdata) > limits.LONGEST_TAG:
            raise too_long(source, file.done - max(line, len(page.rawdata)))
        yield _begun(source, page)
    page.feed(decoder.decode(b"", final=True))
    yield page.take()


def _begun(source: Source, page: Page) -> list[Record]:
    """Return the records so far, behind the chat they belong to."""
    records = page.take()
    if page.chat is None and records:
        page.chat = Chat("telegram", "", page.name.strip() or source.options.name)
        return [page.chat, *records]
    return records


def _ended(source: Source, page: Page) -> list[Record]:
    page.end()
    return _begun(source, page)


FORMAT = Format(
    "telegram_html",
    N_("Telegram Desktop (HTML)"),
    (".html", ".htm", ".zip"),
    matches,
    reader(_read),
)
