"""The sample's posts in several styles, what the chat said to them, and what channels cost."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from app import channels, clock
from app.sample import content
from app.sample.people import DAYS
from app.sample.talk import DAY, HOUR, TEXT, Calendar, Line
from app.store import Store

MARKED = 60  # seconds after which the operator marks what was pasted
SPREAD = 5400  # seconds within which it is answered
WORDY = 0.45  # of the answers speak of the post, the others are what it stirs
QUICK = 2.2  # the higher, the sooner most answers come


def lines(rng: Random, main: list[Line], calendar: Calendar) -> list[Line]:
    """Return the posts and what was said to them by those who spoke on that day, nothing after now."""
    plan, loose = content.read("posts"), content.read("chat")["lines"]
    plain = [line for line in loose if "{" not in line and not line.endswith(("？", "吗", "?"))]
    found: list[Line] = []
    for post in plan["posts"]:
        at, began = _moment(post, calendar.start), calendar.start + post["day"] * DAY
        here = sorted({who for when, who, _, _ in main if began <= when < began + DAY and who})
        found.append((at, 0, TEXT, post["body"]))
        pool = plan["answers"][post["style"]]
        for _ in range(post["answers"] if here else 0):
            text = rng.choice(pool if rng.random() < WORDY else plain)
            when = at + 40 + int(SPREAD * rng.random() ** QUICK)
            found.append((when, rng.choice(here), TEXT, text))
    return [line for line in found if line[0] <= calendar.now]


def write_posts(store: Store, community: int, group: int, start: int) -> None:
    """Write the posts as announcements, marked when they went out, in their styles."""
    found = dict(
        store.rows(
            "select title, id from events where community_id = ? order by id desc", community
        )
    )
    now = int(clock.now().timestamp())
    rows: list[tuple[Any, ...]] = []
    for post in content.read("posts")["posts"]:
        at = _moment(post, start)
        stamp = datetime.fromtimestamp(at + MARKED, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if at + MARKED <= now:
            rows.append((
                community, group, found.get(post.get("event", "")), post["template"], post["title"],
                post["body"], post["style"], "posted", stamp, stamp, stamp,
            ))  # fmt: skip
    store.insert_many(
        "announcements",
        "community_id, group_id, event_id, template, title, body, style, status, posted_at,"
        " created_at, updated_at",
        rows,
    )


def write_costs(store: Store, community: int) -> None:
    """Note what the channels cost."""
    first = clock.today() - timedelta(days=DAYS)
    for cost in content.read("posts")["costs"]:
        day = first + timedelta(days=cost["day"])
        channels.add_cost(store, community, cost["channel"], day, cost["amount"], note=cost["note"])


def _moment(post: dict[str, Any], start: int) -> int:
    hour, minute = post["at"]
    return start + post["day"] * DAY + hour * HOUR + minute * 60
