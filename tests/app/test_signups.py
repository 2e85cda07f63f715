"""Sign-up lists: what is read as one, what a repost changes, whose names they are, what is posted."""

from datetime import date, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import clock, communities, events, members, signups
from app.errors import AppError
from app.signups import Item, Offer, Repost, SignUp
from app.store import Store

START = 1_767_225_600
SATURDAY = "#接龙\n周六聚会\n\n1. 阿周 2人\n2. 小陈"


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="读书会")


@pytest.fixture
def group(store: Store, community: int) -> int:
    return communities.add_group(store, community, name="一群")


@pytest.fixture
def people(store: Store, group: int) -> dict[str, int]:
    return {name: members.add(store, group, name) for name in ("阿周", "小陈", "小林", "老王")}


def post(store: Store, group: int, member: int, *texts: str, at: int = START) -> None:
    """Put messages into a chat, a minute apart, as an import would."""
    with store.operation("say"):
        for minute, text in enumerate(texts):
            values = {"group_id": group, "member_id": member, "sent_at": at + 60 * minute}
            store.insert("messages", **values, kind=0, text=text)
        store.rebuild_index()


def entries(store: Store, id: int) -> list[tuple[str, str, int | None]]:
    return [(e.item.name, e.item.note, e.member_id) for e in signups.entries(store, id)]


# -- reading


def test_a_list_has_a_title_numbered_entries_notes_and_heads() -> None:
    assert signups.parse(SATURDAY) == SignUp(
        "周六聚会", (Item(1, "阿周", "2人", 2), Item(2, "小陈"))
    )


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("1.295-909 6份", Item(1, "295-909", "6份", 6)),
        ("2、小陈", Item(2, "小陈")),
        ("3．阿周+1", Item(3, "阿周", "+1", 2)),
        ("4）小林 两位", Item(4, "小林", "两位", 2)),
        ("5) Anna Li", Item(5, "Anna Li")),
        ("6. Anna Li 2人", Item(6, "Anna Li", "2人", 2)),
        ("7. 老王（带娃，3人）", Item(7, "老王", "（带娃，3人）", 3)),
        ("8. 阿周 晚到1个小时", Item(8, "阿周", "晚到1个小时", 1)),
        ("9. 小陈 请假", Item(9, "小陈", "请假", 0)),
        ("10.", Item(10, "", "", 0)),
        ("１１．阿宝3张", Item(11, "阿宝", "3张", 3)),
        ("12. 2人", Item(12, "2人")),
    ],
)  # fmt: skip
def test_an_entry_is_a_name_and_a_note(line: str, item: Item) -> None:
    found = signups.parse(f"#接龙\n标题\n{line}")

    assert found is not None
    assert found.items == (item,)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("#接龙\n周六聚会", "周六聚会"),
        ("接龙\n周六聚会", "周六聚会"),
        ("#接龍\n週六聚會", "週六聚會"),
        ("#Group Note\nRun", "Run"),
        ("@所有人 @小陈 #接龙\n周六聚会", "周六聚会"),
        ("各位晚上好 #接龙\n周六聚会", "周六聚会"),
        ("周六聚会 #接龙", "周六聚会"),
        ("\n\n  ＃接龙  \n\n\n周六聚会\n", "周六聚会"),
        ("#接龙\n周六聚会\n例 阿宝 2人", "周六聚会"),
        ("#接龙\n周六聚会\n11.28（周六）", "周六聚会"),
        ("#接龙\n周六聚会\n\n1. 自带水杯\n2. 准时\n\n例：阿宝 2人", "周六聚会"),
    ],
)
def test_the_first_line_is_the_mark_and_the_title_follows(head: str, title: str) -> None:
    found = signups.parse(f"{head}\n\n1. 阿周\n2. 小陈")

    assert found is not None
    assert (found.title, [i.name for i in found.items]) == (title, ["阿周", "小陈"])


