"""Topics in Markdown and in plain lines: headings are shelves, topics or fields, lists are topics or questions.

A heading is a topic where text stands below it, and a shelf where headings do, or (`#`, `##`) nothing but a
list of topics. Below a topic `>` or plain text is the hook, list items are questions, and `收获：`, `### 收获`,
`Gain:` and the like name their field. Without headings each line (or list item) is a topic; what is indented
below it are its questions. What fits nowhere is handed back, not lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.cleaning import BULLETS
from app.packs import columns
from app.packs.entry import Entry, made

SHELVES = 2  # headings up to this level with nothing but a list below are shelves, the items topics
SENTENCE = 60  # characters of a pasted line that are a title; of a longer one its first sentence is
_ITEM = re.compile(
    rf"^\s*(?:[-*+{BULLETS}]|\d{{1,4}}[.、)）](?!\d)|[(（]\d{{1,4}}[)）])(?:\s+|(?<=[、）{BULLETS}]))(.*)$"
)
_NUMBER = re.compile(r"^\s*\d{1,4}[.、)）](?!\d)\s*")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_NAMED = re.compile(r"^(?:[-*+]\s+)?\**([^：:*]{1,20})\**\s*[：:]\**\s*(.*)$")
_ENDS = re.compile(r"(?<=[。？！?!])")
_RULE = re.compile(r"^\s*([-*_=])(?:\s*\1){2,}\s*$")


@dataclass(frozen=True, slots=True)
class Outline:
    """The topics of a text, and the lines that belong to none."""

    entries: tuple[Entry, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading, and the lines below it up to the next one, each with its number."""

    place: int
    level: int
    title: str
    body: tuple[tuple[int, str], ...]


def headed(text: str) -> bool:
    """Tell whether a text is parted by headings."""
    return any(_HEADING.match(line) for line in text.splitlines())


def markdown(text: str, most: int) -> Outline:
    """Return the topics of a text with headings, at most `most`."""
    before, sections = _sections(text)
    entries = list(_topics(line for line in before if _ITEM.match(line[1])))
    left = [line for _, line in before if not _ITEM.match(line)]
    shelves: dict[int, str] = {}
    for place, one in enumerate(sections):
        deeper = place + 1 < len(sections) and sections[place + 1].level > one.level
        shelves = {known: shelf for known, shelf in shelves.items() if known < one.level}
        items = [line for line in one.body if _ITEM.match(line[1])]
        listed = bool(items) and one.level <= SHELVES and items[0] == one.body[0]
        listed = listed and all(_ITEM.match(line) or _indented(line) for _, line in one.body)
        if deeper or listed:
            shelves[one.level] = one.title
            found = one.body if listed else items
            left += [line for _, line in one.body if not listed and not _ITEM.match(line)]
            entries += [_on_shelf(entry, shelves) for entry in _topics(found)]
        else:
            entries.append(_on_shelf(_headed(one), shelves))
        if len(entries) > most:
            break
    return Outline(tuple(entries), tuple(line.strip() for line in left))


def lines(text: str, most: int) -> Outline:
    """Return a topic for each line that is not indented below another, at most `most`."""
    entries: list[Entry] = []
    for entry in _topics(enumerate(text.splitlines(), 1)):
        entries.append(entry)
        if len(entries) > most:
            break
    return Outline(tuple(entries))


def _sections(text: str) -> tuple[list[tuple[int, str]], list[_Section]]:
    """Return the lines before the first heading, and the sections; headings that name a field stay lines."""
    before: list[tuple[int, str]] = []
    found: list[tuple[int, int, str, list[tuple[int, str]]]] = []
    for place, line in enumerate(text.splitlines(), 1):
        match = _HEADING.match(line)
        if match is None:
            if line.strip() and not _RULE.match(line):
                (found[-1][3] if found else before).append((place, line))
        elif found and len(match[1]) > found[-1][1] and _field(match[2].strip(" ：:*")):
            found[-1][3].append((place, f"{match[2].strip(' ：:*')}："))
        else:
            found.append((place, len(match[1]), match[2].strip("* "), []))
    return before, [_Section(n, level, title, tuple(body)) for n, level, title, body in found]


def _on_shelf(entry: Entry, shelves: dict[int, str]) -> Entry:
    names = [shelves[level] for level in sorted(shelves)]
    library = next((found for name in names if (found := columns.library(name))), entry.library)
    shelf = next((name for name in reversed(names) if not columns.library(name)), entry.shelf)
    return replace(entry, library=entry.library or library, shelf=entry.shelf or shelf)


def _field(name: str) -> str:
    """Return which field a heading or a label names; '' for none."""
    field = next(iter(columns.recognised([name, "title"]).values()), "")
    return "" if field == "title" else field


def _headed(one: _Section) -> Entry:
    """Return a heading as a topic; a label without text is for the lines below it."""
    values: dict[str, list[str]] = {"title": [one.title]}
    open_field = ""
    for _, text in one.body:
        named = _NAMED.match(text.strip())
        field = _field(named[1].strip()) if named else ""
        if named and field:
            open_field = "" if named[2] else field
            values.setdefault(field, []).extend([named[2]] if named[2] else [])
            continue
        item = _ITEM.match(text)
        words = item[1] if item else text.strip().lstrip("> ").strip()
        values.setdefault(open_field or ("questions" if item else "hook"), []).append(words)
    return made(one.place, {field: "\n".join(texts) for field, texts in values.items()})


def _topics(numbered: Iterable[tuple[int, str]]) -> Iterator[Entry]:
    """Yield a topic for each line; what is indented further than the first is a question of the one above."""
    title, place, edge, below = "", 0, 0, list[str]()
    for n, line in numbered:
        item = _ITEM.match(line)
        words = (item[1] if item else _NUMBER.sub("", line)).strip()
        if not words or _RULE.match(line):
            continue
        inset = _inset(line)
        if title and inset > edge:
            below.append(words)
            continue
        if title:
            yield _of_line(place, title, below)
        title, place, edge, below = words, n, inset, []
    if title:
        yield _of_line(place, title, below)


def _inset(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def _indented(line: str) -> bool:
    return line[:1] in " \t\u3000"


def _of_line(place: int, text: str, below: Sequence[str]) -> Entry:
    first, *rest = _ENDS.split(text, maxsplit=1) if len(text) > SENTENCE else [text]
    texts = {"title": first.strip()}
    texts |= {"hook": rest[0].strip()} if rest and rest[0].strip() else {}
    texts |= {"questions": "\n".join(below)} if below else {}
    return Entry(place, texts)
