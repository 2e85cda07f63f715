"""Chats in tables of any making: which column tells when, who and what, guessed or said by the operator."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from app.errors import AppError
from app.imports import limits, system_lines
from app.imports.dates import Order, order_of
from app.imports.looks import unknown
from app.imports.moments import Moments, numbers, twelve_hours
from app.imports.placeholders import kind_of
from app.imports.reading import Tally, reader
from app.imports.records import Chat, Format, Message, Record, Skip, Source
from app.imports.tables import Row, Table, rows, table, title_key
from app.imports.talk import BAD_DATE, TOO_LONG
from app.text import N_

# Titles as they come, after `title_key` made them even.
_WORDS = {
    "time": "时间 发送时间 消息时间 发言时间 日期时间 创建时间 发布时间 時間 日時 發送時間 time datetime timestamp "
    "sent sentat senttime sendtime messagetime createtime createdat createddate created posted postedat ts unixtime "
    "epoch strtime msgtime when",
    "day": "日期 发送日期 date day",
    "sender_id": "发送者id 发送人id 用户id 成员id senderid fromid userid uid authorid wxid 微信id 发送者微信id qq qq号 "
    "qq号码 发送者qq号 发送者qq 账号 帐号 openid useridentifier senderuin fromuserid memberid",
    "sender": "发送者 发送人 发送者昵称 发送人昵称 昵称 群昵称 姓名 名字 用户 用户名 用户昵称 成员 作者 发言人 说话人 "
    "發送者 發言人 sender sendername name nickname displayname user username author authorname from fromname "
    "speaker member membername who fromnickname fromnick sendernickname sendernick membernickname",
    "text": "内容 消息 消息内容 文本 文本内容 正文 发言 发言内容 聊天内容 聊天记录 信息 內容 訊息 text message content "
    "messagetext messagecontent msg body messagebody comment",
    "chat": "群 群名 群聊 群名称 群组 聊天 聊天名称 会话 会话名称 频道 房间 群聊名称 chat chatname group groupname "
    "room roomname channel channelname conversation thread talkername",
}  # fmt: skip
_ROLE = {word: role for role, words in _WORDS.items() for word in words.split()}
_KNOWN = frozenset(_ROLE)
_BROKEN = re.compile(r"\d(?:\.\d+)?[Ee]\+\d+")
_SERIAL = re.compile(r"\d{1,8}")
_MOST = 0.8  # share of cells that must be of a kind for a column to be
_SHORT = 40  # characters of a name
_SURE, _OPEN, _SAID = 60, 8, 100
EMPTY = N_("this row names nobody and says nothing")
NO_ROW = N_("this row is no row of the table")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column (by its title) holds what; '' where none does."""

    time: str = ""
    sender_id: str = ""
    sender: str = ""
    text: str = ""
    chat: str = ""
    day: str = ""  # where `time` is the time of day alone

    @property
    def sure(self) -> bool:
        """Tell whether enough is known to read messages."""
        return bool(self.time and self.text and (self.sender_id or self.sender))

    def answers(self) -> tuple[tuple[str, str], ...]:
        """Return the mapping as `Options.columns` has it: (role, title)."""
        roles = ((field.name, getattr(self, field.name)) for field in fields(self))
        return tuple((role, title) for role, title in roles if title)


ROLES = tuple(field.name for field in fields(Mapping))
IGNORE = "ignore"  # of columns whose titles would mislead


def guess(titles: Sequence[str], samples: Sequence[Sequence[str]]) -> Mapping:
    """Return which column holds what: by the titles, and by the cells where those say nothing."""
    found: dict[str, str] = {}
    for title in titles:
        role = _ROLE.get(title_key(title))
        if role and role not in found:
            found[role] = title
    cells = {
        title: [row[n] for row in samples if n < len(row) and row[n]]
        for n, title in enumerate(titles)
        if title not in found.values()
    }
    if "time" not in found and "day" in found:
        found["time"] = found.pop("day")  # the only one: it may well hold both
    if "time" not in found:
        _add(found, "time", [title for title, column in cells.items() if _are_times(column)], cells)
    if "text" not in found:
        _add(found, "text", _longest(cells), cells)
    if not {"sender", "sender_id"} & found.keys():
        _add(found, "sender", [title for title, c in cells.items() if _are_names(c)], cells)
    return Mapping(**found)


def _add(found: dict[str, str], role: str, titles: list[str], cells: dict[str, list[str]]) -> None:
    """Give a role to the only column that can have it."""
    if len(titles) == 1:
        found[role] = titles[0]
        del cells[titles[0]]


def _are_times(column: list[str]) -> bool:
    moments = Moments("UTC")
    good = sum(not _SERIAL.fullmatch(c) and moments.at(c) is not None for c in column)
    return bool(column) and good >= _MOST * len(column)


def _longest(cells: dict[str, list[str]]) -> list[str]:
    """Return the columns whose texts are clearly longer than those of any other."""
    lengths = {
        title: sum(map(len, c)) / len(c) for title, c in cells.items() if c and not _are_times(c)
    }
    longest = sorted(lengths, key=lambda title: -lengths[title])[:2]
    if len(longest) > 1 and lengths[longest[0]] < 2 * lengths[longest[1]]:
        return longest
    return longest[:1]


def _are_names(column: list[str]) -> bool:
    """Tell short texts, some of which come again."""
    repeated = len(column) > 1 and len(set(column)) < len(column)
    return repeated and all(len(c) <= _SHORT and "\n" not in c for c in column)


