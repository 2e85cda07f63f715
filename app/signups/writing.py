"""What the operator posts: the opening of a new list, and a kind word to those who did not answer yet."""

from collections.abc import Sequence
from datetime import datetime

from app.events import Event
from app.templates import Language

A_LINE = 8  # names
_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def write(event: Event, language: Language = "zh", starts_at: datetime | None = None) -> str:
    """Return the opening of a list for an event: post it, and members go on from there."""
    chinese = language == "zh"
    lines = ["#接龙" if chinese else "#Group Note", _one_line(event.title)]
    lines.append(f"{'时间：' if chinese else 'When: '}{_when(event, language, starts_at)}")
    if event.place.strip():
        lines.append(f"{'地点：' if chinese else 'Where: '}{_one_line(event.place)}")
    lines += ["", "例 小林 2人" if chinese else "Example: Lin 2 people", "", "1. "]
    return "\n".join(lines)


def nudge(title: str, names: Sequence[str], language: Language = "zh") -> str:
    """Return a friendly reminder to those who are not on a list: nobody has to explain themselves."""
    if not names:
        return ""
    called = [f"@{_one_line(name)}" for name in names]
    grouped = [" ".join(called[n : n + A_LINE]) for n in range(0, len(called), A_LINE)]
    head, tail = _NUDGES[language]
    return "\n".join([head.format(title=_one_line(title) or _UNTITLED[language]), *grouped, tail])


_UNTITLED: dict[Language, str] = {"zh": "接龙", "en": "the sign-up"}
_NUDGES: dict[Language, tuple[str, str]] = {
    "zh": (
        "「{title}」的接龙还开着，怕大家刷屏时错过，在这里轻轻提醒一下：",
        "想来的接一下龙就好；这次不方便也没关系，回个“下次”，方便我们准备。",
    ),
    "en": (
        "The sign-up for “{title}” is still open, in case it scrolled past you:",
        "Add your name if you would like to join. If not this time, that is fine: a short “next time” helps us plan.",
    ),
}


def _when(event: Event, language: Language, starts_at: datetime | None) -> str:
    start = starts_at or event.starts_at
    end = start + (event.ends_at - event.starts_at)
    if language == "zh":
        day = f"{start.month}月{start.day}日（{_WEEKDAYS[start.weekday()]}）"
    else:
        day = f"{_DAYS[start.weekday()]} {start.day} {_MONTHS[start.month - 1]}"
    if event.all_day:
        return day
    until = f"–{end:%H:%M}" if end.date() == start.date() else ""
    return f"{day} {start:%H:%M}{until}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
