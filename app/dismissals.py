"""Suggestions the operator put aside: until a day, or for good. One place for every kind of suggestion."""

from datetime import date

from app import clock
from app.store import Store
from app.text import N_

FORGET_MESSAGES = """
delete from dismissals where
(kind in ('owed', 'hot') and cast(subject as integer) not in (select id from messages))
or (kind = 'due' and subject glob 'reply *'
and cast(substr(subject, 7) as integer) not in (select id from messages))"""


def snooze(store: Store, kind: str, subject: str, until: date) -> None:
    """Put a suggestion aside until the day `until`."""
    with store.operation(N_("Put a suggestion off")):
        _put(store, kind, subject, until.isoformat())


def dismiss(store: Store, kind: str, subject: str) -> None:
    """Never make this suggestion again."""
    with store.operation(N_("Dismiss a suggestion")):
        _put(store, kind, subject, None)


def revive(store: Store, kind: str, subject: str) -> None:
    """Let a suggestion be made again."""
    with store.operation(N_("Allow a suggestion again")):
        store.execute("delete from dismissals where kind = ? and subject = ?", kind, subject)


def dismissed(store: Store, kind: str, today: date) -> frozenset[str]:
    """Return the subjects of this kind that are not to be suggested on the day `today`."""
    sql = "select subject from dismissals where kind = ? and (until is null or until > ?)"
    return frozenset(subject for (subject,) in store.rows(sql, kind, today.isoformat()))


def forget_messages(store: Store) -> None:
    """Forget what was put aside of messages that are gone: their ids may come again as others."""
    store.execute(FORGET_MESSAGES)


def _put(store: Store, kind: str, subject: str, until: str | None) -> None:
    store.execute(
        "insert into dismissals(kind, subject, until, at) values(?, ?, ?, ?)"
        " on conflict(kind, subject) do update set until = excluded.until, at = excluded.at",
        kind, subject, until, clock.stamp(),
    )  # fmt: skip
