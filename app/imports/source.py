"""Opening a file to be read: what it is made of, checked before anything of it is believed."""

import io
import zipfile
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from app.errors import AppError
from app.imports import limits
from app.imports.encoding import encoding_of, text_of
from app.imports.folder import DAMAGED_ZIP, damaged_zip, natural, of_entries, open_folder
from app.imports.records import Entry, Options, Source
from app.progress import Progress, silent
from app.text import N_

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TEXTS = (".txt", ".json", ".jsonl", ".ndjson", ".eml")
_ENCRYPTED = 0x1
_MANIFEST = "manifest.json"  # beside the parts of an export: whoever chooses it means them all
WORKBOOK = "[Content_Types].xml"  # what Word and Excel have in every file


def open_source(path: Path, options: Options | None = None, progress: Progress = silent) -> Source:
    """Return the file or folder at `path` ready to be recognised; a ZIP gives the chat text inside."""
    if not path.exists():
        raise AppError(N_("{name} is not there any more. Was it moved?"), name=path.name)
    if not path.is_file() and not path.is_dir():
        raise AppError(N_("{name} is not an ordinary file."), name=path.name)
    try:
        return _opened(path, options or Options(), progress)
    except OSError as error:
        raise AppError(
            N_("{name} can't be read: {reason}"), name=path.name, reason=error.strerror or ""
        ) from error


def _opened(path: Path, options: Options, progress: Progress) -> Source:
    if path.name == _MANIFEST and (path.parent / "chunks").is_dir():
        path = path.parent
    if path.is_dir():
        return open_folder(path, options, progress)
    with path.open("rb") as file:
        start = file.read(4)
    if start in _ZIP:
        return _zipped(path, options, progress)
    size = path.stat().st_size

    def opened() -> BinaryIO:
        return path.open("rb")

    return _source(path, size, opened, options, progress, tail=True)


def _source(  # noqa: PLR0913 -- the fields of a source
    path: Path,
    size: int,
    opened: Callable[[], BinaryIO],
    options: Options,
    progress: Progress,
    *,
    tail: bool,
) -> Source:
    with opened() as file:
        head = file.read(limits.HEAD)
        end = b""
        if tail and size > limits.HEAD:
            file.seek(max(size - limits.HEAD, 0))
            end = file.read(limits.HEAD)
    return Source(path, size, head, end or head, opened, options, progress)


def from_text(text: str, options: Options | None = None) -> Source:
    """Return pasted text as a source."""
    data = text.encode("utf-8", "replace")

    def opened() -> BinaryIO:
        return io.BytesIO(data)

    return _source(Path("pasted.txt"), len(data), opened, options or Options(), silent, tail=True)


def head_text(source: Source) -> str:
    """Return the first 64 KB as text with line ends made equal; its last line may be cut."""
    encoding = encoding_of(source.head, source.options.encoding)
    text = text_of(source.head, encoding)
    if len(source.head) < source.size:
        text = text.rstrip("\ufffd")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def top_lines(text: str, count: int) -> list[str]:
    """Return the first lines that are not blank: a mark further down may be what somebody quotes."""
    return list(islice((line for line in text.lstrip("\ufeff").split("\n") if line.strip()), count))


def is_page(text: str) -> bool:
    """Tell a web page: it begins with a tag."""
    return text.lstrip("\ufeff \n\t").startswith("<")


def _zipped(path: Path, options: Options, progress: Progress) -> Source:
    try:
        archive = zipfile.ZipFile(path)
        infos = _directory(path, archive.infolist())
        found = _candidates(infos)
        if len(found) != 1:
            entries = (Entry(i.filename, i.file_size, _unpacker(path, archive, i)) for i in infos)
            ordered = tuple(sorted(entries, key=lambda entry: natural(entry.name)))
            return of_entries(path, ordered, options, progress)
        opened = _unpacker(path, archive, found[0])
        return _source(path, found[0].file_size, opened, options, progress, tail=False)
    except DAMAGED_ZIP as error:
        raise damaged_zip(path.name) from error


def _unpacker(
    path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo
) -> Callable[[], BinaryIO]:
    return partial(_unpacked, path, archive, info)


def _unpacked(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    _check(path, info)
    try:
        return cast("BinaryIO", archive.open(info))
    except OSError as error:  # a directory that points before the beginning of the file
        raise zipfile.BadZipFile from error


def _directory(path: Path, infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the files of a ZIP; its directory alone tells, nothing is unpacked yet."""
    if len(infos) > limits.ZIP_ENTRIES:
        raise AppError(
            N_("{name} is a ZIP with {n} files: no chat export has so many. Nothing was imported."),
            name=path.name,
            n=len(infos),
        )
    return [i for i in infos if not i.is_dir() and not i.filename.startswith("__MACOSX/")]


def _candidates(infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return what may be the chat, the sure names before the mere texts."""
    if any(info.filename == WORKBOOK for info in infos):
        return []
    texts = [info for info in infos if info.filename.lower().endswith(_TEXTS)]
    for sure in ("_chat.txt", "result.json"):
        named = [info for info in texts if PurePosixPath(info.filename).name == sure]
        if named:
            return named
    whatsapp = [info for info in texts if "whatsapp" in info.filename.lower()]
    return whatsapp or texts


def _check(path: Path, entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise AppError(
            N_("{name} is protected by a password. Unpack it first, then import the text."),
            name=path.name,
        )
    packed = max(entry.compress_size, 1)
    bomb = entry.file_size > limits.ZIP_SMALL and entry.file_size / packed > limits.ZIP_RATIO
    if bomb or entry.file_size > limits.ZIP_TEXT:
        raise AppError(
            N_("{name} would unpack to {n} MB: no chat export does. Nothing was imported."),
            name=path.name,
            n=entry.file_size // 2**20,
        )
