"""Objects of one kind, from a JSON array or one a line, a batch at a time."""

import json
from collections.abc import Iterator
from typing import Generic, TypeVar, cast

import msgspec

from app.imports.encoding import blocks, encoding_of
from app.imports.json_stream import Cursor, converted
from app.imports.reading import Tally, cut_off
from app.imports.records import Source

T = TypeVar("T")


class Items(Generic[T]):
    """Reads objects of one kind; what stands at a place and is none of them is None."""

    def __init__(self, kind: type[T]) -> None:
        self._kind = kind
        self._decoder = msgspec.json.Decoder(kind)

    def of_array(self, cursor: Cursor) -> Iterator[list[tuple[int, T | None]]]:
        """Yield the items of the array that begins here, each with its place (from 1), block by block."""
        batch: list[tuple[int, T | None]] = []
        blocks = cursor.blocks
        for place, _ in enumerate(cursor.items(), 1):
            batch.append((place, converted(cursor.value(), self._kind)))
            cursor.records += 1
            if cursor.blocks != blocks:
                yield batch
                batch, blocks = [], cursor.blocks
        yield batch

    def of_lines(self, source: Source, file: Tally) -> Iterator[list[tuple[int, T | None]]]:
        """Yield the object of each line with its number; AppError where the last one is cut off."""
        number, broken = 0, False
        for block in blocks(file, encoding_of(source.head, source.options.encoding)):
            batch: list[tuple[int, T | None]] = []
            for line in block:
                number += 1
                if line and not line.isspace():
                    batch.append((number, self.of_text(line)))
                    broken = batch[-1][1] is None
            yield batch
        if broken:
            raise cut_off(source, at=file.done, records=number - 1)

    def of_text(self, text: str) -> T | None:
        """Return the object that a text is; None where it is none."""
        try:
            return self._decoder.decode(text)
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            pass
        try:
            return converted(cast("object", json.loads(text, strict=False)), self._kind)
        except (ValueError, RecursionError):
            return None
