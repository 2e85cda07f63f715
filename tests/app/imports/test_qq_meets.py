"""Exports of one QQ group by different tools meet in one group, whatever comes first."""

from contextlib import closing
from itertools import permutations

import pytest

from app.imports import importer
from app.store import Store
from tests.app.imports.reads import DATA

BOT, TOOL, TEXT = (
    DATA / name for name in ("onebot/events.jsonl", "qce/group.json", "qq_text/msgmgr_24h.txt")
)


def messages_of(folder, *paths) -> int:
    """Import the files in turn and count what came of them."""
    with closing(Store(folder / "s.qunce", create=True, journalled=False)) as store:
        for path in paths:
            importer.run(store, path, community="读书会", group="群")
        assert store.value("select count(distinct member_id) from messages") == 4
        return store.value("select count(*) from messages")


@pytest.mark.parametrize("order", list(permutations((BOT, TOOL))), ids=["bot first", "tool first"])
def test_a_bots_log_and_an_export_are_one_talk(tmp_path, order):
    assert messages_of(tmp_path, *order) == 12


@pytest.mark.parametrize("order", list(permutations((BOT, TOOL, TEXT))), ids=lambda o: o[0].stem)
def test_qqs_own_text_adds_nothing_though_it_writes_nothing_of_a_voice(tmp_path, order):
    assert messages_of(tmp_path, *order) == 12
