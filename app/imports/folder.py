"""Folders as they come from export tools: what is in them, and which of it is a chat."""

import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from app.errors import AppError
from app.imports import limits
from app.imports.records import Entry, Options, Source
from app.progress import Progress, silent
from app.store import Store
from app.text import N_

DAMAGED_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError)
_SURE = 50  # of 100: less is a guess, such as a table of anybody's
_NUMBER = re.compile("([0-9]+)")


def open_folder(path: Path, options: Options, progress: Progress = silent) -> Source:
    """Return the folder at `path` ready to be recognised: a source with entries and no bytes of its own."""
    entries = tuple(sorted(_entries(path), key=lambda entry: natural(entry.name)))
    return of_entries(path, entries, options, progress)


def of_entries(
    path: Path, entries: tuple[Entry, ...], options: Options, progress: Progress = silent
) -> Source:
    """Return files that belong together as one source."""
    size = sum(entry.size for entry in entries)
    return Source(path, size, b"", b"", _nothing, options, progress, entries)


def part(source: Source, entry: Entry) -> Source:
    """Return one file of a folder or ZIP as a source of its own, with the same answers."""
    try:
        with entry.opened() as file:
            head = file.read(limits.HEAD)
    except DAMAGED_ZIP as error:
        raise damaged_zip(source.path.name) from error
    return replace(
        source,
        path=source.path / entry.name,
        size=entry.size,
        head=head,
        tail=head,
        opened=entry.opened,
        entries=(),
    )


def damaged_zip(name: str) -> AppError:
    """Return the error for a ZIP that can't be unpacked."""
    return AppError(
        N_("{name} is a damaged ZIP file. Export the chat again; nothing was imported."), name=name
    )


def named(source: Source, *names: str) -> list[Entry]:
    """Return the entries of a folder or ZIP with one of these names, in whatever folder below it."""
    return [entry for entry in source.entries if PurePosixPath(entry.name).name in names]


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts message_2 before message_10."""
    parts = enumerate(_NUMBER.split(name))
    return tuple((int(text[:18]) if place % 2 else 0, text) for place, text in parts)


def chat_files(folder: Path) -> list[Path]:
    """Return what to import of a folder: itself where it is one export, else each file that may be a chat.

    Folders in it that are one export stand in the list as folders.
    """
    from app import imports  # noqa: PLC0415 -- the list of formats needs this module first

    suffixes = frozenset(suffix for format in imports.FORMATS for suffix in format.suffixes)
    return list(_chats(folder, suffixes, limits.FOLDER_DEPTH))


def all_files(paths: Sequence[Path], _store: Store) -> list[Path]:
    """Return what to import of files and folders, in their order; may run away from the window."""
    return [file for path in paths for file in (chat_files(path) if path.is_dir() else [path])]


def _chats(folder: Path, suffixes: frozenset[str], depth: int) -> Iterator[Path]:
    from app import imports  # noqa: PLC0415 -- as above

    source = open_folder(folder, Options())
    whole = next((format for format in imports.FORMATS if format.matches(source)), None)
    if whole and not _holds_others(folder, suffixes, whole.key):
        yield folder
        return
    for child in sorted(_children(folder), key=lambda child: natural(child.name)):
        if child.is_dir(follow_symlinks=False):
            if depth:
                yield from _chats(Path(child.path), suffixes, depth - 1)
        elif Path(child.name).suffix.lower() in suffixes:
            yield Path(child.path)


def _holds_others(folder: Path, suffixes: frozenset[str], key: str) -> bool:
    """Tell whether beside an export that would speak for the folder lie files of another kind."""
    from app import imports  # noqa: PLC0415 -- as above

    for child in _children(folder):
        if child.is_file(follow_symlinks=False) and Path(child.name).suffix.lower() in suffixes:
            try:
                format, source = imports.detect(Path(child.path))
            except AppError:
                continue
            if format.key != key and format.matches(source) >= _SURE:
                return True
    return False


def _children(folder: Path) -> Iterator["os.DirEntry[str]"]:
    """Yield what stands in a folder, without what systems hide there."""
    with os.scandir(folder) as found:
        for child in found:
            if not child.name.startswith(".") and child.name not in {"__MACOSX", "Thumbs.db"}:
                yield child


def _entries(folder: Path) -> Iterator[Entry]:
    for number, (name, child) in enumerate(_walk(folder, "", limits.FOLDER_DEPTH)):
        if number >= limits.FOLDER_FILES:
            raise AppError(
                N_(
                    "{name} is a folder with more than {n} files. Choose the one of a single export."
                ),
                name=folder.name,
                n=limits.FOLDER_FILES,
            )
        size = child.stat(follow_symlinks=False).st_size
        yield Entry(name, size, partial(_opened, Path(child.path)))


def _walk(folder: Path, above: str, depth: int) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    for child in _children(folder):
        if child.is_dir(follow_symlinks=False):
            if depth:
                yield from _walk(Path(child.path), f"{above}{child.name}/", depth - 1)
        elif child.is_file(follow_symlinks=False):
            yield above + child.name, child


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def _nothing() -> BinaryIO:
    return io.BytesIO()
