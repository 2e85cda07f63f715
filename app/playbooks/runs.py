"""Runs of playbooks: begun for someone or something, their steps open tasks, seen through or stopped."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app import clock, events, tasks
from app.errors import AppError
from app.playbooks import figures, occasions, people, triggers
from app.playbooks.figures import Subject
from app.playbooks.playbook import Playbook, Step, get, steps
from app.playbooks.triggers import Start
from app.store import Store
from app.tasks import Task
from app.templates import Language
from app.templates.render import render
from app.templates.values import About, values
from app.text import N_

MOST = 200  # runs listed; the rest is history
LONGEST_TITLE = 200

RUN_GONE = N_("This run is no longer there.")
NO_STEPS = N_("This playbook has no steps yet. Write the first one, then start it.")
TOO_LATE = N_("All steps of this playbook would be late already.")
RUNS = N_("This playbook runs for that already.")


@dataclass(frozen=True, slots=True)
class Run:
    """One run: whom or what it is about, since which day its steps count, and how far it is.

    `ended_how` is '' while it runs, else target, date, stopped or gone (what it was about is).
    """

    id: int
    playbook_id: int
    group: str
    event: str
    names: tuple[str, ...]
    people: int
    anchor: date
    started_on: date
    ended_how: str
    total: int
    done: int
    open: int
    late: int
    next_title: str
    next_due: str | None

    @property
    def over(self) -> bool:
        """Tell whether nothing of it is left to do."""
        return bool(self.ended_how) or not self.open


@dataclass(frozen=True, slots=True)
class Doing:
    """A step of a run as a task; of one that checks a figure, what it says now against what is wanted."""

    task: Task
    late: bool
    figure: str = ""
    wanted: float | None = None
    value: float | None = None

    @property
    def met(self) -> bool:
        """Tell whether the figure is as good as wanted."""
        known = figures.FIGURES.get(self.figure)
        return known is not None and known.met(self.value, self.wanted)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many runs of a playbook go on, and how many of their steps are late."""

    running: int = 0
    late: int = 0


_TASK = (
    "community_id, group_id, event_id, run_id, step_id, member_id, action, title, note, template,"
    " due_at, late_days, position, created_at"
)
_ANCHOR = "coalesce(nullif(substr(r.occurrence, 1, 10), ''), r.anchor)"
_OPEN = "t.done_at is null and t.dropped_at is null and t.id is not null"
_LATE = f"({_OPEN} and date(substr(t.due_at, 1, 10), '+' || t.late_days || ' days') < ?1)"
_NEXT = "from tasks t where t.run_id = r.id and {open} order by t.due_at, t.id limit 1"
_LISTED = f"""
select r.id, r.playbook_id, coalesce(g.name, ''), coalesce(e.title, ''),
  (select count(*) from playbook_members p where p.run_id = r.id), {_ANCHOR}, r.started_on,
  r.ended_how, count(t.id), coalesce(sum(t.done_at is not null), 0), coalesce(sum({_OPEN}), 0),
  coalesce(sum({_LATE}), 0), coalesce((select t.title {_NEXT.format(open=_OPEN)}), ''),
  (select t.due_at {_NEXT.format(open=_OPEN)}) as due
from playbook_runs r left join groups g on g.id = r.group_id left join events e on e.id = r.event_id
left join tasks t on t.run_id = r.id
where r.playbook_id = ?2 group by r.id
order by r.ended_how <> '' or due is null, due, r.id desc limit ?3
"""


# -- finding


def listed(store: Store, playbook_id: int, today: date) -> list[Run]:
    """Return the runs of a playbook: those with something to do by when it is due, then the past ones."""
    rows = store.rows(_LISTED, today.isoformat(), playbook_id, MOST)
    first = people.first_names(store, [row[0] for row in rows])
    return [_run(row, first.get(row[0], ())) for row in rows]


def counts(store: Store, community_id: int, today: date) -> dict[int, Counts]:
    """Return for each playbook how many runs go on, and how many of their steps are late."""
    rows = store.rows(
        f"select r.playbook_id, count(distinct r.id), sum({_LATE}) from playbook_runs r"
        " join playbooks b on b.id = r.playbook_id"
        f" join tasks t on t.run_id = r.id where b.community_id = ?2 and r.ended_how = '' and {_OPEN}"
        " group by 1",
        today.isoformat(), community_id,
    )  # fmt: skip
    return {id: Counts(running, late) for id, running, late in rows}


