"""Charts of people: scores with their weights, one step from core, rises and falls, roles, inviters."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.insights import scores
from app.insights.scores import Rule
from tests.app.insight_cases import Case, Read, Stay, at
from tests.ui.test_charts import LONG, chart_called, settle, shown
from ui.session import Session

# One writes daily, one on 17 days, one on 5; all of it is imported for 70 days.
CLOSE = Case(
    stays=[Stay(1, m) for m in (2, 3, 4)],
    messages=[(1, 2, at(day)) for day in range(70)]
    + [(1, 3, at(day)) for day in range(50, 67)]
    + [(1, 4, at(day)) for day in range(60, 65)],
    reads=[Read(1, at(0), at(69), at(70))],
)


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    return shown(qtbot, session, chart_called("scores"), CLOSE)


def test_a_bar_reads_as_a_sum_and_leads_to_the_person(chart: Any) -> None:
    assert chart.headline.text() == "n2 leads with 30.9 points; 3 of 3 members carry 100% of all"
    assert chart.reading(0) == (
        "n2: 30.9 points = 30 (30 active day(s) × 1) + 0.9 (30 message(s) × 0.03)"
    )
    assert [person.id for person in chart.pick(1).people(chart.session.store)] == [3]
    assert [row[:2] for row in chart.sheet(chart.answer.data).rows] == [
        ("n2", pytest.approx(30.9)), ("n3", pytest.approx(17.51)), ("n4", pytest.approx(5.15)),
    ]  # fmt: skip
    assert chart.all.stacks.mark_at(QPointF(50, 40)) == 1
    assert chart.all.stacks.mark_at(QPointF(50, 300)) is None


def test_who_is_one_step_away_is_told_what_is_missing(qtbot: QtBot, chart: Any) -> None:
    qtbot.mouseClick(chart.looks.chips["step"], Qt.MouseButton.LeftButton)
    assert chart.headline.text() == "1 are close to high tier, 1 to mid tier: activate them first"
    assert chart.reading(0) == "n3: 17 of 18 active days for high tier: 1 more, by 29 Dec at best"
    assert chart.reading(1) == "n4: 5 of 6 active days for mid tier: 1 more, by 29 Dec at best"
    assert [person.id for person in chart.pick(0).people(chart.session.store)] == [3]
    assert chart.sheet(chart.answer.data).rows[0] == (
        "n3", "High", 17, 1, "2026-12-29", 17, pytest.approx(17.51),
    )  # fmt: skip
    assert chart.session.prefs.text("scores/look") == "step"


def test_many_who_are_close_are_listed_in_one_go(qtbot: QtBot, session: Session) -> None:
    messages = [(1, m, at(day)) for m in range(2, 12) for day in range(5)]
    case = Case(messages=messages, stays=[Stay(1, m) for m in range(2, 12)], members=11)
    chart = shown(qtbot, session, chart_called("scores"), case)
    chart.show_look("step")
    assert chart.marks() == 8
    assert chart.reading(7) == "List all 10"
    people = chart.pick(7).people(session.store)
    assert [person.id for person in people] == list(range(2, 12))
    assert people[0].part == "mid in 1 d"


def test_weights_are_changed_in_place_and_taken_back(
    qtbot: QtBot, session: Session, chart: Any
) -> None:
    chart.show_look("weights")
    fields = chart.all.weights
    assert not fields.back.isEnabled()
    field = fields.weights["messages"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "50")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: scores.rules(session.store, 1)[1] == Rule("messages", 50, 500))
    told = "All together 135 points can be reached."
    qtbot.waitUntil(lambda: fields.total.text() == told)
    assert fields.back.isEnabled()

    chart.show_look("top")
    assert chart.reading(0).startswith("n2: 33 points")
    fields.back.click()
    qtbot.waitUntil(lambda: scores.shipped(session.store, 1))
    session.store.undo()
    assert not scores.shipped(session.store, 1)


@pytest.mark.parametrize(
    ("field", "text", "why"),
    [
        ("weights", "lots", "Enter a number."),
        ("weights", "nan", "Enter a number."),
        ("weights", "-3", "A weight lies between 0 and 100."),
        ("fulls", "2,5", "Enter a whole number."),
        ("fulls", "0", "The number that earns the full weight lies between 1 and 9999."),
    ],
)
def test_what_cannot_be_a_weight_is_told_and_stays(
    qtbot: QtBot, chart: Any, field: str, text: str, why: str
) -> None:
    chart.show_look("weights")
    line = getattr(chart.all.weights, field)["days"]
    line.setText(text)
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: chart.all.weights._trouble.text() == why)
    assert line.text() == text
    assert scores.shipped(chart.session.store, 1)


def test_a_silent_roster_has_no_points_and_the_chart_says_so(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("scores"), Case(stays=[Stay(1, 2)]))
    assert chart.headline.text().startswith("Nobody has points yet")
    chart.show_look("step")
    assert chart.headline.text() == "Nobody is one step from the core"
    assert chart.marks() == 0
    chart.canvas.grab()


# -- tiers in motion


def test_a_week_tells_who_moved(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("tier_moves"), LONG)
    weeks = chart.answer.data.weeks
    fell = next(n for n, week in enumerate(weeks) if week.down)
    people = chart.pick(fell).people(session.store)
    assert [(person.id, person.part) for person in people] == [(1, "down to mid")]
    assert chart.reading(fell) == (
        "Week of 30 Nov: 0 rose (0 to high), 1 fell, net −1; then 1 / 1 / 0 high, mid, ordinary"
    )
    assert chart.reading(0).endswith("not known, days of the month before are missing")
    assert chart.pick(0) is None
    assert "Not known" in chart.key_row.accessibleName()
    seen = {chart.columns.mark_at(QPointF(x, 100)) for x in range(0, chart.columns.width(), 4)}
    assert seen == {None, *range(len(weeks))}


def test_a_month_of_data_is_too_short_to_tell(qtbot: QtBot, session: Session) -> None:
    case = Case(stays=[Stay(1, 2)], messages=[(1, 2, at(day)) for day in range(20)])
    chart = shown(qtbot, session, chart_called("tier_moves"), case)
    assert chart.headline.text().startswith("Too few days are imported")
    chart.canvas.grab()


def test_the_diagnosis_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("tiers"))
    assert chart.both.advice.text().startswith("What to do: Raise a few")


# -- roles


def test_an_empty_role_offers_candidates(qtbot: QtBot, session: Session) -> None:
    stays = [Stay(1, 2), Stay(1, 3, inviter=2), Stay(1, 4, inviter=2)]
    case = Case(stays=stays, messages=[(1, 3, at(1))], roles=[(3, "payer")])
    chart = shown(qtbot, session, chart_called("roles"), case)
    pioneer = chart.pick(3)
    assert pioneer.title == "Candidates for Pioneer, by: Brought and still here, Events attended"
    assert [person.id for person in pioneer.people(session.store)] == [2]
    assert chart.reading(3) == "Pioneer: empty · ask who brings people in to carry the word outside"
    assert chart.reading(6) == "Payer: 1 · n3"
    assert [person.id for person in chart.pick(2).people(session.store)] == [2, 4]
    assert chart.bars._bars[3].hollow


# -- inviters


def test_a_small_tree_is_seen_in_the_chart(qtbot: QtBot, session: Session) -> None:
    stays = [Stay(1, 2), Stay(1, 3, inviter=2), Stay(1, 4, left=at(9), inviter=2)]
    chart = shown(qtbot, session, chart_called("inviters"), Case(stays=stays))
    people = chart.pick(0).people(session.store)
    assert [(person.id, person.part) for person in people] == [(3, "still here"), (4, "Left")]
    assert chart.reading(0) == "n2 brought 2, 1 still here"

    qtbot.mouseClick(chart.looks.chips["tree"], Qt.MouseButton.LeftButton)
    assert chart.both.tree.isVisible()
    assert chart.marks() == 0
    asked: list[Any] = []
    session.way.asked.connect(lambda page, what: asked.append((page, what)))
    chart.both.tree.opened.emit(3)
    assert asked == [("members", {"member": 3})]


def test_a_big_tree_has_its_own_page(qtbot: QtBot, session: Session) -> None:
    stays = [Stay(1, 1), *(Stay(1, m, inviter=1) for m in range(2, 80))]
    chart = shown(qtbot, session, chart_called("inviters"), Case(stays=stays, members=80))
    asked: list[Any] = []
    session.way.asked.connect(lambda page, what: asked.append((page, what)))
    chart.show_look("tree")
    assert not chart.looks.isVisible()
    assert chart.both.stacks.isVisible()
    chart.whole.click()
    assert asked == [("members", {"invites": True})]


# -- the member's panel


def test_the_panel_shows_the_sum(qtbot: QtBot, session: Session) -> None:
    from ui.widgets.member_score import MemberScore

    CLOSE.into(session.store)
    session.scope.community = 1
    shown_score = MemberScore(session)
    qtbot.addWidget(shown_score, before_close_func=lambda view: view.closing())
    shown_score.show()
    shown_score.show_member(3)
    settle(qtbot, session)

    terms = shown_score._terms
    texts = [terms.itemAt(n).widget().text() for n in range(terms.count())]
    assert texts == ["17 active day(s) × 1", "= 17", "17 message(s) × 0.03", "= 0.51"]
    assert shown_score.sum.text() == "17.51 of 100"
    shown_score.show_member(6)
    settle(qtbot, session)
    assert shown_score.rest.text() == "Who is not in a group now has no score."
    assert terms.count() == 0
