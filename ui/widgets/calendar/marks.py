"""Small marks on events: what clashes (a triangle), what shares its hour (two rings); told by shape."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.theme import Theme, font

MARK = 14.0  # pixels


def paint_mark(painter: QPainter, theme: Theme, box: QRectF, mark: str) -> QRectF:
    """Draw a mark at the upper right of `box`; return what room it leaves."""
    if not mark or box.width() < MARK * 3:
        return box
    place = QRectF(box.right() - MARK - 1, box.top() + 1.5, MARK, MARK)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark == "clash":
        _triangle(painter, theme, place)
    else:
        painter.setPen(QPen(theme.color("muted"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shift in (-2.2, 2.2):
            painter.drawEllipse(place.center() + QPointF(shift, 0), 3.6, 3.6)
    painter.restore()
    return box.adjusted(0, 0, -MARK - 2, 0)


def _triangle(painter: QPainter, theme: Theme, place: QRectF) -> None:
    inside = place.adjusted(1, 1.5, -1, -1)
    corners = [
        QPointF(inside.center().x(), inside.top()), inside.bottomRight(), inside.bottomLeft(),
    ]  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("red"))
    painter.drawPolygon(QPolygonF(corners))
    painter.setPen(theme.color("card"))
    face = font("caption", bold=True)
    face.setPixelSize(9)
    painter.setFont(face)
    painter.drawText(inside.adjusted(0, 2, 0, 0.5), Qt.AlignmentFlag.AlignCenter, "!")
