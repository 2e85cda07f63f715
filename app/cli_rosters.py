"""Rosters on the command line: bringing them in, and what that brought as plain values and sentences."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli_answers import Answer, iso
from app.errors import AppError
from app.imports import roster, rosters
from app.imports.place import Place, Places
from app.imports.records import Chat
from app.imports.report import Skipped
from app.imports.roster import RosterReport
from app.imports.rosters.crowd import Line
from app.imports.rosters.record import Wanted
from app.store import Store
from app.text import N_

COUNTS = ("created", "updated", "unchanged")


def run(path: Path, patience: int, **answers: Any) -> Answer:
    """Bring rosters into the store at `path` as the command line says."""
    said = {key: answers.pop(key) for key in ("columns", "at", "whole", "encoding", "zone")}
    with closing(Store(path, journalled=False, patience=patience)) as store:
        return brought(store, wanted=Wanted(**said), **answers)


def brought(  # noqa: PLR0913 -- the operator's answers
    store: Store,
    files: Sequence[Path],
    *,
    group: str,
    community: str | None,
    wanted: Wanted,
    dry_run: bool,
) -> Answer:
    """Bring rosters in, the one after the other; one that is refused does not keep the others out."""
    parts: list[dict[str, Any]] = []
    for file in files:
        try:
            parts.append(
                {"file": str(file), **_one(store, file, group, community, wanted, dry_run=dry_run)}
            )
        except AppError as error:
            parts.append({"file": str(file), "error": str(error)})
    refused = [
        f"{Path(part['file']).name}: {part['error']}" if len(parts) > 1 else str(part["error"])
        for part in parts
        if "error" in part
    ]
    lines = [line for part in parts if "error" not in part for line in _told(part)]
    return Answer(parts[0] if len(parts) == 1 else {"files": parts}, lines, refused)


def _one(  # noqa: PLR0913 -- as above
    store: Store,
    file: Path,
    group: str,
    community: str | None,
    wanted: Wanted,
    *,
    dry_run: bool,
) -> dict[str, Any]:
    found: list[dict[str, Any]] = []
    with store.dry_run() if dry_run else store.operation(N_("Import roster")):
        platform, key = _home(file, wanted)
        places = Places(store, community=community, group=group, zone=wanted.zone, otherwise=group)
        place = places.of(Chat(platform, key, group))
        report = roster.bring(store, file, place.group_id, replace(wanted, zone=place.zone))
        found.append(_data(report, place, dry_run=dry_run))
    return found[0]


def _home(file: Path, wanted: Wanted) -> tuple[str, str]:
    """Return the platform and the key of the group that a file is of."""
    read = rosters.read(file, replace(wanted, columns=()))
    return read.platform or "wechat", read.key


def _data(report: RosterReport, place: Place, *, dry_run: bool) -> dict[str, Any]:
    moved = {
        outcome: [_move(line, place.zone) for line in report.moves if line.outcome == outcome]
        for outcome in ("left", "joined", "back")
    }
    return {
        "format": report.format, "community": place.community, "group": place.group, "dry_run": dry_run,
        "at": iso(report.at, place.zone), "previous": iso(report.previous, place.zone), "whole": report.whole,
        "members": {**{key: getattr(report, key) for key in COUNTS}, "skipped": len(report.skipped)},
        **moved,
        "answers": {"created": report.answers, "unchanged": report.answers_known},
        "columns": dict(report.columns), "ignored": list(report.ignored),
        "skipped": _lines(report.skipped), "warnings": _lines(report.warnings),
    }  # fmt: skip


def _move(line: Line, zone: str) -> dict[str, Any]:
    after, before = line.span or (None, None)
    return {
        "id": line.member, "name": line.name, "after": iso(after, zone), "before": iso(before, zone)
    }  # fmt: skip


def _lines(skipped: Sequence[Skipped]) -> list[dict[str, Any]]:
    return [{"line": one.line, "reason": one.reason} for one in skipped]


def _told(part: dict[str, Any]) -> list[str]:
    counts = ", ".join(f"{n} {key}" for key, n in part["members"].items())
    verb = "would go into" if part["dry_run"] else "went into"
    lines = [
        f"{Path(part['file']).name} ({part['format']}) {verb} {part['community']} / {part['group']}",
        f"  members: {counts}",
    ]
    for outcome, word in (("left", "left between"), ("joined", "joined between")):
        lines += [
            f"  {one['name']} {word} {one['after'][:10]} and {one['before'][:10]}"
            for one in part[outcome]
        ]
    lines += [f"  {one['name']} has come back" for one in part["back"]]
    if part["answers"]["created"]:
        lines.append(f"  answers: {part['answers']['created']} new")
    told = [*part["skipped"], *part["warnings"]]
    return lines + [f"  line {one['line']}: {one['reason']}" for one in told]
