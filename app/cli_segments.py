"""Commands about segments: which there are, whom they ask for, how many are in each now."""

import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli_answers import Answer
from app.command_line import PATIENCE, command, community_of
from app.errors import AppError
from app.segments import Segment
from app.store import Store
from app.text import N_, filled

UNKNOWN = N_("There is no segment “{name}”. There are: {known}.")


@command("segments")
@click.option("--community", help="Its name; needed where there are several.")
@click.option("--of", "wanted", help="Only this one (its name or key), with its members.")
def segments(path: Path, *, community: str | None, wanted: str | None) -> Answer:
    """List the segments of members, each with what it asks and how many are in it now.

    JSON: {"community", "members", "segments": [{"id", "key", "name", "asks": [text], "conditions":
    [{"field", "way", "n", "to", "of", "choice"}], "members"}]}; with --of also "people": [{"id",
    "name"}].
    """
    from app import segments as looking  # noqa: PLC0415 -- start-up: only when asked for

    with closing(Store(path, reading=True, patience=PATIENCE)) as store:
        id, name = community_of(store, community)
        found = looking.look(store, id)
        data: dict[str, Any] = {"community": name, "members": found.here}
        chosen = None if wanted is None else segment_of(found.segments, wanted)
        data["segments"] = [
            _told(one, n)
            for one, n in zip(found.segments, found.counts, strict=True)
            if chosen in (None, one)
        ]
        if chosen is not None:
            data["people"] = _people(store, looking.ids(store, id, (), chosen))
    return Answer(data, _lines(data))


def segment_of(known: Sequence[Segment], wanted: str) -> Segment:
    """Return the segment of a name, in either language, or a key; say which there are otherwise."""
    text = wanted.strip().casefold()
    for one in known:
        if text and text in (one.name.casefold(), one.name_en.casefold(), one.key):
            return one
    raise AppError(UNKNOWN, name=wanted, known=", ".join(one.name for one in known))


def people_of(store: Store, community_id: int, wanted: str) -> list[int]:
    """Return who is in the segment of a name now."""
    from app import segments as looking  # noqa: PLC0415 -- start-up: only when asked for

    return looking.ids(store, community_id, (), segment_of(looking.listed(store), wanted))


def _told(one: Segment, n: int) -> dict[str, Any]:
    from app.segments import said, written_out  # noqa: PLC0415 -- start-up: only when asked for

    asked = [said(condition) for condition in one.conditions]
    return {
        "id": one.id, "key": one.key, "name": one.name,
        "asks": [filled(each.template, each.fields) for each in asked],
        "conditions": written_out(one.conditions), "members": n,
    }  # fmt: skip


def _people(store: Store, ids: list[int]) -> list[dict[str, Any]]:
    wanted = "select id, name from members where id in (select value from json_each(?))"
    names = dict(store.rows(wanted, json.dumps(ids)))
    return [{"id": id, "name": names[id]} for id in ids]


def _lines(data: dict[str, Any]) -> list[str]:
    asked = (
        f"{one['members']:6,}  {one['name']}  ({', '.join(one['asks']) or 'everyone'})"
        for one in data["segments"]
    )
    people = (f"        {one['name']}" for one in data.get("people", []))
    return [f"{data['community']}: {data['members']} members", *asked, *people]
