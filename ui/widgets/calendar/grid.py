"""The keys of a calendar: arrows select; with Ctrl or Alt they move, with Shift they stretch."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from app.events import Occurrence, Span
from ui.widgets.calendar.hand import Draggable
from ui.widgets.calendar.surface import DAY, Key, key_of, span_of

HALF_HOUR = timedelta(minutes=30)
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Grid(Draggable):
    """What month and week have in common: everything by mouse and by keys."""

    def step(self, way: QPoint, span: Span) -> timedelta:
        """Return how far one arrow key moves `span`."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: arrows select; with Ctrl or Alt they move, with Shift they stretch."""
        way, held, one = _ARROWS.get(Qt.Key(event.key())), event.modifiers(), self.current()
        if event.key() == Qt.Key.Key_Escape:
            self.let_go()
            self.select(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(one)
        elif way is None:
            super().keyPressEvent(event)
        elif one is None:
            self._walk(way)
        elif held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            by = self.step(way, span_of(one))
            self.placed.emit(one, Span(one.starts_at + by, one.ends_at + by, one.event.all_day))
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self._stretch(one, way)
        else:
            self._neighbour(way)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt override: Tab goes from event to event, then on to the next widget."""
        keys = [key_of(one) for one in self.items]
        here = (
            keys.index(self.selected) if self.selected in keys else (-1 if forward else len(keys))
        )
        there = here + (1 if forward else -1)
        if not 0 <= there < len(keys):
            return super().focusNextPrevChild(forward)
        self.select(keys[there])
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt override: the keyboard needs somewhere to begin."""
        super().focusInEvent(event)
        if self.selected is None and self.slot is None and self.days:
            day = self.today if self.today in self.days else self.days[0]
            at = datetime.combine(day, time(20)), False
            self.slot = self.drawn_span(at, at)
        self.viewport().update()

    def _enter(self, one: Occurrence | None) -> None:
        if one:
            self.opened.emit(one)
        elif self.slot:
            self.drawn.emit(self.slot)

    def _walk(self, way: QPoint) -> None:
        """Move the empty place; onto an event where one stands."""
        if self.slot is None:
            self.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
        if self.slot is None:
            return
        by = self.step(way, self.slot)
        slot = Span(self.slot.start + by, self.slot.end + by, self.slot.all_day)
        if self.days[0] <= slot.start.date() <= self.days[-1]:
            self.slot = slot
        self.reveal()
        self.viewport().update()

    def _neighbour(self, way: QPoint) -> None:
        """Select the nearest event in the direction of an arrow."""
        here = next((box for box in self.boxes if box.holds(self.selected)), None)
        if here is None:
            return
        best: tuple[float, Key] | None = None
        for box in self.boxes:
            far = _distance(self.seen(here).center(), self.seen(box).center(), way)
            if not box.holds(self.selected) and far and (best is None or far < best[0]):
                best = far, key_of(box.occurrence)
        if best:
            self.select(best[1])

    def _stretch(self, one: Occurrence, way: QPoint) -> None:
        unit = DAY if one.event.all_day else HALF_HOUR
        by = unit * (way.x() + way.y())
        if one.ends_at + by > one.starts_at:
            self.placed.emit(one, Span(one.starts_at, one.ends_at + by, one.event.all_day))


def _distance(here: QPointF, there: QPointF, way: QPoint) -> float:
    """Return how far `there` is in the direction `way`, with a price on straying; 0 for not at all."""
    delta = there - here
    along = delta.x() * way.x() + delta.y() * way.y()
    across = abs(delta.x() * way.y()) + abs(delta.y() * way.x())
    return along + across * 2 if along > 1 else 0.0
