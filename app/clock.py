"""What time it is: one place, so that tests, pictures and the sample can hold the clock still."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

DEFAULT_ZONE = "Asia/Shanghai"
FROZEN = "QUNCE_NOW"  # an ISO date-time with offset, for pictures and tests


def now() -> datetime:
    """Return the present moment in UTC."""
    frozen = os.environ.get(FROZEN)
    return datetime.fromisoformat(frozen).astimezone(UTC) if frozen else datetime.now(UTC)


def stamp() -> str:
    """Return the present moment as the store keeps it: ISO 8601, UTC, whole seconds."""
    return now().strftime("%Y-%m-%dT%H:%M:%SZ")


def today(zone: str = DEFAULT_ZONE) -> date:
    """Return the calendar day it is in `zone`."""
    return now().astimezone(ZoneInfo(zone)).date()
