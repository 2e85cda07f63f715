"""The first segments with their counts, as buttons that lead to their people."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.segments import Found
from ui import words
from ui.widgets import segment_words
from ui.widgets.basics import chip, tip
from ui.widgets.flow import Flow

MOST, HEIGHT = 3, 24  # pixels: one line; where there is no room, the last ones wait


class SegmentChips(QWidget):
    """The operator's first few segments; put others first on the members page, and they stand here."""

    picked = Signal(int)  # a segment

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[int, QPushButton] = {}
        self._flow = Flow(right=True)
        self.setLayout(self._flow)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(1)

    def fill(self, found: Found) -> None:
        """Show the numbers."""
        first = list(zip(found.segments, found.counts, strict=True))[:MOST]
        if [one.id for one, _ in first] != list(self.chips):
            self._flow.clear()
            self.chips = {}
            for one, _ in first:
                tone = segment_words.TONES.get(one.key, "grey")
                self.chips[one.id] = chip("", tone, partial(self.picked.emit, one.id))
                self._flow.addWidget(self.chips[one.id])
        for one, n in first:
            text = f"{segment_words.name(one)} {words.number(n)}"
            self.chips[one.id].setText(text.replace("&", "&&"))
            self.chips[one.id].setToolTip(tip(segment_words.sentence(one.conditions)))
