"""Steps that send a text: their announcement, begun from a template or the step's own words."""

from app import announcements, tasks
from app.announcements import LONGEST_TITLE, marks_escaped
from app.errors import AppError
from app.playbooks import people
from app.playbooks.playbook import step
from app.store import Store
from app.tasks import Task
from app.templates import Language
from app.text import N_

NO_TEXT = N_("This step sends no text.")
HOLES = {"zh": "{{成员}}", "en": "{{member}}"}


def draft(store: Store, task_id: int, language: Language = "zh") -> int:
    """Return the announcement of a step, begun now if there is none yet; posting it ticks the step."""
    task = tasks.get(store, task_id)
    if task.action != "draft":
        raise AppError(NO_TEXT)
    if task.announcement_id is not None and announcements.get(store, task.announcement_id):
        return task.announcement_id
    with store.operation(N_("New announcement")):
        id = _begun(store, task, language)
        tasks.edit(store, task_id, announcement_id=id)
    return id


def _begun(store: Store, task: Task, language: Language) -> int:
    whom = _whom(store, task)
    id = announcements.new(
        store, task.community_id, task.template, language, group_id=task.group_id,
        event_id=task.event_id, member_id=whom[0] if len(whom) == 1 else None,
    )  # fmt: skip
    known = announcements.get(store, id)
    body = known.body if known and task.template else _own_words(store, task, language)
    if len(whom) > 1:
        names = people.names(store, whom, task.group_id)
        listed = ("、" if language == "zh" else ", ").join(map(marks_escaped, names))
        body = body.replace(HOLES["zh"], listed).replace(HOLES["en"], listed)
    title = known.title if known and known.title else task.title
    announcements.edit(store, id, title=title[:LONGEST_TITLE], body=body)
    return id


def _own_words(store: Store, task: Task, language: Language) -> str:
    """Return the step's text with its placeholders, which are filled when the text goes out."""
    return step(store, task.step_id).told(language) if task.step_id else task.note


def _whom(store: Store, task: Task) -> tuple[int, ...]:
    """Return whom a step speaks to now: who left, or came back from silence, is not spoken to."""
    if task.run_id is None:
        return (task.member_id,) if task.member_id else ()
    trigger = store.value(
        "select b.trigger from playbook_runs r join playbooks b on b.id = r.playbook_id"
        " where r.id = ?", task.run_id,
    )  # fmt: skip
    return people.still_wanted(store, task.run_id, str(trigger))
