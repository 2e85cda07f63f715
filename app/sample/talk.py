"""What is said in the sample: a rhythm of days and hours, threads between people."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from app.imports.records import KINDS
from app.sample import content
from app.sample.content import Pool
from app.sample.people import DAYS, Person

HOUR, DAY = 3600, 86_400
TEXT, IMAGE, VOICE, STICKER, LINK = (
    KINDS.index(kind) for kind in ("text", "image", "voice", "sticker", "link")
)
# Messages per hour of the day: breakfast at 8, lunch at 12:30, and the evening.
HOURS = (1, 0.4, 0.1, 0, 0, 0.1, 0.9, 3.5, 9, 5, 4, 4, 9, 6, 3, 3, 3, 3.5, 5, 6.5, 11, 12, 9, 3.5)
WEEKEND = (
    1.5, 0.8, 0.3, 0, 0, 0, 0.4, 1.5, 4, 6, 7, 6, 6, 5, 4.5, 4.5, 4.5, 4, 4.5, 5, 8, 8.5, 7, 3.5,
)  # fmt: skip
MORNING = (0,) * 7 + (3.5, 9, 5)  # today, so far
HOLIDAY = range(40, 48)
BUSY = {27: 1.4, 35: 1.4, 56: 1.3, DAYS - 1: 1.0}  # days of big events
YESTERDAY = 1080  # messages in the main group: the target is met
EVENING = 20 * HOUR + 1800  # when a topic is put up
SIGNUP_EVERY = 7
FRIDAY = 4
FRESH = 7  # days for which a newcomer is keener
REGULAR = 12  # days after which a regular is heard of again

Line = tuple[int, int, int, str]  # seconds UTC, index of the person, kind, text


@dataclass(slots=True)
class Script:
    """The pools of lines, filled."""

    morning: Pool
    night: Pool
    lines: Pool
    links: Pool
    answers: Pool
    briefing: Pool
    threads: list[list[Pool]]
    stickers: list[str]
    signup: list[str]

    @classmethod
    def of(cls, rng: Random) -> "Script":
        """Read the shipped lines."""
        chat = content.read("chat")
        names = ("morning", "night", "lines", "links", "answers", "briefing")
        pools = {name: Pool.of(rng, chat[name], chat["slots"]) for name in names}
        threads = [
            [Pool.of(rng, [line], chat["slots"]) for line in thread] for thread in chat["threads"]
        ]
        return cls(**pools, threads=threads, stickers=chat["stickers"], signup=chat["signup"])

    def burst(self, rng: Random, hour: int) -> list[tuple[int, str]]:
        """Return what is said in one go at `hour`: a thread, or a few loose lines."""
        chance = rng.random()
        if chance < 0.34:
            return [(TEXT, pool.pick(rng)) for pool in rng.choice(self.threads)]
        if chance < 0.39:
            return [(LINK, self.links.pick(rng)), (TEXT, self.lines.pick(rng))]
        if 7 <= hour <= 9 and chance < 0.6:
            return [(TEXT, self.morning.pick(rng))]
        if (hour >= 22 or hour < 2) and chance < 0.55:
            return [(TEXT, self.night.pick(rng))]
        return [self._loose(rng) for _ in range(rng.choice((1, 1, 2, 3)))]

    def _loose(self, rng: Random) -> tuple[int, str]:
        chance = rng.random()
        if chance < 0.08:
            return STICKER, rng.choice(self.stickers)
        if chance < 0.14:
            return IMAGE, "[图片]"
        if chance < 0.15:
            return VOICE, "[语音]"
        return TEXT, self.lines.pick(rng)


@dataclass(frozen=True, slots=True)
class Calendar:
    """When it all happens: midnight of day 0 and now (seconds UTC), the weekday of day 0, topics."""

    start: int
    now: int
    weekday: int
    topics: dict[int, str]  # day → the title put up for discussion that evening


def talk(rng: Random, people: list[Person], calendar: Calendar) -> tuple[list[Line], list[Line]]:
    """Return 92 days and a morning of talk in the two groups, in order of time, nothing after now."""
    script = Script.of(rng)
    main: list[Line] = []
    practice: list[Line] = []
    for number in range(DAYS + 1):
        free = (calendar.weekday + number) % 7 > FRIDAY and number not in BUSY
        day = _Day(number, calendar.start + number * DAY, free, calendar.topics.get(number))
        present = _awake(rng, people, day)
        main += _main(rng, script, people, present, day)
        practice += _practice(rng, script, people, present, day)
    for lines in (main, practice):
        lines.sort()
        while lines and lines[-1][0] > calendar.now:
            lines.pop()
    return main, practice


@dataclass(frozen=True, slots=True)
class _Day:
    number: int
    start: int
    free: bool
    topic: str | None

    def hours(self) -> tuple[float, ...]:
        """Return how talk spreads over this day."""
        return MORNING if self.number == DAYS else WEEKEND if self.free else HOURS


def _awake(rng: Random, people: list[Person], day: _Day) -> list[int]:
    """Return who speaks on a day."""
    mood = _mood(day.number) * (0.88 if day.free else 1.0)
    present: list[int] = []
    for number, p in enumerate(people):
        if p.habit and p.day <= day.number <= p.last:
            fresh = 1.7 if day.number - p.day < FRESH else 1.0
            due = p.kind == "steady" and day.number - p.heard > REGULAR
            if rng.random() < min(0.96, p.habit * mood * fresh) or due:
                p.heard = day.number
                present.append(number)
    return present


def _mood(day: int) -> float:
    """Return how lively a day is: a start, growth, a holiday dip, a peak, a slight decline."""
    if day == DAYS:
        return 0.5
    if day in HOLIDAY:
        return 0.62
    grown = min(1.1, 0.86 + day * 0.004)
    late = max(0.0, (day - 74) * 0.012)
    return (grown - late) * (1.3 if day in BUSY else 1.0)


def _main(
    rng: Random, script: Script, people: list[Person], present: list[int], day: _Day
) -> list[Line]:
    here = [n for n in present if people[n].main]
    rate = rng.uniform(7.9, 11) * (0.85 if day.free else 1.0) * BUSY.get(day.number, 1.0)
    rate = rate if day.number < DAYS else rate / 3
    n = YESTERDAY if day.number == DAYS - 1 else int(len(here) * rate)
    lines = _chatter(rng, script, _turns(rng, people, here, n), day)
    if not day.free and day.number:
        at = day.start + 8 * HOUR + rng.randrange(90)
        lines.append((at, 1, TEXT, script.briefing.pick(rng)))
    if day.number % SIGNUP_EVERY == 3 and day.number < DAYS:
        lines += _signup(rng, script, people, here, day)
    if day.topic:
        lines += _discussion(rng, script, here, day)
    return lines


def _practice(
    rng: Random, script: Script, people: list[Person], present: list[int], day: _Day
) -> list[Line]:
    here = [n for n in present if practises(people[n], day.number)]
    lines: list[Line] = []
    if day.number < DAYS:
        some = [n for n in here if rng.random() < 0.55 or not people[n].main]
        turns = _turns(rng, people, some, int(len(some) * rng.uniform(3, 5)))
        lines = _chatter(rng, script, turns, day)
    return lines


def practises(person: Person, day: int) -> bool:
    """Tell whether someone is in the practice group on a day."""
    until = DAYS + 1 if person.practice_left is None else person.practice_left
    return person.practice is not None and person.practice <= day < until


def _turns(rng: Random, people: list[Person], here: list[int], n: int) -> list[int]:
    """Return who speaks when: everyone once, the talkative ones most of the rest."""
    if not here:
        return []
    rest = rng.choices(here, [people[p].talk for p in here], k=max(0, n - len(here)))
    turns = here + rest
    rng.shuffle(turns)
    return turns


def _chatter(rng: Random, script: Script, turns: list[int], day: _Day) -> list[Line]:
    hours = day.hours()
    picked = iter(rng.choices(range(len(hours)), hours, k=len(turns)))
    found: list[Line] = []
    while len(found) < len(turns):
        hour = next(picked)
        at = day.start + hour * HOUR + int(rng.random() * 3200)
        for kind, text in script.burst(rng, hour)[: len(turns) - len(found)]:
            found.append((at, turns[len(found)], kind, text))
            at += 6 + int(rng.random() * 48)
    return found


def _discussion(rng: Random, script: Script, here: list[int], day: _Day) -> Iterator[Line]:
    """Yield an evening on one topic: the question, then answers for three quarters of an hour."""
    at = day.start + EVENING
    yield at, 0, TEXT, f"【今晚聊】{day.topic}"
    for _ in range(len(here) // 2):
        at += 20 + int(rng.random() * 80)
        yield at, rng.choice(here), TEXT, script.answers.pick(rng)


def _signup(
    rng: Random, script: Script, people: list[Person], here: list[int], day: _Day
) -> Iterator[Line]:
    """Yield a sign-up list that grows by one name per message, as the chat keeps it."""
    head = rng.choice(script.signup)
    at = day.start + 12 * HOUR + 900
    for number, person in enumerate(rng.sample(here, min(len(here), 6)), 1):
        head += f"\n{number}. {people[person].name}"
        at += 60 + int(rng.random() * 400)
        yield at, person, TEXT, head
