"""Which IANA zone a calendar file means: vendors write their own names."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app import clock
from app.imports.ics.cleaning import Block

_CHINA = {"PRC", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Beijing"}
_OFFSET = re.compile(
    r"\(?(?:UTC|GMT|TZ|CST)?\s*([+-]?)(\d{1,2})(?::?(\d{2}))?\)?(?:\s.*)?", re.IGNORECASE
)
_BEHIND = re.compile(r"[A-Z][A-Za-z_]+/[A-Za-z_]+(?:/[A-Za-z_]+)?$")
_HALVES = {330: "Asia/Kolkata", 345: "Asia/Kathmandu", 390: "Asia/Yangon", 570: "Australia/Darwin"}
_FARTHEST = 14  # hours from UTC


def zone_of(name: str, embedded: dict[str, Block], default: str) -> str:
    """Return the IANA zone for the TZID `name`; `default` where nobody can tell."""
    name = name.strip().strip('"')
    if not name:
        return default
    block = embedded.get(name)
    return (
        _iana(name)
        or _windows(name)
        or (_of_block(block) if block else "")
        or _iana(found[0] if (found := _BEHIND.search(name)) else "")
        or _of_offset(name)
        or default
    )


def _iana(name: str) -> str:
    if name in _CHINA:
        return clock.DEFAULT_ZONE
    if "/" not in name and name != "UTC":  # "EST" and its like are offsets in disguise
        return ""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""


def _windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 -- start-up

    return WINDOWS_TO_OLSON.get(re.sub(r" \d+$", "", name), "")


def _of_block(block: Block) -> str:
    """Return the zone that an embedded VTIMEZONE describes."""
    if place := _iana(block.value("X-LIC-LOCATION")):
        return place
    offsets = {line.value.replace(" ", "") for line in block.lines if line.name == "TZOFFSETTO"}
    return _of_offset(offsets.pop()) if len(offsets) == 1 else ""


def _of_offset(text: str) -> str:
    match = _OFFSET.fullmatch(text.strip())
    if not match:
        return ""
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes == 8 * 60 and match[1] != "-":
        return clock.DEFAULT_ZONE
    if minutes in _HALVES and match[1] != "-":
        return _HALVES[minutes]
    if minutes % 60 or minutes > _FARTHEST * 60:
        return ""
    # The signs of Etc/GMT are POSIX: east is minus.
    return "UTC" if not minutes else f"Etc/GMT{'+' if match[1] == '-' else '-'}{minutes // 60}"
