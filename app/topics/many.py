"""Changing many topics at once: each of these is one step to undo."""

from collections.abc import Iterable, Sequence

from app import clock
from app.errors import AppError
from app.store import Store
from app.text import P_
from app.topics import wording
from app.topics.topic import NEEDS_GAIN, NO_GAIN

TOGETHER = ("library", "shelf_id", "season", "festival", "audience", "owner")


def edit_many(store: Store, ids: Sequence[int], **fields: object) -> None:
    """Give many topics the same shelf, season, festival, audience or owner."""
    if unknown := fields.keys() - set(TOGETHER):
        raise TypeError(f"not to be set for many topics: {', '.join(sorted(unknown))}")
    values = wording.checked(store, fields)
    sets = ", ".join(f"{name} = ?" for name in values)
    differs = " or ".join(f"{name} is not ?" for name in values)
    row = (*values.values(), clock.stamp())
    with store.operation(P_("Edit %n topic(s)", "", len(ids)), n=len(ids)):
        store.execute_many(
            f"update topics set {sets}, updated_at = ? where id = ? and ({differs})",
            [(*row, id, *values.values()) for id in ids],
        )


def set_status(store: Store, ids: Sequence[int], status: str) -> None:
    """Give many topics one status; ready and scheduled need a gain."""
    if status not in wording.STATUSES:
        raise ValueError(status)
    if status in NEEDS_GAIN:
        for title in _chunked(
            store, "select title from topics where trim(gain) = '' and id in ({})", ids
        ):
            raise AppError(NO_GAIN, title=title, at="gain")
    with store.operation(P_("Change status of %n topic(s)", "", len(ids)), n=len(ids)):
        store.execute_many(
            "update topics set status = ?, updated_at = ? where id = ? and status <> ?",
            [(status, clock.stamp(), id, status) for id in ids],
        )


def tag(store: Store, ids: Iterable[int], label: str) -> None:
    """Put one tag on many topics."""
    label = wording.label(label)
    pairs = [(id, label) for id in ids]
    with store.operation(P_("Tag %n topic(s)", "", len(pairs)), n=len(pairs)):
        store.execute_many("insert or ignore into topic_tags(topic_id, tag) values(?, ?)", pairs)


def untag(store: Store, ids: Iterable[int], label: str) -> None:
    """Take one tag off many topics."""
    pairs = [(id, label.strip()) for id in ids]
    with store.operation(P_("Untag %n topic(s)", "", len(pairs)), n=len(pairs)):
        store.execute_many("delete from topic_tags where topic_id = ? and tag = ?", pairs)


def archive(store: Store, ids: Sequence[int]) -> None:
    """Put topics out of sight; nothing is lost."""
    with store.operation(P_("Archive %n topic(s)", "", len(ids)), n=len(ids)):
        store.execute_many(
            "update topics set archived_at = ? where id = ? and archived_at is null",
            [(clock.stamp(), id) for id in ids],
        )


def restore(store: Store, ids: Sequence[int]) -> None:
    """Bring archived topics back."""
    with store.operation(P_("Restore %n topic(s)", "", len(ids)), n=len(ids)):
        store.execute_many(
            "update topics set archived_at = null where id = ?", [(id,) for id in ids]
        )


def _chunked(store: Store, sql: str, ids: Sequence[int]) -> list[str]:
    """Run `sql` for as many ids as SQLite takes at a time; return its one column."""
    found: list[str] = []
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        found += [row[0] for row in store.rows(sql.format(",".join("?" * len(part))), *part)]
    return found
