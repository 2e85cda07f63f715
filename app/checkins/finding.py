"""Check-ins that stand in the imported chats: sure ones, and those to ask about, with the reason.

Nothing is written by looking, so looking again after an import finds the same and what is new.
Only messages that may be one are fetched; what a text says is remembered (`wording.read`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from app.checkins import lists
from app.checkins.campaign import KEYWORDS, Campaign, local
from app.checkins.wording import Kind, Said, named, read
from app.messages import KINDS
from app.store import Store

PROOF = tuple(KINDS.index(kind) for kind in ("image", "video", "voice", "file"))
SOON = 600  # seconds between a key word and the picture that belongs to it
LATE = 5  # o'clock until which a number of the day before is asked about
AFTER = 1  # days after the last on which something may still be made up


@dataclass(frozen=True, slots=True)
class Claim:
    """What one message says: who checked in for which day, when (epoch seconds), and why it is asked."""

    member_id: int
    day: date
    at: int
    kind: Kind
    sure: bool
    why: str = ""
    text: str = ""
    message_id: int | None = None
    source: str = "chat"
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """All claims by member and day, in order of time; and names on lists that nobody was found for."""

    claims: dict[tuple[int, date], tuple[Claim, ...]]
    strangers: tuple[lists.Stranger, ...] = ()


@dataclass(frozen=True, slots=True)
class _Post:
    """One message that may be a check-in."""

    id: int
    group_id: int
    member_id: int
    at: int
    proof: bool
    text: str
    answers_host: bool


def found(store: Store, campaign: Campaign) -> Found:
    """Return what the chats of a campaign's groups say of it."""
    if not campaign.days:
        return Found({})
    claims: list[Claim] = []
    strangers: list[lists.Stranger] = []
    for group_id, zone in _groups(store, campaign):
        posts = _posts(store, campaign, group_id, zone)
        by_member: dict[int, list[_Post]] = defaultdict(list)
        for post in posts:
            by_member[post.member_id].append(post)
        entries, unknown = lists.entries(store, campaign, group_id, zone)
        strangers += unknown
        listed = [
            Claim(e.member_id, e.day, e.at, "done", not e.undecided, "undecided" if e.undecided else "",
                  e.text, e.message_id, "signup", group_id)
            for e in entries
        ]  # fmt: skip
        claims += listed
        claims += chain.from_iterable(_of_member(campaign, zone, p) for p in by_member.values())
    return Found(_by_day(claims), tuple(strangers))


# -- inside


def _groups(store: Store, campaign: Campaign) -> list[tuple[int, str]]:
    """Return the campaign's groups with their zones; all of the community where none was named."""
    rows = store.rows(
        "select id, zone, archived_at from groups where community_id = ?", campaign.community_id
    )
    wanted = campaign.group_ids
    return [(id, zone) for id, zone, away in rows if (id in wanted if wanted else away is None)]


def _posts(store: Store, campaign: Campaign, group_id: int, zone: str) -> list[_Post]:
    """Return the messages of the campaign's days that may be check-ins, in order of time."""
    words = campaign.keywords or KEYWORDS
    patterns = [
        *(f"%{_escaped(word)}%" for word in words),
        "%第%天%",
        "%第%日%",
        "%day%",
        "%请假%",
        "%补卡%",
    ]
    like = " or ".join(["m.text like ? escape '\\'"] * len(patterns))
    rows = store.rows(
        "select m.id, m.group_id, m.member_id, m.sent_at, m.kind, m.text, r.text from messages m"
        " left join messages r on m.reply_to is not null and r.group_id = m.group_id"
        " and r.native_id = m.reply_to"
        f" where m.group_id = ? and m.sent_at >= ? and m.sent_at < ? and m.recalled = 0"
        f" and (m.kind in ({','.join(map(str, PROOF))}) or m.text like 'd%' or {like})"
        " order by m.sent_at, m.id",
        group_id, *_window(campaign, zone), *patterns,
    )  # fmt: skip
    return [
        _Post(
            id,
            group,
            member,
            at,
            kind in PROOF,
            text,
            bool(said) and named(said, campaign.keywords),
        )
        for id, group, member, at, kind, text, said in rows
    ]


