"""The playbooks page: taken, switched, written in place, begun by hand, seen through."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app import announcements, clock, communities, members, playbooks, segments, tasks
from app.store import Store
from ui.session import Session
from ui.widgets.fields import choose
from ui.widgets.playbooks import PlaybooksView

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture(autouse=True)
def _tuesday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-24T10:30:00+08:00")


@pytest.fixture
def settle(session: Session, qtbot: QtBot) -> Settle:
    return lambda told: qtbot.waitUntil(lambda: not session.reading.busy() and told())


@pytest.fixture
def group(store: Store, session: Session) -> int:
    home = communities.add(store, name="读书会")
    session.scope.look_at(home)
    return communities.add_group(store, home, name="一群")


@pytest.fixture
def view(session: Session, group: int, qtbot: QtBot, settle: Settle) -> Iterator[PlaybooksView]:
    view = PlaybooksView(session)
    qtbot.addWidget(view)
    view.resize(1240, 830)
    view.show()
    settle(lambda: True)
    yield view
    view.closing()


@pytest.fixture
def book(store: Store, session: Session, view: PlaybooksView, settle: Settle) -> int:
    """A playbook with a text, a task and a figure, on show."""
    assert session.scope.community is not None
    id = playbooks.add(store, session.scope.community, "新人")
    playbooks.add_step(store, id, "欢迎 {{成员}}", action="draft", template="welcome")
    playbooks.add_step(store, id, "私聊", days=1)
    playbooks.add_step(store, id, "看一眼", days=3, action="figure", figure="spoke", wanted=50)
    settle(lambda: len(view.editor.steps.table.rows.ids) == 3)
    return id


def cells(view: PlaybooksView, row: int) -> list[str]:
    rows = view.editor.steps.table.rows
    return [str(rows.index(row, column).data()) for column in range(rows.columnCount())]


def test_a_new_community_is_offered_the_shipped_playbooks(
    view: PlaybooksView, store: Store, settle: Settle
) -> None:
    assert view.nothing.isVisible()
    view.nothing.button.click()
    settle(lambda: len(view.list.entries()) == 7)

    first = view.list.entries()[0]
    assert (first.title, first.on, view.load.isVisible()) == ("Newcomer's first week", False, False)
    assert view.editor.name.text() == "Newcomer's first week"
    view.session.writing.undo()
    settle(view.nothing.isVisible)
    assert store.value("select count(*) from playbooks") == 0


def test_space_switches_a_playbook_and_newcomers_set_it_off_by_themselves(
    view: PlaybooksView, book: int, store: Store, group: int, settle: Settle
) -> None:
    members.add(store, group, "阿周")
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    settle(lambda: playbooks.get(store, book).active)
    view.session.starting.look()
    settle(lambda: [one.title for one in view.runs.list.entries()] == ["阿周"])

    assert view.runs.list.entries()[0].side == "0/3"
    assert view.list.entries()[0].side.startswith("1 run")


def test_fields_are_saved_when_left_and_a_refusal_stands_below_them(
    view: PlaybooksView, book: int, store: Store, settle: Settle
) -> None:
    view.editor.name.setText("新人七天")
    view.editor.name.editingFinished.emit()
    assert playbooks.get(store, book).name == "新人七天"

    trigger = view.editor.trigger
    choose(trigger.trigger, "date")
    trigger.trigger.activated.emit(0)
    settle(trigger.dates.isVisible)
    trigger.dates.setText("13-45")
    trigger.dates.editingFinished.emit()
    assert view.editor.trouble.text().startswith("“13-45” is neither a date nor a festival")
    assert (trigger.dates.text(), playbooks.get(store, book).value) == ("13-45", "01-01")

    trigger.dates.setFocus()
    trigger.dates.selectAll()
    QTest.keyClicks(trigger.dates, "Mid-Autumn Festival")
    QTest.keyClick(trigger.dates, Qt.Key.Key_Return)
    settle(lambda: not view.editor.trouble.isVisible())
    assert playbooks.get(store, book).value == "mid_autumn"
    settle(lambda: view.list.entries()[0].detail == "Mid-Autumn Festival")


def test_what_was_being_written_stays_with_its_playbook_when_another_is_shown(
    view: PlaybooksView, book: int, store: Store, settle: Settle
) -> None:
    view.editor.purpose.setFocus()
    QTest.keyClicks(view.editor.purpose, "for a good start")
    view.add()
    settle(lambda: view.list.key() != book)

    assert playbooks.get(store, book).purpose == "for a good start"
    assert view.editor.purpose.toPlainText() == ""


def test_steps_are_edited_in_the_table_and_what_can_not_be_is_told(
    view: PlaybooksView, book: int, store: Store, settle: Settle
) -> None:
    rows = view.editor.steps.table.rows
    assert cells(view, 1)[:4] == ["day 1", "09:00", "Do", "私聊"]
    assert rows.setData(rows.index(1, 1), "8:30")
    settle(lambda: cells(view, 1)[1] == "08:30")
    rows.setData(rows.index(1, 0), "soon")
    assert view.editor.steps.trouble.text() == "A day is a whole number from -366 to 366."
    rows.setData(rows.index(1, 0), "5")
    settle(lambda: cells(view, 2)[0] == "day 5")
    assert not view.editor.steps.trouble.isVisible()

    view.editor.steps.add()
    settle(lambda: len(rows.ids) == 4)
    assert playbooks.steps(store, book)[1].title == "New step"
    view.editor.steps.table.choose([rows.ids[1]])
    view.editor.steps.delete()
    settle(lambda: len(rows.ids) == 3)


def test_a_cell_is_edited_where_the_keyboard_is_and_enter_gives_the_keys_back_to_the_table(
    view: PlaybooksView, book: int, store: Store, settle: Settle, qtbot: QtBot
) -> None:
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    table = view.editor.steps.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = view.window().focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("2")
    QTest.keyClick(editor, Qt.Key.Key_Return)

    settle(lambda: [one.days for one in playbooks.steps(store, book)] == [0, 2, 3])
    assert view.window().focusWidget() is table
    assert table.currentIndex().column() == 0


def test_esc_takes_a_refused_name_back_with_what_was_said_of_it(
    view: PlaybooksView, book: int, settle: Settle
) -> None:
    name, trouble = view.editor.name, view.editor.trouble
    name.setFocus()
    name.setText(" ")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert trouble.isVisible()

    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert (name.text(), trouble.isVisible()) == ("新人", False)


def test_a_run_is_begun_for_who_is_in_a_segment(
    view: PlaybooksView, book: int, store: Store, group: int, settle: Settle
) -> None:
    assert book
    never = segments.by_key(store, "never").id
    view.runs.start.picked.emit(("segment", never))
    settle(lambda: view.session.reading is not None)
    assert view.runs.table.rows.ids == []  # nobody is in it
    for name in ("阿周", "半夏"):
        members.add(store, group, name)
    view.runs.start.picked.emit(("segment", never))
    settle(lambda: len(view.runs.table.rows.ids) == 3)
    assert view.runs.who.text() == "阿周, 半夏 · 一群"


def test_a_run_is_begun_by_hand_its_text_written_and_its_steps_ticked(
    view: PlaybooksView, book: int, store: Store, group: int, settle: Settle
) -> None:
    member = members.add(store, group, "阿周")
    asked: list[object] = []
    view.session.way.asked.connect(lambda page, what: asked.append((page, what)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType] -- a signal's
    view.runs.start.picked.emit(("member", member))
    settle(lambda: len(view.runs.table.rows.ids) == 3)
    assert view.runs.who.text() == "阿周 · 一群"

    view.runs.table.setFocus()
    QTest.keyClick(view.runs.table, Qt.Key.Key_Return)
    settle(lambda: bool(asked))
    draft = store.value("select id from announcements")
    assert asked == [("announcements", {"announcement": draft})]
    announcements.mark_posted(store, draft)
    settle(lambda: view.runs.list.entries()[0].side == "1/3")

    view.runs.table.choose([view.runs.table.rows.ids[2]])
    assert view.runs.note.text().startswith(
        "Members of the run who have written since: 0%, wanted 50%"
    )
    QTest.keyClick(view.runs.table, Qt.Key.Key_Space)
    settle(lambda: view.runs.list.entries()[0].side == "2/3")
    view.runs.stop.click()
    settle(lambda: view.runs.list.entries()[0].detail.startswith("stopped"))
    assert [task.open for task in tasks.selected(store, "1")] == [False] * 3
    assert book


def test_another_page_leads_to_a_run(
    view: PlaybooksView, book: int, store: Store, session: Session, settle: Settle
) -> None:
    assert session.scope.community is not None
    other = playbooks.add(store, session.scope.community, "别的")
    playbooks.add_step(store, other, "做")
    run = playbooks.by_hand(store, other)
    settle(lambda: len(view.list.entries()) == 2)
    assert view.list.key() == book

    view.open({"run": run})
    settle(lambda: view.list.key() == other)
    assert view.runs.list.key() == run
