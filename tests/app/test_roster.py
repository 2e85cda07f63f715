"""Rosters: titles in any spelling, people matched by id, nickname, name; a preview that keeps its word."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import communities, members
from app.errors import AppError
from app.exports import members_csv
from app.imports import roster, rosters
from app.imports.roster import RosterReport
from app.imports.rosters.cells import BROKEN, NO_DATE, NO_ROLE
from app.imports.rosters.mapper import NO_NAME
from app.members import MemberFilter
from app.store import Store
from tests.app.contents import contents


@pytest.fixture
def group(store: Store) -> int:
    return communities.add_group(store, communities.add(store, name="地心引力工场"), name="一群")


def _file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _told(report: RosterReport) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, len(report.skipped)


def _shown(store: Store) -> list[str]:
    return [row.shown for row in members.rows(store, 1, members.ids(store, MemberFilter(1)))]


FULL = """\
地心引力工场 群成员
导出时间,2026-11-22
姓名（必填）,昵称,群昵称,备注,wxid,微信号,QQ号,手机,角色,入群时间,最后发言,标签
张珊,Sunny,林小满,老同学,wxid_1,sunny01,10001,+86 138-0000-0001,群主,2026-09-03 12:00:00,2026-11-01,讲师；志愿者
李四,阿哲,阿哲在学写作,,wxid_2,,9007199254740993,13900000002,管理员,2026年9月4日 8:05,,讲师
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_titles_are_found_below_a_preamble_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    found = rosters.read(_file(tmp_path, FULL, encoding))
    first, second = found.people
    assert (first.line, first.nickname, first.name, first.remark) == (
        4,
        "林小满",
        "Sunny",
        "老同学",
    )
    assert first.ids == [
        ("wechat", "wxid_1"),
        ("wechat_alias", "sunny01"),
        ("qq", "10001"),
        ("phone", "+86 138-0000-0001"),
    ]
    assert (first.roles, first.tags) == (["creator"], ["讲师", "志愿者"])
    wall = datetime(2026, 9, 3, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert first.joined_at == int(wall.timestamp())
    assert (second.remark, second.ids[1]) == ("李四", ("qq", "9007199254740993"))
    assert found.table is not None
    left = [t for t, role in zip(found.table.titles, found.table.roles, strict=True) if not role]
    assert (left, found.skipped, found.warnings) == (["最后发言"], [], [])


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("2026/9/3 8:05", "2026-09-03T08:05"), ("2026-09-03", "2026-09-03T00:00"),
        ("2026年9月3日", "2026-09-03T00:00"),
        ("46268.5", "2026-09-03T12:00"), ("1788408000", "2026-09-03T12:00"),
        ("2026-09-03T08:05:00", "2026-09-03T08:05"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_usual_spellings(tmp_path: Path, cell: str, at: str) -> None:
    (person,) = rosters.read(_file(tmp_path, f"昵称,入群时间\n阿哲,{cell}\n")).people
    wall = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Asia/Shanghai"))
    assert person.joined_at == int(wall.timestamp())


def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    text = '昵称,手机号,角色,入群时间\n阿哲,8.613E+12,国王,昨天\n,,,\n,,群主,\n"多\n行",1.38E+10,,2026-02-31\n'
    found = rosters.read(_file(tmp_path, text))
    assert [p.line for p in found.people] == [2, 5]
    assert [(w.line, w.reason) for w in found.warnings] == [
        (2, BROKEN),
        (2, NO_ROLE),
        (2, NO_DATE),
        (5, BROKEN),
        (5, NO_DATE),
    ]
    assert [(s.line, s.reason) for s in found.skipped] == [(4, NO_NAME)]
    assert all(not p.ids and p.joined_at is None for p in found.people)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"), (b"PK\x03\x04rest", "damaged"), ("今天天气很好\n是的\n".encode(), "今天天气很好"),
        ("昵称,群昵称\n".encode(), "no lines"),
        ('昵称,wxid\n"'.encode() + b"x" * 200_000, "line 2"),
    ],
)  # fmt: skip
def test_what_is_no_roster_is_refused_with_what_it_looks_like(
    tmp_path: Path, data: bytes, word: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(AppError, match=f"(?i){word.replace('|', '.')}"):
        rosters.read(path)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError):
        rosters.read(tmp_path / "none.csv")


