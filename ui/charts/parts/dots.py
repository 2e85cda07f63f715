"""Dots where a line has a day of its own: of a single point a line draws nothing."""

from collections.abc import Sequence
from typing import Any, cast

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

SIZE = 3.5  # pixels from the middle


class Dots(pyqtgraph.GraphicsObject):
    """Paints a dot on each day whose neighbours have no value; in pixels, yet no picture of pixels."""

    def __init__(self, color: QColor) -> None:
        super().__init__()
        self._color = color
        self.lone: tuple[QPointF, ...] = ()

    def show_lone(self, days: Sequence[int], values: Sequence[float | None]) -> None:
        """Mark the days that stand alone."""
        around = (None, *values, None)
        self.lone = tuple(
            QPointF(day, value)
            for day, before, value, after in zip(days, around[:-2], values, around[2:], strict=True)
            if value is not None and before is None and after is None
        )
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt override."""
        view: Any = cast("Any", self).viewRect()
        return QRectF() if view is None else QRectF(view)

    def viewRangeChanged(self) -> None:
        """Override of pyqtgraph: the axes changed."""
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None = None) -> None:
        """Qt override."""
        if not self.lone:
            return
        view = self.boundingRect()
        painter.save()
        to_device = painter.worldTransform()
        painter.resetTransform()  # a dot is round, however the axes are stretched
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        for point in self.lone:
            if view.left() <= point.x() <= view.right():
                painter.drawEllipse(to_device.map(point), SIZE, SIZE)
        painter.restore()
