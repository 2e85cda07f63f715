"""Check-in campaigns (打卡): a goal, days, what the chats say of them, rewards, a forecast, a result.

`campaign` is what a campaign is and `editing` sets it up; `finding` reads the chats, `marking`
keeps the operator's word, `days` makes the table of both.
"""

from app.checkins.campaign import (
    KEYWORDS,
    SUGGESTED,
    Campaign,
    Fields,
    Pause,
    find,
    get,
    listed,
    loose,
    of_event,
    running,
)
from app.checkins.days import Cell, Grid, Line, grid
from app.checkins.editing import add, adopt, delete, edit, end, pause, reopen, unpause
from app.checkins.finding import Claim
from app.checkins.forecast import Forecast, forecast
from app.checkins.glance import Glance, glance
from app.checkins.hours import Hours, hours
from app.checkins.marking import accept, clear, excuse, mark, refuse
from app.checkins.members import back, join, leave
from app.checkins.wording import REASONS

__all__ = [
    "KEYWORDS", "REASONS", "SUGGESTED", "Campaign", "Cell", "Claim", "Fields", "Forecast", "Glance", "Grid", "Hours",
    "Line", "Pause", "accept", "add", "adopt", "back", "clear", "delete", "edit", "end", "excuse", "find",
    "forecast", "get", "glance", "grid", "hours", "join", "leave", "listed", "loose", "mark", "of_event", "pause",
    "refuse", "reopen", "running", "unpause",
]  # fmt: skip
