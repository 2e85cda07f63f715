"""Sign-up lists that are kept: a repost updates its list, names are told apart, lists belong to events."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app import clock
from app.errors import AppError
from app.signups.counting import RULES, Rule, heads
from app.signups.matching import key, matched, roster
from app.signups.parsing import Item, SignUp, normal, parse
from app.signups.reposts import follow
from app.store import Store
from app.text import N_, storable

NO_LIST = N_("This is no sign-up list. It needs a line “#接龙” and numbered entries below it.")
_GONE = N_("This sign-up list is no longer there.")
_RULE = N_("Choose the rule from the list.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a kept list; `guest`: the operator said that it is nobody of the roster."""

    id: int
    item: Item
    member_id: int | None
    guest: bool


@dataclass(frozen=True, slots=True)
class SignUpList:
    """A kept list. `at`: when its newest version was posted (epoch seconds); `rule` None: not asked yet."""

    id: int
    community_id: int
    group_id: int | None
    group: str
    event_id: int | None
    event: str
    day: date | None
    title: str
    intro: str
    at: int
    message_id: int | None
    rule: Rule | None
    hidden: bool
    entries: int
    heads: int


def listed(
    store: Store, community_id: int, groups: Collection[int] = (), *, hidden: bool = False
) -> list[SignUpList]:
    """Return the lists of a community (of some groups), newest first; those put aside on demand."""
    rows = _selected(store, "l.community_id = ? order by l.at desc, l.id desc", community_id)
    return [
        one
        for one in rows
        if (hidden or not one.hidden) and (not groups or one.group_id in (None, *groups))
    ]


def of_event(store: Store, event_id: int) -> list[SignUpList]:
    """Return the lists that say who comes to an event."""
    return _selected(store, "l.event_id = ? and l.hidden_at is null order by l.at desc", event_id)


def get(store: Store, id: int) -> SignUpList:
    """Return one list."""
    found = _selected(store, "l.id = ?", id)
    if not found:
        raise AppError(_GONE)
    return found[0]


def entries(store: Store, id: int) -> list[Entry]:
    """Return the entries of a list, in their order."""
    rows = store.rows(
        "select id, number, name, note, heads, member_id, guest from signup_items"
        " where list_id = ? order by id",
        id,
    )
    return [Entry(row[0], Item(*row[1:5]), row[5], bool(row[6])) for row in rows]


def paste(
    store: Store,
    community_id: int,
    text: str,
    group_id: int | None = None,
    event_id: int | None = None,
) -> int:
    """Keep a list copied from the chat, or update the one it is a newer version of; return its id."""
    signup = parse(storable(text))
    if signup is None:
        raise AppError(NO_LIST, at="text")
    return take(store, community_id, signup, group_id=group_id, event_id=event_id)


def take(  # noqa: PLR0913 -- what is known of a version
    store: Store,
    community_id: int,
    signup: SignUp,
    *,
    group_id: int | None = None,
    at: int | None = None,
    message_id: int | None = None,
    event_id: int | None = None,
) -> int:
    """Keep one version of a list: in place of the list it follows, else as a new one; return its id."""
    posted = int(clock.now().timestamp()) if at is None else at
    known = _which(store, community_id, group_id, signup, posted)
    if known is None:
        return add(store, community_id, signup, group_id, posted, message_id, event_id)
    with store.operation(N_("Update sign-up list")):
        if posted >= known.at:
            update(store, known.id, signup, posted, message_id)
        if event_id is not None:
            attach(store, known.id, event_id)
    return known.id


def add(  # noqa: PLR0913, PLR0917 -- the columns of a list
    store: Store,
    community_id: int,
    signup: SignUp,
    group_id: int | None,
    at: int,
    message_id: int | None = None,
    event_id: int | None = None,
    *,
    hidden: bool = False,
) -> int:
    """Keep a list as one of its own; `hidden` puts it aside at once. Returns its id."""
    label = N_("Put sign-up list aside") if hidden else N_("Keep sign-up list")
    with store.operation(label):
        id = store.insert(
            "signup_lists",
            community_id=community_id, group_id=group_id, event_id=event_id, title=signup.title,
            intro=signup.intro, at=at, message_id=message_id, created_at=clock.stamp(),
            hidden_at=clock.stamp() if hidden else None,
        )  # fmt: skip
        _write(store, get(store, id), signup.items)
    return id


def update(store: Store, id: int, signup: SignUp, at: int, message_id: int | None = None) -> None:
    """Let a list be as its newest version says; who made an entry that stays is still known."""
    known = get(store, id)
    with store.operation(N_("Update sign-up list")):
        values = {"title": signup.title, "intro": signup.intro, "at": at, "hidden_at": None}
        store.update("signup_lists", id, **values, message_id=message_id or known.message_id)
        kept = entries(store, id)
        store.execute("delete from signup_items where list_id = ?", id)
        _write(store, known, signup.items, kept)


def attach(store: Store, id: int, event_id: int | None = None, day: date | None = None) -> None:
    """Let a list say who comes to an event, or who checked in on a day; neither takes it off again."""
    with store.operation(
        N_("Attach sign-up list") if event_id or day else N_("Detach sign-up list")
    ):
        store.update("signup_lists", id, event_id=event_id, checkin_day=day and day.isoformat())


