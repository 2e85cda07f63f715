"""Sign-up lists (接龙): read from the chat, kept, laid against the roster, and written."""

from app.signups.counting import RULES, Answer, Rule, answer, heads
from app.signups.finding import Offer, accept, dismiss, fresh, offers
from app.signups.lists import (
    NO_LIST,
    Entry,
    SignUpList,
    attach,
    entries,
    get,
    listed,
    of_event,
    paste,
    pick,
    pick_guest,
    remove,
    set_rule,
    take,
    unpick,
)
from app.signups.matching import Match, Person, Roster, roster
from app.signups.parsing import Doubt, Item, SignUp, parse
from app.signups.reposts import Repost, chains, relation
from app.signups.sheet import Line, Sheet, of_list, of_signup
from app.signups.writing import nudge, write

__all__ = [
    "NO_LIST", "RULES", "Answer", "Doubt", "Entry", "Item", "Line", "Match", "Offer", "Person", "Repost",
    "Roster", "Rule", "Sheet", "SignUp", "SignUpList", "accept", "answer", "attach", "chains", "dismiss",
    "entries", "fresh", "get", "heads", "listed", "nudge", "of_event", "of_list", "of_signup", "offers",
    "parse", "paste", "pick", "pick_guest", "relation", "remove", "roster", "set_rule", "take", "unpick",
    "write",
]  # fmt: skip
