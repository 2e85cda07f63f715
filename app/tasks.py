"""Tasks: what is to be done by when, for an event, a playbook, or by itself.

`due_at` is a wall time (`2026-11-22T20:00`) or a day (`2026-11-22`) where the operator is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict, Unpack

from app import clock
from app.errors import AppError
from app.store import Store
from app.text import N_, P_, storable

PHASES = ("", "prepare", "warmup", "event", "after")
ACTIONS = ("task", "draft", "figure")
_COLUMNS = (
    "id, community_id, group_id, event_id, run_id, step_id, member_id, announcement_id, phase, action, "
    "title, note, template, due_at, late_days, done_at, dropped_at"
)

LONGEST = {"title": 500, "note": 20_000}  # characters

EMPTY = N_("A task needs a title.")
TOO_LONG = N_("At most {n} characters fit here; there are {there}.")
GONE = N_("This task is no longer there.")
DAY = N_("“{text}” is not a day or a time.")


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: what hangs on it, what kind it is, when it is due, and whether it is done."""

    id: int
    community_id: int
    group_id: int | None
    event_id: int | None
    run_id: int | None
    step_id: int | None
    member_id: int | None
    announcement_id: int | None
    phase: str
    action: str
    title: str
    note: str
    template: str
    due_at: str | None
    late_days: int
    done_at: str | None
    dropped_at: str | None

    @property
    def open(self) -> bool:
        """Tell whether it still asks to be done."""
        return self.done_at is None and self.dropped_at is None

    @property
    def day(self) -> date | None:
        """Return the day it is due."""
        return date.fromisoformat(self.due_at[:10]) if self.due_at else None


class About(TypedDict, total=False):
    """What may be said of a task beside its title."""

    group_id: int | None
    event_id: int | None
    run_id: int | None
    step_id: int | None
    member_id: int | None
    announcement_id: int | None
    phase: str
    action: str
    note: str
    template: str
    due_at: str | None
    late_days: int
    position: int


class Fields(About, total=False):
    """What can be changed on a task."""

    title: str


def add(store: Store, community_id: int, title: str, **about: Unpack[About]) -> int:
    """Note something to do; return its id."""
    values = _checked({"title": title, **about})
    with store.operation(N_("Add task")):
        return store.insert("tasks", community_id=community_id, created_at=clock.stamp(), **values)


def edit(store: Store, id: int, **fields: Unpack[Fields]) -> None:
    """Change a task."""
    values = _checked(dict(fields))
    with store.operation(N_("Edit task")):
        store.update("tasks", id, **values)


def finish(store: Store, ids: Sequence[int]) -> None:
    """Say that tasks are done."""
    with store.operation(P_("Finish %n task(s)", "", len(ids)), n=len(ids)):
        _mark(store, "done_at = ?, dropped_at = null", ids, clock.stamp())


def posted(store: Store, announcement_id: int) -> None:
    """Tick what was to be done by posting an announcement."""
    open_ = "announcement_id = ? and done_at is null and dropped_at is null"
    if waiting := selected(store, open_, announcement_id):
        finish(store, [task.id for task in waiting])


def drop(store: Store, ids: Sequence[int]) -> None:
    """Say that tasks will not be done."""
    with store.operation(P_("Drop %n task(s)", "", len(ids)), n=len(ids)):
        _mark(store, "dropped_at = ?, done_at = null", ids, clock.stamp())


def reopen(store: Store, ids: Sequence[int]) -> None:
    """Say that tasks are to be done after all."""
    with store.operation(P_("Reopen %n task(s)", "", len(ids)), n=len(ids)):
        _mark(store, "done_at = null, dropped_at = ?", ids, None)


def delete(store: Store, id: int) -> None:
    """Take a task away."""
    with store.operation(N_("Delete task")):
        store.delete("tasks", id)


def get(store: Store, id: int) -> Task:
    """Return one task."""
    if found := selected(store, "id = ?", id):
        return found[0]
    raise AppError(GONE)


def of_event(store: Store, event_id: int) -> list[Task]:
    """Return everything to do for an event, by phase and date."""
    rank = "case phase when 'prepare' then 0 when 'warmup' then 1 when 'event' then 2 else 3 end"
    return selected(
        store, f"event_id = ? order by {rank}, due_at is null, due_at, position, id", event_id
    )


def of_run(store: Store, run_id: int) -> list[Task]:
    """Return the steps of one run of a playbook, by date."""
    return selected(store, "run_id = ? order by due_at is null, due_at, position, id", run_id)


def due(store: Store, last: date, community_id: int | None = None) -> list[Task]:
    """Return what is open and due until the end of `last`, the oldest first; not for a cancelled event."""
    return selected(
        store,
        "done_at is null and dropped_at is null and substr(due_at, 1, 10) <= ? "
        "and (? is null or community_id = ?) and not exists (select 1 from events e"
        " where e.id = tasks.event_id and e.status = 'cancelled') order by due_at, position, id",
        last.isoformat(), community_id, community_id,
    )  # fmt: skip


def selected(store: Store, where: str, *parameters: object) -> list[Task]:
    """Return the tasks for which `where` holds (SQL of `app` only)."""
    return [
        Task(*row) for row in store.rows(f"select {_COLUMNS} from tasks where {where}", *parameters)
    ]


def _mark(store: Store, change: str, ids: Sequence[int], at: str | None) -> None:
    store.execute_many(f"update tasks set {change} where id = ?", [(at, id) for id in ids])


def _checked(fields: dict[str, object]) -> dict[str, object]:
    values = {
        name: storable(value).strip() if isinstance(value, str) else value
        for name, value in fields.items()
    }
    if values.get("title") == "":
        raise AppError(EMPTY)
    for name, most in LONGEST.items():
        if (there := len(str(values.get(name, "")))) > most:
            raise AppError(TOO_LONG, n=most, there=there, at=name)
    if values.get("due_at") is not None:
        values["due_at"] = _moment(str(values["due_at"]))
    if values.get("phase", "") not in PHASES or values.get("action", "task") not in ACTIONS:
        raise ValueError(fields)
    return values


def _moment(text: str) -> str | None:
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise AppError(DAY, text=text) from None
    return at.strftime("%Y-%m-%d" if len(text) <= len("2026-11-22") else "%Y-%m-%dT%H:%M")
