"""Why a topic stands in a slot, what speaks against it, and what is missing where none fits."""

from collections import Counter
from datetime import date

from app.planner.ground import APART, Candidate, Day, Known, Place, Scene, free, same_day, timely
from app.planner.why import Reason

TELLING = 1.2  # times the median from which a response is a reason


def why(known: Known, candidate: Candidate, scene: Scene) -> tuple[Reason, ...]:
    """Return what speaks for a candidate in its place, the weightiest first."""
    found: list[Reason] = []
    if fit := scene.day.fits.get(candidate.festival):
        near = {"key": candidate.festival, "day": str(fit.day), "ahead": fit.ahead}
        found.append(Reason("festival", near))
    elif candidate.season:
        found.append(Reason("season", {"season": candidate.season}))
    if event := scene.asked.get(candidate.id):
        found.append(Reason("event", {"title": event.title, "day": str(event.start.date())}))
    response = scene.ground.responses.get(candidate.id)
    if response and response.ratio >= TELLING:
        fields = {"replies": response.replies, "ratio": round(response.ratio, 1)}
        found.append(Reason("response", {**fields, "here": int(response.here)}))
    days = _rested(known, candidate, scene)
    found.append(Reason("fresh") if days is None else Reason("rested", {"days": days}))
    if candidate.ready:
        found.append(Reason("ready"))
    return (*found, *_also(known, candidate, scene))


def cautions(known: Known, candidate: Candidate, scene: Scene) -> tuple[Reason, ...]:
    """Return what speaks against a topic that the operator puts here by hand."""
    found: list[Reason] = []
    rest, here = scene.ground.rhythm.cooldown_days, (scene.ground.group_id, 0)
    marks = known.used.get(candidate.id, ())
    near = min((abs(n - scene.number) for n, group in marks if group in here), default=rest)
    if near < rest:
        found.append(Reason("early", {"days": near, "cooldown": rest}))
    if candidate.shelf_id in scene.neighbours:
        found.append(Reason("twice", _shelf(known, candidate)))
    if not timely(candidate, scene.day):
        festive = {"key": candidate.festival}
        season = Reason("out_of_season", {"season": candidate.season})
        found.append(Reason("off_festival", festive) if candidate.festival else season)
    return (*found, *_also(known, candidate, scene))


def leads(
    scene: Scene, place: Place, library: str, wanted: str, mix: Counter[str]
) -> tuple[Reason, ...]:
    """Return why it is this library, and what is special about the day."""
    day = of_day(scene.day)
    if library != wanted:
        return (Reason("instead", {"library": wanted}), *day)
    if place.library:
        return day
    beside = same_day(scene.ground, place.starts_at)
    if beside and library == "general":
        event = Reason("beside", {"title": beside.title, "time": f"{beside.start:%H:%M}"})
        return (*day, event)
    rhythm = scene.ground.rhythm
    counted = Reason("mix", {
        "library": library, "general": mix["general"], "professional": mix["professional"],
        "wanted_general": rhythm.general, "wanted_professional": rhythm.professional,
    })  # fmt: skip
    return (*day, counted)


def missing(known: Known, libraries: tuple[str, ...], scene: Scene) -> Reason:
    """Return which condition left nothing over, the first in the order of conditions."""
    library = {"library": libraries[0] if len(libraries) == 1 else ""}
    there = [one for one in known.candidates if one.library in libraries]
    if not there:
        n = sum(known.without_gain.get(name, 0) for name in libraries)
        return Reason("no_gain", {**library, "n": n}) if n else Reason("empty", library)
    now = [one for one in there if timely(one, scene.day)]
    if not now:
        return Reason("not_now", library)
    rested = [one for one in now if free(known, one.id, scene, strict=False)]
    if rested:
        return Reason("only_shelf", _shelf(known, rested[0]))
    until = _rested_on(known, now, scene)
    return Reason("resting", {**library, "n": len(now), "until": until})


def of_day(day: Day) -> tuple[Reason, ...]:
    """Return what is special about a day: off, or worked in lieu."""
    if day.off:
        return (Reason("day_off", {"name": day.off[0], "name_en": day.off[1]}),)
    return (Reason("work_day"),) if day.working else ()


def _shelf(known: Known, candidate: Candidate) -> dict[str, str | int | float]:
    zh, en = known.shelves.get(candidate.shelf_id or 0, ("", ""))
    return {"shelf": zh, "shelf_en": en}


def _also(known: Known, candidate: Candidate, scene: Scene) -> tuple[Reason, ...]:
    for number, group in known.used.get(candidate.id, ()):
        other = group not in {scene.ground.group_id, 0} and known.grounds.get(group)
        if other and abs(number - scene.number) < APART:
            return (Reason("also", {"group": other.name}),)
    return ()


def _rested(known: Known, candidate: Candidate, scene: Scene) -> int | None:
    """Return how many days ago a topic was last in this group."""
    here = (scene.ground.group_id, 0)
    marks = known.used.get(candidate.id, ())
    days = [scene.number - n for n, group in marks if group in here and n <= scene.number]
    return min(days, default=None)


def _rested_on(known: Known, candidates: list[Candidate], scene: Scene) -> str:
    """Return the day on which the first of these topics has rested long enough."""
    here = (scene.ground.group_id, 0)
    last = min(max(n for n, group in known.used[one.id] if group in here) for one in candidates)
    return str(date.fromordinal(last + scene.ground.rhythm.cooldown_days))
