"""Rosters one after the other: who left between two, who came back, answers of forms; all of it undoable."""

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import cli, clock, communities, members, merging
from app.errors import AppError
from app.imports import roster, stays
from app.imports.preview import Preview, Wish
from app.imports.roster import RosterReport, Wanted
from app.imports.rosters import snapshots
from app.members import MemberFilter
from app.progress import silent
from app.store import Store
from tests.app.contents import contents

DATA = Path(__file__).parent.parent / "data" / "rosters"
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def group(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    return communities.add_group(store, communities.add(store, name="地心引力工场"), name="一群")


def _day(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).timestamp())


def _bring(  # noqa: PLR0913,PLR0917 -- a roster, whole
    store: Store, group: int, folder: Path, at: str, names: str, title: str = "wxid"
) -> RosterReport:
    """Bring a roster in which everybody's name is their id, or has none."""
    path = folder / f"{at}-{len(names)}.csv"
    lines = (f"{name},{'' if title != 'wxid' else name}\n" for name in names)
    path.write_text(f"群昵称,{title}\n" + "".join(lines), encoding="utf-8")
    return roster.bring(store, path, group, Wanted(at=at))


def _seats(store: Store) -> dict[str, tuple[int | None, int | None, str | None]]:
    sql = "select nickname, joined_at, left_at, left_how from memberships"
    return {name: tuple(rest) for name, *rest in store.rows(sql)}


def _moves(report: RosterReport) -> list[tuple[str, str]]:
    return [(line.outcome, line.name) for line in report.moves]


def test_who_stands_on_one_roster_and_not_on_the_next_left_between(
    store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "2026-11-03", "abc")
    report = _bring(store, group, tmp_path, "2026-11-10", "abd")
    assert _moves(report) == [("left", "c"), ("joined", "d")]
    assert report.moves[0].span == report.moves[1].span == (_day("2026-11-03"), _day("2026-11-10"))
    assert (report.left, report.joined, report.previous) == (1, 1, _day("2026-11-03"))
    assert _seats(store) == {
        "a": (None, None, None), "b": (None, None, None),
        "c": (None, _day("2026-11-10"), "unknown"), "d": (_day("2026-11-10"), None, None),
    }  # fmt: skip
    (left,) = members.ids(store, MemberFilter(1, status="left"))
    known = members.detail(store, 1, left)
    assert known is not None
    assert (known.seats[0].left_after, known.seats[0].left_at) == (
        _day("2026-11-03"),
        _day("2026-11-10"),
    )
    assert [(f.kind, f.since) for f in known.timeline] == [("leave", _day("2026-11-03"))]


def test_an_older_roster_that_comes_later_narrows_the_span(
    store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "2026-11-01", "ab")
    _bring(store, group, tmp_path, "2026-11-20", "a")
    assert _moves(_bring(store, group, tmp_path, "2026-11-10", "a")) == [("left", "b")]
    assert _seats(store)["b"][1] == _day("2026-11-10")
    assert _moves(_bring(store, group, tmp_path, "2026-11-15", "ab")) == [("left", "b")]
    assert _seats(store)["b"][1] == _day("2026-11-20")


def test_who_is_on_a_roster_again_has_come_back(store: Store, group: int, tmp_path: Path) -> None:
    for day, names in (("01", "ab"), ("02", "a")):
        _bring(store, group, tmp_path, f"2026-11-{day}", names)
    assert _moves(_bring(store, group, tmp_path, "2026-11-03", "ab")) == [("back", "b")]
    assert _seats(store)["b"] == (None, None, None)


def test_who_spoke_after_a_roster_without_them_has_not_left(
    store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "2026-11-01", "ab")
    with store.operation("talk"):
        said = (group, 2, _day("2026-11-01"), _day("2026-11-12"), 9)
        store.insert_many("member_stats", "group_id, member_id, first_at, last_at, n", [said])
    assert _moves(_bring(store, group, tmp_path, "2026-11-10", "a")) == []


