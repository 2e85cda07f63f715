"""Days active as bits: whatever way they are written, they say what `member_days` says."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import rollups
from app.rollups import Rollups, local_time
from app.store import Store, day_bits
from app.store.schema import STEPS
from app.text import N_
from tests.bench import crowd

ZONES = ("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe")
_cells = st.lists(st.tuples(st.integers(-2, 84_100), st.integers(1, 4)), max_size=30)


def days_of(rows: list[tuple[int, int, bytes]]) -> set[tuple[int, int]]:
    """Read bits the plain way: (day, member)."""
    return {
        (day0 + n, member)
        for member, day0, bits in rows
        for n in range(8 * len(bits))
        if bits[n // 8] >> n % 8 & 1
    }


@settings(max_examples=50, deadline=None)
@given(_cells)
def test_bits_hold_the_days_that_were_set_and_no_more(cells: list[tuple[int, int]]) -> None:
    bits = day_bits.none()
    day_bits.set_bits(bits, cells)
    rows = day_bits.rows(bits)
    assert days_of(rows) == set(cells)
    assert all(row[2] and row[2][-1] for row in rows)
    assert len({row[:2] for row in rows}) == len(rows)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=20), st.binary(max_size=20))
def test_two_rows_united_hold_the_days_of_both(one: bytes, other: bytes) -> None:
    both = day_bits.or_bits(one, other)
    assert days_of([(1, 0, both)]) == days_of([(1, 0, one)]) | days_of([(1, 0, other)])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(Store(tmp_path_factory.mktemp("bits") / "s.qunce", create=True)) as store:
        yield store


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(0, 86_400 * 9)), max_size=40),
    st.sampled_from(ZONES),
    st.integers(1, 5),
)
def test_messages_that_come_in_several_imports_set_every_day(
    shared: Store, said: list[tuple[int, int]], zone: str, parts: int
) -> None:
    with shared.operation(N_("Count")):
        for table in rollups.TABLES:
            shared.execute(f"delete from {table}")
        for part in range(parts):
            counted = Rollups(shared, 1, zone)
            mine = said[part::parts]
            counted.count([member for member, _ in mine], [at for _, at in mine])
            counted.flush()
    rows = shared.rows("select member_id, day0, bits from member_bits order by 1, 2")
    where = ZoneInfo(zone)
    assert days_of(rows) == {(local_time(at, where) // 86_400, member) for member, at in said}


def test_a_store_of_before_gets_its_bits_from_its_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.qunce"
    before = STEPS[: [step.__name__ for step in STEPS].index("insights")]
    with monkeypatch.context() as old:  # as the program was before that step
        old.setattr("app.store.opening.STEPS", before)
        with closing(Store(path, create=True)) as store, store.operation(N_("Count")):
            cells = [(1, 19_800, 7, 2), (1, 20_700, 7, 1), (2, 84_000, 9, 1)]
            store.insert_many("member_days", "group_id, day, member_id, n", cells)
    with closing(Store(path)) as store:
        rows = store.rows("select member_id, day0, bits from member_bits")
        assert days_of(rows) == {(19_800, 7), (20_700, 7), (84_000, 9)}


def test_the_crowd_of_the_bench_is_derived_as_an_import_would(tmp_path: Path) -> None:
    crowd.write(tmp_path / "crowd.qunce", 3_000, members=40, days=50)
    with closing(Store(tmp_path / "crowd.qunce")) as store:
        assert rollups.stale(store) == []
        assert store.value("select count(*) from messages") == 3_000
