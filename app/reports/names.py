"""Taking names out of what people wrote: no full name of anybody may be left in what is shared.

A name is looked for as it is written anywhere in the store, without its spaces, and without what
stands around it: of "北京-韩梅梅（打卡中）🐸" the part that is somebody's name as well. Letters of any
width and case are the same. A short name in Latin letters is only found as a word of its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from app import keywords
from app.exports.chat_text import tidy

HIDDEN = "＊＊"
SHORTEST = 2  # characters: a name of one is any word of the language
LONGEST = 24  # characters of a name that are looked for where all of it is too long to be written
_WORD = 6  # Latin letters, below which a name may be a piece of any word
_LATIN_PART = 3  # Latin letters that a part of a name has at least
_SPACE = re.compile(r"\s+")
_ADDED = re.compile(r"[（(\[【〔《<].*?[）)\]】〕》>]")
_PART = re.compile(r"[^\W_]+")
# Numbers of telephones and the like, and addresses of mail.
_REACHED = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{7,}")


class Names:
    """Every name that anybody has or had, to be hidden."""

    def __init__(self, names: Iterable[str]) -> None:
        found = {one for name in names for one in _forms(_folded(one_line(name)))}
        self._known = frozenset(one for one in found if len(one) >= SHORTEST)
        self._lengths = tuple(sorted({len(name) for name in self._known}))

    def hidden(self, text: str) -> str:
        """Return a line without names, and without what reaches a person."""
        letters = _folded(text)
        marks = bytearray(len(text))
        for start, end in (*self._found(letters), *(one.span() for one in _REACHED.finditer(text))):
            marks[start:end] = b"\1" * (end - start)
        pieces: list[str] = []
        for at, letter in enumerate(text):
            if not marks[at]:
                pieces.append(letter)
            elif not at or not marks[at - 1]:
                pieces.append(HIDDEN)
        return "".join(pieces)

    def _found(self, letters: str) -> Iterator[tuple[int, int]]:
        for length in self._lengths:
            for at in range(len(letters) - length + 1):
                name = letters[at : at + length]
                if name in self._known and not _within(letters, at, at + length, name):
                    yield at, at + length


def one_line(text: str) -> str:
    """Return foreign text on one line, without anything invisible."""
    return _SPACE.sub(" ", tidy(text)).strip()


def _within(letters: str, start: int, end: int, name: str) -> bool:
    """Tell whether a short name is but a piece of a longer word in Latin letters."""
    if len(name) >= _WORD:
        return False
    before, after = letters[start - 1 : start], letters[end : end + 1]
    return (_latin(before) and _latin(name[0])) or (_latin(after) and _latin(name[-1]))


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _forms(name: str) -> Iterator[str]:
    """Yield a name in every way that somebody may write it."""
    yield name.strip()
    yield name[:LONGEST].strip()
    bare = _ADDED.sub("", name[: 4 * LONGEST])
    parts: list[str] = _PART.findall(bare)
    yield "".join(parts)
    yield " ".join(parts)
    if len(parts) > 1:
        yield from (part for part in parts if _called(part))


def _called(part: str) -> bool:
    """Tell whether a part of a name is one: no place, no trade."""
    if part.isascii():
        return len(part) >= _LATIN_PART and part.isalpha()
    return keywords.is_name(part)


def _folded(text: str) -> str:
    """Return text in small letters of one width, each at its old place."""
    return "".join(
        small if len(small := unicodedata.normalize("NFKC", letter).casefold()) == 1 else letter
        for letter in text
    )
