"""The sections of an event's panel: what is typed is kept, what is wrong is told where it stands."""
# ruff: noqa: DTZ001, PLR0913, PLR0917 -- events are kept in wall time; fixtures are arguments

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app import announcements, communities, events, members, tasks
from app.events import costs, figures, people, rota, steps
from app.store import Store
from ui import printing
from ui.i18n import tr
from ui.notices import Notice
from ui.panes.calendar import CalendarPane
from ui.session import Session
from ui.widgets.calendar.people import PeopleSection
from ui.widgets.calendar.review import ReviewSection
from ui.widgets.calendar.steps import StepsSection, told

Key = Qt.Key
EVENING = datetime(2026, 11, 24, 20)
HOSTILE = "<img src=//host/x>"


@pytest.fixture
def community(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-23T10:20:00+08:00")
    return communities.add(store, name="读书会", purpose="把书读完")


@pytest.fixture
def group(store: Store, community: int) -> int:
    return communities.add_group(store, community, name="一群")


@pytest.fixture
def talk(store: Store, community: int, group: int) -> int:
    return events.add(store, community, "分享", EVENING, kind="lecture", group_ids=[group])


@pytest.fixture
def pane(session: Session, community: int, qtbot: QtBot) -> Iterator[CalendarPane]:
    session.scope.look_at(community)
    shown = CalendarPane(session)
    qtbot.addWidget(shown)
    shown.resize(1300, 800)
    shown.show()
    yield shown
    shown.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not session.reading.busy())
    QApplication.processEvents()


def section(pane: CalendarPane, key: str, event: int, qtbot: QtBot) -> object:
    pane.editor.edit(events.get(pane.session.store, event))
    pane.editor.show_section(key)
    settle(qtbot, pane.session)
    settle(qtbot, pane.session)
    return pane.editor.sections[key]


# -- details


def test_a_zone_that_is_none_and_seats_that_are_no_number_are_told_at_their_fields(
    pane: CalendarPane, talk: int, store: Store
) -> None:
    pane.editor.edit(events.get(store, talk))
    details = pane.editor.details
    details.zone.setText("Mars/Olympus")
    details.capacity.setText("很多")
    details.capacity.textEdited.emit("很多")
    details.link.setText("https://x.example")
    details.link.textEdited.emit("https://x.example")
    details.zone.editingFinished.emit()

    event = events.get(store, talk)
    assert (event.zone, event.capacity, event.link) == ("Asia/Shanghai", None, "https://x.example")
    assert (details.zone.text(), details.capacity.text()) == ("Mars/Olympus", "很多")
    troubles = {name: field.text() for name, field in details._troubles.items() if field.text()}
    assert list(troubles) == ["zone", "capacity"]
    assert "Mars/Olympus" in troubles["zone"]

    details.capacity.setText("20")
    details.capacity.textEdited.emit("20")
    details.zone.setText("Europe/Berlin")
    details.zone.editingFinished.emit()
    event = events.get(store, talk)
    assert (event.zone, event.capacity) == ("Europe/Berlin", 20)
    assert [field.text() for field in details._troubles.values() if field.text()] == []


def test_an_end_before_the_start_is_told_and_stays_as_typed(
    pane: CalendarPane, talk: int, store: Store
) -> None:
    pane.editor.edit(events.get(store, talk))
    details = pane.editor.details
    details.times.end.setTime(QTime(19, 0))
    pane.editor.save()
    assert "after the start" in details._troubles["span"].text()
    assert details.times.end.time() == QTime(19, 0)
    assert events.get(store, talk).ends_at == EVENING + timedelta(hours=1)
    details.times.end.setTime(QTime(22, 0))
    pane.editor.save()
    assert details._troubles["span"].text() == ""
    assert events.get(store, talk).ends_at == EVENING + timedelta(hours=2)


