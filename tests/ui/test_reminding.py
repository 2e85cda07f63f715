"""Reminders: told once, in their hours, after a sleep, on a new day; the number on the rail."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app import clock, communities, tasks
from app.store import EVERYTHING, Store
from app.today import Item
from ui import reminding
from ui.notices import Notice
from ui.rail import Rail
from ui.session import Session
from ui.tray import Tray
from ui.widgets.reminder_settings import ReminderSettings

Settle = Callable[[], None]
At = Callable[[str], None]
Note = Callable[[str, str], int]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    return lambda moment: monkeypatch.setenv(clock.FROZEN, f"{moment}+08:00")


@pytest.fixture(autouse=True)
def _tuesday_morning(at: At) -> None:
    at("2026-11-24T10:30:00")


@pytest.fixture
def settle(session: Session, qtbot: QtBot) -> Settle:
    return lambda: qtbot.waitUntil(lambda: not session.reading.busy())


@pytest.fixture
def home(store: Store, session: Session) -> int:
    id = communities.add(store, name="读书会")
    session.scope.look_at(id)
    return id


@pytest.fixture
def note(store: Store, home: int) -> Note:
    """Notes a task of the community looked at, due at a moment; returns its id."""
    return lambda title, due: tasks.add(store, home, title, due_at=due)


@pytest.fixture
def told(session: Session) -> list[list[str]]:
    """The titles told of, by reminder."""
    found: list[list[str]] = []

    def note(items: list[Item]) -> None:
        found.append([item.title for item in items])

    session.reminding.told.connect(note)
    return found


def test_what_is_due_is_told_once_and_counted(
    session: Session, store: Store, note: Note, told: list[list[str]], settle: Settle
) -> None:
    said: list[Notice] = []
    session.notices.said.connect(said.append)
    note("买奖品", "2026-11-24")
    note("发接龙", "2026-11-24T20:00")
    note("订场地", "2026-11-25")

    for _ in range(2):
        session.reminding.look()
        settle()

    assert told == [["买奖品"]]
    assert [notice.text for notice in said] == ["Due: 买奖品"]
    assert session.reminding.count == 2
    assert store.undo_step is not None
    assert store.undo_step.label == "Add task"


def test_after_a_sleep_everything_is_asked_anew_and_what_was_missed_is_told(
    session: Session, note: Note, told: list[list[str]], settle: Settle, at: At
) -> None:
    seen: list[frozenset[str]] = []
    session.live.changed.connect(seen.append)
    note("发接龙", "2026-11-24T20:00")
    session.reminding.look()
    settle()
    assert told == []

    at("2026-11-25T08:30:00")
    session.reminding.tick()
    settle()
    assert EVERYTHING in seen
    assert told == [["发接龙"]]

    at("2026-11-24T09:00:00")  # the clock is set back
    session.reminding.tick()
    settle()
    assert told == [["发接龙"]]


def test_nothing_is_told_in_quiet_hours_while_silent_or_when_off(
    session: Session, note: Note, told: list[list[str]], settle: Settle, at: At
) -> None:
    remind = session.reminding
    note("买奖品", "2026-11-24")
    remind.silence(clock.now() + timedelta(hours=1))
    settle()
    remind.choose(reminding.ON, "no")
    settle()
    remind.silence(None)
    settle()
    at("2026-11-24T23:00:00")
    remind.choose(reminding.ON, "yes")
    settle()
    assert told == []

    remind.choose(reminding.FIRST_HOUR, "23:30")
    settle()
    remind.choose(reminding.LAST_HOUR, "07:00")
    settle()
    assert remind.quiet().last == time(7)
    assert told == [["买奖品"]]


def test_an_item_is_told_again_when_the_operator_wants_and_at_its_own_hour(
    session: Session, note: Note, told: list[list[str]], settle: Settle, at: At
) -> None:
    task = note("发接龙", "2026-11-24T20:00")
    item = Item("task", f"task {task}", 1, "发接龙", clock.today())
    session.reminding.again(item, timedelta(hours=1))
    session.reminding.look()
    settle()
    assert told == []

    for moment in ("11:31", "11:32", "20:00", "20:01"):
        at(f"2026-11-24T{moment}:00")
        session.reminding.tick()
        settle()
    assert told == [["发接龙"], ["发接龙"]]


def test_a_reminder_leads_to_its_item_in_whatever_community(
    session: Session, store: Store, home: int, settle: Settle
) -> None:
    other = communities.add(store, name="跑团")
    task = tasks.add(store, other, "订场地", due_at="2026-11-24")
    led: list[tuple[str, dict[str, object]]] = []
    session.way.asked.connect(lambda page, what: led.append((page, what)))
    session.reminding.look()
    settle()
    assert session.reminding.count == 0

    session.reminding.show_latest()

    assert led == [("today", {"item": f"task {task}"})]
    assert (session.scope.community, session.reminding.count) == (other, 1)


def test_the_rail_shows_the_number_and_says_it(session: Session, qtbot: QtBot) -> None:
    rail = Rail(session.theme, lambda _key: None)
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 620)
    rail.show()

    rail.count("today", 120)
    assert rail.buttons["today"].accessibleName().startswith("Today, 120")
    rail.count("today", 0)
    assert rail.buttons["today"].accessibleName() == "Today"


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # said by this platform, which has no tray
def test_the_tray_is_off_until_wanted_and_its_menu_holds_reminders_back(session: Session) -> None:
    assert not session.reminding.desktop()
    tray = Tray(session.reminding)

    def entries() -> list[str]:
        tray.contextMenu().aboutToShow.emit()
        return [action.text() for action in tray.contextMenu().actions() if action.text()]

    assert entries() == ["Show what is due", "Quiet for an hour", "Quiet until tomorrow"]
    tray.contextMenu().actions()[-1].trigger()
    assert session.reminding.silent_until() is not None
    assert entries() == ["Show what is due", "Remind again"]
    tray.hide()


def test_settings_keep_what_is_chosen(session: Session, qtbot: QtBot) -> None:
    card = ReminderSettings(session)
    qtbot.addWidget(card)
    card.on.setChecked(False)
    card.first.setTime(card.first.time().addSecs(3600))
    card.first.editingFinished.emit()

    again = ReminderSettings(session)
    qtbot.addWidget(again)
    assert isinstance(again.on, QCheckBox)
    assert not again.on.isChecked()
    assert session.reminding.quiet().first == time(23)
