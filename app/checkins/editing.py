"""Setting a campaign up, changing it, pausing and ending it; the calendar follows."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, Unpack

from app import clock, events
from app.checkins.campaign import GONE, KEYWORDS, LONGEST, SUGGESTED, Campaign, Fields, get
from app.errors import AppError
from app.events.event import check_date
from app.events.hanging import hanging
from app.store import Store
from app.text import N_, folded, storable

MOST_PAUSE = 92  # days
LATEST_GRACE = 6  # o'clock
MOST_WORDS = 12  # key words of a campaign
LONGEST_TEXT = 2_000
POSTED_FOR = timedelta(minutes=30)  # how long the event of a day takes in the calendar

_GOAL = N_("Say first what the campaign is to achieve; it is what you will judge it by.")
_TITLE = N_("Give the campaign a name.")
_LONG = N_("That is too long: at most {n} characters.")
_LENGTH = N_("A campaign lasts 1 to {n} days; 14 is a good length.")
_NEEDED = N_("This must be between 1 and the {n} days of the campaign, or empty for every day.")
_TARGET = N_("To stop at a number of finishers, say how many: a whole number above 0.")
_MAKE_UPS = N_("Make-up cards are a whole number from 0 to the days of the campaign.")
_GRACE = N_("The hours after midnight that still count are a whole number from 0 to {n}.")
_WORDS = N_("At most {n} key words, each of 1 to 40 characters.")
_PAUSE = N_("A pause has a first and a last day, the last not before the first, at most {n} days.")
_OUTSIDE = N_("These days lie outside the campaign.")
_ALL = N_("Nothing of the campaign would be left.")
_COLUMNS = {
    "goal", "stop_when", "target", "length", "counting", "needed", "make_ups", "keywords", "pictures",
    "grace",
}  # fmt: skip


def add(store: Store, community_id: int, **fields: Unpack[Fields]) -> int:
    """Set a campaign up, with its event on the calendar; return its id."""
    wanted: dict[str, Any] = {
        "title": "", "first": clock.today() + timedelta(days=1), "at": time(8), "group_ids": (),
        "goal": "", "stop_when": "days", "target": None, "length": SUGGESTED, "counting": "total",
        "needed": None, "make_ups": 0, "keywords": (), "pictures": "confirm", "grace": 0, **fields,
    }  # fmt: skip
    values = _checked(wanted)
    _check_first(wanted["first"])
    with store.operation(N_("Add check-in campaign")):
        start = datetime.combine(wanted["first"], wanted["at"])
        event = events.add(
            store, community_id, values.pop("title"), start, kind="checkin",
            ends_at=start + POSTED_FOR, group_ids=wanted["group_ids"],
            zone=_zone(store, wanted["group_ids"]),
        )  # fmt: skip
        id = store.insert("campaigns", event_id=event, created_at=clock.stamp(), **values)
        _fit(store, get(store, id))
    return id


def adopt(store: Store, event_id: int, goal: str) -> int:
    """Make a check-in that stands on the calendar a campaign with a goal; return its id."""
    event = events.get(store, event_id)
    wanted = {"goal": goal, "length": _length(event), "keywords": ()}
    values = _checked(wanted)
    with store.operation(N_("Add check-in campaign")):
        return store.insert("campaigns", event_id=event_id, created_at=clock.stamp(), **values)


def edit(store: Store, id: int, **fields: Unpack[Fields]) -> None:
    """Change what is said of a campaign; its days on the calendar follow."""
    present = get(store, id)
    wanted: dict[str, Any] = dict(fields)
    values = _checked({**wanted, "of": present})
    _check_first(wanted.get("first", present.first))
    with store.operation(N_("Edit check-in campaign")):
        title = values.pop("title", None)
        if title is not None:
            events.edit(store, present.event_id, title=title)
        if "group_ids" in wanted:
            events.set_groups(store, present.event_id, wanted["group_ids"])
        if "first" in wanted or "at" in wanted:
            first, at = wanted.get("first", present.first), wanted.get("at", present.at)
            events.move(store, present.event_id, datetime.combine(first, at))
        if values:
            store.update("campaigns", id, **values)
        if {"first", "at", "length"} & set(wanted):
            _fit(store, get(store, id))


def pause(  # noqa: PLR0913, PLR0917 -- whom, from when to when, and why
    store: Store, id: int, first: date, last: date, why: str = "", member_id: int | None = None
) -> int:
    """Leave days out: for one member they are excused, for all the campaign ends later; return its id."""
    campaign = get(store, id)
    if not 0 <= (last - first).days < MOST_PAUSE:
        raise AppError(_PAUSE, at="pause", n=MOST_PAUSE)
    if len(why) > LONGEST_TEXT:
        raise AppError(_LONG, at="pause", n=LONGEST_TEXT)
    if last < campaign.first or first > campaign.last:
        raise AppError(_OUTSIDE, at="pause")
    label = N_("Pause check-in campaign") if member_id is None else N_("Excuse from check-ins")
    with store.operation(label):
        made = store.insert(
            "campaign_pauses", campaign_id=id, member_id=member_id, first_day=first.isoformat(),
            last_day=last.isoformat(), why=storable(why).strip(),
        )  # fmt: skip
        if member_id is None:
            _fit(store, get(store, id))
    return made


def unpause(store: Store, pause_id: int) -> None:
    """Let the days of a pause count again."""
    id = store.value("select campaign_id from campaign_pauses where id = ?", pause_id)
    if id is None:
        raise AppError(GONE)
    with store.operation(N_("Take back pause")):
        store.delete("campaign_pauses", pause_id)
        _fit(store, get(store, id))


def end(store: Store, id: int, day: date | None = None) -> None:
    """End a campaign before or on its last day: nothing after `day` (today) counts."""
    campaign = get(store, id)
    last = day or campaign.today()
    if last < campaign.first:
        raise AppError(_ALL)
    with store.operation(N_("End check-in campaign")):
        store.update("campaigns", id, ended_on=min(last, campaign.last).isoformat())
        events.edit(store, campaign.event_id, status="done")
        _fit(store, get(store, id))


def reopen(store: Store, id: int) -> None:
    """Let a campaign that was ended go on to its last day."""
    campaign = get(store, id)
    with store.operation(N_("Reopen check-in campaign")):
        store.update("campaigns", id, ended_on=None)
        events.edit(store, campaign.event_id, status="planned")
        _fit(store, get(store, id))


def delete(store: Store, id: int) -> dict[str, int]:
    """Delete a campaign with its event, its check-ins and its rewards; return what hung on it."""
    campaign = get(store, id)
    hung = hanging(store, campaign.event_id)
    with store.operation(N_("Delete check-in campaign")):
        events.delete(store, campaign.event_id)
    return {table: n for table, n in hung.items() if table != "campaigns"}


# -- inside


def _zone(store: Store, group_ids: Iterable[int]) -> str:
    """Return the zone in which the campaign's days begin and its reminder is posted: its group's."""
    zone = store.value("select zone from groups where id = ?", next(iter(group_ids), None))
    return zone or clock.DEFAULT_ZONE


def _fit(store: Store, campaign: Campaign) -> None:
    """Let the event of the calendar stand on the campaign's days."""
    event = events.get(store, campaign.event_id)
    days = (campaign.last - campaign.first).days + 1
    if not event.rrule and event.ends_at - event.starts_at > timedelta(days=1):  # one long event
        whole = datetime.combine(campaign.first, time()) + timedelta(days=days)
        events.edit(store, event.id, ends_at=whole)
        return
    taken = set(campaign.days)
    every = (campaign.first + timedelta(days=n) for n in range(days))
    out = tuple(datetime.combine(day, campaign.at) for day in every if day not in taken)
    rule = f"FREQ=DAILY;COUNT={days}" if days > 1 else ""
    events.edit(store, event.id, rrule=rule, exdates=out)


