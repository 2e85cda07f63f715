"""The calendar by mouse and by keys: drawn, moved, stretched, described, deleted, taken back."""
# ruff: noqa: DTZ001, PLR0913, PLR0917 -- events are kept in wall time; fixtures are arguments

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import clock, events
from app.events import Occurrence, Part
from app.store import Store
from ui.panes.calendar import CalendarPane, WeekCard
from ui.session import Session
from ui.widgets.calendar.grid import Grid
from ui.widgets.calendar.hand import TOPIC
from ui.widgets.calendar.layout import lanes, side_by_side
from ui.widgets.calendar.surface import key_of

Key, Mod = Qt.Key, Qt.KeyboardModifier
MONDAY = date(2026, 11, 23)
EVENING = datetime(2026, 11, 24, 20)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-23T10:20:00+08:00")


@pytest.fixture
def community(store: Store, session: Session) -> int:
    with store.operation("Add community"):
        id = store.insert("communities", name="地心引力工场", created_at=clock.stamp())
    session.scope.look_at(id)
    return id


@pytest.fixture
def pane(session: Session, community: int, qtbot: QtBot) -> Iterator[CalendarPane]:
    pane = CalendarPane(session)
    qtbot.addWidget(pane)
    pane.resize(1300, 900)
    pane.show_mode("week")
    pane.show()
    settle(qtbot, session)
    yield pane
    pane.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    """Wait until what changed is shown."""
    QTest.qWait(1)
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=5000)


def grid(pane: CalendarPane) -> Grid:
    found = pane.board.grid()
    assert isinstance(found, Grid)
    return found


def shown(pane: CalendarPane) -> list[str]:
    return [
        f"{one.event.title} {one.starts_at:%d %H:%M}-{one.ends_at:%H:%M}"
        for one in grid(pane).items
    ]


def place_of(pane: CalendarPane, at: datetime) -> QPoint:
    """Return the point of the week that stands for `at`."""
    week = pane.board.week
    column = week.days.index(at.date())
    y = (at.hour + at.minute / 60) * week.hour() - week.offset()
    return QPoint(int((week.left(column) + week.left(column + 1)) / 2), int(y) + 2)


