"""Who came, by which channel; and, for the operator, who left."""

import re
from collections import Counter

from app.insights.channels import channels as by_channel
from app.insights.leaves import Cause, Leaves, Reason
from app.insights.leaves import leaves as explained
from app.insights.scope import IN, ids, rooms
from app.reports import pictures
from app.reports.copies import LONGEST_NAME
from app.reports.look import Look
from app.reports.pictures import Bar
from app.reports.report import Figure, Section, Table

CHANNELS = 8  # with a bar of their own
LISTED = 12  # people who left
CAUSES = 6
_INVITED = re.compile(r"邀请$|^invited by ", re.IGNORECASE)


def growth(look: Look) -> Section | None:
    """Return joins and channels; the net as well for the operator."""
    found = look.people.moves()
    joins = sum(move.joining for move in found)
    leaves = len(found) - joins
    if not joins and (not leaves or look.shareable):
        return None
    said = [look.say("joins", n=joins) if look.shareable else _net(look, joins, leaves)]
    channels: Counter[str] = Counter()
    for channel, n in Counter(move.channel for move in found if move.joining).items():
        channels[_named(look, channel)] += n  # several may appear as one
    unknown = look.say("channel.unknown")
    named = [(channel, n) for channel, n in _ranked(channels) if channel != unknown]
    if _leads(named):
        best, most = named[0]
        share = look.words.percent(most / joins)
        said.append(look.say("channel.best", channel=best, n=most, share=share))
    elif joins and not named:
        said.append(look.say("channel.none"))
    table = None if look.shareable else _quality(look)
    return Section(
        "growth", look.say("growth"), tuple(said),
        figures=(_channels(look, _ranked(channels), joins),) if named else (), table=table,
    )  # fmt: skip


def _named(look: Look, channel: str) -> str:
    """Return what a channel is called; in the shareable copy no inviter is, known or not."""
    if not channel:
        return look.say("channel.unknown")
    if look.shareable and _INVITED.search(channel):
        return look.say("channel.invited")
    return look.copy.text(channel, LONGEST_NAME)


def _leads(named: list[tuple[str, int]]) -> bool:
    """Tell whether the first channel brought several people, and more than any other."""
    most, next_ = (*(n for _, n in named[:2]), 0, 0)[:2]
    return most > max(1, next_)


def _quality(look: Look) -> Table | None:
    """Return what became of those who came by each channel, and what each who stayed cost."""
    found = [one for one in by_channel(look.store, look.scope).found if one.people or one.cost]
    if not any(one.asked or one.judged or one.cost for one in found):
        return None
    keys = (
        "channel",
        "newcomers.of",
        "channel.active",
        "channel.stayed",
        "channel.paid",
        "channel.cost",
    )
    rows = tuple(
        (
            _named(look, one.key), look.words.shown(len(one.people)), look.words.percent(one.activation),
            look.words.percent(one.retention), look.words.percent(one.conversion),
            "–" if one.per_stayed is None else look.words.amount(one.per_stayed),
        )
        for one in found[:CHANNELS]
    )  # fmt: skip
    return Table(tuple(look.say(key) for key in keys), rows, frozenset({1, 2, 3, 4, 5}))


def _net(look: Look, joins: int, leaves: int) -> str:
    net = joins - leaves
    key = "net.plus" if net > 0 else "net.minus" if net < 0 else "net.zero"
    return look.say(key, joins=joins, leaves=leaves, n=abs(net))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _channels(look: Look, ranked: list[tuple[str, int]], joins: int) -> Figure:
    shown = ranked[:CHANNELS]
    if rest := ranked[CHANNELS:]:
        shown.append((look.say("channel.rest", n=len(rest)), sum(n for _, n in rest)))
    bars = [
        Bar(name, n, f"{look.words.shown(n)} · {look.words.percent(n / joins)}")
        for name, n in shown
    ]
    rows = tuple((name, look.words.shown(n), look.words.percent(n / joins)) for name, n in shown)
    heads = (look.say("channel"), look.say("tile.joins"), look.say("share"))
    return Figure(pictures.bars(bars), look.say("channels"), Table(heads, rows, frozenset({1, 2})))


def leaves(look: Look) -> Section | None:
    """Return how many left and why, and who had said most; for the operator alone."""
    found = None if look.shareable else explained(look.store, look.scope)
    if found is None or not found.total:
        return None
    causes = [(_reason(look, cause), len(cause.leaves)) for cause in found.causes[:CAUSES]]
    said = [look.say("leaves.count", n=found.total)]
    told = next((one for one in found.causes if one.reason is not Reason.UNKNOWN), None)
    if told is not None and len(told.leaves) > 1:
        said.append(look.say("leaves.why", why=_reason(look, told), n=len(told.leaves)))
    figures: tuple[Figure, ...] = ()
    if len(causes) > 1:
        bars = [Bar(why, n, look.words.shown(n)) for why, n in causes]
        rows = tuple((why, look.words.shown(n)) for why, n in causes)
        table = Table((look.say("left.why"), look.say("people.head")), rows, frozenset({1}))
        figures = (Figure(pictures.bars(bars, pictures.AMBER), look.say("leaves.picture"), table),)
    return Section(
        "leaves", look.say("leaves"), tuple(said), figures=figures, table=_gone(look, found)
    )


def _reason(look: Look, cause: Cause) -> str:
    if cause.reason is Reason.RULE and cause.rule:
        return look.say("left.rule", rule=look.copy.text(cause.rule, 24))
    if cause.reason is Reason.POST and cause.post:
        return look.say("left.post", title=look.copy.text(cause.post.name, 24))
    return look.say(f"left.{cause.reason.value}")


def _gone(look: Look, found: Leaves) -> Table | None:
    """Return those who left, who had written most first."""
    why = {id: _reason(look, cause) for cause in found.causes for id in cause.members()}
    wrote = dict(look.store.rows(_WROTE, _groups(look), str(list(why))))
    members = sorted(why, key=lambda id: (-wrote.get(id, 0), id))[:LISTED]
    names = look.copy.names(members)
    rows = tuple(
        (names[id], why[id], look.words.shown(wrote.get(id, 0))) for id in members if id in names
    )
    heads = (look.say("member"), look.say("left.why"), look.say("tile.messages"))
    return Table(heads, rows, frozenset({2})) if rows else None


def _groups(look: Look) -> str:
    return ids(rooms(look.store, look.scope))


_WROTE = f"""
select member_id, sum(n) from member_stats where group_id {IN} and member_id {IN} group by member_id"""
