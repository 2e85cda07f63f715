"""The newcomers' survey of the sample: who answered what, and when."""

from random import Random

from app import clock
from app.sample import content
from app.sample.people import Person
from app.sample.talk import DAY
from app.store import Store

SHARE = 0.3  # of those who are there
LATEST = 12 * DAY  # after they came


def write_answers(store: Store, rng: Random, people: list[Person], base: int, start: int) -> None:
    """Let some of those who are still there have answered the survey soon after they came."""
    survey = content.read("answers")
    now = int(clock.now().timestamp())
    rows: list[tuple[int, str, str, int, str]] = []
    for number, person in enumerate(people):
        at = start + person.day * DAY + rng.randrange(DAY, LATEST)
        if person.left is not None or not person.main or rng.random() > SHARE or at > now:
            continue
        for one in survey["questions"]:
            ticked = rng.sample(one["answers"], rng.randint(1, one.get("several", 1)))
            rows += [(base + 1 + number, one["question"], a, at, survey["source"]) for a in ticked]
    store.insert_many("answers", "member_id, question, answer, at, source", rows)
