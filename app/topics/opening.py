"""The message that put a topic up in the chat: found by its words, or named by the operator."""

import re
from dataclasses import dataclass

from app.store import Store
from app.text import folded
from app.topics.likeness import parts

BEFORE, AFTER = 24 * 3600, 6 * 3600  # seconds around the moment a use is noted at
NEAR = 2 * 3600  # before a planned moment
ENOUGH = 0.6  # share of a title's or an opening line's words that the message must hold
FEWEST = 3  # parts of a text below which it must stand in the message as a whole
MOST_PROBES = 16
_RUN = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Opening:
    """A message that may have opened a topic; `likeness`: the share of the topic's words in it."""

    message_id: int
    at: int
    member_id: int
    member: str
    text: str
    likeness: float


def opened(store: Store, topic_id: int, group_id: int, at: int, *, planned: bool) -> Opening | None:
    """Return the message that opened a topic near `at`; None where none is like it."""
    found = candidates(store, topic_id, group_id, at, planned=planned)
    likely = [one for one in found if one.likeness >= ENOUGH]
    return min(likely, key=lambda one: (-round(one.likeness, 1), abs(one.at - at)), default=None)


def candidates(
    store: Store, topic_id: int, group_id: int, at: int, *, planned: bool = False
) -> list[Opening]:
    """Return messages near `at` that share words with a topic, the likest first."""
    texts = store.rows("select title, hook, title_en from topics where id = ?", topic_id)
    wanted = [text for text in (texts[0] if texts else ()) if text]
    probes = _probes(wanted)
    if not probes:
        return []
    holds = " or ".join("instr(m.text, ?)" for _ in probes)
    rows = store.rows(
        "select m.id, m.sent_at, m.member_id, p.name, m.text from messages m"
        " join members p on p.id = m.member_id where m.group_id = ? and m.sent_at between ? and ?"
        f" and m.recalled = 0 and ({holds})",
        group_id, at - (NEAR if planned else BEFORE), at + AFTER, *probes,
    )  # fmt: skip
    found = [
        Opening(id, sent_at, member, name, text, max(_likeness(one, text) for one in wanted))
        for id, sent_at, member, name, text in rows
    ]
    return sorted(found, key=lambda one: (-one.likeness, one.at))


def _likeness(text: str, message: str) -> float:
    wanted = parts(text)
    if len(wanted) < FEWEST:
        return float(bool(wanted) and folded(text) in folded(message))
    return len(wanted & parts(message)) / len(wanted)


def _probes(texts: list[str]) -> list[str]:
    """Return pieces of texts of which any message that is like them holds one."""
    found: dict[str, None] = {}
    for text in texts:
        for run in _RUN.findall(text):
            if _HAN.search(run):
                found |= dict.fromkeys(run[n : n + 4] for n in range(0, max(len(run) - 2, 1), 4))
            elif len(run) > FEWEST:
                found[run] = None
    return sorted(found, key=len, reverse=True)[:MOST_PROBES]
