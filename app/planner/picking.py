"""Which topic goes where: no store, no clock; the same knowledge and the same seed give the same plan.

Slots are filled in the order of time. A topic may stand in a slot when it rested long enough in
the group, its category is not that of its neighbours, and its season or festival is near. Among
those the best score wins, and the seed decides ties:

    festival near 30 · asked for by an event nearby 14 · in season 8 · never used here 8
    marked ready 6 · past response from −16 to +16 (8 for twice the group's median)
    −4 for each time its category came among the group's last four topics
"""

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from math import log2
from random import Random

from app.planner import reasons
from app.planner.ground import (
    Candidate,
    Choice,
    Ground,
    Known,
    Place,
    Scene,
    Turn,
    free,
    look,
    same_day,
    timely,
    turns,
    week,
)
from app.planner.why import Reason

FESTIVAL, EVENT, SEASON, FRESH, READY, RESPONSE, REPEATED = 30, 14, 8, 8, 6, 8, 4
BEST_RESPONSE = 4.0  # times the median that still raise the score
OTHER = {"general": "professional", "professional": "general"}


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate for one place, the higher the better; `draw` decides ties."""

    score: float
    draw: float
    candidate: Candidate


class Picker:
    """Fills places one after the other, each pick known to the next."""

    def __init__(self, known: Known, seed: int) -> None:
        self._known = known
        self._seed = seed
        self._buckets = _bucketed(known.candidates)
        self._orders: dict[int, dict[str, list[list[Scored]]]] = {}
        self._ahead: Counter[tuple[int, int, str]] = Counter()  # this week's own slots to come

    def fill(self, places: Iterable[Place]) -> list[Choice]:
        """Return a choice for every place, in the order of time."""
        order = sorted(places, key=lambda place: (place.starts_at, place.group_id))
        for place in order:
            self._ahead[week(place), place.group_id, place.library] += place.kind == "topic"
        return [self._fill_one(place) for place in order]

    def ranked(self, place: Place, only: frozenset[int] | None = None) -> list[Scored]:
        """Return every candidate that may stand in `place`, the best first; `only` some topics."""
        scene = look(self._known, place)
        found = [
            Scored(one.score + lift, one.draw, one.candidate)
            for library in self._libraries(scene, place)
            for order, lift in self._open(library, scene)
            for one in order
            if (only is None or one.candidate.id in only)
            and free(self._known, one.candidate.id, scene, strict=True)
        ]
        found = [_asked(one, scene) for one in found]
        found.sort(key=lambda one: (-one.score, one.draw))
        return found

    # -- one place

    def _fill_one(self, place: Place) -> Choice:
        self._ahead[week(place), place.group_id, place.library] -= place.kind == "topic"
        scene = look(self._known, place)
        if blocked := _blocked(scene.ground, place):
            return Choice(place, missing=blocked)
        if place.kind != "topic":
            return Choice(place, why=(Reason("fixed"), *reasons.of_day(scene.day)))
        libraries = self._libraries(scene, place)
        for library in libraries:
            for strict in (True, False):
                if best := self._best(library, scene, strict=strict):
                    return self._take(place, best.candidate, scene, libraries[0])
        return Choice(place, missing=reasons.missing(self._known, libraries, scene))

    def _take(self, place: Place, chosen: Candidate, scene: Scene, wanted: str) -> Choice:
        mix = self._mix(scene.ground, place)
        why = (
            *reasons.leads(scene, place, chosen.library, wanted, mix),
            *reasons.why(self._known, chosen, scene),
        )
        insort(
            scene.ground.turns,
            Turn(place.starts_at, chosen.shelf_id or 0, chosen.library, chosen.id),
        )
        mark = (scene.number, place.group_id)
        self._known.used.setdefault(chosen.id, []).append(mark)
        return Choice(place, chosen.id, why)

    def _libraries(self, scene: Scene, place: Place) -> tuple[str, ...]:
        """Return the libraries to look in, the wanted one first; days off are no days for work."""
        rhythm = scene.ground.rhythm
        if place.library:
            off = place.library == "professional" and scene.day.off
            return ("general", "professional") if off else (place.library,)
        if not (rhythm.general and rhythm.professional):
            return ("general",) if rhythm.general else ("professional",)
        mix = self._mix(scene.ground, place)
        ahead = mix["general"] * rhythm.professional - mix["professional"] * rhythm.general
        light = scene.day.off or same_day(scene.ground, place.starts_at)
        if ahead == 0 and not light:  # heads or tails
            ahead = self._chance(place, "library").choice((-1, 1))
        first = "professional" if ahead > 0 else "general"
        return (first, OTHER[first])

    def _mix(self, ground: Ground, place: Place) -> Counter[str]:
        """Return the mix so far, with what this week's own slots will still add to it."""
        known = self._known
        mix = Counter(turn.library for turn in turns(ground, known.first, known.last))
        for library in OTHER:
            mix[library] += self._ahead[week(place), place.group_id, library]
        return mix

    # -- scoring

    def _best(self, library: str, scene: Scene, *, strict: bool) -> Scored | None:
        best: Scored | None = None
        for order, lift in self._open(library, scene):
            if best and lift + order[0].score + EVENT * bool(scene.asked) < best.score:
                continue
            for one in self._first(order, scene, strict=strict):
                found = _asked(Scored(one.score + lift, one.draw, one.candidate), scene)
                if best is None or (found.score, -found.draw) > (best.score, -best.draw):
                    best = found
        return best

    def _first(self, order: list[Scored], scene: Scene, *, strict: bool) -> Iterator[Scored]:
        """Yield the first of a bucket that is free, and those an event asks for."""
        open_ones = (
            one for one in order if free(self._known, one.candidate.id, scene, strict=strict)
        )
        yield from islice(open_ones, 1)
        if scene.asked:
            yield from (one for one in open_ones if one.candidate.id in scene.asked)

    def _open(self, library: str, scene: Scene) -> Iterator[tuple[list[Scored], float]]:
        """Yield the buckets that may stand here, with what the day and the neighbours add to them."""
        orders = self._order(scene.ground)[library]
        for bucket, order in zip(self._buckets[library], orders, strict=True):
            one = bucket[0]
            if one.shelf_id in scene.neighbours or not timely(one, scene.day):
                continue
            special = FESTIVAL if one.festival else SEASON if one.season else 0
            yield order, special - REPEATED * scene.lately[one.shelf_id or -1]

    def _order(self, ground: Ground) -> dict[str, list[list[Scored]]]:
        """Return each bucket's topics, the best of this group first."""
        if ground.group_id not in self._orders:
            draw = Random(f"{self._seed} {ground.group_id}").random  # noqa: S311 -- a tie, no secret
            here = {turn.topic_id for turn in ground.turns}
            scored = {
                one.id: Scored(_own_score(one, ground, here), draw(), one)
                for one in self._known.candidates
            }
            self._orders[ground.group_id] = {
                library: [
                    sorted((scored[one.id] for one in bucket), key=_by_score) for bucket in buckets
                ]
                for library, buckets in self._buckets.items()
            }
        return self._orders[ground.group_id]

    def _chance(self, place: Place, what: str) -> Random:
        return Random(f"{self._seed} {place.group_id} {place.starts_at} {what}")  # noqa: S311 -- a tie


