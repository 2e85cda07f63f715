"""Looking closely at days: by dragging, by the wheel with Ctrl, by keys, and back to all of them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.insight_cases import Case, Read, Stay, at
from tests.ui.test_charts import chart_called, shown
from ui.charts.parts.zoom import LEAST, Zoom
from ui.session import Session

DAYS = 60
LIVELY = Case(
    stays=[Stay(1, 1)],
    messages=[(1, 1, at(day)) for day in range(DAYS) for _ in range(50 if day > 40 else 2)],
    reads=[Read(1, at(0), at(DAYS - 1), at(DAYS))],
)


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    return shown(qtbot, session, chart_called("messages_and_active"), LIVELY)


def where(chart: Any, place: int) -> QPoint:
    days = chart.days
    scene = days.plots[0].vb.mapViewToScene(QPointF(days._days[place], 0))
    return QPoint(days._view.mapFromScene(scene).x(), 60)


def places(chart: Any) -> tuple[int, int]:
    first, last = chart.days.zoom.shown()
    return first - chart.days._days[0], last - chart.days._days[0]


def turn(chart: Any, place: int, up: int, held: Qt.KeyboardModifier) -> QWheelEvent:
    at_ = QPointF(where(chart, place))
    event = QWheelEvent(
        at_, chart.days.mapToGlobal(at_), QPoint(), QPoint(0, up), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chart.days, event)
    return event


def test_dragging_shows_the_days_it_passes_over_and_a_double_click_all(
    qtbot: QtBot, chart: Any
) -> None:
    picks: list[Any] = []
    chart.picked.connect(picks.append)
    high = chart.days.plots[1].vb.viewRange()[1][1]
    qtbot.mousePress(chart.days, Qt.MouseButton.LeftButton, pos=where(chart, 10))
    for place in (14, 25):
        move = where(chart, place)
        event = _moved(chart, move)
        QApplication.sendEvent(chart.days, event)
    assert chart.days._band.isVisible()
    qtbot.mouseRelease(chart.days, Qt.MouseButton.LeftButton, pos=where(chart, 25))

    assert places(chart) == (10, 25)
    assert picks == []
    assert chart.days.back.isVisible()
    assert not chart.days._band.isVisible()
    assert chart.days.plots[1].vb.viewRange()[1][1] < high  # the axis fits what is shown
    qtbot.mouseDClick(chart.days, Qt.MouseButton.LeftButton, pos=where(chart, 20))
    assert places(chart) == (0, DAYS - 1)
    assert picks == []
    assert not chart.days.back.isVisible()


def _moved(chart: Any, to: QPoint) -> Any:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), QPointF(chart.days.mapToGlobal(to)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip


def test_a_click_opens_a_day_of_a_stretch_once_it_is_no_double_click(
    qtbot: QtBot, chart: Any
) -> None:
    picks: list[Any] = []
    chart.picked.connect(picks.append)
    chart.days.zoom.show(chart.days._days[10], chart.days._days[30])
    chart.days.show_stretch()
    qtbot.mouseClick(chart.days, Qt.MouseButton.LeftButton, pos=where(chart, 20))
    qtbot.waitUntil(lambda: len(picks) == 1)


def test_keys_come_closer_to_the_day_at_hand_and_go_back(qtbot: QtBot, chart: Any) -> None:
    chart.point(50)
    for _ in range(2):
        qtbot.keyClick(chart, Qt.Key.Key_Plus)
    first, last = places(chart)
    assert last - first + 1 == DAYS // 4
    assert first <= 50 <= last
    for _ in range(20):
        qtbot.keyClick(chart, Qt.Key.Key_Left)  # the stretch goes along
    assert chart.place == 30
    assert places(chart)[0] == 30
    qtbot.keyClick(chart, Qt.Key.Key_Escape)  # lets go of the day first
    assert chart.place is None
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert places(chart) == (0, DAYS - 1)
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert places(chart) == (0, DAYS - 1)


def test_the_wheel_needs_ctrl_to_come_closer_and_shift_to_go_along(chart: Any) -> None:
    none, ctrl, shift = (
        Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    assert not turn(chart, 30, 120, none).isAccepted()
    assert not turn(chart, 30, 120, shift).isAccepted()
    assert turn(chart, 30, 240, ctrl).isAccepted()
    first, last = places(chart)
    assert last - first + 1 == DAYS // 2
    assert turn(chart, 30, -120, shift).isAccepted()
    assert places(chart)[0] > first
    for _ in range(4):
        turn(chart, 40, -240, ctrl)
    assert not chart.days.zoom.close()


def test_the_way_back_is_not_in_the_picture(chart: Any) -> None:
    chart.days.zoom.show(chart.days._days[5], chart.days._days[20])
    chart.days.show_stretch()
    seen: list[bool] = []
    chart.exits._posed(lambda: seen.append(chart.days.back.isVisible()))
    assert seen == [False]
    assert chart.days.back.isVisible()


@settings(max_examples=50, deadline=None)
@given(
    first=st.integers(0, 100),
    length=st.integers(1, 400),
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("by"), st.sampled_from((-1, 0.5, 1, 3)), st.integers(-50, 600)),
            st.tuples(st.just("show"), st.integers(-50, 600), st.integers(-50, 600)),
            st.tuples(st.just("along"), st.integers(-500, 500)),
            st.tuples(st.just("reveal"), st.integers(-50, 600)),
            st.tuples(st.just("more"), st.integers(0, 20), st.integers(0, 20)),
        ),
        max_size=12,
    ),
)
def test_what_is_shown_always_lies_within_the_days(
    first: int, length: int, steps: list[tuple[Any, ...]]
) -> None:
    zoom = Zoom()
    days = list(range(first, first + length))
    zoom.follow(days)
    for name, *values in steps:
        if name == "more":
            before = zoom.shown() if zoom.close() else None
            days = list(range(days[0] - values[0], days[-1] + values[1] + 1))
            zoom.follow(days)
            assert before is None or zoom.shown() == before  # days that come change nothing
        else:
            getattr(zoom, name)(*values)
        low, high = zoom.shown()
        assert days[0] <= low <= high <= days[-1]
        assert high - low + 1 >= min(LEAST, len(days))


def test_days_that_are_gone_are_not_shown() -> None:
    zoom = Zoom()
    zoom.follow(range(100))
    zoom.show(80, 99)
    zoom.follow(range(50))
    assert not zoom.close()
    zoom.follow(())
    assert not zoom.close()
