"""Reading rosters of any kind. A new family is one file here and one line in `ROSTERS`."""

from pathlib import Path

from app.errors import AppError
from app.imports.rosters import (
    address_books,
    any_table,
    forms,
    onebot,
    qq_groups,
    vcard,
    wechat_tools,
    wecom,
)
from app.imports.rosters.opened import File
from app.imports.rosters.record import Roster, RosterFormat, Wanted
from app.text import N_

ROSTERS: tuple[RosterFormat, ...] = (
    wecom.BOOK,
    wecom.GROUP,
    qq_groups.FORMAT,
    onebot.FORMAT,
    wechat_tools.MEMBERS,
    wechat_tools.CONTACTS,
    wechat_tools.CHATLAB,
    address_books.GOOGLE,
    address_books.OUTLOOK,
    forms.SURVEY,
    forms.TENCENT,
    forms.FORM,
    vcard.FORMAT,
    any_table.FORMAT,
)

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".vcf", ".json")
MOST_GUESSED = 8 * 1024 * 1024  # bytes of a file that may be a roster though nobody said so
CHATS = (wechat_tools.MEMBERS.key, wechat_tools.CHATLAB.key)  # in JSON they are chats with a roster
_OPEN_TABLE = N_(
    "{file} has no row of titles such as 昵称, 群昵称, 微信号 or Name. It has: {columns}. "
    "Say which column is what: --map nickname=…,id=…"
)
_DAMAGED = N_("{file} is damaged or cut off. Export it again; nothing was imported.")
_NOTHING = N_(
    "{file} is no roster known here. It begins with: {looks}. Qunce reads rosters as CSV, TSV, XLSX, vCard and JSON."
)


def read(path: Path, wanted: Wanted | None = None) -> Roster:
    """Return what the roster at `path` says; `open` tells that its columns are to be named first."""
    file = File(path, wanted or Wanted())
    return recognised(file).read(file)


def recognised(file: File) -> RosterFormat:
    """Return the family that is surest of a file; AppError says what an unknown file looks like."""
    sure, best = max(((one.matches(file), one) for one in ROSTERS), key=lambda pair: pair[0])
    if sure:
        return best
    looks = "".join(c if c.isprintable() else " " for c in file.text[:200].strip())[:80]
    is_json = file.value is None and looks.startswith(("{", "["))
    raise AppError(_DAMAGED if is_json else _NOTHING, file=file.name, looks=looks)


def guess(path: Path) -> tuple[int, RosterFormat] | None:
    """Return how surely a file that may be a chat is a roster, and of which family; None of what is none."""
    if not path.is_file() or path.stat().st_size > MOST_GUESSED:
        return None
    try:
        file = File(path, Wanted())
        sure, best = max(((one.matches(file), one) for one in ROSTERS), key=lambda pair: pair[0])
    except AppError:
        return None
    chat = best.key in CHATS and file.value is not None
    return (sure, best) if sure and not chat else None


def chat_sureness(path: Path) -> int:
    """Return how surely a file is a chat, as its readers say."""
    from app import imports  # noqa: PLC0415 -- the readers of chats load when a file may be one

    try:
        chat, source = imports.detect(path)
    except AppError:
        return 0
    return chat.matches(source)


def asking(roster: Roster, file: str) -> AppError:
    """Return the error for a table whose columns nobody has named."""
    columns = ", ".join(title[:40] for title in roster.table.titles[:20]) if roster.table else ""
    return AppError(_OPEN_TABLE, file=file, columns=columns)
