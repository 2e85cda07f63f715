"""The headline numbers in words: each with its value, what it was before, and its target."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app import clock
from app.insights.number import Number, Spark
from app.targets import LOWER, Key
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Tone

if TYPE_CHECKING:
    from app.insights.headline import Headline  # loads numpy: not before the first paint

FULL = 0.9  # of the capacity: time to think of the next group
WEEK = (N_("{change} in a week"), N_("as a week before"))
MONTH = (N_("{change} in 30 days"), N_("as 30 days before"))
YOUNG = N_("Asked less than two hours ago: too early to say")
MINUTE = 60  # seconds
DAYS = 7  # that first response and open questions look back, where they can

TITLES: dict[Key, str] = {
    "members": N_("Seats taken"),
    "active": N_("Active"),
    "active_week": N_("Active in 7 days"),
    "active_month": N_("Active in 30 days"),
    "messages": N_("Messages"),
    "turnover": N_("Joined / left, 7 days"),
    "stickiness": N_("Stickiness"),
    "retention": N_("30-day retention"),
    "response": N_("First response, 7 days"),
    "unanswered": N_("Unanswered, 7 days"),
}
MEANS: dict[Key, str] = {
    "members": N_("Seats taken, of those the groups have; who sits in two groups takes two"),
    "active": N_("Who wrote on the last day known in full"),
    "active_week": N_("Different people who wrote in 7 days (WAU)"),
    "active_month": N_("Different people who wrote in 30 days (MAU)"),
    "messages": N_("Messages of the last day known in full"),
    "turnover": N_("Joins and leaves of 7 days; the target is of joins"),
    "stickiness": N_("Mean active a day over active in 30 days (DAU/MAU)"),
    "retention": N_("Of those who joined 30 to 60 days ago: wrote in the last 30"),
    "response": N_("Median wait of a question for its first answer"),
    "unanswered": N_("Questions of 7 days that nobody answered"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One number in words. `note` is what else is worth saying; '' where there is nothing.

    `tone` is that of the change and of the note, `reached` that of the target; `day` is what a
    number of one day is of.
    """

    value: str
    change: str = ""
    target: str = ""
    note: str = ""
    tone: Tone = ""
    reached: Tone = ""
    spark: Spark = ()
    day: str = ""

    def line(self) -> tuple[str, Tone]:
        """Return the one line there is room for on a tile, and its tone: what calls for action comes first."""
        if self.target and self.tone != "warn":
            return self.target, self.reached
        return self.note or self.change, self.tone


def told(found: Headline, key: Key) -> Told:
    """Return a number in words."""
    return _TOLD[key](found)


def value_text(key: Key, value: float) -> str:
    """Return a value of a number's kind, as the target of one is written."""
    if key in ("stickiness", "retention"):
        return words.percent(value)
    return words.wait(value) if key == "response" else words.number(value)


def day_text(day: date) -> str:
    """Return a day, with its year where that is not this one."""
    same = day.year == clock.today().year
    return words.short_day(day) if same else words.long_day(day)


def _change(key: Key, now: float | None, before: float | None, apart: tuple[str, str]) -> str:
    """Say how a number changed: by people, by points, by minutes."""
    if now is None or before is None:
        return ""
    share = key in ("stickiness", "retention")
    by = round(now * 100) - round(before * 100) if share else now - before
    if not by or (key == "response" and words.wait(now) == words.wait(before)):
        return tr(apart[1])
    size = tr("%n point(s)", "", abs(round(by))) if share else value_text(key, abs(by))
    return tr(apart[0], change=f"{'↑' if by > 0 else '↓'} {size}")


def _tone(key: Key, now: float | None, before: float | None) -> Tone:
    if now is None or before is None or now == before:
        return ""
    better = now < before if key in LOWER else now > before
    return "good" if better else "bad"


def _target(key: Key, now: float | None, target: float | None) -> tuple[str, Tone]:
    """Say whether the target is reached, or how far it is."""
    if target is None or now is None:
        return "", ""
    wanted = value_text(key, target)
    if key in LOWER:
        if now <= target:
            return tr("within the target {target}", target=wanted), "good"
        return tr("over the target {target}", target=wanted), "warn"
    if now >= target:
        return tr("target {target} reached", target=wanted), "good"
    short = value_text(key, target - now)
    if key in ("stickiness", "retention"):
        return tr("target {target}", target=wanted), "warn"
    return tr("{n} short of the target", n=short), "warn"


