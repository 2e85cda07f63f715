"""How strong a cell of a map is coloured, and in which ink its figure can be read."""

from PySide6.QtGui import QColor

from ui.theme import Theme

MIDDLE = 0.18  # luminance on which dark and light ink stand out alike


def heat(theme: Theme, share: float, quiet: float = 0.7) -> QColor:
    """Return the colour of a share from 0 to 1; the smaller `quiet`, the more small shares differ."""
    at = min(1.0, share) ** quiet
    return between(theme.color("heat_low"), theme.color("heat_high"), at)


def between(low: QColor, high: QColor, at: float) -> QColor:
    """Return the colour that lies `at` (0 to 1) of the way from one to another."""
    return QColor.fromRgbF(
        low.redF() + (high.redF() - low.redF()) * at,
        low.greenF() + (high.greenF() - low.greenF()) * at,
        low.blueF() + (high.blueF() - low.blueF()) * at,
    )


def ink(theme: Theme, ground: QColor) -> QColor:
    """Return the theme's text or card colour, whichever is easier to read on `ground`."""
    inks = sorted((theme.color(token) for token in ("text", "card")), key=QColor.lightnessF)
    return inks[luminance(ground) < MIDDLE]


def luminance(color: QColor) -> float:
    """Return how light a colour is, from 0 to 1, as WCAG reckons contrast."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- sRGB
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
