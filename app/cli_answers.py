"""What the command line tells: plain values with names that stay, and sentences for people."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app import messages
from app.members.spans import JOINED_AFTER, LEFT_AFTER
from app.store import Store

EVENTS = ("join", "leave", "kick", "rename", "recall")
# A nickname may hold orders to the terminal, or turn the direction of writing.
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command has to say: one JSON object, or lines; and what it had to refuse."""

    data: dict[str, Any]
    lines: list[str] = field(default_factory=list[str])
    refused: list[str] = field(default_factory=list[str])


def harmless(text: object) -> str:
    """Return text that a terminal shows and does not obey."""
    return _CONTROL.sub("\ufffd", str(text))


# -- stats


def stats(store: Store) -> Answer:
    """Return communities with their groups, and totals per day."""
    communities = [_community(store, *row) for row in store.rows(_COMMUNITIES)]
    counts, days = messages.counts(store), messages.days(store)
    kinds = Counter(dict(store.rows("select kind, count(*) from roster_events group by kind")))
    data = {
        "communities": communities,
        "groups": counts.groups,
        "members": counts.members,
        "messages": counts.messages,
        "events": {kind: kinds[kind] for kind in EVENTS},
        "first": days[0].day.isoformat() if days else None,
        "last": days[-1].day.isoformat() if days else None,
        "days": [
            {"day": d.day.isoformat(), "messages": d.messages, "active": d.active} for d in days
        ],
    }
    return Answer(data, _stats_lines(data))


_COMMUNITIES = "select id, name, is_sample from communities where archived_at is null order by id"
_GROUPS = """
select g.name, g.platform,
  (select count(*) from memberships s join members m on m.id = s.member_id
   where s.group_id = g.id and s.left_at is null and m.archived_at is null),
  (select coalesce(sum(n), 0) from member_stats t where t.group_id = g.id),
  (select min(first_at) from member_stats t where t.group_id = g.id),
  (select max(last_at) from member_stats t where t.group_id = g.id), g.zone
from groups g where g.community_id = ? and g.archived_at is null order by g.id
"""


def _community(store: Store, id: int, name: str, is_sample: int) -> dict[str, Any]:
    groups = [
        {
            "name": group, "platform": platform, "members": members, "messages": said,
            "first": iso(first, zone), "last": iso(last, zone),
        }
        for group, platform, members, said, first, last, zone in store.rows(_GROUPS, id)
    ]  # fmt: skip
    counts = messages.counts(store, id)
    return {
        "name": name,
        "sample": bool(is_sample),
        "members": counts.members,
        "messages": counts.messages,
        "groups": groups,
    }


def _stats_lines(data: dict[str, Any]) -> list[str]:
    lines = [
        f"{data['members']} members, {data['messages']} messages on {len(data['days'])} days"
        + (f", {data['first']} to {data['last']}" if data["days"] else "")
    ]
    for community in data["communities"]:
        lines.append(
            f"{community['name']}: {community['members']} members, {community['messages']} messages"
        )
        lines += [
            f"  {group['name']} ({group['platform']}): {group['members']} members now,"
            f" {group['messages']} messages"
            for group in community["groups"]
        ]
    return lines


# -- members

_MEMBERS = f"""
select m.id, m.name, s.nickname, c.name, g.name, g.platform, m.tier, s.joined_at, s.left_at,
  s.left_how, s.channel, coalesce(t.n, 0), t.last_at, g.zone, {JOINED_AFTER}, {LEFT_AFTER}
from memberships s join members m on m.id = s.member_id join groups g on g.id = s.group_id
join communities c on c.id = g.community_id
left join member_stats t on t.group_id = s.group_id and t.member_id = s.member_id
where m.archived_at is null and (?1 is null or c.name = ?1) order by c.id, g.id, m.sort_key, m.id
"""


def members(store: Store, community: str | None) -> Answer:
    """Return the roster: one entry per member and group."""
    found = [_member(*row) for row in store.rows(_MEMBERS, community)]
    _add_answers(store, found)
    people = len({member["id"] for member in found})
    lines = [
        f"{m['nickname'] or m['name']}\t{m['group']}\t{m['messages']} messages\t{_stay(m)}"
        for m in found
    ]
    return Answer({"count": people, "members": found}, [*lines, f"{people} members"])


def _stay(member: dict[str, Any]) -> str:
    """Return since or until when somebody is in a group; two rosters tell only between which days."""
    word = "left" if member["left"] else "joined"
    at, after = member[word], member[f"{word}_after"]
    if at and after:
        return f"{word} between {after[:10]} and {at[:10]}"
    return f"{word} {at or '?'}"


def _member(*row: Any) -> dict[str, Any]:
    *plain, tier, joined, left, how, channel, said, last, zone, came_after, left_after = row
    names = ("id", "name", "nickname", "community", "group", "platform")
    return dict(zip(names, plain, strict=True)) | {
        "tier": tier, "joined": iso(joined, zone), "left": iso(left, zone), "left_how": how,
        "channel": channel, "messages": said, "last": iso(last, zone),
        "joined_after": iso(came_after, zone), "left_after": iso(left_after, zone), "zone": zone,
    }  # fmt: skip


