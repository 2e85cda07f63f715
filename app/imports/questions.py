"""What only the operator knows about a file, found out by a cheap look before anything is read in."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from app.errors import AppError, Unanswered
from app.imports import (
    columns,
    detect,
    discord_csv,
    discord_text,
    line_days,
    qq_copy,
    whatsapp,
)
from app.imports.dates import Order
from app.imports.encoding import encoding_of, text_of
from app.imports.moments import Moments
from app.imports.records import Format, Options, Source
from app.progress import silent
from app.text import N_

ORDERS: dict[str, Callable[[Source], Order]] = {
    "whatsapp": whatsapp.date_order,
    "qq_copy": qq_copy.date_order,
    "discord_text": discord_text.date_order,
    "discord_csv": discord_csv.date_order,
    "line": line_days.order_in,
    "columns": columns.date_order,
}
DAYLESS = frozenset(
    {"wechat_copy", "wechat_copy_untimed", "wechat_mail", "qq_copy", "chatlog_text"}
)
# Written on the wall of whoever exported it, who may live anywhere.
ABROAD = frozenset({"whatsapp", "line", "discord_text", "discord_csv"})
OPTIONS = {
    "columns": "--columns", "date": "--date", "date_order": "--date-order",
    "zone": "--zone", "encoding": "--encoding",
}  # fmt: skip
_LISTS = 8  # of records, read to see whether a day is missing
_TIME = "2026-01-01 "  # a day to try times with

ORDER = N_(
    "Which number of the dates in {name} is the day? Nothing in it tells 3 April from 4 March: "
    "say so in the import window, or with --date-order dmy or mdy."
)
COLUMNS = N_(
    "{name} is a table. Say which of its columns hold what: --columns time=…,sender=…,text=…"
)
DAY = N_(
    "{name} gives times without the day. Say which day it was: "
    "in the import window, or with --date 2026-01-31."
)
ZONE = N_("In which time zone was {name} written? The file does not say; --zone does.")
ENCODING = N_(
    "{name} is in no encoding known here, as it seems. Choose another, or say --encoding."
)


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask: `key` as in OPTIONS; without the answer to a `needed` one nothing is imported."""

    key: str
    needed: bool
    why: AppError

    @property
    def option(self) -> str:
        """What answers it on the command line."""
        return OPTIONS[self.key]


@dataclass(frozen=True, slots=True)
class Columns:
    """The beginning of a table: titles, some rows, and the (role, title) pairs as read."""

    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    roles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What a file shows before it is read: its format, encoding ('' for no text), and what to ask."""

    format: str
    encoding: str = ""
    questions: tuple[Question, ...] = field(default=())
    columns: Columns | None = None

    def open(self) -> tuple[Question, ...]:
        """Return the questions without whose answers nothing is imported."""
        return tuple(question for question in self.questions if question.needed)


SAMPLES = 5  # rows of a table shown


def questions(path: Path, options: Options | None = None) -> tuple[Question, ...]:
    """Return what to ask about the file at `path` that `options` leave open."""
    format, source = detect(path, options)
    return look(format, source).questions


def insist(format: Format, source: Source) -> None:
    """Raise AppError, with the name of the option, for a question that can't stay open."""
    for question in look(format, source).open():
        raise question.why


def look(format: Format, source: Source) -> Look:
    """Return what a recognised file shows; answers in its options close their questions."""
    found = _columns(source) if format.key == "columns" else None
    return Look(format.key, _encoding(source), tuple(_asked(format, source)), found)


def _asked(format: Format, source: Source) -> Iterator[Question]:
    name = source.path.name
    if format.key == "columns":
        yield from _of_table(source)
    if format.key in DAYLESS and (why := _dayless(format, source)):
        yield Question("date", needed=True, why=why)
    order = ORDERS.get(format.key)
    if order and source.options.day_first is None and not _order(order, source).certain:
        yield Question("date_order", needed=True, why=AppError(ORDER, name=name))
    if format.key in ABROAD:
        yield Question("zone", needed=False, why=AppError(ZONE, name=name))
    if not source.options.encoding and _unreadable(source):
        yield Question("encoding", needed=False, why=AppError(ENCODING, name=name))


def _order(order: Callable[[Source], Order], source: Source) -> Order:
    """Return the order found; a file that can't be read has none, and reading it says why."""
    with suppress(AppError):
        return order(replace(source, progress=silent))
    return Order("ymd", certain=True)


def _of_table(source: Source) -> Iterator[Question]:
    found = columns.look(source)
    if found is None:
        return
    table, mapping = found
    if not mapping.sure:
        yield Question("columns", needed=True, why=AppError(COLUMNS, name=source.path.name))
    elif not mapping.day and not source.options.date:
        place = table.titles.index(mapping.time)
        cells = [row[place] for row in table.samples if row[place]]
        moments = Moments(source.options.zone)
        bare = cells and not any(moments.at(cell) is not None for cell in cells)
        if bare and all(moments.at(_TIME + cell) is not None for cell in cells):
            yield Question("date", needed=True, why=AppError(DAY, name=source.path.name))


def _columns(source: Source) -> Columns | None:
    found = columns.look(source)
    if found is None:
        return None
    table, mapping = found
    return Columns(table.titles, table.samples[:SAMPLES], mapping.answers())


def _dayless(format: Format, source: Source) -> Unanswered | None:
    """Return why the beginning of a file can't be read without its day; None where it can."""
    try:
        for _ in islice(format.read(replace(source, progress=silent)), _LISTS):
            pass
    except Unanswered as missing:
        return missing
    except AppError:
        pass  # the import itself will say so
    return None


def _encoding(source: Source) -> str:
    """Return the encoding of a text; '' where the bytes are not the text's own."""
    if source.entries or b"\x00\x00\x00" in source.head[:512]:
        return ""
    return encoding_of(source.head, source.options.encoding)


def _unreadable(source: Source) -> bool:
    encoding = _encoding(source)
    return bool(encoding) and "\ufffd" in text_of(source.head[:-4], encoding)[:-4]
