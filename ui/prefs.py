"""What the window remembers for itself: language, theme, geometry, columns. Never data or names."""

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QByteArray, QSettings


class Prefs:
    """A typed face over one settings file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered word."""
        value: Any = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def texts(self, key: str) -> list[str]:
        """Return a remembered list of words."""
        value: Any = self._settings.value(key, [])
        if isinstance(value, str):
            return [value]
        return [str(v) for v in cast("list[object]", value)] if isinstance(value, list) else []

    def state(self, key: str) -> QByteArray:
        """Return a remembered Qt state; empty when there is none."""
        value: Any = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | list[str] | QByteArray) -> None:
        """Remember `value`."""
        self._settings.setValue(key, value)

    def flush(self) -> None:
        """Write to the disk now."""
        self._settings.sync()
