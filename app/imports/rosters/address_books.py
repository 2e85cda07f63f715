"""Address books as CSV: Google Contacts, old and new, and Outlook."""

from app.imports.rosters import titles
from app.imports.rosters.mapper import Family, table_format
from app.imports.rosters.opened import File
from app.imports.rosters.record import RosterFormat
from app.text import N_

_PARTS = {"firstname": "given", "middlename": "middle", "lastname": "family", "nickname": "account"}
_GOOGLE = Family(
    "google", N_("Google Contacts"),
    {
        **_PARTS, "givenname": "given", "additionalname": "middle", "familyname": "family", "labels": "tags",
        "groupmembership": "tags", "name": "shown", "fileas": "", "label": "", "notes": "",
    },
    whole=False,
)  # fmt: skip
_OUTLOOK = Family(
    "outlook", N_("Outlook contacts"),
    {
        **_PARTS, "emailaddress": "id.email", "email2address": "id.email", "email3address": "id.email",
        "mobilephone": "id.phone", "primaryphone": "id.phone", "homephone": "id.phone", "categories": "tags",
        "title": "", "company": "", "department": "", "account": "", "userid": "",
    },
    whole=False,
)  # fmt: skip


def _keys(file: File) -> set[str]:
    for table in file.tables:
        top = titles.row_of_titles(table.head)
        if top is not None:
            return {titles.title_key(cell) for cell in table.head[top]}
    return set()


def _is_google(file: File) -> int:
    keys = _keys(file)
    new = {"firstname", "lastname", "labels"} <= keys and bool(
        {"fileas", "organizationname"} & keys
    )
    return 96 if new or {"givenname", "familyname", "groupmembership"} <= keys else 0


def _is_outlook(file: File) -> int:
    keys = _keys(file)
    mail = {"emailaddress", "mobilephone", "categories", "businessphone"}
    return 95 if {"firstname", "lastname"} <= keys and len(keys & mail) > 1 else 0


GOOGLE: RosterFormat = table_format(_GOOGLE, _is_google)
OUTLOOK: RosterFormat = table_format(_OUTLOOK, _is_outlook)
