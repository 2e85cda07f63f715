"""The command line: one object, three exit codes, and never a traceback."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app import communities, tasks
from app.cli import main
from app.exports import EXPORTS
from app.store import Store

START = 1_767_225_600  # 2026-01-01 08:00 in Shanghai
REPORT = [
    "format", "community", "group", "messages", "events", "members", "skipped", "first", "last",
    "batch",
]  # fmt: skip


def chat(path: Path, *texts: str, name: str = "示例群", key: str = "room-1", at: int = 0) -> Path:
    """Write a ChatLab file: one message a second by 小林, after a join of two."""
    said = [
        {"sender": "u1", "accountName": "小林", "timestamp": START + at + i, "type": 0, "content": text,
         "platformMessageId": f"{at + i}"}
        for i, text in enumerate(texts, 1)
    ]  # fmt: skip
    joined = {"sender": "SYSTEM", "timestamp": START, "type": 80,
              "content": '"小林"邀请"阿周、小陈"加入了群聊'}  # fmt: skip
    data = {
        "chatlab": {"version": "0.0.2"},
        "meta": {"name": name, "platform": "wechat", "type": "group", "groupId": key},
        "messages": [joined, *said],
    }
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def run(store: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["--store", str(store), *map(str, arguments)])


def data(store: Path, *arguments: object, code: int = 0) -> dict[str, Any]:
    result = run(store, *arguments, "--json")
    assert result.exit_code == code, result.output
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.qunce"
    Store(path, create=True).close()
    return path


def test_a_file_becomes_the_object_of_the_report(path: Path, tmp_path: Path) -> None:
    file = chat(tmp_path / "a.json", "早", "早")
    told = data(path, "import", file, "--dry-run")
    done = data(path, "import", file)
    assert list(done) == REPORT
    assert told == {**done, "batch": None}
    assert done["messages"] == {"read": 2, "created": 2, "updated": 0, "unchanged": 0, "skipped": 0}
    assert done["events"] == {"join": 2, "leave": 0, "kick": 0, "rename": 0, "recall": 0}
    assert done["members"] == {"created": 3, "known": 0}
    assert (done["first"], done["last"]) == (
        "2026-01-01T08:00:01+08:00", "2026-01-01T08:00:02+08:00",
    )  # fmt: skip
    again = data(path, "import", file)
    assert (again["messages"]["created"], again["members"]) == (0, {"created": 0, "known": 3})


def test_several_files_have_totals_and_a_refused_one_keeps_nobody_out(
    path: Path, tmp_path: Path
) -> None:
    files = [chat(tmp_path / "a.json", "早"), chat(tmp_path / "b.json", "晚", "安", at=100)]
    bad = tmp_path / "bad.bin"
    bad.write_bytes(b"\x00\x01nothing")
    done = data(path, "import", files[0], bad, files[1], code=1)
    assert list(done) == [*REPORT, "files"]
    assert done["messages"]["created"] == 3
    assert (done["group"], done["batch"]) == ("示例群", None)
    assert [Path(part["file"]).name for part in done["files"]] == ["a.json", "bad.bin", "b.json"]
    assert ["error" in part for part in done["files"]] == [False, True, False]
    assert run(path, "import", bad, files[0]).stderr.startswith("bad.bin: ")


def test_a_folder_gives_one_group_per_chat_and_totals(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    chat(folder / "a.json", "早")
    chat(folder / "b.json", "晚", "安", at=100)
    chat(folder / "c.json", "别处", name="二群", key="room-2")
    (folder / "readme.txt").write_text("nothing of a chat", encoding="utf-8")

    done = data(path, "import", folder)

    assert list(done) == [*REPORT, "groups", "files"]
    assert done["messages"]["created"] == 4
    assert [(part["group"], part["messages"]["created"]) for part in done["groups"]] == [
        ("示例群", 3),
        ("二群", 1),
    ]
    assert {tuple(part) for part in done["groups"]} == {tuple(REPORT)}
    assert ["ignored" in part for part in done["files"]] == [False, False, False, True]
    assert data(path, "import", folder)["messages"]["created"] == 0


@pytest.mark.parametrize(
    ("name", "text", "option"),
    [
        ("WhatsApp Chat.txt", "03/04/2026, 10:00 - 阿: 早\n", "--date-order"),
        ("copy.txt", "阿 10:00\n早\n\n周 10:01\n好\n", "--date"),
        ("table.csv", "甲,乙,丙\n1,2,3\n4,5,6\n", "--columns"),
    ],
)
def test_a_question_left_open_ends_with_1_and_names_its_option(
    path: Path, tmp_path: Path, name: str, text: str, option: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")

    told = run(path, "import", file, "--json")

    assert told.exit_code == 1
    assert option in json.loads(told.stdout)["error"]
    assert data(path, "stats")["messages"] == 0


def test_an_answer_on_the_command_line_closes_its_question(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "WhatsApp Chat.txt"
    file.write_text("03/04/2026, 10:00 - 阿: 早\n", encoding="utf-8")

    done = data(path, "import", file, "--date-order", "dmy")

    assert done["first"] == "2026-04-03T10:00:00+08:00"
    assert data(path, "import", file)["messages"]["unchanged"] == 1  # asked once


def test_community_and_group_are_made_when_they_are_not_there(path: Path, tmp_path: Path) -> None:
    file = chat(tmp_path / "a.json", "早", key="")
    done = data(path, "import", file, "--community", "读书", "--group", "一群")
    assert (done["community"], done["group"]) == ("读书", "一群")
    assert data(path, "import", file, "--group", "一群")["messages"]["created"] == 0


def test_stats_tell_communities_groups_and_days(path: Path, tmp_path: Path) -> None:
    data(path, "import", chat(tmp_path / "a.json", "早", "好"))
    data(path, "import", chat(tmp_path / "b.json", "晚", at=86_400))
    found = data(path, "stats")
    assert found["days"] == [
        {"day": "2026-01-01", "messages": 2, "active": 1},
        {"day": "2026-01-02", "messages": 1, "active": 1},
    ]
    assert (found["groups"], found["members"], found["messages"]) == (1, 3, 3)
    assert found["events"]["join"] == 2
    group = found["communities"][0]["groups"][0]
    assert (group["name"], group["platform"], group["messages"]) == ("示例群", "wechat", 3)
    assert "3 messages on 2 days" in run(path, "stats").stdout


def test_members_are_listed_and_hostile_names_reach_no_terminal(path: Path, tmp_path: Path) -> None:
    data(path, "import", chat(tmp_path / "a.json", "早", name="\x1b[2J\u202e群"))
    found = data(path, "members")
    assert found["count"] == 3
    assert {m["nickname"]: m["messages"] for m in found["members"]} == {
        "小林": 1,
        "阿周": 0,
        "小陈": 0,
    }
    assert found["members"][0]["joined"] == "2026-01-01T08:00:00+08:00"
    shown = run(path, "members").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert data(path, "members", "--community", "没有", code=1)["error"].startswith("There is no")


@pytest.mark.parametrize("kind", [export.key for export in EXPORTS])
def test_every_export_writes_its_file(path: Path, tmp_path: Path, kind: str) -> None:
    data(path, "import", chat(tmp_path / "a.json", "早"))
    done = data(path, "export", kind, "--to", tmp_path / "out")
    assert done == {"export": kind, "community": "示例群", "files": [str(tmp_path / "out")]}
    (tmp_path / "folder").mkdir()
    inside = data(path, "export", kind, "--to", tmp_path / "folder")["files"][0]
    assert Path(inside).stem == f"示例群 {kind}"
    assert data(path, "export", kind, "--to", tmp_path / "no" / "where", code=1)["error"]


def test_exports_into_one_folder_leave_each_other_alone(path: Path, tmp_path: Path) -> None:
    data(path, "import", chat(tmp_path / "a.json", "早"))
    (tmp_path / "folder").mkdir()
    for export in EXPORTS:
        data(path, "export", export.key, "--to", tmp_path / "folder")

    assert len(list((tmp_path / "folder").iterdir())) == len(EXPORTS)


def test_an_export_asks_which_community_when_there_are_several(path: Path, tmp_path: Path) -> None:
    refused = data(path, "export", "members", "--to", tmp_path / "x", code=1)
    assert refused["error"] == "This store holds no communities yet: import a chat first."
    for name in ("甲", "乙"):
        file = chat(tmp_path / "a.json", "早", key=name, name=name)
        data(path, "import", file, "--community", name)
    assert "甲, 乙" in data(path, "export", "members", "--to", tmp_path / "x", code=1)["error"]
    assert data(path, "export", "members", "--to", tmp_path / "x", "--community", "乙")["files"]


def test_check_notices_and_rebuild_mends(path: Path, tmp_path: Path) -> None:
    data(path, "import", chat(tmp_path / "a.json", "早"))
    assert data(path, "check") == {
        "store": str(path), "ok": True, "damage": [], "stale": [], "rebuilt": False,
    }  # fmt: skip
    store = Store(path, journalled=False)
    with store.operation("Spoil"):
        store.execute("delete from member_days")
        store.execute("delete from search_keys where kind = 'members'")
    store.close()
    assert data(path, "check", code=1)["stale"] == [
        "the derived numbers of group 1", "the pinyin of members",
    ]  # fmt: skip
    assert data(path, "check", "--rebuild")["ok"]
    assert data(path, "check")["ok"]


def test_a_backup_is_made_once_until_something_changes(path: Path, tmp_path: Path) -> None:
    made = data(path, "backup", tmp_path / "b")
    assert Path(made["backup"]).exists()
    assert data(path, "backup", tmp_path / "b") == {"backup": None, "unchanged": True}
    assert "Nothing changed" in run(path, "backup", tmp_path / "b").stdout


def test_new_makes_a_store_and_never_over_another(tmp_path: Path) -> None:
    made = data(tmp_path / "n.qunce", "new")
    assert (made["communities"], made["members"], made["messages"]) == (0, 0, 0)
    assert "exists already" in data(tmp_path / "n.qunce", "new", code=1)["error"]


def test_new_with_the_sample_has_something_to_look_at(tmp_path: Path) -> None:
    made = data(tmp_path / "n.qunce", "new", "--sample")
    assert made["communities"] == 1
    assert made["members"] > 400
    assert data(tmp_path / "n.qunce", "check")["ok"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "x", "--zone", "Mars/Olympus"],
        ["import", "x", "--date", "31.1.2026"],
        ["import", "x", "--encoding", "klingon"],
        ["import", "x", "--date-order", "ymd"],
        ["export", "pdf", "--to", "x"],
        ["export", "members"],
        ["nonsense"],
    ],
)
def test_wrong_usage_is_2_and_prints_nothing_on_standard_output(
    path: Path, arguments: list[str]
) -> None:
    result = run(path, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error" in result.stderr


def refused(path: Path, content: bytes | None) -> str:
    if content is not None:
        path.write_bytes(content)
    for arguments in (["import", path], ["stats"], ["members"], ["check"], ["backup", path.parent]):
        result = run(path, *arguments)
        assert (result.exit_code, result.stdout) == (1, "")
    assert content is None or path.read_bytes() == content
    return result.stderr.strip()


def test_what_is_no_store_is_refused_in_a_sentence_and_left_alone(
    tmp_path: Path, path: Path
) -> None:
    head = path.read_bytes()[:100]
    foreign = head[:68] + b"\x00\x00\x00\x00" + head[72:]
    assert "There is no store" in refused(tmp_path / "none.qunce", None)
    assert "is empty" in refused(tmp_path / "empty.qunce", b"")
    assert "not a Qunce store" in refused(tmp_path / "text.qunce", b"hello " * 99)
    assert "belongs to another program" in refused(
        tmp_path / "foreign.qunce", foreign + b"\0" * 4000
    )


def test_a_store_of_a_newer_program_is_left_alone(path: Path, tmp_path: Path) -> None:
    store = Store(path)
    with store.operation("Future"):
        store.execute("insert into _sqlite_migrations(migration_set, name, applied_at)"
                      " values('qunce', 'holograms', '2030')")  # fmt: skip
    store.close()
    result = run(path, "import", chat(tmp_path / "a.json", "早"))
    assert result.exit_code == 1
    assert "newer Qunce" in result.stderr


def test_it_runs_as_a_program_with_bytes_of_utf8(path: Path, tmp_path: Path) -> None:
    file = chat(tmp_path / "a.json", "早")
    command = [sys.executable, "-m", "app.cli", "--store", path, "import", file, "--json"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert json.loads(done.stdout.decode())["group"] == "示例群"
    assert done.stderr == b""


def test_the_help_of_export_names_every_kind(path: Path) -> None:
    shown = " ".join(run(path, "export", "--help").stdout.split())
    *others, last = [export.key for export in EXPORTS]
    assert f"KIND is {', '.join(others)} or {last}." in shown


# -- sign-up lists


def test_a_sign_up_list_is_read_from_a_file_or_a_pipe(path: Path, tmp_path: Path) -> None:
    text = "#接龙\n周六聚会\n\n1. 小林 2人\n2. 阿周\n4. 陌生人"
    file = tmp_path / "list.txt"
    file.write_bytes(text.encode("gb18030"))

    found = data(path, "signups", file)
    piped = CliRunner().invoke(main, ["--store", str(path), "signups", "-", "--json"], input=text)

    assert json.loads(piped.stdout) == found
    assert (found["title"], found["entries"], found["heads"], found["ambiguous"]) == (
        "周六聚会",
        3,
        4,
        ["gap"],
    )
    assert found["items"][0] == {"number": 1, "name": "小林", "note": "2人", "heads": 2}


def test_a_sign_up_list_is_laid_against_a_group(path: Path, tmp_path: Path) -> None:
    run(path, "import", chat(tmp_path / "a.json", "早", "#接龙\n周六\n1. 小林"))
    file = tmp_path / "list.txt"
    file.write_text("#接龙\n周六聚会\n1. 小林\n2. 陌生人", encoding="utf-8")

    found = data(path, "signups", file, "--group", "示例群")
    assert [line["name"] for line in found["signed"]] == ["小林"]
    assert [(line["name"], line["reason"]) for line in found["unsure"]] == [("陌生人", "unknown")]
    assert sorted(found["missing"]) == ["小陈", "阿周"]
    assert "@阿周" in found["nudge"]

    there = data(path, "signups")
    assert there["kept"] == []
    assert [(one["title"], one["group"], one["entries"]) for one in there["found"]] == [
        ("周六", "示例群", 1)
    ]
    assert data(path, "signups", "--group", "没有", code=1)["error"].startswith("There is no group")


def test_a_reminder_keeps_its_lines_and_a_list_may_be_in_utf_16(path: Path, tmp_path: Path) -> None:
    run(path, "import", chat(tmp_path / "a.json", "早"))
    file = tmp_path / "list.txt"
    file.write_bytes("#接龙\n周六聚会\n1. 小林".encode("utf-16"))

    told = run(path, "signups", file, "--group", "示例群").stdout

    assert "\n@" in told
    assert "\ufffd" not in told


def test_a_roster_among_the_chats_is_told_and_keeps_no_folder_out(
    path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    chat(folder / "a.json", "早")
    (folder / "list.csv").write_text("群昵称,wxid,微信备注\n小林,u1,\n", encoding="utf-8")

    whole = data(path, "import", folder)
    alone = data(path, "import", folder / "list.csv", code=1)

    assert "qunce-cli roster" in alone["error"]
    assert [file.get("ignored") for file in whole["files"]] == [None, alone["error"]]


def test_a_folder_without_a_chat_says_so_of_each_file(path: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / "exports" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "exports" / name).write_text("大家好", encoding="utf-8")

    refused = run(path, "import", tmp_path / "exports").stderr

    assert [line.partition(":")[0] for line in refused.splitlines()] == ["a.txt", "b.txt"]


def test_who_left_between_two_rosters_is_told_so(path: Path, tmp_path: Path) -> None:
    for day, names in (("03", "小林 u1,阿周 u2,小陈 u3"), ("10", "小林 u1,小陈 u3")):
        rows = "\n".join(one.replace(" ", ",") for one in names.split(","))
        file = tmp_path / f"{day}.csv"
        file.write_text(f"群昵称,wxid\n{rows}\n", encoding="utf-8")
        done = run(path, "roster", file, "--group", "G", "--at", f"2026-11-{day}", "--everyone")
        assert done.exit_code == 0, done.output

    assert (
        "阿周\tG\t0 messages\tleft between 2026-11-03 and 2026-11-10" in run(path, "members").stdout
    )


def test_what_is_no_sign_up_list_is_refused(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("大家好", encoding="utf-8")

    assert "no sign-up list" in data(path, "signups", file, code=1)["error"]
    assert "can't be read" in data(path, "signups", tmp_path / "none.txt", code=1)["error"]


def test_topics_come_in_and_go_out_as_a_pack(path: Path, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("标题,收获,季节\n周末读了什么,一份书单,\n坏的,,雨季\n", encoding="utf-8")

    told = data(path, "topics-import", table, "--dry-run")
    assert (told["new"], told["wrong"], told["dry_run"]) == (1, 1, True)
    assert told["problems"] == [{
        "place": 3, "title": "坏的", "field": "season", "reason": "“雨季” is no season known here.",
    }]  # fmt: skip
    assert data(path, "topics-import", table)["taken"]["added"] == 1
    assert data(path, "topics-import", table)["taken"] == {
        "added": 0, "renewed": 0, "skipped": 1, "wrong": 1,
    }  # fmt: skip
    pack = tmp_path / "mine.json"
    assert data(path, "topics-export", pack)["topics"] == 1
    assert data(path, "topics-import", pack, "--dry-run")["known"] == 1


def test_today_tells_what_is_due_and_why_something_may_help(path: Path) -> None:
    made = Store(path)
    community = communities.add(made, name="读书会")
    tasks.add(made, community, "买奖品", due_at="2020-01-01")
    made.close()

    told = data(path, "today")

    assert [(one["title"], one["overdue"]) for one in told["due"]] == [("买奖品", True)]
    assert told["suggestions"] == [{
        "title": "Plan topics for this week", "reason": "Nothing is planned for the next 7 days.",
    }]  # fmt: skip
    assert "买奖品" in run(path, "today").stdout
