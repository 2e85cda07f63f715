"""Tables of people: which column is what, by its title or by the operator's word, line by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.errors import AppError
from app.imports import limits
from app.imports.dates import Wall
from app.imports.rosters import cells, titles
from app.imports.rosters.opened import File, Table
from app.imports.rosters.record import Columns, Person, Roster, RosterFormat, names
from app.text import N_

SAMPLES = 3  # cells of a column that are shown

NO_NAME = N_("This line names nobody.")
NO_PERSON = N_("This is a group or an official account, not a person.")
NOT_READ = N_("This workbook has more sheets: only the first with people on it was read.")
_EMPTY = N_("{file} has titles but no lines below them. Nothing was imported.")
_NO_TABLE = N_("{file} has no table of people in it. It begins with: {looks}")
_ROOMS = ("@chatroom", "@openim", "gh_")


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of table: what tells it, and what its titles mean beyond what they mean everywhere."""

    key: str
    title: str
    own: dict[str, str] = field(default_factory=dict[str, str])  # even title → field
    platform: str = ""
    whole: bool = True
    rest: str = ""  # the field of columns that nothing is known of
    repeats: bool = False

    def field_of(self, title: str) -> str:
        """Return what a column holds."""
        key = titles.title_key(title)
        if key in self.own:
            return self.own[key]
        found = titles.field_of(title)
        return found or ("" if key in titles.UNUSED or not key else self.rest)


def table_format(
    family: Family, matches: Callable[[File], int], prepare: Callable[[Table], Table] | None = None
) -> RosterFormat:
    """Return the format of a family of tables; `prepare` mends the rows before they are read."""
    return RosterFormat(family.key, family.title, matches, partial(read, family, prepare))


def read(family: Family, prepare: Callable[[Table], Table] | None, file: File) -> Roster:
    """Return the people of the first table that has any."""
    found = file.tables
    if not found:
        raise AppError(_NO_TABLE, file=file.name, looks=_looks(file))
    table = next((t for t in found if titles.row_of_titles(t.head) is not None), found[0])
    roster = read_table(family, prepare(table) if prepare else table, file)
    if len(found) > 1 and table.shape == "xlsx":
        roster.warn(1, NOT_READ)
    return roster


def read_table(family: Family, table: Table, file: File) -> Roster:
    """Return the people of one table."""
    top = _top(table, file)
    shown = [title.strip("\ufeff \r\n") or str(n) for n, title in enumerate(table.rows[top][1], 1)]
    below = table.rows[top + 1 :]
    if not any(any(line) for _, line in below):
        raise AppError(_EMPTY, file=file.name)
    fields = said(shown, [family.field_of(title) for title in shown], file)
    samples = [_sample(below, n) for n in range(len(shown))]
    roster = Roster(
        family.key, Columns(tuple(shown), tuple(samples), tuple(fields)),
        platform=family.platform, whole=family.whole, repeats=family.repeats,
    )  # fmt: skip
    if not roster.open:
        _fill(roster, family, below, Wall(file.wanted.zone))
    return roster


def _top(table: Table, file: File) -> int:
    """Return the row of titles: of known ones, of those that the operator named, or the first of several."""
    wanted = {title for _, title in file.wanted.columns}
    for number, line in enumerate(table.head):
        if wanted and wanted & set(line):
            return number
    known = titles.row_of_titles(table.head)
    if known is not None:
        return known
    wide = (n for n, line in enumerate(table.head) if sum(bool(cell.strip()) for cell in line) > 1)
    first = next(wide, None)
    if first is None:
        raise AppError(_NO_TABLE, file=file.name, looks=_looks(file))
    return first


def _looks(file: File) -> str:
    rows = [cell for table in file.tables[:1] for line in table.head for cell in line if cell]
    return " | ".join(rows)[:80] or " ".join(file.text[:200].split())[:80]


def _sample(below: Sequence[tuple[int, list[str]]], column: int) -> str:
    told = [line[column].strip() for _, line in below[: limits.TABLE_ROWS] if column < len(line)]
    return " · ".join([cell[:40] for cell in dict.fromkeys(told) if cell][:SAMPLES])


