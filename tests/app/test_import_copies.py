"""One conversation in several formats: the copies meet, in any order, and add only what is new."""

from itertools import permutations
from pathlib import Path

import pytest

from app.imports import importer
from app.imports.records import Options
from app.store import Store

DATA = Path(__file__).parent.parent / "data" / "imports"
COPIES = [
    "chatlab/chatlab.json",
    "chatlab/chatlab.jsonl",
    "wechat_exporter/wechatexporter_ios.txt",
    "wechat_copy/pc_copy_ampm.txt",
]
OTHERS = [
    "telegram/supergroup.json", "whatsapp/ios_zhcn.zip", "qq_text/msgmgr_24h.txt", "discord/dce.json",
    "discord_csv/dce.csv", "discord_text/dce.txt", "line/line_tw.txt", "line/line_en.txt",
    "element/export.json", "columns/table.csv", "columns/table.xlsx",
]  # fmt: skip


@pytest.mark.parametrize("order", list(permutations(COPIES[:1] + COPIES[2:])))
def test_copies_with_and_without_ids_seconds_and_media_meet(
    store: Store, order: tuple[str, ...]
) -> None:
    created = 0
    for name in order:
        report = importer.run(store, DATA / name, options=Options(name="示例读书会"))
        assert report.messages.read == 12
        created += report.messages.created
    assert created == 12
    assert store.value("select count(*) from messages") == 12
    assert store.value("select count(*) from groups") == 1
    assert store.value("select count(*) from members") == 5


@pytest.mark.parametrize("name", [*COPIES, *OTHERS])
def test_a_preview_and_a_second_import_agree_with_the_first(store: Store, name: str) -> None:
    told = importer.run(store, DATA / name, dry_run=True)
    done = importer.run(store, DATA / name)
    again = importer.run(store, DATA / name)
    assert (told.messages, told.events, told.members) == (done.messages, done.events, done.members)
    assert (done.messages.created, again.messages.unchanged) == (12, 12)
    assert again.messages.created == again.members.created == 0
    assert again.events == done.events
    assert store.value("select count(*) from roster_events where batch_id = 2") == 0
