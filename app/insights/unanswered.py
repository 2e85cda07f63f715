"""Which questions did nobody take up? A list to act on, the newest first.

Questions and answers are those of `app.insights.questions`, of the last 30 days of the period at
most; what the operator dismissed (`app.asking.DISMISSED`) is left out.
"""

from dataclasses import dataclass
from datetime import date

from app import asking, clock, dismissals
from app.insights.lately import lately
from app.insights.questions import Asked, questions, too_young
from app.insights.roster import named
from app.insights.scope import IN, Scope
from app.store import Store

DAYS = 30
LISTED = 200


@dataclass(frozen=True, slots=True)
class Waiting:
    """One question that waits: which message, where, by whom, when (UTC), and in the group's zone."""

    message_id: int
    group_id: int
    group: str
    zone: str
    member_id: int
    name: str
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The newest questions that wait, how many wait in all, of how many asked in which days.

    `young` were asked less than two hours before the last message: too early to say.
    """

    listed: tuple[Waiting, ...] = ()
    waiting: int = 0
    asked: int = 0
    first: date | None = None
    last: date | None = None
    young: int = 0


def unanswered(store: Store, scope: Scope) -> Unanswered:
    """Return the questions of the period's last days that nobody answered."""
    near = lately(store, scope, DAYS)
    if near is None:
        return Unanswered()
    found = questions(store, near)
    aside = dismissals.dismissed(store, asking.DISMISSED, clock.today())
    waiting = [one for one in found if not one.answer and str(one.message_id) not in aside]
    waiting.sort(key=lambda one: (-one.at, -one.message_id))
    listed = tuple(_listed(store, near, waiting[:LISTED]))
    young = too_young(store, near)
    return Unanswered(listed, len(waiting), len(found), near.first, near.last, young)


def _listed(store: Store, scope: Scope, waiting: list[Asked]) -> list[Waiting]:
    texts = dict(
        store.rows(
            f"select id, text from messages where id {IN}",
            str([one.message_id for one in waiting]),
        )
    )
    groups = {
        id: (name, zone) for id, name, zone in store.rows("select id, name, zone from groups")
    }
    people = {
        one.id: one.name for one in named(store, scope, tuple({w.member_id for w in waiting}))
    }
    return [
        Waiting(
            one.message_id, one.group_id, *groups[one.group_id], one.member_id,
            people[one.member_id], one.at, texts[one.message_id],
        )
        for one in waiting
    ]  # fmt: skip
