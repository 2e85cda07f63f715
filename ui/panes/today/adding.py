"""One line that notes a task or a promise, or changes one; what is wrong is told below it."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app import clock, promises, today
from app.errors import AppError, StoreBusy
from app.store import Store
from app.today import Item
from ui.i18n import explain, tr
from ui.session import Session
from ui.widgets.basics import button, column, label, retone, row
from ui.widgets.fields import choice, choose, date_field, line, value

KINDS = ("task", "promise")


class Adding(QWidget):
    """Takes what is to be done, or was promised, with its day; Esc leaves it."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._item: Item | None = None  # the one that is being changed
        self._today = clock.today()
        self.kind = choice(tr("Kind"), (("task", tr("Task")), ("promise", tr("Promised"))))
        self.kind.activated.connect(self._turn)
        self.text = line(tr("What is to be done"))
        self.text.returnPressed.connect(self.save)
        self.text.textEdited.connect(self._accept)
        self.day = date_field(tr("Due"))
        self.save_button = button(tr("Note it"), self.save)
        self.trouble = label("", "caption", "bad", wrap=True)
        self.trouble.hide()
        fields = row(self.kind, self.text, self.day, self.save_button)
        fields.setStretch(1, 1)
        self.setLayout(column(fields, self.trouble, gap=4))
        self.begin("task", focus=False)

    def begin(self, kind: str, *, focus: bool = True) -> None:
        """Be ready to note another task or promise, due today."""
        self._item = None
        choose(self.kind, kind)
        self.kind.setEnabled(True)
        self.text.clear()
        self._put_day(clock.today())
        self._turn()
        if focus:
            self.text.setFocus()

    def change(self, item: Item) -> None:
        """Show a task or a promise to be changed."""
        self._item = item
        choose(self.kind, item.subject.partition(" ")[0])
        self.kind.setEnabled(False)
        hour = f"{item.at:%H:%M} " if item.at else ""
        self.text.setText(f"{hour}{item.title}")
        self._put_day(item.day)
        self._turn()
        self.text.setFocus()
        self.text.selectAll()

    def turn_to(self, today: date) -> None:
        """Follow a new day, where no other day was chosen."""
        if self._item is None and _date(self.day.date()) == self._today:
            self._put_day(today)
        self._today = today

    def save(self) -> None:
        """Keep what was written; what is refused stays in its field."""
        community = self._session.scope.community
        if community is None:
            return
        kind, text, item = value(self.kind), self.text.text(), self._item
        day = _date(self.day.date())

        def careful(store: Store) -> AppError | None:
            try:
                _keep(store, community, kind, text, day, item)
            except StoreBusy:
                raise
            except AppError as error:
                return error
            return None

        self._session.act(careful, self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: Esc forgets what was being written."""
        if event.key() == Qt.Key.Key_Escape:
            self.begin(value(self.kind), focus=False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _kept(self, error: AppError | None) -> None:
        if error is not None:
            self.trouble.setText(explain(error))
            self._mark(wrong=True)
            self.text.setFocus()
            return
        changed = self._item is not None
        day = self.day.date()
        self.begin(value(self.kind), focus=not changed)
        if changed:
            self.left.emit()
        else:
            self.day.setDate(day)  # the next one is often for the same day

    def _turn(self) -> None:
        self._accept()
        task = value(self.kind) == "task"
        self.text.setAccessibleName(tr("What is to be done") if task else tr("What was promised"))
        self.text.setPlaceholderText(
            tr("What is to be done? An hour may come first: 20:00 …")
            if task
            else tr("What did you promise the members?")
        )
        self.save_button.setText(tr("Save") if self._item else tr("Note it"))

    def _accept(self, _text: str = "") -> None:
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        self.trouble.setVisible(wrong)
        self.text.setProperty("wrong", wrong)
        retone(self.text, "")

    def _put_day(self, day: date) -> None:
        self.day.setDate(QDate(day.year, day.month, day.day))


def _keep(  # noqa: PLR0913, PLR0917 -- what the line says
    store: Store, community: int, kind: str, text: str, day: date, item: Item | None
) -> None:
    if item and kind == "task":
        today.change_task(store, item.id, text, day)
    elif item:
        today.change_promise(store, item.id, text, day)
    elif kind == "task":
        today.note_task(store, community, text, day)
    else:
        made = min(day, clock.today())  # logged after the fact
        promises.add(store, community, text, made_on=made, due_on=day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
