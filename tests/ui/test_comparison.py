"""Picking the days and what they are compared with, and what the charts then say."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from app import communities
from app.insights.scope import Comparison
from tests.app.insight_cases import FIRST, Case, Read, Stay, at
from tests.ui.test_charts import chart_called, settle
from ui.prefs import Prefs
from ui.scope import DAYS, Scope
from ui.session import Session
from ui.widgets.period_bar import PeriodBar
from ui.widgets.pickers import NAMED, GroupPicker, PeriodPicker, Several

DAY = timedelta(days=1)
# Ten days on which two wrote, ten on which all three did; the first of them was not imported.
CASE = Case(
    stays=[Stay(1, m, at(-40)) for m in (1, 2, 3)],
    messages=[(1, m, at(day)) for day in range(1, 20) for m in ((1, 2) if day < 10 else (1, 2, 3))],
    reads=[Read(1, at(1), at(19), at(21))],
    members=3,
    texts={0: "怎么报名？", 25: "有没有回放？"},
)


def look(session: Session, how: Comparison | None, days: int = 10) -> None:
    CASE.into(session.store)
    session.scope.look_at(1)
    session.scope.period(days)
    session.scope.compare(how)


def shown(qtbot: QtBot, session: Session, key: str) -> Any:
    chart = chart_called(key).load()(session)
    qtbot.addWidget(chart, before_close_func=lambda view: view.closing())
    chart.resize(700, 420)
    chart.show()
    settle(qtbot, session)
    return chart


# -- the charts


@pytest.mark.parametrize(
    ("key", "then"),
    [
        ("messages_and_active", "2 active and 2 messages a day; now 3 and 3"),
        ("lurkers", "67% of the roster at the end, now 100%"),
        ("concentration", "2 of 3 members (67%) carry 80% of the messages"),
        ("first_response", "half of the answers within 0 s, now 0 s; 0 of 1 question(s) found no answer"),
    ],
)  # fmt: skip
def test_a_chart_says_how_it_was_and_how_much_of_it_is_known(
    qtbot: QtBot, session: Session, key: str, then: str
) -> None:
    look(session, Comparison.BEFORE)
    chart = shown(qtbot, session, key)

    assert chart.then.text() == f"20 Oct – 29 Oct: {then} (9 of 10 days imported)"
    assert chart.then.text() in chart.accessibleDescription()
    assert chart.answer.earlier.covered == 9


@pytest.mark.parametrize("key", ["messages_and_active", "lurkers", "concentration", "growth"])
def test_without_a_comparison_a_chart_says_nothing_of_it(
    qtbot: QtBot, session: Session, key: str
) -> None:
    look(session, None)
    chart = shown(qtbot, session, key)

    assert chart.then.text() == ""
    assert not chart.then.isVisible()
    assert not any("before" in column.lower() for column in chart._sheet().columns)


def test_a_comparison_with_days_nobody_imported_says_so(qtbot: QtBot, session: Session) -> None:
    look(session, Comparison.YEAR)
    chart = shown(qtbot, session, "messages_and_active")

    assert chart.then.text() == "30 Oct 2025 – 8 Nov 2025: no data imported to compare with"
    assert chart.answer.earlier is None
    assert chart.answer.against is not None


def test_the_earlier_days_stand_at_their_places_of_the_period(
    qtbot: QtBot, session: Session
) -> None:
    look(session, Comparison.BEFORE)
    chart = shown(qtbot, session, "messages_and_active")

    assert [one.active if one else None for one in chart.days_before()] == [None] + 9 * [2]
    _, drawn = chart.then_active.getData()
    assert list(drawn[-9:]) == 9 * [2]
    chart.point(1)
    assert chart.hand.text().endswith("before: Wed, 21 Oct: 2 active, 2 message(s)")
    rows = chart._sheet().rows
    assert rows[1] == ("2026-10-31", 3, 3, "", "2026-10-21", 2, 2, "")
    assert rows[0][4:] == (None,) * 4
    chart.point(0)
    assert "before" not in chart.hand.text()


def test_a_comparison_dropped_leaves_no_trace(qtbot: QtBot, session: Session) -> None:
    look(session, Comparison.BEFORE)
    chart = shown(qtbot, session, "concentration")
    curves = len(chart.curves._plane.curves)

    session.scope.compare(None)
    settle(qtbot, session)

    assert len(chart.curves._plane.curves) == curves - 1
    assert chart.then.text() == ""


# -- picking


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> PeriodBar:
    look(session, None, 30)
    made = PeriodBar(session)
    qtbot.addWidget(made, before_close_func=lambda view: view.closing())
    made.show()
    settle(qtbot, session)
    return made


def pick(picker: Any, place: int) -> None:
    picker.setCurrentIndex(place)
    picker.activated.emit(place)


def test_naming_days_begins_with_those_on_show(
    qtbot: QtBot, session: Session, bar: PeriodBar
) -> None:
    assert not bar.first.isVisible()
    pick(bar.period, bar.period.findData(NAMED))

    last = FIRST + 19 * DAY
    assert session.scope.between == (last - 29 * DAY, last)
    assert bar.first.isVisible()
    assert bar.first.date().toPython() == last - 29 * DAY

    pick(bar.period, bar.period.findData(90))
    assert session.scope.between is None
    assert session.scope.days == 90
    assert not bar.first.isVisible()


def test_days_are_typed_and_taken_with_enter(
    qtbot: QtBot, session: Session, bar: PeriodBar
) -> None:
    session.scope.span(FIRST, FIRST + 3 * DAY)
    bar.last.setFocus()
    bar.last.setSelectedSection(bar.last.Section.YearSection)
    qtbot.keyClicks(bar.last, "20261029")
    qtbot.keyClick(bar.last, Qt.Key.Key_Return)
    assert session.scope.between == (FIRST, date(2026, 10, 29))


def test_a_last_day_before_the_first_is_told_and_changes_nothing(
    session: Session, bar: PeriodBar
) -> None:
    session.scope.span(FIRST, FIRST + 3 * DAY)
    bar.last.setDate(QDate(2026, 10, 1))

    assert bar.word.text() == "The last day, 1 Oct 2026, lies before the first, 20 Oct 2026."
    assert bar.word.isVisible()
    assert session.scope.between == (FIRST, FIRST + 3 * DAY)

    bar.last.setDate(QDate(2026, 10, 25))
    assert bar.word.text() == ""
    assert session.scope.between == (FIRST, FIRST + 5 * DAY)


def test_days_without_data_are_told(qtbot: QtBot, session: Session, bar: PeriodBar) -> None:
    session.scope.span(date(2025, 1, 1), date(2025, 1, 31))
    settle(qtbot, session)
    wanted = "Nothing is imported of these days; there is data from 21 Oct 2026 to 8 Nov 2026."
    assert bar.word.text() == wanted

    session.scope.period(30)
    settle(qtbot, session)
    assert bar.word.text() == ""


def test_all_days_have_nothing_to_compare_with_and_that_is_said(
    session: Session, bar: PeriodBar
) -> None:
    pick(bar.compare, 1)
    assert session.scope.comparison is Comparison.BEFORE
    assert bar.word.text() == ""
    session.scope.period(0)
    assert "nothing before them" in bar.word.text()


def test_the_desk_shows_named_days_though_it_cannot_name_them(
    qtbot: QtBot, session: Session
) -> None:
    picker = PeriodPicker(session.scope)
    qtbot.addWidget(picker)
    assert picker.findData(NAMED) < 0
    session.scope.span(FIRST, FIRST + 3 * DAY)
    assert picker.currentText() == "20 Oct – 23 Oct"
    session.scope.period(30)
    assert picker.findData(NAMED) < 0
    session.scope.changed.disconnect(picker.follow)


def test_several_groups_can_be_marked(qtbot: QtBot, session: Session) -> None:
    CASE.into(session.store)
    session.scope.look_at(1)
    id = communities.add_group(session.store, 1, name="A&B", platform="wechat")
    groups = communities.groups(session.store, 1)
    picker = GroupPicker(session.scope)
    qtbot.addWidget(picker)
    picker.show_groups(groups[:2])
    assert picker.findData("several") < 0
    picker.show_groups(groups)
    pick(picker, picker.findData("several"))
    menu = picker.findChild(Several)
    assert session.scope.groups == ()

    menu.setActiveAction(menu.boxes[id])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert session.scope.groups == (1, 2)
    assert picker.currentText() == "2 group(s)"
    menu.boxes[1].trigger()
    assert session.scope.groups == (2,)
    assert picker.currentData() == 2
    menu.boxes[2].trigger()  # one has to stay
    assert session.scope.groups == (2,)
    for box in menu.boxes.values():
        box.setChecked(True)
    assert session.scope.groups == ()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not picker.findChildren(Several))


# -- remembered


def test_period_and_comparison_are_remembered(tmp_path: Path) -> None:
    prefs = Prefs(tmp_path / "prefs.ini")
    scope = Scope(prefs)
    assert (scope.days, scope.between, scope.comparison) == (DAYS, None, None)
    scope.period(180)
    scope.compare(Comparison.YEAR)
    prefs.flush()

    again = Scope(Prefs(tmp_path / "prefs.ini"))
    assert (again.days, again.between, again.comparison) == (180, None, Comparison.YEAR)

    again.span(FIRST, FIRST + DAY)
    again.compare(None)
    third = Scope(again._prefs)
    assert (third.between, third.comparison) == ((FIRST, FIRST + DAY), None)


@pytest.mark.parametrize(
    "kept", [["x"], ["-3"], ["99999999999"], ["2026-13-01", "x"], ["2026-02-01", "2026-01-01"], []]
)
def test_what_cannot_be_is_not_remembered(tmp_path: Path, kept: list[str]) -> None:
    prefs = Prefs(tmp_path / "prefs.ini")
    prefs.keep("scope/period", kept)
    prefs.keep("scope/comparison", "moon")
    scope = Scope(prefs)
    assert (scope.days, scope.between, scope.comparison) == (DAYS, None, None)
