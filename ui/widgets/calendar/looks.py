"""How an event looks and is spoken of: one colour per kind, a bar at its left, words that never spill."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from app.events import Event, Occurrence
from app.text import N_
from ui.i18n import tr
from ui.theme import Theme, font
from ui.widgets.calendar.marks import paint_mark
from ui.words import short_day, weekday

KIND_TITLES = {
    "topic": N_("Topic"), "briefing": N_("Briefing"), "lecture": N_("Guest talk"), "checkin": N_("Check-in"),
    "review": N_("Review"), "quiz": N_("Quiz"), "wheel": N_("Prize wheel"), "vote": N_("Vote"),
    "reading": N_("Shared reading"), "articles": N_("Call for articles"), "survey": N_("Survey"),
    "meetup": N_("Meet-up"), "tea": N_("Tea party"), "trip": N_("Trip"), "other": N_("Other"),
}  # fmt: skip
STATUS_TITLES = {"planned": N_("Planned"), "done": N_("Held"), "cancelled": N_("Cancelled")}
_COLOURS = {
    "topic": "blue", "briefing": "blue", "survey": "blue", "vote": "blue",
    "lecture": "accent", "reading": "accent", "articles": "accent", "review": "accent",
    "meetup": "amber", "tea": "amber", "trip": "amber", "quiz": "amber", "wheel": "amber",
    "checkin": "red",
}  # fmt: skip
RADIUS = 4.0
PAD = 4.0
LINE = 16.0
TITLE = 60  # pixels that a title needs beside a time


def colour(kind: str) -> str:
    """Return the family of colours of a kind: blue, accent, amber, red or grey."""
    return _COLOURS.get(kind, "grey")


def bar(theme: Theme, kind: str) -> QColor:
    """Return the strong colour of a kind."""
    return theme.color(_COLOURS.get(kind, "grey_ink"))


def soft(theme: Theme, kind: str) -> QColor:
    """Return the quiet background of a kind."""
    return theme.color(f"{colour(kind)}_soft")


def ink(theme: Theme, kind: str) -> QColor:
    """Return the colour of text on the quiet background of a kind."""
    return theme.color(f"{colour(kind)}_ink")


def title(event: Event) -> str:
    """Return what an event is called on one line."""
    return " ".join(event.title.split()) or tr("Untitled")


def hours(occurrence: Occurrence) -> str:
    """Return when on its day an occurrence takes place: 20:00–21:00."""
    if occurrence.event.all_day:
        return tr("All day")
    return f"{occurrence.starts_at:%H:%M}–{occurrence.ends_at:%H:%M}"


def spoken(occurrence: Occurrence) -> str:
    """Return an occurrence in words: for a screen reader and a tooltip."""
    event = occurrence.event
    parts = [
        title(event),
        tr(KIND_TITLES[event.kind]),
        day_words(occurrence),
        hours(occurrence),
        tr("repeats") if event.rrule else "",
        " ".join(event.place.split()),
        tr(STATUS_TITLES[event.status]) if event.status != "planned" else "",
    ]
    return " · ".join(part for part in parts if part)


def day_words(occurrence: Occurrence) -> str:
    """Return the day or days of an occurrence: 11月23日（一）."""
    first = occurrence.starts_at.date()
    last = (occurrence.ends_at - timedelta(seconds=1)).date()
    words = tr("{day} ({weekday})", day=short_day(first), weekday=weekday(first))
    return words if last == first else f"{words} – {short_day(last)}"


@dataclass(frozen=True, slots=True)
class Chip:
    """An event to be drawn: `lead` is the time that stands before or below its title, `mark` its clash.

    `more` others stand behind it.
    """

    event: Event
    lead: str = ""
    selected: bool = False
    mark: str = ""
    more: int = 0


def paint_chip(painter: QPainter, theme: Theme, box: QRectF, chip: Chip) -> None:
    """Draw an event in `box`: its colours, its bar, its title on as many lines as fit."""
    event, lead = chip.event, chip.lead
    _surface(painter, theme, box, event, selected=chip.selected)
    inside = box.adjusted(PAD + 3, 1, -PAD + 1, -1)
    inside = paint_mark(painter, theme, inside, chip.mark)
    inside = _count(painter, theme, inside, chip)
    if inside.width() < LINE / 2:
        return
    face = font("caption")
    face.setStrikeOut(event.status == "cancelled")
    color = theme.color("muted") if event.status == "cancelled" else ink(theme, event.kind)
    painter.setPen(color)
    name = f"✓ {title(event)}" if event.status == "done" else title(event)
    room = max(1, int(inside.height() // LINE))
    if room == 1:
        text = f"{lead} {name}".strip() if _wide(lead, inside.width()) else name
        _line(painter, face, inside, text)
        return
    if not _wide(lead, inside.width() + TITLE):
        lead = ""
    lines = wrapped(name, face, inside.width(), room - 1 if lead else room)
    for number, line in enumerate(lines):
        _line(
            painter,
            face,
            QRectF(inside.left(), inside.top() + number * LINE, inside.width(), LINE),
            line,
        )
    if lead:
        face.setStrikeOut(False)
        below = QRectF(inside.left(), inside.top() + len(lines) * LINE, inside.width(), LINE)
        _line(painter, face, below, _more(event, lead))


def _count(painter: QPainter, theme: Theme, inside: QRectF, chip: Chip) -> QRectF:
    """Draw at the right how many stand behind an event; return the room that is left."""
    if not chip.more:
        return inside
    face, words = font("caption", bold=True), f"+{chip.more}"
    width = QFontMetrics(face).horizontalAdvance(words)
    painter.setFont(face)
    painter.setPen(ink(theme, chip.event.kind))
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    painter.drawText(inside, side, words)
    return inside.adjusted(0, 0, -width - 2, 0)


def wrapped(text: str, face: QFont, width: float, most: int) -> list[str]:
    """Break `text` into at most `most` lines of `width`; the last ends in … where words are left."""
    layout = QTextLayout(text[:500], face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= most:
        return [text[a:b].strip() for a, b in pairwise([*starts, len(text)])]
    lines = [text[a:b].strip() for a, b in pairwise(starts[:most])]
    rest = text[starts[most - 1] :]
    return [*lines, fitting(QFontMetrics(face), rest, width)]


def fitting(metrics: QFontMetrics, text: str, width: float) -> str:
    """Return `text` as far as it fits; where only … would fit, a first character tells more."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    alone = len(shown) == 1 and metrics.horizontalAdvance(text[:1]) <= width
    return text[:1] if alone else shown


