"""The year report of a long chat: made, and written in all four formats by a fresh process."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from app import reports
from app.imports import importer
from app.reports import Wish
from app.store import Store
from tests.bench.measuring import MESSAGES, Figure, clocked, in_turn, telegram_file

LIMIT = 5_000.0  # milliseconds for all four formats


def measure(work: Path, messages: int = MESSAGES) -> list[Figure]:
    """Return what making the report takes, and what the whole command takes against its limit."""
    path = work / f"charts-{messages}.qunce"
    if not path.exists():
        with closing(Store(path, create=True, journalled=False)) as store:
            importer.run(store, telegram_file(work, messages))
    out = work / "reports"
    with closing(Store(path, reading=True)) as store:
        last: int = store.value("select max(day) from member_days")
        until = date.fromordinal(date(1970, 1, 1).toordinal() + last)
        wish = Wish(store.value("select id from communities"), "year", until)
        (made,) = in_turn(lambda: clocked(lambda: reports.build(store, wish)), rounds=3)

    def command() -> None:
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        what = ["report", "--kind", "year", "--until", str(until), "--format", "html,pdf,docx,md"]
        whole = [sys.executable, "-m", "app.cli", "--store", str(path), *what, "--out", str(out)]
        subprocess.run(whole, check=True, capture_output=True)

    (written,) = in_turn(lambda: clocked(command), rounds=3)
    assert len(list(out.iterdir())) == len(reports.FORMATS)
    what = f"year report of {messages:,} messages"
    return [
        Figure(f"{what}: made", made),
        Figure(
            f"{what}: all four formats, by the command line", written, LIMIT, remark="the limit"
        ),
    ]
