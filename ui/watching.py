"""Watched folders while the window runs: looked into now and then, new files offered or taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app import watching
from app.errors import AppError
from app.store import Store
from app.watching import Found, Run, Watched
from ui.i18n import tr
from ui.jobs import Job, Jobs
from ui.live import Live, touches
from ui.notices import Notices
from ui.reading import Reading

if TYPE_CHECKING:
    from ui.session import Way

FIRST = 4_000  # milliseconds; by then the first page is whole
EVERY = 60_000
SOON = 700  # after a change in a folder: tools write in steps
UNSETTLED = 2_500  # a file is still being written
READS = frozenset({"watched_folders", "watch_runs"})


@dataclass(frozen=True, slots=True)
class _Seen:
    folders: list[Watched]
    files: list[Found]


class Watching(QObject):
    """Knows which files in watched folders are new; takes those that need no asking."""

    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 -- what it works with
        self, store: Store, reading: Reading, jobs: Jobs, live: Live, notices: Notices, way: Way
    ) -> None:
        super().__init__()
        self.way = way
        self.offered: list[Found] = []
        self._store, self._reading, self._jobs, self._notices = store, reading, jobs, notices
        self._folders: dict[int, Watched] = {}
        self._put_off: set[Path] = set()  # the operator cancelled them
        self._at_work: dict[Job, Found] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.soon)
        self._every = QTimer(self, interval=EVERY)
        self._every.timeout.connect(self.look)
        self._every.start()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._soon.start(FIRST)
        live.changed.connect(self._follow)
        jobs.ended.connect(self._ended)

    def look(self) -> None:
        """Look into the folders now, away from the UI thread."""
        self._reading.ask(self, _look, self._saw)

    def soon(self, _folder: str = "") -> None:
        """Look in a moment, once for many changes."""
        self._soon.start(SOON)

    def name(self, watched_id: int) -> str:
        """Return what a folder is for: its group, else its own name."""
        watched = self._folders.get(watched_id)
        return (watched.group or watched.path.name) if watched else ""

    def take(self, files: Sequence[Found]) -> None:
        """Import files as their folders say, one after the other."""
        for found in files:
            if found in self._at_work.values():
                continue
            job = self._jobs.start(
                tr("Importing {file}", file=found.path.name),
                watching.take,
                partial(self._took, found),
                self._notices.trouble,
                found=found,
            )
            self._at_work[job] = found
        self._offer([one for one in self.offered if one not in files])

    def again(self, run: Run) -> None:
        """Try one file again."""
        try:
            self.take([watching.again(self._store, run.id)])
        except AppError as error:
            self._notices.trouble(error)

    def stop(self) -> None:
        """Look no more: the store is about to close."""
        self._every.stop()
        self._soon.stop()
        self._reading.forget(self)
        self._watcher.deleteLater()

    def _follow(self, tables: frozenset[str]) -> None:
        if touches(tables, READS):
            self.soon()

    def _saw(self, seen: _Seen) -> None:
        self._folders = {watched.id: watched for watched in seen.folders}
        self._watch([str(watched.path) for watched in seen.folders])
        mine = [one for one in seen.files if self._by_itself(one)]
        if not all(one.settled for one in seen.files):
            self._soon.start(UNSETTLED)
        before = {one.path for one in self.offered}
        self._offer([one for one in seen.files if one not in mine and self._is_free(one)])
        self.take([one for one in mine if one.settled])
        if {one.path for one in self.offered} - before:
            self._tell()

    def _by_itself(self, found: Found) -> bool:
        return self._folders[found.watched_id].take and found.path not in self._put_off

    def _is_free(self, found: Found) -> bool:
        return found.settled and found.path not in {one.path for one in self._at_work.values()}

    def _watch(self, paths: list[str]) -> None:
        now = self._watcher.directories()
        if gone := [path for path in now if path not in paths]:
            self._watcher.removePaths(gone)
        if new := [path for path in paths if path not in now and Path(path).is_dir()]:
            self._watcher.addPaths(new)

    def _offer(self, files: list[Found]) -> None:
        if files != self.offered:
            self.offered = files
            self.changed.emit()

    def _tell(self) -> None:
        counts = Counter(self.name(one.watched_id) for one in self.offered)
        name, n = counts.most_common(1)[0]
        self._notices.say(
            tr("%n new file(s) for {group}", "", n, group=name),
            tr("Look at them"),
            partial(self.way.to, "import"),
        )

    def _took(self, found: Found, run: Run) -> None:
        if run.trouble is not None:
            self._notices.trouble(run.trouble)
        else:
            self._notices.say(
                tr("{file} brought %n new message(s)", "", run.created, file=found.path.name),
                tr("Show imports"),
                partial(self.way.to, "import"),
            )

    def _ended(self, job: Job, outcome: str, _result: object) -> None:
        found = self._at_work.pop(job, None)
        if found is not None and outcome != "done":
            self._put_off.add(found.path)
            self.soon()


def _look(store: Store) -> _Seen:
    return _Seen(watching.listed(store), watching.fresh(store))
