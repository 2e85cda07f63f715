"""A calendar surface: what stands where, what is selected, and how that is spoken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from app.events import Occurrence, Span
from app.events.clashes import Clash
from app.festivals import Festival
from app.lunar import LunarDay
from ui.theme import Theme
from ui.widgets.basics import tip
from ui.widgets.calendar import clashing, looks, runs

DAY = timedelta(days=1)

Key = tuple[int, datetime]


@dataclass(frozen=True, slots=True)
class Box:
    """Where an occurrence, or a part of it, stands: `fixed` boxes don't scroll; `end` may be stretched.

    `others` stand behind it, where there is no room for them beside each other.
    """

    rect: QRectF
    occurrence: Occurrence
    fixed: bool = True
    begin: bool = True
    end: bool = True
    others: tuple[Occurrence, ...] = ()

    def front(self, selected: Key | None) -> Occurrence:
        """Return what is drawn: the selected one of several."""
        return next((one for one in self.others if key_of(one) == selected), self.occurrence)

    def holds(self, key: Key | None) -> bool:
        """Tell whether an occurrence stands in this box, be it behind."""
        return key_of(self.front(key)) == key

    def behind(self, selected: Key | None) -> Occurrence:
        """Return what comes to the front when the selected one is clicked once more."""
        there = (self.occurrence, *self.others)
        return there[(there.index(self.front(selected)) + 1) % len(there)]


def key_of(occurrence: Occurrence) -> Key:
    """Return what an occurrence is known by across refreshes."""
    return occurrence.event.id, occurrence.original


def span_of(one: Occurrence) -> Span:
    """Return the time an occurrence takes."""
    return Span(one.starts_at, one.ends_at, one.event.all_day)


class Surface(QAbstractScrollArea):
    """Shows events in boxes. Subclasses arrange and paint them."""

    chosen = Signal(object)  # Occurrence or None
    opened = Signal(object)  # Occurrence
    drawn = Signal(object)  # Span
    placed = Signal(object, object)  # Occurrence, Span
    dropped = Signal(list, object)  # topic ids, Span
    unfolded = Signal(object)  # a day with more events than fit

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.name = name
        self.days: list[date] = []
        self.today = date.min
        self.items: list[Occurrence] = []
        self.clashes: Mapping[Key, Sequence[Clash]] = {}
        self.festivals: Mapping[date, Festival] = {}
        self.lunar: Mapping[date, LunarDay] = {}
        self.boxes: list[Box] = []
        self.selected: Key | None = None
        self.slot: Span | None = None  # where a new event would go
        self.pinned = False  # the slot is being described in the panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.speak()

    def show_days(self, days: Sequence[date], today: date) -> None:
        """Show these days; their events follow."""
        if list(days) != self.days:
            self.items = []
            self.slot = None
        self.days, self.today = list(days), today
        self.rearrange()

    def show_items(
        self, items: list[Occurrence], clashes: Mapping[Key, Sequence[Clash]] | None = None
    ) -> None:
        """Show these events, with what gets in their way; the selected one stays selected."""
        found = runs.joined(items)
        self.items, self.clashes = [runs.whole(run) for run in found], clashes or {}
        for run in found:  # one of its days may be what is looked for
            if self.selected and self.selected in [key_of(one) for one in run[1:]]:
                self.selected = key_of(run[0])
        if self.selected and self.current() is None:
            self.selected = None
        self.rearrange()
        self.speak()

    def show_almanac(
        self, festivals: Mapping[date, Festival], lunar: Mapping[date, LunarDay]
    ) -> None:
        """Mark holidays and days worked in their stead, and say what day it is by the moon."""
        self.festivals, self.lunar = festivals, lunar
        self.viewport().update()

    def current(self) -> Occurrence | None:
        """Return the selected occurrence."""
        return next((one for one in self.items if key_of(one) == self.selected), None)

    def select(self, key: Key | None) -> None:
        """Select an occurrence, bring it into view and speak it."""
        if key != self.selected:
            self.selected = key
            self.speak()
            self.chosen.emit(self.current())
        if key:
            self.slot = None
            self.reveal()
        self.viewport().update()

    def rearrange(self) -> None:
        """Work out anew where everything stands."""
        self.boxes = self.arrange() if self.days else []
        self.viewport().update()

    def arrange(self) -> list[Box]:
        """Return a box for every visible part of every event."""
        raise NotImplementedError

    def offset(self) -> float:
        """Return how far boxes that are not fixed are scrolled up."""
        return 0.0

    def reveal(self) -> None:
        """Scroll the selected event or slot into view."""

    def ghost(self) -> tuple[Occurrence | None, Span] | None:
        """Return what is being dragged, and where it would land."""
        return None

    def box_at(self, at: QPointF) -> Box | None:
        """Return the topmost box under a point."""
        scrolled = QPointF(at.x(), at.y() + self.offset())
        hits = (b for b in reversed(self.boxes) if b.rect.contains(at if b.fixed else scrolled))
        return next(hits, None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt override: an event's words as a tooltip, as plain text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            box = self.box_at(QPointF(event.pos()))
            there = (box.occurrence, *box.others) if box else ()
            words = tip("\n".join(map(self._told, there)))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _mark_of(self, one: Occurrence) -> str:
        """Return the mark of what gets in an event's way."""
        return clashing.kind(self.clashes.get(key_of(one), ()))

    def _told(self, one: Occurrence) -> str:
        clash = clashing.words(self.clashes.get(key_of(one), ())).replace("\n", " · ")
        return " · ".join(filter(None, (looks.spoken(one), clash)))

    def seen(self, box: Box) -> QRectF:
        """Return where a box is on the screen, scrolled."""
        return box.rect if box.fixed else box.rect.translated(0, -self.offset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self.rearrange()

    def speak(self) -> None:
        """Let a screen reader say what is selected."""
        one = self.current()
        words = f"{self.name}: {self._told(one)}" if one else self.name
        if words != self.accessibleName():
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
