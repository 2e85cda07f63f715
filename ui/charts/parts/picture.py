"""The part of a chart that is drawn on: as tall as the board wants it, taller where its row is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

SHARES: dict[str, float] = {"small": 0.7, "normal": 1, "tall": 1.6}  # of the chart's own height
LOWEST = 150  # pixels


class Picture(QWidget):
    """Holds what a chart draws; its height is what the chart asks for, times the operator's choice."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._own = height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.choose("normal")

    def choose(self, height: str) -> None:
        """Be small, normal or tall."""
        self.setMinimumHeight(self._tall(height))

    def would_grow(self, height: str) -> int:
        """Return by how many pixels it would grow at another height."""
        return self._tall(height) - self.minimumHeight()

    def sizeHint(self) -> QSize:
        """Qt override: no taller than asked for."""
        return QSize(0, self.minimumHeight())

    def _tall(self, height: str) -> int:
        return max(LOWEST, round(self._own * SHARES[height]))
