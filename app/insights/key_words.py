"""The key words of the week: what was talked of more than in the month before.

The week is the last seven days of the period up to its last message, the month the thirty days
before. The words that tell most (`app.keywords`: tf-idf against the month; said by two people at
least) are ranked by the people who said them, weighed by how much more often they did: people ×
log₂(1 + rate now / rate before), the rate before being smoothed by half a text. A rate is the
share of texts that hold the word, from 0 to 1. Of a lively week or month only some texts are cut
into words, spread evenly: `heard` of `texts`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log2

from app import keywords
from app.insights.lately import lately
from app.insights.questions import span
from app.insights.scope import Scope, rooms
from app.store import Store

WEEK, MONTH = 7, 30
WORDS = 8
CANDIDATES = 60  # words that are ranked
LISTENED = 2_000  # texts of the week, and of the month, cut into words
_SPOKEN = "(0, 13)"  # texts and replies: places in `app.imports.records.KINDS`


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, who said it (the earliest first), and its rates; None: no month before."""

    word: str
    members: tuple[int, ...]
    now: float
    before: float | None


@dataclass(frozen=True, slots=True)
class KeyWords:
    """The words that tell most of the week, how many texts were heard for them, the week's days."""

    words: tuple[Word, ...] = ()
    heard: int = 0
    texts: int = 0
    first: date | None = None
    last: date | None = None


def key_words(store: Store, scope: Scope, most: int = WORDS) -> KeyWords:
    """Return the week's key words, the most telling first."""
    week = lately(store, scope, WEEK)
    if week is None or week.first is None or week.last is None:
        return KeyWords()
    start = week.last - timedelta(days=WEEK - 1)
    month = replace(week, first=start - timedelta(days=MONTH), last=start - timedelta(days=1))
    said, texts = _said(store, replace(week, first=start))
    before = keywords.usual(keywords.words(text for _, text in _said(store, month)[0]))
    spoken = list(keywords.words(text for _, text in said))
    by = [(member, words) for (member, _), words in zip(said, spoken, strict=True)]
    best = keywords.key_words(by, before, CANDIDATES)
    written = keywords.as_written(best, [text for _, text in said])
    found = [_word(word, shown, by, before) for word, shown in zip(best, written, strict=True)]
    found.sort(key=lambda word: (-round(_worth(word, before.messages), 9), word.word))
    return KeyWords(tuple(found[:most]), len(said), texts, start, week.last)


def _worth(word: Word, messages: int) -> float:
    if word.before is None:
        return len(word.members)
    before = (word.before * messages + 0.5) / (messages + 1)
    return len(word.members) * log2(1 + word.now / before)


def _word(
    word: str,
    written: str,
    by: Sequence[tuple[int, frozenset[str]]],
    before: keywords.Usual,
) -> Word:
    members = [member for member, words in by if word in words]
    rate = before.within[word] / before.messages if before.messages else None
    return Word(written, tuple(dict.fromkeys(members)), len(members) / len(by), rate)


def _said(store: Store, scope: Scope) -> tuple[list[tuple[int, str]], int]:
    """Return who said what, spread evenly where it is too much, and how many texts there were."""
    spans = [(room.id, *span(scope, room)) for room in rooms(store, scope)]
    total = sum(store.value(_COUNT, *one) for one in spans)
    every = -(-total // LISTENED) or 1
    return [row for one in spans for row in store.rows(_TEXTS, *one, every)], total


_FROM = f"""
from messages where group_id = ? and sent_at >= ? and sent_at < ? and recalled = 0
and kind in {_SPOKEN}"""
_COUNT = f"select count(*) {_FROM}"
_TEXTS = f"select member_id, text {_FROM} and id % ? = 0 order by sent_at, id"
