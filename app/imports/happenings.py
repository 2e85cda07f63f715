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

    def take(self, lines: Sequence[System], *, by_minute: bool) -> None:
        """Write what is new in `lines`, one event per person named."""
        step = MINUTE if by_minute else 1
        known = self._known(lines, step)
        rows: list[tuple[object, ...]] = []
        for line in lines:
            line.text = storable(line.text)
            for who in line.who or (("", ""),):
                if line.kind in EVENTS:
                    self._tally.events[line.kind] += 1
                if not self._repeats(known, line, who, step):
                    rows.append(self._row(line, who))
        self._store.insert_many("roster_events", COLUMNS, rows)

    def settle(self) -> None:
        """Bring the memberships up to date with what was written."""
        stays.settle(self._store, self._group, self._moved)
        stays.returned(self._store, self._group)

    def _known(self, lines: Iterable[System], step: int) -> defaultdict[Key, deque[Event]]:
        """Index the events that the store has of these moments, by id and by what they say."""
        moments = sorted({line.at // step * step for line in lines})
        known: defaultdict[Key, deque[Event]] = defaultdict(deque)
        for id, member, actor, at, kind, text, native_id in self._store.rows(
            "select e.id, e.member_id, e.actor_id, e.at, e.kind, e.text, e.native_id"
            " from json_each(?) j cross join roster_events e"
            " on e.group_id = ? and e.at between j.value and j.value + ?"
            " where e.batch_id is not ? order by e.at, e.id",
            msgspec.json.encode(moments).decode(), self._group, step - 1, self._batch,
        ):  # fmt: skip
            event = (id, member, actor)
            if native_id:
                known[kind, native_id].append(event)
            known[kind, at // step, normal(text) or member, bool(native_id)].append(event)
        return known

    def _repeats(
        self, known: dict[Key, deque[Event]], line: System, who: tuple[str, str], step: int
    ) -> bool:
        if not known:
            return False
        said = normal(line.text) or self._people.concerned(*who)
        keys: list[Key] = [(line.kind, line.at // step, said, False)]
        if line.native_id:  # two lines with different ids never merge
            keys.insert(0, (line.kind, storable(line.native_id)))
        else:
            keys.append((line.kind, line.at // step, said, True))
        return any(self._take(known.get(key)) for key in keys)

    def _take(self, queue: deque[Event] | None) -> bool:
        while queue:
            id, *people = queue.popleft()
            if id not in self._seen:
                self._seen.add(id)
                self._tally.people.update(member for member in people if member is not None)
                return True
        return False

    def _row(self, line: System, who: tuple[str, str]) -> tuple[object, ...]:
        member, actor = self._people.concerned(*who), self._people.concerned(*line.actor)
        kind = line.kind if line.kind in KINDS else "notice"
        self._tally.people.update(id for id in (member, actor) if id is not None)
        if member is not None and kind in MOVES:
            self._moved.add(member)
            self._people.named(member, "nickname", who[1], line.at, line.at)
        native_id = storable(line.native_id) if line.native_id else None
        return (
            self._group, member, actor, line.at, kind, storable(line.channel), line.text,
            native_id, self._batch,
        )  # fmt: skip
