"""What the command line tells of sign-up lists (接龙): one that was copied, or those of the store."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app import signups
from app.cli_answers import Answer
from app.errors import AppError
from app.imports.encoding import encoding_of, text_of
from app.signups import Line, Offer, Sheet, SignUp, SignUpList
from app.store import Store
from app.text import N_

MOST = 1_000_000  # bytes of a copied list


def read(file: Path) -> SignUp:
    """Return the list in a text file, or on standard input for `-`."""
    try:
        if str(file) == "-":
            raw = sys.stdin.buffer.read(MOST)
        else:
            with file.open("rb") as stream:
                raw = stream.read(MOST)
    except OSError as error:
        reason = error.strerror or ""
        raise AppError(
            N_("“{file}” can't be read: {reason}"), file=file.name, reason=reason
        ) from error
    signup = signups.parse(text_of(raw, encoding_of(raw)))
    if signup is None:
        raise AppError(signups.NO_LIST)
    return signup


def plain(signup: SignUp) -> Answer:
    """Return a list by itself."""
    lines = [_counts(signup.title, len(signup.filled), sum(item.heads for item in signup.items))]
    lines += [f"  {item.number}. {item.name} {item.note}".rstrip() for item in signup.items]
    return Answer(_data(signup), lines + _warned(signup))


def against(store: Store, signup: SignUp, group: str) -> Answer:
    """Return a list laid against a group: who signed up, who is not sure, who did not."""
    community_id, group_id = _group(store, group)
    sheet = signups.of_signup(store, community_id, group_id, signup)
    names = [person.name for person in sheet.missing]
    nudge = signups.nudge(signup.title, names)
    data = _data(signup) | {
        "group": group,
        "signed": [_line(line) for line in sheet.signed],
        "unsure": [_line(line) for line in sheet.unsure],
        "missing": names,
        "nudge": nudge,
    }
    return Answer(data, [*_columns(signup.title, sheet), *_warned(signup), "", *nudge.split("\n")])


def known(store: Store, group: str | None) -> Answer:
    """Return the lists that are kept, and those found in the chats."""
    where = _group(store, group) if group is not None else None
    kept: list[SignUpList] = []
    found: list[Offer] = []
    for community in [where[0]] if where else _communities(store):
        kept += signups.listed(store, community, where[1:] if where else ())
        found += signups.offers(store, community, where[1:] if where else ())
    data = {"kept": [_kept(one) for one in kept], "found": [_found(one) for one in found]}
    lines = [_counts(one.title, one.entries, one.heads, one.group) for one in kept]
    lines += [
        "found: " + _counts(o.signup.title, len(o.signup.filled), _heads(o), o.group) for o in found
    ]
    return Answer(data, lines or ["No sign-up list is kept, and none was found in the chats."])


def _group(store: Store, name: str) -> tuple[int, int]:
    rows = store.rows("select community_id, id from groups where name = ?", name)
    if len(rows) == 1:
        return rows[0]
    if rows:
        raise AppError(N_("{n} groups are called “{name}”."), n=len(rows), name=name)
    names = ", ".join(row[0] for row in store.rows("select name from groups order by id"))
    if not names:
        raise AppError(N_("There is no group “{name}”: this store holds no groups."), name=name)
    raise AppError(N_("There is no group “{name}”. There are: {known}"), name=name, known=names)


def _communities(store: Store) -> list[int]:
    sql = "select id from communities where archived_at is null order by id"
    return [id for (id,) in store.rows(sql)]


def _data(signup: SignUp) -> dict[str, Any]:
    return {
        "title": signup.title, "intro": signup.intro, "ambiguous": list(signup.ambiguous),
        "entries": len(signup.filled), "heads": sum(item.heads for item in signup.items),
        "items": [{"number": i.number, "name": i.name, "note": i.note, "heads": i.heads} for i in signup.items],
    }  # fmt: skip


def _line(line: Line) -> dict[str, Any]:
    return {
        "number": line.item.number, "name": line.item.name, "note": line.item.note, "heads": line.item.heads,
        "member": line.person and line.person.name, "member_id": line.person and line.person.id,
        "reason": line.reason, "candidates": [person.id for person in line.candidates],
    }  # fmt: skip


def _kept(one: SignUpList) -> dict[str, Any]:
    return {
        "id": one.id, "title": one.title, "group": one.group, "at": _stamp(one.at), "entries": one.entries,
        "heads": one.heads, "event": one.event or None, "day": one.day and one.day.isoformat(),
    }  # fmt: skip


def _found(one: Offer) -> dict[str, Any]:
    return {
        "title": one.signup.title, "group": one.group, "at": _stamp(one.at), "entries": len(one.signup.filled),
        "heads": _heads(one), "versions": one.versions, "renews": one.of,
    }  # fmt: skip


def _heads(one: Offer) -> int:
    return sum(item.heads for item in one.signup.items)


def _stamp(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()


def _counts(title: str, entries: int, heads: int, group: str = "") -> str:
    where = f" in {group}" if group else ""
    return f"{title or 'Untitled'}{where}: {entries} signed up, about {heads} people"


def _columns(title: str, sheet: Sheet) -> Iterable[str]:
    yield _counts(title, sheet.entries, sheet.heads)
    yield "  signed up: " + ", ".join(line.item.name for line in sheet.signed)
    yield "  not sure: " + ", ".join(f"{line.item.name} ({line.reason})" for line in sheet.unsure)
    yield "  not yet: " + ", ".join(person.name for person in sheet.missing)


def _warned(signup: SignUp) -> list[str]:
    words = {"gap": "numbers are missing", "restart": "the numbers begin again"}
    return [f"  note: {words[doubt]}" for doubt in signup.ambiguous]
