"""When to post in a group: the hours in which its own members talk, with the share that says so.

Counted are the last 90 days up to the last import. A share is that of two hours in an average
week of the group, so that a period with five Mondays and four Sundays does not favour Mondays.
"""

from dataclasses import dataclass

from app.insights.coverage import latest
from app.insights.hours import HOURS, WEEKDAYS, Hours, hours
from app.planner.rhythm import Rhythm, rhythm, slots
from app.store import Store

PERIOD = 90  # days
SPAN = 2  # hours
OFFERED = 3
FEWEST_MESSAGES = 200
FEWEST_WEEKS = 2


@dataclass(frozen=True, slots=True)
class Peak:
    """Two busy hours of the week: weekday (Monday is 0), from and until which hour, the share of all messages."""

    weekday: int
    first: int
    last: int
    share: float


@dataclass(frozen=True, slots=True)
class Advice:
    """Hours that suggest themselves, the busiest first; `messages` and `weeks` say what they rest on."""

    peaks: tuple[Peak, ...]
    messages: int
    weeks: int


def advice(store: Store, group_id: int) -> Advice:
    """Return the busiest hours of a group outside its quiet hours that hold no slot yet, one a weekday."""
    community = store.value("select community_id from groups where id = ?", group_id)
    if community is None:
        return Advice((), 0, 0)
    found = hours(store, latest(store, community, (group_id,), PERIOD))
    messages, weeks = sum(map(sum, found.messages)), min(found.covered)
    if messages < FEWEST_MESSAGES or weeks < FEWEST_WEEKS:
        return Advice((), messages, weeks)
    taken = {
        (slot.weekday, int(slot.starts_at[:2]))
        for slot in slots(store, (group_id,))
        if slot.kind == "topic"
    }
    peaks = _peaks(found, rhythm(store, group_id), taken)
    return Advice(tuple(peaks[:OFFERED]), messages, weeks)


def _peaks(found: Hours, rhythm: Rhythm, taken: set[tuple[int, int]]) -> list[Peak]:
    means = [[found.mean(day, hour) or 0 for hour in range(HOURS)] for day in range(WEEKDAYS)]
    week = sum(map(sum, means))
    peaks: list[Peak] = []
    for day, row in enumerate(means):
        spans = [
            Peak(day, hour, hour + SPAN, sum(row[hour : hour + SPAN]) / week)
            for hour in range(HOURS - SPAN + 1)
            if not rhythm.quiet(f"{hour:02}:00") and not rhythm.quiet(f"{hour + SPAN - 1:02}:00")
        ]
        best = max(spans, key=lambda peak: (peak.share, -peak.first), default=None)
        if best and best.share and not _near(best, taken):
            peaks.append(best)
    return sorted(peaks, key=lambda peak: (-peak.share, peak.weekday))


def _near(peak: Peak, taken: set[tuple[int, int]]) -> bool:
    return any((peak.weekday, hour) in taken for hour in range(peak.first, peak.last))
