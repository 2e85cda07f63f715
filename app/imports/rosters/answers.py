"""What members answered in forms, brought in so that the same form again changes nothing."""

from collections import defaultdict

from app.imports.rosters.record import Person
from app.store import Store
from app.text import storable

Key = tuple[int, str, int | None]  # member, question, when


class Answers:
    """The answers that are there, while a form is brought in; one sent in again at a time replaces the old."""

    def __init__(self, store: Store, source: str) -> None:
        self._store = store
        self._source = source
        self._known: defaultdict[Key, dict[str, int]] | None = None
        self._wanted: defaultdict[Key, set[str]] = defaultdict(set)
        self.created = 0
        self.unchanged = 0

    def take(self, member: int, person: Person) -> bool:
        """Bring in what one line answers; tell whether that changed anything."""
        told: defaultdict[str, list[str]] = defaultdict(list)
        for asked, answer in person.answers:
            told[storable(asked)].append(storable(answer))
        changed = [
            self._put((member, asked, person.answered_at), answers)
            for asked, answers in told.items()
        ]
        return any(changed)

    def finish(self) -> None:
        """Drop what somebody had answered at the same moment before, and this file tells otherwise."""
        known = self._load()
        for key, wanted in self._wanted.items():
            if key[2] is not None:
                for old in [answer for answer in known[key] if answer not in wanted]:
                    self._store.delete("answers", known[key].pop(old))

    def _put(self, key: Key, answers: list[str]) -> bool:
        known = self._load()[key]
        self._wanted[key].update(answers)
        wanted = dict.fromkeys(answers)
        new = [answer for answer in wanted if answer not in known]
        member, asked, at = key
        for answer in new:
            known[answer] = self._store.insert(
                "answers", member_id=member, question=asked, answer=answer, at=at, source=self._source
            )  # fmt: skip
        self.created += len(new)
        self.unchanged += len(wanted) - len(new)
        return bool(new)

    def _load(self) -> defaultdict[Key, dict[str, int]]:
        if self._known is None:
            self._known = defaultdict(dict)
            sql = "select id, member_id, question, answer, at from answers order by id desc"
            for id, member, asked, answer, at in self._store.rows(sql):
                self._known[member, asked, at][answer] = id
        return self._known
