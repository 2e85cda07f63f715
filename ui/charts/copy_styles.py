"""The chart of copy styles: what follows announcements of each style, against the usual of their hours."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app import copy_styles as tags
from app.insights.after_posts import HOURS
from app.insights.copy_styles import FEW, CopyStyles, Style, copy_styles
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.key import Line
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.table import Cell, Head, Rows, Table
from ui.i18n import tr


class CopyStylesChart(Chart):
    """Which way of writing gets people to answer, to join and to sign up."""

    key = "copy_styles"
    title = N_("Copy styles")
    unit = N_("per post; × the usual of the same hours")
    reads = frozenset(
        {
            "announcements",
            "messages",
            "memberships",
            "roster_events",
            "members",
            "batches",
            "groups",
        }
        | {"events", "attendances", "signup_lists", "signup_items", "incomes"}
    )
    height_of_picture = 250
    empty_text = N_(
        "Import a chat export and mark announcements as posted, and see here which way of writing works."
    )
    thin_text = ""  # it is not for want of an import

    def make_canvas(self) -> QWidget:
        """Return the table."""
        self.table = Table(self.session.theme)
        self.table.sorting.connect(self.sort)
        self.table.roomed.connect(self._redraw)
        self._by, self._rising = "ratio", False
        self._shown: tuple[Style, ...] = ()
        return self.table

    @staticmethod
    def ask(store: Store, scope: Scope) -> CopyStyles:
        """Return the styles."""
        return copy_styles(store, scope)

    def sentence(self, data: CopyStyles) -> str:
        """Name the strongest style and the weakest; too few posts are said to be too few."""
        if not data.found:
            known = data.last is not None
            return (
                tr("No announcement of these groups was marked as posted in these days")
                if known
                else ""
            )
        ranked = data.ranked()
        posts = sum(len(style.posts) for style in data.found)
        if not ranked:
            tagged = sum(len(style.posts) for style in data.found if style.key)
            return tr(
                "%n post(s), {tagged} with a style: too few to compare. It takes {few} of a style,"
                " and the same hours of weeks without a post", "", posts, tagged=tagged, few=FEW,
            )  # fmt: skip
        best = tr("{style} draws {times} times the usual talk",
                  style=spoken(ranked[0].key), times=times(ranked[0].ratio))  # fmt: skip
        if len(ranked) == 1:
            return tr("{text}; of no other style are there {few} posts", text=best, few=FEW)
        return tr("{text}, {style} {times} times", text=best, style=spoken(ranked[-1].key),
                  times=times(ranked[-1].ratio))  # fmt: skip

    def period(self, data: CopyStyles) -> tuple[date, date] | None:
        """From the first data to the last."""
        return (data.first, data.last) if data.first and data.last else super().period(data)

    def draw(self, data: CopyStyles) -> None:
        """Show the styles, and what is left out."""
        self._shown = self._ordered(data)[: self.table.fitting()]
        most = max((style.ratio or 0 for style in self._shown), default=0)
        why = tr(
            "Mark announcements as posted when they go out, and give them a style:"
            " this compares what follows them."
        )
        joins = max((max(s.joins or 0, s.usual_joins or 0) for s in self._shown), default=0)
        cells = tuple(_cells(style, max(most, 2), max(joins, 1)) for style in self._shown)
        self.table.show_rows(Rows(_heads(), cells, self._by, self._rising), why)
        lines: list[Line] = [("target", "text", tr("The usual"))] if most else []
        self.key_row.show_lines(*lines)
        self.key_row.setVisible(bool(lines))

    def sheet(self, data: CopyStyles) -> Sheet:
        """One row per style."""
        heads = (
            tr("Style"), tr("Posts"), tr("Compared"), tr("Replies per post"),
            tr("The usual in those hours"), tr("Times the usual"), tr("People per post"),
            tr("Joins per post"), tr("Usual joins"), tr("Sign-ups per post"), tr("Income"),
        )  # fmt: skip
        rows = tuple(
            (
                spoken(s.key), len(s.posts), len(s.compared), s.replies, s.usual, s.ratio, s.people,
                s.joins, s.usual_joins, s.signed_up, s.income,
            )
            for s in self._ordered(data)
        )  # fmt: skip
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per style."""
        return len(self._shown) if self.answer and not self.canvas.isHidden() else 0

    def mark(self, place: int) -> object:
        """Return the style."""
        return self._shown[place].key

    def reading(self, place: int) -> str:
        """Return what followed the posts of a style."""
        style = self._shown[place]
        parts = [tr("%n post(s)", "", len(style.posts))]
        if style.replies is not None:
            n = wording.mean(_round(style.replies))
            text = tr("messages within {hours} hours: {n}", hours=HOURS, n=n)
            parts.append(_against_usual(text, style.usual))
        if style.joins is not None:
            joins = wording.mean(_round(style.joins))
            text = tr("{joins} joined within two days", joins=joins)
            parts.append(_against_usual(text, style.usual_joins))
        if style.ratio is None:
            parts.append(tr("too few to compare"))
        return tr("{name}: {text}", name=spoken(style.key), text=" · ".join(parts))

    def pick(self, place: int) -> Pick | None:
        """Return who wrote after posts of the style."""
        found = dict.fromkeys(id for post in self._shown[place].posts for id in post.people)
        if self.answer is None or not found:
            return None
        title = tr("Wrote after: {style}", style=spoken(self._shown[place].key))
        return Pick(title, partial(_those, scope=self.answer.scope, ids=tuple(found)))

    def choose(self, place: int) -> None:
        """Open who wrote; where nobody did, the newest post."""
        if 0 <= place < self.marks() and self.pick(place) is None:
            self.session.way.to("announcements", announcement=self._shown[place].posts[0].id)
        else:
            super().choose(place)

    def sort(self, column: str) -> None:
        """Sort by a column; again, the other way round."""
        self._rising = not self._rising if column == self._by else column == "name"
        self._by = column
        self._redraw()

    def _redraw(self) -> None:
        if self.answer is not None:
            self.fill(self.answer)

    def _ordered(self, data: CopyStyles) -> tuple[Style, ...]:
        if self._by == "name":
            return tuple(sorted(data.found, key=lambda s: spoken(s.key), reverse=not self._rising))
        value = _VALUES[self._by]
        known = [style for style in data.found if value(style) is not None]
        known.sort(key=lambda style: value(style) or 0, reverse=not self._rising)
        return (*known, *(style for style in data.found if value(style) is None))


