"""The last stretch of a period that is read word by word.

What was asked and answered is worked out from the messages themselves, so it looks at the last
90 days with messages, and at no more than the days that hold the last 20,000; of a single day with
more, `app.insights.questions` reads the newest of each group. The numbers stay fast however long
the period is. Charts name the days.
"""

from dataclasses import replace

from app.insights import days
from app.insights.coverage import coverage
from app.insights.scope import IN, Scope, ids, rooms
from app.insights.sharing import shared
from app.store import Store

DAYS = 90
MESSAGES = 20_000
_HOURS = 24


@shared
def lately(
    store: Store, scope: Scope, most: int = DAYS, messages: int | None = None
) -> Scope | None:
    """Return the scope's last days with messages, from the first to the last; None without any."""
    first, last = scope.bounds()
    known = coverage(store, scope).last
    last = last if known is None else min(last, known)
    groups = ids(rooms(store, scope))
    end = store.value(
        f"select max(hour) from hour_cells where group_id {IN} and hour between ? and ?",
        groups, first * _HOURS, last * _HOURS + _HOURS - 1,
    )  # fmt: skip
    if end is None:
        return None
    end //= _HOURS
    start = _start(store, groups, max(first, end - most + 1), end, messages or MESSAGES)
    return replace(scope, first=days.day(start), last=days.day(end))


def _start(store: Store, groups: str, first: int, last: int, messages: int) -> int:
    """Return the earliest day with messages from which on there are no more than `messages`."""
    counted = store.rows(
        f"select hour / {_HOURS}, sum(n) from hour_cells where group_id {IN}"
        " and hour between ? and ? group by 1 order by 1 desc",
        groups, first * _HOURS, last * _HOURS + _HOURS - 1,
    )  # fmt: skip
    total, start = 0, last
    for day, n in counted:
        total += n
        if total > messages:
            break
        start = day
    return start
