"""Rhythms, plans and what becomes of them, on a real store."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import pytest

from app import announcements, clock, communities, events, planner, topics
from app.errors import AppError
from app.planner import Pick, Wish, knowing, why
from app.store import Store

NOW = "2026-11-24T09:40:00+08:00"  # a Tuesday
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, NOW)


@dataclass(frozen=True, slots=True)
class Place:
    community: int
    group: int
    topics: tuple[int, ...]

    def wish(self, weeks: int = 4, seed: int = 1) -> Wish:
        return Wish(self.community, (self.group,), MONDAY, weeks, seed)


@pytest.fixture
def place(store: Store) -> Place:
    community = communities.add(store, name="Writers")
    group = communities.add_group(store, community, name="Main")
    shelves = [s.id for s in topics.shelves(store)]
    ids = [
        topics.add(store, f"Topic {n}", shelf_id=shelves[n % len(shelves)], gain="a way to do it")
        for n in range(40)
    ]
    return Place(community, group, tuple(ids))


def planned(store: Store, wish: Wish) -> tuple[Pick, ...]:
    planner.keep(store, planner.propose(store, wish))
    return planner.board(store, wish).picks


def week(store: Store, place: Place, *days: int) -> None:
    planner.add_slots(store, place.group, days or (2, 4, 6), starts_at="20:00")


# -- rhythm


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("starts_at", {"starts_at": "25:00"}),
        ("starts_at", {"starts_at": "noon"}),
        ("starts_at", {"starts_at": "23:10"}),  # quiet
        ("starts_at", {"starts_at": "06:59"}),  # quiet
        ("minutes", {"starts_at": "20:00", "minutes": "0"}),
        ("minutes", {"starts_at": "20:00", "minutes": "9" * 5000}),
        ("label", {"starts_at": "20:00", "kind": "briefing"}),
        ("label", {"starts_at": "20:00", "kind": "briefing", "label": "x" * 61}),
    ],
)
def test_an_impossible_slot_is_told_at_its_field_and_nothing_is_added(
    store: Store, place: Place, field: str, fields: dict[str, str]
) -> None:
    with pytest.raises(AppError) as error:
        planner.add_slots(store, place.group, (0,), **fields)  # pyright: ignore[reportArgumentType]

    assert error.value.fields["at"] == field
    assert planner.slots(store, (place.group,)) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quiet_from", "24:00"), ("quiet_until", "7"), ("weekly_cap", "0"), ("weekly_cap", "-3"),
        ("cooldown_days", "ten"), ("cooldown_days", ""), ("cooldown_days", "9999"), ("general", "1.5"),
    ],
)  # fmt: skip
def test_an_impossible_rule_is_told_at_its_field(
    store: Store, place: Place, field: str, value: str
) -> None:
    with pytest.raises(AppError) as error:
        planner.set_rhythm(store, place.group, **{field: value})  # pyright: ignore[reportArgumentType]

    assert error.value.fields["at"] == field
    assert planner.rhythm(store, place.group) == planner.Rhythm(place.group)


def test_a_mix_of_nothing_and_a_slot_taken_twice_are_refused(store: Store, place: Place) -> None:
    week(store, place)

    with pytest.raises(AppError, match="more than 0"):
        planner.set_rhythm(store, place.group, general=0, professional="0")
    with pytest.raises(AppError, match="already"):
        planner.add_slots(store, place.group, (0, 2), starts_at="2000")
    assert len(planner.slots(store, (place.group,))) == 3


def test_rules_are_kept_as_they_are_typed_and_can_be_taken_back(store: Store, place: Place) -> None:
    planner.set_rhythm(
        store, place.group, quiet_from="23：00", weekly_cap="4", cooldown_days=" 30 ", general="6"
    )

    set_to = planner.rhythm(store, place.group)
    assert (set_to.quiet_from, set_to.weekly_cap, set_to.cooldown_days) == ("23:00", 4, 30)
    assert set_to.general == 6
    planner.set_rhythm(store, place.group, weekly_cap="")
    assert planner.rhythm(store, place.group).weekly_cap is None
    store.undo()
    store.undo()
    assert planner.rhythm(store, place.group) == planner.Rhythm(place.group)


def test_quiet_hours_may_pass_midnight_or_not(store: Store, place: Place) -> None:
    over = planner.Rhythm(place.group)
    noon = planner.Rhythm(place.group, quiet_from="12:00", quiet_until="14:00")
    none = planner.Rhythm(place.group, quiet_from="00:00", quiet_until="00:00")

    assert [over.quiet(t) for t in ("22:29", "22:30", "03:00", "07:29", "07:30")] == [
        False, True, True, True, False,
    ]  # fmt: skip
    assert [noon.quiet(t) for t in ("11:59", "12:00", "14:00")] == [False, True, False]
    assert not none.quiet("00:00")


def test_a_rhythm_can_be_copied_to_other_groups(store: Store, place: Place) -> None:
    other = communities.add_group(store, place.community, name="Second")
    planner.add_slots(store, other, (1,), starts_at="12:00")
    planner.usual_week(store, place.group, "Morning briefing")
    planner.set_rhythm(store, place.group, cooldown_days=20)

    planner.copy_rhythm(store, place.group, (other,))

    mine, theirs = (planner.slots(store, (id,)) for id in (place.group, other))
    assert [(s.weekday, s.starts_at, s.kind, s.library, s.label) for s in theirs] == [
        (s.weekday, s.starts_at, s.kind, s.library, s.label) for s in mine
    ]
    assert planner.rhythm(store, other).cooldown_days == 20
    store.undo()
    assert [s.starts_at for s in planner.slots(store, (other,))] == ["12:00"]


# -- hours


def test_posting_hours_come_from_the_group_s_own_talk_with_their_share(
    store: Store, place: Place
) -> None:
    first = datetime(2026, 10, 26, tzinfo=UTC)  # four weeks from a Monday on
    hours = [
        (place.group, (int(first.timestamp()) // 86_400 + day) * 24 + hour, n)
        for day in range(28)
        for hour, n in ((9, 1), (20, 30 if day % 7 == 2 else 6), (21, 10 if day % 7 == 2 else 1))
    ]
    with store.operation("x"):
        store.execute_many("insert into hour_cells(group_id, hour, n) values(?, ?, ?)", hours)

    advice = planner.advice(store, place.group)

    best = advice.peaks[0]
    assert (best.weekday, best.first, best.last) == (2, 20, 22)
    assert best.share == pytest.approx(40 / (41 + 6 * 8))
    assert (advice.messages, advice.weeks) == (4 * (41 + 6 * 8), 4)
    week(store, place, 2)
    assert 2 not in [peak.weekday for peak in planner.advice(store, place.group).peaks]


def test_too_little_talk_suggests_nothing(store: Store, place: Place) -> None:
    assert planner.advice(store, place.group) == planner.Advice((), 0, 0)
    assert planner.advice(store, 999) == planner.Advice((), 0, 0)


# -- plans


def test_a_plan_fills_the_slots_still_to_come_and_says_why(store: Store, place: Place) -> None:
    week(store, place, 0, 2)

    before = planner.board(store, place.wish(2))
    found = planned(store, place.wish(2))

    assert [pick.id for pick in before.picks] == [0, 0, 0]  # Monday of this week is over
    assert [str(pick.place.starts_at)[:16] for pick in found] == [
        "2026-11-25 20:00", "2026-11-30 20:00", "2026-12-02 20:00",
    ]  # fmt: skip
    assert all(pick.topic_id and pick.why and not pick.missing for pick in found)
    assert before.slots == {place.group: 2}


def test_the_same_seed_gives_the_same_plan_and_another_seed_another(
    store: Store, place: Place
) -> None:
    week(store, place)

    first = [pick.topic_id for pick in planned(store, place.wish(4))]
    planned(store, place.wish(4, seed=2))
    again = [pick.topic_id for pick in planned(store, place.wish(4))]
    other = [pick.topic_id for pick in planned(store, place.wish(4, seed=2))]

    assert again == first
    assert other != first


def test_planning_is_one_step_to_undo(store: Store, place: Place) -> None:
    week(store, place)
    planned(store, place.wish())

    store.undo()

    assert {pick.id for pick in planner.board(store, place.wish()).picks} == {0}


def test_topics_without_a_gain_archived_or_put_to_rest_are_never_proposed(
    store: Store, place: Place
) -> None:
    week(store, place)
    usable = place.topics[:2]
    topics.archive(store, place.topics[2:20])
    topics.set_status(store, place.topics[20:39], "resting")
    topics.edit(store, place.topics[39], gain="")

    found = planned(store, place.wish(1))

    assert {pick.topic_id for pick in found} - {None} <= set(usable)
    assert found[-1].missing is not None
    assert found[-1].missing.code in {"resting", "only_shelf"}


def test_of_a_huge_library_a_draw_is_looked_at_with_what_is_asked_for(
    store: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowing, "MOST", 12)
    topics.set_status(store, place.topics[30:34], "ready")
    span = knowing.Span(place.community, MONDAY, MONDAY, topics=frozenset(place.topics[:3]))

    found = [one.id for one in knowing.gather(store, span).candidates]

    assert 12 <= len(found) <= 15
    assert found == sorted(found)
    assert {*place.topics[:3], *place.topics[30:34]} <= set(found)
    assert found == [one.id for one in knowing.gather(store, span).candidates]


def test_used_topics_rest_before_they_come_back(store: Store, place: Place) -> None:
    week(store, place)
    topics.archive(store, place.topics[1:])
    topics.record_use(store, place.topics[0], place.group, _seconds(date(2026, 10, 12)))

    found = planned(store, place.wish(4))

    there = [pick for pick in found if pick.topic_id]
    assert [str(pick.place.starts_at.date()) for pick in there] == ["2026-12-11"]
    assert [(r.code, r.fields.get("days")) for r in there[0].why][-1] == ("rested", 60)


def test_pinned_picks_and_empty_slots_survive_a_new_plan_others_do_not(
    store: Store, place: Place
) -> None:
    week(store, place)
    first, second, third, *_ = planned(store, place.wish())
    planner.pin(store, first.id, pinned=True)
    planner.leave_empty(store, second.place)
    chosen = place.topics[7]
    planner.place_topic(store, third.place, chosen)

    again = planned(store, place.wish(seed=5))

    assert again[0].topic_id == first.topic_id
    assert again[1].topic_id is None
    assert again[1].missing == why.Reason("left")
    assert again[2].topic_id == chosen
    assert again[2].why[0].code == "chosen"
    planner.free(store, again[1].id)
    assert planned(store, place.wish(seed=5))[1].topic_id


def test_another_one_goes_through_all_that_fit_before_it_repeats(
    store: Store, place: Place
) -> None:
    week(store, place, 2)
    topics.archive(store, place.topics[4:])
    (pick,) = planned(store, place.wish(1))
    shown = [pick.topic_id]
    for _ in range(3):
        choice = planner.another(store, place.community, pick)
        assert choice is not None
        planner.swap(store, pick, choice)
        (pick,) = planner.board(store, place.wish(1)).picks
        shown.append(pick.topic_id)

    assert sorted(filter(None, shown)) == sorted(place.topics[:4])
    assert planner.another(store, place.community, pick) is not None
    store.undo()
    assert planner.board(store, place.wish(1)).picks[0].topic_id == shown[-2]


def test_what_fits_a_slot_is_offered_with_reasons_and_the_rest_with_what_speaks_against_it(
    store: Store, place: Place
) -> None:
    week(store, place, 2)
    topics.record_use(store, place.topics[3], place.group, _seconds(date(2026, 11, 20)))
    topics.edit(store, place.topics[4], gain="")
    (pick,) = planned(store, place.wish(1))

    fits = planner.fitting(store, place.community, pick.place)
    three = planner.judged(store, place.community, pick.place, place.topics[2:5])

    assert pick.topic_id in [fit.topic_id for fit in fits]  # the slot counts as empty
    assert place.topics[3] not in [fit.topic_id for fit in fits]
    assert [[r.code for r in fit.cautions][:1] for fit in three] == [[], ["early"], ["unfit"]]
    only = planner.fitting(store, place.community, pick.place, place.topics[:1])
    assert [fit.title for fit in only] == ["Topic 0"]


def test_a_topic_needs_a_gain_to_be_put_into_a_slot(store: Store, place: Place) -> None:
    week(store, place, 2)
    (pick,) = planner.board(store, place.wish(1)).picks
    topics.edit(store, place.topics[0], gain="")

    with pytest.raises(AppError, match="what members gain"):
        planner.place_topic(store, pick.place, place.topics[0])
    with pytest.raises(AppError, match="no longer there"):
        planner.place_topic(store, pick.place, 999_999)


def test_events_in_the_way_and_public_holidays_are_known(store: Store, place: Place) -> None:
    week(store, place, 3)
    events.add(
        store, place.community, "Guest talk", datetime.combine(date(2026, 12, 3), time(19, 30))
    )
    planner.add_slots(store, place.group, (4,), starts_at="20:00", library="professional")
    wish = Wish(place.community, (place.group,), MONDAY, 6)

    found = {str(pick.place.starts_at.date()): pick for pick in planned(store, wish)}

    assert found["2026-12-03"].missing is not None
    assert dict(found["2026-12-03"].missing.fields) == {"title": "Guest talk", "time": "19:30"}
    assert [r.code for r in found["2027-01-01"].why][:1] == ["day_off"]
    assert found["2027-01-01"].topic_library == "general"


def test_a_slot_that_moves_takes_its_plan_away_and_a_deleted_topic_is_told(
    store: Store, place: Place
) -> None:
    week(store, place, 2, 4)
    first, second = planned(store, place.wish(1))
    (slot, _) = planner.slots(store, (place.group,))
    planner.edit_slot(store, slot.id, starts_at="21:00")
    with store.operation("x"):
        store.delete("topics", second.topic_id or 0)

    moved, gone = planner.board(store, place.wish(1)).picks

    assert (moved.id, moved.place.starts_at.hour) == (0, 21)
    assert gone.missing == why.Reason("gone")
    store.undo()
    store.undo()
    assert planner.board(store, place.wish(1)).picks == (first, second)


# -- on the calendar


def test_an_accepted_plan_becomes_events_with_their_drafts_and_can_be_taken_back(
    store: Store, place: Place
) -> None:
    planner.usual_week(store, place.group, "Morning briefing")
    before = planned(store, place.wish(2))
    ids = [pick.id for pick in planner.open_picks(before)]

    done = planner.accept(store, place.community, ids, "en")

    assert done == planner.Accepted(7, ())
    after = planner.board(store, place.wish(2)).picks
    listed = {event.id: event for event in events.listed(store, place.community)}
    assert [listed[pick.event_id or 0].title for pick in after] == [
        pick.title or "Morning briefing" for pick in before
    ]
    briefing = next(event for event in listed.values() if event.kind == "briefing")
    assert briefing.starts_at == datetime(2026, 11, 30, 8)  # noqa: DTZ001 -- wall time
    assert briefing.group_ids == (place.group,)
    drafts = [announcements.get(store, id) for id in announcements.ids(store, place.community)]
    assert sorted(draft.event_id or 0 for draft in drafts if draft) == sorted(listed)
    assert {draft.template for draft in drafts if draft} == {"topic", "briefing"}
    assert planner.open_picks(after) == []
    store.undo()
    assert planner.board(store, place.wish(2)).picks == before
    assert announcements.ids(store, place.community) == []


def test_accepted_picks_stay_and_count_when_the_weeks_are_planned_anew(
    store: Store, place: Place
) -> None:
    week(store, place)
    first, *_ = planned(store, place.wish())
    planner.accept(store, place.community, [first.id])

    again = planned(store, place.wish(seed=3))

    assert again[0].event_id is not None
    assert again[0].topic_id == first.topic_id
    assert first.topic_id not in [pick.topic_id for pick in again[1:]]
    with pytest.raises(AppError, match="on the calendar already"):
        planner.place_topic(store, first.place, place.topics[0])


def test_a_topic_that_lost_its_gain_is_left_out_and_named(store: Store, place: Place) -> None:
    week(store, place, 2, 4)
    first, second = planned(store, place.wish(1))
    topics.edit(store, first.topic_id or 0, gain="")

    done = planner.accept(store, place.community, [first.id, second.id])

    assert done == planner.Accepted(1, (first.title,))


def test_a_deleted_event_makes_the_pick_open_again(store: Store, place: Place) -> None:
    week(store, place, 2)
    (pick,) = planned(store, place.wish(1))
    planner.accept(store, place.community, [pick.id])
    (event,) = events.listed(store, place.community)

    events.delete(store, event.id)

    assert planner.board(store, place.wish(1)).picks == (pick,)


def test_reasons_are_kept_word_for_word(store: Store) -> None:
    reasons = (
        why.Reason("event", {"title": "<b>“x”</b>", "day": "2026-12-01"}),
        why.Reason("fresh"),
    )

    assert why.read(why.written(reasons)) == reasons
    assert why.read("") == ()


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time(12), UTC).timestamp())


def test_what_became_of_an_item_on_the_calendar_is_seen_in_the_plan(
    store: Store, place: Place
) -> None:
    planner.usual_week(store, place.group, "Morning briefing")
    first, second, *_ = planned(store, place.wish(1))
    planner.accept(store, place.community, [first.id, second.id])
    made, other, *_ = planner.board(store, place.wish(1)).picks
    assert (made.moved_to, made.cancelled) == (None, False)
    later = made.place.starts_at + timedelta(hours=1)
    events.move(store, made.event_id or 0, later)
    events.edit(store, other.event_id or 0, status="cancelled")
    found = planner.board(store, place.wish(1)).picks
    assert [(one.moved_to, one.cancelled) for one in found[:2]] == [(later, False), (None, True)]
