"""One WeChat conversation exported by several tools: the second copy brings nothing new."""

from pathlib import Path

import pytest

from app.imports import importer
from app.imports.records import Options
from app.store import Store

DATA = Path(__file__).parent.parent / "data" / "imports"
OPTIONS = Options(name="示例读书会", date="2026-01-01")
ROOM = "10000000001@chatroom"

# With the ids of WeChat's server.
WITH_IDS = [
    "chatlab/chatlab.json", "weflow/weflow.json", "weflow/weflow_arkme.json",
    "ciphertalk/ciphertalk_detailed.json", f"pywxdump_csv/{ROOM}_0_5000.csv", "pywxdump_csv/older.csv",
    "pywxdump_json/pywxdump.json", "pywxdump_json/older.json",
]  # fmt: skip
# Without them, but with every word.
WITHOUT = [
    "echotrace/echotrace.json", "chatlog_csv/chatlog.csv", "chatlog_text/chatlog_text_year.txt",
    "chatlog_text/chatlog_text_days.txt", "pywxdump_json/mini.json", "weflow_text/weflow.txt",
    "weflow_markdown/weflow_markdown.md", "wechat_exporter_html/wechat_exporter_html.html",
    "wechat_exporter/wechatexporter_ios.txt",
]  # fmt: skip
# Which lose the words of some messages: of these, n copies find nothing that they repeat.
LOSSY = {
    "chatlog_json/chatlog.json": 2, "memotrace_csv/memotrace_csv.csv": 4, "memotrace_text/memotrace_text.txt": 0,
    "memotrace_html/memotrace_html.html": 0, "weclone/weclone.csv": 0,
}  # fmt: skip


def take(store: Store, name: str):
    return importer.run(store, DATA / name, options=OPTIONS)


def label(name: str) -> str:
    return name.partition("/")[0]


@pytest.mark.parametrize("second", WITH_IDS, ids=label)
@pytest.mark.parametrize("first", WITH_IDS, ids=label)
def test_copies_with_the_servers_ids_meet(store: Store, first: str, second: str) -> None:
    take(store, first)
    report = take(store, second)

    assert (report.messages.read, report.messages.created) == (12, 0)
    assert store.value("select count(*) from messages") == 12
    assert store.value("select count(*) from groups") == 1
    assert store.value("select count(*) from roster_events") == 6


@pytest.mark.parametrize("name", [*WITHOUT, *LOSSY], ids=label)
@pytest.mark.parametrize("turned", [False, True], ids=["after", "before"])
def test_copies_without_ids_meet_those_with(store: Store, name: str, turned: bool) -> None:
    first, second = ("weflow/weflow.json", name) if not turned else (name, "weflow/weflow.json")
    told = take(store, first)
    report = take(store, second)
    lost = LOSSY.get(name, 0)
    read = {first: told, second: report}[name].messages.read

    assert (told.messages.created, report.messages.updated) == (told.messages.read, 0)
    assert report.messages.created == (12 - read + lost if turned else lost)
    assert store.value("select count(*) from messages") == 12 + lost
    assert store.value("select count(*) from groups") == 1
    if "wechat_exporter" not in name:  # its system lines have no time of their own
        assert store.value("select count(*) from roster_events") == 6


def test_a_copy_that_lost_the_words_takes_none_away(store: Store) -> None:
    take(store, "weflow/weflow.json")
    before = store.rows("select text from messages order by id")
    report = take(store, f"pywxdump_csv/{ROOM}_0_5000.csv")

    assert report.messages.unchanged == 12
    assert store.rows("select text from messages order by id") == before


def test_a_copy_with_the_words_fills_in_what_another_lost(store: Store) -> None:
    take(store, f"pywxdump_csv/{ROOM}_0_5000.csv")
    take(store, "weflow/weflow.json")
    texts = [text for (text,) in store.rows("select text from messages order by id")]

    assert "#接龙\n周六聚会\n\n1. 阿周 2人\n2. 小陈" in texts


@pytest.mark.parametrize("name", [*WITH_IDS, *WITHOUT, *LOSSY], ids=label)
def test_a_second_import_changes_nothing(store: Store, name: str) -> None:
    told = importer.run(store, DATA / name, options=OPTIONS, dry_run=True)
    done, again = take(store, name), take(store, name)

    assert (told.messages, told.events, told.members) == (done.messages, done.events, done.members)
    assert again.messages.created == again.messages.updated == again.members.created == 0
    assert again.messages.unchanged == done.messages.read
    assert again.events == done.events


def test_the_roster_of_a_tool_names_the_members(store: Store) -> None:
    take(store, "weflow/weflow_arkme.json")

    nicknames = store.rows("select nickname from memberships order by nickname")
    assert [name for (name,) in nicknames] == ["小林-群名片", "小陈", "群主", "阿周", "阿黄"]
