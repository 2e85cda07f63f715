"""The heads of days: weekday, date, today, holidays."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.festivals import Festival
from app.lunar import LunarDay
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
    lunar: LunarDay | None = None


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
    centre = QPointF(place.center().x(), place.top() + 32)
    paint_number(painter, theme, centre, shown)
    left = centre.x() + 16
    paint_lunar(painter, theme, QRectF(left, centre.y() - 10, place.right() - left - 4, 20), shown)


def lunar_words(shown: Day) -> str:
    """Return what is said of a day by the moon: 小雪, 中秋, 十五; in English only what is no plain day."""
    moon = shown.lunar
    if moon is None:
        return ""
    place = 0 if chinese() else 1
    off = (shown.festival.name, shown.festival.name_en)[place] if shown.festival else ""
    named = [one[place] for one in (moon.feast, moon.term) if one and one[place] != off]
    if named or chinese():
        return named[0] if named else moon.short
    return tr("Lunar month {month}", month=moon.month) if moon.day == 1 else ""


def paint_lunar(painter: QPainter, theme: Theme, place: QRectF, shown: Day) -> float:
    """Draw the lunar day at the left of `place` where it fits; return the room it took."""
    words = lunar_words(shown)
    painter.setFont(font("caption"))
    width = QFontMetrics(painter.font()).horizontalAdvance(words)
    if not words or width > place.width():
        return 0
    special = shown.lunar and (shown.lunar.feast or shown.lunar.term or shown.lunar.day == 1)
    painter.setPen(theme.color("muted" if special and not shown.quiet else "hint"))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
    return width


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
