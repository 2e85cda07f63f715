"""Boards of charts: chosen, arranged by keys and by mouse, live without losing anything."""

import subprocess
import sys
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app import boards
from app.boards import Place
from app.store import EVERYTHING
from tests.ui.test_insights_page import settle, shown, whole
from ui.charts import CHARTS
from ui.panes.insights import InsightsPane
from ui.session import Session

KNOWN = frozenset(entry.key for entry in CHARTS)
OURS = (
    Place("messages_and_active", 12),
    Place("heat_map"),
    Place("tiers"),
    Place("concentration"),
    Place("unanswered"),
)
DAYS = 40


def paged(qtbot: QtBot, session: Session, places: tuple[Place, ...] = OURS, **look: Any) -> Any:
    """Show the page with a board of our own."""
    id = boards.new(session.store, "我的", places)
    return shown(qtbot, session, InsightsPane, board=str(id), **look)


def order(page: Any) -> list[str]:
    return [place.chart for place in page.board.places]


def trigger(page: Any, text: str) -> None:
    action = next(action for action in page.actions() if action.text() == text)
    assert action.isEnabled()
    action.trigger()


def kept(page: Any) -> tuple[Place, ...]:
    """What the store says of the board that is shown."""
    found = boards.listed(page.session.store, KNOWN)
    return next(board.places for board in found if board.id == page.board.id)


