"""The calendar: `page` for all of it, `card` for this week on the Desk."""

from ui.panes.calendar.card import WeekCard
from ui.panes.calendar.page import CalendarPane

__all__ = ["CalendarPane", "WeekCard"]