@pytest.mark.parametrize(
    "text",
    [
        "", "接龙", "#接龙\n周六聚会", "大家快来接龙\n1. 阿周", "1. 阿周\n2. 小陈", "👨‍👩‍👧‍👦 1. 不是接龙",
        "「小陈：#接龙\n周六聚会\n\n1. 阿周」\n- - - - - - - - - - - - - - -\n我晚点接",
        "#接龙 周六 2. 阿周 3. 小陈", "#接龙 周六 3.5折",
    ],
)  # fmt: skip
def test_anything_else_is_no_list(text: str) -> None:
    assert signups.parse(text) is None


def test_lines_below_an_entry_belong_to_it_until_a_blank_line_and_other_words() -> None:
    text = "#接龙\n周六\n1. 阿周\n带一壶茶\n\n2. 小陈\n\n谢谢大家\n3. 以上"

    found = signups.parse(text)

    assert found is not None
    assert [(i.name, i.note) for i in found.items] == [("阿周", "带一壶茶"), ("小陈", "")]


@pytest.mark.parametrize(
    "text", ["#接龙 周六 1. 阿周 2. 小陈 3. 小林", "#接龙\n周六 1. 阿周 2. 小陈 3. 小林"]
)
def test_a_list_that_lost_its_line_breaks_is_read(text: str) -> None:
    found = signups.parse(text)

    assert found is not None
    assert (found.title, [i.name for i in found.items]) == ("周六", ["阿周", "小陈", "小林"])


@pytest.mark.parametrize(
    ("numbers", "doubts"),
    [
        ((1, 2, 3), ()),
        ((1, 3), ("gap",)),
        ((2, 3), ("gap",)),
        ((1, 2, 1), ("restart",)),
        ((1, 1, 4), ("restart", "gap")),
    ],
)
def test_odd_numbers_are_kept_and_told(numbers: tuple[int, ...], doubts: tuple[str, ...]) -> None:
    found = signups.parse("#接龙\n周六\n" + "\n".join(f"{n}. 某{n}" for n in numbers))

    assert found is not None
    assert (tuple(i.number for i in found.items), found.ambiguous) == (numbers, doubts)


