"""What the clock brings: runs to begin and runs to end, however long the laptop slept.

Nothing is posted and nothing is ticked by itself: a run that begins is open tasks, one that ends
drops what is left of it. What was begun or ended once and taken back by the operator stays so.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app import clock, events, recurrence
from app.events import Event
from app.playbooks import figures, occasions, people, runs, triggers
from app.playbooks.playbook import Playbook, Step, running, steps
from app.playbooks.triggers import Start
from app.store import Store
from app.templates import Language
from app.text import N_


@dataclass(frozen=True, slots=True)
class Ending:
    """A run that is over, and how: target, date, or gone."""

    run_id: int
    playbook_id: int
    subject: str
    how: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the clock found."""

    starts: tuple[tuple[Playbook, Start], ...] = ()
    ends: tuple[Ending, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.starts or self.ends)


def look(store: Store, today: date | None = None) -> Look:
    """Return what is to begin and to end now, of all playbooks; writes nothing."""
    day = today or clock.today()
    found = [(book, start) for book in running(store) for start in due(store, book, day)]
    return Look(tuple(found), tuple(_endings(store, day)))


def due(store: Store, playbook: Playbook, today: date) -> list[Start]:
    """Return the runs of one playbook that are to begin, less what it has seen."""
    known = steps(store, playbook.id)
    if not known:
        return []
    ends = [one.days + one.late_days for one in known]
    first, last = occasions.window(
        playbook.trigger, playbook.value, known[0].days, _reach(playbook, ends), today
    )
    found = triggers.due(store, playbook, first, last, today)
    fresh = [_unseen(store, playbook.id, start) for start in found]
    return [start for start in fresh if start is not None and _begins(start, known, today)]


def catch_up(store: Store, found: Look, language: Language, today: date | None = None) -> int:
    """Begin and end what a look found, as one step; return how many runs began."""
    begun = 0
    with store.operation(N_("Bring playbooks up to date")):
        for playbook, start in found.starts:
            left = _unseen(store, playbook.id, start)
            begun += left is not None and bool(runs.begin(store, playbook, left, language, today))
        for end in found.ends:
            if not _seen(store, end.playbook_id, [f"end {end.subject}"]):
                runs.finish(store, end.run_id, end.how)
                _see(store, end.playbook_id, f"end {end.subject}")
    return begun


# -- inside


def _reach(playbook: Playbook, ends: Sequence[int]) -> int:
    """Return for how many days after its day a playbook has anything to ask."""
    return min(max(ends), playbook.ends_after if playbook.ends_after is not None else max(ends))


def _begins(start: Start, known: Sequence[Step], today: date) -> bool:
    """Tell whether a run has a step left that is not late."""
    since = (today - start.anchor).days
    return any(one.days + one.late_days >= since for one in known)


def _unseen(store: Store, playbook_id: int, start: Start) -> Start | None:
    """Return what of a start is new: of newcomers, those who did not set the playbook off before."""
    seen = _seen(store, playbook_id, start.marks)
    if start.event_id is not None:  # it may have been moved since: its run moved along
        sql = (
            "select 1 from playbook_runs where playbook_id = ? and event_id = ? and occurrence = ?"
        )
        known = store.rows(sql, playbook_id, start.event_id, start.occurrence)
        return None if seen or known else start
    if not start.member_ids:
        return None if seen else start
    pairs = [p for p in zip(start.member_ids, start.marks, strict=True) if p[1] not in seen]
    if not pairs:
        return None
    ids, marks = zip(*pairs, strict=True)
    return replace(start, member_ids=ids, marks=marks)


def _seen(store: Store, playbook_id: int, marks: Sequence[str]) -> set[str]:
    rows = store.rows(
        "select subject from playbook_seen where playbook_id = ?"
        " and subject in (select value from json_each(?))",
        playbook_id, json.dumps(marks),
    )  # fmt: skip
    return {subject for (subject,) in rows}


def _see(store: Store, playbook_id: int, mark: str) -> None:
    store.execute("insert or ignore into playbook_seen values(?, ?)", playbook_id, mark)


def _endings(store: Store, today: date) -> list[Ending]:
    rows = store.rows(
        "select r.id, r.playbook_id, r.subject, b.figure, b.wanted, b.ends_after,"
        " coalesce(nullif(substr(r.occurrence, 1, 10), ''), r.anchor), r.event_id, r.occurrence"
        " from playbook_runs r join playbooks b on b.id = r.playbook_id"
        " where r.ended_how = '' and b.archived_at is null and exists(select 1 from tasks t"
        " where t.run_id = r.id and t.done_at is null and t.dropped_at is null)"
        " and not exists(select 1 from playbook_seen s where s.playbook_id = r.playbook_id"
        " and s.subject = 'end ' || r.subject) order by r.id"
    )
    found: list[Ending] = []
    for id, playbook, subject, figure, wanted, ends_after, anchor, event, when in rows:
        since = (today - date.fromisoformat(anchor)).days
        if _gone(store, id, event, when):
            how = "gone"
        elif figure and wanted is not None and since >= 0 and _reached(store, id, figure, wanted):
            how = "target"
        elif ends_after is not None and since > ends_after:
            how = "date"
        else:
            continue
        found.append(Ending(id, playbook, subject, how))
    return found


def _reached(store: Store, run_id: int, figure: str, wanted: float) -> bool:
    known = figures.FIGURES.get(figure)
    if known is None:
        return False
    return known.met(figures.reading(store, figure, runs.subject(store, run_id)), wanted)


def _gone(store: Store, run_id: int, event_id: int | None, occurrence: str) -> bool:
    """Tell whether what a run was about is no more: all left, or the event was cancelled."""
    if event_id is not None:
        event = events.find(store, event_id)
        return event is None or event.status == "cancelled" or not _takes_place(event, occurrence)
    whom = people.of_run(store, run_id)
    return bool(whom) and not people.still_wanted(store, run_id, "joined")


def _takes_place(event: Event, occurrence: str) -> bool:
    at = datetime.fromisoformat(occurrence)
    found = recurrence.between(event.starts_at, event.rrule, at, at + timedelta(minutes=1))
    return at in found and at not in event.exdates
