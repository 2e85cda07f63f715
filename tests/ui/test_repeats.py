"""How often an event comes again: picked, written as a rule, by the moon; nonsense is told at the field."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import date, datetime

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import clock, events
from app.store import Store
from ui.session import Session
from ui.widgets.calendar.editor import EventEditor
from ui.widgets.calendar.repeats import Repeats
from ui.widgets.fields import choose


def pick(field: Repeats, every: str) -> None:
    choose(field.every, every)
    field.every.activated.emit(field.every.currentIndex())


def test_the_moon_is_picked_like_any_other_repetition(qtbot: QtBot) -> None:
    field = Repeats()
    qtbot.addWidget(field)
    field.show_rule("", date(2026, 9, 25))
    pick(field, "lunar")
    assert field.rule() == "LUNAR;MONTH=8;DAY=15"
    assert field.moon.text() == "Day 15 of lunar month 8"
    choose(field.ends, "count")
    field.ends.activated.emit(0)
    assert field.rule() == "LUNAR;MONTH=8;DAY=15;COUNT=10"
    pick(field, "daily")
    assert field.rule() == "FREQ=DAILY;COUNT=10"


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "This repetition never comes round"),
        ("every other tuesday", "This repetition can't be read"),
        ("FREQ=DAILY;UNTIL=20200101", "The last day, 2020-01-01, lies before the first"),
    ],
)
def test_an_impossible_rule_is_told_at_its_field_and_stays_there(
    session: Session, store: Store, qtbot: QtBot, rule: str, told: str
) -> None:
    with store.operation("Add community"):
        community = store.insert("communities", name="x", created_at=clock.stamp())
    id = events.add(store, community, "例会", datetime(2026, 11, 23, 20))
    editor = EventEditor(session)
    qtbot.addWidget(editor)
    editor.edit(events.get(store, id))
    field = editor.details.repeats
    pick(field, "other")
    QTest.keyClicks(field.raw, rule)
    field.raw.editingFinished.emit()
    editor.save()
    assert told in editor.details._troubles["rrule"].text()
    assert field.raw.text() == rule
    assert events.get(store, id).rrule == ""
    field.raw.setText("FREQ=MONTHLY;BYDAY=-1FR")
    field.raw.editingFinished.emit()
    editor.save()
    assert editor.details._troubles["rrule"].text() == ""
    assert events.get(store, id).rrule == "FREQ=MONTHLY;BYDAY=-1FR"
    editor.closing()
