"""Scores against plain sums on random communities, their weights, and who is one step from the core."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock
from app.asking import ASKS, asks
from app.errors import AppError
from app.insights import questions, roles, scores, who_answers
from app.insights.core_step import NEAR, RISE, core_steps
from app.insights.coverage import Known, coverage
from app.insights.lately import lately
from app.insights.roster import last_day
from app.insights.scope import Scope
from app.insights.scores import SHIPPED, Rule
from app.store import Store
from app.tiers import HIGH_DAYS, MID_DAYS, Tier
from tests.app.insight_cases import FIRST, SPAN, ZONES, Case, Read, Stay, at, cases, local

ALL = Scope(1)
random = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
EXTRA = ("checkins", "campaigns", "attendances", "events", "highlights", "measures")


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2027-03-01T12:00:00+08:00")


@dataclass(frozen=True)
class Deeds:
    """What members did beside writing: (member, day), highlights by the second, who was brought by whom."""

    came: tuple[tuple[int, int], ...] = ()
    checked: tuple[tuple[int, int], ...] = ()
    kept: tuple[tuple[int, int | None, int], ...] = ()  # member, group, second
    brought: tuple[tuple[int, int], ...] = ()  # guest, inviter: each guest once, no rings

    def into(self, store: Store) -> None:
        with store.operation("Deeds"):
            common = {"community_id": 1, "created_at": "", "updated_at": ""}
            event = store.insert(
                "events", uid="u", title="t", starts_at="2026-10-20T20:00", ends_at="2026-10-20T21:00", **common
            )  # fmt: skip
            campaign = store.insert("campaigns", event_id=event, created_at="")
            for member, day in self.came:
                when = f"{FIRST + timedelta(days=day)}T20:00"
                store.insert(
                    "attendances", event_id=event, occurrence=when, member_id=member, at="",
                    status="came",
                )  # fmt: skip
                store.insert(
                    "attendances", event_id=event, occurrence=f"{when}:30", member_id=member,
                    status="missed", at="",
                )  # fmt: skip
            for member, day in self.checked:
                store.insert(
                    "checkins", campaign_id=campaign, member_id=member, kind="done",
                    day=str(FIRST + timedelta(days=day)),
                )  # fmt: skip
            for member, group, second in self.kept:
                store.insert(
                    "highlights", community_id=1, group_id=group, member_id=member, at=second,
                    text="x", created_at="",
                )  # fmt: skip
            for guest, inviter in self.brought:
                store.execute(
                    "update memberships set inviter_id = ? where member_id = ?", inviter, guest
                )


def into(store: Store, case: Case, deeds: Deeds) -> None:
    with store.operation("Clear"):
        for table in EXTRA:
            store.execute(f"delete from {table}")
    case.into(store)
    deeds.into(store)


_members, _days = st.integers(1, 6), st.integers(0, SPAN)
_pairs = st.lists(st.tuples(_members, _days), unique=True, max_size=6).map(tuple)
_of_campaign = st.lists(st.tuples(_members, st.integers(0, 13)), unique=True, max_size=6).map(tuple)
deeds = st.builds(
    Deeds,
    _pairs,
    _of_campaign,
    st.lists(
        st.tuples(_members, st.sampled_from([1, 2, None]), st.integers(at(0), at(SPAN))), max_size=5
    ).map(tuple),
    # Guests have higher ids than whoever brought them, so that there are no rings.
    st.lists(
        st.tuples(st.integers(4, 6), st.integers(1, 3)), unique_by=lambda pair: pair[0], max_size=3
    ).map(tuple),
)
_texts = st.dictionaries(st.integers(0, 39), st.sampled_from(["怎么报名？", "@n1 好", "有谁"]))
_quotes = st.dictionaries(st.integers(0, 39), st.integers(0, 39), max_size=8)
scopes = st.builds(
    Scope,
    st.just(1),
    st.sampled_from([(), (1,), (2,)]),
    st.none(),
    st.none() | _days.map(lambda n: FIRST + timedelta(days=n)),
)


def plain(store: Store, case: Case, done: Deeds, scope: Scope, end: date) -> dict[str, list[int]]:
    """Return the members who did each thing, once per time."""
    groups = scope.group_ids or (1, 2)

    def in_time(day: date) -> bool:
        return timedelta(0) <= end - day < timedelta(days=30)

    said = [(local(s, ZONES[g]).date(), m) for g, m, s in case.messages if g in groups]
    here = {s.member for s in case.stays if s.group in groups and s.left is None}
    seated = {s.member for s in case.stays if s.group in groups}
    found = {
        "days": [m for _, m in {(day, m) for day, m in said if in_time(day)}],
        "messages": [m for day, m in said if in_time(day)],
        "events": [m for m, day in done.came if in_time(FIRST + timedelta(days=day))],
        "checkins": [m for m, day in done.checked if in_time(FIRST + timedelta(days=day))],
        "brought": [by for guest, by in done.brought if guest in here and guest in seated],
        "highlights": [
            m
            for m, g, s in done.kept
            if g in (*groups, None) and in_time(local(s, ZONES[g or groups[0]]).date())
        ],
    }
    inside = replace(scope, first=end - timedelta(days=29), last=end)
    near = lately(store, inside, 30)
    asked = questions.questions(store, near) if near else ()
    pairs = who_answers.who_answers(store, inside).pairs
    found["answers"] = [one.answer.member_id for one in asked if one.answer]
    found["replies"] = [pair.to for pair in pairs for _ in pair.message_ids]
    return found


@random
@given(case=cases, done=deeds, scope=scopes, texts=_texts, quotes=_quotes)
def test_a_score_is_the_sum_of_its_terms(  # noqa: PLR0913,PLR0917 -- what hypothesis draws
    store: Store,
    case: Case,
    done: Deeds,
    scope: Scope,
    texts: dict[int, str],
    quotes: dict[int, int],
) -> None:
    n = len(case.messages)
    case.texts = {place: text for place, text in texts.items() if place < n}
    case.quotes = {place: at for place, at in quotes.items() if max(place, at) < n}
    into(store, case, done)
    found = scores.scores(store, scope)
    groups = scope.group_ids or (1, 2)
    end = last_day(store, scope) or clock.today()
    did = plain(store, case, done, scope, end)

    here = {s.member for s in case.stays if s.group in groups and s.left is None}
    assert (set(found.members.tolist()), found.end) == (here, end)
    for member in here:
        score = found.of(member)
        assert score is not None
        assert score.name == f"n{member}"
        total = 0.0
        for part in score.parts:
            count = did[part.rule.term].count(member)
            assert (part.n, part.counted) == (count, min(count, part.rule.full))
            assert part.points == pytest.approx(part.counted * part.rule.weight / part.rule.full)
            total += part.points
        assert score.points == pytest.approx(total)
    sums = [score.points for score in found.best(99)]
    assert sums == sorted(sums, reverse=True)
    assert found.total == pytest.approx(sum(sums))
    assert found.of(99) is None


def days_of(case: Case, scope: Scope, member: int, first: date, last: date) -> set[date]:
    groups = scope.group_ids or (1, 2)
    wrote = {local(s, ZONES[g]).date() for g, m, s in case.messages if m == member and g in groups}
    return {day for day in wrote if first <= day <= last}


@st.composite
def steady(draw: st.DrawFn) -> Case:
    """Return six people who write on many days of a span imported in full."""
    messages = [
        (1, member, at(day, 20))
        for member in range(1, 7)
        for day in draw(st.sets(st.integers(0, 70), max_size=40))
    ]
    read = Read(1, at(draw(st.sampled_from([0, 30]))), at(70), at(71))
    stays = [Stay(1, member, left=at(71) if member == 6 else None) for member in range(1, 7)]
    return Case(
        messages=messages, stays=stays, reads=[read], tiers={1: "mid"}, roles=[(2, "manager")]
    )


@random
@given(case=steady())
def test_who_is_one_step_from_the_core(store: Store, case: Case) -> None:
    into(store, case, Deeds())
    found = scores.scores(store, ALL)
    steps = {step.id: step for step in core_steps(store, ALL, found)}
    end, known = found.end, coverage(store, ALL)
    whole = all(known.of((end - date(1970, 1, 1)).days - n) is not Known.NOTHING for n in range(60))
    for member in range(1, 7):
        now = days_of(case, ALL, member, end - timedelta(days=29), end)
        before = days_of(case, ALL, member, end - timedelta(days=59), end - timedelta(days=30))
        needed = HIGH_DAYS if len(now) >= MID_DAYS else MID_DAYS
        near = NEAR[Tier.HIGH if needed == HIGH_DAYS else Tier.MID]
        missing, rise = needed - len(now), len(now) - len(before)
        wanted = now and missing > 0 and (
            missing <= near or (whole and rise >= RISE and missing <= 2 * near)
        )  # fmt: skip
        assert (member in steps) == bool(wanted and member in (3, 4, 5))
        if member in steps:
            step = steps[member]
            assert (step.active, step.missing) == (len(now), missing)
            assert step.rise == (rise if whole else None)
            assert step.soonest == _first_day(now, needed, end)
    order = [step.missing for step in steps.values() if step.next is Tier.HIGH]
    assert order == sorted(order)


def _first_day(now: Iterable[date], needed: int, end: date) -> date:
    """Return the first day on which someone has `needed` days of 30 who writes daily from now on."""
    wrote, day = set(now), end
    while len({one for one in wrote if (day - one).days < 30}) < needed:
        day += timedelta(days=1)
        wrote.add(day)
    return day


# -- weights


def test_weights_are_the_operators_and_go_back(store: Store) -> None:
    Case(stays=[Stay(1, 1)], messages=[(1, 1, at(n)) for n in range(12)]).into(store)
    assert scores.shipped(store, 1)
    score = scores.scores(store, ALL).of(1)
    assert score is not None
    assert [(p.rule.term, p.n, p.points) for p in score.parts][:2] == [
        ("days", 12, 12.0),
        ("messages", 12, pytest.approx(0.36)),
    ]

    scores.set_rule(store, 1, Rule("days", 60, 12))
    scores.set_rule(store, 1, Rule("messages", 0, 100))
    found = scores.scores(store, ALL)
    assert found.best(1)[0].points == 60
    assert found.highest == sum(rule.weight for rule in SHIPPED) + 30 - 15
    store.undo()
    assert scores.rules(store, 1)[:2] == (Rule("days", 60, 12), SHIPPED[1])
    scores.as_shipped(store, 1)
    assert scores.shipped(store, 1)
    store.undo()
    assert not scores.shipped(store, 1)
    scores.set_rule(store, 1, SHIPPED[0])
    assert store.value("select count(*) from measures") == 0


@pytest.mark.parametrize(
    "rule", [Rule("days", -1, 20), Rule("days", 101, 20), Rule("days", 5, 0), Rule("luck", 5, 5)]
)
def test_impossible_weights_are_refused(store: Store, rule: Rule) -> None:
    Case().into(store)
    with pytest.raises(AppError):
        scores.set_rule(store, 1, rule)
    assert scores.shipped(store, 1)


def test_all_weights_may_be_nothing(store: Store) -> None:
    Case(stays=[Stay(1, 1)], messages=[(1, 1, at(0))]).into(store)
    for rule in SHIPPED:
        scores.set_rule(store, 1, replace(rule, weight=0))
    found = scores.scores(store, ALL)
    assert (found.best(5), found.total, found.highest) == ((), 0, 0)


def test_shipped_weights_make_a_hundred() -> None:
    assert sum(rule.weight for rule in SHIPPED) == 100


# -- bad input


def test_scores_without_anything(store: Store) -> None:
    Case().into(store)
    found = scores.scores(store, ALL)
    assert (len(found.members), found.best(3), found.of(1)) == (0, (), None)
    assert core_steps(store, ALL, found) == ()
    assert roles.candidates(store, ALL, "pioneer") == ()
    assert scores.scores(store, Scope(99)).total == 0


def test_a_clock_that_jumped_counts_no_one_twice(store: Store) -> None:
    wild = [(1, 1, int(datetime(year, 5, 1, tzinfo=ZONES[1]).timestamp())) for year in (1971, 2093)]
    Case(stays=[Stay(1, 1), Stay(1, 2)], messages=[*wild, (1, 2, at(0))]).into(store)
    found = scores.scores(store, ALL)
    assert found.end == date(2093, 5, 1)
    assert [score.points for score in found.best(9)] == [pytest.approx(1.03)]
    assert core_steps(store, ALL, found) == ()


@given(st.text(st.sampled_from("请问求助推荐有没谁知道怎么如何能不可以吗?？ab。")))
def test_no_question_is_passed_over_for_its_letters(text: str) -> None:
    assert asks(text) == bool(ASKS.search(text))


# -- roles


@random
@given(case=cases, scope=scopes)
def test_every_role_names_who_holds_it(store: Store, case: Case, scope: Scope) -> None:
    into(store, case, Deeds())
    groups = scope.group_ids or (1, 2)
    here = {s.member for s in case.stays if s.group in groups and s.left is None}
    found = roles.roles_held(store, scope)
    named = {m for m, _ in case.roles}
    for one in found.held:
        wanted = {m for m, role in case.roles if role == one.role} & here
        wanted |= here - named if one.role == "participant" else set()
        assert set(one.members) == wanted
    assert len(found.held) == 7
    assert found.people == len(here)
    assert set(found.empty) == {one.role for one in found.held if not one.members}


def test_an_empty_role_has_candidates_by_what_it_is_about(store: Store) -> None:
    case = Case(stays=[Stay(1, n) for n in range(1, 7)], messages=[(1, 1, at(n)) for n in range(9)])
    into(store, case, Deeds(brought=((4, 2), (5, 2), (6, 3))))
    assert roles.candidates(store, ALL, "pioneer") == (2, 3)
    assert roles.candidates(store, ALL, "manager") == (1,)
    assert roles.candidates(store, ALL, "creator") == (1, 2, 3)
