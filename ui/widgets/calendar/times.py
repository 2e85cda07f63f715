"""From when to when: two dates and two times, or two days."""

from datetime import date, datetime, time, timedelta
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QTimeEdit, QWidget

from app.events import Span
from ui.i18n import tr
from ui.widgets.basics import column, label, row
from ui.widgets.fields import date_field

DAY = timedelta(days=1)


class Times(QWidget):
    """Edits a span. Moving its start keeps its length; an end before the start is told, and kept as typed."""

    changed = Signal()
    refused = Signal()  # the end does not come after the start

    def __init__(self) -> None:
        super().__init__()
        self.all_day = QCheckBox(tr("All day"))
        self.first, self.last = date_field(tr("Starts on")), date_field(tr("Ends on"))
        self.begin, self.end = time_field(tr("Starts at")), time_field(tr("Ends at"))
        self._span = Span(datetime(2000, 1, 1), datetime(2000, 1, 1, 1))  # noqa: DTZ001 -- wall time
        self.setLayout(
            column(
                row(self.first, self.begin, 0),
                row(self.last, self.end, label(tr("end"), "caption", "muted"), 0),
                self.all_day,
            )
        )
        for field in (self.first, self.last):
            field.dateChanged.connect(self._edited)
        for field in (self.begin, self.end):
            field.timeChanged.connect(self._edited)
        self.all_day.toggled.connect(self._edited)

    def span(self) -> Span:
        """Return what is entered."""
        return self._span

    def show_span(self, span: Span) -> None:
        """Show `span` and tell nobody."""
        self._span = span
        last = (span.end - DAY if span.all_day else span.end).date()
        blocked = [
            QSignalBlocker(w) for w in (self.first, self.last, self.begin, self.end, self.all_day)
        ]
        self.first.setDate(QDate(span.start.year, span.start.month, span.start.day))
        self.last.setDate(QDate(last.year, last.month, last.day))
        self.begin.setTime(QTime(span.start.hour, span.start.minute))
        self.end.setTime(QTime(span.end.hour, span.end.minute))
        self.all_day.setChecked(span.all_day)
        for field in (self.begin, self.end):
            field.setVisible(not span.all_day)
        del blocked

    def _edited(self) -> None:
        before, whole = self._span, self.all_day.isChecked()
        start = datetime.combine(_date(self.first), time() if whole else _time(self.begin))
        end = datetime.combine(_date(self.last), time() if whole else _time(self.end))
        end += DAY if whole else timedelta(0)
        if whole != before.all_day:
            start, end = _switched(before, whole=whole)
        elif start != before.start:
            end = start + (before.end - before.start)
        elif end <= start:
            self.refused.emit()
            return
        span = Span(start, end, whole, before.zone)
        self.show_span(span)
        self.changed.emit()


def _switched(before: Span, *, whole: bool) -> tuple[datetime, datetime]:
    """Return whole days for hours, or an evening hour for whole days."""
    first = datetime.combine(before.start.date(), time())
    if whole:
        last = datetime.combine((before.end - timedelta(minutes=1)).date(), time())
        return first, last + DAY
    return first + timedelta(hours=20), first + timedelta(hours=21)


def time_field(name: str) -> QTimeEdit:
    """Return a field for a time of day."""
    made = QTimeEdit()
    made.setAccessibleName(name)
    made.setDisplayFormat("HH:mm")
    # Hidden by style: without any button Qt leaves a styled field no room for its text.
    made.setStyleSheet(
        "QTimeEdit::up-button, QTimeEdit::down-button { width: 0; }"
        "QTimeEdit::up-arrow, QTimeEdit::down-arrow { image: none; }"
    )
    made.lineEdit().setTextMargins(6, 0, 6, 0)
    made.setKeyboardTracking(False)
    made.setFixedWidth(68)
    return made


def _date(field: QDateEdit) -> date:
    return cast("date", field.date().toPython())


def _time(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
