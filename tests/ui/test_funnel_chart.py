"""The funnel: whole, by group and by channel, with its definitions changed in place."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.insights.funnel import funnel
from app.insights.funnel_terms import SHIPPED, terms
from app.insights.scope import Scope
from tests.app.insight_cases import Case, Read, Stay, at
from tests.ui.test_charts import chart_called, shown
from ui.charts.parts.strip import Strip
from ui.session import Session

# Twelve people by two channels; seven write, one of them three times; two groups.
CASE = Case(
    stays=[Stay(1, m, at(0), None, "qr" if m <= 6 else "公众号", 1 if m == 2 else None) for m in range(1, 13)]
    + [Stay(2, m, at(0)) for m in range(1, 4)],
    messages=[(1, m, at(40)) for m in range(1, 8)] + [(1, 1, at(1)), (1, 1, at(2)), (2, 1, at(41))],
    reads=[Read(1, at(0), at(60), at(61)), Read(2, at(0), at(60), at(61))],
    roles=[(3, "payer")],
    members=12,
)  # fmt: skip


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    return shown(qtbot, session, chart_called("funnel"), CASE)


def test_a_step_lists_who_reached_it_and_who_fell_out(chart: Any) -> None:
    assert chart.headline.text() == (
        "12 acquired: 7 activated, 7 retained, 1 converted; 1 brought others"
    )
    assert chart.reading(1) == "Activated 7 · 58%; 5 fell out before"
    found = chart.pick(1).people(chart.session.store)
    assert [(p.id, p.part) for p in found if p.part == "fell out before it"] == [
        (id, "fell out before it") for id in range(8, 13)
    ]
    assert len(found) == 12
    assert [p.part for p in chart.pick(0).people(chart.session.store)] == [""] * 12


def test_definitions_are_changed_in_place_and_given_back(qtbot: QtBot, chart: Any) -> None:
    qtbot.mouseClick(chart.defining, Qt.MouseButton.LeftButton)
    assert chart.terms.isVisible()
    store, panel = chart.session.store, chart.terms
    enter(panel.numbers["messages"], "3")
    qtbot.waitUntil(lambda: " 1 activated" in chart.headline.text(), timeout=5000)
    assert chart.sheet(chart.answer.data).rows[1][3] == "have written at least 3 messages"
    panel.roles["manager"].click()
    panel.tag.setText("读书")
    panel.tag.editingFinished.emit()
    panel.paid.click()
    assert terms(store, 1).roles == ("manager", "partner", "payer")
    assert (terms(store, 1).tag, terms(store, 1).paid) == ("读书", True)
    enter(panel.numbers["within"], "7")
    qtbot.waitUntil(panel.back.isEnabled, timeout=5000)
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert terms(store, 1) == SHIPPED
    qtbot.waitUntil(lambda: " 7 activated" in chart.headline.text(), timeout=5000)
    store.undo()
    assert terms(store, 1).within == 7


@pytest.mark.parametrize(
    ("key", "text"), [("messages", "0"), ("lately", "many"), ("invited", "-1")]
)
def test_an_impossible_definition_is_told_at_its_field(
    qtbot: QtBot, chart: Any, key: str, text: str
) -> None:
    chart.define()
    enter(chart.terms.numbers[key], text)
    assert "whole number" in chart.terms._trouble.text()
    assert chart.terms.numbers[key].text() == text  # stays, to be mended
    assert terms(chart.session.store, 1) == SHIPPED


def test_what_was_refused_can_be_emptied(qtbot: QtBot, chart: Any) -> None:
    qtbot.mouseClick(chart.defining, Qt.MouseButton.LeftButton)
    store, field = chart.session.store, chart.terms.numbers["within"]
    enter(field, "7")
    qtbot.waitUntil(chart.terms.back.isEnabled, timeout=5000)
    qtbot.waitUntil(lambda: field._stored == "7", timeout=5000)
    for typed in ("0", ""):
        field.selectAll()
        qtbot.keyClicks(field, typed) if typed else qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert terms(store, 1).within is None
    assert not field.property("wrong")


def test_the_last_way_to_be_converted_cannot_be_taken(qtbot: QtBot, chart: Any) -> None:
    chart.define()
    chart.terms.roles["payer"].click()
    qtbot.waitUntil(lambda: chart.answer.data.terms.roles == ("partner",), timeout=5000)
    chart.terms.roles["partner"].click()
    assert chart.terms.roles["partner"].isChecked()
    assert "at least one way" in chart.terms._trouble.text()
    assert terms(chart.session.store, 1).roles == ("partner",)


def enter(field: Any, text: str) -> None:
    field.setText(text)
    field.editingFinished.emit()


@pytest.mark.parametrize(
    ("look", "names", "sentence"),
    [
        ("group", ["群", "群"], "12 acquired"),
        ("channel", ["QR code", "公众号"], "QR code keeps most: 100% retained, 58% over all"),
    ],
)
def test_parts_are_rows_with_the_share_at_each_step(
    qtbot: QtBot, chart: Any, look: str, names: list[str], sentence: str
) -> None:
    chart.looks.chips[look].click()
    qtbot.waitUntil(lambda: bool(chart.answer.data.parts), timeout=5000)
    assert sentence in chart.headline.text()
    rows = chart.sheet(chart.answer.data).rows
    assert [row[0] for row in rows] == names
    assert chart.both.table.isVisible()
    assert chart.marks() == 2
    assert "Activated" in chart.reading(0)
    assert chart.session.prefs.text("funnel/look") == look


def test_a_cell_lists_the_people_of_one_step_of_one_channel(qtbot: QtBot, chart: Any) -> None:
    chart.show_look("channel")
    qtbot.waitUntil(lambda: bool(chart.answer.data.parts), timeout=5000)
    table, picks = chart.both.table, list[Any]()
    chart.picked.connect(picks.append)
    column = next(area for n, area in table.columns() if table.rows.heads[n].key == "activated")
    where = QPointF(column.center().x(), 28 + 32 + 16).toPoint()  # the second row
    qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=where)
    assert picks[0].title == "公众号: Activated"
    found = [(p.id, p.part) for p in picks[0].people(chart.session.store)]
    assert found[0] == (7, "reached this step")
    assert len(found) == 6


@pytest.mark.parametrize("width", [260, 420, 900])
def test_the_strip_on_the_desk_has_room_for_five_steps(
    qtbot: QtBot, chart: Any, width: int
) -> None:
    strip = Strip(chart.session.theme)
    qtbot.addWidget(strip)
    strip.show_steps(funnel(chart.session.store, Scope(1)))
    strip.resize(width, strip.height())
    strip.show()
    assert strip.accessibleName().count(",") == 4
    assert not strip.grab().isNull()
    assert strip._told((width - 4 * 14) / 5) == {260: 1, 420: 1, 900: 3}[width]
