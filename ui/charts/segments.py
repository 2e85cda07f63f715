"""The chart of segments."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app import segments
from app.insights.scope import Scope
from app.segments.finding import Size, Sizes, sizes
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.chart import Chart
from ui.charts.parts.measured import MeasuredRows, Row
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr
from ui.widgets import segment_words
from ui.widgets.segment_words import SEGMENT_READS

NOTABLE = 0.1  # of a segment's size: a change below is none worth a title


class SegmentsChart(Chart):
    """How many are in each segment, how that changed, and what part of the active they are."""

    key = "segments"
    title = N_("Segments")
    unit = N_("members now in the groups, who may be in several")
    reads = SEGMENT_READS
    height_of_picture = 316
    over_time = False
    empty_text = N_("Import a chat export or a roster, and see here how many are in each segment.")

    def make_canvas(self) -> QWidget:
        """Return one row per segment."""
        self.rows = MeasuredRows(self.session.theme)
        return self.rows

    @staticmethod
    def ask(store: Store, scope: Scope) -> Sizes:
        """Return the sizes."""
        return sizes(store, scope)

    def period(self, data: Sizes) -> None:
        """Return nothing: it is as it is now."""

    def sentence(self, data: Sizes) -> str:
        """Say which segment changed most, or which is the largest."""
        if not data.here or not data.sizes:
            return ""
        moved = max(data.sizes, key=_moved)
        if _moved(moved) and moved.before is not None:
            grew = len(moved.members) > moved.before
            text = (
                N_("“{name}” grew from {before} to {now} in 30 days")
                if grew
                else N_("“{name}” shrank from {before} to {now} in 30 days")
            )
            now, before = words.number(len(moved.members)), words.number(moved.before)
            return tr(text, name=segment_words.name(moved.segment), before=before, now=now)
        most = max(data.sizes, key=lambda one: len(one.members))
        return tr(
            "“{name}” is the largest segment: {n} of {all} members",
            name=segment_words.name(most.segment),
            n=words.number(len(most.members)),
            all=words.number(data.here),
        )

    def draw(self, data: Sizes) -> None:
        """Show the segments, and what the two parts of a bar are."""
        heads = (tr("Members"), tr("in 30 days"), tr("of the active"))
        largest = max((len(one.members) for one in data.sizes), default=0)
        self.rows.show_rows(heads, tuple(_row(one, largest) for one in data.sizes))
        self.key_row.show_lines(
            ("block", "accent", tr("Active in 30 days")),
            ("block", "axis", tr("Not active")),
        )

    def sheet(self, data: Sizes) -> Sheet:
        """One row per segment."""
        heads = (
            tr("Segment"), tr("Members"), tr("Percent of the members"), tr("Active in 30 days"),
            tr("Percent of the active"), tr("30 days before"), tr("What it asks"),
        )  # fmt: skip
        rows = (
            (
                segment_words.name(one.segment), len(one.members),
                100 * len(one.members) / max(1, data.here), one.active,
                None if one.share is None else 100 * one.share, one.before,
                segment_words.sentence(one.segment.conditions),
            )
            for one in data.sizes
        )  # fmt: skip
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per segment that there is room for."""
        return self.rows.shown() if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the segment's figures, and what it asks."""
        one, data = self._size(place), self._found
        parts = [
            tr("%n member(s)", "", len(one.members)),
            tr("{percent} of all", percent=words.percent(len(one.members) / max(1, data.here))),
        ]
        if one.share is not None:
            parts.append(tr("{percent} of the active", percent=words.percent(one.share)))
        if one.before is not None:
            parts.append(tr("{n} 30 days before", n=words.number(one.before)))
        figures = tr(", ").join(parts)
        told = tr("{name}: {text}", name=segment_words.name(one.segment), text=figures)
        return f"{told} · {segment_words.sentence(one.segment.conditions)}"

    def pick(self, place: int) -> Pick | None:
        """Return the people of a segment."""
        one = self._size(place)
        if self.answer is None or not one.members:
            return None
        find = partial(_those, scope=self.answer.scope, key=one.segment.id)
        return Pick(segment_words.name(one.segment), find, one.segment.conditions)

    @property
    def _found(self) -> Sizes:
        return self.answer.data if self.answer else Sizes()

    def _size(self, place: int) -> Size:
        return self._found.sizes[place]


def _those(store: Store, scope: Scope, key: int) -> tuple[Person, ...]:
    """Return who is in a segment by now: asked again, the list follows."""
    one = segments.get(store, key)
    if one is None:
        return ()
    return people(store, scope, segments.ids(store, scope.community_id, scope.group_ids, one))


def _moved(one: Size) -> int:
    """Return by how many a segment changed, where that is worth a title."""
    if one.before is None:
        return 0
    change = abs(len(one.members) - one.before)
    return change if change > 1 and change >= NOTABLE * max(one.before, 1) else 0


def _row(one: Size, largest: int) -> Row:
    n, all_ = len(one.members), max(1, largest)
    change = "–" if one.before is None else f"{n - one.before:+,}".replace("-", "−")
    if one.before == n:
        change = "±0"
    share = "–" if one.share is None else words.percent(one.share)
    return Row(
        one.segment.id, segment_words.name(one.segment), (words.number(n), change, share), n / all_,
        one.active / all_, ("text", "muted", "muted"),
    )  # fmt: skip
