"""A choice of two or three ways to look at a chart."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import GRID
from ui.widgets.basics import chip, row


class Switch(QWidget):
    """Chips of which one is on; `chosen` names it when the operator changes it."""

    chosen = Signal(str)

    def __init__(self, *options: tuple[str, str]) -> None:
        super().__init__()
        self.chips = {
            key: chip(words, slot=partial(self._choose, key), checkable=True)
            for key, words in options
        }
        self.setLayout(row(*self.chips.values(), gap=GRID // 2))

    def show_choice(self, key: str) -> None:
        """Show one option as on."""
        for other, made in self.chips.items():
            made.setChecked(other == key)

    def _choose(self, key: str) -> None:
        self.show_choice(key)
        self.chosen.emit(key)
