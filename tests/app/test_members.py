"""Members: found, sorted, shown by the page, changed one by one and in bulk."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from app import clock, communities, members
from app.errors import AppError
from app.insights.days import number
from app.insights.scope import Scope
from app.insights.tiers import mix
from app.members import MemberFilter
from app.members.finding import DAY
from app.store import Store, day_bits
from app.tiers import Tier
from tests.app.contents import contents

NOW = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())


@pytest.fixture
def group(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    community = communities.add(store, name="地心引力工场")
    return communities.add_group(store, community, name="一群")


def _talked(  # noqa: PLR0913,PLR0917
    store: Store, group: int, id: int, first: int, last: int, days: int = 0
) -> None:
    """Say that a member first and last spoke so many days ago, and on how many of the last 30."""
    with store.operation("talk"):
        stats = (group, id, NOW - first * DAY, NOW - last * DAY, 9)
        store.insert_many("member_stats", "group_id, member_id, first_at, last_at, n", [stats])
        rows = [(group, number(clock.today()) - n, id, 1) for n in range(days)]
        store.insert_many("member_days", "group_id, day, member_id, n", rows)
        bits = day_bits.none()
        day_bits.set_bits(bits, ((day, member) for _, day, member, _ in rows))
        packed = [(group, *row) for row in day_bits.rows(bits)]
        store.insert_many("member_bits", "group_id, member_id, day0, bits", packed)


def _shown(
    store: Store, sort: str = "nickname", *, descending: bool = False, **wanted: object
) -> list[str]:
    ids = members.ids(store, MemberFilter(1, **wanted), sort, descending=descending)
    return [row.shown for row in members.rows(store, 1, ids)]


def test_names_sort_by_pinyin_and_latin_letters_among_them(store: Store, group: int) -> None:
    for name in ("周舟", "曾小贤", "Momo", "阿哲", "半夏"):
        members.add(store, group, name)
    assert _shown(store) == ["阿哲", "半夏", "Momo", "曾小贤", "周舟"]
    assert _shown(store, descending=True) == ["周舟", "曾小贤", "Momo", "半夏", "阿哲"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三", ["张三"]), ("张三", ["张三"]), ("zs", ["张三"]), ("zhang s", ["张三"]), ("san", ["张三"]),
        ("momo", ["Momo 运营"]), ("运营", ["Momo 运营"]), ("yy", ["Momo 运营"]),
        ("老同学", ["张三"]), ("旧名", ["张三"]), ("wxid_7", ["张三"]),
        ("%", []), ("_", []), ("'", []), ("ｍｏｍｏ", ["Momo 运营"]), ("", ["Momo 运营", "张三"]),
    ],
)  # fmt: skip
def test_search_finds_any_name_its_pinyin_and_initials(
    store: Store, group: int, text: str, found: list[str]
) -> None:
    zhang = members.add(store, group, "旧名", name="sunny", remark="老同学")
    members.set_nickname(store, zhang, group, "张三")
    members.add(store, group, "Momo 运营")
    with store.operation("id"):
        store.insert("identities", member_id=zhang, platform="wechat", platform_id="wxid_7")
    # "_" is a part of nobody's name here; the id starts otherwise
    assert _shown(store, text=text) == found


def test_status_tells_the_present_from_the_left_and_the_archived(store: Store, group: int) -> None:
    here, gone, away = (members.add(store, group, name) for name in ("在", "退", "档"))
    with store.operation("leave"):
        store.execute("update memberships set left_at = ? where member_id = ?", NOW, gone)
    members.archive(store, [away])
    found = {s: members.ids(store, MemberFilter(1, status=s)) for s in members.STATUSES}
    assert found == {
        "present": [here],
        "left": [gone],
        "archived": [away],
        "all": [away, gone, here],
    }


def test_a_member_of_two_groups_is_one_row(store: Store, group: int) -> None:
    id = members.add(store, group, "阿哲", channel="公众号")
    other = communities.add_group(store, 1, name="二群")
    with store.operation("join"):
        store.insert(
            "memberships",
            member_id=id,
            group_id=other,
            nickname="阿哲2",
            joined_at=NOW - 99 * DAY,
            channel="海报 A",
        )
    _talked(store, group, id, 9, 1, 3)
    _talked(store, other, id, 9, 2, 5)  # the same days and two more
    (row,) = members.rows(store, 1, members.ids(store, MemberFilter(1)))
    assert (row.shown, row.groups, row.channel, row.days) == ("阿哲", ("一群", "二群"), "海报 A", 5)
    assert (row.last_at, row.tier, row.tier_by_hand) == (NOW - DAY, Tier.ORDINARY, False)
    assert members.ids(store, MemberFilter(1, group_id=other)) == [id]


def test_the_tier_set_by_hand_wins_over_the_days(store: Store, group: int) -> None:
    a, b = members.add(store, group, "阿"), members.add(store, group, "波")
    _talked(store, group, a, 30, 0, 18)
    members.set_tier(store, [b], "high")
    assert _shown(store, tier="high") == ["阿", "波"]
    members.set_tier(store, [a], "ordinary")
    assert _shown(store, tier="high") == ["波"]
    members.set_tier(store, [a, b], None)
    assert _shown(store, tier="high") == ["阿"]


def test_who_holds_no_role_is_a_participant(store: Store, group: int) -> None:
    a, b, c = (members.add(store, group, name) for name in "阿波次")
    members.set_roles(store, 1, b, ["payer"])
    members.set_roles(store, 1, c, ["payer", "participant"])
    assert _shown(store, role="participant") == ["阿", "次"]
    assert _shown(store, role="payer") == ["波", "次"]
    rows = members.rows(store, 1, [c, a])
    assert [row.roles for row in rows] == [("participant", "payer"), ("participant",)]


def test_names_are_remembered_when_they_change(store: Store, group: int) -> None:
    id = members.add(store, group, "小鹿", name="deer")
    members.set_nickname(store, id, group, "小鹿乱撞")
    members.set_remark(store, id, "设计师")
    members.rename(store, id, "deer2")
    known = members.detail(store, 1, id)
    assert known is not None
    assert {(n.kind, n.name) for n in known.names} == {
        ("nickname", "小鹿"), ("nickname", "小鹿乱撞"), ("remark", "设计师"), ("account", "deer"), ("account", "deer2"),
    }  # fmt: skip
    assert (known.row.shown, known.row.name, known.row.remark) == ("小鹿乱撞", "deer2", "设计师")


def test_an_emptied_nickname_shows_the_account_name(store: Store, group: int) -> None:
    id = members.add(store, group, "周", name="阿")
    members.add(store, group, "波")
    members.set_nickname(store, id, group, "")
    assert _shown(store) == ["阿", "波"]


def test_the_timeline_tells_what_happened_newest_first(store: Store, group: int) -> None:
    id = members.add(store, group, "青柠", joined_at=NOW - 50 * DAY)
    _talked(store, group, id, 40, 2)
    members.add_note(store, id, "想当分享嘉宾")
    with store.operation("events"):
        store.insert(
            "roster_events",
            group_id=group,
            member_id=id,
            at=NOW - 10 * DAY,
            kind="rename",
            text="青柠→柠檬",
        )
    known = members.detail(store, 1, id)
    assert known is not None
    told = [(fact.kind, (NOW - fact.at) // DAY, fact.text) for fact in known.timeline]
    assert told == [
        ("note", 0, "想当分享嘉宾"), ("last", 2, ""), ("rename", 10, "青柠→柠檬"), ("first", 40, ""), ("join", 50, ""),
    ]  # fmt: skip


def test_the_timeline_stops_at_the_newest_two_hundred(store: Store, group: int) -> None:
    id = members.add(store, group, "青柠")
    with store.operation("events"):
        rows = [(group, id, n, "rename") for n in range(500)]
        store.insert_many("roster_events", "group_id, member_id, at, kind", rows)
    known = members.detail(store, 1, id)
    assert known is not None
    assert len(known.timeline) == 200
    assert known.timeline[1].at == 499


def test_who_is_gone_has_no_detail(store: Store, group: int) -> None:
    assert group
    assert members.detail(store, 1, 99) is None
    assert members.rows(store, 1, []) == []


def test_tags_are_listed_with_how_many_have_them(store: Store, group: int) -> None:
    ids = [members.add(store, group, name) for name in "阿波次"]
    assert members.tag(store, ids, " #讲师 ") == 3
    assert members.tag(store, ids[:1], "讲师") == 0
    assert members.tag(store, ids[:1], "志愿者") == 1
    assert members.tags(store, 1) == [("讲师", 3), ("志愿者", 1)]
    assert _shown(store, tag="志愿者") == ["阿"]
    assert members.untag(store, ids, "讲师") == 3
    assert members.tags(store, 1) == [("志愿者", 1)]


@pytest.mark.parametrize(
    ("at", "change"),
    [
        ("name", lambda s: members.add(s, 1, " \u200b")),
        ("name", lambda s: members.add(s, 1, "长" * 121)),
        ("name", lambda s: members.rename(s, 1, "")),
        ("tag", lambda s: members.tag(s, [1], " # ")),
        ("role", lambda s: members.set_roles(s, 1, 1, ["king"])),
        ("role", lambda s: members.give_role(s, 1, [1], "king")),
        ("tier", lambda s: members.set_tier(s, [1], "top")),
        ("note", lambda s: members.add_note(s, 1, " ")),
        ("note", lambda s: members.add_note(s, 1, "长" * 20_001)),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    store: Store, group: int, at: str, change: Callable[[Store], object]
) -> None:
    members.add(store, group, "阿")
    before = contents(store)
    with pytest.raises(AppError) as refused:
        change(store)
    assert refused.value.fields["at"] == at
    assert contents(store) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda s: members.add(s, 1, "新来的", name="new", remark="x", channel="海报"),
        lambda s: members.rename(s, 1, "改名"),
        lambda s: members.set_nickname(s, 1, 1, "改昵称"),
        lambda s: members.set_remark(s, 1, "备注"),
        lambda s: members.set_roles(s, 1, 1, ["payer", "partner"]),
        lambda s: members.give_role(s, 1, [1, 2, 3], "payer"),
        lambda s: members.take_role(s, 1, [1, 2, 3], "manager"),
        lambda s: members.set_tier(s, [1, 2, 3], "high"),
        lambda s: members.tag(s, [1, 2, 3], "新"),
        lambda s: members.untag(s, [1, 2, 3], "旧"),
        lambda s: members.archive(s, [1, 2, 3]),
        lambda s: members.restore(s, [4]),
        lambda s: members.add_note(s, 1, "记"),
        lambda s: members.edit_note(s, 1, "改"),
        lambda s: members.delete_note(s, 1),
    ],
)
def test_every_change_can_be_undone_and_done_again(
    store: Store, group: int, change: Callable[[Store], object]
) -> None:
    ids = [members.add(store, group, name) for name in ("阿哲", "半夏", "青柠", "小鹿")]
    members.tag(store, ids[:2], "旧")
    members.give_role(store, 1, ids[:1], "manager")
    members.archive(store, ids[3:])
    members.add_note(store, ids[0], "旧记")
    before = contents(store)
    change(store)
    after = contents(store)
    assert after != before
    store.undo()
    assert contents(store) == before
    store.redo()
    assert contents(store) == after


def test_a_bulk_change_is_one_step_named_with_its_count(store: Store, group: int) -> None:
    ids = [members.add(store, group, name) for name in "阿波次"]
    members.tag(store, ids, "讲师")
    step = store.undo_step
    assert step is not None
    assert step.label.format(**step.fields) == "Tag 3 members"
    members.archive(store, ids[:1])
    step = store.undo_step
    assert step is not None
    assert step.label.format(**step.fields) == "Archive member"


def test_a_hostile_name_is_kept_and_found_as_it_is(store: Store, group: int) -> None:
    name = "<img src=//host/x>'\"; drop table members; --"
    members.add(store, group, name)
    assert _shown(store, text="<img") == [name]


def test_tiers_end_with_the_last_data_and_agree_with_the_chart(
    store: Store, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, days in (("甲", 20), ("乙", 6), ("丙", 1)):
        _talked(store, group, members.add(store, group, name), 30, 0, days)
    with store.operation("talk"):
        today = (group, number(clock.today()) * 24 + 12, 3)
        store.insert_many("hour_cells", "group_id, hour, n", [today])
    monkeypatch.setenv(clock.FROZEN, "2026-12-06T04:00:00+00:00")  # a fortnight without an import
    shown = {row.id: row.tier for row in members.rows(store, 1, [1, 2, 3])}
    assert shown == {1: "high", 2: "mid", 3: "ordinary"}
    assert {m: s.tier for s in mix(store, Scope(1)).shares for m in s.members} == shown
    assert _shown(store, tier="high") == ["甲"]


def test_who_was_added_by_mistake_is_deleted_with_all_that_is_theirs_and_brought_back(
    store: Store,
) -> None:
    group = communities.add_group(store, communities.add(store, name="读书会"), name="一群")
    wrong, writer = (members.add(store, group, name) for name in ("打错了", "写过字"))
    members.add_note(store, wrong, "重复的人")
    members.tag(store, [wrong], "北京")
    with store.operation("write"):
        store.insert("messages", group_id=group, member_id=writer, sent_at=1, kind=0, text="我在")

    with pytest.raises(AppError, match="1 messages and 0 joins"):
        members.delete(store, [writer])
    with pytest.raises(AppError, match="1 messages"):
        members.delete(store, [wrong, writer])
    assert members.delete(store, [wrong]) == {"memberships": 1, "member_notes": 1}
    assert store.value("select count(*) from members") == 1

    store.undo()
    assert store.rows("select tag from member_tags") == [("北京",)]
    assert members.hanging(store, [wrong]) == {"memberships": 1, "member_notes": 1}
