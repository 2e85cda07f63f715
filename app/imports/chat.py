"""One chat on its way into its group: people, messages and roster events, chunk by chunk."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

import msgspec

from app import clock
from app.imports.dedupe import MINUTE, Existing, Matcher, Rising, content, normal
from app.imports.derived import Derived
from app.imports.edits import put_back_newer
from app.imports.happenings import Happenings
from app.imports.late import LateIndexes
from app.imports.place import Place
from app.imports.records import Message, Person, System
from app.imports.report import Report, Tally, as_json
from app.imports.resolve import Ids, Pair, People
from app.rollups import Spans
from app.store import Store
from app.text import N_, all_storable, storable

LATEST = 7_258_118_400  # 2200-01-01; later moments, and those before 1970, are damage
WRONG_DATE = N_("The date can't be right.")

COLUMNS = "id, group_id, member_id, sent_at, kind, text, native_id?, reply_to?, recalled, batch_id"


@dataclass(frozen=True, slots=True)
class Origin:
    """The file an import comes from: what it is, its name and size (bytes)."""

    format: str
    title: str = ""
    file: str = ""
    size: int = 0


class ChatImport:
    """Takes in the records of one chat; `waiting` messages are held until `flush`."""

    def __init__(  # noqa: PLR0913, PLR0917 -- what all the chats of a file share
        self, store: Store, ids: Ids, late: LateIndexes, place: Place, origin: Origin, zone: str,
        derived: Derived | None, key: str = "",
    ) -> None:  # fmt: skip
        self.place = place
        self.key = key
        self.tally = Tally()
        self._store = store
        self._ids = ids
        self._origin = origin
        self._derived = derived  # none in a dry run
        self._messages: list[Message] = []
        self._systems: list[System] = []
        self._persons: list[Person] = []
        self._nicknames: dict[int, str] = {}
        self._marked: list[int] = []
        self._numbers = _Numbers()
        self._members: dict[int, int] = {}  # of these numbers
        self._spans = Spans[int]()
        self._coarse = True
        self.batch = store.insert(
            "batches", group_id=place.group_id, at=clock.stamp(), format=origin.format,
            file=storable(origin.file), bytes=origin.size, zone=zone,
        )  # fmt: skip
        self._people = People(store, ids, place.platform, place.group_id)
        self._matcher = Matcher(store, late, place.group_id, self.batch)
        self._rising = Rising(empty=self._matcher.first is None)
        self._happenings = Happenings(store, self._people, place.group_id, self.batch, self.tally)

    @property
    def waiting(self) -> int:
        """How many records are held back."""
        return len(self._messages) + len(self._systems) + len(self._persons)

    @property
    def _by_minute(self) -> bool:
        """Whether the file's messages, as far as read, tell no seconds."""
        return self._coarse and self.tally.first is not None

    # -- records in

    def message(self, record: Message) -> None:
        """Take in a message."""
        self.messages([record])

    def messages(self, records: Sequence[Message]) -> None:
        """Take in messages."""
        wrong = [record for record in records if not 0 <= record.at < LATEST]
        if wrong:
            for record in wrong:
                self.tally.skip(record.line, WRONG_DATE)
            records = [record for record in records if 0 <= record.at < LATEST]
        self._messages += records

    def system(self, record: System) -> None:
        """Take in a line by the platform."""
        if 0 <= record.at < LATEST:
            self._systems.append(record)
        else:
            self.tally.skip(record.line, WRONG_DATE)

    def person(self, record: Person) -> None:
        """Take in a line of the roster."""
        self._persons.append(record)

    def flush(self) -> None:
        """Match and write what is held back."""
        persons, self._persons = self._persons, []
        messages, self._messages = self._messages, []
        systems, self._systems = self._systems, []
        if persons:
            self._list(persons)
        if messages:
            self._take(messages)
        if systems:
            self._happenings.take(systems, by_minute=self._by_minute or self._matcher.any_coarse)

    def finish(self) -> None:
        """Write everything that waits for the end of the file."""
        self.flush()
        older = put_back_newer(self._store, self.batch, self.place.group_id, self.tally.last)
        self.tally.messages["updated"] -= older
        self.tally.messages["unchanged"] += older
        newest = self._matcher.last is None or (self.tally.last or 0) >= self._matcher.last
        for number, (_, name) in enumerate(self._numbers.pairs):
            first, last = self._spans.first[number], self._spans.last[number]
            self._people.named(self._members[number], "nickname", name, first, last)
        self._people.finish(self._nicknames if newest else {})

    def settle(self) -> None:
        """Draw the conclusions, once the derived numbers are there."""
        self._happenings.settle()
        self._mark_recalled()

    def close(self, first: "ChatImport", sha256: str) -> Report:
        """Keep the report, with what taking the import back needs, and return it."""
        report = self.tally.report(
            self._ids.first["members"],
            self.place.zone,
            format=self._origin.format,
            community=self.place.community,
            group=self.place.group,
            batch=self.batch if self._derived else None,
            chat=self.key,
            new_group=self.place.new,
        )
        undo = {
            "import": first.batch,
            "precision": MINUTE if self._by_minute else 1,
            "made": self._ids.made() if self is first else {},
            "marked": self._marked,
        }
        kept = json.dumps({**as_json(report), "undo": undo}, ensure_ascii=False)
        self._store.update("batches", self.batch, report=kept, sha256=sha256)
        return report

    def _list(self, persons: Sequence[Person]) -> None:
        members = self._people.listed(persons)
        self.tally.people.update(members)
        for member, person in zip(members, persons, strict=True):
            if person.nickname:
                self._nicknames[member] = storable(person.nickname).strip()

    # -- messages

    def _take(self, messages: list[Message]) -> None:
        self._clean(messages)
        moments = [m.at for m in messages]
        members = self._senders(messages, moments)
        first, last = min(moments), max(moments)
        self.tally.saw(first, last)
        if self._rising.all_new([m.native_id for m in messages]):
            self._write(messages, members)
            return
        new, repeats = self._unknown(messages)
        if new and self._matcher.overlaps(first, last):
            new = self._unmatched(messages, members, new)
        self._write([messages[i] for i in new], [members[i] for i in new])
        if repeats:
            self._known(repeats, self._matcher.by_id([m.native_id or "" for m in repeats]))

    def _clean(self, messages: Sequence[Message]) -> None:
        self._coarse = self._coarse and not any(m.native_id or m.at % MINUTE for m in messages)
        ids = [m.native_id for m in messages if m.native_id]
        replies = [m.reply_to for m in messages if m.reply_to]
        if not all_storable([m.text for m in messages] + ids + replies):
            for message in messages:
                message.text = storable(message.text)
                message.native_id = message.native_id and storable(message.native_id)
                message.reply_to = message.reply_to and storable(message.reply_to)

    def _senders(self, messages: Sequence[Message], moments: Sequence[int]) -> list[int]:
        """Return the member of each message, and note from when to when each went by which name."""
        numbers = self._numbers
        senders = [numbers[m.sender_id, m.sender] for m in messages]
        first = self._spans.add(senders, moments)
        if first:
            self._meet(first)
        members = self._members
        return [members[number] for number in senders]

    def _meet(self, first: dict[int, int]) -> None:
        """Learn who the senders are that were not met before; `first` is in order of time."""
        pairs = self._numbers.pairs
        known = self._people.resolve([pairs[number] for number in first])
        for number, at in first.items():
            pair = pairs[number]
            member = self._members[number] = known[pair]
            self._people.named(member, "nickname", pair[1], at, at)
            self.tally.people.add(member)

    def _unknown(self, messages: Sequence[Message]) -> tuple[list[int], list[Message]]:
        """Settle what the store knows by id; return where the others stand, and repeated ids."""
        ids = [m.native_id for m in messages if m.native_id]
        known = self._matcher.by_id(ids) if ids else {}
        new: list[int] = []
        here: set[str] = set()
        repeats: dict[str, Message] = {}
        old: list[Message] = []
        for i, m in enumerate(messages):
            if not m.native_id or (m.native_id not in known and m.native_id not in here):
                new.append(i)
                here.add(m.native_id or "")
            elif m.native_id in known:
                old.append(m)
            else:
                self.tally.messages["unchanged"] += m.native_id in repeats
                repeats[m.native_id] = m
        self._known(old, known)
        return new, list(repeats.values())

    def _known(self, messages: Sequence[Message], known: dict[str, Existing]) -> None:
        """Bring messages that the store has by their id up to date: an edit, or a recall."""
        edited = [
            m for m in messages
            if m.text and _edited(m, known[m.native_id or ""].text)
        ]  # fmt: skip
        changed = self._edit(edited, known)
        recalled = {
            known[m.native_id or ""].id
            for m in messages
            if m.recalled and not known[m.native_id or ""].recalled
        }
        self._recall(recalled)
        updated = len(changed | recalled)
        self.tally.messages["updated"] += updated
        self.tally.messages["unchanged"] += len(messages) - updated

    def _edit(self, edited: Sequence[Message], known: dict[str, Existing]) -> set[int]:
        """Write new texts and keep the old; what an older copy of the chat says changes nothing."""
        if not edited:
            return set()
        ids = [known[m.native_id or ""].id for m in edited]
        earlier = {
            (id, normal(text))
            for id, text in self._store.rows(
                "select message_id, text from message_versions"
                " where message_id in (select value from json_each(?))",
                msgspec.json.encode(ids).decode(),
            )
        }
        new = {
            id: (m.text, known[m.native_id or ""].text)
            for m, id in zip(edited, ids, strict=True)
            if (id, normal(m.text)) not in earlier
        }
        now = clock.stamp()
        self._store.insert_many(
            "message_versions", "message_id, text, replaced_at, batch_id",
            [(id, old, now, self.batch) for id, (_, old) in new.items()],
        )  # fmt: skip
        self._store.execute_many(
            "update messages set text = ? where id = ?",
            [(text, id) for id, (text, _) in new.items()],
        )
        return set(new)

    def _unmatched(
        self, messages: Sequence[Message], members: Sequence[int], new: Sequence[int]
    ) -> list[int]:
        """Settle what the store knows by content; return where the others stand."""
        rest = [messages[i] for i in new]
        found = self._matcher.by_content(rest, [members[i] for i in new], coarse=self._coarse)
        lent = [
            (m.native_id, m.reply_to, e.id)
            for m, e in zip(rest, found, strict=True)
            if e and m.native_id and e.native_id is None
        ]
        self._store.execute_many(
            "update messages set native_id = ?, reply_to = coalesce(?, reply_to) where id = ?", lent
        )
        matched = [(m, e) for m, e in zip(rest, found, strict=True) if e]
        recalled = {e.id for m, e in matched if m.recalled and not e.recalled}
        self._recall(recalled)
        self.tally.messages["updated"] += len(recalled)
        self.tally.messages["unchanged"] += len(matched) - len(recalled)
        return [i for i, e in zip(new, found, strict=True) if e is None]

    def _write(self, messages: Sequence[Message], members: Sequence[int]) -> None:
        ids = self._ids.block("messages", len(messages))
        moments, texts = [m.at for m in messages], [m.text for m in messages]
        self._store.insert_columns(
            "messages", COLUMNS, len(ids),
            ids, repeat(self.place.group_id), members, moments, [m.kind for m in messages], texts,
            [m.native_id or "" for m in messages], [m.reply_to or "" for m in messages],
            [1 if m.recalled else 0 for m in messages], repeat(self.batch),
        )  # fmt: skip
        if self._derived and ids:
            said = (self.place.group_id, self.place.zone, ids[0], texts, list(members), moments)
            self._derived.add(said)
        self.tally.messages["created"] += len(messages)

    def _recall(self, ids: Iterable[int]) -> None:
        marked = sorted(ids)
        sql = "update messages set recalled = 1 where id = ?"
        self._store.execute_many(sql, [(id,) for id in marked])
        self._marked += marked

    def _mark_recalled(self) -> None:
        """Mark what any roster event of the group, old or new, says was taken back."""
        rows = self._store.rows(RECALLED, self.place.group_id)
        self._recall(id for (id,) in rows)


class _Numbers(dict[Pair, int]):
    """Numbers the senders in the order in which they are met: counting numbers is cheap."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[Pair] = []

    def __missing__(self, pair: Pair) -> int:
        """Give the next number."""
        self[pair] = number = len(self)
        self.pairs.append(pair)
        return number


def _edited(new: Message, old: str) -> bool:
    return new.text != old and content(new.kind, new.text) != content(new.kind, old)


RECALLED = (
    "select m.id from roster_events e join messages m"
    " on m.group_id = e.group_id and m.native_id = e.native_id"
    " where e.group_id = ? and e.kind = 'recall' and e.native_id is not null and m.recalled = 0"
)
