"""Fonts and input methods: what Chinese text needs before the first letter is drawn."""

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFontDatabase

log = logging.getLogger(__name__)


def prepare() -> None:
    """Choose the emoji font, and say in the log when no Chinese font is there."""
    families = set(QFontDatabase.families())
    for emoji in ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji"):
        if emoji in families:
            QFontDatabase.setApplicationEmojiFontFamilies([emoji])
            break
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        log.warning("no Chinese font is installed: fonts-noto-cjk has one")


def input_method(environment: dict[str, str]) -> dict[str, str]:
    """Return what to change in the environment so that Chinese can be typed.

    The Qt that we use ships an ibus plugin and no fcitx plugin; fcitx speaks ibus too.
    """
    wanted = environment.get("QT_IM_MODULE", "")
    if sys.platform != "linux" or not wanted.startswith("fcitx"):
        return {}
    plugins = (
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    )
    has_fcitx = any("fcitx" in plugin.name for plugin in plugins.glob("*"))
    return {} if has_fcitx else {"QT_IM_MODULE": "ibus"}


def choose_input_method() -> None:
    """Make typing Chinese possible; call before the application is made."""
    os.environ.update(input_method(dict(os.environ)))
