"""What of a file the store has already: by id, or by who said what when.

1. The same id in the same chat is the same message; other text is an edit.
2. Without ids, messages of one sender with one text at one moment are counted on both
   sides: the n-th copy in the file is the n-th copy in the store. So importing again adds
   nothing, and two equal messages of one second both stay.
3. A copy with ids meets a copy without the same way, and lends it its id. Two records with
   different ids never merge.
Moments are compared at the coarser precision of the two sources: seconds, or minutes.
"""

import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import lt
from typing import cast

import msgspec

from app.imports.late import LateIndexes
from app.imports.placeholders import TITLED, title_of
from app.imports.records import KINDS, Message
from app.store import Store

MINUTE = 60

_MEDIA = frozenset(KINDS.index(kind) for kind in ("image", "voice", "video", "sticker"))
_PLACEHOLDER = frozenset({"", "[", "<", "(", "!"})  # how "[图片]" or "<Media omitted>" begin
_NOTHING = (KINDS.index("other"), KINDS.index("text"))  # without a word
_INSTEAD = {**dict.fromkeys(_MEDIA, _NOTHING), **dict.fromkeys(_NOTHING, tuple(sorted(_MEDIA)))}
_TEXT, _REPLY = KINDS.index("text"), KINDS.index("reply")


class Existing(msgspec.Struct, frozen=True, gc=False):
    """A message the store has already."""

    id: int
    at: int
    text: str
    native_id: str | None
    recalled: bool = False


# (moment, member, kind, text), and a mark for rows that have an id → rows, in order of time
Candidates = defaultdict[tuple[object, ...], deque[Existing]]
# id, moment, text, native id, recalled, member, kind, batch
Row = tuple[int, int, str, str | None, int, int, int, int | None]


