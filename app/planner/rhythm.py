"""The weekly rhythm of a group: what comes on which day at what time, when it is quiet, how much is enough.

Times are wall times (`20:00`) in the group's own zone; weekdays count from Monday = 0.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypedDict, Unpack

from app.errors import AppError
from app.store import Store
from app.text import N_, P_, storable

KINDS = ("topic", "briefing", "review", "other")  # all but a topic are fixed items with a label
LIBRARIES = ("", "general", "professional")  # '' takes whichever the mix wants next
SHORTEST, LONGEST = 5, 600  # minutes
LONGEST_LABEL = 60
MOST_SLOTS = 50  # of one group
MOST_DAYS = 3_650
MOST_DIGITS = 8

_TIME = re.compile(
    r"([01]?\d|2[0-3])[:：]?([0-5]\d)", re.ASCII
)  # the wide colon of Chinese keyboards too

TIME = N_("“{text}” is not a time of day. Write it like 20:00.")
QUIET = N_("{time} lies in this group's quiet hours ({start} to {end}).")
TAKEN = N_("There is a slot at this time already.")
MINUTES = N_("A slot lasts from {least} to {most} minutes.")
LABEL = N_("A fixed item needs a name, such as “Morning briefing”.")
LONG_LABEL = N_("A name has at most {most} characters.")
MANY = N_("A group has at most {most} slots a week.")
NUMBER = N_("Write a whole number from {least} to {most}.")
MIX = N_("At least one of the two shares must be more than 0.")
GONE = N_("This slot is no longer there.")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What holds for a whole group; `weekly_cap` counts topics a week, None is no limit."""

    group_id: int
    quiet_from: str = "22:30"
    quiet_until: str = "07:30"
    weekly_cap: int | None = None
    cooldown_days: int = 60
    general: int = 5
    professional: int = 5

    def quiet(self, at: str) -> bool:
        """Tell whether the time of day `at` lies in the quiet hours; equal ends mean none."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= at < self.quiet_until
        return at >= self.quiet_from or at < self.quiet_until


class RhythmFields(TypedDict, total=False):
    """What can be changed on a rhythm; texts are checked."""

    quiet_from: str
    quiet_until: str
    weekly_cap: int | str | None
    cooldown_days: int | str | None
    general: int | str | None
    professional: int | str | None


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in the week: a topic of a library, or a fixed item that its label names."""

    id: int
    group_id: int
    weekday: int
    starts_at: str
    minutes: int
    kind: str
    library: str
    label: str


class SlotFields(TypedDict, total=False):
    """What may be said of a slot."""

    weekday: int
    starts_at: str
    minutes: int | str | None
    kind: str
    library: str
    label: str


_SLOT = "id, group_id, weekday, starts_at, minutes, kind, library, label"
_DECISIVE = ("weekday", "starts_at", "kind", "library")  # what is planned hangs on these
_NEW: SlotFields = {"minutes": 45, "kind": "topic", "library": "", "label": ""}
# A week to begin with: weekday, time, kind, library.
_USUAL = (
    (0, "08:00", "briefing", ""),
    (2, "20:00", "topic", "professional"),
    (4, "20:00", "topic", "general"),
    (6, "20:00", "topic", ""),
)


def rhythm(store: Store, group_id: int) -> Rhythm:
    """Return a group's rhythm, the usual one where none was set."""
    return rhythms(store, (group_id,))[group_id]


def rhythms(store: Store, group_ids: Iterable[int]) -> dict[int, Rhythm]:
    """Return the rhythm of each group."""
    found = {
        row[0]: Rhythm(*row)
        for row in store.rows(
            "select group_id, quiet_from, quiet_until, weekly_cap, cooldown_days, general, "
            "professional from rhythms"
        )
    }
    return {id: found.get(id) or Rhythm(id) for id in group_ids}


def set_rhythm(store: Store, group_id: int, **fields: Unpack[RhythmFields]) -> None:
    """Change what holds for a group; what is wrong is told at the field it names (`at`)."""
    before = rhythm(store, group_id)
    values: dict[str, object] = {**asdict(before), **_checked_rhythm(fields)}
    if not values["general"] and not values["professional"]:
        raise AppError(MIX, at="general")
    if values == asdict(before):
        return
    with store.operation(N_("Change rhythm")):
        id = store.value("select id from rhythms where group_id = ?", group_id)
        if id is None:
            store.insert("rhythms", **values)
        else:
            store.update("rhythms", id, **values)


def slots(store: Store, group_ids: Sequence[int]) -> list[Slot]:
    """Return the slots of groups through the week."""
    marks = ",".join("?" * len(group_ids))
    found = store.rows(
        f"select {_SLOT} from slots where group_id in ({marks}) "
        "order by weekday, starts_at, group_id",
        *group_ids,
    )
    return [Slot(*row) for row in found]


def add_slots(
    store: Store, group_id: int, weekdays: Sequence[int], **fields: Unpack[SlotFields]
) -> list[int]:
    """Add a slot on each of `weekdays` (none at fault are added if one is); return their ids."""
    values = _checked_slot(rhythm(store, group_id), {**_NEW, **fields})
    count = int(store.value("select count(*) from slots where group_id = ?", group_id))
    if count + len(weekdays) > MOST_SLOTS:
        raise AppError(MANY, at="weekday", most=MOST_SLOTS)
    with store.operation(P_("Add %n slot(s)", "", len(weekdays)), n=len(weekdays)):
        for weekday in weekdays:
            _must_be_free(store, group_id, weekday, str(values["starts_at"]))
        return [
            store.insert("slots", group_id=group_id, **{**values, "weekday": weekday})
            for weekday in weekdays
        ]


