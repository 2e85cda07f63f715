"""The icon in the system's tray, where there is one and the operator wants it: notifications and a pause."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app import clock, paths
from app.today.reminders import MORNING
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.reminding import Reminding

SHOWN = 12_000  # milliseconds, where the system asks how long


class Tray(QSystemTrayIcon):
    """Shows notifications; a click leads to what they tell of, the menu holds reminders back."""

    def __init__(self, reminding: Reminding) -> None:
        super().__init__(QIcon(str(paths.resources() / "icons" / "target.svg")), reminding)
        self._reminding = reminding
        self._menu = QMenu()
        self._menu.aboutToShow.connect(self._fill)
        self.setContextMenu(self._menu)
        self.setToolTip("Qunce")
        self.messageClicked.connect(reminding.show_latest)
        self.activated.connect(self._clicked)
        self._fill()
        self.show()

    def say(self, words: str) -> None:
        """Show a notification."""
        self.showMessage(tr("Qunce"), words, self.icon(), SHOWN)

    def _fill(self) -> None:
        """Name what can be done in the language of the moment."""
        remind = self._reminding
        self._menu.clear()
        self._menu.addAction(tr("Show what is due"), remind.show_latest)
        self._menu.addSeparator()
        if remind.silent_until():
            self._menu.addAction(tr("Remind again"), lambda: remind.silence(None))
        else:
            self._menu.addAction(
                tr("Quiet for an hour"), lambda: remind.silence(clock.now() + timedelta(hours=1))
            )
            self._menu.addAction(tr("Quiet until tomorrow"), lambda: remind.silence(tomorrow()))

    def _clicked(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how == QSystemTrayIcon.ActivationReason.Trigger:
            self._reminding.show_latest()


def available() -> bool:
    """Tell whether this desktop has a tray that shows notifications."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


def tomorrow() -> datetime:
    """Return the moment at which reminders of a day begin tomorrow."""
    day = clock.today() + timedelta(days=1)
    return datetime.combine(day, MORNING, ZoneInfo(clock.DEFAULT_ZONE))
