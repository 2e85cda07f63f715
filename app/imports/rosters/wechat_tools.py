"""Contacts and group members as WeChat tools save them: WeFlow, CipherTalk, MemoTrace, chatlog, PyWxDump."""

from typing import cast

from app.imports.rosters import mapper, titles
from app.imports.rosters.mapper import Family
from app.imports.rosters.opened import File, Table, flat_cells
from app.imports.rosters.record import Roster, RosterFormat
from app.text import N_

_SHOWN = {"显示名称": "shown", "displayname": "shown"}
_MEMBERS = Family(
    "wechat_members", N_("WeChat group members (WeFlow)"),
    {**_SHOWN, "wxid": "id.wechat", "nickname": "account", "alias": "id.wechat_alias", "messagecount": ""},
    platform="wechat",
)  # fmt: skip
_CONTACTS = Family(
    "wechat_contacts", N_("WeChat contacts (WeFlow, CipherTalk, MemoTrace, chatlog)"),
    {
        **_SHOWN, "用户名": "id.wechat", "username": "id.wechat", "wxid": "id.wechat", "id": "id.wechat",
        "nickname": "account", "account": "id.wechat_alias", "label": "tags", "性别": "", "type": "", "类型": "",
    },
    platform="wechat", whole=False,
)  # fmt: skip
_CHATLAB = Family(
    "chatlab_members", N_("ChatLab member list"),
    {"platformid": "id.", "accountname": "account", "groupnickname": "nickname", "roles": ""},
)  # fmt: skip
_CHATLOG = ["username", "alias", "remark", "nickname"]


def _keys(table: Table) -> set[str]:
    top = titles.row_of_titles(table.head)
    return {titles.title_key(cell) for cell in table.head[top]} if top is not None else set()


def _are_members(file: File) -> int:
    for table in file.tables:
        keys = _keys(table)
        if {"微信昵称", "微信备注", "群昵称", "wxid"} <= keys:
            return 96
        if table.name == "groupMembers" and "wxid" in keys:
            return 94
    return 0


def _are_contacts(file: File) -> int:
    for table in file.tables:
        keys = _keys(table)
        if {"用户名", "显示名称", "备注", "昵称"} <= keys or set(_CHATLOG) <= keys:
            return 96
        if table.shape == "json" and "wxid" in keys and keys & {"nickname", "remark"}:
            return 90
    return 0


def _read_contacts(file: File) -> Roster:
    """Read the first list; chatlog's CSV guards no comma, so what is too much belongs to the last name."""
    table = next((t for t in file.tables if _keys(t)), file.tables[0])
    first = [titles.title_key(cell) for cell in (table.head or [[]])[0]]
    if table.shape == "csv" and first == _CHATLOG:
        lines = enumerate(file.text.splitlines(), 1)
        table = Table(
            "csv", "", [(n, line.split(",", len(first) - 1)) for n, line in lines if line]
        )
    return mapper.read_table(_CONTACTS, table, file)


def _read_members(file: File) -> Roster:
    table = next((t for t in file.tables if {"wxid"} & _keys(t)), file.tables[0])
    roster = mapper.read_table(_MEMBERS, table, file)
    if isinstance(file.value, dict):
        session = flat_cells(cast("dict[str, object]", file.value).get("session"))
        roster.key, roster.name = session.get("wxid", ""), session.get("displayName", "")
    return roster


def _is_chatlab(file: File) -> int:
    value = file.value
    return 94 if isinstance(value, dict) and {"chatlab", "members"} <= value.keys() else 0


MEMBERS = RosterFormat(_MEMBERS.key, _MEMBERS.title, _are_members, _read_members)
CONTACTS = RosterFormat(_CONTACTS.key, _CONTACTS.title, _are_contacts, _read_contacts)
CHATLAB: RosterFormat = mapper.table_format(_CHATLAB, _is_chatlab)
