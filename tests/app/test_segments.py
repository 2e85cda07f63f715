"""Segments: kept as data, and each condition against a plain filter of the same people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock, segments, tiers
from app.errors import AppError
from app.insights.roles import roles_held
from app.insights.scope import Scope
from app.insights.tiers import mix
from app.segments import Condition
from app.segments.crowd import crowd
from app.segments.finding import sizes
from app.segments.rules import dated, fitting, reach
from app.store import Store
from tests.app.insight_cases import SHANGHAI, ZONES, Case, Stay, at, cases

EVENTS = 3
VISITS = ("came", "missed", "signed_up")
NEAR = 25  # days: most numbers that conditions ask for


@dataclass
class People:
    """A case, and what only segments ask of its people."""

    case: Case
    now: int
    tags: dict[int, str] = field(default_factory=dict)
    archived: frozenset[int] = frozenset()
    visits: dict[tuple[int, int], str] = field(default_factory=dict)  # by event and member
    incomes: frozenset[int] = frozenset()

    def into(self, store: Store) -> None:
        self.case.into(store)
        with store.operation("More"):
            for table in ("member_tags", "attendances", "events", "incomes"):
                store.execute(f"delete from {table}")
            for member, tag in self.tags.items():
                store.insert("member_tags", member_id=member, tag=tag)
            for member in self.archived:
                store.update("members", member, archived_at="x")
            for id in range(1, EVENTS + 1):
                store.insert(
                    "events", id=id, community_id=1, uid=str(id), title="茶话会", created_at="", updated_at="",
                    starts_at=_event(id), ends_at=_event(id),
                )  # fmt: skip
            for (event, member), status in self.visits.items():
                store.insert(
                    "attendances", event_id=event, occurrence=_event(event), member_id=member,
                    status=status, at="",
                )  # fmt: skip
            for member in self.incomes:
                store.insert(
                    "incomes", community_id=1, member_id=member, day="2026-11-01", way="members", amount=9.9
                )  # fmt: skip


def _event(id: int) -> str:
    return f"2026-11-{8 * id:02d}T14:00"


_members = st.integers(1, 6)
crowds = st.builds(
    People,
    cases,
    # noon, and the minutes around midnight of both places
    st.sampled_from([at(70), at(70, 0) - 60, at(70, 0) + 60, at(70, 13), at(12, 13), at(85)]),
    st.dictionaries(_members, st.sampled_from(["讲师", "志愿者"]), max_size=4),
    st.frozensets(_members, max_size=2),
    st.dictionaries(
        st.tuples(st.integers(1, EVENTS), _members), st.sampled_from(VISITS), max_size=8
    ),
    st.frozensets(_members, max_size=2),
)


def _condition(name: str) -> st.SearchStrategy[Condition]:
    known = segments.FIELDS[name]
    number = st.integers(known.least, min(known.largest, NEAR))
    pair = st.tuples(number, number).map(sorted)
    texts = st.sampled_from(["讲师", "志愿者"] if name == "tag" else ["qr", "公众号", "别处"])
    choice = (
        st.sampled_from(known.choices) if known.choices else texts if known.text else st.just("")
    )
    return st.builds(
        lambda way, ends, of, choice: Condition(
            name, way,
            n=ends[0] if known.counts else 0,
            to=ends[1] if known.counts and way == "between" else 0,
            of=max(of, ends[1]) if known.window else 0,
            choice=choice,
        ),
        st.sampled_from(known.ways), pair, st.integers(1, 60), choice,
    )  # fmt: skip


conditions = st.sampled_from(sorted(segments.FIELDS)).flatmap(_condition)


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv(clock.FROZEN, datetime.fromtimestamp(at(70), UTC).isoformat())
    store = Store(tmp_path / "f.qunce", create=True)
    yield store
    store.close()


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(crowds, st.lists(conditions, min_size=12, max_size=12), st.sampled_from([(), (1,), (2,)]))
def test_every_condition_fits_whom_a_plain_filter_finds(
    fresh: Store, people: People, asked: list[Condition], groups: tuple[int, ...]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(clock.FROZEN, datetime.fromtimestamp(people.now, UTC).isoformat())
        people.into(fresh)
        slow = _Slow(people, groups or (1, 2))
        for one in segments.checked(asked):
            assert segments.ids(fresh, 1, groups, [one]) == [
                id for id in slow.here() if slow.fits(id, one)
            ], one
        assert segments.ids(fresh, 1, groups, asked) == [
            id for id in slow.here() if all(slow.fits(id, one) for one in asked)
        ]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(crowds, st.sampled_from([(), (1,), (2,)]), st.sampled_from([None, date(2026, 10, 1)]))
def test_bars_of_tiers_and_roles_are_whom_their_rule_fits(
    fresh: Store, people: People, groups: tuple[int, ...], last: date | None
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(clock.FROZEN, datetime.fromtimestamp(people.now, UTC).isoformat())
        people.case.reads = []  # an import may end days after the last message
        people.into(fresh)
        scope = Scope(1, groups, None, last)
        found = mix(fresh, scope)
        for share in found.shares if found.now else ():
            rule = [Condition("tier", "is", choice=share.tier.value)]
            assert segments.ids(fresh, 1, groups, rule) == list(share.members)
        for held in roles_held(fresh, scope).held:
            rule = [Condition("role", "is", choice=held.role)]
            assert segments.ids(fresh, 1, groups, rule) == list(held.members)


class _Slow:
    """What is known of people, worked out one by one."""

    def __init__(self, people: People, groups: tuple[int, ...]) -> None:
        self.p, self.groups = people, groups
        self.case = people.case
        known = [self.day(at, group) for group, _, at in self.case.messages]
        tomorrow = self.today(SHANGHAI) + timedelta(days=1)
        self.end = max((d for d in known if d <= tomorrow), default=self.today(SHANGHAI))

    def today(self, zone: ZoneInfo) -> date:
        return datetime.fromtimestamp(self.p.now, zone).date()

    def day(self, moment: int, group: int) -> date:
        return datetime.fromtimestamp(moment, ZONES[group]).date()

    def stays(self, id: int) -> list[Stay]:
        return [s for s in self.case.stays if s.member == id and s.group in self.groups]

    def here(self) -> list[int]:
        found = {s.member for s in self.case.stays if s.group in self.groups and s.left is None}
        return sorted(found - self.p.archived)

    def wrote(self, id: int) -> list[date]:
        return [self.day(t, g) for g, m, t in self.case.messages if m == id and g in self.groups]

    def joined(self, id: int) -> int | None:
        known = [(s.group, s.joined) for s in self.stays(id) if s.joined is not None]
        known = known or [(g, t) for g, m, t in self.case.messages if m == id and g in self.groups]
        ago = [(self.today(ZONES[g]) - self.day(t, g)).days for g, t in known]
        return max(0, *ago) if ago else None

    def active(self, id: int, of: int, before: int = 0) -> int:
        last = self.end - timedelta(days=before)
        return len({d for d in self.wrote(id) if last - timedelta(days=of) < d <= last})

    def tier(self, id: int) -> str:
        return str(tiers.effective(self.case.tiers.get(id), self.active(id, 30)))

    def fits(self, id: int, c: Condition) -> bool:
        roles = {role for member, role in self.case.roles if member == id}
        held: dict[str, Callable[[], bool]] = {
            "core": lambda: "manager" in roles or self.tier(id) == "high",
            "tier": lambda: self.tier(id) == c.choice,
            "role": lambda: c.choice in (roles or {"participant"}),
            "paid": lambda: "payer" in roles or id in self.p.incomes,
            "tag": lambda: self.p.tags.get(id) == c.choice,
            "channel": lambda: any(s.channel == c.choice for s in self.stays(id)),
        }
        if c.field in held:
            return held[c.field]() == (c.way == "is")
        if c.field == "trend":
            now, earlier = self.active(id, c.of), self.active(id, c.of, c.of)
            if c.way == "up":
                return now > 0 and now >= c.n * earlier
            return earlier > 0 and now <= earlier / c.n
        return _compares(self.number(id, c), c)

    def number(self, id: int, c: Condition) -> int | None:
        wrote = self.wrote(id)
        if c.field == "joined":
            return self.joined(id)
        if c.field == "silent":
            return max(0, (self.end - max(wrote)).days) if wrote else None
        if c.field == "active":
            return self.active(id, c.of)
        if c.field == "messages":
            return len(wrote)
        return sum(s == c.field for (_, member), s in self.p.visits.items() if member == id)


def _compares(number: int | None, c: Condition) -> bool:
    if number is None:
        return False
    return {
        "last": number < c.n, "before": number >= c.n, "least": number >= c.n, "most": number <= c.n,
        "between": c.n <= number <= c.to,
    }[c.way]  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(crowds, st.lists(conditions.filter(lambda c: dated([c])), min_size=8, max_size=8))
def test_thirty_days_ago_is_what_was_known_then(
    fresh: Store, people: People, asked: list[Condition]
) -> None:
    noon = replace(
        people,
        now=at(75, 20),
        archived=frozenset[int](),
        visits={},
        case=replace(people.case, events=[]),
    )
    said = [m for m in noon.case.messages if m[2] < at(76, 0) and m[1] != 6]
    noon.case.messages = [*said, (1, 6, at(75)), (1, 6, at(45))]  # both days have some
    noon.case.stays = [s for s in noon.case.stays if s.member != 6]
    then = replace(noon, now=at(45, 20), case=_as_of(noon.case, at(45, 20)))
    found = list[list[bool]]()
    for world, back in ((noon, 30), (then, 0)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(clock.FROZEN, datetime.fromtimestamp(world.now, UTC).isoformat())
            world.into(fresh)
            now = crowd(fresh, 1, (), reach(asked) + back)
            people = now.then(back) if back else now
            fits = [
                set(people.members[people.here & fitting(people, [one])].tolist()) for one in asked
            ]
            found.append(fits)  # type: ignore[arg-type]
    assert found[0] == found[1]


def _as_of(case: Case, now: int) -> Case:
    def day(moment: int, group: int) -> date:
        return datetime.fromtimestamp(moment, ZONES[group]).date()

    until = day(now, 1)
    return replace(
        case,
        messages=[m for m in case.messages if day(m[2], m[0]) <= until],
        stays=[
            replace(s, left=None if s.left is None or day(s.left, s.group) >= until else s.left)
            for s in case.stays
            if s.joined is None or day(s.joined, s.group) <= until
        ],
    )


# -- kept by name


def test_what_is_shipped_can_be_read_and_says_itself(store: Store) -> None:
    known = segments.listed(store)
    assert [one.key for one in known] == [
        "slipping", "new", "core", "new_active", "new_silent", "near_core", "rising", "silent", "never",
        "paid", "missed",
    ]  # fmt: skip
    for one in known:
        assert one.as_shipped
        assert segments.checked(one.conditions) == one.conditions
        assert all(segments.said(condition).template for condition in one.conditions)
    assert not segments.gone(known)


def test_segments_are_saved_changed_renamed_moved_deleted_and_undone(store: Store) -> None:
    quiet = (Condition("silent", "between", 30, 60),)
    id = segments.save(store, "  安静 的人 ", quiet)
    assert segments.get(store, id) == segments.Segment(id, "", "安静 的人", "", quiet)
    segments.change(store, id, [Condition("tag", "is", choice="讲师")])
    segments.rename(store, id, "讲师")
    segments.move(store, id, 0)
    assert segments.listed(store)[0] == segments.Segment(
        id, "", "讲师", "", (Condition("tag", "is", choice="讲师"),)
    )
    segments.delete(store, id)
    assert segments.get(store, id) is None
    for _ in range(4):
        store.undo()
    assert segments.listed(store)[-1] == segments.Segment(id, "", "安静 的人", "", quiet)


def test_shipped_segments_come_back_as_they_were(store: Store) -> None:
    silent = segments.by_key(store, "silent")
    segments.change(store, silent.id, [Condition("silent", "least", 60)])
    segments.rename(store, silent.id, "沉默 60 天")
    segments.delete(store, segments.by_key(store, "rising").id)
    own = segments.save(store, "正在升温", [Condition("active", "least", 5, of=7)])
    assert segments.gone(segments.listed(store))
    assert segments.by_key(store, "rising").id == 0  # still known by its key
    segments.restore(store)
    assert segments.by_key(store, "silent") == silent
    assert (
        segments.by_key(store, "rising").name == "正在升温 2"
    )  # the operator's own keeps the name
    assert segments.get(store, own) is not None
    store.undo()
    assert segments.by_key(store, "rising").id == 0


def test_a_name_is_taken_in_both_languages_and_renaming_to_itself_changes_nothing(
    store: Store,
) -> None:
    paid = segments.by_key(store, "paid")
    for taken in ("Paid", "已付费"):
        with pytest.raises(AppError, match="There is a segment called"):
            segments.save(store, taken, paid.conditions)
        segments.rename(store, paid.id, f" {taken} ")
        assert segments.get(store, paid.id) == paid
    segments.delete(store, paid.id)
    own = segments.save(store, "Paid", paid.conditions)
    segments.restore(store)
    found = segments.by_key(store, "paid")
    assert (found.name, found.name_en) == ("已付费", "")  # the operator's own keeps the name
    assert segments.get(store, own) is not None


@pytest.mark.parametrize(
    ("wrong", "at", "words"),
    [
        (Condition("joined", "last", 0), "n", "Write a whole number from 1 to 3650."),
        (Condition("silent", "between", 60, 30), "to", "The second number is at least the first: 60 or more."),
        (Condition("active", "least", 31, of=30), "n", "There are only 30 days to count."),
        (Condition("active", "between", 2, 31, of=30), "to", "There are only 30 days to count."),
        (Condition("active", "least", 2, of=0), "of", "Write a whole number from 1 to 366."),
        (Condition("trend", "up", 1, of=30), "n", "Write a whole number from 2 to 20."),
        (Condition("trend", "up", 2, of=300), "of", "At most 183 days: as many lie before them."),
        (Condition("tag", "is", choice="  "), "choice", "Write which one."),
        (Condition("channel", "is", choice="长" * 81), "choice", "At most 80 characters fit here."),
        (Condition("role", "is", choice="king"), "choice", "Choose one."),
    ],
)  # fmt: skip
def test_what_is_impossible_is_told_at_its_field(
    store: Store, wrong: Condition, at: str, words: str
) -> None:
    fine = Condition("core", "is")
    with pytest.raises(AppError) as told:
        segments.save(store, "不行", [fine, wrong])
    assert (str(told.value), told.value.fields["at"], told.value.fields["row"]) == (words, at, 1)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{not json", '{"conditions": 3}', '{"conditions": [3, {"field": "x"}]}',
     '{"conditions": [{"field": "joined", "way": "last", "n": "7"}]}',
     '{"conditions": [{"field": "joined", "way": "is", "n": 7}]}',
     '{"conditions": [{"field": "silent", "way": "least", "n": true}]}'],
)  # fmt: skip
def test_what_another_hand_wrote_wrongly_asks_for_nothing(text: str) -> None:
    assert segments.read(text) == ()


# -- counted


def test_counts_and_shares_of_a_small_community(
    fresh: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Case(
        stays=[Stay(1, 1, at(0)), Stay(1, 2, at(66)), Stay(1, 3, at(0)), Stay(1, 4, at(60)), Stay(1, 5, at(0), at(50))],
        messages=[(1, 1, at(d)) for d in range(10, 71)] + [(1, 2, at(68)), (1, 2, at(69)), (1, 3, at(20))],
        roles=[(4, "payer")],
    )  # fmt: skip
    case.into(fresh)
    found = sizes(fresh, Scope(1))
    by_key = {one.segment.key: one for one in found.sizes}
    assert (found.here, found.active) == (4, 2)
    assert {key: one.members for key, one in by_key.items() if one.members} == {
        "new": (2,), "new_active": (2,), "new_silent": (4,), "core": (1,), "silent": (3,), "never": (4,),
        "paid": (4,),
    }  # fmt: skip
    assert segments.counts(fresh, 1) == {one.segment.id: len(one.members) for one in found.sizes}
    assert (by_key["core"].share, by_key["core"].active, by_key["core"].before) == (0.5, 1, None)
    assert by_key["silent"].before == 0  # a month ago, member 3 had written 20 days before
    assert by_key["slipping"].before == 1
    assert by_key["never"].before == 1  # member 5, who has left since


@pytest.mark.parametrize(
    "case",
    [
        Case(members=0),
        Case(members=1, stays=[Stay(1, 1)]),
        Case(members=1, stays=[Stay(1, 1, at(0))], messages=[(1, 1, at(70))]),
        Case(members=2, stays=[Stay(1, 1, at(0)), Stay(1, 2)], messages=[(1, 1, at(0)), (1, 2, at(70))]),
        Case(
            members=2,
            stays=[Stay(1, 1, at(60_000))],
            messages=[(1, 1, at(24_000)), (1, 1, at(-20_000)), (1, 2, at(69))],
        ),
    ],
    ids=["nobody", "one member", "one day", "a gap of months", "a clock that jumped"],
)  # fmt: skip
def test_odd_stores_have_segments_too(fresh: Store, case: Case) -> None:
    case.into(fresh)
    found = sizes(fresh, Scope(1))
    assert len(found.sizes) == len(segments.listed(fresh))
    assert all(0 <= (one.share or 0) <= 1 for one in found.sizes)
    assert segments.look(fresh, 1).here == found.here


def test_a_message_of_a_clock_that_went_ahead_silences_nobody(fresh: Store) -> None:
    Case(
        stays=[Stay(1, 1, at(0)), Stay(1, 2, at(0))],
        messages=[(1, 1, at(69)), (1, 2, at(24_000))],
    ).into(fresh)
    silent = segments.by_key(fresh, "silent")
    assert segments.ids(fresh, 1, (), silent) == []
