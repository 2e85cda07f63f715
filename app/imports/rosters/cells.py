"""What one cell of a roster says of a person: ids, days, roles, tags, answers."""

import re
import unicodedata
from datetime import datetime, timedelta

from app.imports.dates import Wall
from app.imports.rosters.record import Person, Roster
from app.text import N_, plain

LONGEST = 120  # characters of a name or an id
LONGEST_TOLD = 2_000  # of an answer

ROLES = {
    "creator": ("群主", "创建者", "owner", "creator"),
    "manager": ("管理员", "管理者", "admin", "manager"),
    "pioneer": ("开拓者", "pioneer"),
    "differentiator": ("分化者", "differentiator"),
    "partner": ("合作者", "partner"),
    "payer": ("付费者", "付费", "payer"),
    "": ("成员", "群成员", "普通成员", "参与者", "member", "participant"),
}
_ROLE = {word: role for role, words in ROLES.items() for word in words}

# What Excel makes of a long number: 8.613E+12, 900719925474099300, 9007199254740994.0
_BROKEN = re.compile(r"[+-]?\d+(?:\.\d+)?[Ee]\+?\d+|\d{15}0{2,}|\d{16,}\.0")
_BLANK = frozenset({"(跳过)", "(空)", "-", "N/A", "0000-00-00 00:00:00", "null", "None"})
UNANSWERED = frozenset({"-3", "-2"})  # 问卷星: skipped, blank
_DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_PARTS = re.compile(r"[;；,，、|]+|\s:::\s")
_SEVERAL = re.compile(r"[;；]+|\s:::\s")
_CHOSEN = "┋"
_PHONE = re.compile(r"(?:\D*\d){5}.*", re.DOTALL)

BROKEN = N_(
    "A spreadsheet has shortened this number to something like 8.613E+12. It was left out: "
    "format the column as text and save again."
)
NO_DATE = N_("This day could not be read, so it was left out.")
NO_ROLE = N_("This role is not known here, so it was left out.")
LONG = N_("A name or an id is too long to be one, so it was left out.")
NO_PHONE = N_("This is no phone number, so it was left out.")


def clean(cell: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from reckoning with it; '' for words for nothing."""
    text = cell.strip().strip("\ufeff")
    if len(text) > 1 and text[0] == "'" and (text[1] in "=+-@" or text[1:].isdigit()):
        text = text[1:]
    return "" if unicodedata.normalize("NFKC", text) in _BLANK else text


def is_broken(cell: str) -> bool:
    """Tell a number of which a spreadsheet has dropped digits."""
    return bool(_BROKEN.fullmatch(cell))


def compared(platform: str, id: str) -> str:
    """Return an id as it is compared, never as it is kept: a number without +86 and dashes, mail in small letters."""
    if platform == "phone":
        digits = re.sub(r"[^\d+]", "", unicodedata.normalize("NFKC", id))
        return digits.removeprefix("+86").removeprefix("0086").lstrip("+")
    return plain(id).casefold() if platform == "email" else id


def take_id(roster: Roster, person: Person, platform: str, cell: str) -> None:
    """Add the ids of a cell; of phones and addresses there may be several."""
    several = platform in {"phone", "email"}
    for part in _SEVERAL.split(cell) if several else [cell]:
        id = part.strip()
        if is_broken(id):
            roster.warn(person.line, BROKEN)
        elif len(id) > LONGEST:
            roster.warn(person.line, LONG)
        elif platform == "phone" and not _PHONE.fullmatch(unicodedata.normalize("NFKC", id)):
            roster.warn(person.line, NO_PHONE)
        elif id and compared(platform, id) not in {
            compared(platform, known) for _, known in person.ids
        }:
            person.ids.append((platform, id))


def take_tags(person: Person, cell: str, *, paths: bool = False) -> None:
    """Add the tags of a cell, without the marks of Google's own labels; of departments whole paths."""
    parts = re.split("[;；,，]+", cell) if paths else _PARTS.split(cell)
    tags = (part.strip() for part in parts)
    person.tags += [t for t in tags if t and not t.startswith("*") and t not in person.tags]


def take_roles(roster: Roster, person: Person, cell: str) -> None:
    """Add the roles of a cell."""
    words = [unicodedata.normalize("NFKC", word.strip()).casefold() for word in _PARTS.split(cell)]
    if any(word and word not in _ROLE for word in words):
        roster.warn(person.line, NO_ROLE)
    person.roles += [role for word in words if (role := _ROLE.get(word))]


def take_answer(roster: Roster, person: Person, asked: str, cell: str) -> None:
    """Add the answers to a question: each of those that were ticked."""
    for part in cell.split(_CHOSEN):
        answer = part.strip()
        if is_broken(answer):
            roster.warn(person.line, BROKEN)
        elif answer and answer not in UNANSWERED and asked:
            person.answers.append((asked, answer[:LONGEST_TOLD]))


def moment(cell: str, wall: Wall) -> int | None:
    """Return a day or a moment in any of the usual spellings as seconds since 1970."""
    if _EPOCH.fullmatch(cell):
        return int(cell[:10])
    try:
        if _SERIAL.fullmatch(cell):  # days since 30 December 1899, as spreadsheets count
            day = datetime(1899, 12, 30) + timedelta(seconds=round(float(cell) * 86_400))  # noqa: DTZ001 -- wall time
            return wall.iso(day.isoformat())
        found = _DATE.match(cell)
        if not found:
            return None
        year, month, date, *time = (int(part or 0) for part in found.groups())
        return wall.at(year, month, date, time[0] * 3600 + time[1] * 60 + time[2])
    except (ValueError, OverflowError):
        return None


def full_name(given: str, middle: str, family: str) -> str:
    """Return a name from its parts: Chinese ones family name first, without a space."""
    parts = (given, middle, family)
    chinese = any(parts) and all(ord(letter) > 0x2E7F for letter in "".join(parts))  # noqa: PLR2004 -- CJK begins there
    if chinese:
        return family + given + middle
    return " ".join(part for part in parts if part)
