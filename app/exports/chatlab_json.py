"""ChatLab's interchange format: what other programs read, and what our own reader reads back."""

import heapq
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from app import clock, paths
from app.exports.messages_csv import pages
from app.files import fresh
from app.imports import system_lines
from app.imports.records import KINDS
from app.store import Store

Record = dict[str, Any]
Layout = Callable[[Record, list[Record], Iterable[Record]], Iterator[str]]

VERSION = "0.0.2"
TYPES = {
    "text": 0, "image": 1, "voice": 2, "video": 3, "file": 4, "sticker": 5, "link": 7,
    "location": 8, "redpacket": 20, "transfer": 21, "call": 23, "reply": 25, "forward": 26,
    "card": 27, "poll": 99, "other": 99,
}  # fmt: skip
ROLES = {"creator": "owner", "manager": "admin"}
SYSTEM = 80

_GROUPS = """
select g.id, g.name, g.platform, g.chat_key from groups g
left join member_stats t on t.group_id = g.id where g.community_id = ?
group by g.id order by coalesce(sum(t.n), 0) desc, g.id
"""
_MEMBERS = """
select m.id, coalesce((select i.platform_id from identities i where i.member_id = m.id
  and i.platform = ?1 order by i.id limit 1), ''), m.name, s.nickname,
  (select group_concat(role) from roles r where r.member_id = m.id and r.community_id =
   (select community_id from groups where id = ?2))
from memberships s join members m on m.id = s.member_id where s.group_id = ?2 order by m.id
"""
_MESSAGES = """
select sent_at, id, member_id, kind, text, native_id, reply_to from messages
where group_id = ? and (sent_at, id) > (?, ?) order by sent_at, id limit ?
"""
_EVENTS = """
select e.at, e.kind, e.text, e.native_id, coalesce(p.name, ''), coalesce(a.name, '')
from roster_events e left join members p on p.id = e.member_id
left join members a on a.id = e.actor_id where e.group_id = ? order by e.at, e.id
"""


def write(store: Store, community_id: int, path: Path) -> tuple[Path, ...]:
    """Write one file per group, the fullest to `path`, others beside it; return the files."""
    return _write_groups(store, community_id, path, _whole)


def write_lines(store: Store, community_id: int, path: Path) -> tuple[Path, ...]:
    """Write the same a record a line (JSONL), which others can read piece by piece."""
    return _write_groups(store, community_id, path, _by_line)


def _write_groups(store: Store, community_id: int, path: Path, layout: Layout) -> tuple[Path, ...]:
    written: list[Path] = []
    for id, name, platform, key in store.rows(_GROUPS, community_id):
        file = path if not written else _beside(path, name, written)
        _write_group(store, id, {"name": name, "platform": platform, "groupId": key}, file, layout)
        written.append(file)
    return tuple(written)


def _beside(path: Path, name: str, taken: list[Path]) -> Path:
    stem = f"{path.stem} {paths.safe_name(name)}"
    file, number = path.with_name(f"{stem}{path.suffix}"), 2
    while file in taken:
        file, number = path.with_name(f"{stem} {number}{path.suffix}"), number + 1
    return file


def _write_group(store: Store, id: int, meta: dict[str, str], path: Path, layout: Layout) -> None:
    people = {id: _member(*rest) for id, *rest in store.rows(_MEMBERS, meta["platform"], id)}
    head = {
        "chatlab": {"version": VERSION, "exportedAt": int(clock.now().timestamp()), "generator": "Qunce"},
        "meta": {k: v for k, v in meta.items() if v} | {"type": "group"},
    }  # fmt: skip
    said = ((row[0], _message(row, people)) for row in pages(store, _MESSAGES, id))
    lines = _lines(store.rows(_EVENTS, id), meta["platform"])
    records = (record for _, record in heapq.merge(said, lines, key=itemgetter(0)))
    with fresh(path) as file:
        file.writelines(layout(head, list(people.values()), records))


def _whole(head: Record, members: list[Record], records: Iterable[Record]) -> Iterator[str]:
    yield _json(head | {"members": members})[:-1] + ', "messages": ['
    comma = "\n"
    for record in records:
        yield comma + _json(record)
        comma = ",\n"
    yield "\n]}\n"


def _by_line(head: Record, members: list[Record], records: Iterable[Record]) -> Iterator[str]:
    yield _json({"_type": "header"} | head) + "\n"
    for member in members:
        yield _json({"_type": "member"} | member) + "\n"
    for record in records:
        yield _json({"_type": "message"} | record) + "\n"


def _json(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False)


def _member(id: str, name: str, nickname: str, roles: str | None) -> dict[str, Any]:
    """Return a member; who has no id goes by their name, as in ChatLab's own files."""
    if not id:
        shown = nickname or name
        return {"platformId": shown, "accountName": shown}
    member: dict[str, Any] = {"platformId": id, "accountName": name}
    if nickname and nickname != name:
        member["groupNickname"] = nickname
    known = [{"id": ROLES[role]} for role in (roles or "").split(",") if role in ROLES]
    return member | ({"roles": known} if known else {})


def _message(row: tuple[Any, ...], people: dict[int, dict[str, Any]]) -> dict[str, Any]:
    at, _, member, kind, text, native_id, reply_to = row
    sender = people[member]
    record = {"sender": sender["platformId"], "accountName": sender["accountName"]}
    if "groupNickname" in sender:
        record["groupNickname"] = sender["groupNickname"]
    record |= {"timestamp": at, "type": TYPES[KINDS[kind]], "content": text or None}
    ids = {"platformMessageId": native_id, "replyToMessageId": reply_to}
    return record | {key: id for key, id in ids.items() if id}


def _lines(events: list[tuple[Any, ...]], platform: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the platform's lines again: one for all whom it named."""
    for (at, kind, text, native_id), rows in groupby(events, key=lambda row: row[:4]):
        named = [(name, actor) for *_, name, actor in rows]
        for sentence in _sentences(kind, text, named, platform):
            record = {"sender": "SYSTEM", "timestamp": at, "type": SYSTEM, "content": sentence}
            if native_id and kind != "recall":  # of a recall it is the message's
                record["platformMessageId"] = native_id
            yield at, record


def _sentences(kind: str, text: str, named: list[tuple[str, str]], platform: str) -> list[str]:
    """Return what the platform said, or a sentence that says it where there is none to be read."""
    said = system_lines.meaning(text, platform)
    if kind == "notice" or (said and said.kind == kind):
        people = len(said.who) if said and said.who else 1
        return [text] * -(-len(named) // people)
    if not all(name for name, _ in named) and kind == "join":
        return ['"$username$"邀请"$names$"加入了群聊'] * len(named)
    return [_sentence(kind, text, "、".join(name for name, _ in named), named[0][1])]


def _sentence(kind: str, text: str, names: str, actor: str) -> str:
    if kind == "join" and actor and actor != names:
        return f'"{actor}"邀请"{names}"加入了群聊'
    if kind == "kick":
        return f'"{actor}"将"{names}"移出了群聊' if actor else f'你将"{names}"移出了群聊'
    if kind == "rename":
        return f'"{actor}"修改群名为“{text}”' if actor else f"你修改群名为“{text}”"
    words = {"join": "加入了群聊", "leave": "退出了群聊", "recall": " 撤回了一条消息"}
    return f'"{names}"{words[kind]}'
