"""Check-ins by sign-up list (接龙): every name on the list of a day checked in on it.

Lists are found in the chat by their mark and a heading with a key word or a day's number; lists
that the operator keeps and calls those of a day count too, with the members chosen there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.checkins.campaign import Campaign, day_of
from app.checkins.wording import day_number, named
from app.signups import Item, Repost, Roster, SignUp, answer, chains, parse, roster
from app.store import Store

MARKS = ("%接龙%", "%接龍%", "%group note%")


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry: who, on which day, and when it first stood on the list (epoch seconds)."""

    member_id: int
    day: date
    at: int
    undecided: bool
    text: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name on a list that stands for nobody of the roster, or for several."""

    name: str
    day: date


def entries(
    store: Store, campaign: Campaign, group_id: int, zone: str
) -> tuple[list[Listed], list[Stranger]]:
    """Return who stands on the lists of a campaign's days in one group."""
    found, unknown = _kept(store, campaign, group_id)
    posts = _posted(store, campaign, group_id, zone)
    if posts:
        known = roster(store, campaign.community_id, group_id)
        for versions in chains(posts):
            day = _day(campaign, versions[0], zone)
            if day is not None:
                _read(known, versions, day, found, unknown)
    return found, unknown


# -- inside


def _read(
    known: Roster,
    versions: Sequence[Repost],
    day: date,
    found: list[Listed],
    unknown: list[Stranger],
) -> None:
    """Note each name once, at the time of the version that brought it."""
    seen: set[int] = set()
    for version in versions:
        for item in version.signup.filled:
            match = known.match(item)
            if match.member in seen or answer(item.note) == "no":
                continue
            if match.member is None:
                if version is versions[-1]:
                    unknown.append(Stranger(item.name, day))
                continue
            seen.add(match.member)
            found.append(_listed(match.member, day, version, item))


def _listed(member: int, day: date, version: Repost, item: Item) -> Listed:
    text = f"{version.signup.title} · {item.number}. {item.name} {item.note}".strip()
    maybe = answer(item.note) == "maybe"
    return Listed(member, day, version.at, maybe, text, version.message_id)


def _day(campaign: Campaign, first: Repost, zone: str) -> date | None:
    """Return the day a list is of: the one its heading names, else the one it was begun on."""
    number = day_number(_heading(first.signup))
    if number is not None and 1 <= number <= len(campaign.days):
        return campaign.days[number - 1]
    day = day_of(campaign, first.at, zone)
    return day if day in campaign.days else None


def _posted(store: Store, campaign: Campaign, group_id: int, zone: str) -> list[Repost]:
    begin = datetime.combine(campaign.first, time(), ZoneInfo(zone))
    end = datetime.combine(campaign.last + timedelta(days=2), time(), ZoneInfo(zone))
    rows = store.rows(
        "select id, sent_at, text from messages where group_id = ? and sent_at >= ? and sent_at < ?"
        " and recalled = 0 and (text like ? or text like ? or text like ?) order by sent_at, id",
        group_id, int(begin.timestamp()), int(end.timestamp()), *MARKS,
    )  # fmt: skip
    return [
        Repost(signup, at, id, group_id)
        for id, at, text in rows
        if (signup := parse(text)) and named(_heading(signup), campaign.keywords)
    ]


def _heading(signup: SignUp) -> str:
    return f"{signup.title}\n{signup.intro}"


def _kept(store: Store, campaign: Campaign, group_id: int) -> tuple[list[Listed], list[Stranger]]:
    """Return the entries of lists that the operator keeps for a day of the campaign."""
    found: list[Listed] = []
    unknown: list[Stranger] = []
    for day, at, title, name, note, member, guest, message in _rows(store, campaign, group_id):
        if day not in campaign.days or answer(note) == "no":
            continue
        if member is not None:
            found.append(
                Listed(member, day, at, answer(note) == "maybe", f"{title} · {name}", message)
            )
        elif not guest:
            unknown.append(Stranger(name, day))
    return found, unknown


def _rows(
    store: Store, campaign: Campaign, group_id: int
) -> Iterator[tuple[date, int, str, str, str, int | None, int, int | None]]:
    for day, *rest in store.rows(
        "select l.checkin_day, l.at, l.title, i.name, i.note, i.member_id, i.guest, l.message_id"
        " from signup_lists l join signup_items i on i.list_id = l.id"
        " where l.community_id = ? and l.checkin_day is not null and l.hidden_at is null"
        " and (l.group_id is null or l.group_id = ?) and (l.event_id is null or l.event_id = ?)"
        " and i.name <> '' order by l.at, i.id",
        campaign.community_id, group_id, campaign.event_id,
    ):  # fmt: skip
        yield date.fromisoformat(day), *rest
