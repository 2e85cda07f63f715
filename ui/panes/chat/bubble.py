"""How one message is drawn: who and when, what it answers, its words, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import words
from ui.i18n import tr
from ui.panes.chat.model import ROW, Row
from ui.rows import Index
from ui.theme import Theme, font
from ui.widgets.chat_preview import qt_offsets

DAY, NAME, QUOTE, MORE = 40, 22, 22, 20  # pixels of the parts above and below the words
LEFT, RIGHT, AVATAR = 56, 64, 32
ABOVE, BETWEEN, BELOW = 10, 3, 3
FOLD = 600  # characters; longer messages are folded until asked for
TONES = ("accent", "blue", "amber", "red")
WIDEST = 720  # pixels of text: longer lines are hard to read


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a message stand, from the top of its row."""

    name: float
    quote: float
    text: float
    more: float
    height: int


class MessageDelegate(QStyledItemDelegate):
    """Paints messages as plain text, as tall as their words; heights are worked out once per width."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._body, self._bold, self._small = font(), font(bold=True), font("caption")
        self._spacing = QFontMetrics(self._body).lineSpacing() + 3
        self._heights: dict[tuple[int, bool, bool, bool, int], float] = {}
        self._width = 0
        self.unfolded: set[int] = set()
        self.marked: frozenset[int] = frozenset()  # a discussion that is shown
        self.terms: tuple[str, ...] = ()  # what was searched for, folded
        self.groups = False  # whether to say in which group

    def folds(self, row: Row) -> bool:
        """Tell whether a message is shown in part only."""
        return len(row.text) > FOLD and row.line.id not in self.unfolded

    def parts(self, row: Row, width: int) -> Parts:
        """Return where the parts of a message stand."""
        y = float(DAY if row.opens_day else 0)
        y += BETWEEN if row.goes_on else ABOVE
        name = y
        y += 0 if row.goes_on else NAME
        quote = y
        y += QUOTE if row.line.quote else 0
        text = y
        y += self._height(row, width)
        more = y
        y += MORE if self.folds(row) else 0
        return Parts(name, quote, text, more, int(y) + BELOW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        width = self._view.viewport().width()
        row: Row = index.data(ROW)
        return QSize(100, self.parts(row, width).height)

    def quoted_at(self, row: Row, area: QRect, y: int) -> bool:
        """Tell whether a point of a row lies on what the message replies to."""
        top = area.top() + self.parts(row, area.width()).quote
        return row.line.quote is not None and top <= y < top + QUOTE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        row: Row = index.data(ROW)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        parts = self.parts(row, area.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(area.topLeft())
        if row.opens_day:
            self._day(painter, row, area.width())
        ground = QRectF(0, DAY if row.opens_day else 0, area.width(), 0)
        ground.setBottom(area.height())
        self._ground(painter, ground, state, row)
        if not row.goes_on:
            self._head(painter, row, parts.name, area.width())
        elif state & QStyle.StateFlag.State_MouseOver:
            self._time(painter, row, parts.text)
        if row.line.quote:
            self._quote(painter, row, parts.quote, area.width())
        self._words(painter, row, parts.text, area.width())
        if self.folds(row):
            self._more(painter, row, parts.more)
        self._marks(painter, row, parts, area.width())
        painter.restore()

    # -- parts

    def _day(self, painter: QPainter, row: Row, width: int) -> None:
        day = row.wall.date()
        text = tr("{day}, {weekday}", day=words.long_day(day), weekday=words.weekday(day))
        painter.setFont(self._small)
        room = QFontMetrics(self._small).horizontalAdvance(text) + 24
        middle = 8 + (DAY - 8) / 2
        painter.setPen(self._theme.color("line"))
        painter.drawLine(QPointF(12, middle), QPointF((width - room) / 2, middle))
        painter.drawLine(QPointF((width + room) / 2, middle), QPointF(width - 12, middle))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QRectF(0, 8, width, DAY - 8), Qt.AlignmentFlag.AlignCenter, text)

    def _ground(self, painter: QPainter, area: QRectF, state: Any, row: Row) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        flags = QStyle.StateFlag
        if state & flags.State_Selected:
            painter.fillRect(area, self._theme.color("select"))
        elif state & flags.State_MouseOver:
            painter.fillRect(area, self._theme.color("hover"))
        if row.line.id in self.marked:
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), self._theme.color("amber"))
        if state & flags.State_HasFocus:
            painter.setPen(self._theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))

    def _head(self, painter: QPainter, row: Row, y: float, width: int) -> None:
        line = row.line
        self._avatar(painter, line.member, line.member_id, y + 2)
        painter.setFont(self._bold)
        painter.setPen(self._theme.color("text"))
        room = width - LEFT - RIGHT
        metrics = QFontMetrics(self._bold)
        name = metrics.elidedText(one_line(line.member), Qt.TextElideMode.ElideRight, room // 2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(LEFT, y, room, NAME), flags, name)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("muted"))
        left = LEFT + metrics.horizontalAdvance(name) + 10
        told = f"{row.wall:%H:%M}" + (f"  {one_line(line.group)}" if self.groups else "")
        told = QFontMetrics(self._small).elidedText(
            told, Qt.TextElideMode.ElideRight, max(0, int(width - RIGHT - left))
        )
        painter.drawText(QRectF(left, y, width - left, NAME), flags, told)

    def _avatar(self, painter: QPainter, name: str, member: int, y: float) -> None:
        place = QRectF(14, y, AVATAR, AVATAR)
        tone = TONES[member % len(TONES)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(place, 8, 8)
        painter.setFont(self._bold)
        painter.setPen(self._theme.color(f"{tone}_ink"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name.strip()[:1].upper() or "·")

    def _time(self, painter: QPainter, row: Row, y: float) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.color("muted"))
        area = QRectF(0, y, LEFT - 12, self._spacing)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, f"{row.wall:%H:%M}")

    def _quote(self, painter: QPainter, row: Row, y: float, width: int) -> None:
        quote = row.line.quote
        if quote is None:
            return
        painter.fillRect(QRectF(LEFT, y + 3, 2, QUOTE - 6), self._theme.color("line_strong"))
        painter.setFont(self._small)
        painter.setPen(self._theme.color("muted"))
        text = f"{one_line(quote.member)}：{one_line(quote.text)}"
        room = min(width - LEFT - RIGHT, WIDEST) - 10
        text = QFontMetrics(self._small).elidedText(text, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(LEFT + 10, y, room, QUOTE), flags, text)

    def _words(self, painter: QPainter, row: Row, y: float, width: int) -> None:
        text, _ = self._shown(row)
        bare = row.line.recalled or not row.line.text.strip()
        painter.setPen(self._theme.color("muted" if bare else "text"))
        layout = laid_out(text, self._body, self._room(width), self._spacing)
        layout.draw(painter, QPointF(LEFT, y), self._found(text) if self.terms else [])

    def _more(self, painter: QPainter, row: Row, y: float) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.color("accent_ink"))
        rest = row.line.length - FOLD
        text = tr("… %n more character(s), Enter shows them", "", rest)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(LEFT, y, 400, MORE), flags, text)

    def _marks(self, painter: QPainter, row: Row, parts: Parts, width: int) -> None:
        """Say at the right that a message was taken back, kept, or made a topic of."""
        y = parts.text if row.goes_on else parts.name
        right = width - 14.0
        for on, icon in ((row.line.kept, "star"), (row.line.topic is not None, "bulb")):
            if on:
                right -= 18
                pixmap = self._theme.icon(icon, "accent_ink").pixmap(QSize(16, 16))
                painter.drawPixmap(QPointF(right, y + 2), pixmap)
                right -= 4
        if row.line.recalled:
            self._badge(painter, tr("Recalled"), right, y + 1)

    def _badge(self, painter: QPainter, text: str, right: float, y: float) -> None:
        painter.setFont(self._small)
        width = QFontMetrics(self._small).horizontalAdvance(text) + 16
        pill = QRectF(right - width, y, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("grey_soft"))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(self._theme.color("grey_ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    # -- measuring

    def _height(self, row: Row, width: int) -> float:
        if width != self._width:
            self._heights.clear()
            self._width = width
        text, folded = self._shown(row)
        key = (row.line.id, row.opens_day, row.goes_on, folded, len(text))
        if key not in self._heights:
            layout = laid_out(text, self._body, self._room(width), self._spacing)
            self._heights[key] = layout.lineCount() * self._spacing
        return self._heights[key]

    def _shown(self, row: Row) -> tuple[str, bool]:
        folded = self.folds(row)
        return (row.text[:FOLD] if folded else row.text), folded

    @staticmethod
    def _room(width: int) -> int:
        return max(120, min(width - LEFT - RIGHT, WIDEST))

    def _found(self, text: str) -> Sequence[QTextLayout.FormatRange]:
        """Return how what was searched for stands out."""
        look = QTextCharFormat()
        look.setBackground(QBrush(self._theme.color("amber_soft")))
        look.setForeground(QBrush(self._theme.color("amber_ink")))
        offsets, low = qt_offsets(text), text.lower()
        ranges: list[QTextLayout.FormatRange] = []
        for term in self.terms if len(low) == len(text) else ():
            start = low.find(term)
            while start >= 0:
                found = QTextLayout.FormatRange()
                found.start = offsets[start]
                found.length = offsets[start + len(term)] - offsets[start]
                found.format = look
                ranges.append(found)
                start = low.find(term, start + len(term))
        return ranges


def laid_out(text: str, face: QFont, width: int, spacing: int) -> QTextLayout:
    """Return plain text broken into lines of a width, `spacing` pixels from one to the next."""
    layout = QTextLayout(text.replace("\r\n", "\n").replace("\n", "\u2028"), face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (spacing - line.height()) / 2))
        y += spacing
    layout.endLayout()
    return layout


def one_line(text: str) -> str:
    """Return text on one line."""
    return " ".join(text.split())
