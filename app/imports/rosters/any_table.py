"""Any other table with people in it: the titles tell, or the operator does."""

from app.imports.rosters import titles
from app.imports.rosters.mapper import Family, table_format
from app.imports.rosters.opened import File
from app.imports.rosters.record import RosterFormat, names
from app.text import N_

_FAMILY = Family("table", N_("Table of people (CSV, XLSX, JSON)"))
_TALK = (
    "内容 消息 消息内容 发言内容 聊天内容 发送时间 发言时间 时间 content message text msg body strcontent "
    "createtime time"
)
_SURE, _LIKELY, _OPEN = 70, 40, 5


def _matches(file: File) -> int:
    best = 0
    for table in file.tables:
        top = titles.row_of_titles(table.head)
        if top is None:
            wide = any(sum(bool(cell.strip()) for cell in line) > 1 for line in table.head[1:])
            best = max(best, _OPEN if wide else 0)
            continue
        line = table.head[top]
        fields = {titles.field_of(cell) for cell in line if cell} - {""}
        talk = not {titles.title_key(cell) for cell in line}.isdisjoint(_TALK.split())
        if any(map(names, fields)):
            best = max(best, _OPEN if talk else _SURE if len(fields) > 1 else _LIKELY)
    return best


FORMAT: RosterFormat = table_format(_FAMILY, _matches)
