"""Every record of a file is told of: as a message, as an event, or as a line of the report."""

import csv
import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import AppError
from app.imports import detect, importer
from app.imports.records import Message, Options, Skip, System
from app.store import Store
from tests.app.imports.reads import DATA

OPTIONS = Options(name="示例读书会")
BAD = (None, 7, "x", [], {}, {"id": None}, {"date": "2026-02-30"}, {"messages": [{}]})


def of_json(text: str, key: str | None, chance: random.Random) -> tuple[str, int]:
    """Damage some records of a JSON array; return the file and how many records it has."""
    value = json.loads(text)
    records = value[key] if key else value
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(records) + 1)
        record = dict(chance.choice([r for r in records if isinstance(r, dict) and r]))
        field = chance.choice(list(record))
        record[field] = chance.choice((*BAD, "9" * 30, -1, 1e300, True))
        records.insert(place, chance.choice((record, record, chance.choice(BAD))))
    return json.dumps(value, ensure_ascii=False, indent=chance.choice((None, 1))), len(records)


def of_lines(text: str, header: str, chance: random.Random) -> tuple[str, int]:
    """Give some messages of a text an impossible date or a body; count what begins like a message."""
    lines = text.replace("\r\n", "\n").split("\n")
    starts = [n for n, line in enumerate(lines) if re.match(header, line)]
    for _ in range(chance.randint(1, 6)):
        place = chance.choice(starts)
        damaged = re.sub(r"\d\d(?=\D)", "99", lines[place], count=chance.randint(1, 3))
        lines[place:place] = [chance.choice((damaged, lines[place])), ""]
        starts = [n for n, line in enumerate(lines) if re.match(header, line)]
    return "\n".join(lines), len(starts)


def of_rows(text: str, chance: random.Random) -> tuple[str, int]:
    """Damage some rows of a table: cells too many, too few, or of nonsense."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    for _ in range(chance.randint(1, 6)):
        row = list(chance.choice(rows[1:]))
        row[chance.randrange(len(row))] = chance.choice(("", "x", "9" * 30, "2026-02-30", "收,到"))
        row = chance.choice((row, row, row[:2], [*row, "more"]))
        rows.insert(chance.randrange(1, len(rows) + 1), row)
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue(), len(rows) - 1


def array(key: str | None = "messages") -> Callable[[str, random.Random], tuple[str, int]]:
    return lambda text, chance: of_json(text, key, chance)


def lines(header: str) -> Callable[[str, random.Random], tuple[str, int]]:
    return lambda text, chance: of_lines(text, header, chance)


FAMILIES = {
    "telegram/supergroup.json": array(),
    "discord/dce.json": array(),
    "element/export.json": array(),
    "weflow/weflow.json": array(),
    "echotrace/echotrace.json": array(),
    "chatlab/chatlab.json": array(),
    "qce/group.json": array(),
    "chatlog_json/chatlog.json": array(None),
    "pywxdump_json/pywxdump.json": array(None),
    "chatlog_csv/chatlog.csv": of_rows,
    "memotrace_csv/memotrace_csv.csv": of_rows,
    "pywxdump_csv/older.csv": of_rows,
    "discord_csv/dce.csv": of_rows,
    "columns/table.csv": of_rows,
    "whatsapp/ios_zhcn_chat.txt": lines(r"\u200e?\[\d{2,4}/"),
    "qq_text/msgmgr_24h.txt": lines(r"\d{4}-\d\d-\d\d +\d{1,2}:\d\d:\d\d"),
    "line/line_tw.txt": lines(r"(?:上午|下午)?\d\d:\d\d\t"),
    "wechat_exporter/wechatexporter_ios.txt": lines(r"\S.{0,20} ?\(\d{4}-\d\d-\d\d |系统消息"),
    "weflow_text/weflow.txt": lines(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d '"),
}


def told(path: Path) -> tuple[int, int, int] | None:
    """Messages, events and skipped records that the reader tells of; None where it refused the file."""
    try:
        format, source = detect(path, OPTIONS)
        records = [record for batch in format.read(source) for record in batch]
    except AppError:
        return None
    kinds = [type(record) for record in records]
    return kinds.count(Message), kinds.count(System), kinds.count(Skip)


@pytest.mark.parametrize("name", FAMILIES)
def test_every_record_is_a_message_an_event_or_a_line_of_the_report(
    store: Store, tmp_path: Path, name: str
) -> None:
    text = (DATA / name).read_bytes().decode("utf-8-sig")
    path = tmp_path / Path(name).name
    read = 0
    for seed in range(12):
        chance = random.Random(f"{name} {seed}")  # noqa: S311 -- repeatable
        data, count = FAMILIES[name](text, chance)
        path.write_text(data, "utf-8", newline="")
        found = told(path)
        if found is None:
            continue
        read += 1
        assert sum(found) == count, f"{seed}: {found} of {count}"
        report = importer.run(store, path, options=OPTIONS, dry_run=True).messages
        assert report.read == report.created + report.updated + report.unchanged + report.skipped
        assert report.read >= found[0] + found[2]  # a moment out of all time is skipped as well
    assert read > 6


def test_every_record_of_a_slack_archive_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(DATA / "slack" / "slack.zip") as archive:
        days = [json.loads(archive.read(n)) for n in archive.namelist() if "/" in n]
    found = told(DATA / "slack" / "slack.zip")

    assert found is not None
    assert sum(found) == sum(map(len, days))
