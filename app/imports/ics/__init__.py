"""Calendars from files (.ics): read, looked at, put on the calendar."""

from app.imports.ics.applying import Report, apply
from app.imports.ics.reading import Calendar, Incoming, Skipped, read

__all__ = ["Calendar", "Incoming", "Report", "Skipped", "apply", "read"]