def test_a_leave_that_the_chat_told_stands(store: Store, group: int, tmp_path: Path) -> None:
    _bring(store, group, tmp_path, "2026-11-01", "ab")
    kicked = _day("2026-11-05")
    with store.operation("kick"):
        store.execute(
            "update memberships set left_at = ?, left_how = 'kick' where nickname = 'b'", kicked
        )
    assert _moves(_bring(store, group, tmp_path, "2026-11-10", "a")) == []
    assert _seats(store)["b"] == (None, kicked, "kick")


def test_who_stands_on_a_later_roster_stays_there_when_the_chat_is_imported_again(
    store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "2026-11-10", "ab")
    with store.operation("leave"):
        store.insert(
            "roster_events", group_id=group, member_id=2, at=_day("2026-11-05"), kind="leave"
        )
        stays.settle(store, group, [2])
        stays.returned(store, group)
    assert _seats(store)["b"] == (None, None, None)


def test_rosters_without_ids_are_compared_by_name(store: Store, group: int, tmp_path: Path) -> None:
    _bring(store, group, tmp_path, "2026-11-01", "ab", "备注")
    assert _moves(_bring(store, group, tmp_path, "2026-11-10", "ac", "备注")) == [
        ("left", "b"),
        ("joined", "c"),
    ]


def test_part_of_a_group_tells_of_nobody_having_left(
    store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "2026-11-01", "abcdefghijkl")
    report = _bring(store, group, tmp_path, "2026-11-10", "abc")
    assert (report.left, report.whole, report.warnings[0].reason) == (0, False, snapshots.FEW)
    path = tmp_path / "2026-11-10-3.csv"
    said = roster.bring(store, path, group, Wanted(at="2026-11-11", whole=True))
    assert (said.left, said.whole) == (9, True)
    assert roster.bring(store, path, group, Wanted(at="2026-11-12", whole=False)).left == 0


def test_the_day_is_that_said_or_in_the_name_or_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "群成员_20261110.csv"
    path.touch()
    assert snapshots.when(path, "", "Asia/Shanghai") == _day("2026-11-10")
    assert snapshots.when(path, "2026-11-03", "Asia/Shanghai") == _day("2026-11-03")
    plain = tmp_path / "群成员20269999.csv"
    plain.touch()
    assert snapshots.when(plain, "", "UTC") == min(
        int(plain.stat().st_mtime), int(clock.now().timestamp())
    )
    with pytest.raises(AppError):
        snapshots.when(plain, "3 November", "UTC")


def test_an_older_roster_replaces_no_newer_name(store: Store, group: int, tmp_path: Path) -> None:
    new, old = tmp_path / "new.csv", tmp_path / "old.csv"
    new.write_text("群昵称,wxid\n新名,w1\n", encoding="utf-8")
    old.write_text("群昵称,wxid\n旧名,w1\n", encoding="utf-8")
    roster.bring(store, new, group, Wanted(at="2026-11-10"))
    assert roster.bring(store, old, group, Wanted(at="2026-11-01")).unchanged == 1
    assert list(_seats(store)) == ["新名"]


def test_two_rosters_are_two_steps_to_undo(store: Store, group: int, tmp_path: Path) -> None:
    before = contents(store)
    _bring(store, group, tmp_path, "2026-11-03", "abc")
    first = contents(store)
    _bring(store, group, tmp_path, "2026-11-10", "abd")
    second = contents(store)
    store.undo()
    assert contents(store) == first
    store.undo()
    assert contents(store) == before
    store.redo()
    store.redo()
    assert contents(store) == second


def test_a_merge_keeps_answers_and_places_on_rosters(
    store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "2026-11-03", "ab")
    roster.bring(store, DATA / "wenjuanxing_gbk.csv", group)
    third = members.ids(store, MemberFilter(1, text="张三"))[0]
    merging.merge(store, 1, [2, third])
    known = members.detail(store, 1, 1)
    assert known is not None
    assert [a.answer for a in known.answers] == ["周六场、周日场"]
    assert store.value("select count(*) from roster_seats where member_id = 1") == 1


