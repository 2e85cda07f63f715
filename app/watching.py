"""Folders that are watched for new exports: what is new in them, and what became of each file."""

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from app import clock
from app.errors import AppError
from app.progress import Progress
from app.store import Store
from app.text import N_, P_

SETTLED = 2.0  # seconds that a file must have rested: a younger one may still be written

OUTCOMES = ("imported", "failed", "left_out")


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder that is watched; `group_id` None: each chat goes where its file says."""

    id: int
    path: Path
    group_id: int | None
    group: str
    community: str
    take: bool  # new files are imported without asking
    zone: str  # of times in its files, where nothing else was answered for their kind
    created_at: str


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or a folder that is one export, in a watched folder, as it lies there now."""

    watched_id: int
    path: Path
    size: int  # bytes
    mtime: int  # nanoseconds since 1970
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """What became of a file: `outcome` is one of OUTCOMES, `trouble` says why it failed."""

    id: int
    watched_id: int
    file: Path
    at: str
    outcome: str
    batch_id: int | None
    created: int  # messages
    trouble: AppError | None


# -- the folders

_LISTED = (
    "select w.id, w.path, w.group_id, coalesce(g.name, ''), coalesce(c.name, ''), w.take, w.options,"
    " w.created_at from watched_folders w left join groups g on g.id = w.group_id"
    " left join communities c on c.id = g.community_id where w.archived_at is null"
)


def listed(store: Store) -> list[Watched]:
    """Return the folders that are watched, in the order in which that began."""
    return [_watched(*row) for row in store.rows(f"{_LISTED} order by w.id")]


def get(store: Store, id: int) -> Watched:
    """Return one of them."""
    rows = store.rows(f"{_LISTED} and w.id = ?", id)
    if not rows:
        raise AppError(N_("This folder is not watched any more."))
    return _watched(*rows[0])


def watch(store: Store, path: Path, group_id: int | None = None, *, take: bool = False) -> int:
    """Watch a folder from now on; one that is watched already stays as it is."""
    if not path.is_dir():
        raise AppError(N_("{name} is no folder. Choose the one your export tool writes into."),
                       name=path.name)  # fmt: skip
    text = str(path.resolve())
    known = store.value(
        "select id from watched_folders where path = ? and archived_at is null", text
    )
    if known is not None:
        return int(known)
    with store.operation(N_("Watch the folder {name}"), name=path.name):
        return store.insert(
            "watched_folders",
            group_id=group_id,
            path=text,
            take=int(take),
            created_at=clock.stamp(),
        )


def send_to(store: Store, id: int, group_id: int | None) -> None:
    """Let the files of a folder go into a group; None: where each file says."""
    with store.operation(N_("Choose the group of a watched folder")):
        store.update("watched_folders", id, group_id=group_id)


def let_take(store: Store, id: int, *, take: bool) -> None:
    """Say whether new files are imported without asking."""
    with store.operation(N_("Change how new files are taken")):
        store.update("watched_folders", id, take=int(take))


def move(store: Store, id: int, path: Path) -> None:
    """Watch another folder in the place of this one, with its history."""
    if not path.is_dir():
        raise AppError(N_("{name} is no folder. Choose the one your export tool writes into."),
                       name=path.name)  # fmt: skip
    with store.operation(N_("Watch the folder {name}"), name=path.name):
        store.update("watched_folders", id, path=str(path.resolve()))


def set_zone(store: Store, id: int, zone: str) -> None:
    """Say in which zone the times of a folder's files are written."""
    with store.operation(N_("Choose the zone of a watched folder")):
        store.update("watched_folders", id, options=json.dumps({"zone": zone}))


def stop(store: Store, id: int) -> None:
    """Watch a folder no longer; what was imported stays."""
    with store.operation(N_("Stop watching a folder")):
        store.update("watched_folders", id, archived_at=clock.stamp())


def _watched(  # noqa: PLR0913, PLR0917 -- the columns
    id: int, path: str, group_id: int | None, group: str, community: str, take: int, options: str,
    created_at: str,
) -> Watched:  # fmt: skip
    zone = json.loads(options).get("zone", clock.DEFAULT_ZONE)
    return Watched(id, Path(path), group_id, group, community, bool(take), zone, created_at)


# -- what is new