def test_tabs_and_semicolons_part_cells_too(tmp_path: Path) -> None:
    for mark in "\t;":
        found = rosters.read(_file(tmp_path, f"昵称{mark}QQ号\n阿哲,甲{mark}10001\n"))
        assert [(p.name, p.ids) for p in found.people] == [("阿哲,甲", [("qq", "10001")])]


def test_a_roster_brings_members_with_all_it_says(store: Store, group: int, tmp_path: Path) -> None:
    report = roster.bring(store, _file(tmp_path, FULL), group)
    assert _told(report) == (2, 0, 0, 0)
    assert _shown(store) == ["阿哲在学写作", "林小满"]
    known = members.detail(store, 1, members.ids(store, MemberFilter(1, text="林小满"))[0])
    assert known is not None
    assert (known.row.name, known.row.remark, known.row.roles, known.row.tags) == (
        "Sunny",
        "老同学",
        ("creator",),
        ("志愿者", "讲师"),
    )
    assert ("wechat", "wxid_1") in [(i.platform, i.platform_id) for i in known.identities]


def test_the_same_roster_again_changes_nothing(store: Store, group: int, tmp_path: Path) -> None:
    path = _file(tmp_path, FULL)
    roster.bring(store, path, group)
    before = contents(store)
    assert _told(roster.bring(store, path, group)) == (0, 0, 2, 0)
    assert contents(store) == before


def test_people_are_matched_by_id_then_nickname_then_name(
    store: Store, group: int, tmp_path: Path
) -> None:
    by_id, _, by_name = (members.add(store, group, n) for n in ("旧昵称", "半夏", "青柠"))
    members.rename(store, by_name, "Lemon")
    with store.operation("id"):
        store.insert("identities", member_id=by_id, platform="wechat", platform_id="wxid_1")
    text = "群昵称,昵称,wxid,标签\n新昵称,,wxid_1,甲\n半夏,,wxid_9,乙\n,Lemon,,丙\n新来的,,,丁\n"
    report = roster.bring(store, _file(tmp_path, text), group)
    assert [(line.outcome, line.changes) for line in report.lines] == [
        ("updated", ("nickname", "tags")), ("updated", ("id", "tags")), ("updated", ("tags",)), ("created", ()),
    ]  # fmt: skip
    assert sorted(members.tags(store, 1)) == [("丁", 1), ("丙", 1), ("乙", 1), ("甲", 1)]
    assert _shown(store) == ["半夏", "青柠", "新来的", "新昵称"]


def test_two_members_of_one_name_are_never_confused(
    store: Store, group: int, tmp_path: Path
) -> None:
    for _ in range(2):
        members.add(store, group, "张三")
    report = roster.bring(store, _file(tmp_path, "群昵称,备注\n张三,甲\n"), group)
    assert _told(report) == (0, 0, 0, 1)
    assert report.skipped[0].reason == roster.SEVERAL


def test_namesakes_with_ids_stay_two(store: Store, group: int, tmp_path: Path) -> None:
    path = _file(tmp_path, "昵称,wxid\n张三,wxid_1\n张三,wxid_2\n")
    assert _told(roster.bring(store, path, group)) == (2, 0, 0, 0)
    assert _told(roster.bring(store, path, group)) == (0, 0, 2, 0)
    assert _shown(store) == ["张三", "张三"]


def test_namesakes_without_ids_are_told_not_merged(
    store: Store, group: int, tmp_path: Path
) -> None:
    report = roster.bring(store, _file(tmp_path, "昵称\n张三\n张三\n"), group)
    assert _told(report) == (1, 0, 0, 1)
    assert (report.skipped[0].line, report.skipped[0].reason) == (3, roster.TWICE)