def said(shown: Sequence[str], guessed: Sequence[str], file: File) -> list[str]:
    """Return the field of each column: the operator's word where there is one, else the guess."""
    fields = list(guessed)
    places = {titles.title_key(title) or title: n for n, title in reversed(list(enumerate(shown)))}
    places |= {title: n for n, title in reversed(list(enumerate(shown)))}
    for role, title in file.wanted.columns:
        place = places.get(title, places.get(titles.title_key(title)))
        key = titles.ROLES.get(role, role if role in titles.ROLES.values() else None)
        if place is None or key is None:
            raise AppError(
                N_("There is no column “{title}” for “{role}”. The table has: {columns}. Roles: {roles}."),
                title=title, role=role, columns=", ".join(t[:40] for t in shown[:20]),
                roles=", ".join(titles.ROLES),
            )  # fmt: skip
        if key not in titles.MANY:
            fields = ["" if field == key else field for field in fields]
        fields[place] = key
    return fields


# -- one line


def _fill(
    roster: Roster, family: Family, below: Sequence[tuple[int, list[str]]], wall: Wall
) -> None:
    table = roster.table
    if table is None:
        return
    asked = [titles.question(title) for title in table.titles]
    for line, row in below:
        told = [cells.clean(cell) for cell in row]
        if not any(told):
            continue
        if any(cell.endswith(_ROOMS[:2]) or cell.startswith(_ROOMS[2]) for cell in told):
            roster.skip(line, NO_PERSON)
            continue
        person = Person(line)
        parts = _take(roster, person, list(zip(table.roles, asked, told, strict=False)), wall)
        name(person, parts, by_account=family.rest != "answer")
        if person.joined_at is None and not (person.answers or family.repeats):
            person.joined_at = person.answered_at  # whoever signs up by a list joins with it
        if person.shown:
            roster.people.append(person)
        else:
            roster.skip(line, NO_NAME)


def _take(
    roster: Roster, person: Person, line: list[tuple[str, str, str]], wall: Wall
) -> dict[str, str]:
    """Take in the cells of a line; return what they say of names and the like."""
    parts: dict[str, str] = {}
    for role, asked, cell in line:
        if not role or not cell or _taken(roster, person, role, cell):
            continue
        if role == "answer":
            cells.take_answer(roster, person, asked, cell)
        elif role in {"joined", "submitted"}:
            _take_moment(roster, person, role, cell, wall)
        elif len(cell) > cells.LONGEST:
            roster.warn(person.line, cells.LONG)
        elif not (names(role) and cells.is_broken(cell)):
            parts.setdefault(role, cell)
    return parts


def _taken(roster: Roster, person: Person, role: str, cell: str) -> bool:
    """Take in an id, tags or roles; False of what is none of them."""
    if role.startswith("id."):
        if cell not in cells.UNANSWERED:
            cells.take_id(roster, person, role.removeprefix("id."), cell)
    elif role in {"tags", "dept"}:
        cells.take_tags(person, cell, paths=role == "dept")
    elif role == "role":
        cells.take_roles(roster, person, cell)
    else:
        return False
    return True


def _take_moment(roster: Roster, person: Person, role: str, cell: str, wall: Wall) -> None:
    if cell == "0":  # QQ's word for never
        return
    at = cells.moment(cell, wall)
    if at is None:
        roster.warn(person.line, cells.NO_DATE)
    elif role == "joined":
        person.joined_at = at
    else:
        person.answered_at = at


def name(person: Person, parts: dict[str, str], *, by_account: bool = True) -> None:
    """Tell the names apart: where the account has one too, a person's own name is a remark on it.

    In a form (not `by_account`) people write their own name, which goes before that of the account.
    """
    whole = (parts.get("given", ""), parts.get("middle", ""), parts.get("family", ""))
    own = parts.get("name") or cells.full_name(*whole)
    account = parts.get("account", "")
    person.nickname = parts.get("nickname", "")
    person.channel = parts.get("channel", "")
    if by_account:
        person.name = account or own or parts.get("shown", "")
        person.remark = parts.get("remark") or (own if account and own != account else "")
    else:
        person.name = own or account
        person.remark = parts.get("remark", "")
