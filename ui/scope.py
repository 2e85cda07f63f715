"""What the operator looks at: a community, some of its groups, a period, a comparison. Picked once for all views."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.insights.choice import Choice
from app.insights.scope import Comparison
from ui.prefs import Prefs

DAYS = 90
MOST = 36_500  # days


class Scope(QObject):
    """The community (None while there is none), group ids (empty: all), the period and the comparison.

    The period is the last `days` (0: all), or the days `between` two that the operator named.
    """

    changed = Signal()

    def __init__(self, prefs: Prefs | None = None) -> None:
        super().__init__()
        self._prefs = prefs
        self.community: int | None = None
        self.groups: tuple[int, ...] = ()
        self.days = DAYS
        self.between: tuple[date, date] | None = None
        self.comparison: Comparison | None = None
        if prefs:
            self._remember(prefs)

    def look_at(self, community: int | None) -> None:
        """Switch to a community and all its groups."""
        if community != self.community:
            self.community, self.groups = community, ()
            self.changed.emit()

    def narrow(self, groups: tuple[int, ...]) -> None:
        """Show these groups only; none given means all."""
        if groups != self.groups:
            self.groups = groups
            self.changed.emit()

    def period(self, days: int) -> None:
        """Show the last `days` days; 0 means all."""
        if days != self.days or self.between:
            self.days, self.between = days, None
            self._keep()

    def span(self, first: date, last: date) -> None:
        """Show the days from `first` to `last`."""
        if (first, last) != self.between:
            self.between = (first, last)
            self._keep()

    def compare(self, how: Comparison | None) -> None:
        """Compare with the period before, with a year before, or with nothing."""
        if how != self.comparison:
            self.comparison = how
            self._keep()

    def choice(self) -> Choice | None:
        """Return what is picked, to be handed to a query; None while there is no community."""
        if self.community is None:
            return None
        return Choice(self.community, self.groups, self.days, self.between, self.comparison)

    def _keep(self) -> None:
        if self._prefs:
            named = [day.isoformat() for day in self.between or ()]
            self._prefs.keep("scope/period", named or [str(self.days)])
            self._prefs.keep("scope/comparison", self.comparison.value if self.comparison else "")
        self.changed.emit()

    def _remember(self, prefs: Prefs) -> None:
        match prefs.texts("scope/period"):
            case [days] if days.isdecimal() and int(days) <= MOST:
                self.days = int(days)
            case [first, last]:
                self.between = _days(first, last)
            case _:
                pass
        how = prefs.text("scope/comparison")
        self.comparison = next((one for one in Comparison if one.value == how), None)


def _days(first: str, last: str) -> tuple[date, date] | None:
    """Return two remembered days; None where somebody wrote something else into the file."""
    try:
        found = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return found if found[0] <= found[1] else None
