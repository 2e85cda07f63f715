"""Reading a sign-up list (接龙): the numbered list that members extend, message by message, in a chat.

The first line is the mark, then come title and introduction, then the numbered entries. Text is
kept as it was written; only comparing it leaves spaces and punctuation out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from app.signups.counting import heads, note_at
from app.text import folded

Doubt = Literal["gap", "restart"]

LONGEST = 50_000  # characters of a message that are read
HEAD = 200  # of these, in which the mark must be
_MARKS = ("接龙", "接龍", "group note")
_ITEM = re.compile(r"\s*(\d{1,3})[.、．)）]\s?(.*)")
_ONE_LINE = re.compile(r"(?:^|\s)(?=\d{1,3}[.．](?:\s|$))")
_EXAMPLE = re.compile(r"(?:例|示例|example)(?:\s*[:：]|\s)", re.IGNORECASE)
_QUOTED = re.compile(r"」\s*\n\s*(?:- ){4,}-?")
# A day written with a dot is no entry: 11.28（周六）, 1.15 日.
_DAY = re.compile(r"\s*\d{1,2}[.．]\d{1,2}\s*(?:[日号]|[(（]?(?:周|星期|礼拜)|$)")
_UNSEEN = "\ufeff\u200b\u200e\u200f\u2060\u2068\u2069"
_WEAK = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry; an empty `name` is a place that nobody took yet. `heads` is an estimate."""

    number: int
    name: str
    note: str = ""
    heads: int = 1


@dataclass(frozen=True, slots=True)
class SignUp:
    """One message with a list. `ambiguous`: what is odd about its numbers, which are kept all the same."""

    title: str
    items: tuple[Item, ...]
    intro: str = ""
    ambiguous: tuple[Doubt, ...] = ()

    @property
    def filled(self) -> tuple[Item, ...]:
        """Return the entries that someone made."""
        return tuple(item for item in self.items if item.name)


def parse(text: str) -> SignUp | None:
    """Return the list that a message is, or None: no mark, no entries, or only the quote of a list."""
    text = text[:LONGEST].strip()
    if not _marked(text) or (text.startswith("「") and _QUOTED.search(text)):
        return None
    lines = [line.strip(_UNSEEN).strip() for line in text.splitlines()]
    before = _before_mark(lines[0])
    if before is None:
        return _in_one_line(" ".join(lines))
    body = lines[1:]
    first = _first_item(body)
    if first is None:
        return _in_one_line(" ".join(lines))
    return _made(_heading(body[:first], before), _entries(body[first:]))


def normal(text: str) -> str:
    """Return `text` for comparing: without case, width, spaces and punctuation."""
    whole = folded(text)
    return _WEAK.sub("", whole) or "".join(whole.split())


def item(number: int, text: str) -> Item:
    """Return the entry that `text` makes: a name, and what follows it as a note."""
    text = " ".join(text.split())
    at = note_at(text)
    name, note = text[:at].rstrip(" ,，:：-—(（"), text[at:].strip()
    if not name:
        name, note = text, ""
    return Item(number, name, note, heads(name, note))


# -- inside


def _marked(text: str) -> bool:
    start = folded(text[:HEAD])
    return any(mark in start for mark in _MARKS)


def _before_mark(line: str) -> str | None:
    """Return what stands before the mark at the end of `line`, None when there is no mark."""
    words = line.split()
    while words and words[0].startswith("@"):
        words.pop(0)
    rest = " ".join(words)
    plain = folded(rest)
    for mark in _MARKS:
        if plain == mark:
            return ""
        if plain.endswith("#" + mark):
            return rest[: -len(mark) - 1].strip()
    return None


def _first_item(lines: list[str]) -> int | None:
    """Return where the entries begin: behind an example, else at the first 1, else at any number."""
    numbered = [n for n, line in enumerate(lines) if _numbered(line)]
    example = next((n for n, line in enumerate(lines) if _EXAMPLE.match(line)), None)
    if example is not None and any(n > example for n in numbered):
        numbered = [n for n in numbered if n > example]
    elif any(_number(lines[n]) == 1 for n in numbered):
        return next(n for n in numbered if _number(lines[n]) == 1)
    return numbered[0] if numbered else None


def _numbered(line: str) -> bool:
    return bool(_ITEM.match(line)) and not _DAY.match(line)


def _number(line: str) -> int:
    match = _ITEM.match(line)
    return int(match[1]) if match else 0


def _heading(lines: list[str], before: str) -> tuple[str, str]:
    """Return title and introduction."""
    words = [line.strip() for line in lines if line and not _EXAMPLE.match(line)]
    if not words:
        return before, ""
    return words[0], "\n".join(words[1:])


def _entries(lines: list[str]) -> list[tuple[int, str]]:
    """Return number and text of each entry; a blank line before anything else ends the list."""
    found: list[tuple[int, str]] = []
    blank = False
    for line in lines:
        match = _ITEM.match(line)
        if match:
            found.append((int(match[1]), match[2]))
        elif line and blank:
            break
        elif line:
            number, text = found[-1]
            found[-1] = (number, f"{text} {line}")
        blank = not line
    return found


def _in_one_line(line: str) -> SignUp | None:
    """Return a list whose line breaks were lost on the way, if its numbers run from 1."""
    parts = [part for part in _ONE_LINE.split(line) if part]
    if len(parts) < 2:  # noqa: PLR2004 -- a heading and an entry
        return None
    head = _one_line_title(parts[0])
    entries = [(_number(part), _text(part)) for part in parts[1:]]
    if head is None or [number for number, _ in entries] != list(range(1, len(entries) + 1)):
        return None
    return _made((head, ""), entries)


def _one_line_title(head: str) -> str | None:
    words = head[:HEAD].split()
    for at in range(1, len(words) + 1):
        before = _before_mark(" ".join(words[:at]))
        if before is not None:
            rest = " ".join(head.split()[at:])
            return _EXAMPLE.split(rest)[0].strip() or before
    return None


def _text(part: str) -> str:
    match = _ITEM.match(part)
    return match[2] if match else ""


def _made(heading: tuple[str, str], entries: Iterable[tuple[int, str]]) -> SignUp:
    items = tuple(item(number, text) for number, text in entries)
    numbers = [one.number for one in items]
    doubts: list[Doubt] = []
    if any(later <= number for number, later in pairwise(numbers)):
        doubts.append("restart")
    if numbers[0] > 1 or any(b - a > 1 for a, b in pairwise(numbers)):
        doubts.append("gap")
    return SignUp(heading[0], items, heading[1], tuple(doubts))
