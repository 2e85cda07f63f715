"""A text as the chat will show it: the operator's own bubble under the group's name. Loads nothing."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.templates.render import Rendered
from ui.theme import Theme, font
from ui.widgets.basics import Elided, label

AVATAR = 36
GAP = 10
PAD = 12
WIDEST = 420  # pixels of text; a phone shows about twenty characters


class Bubble(QWidget):
    """One message of ours: an avatar with a name's first character, and plain text in a bubble."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._initial = ""
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: Rendered, initial: str) -> None:
        """Show `text`; what is not filled yet stands out by colour and underline."""
        self._initial = initial
        self._document.setPlainText(text.text)
        whole = QTextCursor(self._document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.setCharFormat(self._format("text"))
        offsets = qt_offsets(text.text)
        for span in text.spans:
            if span.status != "filled":
                cursor = QTextCursor(self._document)
                cursor.setPosition(offsets[span.start])
                cursor.setPosition(offsets[span.end], QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(self._format("amber_ink", underline=True))
        self.setAccessibleName(text.text)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Qt override."""
        self._document.setTextWidth(self._room(width))
        return max(AVATAR, int(self._document.size().height()) + 2 * PAD) + 1

    def sizeHint(self) -> QSize:
        """Qt override."""
        return QSize(280, self.heightForWidth(max(self.width(), 280)))

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(180, AVATAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        self._document.setTextWidth(self._room(self.width()))
        needed = min(self._document.idealWidth() + 1, self._room(self.width()))
        height = self._document.size().height()
        left = self.width() - AVATAR - GAP - needed - 2 * PAD
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        bubble = QRectF(left, 0, needed + 2 * PAD, max(height + 2 * PAD, AVATAR))
        painter.drawRoundedRect(bubble, 8, 8)
        tail = bubble.right()
        painter.drawPolygon([QPointF(tail - 1, 13), QPointF(tail + 6, 18), QPointF(tail - 1, 23)])
        self._avatar(painter)
        painter.translate(left + PAD, (bubble.height() - height) / 2)
        self._document.drawContents(painter)

    def _avatar(self, painter: QPainter) -> None:
        place = QRect(self.width() - AVATAR, 0, AVATAR, AVATAR)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(self._theme.color("accent_text"))
        painter.setFont(font("title", bold=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._initial)
        painter.setPen(Qt.PenStyle.NoPen)

    def _room(self, width: int) -> float:
        return float(max(120, min(width - AVATAR - GAP - 2 * PAD - 24, WIDEST)))

    def _format(self, token: str, *, underline: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.color(token))
        if underline:
            look.setFontUnderline(True)
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return look


class ChatPreview(QFrame):
    """A chat window in small: the group's name and size, the time, and the text as one message."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = Elided(bold=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._time = label("", "caption", "muted")
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bubble = Bubble(theme)
        inside = _Backdrop(theme.color("raised"))
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 16)
        column.setSpacing(12)
        column.addWidget(self._time)
        column.addWidget(self._bubble)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("ring", True)  # read and scrolled with the keyboard
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._name.setContentsMargins(12, 9, 12, 9)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._name)
        whole.addWidget(self._scroll, 1)

    def show_message(self, group: str, text: Rendered, time: str, initial: str) -> None:
        """Show `text` as a message of ours in `group`."""
        self._name.setText(group)
        self._time.setText(time)
        self._bubble.setVisible(bool(text.text))
        self._bubble.show_text(text, initial)
        self._scroll.setAccessibleName(text.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: a thin frame, and a line under the group's name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("line"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        edge = self._name.geometry().bottom()
        painter.drawLine(1, edge, self.width() - 2, edge)


class _Backdrop(QWidget):
    """The chat's own ground, a shade off the card's."""

    def __init__(self, color: QColor) -> None:
        super().__init__()
        self._color = color

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        QPainter(self).fillRect(self.rect(), self._color)

    def event(self, event: QEvent) -> bool:
        """Qt override: a wider chat wraps elsewhere, which Qt's layouts notice late."""
        if event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return super().event(event)


def qt_offsets(text: str) -> Sequence[int]:
    """Return, per position in Python's characters, the one in Qt's: an emoji counts two there."""
    if max(text, default="") <= "\uffff":
        return range(len(text) + 1)
    return list(accumulate((1 + (character > "\uffff") for character in text), initial=0))