def _bucketed(candidates: Iterable[Candidate]) -> dict[str, list[list[Candidate]]]:
    """Return, per library, the topics that a place can't tell apart but by themselves."""
    found: dict[str, dict[tuple[int, str, str], list[Candidate]]] = {name: {} for name in OTHER}
    for one in candidates:
        key = (one.shelf_id or 0, one.season, one.festival)
        found[one.library].setdefault(key, []).append(one)
    return {library: list(buckets.values()) for library, buckets in found.items()}


def _own_score(candidate: Candidate, ground: Ground, here: set[int]) -> float:
    """Return what a topic brings with it into a group, whatever the day."""
    score = FRESH * (candidate.id not in here) + READY * candidate.ready
    response = ground.responses.get(candidate.id)
    if response is None:
        return score
    ratio = min(max(response.ratio, 1 / BEST_RESPONSE), BEST_RESPONSE)
    return score + RESPONSE * log2(ratio)


def _by_score(one: Scored) -> tuple[float, float]:
    return -one.score, one.draw


def _asked(one: Scored, scene: Scene) -> Scored:
    if one.candidate.id not in scene.asked:
        return one
    return Scored(one.score + EVENT, one.draw, one.candidate)


def _blocked(ground: Ground, place: Place) -> Reason | None:
    """Return why nothing at all may be posted then."""
    rhythm, at = ground.rhythm, f"{place.starts_at:%H:%M}"
    if rhythm.quiet(at):
        return Reason("quiet", {"start": rhythm.quiet_from, "end": rhythm.quiet_until})
    end = place.starts_at + timedelta(minutes=place.minutes)
    for event in ground.events:
        if event.blocks and event.start < end and place.starts_at < event.end:
            return Reason("busy", {"title": event.title, "time": f"{event.start:%H:%M}"})
    if place.kind == "topic" and rhythm.weekly_cap is not None:
        monday = place.starts_at.date() - timedelta(days=place.starts_at.weekday())
        if len(turns(ground, monday, monday + timedelta(days=6))) >= rhythm.weekly_cap:
            return Reason("cap", {"n": rhythm.weekly_cap})
    return None
