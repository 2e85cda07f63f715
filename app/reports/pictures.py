"""Pictures drawn as SVG by pure functions: light, fit for print, without any outside reference.

Only what Qt's SVG (Tiny 1.2) draws as browsers do: shapes, text and presentation attributes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from app.reports.wording import grouped

WIDTH = 640
INK, QUIET, LINE, GRID = "#16212b", "#55626f", "#c8d0d6", "#e9edf0"
ACCENT, SOFT, BLUE, AMBER = "#0b7560", "#bfe0d6", "#2b67c8", "#c77700"
UNKNOWN = "#eef1f4"
FONT = (
    "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, WenQuanYi Micro Hei, sans-serif"
)
SIZE = 13  # of letters
_WIDE = 0x2E80  # from here on characters are as wide as they are high
_LOW = (0xEE, 0xF6, 0xF3)  # of a heat map
_HIGH = (0x0B, 0x6B, 0x57)


@dataclass(frozen=True, slots=True)
class Column:
    """One upright bar: its label below, its value (None: unknown), whether its day is unfinished."""

    label: str
    value: float | None
    line: float | None = None
    unfinished: bool = False
    mark: bool = False  # something happened there


@dataclass(frozen=True, slots=True)
class Bar:
    """One lying bar: what it is, its value, how that is written, and a tick where it should end."""

    label: str
    value: float
    shown: str
    aim: float | None = None


def columns(found: Sequence[Column], names: tuple[str, str], height: int = 230) -> str:
    """Return upright bars over time and a line on its own scale; `names` are what both count."""
    left, right, top, bottom = 46, 46, 34, 30
    across, high = WIDTH - left - right, height - top - bottom
    most = nice(max((one.value or 0 for one in found), default=0))
    many = nice(max((one.line or 0 for one in found), default=0))
    parts = [_legend(names, left), *_scale(most, left, top, across, high)]
    if names[1]:
        parts += [
            text(WIDTH - right + 8, top + high - high * step / 4 + 4, short(many * step / 4), BLUE)
            for step in (0, 2, 4)
        ]
    step = across / max(1, len(found))
    wide = max(1.5, min(34.0, step * 0.66))
    every = max(
        1, ceil(len(found) * max((width(one.label) for one in found), default=0) * 1.25 / across)
    )
    for place, one in enumerate(found):
        x = left + step * (place + 0.5)
        parts += _column(one, x, wide, (top, high, most))
        if place % every == 0:
            parts.append(text(x, height - 10, one.label, QUIET, "middle"))
    dots = [
        None
        if one.line is None
        else (left + step * (place + 0.5), top + high - high * one.line / many)
        for place, one in enumerate(found)
    ]
    return svg(height, [*parts, *_line(dots, [one.unfinished for one in found])])


def bars(found: Sequence[Bar], color: str = ACCENT, *, whole: float = 0) -> str:
    """Return lying bars, one below the other, each with its label before and its value behind.

    The longest fills its row, unless `whole` says what a full row is.
    """
    row, top = 30, 6
    names = min(230.0, max((width(one.label) for one in found), default=0) + 12)
    values = max((width(one.shown) for one in found), default=0) + 16
    across = WIDTH - names - values
    most = whole or max((max(one.value, one.aim or 0) for one in found), default=0) or 1
    parts: list[str] = []
    for place, one in enumerate(found):
        y = top + place * row
        long = max(2.0, across * one.value / most) if one.value else 0
        parts.append(text(names - 10, y + 18, fitted(one.label, names - 12), INK, "end"))
        parts.append(rectangle(names, y + 4, across, row - 12, GRID, 3))
        if long:
            parts.append(rectangle(names, y + 4, long, row - 12, color, 3))
        if one.aim is not None:
            at = names + across * one.aim / most
            parts.append(rectangle(at - 1, y, 2.5, row - 4, AMBER))
        parts.append(text(WIDTH - 2, y + 18, one.shown, INK, "end"))
    return svg(top + row * max(1, len(found)), parts)


def heat(rows: Sequence[str], cells: Sequence[Sequence[float | None]]) -> str:
    """Return a map of hours across and `rows` down, darker where the value is higher."""
    left, top, high = 52, 24, 24
    hours = len(cells[0]) if cells else 0
    step = (WIDTH - left) / max(1, hours)
    most = max((value or 0 for line in cells for value in line), default=0) or 1
    parts = [
        text(left + step * (hour + 0.5), 14, str(hour), QUIET, "middle")
        for hour in range(0, hours, 2)
    ]
    for place, (name, line) in enumerate(zip(rows, cells, strict=True)):
        y = top + place * (high + 3)
        parts.append(text(left - 8, y + 17, name, QUIET, "end"))
        for hour, value in enumerate(line):
            fill = UNKNOWN if value is None else _mixed(value / most)
            parts.append(rectangle(left + step * hour + 1, y, step - 2, high, fill, 2))
    return svg(top + len(rows) * (high + 3), parts)


def steps(found: Sequence[Bar]) -> str:
    """Return a funnel: centred bars, each as long as its value, with its label on the left."""
    row = 44
    names = max((width(one.label) for one in found), default=0) + 16
    values = max((width(one.shown) for one in found), default=0) + 16
    across = WIDTH - names - values
    most = max((one.value for one in found), default=0) or 1
    parts: list[str] = []
    for place, one in enumerate(found):
        y, long = place * row, max(2.0, across * one.value / most)
        fill = _mixed(0.95 - 0.22 * place)
        parts.append(text(0, y + 26, fitted(one.label, names), INK))
        parts.append(rectangle(names + (across - long) / 2, y + 4, long, row - 10, fill, 4))
        parts.append(text(WIDTH - 2, y + 26, one.shown, INK, "end"))
    return svg(row * max(1, len(found)), parts)


# -- what they are made of


def svg(height: float, parts: Sequence[str]) -> str:
    """Return a picture of the usual width."""
    size = f'viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" height="{height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'


def text(x: float, y: float, words: str, fill: str = INK, anchor: str = "start") -> str:
    """Return words at a place; whatever they hold is only shown."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return (
        f'<text {place} font-family="{FONT}" font-size="{SIZE}" fill="{fill}">'
        f"{escape(words)}</text>"
    )


