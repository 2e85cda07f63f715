"""How the window looks: colours from one token file, four type sizes, an 8-pixel grid, one icon family."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app import paths
from ui.i18n import chinese

Size = Literal["caption", "body", "title", "headline"]
PIXELS: dict[Size, int] = {"caption": 12, "body": 13, "title": 15, "headline": 24}
GRID = 8
SCROLL_BAR = 10  # as in style.qss
CHOICES = ("system", "light", "dark")
FAMILIES = (
    "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI", "WenQuanYi Micro Hei",
    "Noto Sans", "Segoe UI", "sans-serif", "Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the two looks. Every colour drawn anywhere is `theme.color("token")`."""

    name: str
    tokens: dict[str, str]

    def hex(self, token: str) -> str:
        """Return a token as it stands in the file: `#rrggbb`."""
        return self.tokens[token]

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """Return a token as a colour, `alpha` from 0 to 1."""
        color = QColor(self.tokens[token])
        if alpha < 1:
            color.setAlphaF(alpha)
        return color

    def icon(self, name: str, ink: str = "muted", on: str = "") -> QIcon:
        """Return an icon of `resources/icons`, drawn in the token `ink` (and in `on` while checked)."""
        icon = QIcon()
        for size in (16, 20, 24, 32, 40, 48):
            icon.addPixmap(_drawn(name, self.hex(ink), size))
            if on:
                pixmap = _drawn(name, self.hex(on), size)
                icon.addPixmap(pixmap, QIcon.Mode.Normal, QIcon.State.On)
                icon.addPixmap(pixmap, QIcon.Mode.Selected)
        return icon


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, size: int) -> QPixmap:
    svg = (
        (paths.resources() / "icons" / f"{name}.svg")
        .read_bytes()
        .replace(b"currentColor", color.encode())
    )
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def font(size: Size = "body", *, bold: bool = False) -> QFont:
    """Return our type at one of its four sizes, with figures of equal width."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(PIXELS[size])
    made.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
        return worded(made)
    made.setFeature(QFont.Tag("pwid"), 0)
    return made


def load(choice: str) -> Theme:
    """Return the look for `choice` (system, light or dark)."""
    tokens = json.loads((paths.resources() / "themes" / "tokens.json").read_text(encoding="utf-8"))
    name = choice if choice in tokens else _of_system()
    return Theme(name, tokens[name])


def apply(application: QApplication, theme: Theme) -> None:
    """Dress the whole application in `theme`."""
    application.setStyle("Fusion")
    application.setFont(worded(font()))
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def worded(made: QFont) -> QFont:
    """Return a font for our own words: quotes of a Chinese font are too wide for English ones.

    What members wrote is painted in the plain font, and keeps the width of its Chinese commas.
    """
    if not chinese():
        made.setFeature(QFont.Tag("pwid"), 1)
    return made


def _of_system() -> str:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for kind, token in (
        (role.Window, "window"), (role.WindowText, "text"), (role.Base, "card"), (role.AlternateBase, "raised"),
        (role.Text, "text"), (role.Button, "card"), (role.ButtonText, "text"), (role.BrightText, "red"),
        (role.ToolTipBase, "card"), (role.ToolTipText, "text"), (role.PlaceholderText, "hint"),
        (role.Highlight, "accent"), (role.HighlightedText, "accent_text"), (role.Link, "accent_ink"),
        (role.Light, "card"), (role.Midlight, "line"), (role.Mid, "line_strong"), (role.Dark, "line_strong"),
        (role.Shadow, "line_strong"), (role.Accent, "accent"),
    ):  # fmt: skip
        palette.setColor(kind, theme.color(token))
    for kind in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, kind, theme.color("faint"))
    return palette


def _style_sheet(theme: Theme) -> str:
    sheet = (paths.resources() / "themes" / "style.qss").read_text(encoding="utf-8")
    for token in sorted(theme.tokens, key=len, reverse=True):
        sheet = sheet.replace(f"@{token}", theme.hex(token))
    for size, pixels in PIXELS.items():
        sheet = sheet.replace(f"@{size}", f"{pixels}px")
    icons = (paths.resources() / "icons").as_posix()
    return sheet.replace("@icons", f"{icons}/{theme.name}")
