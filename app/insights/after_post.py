"""Which post drove members out of a group? Leaves put to posts, where more went than usually do.

The definition is that of `leaves`, reason 3.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from app.insights.grid import Ints
from app.insights.questions import MANAGEMENT
from app.insights.scope import Room, Scope
from app.insights.zones import wall_seconds
from app.store import Store
from app.text import plain

WITHIN = 7_200  # seconds
DAY = 86_400
FEWEST = {True: 2, False: 3}  # leaves after an announcement, and after a message: there are many
TIMES = 3  # how many times the usual number they are
COMPARED = 7  # other days with data that make a number usual
LONG = 40  # characters of a message that is a post
SHOWN = 60  # characters of a post's name

_MESSAGES = f"""
select m.id, m.sent_at, m.text from json_each(?) o cross join
  (select value ->> 0 as first, value ->> 1 as last from json_each(?)) w cross join messages m
  on m.member_id = o.value and m.sent_at between w.first and w.last
where +m.group_id = ? and m.recalled = 0 and m.kind = 0 and (length(m.text) >= {LONG} or
  m.text like '%@所有人%' or m.text like '%@全体成员%' or m.text like '%@all%' or m.text like '%@everyone%')
order by m.sent_at, m.id
"""
_ANNOUNCED = (
    "select id, unixepoch(posted_at) as at, coalesce(nullif(title, ''), body) from announcements"
    " where group_id = ? and status = 'posted' and posted_at is not null order by at, id"
)


@dataclass(frozen=True, slots=True)
class Post:
    """One post in a group (announcement or message): when (seconds), its first words, how many usually leave."""

    group_id: int
    at: int
    name: str
    usual: float
    announcement_id: int | None = None
    message_id: int | None = None


def blamed(
    store: Store, scope: Scope, room: Room, moments: list[tuple[int, int]], days: int
) -> dict[int, Post]:
    """Return by the second number of each of `moments` (seconds, number; in order) the post it is put to.

    `days` are those of the period with data of the group.
    """
    times = [at for at, _ in moments]
    if days <= COMPARED:
        return {}
    announced = [(at, id, name) for id, at, name in store.rows(_ANNOUNCED, room.id)]
    said = [(at, id, name) for id, at, name in _said(store, scope, room, _windows(times))]
    if not announced and not said:
        return {}
    after: defaultdict[tuple[int, int, str, bool], list[int]] = defaultdict(list)
    for at, number in moments:
        for posts, official in ((announced, True), (said, False)):
            post = _latest(posts, at)
            if post is not None:
                after[*post, official].append(number)
                break
    found: dict[int, Post] = {}
    clocks = _clocks(times, room)
    starts = dict(zip(after, _clocks([at for at, *_ in after], room).tolist(), strict=True))
    for post, numbers in after.items():
        at, id, name, official = post
        if len(numbers) < FEWEST[official]:
            continue
        inside = bisect_right(times, at + WITHIN) - bisect_left(times, at)
        then = int(np.count_nonzero((clocks - starts[post]) % DAY <= WITHIN))
        usual = (then - inside) / (days - 1)
        if len(numbers) >= TIMES * usual:
            by = {"announcement_id": id} if official else {"message_id": id}
            words = " ".join(plain(name).split())[:SHOWN]
            found.update(dict.fromkeys(numbers, Post(room.id, at, words, usual, **by)))
    return found


def _windows(times: list[int]) -> list[list[int]]:
    """Return the stretches before leaves that are enough within two hours to be put to a message, each once."""
    at = np.array(times, np.int64)
    least = FEWEST[False] - 1
    enough = np.flatnonzero(at[least:] - at[:-least] <= WITHIN)
    near = at[np.unique(enough[:, None] + np.arange(least + 1))]
    if not len(near):
        return []
    breaks = np.flatnonzero(near[1:] - near[:-1] > WITHIN)
    first, last = near[np.append(0, breaks + 1)] - WITHIN, near[np.append(breaks, -1)]
    return np.stack([first, last], axis=1).tolist()


def _said(
    store: Store, scope: Scope, room: Room, windows: list[list[int]]
) -> list[tuple[int, int, str]]:
    """Return the posts among what the management wrote."""
    management = [
        id
        for (id,) in store.rows(
            "select distinct member_id from roles where community_id = ? and role in (?, ?)",
            scope.community_id,
            *MANAGEMENT,
        )
    ]
    if not (management and windows):
        return []
    return store.rows(_MESSAGES, str(management), str(windows), room.id)


def _latest(posts: list[tuple[int, int, str]], at: int) -> tuple[int, int, str] | None:
    """Return the last of `posts` within the two hours up to a moment."""
    place = bisect_right(posts, at, key=lambda post: post[0])
    found = posts[place - 1] if place else None
    return found if found and at - found[0] <= WITHIN else None


def _clocks(moments: list[int], room: Room) -> Ints:
    """Return the seconds since midnight where the group lives."""
    return wall_seconds(np.array(moments, np.int64), room.zone) % DAY
