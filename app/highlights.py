"""Highlights (沉淀): what is worth keeping of a chat, with its author and day, whatever becomes of the chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app import chat, clock, hot
from app.chat.line import as_text
from app.errors import AppError
from app.store import Store
from app.text import N_, folded, storable

LONGEST = 20_000  # characters of one highlight
LONGEST_NOTE = 2_000
SHOWN = 500  # highlights in a list, the latest

EMPTY = N_("There are no words in these messages that could be kept.")
GONE = N_("This highlight is no longer there.")
TOO_LONG = N_("At most {n} characters fit here; there are {there}.")


@dataclass(frozen=True, slots=True)
class Highlight:
    """One thing kept: whose words (`author` stays when the member goes), where and when they were said."""

    id: int
    group_id: int | None
    group: str
    zone: str
    message_id: int | None
    member_id: int | None
    author: str
    at: int
    text: str
    note: str


def keep(store: Store, message_ids: Sequence[int], note: str = "") -> int:
    """Keep messages as one highlight, by the author of the first; return its id.

    What is kept already is not kept twice.
    """
    said = [line for line in chat.lines(store, message_ids) if line.text.strip()]
    if not said:
        raise AppError(EMPTY)
    first, alone = said[0], len({line.member_id for line in said}) == 1
    text = "\n".join(storable(line.text).strip() for line in said)
    if not alone or len(text) > LONGEST:
        text = as_text(said, LONGEST) or text[:LONGEST]
    same = "select id from highlights where message_id = ? and text = ?"
    if known := store.value(same, first.id, text):
        return int(known)
    of = store.value("select community_id from groups where id = ?", first.group_id)
    authors = dict.fromkeys(line.member for line in said)
    with store.operation(N_("Keep as highlight")):
        return store.insert(
            "highlights", community_id=of, group_id=first.group_id, message_id=first.id,
            member_id=first.member_id if alone else None, author="、".join(list(authors)[:4]),
            at=first.at, text=text, note=note, created_at=clock.stamp(),
        )  # fmt: skip


def keep_hot(store: Store, found: hot.Hot) -> int:
    """Keep a hot discussion, which is then offered no more; return the highlight's id."""
    with store.operation(N_("Keep discussion as highlight")):
        made = keep(store, found.message_ids, " · ".join(found.words))
        hot.dismiss(store, found.id)
        return made


def edit(store: Store, id: int, **fields: str) -> None:
    """Change the note or the text of a highlight."""
    limits = {"note": LONGEST_NOTE, "text": LONGEST}
    values = {name: storable(value).strip() for name, value in fields.items()}
    for name, value in values.items():
        if len(value) > limits[name]:
            raise AppError(TOO_LONG, n=limits[name], there=len(value), at=name)
    if values.get("text") == "":
        raise AppError(EMPTY)
    with store.operation(N_("Edit highlight")):
        store.update("highlights", id, **values)


def delete(store: Store, id: int) -> None:
    """Take a highlight out of the collection."""
    with store.operation(N_("Delete highlight")):
        store.delete("highlights", id)


def get(store: Store, id: int) -> Highlight:
    """Return one highlight."""
    if found := _selected(store, "h.id = ?", id):
        return found[0]
    raise AppError(GONE)


def of_message(store: Store, message_id: int) -> int | None:
    """Return the highlight that begins with a message, if there is one."""
    return store.value("select min(id) from highlights where message_id = ?", message_id)


def listed(
    store: Store, community_id: int, text: str = "", groups: Sequence[int] = (), most: int = SHOWN
) -> list[Highlight]:
    """Return highlights, the latest first, that hold `text` in words, note or author."""
    among = f" and h.group_id in ({','.join(map(str, groups))})" if groups else ""
    every = _selected(
        store, f"h.community_id = ?{among} order by h.at desc, h.id desc", community_id
    )
    wanted = folded(text)
    fitting = (one for one in every if wanted in folded(f"{one.text} {one.note} {one.author}"))
    return list(islice(fitting, most)) if wanted else every[:most]


def count(store: Store, community_id: int) -> int:
    """Return how many highlights a community has."""
    return store.value("select count(*) from highlights where community_id = ?", community_id)


_SELECT = f"""
select h.id, h.group_id, coalesce(g.name, ''), coalesce(g.zone, '{clock.DEFAULT_ZONE}'), h.message_id,
  h.member_id, coalesce(nullif(s.nickname, ''), p.name, h.author), h.at, h.text, h.note
from highlights h left join groups g on g.id = h.group_id left join members p on p.id = h.member_id
left join memberships s on s.member_id = h.member_id and s.group_id = h.group_id where """


def _selected(store: Store, where: str, *parameters: object) -> list[Highlight]:
    return [Highlight(*row) for row in store.rows(_SELECT + where, *parameters)]
