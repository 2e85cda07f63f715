"""The sample's planner: a rhythm for each group, and the weeks ahead planned by it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app import clock, planner
from app.planner import Wish
from app.store import Store

WEEKS = 4
# Weekday, time, minutes, kind, library, label of the slots of both groups.
_WEEKS = (
    (
        (0, "20:30", 45, "topic", "general", ""),
        (2, "20:30", 45, "topic", "professional", ""),
        (4, "20:30", 45, "topic", "", ""),
        (6, "20:30", 45, "topic", "", ""),
    ),
    (
        (0, "08:30", 20, "other", "", "本周任务单"),
        (2, "12:00", 30, "topic", "professional", ""),
        (5, "20:00", 45, "topic", "general", ""),
    ),
)


def write(store: Store, community: int, groups: Sequence[int]) -> None:
    """Give each group its week, and plan the next weeks; what stands on the calendar already is taken over."""
    for group, week in zip(groups, _WEEKS, strict=True):
        for weekday, at, minutes, kind, library, label in week:
            planner.add_slots(
                store, group, (weekday,),
                starts_at=at, minutes=minutes, kind=kind, library=library, label=label,
            )  # fmt: skip
    planner.set_rhythm(store, groups[1], weekly_cap=3, cooldown_days=45)
    store.execute(_ON_THE_CALENDAR, community)
    today = clock.today()
    monday = today - timedelta(days=today.weekday())
    wish = Wish(community, tuple(groups), monday, WEEKS)
    planner.keep(store, planner.propose(store, wish))
    first = next((pick for pick in _later(store, wish) if pick.topic_id), None)
    if first:
        planner.pin(store, first.id, pinned=True)


_ON_THE_CALENDAR = """
insert or ignore into picks(group_id, slot_id, starts_at, minutes, kind, library, topic_id, event_id)
select s.group_id, s.id, e.starts_at, s.minutes, s.kind, s.library, e.topic_id, e.id
from events e join event_groups g on g.event_id = e.id join slots s on s.group_id = g.group_id
where e.community_id = ? and e.topic_id is not null and s.kind = 'topic'
and s.weekday = (strftime('%w', e.starts_at) + 6) % 7 and s.starts_at = substr(e.starts_at, 12, 5)"""


def _later(store: Store, wish: Wish) -> Sequence[planner.Pick]:
    """Return what is planned from the second week on."""
    later = replace(wish, monday=wish.monday + timedelta(days=14), weeks=1)
    return planner.board(store, later).picks
