"""Deleting what others refer to: the notice names what went along and what stays, and takes it back."""

from collections.abc import Callable, Mapping

from app.store import Store
from ui.i18n import chinese, tr
from ui.session import Session

STAYING = {"announcements", "signup_lists", "signup_items", "picks", "promises"}


def delete(
    session: Session,
    use_case: Callable[[Store], Mapping[str, int]],
    then: Callable[[], object] | None = None,
) -> None:
    """Delete something; `use_case` returns how many rows of each table hung on it."""

    def told(hung: Mapping[str, int]) -> None:
        step = session.store.undo_step
        if step:
            session.notices.done(step, session.writing.undo, words(hung))
        if then:
            then()

    session.act(use_case, told, quiet=True)


def words(hung: Mapping[str, int]) -> str:
    """Return what went along and what stays, in words; '' for nothing."""
    going = [_named(table, n) for table, n in hung.items() if table not in STAYING]
    staying = [_named(table, n) for table, n in hung.items() if table in STAYING]
    comma = "、" if chinese() else ", "
    parts: list[str] = []
    if going:
        parts.append(tr("With it went: {things}.", things=comma.join(going)))
    if staying:
        parts.append(tr("Without it stay: {things}.", things=comma.join(staying)))
    return " ".join(parts)


def _named(table: str, n: int) -> str:
    """Return how many of what, with the plural of the language."""
    return {
        "tasks": lambda: tr("%n step(s)", "", n),
        "attendances": lambda: tr("%n line(s) of attendance", "", n),
        "event_people": lambda: tr("%n part(s) in events", "", n),
        "event_costs": lambda: tr("%n line(s) of the budget", "", n),
        "campaigns": lambda: tr("%n check-in campaign(s)", "", n),
        "playbook_runs": lambda: tr("%n run(s) of playbooks", "", n),
        "announcements": lambda: tr("%n announcement(s)", "", n),
        "signup_lists": lambda: tr("%n sign-up list(s)", "", n),
        "picks": lambda: tr("%n place(s) in the plan", "", n),
        "memberships": lambda: tr("%n seat(s) in groups", "", n),
        "member_notes": lambda: tr("%n note(s)", "", n),
        "checkins": lambda: tr("%n check-in(s)", "", n),
        "promises": lambda: tr("%n promise(s)", "", n),
        "signup_items": lambda: tr("%n entry(ies) in sign-up lists", "", n),
    }[table]()
