"""The weeks as a table: a line for each day with slots, a column for each group, a head for each week."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.communities import Group
from app.planner import Pick, Rhythm
from app.planner.almanac import Note
from ui import words
from ui.i18n import chinese, tr
from ui.widgets.planner import wording

MIME = "application/x-qunce-topic"
Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
PICK = Role.UserRole + 1
MIXED = Role.UserRole + 2
WEEK = timedelta(days=7)
EVEN = 1  # topics that one library may be ahead

Key = tuple[int, datetime]  # group, start: what a slot is known by


@dataclass(frozen=True, slots=True)
class Mixed:
    """What a group's week holds: slots, how many are filled, and topics of each library."""

    slots: int
    filled: int
    general: int
    professional: int
    even: bool


@dataclass(slots=True)
class Line:
    """One row: the head of a week (`day` is its Monday), or a day; `first` of that day shows its name."""

    day: date
    head: bool = False
    first: bool = True
    picks: dict[int, Pick] = field(default_factory=dict[int, Pick])  # by column
    mixed: dict[int, Mixed] = field(default_factory=dict[int, Mixed])


def key_of(pick: Pick) -> Key:
    """Return what a slot is known by across refreshes."""
    return pick.place.group_id, pick.place.starts_at


def is_open(pick: Pick) -> bool:
    """Tell whether the operator may change what stands in a slot."""
    return pick.event_id is None


class WeeksModel(QAbstractTableModel):
    """Slots by day and group."""

    dropped = Signal(object, int)  # Pick, topic id

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[Group] = []
        self.lines: list[Line] = []
        self.notes: dict[date, Note] = {}

    def show(
        self, groups: Sequence[Group], picks: Sequence[Pick], rhythms: dict[int, Rhythm]
    ) -> None:
        """Show picks; where the lines stay the same, selection and scroll do too."""
        lines = _lines([group.id for group in groups], picks, rhythms)
        same = [_shape(line) for line in lines] == [_shape(line) for line in self.lines]
        if same and [g.id for g in groups] == [g.id for g in self.groups]:
            self.groups, self.lines = list(groups), lines
            if lines:
                last = self.index(len(lines) - 1, len(groups) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(groups) - 1)
            return
        self.beginResetModel()
        self.groups, self.lines = list(groups), lines
        self.endResetModel()

    def show_notes(self, notes: dict[date, Note]) -> None:
        """Print festivals, days off and the moon's days beside the days."""
        self.notes = notes
        if self.lines:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.lines) - 1)

    def pick(self, index: Index) -> Pick | None:
        """Return what stands in a cell."""
        if not index.isValid():
            return None
        return self.lines[index.row()].picks.get(index.column())

    def place_of(self, key: Key) -> QModelIndex:
        """Return the cell of a slot; an invalid index where it is not shown."""
        for row, one in enumerate(self.lines):
            for column, pick in one.picks.items():
                if key_of(pick) == key:
                    return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Qt override."""
        return 0 if parent.isValid() else len(self.groups)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Qt override."""
        one = self.lines[index.row()]
        pick = one.picks.get(index.column())
        if role == PICK:
            return pick
        if role == MIXED:
            return one.mixed.get(index.column())
        if role in (Role.DisplayRole, Role.AccessibleTextRole) and pick:
            return spoken(pick) if role == Role.AccessibleTextRole else wording.heading(pick)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Qt override."""
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.groups[section].name if section < len(self.groups) else None
        if section >= len(self.lines):
            return None
        one = self.lines[section]
        return week_name(one.day) if one.head else day_name(one.day)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt override."""
        pick = self.pick(index)
        if pick is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if is_open(pick) and pick.place.kind == "topic":
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Qt override."""
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt override."""
        return Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt override: a topic, onto a slot that takes one."""
        del action, row, column
        there = data.hasFormat(MIME) and parent.isValid()
        return there and bool(self.flags(parent) & Qt.ItemFlag.ItemIsDropEnabled)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Qt override: the first of the dragged topics goes into the slot."""
        pick = self.pick(parent)
        if pick is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        ids = bytes(data.data(MIME).data()).decode().split(",")
        self.dropped.emit(pick, int(ids[0]))
        return True


def spoken(pick: Pick) -> str:
    """Return what a screen reader says of a slot, and what its tooltip holds."""
    parts = [wording.when(pick.place), wording.wanted(pick.place), wording.heading(pick)]
    parts += [wording.shelf(pick), wording.caption(pick)]
    parts += [tr("Pinned")] if pick.pinned else []
    return "\n".join(part for part in parts if part)


def week_name(monday: date) -> str:
    """Return the days of a week in short: 11月30–12月6日 or 30 Nov – 6 Dec."""
    sunday = monday + timedelta(days=6)
    if chinese():
        month = f"{sunday.month}月" if sunday.month != monday.month else ""
        return f"{monday.month}月{monday.day}–{month}{sunday.day}日"
    last = words.short_day(sunday)
    same = monday.month == sunday.month
    return f"{monday.day}–{last}" if same else f"{words.short_day(monday)} – {last}"


def day_name(day: date) -> str:
    """Return a day by its name: 周三 12月2日 or Wed 2 Dec."""
    name = words.weekday(day)
    return f"周{name} {words.short_day(day)}" if chinese() else f"{name} {words.short_day(day)}"


def _lines(group_ids: list[int], picks: Sequence[Pick], rhythms: dict[int, Rhythm]) -> list[Line]:
    columns = {id: column for column, id in enumerate(group_ids)}
    days: dict[date, list[Line]] = {}
    for pick in picks:
        column = columns[pick.place.group_id]
        day = pick.place.starts_at.date()
        there = days.setdefault(day, [])
        free = next((line for line in there if column not in line.picks), None)
        if free is None:
            free = Line(day, first=not there)
            there.append(free)
        free.picks[column] = pick
    found: list[Line] = []
    monday = date.min
    for day in sorted(days):
        if day - timedelta(days=day.weekday()) != monday:
            monday = day - timedelta(days=day.weekday())
            found.append(Line(monday, head=True, mixed=_mixed(columns, picks, monday, rhythms)))
        found += days[day]
    return found


def _mixed(
    columns: dict[int, int], picks: Sequence[Pick], monday: date, rhythms: dict[int, Rhythm]
) -> dict[int, Mixed]:
    found: dict[int, Mixed] = {}
    for id, column in columns.items():
        week = [
            pick
            for pick in picks
            if pick.place.group_id == id and monday <= pick.place.starts_at.date() < monday + WEEK
        ]
        libraries = Counter(pick.topic_library for pick in week if pick.topic_id)
        general, professional = libraries["general"], libraries["professional"]
        filled = sum(bool(pick.id) and not pick.missing for pick in week)
        total = general + professional
        rule = rhythms[id]
        ideal = total * rule.general / (rule.general + rule.professional)
        even = abs(general - ideal) <= EVEN
        found[column] = Mixed(len(week), filled, general, professional, even)
    return found


def _shape(line: Line) -> tuple[object, ...]:
    return line.day, line.head, line.first, tuple(sorted(line.picks))
