"""Questions, answers and key words against plain, slow computations on random talk."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import log2
from statistics import median

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock, dismissals, owed
from app.insights import key_words, questions, responses, unanswered, who_answers
from app.insights import lately as lately_module
from app.insights.coverage import Known
from app.insights.lately import lately
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import FIRST, NEW_YORK, SHANGHAI, ZONES, Case, Stay, at, local

ALL = Scope(1)
TWO_HOURS, QUARTER, THREE_DAYS = 7200, 900, 3 * 86_400
random = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TEXTS = ("怎么报名？", "有没有人？", "@n1 怎么办？", "好", "@n1 看这里", "谢谢@m2", "@n12", "")


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2027-03-01T12:00:00+08:00")


EVENINGS = (at(0, 22), at(1, 22), at(11, 23, NEW_YORK), at(12, 23), at(70, 22))


@st.composite
def talks(draw: st.DrawFn, evenings: int = 5) -> Case:
    """Return a few evenings of talk, which go on past midnight; New York puts its clocks back."""
    evening = st.sampled_from(EVENINGS[:evenings])
    minutes = st.integers(0, 300).map(lambda n: n * 30)
    moments = st.tuples(evening, minutes).map(sum)
    one = st.tuples(st.sampled_from([1, 1, 1, 2]), st.integers(1, 4), moments)
    messages = draw(st.lists(one, max_size=25))
    places = st.integers(0, max(0, len(messages) - 1))
    quotes = draw(st.dictionaries(places, places, max_size=8)) if messages else {}
    return Case(
        messages=messages,
        stays=[Stay(1, 1), Stay(1, 3), Stay(2, 2)],
        roles=draw(st.sampled_from([[], [(4, "manager")], [(3, "creator"), (2, "payer")]])),
        texts=draw(st.dictionaries(places, st.sampled_from(TEXTS))),
        quotes={n: q for n, q in quotes.items() if messages[q][2] <= messages[n][2]},
    )


_days = st.none() | st.integers(0, 71).map(lambda n: FIRST + timedelta(days=n))
scopes = st.builds(Scope, st.just(1), st.sampled_from([(), (1,), (2,), (1, 2)]), _days, _days)


# -- plain computations


def order(case: Case, group: int) -> list[int]:
    places = [n for n, message in enumerate(case.messages) if message[0] == group]
    return sorted(places, key=lambda n: (case.messages[n][2], n))


def text(case: Case, place: int) -> str:
    return case.texts.get(place, "x")


def name(case: Case, group: int, member: int) -> str:
    nicknamed = any((stay.group, stay.member) == (group, member) for stay in case.stays)
    return f"n{member}" if nicknamed else f"m{member}"


def day(case: Case, place: int) -> date:
    group, _, second = case.messages[place]
    return local(second, ZONES[group]).date()


def last_days(case: Case, scope: Scope, most: int = 90) -> tuple[date, date] | None:
    within = [
        day(case, n) for n, message in enumerate(case.messages)
        if message[0] in (scope.group_ids or (1, 2))
        and (scope.first or date.min) <= day(case, n) <= (scope.last or date.max)
    ]  # fmt: skip
    if not within:
        return None
    return min(d for d in within if (max(within) - d).days < most), max(within)


def answer(case: Case, place: int) -> int | None:
    group, asker, asked = case.messages[place]
    places = order(case, group)
    after = [n for n in places[places.index(place) + 1 :] if case.messages[n][1] != asker]
    for n in places:
        _, by, moment = case.messages[n]
        next_soon = n in after[:1] and moment <= asked + QUARTER
        called = moment > asked and f"@{name(case, group, asker)}" in text(case, n)
        if by == asker or moment > asked + THREE_DAYS:
            continue
        if (
            case.quotes.get(n) == place
            or called
            or (next_soon and not text(case, n).startswith("@"))
        ):
            return n
    return None


def asked(case: Case, scope: Scope, most: int = 90) -> Iterator[tuple[int, int | None]]:
    """Yield the places of every question and of its answer."""
    period = last_days(case, scope, most)
    managers = {member for member, role in case.roles if role in ("manager", "creator")}
    for group in scope.group_ids or (1, 2):
        places = order(case, group)
        for n in places:
            _, member, second = case.messages[n]
            over = second + TWO_HOURS <= case.messages[places[-1]][2]
            inside = period and period[0] <= day(case, n) <= period[1]
            if inside and over and member not in managers and owed.asks(text(case, n)):
                yield n, answer(case, n)


def wait(case: Case, pair: tuple[int, int | None]) -> int | None:
    if pair[1] is None:
        return None
    return case.messages[pair[1]][2] - case.messages[pair[0]][2]


# -- against them


@random
@given(case=talks(), scope=scopes)
def test_every_question_has_its_first_answer(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    near = lately(store, scope)
    period = last_days(case, scope)
    assert (near and (near.first, near.last)) == period
    found = questions.questions(store, near) if near else ()
    assert {(one.message_id - 1, one.answer and one.answer.message_id - 1) for one in found} == set(
        asked(case, scope)
    )
    for one in found:
        place = one.message_id - 1
        assert (one.group_id, one.member_id, one.at) == case.messages[place]
        assert FIRST + timedelta(days=one.day) - FIRST == day(case, place) - date(1970, 1, 1)
        if one.answer:
            assert one.answer.member_id == case.messages[one.answer.message_id - 1][1]
            assert one.answer.after == wait(case, (place, one.answer.message_id - 1))


@random
@given(case=talks(2))
def test_what_waits_is_what_the_page_of_the_day_would_list(store: Store, case: Case) -> None:
    case.into(store)
    near = lately(store, ALL)
    managers = {member for member, role in case.roles if role in ("manager", "creator")}
    waiting: set[int] = set()
    for group in (1, 2):
        said = [
            owed.Said(
                n + 1, group, case.messages[n][1], case.messages[n][2], 0, text(case, n), f"n{n}",
                f"n{case.quotes[n]}" if n in case.quotes else None,
                name(case, group, case.messages[n][1]), case.messages[n][1] in managers,
            )
            for n in order(case, group)
        ]  # fmt: skip
        waiting |= {one.message_id for one in owed.unanswered(said)}
    found = questions.questions(store, near) if near else ()
    assert {one.message_id for one in found if not one.answer} == waiting


@random
@given(case=talks(), scope=scopes)
def test_the_median_wait_is_that_of_the_answered(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = responses.responses(store, scope)
    pairs = list(asked(case, scope))
    waits = [w for pair in pairs if (w := wait(case, pair)) is not None]
    assert (found.asked, found.answered) == (len(pairs), len(waits))
    assert found.wait == (median(waits) if waits else None)
    for one in found.days:
        on = [pair for pair in pairs if day(case, pair[0]) == one.day]
        week = [p for p in pairs if 0 <= (one.day - day(case, p[0])).days < 7]
        told = [w for pair in on if (w := wait(case, pair)) is not None]
        near = [w for pair in week if (w := wait(case, pair)) is not None]
        if one.known is Known.NOTHING:
            assert (one.asked, one.answered, one.wait, one.week, on) == (None, None, None, None, [])
            continue
        assert (one.asked, one.answered) == (len(on), len(told))
        assert (one.wait, one.week) == (
            median(told) if told else None,
            median(near) if near else None,
        )
        people = responses.askers(store, scope, one.day)
        assert set(people.answered) == {case.messages[n][1] for n, a in on if a is not None}
        assert set(people.waiting) == {case.messages[n][1] for n, a in on if a is None}
    assert sum(one.asked or 0 for one in found.days) == found.asked


@random
@given(case=talks(), scope=scopes)
def test_the_list_holds_what_waits(store: Store, case: Case, scope: Scope) -> None:
    case.into(store)
    found = unanswered.unanswered(store, scope)
    pairs = list(asked(case, scope, 30))
    waiting = sorted(((case.messages[n][2], n) for n, a in pairs if a is None), reverse=True)
    assert [one.message_id - 1 for one in found.listed] == [n for _, n in waiting]
    assert (found.waiting, found.asked) == (len(waiting), len(pairs))
    for one in found.listed:
        assert one.text == text(case, one.message_id - 1)
        assert (one.group_id, one.member_id, one.at) == case.messages[one.message_id - 1]


@random
@given(case=talks(), scope=scopes)
def test_who_answers_whom_counts_quotes_and_answers_once(
    store: Store, case: Case, scope: Scope
) -> None:
    case.into(store)
    period = last_days(case, scope)
    seen = {(n, case.messages[q][1]) for q, n in asked(case, scope) if n is not None}
    for n, q in case.quotes.items():
        (group, by, _), (other, to, _) = case.messages[n], case.messages[q]
        there = group == other and group in (scope.group_ids or (1, 2)) and period
        if there and by != to and all(there[0] <= day(case, m) <= there[1] for m in (n, q)):
            seen.add((n, to))
    expected = Counter((case.messages[n][1], to) for n, to in seen)
    found = who_answers.who_answers(store, scope)
    assert {(pair.by, pair.to): len(pair.message_ids) for pair in found.pairs} == expected
    assert found.answers == len(seen)
    assert {one.id for one in found.people} == {id for pair in expected for id in pair}


WORDS = ("alpha", "beta", "gamma", "delta")


@random
@given(
    said=st.lists(
        st.tuples(
            st.integers(1, 4), st.sampled_from([*range(36, 44), 5, 20]), st.sets(st.sampled_from(WORDS))
        ),
        max_size=30,
    )
)  # fmt: skip
def test_key_words_are_what_several_said_and_the_month_before_did_not(
    store: Store, said: list[tuple[int, int, set[str]]]
) -> None:
    Case(
        messages=[(1, member, at(number)) for member, number, _ in said],
        texts={n: " ".join(sorted(words)) for n, (_, _, words) in enumerate(said)},
    ).into(store)
    found = key_words.key_words(store, ALL)
    end = max((number for _, number, _ in said), default=0)
    week = [(member, words) for member, number, words in said if number > end - 7]
    before = [words for _, number, words in said if end - 37 < number <= end - 7]
    worth: dict[str, float] = {}
    for word in WORDS:
        people = {member for member, words in week if word in words}
        held = sum(word in words for words in before)
        if len(people) >= 2:
            rate = sum(word in words for _, words in week) / len(week)
            rise = rate / ((held + 0.5) / (len(before) + 1))
            worth[word] = len(people) * (log2(1 + rise) if before else 1)
    best = sorted(worth, key=lambda word: (-round(worth[word], 9), word))
    assert [one.word for one in found.words] == best
    assert (found.heard, found.texts) == (len(week), len(week))
    for one in found.words:
        assert set(one.members) == {member for member, words in week if one.word in words}
        assert one.now == sum(one.word in words for _, words in week) / len(week)
        rate = sum(one.word in words for words in before) / len(before) if before else None
        assert one.before == rate


# -- cases worth a name


def test_without_talk_nothing_is_made_up(store: Store) -> None:
    for scope in (Scope(99), ALL):
        Case().into(store)
        assert responses.responses(store, scope) == responses.Responses()
        assert unanswered.unanswered(store, scope) == unanswered.Unanswered()
        assert who_answers.who_answers(store, scope) == who_answers.Answering()
        assert key_words.key_words(store, scope) == key_words.KeyWords()


def test_a_lively_group_is_looked_at_for_fewer_days_but_never_for_none(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lately_module, "MESSAGES", 5)
    quiet = [(1, 1, at(number)) for number in range(10)]
    Case(messages=quiet).into(store)
    end = FIRST + timedelta(days=9)
    assert lately(store, ALL) == replace(ALL, first=end - timedelta(days=4), last=end)
    Case(messages=[*quiet, *[(1, 1, at(9, 13))] * 20]).into(store)
    flood = lately(store, ALL)
    assert flood == replace(ALL, first=end, last=end)
    assert [len(talk.ids) for talk in questions.talks(store, flood)] == [20]
    Case(messages=[(1, 1, at(9, 1) + n) for n in range(20)]).into(store)
    assert [talk.ids for talk in questions.talks(store, flood)] == [[16, 17, 18, 19, 20]]


def test_what_was_put_aside_no_longer_waits(store: Store) -> None:
    Case(messages=[(1, 1, at(0)), (1, 2, at(1))], texts={0: "怎么报名？"}).into(store)
    assert [one.text for one in unanswered.unanswered(store, ALL).listed] == ["怎么报名？"]
    dismissals.dismiss(store, owed.DISMISSED, "1")
    assert unanswered.unanswered(store, ALL).listed == ()
    store.undo()
    assert unanswered.unanswered(store, ALL).waiting == 1


def test_a_talk_of_one_with_themselves_answers_nobody(store: Store) -> None:
    long = [(1, 1, at(0) + second) for second in range(3000)]
    Case(
        messages=[*long, (1, 2, at(1))], texts=dict.fromkeys(range(3000), "在吗？"), quotes={5: 1}
    ).into(store)
    found = responses.responses(store, ALL)
    assert (found.asked, found.answered, found.wait) == (3000, 0, None)
    assert who_answers.who_answers(store, ALL).pairs == ()


def test_at_most_twenty_people_stand_in_the_matrix(store: Store) -> None:
    messages = [(1, 1 + n % 30, at(0) + 60 * n) for n in range(90)]
    quotes = {n: n - 1 for n in range(1, 90)}
    Case(messages=messages, quotes=quotes, members=30).into(store)
    found = who_answers.who_answers(store, ALL)
    assert (len(found.people), found.members, found.answers) == (20, 30, 89)
    ids = {one.id for one in found.people}
    assert all({pair.by, pair.to} <= ids for pair in found.pairs)
    assert sum(found.given(id) for id in ids) == sum(len(p.message_ids) for p in found.pairs)


def test_the_halves_of_the_period_are_compared_where_both_have_answers(store: Store) -> None:
    messages = [
        message
        for number, later in ((0, 60), (10, 600))
        for n in range(6)
        for message in ((1, 1, at(number, 2 * n)), (1, 2, at(number, 2 * n) + later))
    ]
    texts = dict.fromkeys(range(0, len(messages), 2), "怎么报名？")
    Case(messages=[*messages, (1, 3, at(11))], texts=texts).into(store)
    assert responses.responses(store, replace(ALL, first=FIRST)).halves == (60, 600)
    assert local(at(0), SHANGHAI).date() == FIRST
