"""The mouse on a calendar: select, draw, move, stretch; and topics dropped from the library."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.events import Occurrence, Span
from ui.widgets.calendar.surface import DAY, Box, Surface, key_of, span_of

TOPIC = "application/x-qunce-topic"
SHORTEST = timedelta(minutes=15)
EDGE = 6  # pixels at an event's edge that stretch it


@dataclass(slots=True)
class _Drag:
    """A mouse button held down: on an event (or none), where, and what it would become."""

    at: QPoint
    occurrence: Occurrence | None
    edge: str  # begin, end or ''
    span: Span | None = None
    behind: Occurrence | None = None  # to be brought to the front by a click that drags nothing


class Draggable(Surface):
    """A surface that knows what time a point stands for."""

    _drag: _Drag | None = None

    def moment(self, at: QPointF) -> tuple[datetime, bool] | None:
        """Return the time under a point, and whether it stands for whole days."""
        raise NotImplementedError

    def drawn_span(self, a: tuple[datetime, bool], b: tuple[datetime, bool]) -> Span:
        """Return the span drawn from `a` to `b`."""
        raise NotImplementedError

    def moved(self, one: Occurrence, by: timedelta, to: tuple[datetime, bool]) -> Span:
        """Return where an event lands that is dragged by `by` to `to`."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override: select what is under the pointer, or the empty place."""
        at = event.position()
        box = self.box_at(at)
        one = box.front(self.selected) if box else None
        if event.button() != Qt.MouseButton.LeftButton:
            self.select(key_of(one) if one else None)
            return
        self._drag = _Drag(at.toPoint(), one, self._edge(box, at) if box else "")
        if box and one and key_of(one) == self.selected:
            self._drag.behind = box.behind(self.selected)
        self.select(key_of(one) if one else None)
        moment = self.moment(at)
        if not box and moment:
            self.slot = self.drawn_span(moment, moment)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt override: drag, or show what a drag would do."""
        at = event.position()
        drag = self._drag
        if drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(at)
            return
        far = (at.toPoint() - drag.at).manhattanLength() >= QApplication.startDragDistance()
        if far or drag.span:
            drag.span = self._dragged(drag, at)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt override: what was dragged is asked for."""
        drag, self._drag = self._drag, None
        self.viewport().update()
        if drag and drag.span is None and drag.behind:
            self.select(key_of(drag.behind))
        if drag is None or drag.span is None:
            return
        if drag.occurrence is None:
            self.slot = drag.span
            self.drawn.emit(drag.span)
        elif drag.span != span_of(drag.occurrence):
            self.placed.emit(drag.occurrence, drag.span)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt override: open an event, or make one."""
        self._drag = None
        box = self.box_at(event.position())
        if box:
            self.opened.emit(box.front(self.selected))
        elif self.slot:
            self.drawn.emit(self.slot)

    def let_go(self) -> None:
        """Forget what was being dragged."""
        self._drag = None
        self.viewport().update()

    def ghost(self) -> tuple[Occurrence | None, Span] | None:
        """Return what is being dragged, and where it would land."""
        if self._drag and self._drag.span:
            return self._drag.occurrence, self._drag.span
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt override."""
        if event.mimeData().hasFormat(TOPIC):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt override: show where the topic would go."""
        moment = self.moment(event.position()) if event.mimeData().hasFormat(TOPIC) else None
        event.setAccepted(moment is not None)
        if moment:
            self.slot = self.drawn_span(moment, moment)
            self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt override: schedule the topics."""
        moment = self.moment(event.position())
        data = bytes(event.mimeData().data(TOPIC).data()).decode("ascii", "ignore")
        ids = [int(id) for id in data.split(",") if id.isdigit()]
        if moment and ids:
            event.acceptProposedAction()
            self.dropped.emit(ids, self.drawn_span(moment, moment))

    def _dragged(self, drag: _Drag, at: QPointF) -> Span | None:
        begin, end = self.moment(QPointF(drag.at)), self.moment(at)
        if begin is None or end is None:
            return drag.span
        one = drag.occurrence
        if one is None:
            return self.drawn_span(begin, end)
        by = end[0] - begin[0]
        least = DAY if one.event.all_day else SHORTEST
        if drag.edge == "end":
            return Span(
                one.starts_at, max(one.ends_at + by, one.starts_at + least), one.event.all_day
            )
        if drag.edge == "begin":
            return Span(
                min(one.starts_at + by, one.ends_at - least), one.ends_at, one.event.all_day
            )
        return self.moved(one, by, end)

    def _edge(self, box: Box, at: QPointF) -> str:
        rect = self.seen(box)
        if box.fixed:  # bars of days: their sides
            near = abs(at.x() - rect.left()) < EDGE, abs(rect.right() - at.x()) < EDGE
            whole = box.occurrence.event.all_day
            return (
                "end"
                if near[1] and box.end and whole
                else "begin"
                if near[0] and box.begin and whole
                else ""
            )
        if rect.height() < EDGE * 3:
            return "end" if rect.bottom() - at.y() < EDGE / 2 and box.end else ""
        near = at.y() - rect.top() < EDGE, rect.bottom() - at.y() < EDGE
        return "end" if near[1] and box.end else "begin" if near[0] and box.begin else ""

    def _hover(self, at: QPointF) -> None:
        box = self.box_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if box and self._edge(box, at):
            shape = Qt.CursorShape.SizeHorCursor if box.fixed else Qt.CursorShape.SizeVerCursor
        self.viewport().setCursor(shape)
