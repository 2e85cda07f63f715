"""What the operator looks at: one community, some of its groups, a period. Picked once for all views."""

from PySide6.QtCore import QObject, Signal


class Scope(QObject):
    """The community (None while there is none), group ids (empty: all) and days shown (0: all)."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.community: int | None = None
        self.groups: tuple[int, ...] = ()
        self.days = 90

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
        if days != self.days:
            self.days = days
            self.changed.emit()