def rectangle(  # noqa: PLR0913, PLR0917 -- a rectangle has that much to say
    x: float, y: float, wide: float, high: float, fill: str, round: float = 0
) -> str:
    """Return a filled rectangle."""
    corners = f' rx="{round:g}"' if round else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{fill}"{corners}/>'


def polyline(dots: Sequence[tuple[float, float]], *, dashed: bool = False) -> str:
    """Return a line through points; of a single one, a dot."""
    if len(dots) == 1:
        return f'<circle cx="{dots[0][0]:.1f}" cy="{dots[0][1]:.1f}" r="2.5" fill="{BLUE}"/>'
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in dots)
    way = 'butt" stroke-dasharray="4 4' if dashed else "round"
    return (
        f'<polyline points="{points}" fill="none" stroke="{BLUE}" stroke-width="2"'
        f' stroke-linejoin="round" stroke-linecap="{way}"/>'
    )


def width(words: str) -> float:
    """Return about how wide words are."""
    return sum(SIZE if ord(letter) >= _WIDE else SIZE * 0.62 for letter in words)


def fitted(words: str, room: float) -> str:
    """Return words cut to the room there is."""
    if width(words) <= room:
        return words
    kept = words
    while kept and width(kept) > room - SIZE:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def nice(most: float) -> float:
    """Return a round number at which a scale up to `most` may end."""
    if most <= 0:
        return 1
    size = 10 ** floor(log10(most))
    return next(
        step * size for step in (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10) if step * size >= most
    )


def short(value: float) -> str:
    """Return a number for the side of a scale."""
    if value >= 10_000:  # noqa: PLR2004 -- from here on thousands say enough
        return f"{grouped(value / 1000)}k"
    return grouped(value) if value == round(value) or value >= 10 else f"{value:.1f}"  # noqa: PLR2004 -- decimals of small numbers


def _column(one: Column, x: float, wide: float, room: tuple[float, float, float]) -> list[str]:
    top, high, most = room
    parts: list[str] = []
    if one.value is None:
        parts.append(rectangle(x - wide / 2, top, wide, high, UNKNOWN))
    elif one.value:
        tall = max(1.0, high * one.value / most)
        fill = SOFT if one.unfinished else ACCENT
        parts.append(rectangle(x - wide / 2, top + high - tall, wide, tall, fill, min(2, wide / 4)))
    if one.mark:
        parts.append(f'<circle cx="{x:.1f}" cy="{top - 6:.1f}" r="3" fill="{AMBER}"/>')
    return parts


def _scale(most: float, left: float, top: float, across: float, high: float) -> list[str]:
    parts: list[str] = []
    for step in range(5):
        y = top + high - high * step / 4
        parts.append(rectangle(left, y - 0.5, across, 1, GRID if step else LINE))
        if step % 2 == 0:
            parts.append(text(left - 8, y + 4, short(most * step / 4), QUIET, "end"))
    return parts


def _legend(names: tuple[str, str], left: float) -> str:
    first, second = names
    parts = [rectangle(left, 5, 12, 12, ACCENT, 2), text(left + 18, 16, first, QUIET)]
    if second:
        x = left + 18 + width(first) + 24
        parts += [rectangle(x, 10, 16, 2.5, BLUE), text(x + 22, 16, second, QUIET)]
    return "".join(parts)


def _line(dots: Sequence[tuple[float, float] | None], unfinished: Sequence[bool]) -> list[str]:
    """Return the line, dashed on its way to a day that is not over."""
    solid = [None if open_ else dot for dot, open_ in zip(dots, unfinished, strict=True)]
    parts = [polyline(run) for run in _runs(solid)]
    for before, dot, open_ in zip([None, *dots], dots, unfinished, strict=False):
        if open_ and dot is not None:
            parts.append(polyline([dot] if before is None else [before, dot], dashed=True))
    return parts


def _runs(dots: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Return the stretches between what is unknown."""
    runs: list[list[tuple[float, float]]] = [[]]
    for dot in dots:
        if dot is None:
            runs.append([])
        else:
            runs[-1].append(dot)
    return [run for run in runs if run]


def _mixed(share: float) -> str:
    kept = max(0.0, min(1.0, share))
    return "#" + "".join(
        f"{round(low + (high - low) * kept):02x}" for low, high in zip(_LOW, _HIGH, strict=True)
    )
