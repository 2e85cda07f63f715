"""Text copied out of WeChat's window without any time: “name：”, and below it what was said.

The order is all that such a copy tells. Its messages stand at the beginning of the day that the
operator names, in the order of the copy.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.imports.encoding import blocks, encoding_of
from app.imports.reading import Tally, reader
from app.imports.records import Format, Record, Source
from app.imports.source import head_text
from app.imports.talk import Header, Talk
from app.imports.wall_days import Days
from app.text import N_

_NAME = re.compile(r"(?P<name>[^\s#\-*>|{}\"'].{0,31}?) ?[:：]\s*")
_SENTENCE = frozenset("，。！？；,;!?\t")  # what stands in words rather than in a name
_COLONS = frozenset(":：")
_LEAST = 2  # headers
_LONGEST = 64  # characters of a line that is a name
_SURE, _LINES = 15, 400
_SHARE = 0.6  # of the blocks between empty lines that must begin with a name


def matches(source: Source) -> int:
    """Say how surely this is such a copy: it begins with a name that comes again, or most blocks do."""
    lines = head_text(source).split("\n")[:_LINES]
    starts = [line for above, line in zip(["", *lines], lines, strict=False)
              if line.strip() and not above.strip()]  # fmt: skip
    names = [name for line in lines if (name := _name(line))]
    first = _name(starts[0]) if starts else ""
    if not first or len(names) < _LEAST or _is_outline(lines, first):
        return 0
    begun = sum(bool(_name(line)) for line in starts)
    return _SURE if names.count(first) > 1 or begun >= _SHARE * len(starts) else 0


def _is_outline(lines: Sequence[str], first: str) -> bool:
    """Tell notes or settings, in which what belongs to a name is set further in, or nothing does."""
    pairs = pairwise(lines)
    below = [line for above, line in pairs if _name(above) == first and line]
    return not below or any(line[0] in " \t-" for line in below)


def _name(line: str) -> str:
    """Return the name in a line that names a sender and says nothing; '' of any other."""
    found = _NAME.fullmatch(line) if len(line) < _LONGEST else None
    name = found["name"].strip() if found else ""
    return "" if _SENTENCE & set(name) or _COLONS & set(name) else name


def _read(source: Source, file: Tally) -> Iterator[list[Record]]:
    talk, at, blank = Talk(source), Days(source).at(0), True
    again = _repeated(source)
    for block in blocks(file, encoding_of(source.head, source.options.encoding)):
        for line in block:
            talk.line += 1
            name = _name(line)
            if name and (blank or name in again):
                talk.open(Header(talk.line, at, name))
            else:
                talk.text(line)
            blank = not line.strip()
        yield talk.take()
    talk.close()
    yield talk.take()


def _repeated(source: Source) -> set[str]:
    """Return the names that come again: they begin a message without an empty line above, too."""
    names = Counter(name for line in head_text(source).split("\n") if (name := _name(line)))
    return {name for name, times in names.items() if times > 1}


FORMAT = Format(
    "wechat_copy_untimed", N_("WeChat text copied without times"), (".txt",), matches, reader(_read)
)
