"""The chart of taking part: the share of the roster that writes, and the lurkers who surface."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.lurkers import Day, Lurkers, lurkers, who
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.days import DayCanvas
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr


class LurkersChart(Chart):
    """How much of the roster writes within a week, and who surfaces after a silent month."""

    key = "lurkers"
    title = N_("Taking part")
    unit = N_("percent of the roster, lurkers a day")
    height_of_picture = 300
    reads = frozenset({"messages", "memberships", "members", "roster_events", "batches", "groups"})
    empty_text = N_("Import a chat export, and see here how many of the roster take part.")
    down = 7  # marks: the arrow keys up and down walk over a week
    beside = "day"

    def make_canvas(self) -> QWidget:
        """Return two plots: the share above, the lurkers below."""
        canvas = DayCanvas(self.session.theme, 3, 2)
        self.days = canvas
        self.then_share, self.then_surfaced = canvas.faint(0), canvas.faint(1)
        self.share = canvas.line(0, "accent", soft=True)
        self.surfaced = canvas.bars(1, "blue")
        return canvas

    @staticmethod
    def ask(store: Store, scope: Scope) -> Lurkers:
        """Return the share and the lurkers per day."""
        return lurkers(store, scope)

    def sentence(self, data: Lurkers) -> str:
        """Say what share takes part, where it came from, and how many surfaced."""
        shares, surfaced = data.shares(), data.surfaced
        if not data.days:
            return ""
        if shares is None:
            return tr("Too few days are imported to say how many take part")
        text = _share(*shares)
        if surfaced is None:
            return text
        return tr("{text}; {note}", text=text, note=_lurkers(surfaced))

    def before(self, data: Lurkers, earlier: Lurkers) -> str:
        """Say what share took part at the end, and how many surfaced."""
        shares, now = earlier.shares(), data.shares()
        if shares is None or now is None:
            return ""
        text = tr(
            "{share} of the roster at the end, now {now}",
            share=words.percent(shares[1]),
            now=words.percent(now[1]),
        )
        if earlier.surfaced is None:
            return text
        return tr("{text}; {note}", text=text, note=_lurkers(earlier.surfaced))

    def before_at(self, place: int) -> str:
        """Return the figures of the day that stood there."""
        day = self.days_before()[place]
        return _reading(day) if day else ""

    def period(self, data: Lurkers) -> tuple[date, date]:
        """From the first data to the last."""
        return data.days[0].day, data.days[-1].day

    def draw(self, data: Lurkers) -> None:
        """Show the days."""
        shares = [_percent(day) for day in data.days]
        surfaced = [day.surfaced for day in data.days]
        above, below = _known(data.days, shares), _known(data.days, surfaced)
        self.days.show_days([day.day for day in data.days], above)
        self.days.hatch(1, below)
        then = self.days_before()
        then_shares = [_percent(day) for day in then]
        then_surfaced = [day.surfaced if day else None for day in then]
        self.days.fit(0, [*shares, *then_shares, 1])
        self.days.fit(1, [*surfaced, *then_surfaced])
        self.days.put(self.then_share, then_shares)
        self.days.put(self.then_surfaced, then_surfaced)
        self.days.put(self.share, shares)
        self.days.put_bars(self.surfaced, surfaced)
        lines: list[Line] = [
            ("line", "accent", tr("Wrote in 7 days, percent of the roster")),
            ("block", "blue", tr("Lurkers who surfaced")),
        ]
        if Known.NOTHING in (*above, *below):
            lines.append(("hatch", "axis", tr("Not known")))
        self.key_row.show_lines(*lines[:2], *self.key_before(), *lines[2:])

    def sheet(self, data: Lurkers) -> Sheet:
        """One row per day."""
        heads = (
            tr("Day"), tr("Roster"), tr("Wrote in 7 days"), tr("Percent"), tr("Lurkers who surfaced"),
        )  # fmt: skip
        rows = tuple(
            (
                day.day.isoformat(),
                day.roster,
                day.active,
                None if day.share is None else 100 * day.share,
                day.surfaced,
            )
            for day in data.days
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per day."""
        return len(self.answer.data.days) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the day's figures."""
        return _reading(self._day(place))

    def pick(self, place: int) -> Pick | None:
        """Return who surfaced that day, and who else wrote in the week up to it."""
        day = self._day(place)
        if self.answer is None or not (day.active or day.surfaced):
            return None
        title = tr("The week up to {day}", day=wording.day_name(day.day))
        parts = (tr("surfaced"), tr("wrote in 7 days"))
        find = partial(_those, scope=self.answer.scope, day=day.day, parts=parts)
        return Pick(title, find, day=day.day, counted=parts[:1] if day.surfaced else parts[1:])

    def _day(self, place: int) -> Day:
        found: Lurkers = self.answer.data if self.answer else Lurkers()
        return found.days[place]


def _reading(day: Day) -> str:
    name = wording.day_name(day.day)
    if day.known is Known.NOTHING:
        return tr("{day}: no data imported", day=name)
    if day.share is None:
        return tr("{day}: too few days imported to say who takes part", day=name)
    text = tr(
        "{day}: {active} of {roster} wrote in 7 days ({share})",
        day=name,
        active=words.number(day.active or 0),
        roster=words.number(day.roster),
        share=words.percent(day.share),
    )
    text = tr("{text}, {note}", text=text, note=_surfaced(day))
    note = wording.remark(day.known)
    return tr("{text} ({note})", text=text, note=note) if note else text


def _percent(day: Day | None) -> float | None:
    return None if day is None or day.share is None else 100 * day.share


def _known(days: Sequence[Day], values: Sequence[float | None]) -> list[Known]:
    """Return what is known of a series: nothing where it has no value."""
    return [
        Known.NOTHING if value is None else day.known
        for day, value in zip(days, values, strict=True)
    ]


def _share(before: float, now: float) -> str:
    share, was = words.percent(now), words.percent(before)
    if share == was:
        return tr("{share} of the roster writes within a week, as before", share=share)
    text = (
        N_("{share} of the roster writes within a week, up from {before}")
        if now > before
        else N_("{share} of the roster writes within a week, down from {before}")
    )
    return tr(text, share=share, before=was)


def _lurkers(n: int) -> str:
    if n == 1:
        return tr("one lurker surfaced")
    return tr("{n} lurkers surfaced", n=words.number(n)) if n else tr("no lurker surfaced")


def _surfaced(day: Day) -> str:
    if day.surfaced is None:
        return tr("who surfaced is not known")
    return tr("{n} surfaced", n=words.number(day.surfaced))


def _those(store: Store, scope: Scope, day: date, parts: tuple[str, str]) -> tuple[Person, ...]:
    surfaced, others = who(store, scope, day)
    return (*people(store, scope, surfaced, parts[0]), *people(store, scope, others, parts[1]))
