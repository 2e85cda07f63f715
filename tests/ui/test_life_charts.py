"""Charts of a life, of money, of drop-out, of plans and of answers: what they say, and where they lead."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app import events, incomes, topics
from app.events import costs
from tests.app.insight_cases import FIRST, Case, Read, at
from tests.app.test_vitality import week_by_week
from tests.ui.surroundings import surround
from tests.ui.test_charts import chart_called, settle, shown
from ui.session import Session

LIFE = [4, 8, 12, 18, 20, 20, 19, 16, 12, 10, 8]
SHORT = Case(
    messages=[(1, m, at(day)) for day in range(20) for m in ((1, 2, 3) if day < 12 else (1,))],
    reads=[Read(1, at(0), at(19), at(21))],
)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-02-20T12:00:00+08:00")


@pytest.fixture
def asked(session: Session) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    session.way.asked.connect(lambda page, what: found.append((page, dict(what))))
    return found


def surrounded(qtbot: QtBot, session: Session, key: str) -> Any:
    return shown(qtbot, session, chart_called(key))


# -- vitality


def test_a_life_is_told_by_its_day_its_stage_and_the_weeks_to_come(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("vitality"), week_by_week([*LIFE]))
    low, high = round(chart.answer.data.life.ahead.low), round(chart.answer.data.life.ahead.high)

    assert chart.headline.text() == (
        f"Day 77: past its peak since 14 Dec; active members a week fell from 18 to 9;"
        f" next four weeks likely {low}–{high}"
    )
    assert chart.marks() == len(LIFE) + 4
    assert chart.reading(4) == "Week of 23 Nov: 20 active, 20 message(s) (Peak)"
    assert chart.reading(11).startswith("Week of 11 Jan: likely 8, between ")
    assert len(chart.pick(4).people(session.store)) == 20
    assert chart.pick(11) is None
    assert "five days" in chart.headline.toolTip()
    rows = chart.sheet(chart.answer.data).rows
    assert (rows[0][0], rows[-1][0], len(rows)) == ("2026-10-26", "2027-02-01", 15)


def test_a_gap_ends_a_stage_and_is_named(qtbot: QtBot, session: Session) -> None:
    case = week_by_week([9] * 7 + [None] * 7 + [9] * 3)
    chart = shown(qtbot, session, chart_called("vitality"), case)
    assert chart.headline.text().startswith(
        "Day 119: at its height since 1 Feb; 9 active a week (no data from 14 Dec 2026 to 31 Jan 2027)"
    )


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        ([4, None, None, 4], "Active members held at 1 a day"),
        ([4, None, None, None, 4], "Active members held at 1 a day (only 14 of 35 days have data)"),
        ([4, 0, 0, 0, 4], "Active members: 1 a day at both ends, nobody on 27 of the days"),
    ],
)
def test_days_that_are_unknown_or_silent_are_not_said_to_hold(
    qtbot: QtBot, session: Session, weeks: list[int | None], said: str
) -> None:
    chart = shown(qtbot, session, chart_called("messages_and_active"), week_by_week(weeks))
    assert chart.headline.text() == said


def test_the_period_does_not_cut_a_life_and_a_hole_is_hatched(
    qtbot: QtBot, session: Session
) -> None:
    case = week_by_week([6, 6, None, None, 6, 6, 6, 6, 6])
    chart = shown(qtbot, session, chart_called("vitality"), case)
    session.scope.period(7)
    settle(qtbot, session)

    assert chart.marks() == 9 + 4
    assert chart.reading(2) == "Week of 9 Nov: no data imported"
    assert "No data" in chart.key_row.accessibleName()


def test_a_short_life_says_that_nothing_can_be_foretold(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("vitality"), week_by_week([5] * 4))
    assert chart.headline.text() == (
        "Day 28: at its height since 26 Oct; 5 active a week;"
        " too short for a forecast: 4 of 8 weeks in a row"
    )
    one = shown(qtbot, session, chart_called("vitality"), Case(messages=[(1, 1, at(0))]))
    assert one.headline.text() == "Day 1: too few days are imported to name a stage"


def test_what_happened_is_named_and_opened(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    case = week_by_week([*LIFE])
    chart = shown(qtbot, session, chart_called("vitality"), case)
    day = FIRST + timedelta(days=10)
    held = events.add(session.store, 1, "茶话会", datetime.combine(day, time(20)))
    chart.outdate()
    settle(qtbot, session)
    place = len(LIFE) + 4

    assert chart.marks() == place + 1
    assert chart.reading(place) == "30 Oct: 茶话会"
    chart.choose(place)
    assert asked == [("calendar", {"event": held, "day": day})]
    events.add(session.store, 1, "投票", datetime.combine(day, time(21)))
    chart.outdate()
    settle(qtbot, session)
    chart.choose(place)
    menu = next(menu for menu in chart.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["30 Oct: 茶话会", "30 Oct: 投票"]
    menu.close()


def test_the_mouse_reads_weeks_forecasts_and_events(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("vitality"), week_by_week([*LIFE]))
    events.add(session.store, 1, "茶话会", datetime.combine(FIRST + timedelta(days=10), time(20)))
    chart.outdate()
    settle(qtbot, session)
    canvas = chart.both.life
    seen = {
        canvas.mark_at(QPointF(x, y))
        for x in range(0, canvas.width(), 4)
        for y in range(0, canvas.height(), 4)
    }
    assert seen == {None, *range(chart.marks())}


def test_the_week_that_is_not_over_is_read_at_its_bar_and_its_forecast_above(
    qtbot: QtBot, session: Session
) -> None:
    case = week_by_week([8] * 9)
    last = max(second for _, _, second in case.messages) + 3 * 86_400
    case.messages += [(1, 1, last)]
    case.reads = []
    chart = shown(qtbot, session, chart_called("vitality"), case)
    canvas, wide = chart.both.life, len(chart.answer.data.life.weeks)
    assert chart.answer.data.life.weeks[-1].active == 1
    x = canvas._x(wide - 0.5)
    assert canvas.mark_at(QPointF(x, canvas._y(0.5))) == wide - 1
    assert canvas.mark_at(QPointF(x, canvas._y(8))) == wide


def test_ways_to_revive_lead_to_their_pages(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    chart = shown(qtbot, session, chart_called("vitality"), week_by_week([*LIFE]))
    for button in chart.both.findChildren(QPushButton):
        button.click()
    assert [page for page, _ in asked] == ["members", "planner", "calendar", "calendar"]


# -- money


def test_money_is_told_by_month_by_way_and_by_event(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    chart = surrounded(qtbot, session, "money")

    assert chart.headline.text() == (
        "132.50 came in, 40 went out: 92.50 left; 68% of the income from members"
    )
    assert chart.reading(0) == "Oct 2026: Members pay 90, Sponsors pay 30, Cost of events 40"
    assert [p.id for p in chart.pick(0).people(session.store)] == [2]
    chart.looks.chips["lines"].click()
    assert chart.reading(0) == "Members pay · 90"
    assert chart.reading(chart.marks() - 2) == "Hours of work · 4 · not in money"
    assert not chart.panel.isVisible()
    chart.choose(1)  # nobody is noted as the sponsor
    assert chart.panel.isVisible()
    chart.choose(chart.marks() - 1)
    assert chart.looks.chips["activities"].isChecked()
    assert chart.reading(0) == "茶话会 · 0 of 40 · 0% back · 25 Oct"
    chart.choose(0)
    assert (asked[-1][0], asked[-1][1]["section"]) == ("calendar", "review")


def test_who_paid_is_who_paid_in_the_period_however_many_have_since(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("money"), SHORT)
    with session.store.operation("Incomes"):
        incomes.add(session.store, 1, FIRST, "members", 5, member_id=2)
        for n in range(250):
            later = FIRST + timedelta(days=60 + n % 9)
            incomes.add(session.store, 1, later, "members", 1, member_id=3)
    session.scope.span(FIRST, FIRST + timedelta(days=10))
    qtbot.waitUntil(lambda: chart.headline.text().startswith("5 came in"))
    assert [p.id for p in chart.pick(0).people(session.store)] == [2]
    chart.looks.chips["lines"].click()
    assert [p.id for p in chart.pick(0).people(session.store)] == [2]
    assert chart.pick(1) is None


def test_income_is_entered_in_place_and_what_is_wrong_is_told_there(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("money"), Case())
    assert chart.empty.isVisible()
    assert chart.empty.button.text() == "Note income"
    assert chart.note.isEnabled()
    chart.empty.button.click()
    panel = chart.panel
    assert panel.isVisible()
    panel.amount.setText("two")
    qtbot.keyClick(panel.amount, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert "“two” is not an amount" in panel.trouble.text()
    assert panel.amount.text() == "two"
    panel.amount.setText("1,200")
    panel.day.setText("2026-02-30")
    panel.button.click()
    settle(qtbot, session)
    assert "“2026-02-30” is not a day" in panel.trouble.text()
    panel.day.setText("2026-11-02")
    panel.note.setText("年费")
    panel.button.click()
    qtbot.waitUntil(lambda: len(panel.lines.lines) == 1)
    settle(qtbot, session)

    assert panel.trouble.isHidden()
    assert (panel.amount.text(), panel.day.text()) == ("", "2026-11-02")
    assert chart.headline.text() == (
        "1\u2009200 came in, 0 went out: 1\u2009200 left; 100% of the income from members"
    )
    [line] = panel.lines.lines.values()
    line.amount.setText("300")
    line.amount.editingFinished.emit()
    settle(qtbot, session)
    assert incomes.listed(session.store, 1)[0].amount == 300
    line.amount.setText("-1")
    line.amount.editingFinished.emit()
    settle(qtbot, session)
    assert panel.trouble.isVisible()
    assert incomes.listed(session.store, 1)[0].amount == 300
    line.bin.click()
    settle(qtbot, session)
    assert incomes.listed(session.store, 1) == []


# -- drop-out


def test_drop_out_names_the_day_and_the_hours(qtbot: QtBot, session: Session) -> None:
    chart = surrounded(qtbot, session, "checkin_dropout")

    assert chart.headline.text() == "3 take part: too few to tell a share".replace(
        "3 take", "3 take"
    )
    assert chart.marks() == 5 + 24
    assert chart.reading(1) == "Day 2: 67% still in, 0 stopped after it"
    parts = [(p.id, p.part) for p in chart.pick(0).people(session.store)]
    assert parts == [(3, "stopped after it"), (1, "still in"), (2, "still in")]
    assert chart.reading(5 + 20) == "20:00–21:00: 0 check-in(s)"
    assert chart.pick(5 + 20) is None
    chart.both.hours.chosen.emit(3)
    chart.both.hours.read.emit(3)
    assert chart.place == 5 + 3
    assert chart.which.isHidden()


# -- plans


def test_plans_are_held_against_facts(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    chart = surrounded(qtbot, session, "campaigns")

    assert chart.headline.text() == (
        "2 of 5 came as planned or better; furthest off: Money of “茶话会”, 40 instead of 20"
    )
    assert [chart.reading(n) for n in range(chart.marks())] == [
        "25 Oct 茶话会: Participants 2, planned 3 (counted)",
        "25 Oct 茶话会: Messages 3, planned 2 (counted)",
        "23 Oct 打卡: Finishers 1, planned 2 (counted)",
    ]
    chart.choose(2)
    assert asked[-1][0] == "checkins"
    chart.looks.chips["costs"].click()
    assert [chart.reading(n) for n in range(chart.marks())] == [
        "25 Oct 茶话会: Money 40, planned 20", "25 Oct 茶话会: Hours 4, planned 5",
    ]  # fmt: skip
    chart.choose(0)
    assert (asked[-1][0], asked[-1][1]["section"]) == ("calendar", "review")


# -- answers


def test_answers_switch_between_topics_shelves_hours_and_events(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    chart = surrounded(qtbot, session, "topic_response")

    assert chart.headline.text().startswith("“聊聊标题 ")
    chart.choose(0)
    assert asked[-1][0] == "topics"
    chart.looks.chips["shelf"].click()
    assert chart.reading(0).startswith("On no shelf: ")
    assert {p.id for p in chart.pick(0).people(session.store)} == {1, 2, 3}
    chart.looks.chips["hour"].click()
    assert chart.headline.text() == (
        "All topics were put up at 12:00: no other hour to compare with"
    )
    assert chart.reading(3) == "03:00: no topic was put up"
    assert chart.pick(3) is None
    chart.looks.chips["event"].click()
    assert chart.headline.text() == "“茶话会” set most going: 3 message(s) from 3 person(s)"
    assert (
        chart.reading(0) == "茶话会: 25 Oct, 2 came, 3 message(s) from 3 person(s), week after ±0%"
    )
    chart.choose(0)
    assert asked[-1][0] == "calendar"
    for action in chart.actions():
        if action.text().startswith("Answers by"):
            action.trigger()
    assert chart.looks.chips["topic"].isChecked()


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("money", "No money in this period"),
        ("campaigns", "Nothing to show yet"),
        ("topic_response", "Too little data yet"),
    ],
)
def test_a_period_without_any_says_so(qtbot: QtBot, session: Session, key: str, told: str) -> None:
    chart = shown(qtbot, session, chart_called(key), SHORT)
    surround(session.store)
    qtbot.waitUntil(lambda: chart.headline.text() not in (told, "Nothing to show yet"))
    session.scope.span(FIRST - timedelta(days=60), FIRST - timedelta(days=50))
    qtbot.waitUntil(lambda: chart.headline.text() == told)


def test_a_clock_that_jumped_leaves_the_newest_months_in_the_picture(
    qtbot: QtBot, session: Session
) -> None:
    chart = surrounded(qtbot, session, "money")
    long_ago = events.add(session.store, 1, "很久以前", datetime(1971, 1, 1, 8))  # noqa: DTZ001 -- wall time
    costs.add(session.store, long_ago, "money", actual=7)
    chart.outdate()
    settle(qtbot, session)

    assert chart.marks() == 60
    assert chart.reading(59).startswith("Nov 2026: ")
    assert chart.sheet(chart.answer.data).rows[0][0] == "1971-01"
    assert chart.remark.text().endswith(" · 1 Jan 1971 – 9 Nov 2026")


def test_topics_that_nobody_answered_are_not_said_to_be_answered_most(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("topic_response"), SHORT)
    with session.store.operation("Topic"):
        topic = topics.add(session.store, "没人理")
        use = {"topic_id": topic, "group_id": 1, "used_at": at(3), "replies": 0}
        one = session.store.insert("topic_uses", **use)
    qtbot.waitUntil(lambda: "Nobody answered" in chart.headline.text())
    with session.store.operation("Reply"):
        session.store.update("topic_uses", one, replies=1)
    told = "“没人理” is answered most: 1 reply(ies); usual: 1"
    qtbot.waitUntil(lambda: chart.headline.text() == told)
    chart.looks.chips["event"].click()
    assert chart.headline.text() == "No event took place"


def test_a_key_that_does_not_fit_goes_on_below(qtbot: QtBot, session: Session) -> None:
    chart = surrounded(qtbot, session, "money")
    key = chart.key_row
    one = key.heightForWidth(1400)
    assert (key.sizeHint().height(), key.heightForWidth(260)) == (one, 2 * one)
    assert key.heightForWidth(1) > 2 * one
