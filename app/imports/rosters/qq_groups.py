"""QQ groups: what the group manager of qun.qq.com and its helpers save, with titles or without."""

import re
from collections.abc import Sequence

from app.imports.rosters import cells, titles
from app.imports.rosters.mapper import Family, table_format
from app.imports.rosters.opened import File, Table
from app.imports.rosters.record import RosterFormat
from app.text import N_

_FAMILY = Family(
    "qq_group", N_("QQ group members"), {"昵称": "account", "成员": "account", "id": "id.qq"}, platform="qq"
)  # fmt: skip
_NUMBER = re.compile(r"[1-9]\d{4,10}")
_MOMENT = re.compile(r"1\d{9}")
_DAY = re.compile(r"\d{4}[-/年]\d{1,2}[-/月]\d{1,2}.*")
_YEARS = re.compile(r"(?:\d{1,3}年|未知)")
_LEVEL = re.compile(r"(?:.*[(（]\d+[)）]|lv\.?\d+)", re.IGNORECASE)
_SEXES = frozenset({"男", "女", "未知", ""})
_DUTIES = frozenset({"群主", "管理员", "成员", "普通成员", "群成员", ""})
_OWN = frozenset({"qq号", "群职务", "q龄", "等级积分", "入群时间", "群名片"})
_PLACE = re.compile(r"\d{1,4}")  # shorter than any number of QQ's
_SURE, _TWO = 3, 2


def _matches(file: File) -> int:
    for table in file.tables:
        top = titles.row_of_titles(table.head)
        if top is not None:
            keys = {
                titles.title_key(cell).replace("(", "").replace(")", "") for cell in table.head[top]
            }
            return 95 if len(keys & _OWN) >= _SURE and "qq号" in keys else 0
        if _untitled(table):
            return 85
    return 0


def _untitled(table: Table) -> bool:
    """Tell a list that begins with a person: their number in every line, always in the same place."""
    lines = table.head
    if not lines or table.shape == "json" or len(lines[0]) < _TWO:
        return False
    return _of_numbers(lines) is not None


def _of_numbers(lines: Sequence[Sequence[str]]) -> int | None:
    width = min(len(line) for line in lines)
    for place in range(min(width, _TWO)):
        column = [line[place].strip() for line in lines]
        moments = all(_MOMENT.fullmatch(cell) for cell in column)  # messages begin with those
        if len(set(column)) == len(column) and not moments and all(map(_NUMBER.fullmatch, column)):
            return place
    return None


def _titled(table: Table) -> Table:
    """Give a list without titles its titles, told by what stands in its columns."""
    if titles.row_of_titles(table.head) is not None:
        return table
    width = max(len(line) for line in table.head)
    columns = [
        [cells.clean(line[n]) if n < len(line) else "" for line in table.head] for n in range(width)
    ]
    found: list[str] = []
    for column in columns:
        found.append(_title(column, found))
    return Table(table.shape, table.name, [(0, found), *table.rows])


def _title(column: Sequence[str], before: Sequence[str]) -> str:
    filled = [cell for cell in column if cell]
    if not before and filled and all(map(_PLACE.fullmatch, filled)):
        return "序号"
    tests = (
        ("QQ号", _NUMBER.fullmatch), ("性别", _SEXES.__contains__), ("群职务", _DUTIES.__contains__),
        ("Q龄", _YEARS.fullmatch), ("入群时间", _DAY.fullmatch), ("等级", _LEVEL.fullmatch),
    )  # fmt: skip
    for title, test in tests:
        if filled and title not in before and all(map(test, filled)):
            return title
    if filled and all(map(_DAY.fullmatch, filled)):
        return "最后发言"
    names = [title for title in ("昵称", "群名片") if title not in before]
    past_names = {"性别", "Q龄", "入群时间", "等级"} & set(before)
    return "" if past_names or not names else names[0]


FORMAT: RosterFormat = table_format(_FAMILY, _matches, _titled)
