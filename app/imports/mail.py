"""The words of an e-mail, without its pictures and whatever else hangs on it."""

import email
import re
from collections.abc import Iterator
from email.message import Message as Mail

from app.errors import AppError
from app.imports import limits
from app.imports.encoding import Bytes, encoding_of, text_of
from app.imports.markup import Markup

_UNSEEN = frozenset({"style", "script"})
_BLOCK_TAGS = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3"})
_BORDER = re.compile(rb'\bboundary="?([^"\s;]{1,200})', re.IGNORECASE)
_KIND = re.compile(rb"content-type:\s*([a-z]+)/", re.IGNORECASE)
_WORDS = frozenset({b"text", b"multipart", b"message"})


def without_pictures(file: Bytes) -> bytes:
    """Return an e-mail without the bodies of its attachments; longer than `limits.MAIL`: it is too long."""
    kept: list[bytes] = []
    size = 0
    for line in _kept(_lines(file)):
        kept.append(line)
        size += len(line)
        if size > limits.MAIL:
            break
    return b"".join(kept)


def _lines(file: Bytes) -> Iterator[bytes]:
    """Yield lines with their ends; a very long one in pieces."""
    rest = b""
    while data := file.read(limits.BLOCK):
        *lines, rest = (rest + data).splitlines(keepends=True)
        yield from lines
        if len(rest) > limits.LONGEST_MESSAGE:
            yield rest
            rest = b""
    yield rest


def _kept(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Yield all but the lines of parts that are no text."""
    borders: set[bytes] = set()
    in_head, is_text = True, True
    for line in lines:
        if line.startswith(b"--") and line.strip().removesuffix(b"--")[2:] in borders:
            in_head, is_text = True, True
        elif in_head:
            found, kind = _BORDER.search(line), _KIND.match(line)
            if found:
                borders.add(found[1])
            is_text = kind[1].lower() in _WORDS if kind else is_text
            in_head = bool(line.strip())
        elif not is_text:
            continue
        yield line


def text(data: bytes) -> str | None:
    """Return the text of an e-mail, plain if it has one, else what its HTML shows; None: too deep."""
    try:
        parts = list(email.message_from_bytes(data).walk())
        return next((found for part in _best(parts) if (found := _text(part))), "")
    except RecursionError:
        return None


def _best(parts: list["Mail[str, str]"]) -> Iterator["Mail[str, str]"]:
    for kind in ("text/plain", "text/html"):
        yield from (part for part in parts if part.get_content_type() == kind)


def _text(part: "Mail[str, str]") -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        text = text_of(data, encoding_of(data, part.get_content_charset("")))
    except AppError:  # the mail names an encoding that does not exist
        text = text_of(data, encoding_of(data))
    shown = _shown(text) if part.get_content_type() == "text/html" else text
    return shown.replace("\r\n", "\n").replace("\r", "\n") if shown.strip() else ""


class _Shown(Markup):
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
    page = _Shown()
    page.feed(html)
    page.close()
    return "".join(page.parts)