def _length(event: events.Event) -> int:
    """Return for how many days an event of the calendar lasts: by its repetition, else by its span."""
    if event.rrule.startswith("FREQ=DAILY;") and "COUNT=" in event.rrule:
        count = event.rrule.partition("COUNT=")[2].partition(";")[0]
        return min(int(count), LONGEST)
    span = (event.ends_at - timedelta(minutes=1)).date() - event.starts_at.date()
    return min(span.days + 1, LONGEST) if span.days else SUGGESTED


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    """Return `fields` as columns (and the title), or say at which field what is wrong."""
    present: Campaign | None = fields.get("of")
    values = {key: value for key, value in fields.items() if key in _COLUMNS}
    for key, sentence in (("goal", _GOAL), ("title", _TITLE)):
        if key in fields:
            values[key] = _text(fields[key], key, sentence)
    if "keywords" in values:
        values["keywords"] = "\n".join(_words(values["keywords"]))
    length = fields.get("length", present.length if present else SUGGESTED)
    needed = fields.get("needed", present.needed if present else None)
    _within(length, 1, LONGEST, "length", _LENGTH, LONGEST)
    if needed is not None:
        _within(needed, 1, length, "needed" if "needed" in fields else "length", _NEEDED, length)
    if "make_ups" in fields:
        _within(fields["make_ups"], 0, length, "make_ups", _MAKE_UPS, length)
    if "grace" in fields:
        _within(fields["grace"], 0, LATEST_GRACE, "grace", _GRACE, LATEST_GRACE)
    _check_target(fields, present)
    if "length" in values:
        values["days"] = values.pop("length")
    return values


def _check_target(fields: dict[str, Any], present: Campaign | None) -> None:
    target = fields.get("target", present.target if present else None)
    stop = fields.get("stop_when", present.stop_when if present else "days")
    if stop == "target" or target is not None:
        _within(target, 1, 100_000, "target", _TARGET, 0)


def _check_first(day: date) -> None:
    """Say at its field that no calendar needs such a day."""
    try:
        check_date(day)
    except AppError as error:
        raise AppError(error.template, **{**error.fields, "at": "first"}) from None


def _text(value: str, at: str, sentence: str) -> str:
    text = storable(value).strip()
    if not text:
        raise AppError(sentence, at=at)
    if len(text) > LONGEST_TEXT:
        raise AppError(_LONG, at=at, n=LONGEST_TEXT)
    return text


def _within(value: object, least: int, most: int, at: str, sentence: str, n: int) -> None:  # noqa: PLR0913, PLR0917 -- one check, six facts
    if not isinstance(value, int) or not least <= value <= most:
        raise AppError(sentence, at=at, n=n)


def _words(words: Iterable[str]) -> list[str]:
    """Return key words as they are kept: none where they are the usual ones."""
    found = list(
        dict.fromkeys(word for text in words if (word := " ".join(storable(text).split())))
    )
    if len(found) > MOST_WORDS or any(len(word) > 40 for word in found):  # noqa: PLR2004 -- as the sentence says
        raise AppError(_WORDS, at="keywords", n=MOST_WORDS)
    usual = {folded(word) for word in KEYWORDS}
    return [] if {folded(word) for word in found} == usual else found
