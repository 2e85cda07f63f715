"""Rosters and sign-up sheets as CSV or tab-separated text: which column is what, line by line."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from app.errors import AppError
from app.imports.dates import Wall
from app.imports.encoding import encoding_of, text_of
from app.imports.limits import HEAD
from app.imports.report import Skipped
from app.text import N_, plain

MOST_BYTES = 64 * 2**20
MOST_LINES = 200_000
LOOKED_AT = 30  # lines among which the row of titles must be
LONGEST = 120  # characters of a name or an id

# Titles as they come, after `_title` made them even. An id is of the platform behind the dot.
TITLES: dict[str, tuple[str, ...]] = {
    "nickname": ("群昵称", "群名片", "群内昵称", "群备注", "card", "groupnickname", "nicknameinthegroup"),
    "account": ("昵称", "微信昵称", "qq昵称", "nickname", "用户昵称", "账号昵称", "accountname"),
    "name": ("姓名", "成员", "名称", "真实姓名", "名字", "成员姓名", "您的姓名", "你的姓名",
             "name", "fullname", "显示名称", "displayname"),
    "given": ("firstname", "givenname"),
    "family": ("lastname", "familyname"),
    "remark": ("备注", "微信备注", "备注名", "remark"),
    "id.wechat": ("wxid", "微信id"),
    "id.wechat_alias": ("微信号", "微信账号", "alias"),
    "id.qq": ("qq号", "qq", "qq号码", "发送者qq号", "成员qq号"),
    "id.": ("用户名", "帐号", "账号", "成员id", "用户id", "username", "userid", "uid", "id"),
    "id.phone": ("手机", "手机号", "电话", "手机号码", "联系电话", "mobile", "phone", "mobilephone", "phone1value"),
    "role": ("身份", "角色", "群职务", "role", "roles"),
    "joined": ("入群时间", "加群时间", "入群日期", "加入时间", "jointime", "joined", "提交时间", "提交答卷时间"),
    "tags": ("标签", "tag", "tags", "label", "labels"),
    "channel": ("来源", "渠道", "来源渠道", "入群方式", "channel", "source"),
}  # fmt: skip
# Known, but told by the messages themselves.
UNUSED = ("最后发言", "最近发言", "最后发言时间", "lastsenttime", "性别", "sex", "序号", "等级")
_FIELD = {title: key for key, titles in TITLES.items() for title in titles}
_NAMES = ("nickname", "account", "name", "given", "family", "remark")

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

_SUFFIX = re.compile(r"[(\[](必填|自动|选填|required|auto)[)\]]|\*")
_NUMBER = re.compile(r"^\d+[、.]")
_BROKEN = re.compile(r"^\d(\.\d+)?[Ee]\+\d+$")
_BLANK = frozenset({"(跳过)", "(空)", "-", "N/A", "0000-00-00 00:00:00"})
_DATE = re.compile(
    r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_SERIAL = re.compile(r"^\d{5}(\.\d+)?$")
_EPOCH = re.compile(r"^\d{10}$")
_PARTS = re.compile(r"[;；,，、|]+|\s:::\s")

NO_NAME = N_("This line names nobody.")
BROKEN = N_(
    "A spreadsheet has shortened this number to something like 8.613E+12. It was left out: "
    "format the column as text and save again."
)
NO_DATE = N_("This day could not be read, so it was left out.")
NO_ROLE = N_("This role is not known here, so it was left out.")
LONG = N_("A name or an id is too long to be one, so it was left out.")


@dataclass(slots=True)
class Person:
    """One line of a roster; `ids` are (platform or '' for the group's own, id)."""

    line: int
    ids: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    nickname: str = ""
    name: str = ""
    remark: str = ""
    roles: list[str] = field(default_factory=list[str])
    joined_at: int | None = None
    channel: str = ""
    tags: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Roster:
    """A whole file: what its columns were taken as, its people, what was left out and why."""

    columns: list[tuple[str, str]]  # title in the file, field
    ignored: list[str]
    people: list[Person] = field(default_factory=list[Person])
    skipped: list[Skipped] = field(default_factory=list[Skipped])
    warnings: list[Skipped] = field(default_factory=list[Skipped])


def read(path: Path, zone: str = "Asia/Shanghai") -> Roster:
    """Read the roster at `path`; its times are wall times of `zone`."""
    rows = _rows(_text(path), path.name)
    head: list[tuple[int, list[str]]] = []
    for row in rows:
        head.append(row)
        if len(head) == LOOKED_AT:
            break
    start = _titles_at([cells for _, cells in head])
    if start is None:
        raise _no_titles(path.name, head)
    fields = [_FIELD.get(_title(cell), "") for cell in head[start][1]]
    roster = Roster(
        [(cell, key) for cell, key in zip(head[start][1], fields, strict=True) if key],
        [cell for cell, key in zip(head[start][1], fields, strict=True) if cell and not key],
    )
    for line, cells in [*head[start + 1 :], *rows]:
        if any(cell.strip() for cell in cells):
            _take(roster, line, list(zip(fields, cells, strict=False)), Wall(zone))
    if not roster.people and not roster.skipped:
        raise AppError(
            N_("{file} has titles but no lines below them. Nothing was imported."), file=path.name
        )
    return roster


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise AppError(
                N_("{file} is larger than any roster. Nothing was imported."), file=path.name
            )
        data = path.read_bytes()
    except OSError as error:
        raise AppError(
            N_("{name} can't be read: {reason}"), name=path.name, reason=error.strerror or ""
        ) from error
    if data.startswith(b"PK\x03\x04"):
        raise AppError(
            N_("{name} is a Word or Excel file. Save it as text or CSV first."), name=path.name
        )
    if not data.strip():
        raise AppError(N_("{file} is empty. Nothing was imported."), file=path.name)
    return text_of(data, encoding_of(data[:HEAD]))


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line it begins on."""
    head = text[:20_000].splitlines()[:LOOKED_AT]
    delimiter = max(",\t;", key=lambda mark: max(_known(line, mark) for line in head))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins = 1
    try:
        for count, cells in enumerate(reader):
            if count > MOST_LINES:
                raise AppError(
                    N_("{file} is larger than any roster. Nothing was imported."), file=file
                )
            yield begins, [_clean(cell) for cell in cells]
            begins = reader.line_num + 1
    except csv.Error as error:
        raise AppError(
            N_("Line {line} of {file} is not a line of a table: a quotation mark may be missing."),
            line=begins,
            file=file,
        ) from error


def _known(line: str, mark: str) -> int:
    """Return how many titles a line holds when `mark` parts its cells."""
    return sum(_title(cell.strip('"')) in _FIELD for cell in line.split(mark))


def _titles_at(head: list[list[str]]) -> int | None:
    """Return the first row with two known titles, or the first whose only cell is one."""
    for number, cells in enumerate(head):
        titles = [_title(cell) for cell in cells if cell]
        known = [title for title in titles if title in _FIELD]
        named = any(_FIELD[title] in _NAMES or _FIELD[title].startswith("id.") for title in known)
        seen = len(known) + sum(title in UNUSED for title in titles)
        if named and (seen > 1 or len(titles) == 1):
            return number
    return None


def _no_titles(file: str, head: list[tuple[int, list[str]]]) -> AppError:
    looks = " | ".join(cell for _, cells in head for cell in cells if cell)[:80]
    return AppError(
        N_(
            "{file} has no row of titles such as 昵称, 群昵称, 微信号 or Name. It begins with: {looks}"
        ),
        file=file,
        looks=looks,
    )


def _title(cell: str) -> str:
    even = unicodedata.normalize("NFKC", plain(cell)).casefold()
    return re.sub(r"[\s_\-']", "", _NUMBER.sub("", _SUFFIX.sub("", even)))


def _clean(cell: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from reckoning with it."""
    text = cell.strip()
    if len(text) > 1 and text[0] == "'" and (text[1] in "=+-@" or text[1:].isdigit()):
        text = text[1:]
    return "" if unicodedata.normalize("NFKC", text) in _BLANK else text


# -- one line


def _take(roster: Roster, line: int, cells: list[tuple[str, str]], wall: Wall) -> None:
    person = Person(line)
    parts: dict[str, str] = {}
    for key, cell in cells:
        if not key or not cell:
            continue
        if key.startswith("id."):
            _take_id(roster, person, key.removeprefix("id."), cell)
        elif key in ("role", "joined", "tags"):
            _take_told(roster, person, key, cell, wall)
        elif len(cell) > LONGEST:
            roster.warnings.append(Skipped(line, LONG))
        else:
            parts.setdefault(key, cell)
    _name(person, parts)
    if person.nickname or person.name or person.ids:
        roster.people.append(person)
    else:
        roster.skipped.append(Skipped(line, NO_NAME))


def _take_id(roster: Roster, person: Person, platform: str, cell: str) -> None:
    if _BROKEN.match(cell):
        roster.warnings.append(Skipped(person.line, BROKEN))
        return
    id = _phone(cell) if platform == "phone" else cell
    if len(id) > LONGEST:
        roster.warnings.append(Skipped(person.line, LONG))
    elif id and id not in (known for _, known in person.ids):
        person.ids.append((platform, id))


def _phone(cell: str) -> str:
    """Return the first number of a cell as its digits, without the +86 of China."""
    digits = re.sub(r"[\s\-()]", "", _PARTS.split(cell)[0])
    return digits.removeprefix("+86").removeprefix("0086")


def _take_told(roster: Roster, person: Person, key: str, cell: str, wall: Wall) -> None:
    if key == "tags":
        person.tags = [tag for tag in (part.strip(" *") for part in _PARTS.split(cell)) if tag]
    elif key == "joined":
        person.joined_at = _moment(cell, wall)
        if person.joined_at is None:
            roster.warnings.append(Skipped(person.line, NO_DATE))
    else:
        words = [
            unicodedata.normalize("NFKC", word.strip()).casefold() for word in _PARTS.split(cell)
        ]
        if any(word and word not in _ROLE for word in words):
            roster.warnings.append(Skipped(person.line, NO_ROLE))
        person.roles = [role for word in words if (role := _ROLE.get(word))]


def _name(person: Person, parts: dict[str, str]) -> None:
    """Tell the names apart: where the account has one too, a person's own name is a remark on it."""
    own = parts.get("name") or _joined(parts.get("given", ""), parts.get("family", ""))
    account = parts.get("account", "")
    person.nickname = parts.get("nickname", "")
    person.name = account or own
    person.remark = parts.get("remark") or (own if account and own != account else "")
    person.channel = parts.get("channel", "")


def _joined(given: str, family: str) -> str:
    chinese = bool(given or family) and all(ord(letter) > 0x2E7F for letter in given + family)  # noqa: PLR2004 -- CJK begins there
    return family + given if chinese else f"{given} {family}".strip()


def _moment(cell: str, wall: Wall) -> int | None:
    """Return a day or a moment in any of the usual spellings as seconds since 1970."""
    if _EPOCH.match(cell):
        return int(cell)
    try:
        if _SERIAL.match(cell):  # days since 30 December 1899, as spreadsheets count
            day = datetime(1899, 12, 30) + timedelta(seconds=round(float(cell) * 86_400))  # noqa: DTZ001 -- wall time
            return wall.iso(day.isoformat())
        found = _DATE.match(cell)
        if not found:
            return None
        year, month, date, *time = (int(part or 0) for part in found.groups())
        return wall.at(year, month, date, time[0] * 3600 + time[1] * 60 + time[2])
    except (ValueError, OverflowError):
        return None
