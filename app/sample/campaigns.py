"""The sample's check-in campaigns: one that is over, one at its sixth day, with all that happens in them."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from app import checkins
from app.checkins import rewards
from app.sample import content
from app.sample.content import Pool
from app.sample.people import DAYS, Person
from app.sample.talk import DAY, HOUR, IMAGE, TEXT, Calendar, Line, practises
from app.store import Store

LENGTH = 14  # days
HOURS = ((6, 2), (7, 4), (8, 3), (12, 2), (20, 2), (21, 5), (22, 6), (23, 2))  # hour, weight
MISSES = 0.1  # of the days of someone who is still in it
TEN = 600  # seconds


def lines(rng: Random, people: list[Person], calendar: Calendar) -> list[Line]:
    """Return the check-ins of both campaigns, nothing after now."""
    plan, chat = content.read("community")["campaigns"], content.read("chat")
    pool = Pool.of(rng, chat["checkin"], chat["slots"])
    found: list[Line] = []
    for campaign in plan:
        first, staying = campaign["first"], _staying(rng, people, campaign)
        for person, until in staying.items():
            whole = until == LENGTH
            for day in range(until):
                if whole or day == 0 or rng.random() > MISSES:
                    at = calendar.start + (first + day) * DAY + _moment(rng)
                    found.append((at, person, TEXT, f"第 {day + 1} 天打卡：{pool.pick(rng)}"))
        if not campaign["over"]:
            found += _odd(
                people, sorted(staying, key=lambda one: -staying[one]), calendar.start + first * DAY
            )
    return [line for line in found if line[0] <= calendar.now]


def write(store: Store, plan: Sequence[dict[str, Any]], events: Mapping[str, int]) -> None:
    """Set the campaigns up on their events, with rewards; those of the one that is over were given."""
    for campaign in plan:
        id = checkins.adopt(store, events[campaign["event"]], campaign["goal"])
        target = campaign.get("target")
        checkins.edit(
            store, id, needed=campaign.get("needed"), make_ups=campaign.get("make_ups", 0), target=target,
            stop_when="target" if target else "days",
        )  # fmt: skip
        for days, reward in campaign["rewards"]:
            rewards.add(store, id, days, reward)
        if campaign["over"]:
            for due in rewards.earned(store, checkins.grid(store, id)):
                rewards.give(store, due.reward.id, [due.member_id])


# -- inside


def _staying(rng: Random, people: list[Person], campaign: dict[str, Any]) -> dict[int, int]:
    """Return who takes part, and for how many days they stay in it."""
    first = campaign["first"]
    last = min(first + LENGTH - 1, DAYS)
    keen = [
        number
        for number, person in enumerate(people)
        if number
        and practises(person, first - 1)
        and practises(person, last)
        and person.last >= last
    ]
    keen.sort(key=lambda number: -people[number].habit)
    some = keen[: campaign["people"]]
    rng.shuffle(some)
    whole = campaign["whole"]
    return {
        number: LENGTH if place < whole else min(1 + int(rng.expovariate(1 / 5)), LENGTH - 1)
        for place, number in enumerate(some)
    }


def _moment(rng: Random) -> int:
    hours, weights = zip(*HOURS, strict=True)
    return rng.choices(hours, weights)[0] * HOUR + int(rng.random() * HOUR)


def _odd(people: list[Person], some: list[int], start: int) -> Iterator[Line]:
    """Yield what only a person can judge: greetings, the small hours, a leave, a wrong number, a make-up."""
    evening = 22 * HOUR
    yield start + 2 * DAY + 7 * HOUR, some[-1], TEXT, "早上好，打卡起床"
    yield start + 4 * DAY + 7 * HOUR + TEN, some[-2], TEXT, "早呀，今天的打卡是改一个旧标题"
    yield start + 4 * DAY + 1200, some[-3], TEXT, "第 4 天打卡：赶在睡前补完最后一段"
    yield start + 4 * DAY + 9 * HOUR, some[-4], TEXT, "今天请假一天，孩子发烧"
    yield start + 4 * DAY + evening, some[-5], TEXT, "第 7 天打卡：写了个开头"
    yield start + 3 * DAY + evening + TEN, some[-6], TEXT, "补打卡 第 3 天：昨天的稿子今天交"
    yield start + 3 * DAY + evening + 2 * TEN, some[-7], TEXT, "今天写完啦，来张图当打卡"
    yield start + 3 * DAY + evening + 2 * TEN + 40, some[-7], IMAGE, "[图片]"
    head = "#接龙\n第 5 天打卡，写完的接一下"
    for place, number in enumerate(some[-11:-7], 1):
        head += f"\n{place}. {people[number].name}"
        yield start + 4 * DAY + evening + 3 * TEN + place * 90, number, TEXT, head
