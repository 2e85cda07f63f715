"""A playbook (SOP) and its steps: written by the operator, or taken from those that are shipped.

What is shipped is kept in Chinese and English; a text that the operator writes is theirs in both.
"""

import math
import re
from dataclasses import dataclass, fields
from typing import Any, TypedDict, Unpack

from app import clock, templates
from app.errors import AppError
from app.playbooks import occasions
from app.playbooks.figures import FIGURES
from app.store import Store
from app.templates import Language
from app.text import N_, plain, storable

TRIGGERS = {
    "joined": N_("A member joins"),
    "opened": N_("A group opens"),
    "event": N_("An event comes up"),
    "date": N_("A date comes"),
    "weekday": N_("A weekday comes"),
    "silent": N_("A member falls silent"),
}
AHEAD = ("event", "date")  # triggers known beforehand: their steps may lie before the day
ACTIONS = {
    "task": N_("Do something"),
    "draft": N_("Send a text"),
    "figure": N_("Check a figure"),
}
LONGEST_NAME, LONGEST_TEXT = 120, 20_000  # characters
FARTHEST, LONGEST_LATE = 366, 60  # days
MOST_STEPS = 60
_TIME = re.compile(r"(\d{1,2})(?:[:：](\d{2}))?")

GONE = N_("This playbook is no longer there.")
STEP_GONE = N_("This step is no longer there.")
UNNAMED = N_("A playbook needs a name.")
UNTITLED = N_("Say what the step is about.")
LONG = N_("At most {n} characters fit here.")
DAYS = N_("A day is a whole number from {first} to {last}.")
BEFORE = N_("Only an event or a date is known beforehand: this one has no day before day 0.")
EARLY = N_("“{step}” is on day {day}, before the playbook begins on day {first}.")
TIME = N_("Write a time as hours and minutes, for instance 09:30.")
LATE = N_("A step can wait from 0 to {n} days before it is late.")
END = N_("A playbook can end after 1 to {n} days, or never.")
FIGURE = N_("Choose the figure from the list.")
TEMPLATE = N_("Choose the text from the list.")
NUMBER = N_("A figure to reach is a number.")
MANY = N_("A playbook has at most {n} steps.")


@dataclass(frozen=True, slots=True)
class Playbook:
    """What sets it off (`trigger`, `value`), for which group (None: all), and when a run ends."""

    id: int
    community_id: int
    group_id: int | None
    key: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    trigger: str
    value: str
    active: bool
    figure: str
    wanted: float | None
    ends_after: int | None

    def called(self, language: Language) -> str:
        """Return its name in a language."""
        return said(self.name, self.name_en, language)

    def meant(self, language: Language) -> str:
        """Return what it is for, in a language."""
        return said(self.purpose, self.purpose_en, language)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `days` after the day that set the playbook off (before it: negative), and what to do."""

    id: int
    playbook_id: int
    days: int
    at_time: str
    action: str
    title: str
    title_en: str
    body: str
    body_en: str
    template: str
    figure: str
    wanted: float | None
    late_days: int

    def called(self, language: Language) -> str:
        """Return its title in a language."""
        return said(self.title, self.title_en, language)

    def told(self, language: Language) -> str:
        """Return its text in a language."""
        return said(self.body, self.body_en, language)


class Given(TypedDict, total=False):
    """What may be said of a playbook beside its name."""

    group_id: int | None
    purpose: str
    trigger: str
    value: str
    figure: str
    wanted: float | None
    ends_after: int | None


class Fields(Given, total=False):
    """What can be changed on a playbook."""

    name: str


class StepGiven(TypedDict, total=False):
    """What may be said of a step beside its title."""

    days: int
    at_time: str
    action: str
    body: str
    template: str
    figure: str
    wanted: float | None
    late_days: int


class StepFields(StepGiven, total=False):
    """What can be changed on a step."""

    title: str


_PLAYBOOK = ", ".join(field.name for field in fields(Playbook))
_STEP = ", ".join(field.name for field in fields(Step))


def said(zh: str, en: str, language: Language) -> str:
    """Return the text in a language; where it has only one, that one."""
    return (en or zh) if language == "en" else (zh or en)


# -- finding


def listed(store: Store, community_id: int) -> list[Playbook]:
    """Return the playbooks of a community, in the operator's order."""
    return _found(
        store, "community_id = ? and archived_at is null order by position, id", community_id
    )


