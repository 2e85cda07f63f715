"""How fast are questions answered? Time to first response (CHAOSS), day by day.

Questions and answers are those of `app.insights.questions`; the median leaves out questions
that nobody answered within two hours, which are counted beside it. The last 90 days of the
period at most, as `app.insights.lately` says; a day without imported data has None, never 0.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from app.insights import days
from app.insights.coverage import Known, coverage
from app.insights.lately import lately
from app.insights.questions import Asked, questions
from app.insights.scope import Scope
from app.store import Store

WEEK = 7
ENOUGH = 5  # answers on each side, below which no change is told


@dataclass(frozen=True, slots=True)
class Day:
    """One day: questions asked, and answered (None: no data); the median wait of the seven days up to it.

    Waits are seconds; None: nothing was answered.
    """

    day: date
    asked: int | None
    answered: int | None
    wait: float | None
    week: float | None
    known: Known


@dataclass(frozen=True, slots=True)
class Responses:
    """All days that were looked at, the questions of all, and the median wait of each half of them."""

    days: tuple[Day, ...] = ()
    asked: int = 0
    answered: int = 0
    wait: float | None = None
    halves: tuple[float, float] | None = None  # None: too few answers to compare


def responses(store: Store, scope: Scope) -> Responses:
    """Return how long questions of the period's last days waited for an answer."""
    near = lately(store, scope)
    if near is None:
        return Responses()
    found = questions(store, near)
    known = coverage(store, near)
    first, last = near.bounds()
    middle = (first + last) // 2
    early, late = _waits(found, first, middle), _waits(found, middle + 1, last)
    return Responses(
        tuple(_days(found, first, last, known.of)),
        len(found),
        len(early) + len(late),
        _median([*early, *late]),
        (median(early), median(late)) if min(len(early), len(late)) >= ENOUGH else None,
    )


@dataclass(frozen=True, slots=True)
class Askers:
    """Who asked on a day: those who got an answer, and those who got none."""

    answered: tuple[int, ...]
    waiting: tuple[int, ...]


def askers(store: Store, scope: Scope, day: date) -> Askers:
    """Return the members who asked on a day, in the order of their questions."""
    found = questions(store, Scope(scope.community_id, scope.group_ids, day, day))
    answered = dict.fromkeys(one.member_id for one in found if one.answer)
    waiting = dict.fromkeys(one.member_id for one in found if not one.answer)
    return Askers(tuple(answered), tuple(waiting))


def _days(
    found: Sequence[Asked], first: int, last: int, known: Callable[[int], Known]
) -> Iterator[Day]:
    by_day: dict[int, list[Asked]] = {}
    for one in found:
        by_day.setdefault(one.day, []).append(one)
    for number in range(first, last + 1):
        asked = by_day.get(number, [])
        waits = _waits(asked, number, number)
        week = [
            one for near in range(number - WEEK + 1, number + 1) for one in by_day.get(near, [])
        ]
        nothing = known(number) is Known.NOTHING
        yield Day(
            days.day(number),
            None if nothing else len(asked),
            None if nothing else len(waits),
            _median(waits),
            None if nothing else _median(_waits(week, first, last)),
            known(number),
        )


def _waits(found: Iterable[Asked], first: int, last: int) -> list[int]:
    return [one.answer.after for one in found if one.answer and first <= one.day <= last]


def _median(waits: Sequence[int]) -> float | None:
    return median(waits) if waits else None
