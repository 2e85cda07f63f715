"""Readers of rosters: each family by its content, with the counts that its makers tell; damage is refused."""

import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import AppError
from app.imports import rosters
from app.imports.rosters import ROSTERS, cells, mapper
from app.imports.rosters.record import Person, Roster, Wanted
from app.imports.rosters.titles import field_of, question

DATA = Path(__file__).parent.parent / "data" / "rosters"
SAMPLES = sorted(DATA.iterdir())


def _written(folder: Path, text: str, name: str = "r.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def _shown(roster: Roster) -> list[tuple[str, str, str]]:
    return [(p.nickname, p.name, p.remark) for p in roster.people]


@pytest.mark.parametrize(
    ("name", "format", "people", "warnings", "whole"),
    [
        ("google_contacts_new.csv", "google", 2, 0, False),
        ("google_contacts_old.csv", "google", 2, 0, False),
        ("outlook.csv", "outlook", 2, 0, False),
        ("onebot_group_member_list.json", "onebot", 5, 0, True),
        ("tencent_docs_form.csv", "tencent", 4, 1, False),
        ("wecom_batch_gbk.csv", "wecom_book", 4, 1, False),
        ("wecom_groupchat.json", "wecom_group", 2, 0, True),
        ("wenjuanxing_gbk.csv", "survey", 4, 1, False),
        ("jinshuju.csv", "form", 2, 0, False),
        ("qq_manager.tsv", "qq_group", 4, 0, True),
        ("weflow_members.csv", "wechat_members", 3, 0, True),
        ("weflow_contacts.csv", "wechat_contacts", 2, 0, False),
        ("ciphertalk_contacts.csv", "wechat_contacts", 2, 0, False),
        ("memotrace_contacts.csv", "wechat_contacts", 2, 0, False),
        ("chatlog_contacts.csv", "wechat_contacts", 3, 0, False),
        ("phones_21_gbk.vcf", "vcard", 3, 0, False),
        ("phones_40.vcf", "vcard", 2, 0, False),
        ("wecom_admin.xlsx", "wecom_book", 2, 1, False),
        ("astrbot.xlsx", "onebot", 2, 1, True),
    ],
)
def test_each_family_is_known_by_its_content(
    name: str, format: str, people: int, warnings: int, whole: bool
) -> None:
    roster = rosters.read(DATA / name)
    told = (roster.format, len(roster.people), len(roster.warnings), roster.whole)
    assert told == (format, people, warnings, whole)


def test_every_family_has_a_sample_and_every_sample_a_family() -> None:
    read = {rosters.read(path).format for path in SAMPLES}
    assert {one.key for one in ROSTERS} - read == {"chatlab_members", "table"}


def test_google_names_are_put_together_family_first() -> None:
    first, second = rosters.read(DATA / "google_contacts_new.csv").people
    assert (first.name, first.remark, first.tags) == ("阿三", "张三", ["读书会"])
    assert first.ids == [
        ("email", "zhangsan@example.com"), ("email", "z3@example.com"),
        ("phone", "+86 138 0000 0001"), ("phone", "+86 139 0000 0002"),
    ]  # fmt: skip
    assert (second.name, second.tags) == ("Ada Lovelace", [])


def test_a_survey_brings_answers_and_nothing_for_what_was_skipped() -> None:
    first, _, third, last = rosters.read(DATA / "wenjuanxing_gbk.csv").people
    assert first.answers == [("参加场次", "周六场"), ("参加场次", "周日场")]
    assert (first.name, first.ids) == ("张三", [("phone", "13800000001")])
    assert (first.answered_at, first.joined_at) == (1767240000, None)
    assert (third.name, third.answers) == ("欧阳，小明", [])
    assert (last.name, last.ids) == ('王"五"', [])


def test_a_customer_group_tells_roles_ways_and_who_invited() -> None:
    roster = rosters.read(DATA / "wecom_groupchat.json")
    owner, guest = roster.people
    assert (roster.key, roster.name, roster.platform) == ("wrOgQhDgAA", "示例读书会", "wecom")
    assert (owner.roles, owner.channel, owner.inviter) == (["creator"], "invite", None)
    assert (guest.ids, guest.nickname, guest.channel) == (
        [("wecom", "wmAAAA")],
        "小林-群名片",
        "qr",
    )


def test_a_list_of_the_qq_manager_needs_no_titles() -> None:
    roster = rosters.read(DATA / "qq_manager.tsv")
    owner, manager, *_ = roster.people
    assert (owner.ids, owner.name, owner.nickname) == ([("qq", "10001")], "群主大人", "老周")
    assert (owner.roles, manager.roles, owner.joined_at) == (["creator"], ["manager"], 1420041600)


def test_names_in_unguarded_columns_keep_their_commas() -> None:
    assert _shown(rosters.read(DATA / "chatlog_contacts.csv")) == [
        ("", "阿周", "周同学"), ("", "a,b,c", ""), ("", '"小陈', "")
    ]  # fmt: skip


def test_groups_and_official_accounts_are_nobody() -> None:
    roster = rosters.read(DATA / "weflow_contacts.csv")
    assert [(s.line, s.reason) for s in roster.skipped] == [
        (3, mapper.NO_PERSON),
        (4, mapper.NO_PERSON),
    ]


def test_old_cards_are_read_in_their_own_encoding() -> None:
    first, second, third = rosters.read(DATA / "phones_21_gbk.vcf").people
    assert (first.name, first.ids) == (
        "张三",
        [("phone", "+86-138-0000-0001"), ("wechat_alias", "zhangsan01")],
    )
    assert (second.name, second.remark, second.tags) == ("阿四", "李四", ["讲师", "志愿者"])
    assert (third.shown, third.ids) == ("ada@example.com", [("email", "ada@example.com")])


def test_new_cards_fold_escape_and_group() -> None:
    roster = rosters.read(DATA / "phones_40.vcf")
    first, second = roster.people
    assert (first.name, first.tags) == ("欧阳，小明, PhD", ["读书会", "一群;甲"])
    assert first.ids == [("phone", "+8613800000001"), ("email", "a@example.com")]
    assert second.name == "Ada Lovelace"
    assert [s.reason for s in roster.skipped] == [mapper.NO_PERSON]


def test_lines_that_are_numbered_name_nobody_by_the_number(tmp_path: Path) -> None:
    text = "1\t123456\t群主\t张三\t三哥\t男\n2\t223456\t\t李四\t\t女\n"
    roster = rosters.read(_written(tmp_path, text, "q.tsv"))
    found = [(person.name, person.nickname) for person in roster.people]
    assert (roster.format, found) == ("qq_group", [("张三", "三哥"), ("李四", "")])


def test_what_a_spreadsheet_destroyed_is_refused_and_the_rest_kept(tmp_path: Path) -> None:
    text = "昵称,QQ号,微信号\n甲,8.613E+12,\n乙,1.38E+10,b2\n丙,900719925474099000,\n丁,10001,\n"
    roster = rosters.read(_written(tmp_path, text))
    assert [(w.line, w.reason) for w in roster.warnings] == [(n, cells.BROKEN) for n in (2, 3, 4)]
    assert [p.ids for p in roster.people] == [[], [("wechat_alias", "b2")], [], [("qq", "10001")]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+86 138-0000-0001", "13800000001", True), ("0086 13800000001", "１３８００００0001", True),
        ("13800000001", "13800000002", False), ("(020) 8888 8888", "02088888888", True),
    ],
)  # fmt: skip
def test_numbers_are_made_even_for_comparing_only(one: str, other: str, same: bool) -> None:
    assert (cells.compared("phone", one) == cells.compared("phone", other)) is same


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("1、您的姓名", "name"), ("手机号（必填）", "id.phone"), ("Phone 3 - Value", "id.phone"), ("标签(|)", "tags"),
        ("*姓名", "name"), ("请填写您的微信号", "id.wechat_alias"), ("Ｎａｍｅ", "name"), ("2. 想说的话", ""),
        ("入群时间", "joined"), ("join_time", "joined"), ("填写时间", "submitted"), ("", ""),
    ],
)  # fmt: skip
def test_titles_are_known_in_any_spelling(title: str, field: str) -> None:
    assert field_of(title) == field