def running(store: Store) -> list[Playbook]:
    """Return the playbooks that are switched on, in all communities in use."""
    return _found(
        store,
        "active = 1 and archived_at is null and community_id in"
        " (select id from communities where archived_at is null) order by community_id, position, id",
    )


def get(store: Store, id: int) -> Playbook:
    """Return one playbook."""
    if found := _found(store, "id = ? and archived_at is null", id):
        return found[0]
    raise AppError(GONE)


def steps(store: Store, playbook_id: int) -> list[Step]:
    """Return the steps of a playbook, by day and time."""
    return _steps(store, "playbook_id = ? order by days, at_time, id", playbook_id)


def step(store: Store, id: int) -> Step:
    """Return one step."""
    if found := _steps(store, "id = ?", id):
        return found[0]
    raise AppError(STEP_GONE)


# -- changing


def add(store: Store, community_id: int, name: str, **given: Unpack[Given]) -> int:
    """Add a playbook without steps, switched off; return its id."""
    values = {"trigger": "joined", "value": "", "name": name, **given}
    values.setdefault("value", "")
    checked = _checked(values, str(values["trigger"]))
    with store.operation(N_("Add playbook")):
        return store.insert(
            "playbooks", community_id=community_id, created_at=clock.stamp(),
            position=_next(store, community_id), **checked,
        )  # fmt: skip


def edit(store: Store, id: int, **given: Unpack[Fields]) -> None:
    """Change a playbook; another trigger begins with its usual value."""
    known = get(store, id)
    values: dict[str, object] = dict(given)
    if values.get("trigger", known.trigger) != known.trigger:
        values.setdefault("value", occasions.USUAL[str(values["trigger"])])
    checked = _checked(values, str(values.get("trigger", known.trigger)))
    for text in {"name", "purpose"} & checked.keys():
        checked[f"{text}_en"] = ""
    with store.operation(N_("Edit playbook")):
        store.update("playbooks", id, **checked)
        for one in steps(store, id):
            _fits(get(store, id), one)


def switch(store: Store, id: int, *, on: bool) -> None:
    """Let a playbook start by itself when what it waits for comes, or no longer; runs go on."""
    label = N_("Switch playbook on") if on else N_("Switch playbook off")
    with store.operation(label):
        store.update("playbooks", get(store, id).id, active=int(on))


def archive(store: Store, id: int) -> None:
    """Take a playbook away with all that runs of it; undo brings everything back."""
    with store.operation(N_("Delete playbook")):
        store.execute(
            "delete from tasks where done_at is null and run_id in"
            " (select id from playbook_runs where playbook_id = ?)", id,
        )  # fmt: skip
        store.update("playbooks", get(store, id).id, archived_at=clock.stamp(), active=0)


def duplicate(store: Store, id: int, name: str) -> int:
    """Copy a playbook with its steps, switched off; return the id of the copy."""
    known = get(store, id)
    with store.operation(N_("Duplicate playbook")):
        copy = store.insert(
            "playbooks", **_columns(known, skip={"id", "key", "active", "name", "name_en"}),
            name=_text(name, "name", UNNAMED), created_at=clock.stamp(),
            position=_next(store, known.community_id),
        )  # fmt: skip
        for one in steps(store, id):
            store.insert(
                "playbook_steps", **_columns(one, skip={"id", "playbook_id"}), playbook_id=copy
            )
    return copy


def add_step(store: Store, playbook_id: int, title: str, **given: Unpack[StepGiven]) -> int:
    """Add a step; return its id."""
    values = _checked_step({"action": "task", **given, "title": title})
    with store.operation(N_("Add step")):
        known = get(store, playbook_id)
        if len(steps(store, playbook_id)) >= MOST_STEPS:
            raise AppError(MANY, n=MOST_STEPS)
        id = store.insert("playbook_steps", playbook_id=playbook_id, **values)
        _fits(known, step(store, id))
    return id


def edit_step(store: Store, id: int, **given: Unpack[StepFields]) -> None:
    """Change a step; what runs already stays as it was begun."""
    checked = _checked_step(dict(given))
    for text in {"title", "body"} & checked.keys():
        checked[f"{text}_en"] = ""
    with store.operation(N_("Edit step")):
        known = step(store, id)
        store.update("playbook_steps", id, **checked)
        _fits(get(store, known.playbook_id), step(store, id))


