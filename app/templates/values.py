"""What placeholders give: in Chinese under Chinese names, in English under English ones."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app import clock, rules
from app.store import Store
from app.templates.placeholders import PLACEHOLDERS

_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ALREADY_LISTED = re.compile(r"^\s*(?:[-*+·•]|\d{1,3}[.、)）])\s*")
_AHEAD = timedelta(days=400)
NAMED = 30  # members of a segment; of more, how many they are

Pair = tuple[str, str]  # Chinese, English
_NOTHING: Pair = ("", "")


@dataclass(frozen=True, slots=True)
class About:
    """What a text speaks of; None where nothing was chosen."""

    community_id: int
    group_id: int | None = None
    event_id: int | None = None
    topic_id: int | None = None
    member_id: int | None = None
    among: tuple[int, ...] | None = None  # several members in place of one


def values(store: Store, about: About) -> dict[str, str]:
    """Return the value of every placeholder under both its names; '' where there is none yet."""
    pairs = {
        **_of_community(store, about.community_id),
        **_of_group(store, about.group_id),
        **_of_member(store, about.member_id, about.group_id),
        **_of_several(store, about),
        **_of_event(store, about.event_id, _zone(store, about.group_id)),
        **_of_topic(store, about.topic_id),
    }
    if not any(pairs.get("guest", _NOTHING)):
        pairs["guest"] = pairs.get("member", _NOTHING)
    found: dict[str, str] = {}
    for placeholder in PLACEHOLDERS:
        zh, en = pairs.get(placeholder.key, _NOTHING)
        found[placeholder.zh], found[placeholder.key] = zh, en
    return found


def _of_community(store: Store, id: int) -> Mapping[str, Pair]:
    row = store.rows("select name, purpose, reason from communities where id = ?", id)[0]
    texts = (*row, rules.numbered(store, id))
    return dict(zip(("community", "purpose", "reason", "rules"), map(_same, texts), strict=True))


def _of_group(store: Store, id: int | None) -> Mapping[str, Pair]:
    known = store.rows(
        "select name, capacity, (select count(*) from memberships s"
        " join members m on m.id = s.member_id where s.group_id = g.id"
        " and s.left_at is null and s.left_how is null and m.archived_at is null)"
        " from groups g where id = ?",
        id,
    )
    if not known:
        return {}
    name, capacity, present = known[0]
    return {
        "group": _same(name),
        "members": _same(str(present)),
        "capacity": _same(str(capacity)),
        "seats": _same(str(max(capacity - present, 0))),
    }


def _of_member(store: Store, id: int | None, group_id: int | None) -> Mapping[str, Pair]:
    """Return a member's name as the group knows it."""
    name = store.value(
        "select coalesce((select nullif(nickname, '') from memberships"
        " where member_id = m.id and group_id = ?), name) from members m where id = ?",
        group_id,
        id,
    )
    return {"member": _same(_one_line(name or ""))}


def _of_several(store: Store, about: About) -> Mapping[str, Pair]:
    """Return members by name: the first ones, and how many they are."""
    if about.among is None:
        return {}
    names = [
        _one_line(name)
        for (name,) in store.rows(
            "select coalesce((select nullif(nickname, '') from memberships"
            " where member_id = m.id and group_id = ?), m.name)"
            " from json_each(?) j join members m on m.id = j.value order by m.sort_key, m.id limit ?",
            about.group_id, json.dumps(about.among), NAMED,
        )
    ]  # fmt: skip
    all_, more = len(about.among), len(about.among) - len(names)
    zh, en = "、".join(names), ", ".join(names)
    return {"member": (f"{zh}等 {all_} 人", f"{en} and {more} more") if more > 0 else (zh, en)}


def _of_topic(store: Store, id: int | None) -> Mapping[str, Pair]:
    row = store.rows(
        "select title, hook, questions, gain, title_en, hook_en, questions_en, gain_en, material"
        " from topics where id = ?",
        id,
    )
    if not row:
        return {}
    title, hook, questions, gain, title_en, hook_en, questions_en, gain_en, material = row[0]
    return {
        "topic": _pair(title, title_en),
        "hook": _pair(hook, hook_en),
        "questions": _pair(_numbered(questions), _numbered(questions_en)),
        "gain": _pair(gain, gain_en),
        "material": _same(material),
    }


