"""The month: whole weeks, events as one-line chips and bars."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent

from app.events import Occurrence, Span
from ui.i18n import tr
from ui.theme import Theme, font
from ui.widgets.calendar import looks
from ui.widgets.calendar.grid import Grid
from ui.widgets.calendar.heads import Day, festival_words, paint_lunar, paint_number
from ui.widgets.calendar.layout import lanes
from ui.widgets.calendar.surface import DAY, Box, key_of
from ui.words import month, weekday

HEAD = 26
DAY_HEAD = 24
LANE = 19.5
MINUTE = timedelta(minutes=1)
EVENING = time(20)  # when communities meet: the hour of a new event on a day without hours


class MonthGrid(Grid):
    """Weeks from Monday to Sunday that cover one month."""

    def __init__(self, theme: Theme, *, compact: bool = False) -> None:
        self.compact = compact
        self.month = date.min
        self._hidden: dict[date, int] = {}
        super().__init__(theme, tr("Month"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_month(self, days: list[date], month: date, today: date) -> None:
        """Show the weeks of `month`; days outside it are quieter."""
        self.month = month
        self.show_days(days, today)

    # -- geometry

    def _weeks(self) -> int:
        return max(len(self.days) // 7, 1)

    def _cell(self, day: date) -> QRectF:
        week, column = divmod((day - self.days[0]).days, 7)
        height = (self.viewport().height() - HEAD) / self._weeks()
        left, right = self._left(column), self._left(column + 1)
        return QRectF(left, HEAD + week * height, right - left, height)

    def _left(self, column: int) -> float:
        return column * self.viewport().width() / 7

    def arrange(self) -> list[Box]:
        """Return the boxes of all weeks; days with too many keep a line for the count of the rest."""
        self._hidden = {}
        boxes: list[Box] = []
        for week in range(self._weeks()):
            boxes += self._week(week)
        return boxes

    def _week(self, week: int) -> list[Box]:
        days = self.days[week * 7 : week * 7 + 7]
        begin, end = datetime.combine(days[0], time()), datetime.combine(days[-1], time()) + DAY
        items = [one for one in self.items if one.starts_at < end and one.ends_at > begin]
        items.sort(key=lambda one: (not _spanning(one), one.starts_at))
        spans = [
            (
                max((one.starts_at.date() - days[0]).days, 0),
                min(((one.ends_at - MINUTE).date() - days[0]).days, 6),
            )
            for one in items
        ]
        rows = lanes(spans)
        room = self._room(days[0])
        full = {
            d
            for (a, b), row in zip(spans, rows, strict=True)
            if row >= room
            for d in range(a, b + 1)
        }
        boxes: list[Box] = []
        for one, (first, last), row in zip(items, spans, rows, strict=True):
            if row < room - (1 if not self.compact and full & set(range(first, last + 1)) else 0):
                boxes.append(self._box(one, days[first], days[last], row))
            else:
                for day in days[first : last + 1]:
                    self._hidden[day] = self._hidden.get(day, 0) + 1
        return boxes

    def _box(self, one: Occurrence, first: date, last: date, row: int) -> Box:
        left, right = self._cell(first), self._cell(last)
        top = left.top() + DAY_HEAD + row * LANE
        rect = QRectF(left.left() + 3, top, right.right() - left.left() - 7, LANE - 2)
        begins = one.starts_at.date() >= first
        return Box(rect, one, begin=begins, end=(one.ends_at - MINUTE).date() <= last)

    # -- what a point stands for

    def moment(self, at: QPointF) -> tuple[datetime, bool] | None:
        """Return the day under a point."""
        day = self._day_at(at)
        return (datetime.combine(day, time()), True) if day else None

    def _day_at(self, at: QPointF) -> date | None:
        if at.y() < HEAD or not self.days or not 0 <= at.x() < self.viewport().width():
            return None
        week = int((at.y() - HEAD) / ((self.viewport().height() - HEAD) / self._weeks()))
        column = int(at.x() / (self.viewport().width() / 7))
        place = week * 7 + column
        return self.days[place] if 0 <= place < len(self.days) else None

    def drawn_span(self, a: tuple[datetime, bool], b: tuple[datetime, bool]) -> Span:
        """Return the days drawn; one day alone means that evening."""
        first, last = min(a[0].date(), b[0].date()), max(a[0].date(), b[0].date())
        if first == last:
            start = datetime.combine(first, EVENING)
            return Span(start, start + timedelta(hours=1))
        return Span(
            datetime.combine(first, time()), datetime.combine(last, time()) + DAY, all_day=True
        )

    def moved(self, one: Occurrence, by: timedelta, to: tuple[datetime, bool]) -> Span:
        """Return the event by whole days later or earlier."""
        return Span(one.starts_at + by, one.ends_at + by, one.event.all_day)

    def step(self, way: QPoint, span: Span) -> timedelta:
        """Return a day sideways, a week up or down."""
        return timedelta(days=way.x() + 7 * way.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt override: "+3" opens its day."""
        day = self._day_at(event.position())
        if day and day in self._hidden and self._more(day).contains(event.position()):
            self.unfolded.emit(day)
            return
        super().mousePressEvent(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.color("card"))
        if not self.days:
            return
        self._paint_heads(painter)
        for day in self.days:
            self._paint_day(painter, day)
        ghost = self.ghost()
        moving = key_of(ghost[0]) if ghost and ghost[0] else None
        for box in self.boxes:
            key = key_of(box.occurrence)
            painter.setOpacity(0.45 if key == moving else 1)
            lead = (
                ""
                if _spanning(box.occurrence) or self.compact
                else f"{box.occurrence.starts_at:%H:%M}"
            )
            mark = self._mark_of(box.occurrence)
            chip = looks.Chip(box.occurrence.event, lead, key == self.selected, mark)
            looks.paint_chip(painter, self.theme, box.rect, chip)
        painter.setOpacity(1)
        span = ghost[1] if ghost else self.slot if self.hasFocus() or self.pinned else None
        if span:
            self._paint_span(painter, span, dragged=ghost is not None)

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setFont(font("caption"))
        painter.setPen(self.theme.color("muted"))
        for column, day in enumerate(self.days[:7]):
            place = QRectF(self._left(column), 0, self._left(column + 1) - self._left(column), HEAD)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, weekday(day))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        cell, theme = self._cell(day), self.theme
        outside = day.month != self.month.month
        if outside:
            painter.fillRect(cell, theme.color("raised"))
        painter.setPen(theme.color("line"))
        painter.drawLine(cell.topLeft(), cell.topRight())
        if day.weekday():
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
        moon = None if self.compact else self.lunar.get(day)
        shown = Day(day, day == self.today, self.festivals.get(day), outside, moon)
        paint_number(painter, theme, QPointF(cell.left() + 16, cell.top() + 14), shown)
        place = QRectF(cell.left() + 31, cell.top() + 4, cell.width() - 37, 20)
        place.adjust(0, 0, -self._paint_festival(painter, place, day), 0)
        if day.day == 1:
            place.adjust(self._paint_month(painter, place, day), 0, 0, 0)
        paint_lunar(painter, theme, place, shown)
        if hidden := self._hidden.get(day):
            painter.setPen(theme.color("muted"))
            painter.setFont(font("caption"))
            words = f"+{hidden}" if self.compact else tr("%n more", "", hidden)
            side = Qt.AlignmentFlag.AlignRight if self.compact else Qt.AlignmentFlag.AlignLeft
            place = self._more(day).adjusted(0 if self.compact else 6, 0, 0, 0)
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_month(self, painter: QPainter, place: QRectF, day: date) -> float:
        """Draw the name of the month that begins, where it fits; return the room it took."""
        painter.setFont(font("caption"))
        painter.setPen(self.theme.color("muted"))
        width = QFontMetrics(painter.font()).horizontalAdvance(month(day))
        if width > place.width():
            return 0
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, month(day))
        return width + 6

    def _paint_festival(self, painter: QPainter, place: QRectF, day: date) -> float:
        """Draw a holiday at the right; return the room it took."""
        festival = self.festivals.get(day)
        if festival is None:
            return 0
        painter.setFont(font("caption"))
        painter.setPen(self.theme.color("grey_ink" if festival.working else "red_ink"))
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(
            festival_words(festival), Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return metrics.horizontalAdvance(words) + 6

    def _room(self, day: date) -> int:
        """Return how many lines of events a day has room for."""
        return max(int((self._cell(day).height() - DAY_HEAD - 1) // LANE), 1)

    def _more(self, day: date) -> QRectF:
        """Return where a day says how many events it has beyond those shown."""
        cell = self._cell(day)
        if self.compact:  # beside its number: every line is needed
            return QRectF(cell.right() - 40, cell.top() + 4, 36, 20)
        return QRectF(
            cell.left() + 3,
            cell.top() + DAY_HEAD + (self._room(day) - 1) * LANE,
            cell.width() - 6,
            LANE,
        )

    def _paint_span(self, painter: QPainter, span: Span, *, dragged: bool) -> None:
        day, last = span.start.date(), (span.end - MINUTE).date()
        while day <= last:
            if self.days[0] <= day <= self.days[-1]:
                looks.paint_slot(
                    painter, self.theme, self._cell(day).adjusted(2, 2, -2, -2), dragged=dragged
                )
            day += DAY


def _spanning(one: Occurrence) -> bool:
    return one.event.all_day or one.ends_at - one.starts_at >= DAY
