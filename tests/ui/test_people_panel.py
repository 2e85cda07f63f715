"""The people behind a mark: those it counts first, reached and left by keys."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import boards
from app.boards import Place
from tests.app.insight_cases import Case, Stay, at
from tests.ui.test_insights_page import settle, shown, whole
from ui.charts.funnel import FunnelChart
from ui.charts.headline import KEYS
from ui.charts.parts.pick import Person, Pick
from ui.charts.parts.sheet import Sheet, SheetWindow
from ui.charts.segments import SegmentsChart
from ui.panes.insights import InsightsPane
from ui.session import Session
from ui.widgets.people import PeoplePanel

PEOPLE = tuple(Person(n, f"n{n}", "wrote" if n in (2, 4) else "did not write") for n in range(1, 6))


def ids(panel: PeoplePanel) -> list[int]:
    return [one.id for one in panel.lines.people]


def paged(qtbot: QtBot, session: Session, *keys: str) -> Any:
    """Show a board of these charts, with the keyboard in the window."""
    id = boards.new(session.store, "我的", tuple(Place(key) for key in keys))
    page = shown(qtbot, session, InsightsPane, board=str(id))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    whole(qtbot, session, page)
    return page


def press(key: Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    at_hand = QApplication.focusWidget()
    assert isinstance(at_hand, QWidget)
    QTest.keyClick(at_hand, key)


def test_only_those_a_mark_counts_are_shown_and_acted_on(qtbot: QtBot, session: Session) -> None:
    asked: list[dict[str, Any]] = []

    def note(_page: str, what: dict[str, Any]) -> None:
        asked.append(what)

    session.way.asked.connect(note)
    panel = PeoplePanel(session)
    qtbot.addWidget(panel)
    panel.show_people("A week", PEOPLE, counted=("wrote",))
    assert ids(panel) == [2, 4]
    assert panel.count.text().startswith("2 ")
    assert panel.others.accessibleName().startswith("3 other")
    assert panel.others.accessibleName().endswith(": did not write")
    panel.draft.click()

    panel.others.click()
    assert ids(panel) == [1, 3, 5]
    assert panel.others.accessibleName().endswith(": wrote")
    panel.draft.click()
    panel.roster.click()
    assert [what["members"] for what in asked] == [(2, 4), (1, 3, 5), (1, 3, 5)]

    panel.others.click()
    assert ids(panel) == [2, 4]
    panel.show_people("Another", PEOPLE[:1], counted=("wrote",))
    assert (ids(panel), panel.draft.isEnabled(), panel.others.isVisible()) == ([], False, True)
    panel.show_people("All", PEOPLE)
    assert (ids(panel), panel.others.isVisible()) == ([1, 2, 3, 4, 5], False)


def test_a_list_that_changes_keeps_to_the_part_that_is_shown(
    qtbot: QtBot, session: Session
) -> None:
    page = paged(qtbot, session, "tiers")
    found = list(PEOPLE)
    page.list_people(pick := Pick("A week", lambda _store: tuple(found), counted=("wrote",)))
    settle(qtbot, session)
    page.people.others.click()
    found.append(Person(6, "n6", "did not write"))
    page._ask_people(pick)
    settle(qtbot, session)
    assert ids(page.people) == [1, 3, 5, 6]
    page.list_people(Pick("Another", lambda _store: tuple(found), counted=("wrote",)))
    settle(qtbot, session)
    assert ids(page.people) == [2, 4]


def test_as_many_people_are_listed_as_stand_at_the_mark(qtbot: QtBot, session: Session) -> None:
    Case(
        stays=[Stay(1, m, at(0)) for m in range(1, 6)],
        messages=[(1, m, at(day)) for day in range(40) for m in (1, 2)],
    ).into(session.store)
    session.scope.look_at(1)
    chart = FunnelChart(session)
    qtbot.addWidget(chart, before_close_func=lambda made: made.closing())
    chart.show()
    settle(qtbot, session)
    panel = PeoplePanel(session)
    qtbot.addWidget(panel)
    assert chart.answer is not None
    parted = 0
    for place in range(chart.marks()):
        pick = chart.pick(place)
        if pick is None:
            continue
        panel.show_people(pick.title, pick.people(session.store), pick.rule, pick.day, pick.counted)
        assert len(ids(panel)) == len(chart.answer.data.steps[place].members)
        parted += len(panel.everyone) > len(ids(panel))
    assert parted


def test_the_headline_counts_who_found_no_answer(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session, "headline")
    chart = page.charts["headline"]
    counted = {
        key: chart.pick(n).counted for n, key in enumerate(KEYS) if chart.pick(n) is not None
    }
    assert counted["active"] == ()
    told = {"turnover": "joined in 7 days", "retention": "wrote", "unanswered": "found no answer"}
    assert {key: counted[key] for key in told if key in counted} == {
        key: (part,) for key, part in told.items() if key in counted
    }


def test_enter_leads_into_the_list_and_esc_back_to_the_mark(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session, "messages_and_active", "tiers", "funnel")
    chart, panel = page.charts["messages_and_active"], page.people
    chart.setFocus()
    chart.point(3)
    press(Qt.Key.Key_Return)
    settle(qtbot, session)
    qtbot.waitUntil(panel.list.hasFocus)

    press(Qt.Key.Key_Tab)
    assert panel.tag.hasFocus()
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert chart.hasFocus()
    assert chart.place == 3


def test_tab_leads_from_a_chart_that_was_clicked_to_its_people(
    qtbot: QtBot, session: Session
) -> None:
    page = paged(qtbot, session, "messages_and_active", "tiers", "funnel")
    chart, panel = page.charts["tiers"], page.people
    chart.setFocus(Qt.FocusReason.MouseFocusReason)
    chart.choose(next(n for n in range(chart.marks()) if chart.pick(n)))
    settle(qtbot, session)
    assert panel.isVisible()
    assert chart.hasFocus()
    press(Qt.Key.Key_Tab)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Backtab)
    assert chart.hasFocus()

    chart.point(0)
    press(Qt.Key.Key_Escape)
    assert (chart.place, panel.isVisible()) == (None, True)
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert chart.hasFocus()


def test_the_gallery_gives_the_keyboard_back_to_the_chart_at_hand(
    qtbot: QtBot, session: Session
) -> None:
    page = paged(qtbot, session, "tiers", "funnel")
    chart = page.charts["funnel"]
    chart.setFocus()
    add = next(action for action in page.actions() if action.text() == "Add charts")
    for leave in (lambda: None, partial(page.strip.setFocus)):
        leave()  # it may be opened from a button, too
        add.trigger()
        assert page.gallery.search.hasFocus()
        press(Qt.Key.Key_Escape)
        assert not page.gallery.isVisible()
        assert chart.hasFocus()
    QTest.keyClick(chart, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    tables = chart.findChildren(SheetWindow)
    assert len(tables) == 1
    tables[0].close()


def test_a_table_is_as_wide_as_what_it_holds(qtbot: QtBot, session: Session) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def width(*rows: tuple[str | int, ...]) -> int:
        window = SheetWindow("T", "S", Sheet(tuple("abcdefg"[: len(rows[0])]), rows), parent)
        try:
            return window.width()
        finally:
            window.close()

    assert width(("x", 1)) == 520
    assert 520 < width(("x" * 40, 1, 2, 3, 4, 5)) < 900
    assert width(("x" * 400, 1, 2, 3, 4, 5)) == 900


def test_the_numbers_of_a_segment_come_before_what_it_asks(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session, "segments")
    chart: SegmentsChart = page.charts["segments"]
    assert chart.answer is not None
    sheet = chart.sheet(chart.answer.data)
    assert (sheet.columns[1], sheet.columns[-1]) == ("Members", "What it asks")
    assert sheet.rows
    assert all(isinstance(row[1], int) and isinstance(row[-1], str) for row in sheet.rows)