def doing(store: Store, run_id: int, today: date) -> list[Doing]:
    """Return the steps of a run, by date, with the figures they check."""
    found = tasks.of_run(store, run_id)
    checks = {
        id: (figure, wanted)
        for id, figure, wanted in store.rows(
            "select id, figure, wanted from playbook_steps where action = 'figure' and figure <> ''"
            " and id in (select step_id from tasks where run_id = ?)",
            run_id,
        )
    }
    about = subject(store, run_id)
    return [_doing(store, task, checks, about, today) for task in found]


def playbook_of(store: Store, run_id: int) -> int | None:
    """Return the playbook of a run; None when the run is gone."""
    return store.value("select playbook_id from playbook_runs where id = ?", run_id)


def subject(store: Store, run_id: int) -> Subject:
    """Return what the figures of a run are counted for."""
    rows = store.rows(
        "select b.community_id, coalesce(r.group_id, b.group_id), r.event_id, r.occurrence,"
        f" {_ANCHOR} from playbook_runs r join playbooks b on b.id = r.playbook_id where r.id = ?",
        run_id,
    )
    if not rows:
        raise AppError(RUN_GONE)
    community, group, event, occurrence, anchor = rows[0]
    groups = (group,) if group is not None else _groups(store, event)
    members = people.of_run(store, run_id)
    return Subject(community, groups, members, event, occurrence, date.fromisoformat(anchor))


def late(task: Task, today: date) -> bool:
    """Tell whether a task waited for longer than it may."""
    return task.open and task.day is not None and task.day + timedelta(task.late_days) < today


# -- beginning and ending


def begin(
    store: Store, playbook: Playbook, start: Start, language: Language, today: date | None = None
) -> int | None:
    """Begin a run; None where all its steps would be late already.

    Steps that could only be late are left out: a run that begins halfway asks for the other half.
    """
    today = today or clock.today()
    wanted = [
        one
        for one in steps(store, playbook.id)
        if start.anchor + timedelta(one.days + one.late_days) >= today
    ]
    if not wanted:
        return None
    with store.operation(N_("Start playbook “{name}”"), name=playbook.called(language)):
        run = store.insert(
            "playbook_runs", playbook_id=playbook.id, group_id=start.group_id,
            event_id=start.event_id, occurrence=start.occurrence,
            subject=_free(store, playbook.id, start.subject), anchor=start.anchor.isoformat(),
            started_on=today.isoformat(),
        )  # fmt: skip
        store.insert_many(
            "playbook_members", "run_id, member_id", [(run, id) for id in start.member_ids]
        )
        store.execute_many(
            "insert or ignore into playbook_seen(playbook_id, subject) values(?, ?)",
            [(playbook.id, mark) for mark in start.marks],
        )
        _write_tasks(store, playbook, start, run, wanted, language)
    return run


def by_hand(  # noqa: PLR0913 -- what a run can be about
    store: Store,
    playbook_id: int,
    language: Language = "zh",
    *,
    member_ids: tuple[int, ...] = (),
    group_id: int | None = None,
    event_id: int | None = None,
    day: date | None = None,
) -> int:
    """Begin a run for members, a group, an event or a day (today unless given); return its id."""
    playbook, anchor = get(store, playbook_id), day or clock.today()
    if not steps(store, playbook_id):
        raise AppError(NO_STEPS)
    if event_id is not None:
        start = triggers.of_occurrence(events.coming(events.get(store, event_id), anchor))
        _refuse_twice(store, playbook_id, start)
    else:
        group = group_id or (_common_group(store, member_ids) if member_ids else playbook.group_id)
        whom = " ".join(map(str, member_ids)) or f"group {group or 'all'}"
        start = Start(f"hand {anchor} {whom}", anchor, (), group, member_ids=member_ids)
    run = begin(store, playbook, start, language)
    if run is None:
        raise AppError(TOO_LATE)
    return run


def stop(store: Store, run_id: int) -> None:
    """End a run: what is still open of it is dropped."""
    with store.operation(N_("Stop run")):
        finish(store, run_id, "stopped")


