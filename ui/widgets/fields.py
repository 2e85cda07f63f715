"""Fields of a form: each with the name that a screen reader says, and a value that is no index."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QToolButton,
    QWidget,
)

Entries = Sequence[tuple[str, str]]  # value, text


def line(name: str, hint: str = "") -> QLineEdit:
    """Return a field for one line of text; `hint` stands in it while it is empty."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def choice(name: str, entries: Entries = (), *, widest: int = 0) -> QComboBox:
    """Return a field to choose from `entries`, at most `widest` pixels wide."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    if widest:
        made.setMaximumWidth(widest)
    for value, text in entries:
        made.addItem(text, value)
    return made


def put(field: QLineEdit, text: str) -> None:
    """Show `text` in a field, from its beginning unless it is being written in."""
    if field.text() != text:
        field.setText(text)
    if not field.hasFocus():
        field.home(False)


def value(field: QComboBox) -> str:
    """Return what is chosen; '' for nothing."""
    return str(field.currentData() or "")


def choose(field: QComboBox, wanted: str) -> None:
    """Choose by value, the first entry where there is none such, and tell nobody."""
    with QSignalBlocker(field):
        field.setCurrentIndex(max(field.findData(wanted), 0))


def offer(field: QComboBox, entries: Entries) -> None:
    """Offer other entries, keeping the choice where it is still there; tells nobody."""
    if [(field.itemData(i), field.itemText(i)) for i in range(field.count())] == list(entries):
        return
    kept = value(field)
    with QSignalBlocker(field):
        field.clear()
        for entry, text in entries:
            field.addItem(text, entry)
    choose(field, kept)


def in_order(around: QWidget, *parts: QWidget) -> None:
    """Let Tab lead from each part to the next, the first where what is `around` them stands.

    Without it, what is made later than the page comes last of all.
    """
    policy = around.focusPolicy()
    around.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing behind what takes no focus
    for one, following in pairwise((around, *parts)):
        QWidget.setTabOrder(one, following)
    around.setFocusPolicy(policy)


def open_calendar(field: QDateTimeEdit) -> None:
    """Let a field open a calendar that begins on Monday, its weekdays short enough in every language."""
    field.setCalendarPopup(True)
    calendar = field.calendarWidget()
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())  # Qt's red can't be read in the dark
    for name, arrow in (("prev", Qt.ArrowType.LeftArrow), ("next", Qt.ArrowType.RightArrow)):
        if step := calendar.findChild(QToolButton, f"qt_calendar_{name}month"):
            step.setArrowType(arrow)  # drawn in the colour of the text; Qt's picture is black


def date_field(name: str) -> QDateEdit:
    """Return a field for a day, with a calendar that begins on Monday."""
    made = QDateEdit()
    made.setAccessibleName(name)
    open_calendar(made)
    made.setDisplayFormat("yyyy-MM-dd")
    made.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))
    made.setKeyboardTracking(False)
    made.setFixedWidth(132)
    return made
