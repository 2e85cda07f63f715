"""The people of the sample: who they are, how they came, how often they speak, when they left."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from app.sample import content

DAYS = 92  # full days of history; yesterday is day 91
SEATS = 486  # of the main group taken today
GONE = 38  # people who have left it since
LATE = 6  # days before today in which exactly `RECENT` people joined
RECENT = (("公众号", 14), ("友群", 4), ("林小满 邀请", 3))
RECENT_GONE = 5  # of `GONE`, within those days
KICKED = 6  # of `GONE`, removed for advertising
OPENED_PRACTICE = 38  # the day on which the practice group opened
IN_PRACTICE = 120  # people in it today, of whom so many are not in the main group:
ONLY_PRACTICE = 4
HOSTS, LIVELY, TOLD = 14, 0.25, 0.85  # who bring friends, how lively, how often the chat says so
PAYERS = 55  # besides those named

# Share of the people, least and most chance to speak on a day. The shares are set so that
# of 100 people about 5 are lively on 18 of 30 days, 15 on 6, and 25 have never spoken.
_HABITS = {
    "high": (0.025, 0.68, 0.9),
    "mid": (0.15, 0.27, 0.46),
    "steady": (0.36, 0.05, 0.1),
    "faded": (0.26, 0.1, 0.22),
    "never": (0.205, 0.0, 0.0),
}
_SLIPPING = 12  # of the steady, silent for 15 to 28 days


@dataclass(slots=True)
class Person:
    """One invented person; days count from the first, `last` is the last day of speaking."""

    name: str
    day: int
    channel: str
    habit: float = 0.0  # chance to speak on a day
    talk: float = 1.0  # share of what is said
    last: int = DAYS
    left: int | None = None
    kicked: bool = False
    inviter: int | None = None
    roles: list[str] = field(default_factory=list[str])
    tier: str | None = None
    tags: list[str] = field(default_factory=list[str])
    kind: str = "lead"
    heard: int = 0  # the last day on which they spoke
    practice: int | None = None  # the day they joined the practice group
    practice_left: int | None = None
    main: bool = True


def people(rng: Random, plan: dict[str, Any]) -> list[Person]:
    """Return everyone, those named by hand first."""
    names = _names(rng)
    found = [_lead(entry) for entry in content.read("people")["leads"]]
    for day, channel in _arrivals(rng, plan, SEATS + GONE - len(found)):
        found.append(_person(rng, next(names), day, channel))
    _leave(rng, found)
    _slip(rng, found)
    _practise(rng, found)
    for _ in range(ONLY_PRACTICE):
        person = _person(rng, next(names), rng.randrange(OPENED_PRACTICE, 80), "友群")
        person.practice, person.main = person.day, False
        found.append(person)
    _know(rng, found, plan)
    return found


def _lead(entry: dict[str, Any]) -> Person:
    last = DAYS - int(entry.get("quiet", 0))
    return Person(
        entry["name"], entry["day"], entry["channel"], entry["habit"], entry["talk"], last,
        roles=list(entry["roles"]), tier=entry["tier"], tags=list(entry["tags"]),
    )  # fmt: skip


def _person(rng: Random, name: str, day: int, channel: str) -> Person:
    kinds = list(_HABITS)
    [kind] = rng.choices(kinds, [_HABITS[kind][0] for kind in kinds])
    _, low, high = _HABITS[kind]
    person = Person(name, day, channel, low + (high - low) * rng.random(), kind=kind)
    person.talk = {"high": 5.0, "mid": 2.2}.get(kind, 1.0) * rng.lognormvariate(0, 0.5)
    if kind == "faded":
        person.last = min(day + 3 + int(rng.expovariate(1 / 22)), DAYS - 32)
    return person


def _arrivals(rng: Random, plan: dict[str, Any], n: int) -> list[tuple[int, str]]:
    """Return `n` days and channels of joining: waves of posters and courses over a steady trickle."""
    found = [(DAYS - 1 - i % LATE, channel) for channel, many in RECENT for i in range(many)]
    for wave in plan["waves"]:
        days = range(wave["first"], wave["last"] + 1)
        weights = [0.75**i for i in range(len(days))]
        found += [(day, wave["channel"]) for day in rng.choices(days, weights, k=wave["people"])]
    days = range(1, DAYS - LATE - 1)
    weights = [1.0 + 0.9 * (30 < day < 75) - 0.8 * (40 <= day <= 47) for day in days]
    channels, shares = zip(*plan["channels"], strict=True)
    for day in rng.choices(days, weights, k=n - len(found)):
        found.append((day, rng.choices(channels, shares)[0]))
    return sorted(found)


def _leave(rng: Random, found: list[Person]) -> None:
    """Let some go: the quiet ones, a few of them removed for advertising."""
    quiet = [p for p in found if p.kind in {"never", "faded"} and p.day < DAYS - 20]
    gone = rng.sample(quiet, GONE)
    for number, person in enumerate(gone):
        first = person.day + 2
        recent = number < RECENT_GONE
        person.left = DAYS - 1 - number if recent else rng.randrange(first, DAYS - LATE - 1)
        person.last = min(person.last, person.left - 1)
        person.kicked = number >= GONE - KICKED


def _slip(rng: Random, found: list[Person]) -> None:
    steady = [p for p in found if p.kind in {"steady", "mid"} and p.day < DAYS - 45]
    for person in rng.sample(steady, _SLIPPING):
        person.kind, person.last = "slipping", DAYS - rng.randrange(16, 28)


def _practise(rng: Random, found: list[Person]) -> None:
    """Seat people in the practice group, the lively ones first."""
    here = [p for p in found if p.left is None and p.habit > 0 and p.kind != "faded"]
    keen = sorted(here, key=lambda p: -p.habit - rng.random() * 0.4)[: IN_PRACTICE - ONLY_PRACTICE]
    for number, person in enumerate(keen):
        low = max(OPENED_PRACTICE, person.day)
        person.practice = OPENED_PRACTICE if number < 12 and person.day < low else _later(rng, low)
    for day, person in zip((DAYS - 3, DAYS - 5), sorted(keen, key=lambda p: -p.day), strict=False):
        person.practice = max(day, person.day)
    others = [p for p in here if p.practice is None]
    for day, person in zip((60, 71, 80, DAYS - 4), others, strict=False):
        person.practice = max(OPENED_PRACTICE, person.day)
        person.practice_left = max(day, person.day + 1)


def _later(rng: Random, low: int) -> int:
    return min(low + int(rng.expovariate(1 / 12)), max(low, DAYS - LATE - 2))


def _know(rng: Random, found: list[Person], plan: dict[str, Any]) -> None:
    """Say who invited whom, who pays, and what the operator noted as tags."""
    lead = {f"{person.name} 邀请": number for number, person in enumerate(found[:15])}
    for person in found:
        person.inviter = lead.get(person.channel)
    plain = [p for p in found[15:] if p.left is None and p.habit > 0]
    taught = sorted(plain, key=lambda p: (p.channel != "线上课 3", p.practice is None, -p.habit))
    for person in taught[:PAYERS]:
        person.roles.append("payer")
    for person in rng.sample(plain, 110):
        person.tags += rng.sample(plan["tags"], rng.choice((1, 1, 2)))
    for person, tier in zip(rng.sample(plain, 4), ("high", "mid", "mid", "ordinary"), strict=True):
        person.tier = tier


def befriend(rng: Random, found: list[Person]) -> None:
    """Say who brought those that came from a group of friends: a few lively ones who were there before."""
    lively = [n for n, p in enumerate(found) if p.left is None and p.habit > LIVELY and p.main]
    hosts = sorted(rng.sample(lively, min(HOSTS, len(lively))), key=lambda n: found[n].day)
    for person in found:
        known = [n for n in hosts if found[n].day < person.day]
        if person.channel == "友群" and person.inviter is None and known and rng.random() < TOLD:
            place = min(int(rng.expovariate(0.35)), len(known) - 1)
            person.inviter = known[place]


def _names(rng: Random) -> Iterator[str]:
    """Yield invented names, none twice: nicknames by hand, then styled and Chinese ones, mixed."""
    pools = content.read("people")
    keys = ("latin", "field", "skill", "hobby", "emoji", "one", "given")
    slots = {key: pools[key] for key in keys}
    seen: set[str] = {entry["name"] for entry in pools["leads"]}
    first = list(pools["nicknames"])
    rng.shuffle(first)
    while True:
        kind = rng.random()
        if kind < 0.34 and first:
            name = first.pop()
        elif kind < 0.67:
            name = content.filled(rng, rng.choice(pools["styles"]), slots)
        else:
            name = rng.choice(pools["surnames"]) + rng.choice(pools["given"])
        if name not in seen:
            seen.add(name)
            yield name
