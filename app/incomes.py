"""Income by way of earning: members pay, sponsors or partners pay from outside, one sells in others' communities.

Amounts are plain numbers in the operator's own currency; nothing is converted.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from app import clock
from app.errors import AppError
from app.events.costs import amount, bounded
from app.store import Store
from app.text import N_, folded

WAYS = ("members", "sponsors", "others")
EARLIEST = date(1990, 1, 1)
AHEAD = 366  # days: what is promised for later than that is no income

_NOTHING = N_("Write an amount above 0.")
_DAY = N_("“{text}” is not a day: write it like 2026-11-22.")
_FAR = N_("The day has to lie between {first} and {last}.")
_GONE = N_("This income is no longer there.")
_NOT_HERE = {
    "group_id": N_("This group is not of this community."),
    "event_id": N_("This event is not of this community."),
    "member_id": N_("This member is no longer there."),
}


@dataclass(frozen=True, slots=True)
class Income:
    """One income: when, by which way, how much, and what it is tied to, with the names as they are now."""

    id: int
    day: date
    way: str
    amount: float
    note: str
    group_id: int | None
    event_id: int | None
    event: str
    member_id: int | None
    member: str


class About(TypedDict, total=False):
    """What may be said of an income beside its day, way and amount."""

    note: str
    group_id: int | None
    event_id: int | None
    member_id: int | None


class Fields(About, total=False):
    """What can be changed on an income."""

    day: date | str
    way: str
    amount: float | str


def add(
    store: Store,
    community_id: int,
    day: date | str,
    way: str,
    amount: float | str,
    **about: Unpack[About],
) -> int:
    """Note an income; return its id."""
    said: Fields = {"day": day, "way": way, "amount": amount, **about}
    values = _checked(store, community_id, said)
    with store.operation(N_("Add income")):
        return store.insert("incomes", community_id=community_id, **values)


def edit(store: Store, id: int, **fields: Unpack[Fields]) -> None:
    """Change an income."""
    community: int | None = store.value("select community_id from incomes where id = ?", id)
    if community is None:
        raise AppError(_GONE)
    values = _checked(store, community, fields)
    with store.operation(N_("Edit income")):
        store.update("incomes", id, **values)


def delete(store: Store, id: int) -> None:
    """Take an income away."""
    with store.operation(N_("Delete income")):
        store.delete("incomes", id)


def listed(store: Store, community_id: int, most: int = 200) -> list[Income]:
    """Return the newest incomes of a community, the latest day first."""
    return [
        Income(id, date.fromisoformat(day), *rest)
        for id, day, *rest in store.rows(
            "select i.id, i.day, i.way, i.amount, i.note, i.group_id, i.event_id,"
            " coalesce(e.title, ''), i.member_id, coalesce(m.name, '') from incomes i"
            " left join events e on e.id = i.event_id left join members m on m.id = i.member_id"
            " where i.community_id = ? order by i.day desc, i.id desc limit ?",
            community_id, most,
        )
    ]  # fmt: skip


def day_of(text: date | str) -> date:
    """Return a day as it is written ('2026-11-22', '2026/11/22', '11.22', full width), or say that it is none."""
    if isinstance(text, date):
        found = text
    else:
        parts = folded(text)
        for sign, by in (("年", "-"), ("月", "-"), ("日", ""), ("/", "-"), (".", "-")):
            parts = parts.replace(sign, by)
        numbers = [
            int(part) if part.isascii() and part.isdigit() else -1 for part in parts.split("-")
        ]
        try:
            year, month, day = numbers if len(numbers) != 2 else [clock.today().year, *numbers]  # noqa: PLR2004 -- month and day
            found = date(year, month, day)
        except ValueError:
            raise AppError(_DAY, text=text[:40], at="day") from None
    last = date.fromordinal(clock.today().toordinal() + AHEAD)
    if not EARLIEST <= found <= last:
        raise AppError(_FAR, first=EARLIEST.isoformat(), last=last.isoformat(), at="day")
    return found


def _checked(store: Store, community_id: int, fields: Fields) -> dict[str, object]:
    values: dict[str, object] = dict(fields)
    if "amount" in fields:
        values["amount"] = amount(fields["amount"], "amount")
        if not values["amount"]:
            raise AppError(_NOTHING, at="amount")
    if "day" in fields:
        values["day"] = day_of(fields["day"]).isoformat()
    if "way" in fields and fields["way"] not in WAYS:
        raise ValueError(fields["way"])  # the window offers these alone
    if "note" in fields:
        values["note"] = bounded(fields["note"], "note")
    for key, sql in _THERE.items():
        wanted = fields.get(key)
        if wanted is not None and store.value(sql, wanted, community_id) is None:
            raise AppError(_NOT_HERE[key], at=key)
    return values


_THERE = {
    "group_id": "select 1 from groups where id = ?1 and community_id = ?2",
    "event_id": "select 1 from events where id = ?1 and community_id = ?2",
    "member_id": "select 1 from members where id = ?1 and ?2",
}
