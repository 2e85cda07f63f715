"""Importing: all or nothing, nothing twice, and a report that a dry run foretells."""

from dataclasses import replace

import pytest

from app import batches, communities
from app.errors import AppError, Cancelled
from app.imports import importer
from app.imports.importer import Target
from app.imports.records import Chat, Message, Options, Person, Skip
from app.imports.report import EventCounts, MemberCounts, MessageCounts, as_json
from app.store import Store
from tests.app.chats import (
    FILE,
    GROUP,
    NAMELESS,
    START,
    events,
    lists,
    said,
    system,
    take,
    texts,
)  # fmt: skip


def test_a_first_import_makes_community_group_members_and_messages(store: Store) -> None:
    report = take(
        store,
        system(0, "join", "阿周", "小陈"),
        said(60, "小林", "大家好"),
        said(61, "阿周", "第一行\n第二行"),
        Skip(9, "broken"),
        system(70, "rename", text="小林修改群名"),
    )
    assert as_json(report) == {
        "format": "test",
        "community": "示例群",
        "group": "示例群",
        "messages": {"read": 3, "created": 2, "updated": 0, "unchanged": 0, "skipped": 1},
        "events": {"join": 2, "leave": 0, "kick": 0, "rename": 1, "recall": 0},
        "members": {"created": 3, "known": 0},
        "skipped": [{"line": 9, "reason": "broken"}],
        "first": "2026-01-01T08:01:00+08:00",
        "last": "2026-01-01T08:01:01+08:00",
        "batch": 1,
    }
    assert texts(store) == [(60, "小林", "大家好"), (61, "阿周", "第一行\n第二行")]
    assert events(store) == [(0, "join", "小陈"), (0, "join", "阿周"), (70, "rename", None)]


def test_a_dry_run_foretells_every_figure_and_leaves_nothing(store: Store) -> None:
    records = [system(0, "join", "阿周"), said(1, "阿周", "好", "7"), said(1, "阿周", "好!", "7")]
    told = take(store, *records, dry_run=True)
    assert store.value("select count(*) from communities") == 0
    assert take(store, *records) == replace(told, batch=1)
    again = take(store, *records, dry_run=True)
    assert take(store, *records) == replace(again, batch=2)


def test_importing_again_adds_nothing(store: Store) -> None:
    records = [
        system(0, "join", "阿周", "小陈"),
        said(60, "小林", "收到"),
        said(60, "小林", "收到"),
        said(61, "小陈", "嗯"),
        system(62, "kick", "阿周"),
        system(63, "recall", "小陈"),
    ]
    first = take(store, *records)
    before = (texts(store), events(store))
    second = take(store, *records)
    assert second.messages == MessageCounts(read=3, unchanged=3)
    assert second.events == first.events == EventCounts(join=2, kick=1, recall=1)
    assert second.members == MemberCounts(created=0, known=3)
    assert (texts(store), events(store)) == before


def test_two_equal_messages_of_one_second_both_stay(store: Store) -> None:
    take(store, said(1, "阿周", "收到"), said(1, "阿周", "收到"))
    assert texts(store) == [(1, "阿周", "收到")] * 2
    take(store, *[said(1, "阿周", "收到")] * 3)
    assert texts(store) == [(1, "阿周", "收到")] * 3


def test_other_text_under_the_same_id_is_an_edit_and_the_old_text_is_kept(store: Store) -> None:
    take(store, said(1, "阿周", "你好", "7", sender_id="u1"))
    report = take(store, said(1, "阿周", "你们好", "7", sender_id="u1"))
    assert report.messages == MessageCounts(read=1, updated=1)
    assert texts(store) == [(1, "阿周", "你们好")]
    assert store.rows("select text from message_versions") == [("你好",)]
    older = take(store, said(1, "阿周", "你好", "7", sender_id="u1"))
    assert older.messages == MessageCounts(read=1, unchanged=1)
    assert texts(store) == [(1, "阿周", "你们好")]
    assert store.rows("select rowid from messages_fts where messages_fts match '\"们好\"'") == [
        (1,)
    ]


