"""The chart of channels: what each brought and cost, as a table to sort; costs and names are entered below it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.channels import Channel, Channels, channels, together
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.channel_costs import ChannelCosts
from ui.charts.parts.chart import Chart
from ui.charts.parts.compared import Answer
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.table import Cell, Head, Rows, Table
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import chip

FEW = 5  # people: a share of fewer says little, and is drawn faint
SORT = "channels/sort"  # kept: a column, with - before it when the smallest is on top
VALUES: dict[str, Callable[[Channel], float | None]] = {
    "people": lambda one: len(one.people),
    "activation": lambda one: one.activation,
    "retention": lambda one: one.retention,
    "conversion": lambda one: one.conversion,
    "cost": lambda one: one.cost,
    "per_person": lambda one: one.per_person,
    "per_stayed": lambda one: one.per_stayed,
}


class ChannelsChart(Chart):
    """Which channel brings people who stay, and what each of them costs."""

    key = "channels"
    title = N_("Channels")
    unit = N_("newcomers, costs in your currency")
    reads = frozenset(
        {"messages", "memberships", "roster_events", "members", "member_tags", "roles", "batches"}
        | {"channel_costs", "groups", "measures", "incomes"}
    )
    height_of_picture = 330
    empty_text = N_("Import a chat export or a roster, and see here which channels bring people.")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        kept = session.prefs.text(SORT) or "people"
        self._rising, self._by = kept.startswith("-"), kept.lstrip("-")
        self._shown: tuple[Channel, ...] = ()
        self._rest = 0  # channels in the last row, where not all have one of their own
        self.entering = chip(tr("Costs and names"), slot=self.enter, checkable=True)
        self.entering.hide()
        self.switches.addWidget(self.entering)
        self.costs = ChannelCosts(session)
        self.costs.hide()
        self.costs.closed.connect(self._shut_costs)
        inside = self.frame.layout()
        if inside is not None:
            inside.addWidget(self.costs)
        self.exits.aside += [self.entering, self.costs]
        self.command(tr("Enter costs, rename channels"), self.enter, icon="pencil")
        self.command(tr("Sort by the next column"), self._sort_next)

    def make_canvas(self) -> QWidget:
        """Return the table."""
        self.table = Table(self.session.theme)
        self.table.sorting.connect(self.sort)
        self.table.opened.connect(self._open_costs)
        self.table.roomed.connect(self._redraw)
        return self.table

    @staticmethod
    def ask(store: Store, scope: Scope) -> Channels:
        """Return the channels."""
        return channels(store, scope)

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the costs that are being entered."""
        super().fill(data)
        self.entering.setVisible(data is not None)
        if data is None:
            self._shut_costs()
        elif self.costs.isVisibleTo(self):
            self.costs.refresh(data.scope.community_id)

    def sentence(self, data: Channels) -> str:
        """Name the channel that brought most people who were retained, and what each of them cost."""
        total = data.total()
        if not total.people:
            known = data.last is not None or data.unknown or data.found
            return tr("Nobody is known to have joined in these days") if known else ""
        named = [one for one in data.found if one.key and one.people]
        if not named:
            return tr(
                "%n member(s) joined, and nobody noted by which channel", "", len(total.people)
            )
        return _praised(max(named, key=lambda one: (len(one.stayed), len(one.people))))

    def before(self, data: Channels, earlier: Channels) -> str:
        """Say how many came then."""
        then, now = len(earlier.total().people), len(data.total().people)
        return tr("{then} came, now {now}", then=words.number(then), now=words.number(now))

    beside = "first"

    def period(self, data: Channels) -> tuple[date, date] | None:
        """From the first data to the last."""
        return (data.first, data.last) if data.first and data.last else super().period(data)

    def draw(self, data: Channels) -> None:
        """Show as many channels as there is room for, and the others in one row."""
        ordered = self._ordered(data)
        fits = self.table.fitting()
        own = len(ordered) if len(ordered) <= fits else fits - 1
        self._rest = len(ordered) - own
        rest = (together(ordered[own:]),) if self._rest else ()
        self._shown = (*ordered[:own], *rest)
        most = max([1, *(len(one.people) for one in ordered[:own])])  # costs alone bring nobody
        cells = tuple(_cells(one, self._name(place), most) for place, one in enumerate(self._shown))
        why = tr(
            "Join days come from the chat's join lines and from rosters:"
            " pick a longer period, or import one of these."
        )
        self.table.show_rows(Rows(_heads(), cells, self._by, self._rising), why)
        self.key_row.hide()

    def sheet(self, data: Channels) -> Sheet:
        """One row per channel, all of them."""
        heads = (
            tr("Channel"), tr("People"), tr("Over a week here"), tr("Wrote in first 7 days"),
            tr("Here long enough to judge"), tr("Retained"), tr("Converted"), tr("Spent"),
            tr("Per person"), tr("Per person retained (estimate)"),
        )  # fmt: skip
        rows = tuple(
            (
                wording.channel(one.key), len(one.people), one.asked, len(one.active), one.judged,
                len(one.stayed), len(one.converted), *map(_exact, (one.cost, one.per_person, one.per_stayed)),
            )
            for one in self._ordered(data)
        )  # fmt: skip
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per row."""
        return len(self._shown) if self.answer and not self.canvas.isHidden() else 0

    def mark(self, place: int) -> object:
        """Return the channel; the row of the rest is one, too."""
        return (self._is_rest(place), self._shown[place].key)

    def reading(self, place: int) -> str:
        """Return what the channel brought and cost."""
        one = self._shown[place]
        parts = [tr("%n member(s)", "", len(one.people))]
        for share, of, text in (
            (one.activation, one.asked, N_("{share} of {n} wrote in their first week")),
            (one.retention, one.judged, N_("{share} of {n} retained")),
        ):
            if share is not None:
                parts.append(tr(text, share=words.percent(share), n=words.number(of)))
        if one.converted:
            parts.append(tr("{n} pay or partner", n=words.number(len(one.converted))))
        if one.cost is not None:
            parts.append(tr("cost {amount}", amount=money(one.cost)))
        if one.per_stayed is not None:
            parts.append(tr("{amount} for each retained", amount=_each(one)))
            if _estimated(one):
                parts.append(tr("estimate: the others keep as many as those here over 30 days"))
        return tr("{name}: {text}", name=self._name(place), text=" · ".join(parts))

    def pick(self, place: int) -> Pick | None:
        """Return who came by the channel, those who stayed first."""
        one = self._shown[place]
        if self.answer is None or not one.people:
            return None
        stayed = set(one.stayed)
        rest = tuple(id for id in one.people if id not in stayed)
        ask = partial(
            _those, scope=self.answer.scope, stayed=one.stayed, rest=rest, part=tr("retained")
        )
        return Pick(tr("By {channel}", channel=self._name(place)), ask)

    def sort(self, column: str) -> None:
        """Sort by a column; again, the other way round."""
        cheap = column.startswith("per_") or column == "name"  # the smallest first
        self._rising = not self._rising if column == self._by else cheap
        self._by = column
        self.session.prefs.keep(SORT, f"-{column}" if self._rising else column)
        self._redraw()

    def _sort_next(self) -> None:
        """Sort by the column after the present one."""
        keys = [head.key for head in _heads()]
        self.sort(keys[(keys.index(self._by) + 1) % len(keys)] if self._by in keys else keys[1])

    def enter(self) -> None:
        """Open the costs of the channel at hand below the table, or close them."""
        if self.costs.isVisibleTo(self):
            self._shut_costs()
            return
        place = self.place if self.place is not None else 0
        self._open_costs(place, "cost")

    def _shut_costs(self) -> None:
        """Put the costs away."""
        self.costs.hide()
        self.entering.setChecked(False)

    def closing(self) -> None:
        """Let go of what is still being read."""
        self.costs.closing()
        super().closing()

    def _open_costs(self, place: int, _column: str) -> None:
        if self.answer is None:
            return
        one = self._shown[place] if place < len(self._shown) else None
        named = one.key if one and not self._is_rest(place) else ""
        if not named:
            named = next((other.key for other in self._shown if other.key), "")
        self.entering.setChecked(True)
        self.costs.show_channel(self.answer.scope.community_id, named)
        self.costs.show()

    def _redraw(self) -> None:
        if self.answer is not None:
            self.fill(self.answer)

    def _ordered(self, data: Channels) -> tuple[Channel, ...]:
        """Return all channels by the chosen column; where there is no value, last."""
        if self._by == "name":
            return tuple(
                sorted(
                    data.found, key=lambda one: wording.channel(one.key), reverse=not self._rising
                )
            )
        value = VALUES.get(self._by, VALUES["people"])
        known = [one for one in data.found if value(one) is not None]
        known.sort(key=lambda one: value(one) or 0, reverse=not self._rising)
        return (*known, *(one for one in data.found if value(one) is None))

    def _is_rest(self, place: int) -> bool:
        return bool(self._rest) and place == len(self._shown) - 1

    def _name(self, place: int) -> str:
        if self._is_rest(place):
            return tr("%n other channel(s)", "", self._rest)
        return wording.channel(self._shown[place].key)


def money(amount: float) -> str:
    """Return an amount with at most two digits after the point."""
    return words.amount(round(amount, 2))


def _exact(amount: float | None) -> str | None:
    """Return an amount for a table: always two digits after the point."""
    return None if amount is None else f"{amount:.2f}"


def _estimated(one: Channel) -> bool:
    """Tell whether some came too lately to be judged: their retention is that of the others."""
    return one.judged < len(one.people)


def _each(one: Channel) -> str:
    """Return what each cost who was retained, marked where it is an estimate."""
    amount = money(one.per_stayed or 0)
    return tr("about {amount}", amount=amount) if _estimated(one) else amount


def _praised(best: Channel) -> str:
    """Say what the best channel brought."""
    name, n = words.short(wording.channel(best.key)), len(best.people)
    if best.retention is None:
        text = tr(
            "{channel} brought %n member(s); too early to tell retention", "", n, channel=name
        )
        if best.per_person is None:
            return text
        return tr("{text}; {amount} each", text=text, amount=money(best.per_person))
    share = words.percent(best.retention)
    text = tr(
        "{channel} brought %n member(s), {share} of them retained", "", n, channel=name, share=share
    )
    if best.per_stayed is None:
        return text
    return tr("{text}; {amount} for each retained", text=text, amount=_each(best))


def _heads() -> tuple[Head, ...]:
    return (
        Head("name", tr("Channel")),
        Head("people", tr("People"), 112),
        Head("activation", tr("Wrote in week 1"), 118, 4),
        Head("retention", tr("Retained"), 112),
        Head("conversion", tr("Converted"), 112, 3),
        Head("cost", tr("Spent"), 78, 2, opens=True),
        Head("per_person", tr("Per person"), 82, 5, opens=True),
        Head("per_stayed", tr("Per retained"), 92, 1, opens=True),
    )


def _cells(one: Channel, name: str, most: int) -> tuple[Cell, ...]:
    """Return a row; the share of few people is drawn faint, for it says little."""
    n = len(one.people)
    return (
        Cell(name, ink="text" if one.key else "muted"),
        Cell(words.number(n), n / most, color="blue"),
        _share(one.activation, one.asked),
        _share(one.retention, one.judged),
        _share(one.conversion, n),
        _amount(one.cost),
        _amount(one.per_person),
        Cell("–", ink="muted") if one.per_stayed is None else Cell(_each(one)),
    )


def _share(share: float | None, of: int) -> Cell:
    if share is None:
        return Cell("–", ink="muted")
    few = of < FEW
    return Cell(words.percent(share), share, ink="muted" if few else "text",
                color="axis" if few else "accent")  # fmt: skip


def _amount(amount: float | None) -> Cell:
    return Cell("–", ink="muted") if amount is None else Cell(money(amount))


def _those(
    store: Store, scope: Scope, stayed: tuple[int, ...], rest: tuple[int, ...], part: str
) -> tuple[Person, ...]:
    return (*people(store, scope, stayed, part), *people(store, scope, rest))
