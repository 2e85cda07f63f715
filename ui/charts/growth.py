"""The chart of joins and leaves, by day, week or month, whole or by channel, and of the total after them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.daily import rolling
from app.insights.growth import Channels, Growth, Span, growth, joined, left
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.compared import Answer
from ui.charts.parts.key import Line, hatch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.spans import SpanCanvas
from ui.charts.parts.switch import Switch
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import chip

NAMED = 3  # channels in the reading of a span
COLORS = ("accent", "blue", "amber", "red")  # of the biggest channels
REST = "axis"  # of all others
UNITS = {"day": N_("By day"), "week": N_("By week"), "month": N_("By month")}
UNIT, SPLIT = "growth/unit", "growth/channels"  # kept
WEEKLY, MONTHLY = 120, 550  # days: above, the unit that is shown unless one was chosen


class GrowthChart(Chart):
    """Joins up, leaves down, the net of both, and how many sat there after them."""

    key = "growth"
    title = N_("Joins and leaves")
    unit = N_("members; the total is counted back from who is there now")
    reads = frozenset({"memberships", "roster_events", "messages", "batches", "groups", "members"})
    height_of_picture = 300
    down = 7  # marks: the arrow keys up and down walk over a week

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.units = Switch(*((key, tr(name)) for key, name in UNITS.items()))
        self.units.chosen.connect(self.show_unit)
        self.split = chip(tr("By channel"), slot=self._split, checkable=True)
        self.split.setChecked(session.prefs.text(SPLIT) == "on")
        for part in (self.units, self.split):
            part.hide()
            self.switches.addWidget(part)
        self.exits.aside += [self.units, self.split]
        for key, name in UNITS.items():
            self.command(
                tr("Joins and leaves: {unit}", unit=tr(name)), partial(self.show_unit, key)
            )
        self.command(tr("Joins and leaves by channel, or whole"), self.split.click)

    def make_canvas(self) -> QWidget:
        """Return two plots: comings and goings above, the total below."""
        canvas = SpanCanvas(self.session.theme, 3, 2)
        self.days = canvas
        canvas.level(0)
        tokens = (*COLORS, REST)
        self.joins = [canvas.bars(0, token) for token in tokens]
        self.leaves = [canvas.bars(0, token, 0.55) for token in tokens]
        self.went = canvas.bars(0, "amber")
        self.net = canvas.line(0, "text")
        self.earlier = canvas.faint(0)
        self.total = canvas.line(1, "blue", soft=False, width=2)
        self.unfinished = canvas.ring(1, "blue")
        return canvas

    @staticmethod
    def ask(store: Store, scope: Scope) -> Growth:
        """Return joins and leaves by day, week and month."""
        return growth(store, scope)

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the switches once there is something to switch."""
        super().fill(data)
        told = bool(data and data.data.days)
        for part in (self.units, self.split):
            part.setVisible(told)
        if data is not None:
            self.units.show_choice(self._unit(data.data))
            for key, made in self.units.chips.items():
                made.setEnabled(key in data.data.units())

    def sentence(self, data: Growth) -> str:
        """Say what came of joins and leaves, and by which channel most came."""
        if not data.days:
            return ""
        if not data.joins and not data.leaves:
            return tr("Nobody joined or left")
        text = _net(data.joins, data.leaves)
        best = next(((name, n) for name, n in data.channels if name), None)
        if best is None:
            return text
        return tr(
            "{text}; {n} by {channel}",
            text=text,
            n=words.number(best[1]),
            channel=wording.channel(best[0]),
        )

    def before(self, data: Growth, earlier: Growth) -> str:
        """Say how many joined and left then."""
        return tr(
            "{joins} joined and {leaves} left, now {joins_now} and {leaves_now}",
            joins=words.number(earlier.joins),
            leaves=words.number(earlier.leaves),
            joins_now=words.number(data.joins),
            leaves_now=words.number(data.leaves),
        )

    beside = "day"

    def before_at(self, place: int) -> str:
        """Return the figures of the day that stood there."""
        if self.answer is None or self._unit(self.answer.data) != "day":
            return ""
        then = self.days_before()[place]
        return _figures(then) if then else ""

    def period(self, data: Growth) -> tuple[date, date]:
        """From the first day known to the last."""
        spans = self._spans(data)
        return spans[0].first, spans[-1].last

    def draw(self, data: Growth) -> None:
        """Show the spans."""
        spans = self._spans(data)
        known = [_known(span) for span in spans]
        self.days.show_spans([(span.first, span.last) for span in spans], known)
        joins, leaves = [span.joins for span in spans], [span.leaves for span in spans]
        daily = self._unit(data) == "day"
        then = [day.net if day else None for day in self.days_before()] if daily else []
        lowest = min([0, *(-n for n in leaves if n), *(n for n in then if n is not None)])
        self.days.fit(0, [*joins, *then], low=lowest)
        named = self._named(data)
        self._put_bars(spans, named)
        net = [None if k is Known.UNFINISHED else s.net for k, s in zip(known, spans, strict=True)]
        self.days.put(self.net, rolling(net) if daily else net)
        self.days.put(self.earlier, rolling(then) if then else [None] * len(spans))
        totals = [span.total for span in spans]
        self.days.fit(1, totals, low=_floor(totals))
        self.days.put(
            self.total,
            [None if k is Known.UNFINISHED else n for k, n in zip(known, totals, strict=True)],
        )
        self.days.put_ring(self.unfinished, totals, known)
        self.key_row.show_lines(*self._key(daily=daily, named=named), *hatch(known))

    def sheet(self, data: Growth) -> Sheet:
        """One row per span, with a column per channel."""
        channels = [name for name, _ in data.channels]
        heads = {"day": N_("Day"), "week": N_("Week from"), "month": N_("Month")}
        rows = tuple(
            (
                s.first.isoformat(), s.joins, s.leaves, s.net, s.total,
                *(dict(s.came).get(c, 0) for c in channels),
            )
            for s in self._spans(data)
        )  # fmt: skip
        fixed = (tr(heads[self._unit(data)]), tr("Joins"), tr("Leaves"), tr("Net"), tr("Total"))
        return Sheet((*fixed, *(wording.channel(name) for name in channels)), rows)

    def sheet_before(self, now: Sheet, then: Sheet) -> Sheet:
        """Days stand beside days; weeks and months of two periods begin on other days."""
        daily = self.answer is not None and self._unit(self.answer.data) == "day"
        return super().sheet_before(now, then) if daily else now

    def marks(self) -> int:
        """One per span."""
        return len(self._spans(self.answer.data)) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the span's figures."""
        span = self._span_at(place)
        text = tr("{name}: {text}", name=_when(span, self._unit_now()), text=_figures(span))
        named = [f"{wording.channel(name)} +{n}" for name, n in span.came[:NAMED] if name]
        notes = [tr(", ").join(named), _note(span)]
        note = "; ".join(filter(None, notes))
        return tr("{text} ({note})", text=text, note=note) if note else text

    def pick(self, place: int) -> Pick | None:
        """Return who came and who went in that span."""
        span = self._span_at(place)
        if self.answer is None or not (span.joins or span.leaves):
            return None
        when = _when(span, self._unit_now())
        daily = self._unit_now() == "day"
        parts = (
            tr("joined that day") if daily else tr("joined in these days"),
            tr("left that day") if daily else tr("left in these days"),
        )
        ask = partial(_moved, scope=self.answer.scope, span=(span.first, span.last), parts=parts)
        counted = parts[:1] if span.joins else parts[1:]
        return Pick(tr("Joined or left: {when}", when=when), ask, counted=counted)

    def show_unit(self, unit: str) -> None:
        """Gather by day, week or month."""
        self.session.prefs.keep(UNIT, unit)
        self.place = None
        self.fill(self.answer)

    # -- which of them

    def _split(self) -> None:
        self.session.prefs.keep(SPLIT, "on" if self.split.isChecked() else "")
        self.fill(self.answer)

    def _unit(self, data: Growth) -> str:
        """Return the unit chosen, or the one that suits the period; a longer one where it does not fit."""
        suits = "day" if data.length <= WEEKLY else "week" if data.length <= MONTHLY else "month"
        wanted = self.session.prefs.text(UNIT) or suits
        return wanted if wanted in data.units() else data.units()[0]

    def _unit_now(self) -> str:
        return self._unit(self.answer.data) if self.answer else "day"

    def _spans(self, data: Growth) -> tuple[Span, ...]:
        return data.by(self._unit(data))

    def _span_at(self, place: int) -> Span:
        found: Growth = self.answer.data if self.answer else Growth()
        return self._spans(found)[place]

    def _named(self, data: Growth) -> tuple[str, ...]:
        """Return the channels that have a colour of their own; none while all are one."""
        if not self.split.isChecked():
            return ()
        return tuple(name for name, _ in data.channels if name)[: len(COLORS)]

    # -- drawing

    def _put_bars(self, spans: Sequence[Span], named: tuple[str, ...]) -> None:
        if self.split.isChecked():
            self.days.put_stack(self.joins, _parts([s.came for s in spans], named))
            self.days.put_stack(self.leaves, _parts([s.went for s in spans], named), down=True)
            self.days.put_stack([self.went], [[0] * len(spans)])
            return
        none = [[0] * len(spans)] * (len(COLORS))
        self.days.put_stack(self.joins, [[s.joins for s in spans], *none])
        self.days.put_stack(self.leaves, [[0] * len(spans), *none], down=True)
        self.days.put_stack([self.went], [[s.leaves for s in spans]], down=True)

    def _key(self, *, daily: bool, named: tuple[str, ...]) -> list[Line]:
        net = tr("Net, mean of 7 days") if daily else tr("Net")
        lines: list[Line] = [("line", "text", net), ("line", "blue", tr("Total"))]
        if not self.split.isChecked():
            lines[:0] = [("block", "accent", tr("Joins")), ("block", "amber", tr("Leaves"))]
        else:
            blocks = [wording.channel(name) for name in named]
            lines[:0] = [
                ("block", token, words.short(name))
                for token, name in zip(COLORS, blocks, strict=False)
            ]
            lines.append(("block", REST, tr("others, unknown")))
        return [*lines, *(self.key_before() if daily else [])]


