"""What picking goes by: topics, groups with what was and will be in them, days; and a slot seen in it all."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.planner.almanac import Fit
from app.planner.rhythm import Rhythm
from app.planner.why import Reason

LOOKED_BACK = 4  # topics of a group
APART = 14  # days between the same topic in two groups
RUNNING = timedelta(days=14)  # what lies further apart does not follow one another
NEARBY = timedelta(days=3)  # an event so near may ask for a topic that leads to it


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic that may be proposed: it has a gain, is not archived and not put to rest."""

    id: int
    library: str
    shelf_id: int | None
    season: str
    festival: str
    ready: bool


@dataclass(frozen=True, slots=True)
class Response:
    """How a topic was answered: replies on average, and how many times the median of the group."""

    replies: int
    ratio: float
    here: bool


@dataclass(frozen=True, slots=True)
class Nearby:
    """An event of a group; `topics` share its words.

    `blocks`: nothing else fits into its hours; `major`: it is no routine, people look out for it.
    """

    start: datetime
    end: datetime
    title: str
    topics: frozenset[int] = frozenset()
    blocks: bool = True
    major: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """A topic that stands in a group's time: used, planned, or picked; shelf 0 is none."""

    at: datetime
    shelf_id: int
    library: str
    topic_id: int


@dataclass(slots=True)
class Ground:
    """What is known of one group; `turns` are in the order of time."""

    group_id: int
    name: str
    rhythm: Rhythm
    turns: list[Turn] = field(default_factory=list[Turn])
    events: list[Nearby] = field(default_factory=list[Nearby])
    responses: dict[int, Response] = field(default_factory=dict[int, Response])


@dataclass(frozen=True, slots=True)
class Day:
    """What is special about a day: off (with its names), worked in lieu, seasons, occasions near."""

    off: tuple[str, str] | None = None
    working: bool = False
    seasons: frozenset[str] = frozenset()
    fits: dict[str, Fit] = field(default_factory=dict[str, Fit])


@dataclass(slots=True)
class Known:
    """All that picking goes by; `used` is topic → (day number, group id, 0 for any group)."""

    first: date
    last: date
    candidates: list[Candidate]
    grounds: dict[int, Ground]
    days: dict[date, Day]
    used: dict[int, list[tuple[int, int]]] = field(default_factory=dict[int, list[tuple[int, int]]])
    shelves: dict[int, tuple[str, str]] = field(default_factory=dict[int, tuple[str, str]])
    without_gain: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Place:
    """A slot in a particular week."""

    group_id: int
    starts_at: datetime
    minutes: int = 45
    kind: str = "topic"
    library: str = ""
    label: str = ""
    slot_id: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What came of a place: a topic with its reasons, or what is missing; a fixed item has neither."""

    place: Place
    topic_id: int | None = None
    why: tuple[Reason, ...] = ()
    missing: Reason | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What one place looks like to candidates."""

    ground: Ground
    number: int
    day: Day
    neighbours: frozenset[int]  # shelves just before and after
    lately: Counter[int]  # shelves of the last topics
    asked: dict[int, Nearby]  # topics that an event nearby asks for


def look(known: Known, place: Place) -> Scene:
    """Return what candidates see of a place."""
    ground = known.grounds[place.group_id]
    at = bisect_left(ground.turns, place.starts_at, key=lambda turn: turn.at)
    before, after = ground.turns[max(at - LOOKED_BACK, 0) : at], ground.turns[at : at + 1]
    beside = {
        turn.shelf_id
        for turn in (*before[-1:], *after)
        if abs(turn.at - place.starts_at) <= RUNNING
    } - {0}
    asked = {
        topic: event
        for event in ground.events
        if event.topics and timedelta(0) <= event.start - place.starts_at <= NEARBY
        for topic in event.topics
    }
    return Scene(
        ground,
        place.starts_at.toordinal(),
        known.days.get(place.starts_at.date(), Day()),
        frozenset(beside),
        Counter(turn.shelf_id for turn in before),
        asked,
    )


def free(known: Known, topic_id: int, scene: Scene, *, strict: bool) -> bool:
    """Tell whether a topic has rested long enough in the group; `strict`: and is not in another's week."""
    marks = known.used.get(topic_id)
    if not marks:
        return True
    rest, here = scene.ground.rhythm.cooldown_days, scene.ground.group_id
    for number, group in marks:
        away = abs(number - scene.number)
        if away < rest if group in {here, 0} else strict and away < APART:
            return False
    return True


def timely(candidate: Candidate, day: Day) -> bool:
    """Tell whether a day lies in a topic's season, or near its festival."""
    if candidate.festival:
        return candidate.festival in day.fits
    return not candidate.season or candidate.season in day.seasons


def turns(ground: Ground, first: date, last: date) -> list[Turn]:
    """Return the topics of a group from `first` to `last`, both included."""
    begin = bisect_left(ground.turns, first, key=lambda turn: turn.at.date())
    end = bisect_left(ground.turns, last + timedelta(days=1), key=lambda turn: turn.at.date())
    return ground.turns[begin:end]


def same_day(ground: Ground, at: datetime) -> Nearby | None:
    """Return a major event of the group on the same day."""
    there = (one for one in ground.events if one.major and one.start.date() == at.date())
    return next(there, None)


def week(place: Place) -> int:
    """Return the number of the Monday of a place's week."""
    return place.starts_at.toordinal() - place.starts_at.weekday()


def clear(known: Known, place: Place) -> None:
    """Forget what stands in a place now."""
    ground = known.grounds[place.group_id]
    for turn in [turn for turn in ground.turns if turn.at == place.starts_at]:
        ground.turns.remove(turn)
        marks = known.used.get(turn.topic_id, [])
        mark = (place.starts_at.toordinal(), place.group_id)
        if mark in marks:
            marks.remove(mark)
