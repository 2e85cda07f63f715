"""A check-in that comes every day is one bar over its days: it is done at any hour, and is one thing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.events import Occurrence, Span

DAY = timedelta(days=1)


def joined(items: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """Return what takes place in runs: the days of a daily check-in together, all else by itself."""
    found: list[list[Occurrence]] = []
    running: dict[int, list[Occurrence]] = {}
    for one in items:
        run = running.get(one.event.id)
        if run and _daily(one) and one.starts_at - run[-1].starts_at == DAY:
            run.append(one)
            continue
        found.append([one])
        if _daily(one):
            running[one.event.id] = found[-1]
    return found


def whole(run: Sequence[Occurrence]) -> Occurrence:
    """Return a run as one occurrence, from its first day on to the end of its last."""
    return replace(run[0], ends_at=run[-1].ends_at) if len(run) > 1 else run[0]


def is_run(one: Occurrence) -> bool:
    """Tell whether an occurrence stands for several days of a daily check-in."""
    return _daily(one) and one.ends_at - one.starts_at > one.event.ends_at - one.event.starts_at


def moved(one: Occurrence, span: Span) -> Span:
    """Return where the first of a run's days lands when the run is dragged to `span`."""
    return replace(span, end=span.start + (one.event.ends_at - one.event.starts_at))


def _daily(one: Occurrence) -> bool:
    return one.event.kind == "checkin" and bool(one.event.rrule) and not one.event.all_day
