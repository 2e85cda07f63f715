"""The small parts of every page: labels that never guess rich text, buttons, cards, empty states."""

from collections.abc import Callable
from html import escape
from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.rows import Tone
from ui.theme import GRID, Size, Theme, font, worded

L = TypeVar("L", bound=QBoxLayout)


def label(
    text: str = "", size: Size = "body", tone: Tone = "", *, bold: bool = False, wrap: bool = False
) -> QLabel:
    """Return a label that shows `text` as it is: Qt would open paths that a nickname names in HTML."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setFont(worded(font(size, bold=bold)))
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    return made


class Elided(QLabel):
    """A one-line label that ends in … where there is no room, with the whole text as its tooltip."""

    def __init__(
        self, text: str = "", size: Size = "body", tone: Tone = "", *, bold: bool = False
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold=bold))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)
        if tone:
            self.setProperty("tone", tone)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Qt override: the tooltip holds what may be cut."""
        super().setText(text.replace("\n", " "))
        self.setToolTip(tip(text) if text else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()) | Qt.TextFlag.TextSingleLine, text)


def retone(widget: QWidget, tone: str) -> None:
    """Give a widget another tone (muted, good, warn, bad …) after it was shown."""
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def tip(text: str) -> str:
    """Return `text` as a tooltip that shows it as it is."""
    return f"<span>{escape(text)}</span>"


def button(
    text: str,
    slot: Callable[[], object] | None = None,
    *,
    primary: bool = False,
    flat: bool = False,
) -> QPushButton:
    """Return a push button; `primary` for the one that the page is for."""
    made = QPushButton(text.replace("&", "&&"))
    if primary:
        made.setProperty("primary", True)
    if flat:
        made.setProperty("flat", True)
    if slot:
        made.clicked.connect(lambda _checked=False: slot())
    return made


def icon_button(
    theme: Theme, icon: str, name: str, slot: Callable[[], object] | None = None
) -> QToolButton:
    """Return a button with an icon alone; `name` is its tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(theme.icon(icon, "muted", "accent_ink"))
    made.setIconSize(QSize(18, 18))
    made.setToolTip(tip(name))
    made.setAccessibleName(name)
    if slot:
        made.clicked.connect(lambda _checked=False: slot())
    return made


def chip(
    text: str,
    tone: Tone = "grey",
    slot: Callable[[], object] | None = None,
    *,
    checkable: bool = False,
) -> QPushButton:
    """Return a small rounded button: a filter, or a figure that leads to its people."""
    made = button(text, slot)
    made.setProperty("chip", True)
    made.setProperty("tone", tone)
    made.setCheckable(checkable)
    return made


def holds_keyboard(widget: QWidget) -> bool:
    """Tell whether the keyboard is at a widget or a part of it."""
    at = QApplication.focusWidget()
    return at is not None and (at is widget or widget.isAncestorOf(at))


def rule() -> QFrame:
    """Return a thin line between two parts."""
    made = QFrame()
    made.setProperty("rule", True)
    made.setFixedHeight(1)
    return made


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area in which `inside` scrolls up and down; the keyboard stops at its parts, not at it."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("page", True)
    made.setWidget(inside)
    return made


def row(*parts: QWidget | QLayout | int, gap: int = GRID) -> QHBoxLayout:
    """Lay parts out from left to right; 0 stands for stretch, a number for that many pixels."""
    layout = QHBoxLayout()
    return _filled(layout, parts, gap)


def column(*parts: QWidget | QLayout | int, gap: int = GRID) -> QVBoxLayout:
    """Lay parts out from top to bottom; 0 stands for stretch, a number for that many pixels."""
    layout = QVBoxLayout()
    return _filled(layout, parts, gap)


def _filled(layout: L, parts: tuple[QWidget | QLayout | int, ...], gap: int) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        elif part:
            layout.addSpacing(part)
        else:
            layout.addStretch(1)
    return layout


HEAD = 32  # pixels: as tall as a tool, so that the titles of neighbours stand on one line


class Card(QFrame):
    """A titled surface: a heading with a quiet remark, tools at its right, and a body."""

    def __init__(
        self, title: str = "", remark: str = "", *, tools: tuple[QWidget, ...] = ()
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.title = label(title, "title", bold=True)
        self.title.setMinimumHeight(HEAD)
        self.remark = Elided(remark, "caption", "muted")  # gives way to the tools
        self.remark.setMinimumWidth(0)
        self.tools = row(*tools)
        self.body = column()
        head = row(self.title, self.remark, self.tools)
        head.setStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID * 2, GRID + 4, GRID * 2, GRID + 4)
        whole.setSpacing(GRID)
        if title:
            whole.addLayout(head)
        whole.addLayout(self.body, 1)


class Empty(QWidget):
    """What stands where there is nothing yet: what will be here, and the one thing to do."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        action: str = "",
        slot: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(theme.icon(icon, "faint").pixmap(QSize(40, 40)))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = label(text, tone="muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setFixedWidth(440)
        self.button = button(action, slot, primary=True)
        if not action:  # showing one that has no parent yet would flash as a window of its own
            self.button.hide()
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._ways = column(row(0, self.button, 0))
        self.setLayout(column(0, picture, row(0, self.words, 0), self._ways, 0, gap=12))

    def add(self, way: QWidget) -> None:
        """Offer one more way to begin, below the first."""
        self._ways.addLayout(row(0, way, 0))


def row_ground(painter: QPainter, theme: Theme, area: QRect, state: QStyle.StateFlag) -> None:
    """Paint what lies under a row of a list: whether it is chosen, under the mouse, or has the keyboard."""
    flags, room = QStyle.StateFlag, QRectF(area)
    chosen = bool(state & flags.State_Selected)
    if chosen or state & flags.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("select" if chosen else "hover"))
        painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 6, 6)
    if state & flags.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.color("focus"))
        painter.drawRoundedRect(room.adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)
