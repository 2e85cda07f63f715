"""What a reader of rosters yields: people with all that a file says of them, and what it had to leave out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app import clock
from app.imports.report import Skipped

if TYPE_CHECKING:
    from app.imports.rosters.opened import File


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the operator said of a roster; '' and None where the file decides."""

    columns: tuple[tuple[str, str], ...] = ()  # (role, title); role '' for what is not taken
    at: str = ""  # the day it was made, ISO
    whole: bool | None = None  # does it list everyone in the group?
    encoding: str = ""
    zone: str = clock.DEFAULT_ZONE  # of its times


@dataclass(slots=True)
class Person:
    """One line of a roster; `ids` are (platform or '' for the group's own, id)."""

    line: int
    ids: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    nickname: str = ""
    name: str = ""
    remark: str = ""
    roles: list[str] = field(default_factory=list[str])
    joined_at: int | None = None
    channel: str = ""
    tags: list[str] = field(default_factory=list[str])
    inviter: tuple[str, str] | None = None  # (platform, id)
    answers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    answered_at: int | None = None

    @property
    def shown(self) -> str:
        """What to call them."""
        return self.nickname or self.name or (self.ids[0][1] if self.ids else "")


@dataclass(frozen=True, slots=True)
class Columns:
    """A table as the operator sees it: its titles, some cells below each, and what each is taken as."""

    titles: tuple[str, ...]
    samples: tuple[str, ...]  # what stands below each
    roles: tuple[str, ...]  # of each title; '' for what is not taken


@dataclass(slots=True)
class Roster:
    """A whole file: what its columns were taken as, its people, what was left out and why."""

    format: str
    table: Columns | None = None
    people: list[Person] = field(default_factory=list[Person])
    skipped: list[Skipped] = field(default_factory=list[Skipped])
    warnings: list[Skipped] = field(default_factory=list[Skipped])
    platform: str = ""  # '' where the file does not tell
    key: str = ""  # the platform's id of the group
    name: str = ""
    whole: bool = True  # everyone in the group stands on it
    repeats: bool = False  # one person may fill several lines (answers)

    @property
    def open(self) -> bool:
        """Tell whether nobody can be found before the operator says which column is what."""
        return self.table is not None and not any(map(names, self.table.roles))

    def warn(self, line: int, reason: str) -> None:
        """Note something that was left out of a line."""
        self.warnings.append(Skipped(line, reason))

    def skip(self, line: int, reason: str) -> None:
        """Note a line that was left out."""
        self.skipped.append(Skipped(line, reason))


@dataclass(frozen=True, slots=True)
class RosterFormat:
    """One family of rosters. `matches` says how sure it is of a file: 0 (no) to 100."""

    key: str
    title: str
    matches: Callable[["File"], int]
    read: Callable[["File"], Roster]


def names(role: str) -> bool:
    """Tell whether a column of this role says who a line is about."""
    return role in {"nickname", "account", "name", "given", "family", "remark", "shown"} or (
        role.startswith("id.")
    )
