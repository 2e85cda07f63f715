"""Why members left: every leave against a plain reading of the definition, and cases worth a name."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights.coverage import Known
from app.insights.leaves import Reason, leaves
from app.insights.scope import Scope
from app.store import Store
from tests.app.insight_cases import FIRST, ZONES, Case, Event, Read, Stay, at, cases, local
from tests.app.test_insights import groups_of, inside, known_days, random, scopes

ALL = Scope(1)
HOUR = 3600
LONG = "本周起每晚八点打卡，连续三天没有打卡的朋友会先请到候补群，名额留给正在等的人，谢谢大家理解，有事私信我。"
SEATED = list[tuple[str, bool]]  # how each seat ended, and whether a rule was noted


@dataclass
class Story:
    """A community, how its seats ended, and the announcements in it: (group, second)."""

    case: Case
    ends: SEATED = field(default_factory=list)
    announced: list[tuple[int, int]] = field(default_factory=list)

    def into(self, store: Store) -> None:
        self.case.into(store)
        with store.operation("Story"):
            store.execute("delete from rules")
            store.execute("delete from announcements")
            store.insert("rules", id=1, community_id=1, text="不发广告", reason="大家是来读书的")
            for stay, (how, noted) in zip(self.case.stays, self.ends, strict=False):
                if stay.left is not None:
                    store.execute(
                        "update memberships set left_how = ?, rule_id = ? where group_id = ? and member_id = ?",
                        how, 1 if noted else None, stay.group, stay.member,
                    )  # fmt: skip
            for group, moment in self.announced:
                stamp = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                store.insert(
                    "announcements", community_id=1, group_id=group, title=f"公告{moment}", body="",
                    status="posted", posted_at=stamp, created_at="x", updated_at="x",
                )  # fmt: skip


mostly = st.sampled_from([1, 1, 1, 2])
hours = st.integers(0, 9).map(lambda n: at(20) + n * HOUR // 2)
WHOLE = [Read(group, at(0), at(60), at(61)) for group in (1, 2)]
_gone = st.builds(
    Event,
    mostly,
    st.integers(1, 6) | st.none(),
    hours,
    st.sampled_from(["leave", "leave", "leave", "kick"]),
)
_said = st.tuples(mostly, st.integers(1, 6), hours)


def _story(
    case: Case, gone: list[Event], said: list[tuple[int, int, int]], reads: list[Read]
) -> Case:
    return replace(
        case,
        events=case.events + gone,
        messages=case.messages + said,
        texts=dict.fromkeys(range(0, 80, 2), LONG),
        reads=case.reads + reads,
    )


stories = st.builds(
    Story,
    st.builds(
        _story, cases, st.lists(_gone, min_size=2, max_size=9), st.lists(_said, max_size=4),
        st.sampled_from([WHOLE, WHOLE, []]),
    ),
    st.lists(
        st.tuples(st.sampled_from(["leave", "kick", "unknown"]), st.booleans()), min_size=8, max_size=8
    ),
    st.lists(st.tuples(mostly, hours), max_size=4, unique=True),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-03-01T12:00:00+08:00")


@dataclass(frozen=True)
class Gone:
    group: int
    member: int | None
    at: int
    day: date
    removed: bool
    rule: bool
    timed: bool


def departures(story: Story, scope: Scope) -> list[Gone]:
    """Return every leave once per group, member and day, as the chat or the roster tells it first."""
    case = story.case
    ends = {(s.group, s.member): (s, *e) for s, e in zip(case.stays, story.ends, strict=False)}
    told = [
        (e.group, e.member, e.at, e.kind == "kick", True)
        for e in sorted(case.events, key=lambda e: e.at) if e.kind in ("leave", "kick")
    ]  # fmt: skip
    told += [(s.group, s.member, s.left, False, False) for s in case.stays if s.left is not None]
    found: list[Gone] = []
    seen: set[tuple[int, int, date]] = set()
    for group, member, moment, kicked, _line in told:
        day = local(moment, ZONES[group]).date()
        if group not in groups_of(scope) or not inside(day, scope):
            continue
        if member is not None:
            if (group, member, day) in seen:
                continue
            seen.add((group, member, day))
        stay, how, noted = ends.get((group, member), (None, "", False))
        last = (
            stay is not None
            and stay.left is not None
            and local(stay.left, ZONES[group]).date() == day
        )
        removed = kicked or (last and (how == "kick" or (how == "unknown" and noted)))
        timed = not (last and how == "unknown" and stay.left == moment)
        found.append(Gone(group, member, moment, day, removed, removed and last and noted, timed))
    return found


def after(story: Story, gone: list[Gone], scope: Scope) -> dict[Gone, int]:
    """Return the moment of the post to which each leave is put."""
    case = story.case
    boss = {m for m, role in case.roles if role == "manager"}
    said = [
        (g, s)
        for n, (g, m, s) in enumerate(case.messages)
        if m in boss and case.texts.get(n) == LONG
    ]
    free = [one for one in gone if one.timed and not one.removed]
    latest: dict[Gone, tuple[int, bool]] = {}
    for one in free:
        for posts, official in ((story.announced, True), (said, False)):
            near = [s for g, s in posts if g == one.group and 0 <= one.at - s <= 2 * HOUR]
            if near:
                latest[one] = (max(near), official)
                break
    named: dict[Gone, int] = {}
    for one, (post, official) in latest.items():
        zone = ZONES[one.group]
        known = [
            d for d, k in known_days(case, Scope(1, (one.group,))).items() if k is not Known.NOTHING
        ]
        days = [d for d in known if inside(d, scope)]
        others = [
            x for x in free if x.group == one.group and not 0 <= x.at - post <= 2 * HOUR
            and (clock(x.at, zone) - clock(post, zone)) % 86_400 <= 2 * HOUR
        ]  # fmt: skip
        n = sum(latest.get(x) == (post, official) and x.group == one.group for x in free)
        if len(days) > 7 and n >= (2 if official else 3) and n >= 3 * len(others) / (len(days) - 1):
            named[one] = post
    return named


def clock(moment: int, zone: object) -> int:
    wall = datetime.fromtimestamp(moment, zone)  # type: ignore[arg-type]
    return wall.hour * HOUR + wall.minute * 60 + wall.second


def quiet(story: Story, one: Gone) -> Reason:
    """Return the reason that a member's own words and days give."""
    case, zone = story.case, ZONES[one.group]
    words = [s for g, m, s in case.messages if (g, m) == (one.group, one.member) and s <= one.at]
    came = [
        e.at for e in case.events if (e.group, e.member, e.kind) == (one.group, one.member, "join")
    ]
    seat = [s.joined for s in case.stays if (s.group, s.member) == (one.group, one.member)]
    lines = {local(s, zone).date() for s in came}
    came += [s for s in seat if s is not None and local(s, zone).date() not in lines]
    # of two joins on one day the first line of the chat counts
    first = {local(s, zone).date(): s for s in sorted(came, reverse=True)}
    came = [s for s in first.values() if s <= one.at]
    since = local(max(came), zone).date() if came else None
    month = one.day - timedelta(days=30)
    start = month if since is None else max(month, since)
    known = known_days(case, Scope(1, (one.group,)))
    heard = all(
        known.get(start + timedelta(days=n), Known.NOTHING) is not Known.NOTHING
        for n in range((one.day - start).days + 1)
    )
    last = local(max(words), zone).date() if words else None
    if not words and heard:
        return Reason.NEVER_SPOKE
    if last and last < month and heard and (since is None or since <= month):
        return Reason.SILENT
    if since and (one.day - since).days <= 3:
        return Reason.SOON
    return Reason.ACTIVE if heard or (last and last >= month) else Reason.UNKNOWN


