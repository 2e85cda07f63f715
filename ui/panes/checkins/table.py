"""The table of a campaign: members down, days across; names and days stay in sight while it scrolls."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.checkins import Campaign, Cell, Line
from ui import words
from ui.i18n import tr
from ui.panes.checkins import worded
from ui.theme import Theme, font
from ui.widgets.basics import tip
from ui.widgets.table import SOFT, TEXT

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
CELL, LINE = Role.UserRole + 1, Role.UserRole + 2
SIDE, HEAD = 30, 42  # pixels: a cell, the head
NAMES, NARROW, ENOUGH = 216, 168, 560  # the names, and from which width of all on they get more
Spot = tuple[int, date]


class DaysModel(QAbstractTableModel):
    """Members × days of one campaign."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()
        self.days: tuple[date, ...] = ()
        self.campaign: Campaign | None = None

    def show(self, campaign: Campaign, lines: Sequence[Line]) -> bool:
        """Show these; return whether rows or days are others than before."""
        same = self.days == campaign.days and [one.member_id for one in lines] == [
            one.member_id for one in self.lines
        ]
        if not same:
            self.beginResetModel()
        self.campaign, self.lines, self.days = campaign, tuple(lines), campaign.days
        if not same:
            self.endResetModel()
        elif lines and self.days:
            last = self.index(len(lines) - 1, len(self.days) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(lines) - 1)
        return not same

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.days)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        line, campaign = self.lines[index.row()], self.campaign
        cell = line.cells[index.column()]
        if role == CELL:
            return cell
        if role in (Role.ToolTipRole, Role.AccessibleTextRole) and campaign:
            day = words.short_day(self.days[index.column()])
            text = f"{line.name} · {day}: {worded.cell(cell, campaign.zone)}"
            return tip(text) if role == Role.ToolTipRole else text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if orientation == Qt.Orientation.Vertical and section < len(self.lines):
            line = self.lines[section]
            if role == LINE:
                return line
            if role in (Role.DisplayRole, Role.AccessibleTextRole):
                return line.name
        elif orientation == Qt.Orientation.Horizontal and section < len(self.days):
            if role == Role.UserRole:
                return self.days[section]
            if role in (Role.DisplayRole, Role.AccessibleTextRole):
                return words.short_day(self.days[section])
        return None


