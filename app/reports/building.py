"""Making a report: which sections each kind has, in which order, for which days."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app import checkins, clock, events, recurrence
from app.errors import AppError
from app.insights.coverage import coverage
from app.insights.scope import Scope
from app.progress import Progress, silent
from app.reports.copies import Copy, clipped
from app.reports.look import Look
from app.reports.period import Period, campaign, ending
from app.reports.report import Language, Report, Section
from app.reports.sections.activity import activity
from app.reports.sections.events import campaigns, one_campaign
from app.reports.sections.events import events as held
from app.reports.sections.growth import growth, leaves
from app.reports.sections.headline import headline
from app.reports.sections.kept import highlights, promises
from app.reports.sections.life import life
from app.reports.sections.money import money
from app.reports.sections.newcomers import newcomers
from app.reports.sections.next_steps import next_steps
from app.reports.sections.people import contributors, funnel, tiers
from app.reports.sections.talk import questions, talk
from app.reports.wording import Words
from app.store import Store
from app.text import N_

Make = Callable[[Look], Section | None]
WHICH = N_("Say which event the campaign report is about.")

_WEEK: tuple[Make, ...] = (
    headline, activity, growth, leaves, newcomers, contributors, talk, questions, held, campaigns, highlights,
    promises, money, next_steps,
)  # fmt: skip
_MONTH: tuple[Make, ...] = (
    headline, life, activity, growth, leaves, newcomers, funnel, tiers, contributors, talk, questions, held, campaigns,
    highlights, promises, money, next_steps,
)  # fmt: skip
SECTIONS: dict[str, tuple[Make, ...]] = {
    "day": (headline, activity, growth, leaves, contributors, talk, questions, held, promises, next_steps),
    "week": _WEEK,
    "month": _MONTH,
    "year": _MONTH,
    "campaign": (one_campaign, headline, activity, growth, contributors, talk, highlights, money, next_steps),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """Which report: its kind, the last day it speaks of, of which groups, for whom, in which language.

    No groups: all of the community. No day: the last one with data. A campaign is an event of the calendar.
    """

    community_id: int
    kind: str = "week"
    until: date | None = None
    group_ids: tuple[int, ...] = ()
    shareable: bool = False
    language: Language = "zh"
    event_id: int | None = None


def build(store: Store, wish: Wish, progress: Progress = silent) -> Report:
    """Return the report, its pictures drawn; nothing in the store is changed."""
    look = _look(store, wish)
    makers = SECTIONS[look.period.kind]
    found: list[Section] = []
    for place, make in enumerate(makers):
        progress(place, len(makers))
        if section := make(look):
            found.append(section)
    progress(len(makers), len(makers))
    return _report(look, tuple(found))


def period(store: Store, wish: Wish) -> Period:
    """Return the days that a report is about."""
    if wish.kind == "campaign":
        if wish.event_id is None:
            raise AppError(WHICH)
        return campaign(*_event_days(store, wish.event_id))
    until = wish.until
    if until is None:
        last = coverage(store, Scope(wish.community_id, wish.group_ids)).last
        today = clock.today()
        until = today if last is None else min(today, date.fromordinal(last + _EPOCH))
    return ending(wish.kind, until)


_EPOCH = date(1970, 1, 1).toordinal()


def _look(store: Store, wish: Wish) -> Look:
    of = period(store, wish)
    event = events.get(store, wish.event_id) if wish.kind == "campaign" and wish.event_id else None
    groups = wish.group_ids or (event.group_ids if event else ())
    community = event.community_id if event else wish.community_id
    scope = Scope(community, groups, of.first, of.last)
    before = replace(scope, first=of.before_first, last=of.before_last)
    copy = Copy(store, scope, shareable=wish.shareable)
    return Look(store, scope, before, of, Words(wish.language), copy, event.id if event else None)


def _event_days(store: Store, event_id: int) -> tuple[date, date]:
    """Return the first and the last day of an event, up to today; of a campaign, as it counts them."""
    event = events.get(store, event_id)
    if found := checkins.of_event(store, event_id):
        return found.first, max(found.first, min(found.last, found.today()))
    now = events.wall_now(event)
    length = event.ends_at - event.starts_at
    times = recurrence.between(
        event.starts_at, event.rrule, event.starts_at, max(now, event.starts_at)
    )
    last = max((at for at in times if at not in event.exdates), default=event.starts_at)
    end = last + length - timedelta(minutes=1)
    return event.starts_at.date(), max(event.starts_at.date(), min(end.date(), now.date()))


def _report(look: Look, sections: tuple[Section, ...]) -> Report:
    name: str = (
        look.store.value("select name from communities where id = ?", look.scope.community_id) or ""
    )
    of = look.event
    shown = look.copy.text(of.title) if of else look.copy.of_group(name)
    title = look.say(f"title.{look.period.kind}", name=shown)
    days = look.words.span(look.period.first, look.period.last)
    groups = _groups(look)
    copy = look.say("copy.shareable" if look.shareable else "copy.operator")
    remark = " · ".join(
        part for part in (look.copy.of_group(name) if of else "", days, groups, copy) if part
    )
    made = look.words.full(clock.today(look.zone))
    footer = look.say("footer.shareable" if look.shareable else "footer", day=made)
    language: Language = look.words.language
    return Report(
        look.period.kind, title, remark, look.period.first, look.period.last, language,
        look.shareable, sections, footer,
    )  # fmt: skip


def _groups(look: Look) -> str:
    """Return the names of the groups, where they were chosen."""
    if not look.scope.group_ids:
        return ""
    rows = look.store.rows(
        "select name from groups where community_id = ? and id in (select value from json_each(?)) order by id",
        look.scope.community_id, str(list(look.scope.group_ids)),
    )  # fmt: skip
    return clipped(look.words.listed([look.copy.of_group(name, 30) for (name,) in rows]), 90)