def look(source: Source) -> tuple[Table, Mapping] | None:
    """Return a table with what its columns hold, for the operator to look over; None of no table."""
    found = table(source, _KNOWN)
    return (found, _mapping(source, found)) if found else None


def _mapping(source: Source, found: Table) -> Mapping:
    """Return the guess, with the operator's answers in its place."""
    guessed = guess(found.titles, found.samples)
    if not source.options.columns:
        return guessed
    titles = {title_key(title) or title: title for title in reversed(found.titles)}
    said: dict[str, str] = {}
    ignored: set[str] = set()
    for role, title in source.options.columns:
        named = title if title in found.titles else titles.get(title_key(title) or title)
        if role == IGNORE and named is not None:
            ignored.add(named)
            continue
        if role not in ROLES or named is None:
            raise AppError(
                N_("There is no column “{title}” for “{role}”. The table has: {columns}. Roles: {roles}."),
                title=title, role=role, columns=_shown(found), roles=", ".join(ROLES),
            )  # fmt: skip
        said[role] = named
    if {"sender", "sender_id"} & said.keys():
        guessed = replace(guessed, sender="", sender_id="")
    taken = ignored | set(said.values())
    free = {role: "" for role, title in guessed.answers() if title in taken}
    return replace(guessed, **{**free, **said})


def _shown(found: Table) -> str:
    return ", ".join(title[:_SHORT] for title in found.titles[:20])


def matches(source: Source) -> int:
    """Say how surely this is a table with a chat in it; one whose columns are open asks for them."""
    found = table(source, _KNOWN)
    if found is None:
        return 0
    if source.options.columns:
        return _SAID
    guessed = guess(found.titles, found.samples)
    by_title = sum(title_key(title) in _KNOWN for title in found.titles)
    if guessed.sure:
        return _SURE if by_title > 1 else _OPEN
    known = found.shape != "csv" or by_title or source.path.suffix.lower() in {".csv", ".tsv"}
    return _OPEN if known else 0


def date_order(source: Source) -> Order:
    """Return how the dates of this table are read; `certain` is False where the operator should be asked."""
    seen = look(source)
    return _order(source, *seen) if seen and seen[1].time else Order("ymd", certain=True)


def _order(source: Source, found: Table, mapping: Mapping) -> Order:
    column = found.titles.index(mapping.day or mapping.time)
    texts = [row[column] for row in found.samples]
    if not any(map(numbers, texts)):
        return Order("ymd", certain=True)
    with source.opened() as file:
        batches = rows(source, Tally(file), found)
        dates = (numbers(cells[column]) for batch in batches for _, cells in batch if cells)
        half = any(map(twelve_hours, texts))
        day_first = source.options.day_first
        return order_of((d for d in dates if d), day_first=day_first, twelve_hours=half)


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    seen = look(source)
    if seen is None:
        raise unknown(source)
    found, mapping = seen
    if not mapping.sure:
        raise AppError(
            N_(
                "{name} is a table with the columns {columns}. Say which is which: "
                "--columns time=…,sender=…,text=…"
            ),
            name=source.path.name,
            columns=_shown(found),
        )
    scribe = _Scribe(source, found, mapping)
    if not mapping.chat:
        yield [Chat("other", "", source.options.name)]
    for batch in rows(source, file, found):
        yield scribe.records(batch)


class _Scribe:
    """Turns rows into records."""

    def __init__(self, source: Source, found: Table, mapping: Mapping) -> None:
        self._places = {role: found.titles.index(title) for role, title in mapping.answers()}
        self._moments = Moments(source.options.zone, _order(source, found, mapping))
        self._day = source.options.date

    def records(self, batch: list[Row]) -> list[Record]:
        """Return the records of some rows, those of one chat together."""
        if "chat" not in self._places:
            return [self._record(line, cells) for line, cells in batch]
        chats: dict[str, list[Record]] = {}
        for line, cells in batch:
            name = self._cell(cells, "chat").strip() if cells else next(iter(chats), "")
            chats.setdefault(name, [Chat("other", "", name)]).append(self._record(line, cells))
        return [record for records in chats.values() for record in records]

    def _cell(self, cells: list[str], role: str) -> str:
        place = self._places.get(role)
        return "" if place is None else cells[place]

    def _record(self, line: int, cells: list[str] | None) -> Record:
        if cells is None:
            return Skip(line, NO_ROW)
        time, day = self._cell(cells, "time"), self._cell(cells, "day") or self._day
        at = self._moments.at(time)
        if at is None and day:
            at = self._moments.at(f"{day.partition(' ')[0]} {time}")
        if at is None:
            return Skip(line, BAD_DATE)
        return self._said(line, at, cells)

    def _said(self, line: int, at: int, cells: list[str]) -> Record:
        text = self._cell(cells, "text")
        id, name = self._cell(cells, "sender_id").strip(), self._cell(cells, "sender").strip()
        if len(text) > limits.LONGEST_MESSAGE or len(name) > limits.LONGEST_NAME:
            return Skip(line, TOO_LONG)
        if _BROKEN.fullmatch(id):
            id = ""  # a number that a spreadsheet has shortened is nobody's
        if not id and not name and not text:
            return Skip(line, EMPTY)
        if not id and not name:
            return system_lines.system(line, at, text, "other")
        return Message(line, at, id, name, kind_of(text), text)


FORMAT = Format(
    "columns", N_("Table (CSV, XLSX, JSON)"), (".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".txt"),
    matches, reader(_read),
)  # fmt: skip
