"""The sample community: the same every time, lively everywhere, gone without a trace."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from app import (
    announcements,
    clock,
    communities,
    events,
    highlights,
    hot,
    members,
    rollups,
    sample,
    search,
    segments,
    topics,
)
from app.errors import AppError
from app.insights.channels import channels
from app.insights.copy_styles import copy_styles
from app.insights.daily import daily
from app.insights.funnel import funnel
from app.insights.growth import growth
from app.insights.headline import headline
from app.insights.hours import hours
from app.insights.leaves import Reason, leaves
from app.insights.scope import Scope
from app.insights.tiers import mix
from app.roles import ROLES
from app.sample import content
from app.store import Store
from app.topics import TopicFilter

NOW = "2026-11-22T10:30:00+08:00"
CARE = ("never", "new", "slipping", "core")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, int]]:
    patch = pytest.MonkeyPatch()
    patch.setenv(clock.FROZEN, NOW)
    store, community = made(tmp_path_factory.mktemp("sample"))
    yield store, community
    store.close()
    patch.undo()


def made(folder: Path) -> tuple[Store, int]:
    Store(folder / "sample.qunce", create=True).close()
    store = Store(folder / "sample.qunce", journalled=False)
    return store, sample.load(store)


def tables(store: Store) -> list[str]:
    found = store.rows(
        "select name from sqlite_schema where type = 'table' and name not like '%\\_fts\\_%' escape '\\'"
        " and name not like 'sqlite%' and name not like '\\_%' escape '\\' order by name"
    )
    return [name for (name,) in found]


def content_hash(store: Store) -> str:
    digest = hashlib.sha256()
    for table in tables(store):
        for row in sorted(map(repr, store.rows(f"select * from {table}"))):
            digest.update(row.encode())
    return digest.hexdigest()


def test_newcomers_answered_the_survey_after_they_came(loaded: tuple[Store, int]) -> None:
    store, _ = loaded
    asked = store.rows("select question, count(distinct member_id) from answers group by question")
    early = (
        "select count(*) from answers a where at < (select min(joined_at) from memberships s "
        "where s.member_id = a.member_id) or at > ?"
    )

    assert [question for question, n in asked if n < 50] == []
    assert len(asked) == 4
    assert store.value(early, int(clock.now().timestamp())) == 0


def test_the_same_day_gives_the_same_sample(loaded: tuple[Store, int], tmp_path: Path) -> None:
    other, _ = made(tmp_path)
    assert content_hash(other) == content_hash(loaded[0])
    other.close()


def test_two_groups_nearly_fill_with_about_490_people(loaded: tuple[Store, int]) -> None:
    store, community = loaded
    assert communities.get(store, community).is_sample
    groups = communities.groups(store, community)
    assert [(g.members, g.capacity, g.platform) for g in groups] == [
        (486, 500, "wechat"), (120, 500, "wechat"),
    ]  # fmt: skip
    assert segments.look(store, community).here == 490
    names = [name for (name,) in store.rows("select name from members")]
    assert len(set(names)) == len(names)


def test_messages_keep_the_rhythm_of_days(loaded: tuple[Store, int]) -> None:
    store, community = loaded
    days = daily(store, Scope(community)).days
    full = [day.messages or 0 for day in days[:-1]]
    assert (len(full), days[-1].day) == (92, date(2026, 11, 22))
    assert 41_000 <= sum(full) <= 56_000
    assert 1_000 <= full[-1] <= 1_500  # yesterday: the target is met
    assert 30 <= (days[-1].messages or 0) <= 200  # this morning
    assert sum(full[60:70]) > 1.8 * sum(full[40:48]) * 10 / 8  # the holiday dip
    assert sum(full[60:70]) > 3 * sum(full[:10])  # growth
    found = hours(store, Scope(community))
    by_hour = [sum(day[hour] for day in found.messages) for hour in range(24)]
    assert max(range(24), key=by_hour.__getitem__) in {20, 21}
    assert by_hour[8] > 1.4 * by_hour[10]
    assert by_hour[12] > 1.4 * by_hour[14]
    assert sum(by_hour[2:6]) < 0.01 * sum(by_hour)


def test_tiers_come_out_near_5_15_80_and_a_quarter_never_spoke(
    loaded: tuple[Store, int],
) -> None:
    store, community = loaded
    n = {key: len(segments.ids(store, community, (), segments.by_key(store, key))) for key in CARE}
    ids = members.ids(store, members.MemberFilter(community))
    tier = Counter(str(row.tier) for row in members.rows(store, community, ids))
    assert 0.035 <= tier["high"] / 490 <= 0.07
    assert 0.12 <= tier["mid"] / 490 <= 0.18
    assert 0.2 <= n["never"] / 490 <= 0.3
    assert n["new"] >= 15
    assert n["slipping"] >= 5
    assert n["core"] >= 15


def test_every_shipped_segment_has_people(loaded: tuple[Store, int]) -> None:
    store, community = loaded
    found = segments.look(store, community)
    sizes = {one.key: n for one, n in zip(found.segments, found.counts, strict=True)}
    assert [key for key, n in sizes.items() if not 0 < n < 200] == []


def test_every_insight_has_something_to_show(loaded: tuple[Store, int]) -> None:
    store, community = loaded
    scope = Scope(community)
    tiles = headline(store, scope)
    assert tiles.active.n
    assert tiles.active.before
    assert tiles.turnover.best_channel == "公众号"
    assert 20 <= tiles.turnover.joins <= 30
    assert tiles.turnover.leaves == 6
    assert tiles.retention.share is not None
    assert 0.5 < tiles.retention.share < 0.8
    assert tiles.retention.before is not None
    assert tiles.day == date(2026, 11, 21)
    moved = growth(store, scope)
    assert len(moved.channels) >= 6
    assert moved.leaves == 42
    steps = [len(step.members) for step in funnel(store, scope)]
    assert min(steps[:4]) > 30
    assert steps[4] >= 8  # brought somebody who stayed
    why = [cause.reason for cause in leaves(store, scope).causes]
    assert {Reason.RULE, Reason.REMOVED, Reason.POST, Reason.NEVER_SPOKE, Reason.SILENT} <= {*why}
    assert mix(store, scope)
    priced = [one for one in channels(store, scope).found if one.per_stayed is not None]
    assert len(priced) >= 5
    ranked = copy_styles(store, scope).ranked()
    assert next(style.key for style in ranked) == "question"
    assert len(ranked) == 5


def test_the_operator_finds_all_seven_roles_and_everything_noted(
    loaded: tuple[Store, int],
) -> None:
    store, community = loaded
    for role in ROLES:
        assert members.ids(store, members.MemberFilter(community, role=role))
    filled = ("names", "identities", "roles", "member_tags", "member_notes", "batches")
    assert all(store.value(f"select count(*) from {table}") for table in filled)
    kinds = dict(store.rows("select kind, count(*) from roster_events group by kind"))
    assert set(kinds) == {"join", "leave", "kick", "rename", "recall"}
    assert store.value("select count(*) from members where tier is not null") >= 5


def test_nobody_speaks_before_joining_or_after_leaving_or_tomorrow(
    loaded: tuple[Store, int],
) -> None:
    store, _ = loaded
    odd = store.rows(
        "select s.member_id from memberships s join messages m using (member_id, group_id) "
        "where m.sent_at < s.joined_at or m.sent_at > s.left_at limit 5"
    )
    assert odd == []
    now = int(clock.now().timestamp())
    assert store.value("select max(sent_at) from messages") <= now
    assert store.value("select max(at) from roster_events") <= now
    assert store.value("select max(joined_at) from memberships") <= now


def test_topics_are_used_ready_and_waiting(loaded: tuple[Store, int]) -> None:
    store, community = loaded
    statuses = topics.counts(store).statuses
    assert set(statuses) == set(topics.STATUSES)
    assert 20 <= store.value("select count(distinct topic_id) from topic_uses") <= 30
    coming = topics.mix(store, community, date(2026, 11, 23))
    assert (coming.general, coming.professional) == (5, 4)
    picked = topics.rows(store, topics.picked(store, community, date(2026, 11, 23), 9))
    assert {row.status for row in picked} == {"scheduled"}
    assert any(row.last_used for row in picked)
    assert any(row.last_used is None for row in picked)


def test_the_calendar_and_the_announcements_reach_back_and_ahead(
    loaded: tuple[Store, int],
) -> None:
    store, community = loaded
    found = events.listed(store, community)
    kinds = {event.kind for event in found}
    assert {"briefing", "lecture", "tea", "review", "checkin", "topic"} <= kinds
    assert {event.status for event in found} == {"planned", "done", "cancelled"}
    statuses = Counter(row[0] for row in store.rows("select status from announcements"))
    assert statuses["posted"] >= 5
    assert statuses["draft"] >= 2
    assert len(announcements.ids(store, community)) == sum(statuses.values())


def test_search_and_derived_numbers_agree_with_the_messages(loaded: tuple[Store, int]) -> None:
    store, community = loaded
    assert rollups.stale(store) == []
    assert store.value("select count(*) from messages_fts") == store.value(
        "select count(*) from messages"
    )
    assert search.find(store, community, "lxm")[0].title == "林小满"
    assert topics.ids(store, TopicFilter(text="复盘"))


def test_lines_are_many_and_natural(loaded: tuple[Store, int]) -> None:
    store, _ = loaded
    assert store.value("select count(distinct text) from messages") > 1_300
    assert store.rows("select text from messages where text like '%{%' or text like '%}%'") == []
    checkins = store.value("select count(*) from messages where text like '第 % 天打卡：%'")
    assert checkins > 300


def test_the_hottest_discussions_are_those_about_one_thing_and_some_of_it_is_kept(
    loaded: tuple[Store, int],
) -> None:
    store, community = loaded
    found = hot.found(store, Scope(community))
    written = {talk["lines"][0][1] for talk in content.read("discussions")["discussions"]}
    assert len(written & {one.opener for one in found[:5]}) >= 2
    assert len(found) == hot.MOST
    assert all(one.words for one in found)
    kept = highlights.listed(store, community)
    assert len(kept) == 8
    assert all(one.message_id and one.author for one in kept)


def test_a_second_sample_is_refused_in_a_sentence(loaded: tuple[Store, int]) -> None:
    with pytest.raises(AppError, match="already"):
        sample.load(loaded[0])


@pytest.mark.parametrize("hour", ["00:05", "08:30"])
def test_early_in_the_day_nothing_lies_in_the_future(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hour: str
) -> None:
    monkeypatch.setenv(clock.FROZEN, f"2027-02-28T{hour}:00+08:00")
    store, community = made(tmp_path)
    assert store.value("select max(sent_at) from messages") <= int(clock.now().timestamp())
    assert headline(store, Scope(community)).day == date(2027, 2, 27)
    store.close()


def test_removed_it_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, NOW)
    Store(tmp_path / "a.qunce", create=True).close()
    store = Store(tmp_path / "a.qunce", journalled=False)
    own = communities.add(store, name="我的社群")
    communities.add_group(store, own, name="我的群")
    topics.add(store, "我的话题")
    before = content_hash(store)
    sample.load(store)
    assert content_hash(store) != before
    communities.remove_sample(store)
    assert content_hash(store) == before
    assert store.value("select count(*) from messages_fts") == 0
    assert store.value("select count(*) from topics_fts") == 1
    assert sample.load(store)
    store.close()


def test_topics_of_the_sample_that_became_the_operators_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.FROZEN, NOW)
    store, theirs = made(tmp_path)
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T11:00:00+08:00")
    mine = communities.add(store, name="我的社群")
    group = communities.add_group(store, mine, name="一群")
    ready = topics.ids(store, TopicFilter(status="ready"))
    waiting = topics.ids(store, TopicFilter(status="scheduled"))
    topics.edit(store, ready[0], hook="我写的开场")
    topics.edit(store, waiting[0], hook="我写的开场")
    topics.record_use(store, ready[1], group, 1)
    topics.schedule(store, mine, [ready[2]], datetime(2026, 11, 30, 20))  # noqa: DTZ001 -- wall time
    spoken_of = announcements.new(store, mine, "topic", topic_id=ready[3])
    communities.remove_sample(store)
    left = {id: topics.get(store, id) for id in topics.ids(store, TopicFilter())}
    assert {id: (t.status, t.source) for id, t in left.items() if t} == {
        ready[0]: ("ready", "starter"),
        waiting[0]: ("ready", "starter"),
        ready[1]: ("used", "starter"),
        ready[2]: ("scheduled", "starter"),
        ready[3]: ("ready", "starter"),
    }
    draft = announcements.get(store, spoken_of)
    assert draft is not None
    assert draft.topic_id == ready[3]
    assert theirs not in [c.id for c in communities.listed(store)]
    store.close()


def test_the_weeks_ahead_are_planned_for_both_groups(loaded: tuple[Store, int]) -> None:
    store, _ = loaded
    rows = store.rows(
        "select group_id, count(*), sum(topic_id > 0), sum(event_id is not null), sum(pinned) "
        "from picks group by group_id order by group_id"
    )

    assert [slots > 8 for _, slots, *_ in rows] == [True, True]
    assert rows[0][3] >= 3  # those of this week stand on the calendar already
    assert sum(pinned for *_, pinned in rows) == 1
    assert store.value("select count(*) from picks where kind = 'topic' and why = ''") == 0