@pytest.mark.parametrize(
    ("title", "asked"),
    [("3、参加场次（多选）", "参加场次"), ("人数（必填）", "人数"), ("12. 你好，世界？", "你好，世界？"),
     ("3、题—行", "题—行")],
)  # fmt: skip
def test_a_question_is_its_title_without_number_and_marks(title: str, asked: str) -> None:
    assert question(title) == asked


def test_unknown_columns_are_asked_for_and_the_answer_is_used(tmp_path: Path) -> None:
    path = _written(tmp_path, "A,B,C\n小林,w1,红\n小周,w2,蓝\n")
    roster = rosters.read(path)
    assert (roster.open, roster.people) == (True, [])
    assert roster.table is not None
    assert (roster.table.titles, roster.table.samples[2]) == (("A", "B", "C"), "红 · 蓝")
    said = (("nickname", "A"), ("wechat", "B"), ("answer", "C"))
    assert rosters.read(path, Wanted(columns=said)).people[0] == Person(
        2, [("wechat", "w1")], "小林", answers=[("C", "红")]
    )
    with pytest.raises(AppError, match=r"D.*A, B, C"):
        rosters.read(path, Wanted(columns=(("name", "D"),)))
    with pytest.raises(AppError, match=r"king.*nickname"):
        rosters.read(path, Wanted(columns=(("king", "A"),)))


