"""The rules by which topics are picked for slots: pure, from knowledge made by hand."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.planner import almanac
from app.planner.ground import (
    RUNNING,
    Candidate,
    Choice,
    Day,
    Ground,
    Known,
    Nearby,
    Place,
    Response,
    Turn,
)
from app.planner.picking import Picker
from app.planner.rhythm import Rhythm

MONDAY = date(2026, 11, 30)
LAST = MONDAY + timedelta(days=55)


def at(day: int, hour: int = 20) -> datetime:
    return datetime.combine(MONDAY + timedelta(days=day), time(hour))


def topic(id: int, library: str = "general", shelf: int | None = None, **more: str) -> Candidate:
    return Candidate(id, library, shelf, more.get("season", ""), more.get("festival", ""), ready=False)  # fmt: skip


def known(
    *candidates: Candidate,
    groups: int = 1,
    rhythm: Rhythm | None = None,
    days: dict[date, Day] | None = None,
) -> Known:
    grounds = {id: Ground(id, f"Group {id}", rhythm or Rhythm(id)) for id in range(1, groups + 1)}
    return Known(MONDAY, LAST, list(candidates), grounds, days or {})


def used(facts: Known, topic_id: int, when: datetime, shelf: int = 0, group: int = 1) -> None:
    one = next(c for c in facts.candidates if c.id == topic_id)
    facts.grounds[group].turns.append(Turn(when, shelf, one.library, topic_id))
    facts.grounds[group].turns.sort()
    facts.used.setdefault(topic_id, []).append((when.toordinal(), group))


def pick(facts: Known, *places: Place, seed: int = 1) -> list[Choice]:
    return Picker(facts, seed).fill(places)


def codes(choice: Choice) -> list[str]:
    return [reason.code for reason in choice.why]


def test_a_topic_rests_in_its_group_and_comes_back_when_it_rested_long_enough() -> None:
    facts = known(topic(1))
    used(facts, 1, at(0) - timedelta(days=59))

    (early,) = pick(facts, Place(1, at(0), library="general"))
    (late,) = pick(facts, Place(1, at(1), library="general"))

    assert early.topic_id is None
    assert early.missing is not None
    assert (early.missing.code, early.missing.fields["until"]) == ("resting", "2026-12-01")
    assert late.topic_id == 1
    assert [(one.code, dict(one.fields)) for one in late.why] == [("rested", {"days": 60})]


def test_the_cool_down_also_looks_ahead_at_what_is_planned() -> None:
    facts = known(topic(1))
    used(facts, 1, at(30))

    assert pick(facts, Place(1, at(0)))[0].topic_id is None


def test_no_category_comes_twice_running_not_even_beside_what_stands_already() -> None:
    facts = known(topic(1, shelf=7), topic(2, shelf=7), topic(3, shelf=8))
    used(facts, 3, at(2), shelf=8)
    facts.candidates.append(topic(4, shelf=8))

    before, after = pick(facts, Place(1, at(1)), Place(1, at(3)))

    assert {before.topic_id, after.topic_id} == {1, 2}
    (again,) = pick(facts, Place(1, at(1, 21)))
    assert again.missing is not None
    assert again.missing.code == "only_shelf"


def test_a_slot_s_library_is_kept_and_what_is_missing_is_said() -> None:
    facts = known(topic(1))
    facts.without_gain = {"professional": 3}

    (pro,) = pick(facts, Place(1, at(0), library="professional"))
    facts.without_gain = {}
    (none,) = pick(facts, Place(1, at(0), library="professional"))

    assert pro.missing is not None
    assert none.missing is not None
    assert (pro.missing.code, pro.missing.fields["n"]) == ("no_gain", 3)
    assert none.missing.code == "empty"


def test_open_slots_are_shared_as_the_mix_wants() -> None:
    many = [topic(n, library) for n in range(1, 60) for library in ("general",)]
    many += [topic(n, "professional") for n in range(100, 160)]
    for wanted, generals in (((5, 5), 10), ((3, 1), 15), ((0, 5), 0), ((5, 0), 20)):
        rhythm = Rhythm(1, general=wanted[0], professional=wanted[1])
        facts = known(*many, rhythm=rhythm)
        found = pick(facts, *(Place(1, at(2 * n)) for n in range(20)))
        assert sum(one.topic_id < 100 for one in found if one.topic_id) == generals


def test_the_mix_counts_slots_with_a_library_of_their_own_before_it_comes_to_them() -> None:
    facts = known(topic(1), topic(2), topic(101, "professional"), topic(102, "professional"))
    places = (Place(1, at(0)), Place(1, at(2), library="professional"))

    first, second = pick(facts, *places)

    assert first.topic_id in {1, 2}
    assert second.topic_id in {101, 102}


def test_where_the_wanted_library_has_nothing_the_other_steps_in_and_says_so() -> None:
    facts = known(topic(1), rhythm=Rhythm(1, general=1, professional=9))

    (one,) = pick(facts, Place(1, at(0)))

    assert one.topic_id == 1
    assert codes(one) == ["instead", "fresh"]


def test_a_festival_s_topic_comes_when_it_is_near_and_at_no_other_time() -> None:
    near = Day(fits=almanac.near(date(2026, 12, 20)))
    facts = known(topic(1), topic(2, festival="dongzhi"), days={at(20).date(): near})

    before, there = pick(facts, Place(1, at(0)), Place(1, at(20)))

    assert before.topic_id == 1
    assert there.topic_id == 2
    assert [r.fields["day"] for r in there.why if r.code == "festival"] == ["2026-12-22"]


def test_a_topic_of_another_season_waits() -> None:
    winter = Day(seasons=frozenset({"winter"}))
    facts = known(topic(1, season="summer"), days={at(0).date(): winter})

    (one,) = pick(facts, Place(1, at(0)))

    assert one.missing is not None
    assert one.missing.code == "not_now"


def test_a_day_off_is_no_day_for_professional_topics() -> None:
    off = Day(off=("国庆", "National Day"))
    facts = known(topic(1), topic(101, "professional"), days={at(0).date(): off})

    (one,) = pick(facts, Place(1, at(0), library="professional"))

    assert one.topic_id == 1
    assert codes(one) == ["day_off", "fresh"]


def test_what_was_answered_well_before_comes_first() -> None:
    facts = known(topic(1), topic(2), topic(3))
    for id in (1, 2, 3):
        used(facts, id, at(0) - timedelta(days=100))
    facts.grounds[1].responses = {
        1: Response(10, 0.4, here=True), 2: Response(60, 2.1, here=True),
    }  # fmt: skip

    found = pick(facts, Place(1, at(0)), Place(1, at(1)), Place(1, at(2)))

    assert [one.topic_id for one in found] == [2, 3, 1]
    assert codes(found[0])[-2:] == ["response", "rested"]


def test_an_event_nearby_calls_for_the_topic_that_leads_to_it() -> None:
    facts = known(*(topic(n) for n in range(1, 30)))
    talk = Nearby(at(2), at(2, 21), "Guest talk", frozenset({17}), major=True)
    facts.grounds[1].events = [talk]

    (one,) = pick(facts, Place(1, at(0)))

    assert one.topic_id == 17
    assert "event" in codes(one)


def test_nothing_is_put_into_an_event_s_hours_quiet_hours_or_beyond_the_cap() -> None:
    facts = known(*(topic(n) for n in range(1, 9)), rhythm=Rhythm(1, weekly_cap=2))
    facts.grounds[1].events = [Nearby(at(0), at(0, 21), "Guest talk")]
    places = (
        Place(1, at(0)), Place(1, at(0, 23)), Place(1, at(1)), Place(1, at(2)), Place(1, at(3)),
        Place(1, at(7)),
    )  # fmt: skip

    found = pick(facts, *places)

    lacks = [one.missing.code if one.missing else "" for one in found]
    assert lacks == ["busy", "quiet", "", "", "cap", ""]


def test_groups_get_different_topics_in_the_same_weeks_while_there_are_enough() -> None:
    facts = known(topic(1), topic(2), groups=2)

    apart = pick(facts, Place(1, at(0)), Place(2, at(1)))
    assert {one.topic_id for one in apart} == {1, 2}

    (shared, again) = pick(known(topic(1), groups=2), Place(1, at(0)), Place(2, at(1)))
    assert shared.topic_id == again.topic_id == 1
    assert "also" in codes(again)


def test_a_fixed_item_needs_no_topic() -> None:
    (one,) = pick(known(), Place(1, at(0, 8), kind="briefing", label="Morning briefing"))

    assert (one.topic_id, one.missing, codes(one)) == (None, None, ["fixed"])


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_same_seed_gives_the_same_plan_and_every_plan_keeps_the_rules(data: st.DataObject) -> None:  # fmt: skip
    topics = [
        topic(n, data.draw(st.sampled_from(["general", "professional"])), data.draw(st.sampled_from([1, 2, 3])))
        for n in range(1, data.draw(st.integers(1, 25)))
    ]  # fmt: skip
    days = data.draw(st.lists(st.integers(0, 50), min_size=1, max_size=25, unique=True))
    libraries = st.sampled_from(["", "general", "professional"])
    places = [Place(1 + n % 2, at(day), library=data.draw(libraries)) for n, day in enumerate(days)]
    seed = data.draw(st.integers(1, 9))
    rhythm = Rhythm(1, cooldown_days=data.draw(st.integers(0, 40)))

    found = pick(known(*topics, groups=2, rhythm=rhythm), *places, seed=seed)

    assert found == pick(known(*topics, groups=2, rhythm=rhythm), *reversed(places), seed=seed)
    by_id = {one.id: one for one in topics}
    for group in (1, 2):
        mine = [one for one in found if one.place.group_id == group and one.topic_id]
        for one, after in pairwise(mine):
            if after.place.starts_at - one.place.starts_at <= RUNNING:
                assert by_id[one.topic_id or 0].shelf_id != by_id[after.topic_id or 0].shelf_id
        for one in mine:
            same = [o.place.starts_at for o in mine if o.topic_id == one.topic_id and o is not one]
            assert all(abs((t - one.place.starts_at).days) >= rhythm.cooldown_days for t in same)
            assert one.place.library in {"", by_id[one.topic_id or 0].library}
    assert all((one.topic_id is None) == (one.missing is not None) for one in found)
