"""How chatlog puts what is no text into words, the same in its CSV and its text."""

import re

from app.imports.placeholders import REPLY, kind_of

SYSTEM = "系统消息"
_QUOTE = re.compile(r"> .{0,400} (?:(?:\d{4}-)?\d\d-\d\d )?\d\d:\d\d:\d\d")


def own_words(text: str) -> tuple[int, str]:
    """Return the kind of a message and what its sender wrote, without the message it answers."""
    first, _, rest = text.partition("\n")
    if not first.startswith("> ") or not _QUOTE.fullmatch(first):
        return kind_of(text), text
    lines = rest.split("\n")
    own = next((n for n, line in enumerate(lines) if not line.startswith(">")), len(lines))
    return REPLY, "\n".join(lines[own:]) or text