def _parts(spans: Sequence[Channels], named: tuple[str, ...]) -> list[list[int]]:
    """Return a row of counts per colour: the named channels, and all others."""
    rows = [[0] * len(spans) for _ in range(len(COLORS) + 1)]
    for place, channels in enumerate(spans):
        for name, n in channels:
            rows[named.index(name) if name in named else len(COLORS)][place] += n
    return rows


def _floor(totals: Sequence[int]) -> float:
    """Return where the axis of the total begins: near the lowest, so that its course is seen."""
    low, high = min(totals, default=0), max(totals, default=0)
    return max(0, low - max(1, high - low))


def _net(joins: int, leaves: int) -> str:
    net = joins - leaves
    if not net:
        return tr("{joins} joined and as many left", joins=words.number(joins))
    text = (
        N_("{joins} joined, {leaves} left: {net} more")
        if net > 0
        else N_("{joins} joined, {leaves} left: {net} fewer")
    )
    return tr(
        text, joins=words.number(joins), leaves=words.number(leaves), net=words.number(abs(net))
    )


def _when(span: Span, unit: str) -> str:
    if unit == "day":
        return wording.day_name(span.first)
    if span.first == span.last:
        return words.short_day(span.first)
    if unit == "month" and span.whole:
        return tr("{month} {year}", month=words.month(span.first), year=span.first.year)
    return tr(
        "{first} – {last}", first=words.short_day(span.first), last=words.short_day(span.last)
    )


def _figures(span: Span) -> str:
    """Return joins, leaves and the total in words."""
    if span.joins is None or span.leaves is None:
        return tr("no data imported")
    return tr(
        "{joins} joined, {leaves} left, {total} members after it",
        joins=words.number(span.joins),
        leaves=words.number(span.leaves),
        total=words.number(span.total),
    )


def _note(span: Span) -> str:
    """Return what to bear in mind about a span, or ''."""
    if span.known is Known.UNFINISHED and span.first == span.last:
        return wording.remark(span.known)
    if not span.whole:
        return tr("only in part within the period")
    if span.known is Known.UNFINISHED:
        return tr("not over yet")
    return tr("not imported in full") if span.known is Known.PART else ""


def _moved(
    store: Store, scope: Scope, span: tuple[date, date], parts: tuple[str, str]
) -> tuple[Person, ...]:
    return (
        *people(store, scope, joined(store, scope, *span), parts[0]),
        *people(store, scope, left(store, scope, *span), parts[1]),
    )


def _known(span: Span) -> Known:
    """Return what is known of a span; one with moves needs no message to be known."""
    return Known.FULL if span.known is Known.NOTHING and span.joins is not None else span.known
