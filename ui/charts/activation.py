"""The chart of activation: how soon newcomers write."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.activation import Activation, Window, activation
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr

WEEK = 1  # the place of the window that the headline speaks of


class ActivationChart(Chart):
    """The share of newcomers who wrote within 1, 7, 14 and 30 days of joining."""

    key = "activation"
    title = N_("New-member activation")
    unit = N_("newcomers who wrote, by days since joining")
    reads = frozenset({"messages", "memberships", "roster_events", "batches", "groups"})
    empty_text = N_("Import a chat export, and see here how soon newcomers find their tongue.")

    def make_canvas(self) -> QWidget:
        """Return one bar per window."""
        self.bars = Bars(self.session.theme)
        return self.bars

    @staticmethod
    def ask(store: Store, scope: Scope) -> Activation:
        """Return the windows."""
        return activation(store, scope)

    def sentence(self, data: Activation) -> str:
        """Say how many write in their first week, and whether it were more before."""
        if not data.imported:
            return ""
        if not data.newcomers:
            return tr("Nobody is known to have joined in these days")
        window = data.windows[WEEK] if data.windows[WEEK].people else data.windows[0]
        if window.share is None:
            n = words.number(data.newcomers)
            return tr("{n} joined; too early to say how many write", n=n)
        if window.days == 1:
            share = words.percent(window.share)
            return tr("{share} of newcomers wrote on the day they joined", share=share)
        return _weekly(window.share, window.before)

    def draw(self, data: Activation) -> None:
        """Show the windows."""
        self.bars.show_bars(tuple(_bar(window) for window in data.windows))
        lines: list[Line] = [("block", "accent", tr("wrote in time"))]
        if any(window.before is not None and window.people for window in data.windows):
            lines.append(("target", "text", tr("Period before")))
        self.key_row.show_lines(*lines)

    def sheet(self, data: Activation) -> Sheet:
        """One row per window."""
        heads = (
            tr("Days since joining"), tr("Newcomers"), tr("Wrote"), tr("Percent"),
            tr("Period before, percent"),
        )  # fmt: skip
        rows = tuple(
            (w.days, w.people, len(w.wrote), _percent(w.share), _percent(w.before))
            for w in data.windows
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per window."""
        return len(self.answer.data.windows) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the window's figures."""
        bar = _bar(self._window(place))
        return f"{bar.name} {bar.figures}"

    def pick(self, place: int) -> Pick | None:
        """Return who wrote in time and who did not."""
        window = self._window(place)
        if self.answer is None or not window.people:
            return None
        parts = (tr("wrote in time"), tr("did not write in time"))
        return Pick(
            _name(window),
            partial(_those, scope=self.answer.scope, found=window, parts=parts),
            counted=parts[:1],
        )

    def _window(self, place: int) -> Window:
        found: tuple[Window, ...] = self.answer.data.windows if self.answer else ()
        return found[place]


def _weekly(now: float, before: float | None) -> str:
    share, was = words.percent(now), words.percent(before or 0)
    if before is None:
        return tr("{share} of newcomers write in their first 7 days", share=share)
    if share == was:
        return tr("{share} of newcomers write in their first 7 days, as before", share=share)
    text = (
        N_("{share} of newcomers write in their first 7 days, up from {before}")
        if now > before
        else N_("{share} of newcomers write in their first 7 days, down from {before}")
    )
    return tr(text, share=share, before=was)


def _name(window: Window) -> str:
    if window.days == 1:
        return tr("On the day of joining")
    return tr("Within {n} days", n=window.days)


def _bar(window: Window) -> Bar:
    if window.share is None:
        return Bar(_name(window), "–", tr("nobody has been here that long"), 0)
    figures = f"{words.number(len(window.wrote))} · {words.percent(window.share)}"
    remark = tr("of {n} who have been here that long", n=words.number(window.people))
    return Bar(_name(window), figures, remark, window.share, window.before)


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _those(store: Store, scope: Scope, found: Window, parts: tuple[str, str]) -> tuple[Person, ...]:
    return (
        *people(store, scope, found.wrote, parts[0]),
        *people(store, scope, found.silent, parts[1]),
    )
