"""How lively it was, day by day or month by month; the best and the worst days and why."""

from collections.abc import Sequence
from datetime import date

from app.insights import hours as by_hour
from app.insights.coverage import Known
from app.insights.daily import Day
from app.insights.scope import IN, ids, rooms
from app.reports import happenings, pictures
from app.reports import look as looking
from app.reports.look import Look
from app.reports.pictures import Column
from app.reports.report import Figure, Section, Table

DAYS = 62  # up to here each day has its bar, from there on each month
FEWEST = 3  # days, below which best and worst say nothing
BRIEF = 14  # days, below which the hours of the week make no picture


def activity(look: Look) -> Section | None:
    """Return the talk over time."""
    if not looking.full(look.daily):
        return None
    if look.period.days == 1:
        return _one_day(look)
    figures = [_over_time(look)]
    if look.period.days >= BRIEF:
        figures.append(_hours(look))
    return Section("activity", look.say("activity"), tuple(_said(look)), figures=tuple(figures))


def _said(look: Look) -> list[str]:
    known = looking.over(look.daily)
    said: list[str] = []
    if len(known) >= FEWEST:
        best = max(known, key=lambda day: (day.messages or 0, day.active or 0))
        whole = [day for day in known if day.known is Known.FULL] or known
        worst = min(whole, key=lambda day: (day.messages or 0, day.active or 0))
        said.append(_about(look, best, "best"))
        if (best.messages or 0) > (worst.messages or 0):
            said.append(_about(look, worst, "worst"))
    months = _months(look)
    if look.period.days > DAYS and len(months) > 1:
        top = max(months, key=lambda one: one[1])
        said.append(look.say("best.month", month=look.words.month(top[0]), n=top[1]))
    window = look.hours.busiest()
    if window:
        name = look.words.every(window[0])
        said.append(look.say("busiest", weekday=name, hour=window[1], until=window[1] + 1))
    return said


def _about(look: Look, day: Day, key: str) -> str:
    fields = {"day": look.words.weekday(day.day), "n": day.messages or 0, "people": day.active or 0}
    if why := happenings.told(look, day.day):
        return look.say(f"{key}.with", what=why, **fields)
    return look.say(key, **fields)


def _over_time(look: Look) -> Figure:
    if look.period.days > DAYS:
        return _by_month(look)
    marked = happenings.happenings(look)
    found = [
        Column(
            _label(look, day.day), day.messages, day.active, day.known is Known.UNFINISHED,
            day.day in marked,
        )
        for day in look.daily.days
    ]  # fmt: skip
    names = (look.say("tile.messages"), look.say("tile.active.day"))
    rows = [
        (look.words.weekday(day.day), look.words.shown(day.messages), look.words.shown(day.active))
        for day in look.daily.days
    ]
    caption = look.say("activity.days" if not marked else "activity.days.marked")
    return Figure(pictures.columns(found, names), caption, _table(look, look.say("day"), rows))


def _label(look: Look, day: date) -> str:
    if look.period.kind == "week":
        return look.words.weekday_name(day.weekday())
    return f"{day.month}/{day.day}"


def _by_month(look: Look) -> Figure:
    months = _months(look)
    found = [Column(look.words.month(first), n, active) for first, n, active in months]
    names = (look.say("tile.messages"), look.say("tile.active"))
    rows = [
        (f"{first:%Y-%m}", look.words.shown(n), look.words.shown(active))
        for first, n, active in months
    ]
    return Figure(
        pictures.columns(found, names), look.say("activity.months"),
        _table(look, look.say("month"), rows, "tile.active"),
    )  # fmt: skip


def _months(look: Look) -> list[tuple[date, int, float]]:
    """Return each month's first day, messages, and active members of an average day."""
    by_month: dict[date, list[Day]] = {}
    for day in looking.full(look.daily):
        by_month.setdefault(day.day.replace(day=1), []).append(day)
    return [
        (
            first,
            sum(day.messages or 0 for day in days),
            sum(day.active or 0 for day in days) / len(days),
        )
        for first, days in by_month.items()
    ]


def _hours(look: Look) -> Figure:
    found = look.hours
    cells = [[found.mean(weekday, hour) for hour in range(by_hour.HOURS)] for weekday in range(7)]
    names = [look.words.weekday_name(weekday) for weekday in range(7)]
    heads = (look.say("weekday"), *(str(hour) for hour in range(0, by_hour.HOURS, 3)))
    rows = tuple(
        (name, *(look.words.shown(_three(line, hour)) for hour in range(0, by_hour.HOURS, 3)))
        for name, line in zip(names, cells, strict=True)
    )
    table = Table(heads, rows, frozenset(range(1, len(heads))))
    return Figure(pictures.heat(names, cells), look.say("activity.hours"), table)


def _three(line: Sequence[float | None], hour: int) -> float | None:
    known = [value for value in line[hour : hour + 3] if value is not None]
    return round(sum(known), 1) if known else None


def _one_day(look: Look) -> Section:
    number = looking.number(look.period.first)
    counted = dict(
        look.store.rows(
            f"select hour % 24, sum(n) from hour_cells where group_id {IN} and hour between ? and ?"
            " group by 1",
            ids(rooms(look.store, look.scope)), number * 24, number * 24 + 23,
        )
    )  # fmt: skip
    found = [Column(str(hour), counted.get(hour, 0)) for hour in range(24)]
    rows = [(f"{hour}:00", look.words.shown(counted.get(hour, 0))) for hour in range(24)]
    said: list[str] = []
    if counted:
        hour = max(counted, key=lambda hour: (counted[hour], -hour))
        said.append(look.say("busiest.day", hour=hour, until=hour + 1, n=counted[hour]))
    if why := happenings.told(look, look.period.first):
        said.append(look.say("happened", what=why))
    heads = (look.say("hour"), look.say("tile.messages"))
    picture = pictures.columns(found, (look.say("tile.messages"), ""))
    figure = Figure(picture, look.say("activity.day"), Table(heads, tuple(rows), frozenset({1})))
    return Section("activity", look.say("activity"), tuple(said), figures=(figure,))


def _table(
    look: Look, first: str, rows: Sequence[tuple[str, ...]], active: str = "tile.active.day"
) -> Table:
    heads = (first, look.say("tile.messages"), look.say(active))
    return Table(heads, tuple(rows), frozenset({1, 2}))