def test_ids_of_different_members_on_one_line_are_told(
    store: Store, group: int, tmp_path: Path
) -> None:
    roster.bring(store, _file(tmp_path, "昵称,wxid,QQ号\n张三,wxid_1,\n李四,,10001\n"), group)
    report = roster.bring(store, _file(tmp_path, "昵称,wxid,QQ号\n王五,wxid_1,10001\n"), group)
    assert (_told(report), report.skipped[0].reason) == ((0, 0, 0, 1), roster.OTHERS)


def test_a_member_known_elsewhere_joins_the_group(store: Store, group: int, tmp_path: Path) -> None:
    path = _file(tmp_path, "昵称,wxid\n张三,wxid_1\n")
    roster.bring(store, path, group)
    other = communities.add_group(store, 1, name="二群")
    report = roster.bring(store, path, other)
    assert [(line.outcome, line.changes) for line in report.lines] == [("updated", ("group",))]
    assert [row.groups for row in members.rows(store, 1, [1])] == [("一群", "二群")]


def test_the_whole_roster_is_one_step_to_undo(store: Store, group: int, tmp_path: Path) -> None:
    members.add(store, group, "林小满")
    before = contents(store)
    roster.bring(store, _file(tmp_path, FULL), group)
    after = contents(store)
    assert after != before
    store.undo()
    assert contents(store) == before
    store.redo()
    assert contents(store) == after


def test_a_step_made_apart_can_be_undone_by_the_window(
    store: Store, group: int, tmp_path: Path
) -> None:
    before = contents(store)
    report, step = roster.bring_apart(store, _file(tmp_path, FULL), group)
    assert step is not None
    store.adopt(step)
    assert report.created == len(_shown(store)) == 2
    store.undo()
    assert contents(store) == before


def test_a_group_that_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(AppError):
        roster.bring(store, _file(tmp_path, FULL), 99)


names = st.sampled_from(["", "张三", "李四", "阿哲", " 阿哲 ", "ａ", "a\u200b"])
lines = st.lists(
    st.tuples(names, names, st.sampled_from(["", "w1", "w2", "w3"]), st.sampled_from(["", "甲"])),
    max_size=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines, lines)
def test_a_preview_keeps_nothing_and_tells_what_the_import_does(
    store: Store,
    group: int,
    tmp_path: Path,
    first: list[tuple[str, ...]],
    second: list[tuple[str, ...]],
) -> None:
    with store.dry_run():
        for part in (first, second, second):
            if not any(any(cell.strip() for cell in line) for line in part):
                continue
            path = _file(
                tmp_path,
                "群昵称,昵称,wxid,标签\n" + "".join(",".join(line) + "\n" for line in part),
            )
            told = rosters.read(path)
            before = contents(store)
            foretold = _previewed(store, path, group)
            assert contents(store) == before
            report = roster.bring(store, path, group)
            assert report == foretold
            counted = report.created + report.updated + report.unchanged + len(report.skipped)
            assert counted == len(told.people) + len(told.skipped)


def _previewed(store: Store, path: Path, group: int) -> RosterReport:
    """Preview inside a transaction that is already open."""
    store.execute("savepoint preview")
    report = roster.bring(store, path, group)
    store.execute("rollback to preview")
    return report


def test_preview_and_import_agree_and_preview_keeps_nothing(
    store: Store, group: int, tmp_path: Path
) -> None:
    members.add(store, group, "林小满")
    path, before = _file(tmp_path, FULL), contents(store)
    foretold = roster.preview(store, path, group)
    assert contents(store) == before
    assert roster.bring(store, path, group) == foretold


def test_a_roster_that_left_as_a_table_comes_back_unchanged(
    store: Store, group: int, tmp_path: Path
) -> None:
    roster.bring(store, _file(tmp_path, FULL), group)
    members.give_role(store, 1, [2], "payer")
    before = contents(store)
    members_csv.write(store, 1, tmp_path / "out.csv")
    assert _told(roster.bring(store, tmp_path / "out.csv", group)) == (0, 0, 2, 0)
    assert contents(store) == before
