"""Sentences that charts share."""

from datetime import date

from app.insights.coverage import Known
from app.insights.daily import Daily, Day
from app.insights.hours import HOURS
from app.text import N_
from ui import words
from ui.i18n import tr

CHANNELS = {
    "": N_("unknown"),
    "invite": N_("invitation"),
    "qr": N_("QR code"),
    "link": N_("link"),
    "request": N_("request"),
}


def channel(key: str) -> str:
    """Return what to call the way a member came by; the operator's own words stay as they are."""
    return tr(CHANNELS[key]) if key in CHANNELS else key


def day_name(day: date) -> str:
    """Return a day with its weekday: 11月21日 周六 or Sat, 21 Nov."""
    return tr("{weekday}, {day}", weekday=words.weekday(day), day=words.short_day(day))


def remark(known: Known) -> str:
    """Return what to bear in mind about a day's figures, or ''."""
    if known is Known.PART:
        return tr("one group is missing")
    return tr("day not over when imported") if known is Known.UNFINISHED else ""


def activity(found: Daily) -> str:
    """Say where activity went in the period; '' without a day."""
    if found.active is None:
        day = next((d for d in reversed(found.days) if d.active is not None), None)
        return day_reading(day) if day else ""
    before, after = round(found.active.before), round(found.active.after)
    quiet = sum(day.active == 0 for day in found.days)
    text = N_("Active members held at {after} a day")
    if before != after:
        text = N_("Active members fell from {before} to {after} a day")
        if after > before:
            text = N_("Active members rose from {before} to {after} a day")
    elif after and 2 * quiet > sum(day.active is not None for day in found.days):
        text = N_("Active members: {after} a day at both ends, nobody on {quiet} of the days")
    said = tr(text, before=before, after=after, quiet=words.number(quiet))
    return _partly(said, found)


def _partly(said: str, found: Daily) -> str:
    """Say so where most days are unknown: what was compared are the others."""
    all, known = len(found.days), sum(day.active is not None for day in found.days)
    if 2 * known >= all:
        return said
    note = tr(
        "only {known} of {all} days have data", known=words.number(known), all=words.number(all)
    )
    return tr("{text} ({note})", text=said, note=note)


def day_reading(day: Day) -> str:
    """Return a day's figures in words."""
    if day.active is None or day.messages is None:
        return tr("{day}: no data imported", day=day_name(day.day))
    text = tr(
        "{day}: {active} active, %n message(s)", "", day.messages,
        day=day_name(day.day), active=words.number(day.active),
    )  # fmt: skip
    note = remark(day.known)
    return tr("{text} ({note})", text=text, note=note) if note else text


def clock(hour: int) -> str:
    """Return the full hour on a clock face of 24 hours."""
    return f"{hour % HOURS:02d}:00"


def weekday(number: int) -> str:
    """Return a weekday's short name, Monday being 0."""
    return words.weekday(date(2024, 1, 1 + number))  # the first of January 2024 was a Monday


def hour_name(day: int, hour: int) -> str:
    """Return an hour of the week: 周四 21:00–22:00 or Thu 21:00–22:00."""
    return tr(
        "{weekday} {start}–{end}", weekday=weekday(day), start=clock(hour), end=clock(hour + 1)
    )


def mean(value: float | None) -> str:
    """Return an average: one digit while it is small."""
    if value is None:
        return "–"
    return words.number(value) if value >= 10 or value == int(value) else f"{value:.1f}"  # noqa: PLR2004 -- two digits say enough


def wait(seconds: float) -> str:
    """Return how long something took: 40 s, 12 min, 1.5 h."""
    return words.wait(seconds)
