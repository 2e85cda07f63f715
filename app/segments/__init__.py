"""Segments (人群): who fits a rule now. Kept by name, counted live, used wherever people are chosen.

`conditions` is what can be asked, `saved` the segments, `wording` says them in words; `finding`
(who is in them) takes numpy, so what is needed at the start of the window asks for it late.
"""

from collections.abc import Sequence

from app.segments.conditions import FIELDS, Condition, Field, checked, read, written, written_out
from app.segments.saved import (
    Found,
    Segment,
    by_key,
    change,
    delete,
    get,
    gone,
    listed,
    move,
    rename,
    restore,
    save,
)
from app.segments.wording import Said, said
from app.store import Store


def ids(
    store: Store, community_id: int, groups: tuple[int, ...], segment: Segment | Sequence[Condition]
) -> list[int]:
    """Return the members of a segment (or who fits conditions) who are in the groups now, by id."""
    from app.segments import finding  # noqa: PLC0415 -- start-up: numpy

    conditions = segment.conditions if isinstance(segment, Segment) else segment
    return finding.ids(store, community_id, groups, conditions)


def counts(store: Store, community_id: int, groups: tuple[int, ...] = ()) -> dict[int, int]:
    """Return how many members are in each segment now, by its id."""
    from app.segments import finding  # noqa: PLC0415 -- as above

    return finding.counts(store, community_id, groups)


def look(
    store: Store,
    community_id: int,
    groups: tuple[int, ...] = (),
    conditions: Sequence[Condition] = (),
) -> Found:
    """Return every segment with its count, and who fits `conditions` where some are given."""
    from app.segments import finding  # noqa: PLC0415 -- as above

    return finding.look(store, community_id, groups, conditions)


__all__ = [
    "FIELDS", "Condition", "Field", "Found", "Said", "Segment", "by_key", "change", "checked", "counts", "delete",
    "get", "gone", "ids", "listed", "look", "move", "read", "rename", "restore", "said", "save", "written",
    "written_out",
]  # fmt: skip