def test_an_older_export_that_comes_later_does_not_take_an_edit_back(store: Store) -> None:
    old = (said(1, "阿周", "你好", "7"), said(2, "阿周", "在吗", "8"))
    new = (said(1, "阿周", "你们好", "7"), said(3, "阿周", "好", "9"))
    take(store, *new)

    told = take(store, *old, dry_run=True)
    older = take(store, *old)

    assert told.messages == older.messages == MessageCounts(read=2, created=1, unchanged=1)
    assert [text for _, _, text in texts(store)] == ["你们好", "在吗", "好"]
    assert store.rows("select text, batch_id from message_versions") == [("你好", None)]
    assert take(store, *old).messages == MessageCounts(read=2, unchanged=2)
    assert take(store, *new).messages == MessageCounts(read=2, unchanged=2)
    newest = take(store, said(1, "阿周", "大家好", "7"), said(4, "阿周", "早", "10"))
    assert newest.messages.updated == 1

    batches.revert(store, newest.batch or 0)
    batches.revert(store, older.batch or 0)

    assert [text for _, _, text in texts(store)] == ["你们好", "好"]


def test_one_file_may_tell_an_id_several_times(store: Store) -> None:
    report = take(
        store, said(1, "阿", "一", "7"), said(1, "阿", "一", "7"), said(1, "阿", "二", "7")
    )
    assert report.messages == MessageCounts(read=3, created=1, updated=1, unchanged=1)
    assert texts(store) == [(1, "阿", "二")]


def test_a_recall_marks_the_message_whichever_file_comes_first(store: Store) -> None:
    message = said(1, "阿周", "说错了", "7", sender_id="u1")
    recall = system(9, "recall", "阿周", native_id="7")
    take(store, recall, said(2, "阿周", "在", "8", sender_id="u1"))
    take(store, message)
    assert store.rows("select native_id, recalled from messages order by id") == [
        ("8", 0),
        ("7", 1),
    ]
    assert take(store, recall).messages == MessageCounts()


def test_a_recall_that_the_store_knows_is_no_news_in_a_file_without_ids(store: Store) -> None:
    take(store, said(1, "阿", "一", recalled=True), said(2, "阿", "二"))
    again = take(store, said(1, "阿", "一", recalled=True), said(2, "阿", "二", recalled=True))
    assert (again.messages.updated, again.messages.unchanged) == (1, 1)
    batches.revert(store, again.batch or 0)
    assert store.rows("select text, recalled from messages order by id") == [("一", 1), ("二", 0)]


def test_a_copy_without_ids_meets_the_copy_with_ids(store: Store) -> None:
    plain = [said(s, "阿周", "收到") for s in (1, 1, 2)]
    marked = [said(s, "阿周", "收到", str(i), sender_id="u1") for i, s in enumerate((1, 1, 2))]
    take(store, *plain, chat=NAMELESS)
    assert take(store, *marked).messages == MessageCounts(read=3, unchanged=3)
    assert store.rows("select native_id from messages order by id") == [("0",), ("1",), ("2",)]
    assert take(store, *plain, chat=NAMELESS).messages.created == 0
    assert store.value("select count(*) from members") == 1
    assert store.value("select count(*) from groups") == 1


def test_records_with_different_ids_never_merge(store: Store) -> None:
    take(store, said(1, "阿周", "收到", "1"))
    assert take(store, said(1, "阿周", "收到", "2")).messages.created == 1


def test_a_copy_in_minutes_meets_the_copy_in_seconds_either_way(store: Store) -> None:
    seconds = [said(s, "阿周", t) for s, t in ((5, "早"), (40, "早"), (65, "好"), (130, "走"))]
    minutes = [said(s, "阿周", t) for s, t in ((0, "早"), (0, "早"), (60, "好"), (180, "新"))]
    take(store, *seconds)
    assert take(store, *minutes).messages == MessageCounts(read=4, created=1, unchanged=3)
    assert take(store, *seconds).messages == MessageCounts(read=4, unchanged=4)
    assert take(store, *minutes).messages.created == 0


def test_two_people_of_one_name_with_different_ids_stay_two(store: Store) -> None:
    report = take(
        store,
        said(1, "小林", "一", "1", sender_id="u1"),
        said(2, "小林", "二", "2", sender_id="u2"),
    )
    assert report.members.created == 2
    take(store, said(9, "小林", "哪一个"))
    assert store.value("select count(*) from members") == 3
    assert take(store, said(9, "小林", "哪一个")).members.created == 0


def test_someone_in_two_groups_is_one_member(store: Store) -> None:
    take(store, said(1, "小林", "一", sender_id="u1"))
    report = take(
        store, said(1, "林老师", "二", sender_id="u1"), chat=Chat("wechat", "room-2", "二群")
    )
    assert report.members == MemberCounts(created=0, known=1)
    assert store.rows("select nickname from memberships order by group_id") == [
        ("小林",),
        ("林老师",),
    ]