crowds = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1, max_size=8)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(crowds, min_size=2, max_size=4))
def test_the_difference_of_random_rosters_is_right_and_applying_again_changes_nothing(
    store: Store, group: int, tmp_path: Path, parts: list[list[str]]
) -> None:
    with store.dry_run():
        for day, names in enumerate(parts, 1):
            report = _bring(store, group, tmp_path, f"2026-11-{day:02}", "".join(names))
            before = set(parts[day - 2]) if day > 1 else set[str]()
            gone, seen = before - set(names), {name for part in parts[: day - 1] for name in part}
            left = {name for outcome, name in _moves(report) if outcome == "left"}
            back = {name for outcome, name in _moves(report) if outcome == "back"}
            came = {name for outcome, name in _moves(report) if outcome == "joined"}
            assert (left, back) == (gone, (seen - before) & set(names))
            assert came == (set(names) - seen if day > 1 else set())
        after = contents(store)
        for day, names in enumerate(parts, 1):
            again = _bring(store, group, tmp_path, f"2026-11-{day:02}", "".join(names))
            assert (again.changes, _moves(again)) == (0, [])
        assert contents(store) == after


# -- answers


def test_answers_stay_with_their_members_and_are_filtered_on(store: Store, group: int) -> None:
    for name in ("张三", "李四"):
        members.add(store, group, name)
    report = roster.bring(store, DATA / "wenjuanxing_gbk.csv", group)
    assert (report.created, report.updated, report.answers, report.left) == (2, 2, 4, 0)
    both = members.questions(store, 1)
    assert [(q.question, q.people, q.answers) for q in both] == [
        ("参加场次", 3, (("周六场", 3), ("周日场", 1)))
    ]
    sunday = MemberFilter(1, question="参加场次", answer="周日场")
    assert members.ids(store, sunday) == [1]
    assert len(members.ids(store, MemberFilter(1, question="参加场次"))) == 3
    known = members.detail(store, 1, 1)
    assert known is not None
    (answer,) = known.answers
    assert (answer.question, answer.answer, answer.at) == ("参加场次", "周六场、周日场", 1767240000)
    assert answer.source == "wenjuanxing_gbk.csv"
    assert [(f.kind, f.text) for f in known.timeline if f.kind == "answer"] == [
        ("answer", "参加场次：周六场、周日场")
    ]


def test_the_same_form_again_changes_nothing_and_a_corrected_one_replaces(
    store: Store, group: int, tmp_path: Path
) -> None:
    path = tmp_path / "f.csv"
    text = "提交时间（自动）,提交者（自动）,姓名,场次\n2026年1月1日 12:00,阿三,张三,{}\n"
    path.write_text(text.format("周六"), encoding="utf-8")
    roster.bring(store, path, group)
    before = contents(store)
    assert roster.bring(store, path, group).changes == 0
    assert contents(store) == before
    path.write_text(text.format("周日"), encoding="utf-8")
    roster.bring(store, path, group)
    assert [row[0] for row in store.rows("select answer from answers")] == ["周日"]
    path.write_text(text.format("都行").replace("1月1日", "1月2日"), encoding="utf-8")
    roster.bring(store, path, group)
    assert members.ids(store, MemberFilter(1, question="场次", answer="周日")) == []
    assert members.ids(store, MemberFilter(1, question="场次", answer="都行")) == [1]


def test_a_form_never_renames_a_member(store: Store, group: int, tmp_path: Path) -> None:
    id = members.add(store, group, "小林", name="Sunny", remark="林小满")
    path = tmp_path / "f.csv"
    path.write_text(
        "提交者（自动）,提交时间（自动）,姓名,城市\n,2026-01-01,林小满,广州\n", encoding="utf-8"
    )
    report = roster.bring(store, path, group)
    assert (report.created, report.updated) == (0, 1)
    assert members.rows(store, 1, [id])[0].name == "Sunny"


