"""The heat map: what it counts by the hour, and where the best times lead."""

from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app import checkins
from app.insights.windows import Window
from tests.app.insight_cases import FIRST, Case, Read, Stay, at
from tests.ui.test_charts import chart_called, settle, shown
from ui.session import Session

# Three weeks; every evening two of three answer the first, in the morning one checks in.
CASE = Case(
    stays=[Stay(1, m) for m in (1, 2, 3)],
    messages=[(1, m, at(day, 20)) for day in range(21) for m in (1, 2, 3)]
    + [(1, 3, at(day, 7)) for day in range(21)],
    quotes={3 * day + 1: 3 * day for day in range(21)},
    texts=dict.fromkeys(range(63, 84), "打卡"),
    reads=[Read(1, at(0), at(20), at(22))],
    members=3,
)


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    chart = shown(qtbot, session, chart_called("heat_map"), CASE)
    checkins.add(
        session.store,
        1,
        title="早起",
        first=FIRST,
        at=time(8),
        length=14,
        group_ids=(1,),
        goal="早",
    )
    return chart


def test_messages_replies_and_check_ins_are_counted_by_the_hour(
    qtbot: QtBot, session: Session, chart: Any
) -> None:
    assert chart.headline.text() == "Most messages on Mon from 20:00 to 21:00: 3"
    assert "messages an hour" in chart.remark.text()

    qtbot.mouseClick(chart.what.chips["replies"], Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert chart.headline.text() == "Most replies on Mon from 20:00 to 21:00: 1"
    assert chart.reading(20) == "Mon 20:00–21:00: 1 on average, 3 in all"
    assert [p.id for p in chart.pick(20).people(session.store)] == [2]
    assert "replies an hour" in chart.remark.text()

    chart.actions()[-1].trigger()
    settle(qtbot, session)
    assert chart.what.chips["checkins"].isChecked()
    assert chart.headline.text() == "Most check-ins on Mon from 07:00 to 08:00: 1"
    pick = chart.pick(7)
    assert pick.title == "Checked in on Mon 07:00–08:00"
    assert [p.id for p in pick.people(session.store)] == [3]
    assert session.prefs.text("heat_map/what") == "checkins"


def test_where_there_are_none_the_chart_says_so(qtbot: QtBot, session: Session) -> None:
    session.prefs.keep("heat_map/what", "replies")
    case = Case(stays=[Stay(1, 1)], messages=[(1, 1, at(0))])
    chart = shown(qtbot, session, chart_called("heat_map"), case)
    wanted = "No message of these days answers another by quoting it"
    assert chart.headline.text() == wanted
    assert chart.both.best._word.text() == "No hours stand out enough to name them"
    assert chart.both.best.chips == []


def test_the_best_time_leads_to_a_slot_and_to_a_draft(
    qtbot: QtBot, session: Session, chart: Any
) -> None:
    best = chart.both.best
    assert [chip.text() for chip in best.chips] == [
        "every day 20:00–21:00 · 75%",
        "every day 07:00–08:00 · 25%",
    ]
    asked: list[Any] = []
    session.way.asked.connect(lambda page, what: asked.append((page, what)))

    qtbot.mouseClick(best.chips[0], Qt.MouseButton.LeftButton)
    menu = best.findChild(QMenu)
    slot, draft = menu.actions()
    slot.trigger()
    draft.trigger()
    menu.close()
    best.plan(Window(3, 12, 14, 1, 0.1))

    assert asked == [
        ("planner", {"weekdays": tuple(range(7)), "time": "20:00", "group": 1}),
        ("announcements", {"new": True}),
        ("planner", {"weekdays": (3,), "time": "12:00", "group": 1}),
    ]


def test_the_planner_fills_the_time_in(qtbot: QtBot, session: Session) -> None:
    from ui.panes.planner import PlannerPane

    CASE.into(session.store)
    session.scope.look_at(1)
    pane = PlannerPane(session)
    qtbot.addWidget(pane, before_close_func=lambda view: view.closing())
    pane.show()
    settle(qtbot, session)
    pane.open({"group": 1, "weekdays": (1, 3), "time": "20:00"})
    settle(qtbot, session)
    assert pane.side.rhythm.form.weekdays() == [1, 3]
    assert pane.side.rhythm.form.time.text() == "20:00"
