"""The sample's plans: topics used and waiting, the calendar, announcements posted and drafted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from app import clock, events, starter
from app.sample import campaigns
from app.sample.people import DAYS
from app.sample.talk import DAY, EVENING
from app.store import Store

USED, READY = (13, 12), (7, 7)  # of the general and the professional library
WAITING = (5, 4)  # on the calendar; of these so many were used before
AGAIN = (2, 3)
RESTS = 21  # days after its use for which a topic rests


@dataclass(frozen=True, slots=True)
class Topics:
    """Which topics of the library play which part; `evenings` is day → (id, title)."""

    evenings: dict[int, tuple[int, str]]
    waiting: tuple[int, ...]
    ready: tuple[int, ...]
    used: tuple[int, ...]


def topics(store: Store, rng: Random, plan: dict[str, Any]) -> Topics:
    """Load the starter library and choose from it."""
    starter.load(store, source="sample")
    used: list[int] = []
    waiting: list[int] = []
    ready: list[int] = []
    for number, library in enumerate(("general", "professional")):
        ids = _ids(store, rng, library, plan["scheduled"])
        spoken = ids[WAITING[number] :][: USED[number]]
        fresh = ids[WAITING[number] + USED[number] :]
        again = rng.sample(spoken, AGAIN[number])
        waiting += [*ids[: WAITING[number] - len(again)], *again]
        used += spoken
        ready += fresh[: READY[number]]
    rng.shuffle(used)
    rng.shuffle(waiting)
    titles = dict(store.rows("select id, title from topics"))
    # Those on the calendar again were used first, long ago.
    used.sort(key=lambda id: id not in waiting)
    days = plan["topic_days"]
    rest = [id for id in used if id not in waiting]
    turns = [*used, *rest[: len(days) - len(used)]]  # a few come round again
    evenings = {day: (id, titles[id]) for day, id in zip(days, turns, strict=True)}
    return Topics(evenings, tuple(waiting), tuple(ready), tuple(used))


def _ids(store: Store, rng: Random, library: str, first: list[str]) -> list[int]:
    """Return a library's topics of no season in chance order, the titles of `first` before all."""
    rows = store.rows(
        "select id, title from topics where library = ? and pack_key <> '' and season = '' "
        "order by pack_key",
        library,
    )
    rng.shuffle(rows)
    rows.sort(key=lambda row: row[1] not in first)
    return [id for id, _ in rows]


def write_topics(store: Store, chosen: Topics, group: int, start: int) -> None:
    """Write where topics were used, and where each one stands; the chat tells how they were answered."""
    last: dict[int, int] = {}
    uses: list[tuple[int, int, int]] = []
    for day, (id, _) in chosen.evenings.items():
        last[id] = day
        uses.append((id, group, start + day * DAY + EVENING))
    store.insert_many("topic_uses", "topic_id, group_id, used_at", uses)
    states = {id: "resting" if DAYS - day <= RESTS else "used" for id, day in last.items()}
    states |= dict.fromkeys(chosen.ready, "ready") | dict.fromkeys(chosen.waiting, "scheduled")
    store.execute_many(
        "update topics set status = ? where id = ? and source = 'sample'",
        [(status, id) for id, status in states.items()],
    )


@dataclass(frozen=True, slots=True)
class Diary:
    """Writes the calendar and the announcements of the sample."""

    store: Store
    community: int
    groups: tuple[int, int]
    chosen: Topics
    plan: dict[str, Any]

    def write(self) -> None:
        """Put events past and coming on the calendar, and write what was and will be posted."""
        today = clock.today()
        found: dict[str, int] = {}
        for number, entry in enumerate(self.plan["events"]):
            found[entry.get("key", entry["title"])] = self._event(entry, today, number)
        for number, (topic, at) in enumerate(zip(self.chosen.waiting, _free(today), strict=False)):
            events.schedule_topic(
                self.store, self.community, topic, at,
                ends_at=at + timedelta(minutes=45), group_ids=self.groups[:1],
                uid=f"sample-topic-{number}@qunce",
            )  # fmt: skip
        campaigns.write(self.store, self.plan["campaigns"], found)
        self._announce(found)

    def _event(self, entry: dict[str, Any], today: date, number: int) -> int:
        begins = datetime.combine(_day(entry, today), time.fromisoformat(entry["at"]))
        return events.add(
            self.store, self.community, entry["title"], begins,
            kind=entry["kind"], ends_at=begins + timedelta(minutes=entry["minutes"]),
            all_day=entry.get("all_day", False), rrule=entry.get("rrule", ""),
            place=entry.get("place", ""), notes=entry.get("notes", ""),
            status=entry.get("status", "planned"),
            group_ids=[self.groups[int(n)] for n in entry["groups"]], uid=f"sample-{number}@qunce",
        )  # fmt: skip

    def _announce(self, found: dict[str, int]) -> None:
        now = clock.now()
        rows: list[tuple[Any, ...]] = []
        for number, entry in enumerate(self.plan["announcements"]):
            at = now + timedelta(days=entry["days"], minutes=-40 * (number + 1))
            stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ")
            state, posted = ("draft", None) if entry.get("draft") else ("posted", stamp)
            topic = self.chosen.waiting[0] if "{{话题}}" in entry["body"] else None
            rows.append((
                self.community, self.groups[int(entry["group"])], found.get(entry.get("event", "")),
                topic, entry["template"], entry["title"], entry["body"], entry.get("style", ""), state,
                posted, stamp, stamp,
            ))  # fmt: skip
        self.store.insert_many(
            "announcements",
            "community_id, group_id, event_id, topic_id, template, title, body, style, status, posted_at, "
            "created_at, updated_at",
            rows,
        )


def _day(entry: dict[str, Any], today: date) -> date:
    """Return the day of an event: so many days ahead, the next such weekday, or a day of history."""
    if "ahead" in entry:
        return today + timedelta(days=entry["ahead"])
    if "next" in entry:
        return today + timedelta(days=(entry["next"] - today.weekday() - 1) % 7 + 1)
    day = today + timedelta(days=entry["day"] - DAYS)
    first, last = entry.get("weekday", (0, 6))
    while not first <= day.weekday() <= last:
        day += timedelta(days=1)
    return day


def _free(today: date) -> Iterator[datetime]:
    """Yield lunch and evening slots of the coming days that suit a topic, nine of them in a week."""
    for ahead in range(1, 8):
        day = today + timedelta(days=ahead)
        if ahead % 4 == 1:
            yield datetime.combine(day, time(13, 0))
        yield datetime.combine(day, time(21, 30) if day.weekday() in {1, 3} else time(20, 30))
