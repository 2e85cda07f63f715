"""The Today page: what is due is done, put off, opened, noted and changed; promises; suggestions answered."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import birthdays, clock, communities, dismissals, events, members, promises, tasks
from app.store import Store
from app.today.due import KIND
from app.today.suggestions import KIND as IDEA
from ui.panes.today import TodayPane
from ui.session import Session, What
from ui.widgets.fields import choose

TODAY = date(2026, 11, 24)
Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture(autouse=True)
def _tuesday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-24T10:30:00+08:00")


@pytest.fixture
def settle(session: Session, qtbot: QtBot) -> Settle:
    return lambda told: qtbot.waitUntil(lambda: not session.reading.busy() and told())


@pytest.fixture
def home(store: Store, session: Session) -> int:
    id = communities.add(store, name="读书会")
    session.scope.look_at(id)
    return id


@pytest.fixture
def pane(session: Session, home: int, qtbot: QtBot, settle: Settle) -> Iterator[TodayPane]:
    pane = TodayPane(session)
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    pane.show()
    settle(lambda: True)
    yield pane
    pane.closing()


@pytest.fixture
def led(session: Session) -> list[tuple[str, What]]:
    """Where the page led."""
    found: list[tuple[str, What]] = []
    session.way.asked.connect(lambda page, what: found.append((page, what)))
    return found


def titles(pane: TodayPane) -> list[str]:
    return [item.title for item in pane.day.list.items()]


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def test_one_key_does_what_is_due_and_undo_brings_it_back(
    pane: TodayPane, store: Store, home: int, settle: Settle
) -> None:
    for day in (-1, 0, 1):
        tasks.add(store, home, f"第 {day} 天", due_at=f"{TODAY + timedelta(days=day)}")
    settle(lambda: len(titles(pane)) == 3)
    pane.day.choose(pane.day.list.items()[0].subject)
    settle(lambda: pane.day.list.current() is not None)

    press(pane.day.list, Qt.Key.Key_Space)
    settle(lambda: titles(pane) == ["第 0 天", "第 1 天"])
    current = pane.day.list.current()
    assert current is not None
    assert current.title == "第 0 天"

    pane.session.writing.undo()
    settle(lambda: len(titles(pane)) == 3)


def test_what_is_put_off_asks_again_on_its_day(
    pane: TodayPane, store: Store, home: int, settle: Settle
) -> None:
    task = tasks.add(store, home, "买奖品", due_at=f"{TODAY}")
    settle(lambda: titles(pane) == ["买奖品"])
    pane.day.choose(f"task {task}")
    settle(lambda: pane.day.list.current() is not None)

    pane.day.later_actions[0].trigger()
    settle(lambda: titles(pane) == [])

    tomorrow = TODAY + timedelta(days=1)
    assert dismissals.dismissed(store, KIND, TODAY) == {f"task {task}"}
    assert dismissals.dismissed(store, KIND, tomorrow) == frozenset()


def test_a_line_notes_a_task_with_its_hour_and_says_what_is_wrong(
    pane: TodayPane, store: Store, settle: Settle
) -> None:
    line = pane.day.adding
    line.text.setText("25:00 发接龙")
    press(line.text, Qt.Key.Key_Return)
    assert line.trouble.isVisible()
    assert line.text.text() == "25:00 发接龙"

    line.text.setText("20:00 发接龙")
    press(line.text, Qt.Key.Key_Return)
    settle(lambda: titles(pane) == ["发接龙"])
    assert store.rows("select title, due_at from tasks") == [("发接龙", "2026-11-24T20:00")]
    assert (line.text.text(), line.trouble.isVisible()) == ("", False)


def test_a_task_is_changed_in_the_line_and_esc_leaves_it(
    pane: TodayPane, store: Store, home: int, settle: Settle
) -> None:
    task = tasks.add(store, home, "买奖品", due_at=f"{TODAY}T15:00")
    pane.open({"item": f"task {task}"})
    settle(lambda: pane.day.list.current() is not None)

    press(pane.day.list, Qt.Key.Key_Return)
    assert pane.day.adding.text.text() == "15:00 买奖品"
    press(pane.day.adding.text, Qt.Key.Key_Escape)
    assert pane.day.adding.text.text() == ""

    pane.day.change()
    pane.day.adding.text.setText("16:30 买奖品和贴纸")
    pane.day.adding.day.setDate(QDate(2026, 11, 25))
    press(pane.day.adding.text, Qt.Key.Key_Return)
    settle(lambda: titles(pane) == ["买奖品和贴纸"])
    assert tasks.get(store, task).due_at == "2026-11-25T16:30"


def test_items_lead_to_what_they_are_about(
    pane: TodayPane, store: Store, home: int, settle: Settle, led: list[tuple[str, What]]
) -> None:
    group = communities.add_group(store, home, name="一群")
    member = members.add(store, group, "小明")
    birthdays.put(store, member, "11-24")
    settle(lambda: titles(pane) == ["小明"])
    pane.day.choose(pane.day.list.items()[0].subject)
    settle(lambda: pane.day.list.current() is not None)

    press(pane.day.list, Qt.Key.Key_Return)

    assert led == [("members", {"member": member})]
    assert pane.day.done_button.text() == "Seen"


def test_suggestions_are_taken_put_off_or_never_made_again(
    pane: TodayPane, store: Store, home: int, settle: Settle, led: list[tuple[str, What]]
) -> None:
    settle(lambda: [idea.subject for idea in pane.day.ideas.known()] == [f"topics {home}"])
    idea = pane.day.ideas.lines[f"topics {home}"]

    idea.take.click()
    assert led == [("planner", {})]
    idea.drop.click()
    settle(lambda: not pane.day.ideas.known())

    assert dismissals.dismissed(store, IDEA, TODAY + timedelta(days=999)) == {f"topics {home}"}
    assert pane.day.no_ideas.isVisible()


def test_promises_are_logged_kept_and_moved_in_place(
    pane: TodayPane, store: Store, settle: Settle
) -> None:
    pane.log_promise()
    pane.day.adding.text.setText("发书单")
    press(pane.day.adding.text, Qt.Key.Key_Return)
    settle(lambda: titles(pane) == ["发书单"])
    (one,) = promises.listed(store)
    pane.open({"promise": one.id})
    settle(lambda: pane.promises.table.selected() == [one.id])

    rows = pane.promises.table.rows
    rows.setData(rows.index(0, 3), "2026-13-01")
    assert pane.promises.trouble.isVisible()
    rows.setData(rows.index(0, 3), "2026-12-01")
    assert promises.get(store, one.id).due_on == date(2026, 12, 1)
    assert not pane.promises.trouble.isVisible()

    settle(lambda: pane.promises.table.selected() == [one.id])
    pane.promises.close_as("kept")
    settle(lambda: pane.promises.card.remark.text() == "1 of 1 kept")
    assert pane.tabs.tabText(1) == "Promises"


def test_each_tab_offers_its_own_commands(pane: TodayPane, settle: Settle) -> None:
    def offered() -> set[str]:
        return {action.text() for action in pane.actions()}

    assert "New task" in offered()
    pane.open({"playbooks": True})
    settle(lambda: pane.playbooks is not None and pane.playbooks.isVisible())
    assert "New playbook" in offered()
    assert "New task" not in offered()


def test_an_event_is_seen_but_neither_changed_nor_dropped_here(
    pane: TodayPane, store: Store, home: int, settle: Settle
) -> None:
    events.add(store, home, "茶话会", clock.now().replace(tzinfo=None).replace(hour=20), kind="tea")
    settle(lambda: titles(pane) == ["茶话会"])
    pane.day.choose(pane.day.list.items()[0].subject)
    settle(lambda: pane.day.list.current() is not None)

    assert not pane.day.drop_action.isEnabled()
    assert not pane.day.change_action.isEnabled()
    pane.day.do()
    settle(lambda: titles(pane) == [])


def test_the_kind_of_the_line_turns_its_words(pane: TodayPane) -> None:
    line = pane.day.adding
    choose(line.kind, "promise")
    line.kind.activated.emit(1)
    assert line.text.accessibleName() == "What was promised"


def test_after_midnight_the_line_notes_for_the_new_day_but_keeps_a_day_that_was_chosen(
    pane: TodayPane, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    adding = pane.day.adding
    monkeypatch.setenv(clock.FROZEN, "2026-11-25T00:01:00+08:00")
    pane.session.live.everything()
    settle(lambda: adding.day.date() == QDate(2026, 11, 25))

    adding.day.setDate(QDate(2026, 12, 1))
    adding.turn_to(date(2026, 11, 26))
    assert adding.day.date() == QDate(2026, 12, 1)
