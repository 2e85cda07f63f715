"""Copy styles: how announcements get theirs, and what followed them, against a plain computation."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import announcements, communities, copy_styles
from app.errors import AppError
from app.exports import announcement as export
from app.insights import after_posts
from app.insights.after_posts import HOURS, LEAST, Post, posts
from app.insights.copy_styles import FEW
from app.insights.copy_styles import copy_styles as compared
from app.insights.coverage import Known
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import ALL, groups_of, inside, known_days, moved, random, scopes

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
TEXT = "周四晚八点分享选题"
SPAN = 80


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


def stamp(second: int) -> str:
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def post(
    store: Store, second: int, style: str = "story", group: int | None = 1, event: int | None = None
) -> int:
    with store.operation("Post"):
        return store.insert(
            "announcements", community_id=1, group_id=group, event_id=event, style=style,
            title="预告", body=f"大家好，\n{TEXT}，{{{{成员}}}} 来讲", status="posted",
            posted_at=stamp(second), created_at=stamp(second), updated_at=stamp(second),
        )  # fmt: skip


def put(store: Store, case: Case) -> None:
    with store.operation("Clear"):
        store.execute("delete from announcements")
    case.into(store)


# -- against a plain computation

Sent = tuple[int, int]  # group, second


def plainly(case: Case, sent: list[Sent], number: int) -> Post:
    """Return what followed one post, message by message and day by day."""
    group, mark = sent[number]
    zone = ZONES[group]
    known = known_days(case, Scope(1, (group,)))
    mine = [
        (second, member, n) for n, (g, member, second) in enumerate(case.messages) if g == group
    ]
    carry = [
        (second, n, member) for second, member, n in mine
        if abs(second - mark) <= after_posts.LOOK and TEXT in case.texts.get(n, "x")
    ]  # fmt: skip
    moment, message, author = min(carry, default=(mark, None, None))
    end = moment + HOURS * 3600
    until = max((second for second, _, _ in mine), default=0)

    def heard(second: int) -> bool:
        state = known.get(local(second, zone).date(), Known.NOTHING)
        return state is Known.FULL or (state is Known.UNFINISHED and second <= until)

    def whole(*days: object) -> bool:
        return all(known.get(day) is Known.FULL for day in days)  # type: ignore[call-overload]

    over = heard(moment) and heard(end)
    after = [member for second, member, _ in mine if moment < second <= end]
    begin, day = local(moment, zone).replace(tzinfo=None), local(moment, zone).date()
    marks = [local(second, zone).replace(tzinfo=None) for g, second in sent if g == group]
    hours = [local(s, zone).replace(tzinfo=None, minute=0, second=0) for s, _, _ in mine]
    came = [d for d, _, _ in moved(case, Scope(1, (group,)), joining=True)]
    usual: list[float] = []
    joins: list[int] = []
    for week in (-4, -3, -2, -1, 1, 2, 3, 4):
        start = begin + 7 * week * DAY
        stop = start + HOURS * HOUR
        if whole(start.date(), (stop - timedelta(seconds=1)).date()) and not any(
            abs(mark - start) < HOURS * HOUR for mark in marks
        ):
            shares = [min(stop, h + HOUR) - max(start, h) for h in hours]
            usual.append(sum(max(timedelta(0), share) / HOUR for share in shares))
        first = day + 7 * week * DAY
        near = {first - DAY, first, first + DAY}
        if whole(first, first + DAY) and not near & {mark.date() for mark in marks}:
            joins.append(sum(first <= d <= first + DAY for d in came))
    coming = whole(day, day + DAY)
    return Post(
        number + 1, "story", "预告", group, moment, None if message is None else message + 1,
        len(after) if over else None,
        tuple(sorted(set(after) - {author})) if over else (),
        sum(usual) / len(usual) if over and len(usual) >= LEAST else None,
        sum(day <= d <= day + DAY for d in came) if coming else None,
        sum(joins) / len(joins) if coming and len(joins) >= LEAST else None,
        None, 0.0,
    )  # fmt: skip


@st.composite
def around(draw: st.DrawFn) -> tuple[Case, list[Sent]]:
    """Return a community and posts in it, with talk and joins about those hours in the weeks around."""
    case = draw(cases)
    week = 7 * 86_400
    sent = draw(
        st.lists(
            st.tuples(st.sampled_from([1, 2]), st.integers(at(15), at(65))), min_size=1, max_size=3
        )
    )
    one, weeks = st.sampled_from(sent), st.sampled_from([*range(-4, 5), 0, 0])
    said = st.tuples(one, weeks, st.integers(-4000, 9000), st.integers(1, 6), st.booleans())
    for (group, second), n, late, member, carries in draw(st.lists(said, max_size=20)):
        if carries:
            case.texts[len(case.messages)] = f"【{TEXT}，阿 来讲】"
        case.messages.append((group, member, second + n * week + late))
    came = st.tuples(one, weeks, st.integers(-1, 2), st.integers(1, 6))
    for (group, second), n, days, member in draw(st.lists(came, max_size=8)):
        case.events.append(Event(group, member, second + n * week + days * 86_400))
    if draw(st.integers(0, 3)):  # imported from the first day to the last
        case.reads = [Read(group, at(0), at(SPAN + 20), at(SPAN + 30)) for group in (1, 2)]
    return case, sent


@random
@given(made=around(), scope=scopes)
def test_what_follows_a_post_is_what_a_plain_count_finds(
    store: Store, made: tuple[Case, list[Sent]], scope: Scope
) -> None:
    case, sent = made
    put(store, case)
    for number, (group, second) in enumerate(sent):
        post(store, second, group=group)
        with store.operation("Number"):
            sql = "update announcements set id = ? where id = (select max(id) from announcements)"
            store.execute(sql, number + 1)
    least = store.value("select min(id) from messages") or 1
    found = {p.id: p for p in posts(store, scope).newest}
    expected = {
        number + 1: plainly(case, sent, number)
        for number, (group, second) in enumerate(sent)
        if group in groups_of(scope) and inside(local(second, ZONES[group]).date(), scope)
    }
    assert found.keys() == expected.keys()
    for id, one in found.items():
        wanted = expected[id]
        assert one.message_id == (
            None if wanted.message_id is None else wanted.message_id + least - 1
        )
        for name in ("at", "replies", "people", "joins"):
            assert getattr(one, name) == getattr(wanted, name), name
        for name in ("usual", "usual_joins"):
            assert getattr(one, name) == pytest.approx(getattr(wanted, name)), name


# -- what it says

STEADY = [(1, 1 + n % 3, at(day, 20) + 300 * n) for day in range(63) for n in range(6)]
READ = [Read(1, at(0), at(62, 23), at(64))]
POSTED = (23, 30, 37)  # days


def test_a_style_is_compared_with_the_same_hour_without_a_post(store: Store) -> None:
    lively = [(1, 4 + n % 2, at(day, 20) + 60 + n) for day in POSTED for n in range(12)]
    put(store, Case(messages=STEADY + lively, reads=READ))
    for day in POSTED:
        post(store, at(day, 20), "question")
    post(store, at(25, 20), "notice")
    question, notice = compared(store, ALL).found
    assert (question.key, len(question.posts), len(question.compared)) == ("question", 3, 3)
    assert (question.usual, question.replies) == (6, 17)  # the message of the very second is none
    assert question.ratio == pytest.approx(17 / 6)
    assert question.people == 5
    assert (notice.ratio, notice.replies, notice.usual) == (None, 5, 6)  # one post is too few
    assert compared(store, ALL).ranked() == (question,)
    assert FEW == 3


def test_joins_are_compared_with_the_same_days_of_other_weeks(store: Store) -> None:
    joined = [Stay(1, m, at(30, 21) if m < 4 else at(16, 9)) for m in range(1, 6)]
    events = [Event(1, None, at(31, 9))]
    put(store, Case(stays=joined, events=events, messages=STEADY, reads=READ))
    post(store, at(30, 20))
    (style,) = compared(store, ALL).found
    assert (style.joins, style.usual_joins) == (4, 2 / 8)


def test_sign_ups_are_shared_by_the_posts_before_the_event(store: Store) -> None:
    put(store, Case(messages=STEADY, reads=READ))
    with store.operation("Event"):
        event = store.insert(
            "events", community_id=1, uid="e", title="分享", starts_at="2026-11-20T20:00",
            ends_at="2026-11-20T21:00", created_at="", updated_at="",
        )  # fmt: skip
        for member, status in ((1, "came"), (2, "signed_up"), (3, "declined")):
            store.insert(
                "attendances", event_id=event, occurrence="2026-11-20", member_id=member, status=status, at=""
            )  # fmt: skip
        held = store.insert(
            "signup_lists", community_id=1, group_id=1, event_id=event, at=at(5), created_at=""
        )
        for number, (name, member) in enumerate((("一", 1), ("路人", None))):
            store.insert("signup_items", list_id=held, number=number, name=name, member_id=member)
        store.insert(
            "incomes", community_id=1, event_id=event, day="2026-11-21", way="members", amount=90
        )
    first, second = (post(store, at(day), event=event) for day in (20, 28))
    after = post(store, at(40), event=event)
    plain = post(store, at(41))
    found = {p.id: (p.signed_up, p.income) for p in posts(store, ALL).newest}
    assert found == {first: (1.5, 45), second: (1.5, 45), after: (None, 0), plain: (None, 0)}
    (style,) = compared(store, ALL).found
    assert (style.signed_up, style.income) == (1.5, 90)


def test_what_is_not_over_or_not_imported_is_not_known(store: Store) -> None:
    put(store, Case(messages=[(1, 1, at(3, 20)), (1, 2, at(3, 21))],
                    reads=[Read(1, at(3, 20), at(3, 21), at(3, 21))]))  # fmt: skip
    post(store, at(3, 20))
    post(store, at(9, 20))
    late, early = posts(store, ALL).newest
    assert (early.replies, late.replies, early.usual, early.joins) == (None, None, None, None)
    (style,) = compared(store, ALL).found
    assert (style.ratio, style.replies, style.people, style.joins) == (None, None, None, None)


def test_posts_without_a_group_are_told_and_old_ones_left_out(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(after_posts, "MOST", 2)
    put(store, Case(messages=STEADY))
    post(store, at(3), group=None)
    for day in (4, 5, 6):
        post(store, at(day))
    found = compared(store, ALL)
    assert (found.homeless, found.left_out, len(found.found[0].posts)) == (1, 1, 2)


def test_without_posts_and_with_a_clock_that_jumped_there_is_an_answer(store: Store) -> None:
    put(store, Case())
    assert compared(store, ALL).found == ()
    put(store, Case(messages=[(1, 1, 3_900_000_000), (1, 1, 86_400 * 400), (1, 2, at(4))]))
    post(store, at(4), "")
    post(store, 3_900_000_000)
    assert [style.key for style in compared(store, ALL).found] == ["story", ""]


# -- setting them


@pytest.fixture
def community(store: Store) -> int:
    community = communities.add(store, name="读书会")
    communities.add_group(store, community, name="一群")
    return community


def style_of(store: Store, id: int) -> str:
    found = announcements.get(store, id)
    assert found
    return found.style


def test_an_announcement_gets_the_style_of_its_template_and_keeps_its_own(
    store: Store, community: int
) -> None:
    id = announcements.new(store, community, "recap")
    assert style_of(store, id) == "story"
    announcements.use_template(store, id, "vote")
    assert style_of(store, id) == "question"
    copy_styles.set_style(store, id, "走心")
    announcements.use_template(store, id, "recap")
    assert style_of(store, id) == "走心"
    assert style_of(store, announcements.duplicate(store, id)) == "走心"
    assert copy_styles.own(store, community) == ["走心"]


def test_a_template_gets_another_style_for_one_community_with_undo(
    store: Store, community: int
) -> None:
    copy_styles.set_default(store, community, "welcome", "福利")
    copy_styles.set_default(store, community, "recap", "")
    assert style_of(store, announcements.new(store, community, "welcome")) == "benefit"
    assert style_of(store, announcements.new(store, community, "recap")) == ""
    other = communities.add(store, name="另一个")
    assert copy_styles.of_template(store, other, "recap") == "story"
    step = store.undo_step
    copy_styles.set_default(store, community, "recap", "")
    assert store.undo_step == step  # nothing differs, so there is nothing to undo
    copy_styles.set_default(store, community, "recap", "提问")
    store.undo()
    assert copy_styles.of_template(store, community, "recap") == ""


def test_a_posted_announcement_can_be_given_a_style_with_undo(store: Store, community: int) -> None:
    id = announcements.new(store, community)
    announcements.mark_posted(store, id)
    copy_styles.set_style(store, id, " 故事 ")
    assert style_of(store, id) == "story"
    store.undo()
    assert style_of(store, id) == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Countdown", "countdown"), ("倒计时", "countdown"), ("ＳＴＯＲＹ", "story"),
     (" 一 句  话 ", "一 句 话"), ("", "")],
)  # fmt: skip
def test_a_style_is_known_by_any_of_its_spellings(text: str, kept: str) -> None:
    assert copy_styles.kept(text) == kept


def test_a_style_that_is_too_long_or_of_nothing_is_refused(store: Store, community: int) -> None:
    id = announcements.new(store, community)
    with pytest.raises(AppError) as refused:
        copy_styles.set_style(store, id, "长" * 21)
    assert refused.value.fields["at"] == "style"
    with pytest.raises(AppError, match="gone"):
        copy_styles.set_style(store, 99, "story")


def test_exports_name_the_style(store: Store, community: int, tmp_path: Path) -> None:
    id = announcements.new(store, community)
    announcements.edit(store, id, title="秋季共读", body="来读书", style="benefit")
    export.write_markdown(store, community, tmp_path / "all.md")
    assert "# 秋季共读（草稿 · 福利）" in (tmp_path / "all.md").read_text(encoding="utf-8")
    assert store.value("select style from v_announcements") == "benefit"
