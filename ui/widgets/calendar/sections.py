"""The sections of an event's panel beside its details. A new one is one file and one line here."""

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Protocol

from app.events import Event
from app.text import N_


class Section(Protocol):
    """A view that shows one side of an event; `original` is the occurrence it was opened from."""

    def show_event(self, event: Event, original: datetime | None) -> None:
        """Show this side of an event; `original` is in the event's own wall time."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A section to be loaded when first opened: `place` is 'module:Class', called with the session."""

    key: str
    title: str
    place: str

    def load(self) -> type:
        """Import the section's class."""
        module, _, name = self.place.partition(":")
        return getattr(import_module(module), name)


SECTIONS: tuple[Entry, ...] = (
    Entry("people", N_("Team"), "ui.widgets.calendar.people:PeopleSection"),
    Entry("steps", N_("Prepare"), "ui.widgets.calendar.steps:StepsSection"),
    Entry("attendance", N_("Attendance"), "ui.widgets.calendar.attendance:AttendanceSection"),
    Entry("review", N_("Review"), "ui.widgets.calendar.review:ReviewSection"),
)
