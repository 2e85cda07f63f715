"""Changing the sheet of an occurrence; every use case here is one undoable step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app import clock
from app.attendance.attendees import COMES, STATUSES, Attendee, key, sheet
from app.attendance.names import Coming
from app.errors import AppError
from app.signups.counting import MOST as MOST_HEADS
from app.signups.matching import key as name_key
from app.store import Store
from app.text import N_, storable

LONGEST_NOTE = 500
MOST_ON_A_SHEET = 5_000

_GONE = N_("This person is no longer on the sheet.")
_HEADS = N_("One name can stand for 1 to {most} people.")
_NOTE = N_("At most {n} characters fit here; there are {there}.")
_FULL = N_("At most {most} people fit on one sheet. Nobody was added.")
_NOBODY = N_("Nobody waits for whom a seat is free.")

_MARKED = {
    "invited": N_("Invite {n} people"),
    "signed_up": N_("Sign {n} people up"),
    "waiting": N_("Let {n} people wait"),
    "came": N_("Note that {n} people came"),
    "missed": N_("Note that {n} people did not come"),
    "declined": N_("Note that {n} people can't come"),
}


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of those who were entered: new on the sheet, of these waiting, and known before."""

    new: int
    waiting: int
    known: int


def sign_up(
    store: Store,
    event_id: int,
    original: datetime,
    people: Sequence[Coming],
    source: str = "hand",
) -> Entered:
    """Sign people up; whom no seat is left for waits, behind those who wait already. Nobody is doubled."""
    before = sheet(store, event_id, original)
    if len(before.people) + len(people) > MOST_ON_A_SHEET:
        raise AppError(_FULL, most=MOST_ON_A_SHEET, at="people")
    known = _index(before.people)
    new = waiting = met = 0
    free = before.free
    queued = any(one.status == "waiting" for one in before.people)
    with store.operation(N_("Sign {n} people up"), n=len(people)):
        for one in people:
            present = known.get(_mark(one.member_id, one.name))
            if present and present.status not in {"invited", "declined"}:
                met += 1
                free = _again(store, present, one.heads, free)
                continue
            seated = free is None or (free >= one.heads and not queued)
            queued = queued or not seated
            free = free - one.heads if seated and free is not None else free
            status = "signed_up" if seated else "waiting"
            known[_mark(one.member_id, one.name)] = _put(
                store, (event_id, original), one, status, source, present
            )
            new += 1
            waiting += not seated
    return Entered(new, waiting, met)


def arrive(store: Store, event_id: int, original: datetime, people: Sequence[Coming]) -> Entered:
    """Note who came, seat or not, announced or not."""
    before = sheet(store, event_id, original).people
    if len(before) + len(people) > MOST_ON_A_SHEET:
        raise AppError(_FULL, most=MOST_ON_A_SHEET, at="people")
    known, there = _index(before), {_mark(one.member_id, one.name): one for one in people}
    new = [one for mark_, one in there.items() if mark_ not in known]
    met = [known[mark_] for mark_ in there if mark_ in known]
    with store.operation(_MARKED["came"], n=len(people)):
        mark(store, [one.id for one in met], "came")
        for one in new:
            _put(store, (event_id, original), one, "came", "hand", None)
    return Entered(len(new), 0, len(met))


def invite(store: Store, event_id: int, original: datetime, people: Sequence[Coming]) -> Entered:
    """Note whom the operator asked; who answered already keeps their answer."""
    before = sheet(store, event_id, original).people
    if len(before) + len(people) > MOST_ON_A_SHEET:
        raise AppError(_FULL, most=MOST_ON_A_SHEET, at="people")
    known, wanted = _index(before), {_mark(one.member_id, one.name): one for one in people}
    new = [one for mark_, one in wanted.items() if mark_ not in known]
    with store.operation(_MARKED["invited"], n=len(new)):
        for one in new:
            _put(store, (event_id, original), one, "invited", "hand", None)
    return Entered(len(new), 0, len(wanted) - len(new))


def mark(store: Store, ids: Sequence[int], status: str) -> None:
    """Say what is with people of a sheet: signed_up, waiting, came, missed, declined or invited.

    The operator decides: who is signed up by hand has a seat even where none is left.
    """
    if status not in STATUSES:
        raise ValueError(status)
    with store.operation(_MARKED[status], n=len(ids)):
        for id in ids:
            before = _status(store, id)
            moved = status != before and not {status, before} <= {*COMES, "missed"}
            store.update(
                "attendances", id, status=status, **({"at": clock.stamp()} if moved else {})
            )


def give_seat(store: Store, event_id: int, original: datetime) -> int:
    """Give the free seat to who waits first; return their line."""
    first = sheet(store, event_id, original).next
    if first is None:
        raise AppError(_NOBODY)
    with store.operation(N_("Give {name} the free seat"), name=first.name):
        store.update("attendances", first.id, status="signed_up")
    return first.id


def set_heads(store: Store, id: int, heads: int) -> None:
    """Say how many people come with one name."""
    if not 1 <= heads <= MOST_HEADS:
        raise AppError(_HEADS, most=MOST_HEADS, at="heads")
    _status(store, id)
    with store.operation(N_("Change how many come")):
        store.update("attendances", id, heads=heads)


def set_note(store: Store, id: int, text: str) -> None:
    """Note something beside a name."""
    if len(text) > LONGEST_NOTE:
        raise AppError(_NOTE, n=LONGEST_NOTE, there=len(text), at="note")
    _status(store, id)
    with store.operation(N_("Note on attendance")):
        store.update("attendances", id, note=storable(text).strip())


def remove(store: Store, ids: Sequence[int]) -> None:
    """Take people off the sheet."""
    with store.operation(N_("Take {n} people off the sheet"), n=len(ids)):
        store.execute_many("delete from attendances where id = ?", [(id,) for id in ids])


# -- inside


def _index(people: Sequence[Attendee]) -> dict[str, Attendee]:
    return {_mark(one.member_id, one.name): one for one in people}


def _mark(member_id: int | None, name: str) -> str:
    """Return what makes someone the same: who they are, else how they are called."""
    return f"#{member_id}" if member_id is not None else f"~{name_key(name)}"


def _again(store: Store, present: Attendee, heads: int, free: int | None) -> int | None:
    """Let someone who is on the sheet bring more or fewer people; return how many seats are free then."""
    if heads == present.heads or present.status in {"came", "missed"}:
        return free
    store.update("attendances", present.id, heads=heads)
    takes = present.status == "signed_up" and free is not None
    return free - (heads - present.heads) if takes and free is not None else free


def _put(  # noqa: PLR0913, PLR0917 -- the columns of a line
    store: Store,
    of: tuple[int, datetime],
    one: Coming,
    status: str,
    source: str,
    present: Attendee | None,
) -> Attendee:
    name = storable(one.name).strip() if one.member_id is None else ""
    values = {"status": status, "heads": one.heads, "source": source, "at": clock.stamp()}
    if present:
        store.update("attendances", present.id, **values)
        id = present.id
    else:
        id = store.insert(
            "attendances", event_id=of[0], occurrence=key(of[1]), member_id=one.member_id,
            name=name, note=one.note, **values,
        )  # fmt: skip
    return Attendee(id, one.member_id, name, status, one.heads, source, one.note, "")


def _status(store: Store, id: int) -> str:
    found = store.value("select status from attendances where id = ?", id)
    if found is None:
        raise AppError(_GONE)
    return str(found)