@random
@given(story=stories, scope=scopes)
def test_each_leave_is_put_under_the_first_reason_that_applies(
    store: Store, story: Story, scope: Scope
) -> None:
    story.into(store)
    gone = departures(story, scope)
    posts = after(story, gone, scope)
    expected: Counter[tuple[Reason, int, int | None, int]] = Counter()
    for one in gone:
        reason = (
            (Reason.RULE if one.rule else Reason.REMOVED) if one.removed
            else Reason.POST if one in posts
            else Reason.UNKNOWN if one.member is None
            else quiet(story, one)
        )  # fmt: skip
        expected[reason, one.group, one.member, one.at] += 1
    found = leaves(store, scope)
    assert Counter(
        (cause.reason, x.group_id, x.member_id, x.at) for cause in found.causes for x in cause.leaves
    ) == expected  # fmt: skip
    assert found.total == len(gone)
    for cause in found.causes:
        assert (cause.rule == "不发广告") == (cause.reason is Reason.RULE)
        if cause.post:
            assert {cause.post.at} == {
                posts[one] for one in gone for x in cause.leaves
                if one in posts and (one.group, one.member, one.at) == (x.group_id, x.member_id, x.at)
            }  # fmt: skip


READ = WHOLE[:1]


def why(store: Store, scope: Scope = ALL) -> dict[Reason, int]:
    return {cause.reason: len(cause.leaves) for cause in leaves(store, scope).causes}


def flood(hour: int, *, days: range = range(0)) -> Case:
    """Return four who leave one after the other on day 40, and one on each of `days` at that hour."""
    gone = [Event(1, member, at(40, hour) + 600 * member, "leave") for member in range(1, 5)]
    daily = [Event(1, None, at(day, hour) + 900, "leave") for day in days]
    return Case(stays=[Stay(1, m, at(1)) for m in range(1, 5)], events=gone + daily, reads=READ)