def _number(key: Key, now: Number, apart: tuple[str, str], note: str = "") -> Told:
    if now.n is None:
        return Told("–", note=note, spark=now.spark)
    target, reached = _target(key, now.n, now.target)
    change = _change(key, now.n, now.before, apart)
    tone = _tone(key, now.n, now.before) if change != tr(apart[1]) else ""
    return Told(value_text(key, now.n), change, target, "", tone, reached, now.spark)


def _members(found: Headline) -> Told:
    now = found.members
    value = f"{words.number(now.seats)} / {words.number(now.capacity)}"
    change = _change("members", now.seats, now.before, WEEK)
    target, reached = _target("members", now.seats, now.target)
    if now.capacity and now.seats >= FULL * now.capacity:
        note = tr("Nearly full: time for a new group")
        return Told(value, change, target, note, "warn", reached, now.spark)
    apart = now.people is not None and now.people != now.seats
    people = tr("%n different people", "", now.people) if now.people and apart else ""
    tone = "" if people else _tone("members", now.seats, now.before)
    return Told(value, change, target, people, tone, reached, now.spark)


def _of_day(found: Headline, key: Key, now: Number) -> Told:
    if now.n is None or found.day is None:
        return Told("–", note=tr("Import a chat to see this"))
    return replace(_number(key, now, WEEK), day=day_text(found.day))


def _rolling(found: Headline, key: Key, now: Number, apart: tuple[str, str]) -> Told:
    if found.day is None:
        return Told("–", note=tr("Import a chat to see this"))
    note = tr("Too few days are imported") if now.n is None else ""
    return _number(key, now, apart, note)


def _turnover(found: Headline) -> Told:
    now = found.turnover
    net = now.joins - now.leaves
    change = tr("before: {joins} / {leaves}", joins=now.joins_before, leaves=now.leaves_before)
    signed = f"{net:+d}".replace("-", "−")
    remark = tr("Net {net}", net=signed) if net else tr("As many left as joined")
    if not now.joins and not now.leaves:
        remark = tr("Nobody joined or left")
    if now.best_channel and net:
        remark = tr(
            "Net {net} · {n} by {channel}",
            net=signed,
            n=now.best_joins,
            channel=now.best_channel,
        )
    target, reached = _target("turnover", now.joins, now.target)
    tone: Tone = "good" if net > 0 else "bad" if net < 0 else ""
    return Told(f"{now.joins} / {now.leaves}", change, target, remark, tone, reached, now.spark)


def _retention(found: Headline) -> Told:
    now = found.retention
    if now.share is None:
        return Told("–", note=tr("Nobody joined 30 to 60 days ago"))
    number = Number(now.share, now.before, now.target, now.spark)
    told_ = _number("retention", number, MONTH)
    change = told_.change or tr("%n joined 30 to 60 days ago", "", now.joined)
    return Told(told_.value, change, told_.target, "", told_.tone, told_.reached, now.spark)


def _unanswered(found: Headline) -> Told:
    now = found.talk.unanswered
    told_ = _number("unanswered", now, WEEK, tr("Import a chat to see this"))
    if now.n is None or told_.change:
        return told_
    if not found.talk.asked and found.talk.young:
        return replace(told_, value="–", note=_unasked(found))
    return replace(told_, change=_few(found) or tr("of %n question(s)", "", found.talk.asked))


def _response(found: Headline) -> Told:
    now = found.talk.response
    none = tr("No question was answered") if found.talk.asked else _unasked(found)
    told_ = _number("response", now, WEEK, none)
    return told_ if told_.change else replace(told_, change=_few(found))


def _unasked(found: Headline) -> str:
    return tr("Asked under 2 h ago") if found.talk.young else tr("Nobody asked a question")


def _few(found: Headline) -> str:
    """Say where less than the seven days of the title could be read."""
    days = found.talk.days
    return tr("Of the last %n day(s) only", "", days) if 0 < days < DAYS else ""


_TOLD: dict[Key, Callable[[Headline], Told]] = {
    "members": _members,
    "active": lambda found: _of_day(found, "active", found.active),
    "active_week": lambda found: _rolling(found, "active_week", found.active_week, WEEK),
    "active_month": lambda found: _rolling(found, "active_month", found.active_month, MONTH),
    "messages": lambda found: _of_day(found, "messages", found.messages),
    "turnover": _turnover,
    "stickiness": lambda found: _rolling(found, "stickiness", found.stickiness, MONTH),
    "retention": _retention,
    "response": _response,
    "unanswered": _unanswered,
}
