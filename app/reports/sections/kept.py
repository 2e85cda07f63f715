"""What is worth keeping: highlights; and what members were told they would get."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from app import highlights as kept
from app import promises as promised
from app.promises import Promise
from app.reports.look import Look, moments
from app.reports.report import Quote, Section, Table

QUOTES = {"day": 3, "week": 5, "month": 8, "year": 12, "campaign": 6}
LONGEST = 280  # characters of one quote
LISTED = 10


def highlights(look: Look) -> Section | None:
    """Return highlights of the period; to share, only those of one author who is still here."""
    first, end = moments(look)
    listed = kept.listed(look.store, look.scope.community_id, "", look.scope.group_ids, most=5_000)
    found = [one for one in listed if first <= one.at < end]
    if look.shareable:
        found = [
            one for one in found if one.member_id is not None and look.copy.may_name(one.member_id)
        ]
    if not found:
        return None
    most = QUOTES[look.period.kind]
    quotes = tuple(
        Quote(
            look.copy.words(one.text, LONGEST),
            look.say(
                "quote.said", name=look.copy.name(one.author),
                day=datetime.fromtimestamp(one.at, ZoneInfo(one.zone)).date(),
            ),
        )
        for one in found[:most]
    )  # fmt: skip
    key = "highlights.all" if len(found) <= most else "highlights.some"
    said = look.say(key, n=len(found), shown=len(quotes))
    return Section("highlights", look.say("highlights"), (said,), quotes=quotes)


def promises(look: Look) -> Section | None:
    """Return promises kept, open and overdue at the end of the period; to share, those kept."""
    listed = promised.listed(look.store, look.scope.community_id)
    of_scope = [
        one for one in listed
        if one.made_on <= look.period.last
        and (not look.scope.group_ids or one.group_id is None or one.group_id in look.scope.group_ids)
    ]  # fmt: skip
    closed = {one.id: _closed(look, one) for one in of_scope}
    ended = [one for one in of_scope if (day := closed[one.id]) and look.inside(day)]
    done = [one for one in ended if one.status == "kept"]
    if look.shareable:
        said = look.say("promises.kept", n=len(done))
        return Section("promises", look.say("promises"), (said,)) if done else None
    last = look.period.last
    open_ = [one for one in of_scope if (closed[one.id] or date.max) > last]
    broken = [one for one in ended if one.status == "broken"]
    if not (done or open_ or broken):
        return None
    late = [one for one in open_ if one.due_on is not None and one.due_on < last]
    heads = tuple(look.say(key) for key in ("promise", "promise.to", "due", "state"))
    rows = [_row(look, one, "late") for one in late]
    rows += [_row(look, one, "broken") for one in broken]
    rows += [_row(look, one, "open") for one in open_ if one not in late]
    rows += [_row(look, one, "kept") for one in done]
    said = _counted(look, len(done), len(open_), len(late), len(broken))
    return Section(
        "promises", look.say("promises"), (said,), table=Table(heads, tuple(rows[:LISTED]))
    )


def _counted(look: Look, kept: int, open_: int, late: int, broken: int) -> str:
    parts = [
        look.say("promises.part.kept", n=kept) if kept else "",
        look.say("promises.part.late" if late else "promises.part.open", n=open_, late=late)
        if open_
        else "",
        look.say("promises.part.broken", n=broken) if broken else "",
    ]
    return look.say("promises.said", parts=look.words.listed([part for part in parts if part]))


def _closed(look: Look, one: Promise) -> date | None:
    """Return the day on which a promise was kept or broken; None while it is open."""
    if one.closed_at is None:
        return None
    return datetime.fromisoformat(one.closed_at).astimezone(ZoneInfo(look.zone)).date()


def overdue(look: Look) -> list[Promise]:
    """Return the promises, open to this day, that should have been kept by the end of the period."""
    listed = promised.listed(look.store, look.scope.community_id, "open")
    return [
        one for one in listed if one.overdue(look.period.last) and one.made_on <= look.period.last
    ]


def _row(look: Look, one: Promise, state: str) -> tuple[str, ...]:
    to = look.copy.name(one.member) if one.member else look.copy.text(one.group)
    state = look.say(f"promise.{state}")
    return look.copy.text(one.text), to or "–", look.words.shown(one.due_on), state