def finish(store: Store, run_id: int, how: str) -> None:
    """Note how a run ended, and drop what is still open of it."""
    with store.operation(N_("End run")):
        store.update("playbook_runs", run_id, ended_at=clock.stamp(), ended_how=how)
        tasks.drop(store, [task.id for task in tasks.of_run(store, run_id) if task.open])


# -- inside


def _run(row: tuple[Any, ...], names: tuple[str, ...]) -> Run:
    id, playbook_id, group, event, people, anchor, started, how, *rest = row
    began = date.fromisoformat(anchor), date.fromisoformat(started)
    return Run(id, playbook_id, group, event, names, people, *began, how, *rest)


def _doing(
    store: Store,
    task: Task,
    checks: dict[int, tuple[str, float | None]],
    about: Subject,
    today: date,
) -> Doing:
    figure, wanted = checks.get(task.step_id or 0, ("", None))
    value = figures.reading(store, figure, about) if figure in figures.FIGURES else None
    return Doing(task, late(task, today), figure, wanted, value)


def _groups(store: Store, event_id: int | None) -> tuple[int, ...]:
    sql = "select group_id from event_groups where event_id = ? order by group_id"
    return tuple(id for (id,) in store.rows(sql, event_id))


def _common_group(store: Store, member_ids: tuple[int, ...]) -> int | None:
    """Return the group in which all the members are, if it is one."""
    rows = store.rows(
        "select group_id from memberships where left_at is null"
        " and member_id in (select value from json_each(?)) group by 1 having count(*) = ?",
        json.dumps(member_ids), len(set(member_ids)),
    )  # fmt: skip
    return rows[0][0] if len(rows) == 1 else None


def _free(store: Store, playbook_id: int, subject: str) -> str:
    """Return a subject that no run has: newcomers found later make a second run of their day."""
    sql = "select subject from playbook_runs where playbook_id = ? and subject glob ?"
    taken = {row[0] for row in store.rows(sql, playbook_id, f"{subject}*")}
    return next(
        name
        for n in range(1, len(taken) + 2)
        if (name := f"{subject} #{n}" if n > 1 else subject) not in taken
    )


def _refuse_twice(store: Store, playbook_id: int, start: Start) -> None:
    sql = "select 1 from playbook_runs where playbook_id = ? and event_id = ? and occurrence = ?"
    if store.rows(f"{sql} and ended_how = ''", playbook_id, start.event_id, start.occurrence):
        raise AppError(RUNS)


def _write_tasks(  # noqa: PLR0913, PLR0917 -- what a task is made of
    store: Store,
    playbook: Playbook,
    start: Start,
    run: int,
    wanted: list[Step],
    language: Language,
) -> None:
    filled = _words(store, playbook, start, language)
    whom = start.member_ids[0] if len(start.member_ids) == 1 else None
    now = clock.stamp()
    rows = [
        (
            playbook.community_id, start.group_id, start.event_id, run, one.id, whom, one.action,
            render(one.called(language), filled).text[:LONGEST_TITLE],
            render(one.told(language), filled).text, one.template,
            f"{start.anchor + timedelta(one.days)}T{one.at_time}", one.late_days, position, now,
        )
        for position, one in enumerate(wanted)
    ]  # fmt: skip
    store.insert_many("tasks", _TASK, rows)


def _words(store: Store, playbook: Playbook, start: Start, language: Language) -> dict[str, str]:
    """Return what the placeholders in titles and texts of the run give."""
    member = start.member_ids[0] if start.member_ids else None
    about = About(playbook.community_id, start.group_id, start.event_id, None, member)
    filled = values(store, about)
    if start.member_ids:
        names = people.listed(people.names(store, start.member_ids, start.group_id), language)
        filled["成员"] = filled["member"] = names
    if playbook.trigger == "date" and (feast := _feast(playbook, start)):
        filled["活动"], filled["event"] = feast
    return filled


def _feast(playbook: Playbook, start: Start) -> tuple[str, str] | None:
    """Return the names of the festival that a run is about."""
    found = occasions.festival(playbook.value, start.anchor)
    return (found.zh, found.en) if found else None
