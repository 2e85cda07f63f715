"""Topics that say the same twice: found by the words of their titles, with the reason.

Titles are compared by their parts: pairs of Chinese characters, and whole words of other
scripts. Two titles of which enough is the same share one of their rarest parts, so only those
are compared: 5,000 topics take half a second. No pair is missed but in a crowd that shares
its rarest words, of which the first are offered.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app import clock, dismissals
from app.store import Store
from app.text import N_, folded

KIND = "topics_alike"  # of what the operator says is not the same
LEAST = 0.6  # share of the words of both titles that are the same
SAME_LINE = 8  # characters from which an opening line is no chance
CROWD = (
    60  # topics that share a title, a line or a rare word; those beyond meet the first ones alone
)
MOST = 500  # pairs offered at a time
ENOUGH = 20 * MOST  # pairs found for one reason: who has more sees them once those are settled
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_PART = re.compile(f"[{_HAN}]+|[^\\W_{_HAN}]+")

REASONS = {
    "title": N_("Same title"),
    "hook": N_("Same opening line"),
    "words": N_("{share} of the words are the same"),
}


@dataclass(frozen=True, slots=True)
class Alike:
    """Two topics that may be one: why (a key of REASONS), and the share of words they have in common."""

    first: int
    second: int
    title: str
    other: str
    reason: str
    share: float


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    title: str
    hook: str
    bare: str
    parts: frozenset[str]


def parts(text: str) -> frozenset[str]:
    """Return what a text is made of: pairs of Chinese characters, and words."""
    found: set[str] = set()
    for run in _PART.findall(folded(text)):
        if "\u3400" <= run[0] <= "\ufaff" or run[0] >= "\U00020000":
            found.update([run] if len(run) == 1 else (run[n : n + 2] for n in range(len(run) - 1)))
        else:
            found.add(run)
    return frozenset(found)


def alike(store: Store) -> list[Alike]:
    """Return pairs of topics that may be the same, the likest first; not those told apart."""
    rows = store.rows("select id, title, hook from topics where archived_at is null order by id")
    known = [_Known(id, title, hook, _bare(title), parts(title)) for id, title, hook in rows]
    apart = dismissals.dismissed(store, KIND, clock.today())
    found: dict[tuple[int, int], Alike] = {}
    for pairs in (_same(known, "title"), _same(known, "hook"), _near(known)):
        for one, other, reason, share in islice(pairs, ENOUGH):
            key = (min(one.id, other.id), max(one.id, other.id))
            if key not in found and subject(*key) not in apart:
                a, b = (one, other) if one.id < other.id else (other, one)
                found[key] = Alike(a.id, b.id, a.title, b.title, reason, share)
    order = sorted(found.values(), key=lambda pair: (-pair.share, pair.first, pair.second))
    return order[:MOST]


def not_alike(store: Store, first: int, second: int) -> None:
    """Keep two topics apart for good."""
    dismissals.dismiss(store, KIND, subject(min(first, second), max(first, second)))


def subject(first: int, second: int) -> str:
    """Return what a pair goes by among the suggestions that were put aside."""
    return f"{first}-{second}"


_Pair = tuple[_Known, _Known, str, float]


def _same(known: list[_Known], what: str) -> Iterator[_Pair]:
    """Yield topics with one title, or one opening line, but for marks and spaces."""
    together: dict[str, list[_Known]] = defaultdict(list)
    for one in known:
        text = one.bare if what == "title" else _bare(one.hook)
        if text and (what == "title" or len(text) >= SAME_LINE):
            together[text].append(one)
    for same in together.values():
        few = same[:CROWD]
        pairs = [(a, b) for n, a in enumerate(few) for b in few[n + 1 :]]
        for one, other in pairs + [(same[0], other) for other in same[CROWD:]]:
            yield one, other, what, 1.0


def _near(known: list[_Known]) -> Iterator[_Pair]:
    """Yield topics whose titles share enough words, by way of the rarest of them."""
    often = Counter(part for one in known for part in one.parts)
    by_part: dict[str, list[_Known]] = defaultdict(list)
    for one in sorted(known, key=lambda one: len(one.parts)):
        n = len(one.parts)
        # Titles with a share of LEAST in common have one of so many rarest parts in common.
        rarest = sorted(one.parts, key=lambda part: (often[part], part))
        head = rarest[: n - math.ceil(LEAST * n) + 1]
        seen: dict[int, _Known] = {}
        for part in head:
            for other in by_part[part]:
                if len(other.parts) >= LEAST * n:
                    seen[other.id] = other
            if len(by_part[part]) < CROWD:
                by_part[part].append(one)
        for other in seen.values():
            both = len(one.parts & other.parts)
            share = both / (n + len(other.parts) - both)
            if share >= LEAST and one.bare != other.bare:
                yield one, other, "words", share


def _bare(text: str) -> str:
    return "".join(_PART.findall(folded(text)))