class _Cells(QStyledItemDelegate):
    """Paints a day: a form and a sign for each state, so that nothing is told by colour alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face = font("caption", bold=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt override."""
        cell: Cell | None = index.data(CELL)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        state: Any = option.state  # pyright: ignore[reportAttributeAccessIssue] -- missing from the stubs
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.color("select"))
        box = QRectF(area).adjusted(4, 4, -4, -4)
        self._shape(painter, box, cell)
        if cell.hand and cell.state != "excused":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("blue"))
            painter.drawEllipse(QPointF(box.right() - 1, box.top() + 1), 3, 3)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("text"), 1.5))
            painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt override."""
        return QSize(SIDE, SIDE)

    def _shape(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        color = self._theme.color
        painter.setPen(Qt.PenStyle.NoPen)
        if cell.state == "done":
            self._fill(painter, box, "accent")
            self._tick(painter, box, "accent_text")
        elif cell.state == "made_up":
            self._fill(painter, box, "accent_soft")
            painter.setPen(QPen(color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
            self._tick(painter, box, "accent_ink")
        elif cell.state == "excused":
            self._fill(painter, box, "grey_soft")
            self._sign(painter, box, "–", "grey_ink")
        elif cell.state == "asked":
            self._fill(painter, box, "amber_soft")
            self._sign(painter, box, "?", "amber_ink")
        elif cell.state == "missed":
            self._sign(painter, box, "×", "faint")
        elif cell.state == "open":
            painter.setPen(QPen(color("line_strong"), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        elif cell.state == "ahead":
            painter.setBrush(color("line_strong"))
            painter.drawEllipse(box.center(), 1.5, 1.5)

    def _fill(self, painter: QPainter, box: QRectF, token: str) -> None:
        painter.setBrush(self._theme.color(token))
        painter.drawRoundedRect(box, 5, 5)

    def _tick(self, painter: QPainter, box: QRectF, token: str) -> None:
        pen = QPen(self._theme.color(token), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        at = box.center()
        painter.drawPolyline(
            [
                QPointF(at.x() - 4.5, at.y()),
                QPointF(at.x() - 1.2, at.y() + 3.4),
                QPointF(at.x() + 5, at.y() - 3.6),
            ]
        )

    def _sign(self, painter: QPainter, box: QRectF, sign: str, token: str) -> None:
        painter.setFont(self._face)
        painter.setPen(self._theme.color(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)


class _Names(QHeaderView):
    """Names down the left side: how many days, and what there is to say of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(SIDE)
        self.setMinimumSectionSize(SIDE)
        self.setFixedWidth(NAMES)
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Qt override."""
        line: Line | None = self.model().headerData(logicalIndex, Qt.Orientation.Vertical, LINE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, self._theme.color("card"))
        right = self._total(painter, rect, line)
        right = self._badge(
            painter, QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), line
        )
        painter.setFont(font())
        gone = line.standing in ("left", "lost")
        painter.setPen(self._theme.color("muted" if gone else "text"))
        room = QRect(rect.left() + 2, rect.top(), right - rect.left() - 10, rect.height())
        name = QFontMetrics(painter.font()).elidedText(
            " ".join(line.name.split()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter) | Qt.TextFlag.TextSingleLine, name
        )
        painter.restore()

    def _total(self, painter: QPainter, rect: QRect, line: Line) -> int:
        painter.setFont(font("caption", bold=True))
        painter.setPen(self._theme.color("text"))
        area = rect.adjusted(0, 0, -10, 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, side, str(line.total))
        return rect.right() - 34

    def _badge(self, painter: QPainter, rect: QRect, line: Line) -> int:
        text, tone = worded.badge(line)
        if not text:
            return rect.right()
        painter.setFont(font("caption"))
        wide = QFontMetrics(painter.font()).horizontalAdvance(text) + 14
        box = QRectF(rect.right() - wide, rect.center().y() - 9, wide, 19)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(SOFT[tone]))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(self._theme.color(TEXT[tone]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return int(box.left())


class _Days(QHeaderView):
    """Days across the top: weekday over number, today marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.today: date | None = None
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(SIDE)
        self.setMinimumSectionSize(SIDE)
        self.setFixedHeight(HEAD)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Qt override."""
        day: date | None = self.model().headerData(
            logicalIndex, Qt.Orientation.Horizontal, Role.UserRole
        )
        if day is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, self._theme.color("card"))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font("caption"))
        painter.setPen(self._theme.color("faint" if day.weekday() < 5 else "muted"))  # noqa: PLR2004 -- Saturday
        over = QRect(rect.left(), rect.top() + 2, rect.width(), 17)
        painter.drawText(over, centre, words.weekday(day)[:2])
        under = QRectF(rect.left() + 3, rect.top() + 19, rect.width() - 6, 20)
        today = day == self.today
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft"))
            painter.drawRoundedRect(under, 6, 6)
        painter.setFont(font("caption", bold=True))
        painter.setPen(self._theme.color("accent_ink" if today else "text"))
        painter.drawText(under, centre, str(day.day))
        painter.restore()


class DaysTable(QTableView):
    """Shows the days of a campaign; what is selected is told as (member, day)."""

    opened = Signal(int)  # member
    toggled = Signal()  # what is selected

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.days = DaysModel()
        self._theme, self._empty = theme, ""
        self._head = _Days(theme)
        names = self._names = _Names(theme)
        self.setHorizontalHeader(self._head)
        self.setVerticalHeader(names)
        self.setModel(self.days)
        self._head.setDefaultSectionSize(SIDE)
        self.setItemDelegate(_Cells(theme, self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(tr("Check-ins by member and day"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        names.sectionDoubleClicked.connect(self._open)
        self.doubleClicked.connect(self._toggle)

    def show_lines(
        self, campaign: Campaign, lines: Sequence[Line], today: date, empty: str
    ) -> None:
        """Show these; the cell with the keyboard stays the one of its member and day."""
        kept, self._empty, self._head.today = self.current(), empty, today
        other = self.days.campaign is None or self.days.campaign.id != campaign.id
        if self.days.show(campaign, lines):
            self._go(None if other else kept)
            if other and today in campaign.days:
                column = campaign.days.index(today)
                self.scrollTo(self.days.index(0, min(column + 2, len(campaign.days) - 1)))
        self.viewport().update()
        self._head.viewport().update()

    def current(self) -> Spot | None:
        """Return the cell that has the keyboard."""
        return self._spot(self.currentIndex())

    def spots(self) -> list[Spot]:
        """Return the cells that are selected."""
        found = (self._spot(index) for index in self.selectedIndexes())
        return [spot for spot in found if spot]

    def cells(self) -> list[Cell]:
        """Return what the selected cells show."""
        return [index.data(CELL) for index in self.selectedIndexes()]

    def choose(self, spot: Spot) -> None:
        """Give the keyboard to one cell."""
        self._go(spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: names give way where there is little room."""
        self._names.setFixedWidth(
            NAMES if event.size().width() + self._names.width() >= ENOUGH else NARROW
        )
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt override: an empty table says what to do."""
        super().paintEvent(event)
        if not self.days.lines and self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("muted"))
            room = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = (
                int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
                | Qt.TextFlag.TextWordWrap
            )
            painter.drawText(room, flags, self._empty)

    def _spot(self, index: Index) -> Spot | None:
        if not index.isValid():
            return None
        return self.days.lines[index.row()].member_id, self.days.days[index.column()]

    def _go(self, spot: Spot | None) -> None:
        if not self.days.lines or not self.days.days:
            return
        members = [line.member_id for line in self.days.lines]
        row = members.index(spot[0]) if spot and spot[0] in members else 0
        today = self._head.today
        day = spot[1] if spot else today
        column = self.days.days.index(day) if day in self.days.days else 0
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.days.index(row, column), flags)

    def _toggle(self, _index: QModelIndex) -> None:
        self.toggled.emit()

    def _open(self, section: int) -> None:
        self.opened.emit(self.days.lines[section].member_id)
