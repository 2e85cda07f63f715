"""The headline numbers, each beside the period before, and how much of the period is known."""

from app.insights.scope import IN, ids, rooms
from app.reports import look as looking
from app.reports.look import Look
from app.reports.report import Section, Tile

SAME = 0.005  # a smaller change is none
TIMES = 3  # from here on a rise is told as a multiple
LONG = 7  # days, from which on one that is not over hardly weighs


def headline(look: Look) -> Section:
    """Return what the period came to."""
    said = _covered(look)
    if looking.full(look.daily):
        said += [_messages(look), _people(look)]
    tiles = [_seats(look), *_moves(look), *_talk(look), *_answers(look)]
    return Section("headline", look.say("headline"), tuple(said), tuple(tiles))


def _covered(look: Look) -> list[str]:
    known, every = look.cover.known.count(), look.period.days
    if not known:
        return [look.say("covered.none")]
    said: list[str] = []
    if look.cover.missing > 0:
        said.append(look.say("covered.part", known=known, n=every))
    elif look.cover.begun > look.period.first:
        said.append(look.say("covered.since", day=look.cover.begun))
    if look.cover.unfinished and known > 1:
        said.append(look.say("covered.unfinished"))
    return said


def _messages(look: Look) -> str:
    n, now = looking.total(look.daily), looking.mean(look.daily, "messages")
    known = look.cover.known.count()
    said = look.say("messages.day" if known == 1 else "messages", n=n, mean=now)
    before = looking.mean_before(look, "messages")
    return look.words.together(said, _compared(look, now, before))


def _compared(look: Look, now: float | None, before: float | None) -> str:
    by = looking.change(now, before)
    if now is None:
        return look.say("compared.unfinished")
    if by is None or before is None:
        return look.say("compared.none")
    if abs(by) < SAME:
        return look.say("compared.same", was=before)
    if by >= TIMES - 1:
        return look.say("compared.times", was=before, times=round(now / before, 1))
    key = "compared.more" if by > 0 else "compared.less"
    return look.say(key, was=before, by=look.words.percent(abs(by)))


def _people(look: Look) -> str:
    wrote, sat = look.people.wrote, look.people.sat
    n, before = len(wrote), len(look.people.wrote_before)
    key = "people"
    if before and _comparable(look) and n != before:
        key = "people.rose" if n > before else "people.fell"
    share = len(wrote & sat) / len(sat) if sat else None
    return look.say(key, n=n, was=before, share=look.words.percent(share))


def _comparable(look: Look) -> bool:
    """Tell whether sums may be compared: data on both sides, and no day that weighs is unfinished."""
    weighs = look.cover.unfinished and look.period.days < LONG
    return bool(looking.full(look.daily_before)) and not weighs


def _seated(look: Look) -> int:
    """Return the seats taken at the end of the period: now, less what happened since."""
    now: int = look.store.value(
        "select count(*) from memberships s join members m on m.id = s.member_id"
        f" where s.left_at is null and m.archived_at is null and s.group_id {IN}",
        ids(rooms(look.store, look.scope)),
    )
    last = looking.number(look.period.last)
    since = [move.joining for move in look.people.every_move if move.day > last]
    return max(0, now - sum(since) + since.count(False))


def _seats(look: Look) -> Tile:
    capacity = sum(room.capacity for room in rooms(look.store, look.scope))
    return Tile(
        look.say("tile.seats"), look.words.shown(len(look.people.sat)),
        look.say("tile.capacity", seats=_seated(look), n=capacity) if capacity else "",
    )  # fmt: skip


def _moves(look: Look) -> list[Tile]:
    now, before = look.people.moves(), look.people.moves(before=True)
    joins, joined = (sum(move.joining for move in found) for found in (now, before))
    known = bool(before or looking.full(look.daily_before))
    was = _was(look, joined if known else None)
    tiles = [Tile(look.say("tile.joins"), look.words.shown(joins), was)]
    if not look.shareable:
        leaves, left = len(now) - joins, len(before) - joined
        tone = "bad" if leaves > joins else ""
        tiles.append(
            Tile(
                look.say("tile.leaves"),
                look.words.shown(leaves),
                _was(look, left if known else None),
                tone,
            )
        )
    return tiles


def _talk(look: Look) -> list[Tile]:
    if not looking.full(look.daily):
        return []
    compared = _comparable(look)
    before = look.daily_before if compared else None
    found: list[tuple[str, float | None, float | None]] = [
        (
            "tile.people",
            len(look.people.wrote),
            len(look.people.wrote_before) if compared else None,
        ),
        ("tile.messages", looking.total(look.daily), looking.total(before) if before else None),
    ]
    if look.period.days > 1:
        now = looking.mean(look.daily, "active")
        found.append(("tile.active", now, looking.mean_before(look, "active")))
    return [
        Tile(look.say(key), look.words.shown(now), _was(look, before), _tone(now, before))
        for key, now, before in found
    ]


def _answers(look: Look) -> list[Tile]:
    if look.responses.wait is None:
        return []
    wait = look.words.wait(look.responses.wait)
    return [Tile(look.say("tile.wait"), wait, look.say("tile.answered", n=look.responses.answered))]


def _was(look: Look, before: float | None) -> str:
    return "" if before is None else look.say("tile.was", n=before)


def _tone(now: float | None, before: float | None) -> str:
    by = looking.change(now, before)
    return "" if by is None or abs(by) < SAME else "good" if by > 0 else "bad"
