"""OneBot's list of group members: as JSON, whole or bare, and as the workbook that bots make of it."""

from app.imports.rosters import mapper, titles
from app.imports.rosters.mapper import Family
from app.imports.rosters.opened import File, Table
from app.imports.rosters.record import Roster, RosterFormat
from app.text import N_

_FAMILY = Family(
    "onebot", N_("OneBot member list (QQ)"),
    {"userid": "id.qq", "title": "", "level": "", "area": "", "nickname": "account"}, platform="qq",
)  # fmt: skip


def _titles(table: Table) -> list[str]:
    return [titles.title_key(cell) for cell in (table.head or [[]])[0]]


def _is_list(table: Table) -> bool:
    keys = set(_titles(table))
    return {"userid", "nickname"} <= keys and bool(keys & {"card", "jointime", "lastsenttime"})


def _matches(file: File) -> int:
    return 97 if any(map(_is_list, file.tables)) else 0


def _read(file: File) -> Roster:
    """Read the first list; its group is told by a column, or by the name of the sheet."""
    table = next(filter(_is_list, file.tables))
    roster = mapper.read_table(_FAMILY, table, file)
    keys = _titles(table)
    if "groupid" in keys and len(table.rows) > 1:
        place = keys.index("groupid")
        roster.key = next((line[place] for _, line in table.rows[1:] if len(line) > place), "")
    elif table.name[:1] == "G" and table.name[1:].isdecimal():
        roster.key = table.name[1:]
    if table.shape == "xlsx" and len(file.tables) > 1:
        roster.warn(1, mapper.NOT_READ)
    return roster


FORMAT = RosterFormat(_FAMILY.key, _FAMILY.title, _matches, _read)
