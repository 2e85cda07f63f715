"""What counts as a question in the chat, and until when as answered: for lists, charts and discussions."""

import re
from collections.abc import Sequence
from datetime import timedelta

PATIENCE = int(timedelta(hours=2).total_seconds())  # until which nothing is said of a question
NEXT = int(timedelta(minutes=15).total_seconds())  # within which the next to speak answers it
LATELY = timedelta(days=3)
LONGEST = 300  # characters: an essay with a question mark in it is no question
DISMISSED = "owed"  # of `app.dismissals`: questions the operator put aside
ASKS = re.compile(
    r"[?？]|请问|求助|求推荐|有没有|有谁|谁知道|怎么|如何|能不能|可不可以|吗[\s。！!~～]*$"
)
# One of these stands in all that asks: most messages need no closer look.
_HINTS = re.compile("[?？请求有谁怎如能可吗]")
_SPOKEN = (0, 13)  # texts, and texts that reply: places in `app.imports.records.KINDS`


def asks(text: str, kind: int = 0) -> bool:
    """Tell whether a message asks something."""
    return bool(asking([text], [kind], range(1)))


def asking(texts: Sequence[str], kinds: Sequence[int], places: range) -> list[int]:
    """Return at which of the places a message asks something: many are judged without a call for each."""
    hints, search = _HINTS.search, ASKS.search
    return [
        place
        for place, text, kind in zip(
            places,
            texts[places.start : places.stop],
            kinds[places.start : places.stop],
            strict=True,
        )
        if hints(text) and kind in _SPOKEN and len(text) <= LONGEST and search(text)
    ]
