"""What every chart is: a sentence, a picture, a reading of the point at hand, and ways out."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.insights.coverage import latest
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import saving
from ui.charts.parts.key import Key
from ui.charts.parts.pick import Pick
from ui.charts.parts.sheet import Sheet, SheetWindow, copy_text
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import Elided, Empty, icon_button, label, row

IMPORT = N_("Import a chat export, and this chart fills itself.")
HEIGHT = 232  # pixels of the picture on the page


@dataclass(frozen=True, slots=True)
class Answer:
    """What a chart shows, and of which scope it was asked."""

    scope: Scope
    data: Any


class Chart(View):
    """One question, answered by a picture. Marks (days, cells, bars) are numbered from 0.

    A chart of its own says how to `ask`, whether there is anything to show (`filled`), and
    gives `sentence`, `draw` and `sheet`; with `marks`, `reading`, `mark` and `pick` the point
    under the mouse or the arrow keys can be read and opened.
    """

    picked = Signal(object)  # a Pick

    unit: ClassVar[str]  # English, marked with N_: what is counted
    empty_text: ClassVar[str] = IMPORT
    height_of_picture: ClassVar[int] = HEIGHT
    over_time: ClassVar[bool] = True  # whether the period plays a part

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.answer: Answer | None = None
        self.place: int | None = None
        self.headline = label("", "title", bold=True, wrap=True)
        self.remark = Elided(tr(self.title), "caption", "muted")
        self.hand = Elided("", "caption")  # takes the remark's place while a mark is read
        self.hand.hide()
        self.key_row = Key(session.theme)
        self.canvas = self.make_canvas()
        self.empty = Empty(
            session.theme, "chart-line", tr(self.empty_text), tr("Import chat"), self._import
        )
        self._actions()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr(self.title))

    # -- what a chart of its own gives

    @abstractmethod
    def make_canvas(self) -> QWidget:
        """Return the widget that is drawn on."""

    @staticmethod
    @abstractmethod
    def ask(store: Store, scope: Scope) -> Any:
        """Return the insight; runs away from the UI thread."""

    @abstractmethod
    def filled(self, data: Any) -> bool:
        """Tell whether there is anything to show."""

    @abstractmethod
    def sentence(self, data: Any) -> str:
        """Return what the picture says, in words with numbers."""

    @abstractmethod
    def draw(self, data: Any) -> None:
        """Show the data."""

    @abstractmethod
    def sheet(self, data: Any) -> Sheet:
        """Return the numbers behind the picture."""

    def period(self, data: Any) -> tuple[date, date] | None:
        """Return the first and the last day shown."""
        scope = self.answer.scope if self.answer else None
        return (scope.first, scope.last) if scope and scope.first and scope.last else None

    def marks(self) -> int:
        """Return how many marks the arrow keys walk over."""
        return 0

    def steps(self) -> dict[Qt.Key, int]:
        """Return how far each arrow key walks."""
        return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def reading(self, place: int) -> str:
        """Return the values at a mark, in words."""
        raise NotImplementedError

    def mark(self, place: int | None) -> None:
        """Show which mark is read."""

    def pick(self, place: int) -> Pick | None:
        """Return the people behind a mark."""
        raise NotImplementedError

    # -- what all do alike

    def query(self) -> Callable[[Store], Answer | None]:
        """Ask for the insight of the scope picked now."""
        look = self.session.scope
        community, groups, days = look.community, look.groups, look.days
        ask = self.ask

        def run(store: Store) -> Answer | None:
            if community is None:
                return None
            scope = latest(store, community, groups, days)
            return Answer(scope, ask(store, scope))

        return run

    def fill(self, data: Answer | None) -> None:
        """Show the answer; the point at hand stays."""
        self.answer = data
        found = data is not None and self.filled(data.data)
        self._stack.setCurrentWidget(self.canvas if found else self.empty)
        self.key_row.setVisible(found)
        for action in self.actions():
            action.setEnabled(found)
        if data is None or not found:
            self.headline.setText(tr("Nothing to show yet"))
            self.remark.setText(tr(self.title))
            self.setAccessibleDescription(tr(self.empty_text))
            return
        sentence = self.sentence(data.data)
        self.headline.setText(sentence)
        self.remark.setText(" · ".join([tr(self.title), tr(self.unit), *self._span(data.data)]))
        self.setAccessibleDescription(sentence)
        self.draw(data.data)
        self.point(self.place if self.place is not None and self.place < self.marks() else None)

    def point(self, place: int | None) -> None:
        """Read the mark `place`; None lets go."""
        self.place = place
        self.mark(place)
        text = "" if place is None else self.reading(place)
        self.hand.setText(text)
        self.hand.setVisible(bool(text))
        self.remark.setVisible(not text)
        if text:
            self.setAccessibleDescription(f"{self.headline.text()} {text}")

    def choose(self, place: int) -> None:
        """Open the people behind a mark."""
        found = self.pick(place) if 0 <= place < self.marks() else None
        if found is not None:
            self.picked.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: arrows walk over the marks, Enter opens the people behind one."""
        marks, step = self.marks(), self.steps().get(Qt.Key(event.key()))
        if marks and step is not None:
            here = self.place if self.place is not None else marks - 1 - step
            self.point(max(0, min(marks - 1, here + step)))
        elif self.place is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(self.place)
        elif self.place is not None and event.key() == Qt.Key.Key_Escape:
            self.point(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt override: reached by Tab, the last mark is read."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and self.answer and self.marks() and self.place is None:
            self.point(self.marks() - 1)

    # -- ways out

    def show_table(self) -> SheetWindow | None:
        """Show the numbers behind the picture."""
        if self.answer is None:
            return None
        sheet = self.sheet(self.answer.data)
        window = SheetWindow(tr(self.title), self.headline.text(), sheet, self)
        window.show()
        return window

    def copy_table(self) -> None:
        """Copy the numbers behind the picture."""
        if self.answer:
            copy_text(self.sheet(self.answer.data).as_text())
            self.session.notices.say(tr("Copied as a table: paste it into a spreadsheet."))

    def copy_picture(self) -> None:
        """Copy the chart as it looks."""
        QApplication.clipboard().setPixmap(self._picture_of(saving.picture))
        self.session.notices.say(tr("Copied as a picture."))

    def write(self, path: Path, suffix: str) -> None:
        """Save the chart as PNG, SVG or CSV, and say so."""
        try:
            saving.save(path, self._content(suffix))
        except AppError as error:
            self.session.notices.trouble(error)
        else:
            self.session.notices.say(tr("Saved as “{file}”.", file=path.name))

    def _content(self, suffix: str) -> bytes:
        if suffix == "csv":
            return self.sheet(self.answer.data if self.answer else None).as_csv()
        return self._picture_of(saving.png if suffix == "png" else saving.svg)

    def _picture_of(self, draw: Callable[[QWidget], Any]) -> Any:
        """Draw the frame without what only the screen needs."""
        self.more.hide()
        self.point(None)
        drawn = draw(self.frame)
        self.more.show()
        return drawn

    def _actions(self) -> None:
        self.command(tr("Show as table"), self.show_table, icon="table")
        self.command(tr("Copy as table"), self.copy_table, icon="copy")
        self.command(tr("Copy as picture"), self.copy_picture, icon="photo")
        for suffix in ("png", "svg", "csv"):
            text = tr("Export as {kind} …", kind=suffix.upper())
            self.command(text, partial(self._export, suffix), icon="file-export")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.more = icon_button(self.session.theme, "dots", tr("More"), self._more)

    def _export(self, suffix: str) -> None:
        name = tr(self.title)
        saving.ask_where(
            self, tr("Export chart"), name, suffix, lambda path: self.write(path, suffix)
        )

    def _more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _import(self) -> None:
        self.session.way.to("import")

    def _span(self, data: Any) -> list[str]:
        found = self.period(data)
        if found is None:
            return [tr("All days")] if self.over_time else []
        first, last = found
        far = words.long_day if first.year != last.year else words.short_day
        return [tr("{first} – {last}", first=far(first), last=far(last))]

    def _lay_out(self) -> None:
        self.frame = QFrame()
        self.frame.setProperty("card", True)
        pictures = QWidget()
        self._stack = QStackedLayout(pictures)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.empty)
        pictures.setFixedHeight(self.height_of_picture)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(GRID * 2, GRID + 4, GRID * 2, GRID + 4)
        inside.setSpacing(GRID // 2)
        head = row()
        head.addWidget(self.remark, 1)
        head.addWidget(self.hand, 1)
        head.addWidget(self.more)
        inside.addLayout(head)
        inside.addWidget(self.headline)
        inside.addWidget(self.key_row)
        inside.addWidget(pictures)
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
