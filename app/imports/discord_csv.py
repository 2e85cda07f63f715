"""Discord's channels as DiscordChatExporter writes them in CSV: without ids of messages."""

from collections.abc import Iterator
from itertools import chain

from app.imports import limits
from app.imports.csv_stream import BAD_ROW, columns, rows
from app.imports.dates import Order, order_of
from app.imports.discord_parts import NOTHING, chat_of, kind_of_files, sentence
from app.imports.moments import Moments, numbers, twelve_hours
from app.imports.reading import Tally, reader
from app.imports.records import Format, Message, Record, Skip, Source, System
from app.imports.talk import BAD_DATE, TOO_LONG
from app.text import N_

_COLUMNS = ["authorid", "author", "date", "content", "attachments", "reactions"]

_NEEDED = frozenset(_COLUMNS)


def matches(source: Source) -> int:
    """Say how surely this is DiscordChatExporter's, by the titles of its columns."""
    return 97 if columns(source) == _COLUMNS else 0


def date_order(source: Source) -> Order:
    """Return how the dates of this file are read; `certain` is False where the operator should be asked."""
    with source.opened() as file:
        days = _dates(source, Tally(file))
        first = next(days, "")
        found = (n for n in map(numbers, chain([first], days)) if n)
        twelve = twelve_hours(first)
        return order_of(found, day_first=source.options.day_first, twelve_hours=twelve)


def _dates(source: Source, file: Tally) -> Iterator[str]:
    """Yield the days as the file writes them, each once in a row; none where they are all ISO."""
    last = ""
    for batch in rows(source, file, _NEEDED, "content"):
        for _, cells in batch:
            day = cells["date"] if cells else ""
            if numbers(day) and day.partition(" ")[0] != last:
                last = day.partition(" ")[0]
                yield day


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    yield [chat_of(source, "", "", "")]
    moments = Moments(source.options.zone, date_order(source))
    for batch in rows(source, file, _NEEDED, "content"):
        yield [_record(line, cells, moments) for line, cells in batch]


def _record(line: int, cells: dict[str, str] | None, moments: Moments) -> Record:
    if cells is None:
        return Skip(line, BAD_ROW)
    at = moments.at(cells["date"])
    text, id, name = cells["content"], cells["authorid"], cells["author"]
    if at is None:
        return Skip(line, BAD_DATE)
    if len(text) > limits.LONGEST_MESSAGE:
        return Skip(line, TOO_LONG)
    files = [address for address in cells["attachments"].split(",") if address]
    said = sentence(line, at, text, id, name)
    if said:
        return said
    if not text and not files and not cells["reactions"]:  # nobody can send nothing
        return System(line, at, "notice", NOTHING, (), (id, name))
    return Message(line, at, id, name, kind_of_files(files), text)


FORMAT = Format(
    "discord_csv", N_("Discord (DiscordChatExporter, CSV)"), (".csv",), matches, reader(_read)
)
