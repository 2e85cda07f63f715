"""Take the pictures of every page, in every language and look: `python3 build/dev.py shots`.

The clock is held still and the sample comes from a seed, so two runs differ only where the program does.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
NOW = "2026-11-24T09:40:00+08:00"  # a Tuesday morning, when the operator looks in
# Set before anything of ours is imported, and inherited by the import's child process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QUNCE_NOW"] = NOW

from PySide6.QtCore import (  # noqa: E402 -- the platform comes first
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication  # noqa: E402 -- the same

from app import members, sample  # noqa: E402 -- the same
from app.members import MemberFilter  # noqa: E402 -- the same
from app.store import Store  # noqa: E402 -- the same
from ui import fonts  # noqa: E402 -- the same
from ui.console import Console  # noqa: E402 -- the same
from ui.i18n import LANGUAGES  # noqa: E402 -- the same
from ui.panes import PANES  # noqa: E402 -- the same

THEMES = ("light", "dark")
BIG, SMALL = (1440, 900), (1100, 700)
STILL = 320  # milliseconds without anything under way: timers of a single turn and fades are over
PATIENCE = 60_000
AT_ONCE = 2  # processes
README = {"desk-light": ("desk", "zh_CN", "light"), "desk-dark": ("member", "zh_CN", "dark")}


@dataclass(frozen=True, slots=True)
class Look:
    """One way the window can look."""

    language: str
    theme: str
    size: tuple[int, int]

    def name(self, page: str) -> str:
        """Return the file name of a page's picture."""
        width, height = self.size
        return f"{page}-{self.language}-{self.theme}-{width}x{height}.png"


class Shooting:
    """Opens the window on copies of prepared stores, and photographs it."""

    def __init__(self, application: QApplication, to: Path, work: Path) -> None:
        self._application, self._to, self._prepared = application, to, work
        self._work = Path(tempfile.mkdtemp(dir=work))
        self._opened = 0
        self.missing: dict[str, str] = {}

    def pages(self, look: Look, only: set[str]) -> None:
        """Photograph every page, and the states of pages that are worth a look."""
        console = self._open(look, "sample")
        for entry in PANES:
            if not only or entry.key in only:
                self._page(console, look, entry.key)
        for name, state in STATES.items():
            if not only or name in only:
                self._state(console, look, name, state)
        console.end()
        console.window.close()

    def odd(self, look: Look, only: set[str]) -> None:
        """Photograph the empty store's Desk, and the screen of a store that can't be opened."""
        if not only or "empty" in only:
            console = self._open(look, "new")
            self._take(console, look, "empty")
            console.end()
            console.window.close()
        if not only or "refused" in only:
            damaged = self._work / "damaged.qunce"
            damaged.write_bytes(b"SQLite format 3\0" + b"\0" * 4096)
            console = self._console(look)
            console.open(damaged)
            self._show(console, look)
            self._take(console, look, "refused")
            console.window.close()

    def _page(self, console: Console, look: Look, key: str) -> None:
        try:
            console.window.show_page(key)
        except ModuleNotFoundError as error:
            self.missing[key] = f"not written yet: {error.name}"
            return
        self._take(console, look, key)

    def _state(
        self, console: Console, look: Look, name: str, state: Callable[[Console], object]
    ) -> None:
        try:
            console.window.show_page("desk")
            self.settle(console)
            state(console)
        except ModuleNotFoundError as error:
            self.missing[name] = f"not written yet: {error.name}"
            return
        self._take(console, look, name)
        console.window.top.palette_field.clear()
        console.window.top.palette_field.clearFocus()

    def _console(self, look: Look) -> Console:
        self._opened += 1
        prefs = self._work / f"{self._opened}.ini"
        told = f"[General]\nlanguage={look.language}\ntheme={look.theme}\n"
        prefs.write_text(f"{told}\n[reminders]\non=no\n", "utf-8")  # nothing over the pages
        return Console(self._application, prefs)

    def _open(self, look: Look, store: str) -> Console:
        console = self._console(look)
        copy = self._work / str(self._opened) / f"{store}.qunce"
        copy.parent.mkdir()
        shutil.copyfile(self._prepared / copy.name, copy)
        console.open(copy)
        self._show(console, look)
        return console

    def _show(self, console: Console, look: Look) -> None:
        console.show()
        console.window.resize(*look.size)
        console.window.activateWindow()
        self.settle(console)

    def _take(self, console: Console, look: Look, page: str) -> None:
        self.settle(console)
        path = self._to / look.name(page)
        console.window.grab().save(str(path))

    def settle(self, console: Console) -> None:
        """Let the window come to rest: nothing read, no job, no card still to come."""
        whole, still = QElapsedTimer(), QElapsedTimer()
        whole.start()
        still.start()
        while still.elapsed() < STILL:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            session = console.session
            if session and (session.reading.busy() or session.jobs.running()):
                still.restart()
            if whole.elapsed() > PATIENCE:
                raise TimeoutError("the window does not come to rest")