def test_names_have_a_history_and_the_latest_is_the_nickname(store: Store) -> None:
    newer = [said(90, "小林", "三", sender_id="u1")]
    older = [said(1, "林", "一", sender_id="u1"), said(5, "林", "二", sender_id="u1")]
    for records in (newer, older):
        take(store, *records)
    assert store.rows(
        "select name, first_at, last_at from names where kind = 'nickname' order by first_at"
    ) == [("林", START + 1, START + 5), ("小林", START + 90, START + 90)]
    assert store.rows("select nickname from memberships") == [("小林",)]


def test_coming_and_going_is_the_latest_word_in_any_order_of_files(store: Store) -> None:
    newer = [system(300, "join", "阿周", channel="qr", actor=("", "小林"))]
    older = [system(100, "join", "阿周"), system(200, "kick", "阿周"), system(150, "leave", "小陈")]
    for records in (newer, older):
        take(store, *records)
    assert store.rows(
        "select p.name, s.joined_at, s.left_at, s.left_how, s.channel, i.name from memberships s"
        " join members p on p.id = s.member_id left join members i on i.id = s.inviter_id order by 1"
    ) == [
        ("小林", None, None, None, "", None),
        ("小陈", None, START + 150, "leave", "", None),
        ("阿周", START + 300, None, None, "qr", "小林"),
    ]


def test_who_speaks_after_leaving_has_come_back(store: Store) -> None:
    take(store, system(10, "leave", "阿周"), said(20, "阿周", "我又来了"))
    assert store.rows("select left_at, left_how from memberships") == [(None, None)]


def test_a_roster_brings_names_roles_and_the_day_of_joining(store: Store) -> None:
    person = Person(2, "u1", "林晓", "小林-产品", "同事", "owner", START - 86_400)
    silent = Person(3, "u2", "阿黄")
    report = take(store, person, silent, said(5, "小林", "好", sender_id="u1"))
    assert report.members.created == 2
    assert store.rows("select name, remark from members order by id") == [
        ("小林-产品", "同事"), ("阿黄", ""),
    ]  # fmt: skip
    assert store.rows("select nickname, joined_at from memberships order by id") == [
        ("小林-产品", START - 86_400), ("阿黄", None),
    ]  # fmt: skip
    assert store.rows("select role from roles") == [("creator",)]
    kinds = "select kind, name from names where member_id = 1 order by kind, name"
    assert store.rows(kinds) == [
        ("account", "林晓"), ("nickname", "小林"), ("nickname", "小林-产品"), ("remark", "同事"),
    ]  # fmt: skip
    assert take(store, person, silent, said(5, "小林", "好", sender_id="u1")).members.created == 0


def test_unknown_people_in_system_lines_count_without_a_member(store: Store) -> None:
    line = system(1, "join", "", "阿周")
    assert take(store, line, said(2, "小林", "欢迎")).events.join == 2
    assert events(store) == [(1, "join", None), (1, "join", "阿周")]


def test_a_sender_without_name_or_id_is_one_unknown_member(store: Store) -> None:
    take(store, said(1, "", "一"), said(2, "\u200b", "二"))
    assert texts(store) == [(1, "?", "一"), (2, "?", "二")]
    assert take(store, said(1, "", "一")).messages.created == 0


def test_text_that_sqlite_cannot_keep_is_kept_readable(store: Store) -> None:
    records = [said(1, "a\x00b", "x\ud800y", "\udc00", sender_id="u\x00")]
    take(store, *records)
    assert take(store, *records).messages == MessageCounts(read=1, unchanged=1)
    assert texts(store) == [(1, "a\ufffdb", "x\ufffdy")]


def test_impossible_dates_are_skipped_with_their_line(store: Store) -> None:
    report = take(
        store,
        said(1, "阿", "好"),
        Message(7, -5, "", "阿", 0, "早"),
        Message(8, 10**18, "", "阿", 0, "晚"),
    )
    assert [s.line for s in report.skipped] == [7, 8]
    assert report.messages == MessageCounts(read=3, created=1, skipped=2)


# -- where a chat goes


