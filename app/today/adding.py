"""Noting something to do or a promise in one line: an hour may stand at its beginning (`20:00 发接龙`)."""

import re
from datetime import date, datetime, time

from app import promises, tasks
from app.errors import AppError
from app.store import Store
from app.text import N_

HOUR = N_("“{text}” is no time of day. Write it as 20:00.")
_BEGINS = re.compile(r"\s*(\d{1,2})[:：](\d{2})(?!\d)\s*")


def note_task(store: Store, community_id: int, text: str, day: date) -> int:
    """Note a task for a day, at an hour where the text begins with one; return its id."""
    title, due_at = parted(text, day)
    return tasks.add(store, community_id, title, due_at=due_at)


def change_task(store: Store, id: int, text: str, day: date) -> None:
    """Change what a task says and when it is due."""
    title, due_at = parted(text, day)
    tasks.edit(store, id, title=title, due_at=due_at)


def change_promise(store: Store, id: int, text: str, day: date) -> None:
    """Change what was promised and until when."""
    promises.edit(store, id, text=text, due_on=day)


def parted(text: str, day: date) -> tuple[str, str]:
    """Return what is to be done, and its day or moment as tasks keep it."""
    found = _BEGINS.match(text)
    if found is None:
        return text, day.isoformat()
    try:
        at = time(int(found[1]), int(found[2]))
    except ValueError:
        raise AppError(HOUR, text=found[0].strip()) from None
    return text[found.end() :], f"{datetime.combine(day, at):%Y-%m-%dT%H:%M}"
