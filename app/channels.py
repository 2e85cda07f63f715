"""Channels (渠道) by which members come: what each costs, day by day, and one name for two spellings.

A channel is a text: the operator's own word, or one of the platform's ways (`invite`, `qr`, `link`,
`request`). Costs belong to the community, in its money, on the day they were paid.
"""

import re
from dataclasses import dataclass
from datetime import date

from app import clock
from app.errors import AppError
from app.events.costs import amount, bounded
from app.store import Store
from app.text import N_, folded, storable

LONGEST = 80  # characters of a name
EARLIEST = date(2000, 1, 1)
AHEAD = 366  # days: a poster may be paid for before it hangs

_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?")
_NO_CHANNEL = N_("Name the channel that the money went to.")
_LONG = N_("A channel has at most {n} characters.")
_NO_AMOUNT = N_("Write what was spent, such as 1200 or 12.50.")
_BAD_DAY = N_("“{text}” is not a day: write one such as 2026-11-24 or 11-24.")
_FAR_DAY = N_("A cost lies between the year 2000 and a year from now; {day} does not.")
_GONE = N_("This cost is gone: it was deleted in the meantime.")
_UNKNOWN = N_(
    "Whom nobody knows the channel of can't be renamed: note it for the members themselves."
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What was spent on a channel on one day."""

    id: int
    channel: str
    day: date
    amount: float
    note: str


def costs(store: Store, community_id: int, channel: str | None = None) -> list[Cost]:
    """Return what was spent on a channel, or on all of them, the latest first."""
    rows = store.rows(
        "select id, channel, day, amount, note from channel_costs where community_id = ?1"
        " and (?2 is null or channel = ?2) order by day desc, id desc",
        community_id,
        channel,
    )
    return [
        Cost(id, name, date.fromisoformat(day), paid, note) for id, name, day, paid, note in rows
    ]


def add_cost(  # noqa: PLR0913 -- a cost has that much to say
    store: Store,
    community_id: int,
    channel: str,
    day: date | str,
    paid: float | str,
    *,
    note: str = "",
) -> int:
    """Note what was spent on a channel; return the id of the entry."""
    values = {
        "channel": channel if _there(store, community_id, channel) else _named(channel),
        "day": _day(day).isoformat(),
        "amount": _paid(paid),
        "note": bounded(note, "note"),
    }
    with store.operation(N_("Add cost of “{channel}”"), channel=values["channel"]):
        return store.insert("channel_costs", community_id=community_id, **values)


def edit_cost(store: Store, id: int, field: str, value: str) -> None:
    """Change `day`, `amount` or `note` of an entry; what is impossible is told at the field."""
    check = {"day": lambda: _day(value).isoformat(), "amount": lambda: _paid(value),
             "note": lambda: bounded(value, "note")}  # fmt: skip
    checked = check[field]()
    before = store.rows(f"select channel, {field} from channel_costs where id = ?", id)
    if not before:
        raise AppError(_GONE)
    if before[0][1] != checked:
        with store.operation(N_("Edit cost of “{channel}”"), channel=before[0][0]):
            store.update("channel_costs", id, **{field: checked})


def delete_cost(store: Store, id: int) -> None:
    """Take an entry away."""
    channel = store.value("select channel from channel_costs where id = ?", id)
    if channel is None:
        raise AppError(_GONE)
    with store.operation(N_("Delete cost of “{channel}”"), channel=channel):
        store.delete("channel_costs", id)


def names(store: Store, community_id: int) -> list[str]:
    """Return every channel that members of a community came by or that something was spent on."""
    rows = store.rows(_NAMES, community_id)
    return [name for (name,) in rows]


def rename(store: Store, community_id: int, channel: str, name: str) -> int:
    """Call a channel something else; return how many seats in groups now bear the name.

    Where there is a channel of that name already, the two become one, costs and all. What the
    chat said of joins, and playbooks that wait for the channel, follow.
    """
    name = _named(name)
    if not channel:
        raise AppError(_UNKNOWN, at="name")
    if name == channel:
        return 0
    merges = _there(store, community_id, name)
    label = (
        N_("Put channel “{old}” into “{new}”")
        if merges
        else N_("Rename channel “{old}” to “{new}”")
    )
    with store.operation(label, old=channel, new=name):
        for table in ("memberships", "roster_events"):
            store.execute(
                f"update {table} set channel = ? where channel = ? and group_id in"
                " (select id from groups where community_id = ?)",
                name, channel, community_id,
            )  # fmt: skip
        for sql in (_RENAME_COSTS, _RENAME_PLAYBOOKS):
            store.execute(sql, name, channel, community_id)
    seats = (
        "select count(*) from memberships where channel = ? and group_id in"
        " (select id from groups where community_id = ?)"
    )
    return int(store.value(seats, name, community_id))


def alike(names: list[str]) -> list[tuple[str, str]]:
    """Return pairs of names that differ in spaces, case or width alone: likely one channel."""
    first: dict[str, str] = {}
    pairs: list[tuple[str, str]] = []
    for name in names:
        key = "".join(folded(name).split())
        if first.setdefault(key, name) != name:
            pairs.append((first[key], name))
    return pairs


_NAMES = """
select channel from memberships where channel <> '' and group_id in
(select id from groups where community_id = ?1)
union select channel from roster_events where channel <> '' and kind = 'join' and group_id in
(select id from groups where community_id = ?1)
union select channel from channel_costs where community_id = ?1 order by 1"""
_THERE = f"select exists(select 1 from ({_NAMES}) where channel = ?2)"
_RENAME_COSTS = "update channel_costs set channel = ? where channel = ? and community_id = ?"
_RENAME_PLAYBOOKS = (
    "update playbooks set value = ? where trigger = 'joined' and value = ? and community_id = ?"
)


def _there(store: Store, community_id: int, channel: str) -> bool:
    return bool(channel) and bool(store.value(_THERE, community_id, channel))


def _named(channel: str) -> str:
    name = " ".join(storable(channel).split())
    if not name:
        raise AppError(_NO_CHANNEL, at="name")
    if len(name) > LONGEST:
        raise AppError(_LONG, n=LONGEST, at="name")
    return name


def _paid(paid: float | str) -> float:
    found = amount(paid, "amount")
    if found is None:
        raise AppError(_NO_AMOUNT, at="amount")
    return found


def _day(day: date | str) -> date:
    """Return a day as entered: 2026-11-24, 2026/11/24, 11-24 or 11月24日 (the last such day)."""
    found = day if isinstance(day, date) else _read(day)
    if found is None:
        raise AppError(_BAD_DAY, text=str(day).strip()[:40], at="day")
    if not EARLIEST <= found <= date.fromordinal(clock.today().toordinal() + AHEAD):
        raise AppError(_FAR_DAY, day=found.isoformat(), at="day")
    return found


def _read(text: str) -> date | None:
    match = _DAY.fullmatch(folded(text).replace(" ", ""))
    if match is None:
        return None
    today = clock.today()
    year = int(match[1]) if match[1] else today.year
    try:
        found = date(year, int(match[2]), int(match[3]))
        return found if match[1] or found <= today else found.replace(year=year - 1)
    except ValueError:  # no such day in that year
        return None