def _search(console: Console) -> None:
    console.window.top.palette_field.summon()
    console.window.top.palette_field.setText("zs")


def _preview(console: Console) -> None:
    files = sorted((ROOT / "tests" / "data" / "imports" / "telegram").glob("*.json"))[:1]
    console.window.show_page("import").open({"files": [str(file) for file in files]})


def _notice(console: Console) -> None:
    session = console.session
    if session and session.scope.community:
        someone = members.ids(session.store, MemberFilter(session.scope.community))[:3]
        session.act(lambda store: members.tag(store, someone, "读书会"))


def _member(console: Console) -> None:
    session = console.session
    if session and session.scope.community:
        busiest = members.ids(
            session.store, MemberFilter(session.scope.community), "days", descending=True
        )
        console.window.show_page("members").open({"member": busiest[0]})


def _first(page: str, what: str, table: str) -> Callable[[Console], None]:
    """Return what opens the first row of `table` on `page`."""

    def show(console: Console) -> None:
        if console.session:
            id = console.session.store.value(f"select min(id) from {table}")
            console.window.show_page(page).open({what: id})

    return show


STATES: dict[str, Callable[[Console], object]] = {
    "search": _search,
    "preview": _preview,
    "member": _member,
    "topic": _first("topics", "topic", "topics"),
    "event": _first("calendar", "event", "events"),
    "announcement": _first("announcements", "announcement", "announcements"),
    "heat_map": lambda console: console.window.show_page("insights").open({"chart": "heat_map"}),
    "tiers": lambda console: console.window.show_page("insights").open({"chart": "tiers"}),
    "notice": _notice,  # last: it changes the store
}


def main(arguments: list[str]) -> int:
    """Take the pictures; 1 when something went wrong while they were taken."""
    options = _parser().parse_args(arguments)
    if options.look:
        return _one(options)
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(AT_ONCE) as beside:
        _stores(Path(work))
        take = partial(_child, work=Path(work), arguments=arguments)
        codes = list(beside.map(take, _looks(options)))
    print(f"{len(list(options.to.glob('*.png')))} pictures in {options.to}")
    if options.readme:
        _for_readme(options.to)
    return max(codes)


def _stores(work: Path) -> None:
    for name in ("sample", "new"):
        store = Store(work / f"{name}.qunce", create=True, journalled=False)
        if name == "sample":
            sample.load(store)
        store.close()


def _child(look: Look, work: Path, arguments: list[str]) -> int:
    """Photograph one look in a process of its own: nothing of another language is left in it."""
    size = "x".join(map(str, look.size))
    mine = ["--look", look.language, look.theme, size, "--work", str(work)]
    code = subprocess.call([sys.executable, __file__, *arguments, *mine])
    print(look.language, look.theme, size, "done" if code == 0 else "NOT WELL", flush=True)
    return code


def _one(options: argparse.Namespace) -> int:
    language, theme, size = options.look
    width, height = map(int, size.split("x"))
    qInstallMessageHandler(_say)
    troubles: list[str] = []
    sys.excepthook = lambda _type, error, _where: troubles.append(repr(error))
    application = QApplication(["qunce"])
    application.setApplicationName("Qunce")
    fonts.prepare()
    shooting = Shooting(application, options.to, options.work)
    look = Look(language, theme, (width, height))
    shooting.pages(look, set(options.only))
    shooting.odd(look, set(options.only))
    troubles += [f"{name}: {why}" for name, why in shooting.missing.items()]
    for trouble in dict.fromkeys(troubles):
        print(f"went wrong: {trouble}")
    return 1 if troubles else 0


def _say(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if not text.startswith("This plugin does not support"):  # every window of this platform says so
        print(text, file=sys.stderr)


def _looks(options: argparse.Namespace) -> list[Look]:
    sizes = (BIG, SMALL) if options.sizes else (BIG,)
    return [
        Look(language, theme, size)
        for size in sizes
        for language in options.language or LANGUAGES
        for theme in options.theme or THEMES
    ]


def _for_readme(taken: Path) -> None:
    kept = ROOT / "resources" / "pictures"
    kept.mkdir(exist_ok=True)
    for name, (page, language, theme) in README.items():
        shot = taken / Look(language, theme, BIG).name(page)
        if shot.exists():
            shutil.copyfile(shot, kept / f"{name}.png")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build/dev.py shots", description=__doc__)
    parser.add_argument(
        "--to", type=Path, default=ROOT / "dist" / "shots", help="the folder for them"
    )
    parser.add_argument(
        "--sizes", action="store_true", help="the small window as well as the big one"
    )
    parser.add_argument(
        "--readme", action="store_true", help="put two of them where the README looks"
    )
    parser.add_argument("--language", action="append", choices=list(LANGUAGES))
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--look", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--only", nargs="*", default=[], help="these pages or states alone")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
