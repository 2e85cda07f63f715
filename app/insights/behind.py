"""The people behind each headline number."""

from collections.abc import Callable
from datetime import timedelta

import numpy as np

from app import asking, clock, dismissals
from app.insights import days
from app.insights.coverage import coverage
from app.insights.daily import active_members
from app.insights.grid import grid
from app.insights.headline import MONTH, WEEK
from app.insights.lately import lately
from app.insights.moves import all_moves
from app.insights.questions import questions
from app.insights.roster import present
from app.insights.scope import Scope
from app.insights.talk_headline import DAYS
from app.store import Store
from app.targets import Key

Parts = tuple[tuple[int, ...], tuple[int, ...]]


def behind(store: Store, scope: Scope, key: Key) -> Parts:
    """Return the ids of those a number counts, in two parts; the second is empty where there is but one.

    Joined and left; newcomers who wrote and who did not; whose question was answered and whose was not.
    """
    scope = scope.ever()
    if key in _PARTED:
        return _PARTED[key](store, scope)
    if key == "members":
        return tuple(present(store, scope)), ()
    full = coverage(store, scope).last_full()
    if full is None:
        return (), ()
    if key in ("active", "messages"):
        return active_members(store, scope, days.day(full)), ()
    return _wrote(store, scope, full - (WEEK if key == "active_week" else MONTH) + 1, full), ()


def _wrote(store: Store, scope: Scope, first: int, last: int) -> tuple[int, ...]:
    """Return who wrote from one day to another, on most days first."""
    found = grid(store, Scope(scope.community_id, scope.group_ids, days.day(first), days.day(last)))
    often = np.lexsort((found.members, -np.count_nonzero(found.active, axis=1)))
    return tuple(found.members[often].tolist())


def _moved(store: Store, scope: Scope) -> Parts:
    known = coverage(store, scope)
    found = all_moves(store, scope).between(*scope.bounds())
    ends = ([] if known.last is None else [known.last]) + found.days[-1:].tolist()
    if not ends:
        return (), ()
    week = found.between(max(ends) - WEEK + 1, max(ends))
    return week.people(joining=True), week.people(joining=False)


def _newcomers(store: Store, scope: Scope) -> Parts:
    end = coverage(store, scope).last
    if end is None:
        return (), ()
    came = all_moves(store, scope).between(end - 2 * MONTH + 1, end - MONTH).people(joining=True)
    wrote = set(_wrote(store, scope, end - MONTH + 1, end))
    return tuple(id for id in came if id in wrote), tuple(id for id in came if id not in wrote)


def _asked(store: Store, scope: Scope) -> Parts:
    near = lately(store, scope, DAYS)
    if near is None or near.last is None:
        return (), ()
    first = days.number(near.last - timedelta(days=WEEK - 1))
    aside = dismissals.dismissed(store, asking.DISMISSED, clock.today())
    found = [one for one in questions(store, near) if one.day >= first]
    answered = dict.fromkeys(one.member_id for one in found if one.answer)
    waiting = dict.fromkeys(
        one.member_id for one in found if not one.answer and str(one.message_id) not in aside
    )
    return tuple(answered), tuple(waiting)


_PARTED: dict[Key, Callable[[Store, Scope], Parts]] = {
    "turnover": _moved,
    "retention": _newcomers,
    "response": _asked,
    "unanswered": _asked,
}
