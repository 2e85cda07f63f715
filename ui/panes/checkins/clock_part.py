"""At which hours people check in, and when to post so that it reaches them."""

from datetime import time

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.checkins import Hours
from ui import words
from ui.i18n import tr
from ui.theme import Theme, font
from ui.widgets.basics import button, column, label, row

BARS, FOOT = 56, 18  # pixels
TICKS = (0, 6, 12, 18)


class HourBars(QWidget):
    """24 thin bars, the busiest two in full colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hours: Hours | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hours(self, hours: Hours) -> None:
        """Show other hours."""
        self._hours = hours
        self.setAccessibleName(tr("Check-ins by hour of the day"))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(200, BARS + FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        if self._hours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, most = self.width() / 24, max(*self._hours.counts, 1)
        begin = self._hours.busiest
        for hour, n in enumerate(self._hours.counts):
            busy = begin is not None and hour in (begin, (begin + 1) % 24)
            tall = max(BARS * n / most, 2)
            painter.setPen(Qt.PenStyle.NoPen)
            token = "accent" if busy else "line_strong" if n else "line"
            painter.setBrush(self._theme.color(token))
            bar = QRectF(hour * wide + 1, BARS - tall, max(wide - 2, 2), tall)
            painter.drawRoundedRect(bar, 2, 2)
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color("muted"))
        for hour in TICKS:
            place = QRectF(hour * wide, BARS + 2, 48, FOOT - 2)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{hour}:00"
            )


class ClockPart(QWidget):
    """The bars, what they say, and the button that follows it."""

    wanted = Signal(object)  # time

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._post_at: time | None = None
        self.bars = HourBars(theme)
        self.words = label("", "caption", "muted", wrap=True)
        self.take = button(tr("Post at {at}", at="20:30"), self._take)
        self.setLayout(column(self.bars, self.words, row(self.take, 0), 0, gap=8))

    def show_hours(self, hours: Hours, posted: time, *, running: bool) -> None:
        """Show when people check in, and what it suggests against the hour now set."""
        self.bars.show_hours(hours)
        self._post_at = hours.post_at
        if hours.busiest is None or hours.post_at is None:
            self.words.setText(tr("Too few check-ins with a time to suggest an hour."))
            self.take.hide()
            return
        end = f"{(hours.busiest + 2) % 24}:00"
        self.words.setText(
            tr(
                "{share} check in from {begin} to {end}. A post at {at} reaches them just before; set now: {now}.",
                share=words.percent(hours.share), begin=f"{hours.busiest}:00", end=end,
                at=f"{hours.post_at:%H:%M}", now=f"{posted:%H:%M}",
            )
        )  # fmt: skip
        self.take.setText(tr("Post at {at}", at=f"{hours.post_at:%H:%M}"))
        self.take.setVisible(running and posted != hours.post_at)

    def _take(self) -> None:
        if self._post_at is not None:
            self.wanted.emit(self._post_at)
