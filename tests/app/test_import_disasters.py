"""Whatever happens in the middle of an import, the store holds what it held before."""

import json
import multiprocessing
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import AppError
from app.imports import importer
from app.store import Store, backup
from app.work import Work, run

START = 1_767_225_600
MANY = 30_000


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("chat") / "chat.jsonl"
    with path.open("w", encoding="utf-8") as out:
        meta = {"name": "示例群", "platform": "wechat", "type": "group", "groupId": "room-1"}
        out.write(json.dumps({"_type": "header", "chatlab": {}, "meta": meta}) + "\n")
        for i in range(MANY):
            said = {
                "_type": "message", "sender": f"u{i % 90}", "accountName": f"名{i % 90}", "type": 0,
                "timestamp": START + i, "content": f"第{i}句话", "platformMessageId": str(i),
            }  # fmt: skip
            out.write(json.dumps(said, ensure_ascii=False) + "\n")
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.qunce"
    Store(path, create=True).close()
    return path


def counts(path: Path) -> tuple[int, ...]:
    store = Store(path)
    tables = ("messages", "members", "groups", "batches", "member_days", "messages_fts")
    found = tuple(store.value(f"select count(*) from {table}") for table in tables)
    store.close()
    assert backup.check(path) == []
    return found


def test_a_killed_import_leaves_nothing(path: Path, file: Path) -> None:
    chance = random.Random(20260101)  # noqa: S311 -- when to kill is no secret
    context = multiprocessing.get_context("spawn")
    killed = 0
    for _ in range(5):
        here, there = context.Pipe(duplex=False)
        work = Work(path, importer.run, {"path": file})
        process = context.Process(target=run, args=(work, there))
        process.start()
        assert here.recv()[0] == "progress"  # it has begun to read, inside its transaction
        process.join(chance.uniform(0, 0.1))
        process.kill()
        process.join()
        found = counts(path)
        if found[0]:  # it was quicker than the kill: then it is there whole
            assert found == (30_000, 90, 1, 1, 90, 30_000)
            break
        killed += 1
        assert found == (0, 0, 0, 0, 0, 0)
    assert killed
    store = Store(path, journalled=False)
    assert importer.run(store, file).messages.created in {MANY, 0}
    store.close()
    assert counts(path)[0] == MANY


@pytest.mark.skipif(os.name != "posix", reason="file size limits are POSIX")
def test_a_full_disk_is_told_and_nothing_is_lost(path: Path, file: Path, tmp_path: Path) -> None:
    store = Store(path, journalled=False)
    small = tmp_path / "small.jsonl"
    small.write_text("\n".join(file.read_text(encoding="utf-8").split("\n")[:11]), encoding="utf-8")
    assert importer.run(store, small).messages.created == 10
    store.close()
    limit = path.stat().st_size + 200_000
    script = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
        "from app.cli import main; main()"
    )
    command = [sys.executable, "-c", script, "--store", path, "import", file, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "disk" in done.stderr
    assert "Traceback" not in done.stderr
    assert counts(path)[0] == 10
    store = Store(path, journalled=False)
    assert importer.run(store, file).messages.created == MANY - 10
    store.close()


def test_a_read_only_store_is_told(path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(path, reading=True)
    with pytest.raises(AppError, match="read-only"):
        importer.run(store, file)
    store.close()
    assert counts(path)[0] == 0


def test_another_writer_is_waited_for_or_told(path: Path, file: Path) -> None:
    writer, store = Store(path), Store(path, journalled=False)
    with writer.operation("Write"):
        writer.insert("settings", key="a", value="b")
        with pytest.raises(AppError, match="Another program is writing"):
            importer.run(store, file)
    assert importer.run(store, file, dry_run=True).messages.created == MANY
    store.close()
    writer.close()
