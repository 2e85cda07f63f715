"""Who comes: signed up by hand, by paste and from sign-up lists, with seats, turns and no-shows."""
# ruff: noqa: DTZ001 -- events are kept in wall time

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import attendance, clock, events, members, merging, signups
from app.attendance import Coming
from app.errors import AppError
from app.store import Store

EVENING = datetime(2026, 11, 28, 14)
WEEK = timedelta(weeks=1)


@pytest.fixture(autouse=True)
def _tuesday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-24T09:40:00+08:00")


@pytest.fixture
def community(store: Store) -> int:
    with store.operation("Add community"):
        return store.insert("communities", name="地心引力工场", created_at=clock.stamp())


@pytest.fixture
def people(store: Store, community: int) -> dict[str, int]:
    with store.operation("Add group"):
        group = store.insert(
            "groups", community_id=community, name="一群", created_at=clock.stamp()
        )
    names = ("林小满", "周舟", "陈默", "许诺", "江月")
    return {name: members.add(store, group, name) for name in names}


@pytest.fixture
def talk(store: Store, community: int, people: dict[str, int]) -> int:
    group = store.value("select id from groups")
    return events.add(
        store, community, "茶话会", EVENING, kind="tea", group_ids=[group], capacity=3
    )


def lines(store: Store, event: int, original: datetime = EVENING) -> list[str]:
    found = attendance.sheet(store, event, original).people
    return [
        f"{one.name} {one.status}" + (f" ×{one.heads}" if one.heads > 1 else "") for one in found
    ]


def sign(store: Store, event: int, *names: str, original: datetime = EVENING) -> attendance.Entered:
    found = attendance.understood(store, event, "\n".join(names))
    return attendance.sign_up(store, event, original, found)


def ids(store: Store, event: int, *names: str) -> list[int]:
    found = attendance.sheet(store, event, EVENING).people
    return [one.id for one in found if one.name in names]


# -- seats


def test_beyond_the_seats_people_wait_and_a_free_seat_offers_who_waits_first(
    store: Store, talk: int
) -> None:
    entered = sign(store, talk, "林小满", "周舟 +1", "陈默", "许诺")
    assert (entered.new, entered.waiting) == (4, 2)
    assert lines(store, talk) == [
        "林小满 signed_up", "周舟 signed_up ×2", "陈默 waiting", "许诺 waiting",
    ]  # fmt: skip
    sheet = attendance.sheet(store, talk, EVENING)
    assert (sheet.free, sheet.next, sheet.counts.waiting) == (0, None, 2)
    attendance.mark(store, ids(store, talk, "林小满"), "declined")
    waiting = attendance.sheet(store, talk, EVENING).next
    assert waiting
    assert waiting.name == "陈默"
    attendance.give_seat(store, talk, EVENING)
    assert lines(store, talk)[:3] == ["周舟 signed_up ×2", "陈默 signed_up", "许诺 waiting"]
    with pytest.raises(AppError):
        attendance.give_seat(store, talk, EVENING)


def test_nobody_overtakes_those_who_wait(store: Store, talk: int) -> None:
    sign(store, talk, "林小满 2人", "周舟 3人", "陈默")
    assert lines(store, talk) == ["林小满 signed_up ×2", "周舟 waiting ×3", "陈默 waiting"]
    assert attendance.sheet(store, talk, EVENING).next is None  # one seat is too few for three


def test_without_a_limit_nobody_waits(store: Store, talk: int) -> None:
    events.edit(store, talk, capacity=None)
    assert sign(store, talk, "林小满", "周舟", "陈默", "许诺", "江月").waiting == 0
    assert attendance.sheet(store, talk, EVENING).free is None


def test_the_operator_may_seat_one_more(store: Store, talk: int) -> None:
    sign(store, talk, "林小满", "周舟", "陈默", "许诺")
    attendance.mark(store, ids(store, talk, "许诺"), "signed_up")
    assert attendance.sheet(store, talk, EVENING).free == -1


# -- entering


