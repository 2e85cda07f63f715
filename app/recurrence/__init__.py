"""How events repeat, by either calendar.

`repeating` checks and expands rules, of RFC 5545 (`rules`) or of the moon (`lunar`); `presets`
are what the operator picks from.
"""

from app.recurrence.lunar import day_of as lunar_day
from app.recurrence.lunar import is_lunar
from app.recurrence.presets import EVERY, Repeat, read, written
from app.recurrence.repeating import between, ending, followed, normal, parted, shifted
from app.recurrence.rules import MOST_TIMES, WEEKDAYS, parsed

__all__ = [
    "EVERY", "MOST_TIMES", "WEEKDAYS", "Repeat", "between", "ending", "followed", "is_lunar", "lunar_day", "normal",
    "parsed", "parted", "read", "shifted", "written",
]  # fmt: skip
