"""The chart of concentration: the Lorenz curve of who writes how much."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.concentration import CARRIED, Concentration, concentration
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.chart import Chart
from ui.charts.parts.curves import Curve, CurvesCanvas, Plane
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr

STEPS = 100  # marks at most: one per percent of the members
SMALL = 0.1  # share: below, one digit is told
SHARES = (1, 5, 10, 20, 50, 100)  # percent of the members, in the table


class ConcentrationChart(Chart):
    """How few of the members write how much of it all."""

    key = "concentration"
    title = N_("Concentration")
    unit = N_("share of the messages, quietest members first")
    reads = frozenset({"messages", "memberships", "members", "batches", "groups"})
    empty_text = N_("Import a chat export, and see here who carries the talk.")

    def make_canvas(self) -> QWidget:
        """Return the curve."""
        self.curves = CurvesCanvas(self.session.theme, by_step=True)
        return self.curves

    @staticmethod
    def ask(store: Store, scope: Scope) -> Concentration:
        """Return the members by how much they wrote."""
        return concentration(store, scope)

    def sentence(self, data: Concentration) -> str:
        """Say how few carry most of it."""
        if not data.members:
            return ""
        everyone = words.number(len(data.members))
        if not data.messages:
            return tr("Nobody wrote in these days; members here: {n}", n=everyone)
        if len(data.members) == 1:
            return tr("The only member here wrote every message")
        few = data.carrying()
        if few == 1:
            share = words.percent(data.part(1))
            return tr(
                "One of {all} members wrote {share} of the messages", all=everyone, share=share
            )
        return tr(
            "{few} of {all} members ({part}) carry {share} of the messages",
            few=words.number(few),
            all=everyone,
            part=_small(few / len(data.members)),
            share=words.percent(CARRIED / 100),
        )

    def before(self, data: Concentration, earlier: Concentration) -> str:
        """Say how few carried most of it then."""
        return self.sentence(earlier)

    def draw(self, data: Concentration) -> None:
        """Show the curve, equal shares, and where the few begin."""
        ticks = (
            (0.0, tr("quietest")), (0.25, "25%"), (0.5, "50%"), (0.75, "75%"), (1.0, tr("most active")),
        )  # fmt: skip
        few = 1 - data.carrying() / max(1, len(data.members))
        curves = (*self._then(), *_curves(data), *_edge(data, few))
        self.curves.show_plane(Plane(curves, ticks, 1))
        lines: list[Line] = [
            ("line", "accent", tr("Messages")),
            ("dashes", "axis", tr("if all wrote alike")),
        ]
        if data.messages:
            share = words.percent(CARRIED / 100)
            lines.append(
                ("dashes", "amber", tr("right of it: {share} of the messages", share=share))
            )
        then: list[Line] = [("line", color, text) for _, color, text in self.key_before()]
        self.key_row.show_lines(*lines, *then)

    def sheet(self, data: Concentration) -> Sheet:
        """One row per share of the members, and one for those who carry most."""
        everyone = len(data.members)
        sizes = {-(-everyone * share // 100) for share in SHARES} | {data.carrying()}
        heads = (
            tr("Most active members"), tr("Percent of members"), tr("Messages"), tr("Percent of messages"),
        )  # fmt: skip
        rows = tuple(
            (n, 100 * n / everyone, data.together[n - 1], 100 * data.part(n))
            for n in sorted(sizes)
            if n
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per percent of the members; one per member where they are fewer."""
        return _marks(self.answer.data) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return what those right of the mark wrote."""
        data: Concentration = self.answer.data if self.answer else Concentration((), ())
        few = _right(data, place)
        return tr(
            "The most active {part} ({few} of {all}) wrote {share} of the messages",
            part=_small(few / len(data.members)),
            few=words.number(few),
            all=words.number(len(data.members)),
            share=_small(data.part(few)),
        )

    def pick(self, place: int) -> Pick | None:
        """Return those right of the mark, the most active first."""
        if self.answer is None:
            return None
        data: Concentration = self.answer.data
        few = _right(data, place)
        title = tr("The most active {part}", part=_small(few / len(data.members)))
        return Pick(title, partial(_those, scope=self.answer.scope, ids=data.members[:few]))

    def _then(self) -> list[Curve]:
        """Return the curve of the earlier period, which is not read."""
        earlier = self.answer.earlier if self.answer else None
        if earlier is None or not earlier.data.messages:
            return []
        curve = _curves(earlier.data)[-1]
        return [Curve("faint", curve.points, width=1.2)]


def _marks(data: Concentration) -> int:
    return min(STEPS, len(data.members)) if data.messages else 0


def _right(data: Concentration, place: int) -> int:
    """Return how many members stand right of a mark; all of them right of the first."""
    everyone = len(data.members)
    return everyone - place * everyone // _marks(data)


def _curves(data: Concentration) -> list[Curve]:
    equal = Curve("axis", ((0, 0), (1, 1)), dashed=True, width=1.2)
    if not data.messages:
        return [equal]
    everyone = len(data.members)
    rights = [_right(data, place) for place in range(_marks(data))]
    points = tuple((1 - n / everyone, 1 - data.part(n)) for n in rights)
    curve = Curve("accent", (*points, (1, 1)), tuple(range(len(points))), width=2, filled=True)
    return [equal, curve]


def _edge(data: Concentration, at: float) -> list[Curve]:
    """Return the line that parts the few who carry most from the others."""
    return [Curve("amber", ((at, 0), (at, 1)), dashed=True)] if data.messages else []


def _small(share: float) -> str:
    """Return a share as a percentage; a small one is not rounded to nothing."""
    exact = share >= SMALL or not round(share * 100, 6) % 1
    return words.percent(share) if exact else f"{share * 100:.1f}%"


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)