def test_the_operators_word_goes_before_the_guess(tmp_path: Path) -> None:
    path = _written(tmp_path, "昵称,备注\n小林,林老师\n")
    said = Wanted(columns=(("nickname", "备注"), ("ignore", "昵称")))
    assert _shown(rosters.read(path, said)) == [("林老师", "", "")]


def test_json_of_objects_is_a_table_too(tmp_path: Path) -> None:
    text = '[{"name": "小林", "wxid": "w1", "more": {"a": 1}}, {"name": "小周", "wxid": 9007199254740993}]'
    roster = rosters.read(_written(tmp_path, text, "r.json"))
    assert [p.ids for p in roster.people] == [[("wechat", "w1")], [("wechat", "9007199254740993")]]


def test_members_of_weflow_and_chatlab_chats_are_rosters(tmp_path: Path) -> None:
    chat = DATA.parent / "imports" / "weflow" / "weflow_arkme.json"
    roster = rosters.read(chat)
    assert (roster.format, len(roster.people)) == ("wechat_members", 4)
    assert rosters.guess(chat) is None
    text = '{"chatlab": {}, "meta": {}, "members": [{"platformId": "w1", "accountName": "小林", "groupNickname": "林"}], "messages": []}'  # noqa: E501 -- one object
    roster = rosters.read(_written(tmp_path, text, "c.json"))
    assert (roster.format, roster.people) == (
        "chatlab_members",
        [Person(1, [("", "w1")], "林", "小林")],
    )


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"), (b"\x7fELF\x02\x01\x01\x00" * 500, "text|database"),
        (b'{"a": [', "damaged"), (b"%PDF-1.7 \x00", "PDF"),
        (b'{"a": 1}', "no roster"), (b"BEGIN:VCARD\nFN:x\n", "middle"), ("昵称,QQ号\n".encode(), "no lines"),
    ],
)  # fmt: skip
def test_what_is_no_roster_says_what_it_is(tmp_path: Path, data: bytes, word: str) -> None:
    path = tmp_path / "x.dat"
    path.write_bytes(data)
    with pytest.raises(AppError, match=f"(?i){word}"):
        rosters.read(path)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_damage_is_read_or_refused_and_never_a_crash(path: Path, tmp_path: Path) -> None:
    data, dice = path.read_bytes(), random.Random(path.name)  # noqa: S311 -- the same every time
    target = tmp_path / path.name
    for turn in range(30):
        spoiled = bytearray(data)
        if turn % 2:
            del spoiled[dice.randrange(len(data)) :]
        else:
            for _ in range(8):
                spoiled[dice.randrange(len(data))] = dice.randrange(256)
        target.write_bytes(bytes(spoiled))
        with suppress(AppError):
            rosters.read(target)


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '[{"name":' * 50_000, "BEGIN:VCARD\n" * 100_000, "昵称," * 100_000,
     '昵称,id\n"' + "x,\n" * 300_000],
    ids=["deep", "nested", "cards", "wide", "quote"],
)  # fmt: skip
def test_hostile_texts_are_refused_in_seconds(tmp_path: Path, text: str) -> None:
    with pytest.raises(AppError):
        rosters.read(_written(tmp_path, text))


def test_a_workbook_is_looked_over_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook/>")
        book.writestr("xl/worksheets/sheet1.xml", b" " * (20 * 2**20))
    with pytest.raises(AppError):
        rosters.read(path)


def test_messages_without_titles_are_no_roster(tmp_path: Path) -> None:
    lines = "".join(f"17672256{n:02},小林,你好\n" for n in range(20))
    path = _written(tmp_path, lines)
    found = rosters.guess(path)
    assert found is None or found[0] < 10
