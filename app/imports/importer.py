"""Taking a chat file into the store: all of it or nothing, and nothing twice.

A dry run does the same work and takes it back, so its report is what the import will say.
"""

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from app.errors import AppError
from app.imports.chat import ChatImport, Origin
from app.imports.derived import Derived, derived
from app.imports.late import LateIndexes
from app.imports.place import Places
from app.imports.records import Chat, Format, Message, Options, Person, Record, Skip, Source, System
from app.imports.report import Report, Tally
from app.imports.resolve import Ids
from app.progress import Progress, silent
from app.store import Store
from app.text import N_

CHUNK = 1_500  # messages matched and written at a time: more would not fit the processor's cache

_TOPICS = "select exists(select 1 from topic_uses) or exists(select 1 from events where topic_id is not null)"
LEFT_OUT = N_("Every chat of “{file}” is left out. Choose one to import.")
NOTHING = N_("“{file}” was read as {format}, but no message was found in it. Nothing was imported.")


@dataclass(frozen=True, slots=True)
class Target:
    """Where the operator wants a file to go; None where the file decides."""

    community: str | None = None
    group: str | None = None
    leave_out: frozenset[str] = frozenset()  # chats, as `Report.chat` names them


def run(  # noqa: PLR0913 -- the operator's answers, all optional
    store: Store,
    path: Path | tuple[Format, Source],
    *,
    community: str | None = None,
    group: str | None = None,
    options: Options | None = None,
    leave_out: frozenset[str] = frozenset(),
    dry_run: bool = False,
    progress: Progress = silent,
) -> Report:
    """Import a chat file into `store` (opened with `journalled=False`) and say what it brought.

    `leave_out` holds the chats (as `Report.chat` names them) that stay out.
    """
    from app import imports  # noqa: PLC0415 -- start-up: the readers load when a file is read

    options = options or Options()
    format, source = imports.detect(path, options, progress) if isinstance(path, Path) else path
    origin = Origin(format.key, format.title, source.path.name, _size(source.path))
    target = Target(community, group, leave_out)
    with ThreadPoolExecutor(1) as beside:  # a digest needs no Python: another core may work it out
        digest = beside.submit(_digest, source.path)
        return take(
            store, format.read(source), origin, target, source.options,
            sha256=digest.result, dry_run=dry_run,
        )  # fmt: skip


def take(  # noqa: PLR0913 -- the same answers
    store: Store,
    lists: Iterable[list[Record]],
    origin: Origin,
    target: Target | None = None,
    options: Options | None = None,
    *,
    sha256: Callable[[], str] = str,
    dry_run: bool = False,
) -> Report:
    """Import records that a reader yields, in one transaction; `sha256` is asked for at its end."""
    with (
        derived(store, origin.size, dry_run=dry_run) as following,
        _transaction(store, origin, dry_run=dry_run),
    ):
        work = _Import(store, origin, target or Target(), options or Options(), following)
        work.begin()
        for records in lists:
            work.add(records)
        return work.finish(sha256)


def _transaction(store: Store, origin: Origin, *, dry_run: bool) -> AbstractContextManager[None]:
    return store.dry_run() if dry_run else store.operation(N_("Import “{file}”"), file=origin.file)


def _digest(path: Path) -> str:
    """Return the SHA-256 of a file; pasted text has none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _size(path: Path) -> int:
    """Return the bytes of a file; pasted text, and a folder, is none."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


