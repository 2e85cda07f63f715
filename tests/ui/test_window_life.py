"""The window over time: what it lets go of, what it remembers, what it hears from outside."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app import communities, members, topics
from app.store import Store
from ui import i18n
from ui.console import Console
from ui.fitting import fits
from ui.panes import PANES
from ui.panes.insights import InsightsPane
from ui.panes.members import MembersPane
from ui.session import Session

SAMPLES = Path(__file__).parent.parent / "data" / "imports"
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def console(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Console]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    console = Console(qapp, tmp_path / "prefs.ini")
    console.change("language", "en")
    assert console.open(tmp_path / "mine.qunce", True)
    console.show()
    yield console
    console.window.close()
    console.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    i18n.use("en", console._translators)
    i18n.forget(console._translators)


def session_of(console: Console) -> Session:
    session = console.session
    assert session is not None
    return session


def settle(qtbot: QtBot, console: Console) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not session_of(console).reading.busy(), timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def found_community(store: Store) -> int:
    return communities.add(store, name="读书会")


def visit(qtbot: QtBot, console: Console) -> list[weakref.ref[Any]]:
    """Show every page once; return weak references to all of them."""
    pages: list[weakref.ref[Any]] = []
    for entry in PANES:
        pages.append(weakref.ref(console.window.show_page(entry.key)))
        settle(qtbot, console)
    return pages


def test_pages_are_let_go_of_when_the_look_changes(qtbot: QtBot, console: Console) -> None:
    pages = visit(qtbot, console)

    console.change("theme", "dark")
    settle(qtbot, console)
    menus = len(console.window.menuBar().findChildren(QMenu))
    console.change("theme", "light")
    settle(qtbot, console)
    gc.collect()

    left = [type(page()).__name__ for page in pages if page() is not None]
    assert left == []
    assert len(console.window.menuBar().findChildren(QMenu)) == menus


def test_pages_are_let_go_of_when_another_store_is_opened(
    qtbot: QtBot, console: Console, tmp_path: Path
) -> None:
    pages = visit(qtbot, console)

    assert console.open(tmp_path / "other.qunce", True)
    settle(qtbot, console)
    gc.collect()

    assert [type(page()).__name__ for page in pages if page() is not None] == []


def test_pages_follow_an_import_of_the_command_line(qtbot: QtBot, console: Console) -> None:
    session = session_of(console)
    session.act(found_community, session.scope.look_at, quiet=True)
    charts = console.window.show_page("insights")
    settle(qtbot, console)
    assert isinstance(charts, InsightsPane)
    assert charts._stack.currentIndex() == 1  # nothing to show yet
    file = next(SAMPLES.glob("telegram/*.json"))
    store = ("--store", session.store.path)
    place = ("--community", "读书会", "--group", "一群")

    done = subprocess.run(
        [sys.executable, "-m", "app.cli", *store, "import", file, *place],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr

    qtbot.waitUntil(lambda: charts._stack.currentIndex() == 0, timeout=5000)
    roster = console.window.show_page("members")
    assert isinstance(roster, MembersPane)
    rows = roster.table.rows
    qtbot.waitUntil(lambda: len(rows.ids) > 0, timeout=5000)
    assert {rows.record(row).shown for row in range(len(rows.ids))} == {"小林", "群主", "阿周"}


def test_undo_goes_back_across_pages_and_the_menu_names_each_step(
    qtbot: QtBot, console: Console
) -> None:
    session = session_of(console)
    session.act(found_community, session.scope.look_at, quiet=True)
    community = session.scope.community
    assert community is not None
    session.act(lambda store: communities.add_group(store, community, name="一群"))
    console.window.show_page("members")
    session.act(lambda store: members.add(store, store.value("select id from groups"), "张三"))
    console.window.show_page("topics")
    session.act(lambda store: topics.add(store, "今天读什么"))

    said: list[str] = []
    for _ in range(4):
        QApplication.processEvents()
        undo = next(a for a in console.window.commands() if a.text().startswith("Undo"))
        said.append(undo.text())
        undo.trigger()
        settle(qtbot, console)

    assert said == [
        "Undo: Add topic",
        "Undo: Add member",
        "Undo: Add group “一群”",
        "Undo: Add community “读书会”",
    ]
    tables = ("topics", "members", "groups", "communities")
    assert [session.store.value(f"select count(*) from {table}") for table in tables] == [0] * 4


def test_every_export_is_found_by_the_search_field(console: Console) -> None:
    from app.exports import EXPORTS

    texts = {action.text() for action in console.window.commands()}

    assert {f"Export {export.title}" for export in EXPORTS} <= texts


def test_every_command_of_a_page_is_in_its_menu_and_found(qtbot: QtBot, console: Console) -> None:
    for entry in PANES:
        page = console.window.show_page(entry.key)
        settle(qtbot, console)
        offered = console.window.commands()

        assert [action.text() for action in page.actions() if action not in offered] == []
        assert all(action.text() for action in page.actions())


@pytest.mark.parametrize(
    ("typed", "command", "meant"),
    [
        ("gzt", "工作台", True),
        ("gongzuo", "工作台", True),
        ("zuotai", "工作台", True),
        ("zs", "工作台", False),
        ("工作", "工作台", True),
        ("undo", "Undo: Add member", True),
        ("addm", "Undo: Add member", True),
        ("", "工作台", True),
    ],
)
def test_a_command_is_found_by_words_pinyin_and_initials(
    typed: str, command: str, meant: bool
) -> None:
    assert fits(typed, command) is meant
