"""The headline numbers, each beside the period before, and how much of the period is known."""

from app.insights.coverage import Known
from app.insights.scope import IN, ids, rooms
from app.reports import look as looking
from app.reports.look import Look
from app.reports.report import Section, Tile

SAME = 0.005  # a smaller change is none


def headline(look: Look) -> Section:
    """Return what the period came to."""
    said = [_covered(look)]
    if looking.full(look.daily):
        said += [_messages(look), _people(look)]
    tiles = [_seats(look), *_moves(look), *_talk(look), *_answers(look)]
    return Section("headline", look.say("headline"), tuple(filter(None, said)), tuple(tiles))


def _covered(look: Look) -> str:
    known, every = look.known.count(), look.period.days
    if not known:
        return look.say("covered.none")
    end = look.known.last
    unfinished = end is not None and look.known.of(end) is Known.UNFINISHED
    if known < every:
        return look.say("covered.part", known=known, n=every)
    return look.say("covered.unfinished") if unfinished else ""


def _messages(look: Look) -> str:
    n, now = looking.total(look.daily), looking.mean(look.daily, "messages")
    one_day = look.period.days == 1
    said = look.say("messages.day" if one_day else "messages", n=n, mean=now)
    return look.words.together(
        said, _compared(look, now, looking.mean(look.daily_before, "messages"))
    )


def _compared(look: Look, now: float | None, before: float | None) -> str:
    by = looking.change(now, before)
    if by is None:
        return look.say("compared.none")
    if abs(by) < SAME:
        return look.say("compared.same", was=before)
    key = "compared.more" if by > 0 else "compared.less"
    return look.say(key, was=before, by=look.words.percent(abs(by)))


def _people(look: Look) -> str:
    people, before = look.people(), look.people(before=True)
    seats = _seated(look)
    if before and looking.full(look.daily_before) and people != before:
        key = "people.rose" if people > before else "people.fell"
        return look.say(
            key, n=people, was=before, share=look.words.percent(people / max(seats, people, 1))
        )
    return look.say("people", n=people, share=look.words.percent(people / max(seats, people, 1)))


def _seated(look: Look) -> int:
    """Return the seats taken at the end of the period: now, less what happened since."""
    now: int = look.store.value(
        "select count(*) from memberships s join members m on m.id = s.member_id"
        f" where s.left_at is null and m.archived_at is null and s.group_id {IN}",
        ids(rooms(look.store, look.scope)),
    )
    last = looking.number(look.period.last)
    since = [move.joining for move in look.every_move if move.day > last]
    return max(0, now - sum(since) + since.count(False))


def _seats(look: Look) -> Tile:
    capacity = sum(room.capacity for room in rooms(look.store, look.scope))
    return Tile(
        look.say("tile.seats"), look.words.shown(_seated(look)),
        look.say("tile.capacity", n=capacity) if capacity else "",
    )  # fmt: skip


def _moves(look: Look) -> list[Tile]:
    now, before = look.moves(), look.moves(before=True)
    joins, joined = (sum(move.joining for move in found) for found in (now, before))
    tiles = [Tile(look.say("tile.joins"), look.words.shown(joins), _was(look, joined))]
    if not look.shareable:
        leaves, left = len(now) - joins, len(before) - joined
        tone = "bad" if leaves > joins else ""
        tiles.append(
            Tile(look.say("tile.leaves"), look.words.shown(leaves), _was(look, left), tone)
        )
    return tiles


def _talk(look: Look) -> list[Tile]:
    if not looking.full(look.daily):
        return []
    compared = bool(looking.full(look.daily_before))
    before = look.daily_before if compared else None
    found: list[tuple[str, float | None, float | None]] = [
        ("tile.people", look.people(), look.people(before=True) if compared else None),
        ("tile.messages", looking.total(look.daily), looking.total(before) if before else None),
    ]
    if look.period.days > 1:
        now = looking.mean(look.daily, "active")
        found.append(("tile.active", now, looking.mean(look.daily_before, "active")))
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