class _Import:
    """One file on its way in: hands each record to the import of its chat."""

    def __init__(
        self, store: Store, origin: Origin, target: Target, options: Options,
        following: Derived | None,
    ) -> None:  # fmt: skip
        self._store = store
        self._origin = origin
        self._target = target
        self._options = options
        self._derived = following
        self._chats: dict[str, ChatImport] = {}
        self._shut = False  # the chat at hand is left out
        self._any_shut = False
        self._current: ChatImport | None = None
        self._chat = Chat("other", "", "")
        self._loose = Tally()

    def begin(self) -> None:
        """Look at the store, now that nobody else can write to it."""
        self._ids = Ids(self._store)
        if self._derived:
            self._derived.begin()
        self._late = LateIndexes(self._store, self._origin.size)
        self._places = Places(
            self._store,
            community=self._target.community,
            group=self._target.group,
            zone=self._options.zone,
            otherwise=self._options.name or Path(self._origin.file).stem,
        )

    def add(self, records: list[Record]) -> None:
        """Hand each record to its chat; a chat that holds none makes no group."""
        others = [record for record in records if record.__class__ is not Message]
        if self._current and not any(isinstance(record, Chat) for record in others):
            if others:  # a few lines by the platform among many messages
                self._sort_out(others)
                records = [record for record in records if record.__class__ is Message]
            self._current.messages(cast("list[Message]", records))
        else:
            self._sort_out(records)
        if self._current and self._current.waiting >= CHUNK:
            self._current.flush()

    def _sort_out(self, records: list[Record]) -> None:
        for record in records:
            if isinstance(record, Chat):
                self._leave(record)
            elif self._shut:
                continue
            elif isinstance(record, Skip):
                tally = self._current.tally if self._current else self._loose
                tally.skip(record.line, record.reason)
            else:
                self._hand(self._current or self._enter(), record)

    def _hand(self, chat: ChatImport, record: Message | System | Person) -> None:
        if isinstance(record, Message):
            chat.message(record)
        elif isinstance(record, System):
            chat.system(record)
        else:
            chat.person(record)

    def _leave(self, chat: Chat) -> None:
        if self._current:
            self._current.flush()
        self._chat, self._current = chat, None
        self._shut = _name(chat) in self._target.leave_out
        self._any_shut = self._any_shut or self._shut

    def _enter(self) -> ChatImport:
        chat = self._chat
        key = _name(chat)
        if key not in self._chats:
            place = self._places.of(chat)
            self._chats[key] = ChatImport(
                self._store,
                self._ids,
                self._late,
                place,
                self._origin,
                self._options.zone,
                self._derived,
                key,
            )
        self._current = self._chats[key]
        return self._current

    def finish(self, sha256: Callable[[], str]) -> Report:
        """Write what is left, and report."""
        if self._current:
            self._current.flush()
        self._late.ready()
        chats = list(self._chats.values())
        for chat in chats:
            chat.finish()
        total = Tally()
        for tally in (self._loose, *(chat.tally for chat in chats)):
            total.add(tally)
        if self._any_shut and not chats:
            raise AppError(LEFT_OUT, file=self._origin.file)
        if total.first is None and not total.events:
            raise AppError(NOTHING, file=self._origin.file, format=self._origin.title)
        if self._derived:
            self._derived.finish()
        for chat in chats:
            chat.settle()
            if self._derived:
                self._count_topics(chat)
        reports = tuple(chat.close(chats[0], sha256()) for chat in chats)
        return self._report(total, chats, reports)

    def _count_topics(self, chat: ChatImport) -> None:
        """Count how topics were answered that were put up, or planned, in the days of a chat."""
        first, last = chat.tally.first, chat.tally.last
        if first is not None and self._store.value(_TOPICS):
            from app.topics import measuring  # noqa: PLC0415 -- most first imports have none

            measuring.measure(self._store, chat.place.group_id, first, last)

    def _report(self, total: Tally, chats: list[ChatImport], reports: tuple[Report, ...]) -> Report:
        if len(chats) == 1 and not self._loose.skipped:
            return reports[0]
        names = {report.community for report in reports}
        report = total.report(
            self._ids.first["members"],
            chats[0].place.zone,
            format=self._origin.format,
            community=names.pop() if len(names) == 1 else None,
            group=reports[0].group if len(reports) == 1 else None,
            batch=reports[0].batch,
        )
        alone = reports[0] if len(reports) == 1 else report
        return replace(
            report,
            groups=reports if len(reports) > 1 else (),
            chat=alone.chat,
            new_group=alone.new_group,
        )


def _name(chat: Chat) -> str:
    """Return what a chat goes by within its file."""
    return f"{chat.platform} {chat.key or f'name {chat.name}'}"