def mouse(kind: QEvent.Type, on: QWidget, where: QPoint, held: Qt.MouseButton) -> None:
    """Send what the mouse does over the whole page to the widget it was pressed on, as Qt does."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    local = QPointF(on.mapFromGlobal(where))
    event = QMouseEvent(kind, local, QPointF(where), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(on, event)


def drag(on: QWidget, start: QPoint, *way: QPoint, drop: bool = True) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    mouse(QEvent.Type.MouseButtonPress, on, start, left)
    for where in way:
        mouse(QEvent.Type.MouseMove, on, where, left)
    if drop:
        mouse(QEvent.Type.MouseButtonRelease, on, way[-1], none)


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


# -- boards


def test_only_the_charts_of_the_board_are_there(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session, InsightsPane, board="")
    shipped = [board.id for board in page.boards]
    assert [made.text() for made in page.strip.chips.values()] == [
        "Morning", "Weekly review", "Campaign", "All charts",
    ]  # fmt: skip
    assert set(page.charts) == {place.chart for place in boards.SHIPPED[0][3]}

    page.strip.chips[shipped[2]].click()
    whole(qtbot, session, page)
    assert set(page.charts) == {place.chart for place in boards.SHIPPED[2][3]}
    assert session.prefs.text("insights/board") == str(shipped[2])
    trigger(page, "Next board")
    whole(qtbot, session, page)
    assert set(page.charts) == KNOWN
    trigger(page, "Previous board")
    assert page.board.key == "campaign"


def test_all_charts_stand_under_the_questions_they_answer(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session, InsightsPane, board="0", width=900)
    assert {entry.key for entry in CHARTS if not entry.question} == set()
    asked = [one.slot.caption.text() for row in page.area.rows() for one in row]
    assert asked == [entry.question for entry in CHARTS]
    assert not any(action.isEnabled() for action in page.commands._of_chart)


def test_a_board_is_made_named_copied_deleted_and_brought_back(
    qtbot: QtBot, session: Session
) -> None:
    page = paged(qtbot, session)
    strip = page.strip
    trigger(page, "Rename board")
    assert strip.name.text() == "我的"
    strip.name.setText("Weeks in review")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.board.name == "Weeks in review")
    trigger(page, "Copy board")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    whole(qtbot, session, page)
    assert page.board.name == "Weeks in review – copy"
    assert page.board.places == OURS

    trigger(page, "New board")
    strip.name.setText("周复盘")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    assert strip.trouble.text() == "There is a board called “周复盘” already."
    assert strip.name.isVisible()
    qtbot.keyClick(strip.name, Qt.Key.Key_Escape)
    assert not strip.name.isVisible()

    page.show_board(page.boards[0].id)
    trigger(page, "Delete board")
    qtbot.waitUntil(lambda: page.board.key == "weekly")
    trigger(page, "Bring back the shipped boards")
    qtbot.waitUntil(lambda: page.boards[-1].key == "morning")
    session.writing.undo()
    session.writing.undo()
    qtbot.waitUntil(lambda: page.boards[0].key == "morning")
    whole(qtbot, session, page)


def test_a_shipped_board_is_restored(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session, InsightsPane, board="")
    page.area.bring("growth")
    trigger(page, "Remove chart from the board")
    assert "growth" not in order(page)
    qtbot.waitUntil(lambda: page.board.changed)
    trigger(page, "Restore the board as shipped")
    qtbot.waitUntil(lambda: order(page) == [place.chart for place in boards.SHIPPED[0][3]])
    whole(qtbot, session, page)


@pytest.mark.parametrize(
    ("filter", "said"),
    [
        ("{", "is shown as it was shipped"),
        ('{"places": [["hologram", 6, "normal"], ["tiers", 6, "normal"]]}', "out: hologram"),
    ],
)
def test_what_is_wrong_with_a_board_is_said(
    qtbot: QtBot, session: Session, filter: str, said: str
) -> None:
    id = boards.listed(session.store, KNOWN)[0].id
    with session.store.operation("By another hand"):
        session.store.update("saved_views", id, filter=filter)
    page = shown(qtbot, session, InsightsPane, board=str(id))
    assert said in page.word.text()
    assert page.word.isVisible()
    page.area.bring(order(page)[0])
    trigger(page, "Chart taller")
    whole(qtbot, session, page)
    assert not page.word.isVisible()


# -- arranging


def test_a_chart_is_arranged_by_keys_and_undone(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session)
    page.area.bring("tiers")
    assert page.charts["tiers"].hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier)
    trigger(page, "Move chart left")
    assert order(page)[1:3] == ["tiers", "heat_map"]
    trigger(page, "Move chart up")
    assert order(page)[0] == "tiers"
    trigger(page, "Move chart down")
    assert order(page)[:2] == ["messages_and_active", "tiers"]
    trigger(page, "Chart wider")
    trigger(page, "Chart taller")
    assert kept(page)[1] == Place("tiers", 8, "tall")
    assert page.charts["tiers"].hasFocus()
    trigger(page, "Chart narrower")
    trigger(page, "Chart less tall")
    trigger(page, "Remove chart from the board")
    assert "tiers" not in [place.chart for place in kept(page)]
    whole(qtbot, session, page)
    assert "tiers" not in page.charts

    for _ in range(8):
        session.writing.undo()
    qtbot.waitUntil(lambda: page.board.places == OURS)
    whole(qtbot, session, page)
    assert set(page.charts) == {place.chart for place in OURS}


def test_a_chart_is_taken_by_its_head_and_dropped_at_the_mark(
    qtbot: QtBot, session: Session
) -> None:
    page = paged(qtbot, session)
    hand, head = page.area.hand, page.charts["messages_and_active"].headline
    target = page.charts["tiers"]
    below = target.mapToGlobal(QPoint(target.width() - 20, 60))
    drag(head, middle(head), middle(head) + QPoint(30, 30), below, drop=False)
    assert hand.mark.isVisible()
    assert hand.mark.x() > target.x() + target.width() - 4
    qtbot.keyClick(page.charts["messages_and_active"], Qt.Key.Key_Escape)
    assert not hand.mark.isVisible()
    assert kept(page) == OURS

    drag(head, middle(head), middle(head) + QPoint(30, 30), below)
    assert order(page)[:3] == ["heat_map", "tiers", "messages_and_active"]
    assert not hand.mark.isVisible()
    whole(qtbot, session, page)
    alone = page.charts["messages_and_active"]
    drag(
        page.charts["heat_map"].remark, middle(page.charts["heat_map"].remark),
        middle(alone), alone.mapToGlobal(QPoint(300, alone.height() - 20)),
    )  # fmt: skip
    assert [place.chart for place in kept(page)][:3] == ["tiers", "messages_and_active", "heat_map"]


def test_a_click_on_the_head_moves_nothing(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session)
    head = page.charts["tiers"].headline
    drag(head, middle(head), middle(head) + QPoint(1, 1))
    assert kept(page) == OURS
    assert page.area.at_hand == "tiers"


def test_a_chart_is_drawn_wider_and_taller_at_its_edges(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session, width=1500)
    chart = page.charts["heat_map"]
    right, below = sorted(chart.findChildren(QWidget, "edge"), key=QWidget.width)
    drag(right, middle(right), middle(right) + QPoint(220, 0))
    assert kept(page)[1] == Place("heat_map", 8)
    drag(below, middle(below), middle(below) + QPoint(0, 120))
    assert kept(page)[1] == Place("heat_map", 8, "tall")
    assert not page.area.hand.mark.isVisible()


@pytest.mark.parametrize(("width", "across"), [(1500, 3), (1100, 2), (800, 1)])
def test_a_narrow_window_shows_fewer_side_by_side(
    qtbot: QtBot, session: Session, width: int, across: int
) -> None:
    thirds = tuple(Place(key, 4) for key in ("tiers", "heat_map", "concentration"))
    page = paged(qtbot, session, thirds, width=width)
    rows = page.area.rows()
    assert len(rows[0]) == across
    room = page.area.scroller.viewport().width()
    assert all(one.area.right() < room for row in rows for one in row)
    assert max(one.area.right() for one in rows[-1]) > room - 40  # none stands alone beside nothing


# -- the gallery, the Desk


def test_the_gallery_finds_charts_by_title_and_question(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session)
    trigger(page, "Add charts")
    gallery = page.gallery
    assert gallery.isVisible()
    assert {one.key for one in gallery.offers.offers if one.there} == {p.chart for p in OURS}

    qtbot.keyClicks(gallery.search, "newcomers stay")
    assert [one.key for one in gallery.offers.offers] == ["retention"]
    assert "Do newcomers stay?" in gallery.offers.index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert kept(page)[-1] == Place("retention", 12)
    assert gallery.offers.offers[0].there
    gallery.search.setText("growth nowhere")
    assert gallery.none.isVisible()
    gallery.search.setText("")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    new = next(n for n, one in enumerate(gallery.offers.offers) if not one.there)
    gallery.list.setCurrentIndex(gallery.offers.index(new, 0))
    qtbot.keyClick(gallery.list, Qt.Key.Key_Return)
    assert kept(page)[-1].chart == CHARTS[new].key
    qtbot.keyClick(gallery, Qt.Key.Key_Escape)
    assert not gallery.isVisible()
    whole(qtbot, session, page)


def test_an_empty_board_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session, ())
    assert page._boards_stack.currentIndex() == 1
    page.commands.add("tiers")
    whole(qtbot, session, page)
    assert page.charts["tiers"].isVisible()


def test_a_chart_is_put_on_the_desk_from_its_menu(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session)

    def on_desk(key: str) -> Any:
        chart = page.charts[key]
        return next(one for one in chart.actions() if one.text() == "Show on the Desk")

    said: list[str] = []
    session.notices.said.connect(lambda notice: said.append(notice.text))
    assert on_desk("heat_map").isChecked()
    on_desk("tiers").trigger()
    assert said == ["The Desk has room for three charts: take one off it first."]
    assert not on_desk("tiers").isChecked()
    on_desk("heat_map").trigger()
    qtbot.waitUntil(lambda: "heat_map" not in page.on_desk)
    page.area.bring("tiers")
    trigger(page, "Chart on the Desk, or no longer")
    qtbot.waitUntil(lambda: "tiers" in page.on_desk)
    assert on_desk("tiers").isChecked()
    assert not on_desk("heat_map").isChecked()


# -- ways out


def test_every_chart_has_its_ways_out_by_keys_and_a_table_for_a_screen_reader(
    qtbot: QtBot, session: Session
) -> None:
    page = shown(qtbot, session, InsightsPane, board="0")
    ways = {
        "Show as table", "Copy as table", "Copy as picture", "Export as PNG …", "Export as SVG …",
        "Export as CSV …",
    }  # fmt: skip
    for key, chart in page.charts.items():
        page.area.bring(key)
        QApplication.processEvents()
        whole(qtbot, session, page)
        assert ways <= {action.text() for action in chart.actions()}, key
        assert chart.exits.more.accessibleName() == "More"
        assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
        table = next(one for one in chart.actions() if one.text() == "Show as table")
        assert table.shortcut().toString() == "Ctrl+T"
        if table.isEnabled():
            window = chart.exits.show_table()
            told = window.findChild(QTableView)
            assert told.accessibleName() != ""
            assert told.accessibleDescription() == chart.headline.text()
            window.close()


# -- live


def test_charts_out_of_sight_wait_until_they_are_seen(qtbot: QtBot, session: Session) -> None:
    places = (Place("messages_and_active", 12), Place("heat_map", 12), Place("tiers", 12))
    page = paged(qtbot, session, places)
    first, last = page.charts["messages_and_active"], page.charts["tiers"]
    assert first.answer is not None
    assert last.answer is None
    page.area.bring("tiers")
    qtbot.waitUntil(lambda: last.answer is not None)

    answers = first.answer, last.answer
    session.live.changed.emit(EVERYTHING)
    qtbot.waitUntil(lambda: last.answer is not answers[1])
    whole(qtbot, session, page)
    assert first.answer is answers[0]
    page.area.bring("messages_and_active")
    qtbot.waitUntil(lambda: first.answer is not answers[0])


def test_a_change_in_another_process_shows_within_two_seconds_and_loses_nothing(
    qtbot: QtBot, session: Session
) -> None:
    page = paged(qtbot, session)
    chart = page.charts["messages_and_active"]
    days = [day.day for day in chart.answer.data.days]
    chart.days.zoom.show(chart.days._days[10], chart.days._days[29])
    chart.point(20)
    chart.choose(20)
    settle(qtbot, session)
    page.people.list.setCurrentIndex(page.people.lines.index(1))
    chosen = page.people.lines.people[1]
    stretch = chart.days.zoom.shown()

    _in_another_process(session.store.path)
    begun = monotonic()
    qtbot.waitUntil(lambda: len(chart.answer.data.days) == DAYS + 5, timeout=2_000)
    qtbot.waitUntil(lambda: len(page.people.lines.people) == 3, timeout=2_000)
    assert monotonic() - begun < 2

    assert chart.answer.data.days[chart.place].day == days[20]
    assert chart.place == 25  # five days came before the first
    assert chart.days.zoom.shown() == stretch
    assert chart.days.back.isVisible()
    rows = page.people.list.selectionModel().selectedIndexes()
    assert [page.people.lines.people[row.row()].id for row in rows] == [chosen.id]


def _in_another_process(path: Path) -> None:
    code = f"""
