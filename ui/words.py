"""Dates, spans and numbers as each language writes them. No `strftime` names: they follow the system, not us."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from app import clock
from ui.i18n import chinese, tr

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS_ZH, DAYS_EN = "一二三四五六日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
THIN = "\u2009"  # between thousands


def number(n: float) -> str:
    """Return a count with thin spaces between thousands: 1 284."""
    return f"{n:,.0f}".replace(",", THIN)


def short_number(n: float) -> str:
    """Return a number in little room, as an axis needs it: 1 200, 12万, 1.5亿; 12k, 1.5M."""
    steps = ((10**8, "亿"), (10**4, "万")) if chinese() else ((10**6, "M"), (10**4, "k"))
    for least, sign in steps:
        if n >= least:
            unit = 1000 if sign == "k" else least
            return f"{n / unit:.1f}".removesuffix(".0") + sign
    return number(n)


def short(name: str, most: int = 20) -> str:
    """Return a name on one line, cut where it would be too long for a chip or a menu."""
    line = " ".join(name.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def amount(n: float | None) -> str:
    """Return an amount with two digits only where it has cents, nothing where it is not known."""
    if n is None:
        return ""
    return number(n) if n == round(n) else f"{n:,.2f}".replace(",", THIN)


def percent(share: float) -> str:
    """Return a share from 0 to 1 as a whole percentage."""
    return f"{share * 100:.0f}%"


def wait(seconds: float) -> str:
    """Return how long something took: 40 s, 12 min, 1.5 h."""
    if seconds < 60:  # noqa: PLR2004 -- a minute
        return tr("{n} s", n=round(seconds))
    if seconds < 3600:  # noqa: PLR2004 -- an hour
        return tr("{n} min", n=round(seconds / 60))
    hours = seconds / 3600
    whole = hours >= 10 or hours == int(hours)  # noqa: PLR2004 -- two digits say enough
    return tr("{n} h", n=number(hours) if whole else f"{hours:.1f}")


def weekday(day: date) -> str:
    """Return a day's short name: 一 or Mon."""
    return DAYS_ZH[day.weekday()] if chinese() else DAYS_EN[day.weekday()]


def month(day: date) -> str:
    """Return a month's short name: 11月 or Nov."""
    return f"{day.month}月" if chinese() else MONTHS[day.month - 1]


def short_day(day: date) -> str:
    """Return a day without its year: 11月23日 or 23 Nov."""
    return f"{day.month}月{day.day}日" if chinese() else f"{day.day} {MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """Return a day with its year: 2026年11月23日 or 23 Nov 2026."""
    return f"{day.year}年{day.month}月{day.day}日" if chinese() else f"{short_day(day)} {day.year}"


def span(first: int, last: int | None) -> str:
    """Return two days (seconds since 1970) between which something was: 3 and 10 November."""
    start, end = local(first).date(), local(first if last is None else last).date()
    if chinese():
        return f"{long_day(start)}至{short_day(end) if start.year == end.year else long_day(end)}"
    same = start.year == end.year
    months = start.month == end.month and same
    begins = str(start.day) if months else short_day(start) if same else long_day(start)
    return tr("{first} and {last}", first=begins, last=long_day(end))


def short_span(first: int, last: int) -> str:
    """Return two days (seconds since 1970) as a span in little room: 3–10 Nov or 11月3–10日."""
    start, end = local(first).date(), local(last).date()
    if (start.year, start.month) != (end.year, end.month):
        return f"{short_day(start)}–{short_day(end)}"
    return (
        f"{start.month}月{start.day}–{end.day}日" if chinese() else f"{start.day}–{short_day(end)}"
    )


def local(at: datetime | int, zone: str = clock.DEFAULT_ZONE) -> datetime:
    """Return an instant (or seconds since 1970) as wall time in `zone`."""
    instant = datetime.fromtimestamp(at, UTC) if isinstance(at, int) else at
    return instant.astimezone(ZoneInfo(zone))


def moment(at: datetime | int, zone: str = clock.DEFAULT_ZONE) -> str:
    """Return an instant as day and time: 11月21日 23:58."""
    wall = local(at, zone)
    day = short_day(wall.date()) if wall.year == clock.today(zone).year else long_day(wall.date())
    return f"{day} {wall:%H:%M}"


def ago(at: datetime | int | None, zone: str = clock.DEFAULT_ZONE) -> str:
    """Return how long ago something was: today 08:12, yesterday 22:05, 16 days ago."""
    if at is None:
        return ""
    wall = local(at, zone)
    days = (clock.today(zone) - wall.date()).days
    if days == 0:
        return tr("today {time}", time=f"{wall:%H:%M}")
    if days == 1:
        return tr("yesterday {time}", time=f"{wall:%H:%M}")
    return tr("%n day(s) ago", "", days) if days > 0 else moment(at, zone)
