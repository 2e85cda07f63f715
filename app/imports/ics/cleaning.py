"""Calendar files as they come: cut into events with their line numbers, before any is parsed.

Each event is parsed alone afterwards, so that a damaged one harms no other.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import AppError
from app.imports.encoding import encoding_of, text_of
from app.text import N_

MOST_BYTES = 20_000_000
MOST_EVENTS = 20_000
LONGEST_LINE = 100_000  # characters; a description longer than this is no description

_EMPTY = N_("“{file}” is empty. Nothing was imported.")
_HUGE = N_("“{file}” is larger than {most} MB: too large for a calendar. Nothing was imported.")
_FOREIGN = N_("“{file}” is not a calendar file (.ics). It begins with: {head}")
_MANY = N_("“{file}” holds more than {most} events. Export a shorter span and import that.")
_UNREADABLE = N_("“{file}” can't be read: {reason}")

_ENTITIES = re.compile(rb"(?:&#x0?d;)?&#x0?a;|&#13;&#10;|&#10;", re.IGNORECASE)
_LINE_END = re.compile(rb"\r\n|\n|\r")
_NAME = re.compile(r"\s*([A-Za-z0-9-]+)\s*((?:;[^:]*)?):[ \t]*(.*)", re.DOTALL)

_BACK_TO_HEAD = {
    ("BEGIN", "VCALENDAR"),
    *(("END", k) for k in ("VEVENT", "VTIMEZONE", "VCALENDAR")),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One property of a file: where it begins, its name in capitals, and the whole of it."""

    number: int
    name: str
    text: str

    @property
    def value(self) -> str:
        """What stands behind the colon (of a property whose parameters hold none)."""
        return self.text.partition(":")[2].strip()


@dataclass(slots=True)
class Block:
    """The properties of one event or one time zone."""

    line: int
    lines: list[Line] = field(default_factory=list[Line])

    def first(self, name: str) -> Line | None:
        """Return the first property called `name`."""
        return next((line for line in self.lines if line.name == name), None)

    def value(self, name: str) -> str:
        """Return the value of the first property called `name`, or ''."""
        line = self.first(name)
        return line.value if line else ""


@dataclass(slots=True)
class Parts:
    """A file cut up: its head, its zones and its events."""

    head: Block
    zones: list[Block] = field(default_factory=list[Block])
    events: list[Block] = field(default_factory=list[Block])


def parts(path: Path) -> Parts:
    """Read the file at `path` and cut it up, or say why it is no calendar."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise AppError(_HUGE, file=path.name, most=MOST_BYTES // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise AppError(_UNREADABLE, file=path.name, reason=error.strerror) from error
    if not data.strip():
        raise AppError(_EMPTY, file=path.name)
    found = _cut(_lines(data))
    if found is None:
        raise AppError(_FOREIGN, file=path.name, head=_head(data))
    if len(found.events) > MOST_EVENTS:
        raise AppError(_MANY, file=path.name, most=MOST_EVENTS)
    return found


def _head(data: bytes) -> str:
    text = text_of(data[:200], encoding_of(data[:4096]))
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:60]


def _lines(data: bytes) -> list[Line]:
    encoding = encoding_of(data)
    if encoding.startswith("utf-16"):
        data, encoding = text_of(data, encoding).encode(), "utf-8"
    found: list[Line] = []
    for number, raw in _unfolded(_ENTITIES.sub(b"\r\n", data)):
        match = _NAME.match(text_of(raw, encoding)[:LONGEST_LINE].removeprefix("\ufeff"))
        if match:
            name = match[1].upper()
            found.append(Line(number, name, f"{name}{match[2]}:{match[3].rstrip()}"))
    return found


def _unfolded(data: bytes) -> list[tuple[int, bytes]]:
    """Join folded lines while they are bytes: folds may part the bytes of one character."""
    found: list[tuple[int, list[bytes]]] = []
    for number, raw in enumerate(_LINE_END.split(data), start=1):
        if raw[:1] in {b" ", b"\t"} and found:
            found[-1][1].append(raw[1:])
        elif raw.strip():
            found.append((number, [raw]))
    return [(number, b"".join(pieces)) for number, pieces in found]


def _cut(lines: list[Line]) -> Parts | None:
    """Sort lines into blocks; a block that never ends is ended by the next one."""
    if not any(line.name == "BEGIN" and line.value.upper() == "VCALENDAR" for line in lines):
        return None
    found = Parts(Block(0))
    block, inner = found.head, ""
    for line in lines:
        kind = line.value.upper()
        if line.name == "BEGIN" and kind in {"VEVENT", "VTIMEZONE"}:
            block, inner = Block(line.number), ""
            (found.events if kind == "VEVENT" else found.zones).append(block)
        elif (line.name, kind) in _BACK_TO_HEAD:
            block, inner = found.head, ""
        elif line.name == "BEGIN" and not inner and kind not in {"STANDARD", "DAYLIGHT"}:
            inner = kind  # an alarm, a to-do: nothing of ours
        elif line.name == "END" and kind == inner:
            inner = ""
        elif not inner:
            block.lines.append(line)
    return found