def _window(campaign: Campaign, zone: str) -> tuple[int, int]:
    """Return from when to when (epoch seconds) messages are looked at."""
    grace = timedelta(hours=campaign.grace)
    begin = datetime.combine(campaign.first, time(), ZoneInfo(zone)) + grace
    end = (
        datetime.combine(campaign.last + timedelta(days=1 + AFTER), time(), ZoneInfo(zone)) + grace
    )
    return int(begin.timestamp()), int(end.timestamp())


def _of_member(campaign: Campaign, zone: str, posts: Sequence[_Post]) -> Iterator[Claim]:
    """Yield what one member's messages claim; their own count makes up for a late start."""
    done: set[date] = set()
    cards = campaign.make_ups
    for place, post in enumerate(posts):
        claim = _claim(campaign, zone, post, done)
        if claim is None:
            continue
        claim = _with_picture(campaign, claim, posts, place)
        if claim.kind == "made_up" and claim.sure:
            if cards <= 0 or claim.day in done:
                claim = replace(claim, sure=False, why="no_card")
            else:
                cards -= 1
        if claim.sure:
            done.add(claim.day)
        yield claim


def _claim(campaign: Campaign, zone: str, post: _Post, done: set[date]) -> Claim | None:
    """Return what a message says of which day, before pictures and cards are looked at."""
    said = read(post.text, campaign.keywords)
    if said is None and post.proof and post.answers_host and campaign.pictures != "ignored":
        said = Said(sure=True)
    if said is None:
        return None
    wall = local(post.at, zone)
    day = (wall - timedelta(hours=campaign.grace)).date()
    made = Claim(
        post.member_id,
        day,
        post.at,
        said.kind,
        said.sure,
        said.why,
        post.text,
        post.id,
        group_id=post.group_id,
    )
    if said.kind == "made_up":
        return _made_up(campaign, made, said, done)
    if day not in campaign.days:
        return None
    fits = (None, campaign.number(day), len(done - {day}) + 1)
    if said.number in fits and not _of_yesterday(campaign, made, said, wall, done):
        return made if said.sure or said.number is None else replace(made, sure=True, why="")
    return _odd(campaign, made, said, wall)


def _odd(campaign: Campaign, made: Claim, said: Said, wall: datetime) -> Claim | None:
    """Return a claim whose number is not that of its day: of the day before, or to be asked about."""
    if said.why == "bare_number":  # talk of some third day of something else
        return None
    if _of_yesterday(campaign, made, said, wall, set()):
        return replace(made, day=made.day - timedelta(days=1), sure=False, why="after_midnight")
    return replace(made, sure=False, why="number")


def _of_yesterday(
    campaign: Campaign, made: Claim, said: Said, wall: datetime, done: set[date]
) -> bool:
    """Tell whether a message of the small hours bears the number of the day before, not yet done."""
    before = made.day - timedelta(days=1)
    late = wall.hour < LATE and before in campaign.days and before not in done
    return late and said.number is not None and said.number == campaign.number(before)


def _made_up(campaign: Campaign, made: Claim, said: Said, done: set[date]) -> Claim | None:
    """Return a claim for an earlier day: the one named, else the latest that is missing."""
    past = [day for day in campaign.days if day < made.day]
    if said.number is not None and 1 <= said.number <= len(campaign.days):
        day: date | None = campaign.days[said.number - 1]
    elif said.ago is not None:
        day = made.day - timedelta(days=said.ago)
    else:
        day = next((one for one in reversed(past) if one not in done), None)
    if day not in past:
        return None
    return replace(made, day=day, why="" if made.sure else "which_day")


def _with_picture(campaign: Campaign, claim: Claim, posts: Sequence[_Post], place: int) -> Claim:
    """Let a picture soon after a key word make it sure, or its lack unsure, as the campaign wants."""
    if campaign.pictures == "ignored" or claim.kind != "done":
        return claim
    near = posts[place : place + 4]
    shown = any(post.proof and post.at - claim.at <= SOON for post in near)
    if shown and claim.why in ("talk", "bare_number"):
        return replace(claim, sure=True, why="")
    if campaign.pictures == "needed" and claim.sure and not shown:
        return replace(claim, sure=False, why="no_picture")
    return claim


def _by_day(claims: Sequence[Claim]) -> dict[tuple[int, date], tuple[Claim, ...]]:
    found: dict[tuple[int, date], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: (one.at, one.message_id or 0)):
        found[claim.member_id, claim.day].append(claim)
    return {key: tuple(mine) for key, mine in found.items()}


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
