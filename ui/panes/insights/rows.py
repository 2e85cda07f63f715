"""How charts share the page: rows of twelve columns, fewer where the window is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.boards import COLUMNS

GAP = 12  # pixels
ALL, HALVES = 1180, 860  # pixels: from here on each chart has its own width; two stand side by side
CAPTION = 4  # pixels between what stands over a chart and the chart


@dataclass(frozen=True, slots=True)
class Slot:
    """A widget on the board: how many columns it takes, and what stands over it."""

    widget: QWidget
    width: int
    caption: QWidget | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A slot with its place on the page."""

    slot: Slot
    area: QRect


def spans(widths: Sequence[int], room: int) -> list[int]:
    """Return how many columns each really takes in `room` pixels; what would stand alone fills its row."""
    if room >= ALL:
        return list(widths)
    if room < HALVES:
        return [COLUMNS] * len(widths)
    half = COLUMNS // 2
    found: list[int] = []
    left = 0  # of the row at hand
    for width in widths:
        span = half if width <= half else COLUMNS
        if span > left > 0:
            found[-1] += left
            left = 0
        found.append(span)
        left = (left or COLUMNS) - span
    if left:
        found[-1] += left
    return found


class BoardLayout(QLayout):
    """Lays slots out in rows from the top; those of one row are as tall as the tallest of them."""

    def __init__(self, left: int, top: int, right: int, bottom: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._of: dict[QWidget, QLayoutItem] = {}
        self._slots: list[Slot] = []
        self.setContentsMargins(left, top, right, bottom)

    def arrange(self, slots: Sequence[Slot]) -> None:
        """Show these slots in this order."""
        wanted = [part for slot in slots for part in (slot.caption, slot.widget) if part]
        for widget in [widget for widget in self._of if widget not in wanted]:
            self.removeWidget(widget)
        for widget in wanted:
            if widget not in self._of:
                self.addWidget(widget)
                self._of[widget] = self._items[-1]
        self._slots = list(slots)
        self.invalidate()

    def placed(self) -> list[list[Placed]]:
        """Return the rows as they stand."""
        return self._rows(self.geometry().width())

    # -- Qt's own

    def addItem(self, item: QLayoutItem) -> None:
        """Qt override."""
        self._items.append(item)

    def count(self) -> int:
        """Qt override."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] -- Qt asks beyond the end
        """Qt override."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] -- Qt asks beyond the end
        """Qt override."""
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self._of = {widget: other for widget, other in self._of.items() if other is not item}
        self._slots = [slot for slot in self._slots if slot.widget in self._of]
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """Qt override: as tall as needed, no taller."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt override."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt override."""
        rows = self._rows(width)
        margins = self.contentsMargins()
        end = rows[-1][0].area.bottom() + 1 if rows else margins.top()
        return end + margins.bottom()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(HALVES, self.heightForWidth(HALVES))

    def minimumSize(self) -> QSize:
        """Qt override: the page scrolls, and charts fit any width."""
        return QSize(0, 0)

    def setGeometry(self, rect: QRect) -> None:
        """Qt override."""
        super().setGeometry(rect)
        for row in self._rows(rect.width()):
            for one in row:
                caption = one.slot.caption
                if caption:
                    size = QSize(one.area.width(), caption.sizeHint().height())
                    caption.setGeometry(QRect(one.area.topLeft(), size))
                    one.slot.widget.setGeometry(one.area.adjusted(0, size.height() + CAPTION, 0, 0))
                else:
                    one.slot.widget.setGeometry(one.area)

    def _rows(self, width: int) -> list[list[Placed]]:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        unit = (room + GAP) / COLUMNS
        rows: list[list[Placed]] = []
        top, at = margins.top(), COLUMNS
        for slot, span in zip(
            self._slots, spans([slot.width for slot in self._slots], room), strict=True
        ):
            if at + span > COLUMNS:
                top = rows[-1][0].area.bottom() + 1 + GAP if rows else top
                rows.append([])
                at = 0
            left, right = round(at * unit), round((at + span) * unit) - GAP
            tall = self._height(slot, right - left)
            row = rows[-1]
            row.append(
                Placed(slot, QRect(QPoint(margins.left() + left, top), QSize(right - left, tall)))
            )
            tallest = max(one.area.height() for one in row)
            for one in row:
                one.area.setHeight(tallest)
            at += span
        return rows

    def _height(self, slot: Slot, width: int) -> int:
        item = self._of[slot.widget]
        tall = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
        if slot.caption:
            tall += slot.caption.sizeHint().height() + CAPTION
        return tall
