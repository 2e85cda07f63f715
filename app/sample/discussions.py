"""The sample's hot discussions, written by hand, and what the operator has kept of them."""

import re
from random import Random
from typing import Any

from app import clock
from app.sample import content
from app.sample.people import Person
from app.sample.talk import DAY, HOUR, TEXT, Calendar, Line, practises
from app.store import Store

MINUTE = 60
_CALLED = re.compile(r"\{([a-z])\}")


def lines(rng: Random, people: list[Person], calendar: Calendar) -> tuple[list[Line], list[Line]]:
    """Return what was said in the main and in the practice group, nothing after now."""
    main: list[Line] = []
    practice: list[Line] = []
    for talk in content.read("discussions")["discussions"]:
        among = practice if talk["group"] == "practice" else main
        among += _lines(rng, people, calendar, talk)
    return main, practice


def write_highlights(store: Store, community: int) -> None:
    """Keep some of it as highlights, with notes."""
    for text, note in content.read("discussions")["highlights"]:
        for message, group, member, author, at in store.rows(_SAID, community, text):
            store.insert(
                "highlights", community_id=community, group_id=group, message_id=message,
                member_id=member, author=author, at=at, text=text, note=note, created_at=clock.stamp(),
            )  # fmt: skip


_SAID = """
select m.id, m.group_id, m.member_id, coalesce(nullif(s.nickname, ''), p.name), m.sent_at
from messages m join groups g on g.id = m.group_id join members p on p.id = m.member_id
left join memberships s on s.member_id = m.member_id and s.group_id = m.group_id
where g.community_id = ? and m.text = ? order by m.id limit 1"""


def _lines(
    rng: Random, people: list[Person], calendar: Calendar, talk: dict[str, Any]
) -> list[Line]:
    day, (hour, minute) = talk["day"], talk["at"]
    speakers = list(dict.fromkeys(who for who, _ in talk["lines"]))
    there = [
        number
        for number, person in enumerate(people)
        if number and person.habit and person.day <= day <= person.last
        and (practises(person, day) if talk["group"] == "practice" else person.main)
    ]  # fmt: skip
    cast = dict(zip(speakers, rng.sample(there, len(speakers)), strict=True))
    at = calendar.start + day * DAY + hour * HOUR + minute * MINUTE
    found: list[Line] = []
    for who, text in talk["lines"]:
        at += rng.randint(12, 70)
        said = _CALLED.sub(lambda match: people[cast[match[1]]].name, text)
        found.append((at, cast[who], TEXT, said))
    return [line for line in found if line[0] <= calendar.now]
