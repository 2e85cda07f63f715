"""What can be done to topics: all the selected ones at once, or the one on the card."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QDate, QDateTime, QStringListModel, Qt, QTime
from PySide6.QtWidgets import (
    QCompleter,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import clock, topics
from app.store import Store
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, label
from ui.widgets.fields import line, open_calendar
from ui.widgets.flow import Flow
from ui.widgets.table import RowsTable
from ui.widgets.topic_columns import evening
from ui.widgets.topic_together import TogetherMenu

EVENING = time(20, 30)
TALL = 32  # pixels, as the buttons beside it
OFFERED = 7  # evenings


class Scheduler:
    """Offers the coming evenings, and puts topics on the calendar."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self.session = session
        self._parent = parent

    def fill(self, menu: QMenu, chosen: Callable[[], Sequence[int]]) -> None:
        """Fill `menu` with the next evenings and what each holds already."""
        menu.clear()
        community = self.session.scope.community
        if community is None:
            menu.addAction(tr("Add a community first")).setEnabled(False)
            return
        first = clock.today() + timedelta(days=1)
        taken = topics.taken(self.session.store, community, first, OFFERED)
        for ahead, n in enumerate(taken):
            at = datetime.combine(first + timedelta(days=ahead), EVENING)
            action = menu.addAction(_evening(at, n))
            action.triggered.connect(partial(self._put, chosen, at))
        menu.addSeparator()
        menu.addAction(tr("Another time …")).triggered.connect(partial(self._ask, chosen, first))

    def put(self, ids: Sequence[int], at: datetime) -> bool:
        """Put topics on the calendar, one a day from `at` on."""
        community = self.session.scope.community
        if community is None or not ids:
            return False
        groups = self.session.scope.groups
        return self.session.act(lambda store: topics.schedule(store, community, ids, at, groups))

    def _put(self, chosen: Callable[[], Sequence[int]], at: datetime, _on: bool = False) -> None:
        self.put(chosen(), at)

    def _ask(self, chosen: Callable[[], Sequence[int]], day: date, _on: bool = False) -> None:
        dialog = WhenDialog(datetime.combine(day, EVENING), self._parent)
        dialog.accepted.connect(lambda: self.put(chosen(), dialog.moment()))
        dialog.open()


class WhenDialog(QDialog):
    """Asks for a day and a time."""

    def __init__(self, start: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Put on the calendar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.when = QDateTimeEdit(
            QDateTime(QDate(start.year, start.month, start.day), QTime(start.hour, start.minute))
        )
        open_calendar(self.when)
        self.when.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.when.setAccessibleName(tr("Day and time"))
        buttons = QDialogButtonBox()
        put = button(tr("Put on the calendar"), self.accept, primary=True)
        buttons.addButton(put, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(button(tr("Cancel"), self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        whole = QVBoxLayout(self)
        whole.addWidget(label(tr("Day and time")))
        whole.addWidget(self.when)
        whole.addWidget(buttons)
        self.setMinimumWidth(280)

    def moment(self) -> datetime:
        """Return what was chosen, as wall time."""
        at = self.when.dateTime()
        day, hour = at.date(), at.time()
        return datetime.combine(
            date(day.year(), day.month(), day.day()), time(hour.hour(), hour.minute())
        )


class TopicBulk(QWidget):
    """What can be done to all selected topics in one step."""

    def __init__(self, session: Session, table: RowsTable, scheduler: Scheduler) -> None:
        super().__init__()
        self.session = session
        self._table = table
        self.chosen = label("", "caption", "muted")
        self.chosen.setMinimumHeight(TALL)
        self._known = QStringListModel(self)
        self.tag = line(tr("Tag the selected topics"), tr("Add a tag …"))
        self.tag.setMaximumWidth(130)
        completer = QCompleter(self._known, self.tag)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag.setCompleter(completer)
        self.tag.returnPressed.connect(self._tag)
        self.together = TogetherMenu(session, self, table.selected)
        self.change = _menu_button(tr("Change"), self.together)
        self._when = QMenu(self)
        self._when.aboutToShow.connect(lambda: scheduler.fill(self._when, table.selected))
        self.plan = _menu_button(tr("Schedule"), self._when)
        self.put_away = button(tr("Archive"), self.archive)
        self.bring_back = button(tr("Restore"), self.restore)
        self._doers = (
            self.tag, self.change, self.plan, self.put_away, self.bring_back,
        )  # fmt: skip
        self.setLayout(Flow(self.chosen, *self._doers, gap=8))

    def fill(self, ids: list[int], tags: Sequence[str], *, archived: bool) -> None:
        """Show how many are selected, and what can be done to them."""
        self._known.setStringList(list(tags))
        self.chosen.setText(
            tr("%n topic(s) selected", "", len(ids))
            if ids
            else tr("Select topics to tag, plan or archive them together")
        )
        hidden = {self.put_away, self.plan} if archived else {self.bring_back}
        for doer in self._doers:
            doer.setVisible(bool(ids) and doer not in hidden)

    def archive(self) -> None:
        """Put the selected topics away; the notice that follows has an Undo."""
        self._do(topics.archive)

    def restore(self) -> None:
        """Bring the selected topics back."""
        self._do(topics.restore)

    def _do(self, use_case: Callable[[Store, list[int]], object]) -> bool:
        chosen = self._table.selected()
        return bool(chosen) and self.session.act(lambda store: use_case(store, chosen))

    def _tag(self) -> None:
        name = self.tag.text()
        if self._do(lambda store, ids: topics.tag(store, ids, name)):
            self.tag.clear()


def _menu_button(text: str, menu: QMenu) -> QPushButton:
    made = button(text)
    made.setMenu(menu)
    return made


def _evening(at: datetime, taken: int) -> str:
    day = evening(at)
    if not taken:
        return day
    return tr("{day} · %n topic(s) that day", "", taken, day=day)
