"""What to do next: three suggestions, each with the number it rests on."""

from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from app.insights.scope import IN, ids, rooms
from app.insights.tiers import Lean, mix
from app.reports import look as looking
from app.reports.look import Look, moments
from app.reports.report import Section
from app.reports.sections.kept import overdue
from app.reports.sections.people import ENOUGH

MOST = 3
FULL = 0.9  # share of the seats from which on the next group is worth a thought
SILENT = 0.5  # share of newcomers without a word
FELL = -0.1
TALKED = 5  # replies, from which on a topic is worth another round
BEFORE = 1  # hours before the busiest one at which to post


def next_steps(look: Look) -> Section | None:
    """Return the first three suggestions that the numbers give."""
    ideas = _PUBLIC if look.shareable else _IDEAS
    found: list[str] = []
    for idea in ideas:
        found += list(idea(look))[: MOST - len(found)]
    key = "next.shared" if look.shareable else "next"
    return Section("next", look.say(key), points=tuple(found)) if found else None


def _import(look: Look) -> Iterator[str]:
    if look.cover.missing > 0:
        yield look.say("next.import", n=look.cover.missing)


def _answer(look: Look) -> Iterator[str]:
    waiting = look.unanswered
    if waiting.waiting:
        oldest = waiting.listed[-1]
        day = datetime.fromtimestamp(oldest.at, ZoneInfo(oldest.zone)).date()
        yield look.say("next.answer", n=waiting.waiting, name=look.copy.name(oldest.name), day=day)


def _keep(look: Look) -> Iterator[str]:
    if late := overdue(look):
        yield look.say("next.keep", n=len(late), text=look.copy.text(late[0].text, 40))


def _welcome(look: Look) -> Iterator[str]:
    windows = [one for one in look.activation.windows if one.people and one.days <= 7]  # noqa: PLR2004 -- a week
    told = windows[-1] if windows else None
    if told and told.share is not None and 1 - told.share >= SILENT:
        spoken = _spoken(look)
        silent = [id for id in told.silent if id in look.people.sat and id not in spoken]
        if silent:
            names = list(look.copy.names(silent[:MOST]).values())
            listed = look.words.listed(names)
            yield look.say("next.welcome", n=len(silent), people=told.people, names=listed)


def _spoken(look: Look) -> frozenset[int]:
    """Return who ever wrote."""
    rows = look.store.rows(
        f"select distinct member_id from member_stats where group_id {IN}",
        ids(rooms(look.store, look.scope)),
    )
    return frozenset(id for (id,) in rows)


def _revive(look: Look) -> Iterator[str]:
    now, before = looking.mean(look.daily, "active"), looking.mean_before(look, "active")
    by = looking.change(now, before)
    window = look.hours.busiest()
    if by is not None and by <= FELL and window:
        yield look.say(
            "next.revive", by=look.words.percent(-by), weekday=look.words.every(window[0]),
            hour=max(0, window[1] - BEFORE), top=window[1],
        )  # fmt: skip


def _seats(look: Look) -> Iterator[str]:
    seated: int = look.store.value(
        f"select count(*) from memberships where left_at is null and group_id {IN}",
        ids(rooms(look.store, look.scope)),
    )
    capacity = sum(room.capacity for room in rooms(look.store, look.scope))
    if capacity and seated >= FULL * capacity:
        yield look.say("next.seats", n=seated, capacity=capacity, left=max(0, capacity - seated))


def _again(look: Look) -> Iterator[str]:
    found = look.store.rows(_BEST, ids(rooms(look.store, look.scope)), *moments(look))
    if found and found[0][1] >= TALKED:
        yield look.say("next.again", title=look.copy.text(found[0][0], 40), n=found[0][1])


def _balance(look: Look) -> Iterator[str]:
    found = mix(look.store, look.scope)
    enough = sum(len(share.members) for share in found.shares) >= ENOUGH
    if enough and found.lean is not Lean.BALANCED:
        yield look.say(f"next.{found.lean.value}")


def _post(look: Look) -> Iterator[str]:
    window = look.hours.busiest()
    if window:
        yield look.say(
            "next.post",
            weekday=look.words.every(window[0]),
            hour=window[1],
            until=window[1] + 1,
        )


def _meet(look: Look) -> Iterator[str]:
    window = look.hours.busiest()
    if window:
        yield look.say("next.meet", weekday=look.words.every(window[0]), hour=window[1])


_IDEAS: tuple[Callable[[Look], Iterator[str]], ...] = (
    _import, _answer, _keep, _welcome, _revive, _seats, _again, _balance, _post,
)  # fmt: skip
_PUBLIC: tuple[Callable[[Look], Iterator[str]], ...] = (_again, _meet)
_BEST = f"""
select t.title, max(u.replies) from topic_uses u join topics t on t.id = u.topic_id
where u.group_id {IN} and u.used_at >= ? and u.used_at < ? and u.replies is not null
group by t.id order by 2 desc, t.title limit 1"""
