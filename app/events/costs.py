"""What an event costs and brings in: money, hours of work, gifts (in pieces: their price is money), income."""

import re
from dataclasses import dataclass

from app.errors import AppError
from app.store import Store
from app.text import N_, folded, storable

KINDS = ("money", "hours", "gifts", "income")
MOST = 1_000_000_000
LONGEST = 200  # characters

_AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,4})?")
_BAD = N_("“{text}” is not an amount: write a number such as 1200 or 12.50.")
_MUCH = N_("An amount has to be below {most}.")
_LONG = N_("At most {n} characters fit here; there are {there}.")


@dataclass(frozen=True, slots=True)
class Cost:
    """One line of the budget; None where nothing was entered."""

    id: int
    kind: str
    what: str
    planned: float | None
    actual: float | None


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one kind, as planned and in fact; None where no line says anything."""

    planned: float | None = None
    actual: float | None = None

    @property
    def known(self) -> float | None:
        """Return what it came to; what was planned as long as that is not known."""
        return self.planned if self.actual is None else self.actual


def costs(store: Store, event_id: int) -> list[Cost]:
    """Return the budget of an event, line by line, by kind."""
    rows = store.rows(
        "select id, kind, what, planned, actual from event_costs where event_id = ?"
        " order by position, id",
        event_id,
    )
    return sorted((Cost(*row) for row in rows), key=lambda cost: KINDS.index(cost.kind))


def totals(lines: list[Cost]) -> dict[str, Total]:
    """Return the sums of a budget, by kind."""
    return {
        kind: Total(
            _sum([line.planned for line in lines if line.kind == kind]),
            _sum([line.actual for line in lines if line.kind == kind]),
        )
        for kind in KINDS
    }


def add(  # noqa: PLR0913 -- a line of the budget has that much to say
    store: Store,
    event_id: int,
    kind: str,
    what: str = "",
    *,
    planned: float | str | None = None,
    actual: float | str | None = None,
) -> int:
    """Add a line to the budget of an event; return its id."""
    if kind not in KINDS:
        raise ValueError(kind)
    values = {
        "what": bounded(what, "what"),
        "planned": amount(planned, "planned"),
        "actual": amount(actual, "actual"),
    }
    with store.operation(N_("Add cost")):
        place = store.value("select count(*) from event_costs where event_id = ?", event_id)
        return store.insert("event_costs", event_id=event_id, kind=kind, position=place, **values)


def edit(store: Store, id: int, field: str, value: float | str | None) -> None:
    """Change `what`, `planned` or `actual` of a line."""
    checked = bounded(str(value or ""), field) if {field} == {"what"} else amount(value, field)
    with store.operation(N_("Edit cost")):
        store.update("event_costs", id, **{field: checked})


def delete(store: Store, id: int) -> None:
    """Take a line from the budget."""
    with store.operation(N_("Delete cost")):
        store.delete("event_costs", id)


def amount(value: float | str | None, at: str) -> float | None:
    """Return an amount as entered ('1,200', '¥12.50', '两' is none), None for nothing."""
    if isinstance(value, int | float):
        text = f"{value:.4f}"
    else:
        text = folded(value or "").replace(",", "").replace(" ", "").lstrip("¥$€")
        text = text.removesuffix("元")
    if not text:
        return None
    if not _AMOUNT.fullmatch(text):
        raise AppError(_BAD, text=str(value)[:40], at=at)
    if float(text) >= MOST:
        raise AppError(_MUCH, most=f"{MOST:,}", at=at)
    return float(text)


def bounded(text: str, at: str) -> str:
    """Return a short text as it can be kept, or say that it is too long."""
    text = " ".join(storable(text).split())
    if len(text) > LONGEST:
        raise AppError(_LONG, n=LONGEST, there=len(text), at=at)
    return text


def _sum(amounts: list[float | None]) -> float | None:
    said = [amount for amount in amounts if amount is not None]
    return round(sum(said), 4) if said else None
