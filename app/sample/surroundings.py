"""What surrounds the sample's events: who makes them, steps, budgets, figures, and what was learned."""

from typing import Any

from app import clock, events, tasks
from app.events import costs, figures, people, review, rota, steps
from app.sample import content
from app.store import Store


def write_surroundings(store: Store, community: int, plan: dict[str, Any]) -> None:
    """Give the events of the plan their people, steps, budgets and reviews."""
    keys = {entry.get("key", entry["title"]): n for n, entry in enumerate(plan["events"])}
    known = dict(
        store.rows(
            "select name, min(id) from members where id in (select member_id from memberships s"
            " join groups g on g.id = s.group_id where g.community_id = ?) group by name",
            community,
        )
    )
    for entry in content.read("events"):
        uid = f"sample-{keys[entry['event']]}@qunce"
        id: int = store.value("select id from events where uid = ?", uid)
        _write(store, id, entry, known)


def _write(store: Store, id: int, entry: dict[str, Any], known: dict[str, int]) -> None:
    said = {key: entry[key] for key in _SAID if key in entry}
    events.edit(store, id, **said)  # pyright: ignore[reportArgumentType] -- from our own file
    for part in ("host", "guest", "helper"):
        people.add_people(store, id, part, [known[name] for name in entry.get(part, ())])
    if "turn" in entry:
        rota.join(store, id, [known[name] for name in entry["turn"]])
    for kind, what, planned, actual in entry.get("costs", ()):
        costs.add(store, id, kind, what, planned=planned, actual=actual)
    for name, expected, actual in entry.get("figures", ()):
        figures.edit(store, figures.add(store, id, name, expected), "actual", actual)
    _write_steps(store, id, entry)
    if entry.get("reviewed"):
        review.mark_reviewed(store, id)


_SAID = ("link", "capacity", "regime", "feeling", "theme", "fits", "lessons")


def _write_steps(store: Store, id: int, entry: dict[str, Any]) -> None:
    event = events.get(store, id)
    original = events.coming(event, clock.today()).original
    for phase, days, at, title, done in entry.get("steps", ()):
        task = steps.add(store, id, phase, title, f"{days:+d} {at}", original)
        if done:
            tasks.finish(store, [task])
