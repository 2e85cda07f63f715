"""Capture: what was said in a chat becomes a topic, with the talk as its material."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from app import chat, cleaning, hot, owed, promises, topics
from app.chat import Line
from app.chat.line import as_text
from app.errors import AppError
from app.store import Store
from app.text import N_, plain

GONE = N_("These messages are no longer there.")
WORDLESS = N_("There are no words in these messages that a topic could be made of.")
TITLE = 60  # characters; a longer message gives its first sentence, or its beginning
PROMISE = 1_000  # characters of a message that become a promise
LEFT_ALONE = (
    "pinyin",
    "simplified",
)  # rules that touch words: what people said stays as they said it
CLEANED = 20_000  # characters
_ENDS = "。！？!?\n；;"


def topic(store: Store, message_ids: Sequence[int], title: str = "") -> int:
    """Make a topic of messages, its source them; return its id.

    One message gives the title; more give their talk as material, and their questions as
    follow-up questions.
    """
    said = chat.lines(store, message_ids)
    told = [line for line in said if plain(line.text) and not line.recalled]
    if not told:
        raise AppError(WORDLESS if said else GONE)
    several = len(told) > 1
    with store.operation(N_("Save as topic")):
        return topics.add(
            store,
            headline(title or told[0].text),
            source="message",
            message_id=told[0].id,
            hook=_cleaned(title or told[0].text)[: topics.LONGEST["hook"]],
            questions=_questions(told[1:]),
            material=_tidy(as_text(told, topics.LONGEST["material"])) if several else "",
        )


def hot_topic(store: Store, found: hot.Hot) -> int:
    """Make a topic of a hot discussion, which is then offered no more; return its id."""
    with store.operation(N_("Save discussion as topic")):
        made = topic(store, found.message_ids, found.opener)
        hot.dismiss(store, found.id)
        return made


def promise(store: Store, message_id: int) -> int:
    """Log what was promised in a message, on the day it was said; return the promise's id."""
    said = chat.lines(store, [message_id])
    if not said:
        raise AppError(GONE)
    line = said[0]
    made_on = datetime.fromtimestamp(line.at, ZoneInfo(line.zone)).date()
    return promises.add(
        store,
        store.value("select community_id from groups where id = ?", line.group_id),
        _cleaned(line.text)[:PROMISE],
        group_id=line.group_id,
        member_id=line.member_id,
        message_id=line.id,
        made_on=made_on,
    )


def headline(text: str) -> str:
    """Return what a topic made of `text` is called: its first sentence, or how that begins."""
    whole = _cleaned(text)
    if (
        whole.startswith("【") and "】" in whole
    ):  # 【今晚聊】 is a banner, what follows is the topic
        whole = whole.partition("】")[2].strip() or whole.strip("【】")
    end = next((place for place, letter in enumerate(whole) if letter in _ENDS and place > 1), None)
    first = whole if end is None else whole[: end + (whole[end] in "？?")]
    return first if len(first) <= TITLE else f"{first[: TITLE - 1]}…"


def _questions(said: Sequence[Line]) -> list[str]:
    """Return what was asked, each once, as many as a topic takes."""
    asked = (_cleaned(line.text) for line in said if owed.asks(line.text, line.kind))
    short = [text for text in asked if len(text) <= topics.LONGEST_QUESTION]
    return list(dict.fromkeys(short))[: topics.MOST_QUESTIONS]


def _cleaned(text: str) -> str:
    return " ".join(plain(_tidy(text)).split())


def _tidy(text: str) -> str:
    """Return text without what came in with a copy, as the library takes it."""
    return cleaning.cleaned(text[:CLEANED], LEFT_ALONE).text
