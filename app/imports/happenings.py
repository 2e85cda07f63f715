"""Who came, went, was renamed or took a message back: the system lines of a chat, each once."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

import msgspec

from app.imports import stays
from app.imports.dedupe import MINUTE, Seen, normal
from app.imports.records import System
from app.imports.report import EVENTS, Tally
from app.imports.resolve import People
from app.store import Store
from app.text import storable

KINDS = (*EVENTS, "notice")
MOVES = ("join", "leave", "kick")
COLUMNS = "group_id, member_id, actor_id, at, kind, channel, text, native_id, batch_id"

Event = tuple[int, int | None, int | None]  # id, member, actor
Key = tuple[object, ...]
Ref = tuple[str, str]  # id or '', name or ''
NOBODY: Ref = ("", "")
NOTHING_SAID = "\x00"  # equals no text, and no member


class Happenings:
    """Writes the roster events of one group that the store has not got yet."""

    def __init__(
        self, store: Store, people: People, group_id: int, batch_id: int, tally: Tally
    ) -> None:
        self._store = store
        self._people = people
        self._group = group_id
        self._batch = batch_id
        self._tally = tally
        self._seen = Seen()
        self._moved: set[int] = set()
        self._any_ids = bool(
            store.value(
                "select exists(select 1 from roster_events where group_id = ? and native_id is not null)",
                group_id,
            )
        )

    def take(self, lines: Sequence[System], *, by_minute: bool) -> None:
        """Write what is new in `lines`, one event per person named."""
        steps = (1, MINUTE) if by_minute else (1,)
        known = self._known(lines, steps)
        new: list[tuple[System, Ref]] = []
        for line in lines:
            line.text = storable(line.text)
            line.kind = line.kind if line.kind in KINDS else "notice"
            new += [(line, who) for who in line.who or (NOBODY,)]
            if line.kind in EVENTS:
                self._tally.events[line.kind] += len(line.who) or 1
        # What matches to the second goes first, and what is worded alike before what means the same;
        # a line about several people is one event for each, so its words alone come last.
        for step in steps if known else ():
            for said in (self._both, self._words, self._meaning):
                new = [
                    (line, who)
                    for line, who in new
                    if not self._repeats(known, line, step, said(line, who))
                ]
        # All who have an id at once: newcomers come in crowds.
        self._people.resolve(ref for line, who in new for ref in (who, line.actor) if ref[0])
        self._store.insert_many("roster_events", COLUMNS, [self._row(*one) for one in new])

    def settle(self) -> None:
        """Bring the memberships up to date with what was written."""
        stays.settle(self._store, self._group, self._moved)
        stays.returned(self._store, self._group)

    def _known(
        self, lines: Iterable[System], steps: Sequence[int]
    ) -> defaultdict[Key, deque[Event]]:
        """Index the events that the store has of these moments, by id and by what they say."""
        widest = max(steps)
        moments = sorted({line.at // widest * widest for line in lines})
        known: defaultdict[Key, deque[Event]] = defaultdict(deque)
        for id, member, actor, at, kind, text, native_id in self._store.rows(
            "select e.id, e.member_id, e.actor_id, e.at, e.kind, e.text, e.native_id"
            " from json_each(?) j cross join roster_events e"
            " on e.group_id = ? and e.at between j.value and j.value + ?"
            " where e.batch_id is not ? order by e.at, e.id",
            msgspec.json.encode(moments).decode(), self._group, widest - 1, self._batch,
        ):  # fmt: skip
            event = (id, member, actor)
            for step in steps:
                key = (kind, step, at // step)
                for said in ((normal(text), member), normal(text), member):
                    known[*key, said, bool(native_id)].append(event)
        self._index_ids(lines, known)
        return known

    def _index_ids(self, lines: Iterable[System], known: defaultdict[Key, deque[Event]]) -> None:
        """Index what the store has under the ids of `lines`, whenever it says that was.

        Some copies tell no time of such lines; theirs is that of the message beside them.
        """
        ids = (
            [storable(line.native_id) for line in lines if line.native_id] if self._any_ids else []
        )
        for id, member, actor, kind, native_id in self._store.rows(
            "select id, member_id, actor_id, kind, native_id from roster_events"
            " where group_id = ? and batch_id is not ?"
            " and native_id in (select value from json_each(?)) order by at, id",
            self._group, self._batch, msgspec.json.encode(ids).decode(),
        ) if ids else ():  # fmt: skip
            known[kind, native_id].append((id, member, actor))
            known[kind, native_id, member].append((id, member, actor))

    def _both(self, line: System, who: Ref) -> tuple[str, int | None]:
        return self._words(line, who), self._people.concerned(*who)

    def _words(self, line: System, _who: Ref) -> str:
        return normal(line.text) or NOTHING_SAID

    def _meaning(self, line: System, who: Ref) -> int | str | None:
        return NOTHING_SAID if line.kind == "notice" else self._people.concerned(*who)

    def _repeats(
        self,
        known: dict[Key, deque[Event]],
        line: System,
        step: int,
        said: object,
    ) -> bool:
        key = (line.kind, step, line.at // step, said)
        if line.native_id:  # two lines with different ids never merge
            id = (line.kind, storable(line.native_id))
            keys: list[Key] = [(*id, said[1]) if isinstance(said, tuple) else id, (*key, False)]
        else:
            keys = [(*key, False), (*key, True)]
        return any(self._take(known.get(key)) for key in keys)

    def _take(self, queue: deque[Event] | None) -> bool:
        while queue:
            id, *people = queue.popleft()
            if id not in self._seen:
                self._seen.add(id)
                self._tally.people.update(member for member in people if member is not None)
                return True
        return False

    def _row(self, line: System, who: Ref) -> tuple[object, ...]:
        member, actor = self._people.concerned(*who), self._people.concerned(*line.actor)
        self._tally.people.update(id for id in (member, actor) if id is not None)
        if member is not None and line.kind in MOVES:
            self._moved.add(member)
            self._people.named(member, "nickname", who[1], line.at, line.at)
        native_id = storable(line.native_id) if line.native_id else None
        return (
            self._group, member, actor, line.at, line.kind, storable(line.channel), line.text,
            native_id, self._batch,
        )  # fmt: skip
