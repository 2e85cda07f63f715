"""WeCom 企业微信: the address book as XLSX or CSV, and customer groups as its interface tells them in JSON."""

from typing import cast

from app.imports.rosters import cells, titles
from app.imports.rosters.mapper import NO_NAME, Family, table_format
from app.imports.rosters.opened import File, cell_text, flat_cells
from app.imports.rosters.record import Person, Roster, RosterFormat
from app.text import N_

_BOOK = Family(
    "wecom_book", N_("WeCom address book"),
    {"帐号": "id.wecom", "账号": "id.wecom", "别名": ""}, platform="wecom",
    whole=False,
)  # fmt: skip
_SCENES = {"1": "invite", "2": "link", "3": "qr"}


def _is_book(file: File) -> int:
    for table in file.tables:
        top = titles.row_of_titles(table.head)
        line = table.head[top] if top is not None else []
        found = {titles.title_key(cell) for cell in line}
        if "姓名" in found and found & {"帐号", "账号"} and found & {"部门", "所在部门"}:
            return 95
    return 0


def _group(file: File) -> dict[str, object] | None:
    value = file.value
    group = cast("dict[str, object]", value).get("group_chat") if isinstance(value, dict) else None
    if not isinstance(group, dict):
        return None
    fields = cast("dict[str, object]", group)
    return fields if isinstance(fields.get("member_list"), list) else None


def _read_group(file: File) -> Roster:
    group = _group(file) or {}
    roster = Roster("wecom_group", platform="wecom")
    roster.key, roster.name = cell_text(group.get("chat_id")), cell_text(group.get("name"))
    admins = group.get("admin_list")
    leads = {
        flat_cells(one).get("userid"): "manager"
        for one in (cast("list[object]", admins) if isinstance(admins, list) else [])
    }
    leads[cell_text(group.get("owner"))] = "creator"
    for line, one in enumerate(cast("list[object]", group["member_list"]), 1):
        person = _person(line, one)
        if person is None:
            roster.skip(line, NO_NAME)
            continue
        role = leads.get(person.ids[0][1]) if person.ids else None
        person.roles = [role] if role else []
        roster.people.append(person)
    return roster


def _person(line: int, one: object) -> Person | None:
    told = flat_cells(one)
    id, name = told.get("userid", "")[: cells.LONGEST], told.get("name", "")[: cells.LONGEST]
    if not id and not name:
        return None
    person = Person(line, [("wecom", id)] if id else [], told.get("group_nickname", ""), name)
    at = told.get("join_time", "")
    person.joined_at = int(at) if at.isdecimal() and 0 < int(at) < 2**33 else None
    person.channel = _SCENES.get(told.get("join_scene", ""), "")
    by = flat_cells(cast("dict[str, object]", one).get("invitor")).get("userid", "")
    person.inviter = ("wecom", by) if by and by != id else None
    return person


BOOK: RosterFormat = table_format(_BOOK, _is_book)
GROUP = RosterFormat(
    "wecom_group", N_("WeCom customer group (JSON)"), lambda file: 97 if _group(file) else 0, _read_group
)  # fmt: skip
