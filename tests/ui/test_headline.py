"""The headline numbers: the Desk's row as it is chosen, the chart of all, and targets set where they stand."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app import targets
from app.insights.scope import Comparison
from app.store import Store
from app.targets import KEYS
from tests.app.insight_cases import FIRST, Case, Event, Read, Stay, at
from tests.ui.test_charts import chart_called, settle, shown
from ui.session import Session
from ui.widgets import target_row
from ui.widgets.tiles import SHIPPED, Tiles

# Two write for sixty days, a third only in the last week; the second leaves on the last day but one.
CASE = Case(
    stays=[Stay(1, 1, at(-90)), Stay(1, 2, at(-90), at(58)), Stay(1, 3, at(20))],
    events=[Event(1, 2, at(58), "leave")],
    messages=[(1, m, at(day)) for day in range(60) for m in ((1, 2, 3) if day > 52 else (1, 2))],
    reads=[Read(1, at(0), at(59), at(61))],
    texts={100: "怎么报名？"},
    members=3,
)


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    chart = shown(qtbot, session, chart_called("headline"), CASE)
    settle(qtbot, session)
    return chart


@pytest.fixture
def tiles(qtbot: QtBot, session: Session) -> Tiles:
    CASE.into(session.store)
    session.scope.look_at(1)
    made = Tiles(session)
    qtbot.addWidget(made, before_close_func=lambda view: view.closing())
    made.resize(1300, 100)
    made.show()
    settle(qtbot, session)
    return made


def place(key: str) -> int:
    return KEYS.index(key)  # type: ignore[arg-type]


# -- the chart


def test_every_number_stands_there_with_what_it_was(chart: Any) -> None:
    assert chart.headline.text() == "3 of 2 active in 30 days; on an average day 74% of them write"
    wanted = {
        "members": "Seats taken 2 / 1\u2009000 · ↓ 1 in a week",
        "active": "Active 3 · ↑ 1 in a week",
        "active_week": "Active in 7 days 3 · ↑ 1 in a week",
        "active_month": "Active in 30 days 3 · ↑ 1 in 30 days",
        "turnover": "Joined / left, 7 days 0 / 1 · before: 0 / 0 · Net −1",
        "stickiness": "Stickiness 74% · ↓ 26 point(s) in 30 days",
        "retention": "30-day retention 100%",
    }
    for key, text in wanted.items():
        assert chart.reading(place(key)).startswith(text), key
    assert chart.marks() == len(KEYS)


@pytest.mark.parametrize(
    ("key", "people"),
    [
        ("members", {(1, ""), (3, "")}),
        ("active", {(1, ""), (2, ""), (3, "")}),
        ("active_month", {(1, ""), (2, ""), (3, "")}),
        ("turnover", {(2, "left in 7 days")}),
        ("retention", {(3, "wrote")}),
    ],
)
def test_a_number_leads_to_its_people(
    chart: Any, session: Session, key: str, people: set[tuple[int, str]]
) -> None:
    found = chart.pick(place(key)).people(session.store)
    assert {(person.id, person.part) for person in found} == people


def test_the_table_names_every_number_and_its_meaning(chart: Any, session: Session) -> None:
    session.scope.compare(Comparison.BEFORE)
    rows = chart._sheet().rows
    assert len(rows) == len(KEYS)
    assert all(row[0] and row[-1] for row in rows)


def test_the_earlier_period_is_told(qtbot: QtBot, session: Session, chart: Any) -> None:
    session.scope.span(FIRST + timedelta(days=40), FIRST + timedelta(days=59))
    session.scope.compare(Comparison.BEFORE)
    settle(qtbot, session)
    wanted = "9 Nov – 28 Nov: Active in 30 days 2, now 3; Stickiness 100%, now 74%"
    assert chart.then.text().startswith(wanted)
    assert chart._read(place("active_month")).endswith("before: 2")


@pytest.mark.parametrize("width", [420, 700, 1000, 1400])
def test_every_number_can_be_reached_at_every_width(chart: Any, width: int) -> None:
    chart.resize(width, 900)
    QApplication.processEvents()
    figures = chart.both.figures
    seen = {
        figures.mark_at(QPointF(x, y))
        for x in range(0, figures.width(), 20)
        for y in range(0, figures.height(), 20)
    }
    assert set(range(len(KEYS))) <= seen
    assert figures.columns() == {420: 2, 700: 3, 1000: 5, 1400: 5}[width]


# -- targets


def test_a_target_is_set_where_the_number_stands_and_undone(
    qtbot: QtBot, session: Session, chart: Any
) -> None:
    chart.point(place("stickiness"))
    qtbot.mouseClick(chart.wish, Qt.MouseButton.LeftButton)
    row = chart.both.target
    assert row.isVisible()
    assert row.which.currentData() == "stickiness"
    row.field.setText("30 %")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert targets.targets(session.store, 1)["stickiness"] == 0.3
    assert not row.isVisible()
    wanted = "target 30% reached"
    qtbot.waitUntil(lambda: wanted in chart.reading(place("stickiness")), timeout=5000)
    session.store.undo()
    qtbot.waitUntil(lambda: "reached" not in chart.reading(place("stickiness")), timeout=5000)


@pytest.mark.parametrize(
    ("key", "text_and_trouble"),
    [
        ("members", ("many", "Write a number, such as 30; nothing takes the target away.")),
        ("retention", ("130", "A share is more than 0 and at most 100 percent.")),
        ("active_week", ("2.5", "This target is a whole number.")),
        ("messages", ("0", "A target is more than 0, and at most 1000000000.")),
    ],
)
def test_a_target_that_cannot_be_is_told_at_the_field(
    qtbot: QtBot, session: Session, chart: Any, key: str, text_and_trouble: tuple[str, str]
) -> None:
    text, trouble = text_and_trouble
    row = chart.both.target
    row.show()
    row.turn_to(key)
    row.field.setText(text)
    row.submit()
    assert row.error.text() == trouble
    assert row.error.isVisible()
    assert targets.targets(session.store, 1) == {"messages": 100}
    qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    assert not row.isVisible()


def test_targets_are_written_as_they_are_read() -> None:
    for key, text, value in (("response", "10", 600.0), ("retention", "62.5", 0.625)):
        assert target_row.read(key, text) == value  # type: ignore[arg-type]
        assert target_row.written(key, value) == text  # type: ignore[arg-type]
    assert target_row.read("members", " ") is None


# -- the Desk's row


def test_five_are_shipped_and_others_can_be_chosen(
    qtbot: QtBot, session: Session, tiles: Tiles
) -> None:
    assert tuple(tiles.tiles) == SHIPPED
    assert tiles.tiles["active"].accessibleName().startswith("Active · 18 Dec 3")

    tiles.choose("messages", on=False)
    tiles.choose("unanswered", on=True)
    tiles.choose("stickiness", on=True)
    settle(qtbot, session)
    chosen = ("members", "active", "turnover", "stickiness", "retention", "unanswered")
    assert tuple(tiles.tiles) == chosen
    left = [tile.x() for tile in tiles.tiles.values()]
    QApplication.processEvents()
    assert left == sorted(left)
    assert "–" not in tiles.tiles["unanswered"].accessibleName()
    assert session.prefs.texts("tiles") == list(chosen)

    tiles.choose("messages", on=True)  # no room for a seventh
    assert tuple(tiles.tiles) == chosen
    for key in chosen:
        tiles.choose(key, on=False)
    assert len(tiles.tiles) == 1


def test_the_choice_is_a_menu_on_the_row_and_among_the_commands(
    qtbot: QtBot, session: Session, tiles: Tiles
) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(tiles, event)
    menu = tiles.findChildren(QMenu)[-1]
    assert sum(action.isChecked() for action in menu.actions()) == len(SHIPPED)
    menu.actions()[2].trigger()
    settle(qtbot, session)
    assert "active_week" in tiles.tiles
    menu.actions()[-1].trigger()
    assert tuple(tiles.tiles) == SHIPPED
    menu.close()
    assert [action.text() for action in tiles.actions()] == ["Choose headline numbers"]


def test_a_target_shows_on_its_tile(qtbot: QtBot, session: Session, tiles: Tiles) -> None:
    def wish(store: Store) -> None:
        targets.set_target(store, 1, "active", 5)
        targets.set_target(store, 1, "retention", 0.4)

    session.act(wish, quiet=True)
    wanted = "Active · 18 Dec 3 2 short of the target"
    qtbot.waitUntil(lambda: tiles.tiles["active"].accessibleName() == wanted, timeout=5000)
    assert tiles.tiles["retention"].accessibleName().endswith("target 40% reached")


@pytest.mark.parametrize("case", [Case(), Case(stays=[Stay(1, 1)]), Case(messages=[(1, 1, at(0))])])
def test_little_data_is_told_and_blank_nowhere(qtbot: QtBot, session: Session, case: Case) -> None:
    chart = shown(qtbot, session, chart_called("headline"), case)
    assert chart.headline.text()
    for number in range(chart.marks()):
        assert chart.reading(number)


def test_of_a_past_period_seats_are_called_seats(chart: Any, qtbot: QtBot) -> None:
    chart.session.scope.span(FIRST, FIRST + timedelta(days=56))
    settle(qtbot, chart.session)
    qtbot.waitUntil(lambda: "seats" in chart.headline.text(), timeout=5000)
    assert chart.headline.text().startswith("3 seats taken, 3 people active in 30 days")


def test_seats_and_people_are_told_apart(qtbot: QtBot, session: Session) -> None:
    case = Case(stays=[Stay(1, 1), Stay(2, 1), Stay(1, 2)], messages=[(1, 1, at(0))], members=2)
    made = shown(qtbot, session, chart_called("headline"), case)
    assert made.reading(place("members")).startswith("Seats taken 3 / ")
    assert "2 different people" in made.reading(place("members"))
    assert made.reading(place("turnover")).endswith("the target is of joins")
