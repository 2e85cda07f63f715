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
    group_id: int
    at: int
    member_id: int
    member: str
    text: str
    likeness: float


def opened(store: Store, topic_id: int, group_id: int, at: int, *, planned: bool) -> Opening | None:
    """Return the message that opened a topic near `at`; None where none is like it."""
    texts = _texts(store, topic_id)
    probes = _probes(texts)
    if not probes:
        return None
    holds = " or ".join("instr(m.text, ?)" for _ in probes)
    span = (at - (NEAR if planned else BEFORE), at + AFTER)
    found = _said(store, texts, f"and ({holds})", group_id, *span, *probes)
    likely = [one for one in found if one.likeness >= ENOUGH]
    return min(likely, key=lambda one: (-round(one.likeness, 1), abs(one.at - at)), default=None)


def candidates(
    store: Store, topic_id: int, group_id: int, at: int, limit: int = 12
) -> list[Opening]:
    """Return messages near `at` to choose the opening from, the likest and then the nearest first."""
    texts = _texts(store, topic_id)
    found = _said(store, texts, "and length(m.text) > 1", group_id, at - NEAR, at + NEAR)
    return sorted(found, key=lambda one: (-round(one.likeness, 1), abs(one.at - at)))[:limit]


def said(store: Store, message_id: int) -> Opening | None:
    """Return the message a topic was taken from; None when it is gone."""
    found = _messages(store, [], "m.id = ?", message_id)
    return found[0] if found else None


def _texts(store: Store, topic_id: int) -> list[str]:
    rows = store.rows("select title, hook, title_en from topics where id = ?", topic_id)
    return [text for text in (rows[0] if rows else ()) if text]


def _said(store: Store, texts: list[str], also: str, *parameters: object) -> list[Opening]:
    where = f"m.group_id = ? and m.sent_at between ? and ? and m.recalled = 0 {also}"
    return _messages(store, texts, where, *parameters)


def _messages(store: Store, texts: list[str], where: str, *parameters: object) -> list[Opening]:
    rows = store.rows(
        "select m.id, m.group_id, m.sent_at, m.member_id, p.name, m.text from messages m"
        f" join members p on p.id = m.member_id where {where}",
        *parameters,
    )
    wanted = [(folded(text), parts(text)) for text in texts]
    return [
        Opening(id, group, sent_at, member, name, text, _likeness(wanted, text))
        for id, group, sent_at, member, name, text in rows
    ]


def _likeness(wanted: list[tuple[str, frozenset[str]]], message: str) -> float:
    there, whole = parts(message), folded(message)
    shares = [
        len(some & there) / len(some)
        if len(some) >= FEWEST
        else float(bool(some) and text in whole)
        for text, some in wanted
    ]
    return max(shares, default=0.0)


def _probes(texts: list[str]) -> list[str]:
    """Return pieces of texts of which any message that is like them holds one."""
    found: dict[str, None] = {}
    for text in texts:
        for run in _RUN.findall(text):
            if _HAN.search(run):
                found |= dict.fromkeys(run[n : n + 3] for n in range(0, max(len(run) - 1, 1), 3))
            elif len(run) > FEWEST:
                found[run] = None
    return list(found)[:MOST_PROBES]