def test_names_are_understood_by_line_comma_number_and_list(
    store: Store, talk: int, people: dict[str, int]
) -> None:
    found = attendance.understood(store, talk, "1. 林小满 +1\n@周舟、陈默；新朋友小赵\n林小满")
    assert [(one.name, one.member_id, one.heads) for one in found] == [
        ("林小满", people["林小满"], 2), ("周舟", people["周舟"], 1), ("陈默", people["陈默"], 1),
        ("新朋友小赵", None, 1),
    ]  # fmt: skip
    listed = attendance.understood(store, talk, "#接龙\n周六茶话会\n1. 许诺\n2. 江月 2人")
    assert [(one.name, one.heads) for one in listed] == [("许诺", 1), ("江月", 2)]


def test_nobody_is_entered_twice(store: Store, talk: int) -> None:
    sign(store, talk, "林小满", "小赵")
    again = sign(store, talk, "林小满 2人", "小赵", "@小赵")
    assert (again.new, again.known) == (0, 2)
    assert lines(store, talk) == ["林小满 signed_up ×2", "小赵 signed_up"]


def test_who_was_invited_signs_up_and_who_declined_may_come_back(
    store: Store, talk: int, people: dict[str, int]
) -> None:
    asked = [Coming(name, people[name]) for name in ("林小满", "周舟")]
    attendance.invite(store, talk, EVENING, asked)
    assert lines(store, talk) == ["林小满 invited", "周舟 invited"]
    sign(store, talk, "周舟")
    assert attendance.invite(store, talk, EVENING, asked).known == 2
    assert lines(store, talk) == ["周舟 signed_up", "林小满 invited"]


@pytest.mark.parametrize("text", ["x" * 60_000, "名" * 101])
def test_what_is_no_name_is_told_at_the_field(store: Store, talk: int, text: str) -> None:
    with pytest.raises(AppError) as told:
        attendance.understood(store, talk, text)
    assert told.value.fields["at"] == "people"


def test_two_of_one_name_are_told(store: Store, talk: int, people: dict[str, int]) -> None:
    members.add(store, store.value("select id from groups"), "周舟")
    (found,) = attendance.understood(store, talk, "周舟")
    assert (found.member_id, found.several) == (None, 2)


def test_a_name_is_suggested_by_pinyin_with_its_no_shows(
    store: Store, community: int, talk: int, people: dict[str, int]
) -> None:
    sign(store, talk, "林小满")
    attendance.mark(store, ids(store, talk, "林小满"), "missed")
    (found,) = attendance.suggest(store, community, "lxm")
    assert (found.member_id, found.name, found.groups, found.missed) == (
        people["林小满"], "林小满", "一群", 1,
    )  # fmt: skip


# -- what came of it


def test_who_came_and_who_did_not_shows_on_the_member(
    store: Store, talk: int, people: dict[str, int]
) -> None:
    sign(store, talk, "林小满", "周舟")
    attendance.mark(store, ids(store, talk, "林小满"), "came")
    attendance.mark(store, ids(store, talk, "周舟"), "missed")
    assert attendance.counts(store, talk) == attendance.Counts(came=1, missed=1)
    assert attendance.record(store, people["周舟"]) == attendance.Record(0, 1)
    (visit,) = attendance.visits(store, people["周舟"])
    assert (visit.title, visit.original, visit.status) == ("茶话会", EVENING, "missed")
    store.undo()
    assert attendance.record(store, people["周舟"]) == attendance.Record(0, 0)


def test_who_is_there_came_signed_up_or_not(
    store: Store, talk: int, people: dict[str, int]
) -> None:
    sign(store, talk, "林小满 2人", "周舟", "陈默")
    there = [Coming("林小满", people["林小满"]), Coming("陈默", people["陈默"]), Coming("路人")]
    attendance.arrive(store, talk, EVENING, there)
    assert lines(store, talk) == [
        "林小满 came ×2", "周舟 signed_up", "陈默 came", "路人 came",
    ]  # fmt: skip
    store.undo()
    assert lines(store, talk)[0] == "林小满 signed_up ×2"


def test_each_occurrence_has_a_sheet_of_its_own(store: Store, talk: int) -> None:
    events.edit(store, talk, rrule="FREQ=WEEKLY")
    sign(store, talk, "林小满")
    sign(store, talk, "周舟", original=EVENING + WEEK)
    assert lines(store, talk) == ["林小满 signed_up"]
    assert lines(store, talk, EVENING + WEEK) == ["周舟 signed_up"]
    event = events.get(store, talk)
    assert attendance.occasion(event, None) == EVENING
    assert attendance.occasion(event, EVENING, 1) == EVENING + WEEK


