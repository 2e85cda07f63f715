"""The charts of the conversation lead to the messages behind them."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import clock
from tests.app.insight_cases import FIRST, Case, Read, Stay, at
from ui.charts import CHARTS
from ui.charts.unanswered import ROWS
from ui.session import Session

QUESTION = "怎么报名？"


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2027-03-01T12:00:00+08:00")


def asking(days: int) -> Case:
    """Return a case in which 1 asks every day, and 2 speaks an hour later."""
    messages = [(1, 1 + later, at(n) + later * 3600) for n in range(days) for later in (0, 1)]
    texts = dict.fromkeys(range(0, 2 * days, 2), QUESTION)
    stays = [Stay(1, member) for member in (1, 2, 3)]
    return Case(messages=[*messages, (1, 3, at(days))], texts=texts, stays=stays)


def shown(qtbot: QtBot, session: Session, key: str, case: Case) -> Any:
    case.into(session.store)
    session.scope.community = 1
    session.scope.days = 0
    chart: Any = next(entry for entry in CHARTS if entry.key == key).load()(session)
    qtbot.addWidget(chart, before_close_func=lambda view: view.closing())
    chart.resize(700, 560)
    chart.show()
    settle(qtbot, session)
    return chart


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    QApplication.processEvents()


def asked_of(session: Session) -> list[tuple[str, Any]]:
    asked: list[tuple[str, Any]] = []
    session.way.asked.connect(lambda page, what: asked.append((page, what)))
    return asked


def test_a_question_opens_where_it_was_asked_and_all_of_them_as_a_list(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, "unanswered", asking(ROWS + 2))
    ways = asked_of(session)

    assert chart.headline.text() == "9 of 9 question(s) wait for an answer"
    qtbot.mouseClick(chart.lines, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    chart.choose(ROWS)

    newest_first = tuple(range(17, 0, -2))
    assert ways == [
        ("chat", {"group": 1, "message": 17}),
        ("chat", {"messages": newest_first, "title": "Unanswered questions"}),
    ]
    assert chart.reading(ROWS) == "Show all 9 in the chat"


def test_a_question_that_needs_no_answer_leaves_the_list_and_comes_back_by_undo(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, "unanswered", asking(3))

    chart.point(1)
    chart.point(None)  # as when the mouse goes to the menu
    chart.put_aside()
    qtbot.waitUntil(lambda: chart.marks() == 2, timeout=20_000)
    assert [one.message_id for one in chart.answer.data.listed] == [5, 1]

    session.store.undo()
    qtbot.waitUntil(lambda: chart.marks() == 3, timeout=20_000)


def test_without_open_questions_the_list_says_so(qtbot: QtBot, session: Session) -> None:
    case = asking(2)
    case.quotes = {1: 0, 3: 2}
    chart = shown(qtbot, session, "unanswered", case)
    assert chart.headline.text() == "Every question found an answer: 2 of them"
    assert (chart.marks(), chart.sheet(chart.answer.data).rows) == (0, ())

    case.texts = {}
    quiet = shown(qtbot, session, "unanswered", case)
    assert quiet.headline.text() == "Nobody asked a question"


def test_a_pair_opens_its_answers(qtbot: QtBot, session: Session) -> None:
    case = asking(3)
    case.quotes = {1: 0, 3: 2, 6: 5}
    chart = shown(qtbot, session, "who_answers", case)
    ways = asked_of(session)

    assert chart.headline.text() == "n2 answers most: 2 answer(s) to 1 member(s)"
    cell = chart.matrix._area((1, 0)) if chart.answer.data.people[0].id == 1 else None
    place = QPointF(cell.center() if cell else chart.matrix._area((0, 1)).center()).toPoint()
    qtbot.mouseMove(chart.matrix, place)
    qtbot.mouseClick(chart.matrix, Qt.MouseButton.LeftButton, pos=place)

    assert ways == [("chat", {"messages": (2, 4), "title": "n2 answers n1"})]
    assert {chart.reading(n) for n in range(chart.marks())} == {
        "n2 answered n1: 2",
        "n3 answered n2: 1",
    }


def test_waits_are_told_in_the_unit_that_fits_and_holes_stay_holes(
    qtbot: QtBot, session: Session
) -> None:
    case = asking(12)
    case.quotes = {n: n - 1 for n in range(1, 24, 2)}
    case.reads = [Read(1, at(0), at(12), at(14)), Read(1, at(15), at(16), at(20))]
    case.messages.append((1, 1, at(16)))
    chart = shown(qtbot, session, "first_response", case)

    assert chart.headline.text() == "Half of the answers come within 1 h"
    assert list(chart.wait.yData[:12]) == [60] * 12  # minutes
    assert chart.reading(0) == "Tue, 20 Oct: 1 question(s), 1 answered, half of them within 1 h"
    hole = FIRST + timedelta(days=14)
    assert chart.answer.data.days[14].day == hole
    assert chart.reading(14) == "Tue, 3 Nov: no data imported"
    found = chart.pick(0).people(session.store)
    assert [(one.name, one.part) for one in found] == [("n1", "got an answer")]
    assert chart.pick(14) is None


def test_a_word_leads_to_those_who_said_it(qtbot: QtBot, session: Session) -> None:
    said = [(1, member, at(40, 9 + member)) for member in (1, 2, 3)]
    before = [(1, 1, at(20, hour)) for hour in range(8)]
    case = Case(
        messages=[*before, *said],
        texts={0: "选题 报价", 8: "选题 报价", 9: "报价 选题", 10: "涨粉 报价"},
        stays=[Stay(1, member) for member in (1, 2, 3)],
    )
    chart = shown(qtbot, session, "key_words", case)

    assert chart.headline.text() == "The week's talk: 报价, 选题"
    assert chart.reading(0) == "报价: 3 member(s) (8 times as often as in the month before)"
    assert [one.name for one in chart.pick(1).people(session.store)] == ["n1", "n2"]


def test_a_question_just_asked_is_not_called_none(qtbot: QtBot, session: Session) -> None:
    case = Case(messages=[(1, 1, at(0))], texts={0: QUESTION}, stays=[Stay(1, 1)])
    chart = shown(qtbot, session, "unanswered", case)
    assert chart.headline.text() == "Asked less than two hours ago: too early to say"
    assert (chart.answer.data.asked, chart.answer.data.young) == (0, 1)


@pytest.mark.parametrize("key", ["first_response", "key_words", "who_answers", "inviters"])
def test_what_is_imported_but_too_little_is_not_asked_for_again(
    qtbot: QtBot, session: Session, key: str
) -> None:
    case = Case(messages=[(1, 1, at(0))], texts={0: QUESTION}, stays=[Stay(1, 1)])
    chart = shown(qtbot, session, key, case)
    assert chart.headline.text() == "Too little data yet"
    assert chart.empty.words.text() == chart.thin_text
    assert chart.accessibleDescription() == chart.thin_text


def test_a_day_alone_is_a_dot(qtbot: QtBot, session: Session) -> None:
    case = Case(messages=[(1, 1, at(0, 9)), (1, 1, at(0, 21))], stays=[Stay(1, 1)])
    chart = shown(qtbot, session, "messages_and_active", case)
    lone = [point for dots in chart.days._dots.values() for point in dots.lone]
    assert [point.y() for point in lone] == [1]
