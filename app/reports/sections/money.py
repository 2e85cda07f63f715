"""What came in and what it cost; for the operator alone."""

from app.insights.money import IN_LINES, OUT_LINES, Money
from app.insights.money import money as counted
from app.reports.look import Look
from app.reports.report import Section, Table

ROWS = 10  # activities


def money(look: Look) -> Section | None:
    """Return income by way of earning, costs by kind, what is left, and the return of activities."""
    if look.shareable:
        return None
    found = counted(look.store, look.scope)
    return _of_event(look, found) if look.event_id is not None else _of_period(look, found)


def _of_period(look: Look, found: Money) -> Section | None:
    earned, spent = found.income, found.cost
    if not earned and not spent:
        return None
    sums = [("money.in", line, found.total(line)) for line in IN_LINES]
    sums += [("money.out", line, found.total(line)) for line in OUT_LINES]
    rows = tuple(
        (look.say(way), look.say(f"line.{line}"), look.words.amount(n))
        for way, line, n in sums
        if n
    )
    said = [_balance(look, earned, spent)]
    best = max(found.activities, key=lambda one: one.back or 0, default=None)
    if best is not None and best.back and best.back > 1:
        title = look.copy.text(best.title)
        said.append(look.say("money.best", title=title, n=round(best.back, 1)))
    heads = tuple(look.say(key) for key in ("direction", "what", "amount"))
    return Section(
        "money", look.say("money"), tuple(said), table=Table(heads, rows, frozenset({2}))
    )


def _of_event(look: Look, found: Money) -> Section | None:
    mine = next((one for one in found.activities if one.event_id == look.event_id), None)
    if mine is None or not (mine.income or mine.cost):
        return None
    return Section("money", look.say("money"), (_balance(look, mine.income, mine.cost),))


def _balance(look: Look, earned: float, spent: float) -> str:
    key = "money.plus" if earned > spent else "money.minus" if earned < spent else "money.zero"
    sums = (("earned", earned), ("spent", spent), ("n", abs(earned - spent)))
    return look.say(key, **{name: look.words.amount(round(n, 2)) for name, n in sums})
