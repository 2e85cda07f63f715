"""The heads of days: weekday, date, today, holidays."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.festivals import Festival
from ui.i18n import chinese, tr
from ui.theme import Theme, font
from ui.words import weekday

TALL = 40  # pixels: heads at least this high have two lines


def festival_words(festival: Festival) -> str:
    """Return what is said of a special day: 元旦 休, or 班 for a weekend that is worked."""
    if festival.working:
        return tr("Workday")
    name = festival.name if chinese() else festival.name_en
    off = tr("off")
    return f"{name} {off}" if name else tr("Day off")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as its head shows it; `quiet` ones lie outside the month."""

    date: date
    today: bool = False
    festival: Festival | None = None
    quiet: bool = False


def paint_day_head(painter: QPainter, theme: Theme, place: QRectF, shown: Day) -> None:
    """Draw a day's head: one line where it is low, two where it is high."""
    day, today, festival = shown.date, shown.today, shown.festival
    if place.height() < TALL:
        words = f"{weekday(day)} {day.day}"
        painter.setFont(font("caption", bold=today))
        painter.setPen(theme.color("accent_ink" if today else "muted"))
        if festival:
            words = f"{words} {mark(festival)}"
            painter.setPen(
                theme.color(
                    "accent_ink" if today else "grey_ink" if festival.working else "red_ink"
                )
            )
        _centred(painter, place, words)
        return
    upper = QRectF(place.left(), place.top() + 4, place.width(), 16)
    painter.setFont(font("caption"))
    painter.setPen(theme.color("accent_ink" if today else "muted"))
    words = weekday(day)
    if festival:
        painter.setPen(theme.color("grey_ink" if festival.working else "red_ink"))
        words = f"{words} · {festival_words(festival)}"
    _centred(painter, upper, words)
    paint_number(painter, theme, QPointF(place.center().x(), place.top() + 32), shown)


def paint_number(painter: QPainter, theme: Theme, centre: QPointF, shown: Day) -> None:
    """Draw the day of the month; today's stands on a filled disc."""
    if shown.today:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(centre, 11.5, 11.5)
        painter.restore()
    painter.setFont(font("body", bold=shown.today))
    painter.setPen(theme.color("accent_text" if shown.today else "hint" if shown.quiet else "text"))
    painter.drawText(
        QRectF(centre.x() - 16, centre.y() - 12, 32, 24),
        Qt.AlignmentFlag.AlignCenter,
        str(shown.date.day),
    )


def mark(festival: Festival) -> str:
    """Return one short word for a special day."""
    return tr("Workday") if festival.working else tr("off")


def _centred(painter: QPainter, place: QRectF, words: str) -> None:
    room = place.adjusted(2, 0, -2, 0)
    shown = QFontMetrics(painter.font()).elidedText(
        words, Qt.TextElideMode.ElideRight, int(room.width())
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)
