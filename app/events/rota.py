"""Taking turns: who shares at which occurrence of a recurring event, and whose turn is next.

Who has waited longest comes next, and who never had a turn comes first. What the operator
settled, and what was past when the rota was last changed, is kept per occurrence; the rest
follows from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app import recurrence
from app.errors import AppError
from app.events.event import WHEN, Event, get, wall_now
from app.events.people import NAME, Person, add_people, people, remove_person
from app.store import Store
from app.text import N_

AHEAD = 8  # turns to come that are worth a look
_FAR = timedelta(days=2 * 366)

_LATER = N_("Nobody else has a later turn to change with.")
_GONE = N_("This occurrence is no longer there.")


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is at one occurrence; `member_id` is None where nobody shares."""

    original: datetime  # in the event's own wall time
    member_id: int | None
    name: str
    settled: bool  # kept for this occurrence, whatever happens to the order


@dataclass(frozen=True, slots=True)
class Rota:
    """Those who take turns in their order, the turns to come, and how many each has had."""

    order: list[Person]
    coming: list[Turn]
    had: dict[int, int]


def rota(store: Store, event_id: int, ahead: int = AHEAD) -> Rota:
    """Return whose turn it is next at an event, and after that."""
    event = get(store, event_id)
    now = wall_now(event) - (event.ends_at - event.starts_at)  # one under way is still to come
    turns = _turns(store, event, now, ahead)
    had: dict[int, int] = {}
    for turn in turns:
        if turn.original <= now and turn.member_id is not None:
            had[turn.member_id] = had.get(turn.member_id, 0) + 1
    coming = [turn for turn in turns if turn.original > now][:ahead]
    return Rota(people(store, event_id, "turn"), coming, had)


def join(store: Store, event_id: int, member_ids: Sequence[int]) -> None:
    """Let members take turns: they come after those who wait already, before those who had theirs."""
    with store.operation(N_("Add people to the rota")):
        _keep_past(store, get(store, event_id))
        add_people(store, event_id, "turn", member_ids)


def leave(store: Store, event_id: int, member_id: int) -> None:
    """Let a member take no more turns; the turns they had stay known."""
    event = get(store, event_id)
    with store.operation(N_("Remove person from the rota")):
        _keep_past(store, event)
        remove_person(store, event_id, member_id, "turn")
        store.execute(
            "delete from event_turns where event_id = ? and member_id = ? and occurrence > ?",
            event_id, member_id, wall_now(event).strftime(WHEN),
        )  # fmt: skip


def give_way(store: Store, event_id: int, original: datetime) -> None:
    """Let the next one in line share at an occurrence; whose turn it was takes the later one."""
    event = get(store, event_id)
    turns = _turns(store, event, original, 2 * AHEAD + len(people(store, event_id, "turn")))
    here = _at(turns, original)
    later = [
        turn for turn in turns
        if turn.original > original and turn.member_id not in {None, here.member_id}
    ]  # fmt: skip
    if here.member_id is None or not later:
        raise AppError(_LATER)
    with store.operation(N_("Pass a turn on")):
        _exchange(store, event, here, later[0], turns)


def swap(store: Store, event_id: int, one: datetime, other: datetime) -> None:
    """Let two turns change places; those between keep theirs."""
    event = get(store, event_id)
    first, last = sorted((one, other))
    turns = _turns(store, event, last, 1)
    with store.operation(N_("Swap turns")):
        _exchange(store, event, _at(turns, first), _at(turns, last), turns)


def assign(store: Store, event_id: int, original: datetime, member_id: int | None) -> None:
    """Settle who shares at one occurrence; None leaves it without a turn, and everyone a place later."""
    event = get(store, event_id)
    _at(_turns(store, event, original, 1), original)
    with store.operation(N_("Settle a turn")):
        _keep(store, event, original, member_id)


def release(store: Store, event_id: int, original: datetime) -> None:
    """Let the order say again whose turn an occurrence is."""
    with store.operation(N_("Leave a turn to the order")):
        store.execute(
            "delete from event_turns where event_id = ? and occurrence = ?",
            event_id, original.strftime(WHEN),
        )  # fmt: skip


# -- inside


def _turns(store: Store, event: Event, after: datetime, ahead: int) -> list[Turn]:
    """Return every turn since the rota began, up to `ahead` turns after `after`."""
    kept: dict[str, int | None] = dict(
        store.rows("select occurrence, member_id from event_turns where event_id = ?", event.id)
    )
    queue = [person.member_id for person in people(store, event.id, "turn")]
    turns: list[tuple[datetime, int | None, bool]] = []
    for at in _occurrences(event, min(kept, default=""), after, ahead):
        key = at.strftime(WHEN)
        holder = kept[key] if key in kept else queue[0] if queue else None
        if holder in queue:
            queue.remove(holder)
            queue.append(holder)
        turns.append((at, holder, key in kept))
    names = _names(store, event.id, {holder for _, holder, _ in turns if holder is not None})
    return [Turn(at, holder, names.get(holder or 0, ""), settled) for at, holder, settled in turns]


def _occurrences(event: Event, since: str, after: datetime, ahead: int) -> list[datetime]:
    """Return when the event takes place, from `since` (or its start) to `ahead` times after `after`."""
    begin = datetime.fromisoformat(since) if since else event.starts_at
    span = timedelta(days=max(40, 3 * ahead))
    while True:
        found = [
            at
            for at in recurrence.between(event.starts_at, event.rrule, begin, after + span)
            if at not in event.exdates
        ]
        past = sum(at <= after for at in found)
        if len(found) - past >= ahead or span > _FAR:
            return found[: past + ahead]
        span *= 4


def _keep_past(store: Store, event: Event) -> None:
    """Write down the turns that are over, so that a change of the order leaves them as they were.

    A rota that begins while the event is running begins after what is over.
    """
    now = wall_now(event)
    over = [turn for turn in _turns(store, event, now, 0) if turn.original <= now]
    known = store.value("select 1 from event_turns where event_id = ?", event.id)
    if not known and not people(store, event.id, "turn"):
        over = over[-1:]
    for turn in over:
        if not turn.settled:
            _keep(store, event, turn.original, turn.member_id)


def _exchange(store: Store, event: Event, one: Turn, other: Turn, turns: Sequence[Turn]) -> None:
    """Write down all turns from one to the other, with these two changed."""
    changed = {one.original: other.member_id, other.original: one.member_id}
    for turn in turns:
        if one.original <= turn.original <= other.original:
            _keep(store, event, turn.original, changed.get(turn.original, turn.member_id))


def _keep(store: Store, event: Event, original: datetime, member_id: int | None) -> None:
    store.execute(
        "insert into event_turns(event_id, occurrence, member_id) values(?, ?, ?)"
        " on conflict(event_id, occurrence) do update set member_id = excluded.member_id",
        event.id, original.strftime(WHEN), member_id,
    )  # fmt: skip


def _at(turns: Sequence[Turn], original: datetime) -> Turn:
    for turn in turns:
        if turn.original == original:
            return turn
    raise AppError(_GONE)


def _names(store: Store, event_id: int, members: set[int]) -> dict[int, str]:
    among = ",".join(map(str, members))
    name = NAME.format(member="m.id", event=int(event_id))
    return dict(store.rows(f"select m.id, {name} from members m where m.id in ({among})"))
