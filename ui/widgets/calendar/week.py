"""The week: days side by side, hours from top to bottom."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from app import clock
from app.events import Occurrence, Span
from ui.i18n import tr
from ui.theme import Theme, font
from ui.widgets.calendar import looks, runs
from ui.widgets.calendar.grid import Grid
from ui.widgets.calendar.heads import Day, paint_day_head
from ui.widgets.calendar.layout import clusters, lanes, side_by_side
from ui.widgets.calendar.surface import DAY, Box, key_of

HOUR, HOUR_COMPACT = 30, 6  # pixels at least
EVERY, EVERY_OTHER = 40, 26  # pixels of an hour from which each, or each second one, has its label
LANE = 22
SMALLEST = 18.0  # pixels of an event's height, so that a line of text fits
SNAP = 15  # minutes
FIRST_HOUR, HOURS_SHOWN = 8, 15  # 8:00 to 23:00: communities meet in the evening
NARROW, NARROW_COMPACT = 26, 44  # pixels in which a title tells nothing
MOST_LANES, MOST_LANES_COMPACT = 6, 2
MINUTE = timedelta(minutes=1)


class WeekGrid(Grid):
    """Seven days, or one, by the hour. `compact` shows 8:00 to 23:00 in whatever height there is."""

    def __init__(self, theme: Theme, *, compact: bool = False) -> None:
        self.compact = compact
        self._lanes = 0
        self._scrolled = False
        super().__init__(theme, tr("Week"))
        self._axis = 44 if compact else 52
        self._head = 30 if compact else 48
        if compact:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tick = QTimer(self, interval=60_000)
        self._tick.timeout.connect(self._minute)
        self._tick.start()

    def _minute(self) -> None:
        """Move the line of the present moment, at midnight to the next day."""
        self.today = clock.today()
        self.viewport().update()

    # -- geometry

    def hour(self) -> float:
        """Return the height of an hour."""
        room = self.viewport().height() - self.top()
        return max(room / HOURS_SHOWN, HOUR_COMPACT if self.compact else HOUR)

    def top(self) -> float:
        """Return where the hours begin, below the heads and the strip of whole days."""
        shown = min(self._lanes, self._most())
        return self._head + (shown * LANE + 4 if shown else 0 if self.compact else LANE)

    def offset(self) -> float:
        """Return how far the hours are scrolled, from the window's top."""
        return self.verticalScrollBar().value() - self.top()

    def left(self, column: int) -> float:
        """Return where a day's column begins."""
        return self._axis + column * (self.viewport().width() - self._axis) / max(len(self.days), 1)

    def arrange(self) -> list[Box]:
        """Return the boxes of whole days, then those of hours."""
        whole = [one for one in self.items if _whole(one)]
        boxes = self._strip(whole)
        self._set_scroll()
        hour = self.hour()
        for column, day in enumerate(self.days):
            boxes += self._day(column, day, [one for one in self.items if not _whole(one)], hour)
        return boxes

    def _strip(self, whole: Sequence[Occurrence]) -> list[Box]:
        spans = [self._columns(one) for one in whole]
        rows = lanes(spans)
        self._lanes = max(rows, default=-1) + 1
        boxes: list[Box] = []
        for one, (first, last), lane in zip(whole, spans, rows, strict=True):
            if lane < self._most():
                top = self._head + 2 + lane * LANE
                rect = QRectF(
                    self.left(first) + 2, top, self.left(last + 1) - self.left(first) - 4, LANE - 2
                )
                begin = one.starts_at.date() >= self.days[0]
                end = one.ends_at <= datetime.combine(self.days[-1], time()) + DAY
                boxes.append(Box(rect, one, begin=begin, end=end))
        return boxes

    def _most(self) -> int:
        return MOST_LANES_COMPACT if self.compact else MOST_LANES

    def _columns(self, one: Occurrence) -> tuple[int, int]:
        first = (one.starts_at.date() - self.days[0]).days
        last = ((one.ends_at - MINUTE).date() - self.days[0]).days
        return max(first, 0), min(last, len(self.days) - 1)

    def _day(self, column: int, day: date, items: Sequence[Occurrence], hour: float) -> list[Box]:
        midnight = datetime.combine(day, time())
        parts = [one for one in items if one.starts_at < midnight + DAY and one.ends_at > midnight]
        spans: list[tuple[float, float]] = []
        for one in parts:
            begin = max((one.starts_at - midnight) / MINUTE, 0) / 60 * hour
            end = min((one.ends_at - midnight) / MINUTE, 24 * 60) / 60 * hour
            spans.append(self._legible(begin, end))
        left, width = self.left(column) + 2, self.left(column + 1) - self.left(column) - 5
        boxes: list[Box] = []
        for cluster in clusters(spans):
            mine = [spans[one] for one in cluster]
            placed = side_by_side(mine)
            if width / placed[0][1] < (NARROW_COMPACT if self.compact else NARROW):
                begin, end = mine[0]
                rect = QRectF(left, begin + 1, width, end - begin - 2)
                others = tuple(parts[one] for one in cluster[1:])
                boxes.append(Box(rect, parts[cluster[0]], fixed=False, others=others))
                continue
            for index, (begin, end), (place, places) in zip(cluster, mine, placed, strict=True):
                one, share = parts[index], width / places
                rect = QRectF(
                    left + place * share,
                    begin + 1,
                    share - (2 if places > 1 else 0),
                    end - begin - 2,
                )
                boxes.append(
                    Box(rect, one, False, one.starts_at >= midnight, one.ends_at <= midnight + DAY)
                )
        return boxes

    def _legible(self, begin: float, end: float) -> tuple[float, float]:
        """Return a height that holds a line; at the end of a compact day it grows upwards, not out of sight."""
        foot = self.hour() * (FIRST_HOUR + HOURS_SHOWN)
        if self.compact and end <= foot < begin + SMALLEST:
            return foot - SMALLEST, foot
        return begin, max(end, begin + SMALLEST)

    def _set_scroll(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.top()
        bar.setRange(0, max(int(self.hour() * 24 - room), 0))
        bar.setPageStep(max(int(room), 1))
        bar.setSingleStep(int(self.hour() / 2))
        if not self._scrolled:
            bar.setValue(int(self.hour() * FIRST_HOUR))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: until the operator scrolls, the day begins at 8:00."""
        super().resizeEvent(event)
        self._scrolled = self._scrolled or (self.isVisible() and not self.compact)

    # -- what a point stands for

    def moment(self, at: QPointF) -> tuple[datetime, bool] | None:
        """Return the quarter of an hour under a point, or the day in the strip above."""
        column = self._column(at.x())
        if column is None or not self.days or at.y() < self._head:
            return None
        day = datetime.combine(self.days[column], time())
        if at.y() < self.top():
            return day, True
        minutes = int((at.y() + self.offset()) / self.hour() * 60 / SNAP) * SNAP
        return day + timedelta(minutes=min(max(minutes, 0), 24 * 60 - SNAP)), False

    def _column(self, x: float) -> int | None:
        if x < self._axis:
            return None
        width = (self.viewport().width() - self._axis) / max(len(self.days), 1)
        return min(int((x - self._axis) / width), len(self.days) - 1)

    def drawn_span(self, a: tuple[datetime, bool], b: tuple[datetime, bool]) -> Span:
        """Return half hours drawn in the grid, an hour for a click, or days drawn in the strip."""
        first, last = min(a[0], b[0]), max(a[0], b[0])
        if a[1]:
            days = (
                datetime.combine(first.date(), time()),
                datetime.combine(last.date(), time()) + DAY,
            )
            return Span(*days, all_day=True)
        half = timedelta(minutes=30)
        start = first - timedelta(minutes=first.minute % 30)
        if a == b:
            return Span(start, start + 2 * half)
        end = last - timedelta(minutes=last.minute % 30) + half
        return Span(start, end if end.date() == start.date() or not b[1] else start + half)

    def moved(self, one: Occurrence, by: timedelta, to: tuple[datetime, bool]) -> Span:
        """Return where a drag lands: the strip makes whole days, the hours make an hour."""
        if runs.is_run(one):  # it keeps its hour
            days = timedelta(days=by.days)
            return Span(one.starts_at + days, one.ends_at + days)
        if to[1] == _whole(one):
            return Span(one.starts_at + by, one.ends_at + by, one.event.all_day)
        if to[1]:
            return Span(to[0], to[0] + DAY, all_day=True)
        return Span(to[0], to[0] + timedelta(hours=1))

    def step(self, way: QPoint, span: Span) -> timedelta:
        """Return a day sideways, half an hour up or down."""
        return timedelta(days=way.x(), minutes=0 if span.all_day else 30 * way.y())

    def reveal(self) -> None:
        """Scroll the selected event or the slot into view."""
        box = next((b for b in self.boxes if b.holds(self.selected) and not b.fixed), None)
        rect = box.rect if box else self._span_rect(self.slot)[1] if self.slot else None
        if rect is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.top()
        if rect.top() < bar.value():
            bar.setValue(int(rect.top()) - 4)
        elif rect.bottom() > bar.value() + room:
            bar.setValue(int(rect.bottom() - room) + 4)
        self.viewport().update()

    def _span_rect(self, span: Span) -> tuple[bool, QRectF]:
        """Return whether a span stands in the strip, and its box."""
        column = min(max((span.start.date() - self.days[0]).days, 0), len(self.days) - 1)
        if span.all_day:
            last = min(((span.end - MINUTE).date() - self.days[0]).days, len(self.days) - 1)
            width = self.left(last + 1) - self.left(column) - 4
            return True, QRectF(self.left(column) + 2, self._head + 1, width, LANE - 2)
        midnight, hour = datetime.combine(span.start.date(), time()), self.hour()
        top = (span.start - midnight) / MINUTE / 60 * hour
        bottom = min((span.end - midnight) / MINUTE / 60, 24) * hour
        width = self.left(column + 1) - self.left(column) - 5
        return False, QRectF(self.left(column) + 2, top + 1, width, max(bottom - top, SMALLEST) - 2)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.color("card"))
        if not self.days:
            return
        painter.save()
        painter.setClipRect(
            QRectF(0, self.top(), self.viewport().width(), self.viewport().height())
        )
        painter.translate(0, -self.offset())
        self._paint_hours(painter)
        self._paint_boxes(painter, fixed=False)
        self._paint_now(painter)
        painter.restore()
        self._paint_heads(painter)
        self._paint_rest(painter)
        self._paint_boxes(painter, fixed=True)

    def _paint_hours(self, painter: QPainter) -> None:
        hour, width = self.hour(), self.viewport().width()
        every = 1 if hour >= EVERY else 2 if hour >= EVERY_OTHER else 3
        painter.setFont(font("caption"))
        if self.today in self.days:
            column = self.days.index(self.today)
            painter.fillRect(
                QRectF(self.left(column), 0, self.left(column + 1) - self.left(column), hour * 24),
                self.theme.color("accent", 0.045),
            )
        for number in range(25):
            y = number * hour
            if (number - FIRST_HOUR) % every == 0:
                painter.setPen(self.theme.color("line"))
                painter.drawLine(QPointF(self._axis, y), QPointF(width, y))
                self._paint_hour(painter, number, y)
            elif every in {1, 2}:
                painter.setPen(self.theme.color("grid"))
                painter.drawLine(QPointF(self._axis, y), QPointF(width, y))
        painter.setPen(self.theme.color("line"))
        for column in range(len(self.days) + 1):
            x = min(self.left(column), width - 1)
            painter.drawLine(QPointF(x, 0), QPointF(x, hour * 24))

    def _paint_hour(self, painter: QPainter, number: int, y: float) -> None:
        """Draw an hour beside its line; at the very top it hangs below, where it would be cut it is left out."""
        begin = self.verticalScrollBar().value()
        end = begin + self.viewport().height() - self.top()
        if y - 8 > end - 14 or y < begin:
            return
        place = QRectF(0, max(y - 8, begin), self._axis - 8, 16)
        painter.setPen(self.theme.color("muted"))
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{number}:00"
        )

    def _paint_heads(self, painter: QPainter) -> None:
        theme = self.theme
        for column, day in enumerate(self.days):
            place = QRectF(
                self.left(column), 0, self.left(column + 1) - self.left(column), self._head
            )
            festival, moon = self.festivals.get(day), self.lunar.get(day)
            shown = Day(day, day == self.today, festival, lunar=moon)
            paint_day_head(painter, theme, place, shown)
        painter.setPen(theme.color("line"))
        painter.drawLine(
            QPointF(self._axis, self.top()), QPointF(self.viewport().width(), self.top())
        )
        if self.top() > self._head and not self.compact:
            painter.setPen(theme.color("muted"))
            painter.setFont(font("caption"))
            place = QRectF(0, self._head, self._axis - 8, LANE)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tr("All day")
            )

    def _paint_rest(self, painter: QPainter) -> None:
        """Say how many rows of whole days found no room."""
        rest = self._lanes - self._most()
        if rest > 0:
            painter.setPen(self.theme.color("muted"))
            painter.setFont(font("caption"))
            place = QRectF(0, self.top() - LANE - 2, self._axis - 8, LANE)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"+{rest}"
            )

    def _paint_boxes(self, painter: QPainter, *, fixed: bool) -> None:
        ghost = self.ghost()
        moving = key_of(ghost[0]) if ghost and ghost[0] else None
        for box in self.boxes:
            if box.fixed != fixed:
                continue
            one = box.front(self.selected)
            key = key_of(one)
            painter.setOpacity(0.45 if key == moving else 1)
            lead = "" if fixed else f"{one.starts_at:%H:%M}"
            tall = box.rect.height() >= looks.LINE * 2
            lead = looks.hours(one) if tall and not fixed and not self.compact else lead
            lead = "" if self.compact else lead
            more = len(box.others)
            mark = "" if more else self._mark_of(one)  # that several share the hour is told
            chip = looks.Chip(one.event, lead, key == self.selected, mark, more)
            looks.paint_chip(painter, self.theme, box.rect, chip)
        painter.setOpacity(1)
        span = ghost[1] if ghost else self.slot if self.hasFocus() or self.pinned else None
        if span and self.days[0] <= span.start.date() <= self.days[-1]:
            in_strip, rect = self._span_rect(span)
            if in_strip == fixed:
                looks.paint_slot(painter, self.theme, rect, dragged=ghost is not None)
                if ghost:
                    self._paint_times(painter, rect, span)

    def _paint_times(self, painter: QPainter, rect: QRectF, span: Span) -> None:
        words = tr("All day") if span.all_day else f"{span.start:%H:%M}–{span.end:%H:%M}"
        painter.setPen(self.theme.color("accent_ink"))
        painter.setFont(font("caption", bold=True))
        painter.drawText(rect.adjusted(8, 1, -4, -1), Qt.AlignmentFlag.AlignTop, words)

    def _paint_now(self, painter: QPainter) -> None:
        if self.today not in self.days:
            return
        now = clock.now().astimezone(clock.ZoneInfo(clock.DEFAULT_ZONE))
        column = self.days.index(self.today)
        y = (now.hour + now.minute / 60) * self.hour()
        looks.paint_now(painter, self.theme, self.left(column), self.left(column + 1), y)


def _whole(one: Occurrence) -> bool:
    """Tell whether an event belongs in the strip above the hours."""
    return one.event.all_day or one.ends_at - one.starts_at >= DAY
