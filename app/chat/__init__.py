"""The chat as one reads it: pages of messages in order of time, and what is found in it.

`stream` says what is read (groups, perhaps certain people, or messages that were found) and gives
it page by page, so that a million messages read like a hundred. `line` is one message with all
that a reader sees of it.
"""

from app.chat.finding import Wish, found, people, wish
from app.chat.line import Line, Quote, lines
from app.chat.stream import (
    MOST,
    PAGE,
    Hits,
    Page,
    Talk,
    days,
    hits,
    newer,
    older,
    page,
    start_of,
)

__all__ = [
    "MOST",
    "PAGE",
    "Hits",
    "Line",
    "Page",
    "Quote",
    "Talk",
    "Wish",
    "days",
    "found",
    "hits",
    "lines",
    "newer",
    "older",
    "page",
    "people",
    "start_of",
    "wish",
]