def test_members_put_together_stand_on_the_sheet_once(
    store: Store, talk: int, people: dict[str, int]
) -> None:
    sign(store, talk, "林小满", "周舟")
    merging.merge(store, people["林小满"], [people["周舟"]])
    assert lines(store, talk) == ["林小满 signed_up"]
    store.undo()
    assert len(lines(store, talk)) == 2


# -- sign-up lists


def post(store: Store, community: int, event: int, *entries: str) -> None:
    text = "\n".join(["#接龙", "周六茶话会", *(f"{n}. {one}" for n, one in enumerate(entries, 1))])
    group = store.value("select id from groups")
    signups.paste(store, community, text, group, event)


def test_a_sign_up_list_is_taken_over_as_often_as_one_likes(
    store: Store, community: int, talk: int
) -> None:
    member = store.value("select id from members where name = '陈默'")
    attendance.invite(store, talk, EVENING, [Coming("陈默", member)])
    post(store, community, talk, "林小满 2人", "周舟 待定", "陈默", "小赵")
    found = attendance.news(store, talk, EVENING)
    assert [one.name for one in found.coming] == ["林小满", "陈默", "小赵"]
    attendance.take_lists(store, talk, EVENING)
    assert lines(store, talk) == ["陈默 signed_up", "林小满 signed_up ×2", "小赵 waiting"]
    assert not attendance.news(store, talk, EVENING).any
    post(store, community, talk, "林小满 2人", "周舟 待定", "陈默", "小赵", "许诺")
    attendance.take_lists(store, talk, EVENING)
    assert lines(store, talk)[-1] == "许诺 waiting"
    assert store.undo_step
    assert store.undo_step.label == "Take over sign-up list"


def test_who_leaves_the_list_can_not_come_but_the_operators_word_stands(
    store: Store, community: int, talk: int
) -> None:
    sign(store, talk, "许诺")
    post(store, community, talk, "林小满", "周舟", "许诺")
    attendance.take_lists(store, talk, EVENING)
    post(store, community, talk, "林小满", "许诺")
    found = attendance.news(store, talk, EVENING)
    assert [one.name for one in found.gone] == ["周舟"]
    attendance.take_lists(store, talk, EVENING)
    assert lines(store, talk) == ["许诺 signed_up", "林小满 signed_up", "周舟 declined"]
    attendance.mark(store, ids(store, talk, "许诺"), "declined")
    assert not attendance.news(store, talk, EVENING).any


def test_a_list_speaks_for_the_occurrence_it_was_posted_for(
    store: Store, community: int, talk: int
) -> None:
    events.edit(
        store,
        talk,
        rrule="FREQ=WEEKLY",
        starts_at=EVENING - WEEK,
        ends_at=EVENING - WEEK + timedelta(hours=2),
    )
    post(store, community, talk, "林小满")
    assert attendance.news(store, talk, EVENING).any
    assert not attendance.news(store, talk, EVENING - WEEK).any
    assert not attendance.news(store, talk, EVENING + WEEK).any


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["sign", "heads", *attendance.STATUSES]),
        st.integers(0, 4),
        st.integers(1, 3),
    ),
    max_size=12,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_seats_are_counted_right_whatever_happens(
    store: Store, talk: int, people: dict[str, int], steps: list[tuple[str, int, int]]
) -> None:
    before = lines(store, talk)
    done = 0
    for what, who, heads in steps:
        name = [*people][who]
        on_it = ids(store, talk, name)
        step = store.undo_step
        if what == "sign":
            attendance.sign_up(store, talk, EVENING, [Coming(name, people[name], heads)])
        elif what == "heads" and on_it:
            attendance.set_heads(store, on_it[0], heads)
        elif what in attendance.STATUSES and on_it:
            attendance.mark(store, on_it, what)
        done += store.undo_step is not step
        sheet = attendance.sheet(store, talk, EVENING)
        taken = sum(one.heads for one in sheet.people if one.status in attendance.COMES)
        assert sheet.free == 3 - taken
        assert len({one.member_id for one in sheet.people}) == len(sheet.people)
    for _ in range(done):
        store.undo()
    assert lines(store, talk) == before