def _surface(painter: QPainter, theme: Theme, box: QRectF, event: Event, *, selected: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    quiet = event.status == "cancelled"
    painter.setPen(QPen(ink(theme, event.kind), 1.4) if selected else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("grey_soft") if quiet else soft(theme, event.kind))
    painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7) if selected else box, RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line_strong") if quiet else bar(theme, event.kind))
    strip = QRectF(box.left(), box.top(), 3, box.height())
    painter.drawRoundedRect(strip, 1.5, 1.5)
    painter.restore()


def _line(painter: QPainter, face: QFont, room: QRectF, text: str) -> None:
    metrics = QFontMetrics(face)
    shown = fitting(metrics, text, room.width())
    painter.setFont(face)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _wide(lead: str, width: float) -> bool:
    """Tell whether a time leaves room for a title behind it."""
    return width > QFontMetrics(font("caption")).horizontalAdvance(lead) + TITLE


def _more(event: Event, lead: str) -> str:
    return f"{lead} · {' '.join(event.place.split())}" if event.place else lead


def paint_slot(painter: QPainter, theme: Theme, place: QRectF, *, dragged: bool) -> None:
    """Draw the place where a new event would go, or, filled, where a dragged one would land."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(theme.color("accent"), 1, Qt.PenStyle.SolidLine if dragged else Qt.PenStyle.DashLine)
    )
    painter.setBrush(theme.color("accent", 0.16) if dragged else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.restore()


def paint_now(painter: QPainter, theme: Theme, left: float, right: float, y: float) -> None:
    """Draw the line of the present moment across its day."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("red"), 1.5))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setBrush(theme.color("red"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(left, y), 3.5, 3.5)
    painter.restore()
