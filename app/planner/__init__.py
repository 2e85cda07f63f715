"""The weeks ahead: each group's rhythm, what is picked for its slots and why, and making it real.

`rhythm` keeps the slots of a week, `hours` says when a group talks, `almanac` knows festivals
and solar terms; `plan` proposes and keeps, `choosing` is the operator's hand, `accepting` puts
the plan on the calendar. `picking` decides, from what `knowing` gathered, and `why` says why.
"""

from app.planner.accepting import Accepted, accept, open_picks
from app.planner.choosing import (
    Fit,
    another,
    fitting,
    free,
    judged,
    leave_empty,
    pin,
    place_topic,
    plain,
    swap,
)
from app.planner.ground import Choice, Place
from app.planner.hours import Advice, Peak, advice
from app.planner.picks import Pick
from app.planner.plan import Board, Proposal, Wish, board, keep, propose
from app.planner.rhythm import (
    KINDS,
    Rhythm,
    Slot,
    add_slots,
    copy_rhythm,
    delete_slot,
    edit_slot,
    rhythm,
    rhythms,
    set_rhythm,
    slots,
    usual_week,
)
from app.planner.why import Reason

__all__ = [
    "KINDS", "Accepted", "Advice", "Board", "Choice", "Fit", "Peak", "Pick", "Place", "Proposal", "Reason",
    "Rhythm", "Slot", "Wish", "accept", "add_slots", "advice", "another", "board", "copy_rhythm",
    "delete_slot", "edit_slot", "fitting", "free", "judged", "keep", "leave_empty", "open_picks", "pin",
    "place_topic", "plain", "propose", "rhythm", "rhythms", "set_rhythm", "slots", "swap", "usual_week",
]  # fmt: skip
