"""How events repeat: `rules` checks and expands them, `presets` are what the operator picks from."""

from app.recurrence.presets import EVERY, Repeat, read, written
from app.recurrence.rules import MOST_TIMES, WEEKDAYS, between, normal, parsed, shifted

__all__ = [
    "EVERY", "MOST_TIMES", "WEEKDAYS", "Repeat", "between", "normal", "parsed", "read", "shifted", "written",
]  # fmt: skip
