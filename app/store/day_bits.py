"""Days as bits: the days on which a member wrote, in rows of a few bytes that are united by OR.

A row speaks for `SPAN` days from its `day0` on; bit n, counted from the low end of the first
byte, is the day `day0` + n. Zero bytes at the end are left out. Rows of a fixed span stay small
when a clock jumped by a century. The spans are laid so that chats of 2023 to 2028 need one each.
"""

from collections import defaultdict
from collections.abc import Iterable

SPAN = 2_048  # days
_SHIFT = 1_024  # days: where the spans begin

Bits = dict[tuple[int, int], bytearray]  # by member and day0


def none() -> Bits:
    """Return bits of nobody, to be set."""
    return defaultdict(lambda: bytearray(SPAN // 8))


def set_bits(bits: Bits, days: Iterable[tuple[int, int]]) -> None:
    """Set the bits of days of members, given as (day, member)."""
    for day, member in days:
        place = (day + _SHIFT) % SPAN
        bits[member, day - place][place >> 3] |= 1 << (place & 7)


def rows(bits: Bits) -> list[tuple[int, int, bytes]]:
    """Return (member, day0, bits) in order, as they are kept."""
    return [(*key, bytes(found.rstrip(b"\0"))) for key, found in sorted(bits.items())]


def or_bits(one: bytes, other: bytes) -> bytes:
    """Return the days of both: an SQL function, for rows that are there already."""
    both = int.from_bytes(one, "little") | int.from_bytes(other, "little")
    return both.to_bytes(max(len(one), len(other)), "little")
