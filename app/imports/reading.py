"""What every reader has in common: progress, the report of damage, and the word for an empty file."""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import wraps
from typing import BinaryIO

from app.errors import AppError
from app.imports.encoding import LongLine
from app.imports.records import Chat, Read, Record, Skip, Source
from app.text import N_

LONG_LINE = N_(
    "Line {line} of {name} is longer than {n} MB: this is no chat export. Nothing was imported."
)


class Tally:
    """A file that counts the bytes read from it."""

    def __init__(self, file: BinaryIO, whole: "Tally | None" = None) -> None:
        self._file = file
        self._whole = whole
        self.done = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most `size`."""
        data = self._file.read(size)
        self.done += len(data)
        if self._whole:
            self._whole.done += len(data)
        return data

    def of(self, file: BinaryIO) -> "Tally":
        """Return a count for one file of a folder; what is read from it counts for the whole as well."""
        return Tally(file, self)


Body = Callable[[Source, Tally], Iterator[list[Record]]]


def reader(body: Body) -> Read:
    """Make a `Read` of a function that yields batches: it opens, reports progress and names damage."""

    @wraps(body)
    def read(source: Source) -> Iterator[list[Record]]:
        try:
            with source.opened() as file:
                yield from _watched(source, Tally(file), body)
        except LongLine as error:
            raise AppError(LONG_LINE, name=source.path.name, **error.fields) from error
        except (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
            raise AppError(
                N_(
                    "{name} can't be read to its end; is it damaged, or was it moved? Nothing was imported."
                ),
                name=source.path.name,
            ) from error

    return read


def _watched(source: Source, file: Tally, body: Body) -> Iterator[list[Record]]:
    first_skip: Skip | None = None
    any_record = False
    for batch in _chat_first(body(source, file)):
        if not any_record:
            skips = (record for record in batch if isinstance(record, Skip))
            first_skip = first_skip or next(skips, None)
            any_record = any(not isinstance(record, Skip | Chat) for record in batch)
        source.progress(min(file.done, source.size), source.size)
        if batch:
            yield batch
    if not any_record:
        raise _nothing(source, first_skip)
    source.progress(source.size, source.size)  # also where not every byte was worth reading


def _chat_first(batches: Iterator[list[Record]]) -> Iterator[list[Record]]:
    """Hold back what was skipped before the first chat: a file begins with its chat."""
    held: list[Record] = []
    for batch in batches:
        at = next((n for n, record in enumerate(batch) if isinstance(record, Chat)), None)
        if at is not None:
            yield [batch[at], *held, *batch[:at], *batch[at + 1 :]]
            held = []
            break
        held += batch
        yield []
    yield held
    yield from batches


def _nothing(source: Source, skip: Skip | None) -> AppError:
    if skip:
        return AppError(
            N_("No message in {name} could be read. Line {line}: {reason}"),
            name=source.path.name,
            line=skip.line,
            reason=skip.reason,
        )
    return AppError(
        N_("{name} is a chat export without a single message. Was the right period chosen?"),
        name=source.path.name,
    )


def cut_off(source: Source, *, at: int, records: int) -> AppError:
    """Return the error for a file that ends, or stops making sense, at byte `at`."""
    return AppError(
        N_(
            "{name} is damaged or cut off at byte {at}, after {n} records; nothing was imported. "
            "Export the chat again."
        ),
        name=source.path.name,
        at=at,
        n=records,
    )
