"""What is due: steps and tasks, drafts to post, promises, replies owed, events, check-ins, birthdays.

Each source is a function; a new one is one more in `SOURCES`. Nothing here writes: overdue items ask.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app import birthdays, checkins, clock, communities, dismissals, events, owed, promises, tasks
from app.insights.scope import Scope
from app.store import Store
from app.text import N_, P_
from app.today.item import Item, Said

KIND = "due"  # under which an item is put off
AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Look:
    """Whom a look at the day is for: one community, and the day."""

    community_id: int
    today: date

    @property
    def last(self) -> date:
        """Return the last day looked at."""
        return self.today + AHEAD


def due(store: Store, community_id: int | None = None, today: date | None = None) -> list[Item]:
    """Return what is overdue, due today and due tomorrow, of one community or of all, by time."""
    day = today or clock.today()
    aside = dismissals.dismissed(store, KIND, day)
    wanted = [community_id] if community_id else [one.id for one in communities.listed(store)]
    found = [
        item
        for id in wanted
        for source in SOURCES
        for item in source(store, Look(id, day))
        if item.subject not in aside
    ]
    return sorted(found, key=lambda item: (item.day, item.at is None, item.at or datetime.min))  # noqa: DTZ901 -- wall time


def _tasks(store: Store, look: Look) -> Iterator[Item]:
    about = dict(
        store.rows(
            "select t.id, coalesce(e.title, b.name, '') from tasks t"
            " left join events e on e.id = t.event_id left join playbook_runs r on r.id = t.run_id"
            " left join playbooks b on b.id = r.playbook_id where t.community_id = ?"
            " and t.done_at is null and t.dropped_at is null",
            look.community_id,
        )
    )
    for one in tasks.due(store, look.last, look.community_id):
        if one.day is None or one.due_at is None:
            continue
        at = datetime.fromisoformat(one.due_at) if "T" in one.due_at else None
        late = one.day + timedelta(days=one.late_days) < look.today
        remark = _late((look.today - one.day).days) if late else None
        page, what = _place(one)
        yield Item(
            "draft" if one.action == "draft" else "task", f"task {one.id}", one.community_id,
            one.title, one.day, at, about.get(one.id, ""), remark, page, what, one.id,
        )  # fmt: skip


def _late(days: int) -> Said:
    return Said(P_("%n day(s) late", "", days), {"n": days}) if days > 1 else Said(N_("A day late"))


def _place(task: tasks.Task) -> tuple[str, dict[str, object]]:
    if task.announcement_id:
        return "announcements", {"announcement": task.announcement_id}
    if task.run_id:
        return "today", {"run": task.run_id}
    if task.event_id:
        return "calendar", {"event": task.event_id}
    return ("members", {"member": task.member_id}) if task.member_id else ("", {})


def _drafts(store: Store, look: Look) -> Iterator[Item]:
    """Texts that are not posted yet, of what takes place by tomorrow; less those that a task asks for."""
    sql = (
        "select id, event_id, title from announcements a"
        " where status = 'draft' and event_id is not null and community_id = ?"
        " and not exists (select 1 from tasks t where t.announcement_id = a.id"
        " and t.done_at is null and t.dropped_at is null) order by id"
    )
    drafts = store.rows(sql, look.community_id)
    first = look.today - timedelta(days=7)
    near = {one.event.id: one for one in _taking_place(store, look, first) if _planned(one)}
    for id, event, title in drafts:
        if one := near.get(event):
            remark = Said(N_("Not posted yet"))
            yield Item(
                "draft", f"draft {id}", look.community_id, title or one.event.title,
                one.starts_at.date(), None if one.event.all_day else one.starts_at,
                one.event.title, remark, "announcements", {"announcement": id}, id,
            )  # fmt: skip


def _events(store: Store, look: Look) -> Iterator[Item]:
    for one in _taking_place(store, look, look.today):
        if _planned(one) and one.event.kind != "checkin" and one.starts_at.date() >= look.today:
            at = None if one.event.all_day else one.starts_at
            subject = f"event {one.event.id} {one.original:%Y-%m-%dT%H:%M}"
            yield Item(
                "event", subject, look.community_id, one.event.title, one.starts_at.date(), at,
                one.event.place, None, "calendar",
                {"event": one.event.id, "day": one.starts_at.date()}, one.event.id,
            )  # fmt: skip


def _promises(store: Store, look: Look) -> Iterator[Item]:
    for one in promises.due(store, look.last, look.community_id):
        if one.due_on:
            yield Item(
                "promise", f"promise {one.id}", look.community_id, one.text, one.due_on, None,
                one.member or one.group, Said(N_("Promised on {day}"), {"day": one.made_on}),
                "today", {"promise": one.id}, one.id,
            )  # fmt: skip


def _replies(store: Store, look: Look) -> Iterator[Item]:
    names = dict(
        store.rows("select id, name from groups where community_id = ?", look.community_id)
    )
    for one in owed.owed(store, Scope(look.community_id)):
        remark = Said(N_("Nobody has answered yet"))
        yield Item(
            "reply", f"reply {one.message_id}", look.community_id, one.text, look.today, None,
            names.get(one.group_id, ""), remark, "chat",
            {"group": one.group_id, "message": one.message_id}, one.message_id,
        )  # fmt: skip


def _checkins(store: Store, look: Look) -> Iterator[Item]:
    for one in checkins.listed(store, look.community_id):
        if one.state(look.today) == "running" and look.today in one.days:
            remark = Said(
                N_("Day {n} of {days}"), {"n": one.number(look.today), "days": one.length}
            )
            yield Item(
                "checkin", f"checkin {one.id} {look.today}", look.community_id, one.title,
                look.today, None, "", remark, "checkins", {"campaign": one.id}, one.id,
            )  # fmt: skip


def _birthdays(store: Store, look: Look) -> Iterator[Item]:
    for one in birthdays.coming(store, look.community_id, look.today, look.last):
        remark = Said(N_("Turns {n}"), {"n": one.age}) if one.age else Said(N_("Birthday"))
        yield Item(
            "birthday", f"birthday {one.member_id} {one.day}", look.community_id, one.name,
            one.day, None, "", remark, "members", {"member": one.member_id}, one.member_id,
        )  # fmt: skip


def _taking_place(store: Store, look: Look, first: date) -> list[events.Occurrence]:
    return events.occurrences(store, look.community_id, first, look.last)


def _planned(one: events.Occurrence) -> bool:
    return one.event.status == "planned"


SOURCES: tuple[Callable[[Store, Look], Iterator[Item]], ...] = (
    _tasks, _drafts, _events, _promises, _replies, _checkins, _birthdays,
)  # fmt: skip