def test_a_post_after_which_many_left_is_named(store: Store) -> None:
    Story(flood(21), announced=[(1, at(40, 21))]).into(store)
    (cause,) = leaves(store, ALL).causes
    assert (cause.reason, cause.members()) == (Reason.POST, (4, 3, 2, 1))
    assert cause.post is not None
    assert (cause.post.at, cause.post.usual, cause.post.name[:2]) == (at(40, 21), 0, "公告")


def test_a_busy_hour_is_not_blamed_on_a_post(store: Store) -> None:
    Story(flood(21, days=range(40)), announced=[(1, at(40, 21))]).into(store)
    assert Reason.POST in why(store)  # four, against less than one on other evenings
    busy = [Event(1, None, at(day, 21) + 60 * n, "leave") for day in range(40) for n in range(3)]
    crowded = flood(21)
    Story(replace(crowded, events=crowded.events + busy), announced=[(1, at(40, 21))]).into(store)
    assert Reason.POST not in why(store)


def test_a_week_is_too_short_to_say_what_is_usual(store: Store) -> None:
    story = Story(flood(21), announced=[(1, at(40, 21))])
    story.into(store)
    week = Scope(1, (), FIRST + timedelta(days=36), FIRST + timedelta(days=42))
    assert Reason.POST not in why(store, week)


def test_what_the_management_chats_is_no_post(store: Store) -> None:
    case = replace(
        flood(21), messages=[(1, 6, at(40, 21))], roles=[(6, "manager")], texts={0: "晚上好"}
    )
    case.into(store)
    assert why(store) == {Reason.NEVER_SPOKE: 4}
    replace(case, texts={0: LONG}).into(store)
    assert why(store) == {Reason.POST: 4}
    replace(case, texts={0: "@所有人 明天停更"}).into(store)
    assert why(store) == {Reason.POST: 4}


@pytest.mark.parametrize(
    ("messages", "joined", "left", "reason"),
    [
        ([], 0, 50, Reason.NEVER_SPOKE),
        ([2], 0, 50, Reason.SILENT),
        ([20], 0, 50, Reason.ACTIVE),
        ([19], 0, 50, Reason.SILENT),
        ([30], 30, 33, Reason.SOON),
        ([30], 30, 34, Reason.ACTIVE),
        ([], 0, 90, Reason.UNKNOWN),  # nothing imported of its last month
    ],
)
def test_silence_and_haste(
    store: Store, messages: list[int], joined: int, left: int, reason: Reason
) -> None:
    Case(
        messages=[(1, 1, at(day)) for day in messages], stays=[Stay(1, 1, at(joined), at(left))], reads=READ
    ).into(store)  # fmt: skip
    assert why(store) == {reason: 1}


@pytest.mark.parametrize(
    ("last", "again", "reason"),
    [
        ([-4], [5], Reason.ACTIVE),
        ([-30], [0], Reason.ACTIVE),
        ([-31], [0], Reason.SILENT),
        ([0], [9], Reason.ACTIVE),
        ([-1_900], [1], Reason.SILENT),
    ],
)
def test_who_wrote_again_after_coming_back_is_judged_by_the_words_before(
    store: Store, last: list[int], again: list[int], reason: Reason
) -> None:
    left = 762  # 20 November 2028: another row of bits begins four days before
    words = [*(at(left + day, 11) for day in last), *(at(left + day, 13) for day in again)]
    gone = [Event(1, 1, at(left), "leave")]
    reads = [Read(1, at(left - 2_000), at(left + 20), at(left + 21))]
    Case(messages=[(1, 1, moment) for moment in words], events=gone, reads=reads).into(store)
    with store.operation("Read"):
        store.execute("update batches set at = '2029-01-01T00:00:00Z'")
    assert why(store) == {reason: 1}


def test_a_roster_alone_tells_no_moment_to_blame_a_post_for(store: Store) -> None:
    stays = [Stay(1, member, at(1), at(40, 21) + member) for member in range(1, 5)]
    story = Story(Case(stays=stays, reads=READ), [("unknown", False)] * 4, [(1, at(40, 21))])
    story.into(store)
    assert why(store) == {Reason.NEVER_SPOKE: 4}
    replace(story, ends=[("unknown", True)] * 4).into(store)
    assert why(store) == {Reason.RULE: 4}
    replace(story, ends=[("leave", True)] * 4).into(store)
    assert why(store) == {Reason.POST: 4}


def test_where_nobody_left_there_is_nothing_to_explain(store: Store) -> None:
    assert leaves(store, Scope(99)).total == 0
    Case(stays=[Stay(1, 1)], reads=READ).into(store)
    found = leaves(store, ALL)
    assert (found.causes, found.first) == ((), FIRST)
