"""The Insights page and the charts of the Desk."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import boards
from tests.app.insight_cases import Case, Stay, at
from ui.charts.desk import ENTRIES, ChartsCard
from ui.panes.insights import InsightsPane
from ui.session import Session
from ui.view import View

HOSTILE = "<b>\n<img src=//host/x>"


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    QApplication.processEvents()


def whole(qtbot: QtBot, session: Session, page: InsightsPane) -> None:
    """Wait until all charts of the board are made, and those in sight have their answers."""

    def there() -> bool:
        return bool(page.boards) and page.area.whole() and not session.reading.busy()

    for _ in range(3):  # what is made has to be painted before it asks
        qtbot.waitUntil(there, timeout=20_000)
        QApplication.processEvents()


def shown(
    qtbot: QtBot, session: Session, kind: type[View], *, width: int = 1100, board: str = "0"
) -> Any:
    Case(
        stays=[Stay(g, m, at(0)) for g, m in ((1, 1), (1, 2), (2, 3))],
        messages=[(g, m, at(day)) for day in range(40) for g, m in ((1, 1), (2, 3))],
    ).into(session.store)
    with session.store.operation("Rename"):
        session.store.execute("update memberships set nickname=? where member_id=1", HOSTILE)
    session.scope.look_at(1)
    session.prefs.keep("insights/board", board)
    view = kind(session)
    qtbot.addWidget(view, before_close_func=lambda shown: shown.closing())
    view.resize(width, 700)
    view.show()
    settle(qtbot, session)
    if isinstance(view, InsightsPane):
        whole(qtbot, session, view)
    return view


@pytest.fixture
def asked(session: Session) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    session.way.asked.connect(lambda page, what: found.append((page, what)))
    return found


def test_a_mark_leads_to_its_people_and_they_to_the_roster(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    page = shown(qtbot, session, InsightsPane)
    page.charts["messages_and_active"].choose(3)
    settle(qtbot, session)

    panel = page.people
    assert panel.isVisible()
    assert [panel.lines.index(row).data() for row in range(2)] == ["<b> <img src=//host/x>", "n3"]
    panel.roster.click()
    panel.list.activated.emit(panel.lines.index(0))
    assert asked == [
        ("members", {"members": (1, 3)}),
        ("members", {"member": 1}),
    ]
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_group_and_period_change_what_all_charts_show(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session, InsightsPane)
    chart = page.charts["messages_and_active"]
    assert len(chart.answer.data.days) == 40

    page.period.setCurrentIndex(page.period.findData(30))
    page.period.activated.emit(page.period.currentIndex())
    page.groups.setCurrentIndex(page.groups.findData(2))
    page.groups.activated.emit(page.groups.currentIndex())
    settle(qtbot, session)

    assert len(chart.answer.data.days) == 30
    assert {day.active for day in chart.answer.data.days} == {1}
    assert page.groups.currentData() == 2


def test_a_page_without_data_says_once_how_to_begin(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session, InsightsPane)
    Case().into(session.store)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)

    assert not page.charts["growth"].isVisible()


def test_another_page_can_ask_for_one_chart(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session, InsightsPane)
    page.open({"chart": "tiers"})
    port = page.area.scroller.viewport()

    tiers = page.charts["tiers"]
    qtbot.waitUntil(lambda: tiers.mapTo(port, QPoint(0, 0)).y() < port.height())
    assert tiers.mapTo(port, QPoint(0, 0)).y() >= 0


def test_the_desk_reads_and_leads_on(
    qtbot: QtBot, session: Session, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    card = shown(qtbot, session, ChartsCard, width=640)
    days, cells, strip = (chart.canvas for chart in card.charts.values())
    qtbot.waitUntil(lambda: card.sentence.text() == "Active members held at 2 a day")
    settle(qtbot, session)

    days.read.emit(0)
    assert card.sentence.text() == "Tue, 20 Oct: 2 active, 2 message(s)"
    cells.read.emit(12)
    assert card.sentence.text().startswith("Mon 12:00–13:00: ")
    cells.read.emit(None)
    assert card.sentence.text() == "Active members held at 2 a day"

    days.chosen.emit(0)
    cells.chosen.emit(12)
    assert strip.mark_at(QPointF(5, 5)) == 0
    # The second group lives in another zone.
    picks = [what["pick"] for page, what in asked if page == "insights"]
    assert [{p.id for p in pick.people(session.store)} for pick in picks] == [
        {1, 3},
        {1},
    ]


def test_the_desk_shows_the_charts_that_were_chosen(qtbot: QtBot, session: Session) -> None:
    card = shown(qtbot, session, ChartsCard, width=640)
    known = frozenset(ENTRIES)
    for key in ("messages_and_active", "heat_map"):
        session.act(lambda store, key=key: boards.show_on_desk(store, key, known, on=False))
    session.act(lambda store: boards.show_on_desk(store, "tiers", known, on=True))
    qtbot.waitUntil(lambda: list(card.charts) == ["funnel", "tiers"])
    tiers = card.charts["tiers"]
    qtbot.waitUntil(lambda: tiers.answer is not None)
    assert not tiers.headline.isVisible()
    assert tiers.canvas.isVisible()
    assert tiers.width() <= card.width()

    for key in ("tiers", "funnel"):
        session.act(lambda store, key=key: boards.show_on_desk(store, key, known, on=False))
    qtbot.waitUntil(lambda: card.charts == {})
    assert card._stack.currentIndex() == 2
    for _ in range(5):
        session.writing.undo()
    qtbot.waitUntil(lambda: tuple(card.charts) == boards.ON_DESK)
    settle(qtbot, session)
