"""Who answers whom? The twenty who take most part in it, as a matrix.

An answer is a message that quotes somebody else's message of the same days, or that is the first
answer to somebody's question (`app.insights.questions`). Each counts once for the person
answered. The last 90 days of the period at most, as `app.insights.lately` says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.insights.lately import lately
from app.insights.questions import Talk, questions, talks
from app.insights.roster import Named, named
from app.insights.scope import Scope
from app.store import Store

PEOPLE = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """Who answered whom, and with which messages."""

    by: int
    to: int
    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answering:
    """The people of the matrix, those with most answers given and received first; what passed between them.

    `answers` and `members` count everybody, `first` and `last` are the days looked at.
    """

    people: tuple[Named, ...] = ()
    pairs: tuple[Pair, ...] = ()
    answers: int = 0
    members: int = 0
    first: date | None = None
    last: date | None = None

    def given(self, id: int) -> int:
        """Return how many answers one of the matrix gave to others in it."""
        return sum(len(pair.message_ids) for pair in self.pairs if pair.by == id)


def who_answers(store: Store, scope: Scope) -> Answering:
    """Return who answered whom in the period's last days."""
    near = lately(store, scope)
    if near is None:
        return Answering()
    found = {
        (one.answer.member_id, one.member_id, one.answer.message_id)
        for one in questions(store, near)
        if one.answer
    }
    for talk in talks(store, near):
        found.update(_quoted(talk))
    part = Counter([by for by, _, _ in found])
    part.update([to for _, to, _ in found])
    best = sorted(part, key=lambda id: (-part[id], id))[:PEOPLE]
    inside = set(best)
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    for by, to, message_id in sorted(one for one in found if inside.issuperset(one[:2])):
        between[by, to].append(message_id)
    pairs = tuple(
        Pair(by, to, tuple(between[by, to])) for by in best for to in best if (by, to) in between
    )
    return Answering(
        named(store, near, tuple(best)), pairs, len(found), len(part), near.first, near.last
    )


def _quoted(talk: Talk) -> Iterator[tuple[int, int, int]]:
    """Yield who quoted whom with which message of one group."""
    wanted = set(talk.quoted) - {None, ""}
    members = talk.members
    authors = {native: members[n] for n, native in enumerate(talk.natives) if native in wanted}
    for place in [n for n, quoted in enumerate(talk.quoted) if quoted in authors]:
        by, to = members[place], authors[talk.quoted[place]]
        if to != by and talk.moments[place] < talk.until:
            yield by, to, talk.ids[place]