def drag(widget: QWidget, begin: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Mod.NoModifier, begin)
    QTest.mouseMove(widget, (begin + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Mod.NoModifier, end)


def pick(pane: CalendarPane, number: int = 0) -> Occurrence:
    one = grid(pane).items[number]
    grid(pane).select(key_of(one))
    grid(pane).setFocus()
    return one


# -- making


def test_drawing_over_empty_time_begins_an_event_that_is_kept_once_it_has_a_title(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    at = datetime(2026, 11, 25, 14)
    drag(
        grid(pane).viewport(),
        place_of(pane, at),
        place_of(pane, at + timedelta(hours=1, minutes=30)),
    )
    assert pane.editor.isVisible()
    assert events.listed(store, community) == []
    QTest.keyClicks(pane.editor.title, "nmwta")  # keys of the calendar, which must not leak
    pane.editor.save()
    settle(qtbot, session)
    (event,) = events.listed(store, community)
    assert (event.title, event.starts_at, event.ends_at) == ("nmwta", at, at + timedelta(hours=2))
    assert (pane.mode(), shown(pane)) == ("week", ["nmwta 25 14:00-16:00"])


def test_a_new_event_without_a_title_was_none(
    pane: CalendarPane, store: Store, community: int
) -> None:
    QTest.keyClick(grid(pane), Key.Key_N)
    assert pane.editor.title.placeholderText()
    QTest.keyClick(pane.editor.title, Key.Key_Escape)
    assert not pane.editor.isVisible()
    assert events.listed(store, community) == []
    assert store.undo_step is None or store.undo_step.label == "Add community"


def test_days_drawn_in_the_month_make_a_whole_day_event(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    pane.show_mode("month")
    settle(qtbot, session)
    month = pane.board.month
    begin, end = (
        month._cell(day).center().toPoint() for day in (date(2026, 11, 10), date(2026, 11, 12))
    )
    drag(month.viewport(), begin, end)
    QTest.keyClicks(pane.editor.title, "trip")
    pane.editor.save()
    (event,) = events.listed(store, community)
    assert (event.all_day, event.starts_at, event.ends_at) == (
        True,
        datetime(2026, 11, 10),
        datetime(2026, 11, 13),
    )


def test_a_topic_dropped_on_a_time_is_scheduled_there(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    now = clock.stamp()
    with store.operation("Add topic"):
        topic = store.insert(
            "topics",
            library="general",
            title="复盘",
            gain="三种做法",
            status="ready",
            created_at=now,
            updated_at=now,
        )
    data = QMimeData()
    data.setData(TOPIC, str(topic).encode())
    at = QPointF(place_of(pane, datetime(2026, 11, 26, 9)))
    nothing = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    grid(pane).dropEvent(drop)
    settle(qtbot, session)
    assert shown(pane) == ["复盘 26 09:00-10:00"]
    assert store.value("select status from topics") == "scheduled"


# -- moving and stretching


@pytest.fixture
def talk(pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot) -> int:
    id = events.add(store, community, "分享", EVENING, ends_at=EVENING + HOUR)
    settle(qtbot, session)
    return id


def test_the_mouse_moves_and_stretches(
    pane: CalendarPane, talk: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    middle = EVENING + timedelta(minutes=30)
    drag(
        grid(pane).viewport(),
        place_of(pane, middle),
        place_of(pane, middle + timedelta(days=2, hours=-3)),
    )
    settle(qtbot, session)
    assert shown(pane) == ["分享 26 17:00-18:00"]
    box = grid(pane).boxes[0]
    bottom = grid(pane).seen(box).bottomLeft().toPoint() + QPoint(40, -2)
    drag(grid(pane).viewport(), bottom, bottom + QPoint(0, int(pane.board.week.hour())))
    settle(qtbot, session)
    assert shown(pane) == ["分享 26 17:00-19:00"]
    store.undo()
    store.undo()
    settle(qtbot, session)
    assert shown(pane) == ["分享 24 20:00-21:00"]


def test_dragged_into_the_strip_of_whole_days_it_loses_its_hours(
    pane: CalendarPane, talk: int, session: Session, qtbot: QtBot
) -> None:
    begin = place_of(pane, EVENING + timedelta(minutes=30))
    drag(grid(pane).viewport(), begin, QPoint(begin.x(), int(pane.board.week.top()) - 5))
    settle(qtbot, session)
    (one,) = grid(pane).items
    assert (one.event.all_day, one.starts_at) == (True, datetime(2026, 11, 24))


def test_keys_select_move_and_stretch(
    pane: CalendarPane, talk: int, session: Session, qtbot: QtBot
) -> None:
    pick(pane)
    for key, held, expected in (
        (Key.Key_Right, Mod.ControlModifier, "分享 25 20:00-21:00"),
        (Key.Key_Up, Mod.AltModifier, "分享 25 19:30-20:30"),
        (Key.Key_Down, Mod.ShiftModifier, "分享 25 19:30-21:00"),
        (Key.Key_Up, Mod.ShiftModifier, "分享 25 19:30-20:30"),
    ):
        QTest.keyClick(grid(pane), key, held)
        settle(qtbot, session)
        assert shown(pane) == [expected]
        assert grid(pane).current() is not None  # still selected


def test_delete_takes_it_away_and_undo_brings_it_back(
    pane: CalendarPane, talk: int, session: Session, qtbot: QtBot
) -> None:
    pick(pane)
    QTest.keyClick(grid(pane), Key.Key_Delete)
    settle(qtbot, session)
    assert shown(pane) == []
    session.writing.undo()
    settle(qtbot, session)
    assert shown(pane) == ["分享 24 20:00-21:00"]


def test_tab_and_arrows_walk_through_events_and_each_is_spoken(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(store, community, "早报", datetime(2026, 11, 23, 9), kind="briefing", place="群内")
    events.add(store, community, "晚课", datetime(2026, 11, 25, 9))
    settle(qtbot, session)
    week = grid(pane)
    week.setFocus()
    QTest.keyClick(week, Key.Key_Tab)
    assert week.accessibleName() == "Week: 早报 · Briefing · 23 Nov (Mon) · 09:00–10:00 · 群内"
    QTest.keyClick(week, Key.Key_Right)
    assert "晚课" in week.accessibleName()
    QTest.keyClick(week, Key.Key_Return)
    assert (pane.editor.isVisible(), pane.editor.title.text()) == (True, "晚课")
    QTest.keyClick(pane.editor.title, Key.Key_Escape)
    QTest.keyClick(week, Key.Key_Escape)
    assert week.accessibleName() == "Week"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("one", ["早报 23 20:00-21:00", "早报 24 20:30-21:30", "早报 25 20:00-21:00"]),
        ("following", ["早报 23 20:00-21:00", "早报 24 20:30-21:30", "早报 25 20:30-21:30"]),
        ("all", ["早报 23 20:30-21:30", "早报 24 20:30-21:30", "早报 25 20:30-21:30"]),
    ],
)
def test_a_repeating_event_asks_which(
    pane: CalendarPane,
    store: Store,
    community: int,
    session: Session,
    qtbot: QtBot,
    part: Part,
    expected: list[str],
) -> None:
    events.add(store, community, "早报", datetime(2026, 11, 23, 20), rrule="FREQ=DAILY;COUNT=3")
    settle(qtbot, session)
    pick(pane, 1)
    QTest.keyClick(grid(pane), Key.Key_Down, Mod.ControlModifier)
    assert pane.board.asking.isVisible()
    assert store.undo_step is not None
    assert store.undo_step.label == "Add event"  # nothing happens before the answer
    pane.board.asking.answers[part].click()
    settle(qtbot, session)
    assert shown(pane) == expected
    current = grid(pane).current()
    assert current is not None
    assert current.starts_at == datetime(2026, 11, 24, 20, 30)


def test_one_repetition_can_be_deleted_alone(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(store, community, "早报", datetime(2026, 11, 23, 20), rrule="FREQ=DAILY;COUNT=3")
    settle(qtbot, session)
    pick(pane, 1)
    QTest.keyClick(grid(pane), Key.Key_Delete)
    QTest.keyClick(pane.board.asking.answers["one"], Key.Key_1)
    settle(qtbot, session)
    assert shown(pane) == ["早报 23 20:00-21:00", "早报 25 20:00-21:00"]


# -- the panel


def test_the_panel_saves_by_itself_and_follows_changes_from_elsewhere(
    pane: CalendarPane, talk: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    pane.open({"event": talk})
    qtbot.waitUntil(pane.editor.isVisible)
    pane.editor.details.place.setFocus()
    QTest.keyClicks(pane.editor.details.place, "room 2")
    qtbot.waitUntil(lambda: events.get(store, talk).place == "room 2", timeout=3000)
    events.edit(store, talk, title="改名 <img src=//host/x>")
    settle(qtbot, session)
    qtbot.waitUntil(lambda: pane.editor.title.text() == "改名 <img src=//host/x>")
    events.delete(store, talk)
    qtbot.waitUntil(lambda: not pane.editor.isVisible())


def test_the_panel_moves_the_end_with_the_start_and_repeats_on_picked_days(
    pane: CalendarPane, talk: int, store: Store, session: Session
) -> None:
    pane.editor.edit(events.get(store, talk))
    times = pane.editor.details.times
    times.begin.setTime(times.begin.time().addSecs(3600))
    repeats = pane.editor.details.repeats
    repeats.every.setCurrentIndex(repeats.every.findData("weekly"))
    repeats.every.activated.emit(0)
    repeats.days[3].click()
    pane.editor.save()
    event = events.get(store, talk)
    assert (event.starts_at, event.ends_at) == (EVENING + HOUR, EVENING + 2 * HOUR)
    assert event.rrule == "FREQ=WEEKLY;BYDAY=TU,TH"
    times.all_day.click()
    pane.editor.save()
    assert (events.get(store, talk).all_day, events.get(store, talk).ends_at) == (
        True,
        datetime(2026, 11, 25),
    )
    assert store.undo_step is not None
    assert store.undo_step.label == "Edit event"


def test_groups_are_ticked(
    pane: CalendarPane, talk: int, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    with store.operation("Add group"):
        group = store.insert(
            "groups", community_id=community, name="a & b <b>", created_at=clock.stamp()
        )
    settle(qtbot, session)
    pane.editor.edit(events.get(store, talk))
    pane.editor.details.groups[group].click()
    pane.editor.save()
    assert events.get(store, talk).group_ids == (group,)
    session.scope.narrow((group,))
    settle(qtbot, session)
    assert shown(pane) == ["分享 24 20:00-21:00"]


# -- pages


def test_the_agenda_lists_thirty_days_by_day(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(
        store, community, "早报", datetime(2026, 11, 23, 9), rrule="FREQ=DAILY", kind="briefing"
    )
    events.add(store, community, "课", datetime(2026, 11, 23, 20))
    QTest.keyClick(grid(pane), Key.Key_A)
    settle(qtbot, session)
    model = pane.agenda.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert rows == [
        ["Today · 23 Nov (Mon)", "09:00–10:00", "Briefing 早报"],
        ["", "20:00–21:00", "Other 课"],
        ["Tomorrow · 24 Nov (Tue)", "09:00–10:00", "Briefing 早报"],
    ]
    assert model.rowCount() == 31


def test_the_agenda_asks_which_repetition_to_delete(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    events.add(store, community, "早报", datetime(2026, 11, 23, 9), rrule="FREQ=DAILY;COUNT=3")
    pane.show_mode("agenda")
    settle(qtbot, session)
    pane.agenda.choose([1])
    pane.agenda.setFocus()
    QTest.keyClick(pane.agenda, Key.Key_Delete)
    assert pane.board.asking.isVisible()
    pane.board.asking.answers["one"].click()
    settle(qtbot, session)
    assert [line.day.day for line in pane.agenda.lines] == [23, 25]
    pane._edit(pane.agenda.lines[0].occurrence)
    pane.editor.bin.click()
    pane.board.asking.answers["all"].click()
    settle(qtbot, session)
    assert (pane.agenda.lines, pane.editor.isVisible()) == ([], False)


def test_keys_turn_pages_and_come_back_to_today(
    pane: CalendarPane, session: Session, qtbot: QtBot
) -> None:
    QTest.keyClick(grid(pane), Key.Key_PageDown)
    assert pane.board.span() == (date(2026, 11, 30), date(2026, 12, 6))
    QTest.keyClick(grid(pane), Key.Key_M)
    assert (pane.mode(), pane.board.span()) == ("month", (date(2026, 10, 26), date(2026, 12, 6)))
    QTest.keyClick(grid(pane), Key.Key_PageUp)
    assert pane.board.heading() == "Oct 2026"
    QTest.keyClick(grid(pane), Key.Key_T)
    assert pane.board.day == MONDAY
    settle(qtbot, session)


def test_holidays_are_shown(pane: CalendarPane, session: Session, qtbot: QtBot) -> None:
    pane.board.look("month", date(2026, 10, 1))
    pane._turned()
    qtbot.waitUntil(lambda: date(2026, 10, 10) in pane.board.month.festivals, timeout=10_000)
    assert pane.board.month.festivals[date(2026, 10, 10)].working


def test_a_crowded_day_of_the_month_opens_alone(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    for hour in range(8, 22):
        events.add(store, community, str(hour), datetime(2026, 11, 11, hour))
    pane.show_mode("month")
    settle(qtbot, session)
    month = pane.board.month
    QTest.mouseClick(
        month.viewport(),
        Qt.MouseButton.LeftButton,
        Mod.NoModifier,
        month._more(date(2026, 11, 11)).center().toPoint(),
    )
    assert (pane.mode(), pane.board.span()) == ("day", (date(2026, 11, 11), date(2026, 11, 11)))
    settle(qtbot, session)


def test_the_card_of_the_desk_leads_to_the_page(
    session: Session, store: Store, community: int, qtbot: QtBot
) -> None:
    id = events.add(store, community, "分享", EVENING)
    card = WeekCard(session)
    qtbot.addWidget(card)
    card.resize(640, 360)
    card.show()
    settle(qtbot, session)
    asked: list[tuple[str, object]] = []
    session.way.asked.connect(lambda page, what: asked.append((page, what)))
    card.board.opened.emit(card.board.week.items[0])
    assert asked == [("calendar", {"event": id, "day": date(2026, 11, 24)})]
    card.show_mode("month")
    settle(qtbot, session)
    assert [box.occurrence.event.id for box in card.board.month.boxes] == [id]
    card.grab()
    card.closing()


def test_a_calendar_file_comes_in_and_goes_out(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = Path(__file__).parent.parent / "data" / "ics" / "wecom_tz08.ics"
    pane.open({"file": file})
    qtbot.waitUntil(lambda: len(events.listed(store, community)) == 1, timeout=20_000)
    out = tmp_path / "out.ics"
    pane._travel.write(out)
    qtbot.waitUntil(lambda: out.exists() and session.jobs.running() is None, timeout=20_000)
    assert b"SUMMARY:" in out.read_bytes()


def test_crowds_and_hostile_titles_are_painted_in_every_size(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    for number in range(40):
        start = datetime(2026, 11, 23, 8) + timedelta(minutes=37 * number)
        title = "<img src=//host/x>\n" * 20 if number % 2 else "长" * 400
        events.add(
            store,
            community,
            title,
            start,
            all_day=number % 5 == 0,
            kind=events.KINDS[number % len(events.KINDS)],
        )
    for mode in ("week", "month"):
        pane.show_mode(mode)
        settle(qtbot, session)
        for size in ((1300, 900), (600, 300), (320, 200)):
            grid(pane).resize(*size)
            grid(pane).grab()


def test_an_event_moved_off_the_page_is_followed(
    pane: CalendarPane, talk: int, session: Session, qtbot: QtBot
) -> None:
    pick(pane)
    for _ in range(6):
        QTest.keyClick(grid(pane), Key.Key_Right, Mod.ControlModifier)
        settle(qtbot, session)
    assert (pane.board.span()[0], shown(pane)) == (date(2026, 11, 30), ["分享 30 20:00-21:00"])
    assert grid(pane).current() is not None


def test_a_topic_asked_for_is_put_on_the_next_evening(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot
) -> None:
    now = clock.stamp()
    with store.operation("Add topic"):
        topic = store.insert(
            "topics",
            library="general",
            title="复盘",
            gain="三种做法",
            created_at=now,
            updated_at=now,
        )
    pane.open({"topic": topic})
    settle(qtbot, session)
    assert (shown(pane), pane.editor.title.text()) == (["复盘 24 20:00-21:00"], "复盘")


def test_without_a_community_the_operator_is_told_so(session: Session, qtbot: QtBot) -> None:
    pane = CalendarPane(session)
    qtbot.addWidget(pane)
    said: list[str] = []
    session.notices.said.connect(lambda notice: said.append(notice.text))
    pane.new()
    assert (said, pane.editor.isVisible()) == (
        ["Events belong to a community. Add one first."],
        False,
    )
    pane.closing()


# -- arithmetic


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 50), st.integers(1, 20)).map(
            lambda p: (float(p[0]), float(p[0] + p[1]))
        ),
        max_size=20,
    )
)
def test_what_overlaps_stands_side_by_side(spans: list[tuple[float, float]]) -> None:
    placed = side_by_side(spans)
    assert all(column < columns for column, columns in placed)
    for a, (start, end) in enumerate(spans):
        for b in range(a):
            if start < spans[b][1] and spans[b][0] < end:
                assert placed[a][0] != placed[b][0]
                assert placed[a][1] == placed[b][1]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda p: (min(p), max(p))), max_size=15
    )
)
def test_no_two_events_share_a_lane_and_a_day(spans: list[tuple[int, int]]) -> None:
    rows = lanes(spans)
    for a, (first, last) in enumerate(spans):
        for b in range(a):
            if first <= spans[b][1] and spans[b][0] <= last:
                assert rows[a] != rows[b]
