"""One thing on the Today page: what it is, when it is due, and where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: an English template marked with N_, and what fills it."""

    template: str
    fields: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Item:
    """Something due: `at` is wall time where it has an hour; `subject` names it for good.

    `title` is the operator's or members' own text, `about` what it belongs to (an event, a group), `remark`
    why it stands here; `page` and `what` lead to it.
    """

    kind: str
    subject: str
    community_id: int
    title: str
    day: date
    at: datetime | None = None
    about: str = ""
    remark: Said | None = None
    page: str = ""
    what: Mapping[str, object] = field(default_factory=dict[str, object])
    id: int = 0

    def overdue(self, today: date) -> bool:
        """Tell whether its day has passed."""
        return self.day < today
