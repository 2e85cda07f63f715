"""Calendar days as the store counts them: whole numbers since 1970-01-01, local to a group."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_EPOCH = date(1970, 1, 1).toordinal()


def number(day: date) -> int:
    """Return how many days lie between 1970-01-01 and `day`."""
    return day.toordinal() - _EPOCH


def day(number: int) -> date:
    """Return the date that stands `number` days after 1970-01-01."""
    return date.fromordinal(number + _EPOCH)


def local(at: int, zone: ZoneInfo) -> int:
    """Return the number of the day on which `at` (seconds since 1970, UTC) falls in `zone`."""
    return number(datetime.fromtimestamp(at, zone).date())


def of_stamp(stamp: str, zone: ZoneInfo) -> int:
    """Return the day number in `zone` of an ISO date-time (UTC where it has no offset)."""
    moment = datetime.fromisoformat(stamp)
    return number((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(zone).date())
