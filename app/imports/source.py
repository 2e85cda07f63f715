"""Opening a file to be read: what it is made of, checked before anything of it is believed."""

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from app.errors import AppError
from app.imports import limits
from app.imports.encoding import encoding_of, text_of
from app.imports.records import Options, Source
from app.progress import Progress, silent
from app.text import N_

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TEXTS = (".txt", ".json", ".jsonl", ".ndjson", ".eml")
_ENCRYPTED = 0x1


def open_source(path: Path, options: Options | None = None, progress: Progress = silent) -> Source:
    """Return the file at `path` ready to be recognised and read; a ZIP gives the chat text inside."""
    if path.is_dir():
        raise AppError(N_("{name} is a folder. Choose the file inside it."), name=path.name)
    if not path.exists():
        raise AppError(N_("{name} is not there any more. Was it moved?"), name=path.name)
    if not path.is_file():
        raise AppError(N_("{name} is not an ordinary file."), name=path.name)
    try:
        return _opened(path, options or Options(), progress)
    except OSError as error:
        raise AppError(
            N_("{name} can't be read: {reason}"), name=path.name, reason=error.strerror or ""
        ) from error


def _opened(path: Path, options: Options, progress: Progress) -> Source:
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


def _zipped(path: Path, options: Options, progress: Progress) -> Source:
    try:
        with zipfile.ZipFile(path) as archive:
            entry = _chat_text(path, archive.infolist())

        def opened() -> BinaryIO:
            with zipfile.ZipFile(path) as archive:
                return cast("BinaryIO", archive.open(entry))  # keeps the file open for itself

        return _source(path, entry.file_size, opened, options, progress, tail=False)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        raise AppError(
            N_("{name} is a damaged ZIP file. Export the chat again; nothing was imported."),
            name=path.name,
        ) from error


def _chat_text(path: Path, entries: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    """Return the entry that holds the chat; the directory alone tells, nothing is unpacked yet."""
    names = [entry.filename for entry in entries]
    if "[Content_Types].xml" in names:
        raise AppError(
            N_("{name} is a Word or Excel file. Save it as text or CSV first."), name=path.name
        )
    if len(entries) > limits.ZIP_ENTRIES:
        raise AppError(
            N_("{name} is a ZIP with {n} files: no chat export has so many. Nothing was imported."),
            name=path.name,
            n=len(entries),
        )
    found = _candidates(entries)
    if len(found) != 1:
        raise _no_chat(path, names, [entry.filename for entry in found])
    _check(path, found[0])
    return found[0]


def _candidates(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return what may be the chat, the sure names before the mere texts."""
    texts = [entry for entry in entries if entry.filename.lower().endswith(_TEXTS)]
    texts = [entry for entry in texts if not entry.filename.startswith("__MACOSX/")]
    for sure in ("_chat.txt", "result.json"):
        named = [entry for entry in texts if PurePosixPath(entry.filename).name == sure]
        if named:
            return named
    whatsapp = [entry for entry in texts if "whatsapp" in entry.filename.lower()]
    return whatsapp or texts


def _no_chat(path: Path, names: list[str], found: list[str]) -> AppError:
    some = ", ".join(name[-40:] for name in (found or names)[:3])
    if found:
        return AppError(
            N_(
                "{name} is a ZIP with several texts ({names}). Unpack it and import them one by one."
            ),
            name=path.name,
            names=some,
        )
    return AppError(
        N_(
            "{name} is a ZIP with no chat text inside ({names}). Choose the file that the chat app wrote."
        ),
        name=path.name,
        names=some or "-",
    )


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
