"""The steps of an event, each with its day: preparation, warm-up, the event itself, after-care.

A step is a task of the event (`app.tasks`). Its time is written relative to an occurrence
("3 days before 20:00", "提前3天 20:00", "-3 20:00"), kept as wall time, and moves with the event.
"""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from app import paths, tasks
from app.errors import AppError
from app.events.event import WHEN, get
from app.store import Store
from app.text import N_, folded

PHASES = ("prepare", "warmup", "event", "after")
FURTHEST = 400  # days

_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)")
_SIGNED = re.compile(r"([+\-−–])\s*(\d{1,4})")
_NUMBER = re.compile(r"\d{1,4}")
_ON_THE_DAY = {"", "0", "当天", "当日", "那天", "on the day", "same day", "day 0"}
_BEFORE, _AFTER = ("前", "before", "ahead", "earlier"), ("后", "after", "later")
_UNITS = {
    "小时": timedelta(hours=1), "hour": timedelta(hours=1), "分钟": timedelta(minutes=1),
    "minute": timedelta(minutes=1), "周": timedelta(weeks=1), "week": timedelta(weeks=1),
    "星期": timedelta(weeks=1), "天": timedelta(days=1), "day": timedelta(days=1),
}  # fmt: skip

_BAD = N_(
    "“{text}” is no time of a step. Write “3 days before 20:00”, “-3 20:00” or a day such as {day}."
)
_FAR = N_("A step lies at most {n} days from its event.")


@dataclass(frozen=True, slots=True)
class Away:
    """How far a step lies from an occurrence: whole days, and a time of day where it has one."""

    days: int
    clock: str = ""  # 20:00


def add(  # noqa: PLR0913,PLR0917 -- a step says no less
    store: Store,
    event_id: int,
    phase: str,
    title: str,
    when: str = "",
    original: datetime | None = None,
) -> int:
    """Add a step at a time relative to an occurrence (the first unless told); return the task's id."""
    event = get(store, event_id)
    due = moment(when, original or event.starts_at)
    return tasks.add(
        store, event.community_id, title, event_id=event_id, phase=phase, due_at=due,
        group_id=event.group_ids[0] if len(event.group_ids) == 1 else None,
    )  # fmt: skip


def set_when(store: Store, id: int, when: str, original: datetime) -> None:
    """Put a step to another time relative to an occurrence; '' takes its time away."""
    with store.operation(N_("Change time of step")):
        tasks.edit(store, id, due_at=moment(when, original))


def take_suggested(
    store: Store, event_id: int, language: str, original: datetime | None = None
) -> int:
    """Add the steps that events of this kind usually have and this one has not; return how many."""
    event = get(store, event_id)
    known = {task.title for task in tasks.of_event(store, event_id)}
    added = 0
    with store.operation(N_("Add usual steps")):
        for step in _usual(event.kind):
            title = step["title" if language == "zh" else "title_en"]
            if title not in known:
                when = f"{step['days']:+d} {step['at']}"
                add(store, event_id, step["phase"], title, when, original)
                added += 1
    return added


def moment(text: str, original: datetime) -> str | None:
    """Return the day or time that `text` means, seen from an occurrence; None for nothing written."""
    words = " ".join(folded(text).replace("−", "-").replace("–", "-").split())
    if not words:
        return None
    if absolute := _absolute(words):
        if abs(away(absolute, original).days) > FURTHEST:
            raise AppError(_FAR, n=FURTHEST, at="due_at")
        return absolute
    clock = _CLOCK.search(words)
    rest = " ".join(_CLOCK.sub(" ", words).split())
    at = _clock(clock, text, original) if clock else None
    by = _distance(rest, text, original)
    if abs(by) > timedelta(days=FURTHEST):
        raise AppError(_FAR, n=FURTHEST, at="due_at")
    if by % timedelta(days=1):  # hours and minutes count from the event's own time
        return (original + by).strftime(WHEN)
    day = original.date() + by
    return datetime.combine(day, at.time()).strftime(WHEN) if at else day.isoformat()


def away(due: str, original: datetime) -> Away:
    """Return how far a kept time lies from an occurrence."""
    return Away((date.fromisoformat(due[:10]) - original.date()).days, due[11:16])


def _usual(kind: str) -> list[dict[str, Any]]:
    """Return the shipped steps of a kind of event; those of any event where it has none of its own."""
    text = (paths.resources() / "events" / "steps.json").read_text(encoding="utf-8")
    sets: list[dict[str, Any]] = json.loads(text)
    found = [one["steps"] for one in sets if kind in one["kinds"]]
    return found[0] if found else sets[-1]["steps"]


def _absolute(words: str) -> str | None:
    try:
        at = datetime.fromisoformat(words.replace(" ", "t").upper())
    except ValueError:
        return None
    return at.strftime(WHEN) if len(words) > len("2026-11-22") else f"{at:%Y-%m-%d}"


def _clock(found: "re.Match[str]", text: str, original: datetime) -> datetime:
    hour, minute = int(found[1]), int(found[2])
    if hour > 23 or minute > 59:  # noqa: PLR2004 -- hours of a day, minutes of an hour
        raise _bad(text, original)
    return original.replace(hour=hour, minute=minute)


def _distance(words: str, text: str, original: datetime) -> timedelta:
    """Return how far before (negative) or after an occurrence `words` lie."""
    if words in _ON_THE_DAY:
        return timedelta(0)
    if signed := _SIGNED.fullmatch(words):
        return timedelta(days=int(signed[2]) * (1 if signed[1] == "+" else -1))
    number = _NUMBER.search(words)
    unit = next((length for name, length in _UNITS.items() if name in words), None)
    if not number or unit is None:
        raise _bad(text, original)
    if any(word in words for word in _BEFORE):
        return -int(number[0]) * unit
    if any(word in words for word in _AFTER):
        return int(number[0]) * unit
    raise _bad(text, original)


def _bad(text: str, original: datetime) -> AppError:
    return AppError(_BAD, text=text[:40], day=original.date().isoformat(), at="due_at")


def is_late(task: tasks.Task, now: datetime) -> bool:
    """Tell whether an open step is past its time; `now` by the event's own clock."""
    if not task.open or not task.due_at:
        return False
    return task.due_at < (now.strftime(WHEN) if "T" in task.due_at else now.date().isoformat())
