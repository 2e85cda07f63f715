"""Hot discussions: stretches of a group's talk in which several people answered each other.

A group's messages are cut where nobody spoke for `PAUSE`; a stretch that still lasts longer than
`LONGEST` is cut at the longest pause in its middle half. Of a stretch counts what says something:
texts of more than a few characters, each once, no greetings, check-ins or lists. It is hot with
`MESSAGES` such messages by `PEOPLE` people. Its words: `app.keywords`, against all that was said
in the group in the same days. Its warmth is people × √messages, up to twice that by the share that
quotes somebody or calls them with an @; its heat is warmth × the square of the share of messages
that hold its words: many who talk of one thing, not many who talk.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import groupby, pairwise
from math import sqrt
from operator import attrgetter
from typing import Any

from app import clock, dismissals, keywords, owed
from app.insights.scope import IN, Scope, ids, rooms
from app.keywords import Usual
from app.store import Store
from app.text import folded

PAUSE = int(timedelta(minutes=10).total_seconds())
LONGEST = int(timedelta(minutes=90).total_seconds())
PEOPLE, MESSAGES = 3, 8
DAYS = 30  # looked at, up to the last message
MOST = 20  # offered
CLOSER = 25  # times as many, the warmest, are looked at for their words
SPELLED = 60  # messages of a discussion whose words are looked at
LOOKED_AT = 150_000  # messages, the latest: a limit on time and memory
BACKGROUND = 8_000  # messages of a group that tell what is usual in it
HEADLINE = 60  # characters of a question or headline that opens a discussion
SHORTEST, WORDIEST, LINES = 5, 600, 4  # characters, characters and lines of what counts
KIND = "hot"  # of `app.dismissals`
_SPOKEN = (0, 13)  # texts and replies: places in `app.imports.records.KINDS`
_ROUTINE = re.compile(
    r"\s*#?(?:接龙|打卡|签到|第\s*\w{1,4}\s*天|day\s*\d|早安|早上好|晚安|good (?:morning|night))",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hot:
    """One discussion: where, which messages, between which moments, how many people, what about.

    `replies` counts messages that quote or call somebody; `opener` is how it began.
    """

    group_id: int
    group: str
    zone: str
    message_ids: tuple[int, ...]
    first_at: int
    last_at: int
    people: int
    replies: int
    opener: str
    words: tuple[str, ...]

    @property
    def id(self) -> int:
        """Return what it is known by: its first message."""
        return self.message_ids[0]


@dataclass(frozen=True, slots=True)
class _Said:
    id: int
    group: int
    member: int
    at: int
    text: str
    answers: bool
    counts: bool  # says something


@dataclass(frozen=True)
class _Stretch:
    said: Sequence[_Said]

    @cached_property
    def telling(self) -> list[_Said]:
        """Return what says something, each text once."""
        seen: set[str] = set()
        telling: list[_Said] = []
        for one in self.said:
            letters = _LETTERS.sub("", folded(one.text)) if one.counts else ""
            if letters and letters not in seen:
                seen.add(letters)
                telling.append(one)
        return telling

    @cached_property
    def people(self) -> int:
        """Return how many people said something."""
        return len({one.member for one in self.telling})

    @property
    def hot(self) -> bool:
        """Tell whether enough was said, by enough people."""
        enough = len(self.said) >= MESSAGES and len(self.telling) >= MESSAGES
        return enough and self.people >= PEOPLE

    @cached_property
    def answers(self) -> int:
        """Return how many messages quote or call somebody."""
        return sum(one.answers for one in self.telling)

    @property
    def warmth(self) -> float:
        """Return its heat, but for its words."""
        return self.people * sqrt(len(self.telling)) * (1 + self.answers / len(self.telling))

    @cached_property
    def opener(self) -> str:
        """Return what began it: the first question or headline of its first third, or just the first text."""
        texts = [one.text.strip() for one in self.telling]
        begins = texts[: max(1, len(texts) // 3)]
        short = [text for text in begins if len(text) <= HEADLINE] or begins
        return next((text for text in short if text[0] in "【#" or owed.asks(text)), short[0])


def found(store: Store, scope: Scope, most: int = MOST) -> list[Hot]:
    """Return the discussions of the last 30 days with messages, the hottest first, but those put aside."""
    aside = {int(subject) for subject in dismissals.dismissed(store, KIND, clock.today())}
    names = {id: (name, zone) for id, name, zone in store.rows("select id, name, zone from groups")}
    talks: dict[int, list[_Said]] = {}
    waiting: list[_Stretch] = []
    for group, told in groupby(_said(store, scope), attrgetter("group")):
        talks[group] = list(told)
        waiting += [
            one
            for one in stretches(talks[group])
            if one.hot and not any(spoken.id in aside for spoken in one.said)
        ]
    waiting.sort(key=lambda one: (-one.warmth, one.said[0].at))
    best = waiting[: most * CLOSER]
    usual = {group: _usual(talks[group]) for group in {one.said[0].group for one in best}}
    ranked = [_hot(one, names[one.said[0].group], usual[one.said[0].group]) for one in best]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].first_at))
    return [one for _, one in ranked[:most]]


def dismiss(store: Store, message_id: int) -> None:
    """Never offer the discussion that begins with this message again."""
    dismissals.dismiss(store, KIND, str(message_id))


def stretches(said: Sequence[_Said]) -> Iterator[_Stretch]:
    """Yield one group's messages, in order of time, cut by pauses."""
    pauses = [after.at - before.at for before, after in pairwise(said)]
    start = 0
    for place, pause in enumerate(pauses):
        if pause >= PAUSE:
            yield from _cut(said, pauses, start, place + 1)
            start = place + 1
    yield from _cut(said, pauses, start, len(said))


