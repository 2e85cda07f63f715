"""Charts of newcomers: how they switch, walk by keys, and what they say where little is known."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.app.insight_cases import Case, Read, Stay, at
from tests.ui.test_charts import chart_called, settle, shown
from ui.session import Session

WEEKS = 10
# Two join each week for ten weeks; one of them writes for four weeks, the other on the first day.
JOINED = [Stay(1, m, at(7 * ((m - 1) // 2))) for m in range(1, 2 * WEEKS + 1)]
WROTE = [
    (1, stay.member, at(7 * ((stay.member - 1) // 2) + 7 * week))
    for stay in JOINED
    for week in range(5 if stay.member % 2 else 1)
]
STEADY = Case(
    stays=JOINED, messages=WROTE, reads=[Read(1, at(0), at(70), at(71))], members=2 * WEEKS
)


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    return shown(qtbot, session, chart_called("retention"), STEADY)


def test_retention_is_told_after_four_weeks(chart: Any) -> None:
    assert chart.headline.text() == "4 week(s) after joining, 50% still write, as before"
    assert chart.marks() == sum(range(5, WEEKS + 5))
    chart.point(4)
    assert chart.hand.text() == "Joined the week of 19 Oct, 4 week(s) later: 1 of 2 wrote (50%)"


def test_cohorts_switch_between_weeks_and_months_and_between_triangle_and_curves(
    qtbot: QtBot, chart: Any
) -> None:
    assert chart.units.chips["week"].isChecked()
    qtbot.mouseClick(chart.units.chips["month"], Qt.MouseButton.LeftButton)
    assert chart.headline.text() == "1 month(s) after joining, 50% still write"
    assert [row[:2] for row in chart.sheet(chart.answer.data).rows] == [
        ("2026-10-01", 4), ("2026-11-01", 8), ("2026-12-01", 8),
    ]  # fmt: skip
    assert chart.both.triangle.isVisible()
    qtbot.mouseClick(chart.looks.chips["curves"], Qt.MouseButton.LeftButton)
    assert chart.both.curves.isVisible()
    assert chart.session.prefs.text("retention/look") == "curves"
    for action in chart.actions()[-2:]:
        action.trigger()
    assert chart.both.triangle.isVisible()
    assert chart.units.chips["week"].isChecked()


def test_up_and_down_walk_to_the_same_week_of_another_cohort(qtbot: QtBot, chart: Any) -> None:
    chart.point(3)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.hand.text().startswith("Joined the week of 26 Oct, 3 week(s) later")
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.place == 3
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.place == 3


def test_a_cell_lists_who_wrote_and_who_did_not(chart: Any) -> None:
    people = chart.pick(4).people(chart.session.store)
    assert [(person.id, person.part) for person in people] == [(1, "wrote"), (2, "did not write")]


@pytest.mark.parametrize("look", ["triangle", "curves"])
def test_the_mouse_reads_every_cell_and_point(chart: Any, look: str) -> None:
    canvas = getattr(chart.both, look)
    chart._choose_look(look)
    seen: set[int | None] = set()
    for x in range(0, canvas.width(), 6):
        for y in range(0, canvas.height(), 6):
            seen.add(canvas.mark_at(QPointF(x, y)))
    assert None in seen
    assert len(seen) > (chart.marks() if look == "triangle" else WEEKS)


def test_where_nobody_is_known_to_have_joined_the_chart_says_why(
    qtbot: QtBot, session: Session
) -> None:
    silent = Case(stays=[Stay(1, 2)], messages=[(1, 2, at(1))])
    chart = shown(qtbot, session, chart_called("retention"), silent)

    assert chart.headline.text() == "Nobody is known to have joined in these days"
    assert "rosters" in chart.both.why.text()
    assert chart.both.why.isVisible()
    assert chart.both.rest.text() == "left out, join day not known: 1"
    assert not chart.units.isVisible()


def test_those_who_came_yesterday_are_not_judged(qtbot: QtBot, session: Session) -> None:
    chart = shown(
        qtbot,
        session,
        chart_called("retention"),
        Case(stays=[Stay(1, 2, at(1))], messages=[(1, 2, at(1))]),
    )
    assert chart.headline.text() == "1 joined; too early to say who stays"
    settle(qtbot, session)


# -- activation


def test_activation_is_told_for_the_first_week(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("activation"), STEADY)

    assert chart.headline.text() == "100% of newcomers write in their first 7 days"
    assert chart.reading(3) == "Within 30 days 12 · 100%"
    assert [row[:3] for row in chart.sheet(chart.answer.data).rows] == [
        (1, 20, 20), (7, 20, 20), (14, 18, 18), (30, 12, 12),
    ]  # fmt: skip


def test_activation_names_who_did_not_write_in_time(qtbot: QtBot, session: Session) -> None:
    case = Case(
        stays=[Stay(1, 2, at(1)), Stay(1, 3, at(1))],
        messages=[(1, 2, at(1)), (1, 3, at(4))],
        reads=[Read(1, at(0), at(4), at(5))],
    )
    chart = shown(qtbot, session, chart_called("activation"), case)

    assert chart.headline.text() == "50% of newcomers wrote on the day they joined"
    people = chart.pick(0).people(session.store)
    assert [(p.id, p.part) for p in people] == [(2, "wrote in time"), (3, "did not write in time")]
    assert chart.pick(1) is None
    assert chart.bars._bars[1].figures == "–"


def test_without_a_known_join_day_activation_says_so(qtbot: QtBot, session: Session) -> None:
    case = Case(stays=[Stay(1, 2)], messages=[(1, 2, at(1))])
    chart = shown(qtbot, session, chart_called("activation"), case)
    assert chart.headline.text() == "Nobody is known to have joined in these days"


# -- concentration


def test_concentration_names_the_few(qtbot: QtBot, session: Session) -> None:
    stays = [Stay(1, member) for member in range(2, 12)]
    messages = [(1, 2, at(day)) for day in range(17)] + [(1, 3, at(1))] * 3
    chart = shown(
        qtbot,
        session,
        chart_called("concentration"),
        Case(stays=stays, messages=messages, members=11),
    )

    assert chart.headline.text() == "One of 10 members wrote 85% of the messages"
    assert chart.marks() == 10
    assert chart.reading(8) == "The most active 20% (2 of 10) wrote 100% of the messages"
    assert [person.id for person in chart.pick(8).people(session.store)] == [2, 3]
    assert chart.sheet(chart.answer.data).rows[0] == (1, 10, 17, 85)


def test_concentration_of_many_is_read_by_the_percent(qtbot: QtBot, session: Session) -> None:
    messages = [(1, member, at(1)) for member in range(1, 251)]
    case = Case(stays=[Stay(1, 1)], messages=messages, members=250)
    chart = shown(qtbot, session, chart_called("concentration"), case)

    assert chart.headline.text() == "200 of 250 members (80%) carry 80% of the messages"
    assert chart.marks() == 100
    assert len(chart.pick(99).people(session.store)) == 3
    assert chart.curves.mark_at(QPointF(chart.curves.width() / 2, 100)) in range(45, 55)


def test_a_silent_roster_is_something_to_say(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("concentration"), Case(stays=[Stay(1, 2)]))
    assert chart.headline.text() == "Nobody wrote in these days; members here: 1"
    assert chart.marks() == 0


# -- taking part

# Two of three write every day for fifty days; the third on the fortieth.
LURKING = Case(
    stays=[Stay(1, member) for member in (1, 2, 3)],
    messages=[(1, member, at(day)) for day in range(50) for member in (1, 2)] + [(1, 3, at(39))],
    reads=[Read(1, at(0), at(49), at(50))],
)


def test_taking_part_is_told_with_who_surfaced(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("lurkers"), LURKING)

    assert chart.headline.text() == (
        "67% of the roster writes within a week, as before; one lurker surfaced"
    )
    assert chart.reading(39) == "Sat, 28 Nov: 3 of 3 wrote in 7 days (100%), 1 surfaced"
    assert chart.reading(10).endswith("2 of 3 wrote in 7 days (67%), who surfaced is not known")
    people = chart.pick(39).people(session.store)
    assert [(person.id, person.part) for person in people] == [
        (3, "surfaced"), (1, "wrote in 7 days"), (2, "wrote in 7 days"),
    ]  # fmt: skip


def test_days_of_which_silence_is_not_known_are_hatched(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("lurkers"), LURKING)

    above, below = chart.days._holes
    assert [known.value for known, _, _ in above._runs] == ["nothing"]  # no week before them
    assert [(known.value, width) for known, _, width in below._runs] == [("nothing", 30)]
    assert "Not known" in chart.key_row.accessibleName()


def test_two_days_are_too_few_for_a_share(qtbot: QtBot, session: Session) -> None:
    case = Case(stays=[Stay(1, 2)], messages=[(1, 2, at(0)), (1, 2, at(1))])
    chart = shown(qtbot, session, chart_called("lurkers"), case)
    assert chart.headline.text() == "Too few days are imported to say how many take part"
    assert chart.reading(0).endswith("too few days imported to say who takes part")