def _of_event(store: Store, id: int | None, zone: str) -> Mapping[str, Pair]:
    today = clock.today(zone)
    row = store.rows(
        "select title, starts_at, ends_at, all_day, rrule, exdates, place, notes, link"
        " from events where id = ?",
        id,
    )
    if not row:
        return {**_day_pairs(today), "today": _date(today)}
    title, starts, ends, all_day, rule, exdates, place, notes, link = row[0]
    first, length = _wall(starts), _wall(ends) - _wall(starts)
    start = _next(first, rule, exdates, datetime.combine(today, datetime.min.time()))
    hours = {
        "time": ("全天", "all day") if all_day else _same(f"{start:%H:%M}"),
        "until": _NOTHING if all_day or not length else _same(f"{start + length:%H:%M}"),
    }
    return {
        **_day_pairs(start.date()), **hours, **_counted(first, length, rule, start, today),
        "host": _people(store, id, "host"), "guest": _people(store, id, "guest"), "link": _same(link),
        "event": _same(_one_line(title)), "place": _same(_one_line(place)),
        "notes": _same(notes), "today": _date(today),
    }  # fmt: skip


def _people(store: Store, event_id: int | None, part: str) -> Pair:
    """Return who has a part in an event, as its group knows them."""
    from app.events import people  # noqa: PLC0415 -- start-up: dateutil is slow to import

    names = [_one_line(one.name) for one in people.people(store, event_id or 0, part)]
    return "、".join(names), ", ".join(names)


def _next(first: datetime, rule: str, exdates: str, now: datetime) -> datetime:
    """Return the next time from today on; of an event that is over, its last time."""
    if not rule:
        return first
    from app import recurrence  # noqa: PLC0415 -- start-up: dateutil is slow to import

    struck = set(re.split(r"[\s,;]+", exdates))
    times = [
        at
        for at in recurrence.between(first, rule, now - _AHEAD, now + _AHEAD)
        if not {at.isoformat(timespec="minutes"), at.isoformat(), str(at.date())} & struck
    ]
    coming = [at for at in times if at >= now]
    return coming[0] if coming else times[-1] if times else first


def _counted(
    first: datetime, length: timedelta, rule: str, start: datetime, today: date
) -> Mapping[str, Pair]:
    """Return which day of a campaign it is, and of how many: '' where it has no end."""
    if not rule:
        days = (first + length - timedelta(seconds=1)).date() - first.date()
        total = max(days.days, 0) + 1
        return {
            "day": _same(str(min(max((today - first.date()).days + 1, 1), total))),
            "days": _same(str(total)),
        }
    from app import recurrence  # noqa: PLC0415 -- start-up: dateutil is slow to import

    done = len(recurrence.between(first, rule, first, start + timedelta(seconds=1)))
    count, until = recurrence.ending(rule)
    total = count or (
        len(recurrence.between(first, rule, first, until + timedelta(seconds=1))) if until else 0
    )
    return {"day": _same(str(done)), "days": _same(str(total or ""))}


def _zone(store: Store, group_id: int | None) -> str:
    return store.value("select zone from groups where id = ?", group_id) or clock.DEFAULT_ZONE


def _wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _day_pairs(day: date) -> Mapping[str, Pair]:
    return {"date": _date(day), "weekday": (_WEEKDAYS[day.weekday()], _WEEKDAYS_EN[day.weekday()])}


def _date(day: date) -> Pair:
    return f"{day.month}月{day.day}日", f"{day.day} {_MONTHS_EN[day.month - 1]}"


def _numbered(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines[1:] or any(_ALREADY_LISTED.match(line) for line in lines):
        return "\n".join(lines)
    return "\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1))


def _pair(zh: str, en: str) -> Pair:
    return (zh or en).strip(), (en or zh).strip()


def _same(text: str) -> Pair:
    return text.strip(), text.strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
