"""A canvas of a life: weeks as bars, the smoothed curve, its stages below, what happened, and what may follow."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF

from app.insights.coverage import Known
from ui import words
from ui.charts.parts.axes import LEFT, count_step
from ui.charts.parts.canvas import Canvas
from ui.theme import Theme, font

RIGHT, TOP, LANE, BAND, TICKS = 10, 6, 16, 18, 20  # pixels
BARS = 2.0  # pixels a week: narrower ones are no bars
DOT = 3.6  # pixels: radius of what happened
TALL, LINE = 30, 16  # pixels: between level lines; of a line of small type


@dataclass(frozen=True, slots=True)
class Point:
    """One week: its value (None: no data), its smoothed level where it counts, what is known of it."""

    value: float | None
    level: float | None
    known: Known


@dataclass(frozen=True, slots=True)
class Stretch:
    """Weeks from `first` to `last` with a name, in the soft and the ink shade of a colour token."""

    first: int
    last: int
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class Flag:
    """What happened in a week: events, announcements, or both."""

    week: int
    events: bool
    posts: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is painted. The next weeks are (low, likely, high) and begin at week `ahead_from`."""

    points: tuple[Point, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    flags: tuple[Flag, ...] = ()
    ahead: tuple[tuple[float, float, float], ...] = ()
    ahead_from: int = 0
    ticks: tuple[tuple[float, str], ...] = ()  # week, text

    @property
    def width(self) -> int:
        """Return how many weeks lie side by side."""
        return max(len(self.points), self.ahead_from + len(self.ahead), 1)

    @property
    def high(self) -> float:
        """Return the largest value."""
        values = [point.value or 0 for point in self.points]
        return max([1.0, *values, *(high for _, _, high in self.ahead)])


class LifeCanvas(Canvas):
    """Paints a life. Marks: the weeks, then the weeks to come, then what happened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._life = Picture()
        self._high = self._life.high

    def show_life(self, life: Picture) -> None:
        """Show a life."""
        self._life = life
        self._high = life.high  # asked for with every point
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Qt override."""
        return QSize(240, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        self._levels(painter)
        self._weeks(painter)
        self._ahead(painter)
        self._curve(painter)
        self._stages(painter)
        self._times(painter)
        for flag in self._life.flags:
            self._flag(painter, flag, DOT)
        self._hand(painter)
        painter.end()

    def mark_at(self, where: QPointF) -> int | None:
        """Canvas override."""
        area, life = self._area(), self._life
        weeks = len(life.points)
        if area.bottom() < where.y() <= area.bottom() + LANE and life.flags:
            far = [abs(self._x(flag.week + 0.5) - where.x()) for flag in life.flags]
            near = min(range(len(far)), key=far.__getitem__)
            if far[near] <= max(2 * DOT, area.width() / life.width):
                return weeks + len(life.ahead) + near
        below = area.adjusted(0, -TOP, 0, LANE + BAND)
        if not weeks or not below.contains(where):
            return None
        week = int((where.x() - area.left()) / area.width() * life.width)
        foretold = 0 <= week - life.ahead_from < len(life.ahead)
        if foretold and not self._on_bar(week, where.y()):
            return weeks + week - life.ahead_from
        return week if week < weeks else None

    def _on_bar(self, week: int, y: float) -> bool:
        """Tell whether a height lies on the bar of a week, or below it."""
        points = self._life.points
        return week < len(points) and y >= self._y(points[week].value or 0)

    # -- where things are

    def _area(self) -> QRectF:
        below = LANE + BAND + TICKS
        return QRectF(LEFT, TOP, self.width() - LEFT - RIGHT, self.height() - TOP - below)

    def _x(self, week: float) -> float:
        area = self._area()
        return area.left() + area.width() * week / self._life.width

    def _y(self, value: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * value / (self._high * 1.06)

    def _runs(self) -> Iterator[list[QPointF]]:
        """Yield the stretches of the curve between weeks that do not count."""
        run: list[QPointF] = []
        for week, point in enumerate(self._life.points):
            if point.level is not None:
                run.append(QPointF(self._x(week + 0.5), self._y(point.level)))
            elif run:
                yield run
                run = []
        if run:
            yield run

    # -- painting

    def _levels(self, painter: QPainter) -> None:
        area = self._area()
        step = count_step(self._high, max(2, min(5, int(area.height() / TALL))))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for n in range(int(self._high * 1.06 / step) + 1):
            y = self._y(n * step)
            painter.setPen(QPen(self._theme.color("grid" if n else "line_strong"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(QRectF(0, y - LINE / 2, LEFT - 8, LINE), side, words.number(n * step))

    def _weeks(self, painter: QPainter) -> None:
        """Paint the weeks as they were, and hatch those nothing is known of."""
        area = self._area()
        wide = area.width() / self._life.width
        gap = min(2.0, wide * 0.2)
        for week, point in enumerate(self._life.points):
            left = self._x(week)
            if point.known is Known.NOTHING:
                hole = QRectF(left, area.top(), wide, area.height())
                painter.fillRect(hole, self._theme.color("hatch", 0.35))
                painter.fillRect(
                    hole, QBrush(self._theme.color("hatch"), Qt.BrushStyle.BDiagPattern)
                )
            elif point.value and wide >= BARS:
                top = self._y(point.value)
                bar = QRectF(left + gap / 2, top, wide - gap, area.bottom() - top)
                if point.level is None:  # not over, or known too little of
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(self._theme.color("accent"), 1, Qt.PenStyle.DotLine))
                    painter.drawRect(bar)
                else:
                    painter.fillRect(bar, self._theme.color("accent", 0.2))

    def _curve(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in self._runs():
            painter.setPen(QPen(self._theme.color("accent"), 2.2))
            if len(run) == 1:
                painter.drawEllipse(run[0], 1.5, 1.5)
            else:
                painter.drawPolyline(QPolygonF(run))

    def _ahead(self, painter: QPainter) -> None:
        life = self._life
        if not life.ahead:
            return
        last = next((p.level for p in reversed(life.points) if p.level is not None), None)
        at = [self._x(life.ahead_from + n + 0.5) for n in range(len(life.ahead))]
        start = [] if last is None else [QPointF(self._x(life.ahead_from - 0.5), self._y(last))]
        highs = [QPointF(x, self._y(high)) for x, (_, _, high) in zip(at, life.ahead, strict=True)]
        lows = [QPointF(x, self._y(low)) for x, (low, _, _) in zip(at, life.ahead, strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("amber", 0.18))
        painter.drawPolygon(QPolygonF([*start, *highs, *reversed(lows)]))
        likely = [QPointF(x, self._y(mid)) for x, (_, mid, _) in zip(at, life.ahead, strict=True)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("amber"), 1.8, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF([*start, *likely]))

    def _stages(self, painter: QPainter) -> None:
        top = self._area().bottom() + LANE
        for one in self._life.stretches:
            area = QRectF(self._x(one.first), top, self._x(one.last + 1) - self._x(one.first), BAND)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(f"{one.color}_soft"))
            painter.drawRoundedRect(area.adjusted(0.5, 0, -0.5, 0), 4, 4)
            if painter.fontMetrics().horizontalAdvance(one.name) + 6 <= area.width():
                painter.setPen(self._theme.color(f"{one.color}_ink"))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, one.name)

    def _times(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("muted"))
        top, until = self.height() - TICKS + 2.0, 0.0
        for week, text in self._life.ticks:
            width = painter.fontMetrics().horizontalAdvance(text) + 4.0
            left = min(max(self._x(week) - width / 2, 0.0), self.width() - width)
            if left >= until:
                area = QRectF(left, top, width, LINE)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
                until = left + width + 10

    def _flag(self, painter: QPainter, flag: Flag, size: float) -> None:
        at = QPointF(self._x(flag.week + 0.5), self._area().bottom() + LANE / 2)
        if flag.events:
            painter.setPen(QPen(self._theme.color("card"), 1))
            painter.setBrush(self._theme.color("blue"))
            painter.drawEllipse(at, size, size)
        if flag.posts:
            painter.setPen(QPen(self._theme.color("amber"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            far = size + (1.8 if flag.events else 0)
            painter.drawEllipse(at, far, far)

    def _hand(self, painter: QPainter) -> None:
        """Stand at the mark that is read."""
        life, place, area = self._life, self._place, self._area()
        if place is None or not life.points:
            return
        happened = place - len(life.points) - len(life.ahead)
        if 0 <= happened < len(life.flags):
            week = life.flags[happened].week
        else:
            later = place - len(life.points)
            week = place if later < 0 else life.ahead_from + later
        x = self._x(week + 0.5)
        painter.setPen(QPen(self._theme.color("axis"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        if 0 <= happened < len(life.flags):
            self._flag(painter, life.flags[happened], DOT + 1.5)
        elif week < len(life.points) and (level := life.points[week].level) is not None:
            painter.setPen(QPen(self._theme.color("card"), 2))
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(QPointF(x, self._y(level)), 5, 5)
