"""What a segment asks of a member: conditions as data, checked, and kept as JSON.

Days are calendar days where the group lives. Joining is counted back from today; words are counted
back from the last day of which there are messages, so that who imports once a week sees the same
people all week. A period of n days holds its last day: who joined today did so in the last 1 day.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

from app import roles, tiers
from app.errors import AppError
from app.text import N_, storable

LONGEST = 80  # characters of a tag or a channel
MANY = 12  # conditions of one segment
DAYS, WINDOW, MESSAGES, VISITS = 3_650, 366, 1_000_000, 1_000  # the largest numbers
TIMES = (2, 20)  # how many times as much

IS, IS_NOT = "is", "not"
LEAST, MOST, BETWEEN = "least", "most", "between"
LAST, BEFORE = "last", "before"
UP, DOWN = "up", "down"

WHOLE = N_("Write a whole number from {first} to {last}.")
ORDER = N_("The second number is at least the first: {n} or more.")
FEWER = N_("There are only {of} days to count.")
CHOOSE = N_("Choose one.")
EMPTY = N_("Write which one.")
LONG = N_("At most {n} characters fit here.")
TOO_MANY = N_("A segment has at most {n} conditions.")
TWO_WINDOWS = N_("At most {n} days: as many lie before them.")


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing asked: of which `field`, in which `way`, with what numbers or which choice.

    `n` (to `to`) is the number compared with, `of` how many days are looked at.
    """

    field: str
    way: str
    n: int = 0
    to: int = 0
    of: int = 0
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """What can be asked of: the ways to compare, which numbers it takes, which choices it offers.

    `text`: the choice is the operator's own word; `usual` is what a new condition begins with.
    """

    name: str
    ways: tuple[str, ...]
    usual: Condition
    least: int = 0
    largest: int = 0
    window: bool = False
    choices: tuple[str, ...] = ()
    text: bool = False

    @property
    def counts(self) -> bool:
        """Tell whether it is compared with a number."""
        return self.largest > 0


FIELDS: dict[str, Field] = {
    "joined": Field(
        N_("Joined"), (LAST, BEFORE, BETWEEN), Condition("joined", LAST, 14), 1, DAYS
    ),
    "silent": Field(
        N_("Silent for"), (LEAST, LAST, BETWEEN), Condition("silent", LEAST, 30), 1, DAYS
    ),
    "active": Field(
        N_("Active days"), (LEAST, MOST, BETWEEN), Condition("active", LEAST, 2, of=30),
        0, WINDOW, window=True,
    ),
    "trend": Field(
        N_("Trend"), (UP, DOWN), Condition("trend", UP, 2, of=30), *TIMES, window=True
    ),
    "messages": Field(
        N_("Messages in all"), (LEAST, MOST, BETWEEN), Condition("messages", LEAST, 1),
        0, MESSAGES,
    ),
    "core": Field(N_("Core group"), (IS, IS_NOT), Condition("core", IS)),
    "tier": Field(
        N_("Tier"), (IS, IS_NOT), Condition("tier", IS, choice="high"),
        choices=tuple(str(tier) for tier in tiers.Tier),
    ),
    "role": Field(
        N_("Role"), (IS, IS_NOT), Condition("role", IS, choice="payer"), choices=roles.ROLES
    ),
    "paid": Field(N_("Payment"), (IS, IS_NOT), Condition("paid", IS)),
    "tag": Field(N_("Tag"), (IS, IS_NOT), Condition("tag", IS), text=True),
    "channel": Field(N_("Channel"), (IS, IS_NOT), Condition("channel", IS), text=True),
    "came": Field(
        N_("Events attended"), (LEAST, MOST, BETWEEN), Condition("came", LEAST, 1), 0, VISITS
    ),
    "missed": Field(
        N_("Events missed"), (LEAST, MOST, BETWEEN), Condition("missed", LEAST, 1), 0, VISITS
    ),
}  # fmt: skip


def checked(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """Return conditions as they are kept, or say what is impossible: `at` names the number or choice.

    `row` of the error says in which of them, counted from 0.
    """
    found = tuple(conditions)
    if len(found) > MANY:
        raise AppError(TOO_MANY, n=MANY, at="field", row=MANY)
    return tuple(_checked(one, row) for row, one in enumerate(found))


def read(text: str) -> tuple[Condition, ...]:
    """Return what was written down; what another hand wrote wrongly is left out."""
    try:
        values = json.loads(text)
    except ValueError:
        return ()
    rows = cast("dict[str, Any]", values).get("conditions") if isinstance(values, dict) else None
    found = list[Condition]()
    for row in cast("list[Any]", rows) if isinstance(rows, list) else []:
        if (one := _read(row)) is not None:
            found.append(one)
    return tuple(found)


def written(conditions: Sequence[Condition]) -> str:
    """Return conditions as JSON; nothing of today's date is in it."""
    return json.dumps({"conditions": written_out(conditions)}, ensure_ascii=False, sort_keys=True)


def written_out(conditions: Sequence[Condition]) -> list[dict[str, object]]:
    """Return conditions as plain values, without what they do not ask for."""
    return [{key: value for key, value in asdict(one).items() if value} for one in conditions]


def _checked(one: Condition, row: int) -> Condition:
    known = FIELDS[one.field]
    n, to, of = one.n, 0, 0
    if known.window:
        of = _number(one.of, 1, WINDOW, "of", row)
        if one.field == "trend" and of > WINDOW // 2:
            raise AppError(TWO_WINDOWS, n=WINDOW // 2, at="of", row=row)
    if known.counts:
        n = _number(n, known.least, known.largest, "n", row)
        if one.way == BETWEEN:
            to = _number(one.to, known.least, known.largest, "to", row)
            if to < n:
                raise AppError(ORDER, n=n, at="to", row=row)
    if one.field == "active" and max(n, to) > of:
        raise AppError(FEWER, of=of, at="to" if n <= of else "n", row=row)
    choice = _choice(known, one.choice, row)
    return Condition(one.field, one.way, n if known.counts else 0, to, of, choice)


def _number(value: int, first: int, last: int, at: str, row: int) -> int:
    if not first <= value <= last:
        raise AppError(WHOLE, first=first, last=last, at=at, row=row)
    return value


def _choice(known: Field, choice: str, row: int) -> str:
    if known.text:
        choice = " ".join(storable(choice).split()).lstrip("#").strip()
        if not choice:
            raise AppError(EMPTY, at="choice", row=row)
        if len(choice) > LONGEST:
            raise AppError(LONG, n=LONGEST, at="choice", row=row)
        return choice
    if known.choices and choice not in known.choices:
        raise AppError(CHOOSE, at="choice", row=row)
    return choice if known.choices else ""


def _read(row: Any) -> Condition | None:
    """Return one condition of JSON, None where it says nothing that can be asked."""
    values = cast("dict[str, Any]", row) if isinstance(row, dict) else {}
    known = FIELDS.get(str(values.get("field")))
    if known is None or values.get("way") not in known.ways:
        return None
    numbers = {
        key: value
        for key in ("n", "to", "of")
        if isinstance(value := values.get(key, 0), int) and not isinstance(value, bool)
    }
    choice = values.get("choice", "")
    one = Condition(
        values["field"], values["way"], **numbers, choice=choice if isinstance(choice, str) else ""
    )
    try:
        return _checked(one, 0)
    except AppError:
        return None
