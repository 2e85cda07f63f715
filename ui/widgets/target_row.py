"""Setting a target where the number stands: which one, how much, and what is wrong with it."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app import targets
from app.errors import AppError
from app.store import Store
from app.targets import KEYS, SHARES, Key
from app.text import N_
from ui.i18n import explain, tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import button, column, label
from ui.widgets.fields import choice, choose, line
from ui.widgets.flow import Flow
from ui.widgets.headline_words import MINUTE, TITLES

UNITS: dict[str, str] = {
    "stickiness": N_("percent"), "retention": N_("percent"), "response": N_("minutes"),
    "members": N_("members"), "turnover": N_("joins in 7 days"), "messages": N_("messages a day"),
    "unanswered": N_("questions at most"),
}  # fmt: skip
_NUMBER = re.compile(r"\s*(\d{1,12}(?:[.,]\d{1,3})?)\s*%?\s*", re.ASCII)


class TargetRow(QWidget):
    """Sets the target of one headline number of the community; an empty field takes it away."""

    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._targets: dict[str, float] = {}
        self.which = choice(tr("Number"), [(key, tr(TITLES[key])) for key in KEYS])
        self.field = line(tr("Target"), tr("none"))
        self.field.setFixedWidth(88)
        self.unit = label("", "caption", "muted")
        self.error = label("", "caption", "bad", wrap=True)
        self.error.hide()
        self.set = button(tr("Set target"), self.submit)
        whole = column(
            Flow(self.which, self.field, self.unit, self.set, gap=GRID), self.error, gap=2
        )
        whole.setContentsMargins(0, GRID // 2, 0, 0)
        self.setLayout(whole)
        self.which.currentIndexChanged.connect(self._turn)
        self.field.returnPressed.connect(self.submit)

    def show_targets(self, found: dict[str, float]) -> None:
        """Know what is set."""
        self._targets = found
        if not self.field.hasFocus():
            self._turn()

    def turn_to(self, key: Key) -> None:
        """Ask for the target of this number."""
        choose(self.which, key)
        self._turn()
        self.field.setFocus()
        self.field.selectAll()

    def submit(self) -> None:
        """Set what stands in the field, or say what is wrong with it."""
        community = self._session.scope.community
        key = self._key()
        if community is None:
            return
        try:
            wanted = read(key, self.field.text())
            if wanted is not None:
                targets.check(key, wanted)
        except AppError as error:
            self._say(explain(error))
            return
        self._say("")

        def keep(store: Store) -> None:
            targets.set_target(store, community, key, wanted)

        if self._session.act(keep):
            self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Escape closes the row."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _key(self) -> Key:
        return KEYS[max(0, self.which.currentIndex())]

    def _turn(self) -> None:
        key = self._key()
        kept = self._targets.get(key)
        self.field.setText("" if kept is None else written(key, kept))
        self.unit.setText(tr(UNITS.get(key, N_("members"))))
        self._say("")

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))


def read(key: Key, text: str) -> float | None:
    """Return a target in the unit of `app.targets`; None where nothing stands there."""
    if not text.strip():
        return None
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise AppError(N_("Write a number, such as 30; nothing takes the target away."))
    number = float(found[1].replace(",", "."))
    if key in SHARES:
        return number / 100
    return number * MINUTE if key == "response" else number


def written(key: Key, target: float) -> str:
    """Return a target as it is written in the field."""
    shown = target * 100 if key in SHARES else target / MINUTE if key == "response" else target
    return f"{shown:.3f}".rstrip("0").rstrip(".")
