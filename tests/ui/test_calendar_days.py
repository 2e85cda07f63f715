"""The calendar by day: one day alone, clashes, holidays and the moon, each told in words."""
# ruff: noqa: DTZ001, F811, PLR0913, PLR0917 -- events are kept in wall time; fixtures are arguments

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import checkins, events, festivals, lunar
from app.store import Store
from tests.ui.test_calendar import (  # noqa: F401 -- fixtures
    _monday_morning,
    community,
    grid,
    pane,
    settle,
    shown,
)
from ui.panes.calendar import CalendarPane, WeekCard
from ui.session import Session
from ui.widgets.calendar.heads import Day, lunar_words
from ui.widgets.calendar.surface import key_of

Key = Qt.Key
EIGHT = datetime(2026, 11, 24, 20)
HOUR = timedelta(hours=1)


def test_a_day_alone_turns_and_moves_by_keys(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(store, community, "分享", EIGHT)
    settle(qtbot, session)
    QTest.keyClick(grid(pane), Key.Key_Y)
    assert (pane.mode(), pane.board.heading()) == ("day", "23 Nov (Mon)")
    QTest.keyClick(grid(pane), Key.Key_PageDown)
    settle(qtbot, session)
    assert shown(pane) == ["分享 24 20:00-21:00"]
    grid(pane).select(key_of(grid(pane).items[0]))
    QTest.keyClick(grid(pane), Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert pane.board.heading() == "25 Nov (Wed)"
    assert shown(pane) == ["分享 25 20:00-21:00"]


def test_what_clashes_is_marked_and_told(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(store, community, "分享", EIGHT)
    events.add(store, community, "投票", EIGHT + HOUR / 2)
    settle(qtbot, session)
    week = grid(pane)
    assert [week._mark_of(one) for one in week.items] == ["clash", "clash"]
    week.select(key_of(week.items[0]))
    assert week.accessibleName().endswith("Clash: 20:30 投票 (same group)")
    pane.show_mode("agenda")
    settle(qtbot, session)
    model = pane.agenda.model()
    assert "Clash" in str(model.index(0, 2).data())


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        (date(2026, 9, 25), "十五", ""),  # the holiday says Mid-Autumn itself
        (date(2026, 11, 22), "小雪", "Minor Snow"),
        (date(2026, 12, 9), "冬月", "Lunar month 11"),
        (date(2026, 11, 24), "十六", ""),
    ],
)
def test_the_moon_is_told_in_each_language(
    monkeypatch: pytest.MonkeyPatch, day: date, zh: str, en: str
) -> None:
    festival = festivals.between(day, day).get(day)
    one = Day(day, festival=festival, lunar=lunar.of(day))
    assert lunar_words(one) == en
    monkeypatch.setattr("ui.widgets.calendar.heads.chinese", lambda: True)
    assert lunar_words(one) == zh


def test_lunar_days_are_shown_on_demand(pane: CalendarPane, session: Session, qtbot: QtBot) -> None:
    assert not pane.board.moon  # the test speaks English
    action = next(one for one in pane.actions() if one.text() == "Lunar dates")
    action.trigger()
    settle(qtbot, session)
    assert grid(pane).lunar[date(2026, 11, 24)].short == "十六"
    action.trigger()
    settle(qtbot, session)
    assert grid(pane).lunar == {}


def test_holidays_stand_in_the_agenda(
    pane: CalendarPane,
    store: Store,
    community: int,
    session: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-09-24T10:00:00+08:00")
    events.add(store, community, "赏月", datetime(2026, 9, 25, 20))
    pane.show_mode("agenda")
    settle(qtbot, session)
    assert str(pane.agenda.model().index(0, 0).data()).startswith("Mid-Autumn off")


def test_the_panel_changes_one_day_or_what_follows_or_all(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    week = timedelta(weeks=1)
    first = EIGHT - week
    id = events.add(store, community, "例会", first, rrule="FREQ=WEEKLY;COUNT=4")
    settle(qtbot, session)
    pane._edit(grid(pane).items[0])
    details = pane.editor.details
    assert details.scope.isVisible()
    assert details.times.span().start == first
    details.scope.chips["following"].click()
    assert details.times.span().start == EIGHT
    pane.editor.title.setText("夜谈")
    pane.editor.title.textEdited.emit("夜谈")
    pane.editor.save()
    settle(qtbot, session)
    new = pane.editor.event_id()
    assert new not in {id, None}
    assert (events.get(store, id).rrule, events.get(store, id).title) == ("", "例会")
    assert events.get(store, new or 0).title == "夜谈"
    assert details.scope.chips["all"].isChecked()
    details.scope.chips["one"].click()
    details.place.setText("茶馆")
    details.place.textEdited.emit("茶馆")
    pane.editor.save()
    settle(qtbot, session)
    alone = events.get(store, pane.editor.event_id() or 0)
    assert (alone.place, alone.rrule, alone.starts_at) == ("茶馆", "", EIGHT)
    assert not details.scope.isVisible()
    store.undo()
    settle(qtbot, session)
    assert not pane.editor.isVisible()


def test_the_panel_says_what_clashes(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(store, community, "分享", EIGHT)
    events.add(store, community, "投票", EIGHT + HOUR / 2)
    settle(qtbot, session)
    pane._edit(grid(pane).items[0])
    settle(qtbot, session)
    assert pane.editor.details.clash.text() == "Clash: 20:30 投票 (same group)"
    events.delete(store, grid(pane).items[1].event.id)
    settle(qtbot, session)
    assert not pane.editor.details.clash.isVisible()


def test_a_daily_check_in_is_one_bar_that_moves_as_a_whole(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    id = checkins.add(
        store,
        community,
        title="打卡",
        goal="写起来",
        first=date(2026, 11, 20),
        at=time(20),
        length=10,
    )
    event = checkins.get(store, id).event_id
    events.add(store, community, "分享", EIGHT)
    settle(qtbot, session)
    week = grid(pane)
    assert [(box.fixed, box.others) for box in week.boxes] == [(True, ()), (False, ())]
    bar = week.items[0]
    assert (bar.starts_at, bar.ends_at) == (
        datetime(2026, 11, 23, 20), datetime(2026, 11, 29, 20, 30),
    )  # fmt: skip
    week.select(key_of(bar))
    QTest.keyClick(week, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane.board.asking, Key.Key_3)
    settle(qtbot, session)
    moved = events.get(store, event)
    assert moved.starts_at == datetime(2026, 11, 21, 20)
    assert moved.ends_at - moved.starts_at == HOUR / 2
    assert checkins.get(store, id).last == date(2026, 11, 30)
    pane.open({"event": event, "day": date(2026, 11, 26)})  # one of its days finds the bar
    settle(qtbot, session)
    assert grid(pane).current() is not None


def test_events_of_one_hour_are_counted_where_a_column_is_narrow(
    store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    for name in ("分享", "投票", "读书"):
        events.add(store, community, name, EIGHT)
    session.scope.look_at(community)
    card = WeekCard(session)
    qtbot.addWidget(card, before_close_func=lambda view: view.closing())
    card.resize(440, 300)
    card.show()
    card.board.look("week", EIGHT.date())
    settle(qtbot, session)
    (box,) = card.board.week.boxes
    assert [one.event.title for one in (box.occurrence, *box.others)] == ["分享", "投票", "读书"]
    card.board.week.select(key_of(box.others[1]))
    assert box.front(card.board.week.selected).event.title == "读书"
    week = card.board.week
    at = week.seen(box).center().toPoint()
    QTest.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=at)  # what stands behind it
    assert box.front(week.selected).event.title == "分享"
