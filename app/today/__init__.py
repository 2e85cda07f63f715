"""Today: what is due, what changed since yesterday, and what might be worth doing.

`due` gathers what asks to be done, `settling` does or puts off one of them, `changes` compares with
the day before, `suggestions` proposes with a reason, `reminders` says what to tell when,
`adding` takes one line for a task or a promise.
"""

from app.today.adding import change_promise, change_task, note_task
from app.today.changes import Change, changes
from app.today.due import due
from app.today.item import Item, Said
from app.today.reminders import Quiet, pending, tell
from app.today.settling import put_off, settle, unsettle
from app.today.suggestions import Suggestion, suggestions

__all__ = [
    "Change", "Item", "Quiet", "Said", "Suggestion", "change_promise", "change_task", "changes", "due",
    "note_task", "pending", "put_off", "settle", "suggestions", "tell", "unsettle",
]  # fmt: skip
