"""Making one topic of several: what is known of each stays, and all that refers to them follows."""

from collections.abc import Sequence

from app import clock
from app.store import Store
from app.text import N_
from app.topics.measuring import measure_use
from app.topics.topic import Topic, get, set_tags
from app.topics.wording import LISTS, LONGEST, MOST_QUESTIONS, TEXTS

_ADDED = ("material", "links")  # what another topic says here is put below
_REFERENCES = (
    'select m.name, f."from" from sqlite_schema m, pragma_foreign_key_list(m.name) f'
    " where m.type = 'table' and f.\"table\" = 'topics' and m.name <> 'topic_tags' order by 1, 2"
)


def merge(store: Store, keep: int, others: Sequence[int]) -> None:
    """Make `keep` the one of several topics: it takes over uses, plans, drafts and tags.

    What it does not say yet it takes from the others, which go to the archive as they are.
    """
    kept = get(store, keep)
    given = [topic for id in others if id != keep and (topic := get(store, id))]
    if kept is None or not given:
        return
    tables = store.rows(_REFERENCES)
    with store.operation(N_("Merge {n} topics into “{title}”"), n=len(given), title=kept.title):
        for table, column in tables:
            store.execute_many(
                f"update {table} set {column} = ? where {column} = ?",
                [(keep, topic.id) for topic in given],
            )
        labels = [tag for topic in (kept, *given) for tag in topic.tags]
        set_tags(store, keep, labels)
        now = clock.stamp()
        store.update(
            "topics", keep, **_said(kept, given), status=_status(kept, given), updated_at=now
        )
        for topic in given:
            status = "idea" if topic.status == "scheduled" else topic.status
            store.update("topics", topic.id, status=status, archived_at=topic.archived_at or now)
        for (use,) in store.rows("select id from topic_uses where topic_id = ?", keep):
            measure_use(store, use)  # one topic does not end another's talk when both are the same


def _said(kept: Topic, given: Sequence[Topic]) -> dict[str, object]:
    """Return what the kept topic says from now on, where that is more than before."""
    found: dict[str, object] = {}
    for name in (*TEXTS, "audience", "owner", "season", "festival"):
        if name == "questions":
            found[name] = "\n".join(_together(kept, given, name)[:MOST_QUESTIONS])
        elif not getattr(kept, name):
            words = next((value for topic in given if (value := getattr(topic, name))), "")
            found[name] = "\n".join(words) if name in LISTS else words
    for name in _ADDED:
        text = "\n".join(_together(kept, given, name))
        if len(text) <= LONGEST[name]:
            found[name] = text
    return found


def _together(kept: Topic, given: Sequence[Topic], name: str) -> list[str]:
    parts: dict[str, None] = {}
    for topic in (kept, *given):
        value: str | tuple[str, ...] = getattr(topic, name)
        parts |= dict.fromkeys(filter(None, [value] if isinstance(value, str) else value))
    return list(parts)


def _status(kept: Topic, given: Sequence[Topic]) -> str:
    """Return where the one stands: as far as any of them has come."""
    states = {topic.status for topic in (kept, *given)}
    if "scheduled" in states:
        return "scheduled"
    if kept.status == "idea":
        return next((state for state in ("used", "resting", "ready") if state in states), "idea")
    return kept.status
