"""Who came, by which channel; and, for the operator, who left."""

from collections import Counter

from app.insights.scope import IN, ids, rooms
from app.reports import pictures
from app.reports.copies import LONGEST_NAME
from app.reports.look import Look
from app.reports.pictures import Bar
from app.reports.report import Figure, Section, Table

CHANNELS = 8  # with a bar of their own
LISTED = 12  # people who left


def growth(look: Look) -> Section | None:
    """Return joins and channels; the net as well for the operator."""
    found = look.moves()
    joins = sum(move.joining for move in found)
    leaves = len(found) - joins
    if not joins and (not leaves or look.shareable):
        return None
    said = [look.say("joins", n=joins) if look.shareable else _net(look, joins, leaves)]
    channels = Counter(move.channel for move in found if move.joining)
    named = [(channel, n) for channel, n in _ranked(channels) if channel]
    if named:
        best, most = named[0]
        said.append(look.say("channel.best", channel=look.copy.text(best, LONGEST_NAME), n=most,
                             share=look.words.percent(most / joins)))  # fmt: skip
    elif joins:
        said.append(look.say("channel.none"))
    return Section(
        "growth", look.say("growth"), tuple(said),
        figures=(_channels(look, _ranked(channels), joins),) if named else (),
    )  # fmt: skip


def _net(look: Look, joins: int, leaves: int) -> str:
    net = joins - leaves
    key = "net.plus" if net > 0 else "net.minus" if net < 0 else "net.zero"
    return look.say(key, joins=joins, leaves=leaves, n=abs(net))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _channels(look: Look, ranked: list[tuple[str, int]], joins: int) -> Figure:
    shown = [
        (look.copy.text(channel, LONGEST_NAME) if channel else look.say("channel.unknown"), n)
        for channel, n in ranked[:CHANNELS]
    ]
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
    """Return who left, how, and how much they had said; for the operator alone."""
    gone = [move for move in look.moves() if not move.joining]
    if look.shareable or not gone:
        return None
    members = list(dict.fromkeys(move.member_id for move in gone if move.member_id is not None))
    facts = {
        id: (int(n), how)
        for id, n, how in look.store.rows(_GONE, *[_groups(look)] * 2, str(members))
    }
    silent = sum(facts.get(id, (0, ""))[0] == 0 for id in members)
    kicked = sum(facts.get(id, (0, ""))[1] == "kick" for id in members)
    parts = [look.say("leaves.count", n=len(gone))]
    parts += [look.say("leaves.kicked", n=kicked)] if kicked else []
    parts += [look.say("leaves.silent", n=silent)] if silent else []
    said = ["".join(parts) + look.say("full.stop")]
    members.sort(key=lambda id: -facts.get(id, (0, ""))[0])
    names = look.copy.names(members[:LISTED])
    rows = tuple(
        (
            name,
            look.say(f"left.{facts.get(id, (0, 'unknown'))[1]}"),
            look.words.shown(facts.get(id, (0, ""))[0]),
        )
        for id, name in names.items()
    )
    heads = (look.say("member"), look.say("left.how"), look.say("tile.messages"))
    if len(members) > LISTED:
        said.append(look.say("leaves.rest", n=LISTED))
    table = Table(heads, rows, frozenset({2})) if rows else None
    return Section("leaves", look.say("leaves"), tuple(said), table=table)


def _groups(look: Look) -> str:
    return ids(rooms(look.store, look.scope))


_GONE = f"""
select m.id, coalesce((select sum(t.n) from member_stats t where t.member_id = m.id and t.group_id {IN}), 0),
  coalesce((select s.left_how from memberships s where s.member_id = m.id and s.left_how is not null
    and s.group_id {IN} limit 1), 'unknown')
from members m where m.id {IN}"""
