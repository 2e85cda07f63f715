"""The rail at the left: one button per page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.i18n import chinese, tr
from ui.panes import PANES, Entry
from ui.theme import Theme
from ui.widgets.basics import label, tip

WIDTH = {True: 84, False: 116}  # English words are longer
BELOW = ("import", "settings")


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
