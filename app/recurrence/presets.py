"""Repetitions as the operator picks them: every day, Monday to Friday, every two weeks, and so on."""

from dataclasses import dataclass
from datetime import date

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY

from app.recurrence import lunar
from app.recurrence.rules import WEEKDAYS, Rule, parsed


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repetition in the operator's terms.

    `every` is never, daily, weekdays, weekly, biweekly, monthly, yearly, lunar or other; `days`
    are weekdays (Monday is 0); `month` and `day` are those of the lunar year, 0 for those of the
    start; `raw` is the rule where it is none of ours (other).
    """

    every: str = "never"
    days: tuple[int, ...] = ()
    day: int = 0
    until: date | None = None
    count: int | None = None
    raw: str = ""
    month: int = 0


EVERY = ("never", "daily", "weekdays", "weekly", "biweekly", "monthly", "yearly", "lunar")
_WORK = "MO,TU,WE,TH,FR"


def written(repeat: Repeat) -> str:
    """Return the rule for what the operator picked."""
    days = ",".join(WEEKDAYS[day] for day in sorted(repeat.days))
    rule = {
        "never": "",
        "daily": "FREQ=DAILY",
        "weekdays": f"FREQ=WEEKLY;BYDAY={_WORK}",
        "weekly": "FREQ=WEEKLY" + (f";BYDAY={days}" if days else ""),
        "biweekly": "FREQ=WEEKLY;INTERVAL=2" + (f";BYDAY={days}" if days else ""),
        "monthly": "FREQ=MONTHLY" + (f";BYMONTHDAY={repeat.day}" if repeat.day else ""),
        "yearly": "FREQ=YEARLY",
        "lunar": lunar.LunarRule(repeat.month, repeat.day if repeat.month else 0).text(),
    }.get(repeat.every, repeat.raw)
    if not rule or repeat.every == "other":
        return rule
    if repeat.until:
        return f"{rule};UNTIL={repeat.until:%Y%m%d}T235959"
    return f"{rule};COUNT={repeat.count}" if repeat.count else rule


def read(text: str) -> Repeat:
    """Return a stored rule in the operator's terms."""
    if not text:
        return Repeat()
    if lunar.is_lunar(text):
        moon = lunar.parsed(text)
        until = moon.until.date() if moon.until else None
        return Repeat("lunar", day=moon.day, until=until, count=moon.count, month=moon.month)
    rule = parsed(text)
    days = tuple(
        WEEKDAYS.index(day) for day in rule.parts.get("BYDAY", "").split(",") if day in WEEKDAYS
    )
    day = rule.parts.get("BYMONTHDAY", "")
    found = Repeat(
        _every(rule),
        days,
        int(day) if day.isdigit() else 0,
        rule.until.date() if rule.until else None,
        rule.count,
    )
    same = {*written(found).split(";")} == {*text.split(";")} - {"WKST=MO"}
    return (
        found
        if same or found.until
        else Repeat("other", until=found.until, count=found.count, raw=text)
    )


def _every(rule: Rule) -> str:
    extra = set(rule.parts) - {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
    days = rule.parts.get("BYDAY", "")
    if rule.frequency == WEEKLY and rule.interval in {1, 2} and extra <= {"BYDAY"}:
        if days == _WORK and rule.interval == 1:
            return "weekdays"
        return "weekly" if rule.interval == 1 else "biweekly"
    if rule.interval > 1:
        return "other"
    if rule.frequency == MONTHLY and extra <= {"BYMONTHDAY"}:
        return "monthly" if rule.parts.get("BYMONTHDAY", "1").isdigit() else "other"
    return {DAILY: "daily", YEARLY: "yearly"}.get(rule.frequency, "other") if not extra else "other"
