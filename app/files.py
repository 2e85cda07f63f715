"""How a file is written: whole or not at all; and tables that run no formulas in a spreadsheet."""

import csv
import os
import tempfile
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import IO, AnyStr

from app.errors import AppError
from app.text import N_

ATTEMPTS = 5  # at renaming: on Windows a virus scanner may hold the file for a moment
PAUSE = 0.2  # seconds between them
# What a spreadsheet takes for the beginning of a formula; a leading apostrophe calms it.
# Doubling an apostrophe that is there already keeps the way back open: drop the first one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


@contextmanager
def fresh(path: Path, encoding: str = "utf-8") -> Generator[IO[str]]:
    """Write to a file that takes the place of `path` only when it is complete and on the disk."""
    with _fresh(path, lambda handle: os.fdopen(handle, "w", encoding=encoding, newline="")) as file:
        yield file


@contextmanager
def fresh_bytes(path: Path) -> Generator[IO[bytes]]:
    """Write bytes to a file that takes the place of `path` only when it is complete and on the disk."""
    with _fresh(path, lambda handle: os.fdopen(handle, "wb")) as file:
        yield file


def write_csv(path: Path, titles: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a table that Excel opens rightly in any language and that runs no formulas."""
    with fresh(path, "utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(titles)
        writer.writerows([cell(value) for value in row] for row in rows)


def cell(value: object) -> str:
    """Return a value as a cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def uncell(text: str) -> str:
    """Return what `cell` was given."""
    return text.removeprefix("'")


@contextmanager
def _fresh(path: Path, open_: Callable[[int], IO[AnyStr]]) -> Generator[IO[AnyStr]]:
    part: Path | None = None
    try:
        # Readable by the operator alone, like everything with people's names in it.
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        part = Path(name)
        with open_(handle) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _rename(part, path)
    except OSError as error:
        raise AppError(
            N_("“{file}” could not be written ({reason}). What was there before is unchanged."),
            file=path.name,
            reason=error.strerror or error,
        ) from error
    finally:
        if part:
            part.unlink(missing_ok=True)


def _rename(part: Path, path: Path) -> None:
    for attempt in range(ATTEMPTS):
        try:
            part.replace(path)
            break
        except PermissionError:
            if os.name == "posix" or attempt == ATTEMPTS - 1:
                raise
            threading.Event().wait(PAUSE)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