from pathlib import Path
from app import rollups
from app.store import Store
store = Store(Path({str(path)!r}))
with store.operation("Import"):
    day = store.value("select min(day) from member_days where group_id = 1")
    for at in (*range(day - 5, day), day + 20):
        store.insert("messages", group_id=1, member_id=2, sent_at=at * 86400 + 14400, kind=0, text="")
    rollups.rebuild(store)
store.close()
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_language_and_look_change_without_losing_the_place(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session)
    page.charts["messages_and_active"].days.zoom.show(
        *[page.charts["messages_and_active"].days._days[n] for n in (5, 20)]
    )
    page.area.scroller.verticalScrollBar().setValue(60)
    carried = page.carry()

    again: Any = InsightsPane(session)
    qtbot.addWidget(again, before_close_func=lambda view: view.closing())
    again.resume(carried)
    again.resize(1100, 700)
    again.show()
    whole(qtbot, session, again)
    assert again.carry() == carried


def test_another_period_is_shown_as_a_whole(qtbot: QtBot, session: Session) -> None:
    page = paged(qtbot, session)
    days = page.charts["messages_and_active"].days
    days.zoom.show(days._days[5], days._days[20])
    session.scope.period(30)
    whole(qtbot, session, page)
    assert not days.zoom.close()
    assert len(days._days) == 30
