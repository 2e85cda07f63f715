"""The chart of tiers in motion: who rose and who fell, week by week."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.scope import Scope
from app.insights.tier_moves import LEVELS, TierMoves, Week, movers, tier_moves
from app.store import Store
from app.text import N_
from app.tiers import Tier
from ui import words
from ui.charts.parts.chart import Chart
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.up_down import Column, Piece, UpDown
from ui.i18n import tr

PARTS: dict[tuple[Tier, bool], str] = {
    (Tier.HIGH, True): N_("up to high"),
    (Tier.MID, True): N_("up to mid"),
    (Tier.MID, False): N_("down to mid"),
    (Tier.ORDINARY, False): N_("down to ordinary"),
}
SENTENCES = (
    N_("Falling: {down} fell and {up} rose in {weeks}"),
    N_("Steady: {up} rose and {down} fell in {weeks}"),
    N_("Climbing: {up} rose and {down} fell in {weeks}"),
)
CLEAR = 0.1  # of all moves, by which one side must outweigh the other


class TierMovesChart(Chart):
    """How many rise to another tier each week, and how many fall back."""

    key = "tier_moves"
    title = N_("Tiers in motion")
    unit = N_("members per week, by active days of the last 30")
    height_of_picture = 264
    reads = frozenset({"members", "memberships", "messages", "roster_events", "batches", "groups"})
    empty_text = N_("Import a chat export, and see here who rises and who falls back.")

    def make_canvas(self) -> QWidget:
        """Return a column per week."""
        self.columns = UpDown(self.session.theme)
        return self.columns

    @staticmethod
    def ask(store: Store, scope: Scope) -> TierMoves:
        """Return the moves of each week."""
        return tier_moves(store, scope)

    def sentence(self, data: TierMoves) -> str:
        """Say which way the members move."""
        sums = data.sums()
        if not data.weeks:
            return ""
        if sums is None:
            return tr("Too few days are imported: who rose or fell shows after five weeks in a row")
        up, down, weeks = sums
        if not up + down:
            return tr("Nobody changed tier in {weeks}", weeks=tr("%n week(s)", "", weeks))
        lean = (up - down) / (up + down)
        way = 1 if abs(lean) < CLEAR else 2 if lean > 0 else 0
        return tr(
            SENTENCES[way],
            up=words.number(up),
            down=words.number(down),
            weeks=tr("%n week(s)", "", weeks),
        )

    def before(self, data: TierMoves, earlier: TierMoves) -> str:
        """Say how many rose and fell then."""
        sums = earlier.sums()
        if sums is None or data.sums() is None:
            return ""
        return tr("{up} rose and {down} fell", up=words.number(sums[0]), down=words.number(sums[1]))

    def period(self, data: TierMoves) -> tuple[date, date]:
        """From the first week to the last day."""
        return data.weeks[0].first, data.weeks[-1].last

    def draw(self, data: TierMoves) -> None:
        """Show the weeks."""
        self.columns.show_columns(tuple(_column(week) for week in data.weeks))
        lines: list[Line] = [
            ("block", "amber", tr("up to high")),
            ("block", "accent", tr("up to mid")),
            ("block", "red", tr("down a tier")),
            ("ring", "text", tr("Net")),
        ]
        states = {week.known for week in data.weeks}
        if Known.NOTHING in states:
            lines.append(("hatch", "axis", tr("Not known")))
        if states & {Known.PART, Known.UNFINISHED}:
            lines.append(("dots", "axis", tr("not imported in full")))
        self.key_row.show_lines(*lines)

    def sheet(self, data: TierMoves) -> Sheet:
        """One row per week."""
        heads = (
            tr("Week begins"), tr("Week ends"), *(tr(part) for part in PARTS.values()), tr("Net"), tr("High"),
            tr("Mid"), tr("Ordinary"),
        )  # fmt: skip
        return Sheet(heads, tuple(_row(week) for week in data.weeks))

    def marks(self) -> int:
        """One per week."""
        return len(self.answer.data.weeks) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return who rose and fell in a week."""
        week = self._week(place)
        name = tr("Week of {day}", day=words.short_day(week.first))
        if week.up is None or week.mix is None:
            return tr("{name}: not known, days of the month before are missing", name=name)
        text = tr(
            "{name}: {up} rose ({high} to high), {down} fell, net {net}; then {mix} high, mid, ordinary",
            name=name,
            up=words.number(week.up),
            high=words.number(week.to_high or 0),
            down=words.number(week.down or 0),
            net=_signed(week.up - (week.down or 0)),
            mix=" / ".join(words.number(n) for n in reversed(week.mix)),
        )
        if week.known is Known.FULL:
            return text
        return tr("{text} ({note})", text=text, note=tr("not imported in full"))

    def pick(self, place: int) -> Pick | None:
        """Return who moved."""
        week = self._week(place)
        if self.answer is None or not (week.up or week.down):
            return None
        title = tr("Rose or fell in the week of {day}", day=words.short_day(week.first))
        parts = {key: tr(part) for key, part in PARTS.items()}
        counted = tuple(part for (_, up), part in parts.items() if up is bool(week.up))
        find = partial(_those, scope=self.answer.scope, last=week.last, parts=parts)
        return Pick(title, find, counted=counted)

    def _week(self, place: int) -> Week:
        found: TierMoves = self.answer.data if self.answer else TierMoves()
        return found.weeks[place]


def _signed(n: int) -> str:
    return f"+{n}" if n > 0 else f"−{-n}" if n else "0"


def _column(week: Week) -> Column:
    label = words.short_day(week.first)
    if week.up is None:
        return Column(label, None)
    return Column(
        label,
        (Piece(week.to_mid or 0, "accent"), Piece(week.to_high or 0, "amber")),
        (Piece(week.to_ordinary or 0, "red", 0.6), Piece(week.back_to_mid or 0, "red")),
        week.known is Known.FULL,
    )


def _row(week: Week) -> tuple[str | int | None, ...]:
    flows = (week.to_high, week.to_mid, week.back_to_mid, week.to_ordinary)
    net = None if week.up is None else week.up - (week.down or 0)
    mix = (None, None, None) if week.mix is None else tuple(reversed(week.mix))
    return (week.first.isoformat(), week.last.isoformat(), *flows, net, *mix)


def _those(
    store: Store, scope: Scope, last: date, parts: dict[tuple[Tier, bool], str]
) -> tuple[Person, ...]:
    moved = movers(store, scope, last)
    found: list[Person] = []
    for (tier, up), part in parts.items():
        ids = [
            one.id
            for one in moved
            if one.after is tier and (LEVELS.index(one.after) > LEVELS.index(one.before)) is up
        ]
        found += people(store, scope, ids, part)
    return tuple(found)
