"""Who takes part in an event, occurrence by occurrence: invited, signed up, waiting, came, did not.

`attendees` is who stands on the sheet, `marking` changes it, `names` understands what is typed
or pasted, `from_lists` takes over sign-up lists (接龙), `visits` is the same seen from a member.
"""

from app.attendance.attendees import (
    COMES,
    STATUSES,
    Attendee,
    Counts,
    Sheet,
    counts,
    occasion,
    sheet,
)
from app.attendance.from_lists import ListNews, news, take_lists
from app.attendance.marking import (
    Entered,
    arrive,
    give_seat,
    invite,
    mark,
    remove,
    set_heads,
    set_note,
    sign_up,
)
from app.attendance.names import Coming, Suggestion, suggest, understood
from app.attendance.visits import Record, Visit, record, visits

__all__ = [
    "COMES", "STATUSES", "Attendee", "Coming", "Counts", "Entered", "ListNews", "Record", "Sheet",
    "Suggestion", "Visit", "arrive", "counts", "give_seat", "invite", "mark", "news", "occasion", "record", "remove",
    "set_heads", "set_note", "sheet", "sign_up", "suggest", "take_lists", "understood", "visits",
]  # fmt: skip
