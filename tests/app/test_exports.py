"""Exports: whole or not at all, safe to open, and readable again."""

import csv
import json
from pathlib import Path

import pytest

from app import exports, members
from app.errors import AppError
from app.files import cell, fresh, uncell
from app.imports import importer
from app.imports.records import Chat
from app.store import Store
from tests.app.chats import events, said, system, take, texts

HOSTILE = [
    "=1+1", "+86 138", "-小明-", "@阿强", "\tx", "\rx", "\nx", "＝a", "＋b", "－c", "＠d",
    "'quoted", "''two", "=͟͟͞͞阿强", "小林", "", "1,5", '"x"', "a\nb",
]  # fmt: skip


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_no_cell_is_a_formula_and_every_cell_reads_back() -> None:
    assert [uncell(cell(text)) for text in HOSTILE] == HOSTILE
    assert not [text for text in HOSTILE if cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert cell("小林") == "小林"


def test_the_roster_has_one_line_per_member_and_group(store: Store, tmp_path: Path) -> None:
    take(
        store,
        system(0, "join", "阿周", actor=("", "小林"), channel="invite"),
        said(60, "=阿周", "早", sender_id="u1"),
        said(61, "小林", "早"),
        system(90, "kick", "阿周"),
    )
    members.tag(store, [1], "核心")
    members.set_tier(store, [1], "high")
    members.set_roles(store, 1, 1, ["manager", "payer"])
    exports.by_key("members").write(store, 1, tmp_path / "m.csv")
    titles, *rows = table(tmp_path / "m.csv")
    found = [dict(zip(titles, row, strict=True)) for row in rows]
    assert {row["姓名"] for row in found} == {"小林", "阿周", "'=阿周"}
    one = next(row for row in found if row["角色"])
    assert (one["角色"], one["势能"], one["标签"]) == ("管理者；付费者", "高势能", "核心")
    joined = next(row for row in found if row["姓名"] == "阿周")
    assert (joined["渠道"], joined["邀请人"], joined["退群方式"]) == ("invite", "小林", "被移出")
    assert (joined["入群时间"], joined["退群时间"]) == (
        "2026-01-01 08:00:00",
        "2026-01-01 08:01:30",
    )
    assert (tmp_path / "m.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_community_with_a_latin_name_gets_english_titles(store: Store, tmp_path: Path) -> None:
    take(store, said(1, "Ann", "hi"), chat=Chat("telegram", "9", "Readers"))
    for kind in ("members", "messages"):
        exports.by_key(kind).write(store, 1, tmp_path / "x.csv")
        assert table(tmp_path / "x.csv")[0][0] in {"name", "time"}


def test_messages_come_in_order_of_time_across_pages(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exports.messages_csv.PAGE", 2)
    take(store, *[said(s, "阿周", f"第{s}\n行") for s in (9, 3, 3, 1, 7)])
    exports.by_key("messages").write(store, 1, tmp_path / "m.csv")
    rows = table(tmp_path / "m.csv")[1:]
    assert [row[4] for row in rows] == ["第1\n行", "第3\n行", "第3\n行", "第7\n行", "第9\n行"]
    assert rows[0][:4] == ["2026-01-01 08:00:01", "示例群", "阿周", "文字"]


@pytest.mark.parametrize("key", ["chatlab", "chatlab-lines"])
def test_chatlab_files_are_read_back_by_our_own_reader(
    store: Store, tmp_path: Path, key: str
) -> None:
    take(
        store,
        system(0, "join", "阿周", "小陈", text='"小林"邀请"阿周、小陈"加入了群聊', native_id="j1"),
        system(1, "join", "新人", text=""),
        system(2, "join", "", text="", native_id="j2"),
        said(60, "小林", "收到", "m1", sender_id="u1"),
        said(60, "小林", "收到", "m2", sender_id="u1", reply_to="m1"),
        said(61, "阿周", "大家好"),
        system(70, "leave", "新人", text=""),
        system(71, "kick", "小陈", text="", actor=("", "小林")),
        system(72, "rename", text="新名字"),
        system(73, "recall", "阿周", text='"阿周" 撤回了一条消息'),
        system(74, "notice", text="群聊更新"),
    )
    path = tmp_path / f"chat{exports.by_key(key).suffix}"
    exports.by_key(key).write(store, 1, path)
    again = importer.run(store, path)
    assert (again.messages.created, again.messages.unchanged) == (0, 3)
    other = Store(tmp_path / "other.qunce", create=True)
    report = importer.run(other, path)
    assert report.group == "示例群"
    assert texts(other) == texts(store)
    assert events(other) == events(store)
    ids = "select native_id, reply_to from messages order by id"
    assert other.rows(ids) == store.rows(ids)
    assert other.rows("select platform_id from identities") == [("u1",)]
    other.close()


def test_each_group_gets_a_chatlab_file(store: Store, tmp_path: Path) -> None:
    take(store, said(1, "阿", "一"), community="社群")
    busy = Chat("qq", "9", "a/b")
    take(store, said(1, "周", "二"), said(2, "周", "三"), chat=busy, community="社群")
    files = exports.by_key("chatlab").write(store, 1, tmp_path / "x.json")
    assert files == (tmp_path / "x.json", tmp_path / "x 示例群.json")
    names = [json.loads(path.read_text(encoding="utf-8"))["meta"]["name"] for path in files]
    assert names == ["a/b", "示例群"]


@pytest.mark.parametrize("export", exports.EXPORTS, ids=lambda export: export.key)
def test_every_export_writes_its_file(store: Store, tmp_path: Path, export: exports.Export) -> None:
    take(store, said(1, "阿周", "早"))
    path = tmp_path / f"out{export.suffix}"
    export.write(store, 1, path)
    assert path.exists()
    assert path in tmp_path.iterdir()
    assert not list(tmp_path.glob("*.part"))


def test_a_failed_export_leaves_the_file_before_it(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("before")
    with pytest.raises(UnicodeEncodeError), fresh(path) as file:
        file.write("half\ud800")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == "before"
    with pytest.raises(AppError, match="could not be written"), fresh(tmp_path / "no" / "x.csv"):
        pass


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(AppError, match="members, messages, chatlab"):
        exports.by_key("pdf")