class Seen:
    """Remembers which rows of the store a file has matched: one bit each."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def __contains__(self, id: int) -> bool:
        """Tell whether row `id` was matched."""
        return id >> 3 < len(self._bits) and bool(self._bits[id >> 3] >> (id & 7) & 1)

    def without(self, rows: Sequence[Row]) -> list[Row]:
        """Return those of the rows that were not matched."""
        bits, end = self._bits, len(self._bits)
        return [
            row for row in rows if (at := row[0] >> 3) >= end or not bits[at] >> (row[0] & 7) & 1
        ]

    def add(self, id: int) -> None:
        """Note that row `id` was matched."""
        if id >> 3 >= len(self._bits):
            self._bits.extend(bytes((id >> 3) + 4096 - len(self._bits)))
        self._bits[id >> 3] |= 1 << (id & 7)


class Rising:
    """Tells, while a group is new and its ids only rise, that no message was seen before."""

    def __init__(self, *, empty: bool) -> None:
        self._top: int | None = -1 if empty else None

    def all_new(self, ids: Sequence[str | None]) -> bool:
        """Look at the next ids of the file; once in doubt, always in doubt."""
        if self._top is None or not any(ids):
            return self._top is not None
        try:
            numbers = [self._top, *map(int, cast("Sequence[str]", ids))]
        except (TypeError, ValueError):  # an id that is no number, or none at all
            self._top = None
            return False
        rising = all(map(lt, numbers, islice(numbers, 1, None)))
        self._top = numbers[-1] if rising else None
        return rising


class Matcher:
    """Finds the messages of one group that a file repeats."""

    def __init__(self, store: Store, late: LateIndexes, group_id: int, batch_id: int) -> None:
        self._store = store
        self._late = late
        self._group = group_id
        self._batch = batch_id
        self._seen = Seen()
        self._coarse = {
            id
            for (id,) in store.rows(
                "select id from batches where group_id = ?"
                " and json_extract(report, '$.undo.precision') = ?",
                group_id,
                MINUTE,
            )
        }
        self.first, self.last = late.span(group_id)
        self.any_coarse = bool(self._coarse)

    def by_id(self, native_ids: Sequence[str]) -> dict[str, Existing]:
        """Return the messages, of this import too, that have one of the ids."""
        self._late.ready()
        rows = self._store.rows(
            "select m.id, m.sent_at, m.text, m.native_id, m.recalled from json_each(?) j"
            " cross join messages m on m.group_id = ? and m.native_id = j.value",
            msgspec.json.encode(native_ids).decode(), self._group,
        )  # fmt: skip
        found: dict[str, Existing] = {}
        for id, at, text, native_id, recalled in rows:
            self._seen.add(id)
            found[native_id] = Existing(id, at, text, native_id, bool(recalled))
        return found

    def overlaps(self, first: int, last: int) -> bool:
        """Tell whether the store had messages of this time before the import."""
        if self.first is None or self.last is None:
            return False
        return first - MINUTE < self.last and last + MINUTE > self.first

    def by_content(
        self, messages: Sequence[Message], members: Sequence[int], *, coarse: bool
    ) -> list[Existing | None]:
        """Return, for each message, the one in the store that it repeats, each row once."""
        rows = self._seen.without(self._rows(messages, coarse=coarse))
        return self._alike(messages, members, rows) or self._alike_in_content(
            messages, members, rows, coarse=coarse
        )

    def _alike(
        self, messages: Sequence[Message], members: Sequence[int], rows: Sequence[Row]
    ) -> list[Existing | None]:
        """Match a copy that is the same to the letter, message by message; [] where it is not."""
        rows = rows[: len(messages)]
        theirs = [(row[1], row[5], row[6], row[2], row[3]) for row in rows]
        ours = ((m.at, who, m.kind, m.text, None) for m, who in zip(messages, members, strict=True))
        if theirs != list(ours):
            return []
        for row in rows:
            self._seen.add(row[0])
        return [Existing(*row[:4], bool(row[4])) for row in rows]

    def _alike_in_content(
        self,
        messages: Sequence[Message],
        members: Sequence[int],
        rows: Sequence[Row],
        *,
        coarse: bool,
    ) -> list[Existing | None]:
        found: list[Existing | None] = [None] * len(messages)
        keys = [
            (m.at, member, *content(m.kind, m.text))
            for m, member in zip(messages, members, strict=True)
        ]
        exact, loose = self._candidates(rows, coarse=coarse)
        self._pair(found, messages, keys, exact)
        if loose:
            minutes = [(at // MINUTE, *rest) for at, *rest in keys]
            self._pair(found, messages, minutes, loose)
        self._pair_wordless(found, messages, keys, exact)
        return found

    def _pair_wordless(
        self,
        found: list[Existing | None],
        messages: Sequence[Message],
        keys: Sequence[tuple[int, int, int, str]],
        candidates: Candidates,
    ) -> None:
        """Match what one program shows as a picture or a voice with what another shows as nothing."""
        for i, (at, member, kind, text) in enumerate(keys):
            if found[i] is None and not text:
                marks = [()] if messages[i].native_id else [(), ("with id",)]
                ways = (
                    (at, member, other, "", *mark)
                    for other in _INSTEAD.get(kind, ())
                    for mark in marks
                )
                found[i] = next((one for way in ways if (one := self._take(candidates, way))), None)

    def _pair(
        self,
        found: list[Existing | None],
        messages: Sequence[Message],
        keys: Iterable[tuple[object, ...]],
        candidates: Candidates,
    ) -> None:
        for i, key in enumerate(keys):
            if found[i] is None:
                found[i] = self._take(candidates, key)
            if found[i] is None and messages[i].native_id is None:
                found[i] = self._take(candidates, (*key, "with id"))

    def _take(self, candidates: Candidates, key: tuple[object, ...]) -> Existing | None:
        queue = candidates.get(key)
        while queue:
            existing = queue.popleft()
            if existing.id not in self._seen:
                self._seen.add(existing.id)
                return existing
        return None

    def _candidates(self, rows: Sequence[Row], *, coarse: bool) -> tuple[Candidates, Candidates]:
        """Index what the store has of these moments: by second, by minute where that may match."""
        exact: Candidates = defaultdict(deque)
        loose: Candidates = defaultdict(deque)
        for id, at, text, native_id, recalled, member, kind, batch in rows:
            row = Existing(id, at, text, native_id, bool(recalled))
            mark = ("with id",) if native_id else ()
            key = (member, *content(kind, text), *mark)
            exact[at, *key].append(row)
            if coarse or batch in self._coarse:
                loose[at // MINUTE, *key].append(row)
        return exact, loose

    def _rows(self, messages: Iterable[Message], *, coarse: bool) -> list[Row]:
        """Return what the store has of these moments, in order of time."""
        self._late.ready()
        step = MINUTE if coarse or self._coarse else 1
        moments = sorted({m.at // step * step for m in messages})
        return self._store.rows(
            "select m.id, m.sent_at, m.text, m.native_id, m.recalled, m.member_id, m.kind,"
            " m.batch_id from json_each(?) j cross join messages m"
            " on m.group_id = ? and m.sent_at between j.value and j.value + ?"
            " where m.batch_id is not ? order by m.sent_at, m.id",
            msgspec.json.encode(moments).decode(), self._group, step - 1, self._batch,
        )  # fmt: skip


def content(kind: int, text: str) -> tuple[int, str]:
    """Return what two copies of a message have in common, though programs word media differently."""
    if kind in _MEDIA and text[:1] in _PLACEHOLDER:
        return kind, ""
    if kind in TITLED:
        return kind, normal(title_of(text))
    return (_TEXT if kind == _REPLY else kind), normal(text)


def normal(text: str) -> str:
    """Return `text` as it is compared: composed, one kind of line break, nothing at its end."""
    if text.isascii():
        return text.replace("\r\n", "\n").rstrip()
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").rstrip()
