"""vCards 2.1, 3.0 and 4.0: what phones and mail programs keep of people."""

import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.errors import AppError
from app.imports import limits
from app.imports.rosters import cells
from app.imports.rosters.mapper import NO_NAME, NO_PERSON
from app.imports.rosters.opened import File
from app.imports.rosters.record import Person, Roster, RosterFormat
from app.text import N_

_BEGIN = re.compile(r"^\ufeff?\s*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\);")
_LISTED = re.compile(r"(?<!\\)[,;]")
_IDS = {
    "X-WECHAT-ID": "wechat_alias", "X-WECHAT": "wechat_alias", "X-QQ": "qq", "TEL": "phone", "EMAIL": "email",
}  # fmt: skip
_CUT = N_("{file} ends in the middle of a card. Export the contacts again; nothing was imported.")


@dataclass(frozen=True, slots=True)
class _Field:
    line: int
    name: str
    parameters: dict[str, str]
    value: str


def _matches(file: File) -> int:
    return 98 if _BEGIN.match(file.text[:200]) else 0


def _read(file: File) -> Roster:
    roster = Roster("vcard", whole=False)
    for card in _cards(file):
        person = _person(roster, card)
        if person.shown:
            roster.people.append(person)
        else:
            roster.skip(person.line, NO_PERSON if _is_group(card) else NO_NAME)
    return roster


def _cards(file: File) -> Iterator[list[_Field]]:
    """Yield the fields of each card; a card within a card (an agent) is left out."""
    depth, card = 0, list[_Field]()
    for field in _fields(file.text):
        if field.name == "BEGIN":
            depth += 1
            card = [field] if depth == 1 else card
        elif field.name == "END":
            depth -= 1
            if depth == 0:
                yield card
            depth = max(depth, 0)
        elif depth == 1:
            card.append(field)
    if depth:
        raise AppError(_CUT, file=file.name)


def _fields(text: str) -> Iterator[_Field]:
    for line, whole in _unfolded(text):
        head, colon, value = whole.partition(":")
        if not colon:
            continue
        name, *rest = head.split(";")
        parameters = dict(_parameter(part) for part in rest)
        bare = name.rpartition(".")[2].strip(" \ufeff").upper()
        yield _Field(line, bare, parameters, _decoded(value, parameters))


def _parameter(part: str) -> tuple[str, str]:
    """Return a parameter's name and value; 2.1 writes the values of some alone."""
    name, equals, value = part.partition("=")
    if equals:
        return name.strip().upper(), value.strip('" ')
    return ("ENCODING" if name.upper() in {"QUOTED-PRINTABLE", "BASE64"} else "TYPE"), name.strip()


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield each field on one line: folded ones begin with a space, 2.1's end with an equals sign."""
    begins, whole, size = 1, "", 0
    parts: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        soft = bool(parts) and _is_soft(parts)
        if parts and (soft or line[:1] in {" ", "\t"}):
            if soft:
                parts[-1] = parts[-1].removesuffix("=")
            size += len(line)
            if size < limits.LONGEST_RECORD // 8:  # pictures are of no use
                parts.append(line if soft else line[1:])
            continue
        if parts:
            yield begins, "".join(parts)
        begins, parts, size = number, [line], 0
    whole = "".join(parts)
    if whole:
        yield begins, whole


def _is_soft(parts: list[str]) -> bool:
    return parts[-1].endswith("=") and "QUOTED-PRINTABLE" in parts[0][:200].upper()


def _decoded(value: str, parameters: dict[str, str]) -> str:
    if parameters.get("ENCODING", "").upper() != "QUOTED-PRINTABLE":
        return value.strip()
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    name = parameters.get("CHARSET", "utf-8")
    try:
        name = codecs.lookup(name).name
        text = data.decode("gb18030" if name in {"gb2312", "gbk"} else name)
    except (LookupError, UnicodeDecodeError):
        text = data.decode("gb18030", "replace")
    return text.replace("\r", "").strip()


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _is_group(card: list[_Field]) -> bool:
    return any(field.name == "KIND" and field.value.lower() == "group" for field in card)


def _person(roster: Roster, card: list[_Field]) -> Person:
    """Return who a card is about; FN is their name, and N where that is missing."""
    person = Person(card[0].line)
    if _is_group(card):
        return person
    first = {field.name: field.value for field in reversed(card)}
    parts = [_plain(part) for part in _SEPARATOR.split(first.get("N", ""))]
    family, given, middle = [*parts, "", "", ""][:3]
    own = cells.full_name(given, middle, family)
    formatted = _plain(first.get("FN", ""))
    same = formatted.replace(" ", "") == own.replace(" ", "")  # “三 张” is nobody's name
    turned = formatted.replace(" ", "") in {given + family, given + middle + family}
    name = own if own and (same or turned) else formatted or own
    nick = _plain(first.get("NICKNAME", "").split(",")[0])
    person.name = (nick or name)[: cells.LONGEST]
    person.remark = name[: cells.LONGEST] if nick and nick != name else ""
    for field in card:
        _take(roster, person, field)
    return person


def _take(roster: Roster, person: Person, field: _Field) -> None:
    platform = _IDS.get(field.name)
    value = _plain(field.value).removeprefix("tel:").removeprefix("mailto:")
    if platform == "wechat_alias" and value.startswith("wxid_"):
        platform = "wechat"
    if platform and value:
        cells.take_id(roster, person, platform, value)
    elif field.name == "CATEGORIES":
        tags = (_plain(part) for part in _LISTED.split(field.value))
        person.tags += [tag for tag in dict.fromkeys(tags) if tag and tag not in person.tags]


FORMAT = RosterFormat("vcard", N_("Contacts (vCard)"), _matches, _read)
