"""Playbooks (SOP): what is done, step by step, when something sets it off.

`playbook` is the playbook and its steps, `occasions` how what it waits for is written,
`triggers` what sets it off, `waiting` what the clock brings, `runs` what goes on, `sending`
its texts, `figures` what a step may check, `shipped` what comes with the program.
"""

from app.playbooks.figures import FIGURES, Figure, Subject
from app.playbooks.occasions import USUAL, festival, wanted_event, weekdays
from app.playbooks.people import listed as listed_names
from app.playbooks.playbook import (
    ACTIONS,
    AHEAD,
    TRIGGERS,
    Fields,
    Playbook,
    Step,
    StepFields,
    add,
    add_step,
    archive,
    delete_step,
    duplicate,
    edit,
    edit_step,
    get,
    listed,
    running,
    step,
    steps,
    switch,
)
from app.playbooks.runs import (
    Counts,
    Doing,
    Run,
    begin,
    by_hand,
    counts,
    doing,
    late,
    playbook_of,
    stop,
    subject,
)
from app.playbooks.runs import listed as listed_runs
from app.playbooks.sending import draft
from app.playbooks.shipped import load, offered
from app.playbooks.triggers import Start
from app.playbooks.waiting import Look, catch_up, due, look

__all__ = [
    "ACTIONS", "AHEAD", "FIGURES", "TRIGGERS", "USUAL", "Counts", "Doing", "Fields", "Figure", "Look",
    "Playbook", "Run", "Start", "Step", "StepFields", "Subject", "add", "add_step", "archive", "begin", "by_hand",
    "catch_up", "counts", "delete_step", "doing", "draft", "due", "duplicate", "edit", "edit_step",
    "festival", "get", "late", "listed", "listed_names", "listed_runs", "load", "look", "offered",
    "playbook_of", "running", "step", "steps", "stop", "subject", "switch", "wanted_event", "weekdays",
]  # fmt: skip
