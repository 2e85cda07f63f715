"""How the planner's table is painted: slots as cards, the head of a week, days with their festivals."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.planner import Pick
from ui import words
from ui.i18n import chinese, tr
from ui.theme import Theme, font
from ui.widgets.planner import wording
from ui.widgets.planner.weeks import MIXED, PICK, Line, Mixed, WeeksModel, week_name
from ui.widgets.table import SOFT, TEXT
from ui.widgets.topic_columns import LIBRARY_TONES, SHORT

LINE, HEAD = 76, 40  # pixels: a slot, the head of a week
DAYS = 108
PAD = 10
MARK = 16
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
ONE = int(Qt.TextFlag.TextSingleLine)

Index = QModelIndex | QPersistentModelIndex


class SlotDelegate(QStyledItemDelegate):
    """Paints a slot: time and library, the title, and why it is there or what is missing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small, self._bold = font("caption"), font(bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        del option
        return QSize(240, LINE if index.data(PICK) else HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        pick: Pick | None = index.data(PICK)
        mixed: Mixed | None = index.data(MIXED)
        painter.save()
        painter.fillRect(area, self._theme.color("card"))  # over the style's own selection
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if pick:
            box = QRectF(area).adjusted(4.5, 3.5, -4.5, -3.5)
            self._ground(painter, box, pick, state)
            self._content(painter, box.toRect().adjusted(PAD, 5, -PAD, -6), pick)
        elif mixed:
            self._head(painter, area.adjusted(PAD + 4, 0, -PAD, 0), mixed)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, pick: Pick, state: Any) -> None:
        theme = self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        empty = not pick.event_id and (not pick.id or pick.missing is not None)
        ground = "select" if chosen else "hover" if over else "raised" if pick.event_id else "card"
        painter.setBrush(theme.color(ground))
        frame = "focus" if state & QStyle.StateFlag.State_HasFocus else "line_strong" if empty else "line"  # fmt: skip
        pen = QPen(theme.color("accent" if chosen else frame))
        if empty and not chosen:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(box, 6, 6)

    def _content(self, painter: QPainter, room: QRect, pick: Pick) -> None:
        top = QRect(room.left(), room.top(), room.width(), 20)
        top = self._marks(painter, top, pick)
        self._lead(painter, top, pick)
        title = QRect(room.left(), room.top() + 21, room.width(), 20)
        missing = pick.missing is not None and not pick.event_id
        if pick.topic_id or pick.place.kind != "topic":
            self._text(painter, title, wording.heading(pick), self._bold, "muted" if missing else "text")  # fmt: skip
        else:
            self._text(painter, title, _vacant(pick), font(), "muted")
        under = QRect(room.left(), room.top() + 42, room.width(), 18)
        warn = missing and pick.missing is not None and pick.missing.code != "left"
        tone = "accent_ink" if pick.event_id else "amber_ink" if warn else "muted"
        self._text(painter, under, wording.caption(pick), self._small, tone)

    def _lead(self, painter: QPainter, room: QRect, pick: Pick) -> None:
        """Paint the time, the library's badge and the category."""
        time = f"{pick.place.starts_at:%H:%M}"
        self._text(painter, room, time, self._small, "muted")
        left = room.left() + QFontMetrics(self._small).horizontalAdvance(time) + 8
        library = pick.topic_library or pick.place.library
        name = tr(SHORT[library]) if library else ""
        if pick.place.kind != "topic":
            name = tr(wording.KIND_NAMES[pick.place.kind])
        tone = LIBRARY_TONES.get(library, "grey")
        if name:
            wide = QFontMetrics(self._small).horizontalAdvance(name) + 14
            pill = QRectF(left, room.top() + 1, wide, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(SOFT[tone]))
            painter.drawRoundedRect(pill, 9, 9)
            painter.setPen(self._theme.color(TEXT[tone]))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter) | ONE, name)
            left += wide + 8
        rest = QRect(int(left), room.top(), int(room.right() - left), room.height())
        self._text(painter, rest, wording.shelf(pick), self._small, "muted")

    def _marks(self, painter: QPainter, room: QRect, pick: Pick) -> QRect:
        """Paint at the right whether it is pinned, and whether it is on the calendar; return what is left."""
        names = [("calendar-check", "accent")] if pick.event_id else []
        names += [("pin", "muted")] if pick.pinned and not pick.event_id else []
        for name, ink in names:
            place = QRect(room.right() - MARK + 1, room.top() + 2, MARK, MARK)
            self._theme.icon(name, ink).paint(painter, place)
            room = room.adjusted(0, 0, -MARK - 6, 0)
        return room

    def _head(self, painter: QPainter, room: QRect, mixed: Mixed) -> None:
        if not mixed.slots:
            return
        filled = tr("{n} of {all} filled", n=mixed.filled, all=mixed.slots)
        place = room.adjusted(0, 12, 0, 0)
        self._text(painter, place, filled, self._small, "muted")
        if mixed.general + mixed.professional:
            left = room.left() + QFontMetrics(self._small).horizontalAdvance(filled) + 12
            mix = tr("Gen. {a} : Pro. {b}", a=mixed.general, b=mixed.professional)
            tone = "accent_ink" if mixed.even else "amber_ink"
            rest = QRect(left, place.top(), room.right() - left, place.height())
            self._text(painter, rest, mix, self._small, tone)

    def _text(self, painter: QPainter, room: QRect, text: str, face: QFont, ink: str) -> None:
        shown = QFontMetrics(face).elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(room.width(), 0)
        )
        painter.setFont(face)
        painter.setPen(self._theme.color(ink))
        painter.drawText(room, LEFT | ONE, shown)


def _vacant(pick: Pick) -> str:
    return tr("Free: {what}", what=wording.wanted(pick.place))


class DayHeads(QHeaderView):
    """The left edge: the days of each week, with the moon's day, festivals and days off."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(DAYS)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Qt override."""
        model = self.model()
        if not isinstance(model, WeeksModel) or logicalIndex >= len(model.lines):
            return
        painter.save()
        painter.fillRect(rect, self._theme.color("card"))
        line = model.lines[logicalIndex]
        if line.head:
            self._write(painter, rect.adjusted(4, 12, 0, 0), week_name(line.day), "text", bold=True)
        elif line.first:
            self._day(painter, rect.adjusted(4, 8, -4, 0), model, line)
        painter.restore()

    def _day(self, painter: QPainter, room: QRect, model: WeeksModel, line: Line) -> None:
        note = model.notes.get(line.day)
        name = words.weekday(line.day)
        day = f"周{name}" if chinese() else name
        off = note is not None and note.off
        top = QRect(room.left(), room.top(), room.width(), 18)
        self._write(
            painter, top, f"{day} {words.short_day(line.day)}", "red_ink" if off else "text"
        )
        if note is None:
            return
        second = QRect(room.left(), room.top() + 20, room.width(), 16)
        self._write(painter, second, note.lunar if chinese() else "", "muted")
        names = [zh if chinese() else en for zh, en in note.names]
        state = [tr("Day off")] if off else [tr("Work day")] if note.working else []
        third = QRect(room.left(), room.top() + (37 if chinese() else 20), room.width(), 16)
        ink = "red_ink" if off else "amber_ink" if note.working else "accent_ink"
        self._write(painter, third, " · ".join([*names, *state]), ink)

    def _write(
        self, painter: QPainter, room: QRect, text: str, ink: str, *, bold: bool = False
    ) -> None:
        face = font("caption", bold=bold)
        painter.setFont(face)
        painter.setPen(self._theme.color(ink))
        shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT | ONE, shown)
