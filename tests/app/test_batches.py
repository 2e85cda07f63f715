"""Taking imports back: what each brought, and nothing else."""

from datetime import datetime
from pathlib import Path

import pytest

from app import attendance, batches, checkins, events, members, tasks
from app.attendance import Coming
from app.checkins import rewards
from app.errors import AppError
from app.events import people
from app.imports import importer, roster
from app.imports.records import Chat, Person
from app.members import MemberFilter
from app.store import Store
from tests.app.chats import FILE, GROUP, said, system, take, texts


def test_imports_are_listed_newest_first(store: Store) -> None:
    take(store, said(1, "阿", "一"), said(2, "阿", "二"))
    take(store, said(2, "阿", "二"), said(3, "阿", "三"))
    found = [
        (b.id, b.group, b.created, b.updated, b.first, b.reverted_at) for b in batches.listed(store)
    ]
    assert found == [
        (2, "示例群", 1, 0, "2026-01-01T08:00:02+08:00", None),
        (1, "示例群", 2, 0, "2026-01-01T08:00:01+08:00", None),
    ]
    assert [b.id for b in batches.listed(store, community_id=9)] == []


def test_texts_that_an_import_edited_come_back_through_a_chain_of_edits(store: Store) -> None:
    for text in ("一", "二", "三"):
        take(store, said(1, "阿", text, "7"))
    batches.revert(store, 2)
    assert texts(store) == [(1, "阿", "三")]
    assert store.rows("select text, batch_id from message_versions") == [("一", 3)]
    batches.revert(store, 3)
    assert texts(store) == [(1, "阿", "一")]
    assert store.rows("select count(*) from message_versions") == [(0,)]


def test_a_recall_goes_with_the_import_that_told_it(store: Store) -> None:
    take(store, said(1, "阿", "一", "7"), said(2, "阿", "二", "8", recalled=True))
    take(store, system(9, "recall", "阿", native_id="7"))
    take(store, said(1, "阿", "一", "7", recalled=True))
    batches.revert(store, 2)
    assert store.rows("select native_id, recalled from messages") == [("7", 0), ("8", 1)]


def test_members_that_anything_else_speaks_of_stay(store: Store) -> None:
    take(store, *[said(i, n, "好") for i, n in enumerate(["留言", "有标签", "另群", "只在此"], 1)])
    members.tag(store, [2], "核心")
    members.add_note(store, 1, "聊过")
    take(store, said(5, "另群", "在", sender_id="u3"))
    batches.revert(store, 1)
    assert store.rows("select name from members order by id") == [("留言",), ("有标签",), ("另群",)]
    assert texts(store) == [(5, "另群", "在")]
    assert members.ids(store, MemberFilter(1)) == [3, 1, 2]  # nobody is kept out of sight


def test_members_whom_the_operator_named_or_a_roster_knows_stay(
    store: Store, tmp_path: Path
) -> None:
    listed = Person(1, "u4", "名册里", remark="文件的备注")
    take(store, listed, *[said(i, n, "好") for i, n in enumerate(["备注", "编号", "无"], 1)])
    members.set_remark(store, 2, "老朋友")
    roster_file = tmp_path / "roster.csv"
    roster_file.write_text("群昵称,微信号\n编号,wxid_9\n", encoding="utf-8")
    roster.bring(store, roster_file, 1)
    batches.revert(store, 1)
    assert store.rows("select name from members order by id") == [("备注",), ("编号",)]


def test_all_chats_of_a_file_go_together_and_once(store: Store) -> None:
    other = Chat("wechat", "room-2", "二群")
    report = importer.take(store, [[GROUP, said(1, "阿", "一"), other, said(2, "周", "二")]], FILE)
    batches.revert(store, report.groups[1].batch or 0)
    assert texts(store) == []
    assert store.value("select count(*) from members") == 0
    assert all(b.reverted_at for b in batches.listed(store))
    batches.revert(store, report.batch or 0)
    with pytest.raises(AppError, match="no import"):
        batches.revert(store, 99)
    assert importer.take(store, [[GROUP, said(1, "阿", "一")]], FILE).messages.created == 1


def test_members_of_whom_the_operator_noted_anything_stay(store: Store) -> None:
    names = ["到场", "主持", "打卡", "奖励", "承诺", "待办", "生日", "付款", "流程待办", "无"]
    take(store, *[said(i, name, "好") for i, name in enumerate(names, 1)])
    at = datetime(2026, 1, 2, 20)  # noqa: DTZ001 -- wall time
    event = events.add(store, 1, "茶话会", at)
    attendance.sign_up(store, event, at, [Coming("到场", 1)])
    people.add_people(store, event, "host", [2])
    campaign = checkins.add(store, 1, title="打卡", goal="写起来", first=at.date())
    checkins.mark(store, campaign, [(3, at.date())], "done")
    rewards.give(store, rewards.add(store, campaign, 3, "书签"), [4])
    with store.operation("Note"):
        store.insert(
            "promises",
            community_id=1,
            member_id=5,
            text="发资料",
            made_on="2026-01-01",
            created_at="",
        )
        store.update("members", 7, birthday="--05-20")
    tasks.add(store, 1, "回电", member_id=6)
    with store.operation("Run"):  # what a playbook asks of newcomers goes with them
        book = store.insert(
            "playbooks", community_id=1, name="新人", trigger="joined", created_at=""
        )
        run = store.insert(
            "playbook_runs", playbook_id=book, subject="s", anchor="2026-01-01", started_on="2026"
        )
        store.insert(
            "incomes", community_id=1, member_id=8, day="2026-01-02", way="members", amount=9.9
        )
    tasks.add(store, 1, "问好", member_id=9, run_id=run)
    batches.revert(store, 1)
    assert store.rows("select name from members order by id") == [(name,) for name in names[:8]]