def delete_step(store: Store, id: int) -> None:
    """Delete a step; what runs already keeps it."""
    with store.operation(N_("Delete step")):
        store.delete("playbook_steps", step(store, id).id)


# -- inside


def _found(store: Store, where: str, *parameters: object) -> list[Playbook]:
    rows = store.rows(f"select {_PLAYBOOK} from playbooks where {where}", *parameters)
    return [_playbook(row) for row in rows]


def _playbook(row: tuple[Any, ...]) -> Playbook:
    values: list[Any] = [*row[:10], bool(row[10]), *row[11:]]
    return Playbook(*values)


def _steps(store: Store, where: str, *parameters: object) -> list[Step]:
    rows = store.rows(f"select {_STEP} from playbook_steps where {where}", *parameters)
    return [Step(*row) for row in rows]


def _next(store: Store, community_id: int) -> int:
    sql = "select coalesce(max(position), 0) + 1 from playbooks where community_id = ?"
    return int(store.value(sql, community_id))


def _columns(record: Playbook | Step, skip: set[str]) -> dict[str, Any]:
    return {f.name: getattr(record, f.name) for f in fields(record) if f.name not in skip}


def _fits(playbook: Playbook, step: Step) -> None:
    """Refuse a step on a day that the playbook can't know of."""
    if step.days >= 0:
        return
    if playbook.trigger not in AHEAD:
        raise AppError(BEFORE, at="days")
    first = -occasions.lead(playbook.trigger, playbook.value)
    if playbook.trigger == "event" and step.days < first:
        raise AppError(EARLY, at="days", step=step.title, day=step.days, first=first)


def _checked(values: dict[str, Any], trigger: str) -> dict[str, Any]:
    checked = dict(values)
    if "name" in values:
        checked["name"] = _text(values["name"], "name", UNNAMED)
    if "purpose" in values:
        checked["purpose"] = _text(values["purpose"], "purpose", most=LONGEST_TEXT)
    if trigger not in TRIGGERS:
        raise ValueError(trigger)
    if "value" in values:
        checked["value"] = occasions.checked(trigger, storable(str(values["value"])))
    _check_figure(values)
    if values.get("ends_after") is not None:
        _check_whole(values["ends_after"], 1, FARTHEST, AppError(END, at="ends_after", n=FARTHEST))
    return checked


def _checked_step(values: dict[str, Any]) -> dict[str, Any]:
    checked = dict(values)
    if "title" in values:
        checked["title"] = _text(values["title"], "title", UNTITLED)
    if "body" in values:
        checked["body"] = _text(values["body"], "body", most=LONGEST_TEXT)
    if "days" in values:
        trouble = AppError(DAYS, at="days", first=-FARTHEST, last=FARTHEST)
        _check_whole(values["days"], -FARTHEST, FARTHEST, trouble)
    if "late_days" in values:
        trouble = AppError(LATE, at="late_days", n=LONGEST_LATE)
        _check_whole(values["late_days"], 0, LONGEST_LATE, trouble)
    if "at_time" in values:
        checked["at_time"] = time_of_day(str(values["at_time"]))
    if values.get("action", "task") not in ACTIONS:
        raise ValueError(values)
    if values.get("template") and templates.get(values["template"]) is None:
        raise AppError(TEMPLATE, at="template")
    _check_figure(values)
    return checked


def time_of_day(text: str) -> str:
    """Return a time as the store keeps it (09:30), or say how to write one."""
    match = _TIME.fullmatch(plain(text))
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (24, 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 -- the hours and minutes of a day
        raise AppError(TIME, at="at_time")
    return f"{hour:02}:{minute:02}"


def _check_figure(values: dict[str, Any]) -> None:
    if values.get("figure") and values["figure"] not in FIGURES:
        raise AppError(FIGURE, at="figure")
    wanted = values.get("wanted")
    if wanted is not None and not (isinstance(wanted, int | float) and math.isfinite(wanted)):
        raise AppError(NUMBER, at="wanted")


def _check_whole(value: object, low: int, high: int, trouble: AppError) -> None:
    if not (isinstance(value, int) and low <= value <= high):
        raise trouble


def _text(value: object, at: str, empty: str = "", most: int = LONGEST_NAME) -> str:
    text = storable(str(value)).strip()
    if empty and not plain(text):
        raise AppError(empty, at=at)
    if len(text) > most:
        raise AppError(LONG, at=at, n=most)
    return text
