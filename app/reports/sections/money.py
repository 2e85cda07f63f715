"""What came in and what it cost; for the operator alone."""

from app.insights.scope import IN, ids, rooms
from app.reports.look import Look
from app.reports.report import Section, Table


def money(look: Look) -> Section | None:
    """Return income by way of earning and costs by kind, and what is left."""
    if look.shareable:
        return None
    income = _income(look)
    costs, returned = _event_money(look)
    channels = _channel_costs(look)
    earned = sum(n for _, n in income) + returned
    spent = costs + channels
    if not earned and not spent:
        return None
    key = "money.plus" if earned > spent else "money.minus" if earned < spent else "money.zero"
    said = look.say(
        key, earned=look.words.amount(earned), spent=look.words.amount(spent), n=look.words.amount(abs(earned - spent))
    )
    rows = [(look.say("money.in"), look.say(f"way.{way}"), _amount(n)) for way, n in income]
    rows += [(look.say("money.in"), look.say("way.events"), _amount(returned))] if returned else []
    rows += [(look.say("money.out"), look.say("cost.events"), _amount(costs))] if costs else []
    rows += (
        [(look.say("money.out"), look.say("cost.channels"), _amount(channels))] if channels else []
    )
    heads = tuple(look.say(key) for key in ("direction", "what", "amount"))
    return Section(
        "money", look.say("money"), (said,), table=Table(heads, tuple(rows), frozenset({2}))
    )


def _amount(n: float) -> str:
    return f"{n:,.2f}"


def _income(look: Look) -> list[tuple[str, float]]:
    group = f" and (group_id is null or group_id {IN})"
    event = " and event_id = ?" if look.event_id else " and ? is null"
    return look.store.rows(
        "select way, sum(amount) from incomes where community_id = ? and day between ? and ?"
        f"{group}{event} group by way order by 2 desc",
        look.scope.community_id, *_days(look), _groups(look), look.event_id,
    )  # fmt: skip


def _event_money(look: Look) -> tuple[float, float]:
    """Return what events that began in the period cost, and what their budgets say they brought."""
    rows = look.store.rows(
        "select c.kind, sum(coalesce(c.actual, 0)) from event_costs c join events e on e.id = c.event_id"
        " where e.community_id = ?1 and e.status <> 'cancelled' and c.kind in ('money', 'income')"
        " and (e.id = ?2 or (?2 is null and substr(e.starts_at, 1, 10) between ?3 and ?4)) group by c.kind",
        look.scope.community_id, look.event_id, *_days(look),
    )  # fmt: skip
    found = dict(rows)
    return float(found.get("money", 0)), float(found.get("income", 0))


def _channel_costs(look: Look) -> float:
    if look.event_id is not None:
        return 0.0
    found = look.store.value(
        "select sum(amount) from channel_costs where community_id = ? and day between ? and ?",
        look.scope.community_id, *_days(look),
    )  # fmt: skip
    return float(found or 0)


def _days(look: Look) -> tuple[str, str]:
    return look.period.first.isoformat(), look.period.last.isoformat()


def _groups(look: Look) -> str:
    return ids(rooms(look.store, look.scope))