def test_an_event_says_what_it_is_for_beside_what_the_community_is_for(
    pane: CalendarPane, talk: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    pane.editor.edit(events.get(store, talk))
    settle(qtbot, session)
    purpose = pane.editor.details.purpose
    assert "把书读完" in purpose.community.text()
    for field, key in ((purpose.feeling, "belonging"), (purpose.fits, "no")):
        field.setCurrentIndex(field.findData(key))
        field.activated.emit(0)
    QTest.keyClicks(purpose.theme, "tea")
    pane.editor.save()
    event = events.get(store, talk)
    assert (event.feeling, event.fits, event.theme) == ("belonging", "no", "tea")
    assert not purpose.warning.isHidden()


def test_a_new_event_is_kept_without_what_was_refused_which_stays_to_be_mended(
    pane: CalendarPane, store: Store, community: int
) -> None:
    pane.new()
    details = pane.editor.details
    details.capacity.setText("两桌")
    details.capacity.textEdited.emit("两桌")
    QTest.keyClicks(pane.editor.title, "tea")
    pane.editor.save()
    (event,) = events.listed(store, community)
    assert (event.title, event.capacity, details.capacity.text()) == ("tea", None, "两桌")
    assert "两桌" in details._troubles["capacity"].text()
    said: list[Notice] = []
    pane.session.notices.said.connect(said.append)
    pane.editor.close_panel()
    assert "两桌" in said[0].text


def test_a_title_of_a_megabyte_is_told_and_stays(
    pane: CalendarPane, talk: int, store: Store
) -> None:
    pane.editor.edit(events.get(store, talk))
    said: list[Notice] = []
    pane.session.notices.said.connect(said.append)
    pane.editor.details.changed.emit({"title": "长" * 1_000_000})
    pane.editor.save()
    assert "500" in said[0].text
    assert events.get(store, talk).title == "分享"


def test_a_new_event_has_its_details_alone(pane: CalendarPane) -> None:
    pane.new()
    tabs = pane.editor.tabs
    assert [tabs.isTabEnabled(n) for n in range(tabs.count())][:2] == [True, False]


# -- people


def test_people_are_added_and_taken_away_again(
    pane: CalendarPane, talk: int, group: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    guest = members.add(store, group, HOSTILE)
    shown = section(pane, "people", talk, qtbot)
    assert isinstance(shown, PeopleSection)
    shown.pickers["guest"].picked.emit(guest)
    settle(qtbot, session)
    settle(qtbot, session)
    assert [one.part for one in people.people(store, talk)] == ["guest"]
    item = shown.chips["guest"].itemAt(0)
    chip = item.widget() if item else None
    assert chip is not None
    chip.click()  # pyright: ignore[reportAttributeAccessIssue] -- a button
    assert people.people(store, talk) == []
    session.writing.undo()
    assert [one.name for one in people.people(store, talk)] == [HOSTILE]


def test_the_rota_says_whose_turn_it_is_and_passes_it_on(
    pane: CalendarPane, talk: int, group: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    events.edit(store, talk, rrule="FREQ=WEEKLY;COUNT=6", regime="turns")
    shown = section(pane, "people", talk, qtbot)
    assert isinstance(shown, PeopleSection)
    for name in ("阿哲", "青柠"):
        shown.turns.add.picked.emit(members.add(store, group, name))
        settle(qtbot, session)
    settle(qtbot, session)
    lines = shown.turns.lines.lines

    def whose() -> list[str]:
        return [line.name.text() for line in lines.values()][:3]

    assert whose() == ["阿哲", "青柠", "阿哲"]
    menu = QMenu()
    shown.turns._fill_menu(EVENING, menu)
    actions: list[QAction] = menu.actions()
    assert [action.text() for action in actions] == [
        "Pass on to the next", "Swap with", "Give it to", "Nobody this time",
    ]  # fmt: skip
    actions[0].trigger()
    settle(qtbot, session)
    settle(qtbot, session)
    assert whose() == ["青柠 · settled", "阿哲 · settled", "青柠"]
    assert [turn.name for turn in rota.rota(store, talk, 2).coming] == ["青柠", "阿哲"]


# -- steps


def test_steps_are_written_dated_and_ticked_in_place(
    pane: CalendarPane, talk: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    shown = section(pane, "steps", talk, qtbot)
    assert isinstance(shown, StepsSection)
    shown.text.setText("发预告")
    shown.when.setText("soon")
    QTest.keyClick(shown.when, Key.Key_Return)
    assert (shown.text.text(), tasks.of_event(store, talk)) == ("发预告", [])
    assert "soon" in shown.trouble.text()

    shown.when.setText("3 days before 20:00")
    QTest.keyClick(shown.when, Key.Key_Return)
    settle(qtbot, session)
    settle(qtbot, session)
    (task,) = tasks.of_event(store, talk)
    (line,) = shown.lists["prepare"].lines.values()
    assert (line.title.text(), line.when.text()) == ("发预告", told("2026-11-21T20:00", EVENING))
    assert line.late.text() == "overdue"

    line.when.setText("1 day before · 21 Nov")
    line.when.editingFinished.emit()
    settle(qtbot, session)
    assert tasks.get(store, task.id).due_at == "2026-11-23"
    line.done.click()
    settle(qtbot, session)
    assert not tasks.get(store, task.id).open
    line.title.setText(" ")
    line.title.editingFinished.emit()
    assert tasks.get(store, task.id).title == "发预告"
    assert "needs a title" in shown.trouble.text()


def test_another_page_opens_an_event_at_its_steps(
    pane: CalendarPane, talk: int, session: Session, qtbot: QtBot
) -> None:
    pane.open({"event": talk, "section": "steps"})
    qtbot.waitUntil(lambda: "steps" in pane.editor.sections)
    assert pane.editor.event_id() == talk


def test_usual_steps_come_with_one_click(
    pane: CalendarPane, talk: int, store: Store, qtbot: QtBot
) -> None:
    shown = section(pane, "steps", talk, qtbot)
    assert isinstance(shown, StepsSection)
    shown.usual.click()
    assert len(tasks.of_event(store, talk)) == 7
    shown.money.click()
    assert pane.editor.tabs.currentIndex() == pane.editor.tabs.count() - 1


# -- budget and retrospective


def test_a_budget_is_entered_in_place_and_an_amount_that_is_none_stays_marked(
    pane: CalendarPane, talk: int, store: Store, session: Session, qtbot: QtBot
) -> None:
    shown = section(pane, "review", talk, qtbot)
    assert isinstance(shown, ReviewSection)
    shown.budget.add("money")
    settle(qtbot, session)
    settle(qtbot, session)
    (line,) = shown.budget.lists["money"].lines.values()
    line.planned.setText("两百")
    line.planned.editingFinished.emit()
    assert "两百" in shown.trouble.text()
    assert (line.planned.text(), line.planned.property("wrong")) == ("两百", True)
    settle(qtbot, session)
    assert line.planned.text() == "两百"
    line.planned.setText("1,200.5")
    line.planned.textEdited.emit("1,200.5")
    line.planned.editingFinished.emit()
    settle(qtbot, session)
    (cost,) = costs.costs(store, talk)
    assert (cost.planned, shown.trouble.isHidden()) == (1200.5, True)


def test_the_retrospective_follows_what_is_entered_and_is_copied_and_saved(
    pane: CalendarPane, store: Store, community: int, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    past = events.add(store, community, f"见面 {HOSTILE}", EVENING - timedelta(days=20))
    costs.add(store, past, "money", "场地", planned=100, actual=90)
    figures.edit(store, figures.add(store, past, "participants", 10), "actual", 9)
    steps.add(store, past, "after", "致谢", "+1")
    shown = section(pane, "review", past, qtbot)
    assert isinstance(shown, ReviewSection)
    results = {name: line.figure.text() for name, line in shown.lines.lines.items()}
    assert results == {"Cost per participant": "10", "Return": "−90"}

    shown.lessons.setPlainText("早半小时")
    shown.lessons.left.emit()
    shown.mark.click()
    event = events.get(store, past)
    assert (event.lessons, event.status) == ("早半小时", "done")
    settle(qtbot, session)
    settle(qtbot, session)
    shown.copy_page()
    text = QApplication.clipboard().text()
    assert text.splitlines() == [
        f"见面 {HOSTILE}", "Other · 4 Nov 2026 20:00", "", "Results",
        "Cost per participant: 10 (Money spent, shared by 9 participants)",
        "Return: −90 (Income less money spent)", "", "Budget (In plan / In fact)",
        "Money · 场地: 100 / 90", "", "Figures (In plan / In fact)", "Participants: 10 / 9",
        "", "What to keep", "早半小时",
    ]  # fmt: skip
    assert shown._shown is not None
    html = shown._page(shown._shown).html()
    assert HOSTILE not in html
    printing.to_pdf(html, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes()[:5] == b"%PDF-"


def test_deleting_names_what_went_along_and_what_stays_and_undo_brings_it_back(
    pane: CalendarPane, talk: int, store: Store, community: int, session: Session
) -> None:
    steps.take_suggested(store, talk, "zh")
    announcements.new(store, community, "lecture", event_id=talk)
    said: list[Notice] = []
    session.notices.said.connect(said.append)
    pane.editor.edit(events.get(store, talk))

    pane.editor.bin.click()

    assert events.find(store, talk) is None
    assert said[0].text == (
        f"Delete event · With it went: {tr('%n step(s)', '', 7)}."
        f" Without it stay: {tr('%n announcement(s)', '', 1)}."
    )
    assert said[0].act is not None
    said[0].act()
    assert len(tasks.of_event(store, talk)) == 7


def test_what_was_refused_is_not_tried_again_once_the_page_has_closed(
    session: Session, community: int, talk: int, store: Store, qtbot: QtBot
) -> None:
    session.scope.look_at(community)
    pane = CalendarPane(session)
    qtbot.addWidget(pane)
    pane.show()
    pane.editor.edit(events.get(store, talk))
    pane.editor.details.changed.emit({"title": "长" * 600})
    pane.editor.save()
    pane.closing()
    said: list[Notice] = []
    session.notices.said.connect(said.append)
    pane.editor.hide()  # as a window does after its store was closed
    assert said == []
    assert events.get(store, talk).title == "分享"
