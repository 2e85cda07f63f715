"""A million messages end to end, each run a process of its own, against the bare floor (`floor.py`)."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.imports import importer
from app.store import Store
from tests.bench import floor
from tests.bench.measuring import MESSAGES, ROUNDS, Figure, telegram_file

MILLION = 1_000_000
ROOT = Path(__file__).parents[2]
LOOK = 0.05  # seconds between looks at the memory
WALL = timedelta(hours=8)
QQ_HEAD = "消息记录（此消息记录为文本格式，不支持重新导入）\n\n{0}\n消息分组:我的QQ群\n{0}\n消息对象:测试群\n{0}\n\n"


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: seconds on the clock and of all its processors, and MB of all its processes."""

    wall: float
    cpu: float
    memory: float


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return the figures of three formats, of one core, and of the same file once more."""
    many = MILLION if messages == MESSAGES else messages
    telegram = telegram_file(work, many)
    figures: list[Figure] = []
    for file in (telegram, *texts(telegram)):
        size = f"{file.stem}, {file.stat().st_size / 1e6:.0f} MB"
        figures += _pair(size, work, file, bare="two", remark="floor of two processes")
        figures += _pair(
            f"{size}, one core", work, file, bare="one", remark="floor of one", cores=1
        )
    turns = [(run(work, telegram, "first"), run(work, telegram, "again")) for _ in range(ROUNDS)]
    return [
        *figures,
        Figure(
            "the same messages again, nothing added",
            1000 * statistics.median(again.wall for _, again in turns),
            1000 * statistics.median(first.wall for first, _ in turns),
            remark="our own first import",
        ),
    ]


def _pair(  # noqa: PLR0913 -- what is compared with what
    what: str, work: Path, file: Path, *, bare: str, remark: str, cores: int = 2
) -> list[Figure]:
    runs = [(run(work, file, "first", cores), run(work, file, bare, cores)) for _ in range(ROUNDS)]
    mine, theirs = zip(*runs, strict=True)
    return [
        Figure(f"{what}: on the clock", *_middle(mine, theirs, "wall", 1000), remark=remark),
        Figure("the same: of all processors", *_middle(mine, theirs, "cpu", 1000), remark=remark),
        Figure(
            "the same: memory of all processes",
            *_middle(mine, theirs, "memory", 1),
            unit="MB",
            remark=remark,
        ),
    ]


def _middle(
    mine: tuple[Run, ...], theirs: tuple[Run, ...], name: str, times: float
) -> tuple[float, float]:
    middle = [
        times * statistics.median(getattr(run, name) for run in runs) for runs in (mine, theirs)
    ]
    return middle[0], middle[1]


def run(work: Path, file: Path, what: str, cores: int = 2) -> Run:
    """Do one run in a new process, and watch it: our `first` import, the same `again`, a floor (`one`, `two`)."""
    command = [sys.executable, "-m", "tests.bench.million", what, str(file), str(work), str(cores)]
    before = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        peaks: dict[int, float] = {}
        over = threading.Event()
        watch = threading.Thread(target=_watch, args=(process.pid, peaks, over))
        watch.start()
        told = process.communicate()[0]
        wall = time.perf_counter() - before
        over.set()
        watch.join()
    if process.returncode:
        raise RuntimeError(f"{what} of {file.name} ended with {process.returncode}")
    return Run(wall, json.loads(told), sum(peaks.values()))


def _watch(process: int, peaks: dict[int, float], over: threading.Event) -> None:
    """Note the most memory that each process of a tree has held, in MB; Linux tells."""
    while not over.wait(LOOK):
        for id in _tree(process):
            try:
                status = Path(f"/proc/{id}/status").read_text(encoding="ascii", errors="replace")
            except OSError:  # it ended meanwhile
                continue
            most = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
            peaks[id] = max(peaks.get(id, 0), *(int(kib) / 1024 for kib in most), 0)


def _tree(process: int) -> Iterator[int]:
    yield process
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        children = [id for task in tasks for id in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def texts(telegram: Path) -> tuple[Path, Path]:
    """Write the same talk as WhatsApp and as QQ would, beside it, and return both."""
    whatsapp, qq = (
        telegram.with_name(f"{name}-{telegram.stem}.txt") for name in ("whatsapp", "qq")
    )
    with whatsapp.open("w", encoding="utf-8") as first, qq.open("w", encoding="utf-8") as second:
        second.write(QQ_HEAD.format("=" * 64))
        for item in _items(telegram):
            at = datetime.fromtimestamp(int(item["date_unixtime"]), UTC) + WALL
            stamp = f"{at:%d/%m/%Y, %H:%M} - "
            if item["type"] == "service":
                first.write(f"{stamp}{item['actor']} joined using this group's invite link\n")
                continue
            said = item["text"]
            if not isinstance(said, str):
                said = "".join(p if isinstance(p, str) else p["text"] for p in said)
            first.write(f"{stamp}{item['from']}: {said or '<Media omitted>'}\n")
            number = int(item["from_id"].removeprefix("user")) + 100_000
            second.write(f"{at:%Y-%m-%d %H:%M:%S} {item['from']}({number})\n{said or '[图片]'}\n\n")
    return whatsapp, qq


def _items(telegram: Path) -> Iterator[dict[str, Any]]:
    lines: list[str] = []
    with telegram.open(encoding="utf-8") as file:
        for line in file:
            if line == "  {\n":
                lines = [line]
            elif lines and line.startswith("  }"):
                yield json.loads("".join([*lines, "}"]))
                lines = []
            elif lines:
                lines.append(line)


def _first(file: Path, store: Path) -> None:
    _clear(store)
    with closing(Store(store, create=True, journalled=False)) as opened:
        importer.run(opened, file)


def _again(file: Path, store: Path) -> None:
    with closing(Store(store, journalled=False)) as opened:
        if importer.run(opened, file).messages.created:
            raise RuntimeError("a message came in twice")


def _clear(database: Path) -> None:
    for beside in database.parent.glob(f"{database.stem}.*"):
        beside.unlink()


def _floor(what: str, file: Path, database: Path) -> None:
    _clear(database)
    {"one": floor.one, "two": floor.two}[what](file, database)


def main(what: str, file: Path, work: Path, cores: int) -> None:
    """Do one run, and print the processors' seconds."""
    if cores == 1 and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    if what == "first":
        _first(file, work / "ours.qunce")
    elif what == "again":
        _again(file, work / "ours.qunce")
    else:
        _floor(what, file, work / "floor.db")
    times = os.times()
    spent = times.user + times.system + times.children_user + times.children_system
    sys.stdout.write(f"{spent}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
