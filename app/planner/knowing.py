"""What the store knows for a plan: topics that may be proposed, what was and will be in each group, the days."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import itemgetter
from random import Random
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from app import events, festivals
from app.events import Occurrence
from app.planner import almanac
from app.planner.ground import NEARBY, Candidate, Day, Ground, Known, Nearby, Response, Turn
from app.planner.rhythm import rhythms
from app.store import Store, gram_query

MOST = 5_000  # topics looked at; more make no better plan, only a slower one
MONTH = timedelta(days=28)  # occurrences are asked for in such stretches, for one answer is limited
LONG = timedelta(hours=12)  # what lasts longer leaves room for a topic in between
RARE = 0.1  # share of all topics that may hold a pair of characters which still tells something
FEWEST = 5  # topics
SHARED = 2  # pairs of characters
SPEAKING = ("lecture", "reading", "quiz", "vote", "articles", "survey", "meetup", "tea", "trip", "wheel")  # fmt: skip

_PAIRS = re.compile(r"(?=([\u3400-\u9fff]{2}))")

_CANDIDATES = """
select id, library, shelf_id, season, festival, status = 'ready' from topics
where archived_at is null and status <> 'resting' and trim(gain) <> '' order by id"""

_USES = """
select u.topic_id, u.group_id, u.used_at, u.replies, u.people, t.shelf_id, t.library
from topic_uses u join topics t on t.id = u.topic_id left join groups g on g.id = u.group_id
where u.group_id is null or g.community_id = ? order by u.used_at, u.id"""

_PLANNED = """
select e.topic_id, g.group_id, e.starts_at, e.zone, t.shelf_id, t.library
from events e join topics t on t.id = e.topic_id left join event_groups g on g.event_id = e.id
where e.community_id = ? and e.status <> 'cancelled' order by e.starts_at, e.id"""

_PICKED = """
select p.topic_id, p.group_id, p.starts_at, t.shelf_id, t.library, p.pinned
from picks p join topics t on t.id = p.topic_id join groups g on g.id = p.group_id
where g.community_id = ? and p.event_id is null order by p.starts_at, p.id"""

_SHARING = """
select t.id, instr(t.title, ?) > 0 from topics_fts f join topics t on t.id = f.rowid
where topics_fts match ? limit ?"""


@dataclass(frozen=True, slots=True)
class Span:
    """What to know of: a community from `first` to `last`; of a huge library a sample by `seed`.

    Picks in `again` (groups) that are not pinned are left out, `topics` are always among the candidates.
    """

    community_id: int
    first: date
    last: date
    again: frozenset[int] = frozenset()
    topics: frozenset[int] = frozenset()
    seed: int = 1


def gather(store: Store, span: Span) -> Known:
    """Return what a plan goes by."""
    community_id, first, last = span.community_id, span.first, span.last
    found = store.rows("select id, name, zone from groups where community_id = ?", community_id)
    zones = {id: ZoneInfo(zone) for id, _, zone in found}
    rules = rhythms(store, zones)
    known = Known(
        first, last,
        _candidates(store, span),
        {id: Ground(id, name, rules[id]) for id, name, _ in found},
        days(first, last),
        shelves={id: (zh, en) for id, zh, en in store.rows("select id, name, name_en from shelves")},
        without_gain=dict(store.rows(_WITHOUT_GAIN)),
    )  # fmt: skip
    turns = [
        *_used(store, known, community_id, zones),
        *_planned(store, community_id, zones),
        *_picked(store, span),
    ]
    _note(known, turns)
    _meet(store, known, community_id, zones)
    return known


_WITHOUT_GAIN = """
select library, count(*) from topics where archived_at is null and trim(gain) = '' group by library"""


def days(first: date, last: date) -> dict[date, Day]:
    """Return what is special about each day: holidays, days in lieu, seasons, festivals near."""
    special = festivals.between(first, last)
    found: dict[date, Day] = {}
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        one = special.get(day)
        off = (one.name, one.name_en) if one and not one.working else None
        working = bool(one and one.working)
        found[day] = Day(off, working, almanac.seasons(day), almanac.near(day))
    return found


def _candidates(store: Store, span: Span) -> list[Candidate]:
    """Return the topics to choose from: of more than `MOST` a draw, those marked ready first."""
    rows = store.rows(_CANDIDATES)
    if len(rows) > MOST:
        draw = Random(f"{span.seed} topics")  # noqa: S311 -- a draw, no secret
        ready, others = [row for row in rows if row[5]], [row for row in rows if not row[5]]
        drawn = draw.sample(ready, min(len(ready), MOST))
        drawn += draw.sample(others, min(len(others), MOST - len(drawn)))
        drawn += [row for row in rows if row[0] in span.topics]
        rows = sorted(set(drawn), key=itemgetter(0))
    return [Candidate(*row[:5], ready=bool(row[5])) for row in rows]


# -- topics in the time of groups

_Mark = tuple[int, Turn]  # group (0 for any), turn


def _note(known: Known, marks: Iterable[_Mark]) -> None:
    """Tell each group its turns, and each topic its days; what is told twice counts once."""
    seen: set[tuple[int, int, int]] = set()
    for group_id, turn in sorted(marks):
        key = (group_id, turn.topic_id, turn.at.toordinal())
        if key in seen:
            continue
        seen.add(key)
        known.used.setdefault(turn.topic_id, []).append((turn.at.toordinal(), group_id))
        grounds = [known.grounds[group_id]] if group_id else known.grounds.values()
        for ground in grounds:
            ground.turns.append(turn)
    for ground in known.grounds.values():
        ground.turns.sort()


def _used(
    store: Store, known: Known, community_id: int, zones: dict[int, ZoneInfo]
) -> Iterator[_Mark]:
    """Yield what was used, and tell each group how its topics were answered."""
    rows = store.rows(_USES, community_id)
    _answered(known, rows)
    utc = ZoneInfo("UTC")
    for topic_id, group_id, at, _, _, shelf_id, library in rows:
        zone = zones.get(group_id, utc)
        wall = datetime.fromtimestamp(at, zone).replace(tzinfo=None)
        yield group_id or 0, Turn(wall, shelf_id or 0, library, topic_id)


def _planned(store: Store, community_id: int, zones: dict[int, ZoneInfo]) -> Iterator[_Mark]:
    for topic_id, group_id, starts_at, zone, shelf_id, library in store.rows(
        _PLANNED, community_id
    ):
        at = datetime.fromisoformat(starts_at)
        if group_id and str(zones[group_id]) != zone:
            at = at.replace(tzinfo=ZoneInfo(zone)).astimezone(zones[group_id]).replace(tzinfo=None)
        yield group_id or 0, Turn(at, shelf_id or 0, library, topic_id)


def _picked(store: Store, span: Span) -> Iterator[_Mark]:
    for topic_id, group_id, starts_at, shelf_id, library, pinned in store.rows(
        _PICKED, span.community_id
    ):
        at = datetime.fromisoformat(starts_at)
        if pinned or group_id not in span.again or not span.first <= at.date() <= span.last:
            yield group_id, Turn(at, shelf_id or 0, library, topic_id)


# -- past response


def _answered(known: Known, rows: list[tuple[Any, ...]]) -> None:
    """Compare each topic's replies and people with the median of the group; elsewhere where it has none."""
    uses: dict[int, dict[int, list[tuple[int, int | None]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for topic_id, group_id, _, replies, people, _, _ in rows:
        if group_id and replies is not None:
            uses[group_id][topic_id].append((replies, people))
    elsewhere: dict[int, list[Response]] = defaultdict(list)
    for group_id, topics in uses.items():
        here = _ratios(topics)
        known.grounds[group_id].responses = here
        for topic_id, response in here.items():
            elsewhere[topic_id].append(response)
    others = {
        topic_id: Response(
            round(_mean([one.replies for one in found])),
            _mean([one.ratio for one in found]),
            here=False,
        )
        for topic_id, found in elsewhere.items()
    }
    for ground in known.grounds.values():
        ground.responses = {**others, **ground.responses}


def _ratios(topics: dict[int, list[tuple[int, int | None]]]) -> dict[int, Response]:
    replies = median(n for uses in topics.values() for n, _ in uses)
    people = median(n or 0 for uses in topics.values() for _, n in uses)
    found: dict[int, Response] = {}
    for topic_id, uses in topics.items():
        mine = _mean([n for n, _ in uses])
        ratios = [mine / replies] if replies else []
        ratios += [_mean([n or 0 for _, n in uses]) / people] if people else []
        if ratios:
            found[topic_id] = Response(round(mine), _mean(ratios), here=True)
    return found


def _mean(values: Sequence[float]) -> float:
    """Return the average; that of `statistics` is exact, and thirty times slower."""
    return sum(values) / len(values)


# -- events nearby


def _meet(store: Store, known: Known, community_id: int, zones: dict[int, ZoneInfo]) -> None:
    """Tell each group the events of those days, and which topics lead to one of them."""
    related: dict[str, frozenset[int]] = {}
    for zone in sorted({str(zone) for zone in zones.values()}):
        here = [id for id in known.grounds if str(zones[id]) == zone]
        for one in _occurrences(store, community_id, known.first, known.last + NEARBY, zone):
            event = one.event
            asks = event.kind in SPEAKING and not event.rrule
            if asks and event.title not in related:
                related[event.title] = _sharing(store, event.title, len(known.candidates))
            nearby = Nearby(
                one.starts_at, one.ends_at, event.title,
                related[event.title] if asks else frozenset(),
                blocks=_blocks(one), major=asks,
            )  # fmt: skip
            for id in here:
                if event.status != "cancelled" and (not event.group_ids or id in event.group_ids):
                    known.grounds[id].events.append(nearby)


def _blocks(one: Occurrence) -> bool:
    """Tell whether an event needs its hours for itself; a check-in runs beside everything."""
    event = one.event
    return not event.all_day and event.kind != "checkin" and one.ends_at - one.starts_at < LONG


def _occurrences(
    store: Store, community_id: int, first: date, last: date, zone: str
) -> Iterator[Occurrence]:
    begin = first
    while begin <= last:
        end = min(begin + MONTH - timedelta(days=1), last)
        for one in events.occurrences(store, community_id, begin, end, zone):
            if one.starts_at.date() >= begin or begin == first:  # else the stretch before told it
                yield one
        begin = end + timedelta(days=1)


def _sharing(store: Store, title: str, topics: int) -> frozenset[int]:
    """Return topics that share words with a title: two rare pairs of characters, one in their own title."""
    most = max(FEWEST, int(topics * RARE))
    hits: dict[int, int] = defaultdict(int)
    titled: set[int] = set()
    for pair in dict.fromkeys(_PAIRS.findall(title)):
        rows = store.rows(_SHARING, pair, gram_query(pair), most + 1)
        if len(rows) <= most:
            for id, in_title in rows:
                hits[id] += 1
                if in_title:
                    titled.add(id)
    return frozenset(id for id in titled if hits[id] >= SHARED)
