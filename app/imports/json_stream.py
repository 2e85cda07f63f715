"""Walking through JSON of any legal layout without holding more than one record of it."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import TypeVar, cast

import msgspec

from app.errors import AppError
from app.imports import limits
from app.imports.encoding import encoding_of
from app.imports.reading import Tally, cut_off
from app.imports.records import Source
from app.text import N_, storable

T = TypeVar("T")

_SPACE = re.compile(r"[ \t\r\n]*")
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|"', re.DOTALL)
_DECODE = json.JSONDecoder(strict=False).raw_decode


def converted(value: object, kind: type[T]) -> T | None:
    """Return a decoded value as `kind`, forgiving about types; None where it can't be one."""
    try:
        return msgspec.convert(value, kind, strict=False)
    except UnicodeEncodeError:
        pass  # half a letter among the keys
    except (msgspec.ValidationError, RecursionError):
        return None
    try:
        whole = json.loads(storable(json.dumps(value, ensure_ascii=False)))
        return msgspec.convert(whole, kind, strict=False)
    except (ValueError, msgspec.ValidationError, RecursionError):
        return None


class Cursor:
    """A place in a JSON text. Every method leaves it right after what it read."""

    def __init__(self, source: Source, file: Tally) -> None:
        self._source = source
        self._file = file
        encoding = encoding_of(source.head, source.options.encoding)
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._text = ""
        self._at = 0
        self._before = 0  # bytes of the text already let go
        self._ended = False
        self.records = 0  # that were read whole
        self.blocks = 0  # of the file that were read
        self._more()
        self._text = self._text.removeprefix("\ufeff")

    def fields(self) -> Iterator[str]:
        """Yield the keys of the object that begins here; the caller reads or skips each value."""
        if not self._accept("{"):
            raise self.damaged()
        while not self._accept("}"):
            key = self.value()
            if not isinstance(key, str) or not self._accept(":"):
                raise self.damaged()
            yield key
            self._comma("}")

    def items(self) -> Iterator[None]:
        """Step through the array that begins here; the caller reads or skips each item."""
        if not self._accept("["):
            raise self.damaged()
        while not self._accept("]"):
            yield
            self._comma("]")

    def peek(self) -> str:
        """Return the next character that is not a space; '' at the end of the file."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def value(self) -> object:
        """Read the value that begins here, of at most `limits.LONGEST_RECORD` characters."""
        self.peek()
        while True:
            try:
                value, end = cast("tuple[object, int]", _DECODE(self._text, self._at))
            except RecursionError as error:
                raise self._too_deep() from error
            except ValueError as error:  # also what Python says of a number of 5,000 digits
                if len(self._text) - self._at > limits.LONGEST_RECORD:
                    raise too_long(self._source, self._place()) from error
                if not self._more():
                    raise self.damaged() from error
                continue
            if end == len(self._text) and self._more():
                continue  # a number may go on in the next block
            self._at = end
            return value

    def skip(self) -> None:
        """Go past the value that begins here, however long it is."""
        if self.peek() not in "[{":
            self.value()
            return
        depth = 0
        while True:
            found = _TOKEN.search(self._text, self._at)
            if found is None or found.group() == '"':
                self._at = found.start() if found else len(self._text)
                self._refill()
                continue
            self._at = found.end()
            depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(found.group(), 0)
            if depth == 0:
                return
            if depth > limits.JSON_DEPTH:
                raise self._too_deep()

    def damaged(self) -> AppError:
        """Return the error that names this place as the one where the file stops making sense."""
        return cut_off(self._source, at=self._place(), records=self.records)

    def _place(self) -> int:
        """Return the byte of the file at which the cursor stands."""
        return self._before + len(self._text[: self._at].encode("utf-8", "replace"))

    def _accept(self, character: str) -> bool:
        if self.peek() != character:
            return False
        self._at += 1
        return True

    def _comma(self, closing: str) -> None:
        if not self._accept(",") and self.peek() != closing:
            raise self.damaged()

    def _refill(self) -> None:
        if len(self._text) - self._at > limits.LONGEST_RECORD:
            raise too_long(self._source, self._place())
        if not self._more():
            raise self.damaged()

    def _more(self) -> bool:
        """Add a block to the text and let go of what was read; False at the end of the file."""
        if self._ended:
            return False
        data = self._file.read(limits.JSON_BLOCK)
        self._ended = not data
        self.blocks += 1
        added = self._decoder.decode(data, final=self._ended)
        self._before += len(self._text[: self._at].encode("utf-8", "replace"))
        self._text = self._text[self._at :] + added
        self._at = 0
        return bool(data)

    def _too_deep(self) -> AppError:
        return AppError(
            N_(
                "{name} holds JSON nested deeper than any chat export, at byte {at}. "
                "Nothing was imported."
            ),
            name=self._source.path.name,
            at=self._place(),
        )


def too_long(source: Source, at: int) -> AppError:
    """Return the error for a file with an endless record that begins at byte `at`."""
    return AppError(
        N_(
            "{name} holds a single record of more than {n} MB, at byte {at}: it is no chat export. "
            "Nothing was imported."
        ),
        name=source.path.name,
        at=at,
        n=limits.LONGEST_RECORD // 2**20,
    )


_TOP = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}\[\]]', re.DOTALL)


def keys_of(text: str) -> list[str]:
    """Return the keys of the first object that begins a JSON text, as far as the text goes."""
    depth = 0
    keys: list[str] = []
    start = text.lstrip("\ufeff \t\r\n")
    outer = 2 if start.startswith("[") else 1
    if not start.startswith(("{", "[")):
        return []
    for token in _TOP.finditer(start):
        first = token.group()[0]
        if first in "{[":
            depth += 1
        elif first in "}]":
            depth -= 1
            if depth < outer:
                break
        elif depth == outer and token.group(1):
            keys.append(token.group().rstrip(": \t\r\n")[1:-1])
    return keys
