"""Which part of a series an edit in the panel is for: this one, this and what follows, or all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.events import Part
from app.text import N_
from ui.i18n import tr
from ui.widgets.basics import chip, column, label
from ui.widgets.calendar.asking import PART_TITLES
from ui.widgets.flow import Flow

_MEANINGS: dict[Part, str] = {
    "one": N_("This day leaves the series and goes its own way."),
    "following": N_("Earlier ones stay as they are; a new series begins on this day."),
    "all": N_("Changes apply to the whole series."),
}


class SeriesScope(QWidget):
    """Three chips; the choice holds for the next change, after which the panel shows what became of it."""

    chosen = Signal(str)  # Part

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[Part, QPushButton] = {
            part: chip(tr(title), "grey", partial(self._choose, part), checkable=True)
            for part, title in PART_TITLES.items()
        }
        self._chips = QWidget()
        self._chips.setLayout(Flow(*self.chips.values(), gap=6))
        self.meaning = label("", "caption", "muted", wrap=True)
        title = label(tr("It repeats. Changes are for:"), "caption", "muted")
        self.setLayout(column(title, self._chips, self.meaning, gap=4))
        self.show_part("all", opened=False)

    def show_part(self, part: Part, *, opened: bool) -> None:
        """Show what is chosen; only what was `opened` from one of its days can be changed in part."""
        self._chips.setVisible(opened)
        for key, made in self.chips.items():
            made.setChecked(key == part)
        self.meaning.setText(tr(_MEANINGS[part]))

    def _choose(self, part: Part) -> None:
        self.show_part(part, opened=True)
        self.chosen.emit(part)
