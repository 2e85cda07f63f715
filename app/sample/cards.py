"""What the sample's operator wrote on topic cards, who answered whom, and how it was counted."""

from random import Random
from typing import Any

from app import clock, topics
from app.sample import content
from app.store import Store

TALK = 3600  # seconds after the opening in which answers answer each other
ANSWERING = 0.35  # of the messages of an evening name what they answer


def write_cards(store: Store, rng: Random, groups: tuple[int, ...]) -> None:
    """Write the operator's own topics and notes, thread the evenings, and count the uses."""
    plan = content.read("topics")
    for title, said in plan["said"].items():
        store.execute(
            "update topics set audience = ?, owner = ?, links = ?, material = ? where title = ?"
            " and source = 'sample'",
            said["audience"], said["owner"], said["links"], said["material"], title,
        )  # fmt: skip
    for entry in plan["own"]:
        _own(store, entry)
    for group in groups:
        _thread(store, rng, group)
        topics.measure(store, group)


def _own(store: Store, entry: dict[str, Any]) -> None:
    now = clock.stamp()
    quoted = f"{entry['quotes']}%" if "quotes" in entry else ""
    message = store.value("select min(id) from messages where text like ?", quoted)
    plain = ("library", "source", "status", "title", "hook", "gain", "audience", "owner", "season")
    id = store.insert(
        "topics", **{name: entry[name] for name in plain}, festival=entry["festival"],
        links=entry["links"], questions="\n".join(entry["questions"]), message_id=message,
        shelf_id=topics.shelf_key(store, entry["shelf"]), pack_key=f"sample/{entry['key']}",
        created_at=now, updated_at=now,
    )  # fmt: skip
    store.insert_many("topic_tags", "topic_id, tag", [(id, tag) for tag in entry["tags"]])


def _thread(store: Store, rng: Random, group: int) -> None:
    """Let messages of topic evenings name what they answer, as chats do that keep it."""
    evenings = store.rows("select used_at from topic_uses where group_id = ? order by 1", group)
    for (at,) in evenings:
        rows = store.rows(
            "select id from messages where group_id = ? and sent_at between ? and ? order by sent_at, id",
            group, at, at + TALK,
        )  # fmt: skip
        ids = [id for (id,) in rows]
        answers = [
            (f"s{id}", f"s{rng.choice(ids[max(0, n - 6) : n])}" if _answers(rng, n) else None, id)
            for n, id in enumerate(ids)
        ]
        store.execute_many("update messages set native_id = ?, reply_to = ? where id = ?", answers)


def _answers(rng: Random, n: int) -> bool:
    return n > 0 and rng.random() < ANSWERING
