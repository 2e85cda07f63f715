"""Rows of chips above the preview: the rules of cleaning, and the states of entries."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import cleaning
from ui import words
from ui.i18n import tr
from ui.widgets.basics import chip, label
from ui.widgets.flow import Flow
from ui.widgets.topic_import.telling import STATES, TONES

ALL = ""


class Rules(QWidget):
    """Which rules of cleaning apply; each says how many entries it changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips = {
            rule.key: chip("", "good", self.changed.emit, checkable=True) for rule in cleaning.RULES
        }
        for made in self.chips.values():
            made.setChecked(True)
        self.setLayout(Flow(label(tr("Clean"), tone="muted"), *self.chips.values(), gap=8))
        self.show_counts({})

    def left_out(self) -> frozenset[str]:
        """Return the rules that are off."""
        return frozenset(key for key, made in self.chips.items() if not made.isChecked())

    def leave_out(self, keys: frozenset[str]) -> None:
        """Switch some rules off, the others on."""
        for key, made in self.chips.items():
            made.setChecked(key not in keys)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many entries each rule changes, or would."""
        for rule in cleaning.RULES:
            n = counts.get(rule.key, 0)
            title = tr(rule.title)
            self.chips[rule.key].setText(f"{title} {words.number(n)}" if n else title)


class States(QWidget):
    """How many entries stand how; one chip is chosen and filters the preview."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen = ALL
        self.chips = {
            key: chip("", TONES.get(key, "grey"), partial(self.choose, key), checkable=True)
            for key in (ALL, *STATES)
        }
        self.setLayout(Flow(*self.chips.values(), gap=8))
        self.show_counts({})

    def chosen(self) -> str:
        """Return the state to show; '' for all."""
        return self._chosen

    def choose(self, key: str) -> None:
        """Show entries of one state."""
        self._chosen = key
        for state, made in self.chips.items():
            made.setChecked(state == key)
        self.changed.emit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many entries stand how; a state without any is left out."""
        if self._chosen and not counts.get(self._chosen):
            self._chosen = ALL
        for key, made in self.chips.items():
            n = counts.get(key, 0) if key else sum(counts.values())
            name = tr(STATES[key]) if key else tr("All")
            made.setText(f"{name} {words.number(n)}")
            made.setVisible(bool(n))
            made.setChecked(key == self._chosen)
