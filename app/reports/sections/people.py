"""Who carried the talk: the tiers of the roster, and those who gave most."""

from collections import Counter

from app.insights.funnel import funnel as reached
from app.insights.lately import lately
from app.insights.questions import questions
from app.insights.scope import IN, ids, rooms
from app.insights.tiers import mix
from app.reports import pictures
from app.reports.look import Look
from app.reports.pictures import Bar
from app.reports.report import Figure, Section, Table

TOP = {"day": 5, "week": 8, "month": 10, "year": 15, "campaign": 8}
NAMED = 3
ENOUGH = 20  # members, of whom one is 5 %: below, the mix of tiers says nothing
SEVERAL = 3  # people, below which nobody carries the others


def contributors(look: Look) -> Section | None:
    """Return who wrote most, on how many days, and who was the first to answer."""
    rows = look.store.rows(_WROTE, _groups(look), *look.scope.bounds())
    total = sum(n for _, n, _ in rows)
    if not total:
        return None
    top = [row for row in rows if look.copy.may_name(row[0])][: TOP[look.period.kind]]
    names = look.copy.names([id for id, _, _ in top])
    helped = _helped(look)
    said = (
        [look.say("top.named", names=look.words.listed(list(names.values())[:NAMED]))]
        if names
        else []
    )
    if len(rows) >= SEVERAL:
        half = _carry(rows, total)
        share = look.words.percent(half / len(rows))
        said.append(look.say("top.share", n=half, people=len(rows), share=share))
    if helper := next((id for id, _ in helped.most_common() if look.copy.may_name(id)), None):
        name = look.copy.names([helper])[helper]
        said.append(look.say("top.helper", name=name, n=helped[helper]))
    heads = tuple(
        look.say(key) for key in ("member", "tile.messages", "active.days", "answers.first")
    )
    cells = tuple(
        (names[id], look.words.shown(n), look.words.shown(days), look.words.shown(helped[id]))
        for id, n, days in top
        if id in names
    )
    table = Table(heads, cells, frozenset({1, 2, 3})) if cells else None
    return Section("contributors", look.say("contributors"), tuple(said), table=table)


def _carry(rows: list[tuple[int, int, int]], total: int) -> int:
    """Return how many people, the busiest first, wrote half of it."""
    done = 0
    for place, (_, n, _) in enumerate(rows, 1):
        done += n
        if 2 * done >= total:
            return place
    return len(rows)


def _helped(look: Look) -> Counter[int]:
    """Return how many questions of the last days each member was the first to answer."""
    near = lately(look.store, look.scope)
    found = questions(look.store, near) if near else ()
    return Counter(one.answer.member_id for one in found if one.answer)


def tiers(look: Look) -> Section | None:
    """Return the roster by tier against what works; for the operator alone."""
    if look.shareable:
        return None
    found = mix(look.store, look.scope)
    if sum(len(share.members) for share in found.shares) < ENOUGH:
        return None
    bars: list[Bar] = []
    rows: list[tuple[str, ...]] = []
    for share in found.shares:
        name = look.say(f"tier.{share.tier.value}")
        shown = look.words.percent(share.percent / 100)
        bars.append(
            Bar(
                name,
                share.percent,
                f"{shown} · {look.words.shown(len(share.members))}",
                share.target,
            )
        )
        rows.append((name, look.words.shown(len(share.members)), shown, f"{share.target}%"))
    heads = tuple(look.say(key) for key in ("tier", "people.head", "share", "tier.target"))
    figure = Figure(
        pictures.bars(bars, whole=100),
        look.say("tiers.picture"),
        Table(heads, tuple(rows), frozenset({1, 2, 3})),
    )
    return Section(
        "tiers", look.say("tiers"), (look.say(f"lean.{found.lean.value}"),), figures=(figure,)
    )


def funnel(look: Look) -> Section | None:
    """Return how far people came: acquired, active, retained, converted; for the operator alone."""
    if look.shareable:
        return None
    steps = reached(look.store, look.scope)
    counts = [len(step.members) for step in steps]
    if not counts[0]:
        return None
    bars = [
        Bar(look.say(f"step.{step.step.value}"), n, f"{look.words.shown(n)} · {look.words.percent(step.percent / 100)}")
        for step, n in zip(steps, counts, strict=True)
    ]  # fmt: skip
    rows = tuple(
        (bar.label, look.words.shown(n), look.words.percent(step.percent / 100))
        for bar, step, n in zip(bars, steps, counts, strict=True)
    )
    heads = (look.say("step"), look.say("people.head"), look.say("share"))
    figure = Figure(
        pictures.steps(bars), look.say("funnel.picture"), Table(heads, rows, frozenset({1, 2}))
    )
    said = look.say(
        "funnel.said", n=counts[0], spoke=counts[1], stayed=counts[2],
        share=look.words.percent(counts[1] / counts[0]),
    )  # fmt: skip
    return Section("funnel", look.say("funnel"), (said,), figures=(figure,))


def _groups(look: Look) -> str:
    return ids(rooms(look.store, look.scope))


_WROTE = f"""
select member_id, sum(n), count(distinct day) from member_days where group_id {IN} and day between ? and ?
group by member_id order by 2 desc, member_id"""
