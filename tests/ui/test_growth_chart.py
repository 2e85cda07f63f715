"""The chart of joins and leaves: by day, week and month, by channel, with the total counted back."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.app.insight_cases import FIRST, Case, Read, Stay, at
from tests.ui.test_charts import chart_called, shown
from ui.session import Session

# One joins every three days, by two channels in turn; each fifth leaves ten days later.
STAYS = [
    Stay(1, m, at(3 * m), at(3 * m + 10) if m % 5 == 0 else None, "qr" if m % 2 else "公众号")
    for m in range(1, 21)
]
CASE = Case(stays=STAYS, members=20, reads=[Read(1, at(0), at(80), at(80, 13))])


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    return shown(qtbot, session, chart_called("growth"), CASE)


def test_growth_is_told_by_day_week_and_month(qtbot: QtBot, chart: Any) -> None:
    assert chart.headline.text() == "20 joined, 4 left: 16 more; 10 by QR code"
    assert chart.units.chips["day"].isChecked()
    assert chart.marks() == 81
    qtbot.mouseClick(chart.units.chips["week"], Qt.MouseButton.LeftButton)
    assert chart.marks() == 12
    assert (
        chart.reading(1)
        == "26 Oct – 1 Nov: 3 joined, 0 left, 4 members after it (公众号 +2, QR code +1)"
    )
    chart.units.chips["month"].click()
    assert [row[:5] for row in chart.sheet(chart.answer.data).rows] == [
        ("2026-10-20", 3, 0, 3, 3), ("2026-11-01", 10, 2, 8, 11),
        ("2026-12-01", 7, 2, 5, 16), ("2027-01-01", 0, 0, 0, 16),
    ]  # fmt: skip
    assert chart.session.prefs.text("growth/unit") == "month"


def test_the_total_ends_with_who_is_there_now_and_its_last_day_is_a_ring(chart: Any) -> None:
    drawn = list(chart.total.yData)
    assert drawn[:4] == [0, 0, 0, 1]
    assert chart.unfinished.point.pos().y() == 16
    assert chart.reading(80).endswith(
        "0 joined, 0 left, 16 members after it (day not over when imported)"
    )


def test_bars_are_split_by_channel(qtbot: QtBot, chart: Any) -> None:
    chart.units.chips["month"].click()
    chart.split.click()
    first, second = chart.joins[0].opts, chart.joins[1].opts
    assert [list(first["height"]), list(second["height"])] == [[2, 5, 3, 0], [1, 5, 4, 0]]
    assert list(second["y0"]) == list(first["height"])
    down = [list(item.opts["height"]) for item in chart.leaves[:2]]
    assert down == [[0, -1, -1, 0], [0, -1, -1, 0]]
    assert "公众号" in chart.key_row.accessibleName()
    chart.split.click()
    assert list(chart.joins[0].opts["height"]) == [3, 10, 7, 0]
    assert list(chart.went.opts["height"]) == [0, -2, -2, 0]


def test_a_week_lists_who_came_and_who_went(qtbot: QtBot, chart: Any) -> None:
    chart.units.chips["week"].click()
    pick = chart.pick(4)
    assert pick.title == "Joined or left: 16 Nov – 22 Nov"
    assert [(p.id, p.part) for p in pick.people(chart.session.store)] == [
        (n, "joined in these days") for n in (9, 10, 11)
    ]  # fmt: skip
    assert chart.pick(11) is None


def test_the_mouse_reads_each_week(qtbot: QtBot, chart: Any) -> None:
    chart.units.chips["week"].click()
    canvas = chart.days
    for place in (0, 5, 11):
        scene = canvas.plots[0].vb.mapViewToScene(QPointF(canvas._days[place], 0))
        where = canvas._view.mapFromScene(scene)
        assert canvas._place(QPoint(where.x(), where.y())) == place
    assert canvas._place(QPoint(0, 0)) is None


def test_twenty_years_are_drawn_by_month_and_a_clock_that_jumped_adds_none(
    qtbot: QtBot, session: Session
) -> None:
    case = Case(stays=[Stay(1, 1, at(0)), Stay(1, 2, at(-7305), at(122 * 365))])
    chart = shown(qtbot, session, chart_called("growth"), case)
    assert chart.headline.text() == "2 joined, 0 left: 2 more"
    assert (chart.marks(), chart.units.chips["day"].isEnabled()) == (241, False)
    assert chart.period(chart.answer.data) == (FIRST - timedelta(days=7305), FIRST)


def test_where_nobody_moved_the_total_still_stands(qtbot: QtBot, session: Session) -> None:
    case = Case(stays=[Stay(1, 1), Stay(1, 2)], messages=[(1, 1, at(3))])
    chart = shown(qtbot, session, chart_called("growth"), case)
    assert chart.headline.text() == "Nobody joined or left"
    assert list(chart.total.yData) == [2]
    assert chart.period(chart.answer.data) == (FIRST + timedelta(days=3),) * 2
    assert isinstance(chart.period(chart.answer.data)[0], date)
