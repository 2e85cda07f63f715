import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.errors import AppError, StoreBusy
from app.store import EVERYTHING, Store, gram_query
from app.store.engine import connect, version
from app.store.schema import STEPS

TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)
COUNTER = iter(range(10**9))


def member(store: Store, name: str) -> int:
    return store.insert("members", name=name, created_at="2026-01-01T00:00:00Z")


class History(RuleBasedStateMachine):
    """Whatever is done, undo leads back through every earlier state, and redo forth again."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(os.environ["QUNCE_TEST_FOLDER"])
        self.store = Store(self.folder / f"{next(COUNTER)}.qunce", create=True)
        self.past: list[Any] = []
        self.future: list[Any] = []

    def snapshot(self) -> list[Any]:
        tables = ("members", "names", "member_tags", "search_keys", "topics")
        rows = [self.store.rows(f"select * from {table} order by 1, 2, 3") for table in tables]
        return [*rows, self.store.rows("select rowid from topics_fts order by 1")]

    @rule(names=st.lists(TEXT, min_size=1, max_size=3), drop=st.booleans(), tag=TEXT)
    def operate(self, names: list[str], drop: bool, tag: str) -> None:
        before = self.snapshot()
        with self.store.operation("op"):
            if drop and before[0]:
                self.store.delete("members", before[0][0][0])
            for name in names:
                id = member(self.store, name)
                self.store.insert("names", member_id=id, kind="account", name=name)
                self.store.insert("member_tags", member_id=id, tag=tag)
            stamp = {"created_at": "x", "updated_at": "x"}
            self.store.insert("topics", library="general", title=names[0], hook=tag, **stamp)
            self.store.update("members", id, name=tag, remark=names[0])
        self.past.append(before)
        self.future.clear()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.snapshot())
        self.store.undo()
        assert self.snapshot() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.snapshot())
        self.store.redo()
        assert self.snapshot() == self.future.pop()

    @invariant()
    def history_is_named_when_there_is_a_past(self) -> None:
        assert (self.store.undo_step is not None) == bool(self.past)

    def teardown(self) -> None:
        self.store.close()


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_TEST_FOLDER", str(tmp_path))


def test_failed_operation_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.operation("op"):
            member(store, "x")
            raise AppError("no")

    with pytest.raises(AppError):
        fail()

    assert store.rows("select * from members") == []
    assert store.undo_step is None


def test_nested_operations_are_one_step_named_by_the_outer(store: Store) -> None:
    with store.operation("Outer {n}", n=2):
        member(store, "a")
        with store.operation("Inner"):
            member(store, "b")

    step = store.undo_step
    assert step is not None
    assert (step.label, step.fields, step.tables) == ("Outer {n}", {"n": 2}, frozenset({"members"}))
    store.undo()
    assert store.rows("select * from members") == []


def test_undoing_a_rename_keeps_what_an_import_wrote_into_the_row_since(store: Store) -> None:
    with store.operation("add"):
        id = member(store, "old")
    with store.operation("rename"):
        store.update("members", id, name="new")
    other = Store(store.path, journalled=False)
    with other.operation("import"):
        other.update("members", id, remark="from the file")
    other.close()
    store.catch_up()

    store.undo()

    assert store.rows("select name, remark from members") == [("old", "from the file")]


def test_a_step_that_no_longer_fits_says_so_and_is_dropped(store: Store) -> None:
    with store.operation("Add {name}", name="x"):
        id = member(store, "x")
    other = Store(store.path, journalled=False)
    with other.operation("gone"):
        other.delete("members", id)
    other.close()
    store.catch_up()

    with pytest.raises(AppError, match="“Add x” can't be undone"):
        store.undo()

    assert store.undo_step is None


def test_a_step_whose_id_was_given_to_another_row_says_so_and_is_dropped(store: Store) -> None:
    with store.operation("Add"):
        mine = member(store, "mine")
    with store.operation("Delete {name}", name="mine"):
        store.delete("members", mine)
    other = Store(store.path, journalled=False)
    with other.operation("import"):
        assert member(other, "theirs") == mine
    other.close()
    store.catch_up()

    with pytest.raises(AppError, match="“Delete mine” can't be undone"):
        store.undo()

    assert store.rows("select name from members") == [("theirs",)]
    assert store.undo_step is not None
    assert store.undo_step.label == "Add"


def test_what_was_taken_back_before_a_job_wrote_can_not_be_done_again(store: Store) -> None:
    with store.operation("add"):
        member(store, "mine")
    store.undo()
    store.catch_up()  # of a job that wrote nothing
    assert store.redo_step is not None

    other = Store(store.path, journalled=False)
    with other.operation("import"):
        member(other, "theirs")
    other.close()
    store.catch_up()

    assert store.redo_step is None


def test_writing_what_stands_there_already_is_no_step(store: Store) -> None:
    with store.operation("add"):
        id = member(store, "x")
    heard: list[frozenset[str]] = []
    store.watch(heard.append)

    with store.operation("same"):
        store.update("members", id, name="x", remark="")

    assert store.undo_step is not None
    assert (store.undo_step.label, heard) == ("add", [])


def test_poll_tells_of_another_process_and_forgets_history(store: Store) -> None:
    heard: list[frozenset[str]] = []
    store.watch(heard.append)
    with store.operation("op"):
        member(store, "x")
    assert (store.poll(), heard) == (False, [frozenset({"members"})])

    code = (
        "import sys; from pathlib import Path; from app.store import Store\n"
        "s = Store(Path(sys.argv[1]))\n"
        "with s.operation('op'): s.insert('members', name='y', created_at='x')\n"
    )
    subprocess.run([sys.executable, "-c", code, str(store.path)], check=True)

    assert store.poll()
    assert heard[1:] == [EVERYTHING]
    assert store.undo_step is None


def test_a_busy_store_says_so_at_once_and_nothing_is_lost(store: Store) -> None:
    other = Store(store.path)
    with other.operation("long"):
        member(other, "theirs")
        with pytest.raises(StoreBusy), store.operation("mine"):
            member(store, "mine")
    other.close()

    with store.operation("mine"):
        member(store, "mine")
    assert store.rows("select name from members order by id") == [("theirs",), ("mine",)]


def test_a_dry_run_writes_nothing(store: Store) -> None:
    with store.dry_run():
        member(store, "x")
        assert store.value("select count(*) from members") == 1

    assert store.rows("select * from members") == []
    assert store.undo_step is None


def test_writing_outside_an_operation_is_a_fault_of_ours(store: Store) -> None:
    with pytest.raises(RuntimeError, match=r"inside Store.operation"):
        member(store, "x")


def test_the_reader_can_only_read(store: Store) -> None:
    reader = Store(store.path, reading=True)
    with store.operation("op"):
        member(store, "x")

    assert reader.value("select count(*) from members") == 1
    with pytest.raises(AppError, match="read-only"), reader.operation("op"):
        reader.execute("delete from members")
    reader.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"just text, long enough to be looked at" * 9, "is not a Qunce store"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "is not a Qunce store"),
        (None, "There is no store"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_left_alone(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "x.qunce"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(AppError, match=sentence):
        Store(path)

    assert (path.read_bytes() if path.exists() else None) == content
    assert [p.name for p in tmp_path.iterdir()] == ([] if content is None else ["x.qunce"])


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.qunce"
    foreign = connect(str(path), mode="rwc")
    foreign.execute("create table t(a)")
    foreign.close()
    before = path.read_bytes()

    with pytest.raises(AppError, match="belongs to another program"):
        Store(path)

    assert path.read_bytes() == before


def test_a_store_of_a_newer_qunce_is_refused_and_left_alone(store: Store, tmp_path: Path) -> None:
    with store.operation("the future"):
        store.insert("_sqlite_migrations", migration_set="qunce", name="later", applied_at="x")
    store.close()
    before = store.path.read_bytes()

    with pytest.raises(AppError, match="newer Qunce"):
        Store(store.path)

    assert store.path.read_bytes() == before
    Store(tmp_path / "fresh.qunce", create=True).close()  # the fixture closes `store` again


def test_a_reader_refuses_a_store_that_is_newer_or_not_brought_up_to_date(store: Store) -> None:
    with store.operation("the past"):
        store.execute("update _sqlite_migrations set name = 'later' where name = 'views'")
    with pytest.raises(AppError, match="newer Qunce"):
        Store(store.path, reading=True)

    with store.operation("the past"):
        store.execute("delete from _sqlite_migrations where name = 'later'")
    with pytest.raises(AppError, match="older Qunce"):
        Store(store.path, reading=True)


def test_the_last_one_to_close_leaves_one_file_though_it_only_read(tmp_path: Path) -> None:
    path = tmp_path / "x.qunce"
    Store(path, create=True).close()

    reader = Store(path, reading=True)
    reader.value("select count(*) from members")
    reader.close()

    assert [p.name for p in tmp_path.iterdir()] == ["x.qunce"]


def test_a_store_that_can_not_be_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.qunce"

    def broken(db: object) -> None:
        raise AppError("no room")

    monkeypatch.setattr("app.store.opening.STEPS", (*STEPS[:2], broken))
    with pytest.raises(AppError, match="no room"):
        Store(path, create=True)

    assert list(tmp_path.iterdir()) == []


def test_a_new_store_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.qunce"
    path.write_text("precious", encoding="utf-8")

    with pytest.raises(AppError, match="exists already"):
        Store(path, create=True)

    assert path.read_text(encoding="utf-8") == "precious"


def test_a_truncated_store_is_refused_with_the_way_out(store: Store) -> None:
    with store.operation("op"):
        for n in range(500):
            member(store, f"somebody {n}")
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:50_000])

    with pytest.raises(AppError, match=r"damaged|can't be read|could not be read"):
        Store(store.path).rows("select count(name) from members")


def test_settings_of_the_connection_are_the_safe_ones(store: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
    }

    assert {name: store.value(f"pragma {name}") for name in wanted} == wanted
    assert tuple(map(int, version.split("."))) >= (3, 51, 3)


def test_every_table_is_strict_and_journalled_tables_have_an_id(store: Store) -> None:
    tables = store.rows(
        "select name, strict, wr from pragma_table_list where schema='main' and type='table'"
    )
    ours = [
        row
        for row in tables
        if not row[0].startswith(("sqlite_", "_", "messages_fts", "topics_fts"))
    ]

    assert [name for name, strict, _ in ours if not strict] == []
    assert {name for name, _, without_rowid in ours if without_rowid} == {
        "member_days", "hour_cells", "member_stats", "member_bits", "search_keys", "told",
    }  # fmt: skip


def test_deleting_a_row_never_looks_through_a_whole_table(store: Store) -> None:
    keys = store.rows(
        'select t.name, k."from" from sqlite_schema t, pragma_foreign_key_list(t.name) k'
        " where t.type = 'table' and k.seq = 0"
    )
    unindexed = [
        (table, column)
        for table, column in keys
        if not store.value(
            "select 1 from pragma_index_list(?1) i, pragma_index_info(i.name) c"
            " where c.seqno = 0 and c.name = ?2",
            table,
            column,
        )
    ]

    assert len(keys) > 25
    assert unindexed == []


def test_the_schema_is_the_documented_one(store: Store) -> None:
    golden = Path(__file__).parent.parent / "data" / "golden" / "schema.sql"
    lines = [
        row[0]
        for row in store.rows(
            "select sql from sqlite_master where sql is not null order by type, name"
        )
    ]

    assert "\n\n".join(lines) + "\n" == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("复盘", True),
        ("盘", True),
        ("复盘方法", True),
        ("方复", False),
        ("OK", True),
        ("ok 吗", False),
        ("方法OK", True),
    ],
)
def test_search_finds_chinese_from_one_character_on(store: Store, text: str, found: bool) -> None:
    with store.operation("op"):
        store.insert(
            "topics", library="general", title="复盘方法ok！", created_at="x", updated_at="x"
        )

    rows = store.rows("select rowid from topics_fts where topics_fts match ?", gram_query(text))

    assert bool(rows) == found


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("张三", ["zs", "zhangsan", "zhang", "san", "张三"]),
        ("曾小明", ["zengxiaoming", "zxm", "cengxiaoming", "xm"]),
        ("单丽", ["shanli", "sl"]),
        ("吕布", ["lvbu", "lb"]),
        ("Kevin-增长", ["kevin", "zz", "zengzhang", "kevinzengzhang"]),
    ],
)
def test_names_are_found_by_pinyin_and_initials(store: Store, name: str, typed: list[str]) -> None:
    with store.operation("op"):
        member(store, name)

    keys = {row[0] for row in store.rows("select key from search_keys where kind='members'")}

    assert [t for t in typed if not any(key.startswith(t) for key in keys)] == []


def test_errors_cross_a_process_border_whole() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(StoreBusy("{file} is busy", file="x")))  # noqa: S301 -- our own

    assert (type(error), str(error), error.fields) == (StoreBusy, "x is busy", {"file": "x"})


def test_the_store_is_readable_by_any_tool_through_plain_views(store: Store) -> None:
    views = [
        row[0] for row in store.rows("select name from sqlite_master where type='view' order by 1")
    ]

    assert views == [
        "v_announcements",
        "v_events",
        "v_members",
        "v_messages",
        "v_signups",
        "v_topics",
    ]
    assert (
        json.dumps([store.rows(f"select * from {view}") for view in views])
        == "[[], [], [], [], [], []]"
    )


def test_a_store_in_a_folder_of_others_can_be_read_and_says_why_not_changed(store: Store) -> None:
    with store.operation("op"):
        member(store, "甲")
    store.close()
    code = (
        "import os, sys; from pathlib import Path\n"
        "from app.errors import AppError; from app.store import Store\n"
        "os.getuid() or os.setuid(65534)\n"
        "for reading in (True, False):\n"
        "    s = Store(Path(sys.argv[1]), reading=reading)\n"
        "    print(s.rows('select name from members'))\n"
        "    try:\n"
        "        with s.operation('op'): s.execute('delete from members')\n"
        "    except AppError as error: print('read-only' in str(error))\n"
    )
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "x.qunce"
        path.write_bytes(store.path.read_bytes())
        path.chmod(0o444)
        path.parent.chmod(0o555)

        told = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
        )

        left = sorted(p.name for p in path.parent.iterdir())
        path.parent.chmod(0o755)
    assert told.stdout.splitlines() == ["[('甲',)]", "True"] * 2, told.stderr
    assert left == ["x.qunce"]