def fresh(store: Store) -> list[Found]:
    """Return the files in watched folders of which nothing is known yet, in the order they were made."""
    found: list[Found] = []
    for watched in listed(store):
        known = set(
            store.rows("select file, size, mtime from watch_runs where watched_id = ?", watched.id)
        )
        new = (one for one in _files(watched) if (str(one.path), one.size, one.mtime) not in known)
        found += sorted(new, key=lambda one: one.mtime)
    return found


def _files(watched: Watched) -> list[Found]:
    """Return what lies in a folder; one that is gone, or can't be read now, holds nothing."""
    from app.imports import folder  # noqa: PLC0415 -- start-up: only who watches needs it

    try:
        paths = folder.chat_files(watched.path)
        return [_found(watched.id, path) for path in paths]
    except (OSError, AppError):
        return []


def _found(watched_id: int, path: Path) -> Found:
    size, mtime = _measure(path)
    age = time.time() - mtime / 1e9
    return Found(watched_id, path, size, mtime, settled=age < 0 or age > SETTLED)


def _measure(path: Path) -> tuple[int, int]:
    """Return size (bytes) and time of change (nanoseconds) of a file, or of all in a folder."""
    if not path.is_dir():
        stat = path.stat()
        return stat.st_size, stat.st_mtime_ns
    stats = [
        os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 -- many files
        for folder, _, names in os.walk(path)
        for name in names
    ]
    return sum(s.st_size for s in stats), max((s.st_mtime_ns for s in stats), default=0)


# -- what became of it


def take(store: Store, progress: Progress, found: Found) -> Run:
    """Import a new file as its folder says, and keep what became of it; run it in a child process."""
    from app.imports import preview, roster  # noqa: PLC0415 -- start-up: only who imports needs it

    watched = get(store, found.watched_id)
    wish = preview.Wish(watched.community or None, watched.group or None, zone=watched.zone)
    try:
        roster.refuse(found.path)
        report = preview.take(store, progress, found.path, wish)
    except AppError as error:
        return note(store, found, "failed", trouble=error)
    return note(store, found, "imported", batch=report.batch)


def note(
    store: Store,
    found: Found,
    outcome: str,
    *,
    batch: int | None = None,
    trouble: AppError | None = None,
) -> Run:
    """Keep what became of a file."""
    told = (
        [trouble.template, {key: str(value) for key, value in trouble.fields.items()}]
        if trouble
        else None
    )
    with store.operation(N_("Note what became of a file")):
        id = store.insert(
            "watch_runs", watched_id=found.watched_id, file=str(found.path), size=found.size,
            mtime=found.mtime, at=clock.stamp(), outcome=outcome, batch_id=batch,
            message=json.dumps(told, ensure_ascii=False) if told else "",
        )  # fmt: skip
    return next(run for run in runs(store) if run.id == id)


def leave_out(store: Store, found: list[Found]) -> None:
    """Offer these files no more, unless they change."""
    with store.operation(P_("Leave out %n new file(s)", "", len(found)), n=len(found)):
        for one in found:
            note(store, one, "left_out")


def again(store: Store, run_id: int) -> Found:
    """Return the file of a run as it lies there now, to try it again."""
    rows = store.rows("select watched_id, file from watch_runs where id = ?", run_id)
    watched_id, file = rows[0]
    path = Path(file)
    if not path.exists():
        raise AppError(N_("{name} is not there any more. Was it moved?"), name=path.name)
    return _found(watched_id, path)


def runs(store: Store, most: int = 200) -> list[Run]:
    """Return what became of files of folders that are still watched, the latest first."""
    rows = store.rows(
        "select r.id, r.watched_id, r.file, r.at, r.outcome, r.batch_id,"
        " coalesce(json_extract(b.report, '$.messages.created'), 0), r.message"
        " from watch_runs r join watched_folders w on w.id = r.watched_id and w.archived_at is null"
        " left join batches b on b.id = r.batch_id order by r.id desc limit ?",
        most,
    )
    return [
        Run(id, watched, Path(file), at, outcome, batch, created, _trouble(message))
        for id, watched, file, at, outcome, batch, created, message in rows
    ]


def _trouble(message: str) -> AppError | None:
    if not message:
        return None
    template, fields = json.loads(message)
    return AppError(template, **fields)
