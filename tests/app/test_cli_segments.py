"""The command line lists segments, and takes the members of one out."""

import csv
import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app import clock, communities, members, segments
from app.cli import main
from app.members.finding import DAY
from app.segments import Condition
from app.store import Store

NOW = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    store = Store(tmp_path / "s.qunce", create=True)
    community = communities.add(store, name="地心引力工场")
    group = communities.add_group(store, community, name="一群")
    for name, days in (("阿哲", 2), ("半夏", 90)):
        members.add(store, group, name, joined_at=NOW - days * DAY)
    store.close()
    return tmp_path / "s.qunce"


def _run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--store", str(path), *arguments])


def test_segments_are_listed_with_what_they_ask_and_their_counts(path: Path) -> None:
    lines = _run(path, "segments").output.splitlines()
    assert lines[0] == "地心引力工场: 2 members"
    assert "     1  新人  (Joined in the last 7 days)" in lines
    assert "     2  从未发言  (Never wrote a word)" in lines


@pytest.mark.parametrize("name", ["new", "新人", "NEW"])
def test_one_segment_is_told_with_its_people(path: Path, name: str) -> None:
    told = json.loads(_run(path, "segments", "--of", name, "--json").output)
    assert [one["key"] for one in told["segments"]] == ["new"]
    assert told["segments"][0]["conditions"] == [{"field": "joined", "way": "last", "n": 7}]
    assert [one["name"] for one in told["people"]] == ["阿哲"]


def test_members_of_one_segment_are_exported(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.csv"
    assert _run(path, "export", "members", "--to", str(target), "--segment", "新人").exit_code == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["群昵称"] for row in csv.DictReader(file)] == ["阿哲"]


def test_nothing_names_no_segment_not_even_one_without_an_english_name(path: Path) -> None:
    with closing(Store(path)) as store:
        segments.save(store, "讲师", [Condition("tag", "is", choice="讲师")])
    for name in ("", " "):
        assert "There is no segment" in _run(path, "segments", "--of", name).output


def test_what_is_no_segment_is_refused(path: Path, tmp_path: Path) -> None:
    refused = _run(path, "segments", "--of", "不存在")
    assert refused.exit_code == 1
    assert "There is no segment “不存在”. There are: 正在流失, 新人" in refused.output
    wrong = _run(path, "export", "messages", "--to", str(tmp_path / "m"), "--segment", "新人")
    assert wrong.exit_code == 2
