"""Topics from and to files: packs (JSON), tables (CSV, XLSX), Markdown, and pasted lines.

`reading` makes entries of a file, `pack` knows our own format, `looking` says of each entry whether it is
new, known or faulty, `taking` brings them in as one step, and `writing` makes a pack of topics.
"""

from app.packs.entry import Entry, Problem
from app.packs.looking import KNOWN, NEW, TWICE, WRONG, Look, look
from app.packs.reading import MOST, Read, as_pasted, as_written, clean, read, read_text
from app.packs.taking import HOW, Taken, take, take_apart, take_back_apart
from app.packs.writing import write, write_apart

__all__ = [
    "HOW", "KNOWN", "MOST", "NEW", "TWICE", "WRONG", "Entry", "Look", "Problem", "Read", "Taken", "as_pasted",
    "as_written", "clean", "look", "read", "read_text", "take", "take_apart", "take_back_apart", "write", "write_apart",
]  # fmt: skip