def _cut(said: Sequence[_Said], pauses: list[int], start: int, end: int) -> Iterator[_Stretch]:
    """Yield the messages from `start` to before `end`, in pieces that are not too long."""
    open = [(start, end)]
    while open:
        start, end = open.pop()
        if end - start < MESSAGES:
            continue
        if said[end - 1].at - said[start].at <= LONGEST:
            yield _Stretch(said[start:end])
            continue
        edge = (end - start) // 4
        at = max(range(start + edge, end - 1 - edge), key=pauses.__getitem__) + 1
        open += [(at, end), (start, at)]


def _usual(said: Sequence[_Said]) -> Usual:
    texts = [one.text for one in said if one.counts]
    return keywords.usual(keywords.words(texts[:: 1 + len(texts) // BACKGROUND]))


def _hot(stretch: _Stretch, group: tuple[str, str], usual: Usual) -> tuple[float, Hot]:
    """Return a discussion with its heat."""
    said, telling = stretch.said, stretch.telling
    listened = telling[:: 1 + len(telling) // SPELLED]
    spoken = list(keywords.words(one.text for one in listened))
    by = [(one.member, words) for one, words in zip(listened, spoken, strict=True)]
    words = keywords.key_words(by, usual)
    held = sum(any(word in one for word in words) for one in spoken) / len(spoken)
    words = keywords.as_written(words, (one.text for one in listened))
    return stretch.warmth * held**2, Hot(
        said[0].group, *group, tuple(one.id for one in said), said[0].at, said[-1].at,
        stretch.people, stretch.answers, stretch.opener, words,
    )  # fmt: skip


def _said(store: Store, scope: Scope) -> Iterator[_Said]:
    groups = ids(rooms(store, scope))
    last = store.value(f"select max(last_at) from member_stats where group_id {IN}", groups)
    if last is None:
        return
    rows = store.rows(_SAID, groups, last - int(timedelta(days=DAYS).total_seconds()))
    rows.sort(key=lambda row: (row[1], row[3], row[0]))
    for row in rows:
        yield _one(row)


def _one(row: tuple[Any, ...]) -> _Said:
    id, group, member, at, kind, text, reply = row
    counts = (
        kind in _SPOKEN
        and SHORTEST <= len(text) <= WORDIEST
        and text.count("\n") < LINES
        and not _ROUTINE.match(text)
    )
    return _Said(id, group, member, at, text, bool(reply) or "@" in text, counts)


_SAID = f"""
select id, group_id, member_id, sent_at, kind, text, reply_to from messages
where group_id {IN} and sent_at >= ? and recalled = 0 order by sent_at desc limit {LOOKED_AT}"""