@given(st.text(st.sampled_from("#接龙@「」- \n.、1234(（)例：+人份a小\ufeff\u2005"), max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    found = signups.parse("#接龙\n" + text)

    assert found is None or len(found.items) >= 1


def test_a_hostile_message_takes_no_time() -> None:
    for text in (
        "@" * 40_000,
        "#接龙 " + "1. " * 40_000,
        "#接龙\n" + "@a" * 40_000,
        "#接龙\n1." + " " * 50_000 + "x",
    ):
        begun = datetime.now()  # noqa: DTZ005 -- a span
        signups.parse(text)
        assert (datetime.now() - begun).total_seconds() < 1  # noqa: DTZ005 -- as above


@pytest.mark.parametrize(
    ("note", "more", "alone", "each"),
    [
        ("", 1, 1, 1),
        ("+1", 2, 1, 1),
        ("+2", 3, 2, 1),
        ("3人", 3, 3, 1),
        ("3人+1", 4, 4, 1),
        ("2份 1张", 3, 3, 1),
        ("取消", 0, 0, 0),
    ],
)
def test_heads_are_counted_by_the_rule_of_the_list(
    note: str, more: int, alone: int, each: int
) -> None:
    assert [signups.heads("某", note, rule) for rule in ("more", "self", "each")] == [
        more,
        alone,
        each,
    ]


# -- reposts


def items(*made: str) -> tuple[Item, ...]:
    return tuple(Item(n, name) for n, name in enumerate(made, 1))


@pytest.mark.parametrize(
    ("old", "new", "relation"),
    [
        ("ab", "ab", "same"),
        ("", "a", "continuation"),
        ("ab", "abc", "continuation"),
        ("ab", "axc", None),
        ("abcde", "abxdef", "continuation"),
        ("abcde", "axydef", None),
        ("abcde", "abxye", "correction"),
        ("abcde", "axyze", None),
        ("abcd", "abxd", None),
        ("abcd", "acd", "deletion"),
        ("abcd", "abc", "deletion"),
        ("abcd", "ab", None),
        ("ab", "xyz", None),
    ],
)
def test_a_repost_goes_on_corrects_or_drops_one(old: str, new: str, relation: str | None) -> None:
    assert signups.relation(items(*old), items(*new)) == relation


def test_spaces_punctuation_placeholders_and_notes_make_no_other_entry() -> None:
    old = (Item(1, "阿周", "2人"), Item(2, "小陈"), Item(3, ""))
    new = (Item(1, "阿周。", "3人"), Item(2, " 小陈"), Item(3, "小林"))

    assert signups.relation(old, new) == "continuation"


def test_two_lists_that_would_both_fit_leave_a_list_of_its_own(
    store: Store, community: int, group: int
) -> None:
    for at, made in enumerate(("abcdefgh", "abxyzfgh", "abcyefgh")):  # the third corrects either
        signups.take(store, community, SignUp("周六", items(*made)), group_id=group, at=START + at)

    lists = signups.listed(store, community)
    assert ["".join(name for name, _, _ in entries(store, one.id)) for one in lists] == [
        "abcyefgh", "abxyzfgh", "abcdefgh",
    ]  # fmt: skip


@given(count=st.integers(1, 9), order=st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_versions_in_any_order_are_one_list_that_ends_as_the_last_one(
    count: int, order: Random
) -> None:
    versions = [
        Repost(SignUp("周六", items(*"abcdefghi"[:n])), START + n, n) for n in range(1, count + 1)
    ]
    mixed = list(versions)
    order.shuffle(mixed)

    (chain,) = signups.chains(mixed)

    assert chain == versions


@given(
    edits=st.lists(
        st.tuples(st.sampled_from(["add", "drop", "note"]), st.integers(0, 30)), max_size=12
    ),
    order=st.randoms(use_true_random=False),
)
@settings(max_examples=120, deadline=None)
def test_the_order_of_reading_never_matters(edits: list[tuple[str, int]], order: Random) -> None:
    made: list[str] = ["成员0"]
    versions = [Repost(SignUp("周六", items(*made)), START, 0)]
    for number, (what, place) in enumerate(edits, 1):
        if what == "add" or not made:
            made = [*made, f"成员{number}"]
        elif what == "drop":
            made = [name for n, name in enumerate(made) if n != place % len(made)]
        versions.append(Repost(SignUp("周六", items(*made)), START + number, number))
    mixed = list(versions)
    order.shuffle(mixed)

    assert signups.chains(mixed) == signups.chains(versions)
    assert signups.chains(mixed)[-1][-1] == versions[-1] or len(signups.chains(mixed)) > 1


@given(count=st.integers(1, 7), order=st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_a_kept_list_ends_as_the_newest_version_whatever_came_first(
    tmp_path_factory: pytest.TempPathFactory, count: int, order: Random
) -> None:
    store = Store(tmp_path_factory.mktemp("store") / "s.qunce", create=True)
    home = communities.add(store, name="读书会")
    versions = list(range(1, count + 1))
    order.shuffle(versions)

    for n in versions:
        signups.take(store, home, SignUp("周六", items(*"abcdefg"[:n])), at=START + n)

    (one,) = signups.listed(store, home)
    assert [name for name, _, _ in entries(store, one.id)] == list("abcdefg"[:count])
    store.close()


# -- kept, and undone


def test_a_pasted_list_is_kept_matched_and_updated_by_its_repost(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    id = signups.paste(store, community, SATURDAY, group)
    assert entries(store, id) == [("阿周", "2人", people["阿周"]), ("小陈", "", people["小陈"])]
    before = store.rows("select * from signup_items")

    assert signups.paste(store, community, SATURDAY + "\n3. 小王", group) == id
    assert entries(store, id)[2] == ("小王", "", None)
    assert (signups.get(store, id).entries, signups.get(store, id).heads) == (3, 4)

    store.undo()
    assert store.rows("select * from signup_items") == before
    store.undo()
    assert signups.listed(store, community) == []
    store.redo()
    store.redo()
    assert signups.get(store, id).entries == 3


def test_what_is_no_list_is_refused_in_a_sentence(store: Store, community: int) -> None:
    with pytest.raises(AppError, match="no sign-up list"):
        signups.paste(store, community, "大家好")


def test_another_title_or_another_group_is_another_list(
    store: Store, community: int, group: int
) -> None:
    other = communities.add_group(store, community, name="二群")
    ids = {
        signups.paste(store, community, SATURDAY, group),
        signups.paste(store, community, SATURDAY, other),
        signups.paste(store, community, SATURDAY.replace("周六", "周日"), group),
    }

    assert len(ids) == 3
    assert [one.title for one in signups.listed(store, community, (other,))] == ["周六聚会"]


def test_a_picked_name_stays_through_reposts_and_is_known_in_later_lists(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    id = signups.paste(store, community, "#接龙\n周六\n1. 王总", group)
    (entry,) = signups.entries(store, id)
    signups.pick(store, entry.id, people["老王"])

    signups.paste(store, community, "#接龙\n周六\n1. 王总 带2人\n2. 小陈", group)
    later = signups.paste(store, community, "#接龙\n周日\n1. 王 总", group)

    assert entries(store, id)[0] == ("王总", "带2人", people["老王"])
    assert entries(store, later) == [("王", "总", people["老王"])]
    for _ in range(3):
        store.undo()
    assert entries(store, id) == [("王总", "", None)]
    assert store.rows("select * from signup_aliases") == []


def test_a_guest_stays_one_and_can_be_asked_about_again(
    store: Store, community: int, group: int
) -> None:
    id = signups.paste(store, community, "#接龙\n周六\n1. 老王的表弟", group)
    signups.pick_guest(store, signups.entries(store, id)[0].id)
    signups.paste(store, community, "#接龙\n周六\n1. 老王的表弟\n2. 另一个", group)

    sheet = signups.of_list(store, id)
    assert [(line.item.name, line.guest) for line in sheet.signed] == [("老王的表弟", True)]

    signups.unpick(store, signups.entries(store, id)[0].id)
    assert [line.reason for line in signups.of_list(store, id).unsure] == ["unknown", "unknown"]


def test_two_of_one_name_are_never_chosen_between(store: Store, community: int, group: int) -> None:
    zhang = [members.add(store, group, "张三"), members.add(store, group, "张三")]
    id = signups.paste(store, community, "#接龙\n周六\n1. 张三", group)

    (line,) = signups.of_list(store, id).unsure
    assert (line.reason, sorted(p.id for p in line.candidates)) == ("several", zhang)
    assert signups.of_list(store, id).missing == ()  # either may be the one

    signups.pick(store, signups.entries(store, id)[0].id, zhang[1])
    assert [p.id for p in signups.of_list(store, id).missing] == [zhang[0]]
    later = signups.paste(store, community, "#接龙\n周日\n1. 张三", group)
    assert [line.reason for line in signups.of_list(store, later).unsure] == ["several"]


def test_a_name_twice_in_a_list_is_one_person_and_one_question(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    id = signups.paste(store, community, "#接龙\n周六\n1. 小陈\n2. 小陈", group)

    sheet = signups.of_list(store, id)
    assert [line.person.id for line in sheet.signed if line.person] == [people["小陈"]]
    assert [line.reason for line in sheet.unsure] == ["twice"]


def test_remark_account_name_and_earlier_nicknames_name_a_member(
    store: Store, community: int, group: int
) -> None:
    lin = members.add(store, group, "木子", name="linlin")
    members.set_remark(store, lin, "林老师")
    members.set_nickname(store, lin, group, "木木")
    for name in ("木木", "林老师", "LinLin", "木子", "@木木"):
        known = signups.roster(store, community, group)
        assert known.match(Item(1, name)).member == lin, name


def test_who_is_in_the_group_outweighs_who_left(store: Store, community: int, group: int) -> None:
    gone, here = members.add(store, group, "阿宝"), members.add(store, group, "阿宝")
    with store.operation("leave"):
        store.execute("update memberships set left_at = 1 where member_id = ?", gone)

    assert signups.roster(store, community, group).match(Item(1, "阿宝")).member == here


# -- three columns


def test_three_columns_signed_not_sure_and_not_yet(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    id = signups.paste(
        store, community, "#接龙\n周六\n1. 阿周 2人\n2. 小陈 待定\n3. 陌生人\n4. 小林 来不了", group
    )

    sheet = signups.of_list(store, id)

    assert [line.item.name for line in sheet.signed] == ["阿周"]
    assert [(line.item.name, line.reason) for line in sheet.unsure] == [
        ("小陈", "maybe"), ("陌生人", "unknown"), ("小林", "no"),
    ]  # fmt: skip
    assert [person.name for person in sheet.missing] == ["老王"]
    assert (sheet.entries, sheet.heads, sheet.asks) == (4, 4, False)


def test_what_plus_one_means_is_asked_once_per_list(
    store: Store, community: int, group: int
) -> None:
    id = signups.paste(store, community, "#接龙\n周六\n1. 阿周+1", group)
    assert (signups.of_list(store, id).asks, signups.get(store, id).heads) == (True, 2)

    signups.set_rule(store, id, "self")
    assert (signups.of_list(store, id).asks, signups.get(store, id).heads) == (False, 1)
    signups.paste(store, community, "#接龙\n周六\n1. 阿周+1\n2. 小陈+2", group)
    assert signups.get(store, id).heads == 3

    store.undo()
    store.undo()
    assert (signups.of_list(store, id).asks, signups.get(store, id).heads) == (True, 2)
    with pytest.raises(AppError):
        signups.set_rule(store, id, "all")


def test_a_list_says_who_comes_to_an_event_or_who_checked_in(
    store: Store, community: int, group: int
) -> None:
    event = events.add(store, community, "周六聚会", datetime(2026, 11, 28, 20))  # noqa: DTZ001 -- wall time
    id = signups.paste(store, community, SATURDAY, group, event)
    assert [(one.id, one.event) for one in signups.of_event(store, event)] == [(id, "周六聚会")]

    signups.attach(store, id, day=date(2026, 11, 28))
    assert signups.of_event(store, event) == []
    assert signups.get(store, id).day == date(2026, 11, 28)
    store.undo()
    events.delete(store, event)
    assert signups.get(store, id).event_id is None
    store.undo()
    assert signups.get(store, id).event_id == event


# -- found in a chat


def test_lists_in_a_chat_are_offered_once_with_their_newest_version(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    post(
        store,
        group,
        people["阿周"],
        "早",
        SATURDAY,
        SATURDAY + "\n3. 小林",
        "快来接龙",
        "#接龙\n订书\n1. 小陈",
    )

    found = signups.offers(store, community)
    assert [(o.signup.title, len(o.signup.items), o.versions, o.poster, o.group) for o in found] == [
        ("订书", 1, 1, "阿周", "一群"), ("周六聚会", 3, 2, "阿周", "一群"),
    ]  # fmt: skip

    kept = signups.accept(store, found[1])
    signups.dismiss(store, found[0])
    assert signups.offers(store, community) == []
    assert [one.title for one in signups.listed(store, community)] == ["周六聚会"]

    post(store, group, people["小陈"], SATURDAY + "\n3. 小林\n4. 老王", at=START + 7200)
    (newer,) = signups.offers(store, community)
    assert (newer.of, len(newer.signup.items)) == (kept, 4)
    assert signups.accept(store, newer) == kept
    assert signups.get(store, kept).entries == 4
    store.undo()
    assert signups.get(store, kept).entries == 3
    signups.remove(store, kept)
    assert [o.of for o in signups.offers(store, community)] == [None]


def test_a_pasted_list_is_not_offered_again_by_its_chat(
    store: Store,
    community: int,
    group: int,
    people: dict[str, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-01-01T09:00:00+08:00")
    id = signups.paste(store, community, SATURDAY + "\n3. 小林", group)
    post(store, group, people["阿周"], SATURDAY, SATURDAY + "\n3. 小林")
    assert signups.offers(store, community) == []

    post(store, group, people["小陈"], SATURDAY + "\n3. 小林\n4. 老王", at=START + 7200)
    assert [o.of for o in signups.offers(store, community)] == [id]


def test_next_week_s_list_of_the_same_title_is_another_one(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    for week in range(3):
        post(store, group, people["阿周"], SATURDAY, at=START + week * 8 * 86_400)

    assert len(signups.offers(store, community)) == 3


def test_the_message_may_go_and_the_list_stays(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    post(store, group, people["阿周"], SATURDAY)
    id = signups.accept(store, signups.offers(store, community)[0])
    with store.operation("revert"):
        store.execute("delete from messages")
    assert (signups.get(store, id).message_id, signups.get(store, id).entries) == (None, 2)

    post(store, group, people["阿周"], SATURDAY)
    assert signups.offers(store, community) == []


def test_merged_members_keep_their_entries(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    from app import merging

    id = signups.paste(store, community, "#接龙\n周六\n1. 小陈\n2. 王总", group)
    signups.pick(store, signups.entries(store, id)[1].id, people["老王"])
    merging.merge(store, people["阿周"], [people["老王"]])

    assert [member for _, _, member in entries(store, id)] == [people["小陈"], people["阿周"]]
    assert store.rows("select name, member_id from signup_aliases") == [("王总", people["阿周"])]


# -- writing


def test_the_opening_of_an_event_is_a_list_that_is_read_back(store: Store, community: int) -> None:
    at = datetime(2026, 11, 28, 20)  # noqa: DTZ001 -- wall time
    event = events.get(store, events.add(store, community, "周六聚会", at, place="图书馆二楼"))

    assert signups.write(event) == (
        "#接龙\n周六聚会\n时间：11月28日（周六） 20:00–21:00\n地点：图书馆二楼\n\n例 小林 2人\n\n1. "
    )
    assert signups.write(event, "en").splitlines()[:4] == [
        "#Group Note", "周六聚会", "When: Sat 28 Nov 20:00–21:00", "Where: 图书馆二楼",
    ]  # fmt: skip
    for language in ("zh", "en"):
        read = signups.parse(signups.write(event, language))
        assert read is not None
        assert (read.title, read.items) == ("周六聚会", (Item(1, "", "", 0),))
        assert signups.relation(read.items, items("阿周")) == "continuation"


def test_a_nudge_calls_everyone_kindly_eight_to_a_line() -> None:
    text = signups.nudge("周六聚会", [f"成员{n}" for n in range(10)])

    head, *lines, tail = text.splitlines()
    assert head == "「周六聚会」的接龙还开着，怕大家刷屏时错过，在这里轻轻提醒一下："
    assert [line.count("@") for line in lines] == [8, 2]
    assert "没关系" in tail
    assert "fine" in signups.nudge("Run", ["Lin"], "en")
    assert signups.nudge("周六聚会", []) == ""


def test_offers_are_plain_values(
    store: Store, community: int, group: int, people: dict[str, int]
) -> None:
    post(store, group, people["阿周"], SATURDAY)
    (offer,) = signups.offers(store, community, (group,))

    assert isinstance(offer, Offer)
    assert signups.of_signup(store, community, group, offer.signup).entries == 2
    assert signups.offers(store, community, (group + 1,)) == []
