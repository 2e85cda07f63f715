"""Where names or a list copied from anywhere are pasted: who is known shows while they stand there."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.checkins import Campaign, pasting
from app.checkins.pasting import Pasted
from app.errors import AppError
from app.store import Store
from ui import words
from ui.i18n import explain, tr
from ui.session import Session
from ui.widgets.basics import button, column, label, retone, row
from ui.widgets.fields import choice, choose, offer, value

WIDE = 640  # pixels at most
IDLE = 250  # milliseconds after the last key
JOIN = "join"
MOST = 12  # unknown names that are listed


class Paste(QWidget):
    """A field for the text, and the day it is of."""

    wanted = Signal(str, object)  # a day as ISO text, or JOIN; the members
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._campaign: Campaign | None = None
        self._found: Pasted | None = None
        self._asking = object()
        self._later = QTimer(self, singleShot=True, interval=IDLE)
        self._later.timeout.connect(self._read)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Names or a sign-up list"))
        self.text.setPlaceholderText(tr("#接龙\nDay 3\n\n1. Lin\n2. Chen\n\nor one name per line"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._later.start)
        self.day = choice(tr("Note them as"), widest=300)
        self.told = label("", "body", "muted", wrap=True)
        self.unknown = label("", "caption", "warn", wrap=True)
        self.keep = button(tr("Keep"), self._keep, primary=True)
        cancel = button(tr("Cancel"), self.left.emit)
        inside = QWidget()
        inside.setMaximumWidth(WIDE)
        inside.setLayout(
            column(
                label(tr("Paste check-ins"), "title", bold=True),
                label(tr("A sign-up list, or names one after the other."), tone="muted", wrap=True),
                row(label(tr("Note them as"), "caption", "muted"), self.day, 0),
                self.text, self.told, self.unknown, row(self.keep, cancel, 0),
            )
        )  # fmt: skip
        whole = row(inside, 0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_campaign(self, campaign: Campaign) -> None:
        """Offer the days that have begun, today first."""
        other = self._campaign is None or self._campaign.id != campaign.id
        self._campaign = campaign
        today = campaign.today()
        days = [day for day in reversed(campaign.days) if day <= today]
        entries = [
            (day.isoformat(), tr("Checked in on {day}", day=_named(day, today))) for day in days
        ]
        offer(self.day, [*entries, (JOIN, tr("Take part from now on"))])
        if other and entries:
            choose(self.day, entries[0][0])
        self._read()

    def begin(self) -> None:
        """Take the keyboard."""
        self.text.setFocus()

    def done(self) -> None:
        """Empty the field."""
        self.text.clear()
        self._found = None
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Ctrl+Enter keeps, Esc leaves."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held:
            self._keep()
        else:
            super().keyPressEvent(event)

    def closing(self) -> None:
        """Stop asking."""
        self.session.reading.forget(self._asking)

    def _read(self) -> None:
        text, campaign = self.text.toPlainText(), self._campaign
        if campaign is None or not text.strip():
            self._found = None
            self._tell()
            return
        self.session.reading.ask(self._asking, _reader(campaign.id, text), self._show)

    def _show(self, found: Any) -> None:
        if isinstance(found, AppError):
            self._found = None
            self._tell(explain(found))
        else:
            self._found = found
            self._tell()

    def _tell(self, refused: str = "") -> None:
        found = self._found
        self.keep.setEnabled(bool(found and found.members))
        names = "、".join(found.names) if found else ""
        known = tr("%n found: {names}", "", len(found.members), names=names) if found else ""
        self.told.setText(refused or known)
        retone(self.told, "bad" if refused else "muted")
        unknown = found.unknown if found else ()
        listed = "、".join(unknown[:MOST]) + (" …" if len(unknown) > MOST else "")
        self.unknown.setText(
            tr("Not on the roster, or several of this name: {names}", names=listed)
            if unknown
            else ""
        )

    def _keep(self) -> None:
        if self._found and self._found.members:
            self.wanted.emit(value(self.day), self._found.members)


def _reader(campaign: int, text: str) -> Callable[[Store], Pasted | AppError]:
    def ask(store: Store) -> Pasted | AppError:
        try:
            return pasting.read(store, campaign, text)
        except AppError as error:
            return error

    return ask


def _named(day: date, today: date) -> str:
    if day == today:
        return tr("today")
    return f"{words.short_day(day)} {words.weekday(day)}"


def day_of(text: str) -> date:
    """Return the day that was chosen."""
    return datetime.fromisoformat(text).date()