def pick(store: Store, entry_id: int, member_id: int) -> None:
    """Say who made an entry; the name is remembered for later lists unless several go by it."""
    id, community, group, name = _of_entry(store, entry_id)
    called = roster(store, community, group).called(name)
    with store.operation(N_("Say who made an entry")):
        store.update("signup_items", entry_id, member_id=member_id, guest=0)
        if len(called) < 2 and member_id not in called:  # noqa: PLR2004 -- one name of two people teaches nothing
            _learn(store, community, key(name), member_id)
        _again(store, id)


def pick_guest(store: Store, entry_id: int) -> None:
    """Say that an entry was made by nobody of the roster."""
    _of_entry(store, entry_id)
    with store.operation(N_("Say who made an entry")):
        store.update("signup_items", entry_id, member_id=None, guest=1)


def unpick(store: Store, entry_id: int) -> None:
    """Take back who made an entry, and what was learned from it."""
    _, community, _, name = _of_entry(store, entry_id)
    with store.operation(N_("Ask again who made an entry")):
        store.update("signup_items", entry_id, member_id=None, guest=0)
        sql = "delete from signup_aliases where community_id = ? and name = ?"
        store.execute(sql, community, key(name))


def set_rule(store: Store, id: int, rule: str) -> None:
    """Say how heads are counted in a list."""
    chosen: Rule | None = next((known for known in RULES if known == rule), None)
    if chosen is None:
        raise AppError(_RULE)
    with store.operation(N_("Change how heads are counted")):
        store.update("signup_lists", id, plus_one=chosen)
        for entry in entries(store, id):
            counted = heads(entry.item.name, entry.item.note, chosen)
            if counted != entry.item.heads:
                store.update("signup_items", entry.id, heads=counted)


def remove(store: Store, id: int) -> None:
    """Delete a list; one that stands in a chat is offered again."""
    with store.operation(N_("Remove sign-up list")):
        store.delete("signup_lists", id)


# -- inside


def _which(
    store: Store, community_id: int, group_id: int | None, signup: SignUp, at: int
) -> SignUpList | None:
    """Return the list of which `signup` is another version: a newer one, or one from before."""
    near = [
        one
        for one in listed(store, community_id, hidden=True)
        if one.group_id == group_id and normal(one.title) == normal(signup.title)
    ]
    earlier = [one for one in near if one.at <= at]
    place = follow([_items(store, one.id) for one in earlier], signup.items)
    if place is not None:
        return earlier[place]
    later = [
        one
        for one in near
        if one.at > at and follow([signup.items], _items(store, one.id)) is not None
    ]
    return later[0] if len(later) == 1 else None


def _items(store: Store, id: int) -> list[Item]:
    return [entry.item for entry in entries(store, id)]


def _write(store: Store, of: SignUpList, items: Sequence[Item], kept: Sequence[Entry] = ()) -> None:
    """Write entries with who made them: as it was known, else as the roster says."""
    before = {normal(entry.item.name): entry for entry in reversed(kept)}
    people = matched(roster(store, of.community_id, of.group_id), items)
    rows: list[tuple[object, ...]] = []
    for item, match in zip(items, people, strict=True):
        known = before.pop(normal(item.name), None)
        stays = known is not None and (known.guest or known.member_id is not None)
        member = known.member_id if known and stays else match.member
        counted = heads(item.name, item.note, of.rule or "more")
        values = (
            of.id,
            item.number,
            item.name,
            item.note,
            counted,
            member,
            int(bool(known and known.guest)),
        )
        rows.append(values)
    columns = "list_id, number, name, note, heads, member_id, guest"
    store.insert_many("signup_items", columns, rows)


def _again(store: Store, id: int) -> None:
    """Match again what nobody was found for: a name may have been learned."""
    one = get(store, id)
    present = entries(store, id)
    people = matched(roster(store, one.community_id, one.group_id), [e.item for e in present])
    taken = {entry.member_id for entry in present}
    for entry, match in zip(present, people, strict=True):
        if (
            entry.member_id is None
            and not entry.guest
            and match.member
            and match.member not in taken
        ):
            store.update("signup_items", entry.id, member_id=match.member)
            taken.add(match.member)


def _learn(store: Store, community: int, name: str, member: int) -> None:
    sql = "select id from signup_aliases where community_id = ? and name = ?"
    known = store.value(sql, community, name)
    if known is not None:
        store.update("signup_aliases", known, member_id=member)
    elif name:
        store.insert("signup_aliases", community_id=community, name=name, member_id=member)


def _of_entry(store: Store, entry_id: int) -> tuple[int, int, int | None, str]:
    rows = store.rows(
        "select l.id, l.community_id, l.group_id, i.name from signup_items i"
        " join signup_lists l on l.id = i.list_id where i.id = ?",
        entry_id,
    )
    if not rows:
        raise AppError(_GONE)
    return rows[0]


_LISTS = """
select l.id, l.community_id, l.group_id, coalesce(g.name, ''), l.event_id, coalesce(e.title, ''),
  l.checkin_day, l.title, l.intro, l.at, l.message_id, l.plus_one, l.hidden_at is not null,
  (select count(*) from signup_items i where i.list_id = l.id and i.name <> ''),
  (select coalesce(sum(i.heads), 0) from signup_items i where i.list_id = l.id)
from signup_lists l left join groups g on g.id = l.group_id left join events e on e.id = l.event_id
where {}
"""


def _selected(store: Store, where: str, *parameters: object) -> list[SignUpList]:
    found: list[SignUpList] = []
    for row in store.rows(_LISTS.format(where), *parameters):
        day = date.fromisoformat(row[6]) if row[6] else None
        values: list[Any] = [*row[:6], day, *row[7:12], bool(row[12]), *row[13:]]
        found.append(SignUpList(*values))
    return found
