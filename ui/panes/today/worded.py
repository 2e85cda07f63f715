"""How the Today page words what `app.today` found."""

from datetime import date

from app.text import N_
from app.today import Item, Said
from ui import words
from ui.i18n import tr
from ui.rows import Tone

KINDS = {
    "task": N_("Task"),
    "draft": N_("Not posted"),
    "event": N_("Event"),
    "promise": N_("Promised"),
    "reply": N_("Reply owed"),
    "checkin": N_("Check-in"),
    "birthday": N_("Birthday"),
}
ICONS = {
    "task": "list-check", "draft": "speakerphone", "event": "calendar-event",
    "promise": "heart-handshake", "reply": "message-question", "checkin": "checkbox",
    "birthday": "cake",
}  # fmt: skip
TONES: dict[str, Tone] = {
    "draft": "warn", "event": "info", "promise": "good", "reply": "bad", "birthday": "warn",
}  # fmt: skip
DONE = {
    "task": N_("Done"),
    "draft": N_("Posted"),
    "promise": N_("Kept"),
    "reply": N_("Answered"),
}


def said(sentence: Said | None) -> str:
    """Return a sentence in the window's language, with its days as they are written there."""
    if sentence is None:
        return ""
    fields = {
        name: words.short_day(value) if isinstance(value, date) else value
        for name, value in sentence.fields.items()
    }
    return tr(sentence.template, **fields)


def done(item: Item) -> str:
    """Return what doing an item is called: posted, kept, answered; what goes by itself is seen."""
    kind = "draft" if item.kind == "draft" else item.subject.partition(" ")[0]
    return tr(DONE.get(kind, N_("Seen")))


def day(of: date) -> str:
    """Return a day with its weekday."""
    return tr("{weekday}, {day}", weekday=words.weekday(of), day=words.short_day(of))
