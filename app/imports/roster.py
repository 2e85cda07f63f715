"""Bringing a roster into a group: who on it is known, who is new, who has left. One undoable step."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from app.errors import AppError
from app.imports import preview as chats
from app.imports import rosters
from app.imports.preview import Preview, Wish
from app.imports.report import Skipped
from app.imports.rosters import kept, snapshots
from app.imports.rosters.crowd import OTHERS, SEVERAL, TWICE, Crowd, Line, Manner
from app.imports.rosters.record import Columns, Roster, Wanted
from app.progress import Progress, silent
from app.store import Step, Store
from app.text import N_

__all__ = [
    "OTHERS", "SEVERAL", "TWICE", "Columns", "Line", "LooksLikeRoster", "RosterReport", "Wanted", "bring",
    "bring_apart", "chat_or_roster", "preview",
]  # fmt: skip

NO_CHAT = N_("{name} is no chat but a list of people ({kind}). Bring it in on the Members page.")
LISTED = 500  # lines of the report that are told one by one
ELSEWHERE = N_("This roster is of another platform than the group.")


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What a roster brought, or would bring; times in epoch seconds."""

    file: str
    format: str
    title: str  # of the format, in English
    at: int
    previous: int | None  # the roster before
    whole: bool  # it was taken to list everyone in the group
    open: bool  # nobody can be found before the operator says which column is what
    table: Columns | None
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    left: int = 0
    back: int = 0
    joined: int = 0  # joins that only the rosters tell
    answers: int = 0  # new ones
    answers_known: int = 0
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[Skipped, ...] = ()
    moves: tuple[Line, ...] = ()  # who left, came back or joined between two rosters
    lines: tuple[Line, ...] = ()

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """The columns that are taken: (title in the file, field)."""
        table = self.table
        if table is None:
            return ()
        pairs = zip(table.titles, table.roles, strict=True)
        return tuple((title, role) for title, role in pairs if role)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The titles of columns that are not taken."""
        taken = {title for title, _ in self.columns}
        return tuple(
            title for title in (self.table.titles if self.table else ()) if title not in taken
        )

    @property
    def changes(self) -> int:
        """How much it changes."""
        return self.created + self.updated + self.left + self.back + self.joined + self.answers


def preview(
    store: Store,
    path: Path,
    group_id: int,
    wanted: Wanted | None = None,
    progress: Progress = silent,
) -> RosterReport:
    """Return what importing the roster at `path` into a group would do; nothing is kept."""
    roster, wanted = _read(store, path, group_id, wanted)
    if roster.open:
        return _report(store, group_id, roster, path, wanted)
    reports: list[RosterReport] = []
    with store.dry_run():
        reports.append(_apply(store, group_id, roster, path, wanted, progress))
    return reports[0]


def bring(
    store: Store,
    path: Path,
    group_id: int,
    wanted: Wanted | None = None,
    progress: Progress = silent,
) -> RosterReport:
    """Import the roster at `path` into a group as one undoable step."""
    said = bool(wanted and wanted.columns)
    roster, wanted = _read(store, path, group_id, wanted)
    if roster.open:
        raise rosters.asking(roster, path.name)
    with store.operation(N_("Import roster")):
        if said and roster.table:
            kept.remember(store, roster.table.titles, roster.table.roles)
        return _apply(store, group_id, roster, path, wanted, progress)


def bring_apart(
    store: Store,
    path: Path,
    group_id: int,
    wanted: Wanted | None = None,
    progress: Progress = silent,
) -> tuple[RosterReport, Step | None]:
    """Import in a process of its own, whose store keeps no journal; return the step for the window to adopt."""
    journalled = Store(store.path, patience=5000)
    try:
        return bring(journalled, path, group_id, wanted, progress), journalled.undo_step
    finally:
        journalled.close()


@dataclass(frozen=True, slots=True)
class LooksLikeRoster:
    """A file offered as a chat is a list of people: of which kind (English title)."""

    title: str


def chat_or_roster(
    store: Store, progress: Progress, path: Path, wish: Wish
) -> Preview | LooksLikeRoster:
    """Return what importing a chat would bring, or that the file is a roster instead."""
    return looks_like(path) or chats.preview(store, progress, path, wish)


def looks_like(path: Path) -> LooksLikeRoster | None:
    """Return what kind of roster a file is that may be a chat; None where it is surer to be one."""
    found = rosters.guess(path)
    if found and found[0] > rosters.chat_sureness(path):
        return LooksLikeRoster(found[1].title)
    return None


def refuse(path: Path) -> None:
    """Raise AppError for a file that is a roster where a chat is wanted."""
    if found := looks_like(path):
        raise AppError(NO_CHAT, name=path.name, kind=found.title)


def _read(store: Store, path: Path, group_id: int, wanted: Wanted | None) -> tuple[Roster, Wanted]:
    """Read a roster as the operator says, or as they said of one with the same titles."""
    zone = store.value("select zone from groups where id = ?", group_id)
    if zone is None:
        raise AppError(N_("Choose the group that this roster is of."), at="group")
    wanted = replace(wanted or Wanted(), zone=str(zone))
    roster = rosters.read(path, wanted)
    if roster.table and not wanted.columns:
        columns = kept.recall(store, roster.table.titles)
        if columns:
            wanted = replace(wanted, columns=columns)
            roster = rosters.read(path, wanted)
    return roster, wanted


def _apply(  # noqa: PLR0913,PLR0917 -- what a roster is, and where it goes
    store: Store, group_id: int, roster: Roster, path: Path, wanted: Wanted, progress: Progress
) -> RosterReport:
    at = snapshots.when(path, wanted.at, wanted.zone)
    older = not snapshots.is_latest(store, group_id, at)
    crowd = Crowd(store, group_id, Manner(path.name, older or roster.repeats, roster.repeats))
    counts: Counter[str] = Counter()
    for number, person in enumerate(roster.people):
        counts[crowd.take(person)] += 1
        progress(number + 1, len(roster.people))
    crowd.finish()
    moves, warnings = _moves(store, group_id, roster, path, wanted, crowd.taken)
    moved = Counter(line.outcome for line in moves)
    new, known = crowd.answers
    return replace(
        _report(store, group_id, roster, path, wanted),
        created=counts["created"], updated=counts["updated"], unchanged=counts["unchanged"],
        left=moved["left"], back=moved["back"], joined=moved["joined"], answers=new, answers_known=known,
        whole=_is_whole(roster, wanted) and not warnings,
        skipped=tuple(sorted([*roster.skipped, *crowd.skipped], key=lambda s: s.line)),
        warnings=tuple(sorted([*warnings, *roster.warnings, *crowd.warnings], key=lambda s: s.line)),
        moves=tuple(moves), lines=tuple(crowd.lines[:LISTED]),
    )  # fmt: skip


def _is_whole(roster: Roster, wanted: Wanted) -> bool:
    return roster.whole if wanted.whole is None else wanted.whole


def _moves(  # noqa: PLR0913,PLR0917 -- as above
    store: Store, group_id: int, roster: Roster, path: Path, wanted: Wanted, members: set[int]
) -> tuple[list[Line], list[Skipped]]:
    """Keep the roster, and tell who came and went by it; a part of a group tells of nobody."""
    at = snapshots.when(path, wanted.at, wanted.zone)
    if not _is_whole(roster, wanted) or not members:
        return [], []
    if wanted.whole is None and snapshots.is_few(store, group_id, at, members):
        return [], [Skipped(1, snapshots.FEW)]
    snapshots.keep(store, group_id, at, path.name, members)
    return snapshots.settle(store, group_id), []


def _report(
    store: Store, group_id: int, roster: Roster, path: Path, wanted: Wanted
) -> RosterReport:
    """Return a report of nothing yet."""
    at = snapshots.when(path, wanted.at, wanted.zone)
    platform = store.value("select platform from groups where id = ?", group_id)
    title = next((one.title for one in rosters.ROSTERS if one.key == roster.format), roster.format)
    if roster.platform and roster.platform != platform:
        roster.warn(1, ELSEWHERE)
    return RosterReport(
        file=path.name, format=roster.format, title=title, at=at,
        previous=snapshots.previous(store, group_id, at), whole=_is_whole(roster, wanted),
        open=roster.open, table=roster.table, warnings=tuple(roster.warnings),
    )  # fmt: skip
