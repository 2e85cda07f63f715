"""What every chart is: a sentence, a picture, a reading of the point at hand, and ways out."""

from abc import abstractmethod
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from app import clock
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.compared import Answer, Compared
from ui.charts.parts.exits import Exits
from ui.charts.parts.key import Key
from ui.charts.parts.pick import Pick
from ui.charts.parts.picture import Picture
from ui.charts.parts.sheet import Sheet
from ui.i18n import chinese, tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import Elided, Empty, label, row

IMPORT = N_("Import a chat export, and this chart fills itself.")
THIN = N_(
    "What is imported is too little for this chart yet. Pick a longer period, or import more."
)
NARROW = 340  # pixels of the words while there is nothing to show: a chart may be 420 wide
HEIGHT = 232  # pixels of the picture on the page


class Chart(Compared):
    """One question, answered by a picture. Marks (days, cells, bars) are numbered from 0.

    A chart of its own says how to `ask`, and gives `sentence`, `draw` and `sheet`; with `marks`,
    `reading` and `pick` the mark under the mouse or the arrow keys can be read and opened. Its
    canvas has the signals `read` (a mark or None) and `chosen`, and `show_place`. What it was in the
    period compared with, it may say by what `Compared` describes.
    """

    picked = Signal(object)  # a Pick
    told = Signal(str)  # the values at the mark at hand; '' when it is let go

    empty_text: ClassVar[str] = IMPORT
    thin_text: ClassVar[str] = THIN  # in its place once a chat is imported; "": the same
    height_of_picture: ClassVar[int] = HEIGHT
    down: ClassVar[int] = 1  # marks that the arrow keys up and down walk over
    over_time: ClassVar[bool] = True  # whether the period plays a part

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.answer: Answer | None = None
        self.place: int | None = None
        self.keyed = False  # whether what is opened was asked for by a key
        self.headline = label("", "title", bold=True, wrap=True)
        self.then = label("", "caption", "muted", wrap=True)
        self.then.hide()
        self.remark = Elided(tr(self.title), "caption", "muted")
        self.hand = Elided("", "caption")  # takes the remark's place while a mark is read
        self.hand.hide()
        self.key_row = Key(session.theme)
        self.switches = row()  # a chart of its own may add a few, beside the key
        self.canvas: Any = self.make_canvas()
        self.canvas.read.connect(self.point)
        self.canvas.chosen.connect(self.choose)
        self.empty = Empty(
            session.theme, "chart-line", tr(self.empty_text), tr("Import chat"), self._import
        )
        self.empty.words.setFixedWidth(NARROW)
        self.frame = QFrame()
        self.exits = Exits(
            self,
            self.frame,
            sheet=self._sheet,
            sentence=self.headline.text,
            still=lambda: self.point(None),
        )
        if back := getattr(self.canvas, "back", None):
            self.exits.aside.append(back)
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
    def sentence(self, data: Any) -> str:
        """Return what the picture says, in words with numbers; '' while there is nothing to show."""

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

    def reading(self, place: int) -> str:
        """Return the values at a mark, in words."""
        raise NotImplementedError

    def pick(self, place: int) -> Pick | None:
        """Return the people behind a mark."""
        raise NotImplementedError

    def mark(self, place: int) -> object:
        """Return what stands at a mark (its day, its person): it may have moved when data came."""
        return self.canvas.mark(place) if hasattr(self.canvas, "mark") else place

    # -- what all do alike

    def fill(self, data: Answer | None) -> None:
        """Show the answer; the point at hand stays with what it points at."""
        at_hand = self.mark(self.place) if self.place is not None and self.answer else None
        self.answer = data
        sentence = self.sentence(data.data) if data else ""
        found = bool(sentence)
        self._stack.setCurrentWidget(self.canvas if found else self.empty)
        self.key_row.setVisible(found)
        then = self.told_before() if found else ""
        self.then.setText(then)
        self.then.setVisible(bool(then))
        self.exits.allow(found)
        if data is None or not found:
            self._say_empty(data)
            return
        self.headline.setText(sentence)
        self.remark.setText(
            " · ".join([tr(self.title), self.counts(data.data), *self._span(data.data)])
        )
        self.setAccessibleDescription(f"{sentence} {then}".strip())
        self.draw(data.data)
        self.point(self._place_of(at_hand))

    def point(self, place: int | None) -> None:
        """Read the mark `place`; None lets go."""
        self.place = place
        self.canvas.show_place(place)
        text = "" if place is None else self._read(place)
        self.hand.setText(text)
        self.hand.setVisible(bool(text))
        self.remark.setVisible(not text)
        self.told.emit(text)
        if text:
            self.setAccessibleDescription(f"{self.headline.text()} {text}")

    def choose(self, place: int) -> None:
        """Open the people behind a mark."""
        found = self.pick(place) if 0 <= place < self.marks() else None
        if found is not None:
            self.picked.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override: arrows walk over the marks, Enter opens the people behind one."""
        marks, step = self.marks(), self._step(event)
        if marks and step is not None:
            here = self.place if self.place is not None else marks - 1 - step
            self.point(max(0, min(marks - 1, here + step)))
        elif self.place is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keyed = True
            self.choose(self.place)
            self.keyed = False
        elif self.place is not None and event.key() == Qt.Key.Key_Escape:
            self.point(None)
        elif not (hasattr(self.canvas, "take_key") and self.canvas.take_key(event.key())):
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

    def _step(self, event: QKeyEvent) -> int | None:
        keys = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.down,
            Qt.Key.Key_Down: self.down,
        }
        return keys.get(Qt.Key(event.key()))

    def _place_of(self, mark: object) -> int | None:
        if mark is None:
            return None
        return next((place for place in range(self.marks()) if self.mark(place) == mark), None)

    def _read(self, place: int) -> str:
        text, then = self.reading(place), self.before_at(place) if self._has_earlier() else ""
        return tr("{text}; before: {then}", text=text, then=then) if then else text

    def _has_earlier(self) -> bool:
        return self.answer is not None and self.answer.earlier is not None

    def _sheet(self) -> Sheet:
        if self.answer is None:
            return Sheet((), ())
        now = self.sheet(self.answer.data)
        then = self.answer.earlier if self.beside else None
        return self.sheet_before(now, self.sheet(then.data)) if then else now

    def _import(self) -> None:
        self.session.way.to("import")

    def _say_empty(self, data: Answer | None) -> None:
        """Say what is missing: an import, or more of what was imported."""
        thin = data is not None and data.imported and bool(self.thin_text)
        text = tr(self.thin_text if thin else self.empty_text)
        self.headline.setText(tr("Too little data yet") if thin else tr("Nothing to show yet"))
        self.remark.setText(tr(self.title))
        self.empty.words.setText(text)
        self.setAccessibleDescription(text)

    def _span(self, data: Any) -> list[str]:
        found = self.period(data)
        if found is None:
            return [tr("All days")] if self.over_time else []
        first, last = found
        same = first.year == last.year
        plain = same and last.year == clock.today().year  # the year goes without saying
        begins = words.short_day if plain or (same and not chinese()) else words.long_day
        ends = words.short_day if plain or (same and chinese()) else words.long_day
        if first == last:
            return [words.short_day(last) if plain else words.long_day(last)]
        return [tr("{first} – {last}", first=begins(first), last=ends(last))]

    def _lay_out(self) -> None:
        self.frame.setProperty("card", True)
        self.picture = Picture(self.height_of_picture)
        self._stack = QStackedLayout(self.picture)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.empty)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(GRID * 2, GRID + 4, GRID * 2, GRID + 4)
        inside.setSpacing(GRID // 2)
        head = row()
        head.addWidget(self.remark, 1)
        head.addWidget(self.hand, 1)
        head.addWidget(self.exits.more)
        inside.addLayout(head)
        inside.addWidget(self.headline)
        inside.addWidget(self.then)
        inside.addLayout(row(self.key_row, 0, self.switches))
        inside.addWidget(self.picture, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
