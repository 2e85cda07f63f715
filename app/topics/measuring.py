"""How topics were answered, counted from the imported chat.

A use begins with the message that put the topic up (`opening`), or at the moment it is noted
at where no such message is found. Replies are the messages of others within two hours, or
until the next topic in that group; people are their senders; depth is the longest chain of
replies to replies, where the chat says what answers what. The chat covers a moment when it
holds messages of the day before it and of the day after it; what it does not cover is not
counted. Figures that the operator wrote are left alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.progress import Progress, silent
from app.store import Store
from app.text import N_
from app.topics import held, opening
from app.topics.held import DAY, covers

WINDOW = 2 * 3600  # seconds
EVER = 1 << 40  # seconds: further than any chat
_NOTED = "measured = 1 or replies is null"


@dataclass(frozen=True, slots=True)
class Answerer:
    """Someone who answered a topic, and with how many messages."""

    member_id: int
    name: str
    replies: int


@dataclass(frozen=True, slots=True)
class _Use:
    id: int
    topic: int
    group: int
    at: int
    message: int | None
    author: int | None  # of the message that opened it
    measured: bool
    found: bool


def measure(
    store: Store, group_id: int | None = None, first: int | None = None, last: int | None = None
) -> None:
    """Count the uses of topics anew: of one group, between two moments (seconds UTC), or all.

    What the calendar planned and the chat covers becomes a use by itself.
    """
    begin, end = -EVER if first is None else first - DAY, EVER if last is None else last + DAY
    groups = held.groups(store) if group_id is None else [group_id]
    with store.operation(N_("Measure topic uses")):
        for group in groups:
            held.take_up(store, group, begin, end)
            _measure(store, _of_group(store, group, begin, end))


def measure_all(store: Store, progress: Progress = silent) -> None:
    """Bring all uses up to date, as a job of its own."""
    progress(0, 1)
    measure(store)
    progress(1, 1)


def measure_use(store: Store, id: int) -> None:
    """Count one use, and the one before it, which it may have ended."""
    for use in _uses(store, "u.id = ?", id):
        _measure(store, _of_group(store, use.group, use.at - WINDOW, use.at))


def open_by(store: Store, use_id: int, message_id: int) -> None:
    """Say which message opened a use: it begins with it."""
    at, group = store.rows("select sent_at, group_id from messages where id = ?", message_id)[0]
    with store.operation(N_("Choose the opening message")):
        store.update("topic_uses", use_id, message_id=message_id, used_at=at, group_id=group)
        measure_use(store, use_id)


def answered_by(store: Store, use_id: int, limit: int = 8) -> list[Answerer]:
    """Return who answered a use, the busiest first."""
    found = [(use, *_window(store, use)) for use in _uses(store, "u.id = ?", use_id)]
    return [
        Answerer(*row)
        for use, start, end in found
        for row in store.rows(
            "select m.member_id, p.name, count(*) from messages m join members p on p.id = m.member_id"
            f" where {_REPLIES} group by m.member_id order by 3 desc, 2 limit ?",
            use.group, start, end, use.message or 0, use.author or 0, limit,
        )
    ]  # fmt: skip


_REPLIES = (
    "m.group_id = ? and m.sent_at >= ? and m.sent_at < ? and m.recalled = 0 and m.id <> ?"
    " and m.member_id <> ?"
)


def _of_group(store: Store, group: int, first: int, last: int) -> list[_Use]:
    return _uses(store, "u.group_id = ? and u.used_at between ? and ?", group, first, last)


def _uses(store: Store, where: str, *parameters: object) -> list[_Use]:
    rows = store.rows(
        "select u.id, u.topic_id, u.group_id, u.used_at, u.message_id, m.member_id, u.measured, u.found"
        " from topic_uses u left join messages m on m.id = u.message_id"
        f" where u.group_id is not null and ({where}) order by u.used_at, u.id",
        *parameters,
    )
    return [
        _Use(id, topic, group, at, message, author, bool(measured), bool(found))
        for id, topic, group, at, message, author, measured, found in rows
    ]


def _measure(store: Store, uses: Iterable[_Use]) -> None:
    """Find what opened each of `uses`, then count what each brought, which ends where the next begins."""
    ids: list[int] = []
    for use in uses:
        ids.append(use.id)
        if use.message is None and (
            first := opening.opened(store, use.topic, use.group, use.at, planned=use.found)
        ):
            at = first.at if use.found else use.at
            store.update("topic_uses", use.id, message_id=first.message_id, used_at=at)
    for id in ids:
        for use in _uses(store, f"u.id = ? and ({_NOTED})", id):
            _count(store, use)


def _count(store: Store, use: _Use) -> None:
    if use.message is None and not covers(store, use.group, use.at):
        if use.found:  # the import that spoke of it was taken back
            store.delete("topic_uses", use.id)
            held.let_go(store, use.topic)
        elif use.measured:
            store.update("topic_uses", use.id, replies=None, people=None, depth=None, measured=0)
        return
    start, end = _window(store, use)
    rows = store.rows(
        "select id, member_id, native_id, reply_to from messages m where group_id = ?"
        " and sent_at >= ? and sent_at < ? and recalled = 0 order by sent_at, id",
        use.group, start, end,
    )  # fmt: skip
    others = [row[1] for row in rows if row[0] != use.message and row[1] != use.author]
    store.update(
        "topic_uses", use.id, replies=len(others), people=len(set(others)),
        depth=_depth([(native, answers) for _, _, native, answers in rows]), measured=1,
    )  # fmt: skip


def _depth(messages: list[tuple[str | None, str | None]]) -> int | None:
    """Return the longest chain of replies; None where messages have no ids of their own."""
    deep: dict[str, int] = {}
    for native, answers in messages:
        if native is not None:
            deep[native] = deep[answers] + 1 if answers in deep else 0
    return max(deep.values(), default=None)


def _window(store: Store, use: _Use) -> tuple[int, int]:
    """Return from when to when messages answer a use."""
    at = use.at
    if use.message is not None:
        at = store.value("select sent_at from messages where id = ?", use.message)
    following = store.value(
        "select min(coalesce(m.sent_at, u.used_at)) from topic_uses u left join messages m"
        " on m.id = u.message_id where u.group_id = ? and u.topic_id <> ? and u.used_at between ? and ?"
        " and coalesce(m.sent_at, u.used_at) > ?",
        use.group, use.topic, at - DAY, at + DAY, at,
    )  # fmt: skip
    return at, min(at + WINDOW, at + WINDOW if following is None else following)
