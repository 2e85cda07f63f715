"""The planner's page: planning, choosing by hand, the rhythm in place, and what is told at the field."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import announcements, clock, communities, events, planner, topics
from app.planner import Pick
from ui.panes.planner import PlannerPane
from ui.session import Session
from ui.widgets.planner import wording
from ui.widgets.planner.weeks import MIME, key_of

NOW = "2026-11-24T09:40:00+08:00"  # a Tuesday


@dataclass(slots=True)
class Stage:
    """The page on a community with a group, slots and topics."""

    page: PlannerPane
    session: Session
    qtbot: QtBot
    community: int
    group: int

    def settle(self) -> None:
        """Let word of changes arrive, and the answers that it asks for; those ask once more."""
        for _ in range(3):
            QApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.session.reading.busy(), timeout=20_000)

    def picks(self) -> list[Pick]:
        return [pick for line in self.page.grid.weeks.lines for pick in line.picks.values()]

    def plan(self) -> list[Pick]:
        self.page.plan()
        self.qtbot.waitUntil(lambda: any(pick.topic_id for pick in self.picks()), timeout=20_000)
        self.settle()
        return self.picks()

    def choose(self, number: int) -> Pick:
        pick = self.picks()[number]
        self.page.grid.choose(key_of(pick))
        self.settle()
        return pick


@pytest.fixture
def stage(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setenv(clock.FROZEN, NOW)
    store = session.store
    community = communities.add(store, name="Writers")
    group = communities.add_group(store, community, name="Main")
    shelves = [shelf.id for shelf in topics.shelves(store)]
    for n in range(24):
        topics.add(
            store, f"Topic {n:02}", shelf_id=shelves[n % len(shelves)], gain="a way to do it"
        )
    planner.add_slots(store, group, (2, 4), starts_at="20:00")
    session.scope.look_at(community)
    page = PlannerPane(session)
    qtbot.addWidget(page, before_close_func=lambda view: view.closing())
    page.resize(1200, 760)
    page.show()
    made = Stage(page, session, qtbot, community, group)
    made.settle()
    return made


def test_planning_fills_the_slots_and_says_why(stage: Stage) -> None:
    assert [wording.caption(pick) for pick in stage.picks()] == ["Not planned yet"] * 8

    found = stage.plan()

    assert all(pick.topic_id for pick in found)
    assert all("New to this group" in wording.caption(pick) for pick in found)
    assert stage.page.accept_button.isEnabled()
    assert stage.session.store.undo_step is not None
    stage.session.writing.undo()
    stage.settle()
    assert not any(pick.id for pick in stage.picks())


def test_another_plan_is_another_and_pinned_picks_stay(stage: Stage) -> None:
    before = [pick.topic_id for pick in stage.plan()]
    stage.choose(0)
    stage.page.pin()
    stage.settle()

    stage.page.plan_otherwise()
    stage.qtbot.waitUntil(
        lambda: [pick.topic_id for pick in stage.picks()] != before, timeout=20_000
    )
    stage.settle()

    after = stage.picks()
    assert after[0].topic_id == before[0]
    assert after[0].pinned
    assert "plan no. 2" in stage.page.findChildren(type(stage.page._remark))[1].text()


def test_a_topic_is_chosen_by_the_keyboard_and_what_speaks_against_it_is_said(
    stage: Stage,
) -> None:
    first, *_ = stage.plan()
    stage.choose(1)
    offers = stage.page.side.offers
    offers.fits.click()  # from all topics
    offers.search.setText(first.title)
    stage.qtbot.waitUntil(lambda: offers.list.fits.rowCount() == 1, timeout=5_000)
    stage.settle()

    offers.search.setFocus()
    stage.qtbot.keyClick(offers.search, Qt.Key.Key_Return)
    offers.step_in()
    stage.qtbot.keyClick(offers.list, Qt.Key.Key_Return)
    stage.settle()

    put = stage.picks()[1]
    assert put.topic_id == first.topic_id
    assert put.pinned
    codes = [reason.code for reason in put.why]
    assert codes[:2] == ["chosen", "early"]
    assert "it should rest 60" in wording.caption(put)


def test_a_topic_is_dropped_into_a_slot_but_not_into_one_on_the_calendar(stage: Stage) -> None:
    first, second, *_ = stage.plan()
    planner.accept(stage.session.store, stage.community, [first.id])
    stage.settle()
    topic = stage.picks()[5].topic_id
    data = QMimeData()
    data.setData(MIME, str(topic).encode())
    weeks, copy = stage.page.grid.weeks, Qt.DropAction.CopyAction

    taken = weeks.dropMimeData(data, copy, -1, -1, weeks.place_of(key_of(second)))
    refused = weeks.dropMimeData(data, copy, -1, -1, weeks.place_of(key_of(first)))
    stage.settle()

    assert (taken, refused) == (True, False)
    assert [pick.topic_id for pick in stage.picks()][:2] == [first.topic_id, topic]


def test_another_one_leave_empty_and_plan_again_work_by_keys(stage: Stage) -> None:
    stage.plan()
    before = stage.choose(0)
    grid = stage.page.grid
    grid.setFocus()

    stage.page.another()
    stage.qtbot.waitUntil(lambda: stage.picks()[0].topic_id != before.topic_id, timeout=20_000)
    stage.settle()
    stage.page.leave_empty()
    stage.settle()
    emptied = stage.picks()[0]
    stage.page.free()
    stage.settle()

    assert emptied.topic_id is None
    assert wording.caption(emptied) == "Left empty on purpose"
    assert stage.picks()[0].id == 0
    key = stage.page.grid.current()
    stage.qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert key is not None
    assert stage.page.grid.current() == stage.picks()[1]


def test_the_plan_goes_to_the_calendar_with_its_drafts_as_one_step(stage: Stage) -> None:
    found = stage.plan()
    store = stage.session.store

    stage.page.accept()
    stage.settle()

    assert len(events.listed(store, stage.community)) == len(found)
    assert len(announcements.ids(store, stage.community)) == len(found)
    assert {wording.caption(pick) for pick in stage.picks()} == {"On the calendar, with its draft"}
    assert not stage.page.accept_button.isEnabled()
    stage.session.writing.undo()
    stage.settle()
    assert events.listed(store, stage.community) == []


def test_a_slot_is_edited_in_place_and_a_wrong_time_stays_with_words_beside_it(
    stage: Stage,
) -> None:
    panel = stage.page.side.rhythm
    stage.page.side.show_rhythm(stage.group)
    stage.settle()
    first = next(iter(panel.rows.values()))

    first.time.setText("23:15")
    first.time.editingFinished.emit()
    stage.settle()
    assert first.time.text() == "23:15"
    assert "quiet hours" in first.findChildren(type(panel.busy))[-1].text()
    first.time.setText("19:15")
    first.time.editingFinished.emit()
    stage.settle()

    slots = planner.slots(stage.session.store, (stage.group,))
    assert [slot.starts_at for slot in slots] == ["19:15", "20:00"]
    assert first.time.property("wrong") is False


def test_slots_are_added_for_several_weekdays_at_once(stage: Stage) -> None:
    panel = stage.page.side.rhythm
    stage.page.side.show_rhythm(stage.group)
    stage.settle()
    form = panel.form

    form.submit()
    assert "Mark the weekdays" in form.findChildren(type(panel.busy))[-1].text()
    form.days[0].click()
    form.days[1].click()
    form.what.setCurrentIndex(form.what.findData("briefing"))
    form.time.setText("8:00")
    form.submit()
    stage.settle()

    slots = planner.slots(stage.session.store, (stage.group,))
    made = [
        (s.weekday, s.starts_at, s.kind, s.minutes, s.label) for s in slots if s.kind != "topic"
    ]
    assert made == [
        (0, "08:00", "briefing", 20, "Morning briefing"),
        (1, "08:00", "briefing", 20, "Morning briefing"),
    ]
    assert len(panel.rows) == 4


def test_rules_are_saved_when_left_and_refused_in_words(stage: Stage) -> None:
    rules = stage.page.side.rhythm.rules
    stage.page.side.show_rhythm(stage.group)
    stage.settle()

    for text in ("many", "3"):
        rules.fields["weekly_cap"].setText(text)
        rules.fields["weekly_cap"].editingFinished.emit()
        stage.settle()

    assert planner.rhythm(stage.session.store, stage.group).weekly_cap == 3


def test_every_reason_has_its_words_in_both_kinds_of_use() -> None:
    from app.planner import Reason, why

    fields = {
        "key": "dongzhi", "day": "2026-12-22", "ahead": 2, "season": "winter", "title": "T",
        "name": "", "name_en": "", "library": "general", "general": 1, "professional": 2,
        "wanted_general": 5, "wanted_professional": 5, "replies": 10, "ratio": 1.5, "here": 1,
        "days": 3, "cooldown": 60, "shelf": "S", "shelf_en": "S", "group": "G", "n": 2,
        "until": "2026-12-01", "start": "22:30", "end": "07:30", "time": "20:00",
    }  # fmt: skip

    for code in (*why.WHY, *why.CAUTIONS, *why.MISSING):
        assert wording.worded(Reason(code, fields))


def test_a_group_without_a_rhythm_is_led_to_one(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.FROZEN, NOW)
    community = communities.add(session.store, name="New")
    communities.add_group(session.store, community, name="Empty")
    session.scope.look_at(community)
    page = PlannerPane(session)
    qtbot.addWidget(page, before_close_func=lambda view: view.closing())
    page.show()
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    assert page.nothing.isVisible()

    page.nothing.button.click()
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    page.side.rhythm.usual.click()
    qtbot.waitUntil(page.grid.isVisible, timeout=20_000)

    assert len(page.grid.weeks.lines) > 4


def test_a_long_plan_goes_to_the_calendar_bit_by_bit_and_back_in_one_step(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.panes.planner.accepting.PORTION", 3)
    stage.plan()
    before = stage.session.store.undo_step

    stage.page.accept()

    store, count = stage.session.store, "select count(*) from events"
    assert store.value(count) == 3  # the rest follows in turns of its own
    stage.qtbot.waitUntil(lambda: store.value(count) == 8, timeout=20_000)
    step = store.undo_step
    assert step is not None
    assert step.fields == {"n": 8}
    stage.session.writing.undo()
    assert store.value(count) == 0
    assert store.undo_step is before


def test_an_item_that_was_moved_on_the_calendar_says_so(stage: Stage) -> None:
    stage.plan()
    first = stage.choose(0)
    stage.page.accept_one()
    stage.settle()
    event = stage.picks()[0].event_id or 0
    events.move(stage.session.store, event, first.place.starts_at + timedelta(days=1))
    stage.settle()
    assert wording.caption(stage.picks()[0]).startswith("Moved on the calendar: ")
    events.edit(stage.session.store, event, status="cancelled")
    stage.settle()
    assert wording.caption(stage.picks()[0]) == "Cancelled on the calendar"
