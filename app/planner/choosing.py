"""What the operator changes in a plan by hand: pin, put, swap, leave empty; and what fits a slot.

`another`, `fitting` and `judged` only read and may run away from the window's thread.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.errors import AppError
from app.planner import reasons
from app.planner.ground import Choice, Known, Place, clear, look
from app.planner.knowing import Span, gather
from app.planner.picking import Picker
from app.planner.picks import Pick, put
from app.planner.why import Reason, written
from app.store import Store
from app.text import N_
from app.topics.topic import NO_GAIN

OFFERED = 60  # topics offered for a slot

NO_TOPIC = N_("This topic is no longer there.")
FIXED = N_("A fixed item takes no topic.")


@dataclass(frozen=True, slots=True)
class Fit:
    """A topic offered for a slot: what speaks for it, and what against it."""

    topic_id: int
    title: str
    title_en: str
    library: str
    shelf: str
    shelf_en: str
    why: tuple[Reason, ...] = ()
    cautions: tuple[Reason, ...] = ()


def pin(store: Store, id: int, *, pinned: bool) -> None:
    """Let a pick stay when the weeks are planned anew, or no longer."""
    with store.operation(N_("Pin topic") if pinned else N_("Unpin topic")):
        store.update("picks", id, pinned=int(pinned))


def place_topic(store: Store, place: Place, topic_id: int, against: Sequence[Reason] = ()) -> int:
    """Put a topic of the operator's choice into a slot, pinned (`against`: from `judged`); return the pick's id."""
    if place.kind != "topic":
        raise AppError(FIXED)
    found = store.rows("select title, trim(gain) from topics where id = ?", topic_id)
    if not found:
        raise AppError(NO_TOPIC)
    if not found[0][1]:
        raise AppError(NO_GAIN, title=found[0][0])
    why = written((Reason("chosen"), *against))
    with store.operation(N_("Put topic into slot")):
        return put(store, place, topic_id=topic_id, pinned=1, why=why, missing="", passed="[]")


def leave_empty(store: Store, place: Place) -> int:
    """Take what is planned out of a slot, which stays empty when the weeks are planned anew."""
    with store.operation(N_("Leave slot empty")):
        missing = written((Reason("left"),))
        return put(store, place, topic_id=None, pinned=1, why="[]", missing=missing)


def free(store: Store, id: int) -> None:
    """Give a slot back to planning: what the operator chose for it goes."""
    with store.operation(N_("Clear slot")):
        store.execute("delete from picks where id = ? and event_id is null", id)


def another(store: Store, community_id: int, pick: Pick, seed: int = 1) -> Choice | None:
    """Return the next best topic for a slot, after all that were shown in it; None where none is left.

    It keeps to the library of the present topic, for the sake of the mix, while that has any.
    """
    known = _around(store, community_id, pick.place, seed=seed)
    picker, passed = Picker(known, seed), _passed(store, pick)
    for library in dict.fromkeys((pick.place.library or pick.topic_library, pick.place.library)):
        ranked = [one.candidate for one in picker.ranked(replace(pick.place, library=library))]
        fresh = [one for one in ranked if one.id not in passed]
        seen = [one for one in ranked if one.id != pick.topic_id]  # all shown: from the best again
        for one in (*fresh[:1], *seen[:1]):
            why = reasons.why(known, one, look(known, pick.place))
            return Choice(pick.place, one.id, why)
    return None


def swap(store: Store, pick: Pick, choice: Choice) -> int:
    """Put another topic into a slot, and remember which were shown there."""
    passed = _passed(store, pick)
    if choice.topic_id in passed:
        passed = [pick.topic_id] if pick.topic_id else []
    with store.operation(N_("Another topic for the slot")):
        return put(
            store, pick.place, topic_id=choice.topic_id, why=written(choice.why), missing="",
            passed=json.dumps(passed),
        )  # fmt: skip


def fitting(
    store: Store, community_id: int, place: Place, only: Sequence[int] | None = None, seed: int = 1
) -> list[Fit]:
    """Return the topics that fit a slot, the best first (`only` some of them), each with its reasons."""
    known = _around(store, community_id, place, only or (), seed)
    ranked = Picker(known, seed).ranked(place, None if only is None else frozenset(only))
    scene = look(known, place)
    why = {one.candidate.id: reasons.why(known, one.candidate, scene) for one in ranked[:OFFERED]}
    return [_fit(row, why=why[row[0]]) for row in _titles(store, list(why))]


def judged(store: Store, community_id: int, place: Place, ids: Sequence[int]) -> list[Fit]:
    """Return topics with what speaks against each of them in a slot."""
    known = _around(store, community_id, place, ids)
    scene = look(known, place)
    by_id = {one.id: one for one in known.candidates}
    unfit = (Reason("unfit"),)
    return [
        _fit(
            row,
            cautions=reasons.cautions(known, by_id[row[0]], scene) if row[0] in by_id else unfit,
        )
        for row in _titles(store, ids)
    ]


def plain(store: Store, ids: Sequence[int]) -> list[Fit]:
    """Return topics by themselves, in order, while no slot is chosen."""
    return [_fit(row) for row in _titles(store, ids)]


# -- inside


def _around(
    store: Store, community_id: int, place: Place, topics: Sequence[int] = (), seed: int = 1
) -> Known:
    """Return what is known round one slot, as if it were empty; `topics` among the candidates."""
    day = place.starts_at.date()
    known = gather(store, Span(community_id, day, day, topics=frozenset(topics), seed=seed))
    clear(known, place)
    return known


def _passed(store: Store, pick: Pick) -> list[int]:
    shown: list[int] = json.loads(
        store.value("select passed from picks where id = ?", pick.id) or "[]"
    )
    return list(dict.fromkeys([*shown, *([pick.topic_id] if pick.topic_id else [])]))


def _titles(store: Store, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    marks = ",".join("?" * len(ids))
    rows = store.rows(
        "select t.id, t.title, t.title_en, t.library, coalesce(s.name, ''), coalesce(s.name_en, '') "
        f"from topics t left join shelves s on s.id = t.shelf_id where t.id in ({marks})",
        *ids,
    )
    found = {row[0]: row for row in rows}
    return [found[id] for id in ids if id in found]


def _fit(
    row: tuple[Any, ...], why: tuple[Reason, ...] = (), cautions: tuple[Reason, ...] = ()
) -> Fit:
    return Fit(*row, why=why, cautions=cautions)
