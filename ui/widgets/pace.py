"""How long something still takes, told from how far it got."""

import time

from ui.i18n import tr

EARLY_SHARE, EARLY_SECONDS = 0.02, 1.0  # before them guesses jump about
MINUTE = 60


class Pace:
    """Begins now; `left` says how long still."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def left(self, done: int, total: int) -> str:
        """Return how long it will take still; '' while that is a guess."""
        share = min(done / total, 1.0) if total > 0 else 0.0
        passed = time.monotonic() - self._began
        if share <= EARLY_SHARE or passed <= EARLY_SECONDS:
            return ""
        seconds = max(round(passed / share - passed), 1)
        if seconds < 2 * MINUTE:
            return tr("%n s left", "", seconds)
        return tr("%n min left", "", round(seconds / MINUTE))
