"""The plan made real: each pick an event on the calendar, each event with its draft."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from app import announcements, events
from app.planner.picks import Pick, selected
from app.store import Step, Store
from app.templates import Language
from app.text import N_

USABLE = "t.archived_at is null and trim(t.gain) <> ''"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of picks: events made (each with a draft), and picks whose topic can't be scheduled now."""

    events: int
    left: tuple[str, ...]  # their titles


def open_picks(picks: Sequence[Pick]) -> list[Pick]:
    """Return those that can be put on the calendar: planned, with nothing missing, and not there yet."""
    return [
        pick
        for pick in picks
        if pick.id
        and pick.event_id is None
        and pick.missing is None
        and (pick.topic_id is not None or pick.place.kind != "topic")
    ]


def accept(  # noqa: PLR0913 -- and what portions of one whole have in common
    store: Store,
    community_id: int,
    ids: Sequence[int],
    language: Language = "zh",
    *,
    joins: Step | None = None,
    whole: int | None = None,
) -> Accepted:
    """Put picks on the calendar, each with a draft in `language`, as one step to undo.

    A topic that was archived meanwhile, or lost what members gain, stays a pick and is told.
    `joins` makes one step with an earlier portion of the `whole` number of picks.
    """
    wanted = open_picks(selected(store, _AMONG, json.dumps(list(ids))))
    usable = {id for (id,) in store.rows(_USABLE, json.dumps([pick.topic_id for pick in wanted]))}
    fit = [pick for pick in wanted if pick.topic_id is None or pick.topic_id in usable]
    zones = dict(store.rows("select id, zone from groups"))
    label = N_("Put {n} items of the plan on the calendar")
    with store.operation(label, joins, n=whole or len(fit)):
        for pick in fit:
            event = _event(store, community_id, pick, zones[pick.place.group_id])
            announcements.new(
                store, community_id, announcements.template_for(store, event), language,
                group_id=pick.place.group_id, event_id=event, topic_id=pick.topic_id,
            )  # fmt: skip
            store.update("picks", pick.id, event_id=event)
    put = {pick.id for pick in fit}
    return Accepted(len(fit), tuple(pick.title for pick in wanted if pick.id not in put))


_AMONG = "p.id in (select value from json_each(?))"
_USABLE = f"select t.id from topics t where t.id in (select value from json_each(?)) and {USABLE}"


def _event(store: Store, community_id: int, pick: Pick, zone: str) -> int:
    place = pick.place
    ends, groups = place.starts_at + timedelta(minutes=place.minutes), (place.group_id,)
    if pick.topic_id is not None:
        return events.schedule_topic(
            store, community_id, pick.topic_id, place.starts_at,
            ends_at=ends, zone=zone, group_ids=groups,
        )  # fmt: skip
    return events.add(
        store, community_id, place.label, place.starts_at,
        kind=place.kind, ends_at=ends, zone=zone, group_ids=groups,
    )  # fmt: skip
