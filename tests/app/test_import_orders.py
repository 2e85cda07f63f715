"""Whatever the order and the overlap of files: the store holds what the whole conversation says."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import batches, rollups
from app.imports import importer
from app.imports.records import Message, Options, Record
from app.store import Store
from tests.app.chats import FILE, GROUP, START, events, lists, said, system, take, texts

quick = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

names = st.sampled_from(["阿周", "小陈", "小林"])
words = st.sampled_from(["收到", "好", "早上好"])
DUMPS = (
    "select * from member_days order by 1, 2, 3",
    "select * from hour_cells order by 1, 2",
    "select * from member_stats order by 1, 2",
)


@contextmanager
def new_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "s.qunce", create=True, journalled=False)
        yield store
        store.close()


@st.composite
def conversations(draw: st.DrawFn, ids: bool) -> list[Record]:
    """A conversation in order of time, to the second, with people coming and going."""
    seconds = sorted(draw(st.lists(st.integers(0, 40), min_size=1, max_size=20)))
    found: list[Record] = [said(1, "阿周", "头", "head" if ids else None)]
    for number, second in enumerate(seconds):
        if draw(st.integers(0, 4)):
            id = f"m{number}" if ids else None
            found.append(said(second + 2, draw(names), draw(words), id))
        else:
            kind = draw(st.sampled_from(["join", "leave", "kick"]))
            found.append(system(second + 2, kind, *draw(st.lists(names, min_size=1, max_size=3))))
    return found


def state(store: Store) -> list[object]:
    people = "select name from members order by name"
    stays = (
        "select p.name, s.nickname, s.joined_at, s.left_at, s.left_how from memberships s"
        " join members p on p.id = s.member_id order by 1"
    )
    return [texts(store), events(store), store.rows(people), store.rows(stays)]


@quick
@given(data=st.data(), ids=st.booleans())
def test_two_overlapping_exports_equal_the_whole(data: st.DataObject, ids: bool) -> None:
    whole = data.draw(conversations(ids))
    # An export is cut between seconds: it holds all of a moment, or nothing of it.
    moments = sorted({record.at for record in whole})
    start = data.draw(st.sampled_from(moments))
    end = data.draw(st.sampled_from([m for m in moments if m >= start] + [moments[-1]]))
    parts = [[r for r in whole if r.at <= end], [r for r in whole if r.at >= start]]
    if data.draw(st.booleans()):
        parts.reverse()
    chunk = data.draw(st.sampled_from([1, 4, importer.CHUNK]))
    with new_store() as expected, new_store() as store, pytest.MonkeyPatch.context() as patch:
        take(expected, *copy(whole))
        patch.setattr(importer, "CHUNK", chunk)
        for part in parts:
            if part:
                importer.take(store, lists([GROUP, *copy(part)], 3), FILE)
        assert state(store) == state(expected)


def copy(records: list[Record]) -> list[Record]:
    return [type(r)(**{f: getattr(r, f) for f in r.__struct_fields__}) for r in records]


@quick
@given(data=st.data(), ids=st.booleans())
def test_taking_an_import_back_leaves_what_the_other_brought(
    data: st.DataObject, ids: bool
) -> None:
    first, second = data.draw(conversations(ids)), data.draw(conversations(ids))
    with new_store() as expected, new_store() as store:
        take(expected, *copy(first))
        take(store, *copy(first))
        batch = take(store, *copy(second)).batch
        assert batch is not None
        batches.revert(store, batch)
        assert state(store) == state(expected)
        for dump in DUMPS:
            assert store.rows(dump) == expected.rows(dump)
        assert store.rows("select rowid from messages_fts") == store.rows("select id from messages")


zones = st.sampled_from(
    ["Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns"]
)
# Round the changes of clocks of 2026 in those zones, and round any midnight.
moments = st.one_of(
    st.integers(0, 4_000_000_000),
    st.integers(-5_000, 5_000).map(lambda d: 1_774_746_000 + d),  # Berlin, 29 March
    st.integers(-5_000, 5_000).map(lambda d: 1_775_314_800 + d),  # Lord Howe, 5 April
)


@quick
@given(times=st.lists(st.tuples(moments, names), min_size=1, max_size=30), zone=zones)
def test_a_rebuild_says_what_the_imports_wrote(times: list[tuple[int, str]], zone: str) -> None:
    with new_store() as store:
        records = [Message(i, at, "", who, 0, f"第{i}") for i, (at, who) in enumerate(times)]
        half = len(records) // 2
        for part in (records[:half], records[half:]):
            if part:
                take(store, *part, options=Options(zone=zone))
        written = [store.rows(dump) for dump in DUMPS]
        assert rollups.stale(store) == []
        with store.operation("Rebuild"):
            rollups.rebuild(store)
        assert [store.rows(dump) for dump in DUMPS] == written
        assert hours(store) == sorted({hour(at, zone) for at, _ in times})


def hours(store: Store) -> list[str]:
    rows = store.rows("select hour * 3600 from hour_cells order by 1")
    return [datetime.fromtimestamp(local, UTC).strftime("%Y-%m-%d %H") for (local,) in rows]


def hour(at: int, zone: str) -> str:
    return datetime.fromtimestamp(at, ZoneInfo(zone)).strftime("%Y-%m-%d %H")


def test_stale_numbers_are_noticed(tmp_path: Path) -> None:
    with new_store() as store:
        take(store, said(1, "阿周", "好"))
        with store.operation("Spoil"):
            store.execute("update member_days set n = 9")
        assert rollups.stale(store) == [1]
        assert START
