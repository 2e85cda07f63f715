"""The figures that a step of a playbook may check, and by which a run may end: each named, each counted here."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app import checkins, clock
from app.insights.coverage import coverage
from app.insights.growth import growth
from app.insights.scope import IN, Scope
from app.store import Store
from app.text import N_

WEEK = 7


@dataclass(frozen=True, slots=True)
class Subject:
    """What a run is about: a community, its groups (empty: all), members, an event, and since when."""

    community_id: int
    group_ids: tuple[int, ...]
    member_ids: tuple[int, ...]
    event_id: int | None
    occurrence: str
    since: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its name, its unit (% or nothing), and whether more is better."""

    name: str
    unit: str
    count: Callable[[Store, Subject], float | None]
    rising: bool = True

    def met(self, value: float | None, wanted: float | None) -> bool:
        """Tell whether a value is as good as wanted."""
        if value is None or wanted is None:
            return False
        return value >= wanted if self.rising else value <= wanted


def _spoke(store: Store, about: Subject) -> float | None:
    """Share of the run's members who wrote since the day that set it off."""
    start = int(_instant(about.since))
    wrote = store.value(
        "select count(distinct t.member_id) from member_stats t join groups g on g.id = t.group_id"
        f" where g.community_id = ? and t.last_at >= ? and t.member_id {IN}",
        about.community_id, start, json.dumps(about.member_ids),
    )  # fmt: skip
    return _share(int(wrote), len(about.member_ids))


def _stayed(store: Store, about: Subject) -> float | None:
    """Share of the run's members who are still there."""
    there = store.value(
        "select count(distinct s.member_id) from memberships s join groups g on g.id = s.group_id"
        f" where g.community_id = ? and s.left_at is null and s.member_id {IN}",
        about.community_id, json.dumps(about.member_ids),
    )  # fmt: skip
    return _share(int(there), len(about.member_ids))


def _members(store: Store, about: Subject) -> float | None:
    """Members there now."""
    return float(_seats(store, about)[0])


def _fill(store: Store, about: Subject) -> float | None:
    """Seats taken, of those there are."""
    return _share(*_seats(store, about))


def _seats(store: Store, about: Subject) -> tuple[int, int]:
    taken, there = store.rows(
        "select (select count(*) from memberships s join members m on m.id = s.member_id where"
        f" s.left_at is null and m.archived_at is null and s.group_id {_ROOMS}),"
        f" (select coalesce(sum(capacity), 0) from groups where id {_ROOMS})",
        *_rooms(about), *_rooms(about),
    )[0]  # fmt: skip
    return int(taken), int(there)


def _messages(store: Store, about: Subject) -> float | None:
    """Messages a day, of the last seven days known."""
    return _daily(store, about, "sum(n)")


def _active(store: Store, about: Subject) -> float | None:
    """Members who wrote, a day, of the last seven days known."""
    return _daily(store, about, "count(*)")


def _active_share(store: Store, about: Subject) -> float | None:
    """Share of the members who wrote within the last seven days known."""
    if (week := _week(store, about)) is None:
        return None
    sql = "select count(distinct group_id || ' ' || member_id) from member_days"
    wrote = store.value(
        f"{sql} where group_id {_ROOMS} and day between ? and ?", *_rooms(about), *week
    )
    return _share(int(wrote), _seats(store, about)[0])


def _joins(store: Store, about: Subject) -> float | None:
    """Count joins in the last seven days."""
    return float(growth(store, _last_week(about)).joins)


def _leaves(store: Store, about: Subject) -> float | None:
    """Count leaves in the last seven days."""
    return float(growth(store, _last_week(about)).leaves)


def _signups(store: Store, about: Subject) -> float | None:
    """People on the sign-up lists of the event, and those noted as signed up or come."""
    if about.event_id is None:
        return None
    listed = store.value(
        "select coalesce(sum(i.heads), 0) from signup_items i join signup_lists l on l.id = i.list_id"
        " where l.event_id = ? and l.hidden_at is null", about.event_id,
    )  # fmt: skip
    return float(max(int(listed), _attending(store, about, "signed_up", "came")))


def _came(store: Store, about: Subject) -> float | None:
    """People who came to the event."""
    return None if about.event_id is None else float(_attending(store, about, "came"))


def _finished(store: Store, about: Subject) -> float | None:
    """Members who finished the check-in campaign of the event."""
    campaign = None if about.event_id is None else checkins.of_event(store, about.event_id)
    return float(checkins.grid(store, campaign.id).finished) if campaign else None


def _topics(store: Store, about: Subject) -> float | None:
    """Topics brought up within the last seven days."""
    since = int(_instant(clock.today() - timedelta(days=WEEK)))
    sql = f"select count(*) from topic_uses where used_at >= ? and group_id {_ROOMS}"
    return float(store.value(sql, since, *_rooms(about)))


FIGURES: dict[str, Figure] = {
    "spoke": Figure(N_("Members of the run who have written since"), "%", _spoke),
    "stayed": Figure(N_("Members of the run who are still there"), "%", _stayed),
    "members": Figure(N_("Members in the group"), "", _members),
    "fill": Figure(N_("Seats taken in the group"), "%", _fill),
    "messages": Figure(N_("Messages a day, of the last 7 days"), "", _messages),
    "active": Figure(N_("Active members a day, of the last 7 days"), "", _active),
    "active_share": Figure(N_("Members who wrote in the last 7 days"), "%", _active_share),
    "joins": Figure(N_("Joins in the last 7 days"), "", _joins),
    "leaves": Figure(N_("Leaves in the last 7 days"), "", _leaves, rising=False),
    "signups": Figure(N_("People signed up for the event"), "", _signups),
    "came": Figure(N_("People who came to the event"), "", _came),
    "finished": Figure(N_("Members who finished the check-in"), "", _finished),
    "topics": Figure(N_("Topics brought up in the last 7 days"), "", _topics),
}

# The groups of a subject, as two parameters: its ids as JSON, and the community for “all”.
_ROOMS = (
    "in (select g.id from groups g where g.archived_at is null and g.community_id = ?"
    " and (? = '[]' or g.id in (select value from json_each(?))))"
)


def reading(store: Store, key: str, about: Subject) -> float | None:
    """Return what a figure says now; None while nothing is known."""
    return FIGURES[key].count(store, about)


def _rooms(about: Subject) -> tuple[int, str, str]:
    ids = json.dumps(about.group_ids)
    return about.community_id, ids, ids


def _week(store: Store, about: Subject) -> tuple[int, int] | None:
    """Return the last seven days that the imported data speaks for, as day numbers."""
    last = coverage(store, Scope(about.community_id, about.group_ids)).last_full()
    return None if last is None else (last - WEEK + 1, last)


def _last_week(about: Subject) -> Scope:
    today = clock.today()
    return Scope(about.community_id, about.group_ids, today - timedelta(days=WEEK - 1), today)


def _daily(store: Store, about: Subject, what: str) -> float | None:
    if (week := _week(store, about)) is None:
        return None
    sql = f"select {what} from member_days where group_id {_ROOMS} and day between ? and ?"
    return round((store.value(sql, *_rooms(about), *week) or 0) / WEEK, 1)


def _attending(store: Store, about: Subject, *states: str) -> int:
    sql = (
        "select coalesce(sum(heads), 0) from attendances where event_id = ?"
        f" and (? = '' or occurrence = ?) and status {IN}"
    )
    which = about.occurrence
    return int(store.value(sql, about.event_id, which, which, json.dumps(states)))


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _instant(day: date) -> float:
    return datetime.combine(day, time(), ZoneInfo(clock.DEFAULT_ZONE)).timestamp()
