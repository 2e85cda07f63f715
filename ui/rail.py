"""The rail at the left: one button per page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.i18n import chinese, tr
from ui.panes import PANES, Entry
from ui.theme import Theme
from ui.widgets.basics import label, tip

WIDTH = {True: 84, False: 116}  # English words are longer
BELOW = ("import", "settings")
TALL = (34, 56)  # pixels of a button, at least and at most
TIGHT = 48  # below it a button has hardly any margin
TINY = 42  # below it the icon is smaller too
ICON, SMALL = QSize(20, 20), QSize(15, 15)
GAP, ABOVE = 2, 66  # pixels between them, and for the name
MOST = 99  # that a number at an icon says


class Rail(QWidget):
    """Leads to the pages; Import and Settings stand below the others."""

    def __init__(self, theme: Theme, show: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._width = WIDTH[chinese()]
        self.setFixedWidth(self._width)
        self._theme, self._show = theme, show
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        self._badges: dict[str, QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 12)
        layout.setSpacing(GAP)
        name = label(tr("Qunce"), "title", bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(name)
        layout.addSpacing(8)
        for entry in PANES:
            if entry.key == BELOW[0]:
                layout.addStretch(1)
            if not entry.under:
                layout.addWidget(self._button(entry))

    def mark(self, key: str) -> None:
        """Show which page is open, or which one leads to it."""
        above = next((entry.under for entry in PANES if entry.key == key), "")
        self.buttons[above or key].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: in a low window the buttons are lower, and none lies over another."""
        super().resizeEvent(event)
        room = event.size().height() - ABOVE
        tall = max(min(room // len(self.buttons) - GAP, TALL[1]), TALL[0])
        for made in self.buttons.values():
            made.setFixedSize(self._width - 16, tall)
            made.setProperty("tight", tall < TIGHT)
            made.setIconSize(ICON if tall >= TINY else SMALL)
            made.style().unpolish(made)
            made.style().polish(made)

    def count(self, key: str, n: int) -> None:
        """Show a number at a page's icon; none for 0."""
        title = next(tr(entry.title) for entry in PANES if entry.key == key)
        due = tr("%n due", "", n)
        self.buttons[key].setAccessibleName(f"{title}, {due}" if n else title)
        badge = self._badges.get(key)
        if badge is None:
            badge = self._badges[key] = label("", "caption", bold=True)
            badge.setParent(self.buttons[key])
            badge.setObjectName("badge")
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.setText(str(n) if n <= MOST else f"{MOST}+")
        badge.adjustSize()
        badge.move((self._width - 16) // 2 + 3, 2)
        badge.setVisible(n > 0)

    def _button(self, entry: Entry) -> QToolButton:
        made = QToolButton()
        made.setText(tr(entry.title))
        made.setIcon(
            self._theme.icon(
                entry.icon, "rail_text", "card" if self._theme.name == "light" else "text"
            )
        )
        made.setIconSize(ICON)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(True)
        made.setFixedSize(self._width - 16, TALL[1])
        made.setToolTip(tip(f"{tr(entry.title)}  {entry.shortcut}"))
        made.setAccessibleName(tr(entry.title))
        made.clicked.connect(lambda _checked=False, key=entry.key: self._show(key))
        self._group.addButton(made)
        self.buttons[entry.key] = made
        return made
