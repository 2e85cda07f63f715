"""Sign-up lists (接龙) taken over into the sheet, as often as one likes: nobody is doubled.

A list belongs to the first occurrence that ends after it was posted. Who left the list again is
noted as unable to come; what the operator entered or marked by hand is never changed by a list.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app import events, signups
from app.attendance.attendees import Attendee, Sheet, sheet
from app.attendance.marking import Entered, mark, sign_up
from app.attendance.names import Coming, note_of
from app.signups import Line, SignUpList
from app.signups.matching import key as name_key
from app.store import Store
from app.text import N_

_FROM = "list"


@dataclass(frozen=True, slots=True)
class ListNews:
    """What the lists of an occurrence hold that the sheet does not: how many came in, how many left."""

    lists: tuple[SignUpList, ...]
    coming: tuple[Coming, ...]
    gone: tuple[Attendee, ...]

    @property
    def any(self) -> bool:
        """Tell whether there is something to take over."""
        return bool(self.coming or self.gone)


def news(store: Store, event_id: int, original: datetime) -> ListNews:
    """Return what taking the lists over would change."""
    present = sheet(store, event_id, original)
    lists = tuple(one for one in signups.of_event(store, event_id) if _belongs(present, one))
    said = [line for one in lists for line in _said(store, one.id)]
    wanted = {_mark(one): one for line in said if (one := _coming(line))}
    known = {_mark(Coming(one.name, one.member_id)): one for one in present.people}
    new = [one for key, one in wanted.items() if _differs(one, known.get(key))]
    left = [
        one
        for key, one in known.items()
        if lists
        and one.source == _FROM
        and one.status in {"signed_up", "waiting"}
        and key not in wanted
    ]
    return ListNews(lists, tuple(new), tuple(left))


def take_lists(store: Store, event_id: int, original: datetime) -> Entered:
    """Take over what the lists say: sign up who is new, note who left them."""
    found = news(store, event_id, original)
    with store.operation(N_("Take over sign-up list")):
        if found.gone:
            mark(store, [one.id for one in found.gone], "declined")
        return sign_up(store, event_id, original, found.coming, _FROM)


def _said(store: Store, list_id: int) -> list[Line]:
    """Return the entries of a list, those matched to a member first where two could be one."""
    laid = signups.of_list(store, list_id)
    lines = [*laid.signed, *laid.unsure]
    return sorted(lines, key=lambda line: line.item.number)


def _coming(line: Line) -> Coming | None:
    """Return who an entry signs up; None for who can't come, is undecided, or stood there before."""
    if line.reason in {"maybe", "no", "twice"}:
        return None
    member = line.person.id if line.person else None
    name = line.person.name if line.person else line.item.name
    heads = max(line.item.heads, 1)
    return Coming(name, member, heads, note_of(line.item), len(line.candidates))


def _differs(one: Coming, present: Attendee | None) -> bool:
    if present is None or present.status == "invited":
        return True
    if present.status == "declined":
        return present.source == _FROM  # the operator's own word stands
    return present.status in {"signed_up", "waiting"} and (
        present.source == _FROM and present.heads != one.heads
    )


def _mark(one: Coming) -> str:
    return f"#{one.member_id}" if one.member_id is not None else f"~{name_key(one.name)}"


def _belongs(of: Sheet, one: SignUpList) -> bool:
    """Tell whether a list was posted for this occurrence."""
    event = of.event
    if not event.rrule:
        return True
    posted = datetime.fromtimestamp(one.at, ZoneInfo(event.zone)).replace(tzinfo=None)
    end = of.original + (event.ends_at - event.starts_at)
    before = events.neighbour(event, of.original, -1)
    since = (
        before + (event.ends_at - event.starts_at) if before else of.original - timedelta(days=400)
    )
    return since <= posted < end
