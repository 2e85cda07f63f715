"""Topics from and to files: packs (JSON), tables (CSV, XLSX), Markdown, and pasted lines.

`reading` makes entries of a file, `pack` knows our own format, `looking` says of each entry whether it is
new, known or faulty, `taking` brings them in as one step, and `writing` makes a pack of topics.
"""

from app.packs.entry import Entry, Problem
from app.packs.looking import Look, look
from app.packs.reading import MOST, Read, read, read_text
from app.packs.taking import HOW, Taken, take
from app.packs.writing import write

__all__ = [
    "HOW", "MOST", "Entry", "Look", "Problem", "Read", "Taken", "look", "read", "read_text", "take", "write",
]  # fmt: skip
