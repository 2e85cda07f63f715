"""The rail at the left: one button per page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.i18n import chinese, tr
from ui.panes import PANES, Entry
from ui.theme import Theme
from ui.widgets.basics import label, tip

WIDTH = {True: 84, False: 116}  # English words are longer
BELOW = ("import", "settings")
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
        layout.setSpacing(4)
        name = label(tr("Qunce"), "title", bold=True)
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(name)
        layout.addSpacing(8)
        for entry in PANES:
            if entry.key == BELOW[0]:
                layout.addStretch(1)
            layout.addWidget(self._button(entry))

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self.buttons[key].setChecked(True)

    def count(self, key: str, n: int) -> None:
        """Show a number at a page's icon; none for 0."""
        title = next(tr(entry.title) for entry in PANES if entry.key == key)
        self.buttons[key].setAccessibleName(f"{title}, {tr('%n due', '', n)}" if n else title)
        badge = self._badges.get(key)
        if badge is None:
            badge = self._badges[key] = label("", "caption", bold=True)
            badge.setParent(self.buttons[key])
            badge.setObjectName("badge")
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.setText(str(n) if n <= MOST else f"{MOST}+")
        badge.adjustSize()
        badge.move(self._width // 2 - 2, 2)
        badge.setVisible(n > 0)

    def _button(self, entry: Entry) -> QToolButton:
        made = QToolButton()
        made.setText(tr(entry.title))
        made.setIcon(
            self._theme.icon(
                entry.icon, "rail_text", "card" if self._theme.name == "light" else "text"
            )
        )
        made.setIconSize(QSize(20, 20))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(True)
        made.setFixedSize(self._width - 16, 56)
        made.setToolTip(tip(f"{tr(entry.title)}  {entry.shortcut}"))
        made.setAccessibleName(tr(entry.title))
        made.clicked.connect(lambda _checked=False, key=entry.key: self._show(key))
        self._group.addButton(made)
        self.buttons[entry.key] = made
        return made