def _add_answers(store: Store, found: list[dict[str, Any]]) -> None:
    """Add to each member what they answered in forms, the latest first."""
    told: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    sql = "select member_id, question, answer, at, source from answers order by at desc nulls last, id"
    for member, question, answer, at, source in store.rows(sql):
        told[member].append({"question": question, "answer": answer, "at": at, "source": source})
    for member in found:
        zone = member.pop("zone")
        member["answers"] = [{**one, "at": iso(one["at"], zone)} for one in told[member["id"]]]


def iso(at: int | None, zone: str) -> str | None:
    """Return a moment (epoch seconds) as ISO 8601 in a zone."""
    return None if at is None else datetime.fromtimestamp(at, ZoneInfo(zone)).isoformat()


# -- import


def imported(files: list[tuple[Path, dict[str, Any]]]) -> Answer:
    """Return the reports of some files: of one as it is, of several with their totals."""
    refused = [line for file, report in files for line in _refused(file, report, len(files) > 1)]
    lines = [
        line for file, report in files if "error" not in report for line in _told(file, report)
    ]
    if len(files) == 1:
        return Answer(files[0][1], lines, refused)
    good = [report for _, report in files if "error" not in report]
    parts = [{"file": str(file), **report} for file, report in files]
    return Answer({**_totals(good), "files": parts}, lines, refused)


def _refused(file: Path, report: dict[str, Any], several: bool) -> list[str]:
    """Return why a file, or files of a folder, were refused."""
    if "error" in report:
        lines = str(report["error"]).split("\n")  # of a folder, one for each file
        return [f"{file.name}: {line}" if several else line for line in lines]
    inside = report.get("files", ())
    return [f"{Path(part['file']).name}: {part['error']}" for part in inside if "error" in part]


def of_folder(files: list[tuple[Path, dict[str, Any]]]) -> dict[str, Any]:
    """Return the reports of the files of one folder as one: totals, and one part for each group."""
    good = [report for _, report in files if "error" not in report]
    if not good:
        return {"error": "\n".join(f"{file.name}: {report['error']}" for file, report in files)}
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for report in good:
        for part in report.get("groups", [report]):
            groups.setdefault((part["community"], part["group"]), []).append(part)
    parts = [same[0] if len(same) == 1 else _totals(same) for same in groups.values()]
    told = [{"file": str(file), **_left(report)} for file, report in files]
    return {**_totals(good), "groups": parts, "files": told}


def _left(report: dict[str, Any]) -> dict[str, Any]:
    """Return a report; of a file that is no chat, why it was left out."""
    return {"ignored": report["error"]} if "ignored" in report else report


def _totals(reports: list[dict[str, Any]]) -> dict[str, Any]:
    first = [r["first"] for r in reports if r["first"]]
    last = [r["last"] for r in reports if r["last"]]
    return {
        **{key: _common(r[key] for r in reports) for key in ("format", "community", "group")},
        **{key: _sum(r[key] for r in reports) for key in ("messages", "events", "members")},
        "skipped": [skip for r in reports for skip in r["skipped"]],
        "first": min(first, key=datetime.fromisoformat, default=None),
        "last": max(last, key=datetime.fromisoformat, default=None),
        "batch": None,
    }


def _common(values: Iterable[str | None]) -> str | None:
    """Return the one value that all have."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def _sum(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return dict(total)


def _told(file: Path, report: dict[str, Any]) -> list[str]:
    """Return a report in lines; of a folder, each file's."""
    if "files" not in report:
        return _told_file(file, report)
    lines: list[str] = []
    for part in report["files"]:
        inside = Path(part["file"])
        if "ignored" in part:
            lines.append(f"{inside.name} was left out: {part['ignored']}")
        elif "error" not in part:
            lines += _told_file(inside, part)
    return lines


def _told_file(file: Path, report: dict[str, Any]) -> list[str]:
    said, events, people = report["messages"], report["events"], report["members"]
    where = " / ".join(str(report[k]) for k in ("community", "group") if report[k])
    verb = "would go into" if report["batch"] is None else "went into"
    happened = ", ".join(f"{n} {kind}" for kind, n in events.items() if n) or "none"
    counts = ("read", "created", "updated", "unchanged", "skipped")
    lines = [
        f"{file.name} ({report['format']}) {verb} {where}",
        "  messages: " + ", ".join(f"{said[key]} {key}" for key in counts),
        f"  events in the file: {happened}",
        f"  members: {people['created']} created, {people['known']} known",
    ]
    if report["first"]:
        lines.append(f"  from {report['first']} to {report['last']}")
    return lines + [f"  line {skip['line']}: {skip['reason']}" for skip in report["skipped"]]