def edit_slot(store: Store, id: int, **fields: Unpack[SlotFields]) -> None:
    """Change a slot; no change is no step to undo."""
    found = store.rows(f"select {_SLOT} from slots where id = ?", id)
    if not found:
        raise AppError(GONE)
    slot = Slot(*found[0])
    present = {
        name: value for name, value in asdict(slot).items() if name not in ("id", "group_id")
    }
    values = _checked_slot(rhythm(store, slot.group_id), {**present, **fields})
    if values == present:
        return
    _must_be_free(store, slot.group_id, int(str(values["weekday"])), str(values["starts_at"]), id)
    with store.operation(N_("Change slot")):
        if any(values[name] != present[name] for name in _DECISIVE):
            _unplan(store, id)
        store.update("slots", id, **values)


def delete_slot(store: Store, id: int) -> None:
    """Take a slot out of the week; what is planned for it and not yet accepted goes, pinned picks stay."""
    with store.operation(N_("Delete slot")):
        store.execute("delete from picks where slot_id = ? and pinned = 0 and event_id is null", id)
        store.delete("slots", id)


def copy_rhythm(store: Store, source: int, targets: Sequence[int]) -> None:
    """Give other groups the week and the rules of `source`, in place of their own."""
    rules = {
        name: value for name, value in asdict(rhythm(store, source)).items() if name != "group_id"
    }
    week = slots(store, (source,))
    with store.operation(P_("Copy rhythm to %n group(s)", "", len(targets)), n=len(targets)):
        for target in targets:
            for slot in slots(store, (target,)):
                delete_slot(store, slot.id)
            set_rhythm(store, target, **rules)  # pyright: ignore[reportArgumentType] -- as they were read
            store.insert_many(
                "slots", "group_id, weekday, starts_at, minutes, kind, library, label",
                [(target, s.weekday, s.starts_at, s.minutes, s.kind, s.library, s.label) for s in week],
            )  # fmt: skip


def usual_week(store: Store, group_id: int, briefing: str) -> None:
    """Begin with a week as many groups have it; `briefing` is what the morning item is called."""
    with store.operation(N_("Begin with the usual week")):
        for weekday, at, kind, library in _USUAL:
            label = briefing if kind == "briefing" else ""
            minutes = 20 if kind == "briefing" else 45
            add_slots(
                store, group_id, (weekday,),
                starts_at=at, kind=kind, library=library, label=label, minutes=minutes,
            )  # fmt: skip


def time_of_day(text: str, at: str = "starts_at") -> str:
    """Return a time as the store keeps it (08:00), or say at field `at` that it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise AppError(TIME, at=at, text=text.strip())
    return f"{int(found[1]):02}:{found[2]}"


def _checked_rhythm(fields: RhythmFields) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in fields.items():
        if name in ("quiet_from", "quiet_until"):
            values[name] = time_of_day(str(value), name)
        elif name == "weekly_cap" and value in (None, ""):
            values[name] = None
        elif name == "cooldown_days":
            values[name] = _number(value, name, 0, MOST_DAYS)
        else:
            values[name] = _number(value, name, 1 if name == "weekly_cap" else 0, 100)
    return values


def _number(value: object, at: str, least: int, most: int) -> int:
    number = _whole(value)
    if number is None or not least <= number <= most:
        raise AppError(NUMBER, at=at, least=least, most=most)
    return number


def _whole(value: object) -> int | None:
    text = str("" if value is None else value).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < MOST_DIGITS else None


def _checked_slot(rhythm: Rhythm, fields: Mapping[str, object]) -> dict[str, object]:
    values = dict(fields)
    if values["kind"] not in KINDS or values["library"] not in LIBRARIES:
        raise ValueError(fields)
    values["starts_at"] = at = time_of_day(str(values["starts_at"]))
    if rhythm.quiet(at):
        raise AppError(
            QUIET, at="starts_at", time=at, start=rhythm.quiet_from, end=rhythm.quiet_until
        )
    minutes = _whole(values["minutes"])
    if minutes is None or not SHORTEST <= minutes <= LONGEST:
        raise AppError(MINUTES, at="minutes", least=SHORTEST, most=LONGEST)
    values["minutes"] = minutes
    values["label"] = label = " ".join(storable(str(values["label"])).split())
    if len(label) > LONGEST_LABEL:
        raise AppError(LONG_LABEL, at="label", most=LONGEST_LABEL)
    if values["kind"] != "topic":
        values["library"] = ""
        if not label:
            raise AppError(LABEL, at="label")
    return values


def _must_be_free(store: Store, group_id: int, weekday: int, at: str, id: int = 0) -> None:
    taken = "select 1 from slots where group_id = ? and weekday = ? and starts_at = ? and id <> ?"
    if store.value(taken, group_id, weekday, at, id):
        raise AppError(TAKEN, at="starts_at")


def _unplan(store: Store, slot_id: int) -> None:
    store.execute(
        "delete from picks where slot_id = ? and pinned = 0 and event_id is null", slot_id
    )
