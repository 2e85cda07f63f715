"""The reminder to those who are not on a list: seen, changed where wanted, and copied."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app import clock, signups
from app.signups import Person
from app.templates import Language
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import button, chip, column
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow

RECENT = timedelta(days=30)
CROWD = 40  # people: more are not called one by one, unless the operator says so


class Nudge(QWidget):
    """A friendly text that names who is missing, to be pasted into the group."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = ""
        self._people: tuple[Person, ...] = ()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Reminder"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(64)
        self.text.setMaximumHeight(116)
        self.recent = chip(tr("Wrote in the last 30 days"), "grey", self._write, checkable=True)
        self.language = choice(tr("Language of the reminder"), [("zh", "中文"), ("en", "English")])
        choose(self.language, "zh" if chinese() else "en")
        self.language.activated.connect(self._write)
        self.copy = button(tr("Copy reminder"), self.copy_text, primary=True)
        self.setLayout(
            column(self.text, Flow(self.recent, self.language, self.copy, gap=8, right=True))
        )

    def show_people(self, title: str, people: tuple[Person, ...]) -> None:
        """Write to these people; what was typed stays while they stay."""
        if title != self._title:
            self.recent.setChecked(len(people) > CROWD)
        if (title, people) != (self._title, self._people):
            self._title, self._people = title, people
            self._write()

    def copy_text(self) -> None:
        """Put the text into the clipboard."""
        text = self.text.toPlainText().strip()
        if text:
            QApplication.clipboard().setText(text)
            self._session.notices.say(tr("Reminder copied. Paste it into the group."))

    def _write(self, _place: int = 0) -> None:
        since = int((clock.now() - RECENT).timestamp())
        chosen = [
            p for p in self._people if not self.recent.isChecked() or (p.last_at or 0) >= since
        ]
        language: Language = "en" if value(self.language) == "en" else "zh"
        self.text.setPlainText(signups.nudge(self._title, [p.name for p in chosen], language))
        self.copy.setEnabled(bool(chosen))