def test_a_number_of_somebody_else_is_left_out(store: Store, group: int, tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text("昵称,手机\n小林,13800000001\n", encoding="utf-8")
    roster.bring(store, path, group)
    members.add(store, group, "小周")
    path.write_text("昵称,手机\n小周,+86 138-0000-0001\n", encoding="utf-8")
    report = roster.bring(store, path, group, Wanted(whole=False))
    assert [w.line for w in report.warnings] == [2]
    path.write_text("昵称,手机\n林,+86 138-0000-0001\n", encoding="utf-8")
    assert roster.bring(store, path, group, Wanted(whole=False)).created == 0


def test_what_was_said_of_columns_is_remembered_for_the_next_file(
    store: Store, group: int, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("A,B\n小林,红\n", encoding="utf-8")
    assert roster.preview(store, path, group).open
    with pytest.raises(AppError, match="--map"):
        roster.bring(store, path, group)
    said = Wanted(columns=(("nickname", "A"), ("answer", "B")))
    assert roster.preview(store, path, group, said).created == 1
    assert roster.bring(store, path, group, said).created == 1
    path.write_text("A,B\n小周,蓝\n", encoding="utf-8")
    assert roster.bring(store, path, group).created == 1
    assert [row[0] for row in store.rows("select answer from answers order by id")] == ["红", "蓝"]


def test_who_invited_whom_is_told(store: Store, group: int) -> None:
    other = communities.add_group(store, 1, name="客户群", platform="wecom")
    path = DATA / "wecom_groupchat.json"
    assert roster.bring(store, path, other).created == 2
    assert roster.bring(store, path, group).warnings[0].reason == roster.ELSEWHERE


def test_a_file_that_may_be_a_chat_is_told_to_be_a_roster(store: Store, group: int) -> None:
    for name in (
        "wecom_batch_gbk.csv",
        "onebot_group_member_list.json",
        "phones_40.vcf",
        "qq_manager.tsv",
    ):
        found = roster.chat_or_roster(store, silent, DATA / name, Wish())
        assert isinstance(found, roster.LooksLikeRoster)
    chats = DATA.parent / "imports"
    for chat in ("columns", "chatlog_csv", "onebot", "weclone"):
        path = next(
            p for p in sorted((chats / chat).iterdir()) if p.suffix in {".csv", ".json", ".jsonl"}
        )
        shown = roster.chat_or_roster(store, silent, path, Wish(group="一群"))
        assert isinstance(shown, Preview)


# -- the command line


def _cli(store: Store, *arguments: str) -> tuple[int, dict[str, object]]:
    result = CliRunner().invoke(cli.main, ["--store", str(store.path), *arguments, "--json"])
    return result.exit_code, json.loads(result.stdout)


def test_the_command_line_brings_a_roster_in_and_tells_all(
    store: Store, group: int, tmp_path: Path
) -> None:
    for day, names in (("03", "甲乙"), ("10", "甲丙")):
        path = tmp_path / f"r{day}.csv"
        path.write_text("群昵称\n" + "\n".join(names), encoding="utf-8")
        code, told = _cli(store, "roster", str(path), "--group", "一群", "--at", f"2026-11-{day}")
        assert code == 0
    assert told["members"] == {"created": 1, "updated": 0, "unchanged": 1, "skipped": 0}
    span = {"after": "2026-11-03T00:00:00+08:00", "before": "2026-11-10T00:00:00+08:00"}
    assert told["left"] == [{"id": 2, "name": "乙", **span}]
    assert told["joined"] == [{"id": 3, "name": "丙", **span}]
    _, listed = _cli(store, "members")
    left = next(m for m in listed["members"] if m["nickname"] == "乙")  # type: ignore[attr-defined]
    assert (left["left_after"], left["left"], left["left_how"]) == (*span.values(), "unknown")


def test_the_command_line_asks_for_columns_by_option(
    store: Store, group: int, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("A,B\n小林,红\n", encoding="utf-8")
    code, told = _cli(store, "roster", str(path), "--group", "一群")
    assert (code, "--map" in str(told["error"])) == (1, True)
    said = ("--map", "nickname=A,answer=B", "--dry-run")
    code, told = _cli(store, "roster", str(path), "--group", "一群", *said)
    assert (code, told["answers"], members.ids(store, MemberFilter(1))) == (
        0,
        {"created": 1, "unchanged": 0},
        [],
    )
    code, told = _cli(
        store, "roster", str(path), "--group", "二群", "--community", "新社群", *said[:2]
    )
    assert (code, told["group"], told["community"]) == (0, "二群", "新社群")
    _, listed = _cli(store, "members", "--community", "新社群")
    answers = [{"question": "B", "answer": "红", "at": None, "source": "x.csv"}]
    assert listed["members"][0]["answers"] == answers  # type: ignore[index]
