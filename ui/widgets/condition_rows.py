"""The conditions of a segment to write and change: a line each, what is impossible told below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QScrollArea, QWidget

from app import segments
from app.errors import AppError
from app.segments import FIELDS, Condition
from app.segments.conditions import BETWEEN, MANY
from ui.i18n import explain, tr
from ui.session import Session
from ui.widgets import segment_words
from ui.widgets.basics import button, column, icon_button, label
from ui.widgets.fields import choice, choose, in_order, line, offer, value
from ui.widgets.flow import Flow

NARROW, WIDE, TEXT = 56, 88, 150  # pixels of a number, of a long one, and of a word
LONG = 10_000  # numbers from here on are long
TALL = 190  # pixels: four lines of conditions and a bit of the fifth
FIGURES = 9  # of a number; more are none that is allowed


class ConditionRow(QWidget):
    """One condition: a field, a way to compare, and what with."""

    changed = Signal()
    unwanted = Signal()

    def __init__(
        self, session: Session, one: Condition, texts: dict[str, QStringListModel]
    ) -> None:
        super().__init__()
        self._texts = texts
        names = [(key, tr(known.name)) for key, known in FIELDS.items()]
        self.field = choice(tr("What is asked"), names)
        self.way = choice(tr("How it is compared"))
        self.n = _number(tr("Number"))
        self.to = _number(tr("Up to"))
        self.of = _number(tr("Days looked at"))
        self.choice = choice(tr("Which one"))
        self.text = line(tr("Which one"))
        self.text.setFixedWidth(TEXT)
        self._and, self._unit = label(tr("to"), tone="muted"), label("", tone="muted")
        self._window, self._days = label("", tone="muted"), label(tr("days"), tone="muted")
        self.trouble = label("", "caption", "bad", wrap=True)
        self.trouble.hide()
        self.drop = icon_button(session.theme, "x", tr("Remove condition"), self.unwanted.emit)
        parts = QWidget()
        parts.setLayout(Flow(
            self.field, self.way, self.n, self._and, self.to, self._unit, self._window, self.of, self._days,
            self.choice, self.text, self.drop, gap=8,
        ))  # fmt: skip
        self.setLayout(column(parts, self.trouble, gap=2))
        self.field.currentIndexChanged.connect(self._other_field)
        self.way.currentIndexChanged.connect(self._other_way)
        self.choice.currentIndexChanged.connect(self._edited)
        for edit in self._lines():
            edit.textEdited.connect(self._typed)
        self.show_condition(one)

    def show_condition(self, one: Condition) -> None:
        """Show a condition."""
        known = FIELDS[one.field]
        choose(self.field, one.field)
        offer(self.way, [(key, segment_words.way(one.field, key)) for key in known.ways])
        choose(self.way, one.way)
        for edit, number in ((self.n, one.n), (self.to, one.to or one.n), (self.of, one.of)):
            edit.setText(str(number))
        if known.choices:
            offer(self.choice, segment_words.choices(one.field))
            choose(self.choice, one.choice)
        if known.text:
            self.text.setText(segment_words.shown(one.field, one.choice))
            self._complete(one.field)
        self._fit(one.field)

    def condition(self) -> Condition:
        """Return what the line says; a number that is none counts as -1, which nothing allows."""
        field, way = value(self.field), value(self.way)
        known = FIELDS[field]
        picked = value(self.choice) if known.choices else ""
        if known.text:
            picked = segment_words.kept(field, self.text.text())
        return Condition(
            field, way,
            n=_read(self.n) if known.counts else 0,
            to=_read(self.to) if known.counts and way == BETWEEN else 0,
            of=_read(self.of) if known.window else 0,
            choice=picked,
        )  # fmt: skip

    def tell(self, at: str, words: str) -> None:
        """Say what is wrong, and mark where; '' takes it back."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        marked = {"n": self.n, "to": self.to, "of": self.of, "choice": self.text}
        for key, edit in marked.items():
            edit.setProperty("wrong", bool(words) and key == at)
            edit.style().unpolish(edit)
            edit.style().polish(edit)
            edit.setAccessibleDescription(words if key == at else "")

    def _other_field(self) -> None:
        self.show_condition(FIELDS[value(self.field)].usual)
        self.changed.emit()

    def _other_way(self) -> None:
        """Begin a range with room in it: from a number to its double."""
        known, n = FIELDS[value(self.field)], _read(self.n)
        if value(self.way) == BETWEEN and _read(self.to) <= n:
            most = min(known.largest, max(_read(self.of), n) if known.window else known.largest)
            self.to.setText(str(min(2 * n, most)))
        self._edited()

    def _typed(self, _text: str) -> None:
        self.changed.emit()

    def _edited(self) -> None:
        self._fit(value(self.field))
        self.changed.emit()

    def _fit(self, field: str) -> None:
        """Show what this field and way ask for, and nothing else."""
        known = FIELDS[field]
        between = known.counts and value(self.way) == BETWEEN
        for part in (self.n, self._unit):
            part.setVisible(known.counts)
        for edit in (self.n, self.to):
            edit.setFixedWidth(WIDE if known.largest >= LONG else NARROW)
        for part in (self._and, self.to):
            part.setVisible(between)
        for part in (self._window, self.of, self._days):
            part.setVisible(known.window)
        self.choice.setVisible(bool(known.choices))
        self.text.setVisible(known.text)
        self._unit.setText(segment_words.unit(field, value(self.way)) if known.counts else "")
        self._window.setText(tr(segment_words.WINDOWS[field]) if known.window else "")

    def _complete(self, field: str) -> None:
        completer = QCompleter(self._texts[field], self.text)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._typed)
        self.text.setCompleter(completer)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops, in order."""
        numbers = (self.n, self.to, self.of)
        return (self.field, self.way, *numbers, self.choice, self.text, self.drop)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.n, self.to, self.of, self.text)


class ConditionRows(QWidget):
    """All conditions, each of which has to fit; told as soon as they are possible."""

    changed = Signal(object)  # tuple[Condition, ...]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.rows: list[ConditionRow] = []
        self._texts = {"tag": QStringListModel(), "channel": QStringListModel()}
        self.more = button(tr("Add condition"), self.add, flat=True)
        self._inside = Flow(self.more, gap=12, top=True)
        self.setLayout(self._inside)

    def offer(self, tags: Sequence[str], channels: Sequence[str]) -> None:
        """Offer the tags and channels in use while one is typed."""
        named = [segment_words.shown("channel", one) for one in channels]
        for key, texts in (("tag", list(tags)), ("channel", named)):
            if self._texts[key].stringList() != texts:
                self._texts[key].setStringList(texts)

    def show_conditions(self, conditions: Sequence[Condition]) -> None:
        """Show conditions; the lines of those that are the same stay."""
        if [one.condition() for one in self.rows] == list(conditions):
            return
        while len(self.rows) > len(conditions):
            self._drop(self.rows[-1])
        for made, one in zip(self.rows, conditions, strict=False):
            made.show_condition(one)
            made.tell("", "")
        for one in conditions[len(self.rows) :]:
            self._append(one)
        self._allow()

    def add(self) -> None:
        """Add a condition that is not there yet, and lead the keyboard to it."""
        taken = {value(made.field) for made in self.rows}
        free = next((key for key in FIELDS if key not in taken), "active")
        self._append(FIELDS[free].usual)
        self.rows[-1].field.setFocus()
        self._tell()

    def conditions(self) -> tuple[Condition, ...]:
        """Return what the lines say, whether possible or not."""
        return tuple(made.condition() for made in self.rows)

    def _append(self, one: Condition) -> None:
        made = ConditionRow(self._session, one, self._texts)
        made.changed.connect(self._tell)
        made.unwanted.connect(lambda: self._remove(made))
        self.rows.append(made)
        self._inside.removeWidget(self.more)
        self._inside.addWidget(made)
        self._inside.addWidget(self.more)  # at the end again
        in_order(self, *(stop for one in self.rows for stop in one.stops()), self.more)
        self._allow()

    def _remove(self, made: ConditionRow) -> None:
        place = self.rows.index(made)
        self._drop(made)
        (self.rows[min(place, len(self.rows) - 1)].field if self.rows else self.more).setFocus()
        self._tell()

    def _drop(self, made: ConditionRow) -> None:
        self.rows.remove(made)
        self._inside.removeWidget(made)
        made.hide()
        made.deleteLater()
        self._allow()

    def _allow(self) -> None:
        self.more.setEnabled(len(self.rows) < MANY)

    def _tell(self) -> None:
        """Tell the conditions where they are possible; else say at the field what is wrong."""
        for made in self.rows:
            made.tell("", "")
        try:
            found = segments.checked(self.conditions())
        except AppError as error:
            at, place = str(error.fields["at"]), int(str(error.fields["row"]))
            self.rows[place].tell(at, explain(error))
        else:
            self.changed.emit(found)


class ConditionRoom(QScrollArea):
    """As tall as the conditions in it, up to four lines of them: of more, the rest scrolls."""

    def __init__(self, rows: ConditionRows) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setProperty("page", True)
        self.setWidget(rows)
        self._rows = rows
        rows.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt override: conditions came or went, or something is wrong with one."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(min(self._rows.heightForWidth(self.width()), TALL))
        held = QApplication.focusWidget()
        if held is not None and self._rows.isAncestorOf(held):
            self.ensureWidgetVisible(held)


def _number(name: str) -> QLineEdit:
    made = line(name)
    made.setFixedWidth(NARROW)
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made


def _read(field: QLineEdit) -> int:
    text = field.text().strip().replace(",", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= FIGURES else -1
