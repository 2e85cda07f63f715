"""Are questions taken up? The wait for a first answer, and how many found none, in seven days.

Questions and answers are those of `app.insights.questions`; both figures look at the seven days up
to the last one with messages, and at the seven before. The wait is a median in seconds (CHAOSS:
time to first response); questions that the operator put aside are not counted as waiting. A week
before which the words were not read (see `app.insights.lately`) is unknown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from app import asking, clock, dismissals
from app.insights.lately import lately
from app.insights.number import Number
from app.insights.questions import Asked, questions, too_young
from app.insights.scope import Scope
from app.store import Store

WEEK = 7
DAYS = 15  # read: the two weeks to compare, and one day more for the first of them to be whole
UNKNOWN = Number()


@dataclass(frozen=True, slots=True)
class Talk:
    """The median wait for an answer (seconds), the questions that wait, how many were asked, in how many days."""

    response: Number = UNKNOWN
    unanswered: Number = UNKNOWN
    asked: int = 0
    days: int = 0  # fewer than seven where no more are imported, or are too lively to be read
    young: int = 0  # questions not two hours old, where no other was asked


def talk(store: Store, scope: Scope, targets: Mapping[str, float]) -> Talk:
    """Return both figures of the groups in scope."""
    near = lately(store, scope.ever(), DAYS)
    wanted = targets.get("response"), targets.get("unanswered")
    if near is None:
        return Talk(Number(target=wanted[0]), Number(target=wanted[1]))
    first, last = near.bounds()
    found = questions(store, near)
    aside = dismissals.dismissed(store, asking.DISMISSED, clock.today())
    waiting = [one for one in found if not one.answer and str(one.message_id) not in aside]
    ends = range(min(first + WEEK - 1, last), last + 1)
    asked, rest = _by_day(found), _by_day(waiting)
    waits = tuple(_wait(_week(asked, end)) for end in ends)
    rests = tuple(float(len(_week(rest, end))) for end in ends)
    then = -1 - WEEK if len(ends) > WEEK else None
    count = len(_week(asked, last))
    return Talk(
        Number(waits[-1], waits[then] if then else None, wanted[0], waits),
        Number(rests[-1], rests[then] if then else None, wanted[1], rests),
        count,
        min(WEEK, last - first + 1),
        0 if count else too_young(store, near),
    )


def _by_day(found: Iterable[Asked]) -> dict[int, list[Asked]]:
    days: dict[int, list[Asked]] = {}
    for one in found:
        days.setdefault(one.day, []).append(one)
    return days


def _week(days: Mapping[int, list[Asked]], end: int) -> list[Asked]:
    return [one for day in range(end - WEEK + 1, end + 1) for one in days.get(day, ())]


def _wait(found: list[Asked]) -> float | None:
    waits = [one.answer.after for one in found if one.answer]
    return float(median(waits)) if waits else None
