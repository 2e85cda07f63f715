"""Sign-up lists (接龙) on the calendar page: the panel, its columns, and the part of an event's panel."""

from ui.widgets.signups.event_part import EventSignups
from ui.widgets.signups.panel import SignupsPanel
from ui.widgets.signups.switch import SignupsSwitch

__all__ = ["EventSignups", "SignupsPanel", "SignupsSwitch"]