_VALUES: dict[str, Callable[[Style], float | None]] = {
    "posts": lambda s: len(s.posts), "replies": lambda s: s.replies, "ratio": lambda s: s.ratio,
    "people": lambda s: s.people, "joins": lambda s: s.joins, "signed_up": lambda s: s.signed_up,
}  # fmt: skip


def spoken(style: str) -> str:
    """Return what to call a style; the operator's own words stay as they are."""
    known = tags.shipped(style)
    if known:
        return tr(known.name)
    return words.short(style) if style else tr("No style")


def times(ratio: float | None) -> str:
    """Return how many times the usual: 2.1."""
    return "–" if ratio is None else f"{ratio:.1f}"


def _against_usual(text: str, usual: float | None) -> str:
    """Return a figure in words with how many there are otherwise, where that is known."""
    if usual is None:
        return text
    return tr("{text}, usually {n}", text=text, n=wording.mean(_round(usual)))


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _heads() -> tuple[Head, ...]:
    return (
        Head("name", tr("Style")),
        Head("posts", tr("Posts"), 64, 2),
        Head("ratio", tr("× the usual"), 132),
        Head("replies", tr("Replies"), 76, 1),
        Head("people", tr("People"), 76, 5),
        Head("joins", tr("Joins"), 118, 4),
        Head("signed_up", tr("For its event"), 88, 3),
    )


def _cells(style: Style, most: float, joins: float) -> tuple[Cell, ...]:
    """Return a row; the bars bear a line at the usual."""
    ratio = style.ratio
    return (
        Cell(spoken(style.key), ink="text" if style.key else "muted"),
        Cell(words.number(len(style.posts))),
        Cell(tr("too few"), ink="muted")
        if ratio is None
        else Cell(f"× {times(ratio)}", ratio / most, mark=1 / most, color=_color(ratio), bold=True),
        _figure(style.replies),
        _figure(style.people),
        _against(style.joins, style.usual_joins, joins),
        _figure(style.signed_up),
    )


def _color(ratio: float) -> str:
    return "accent" if ratio >= 1 else "amber"


def _against(value: float | None, usual: float | None, most: float) -> Cell:
    if value is None or usual is None:
        return _figure(value)
    color = "accent" if value >= usual else "amber"
    return Cell(wording.mean(round(value, 1)), value / most, mark=usual / most, color=color)


def _figure(value: float | None) -> Cell:
    return Cell("–", ink="muted") if value is None else Cell(wording.mean(round(value, 1)))


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)
