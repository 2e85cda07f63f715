"""Who may be the same person: members alike, each pair with its reasons; and those who are not."""

from app.likeness.finding import Reason, Suggestion, suggestions
from app.likeness.sides import Side, dismiss, sides

__all__ = ["Reason", "Side", "Suggestion", "dismiss", "sides", "suggestions"]
