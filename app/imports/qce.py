"""QQ Chat Exporter's JSON: one file, a folder of chunks with its manifest, or a chunk alone."""

from collections.abc import Iterator

import msgspec

from app.errors import AppError
from app.imports import qce_records
from app.imports.folder import named, natural, open_folder, part
from app.imports.json_items import Items
from app.imports.json_stream import Cursor, converted, keys_of
from app.imports.qce_records import ChatInfo, Item, Scribe
from app.imports.reading import Tally, reader
from app.imports.records import Entry, Format, Record, Skip, Source
from app.imports.source import head_text
from app.text import N_

_MANIFEST = "manifest.json"
_LINE = frozenset({"timestamp", "sender", "content"})
_MISSING = N_("a part that the export's manifest lists is not there")
_FEWER = N_("a part of the export does not hold as many messages as its manifest says")


class _Part(msgspec.Struct):
    relativePath: str | None = None  # noqa: N815 -- as the format spells it
    fileName: str | None = None  # noqa: N815 -- as the format spells it
    file: str | None = None
    count: int | None = None
    messages: int | None = None


class _Chunked(msgspec.Struct):
    chunks: list[_Part] | None = None


class _Manifest(msgspec.Struct):
    """What a manifest says that is needed to read its parts."""

    info: ChatInfo | None = None
    parts: list[_Part] | None = None


def matches(source: Source) -> int:
    """Say how surely this is QQ Chat Exporter's, by its keys or by the manifest in the folder."""
    if source.entries:
        return 97 if _manifests(source) else 0
    text = head_text(source)
    keys = set(keys_of(text))
    if {"metadata", "chatInfo"} <= keys:
        return 97
    by_name = "QQChatExporter" in text[:4096] or "qq-chat-exporter" in text[:4096].lower()
    if "metadata" in keys and by_name:
        return 90
    message = keys >= _LINE and ("id" in keys or "messageId" in keys)
    return 85 if message and '"elements"' in text and '"uid"' in text else 0


def _manifests(source: Source) -> list[tuple[str, Entry]]:
    """Return each manifest that has parts beside it, with the folder it stands in."""
    lines = [entry.name for entry in source.entries if entry.name.endswith(".jsonl")]
    found = ((entry.name.removesuffix(_MANIFEST), entry) for entry in named(source, _MANIFEST))
    return [(at, entry) for at, entry in found if any(name.startswith(at) for name in lines)]


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    if source.entries:
        for at, entry in _manifests(source):
            yield from _folder(source, file, at, entry)
    elif "metadata" in keys_of(head_text(source)):
        yield from _whole(source, file)
    else:
        yield [qce_records.chat_of(source, _info_beside(source))]
        scribe = Scribe(source)
        for batch in Items(Item).of_lines(source, file):
            yield scribe.records(batch)


def _whole(source: Source, file: Tally) -> Iterator[list[Record]]:
    """Read the JSON of one file; a manifest chosen without its parts holds no message."""
    cursor, scribe, begun = Cursor(source, file), Scribe(source), False
    for key in cursor.fields():
        if key == "chatInfo" and not begun:
            yield [qce_records.chat_of(source, converted(cursor.value(), ChatInfo))]
            begun = True
        elif key == "messages" and cursor.peek() == "[":
            if not begun:
                yield [qce_records.chat_of(source, _late_info(source))]
                begun = True
            for batch in Items(Item).of_array(cursor):
                yield scribe.records(batch)
        elif key in {"chunked", "chunks"}:
            raise AppError(
                N_("{name} only lists the parts of an export. Choose the folder it stands in."),
                name=source.path.name,
            )
        else:
            cursor.skip()
    if cursor.peek():
        raise cursor.damaged()


def _late_info(source: Source) -> ChatInfo | None:
    """Return what stands behind the messages, where a tool has changed the order."""
    with source.opened() as file:
        cursor = Cursor(source, Tally(file))
        for key in cursor.fields():
            if key == "chatInfo":
                return converted(cursor.value(), ChatInfo)
            cursor.skip()
    return None


def _folder(source: Source, file: Tally, at: str, entry: Entry) -> Iterator[list[Record]]:
    """Read the parts in the order of the manifest; numbers of records go on from part to part."""
    manifest = _manifest(part(source, entry), file)
    yield [qce_records.chat_of(source, manifest.info)]
    scribe, before = Scribe(source), 0
    entries = {entry.name: entry for entry in source.entries if entry.name.startswith(at)}
    for listed in manifest.parts or _unlisted(entries):
        found = _found(entries, at, listed)
        if found is None:
            yield [Skip(before, _MISSING)]
            continue
        piece, last, count = part(source, found), 0, 0
        with found.opened() as opened:
            for batch in Items(Item).of_lines(piece, file.of(opened)):
                yield scribe.records((before + number, item) for number, item in batch)
                last, count = batch[-1][0] if batch else last, count + len(batch)
        told = listed.messages if listed.count is None else listed.count
        before += last
        if told is not None and told > count:
            yield [Skip(before, _FEWER)]


def _manifest(source: Source, file: Tally) -> _Manifest:
    found = _Manifest()
    with source.opened() as opened:
        cursor = Cursor(source, file.of(opened))
        for key in cursor.fields():
            if key == "chatInfo":
                found.info = converted(cursor.value(), ChatInfo)
            elif key == "chunked":
                chunked = converted(cursor.value(), _Chunked)
                found.parts = chunked.chunks if chunked else found.parts
            elif key == "chunks":
                found.parts = converted(cursor.value(), list[_Part])
            else:
                cursor.skip()
    return found


def _unlisted(entries: dict[str, Entry]) -> list[_Part]:
    names = sorted((name for name in entries if name.endswith(".jsonl")), key=natural)
    return [_Part(relativePath=name) for name in names]


def _found(entries: dict[str, Entry], at: str, listed: _Part) -> Entry | None:
    """Return the file that a manifest means; only what stands in the folder is ever opened."""
    told = listed.relativePath or listed.fileName or listed.file or ""
    name = told.replace("\\", "/").removeprefix("./")
    names = (name, at + name, f"{at}chunks/{name}")
    return next((entries[one] for one in names if one in entries), None)


def _info_beside(source: Source) -> ChatInfo | None:
    """Return the chat of a part alone, from the manifest where it still stands above it."""
    above = source.path.parent.parent
    if source.path.parent.name != "chunks" or not (above / _MANIFEST).is_file():
        return None
    folder = open_folder(above, source.options)
    entry = next((entry for at, entry in _manifests(folder) if not at), None)
    try:
        return _manifest(part(folder, entry), Tally(folder.opened())).info if entry else None
    except AppError:  # damaged, or not of this export: the part still has its messages
        return None


FORMAT = Format(
    "qce", N_("QQ Chat Exporter (JSON)"), (".json", ".jsonl", ".zip"), matches, reader(_read)
)
