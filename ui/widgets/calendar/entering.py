"""Entering who comes: a field that offers members by name, pinyin or initials, and a box to paste a list into."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from app import attendance
from app.attendance import Coming, Suggestion
from app.errors import AppError
from app.store import Store
from ui.i18n import explain, tr
from ui.session import Session
from ui.widgets.basics import button, column, label, retone, row
from ui.widgets.picker import Choice, ChoiceModel
from ui.words import short

SOON = 120  # milliseconds of silence before the roster is searched
TALL = 96


class NameField(QLineEdit):
    """One name: members are offered while it is typed; Enter takes it as it stands."""

    picked = Signal(int, str)  # member, their name
    entered = Signal(str)
    pasted = Signal(str)  # several lines at once

    def __init__(self, session: Session, hint: str) -> None:
        super().__init__()
        self._session = session
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._model = ChoiceModel()
        made = QCompleter(self._model, self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.activated[QModelIndex].connect(self._activated)  # pyright: ignore[reportIndexIssue]
        if popup := made.popup():
            popup.setAccessibleName(tr("Members"))
        self.setCompleter(made)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: several lines pasted are a list, not one long name."""
        text = QGuiApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in text.strip():
            self.pasted.emit(text)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def closing(self) -> None:
        """Stop asking."""
        self._soon.stop()
        self._session.reading.forget(self)

    def _typed(self, _text: str) -> None:
        self._soon.start()

    def _search(self) -> None:
        text, community = self.text().strip(), self._session.scope.community
        if text and community is not None:
            ask = partial(attendance.suggest, community_id=community, text=text)
            self._session.reading.ask(self, ask, self._offer)

    def _offer(self, found: list[Suggestion]) -> None:
        if not self.hasFocus() or not self.text().strip():
            return
        self._model.show([Choice(one.member_id, _told(one), one.name) for one in found])
        if found and (completer := self.completer()):
            completer.complete()

    def _activated(self, index: QModelIndex) -> None:
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        self.picked.emit(choice.key, choice.remark)
        QTimer.singleShot(0, self.clear)  # the completer writes the choice into the field first

    def _entered(self) -> None:
        self._soon.stop()
        text = self.text().strip()
        if text:
            self.clear()
            self.entered.emit(text)


class PasteBox(QWidget):
    """A field for a copied list: below it stands how it is understood, before anyone is entered."""

    taken = Signal(list)  # of Coming
    left = Signal()

    def __init__(
        self, session: Session, understand: Callable[[str], Callable[[Store], list[Coming]]]
    ) -> None:
        super().__init__()
        self._session, self._understand = session, understand
        self._found: Sequence[Coming] = ()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("List of names"))
        self.text.setPlaceholderText(tr("One name a line, or a sign-up list as it was copied"))
        self.text.setFixedHeight(TALL)
        self.text.setTabChangesFocus(True)
        self.told = label("", "caption", "muted", wrap=True)
        self.take = button(tr("Enter"), self._take, primary=True)
        self.setLayout(
            column(
                self.text, self.told, row(self.take, button(tr("Cancel"), self.close_box), 0), gap=6
            )
        )
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._read)
        self.text.textChanged.connect(self._soon.start)
        self.hide()

    def begin(self, text: str = "") -> None:
        """Open with a text, or empty."""
        self.text.setPlainText(text)
        self.show()
        self.text.setFocus()
        self._read()

    def close_box(self) -> None:
        """Put the box away."""
        self.hide()
        self.text.clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()
        else:
            super().keyPressEvent(event)

    def closing(self) -> None:
        """Stop asking."""
        self._soon.stop()
        self._session.reading.forget(self)

    def _read(self) -> None:
        ask = partial(_careful, self._understand(self.text.toPlainText()))
        self._session.reading.ask(self, ask, self._show)

    def _show(self, found: list[Coming] | AppError) -> None:
        wrong = isinstance(found, AppError)
        self._found = () if isinstance(found, AppError) else found
        self.told.setText(explain(found) if isinstance(found, AppError) else _summary(found))
        retone(self.told, "bad" if wrong else "muted")
        self.told.setVisible(bool(self.told.text()))
        self.take.setEnabled(bool(self._found))
        self.take.setText(
            tr("Enter %n name(s)", "", len(self._found)) if self._found else tr("Enter")
        )

    def _take(self) -> None:
        found = list(self._found)
        self.close_box()
        if found:
            self.taken.emit(found)


def _careful(understand: Callable[[Store], list[Coming]], store: Store) -> list[Coming] | AppError:
    """Return what is wrong with a text instead of raising it: it is told below the field."""
    try:
        return understand(store)
    except AppError as error:
        return error


def _summary(found: Sequence[Coming]) -> str:
    if not found:
        return ""
    known = sum(one.member_id is not None for one in found)
    parts = [tr("%n known from the roster", "", known)]
    unknown = [short(one.name) for one in found if one.member_id is None and not one.several]
    several = [short(one.name) for one in found if one.several > 1]
    if unknown:
        parts.append(tr("not in the roster: {names}", names=_few(unknown)))
    if several:
        parts.append(tr("several of this name: {names}", names=_few(several)))
    return tr("; ").join(parts)


def _few(names: Sequence[str]) -> str:
    shown = tr(", ").join(names[:4])
    return f"{shown} …" if len(names) > 4 else shown  # noqa: PLR2004 -- enough to recognise


def _told(one: Suggestion) -> str:
    parts = [short(one.name), one.groups, tr("%n no-show(s)", "", one.missed) if one.missed else ""]
    return " · ".join(filter(None, parts))
