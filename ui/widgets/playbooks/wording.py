"""Playbooks in words: what sets one off, when a step is due, how far a run is."""

from datetime import date, datetime

from app import clock, playbooks
from app.communities import Group
from app.planner import almanac
from app.playbooks import Playbook, Run, Step
from app.templates import Language
from app.text import N_
from ui import words
from ui.i18n import chinese, tr
from ui.widgets.calendar.looks import KIND_TITLES
from ui.words import DAYS_EN, DAYS_ZH

ENDED = {
    "target": N_("target reached"),
    "date": N_("time is up"),
    "stopped": N_("stopped"),
    "gone": N_("no longer needed"),
}
MOST_NAMED = 3  # dates of a playbook that are told in full
NAMED = 2  # people of a run, where they are more than that many and one


def language() -> Language:
    """Return the language that texts are shown and begun in."""
    return "zh" if chinese() else "en"


def when(book: Playbook) -> str:
    """Return what sets a playbook off, as one short line."""
    return {
        "joined": _joined, "opened": _opened, "event": _event, "date": _date, "weekday": _weekday,
        "silent": _silent,
    }[book.trigger](book)  # fmt: skip


def scope(book: Playbook, groups: list[Group]) -> str:
    """Return for which group a playbook is; '' for all."""
    return next((group.name for group in groups if group.id == book.group_id), "")


def day(step: Step, book: Playbook) -> str:
    """Return on which day a step is: 3 days before, on the day, day 2."""
    if step.days < 0:
        return tr("%n day(s) before", "", -step.days)
    if step.days == 0:
        return tr("on the day")
    if book.trigger in playbooks.AHEAD:
        return tr("%n day(s) after", "", step.days)
    return tr("day {n}", n=step.days)


def named_dates(value: str) -> list[str]:
    """Return dates and festivals as the operator reads and writes them."""
    return [_named(part) for part in value.split()]


def due(at: str | None) -> str:
    """Return when something is due: today 20:00, tomorrow 09:00, 24 Nov 20:00."""
    if not at:
        return ""
    wall = datetime.fromisoformat(at)
    ahead = (wall.date() - clock.today()).days
    hour = f"{wall:%H:%M}"
    if ahead == 0:
        return tr("today {time}", time=hour)
    if ahead == 1:
        return tr("tomorrow {time}", time=hour)
    if ahead == -1:
        return tr("yesterday {time}", time=hour)
    return f"{words.short_day(wall.date())} {hour}"


def about(run: Run, book: Playbook) -> str:
    """Return whom or what a run is about."""
    if run.event:
        return f"{run.event} · {words.short_day(run.anchor)}"
    if run.people:
        return people(run)
    if book.trigger == "date" and (feast := playbooks.festival(book.value, run.anchor)):
        return f"{feast.zh if chinese() else feast.en} · {words.short_day(run.anchor)}"
    place = run.group or tr("Whole community")
    return f"{place} · {words.short_day(run.anchor)}"


def people(run: Run) -> str:
    """Return the first names of a run and how many there are."""
    between = "、" if chinese() else ", "
    if run.people <= len(run.names):
        return between.join(run.names)
    names, more = between.join(run.names[:NAMED]), run.people - NAMED
    return tr("{names} and %n other(s)", "", more, names=names, total=run.people)


def progress(run: Run, book: Playbook) -> str:
    """Return how a run stands: what comes next and when, or how it ended."""
    since = _since(run.anchor, book) if run.people else ""
    if run.ended_how:
        return " · ".join(filter(None, (tr(ENDED[run.ended_how]), since)))
    if not run.open:
        return " · ".join(filter(None, (tr("all done"), since)))
    return f"{due(run.next_due)} · {run.next_title}"


def figure(key: str, value: float | None, wanted: float | None) -> str:
    """Return a figure against what is wanted: 66.7 % of 50 %, or that nothing is known."""
    unit = playbooks.FIGURES[key].unit
    said = "–" if value is None else amount(value, unit)
    return (
        said
        if wanted is None
        else tr("{value}, wanted {wanted}", value=said, wanted=amount(wanted, unit))
    )


def amount(value: float, unit: str) -> str:
    """Return a number with its unit, without needless digits."""
    whole = f"{value:g}" if abs(value) < 1000 else words.number(value)  # noqa: PLR2004 -- thousands are parted
    return f"{whole}%" if unit == "%" else whole


def _since(anchor: date, book: Playbook) -> str:
    if book.trigger == "joined":
        return tr("joined on {day}", day=words.short_day(anchor))
    return tr("since {day}", day=words.short_day(anchor))


def _joined(book: Playbook) -> str:
    return (
        tr("a member joins through {channel}", channel=book.value)
        if book.value
        else tr("a member joins")
    )


def _opened(_book: Playbook) -> str:
    return tr("a group opens")


def _event(book: Playbook) -> str:
    days, kind = playbooks.wanted_event(book.value)
    what = tr(KIND_TITLES[kind]) if kind else tr("event")
    return tr("%n day(s) before: {event}", "", days, event=what)


def _date(book: Playbook) -> str:
    named = named_dates(book.value)
    first = ("、" if chinese() else ", ").join(named[:MOST_NAMED])
    more = len(named) - MOST_NAMED
    if more <= 0:
        return first
    return tr("{names} and %n more date(s)", "", more, names=first, total=len(named))


def _weekday(book: Playbook) -> str:
    days = sorted(playbooks.weekdays(book.value))
    if chinese():
        return "每周" + "、".join(DAYS_ZH[day] for day in days)
    return "every " + ", ".join(DAYS_EN[day] for day in days)


def _silent(book: Playbook) -> str:
    return tr("a member is silent for %n day(s)", "", int(book.value))


def _named(part: str) -> str:
    known = almanac.KEYS.get(part)
    if known is None:
        return part
    return known.zh if chinese() else known.en