def test_a_group_is_found_by_id_then_by_name_and_may_be_named(store: Store) -> None:
    assert take(store, said(1, "阿", "一")).group == "示例群"
    renamed = Chat("wechat", "room-1", "改了名的群")
    assert take(store, said(2, "阿", "二"), chat=renamed).group == "示例群"
    assert take(store, said(3, "阿", "三"), chat=NAMELESS).group == "示例群"
    assert take(store, said(3, "阿", "三"), community="新社群").community == "示例群"
    assert (
        take(store, said(4, "阿", "四"), chat=Chat("wechat", "room-9", "示例群")).group
        == "示例群 (2)"
    )
    named = take(store, said(5, "阿", "五"), chat=NAMELESS, group="自定", community="另一个")
    assert (named.community, named.group) == ("另一个", "自定")
    assert take(store, said(5, "阿", "五"), chat=NAMELESS, group="自定").messages.created == 0


def test_a_new_chat_needs_a_community_when_there_are_several(store: Store) -> None:
    for name in ("甲", "乙"):
        communities.add(store, name=name)
    with pytest.raises(AppError, match="Say which community"):
        take(store, said(1, "阿", "一"))
    assert take(store, said(1, "阿", "一"), community="乙").community == "乙"
    assert take(store, said(2, "阿", "二")).community == "乙"


def test_a_real_chat_never_lands_in_the_sample(store: Store) -> None:
    communities.add(store, name="示例群", is_sample=True)
    assert take(store, said(1, "阿", "一")).community == "示例群 (2)"


def test_a_file_with_several_chats_reports_each(store: Store) -> None:
    other = Chat("wechat", "room-2", "二群")
    records = [
        [Chat("wechat", "room-0", "空群")],
        [GROUP, said(1, "阿", "一"), Skip(3, "x")],
        [other, said(9, "周", "二")],
        [GROUP, said(2, "阿", "三")],
    ]
    report = importer.take(store, records, FILE)
    assert [(g.group, g.messages.created) for g in report.groups] == [("示例群", 2), ("二群", 1)]
    assert report.messages == MessageCounts(read=4, created=3, skipped=1)
    assert report.group is None
    assert report.members.created == 2
    assert as_json(report)["groups"][1]["group"] == "二群"
    with pytest.raises(AppError, match="several chats"):
        importer.take(store, records, FILE, Target(group="一个群"))


def test_the_file_name_names_a_chat_without_one(store: Store) -> None:
    assert take(store, said(1, "阿", "一"), chat=Chat("whatsapp", "", "")).group == "chat"
    named = take(
        store, said(1, "阿", "一"), chat=Chat("qq", "", ""), options=Options(name="读书会")
    )
    assert named.group == "读书会"


# -- all or nothing


def test_a_file_without_messages_is_refused_and_leaves_nothing(store: Store) -> None:
    with pytest.raises(AppError, match="no message was found"):
        take(store, Person(1, "u1", "阿周"), Skip(2, "x"))
    assert store.value("select count(*) from communities") == 0


@pytest.mark.parametrize("error", [Cancelled(), AppError("damaged"), KeyError("bug")])
def test_what_ends_a_reader_leaves_nothing(store: Store, error: Exception) -> None:
    def reader():
        yield [GROUP, said(1, "阿", "一")]
        raise error

    with pytest.raises(type(error)):
        importer.take(store, reader(), FILE)
    assert store.value("select count(*) from groups") == 0


def test_small_chunks_say_the_same(store: Store, tmp_path, monkeypatch) -> None:
    records = [said(s // 3, f"人{s % 5}", "收到", sender_id="") for s in range(60)]
    records.insert(30, system(10, "join", "新人", "人1"))
    whole = take(store, *records)
    monkeypatch.setattr(importer, "CHUNK", 1)
    other = Store(tmp_path / "other.qunce", create=True)
    assert importer.take(other, lists([GROUP, *records]), FILE) == whole
    assert texts(other) == texts(store)
    assert events(other) == events(store)
    assert importer.take(other, lists([GROUP, *records]), FILE).messages.created == 0
    other.close()


def test_a_chat_without_an_id_finds_its_group_though_another_has_its_name(store: Store) -> None:
    take(store, said(1, "阿", "一"), chat=Chat("wechat", "room-1", "示例群"))
    first = take(store, said(2, "周", "二"), chat=Chat("qq", "", "示例群"))
    assert (first.group, first.new_group) == ("示例群 (2)", True)

    again = take(store, said(2, "周", "二"), chat=Chat("qq", "", "示例群"))

    assert (again.group, again.messages.created) == ("示例群 (2)", 0)
