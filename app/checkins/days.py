"""The table of a campaign: members × days, with streaks and who can still finish.

A day is done, made up for, excused, missed, asked about, or still open. Excused days and pauses
neither break a streak nor count; where every day is needed, they lower what is needed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.checkins import finding, lists, marking, members
from app.checkins.campaign import Campaign, get
from app.checkins.finding import Claim, Found
from app.checkins.marking import Word
from app.checkins.members import Place
from app.store import Store

State = Literal["done", "made_up", "excused", "missed", "asked", "open", "ahead", "out"]
Standing = Literal["finished", "steady", "slipping", "lost", "left"]
COUNTED = ("done", "made_up")
NEUTRAL = ("excused", "asked", "open", "out", "ahead")


@dataclass(frozen=True, slots=True)
class Cell:
    """One member's day; `at`: when they checked in (epoch seconds), `hand`: the operator said so."""

    state: State
    at: int | None = None
    hand: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One member's campaign: days done, the streak of now and the longest, days needed, cards used."""

    member_id: int
    name: str
    cells: tuple[Cell, ...]
    total: int
    streak: int
    longest: int
    needed: int
    cards: int
    missed: int  # days in a row until now
    reached: int  # the total or the longest streak, as the campaign counts
    standing: Standing


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything the page shows of one campaign; `day`: which day it is (0: not begun)."""

    campaign: Campaign
    day: int
    lines: tuple[Line, ...]
    tray: tuple[Claim, ...]
    names: Mapping[int, str]
    strangers: tuple[lists.Stranger, ...] = ()
    claims: Mapping[tuple[int, date], Claim] = field(default_factory=dict[tuple[int, date], Claim])

    @property
    def finished(self) -> int:
        """Return how many have finished."""
        return sum(line.standing == "finished" for line in self.lines)

    @property
    def going(self) -> int:
        """Return how many take part and have not stopped."""
        return sum(line.standing != "left" for line in self.lines)

    def on(self, number: int) -> int:
        """Return how many checked in on a day, counted from 1."""
        return sum(line.cells[number - 1].state in COUNTED for line in self.lines)

    @property
    def reached_target(self) -> bool:
        """Tell whether as many have finished as the campaign was to bring that far."""
        target = self.campaign.target
        return target is not None and self.finished >= target


def grid(store: Store, id: int) -> Grid:
    """Return a campaign's table as the chats and the operator say."""
    campaign = get(store, id)
    return made(store, campaign, finding.found(store, campaign))


def made(store: Store, campaign: Campaign, found: Found) -> Grid:
    """Return the table of what was found and what the operator said."""
    words, places = marking.said(store, campaign.id), members.places(store, campaign.id)
    counted, tray = _settled(found, words)
    people = set(places) | {member for member, _ in counted}
    people |= {member for (member, _), word in words.items() if word.kind != "refused"}
    names = _names(store, campaign, people | {claim.member_id for claim in tray})
    asked = {(claim.member_id, claim.day) for claim in tray if claim.member_id in people}
    day = campaign.number(campaign.today())
    rows = [
        _line(campaign, day, id, names.get(id, ""), _Known(counted, words, asked, places.get(id)))
        for id in people
    ]
    order = {id: place for place, id in enumerate(names)}
    rows.sort(key=lambda one: (-one.reached, -one.streak, order.get(one.member_id, 0)))
    shown = tuple(claim for claim in tray if claim.kind != "excused" or claim.member_id in people)
    strangers = tuple(dict.fromkeys(found.strangers))
    return Grid(campaign, day, tuple(rows), shown, names, strangers, counted)


# -- inside


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known when a member's line is made."""

    counted: Mapping[tuple[int, date], Claim]
    words: Mapping[tuple[int, date], Word]
    asked: set[tuple[int, date]]
    place: Place | None


def _settled(
    found: Found, words: Mapping[tuple[int, date], Word]
) -> tuple[dict[tuple[int, date], Claim], list[Claim]]:
    """Return which claims count, and which are asked about: the operator's word comes first."""
    counted: dict[tuple[int, date], Claim] = {}
    tray: list[Claim] = []
    for spot, claims in found.claims.items():
        word = words.get(spot)
        if word and (word.kind != "refused" or word.at is None):
            continue
        left = [one for one in claims if word is None or one.at != word.at]
        if sure := next((one for one in left if one.sure), None):
            counted[spot] = sure
        elif asked := next((one for one in left if word is None or one.at > (word.at or 0)), None):
            tray.append(asked)
    tray.sort(key=lambda one: (one.day, one.at))
    return counted, tray


def _line(campaign: Campaign, day: int, id: int, name: str, known: _Known) -> Line:
    cells = _cells(campaign, day, id, known)
    states: list[State] = [cell.state for cell in cells]
    total = sum(state in COUNTED for state in states)
    streak, longest, missed = _runs(states)
    excused = states.count("excused")
    needed = max(min(campaign.all_needed, len(states) - excused), 1)
    reached = longest if campaign.counting == "row" else total
    left = known.place.left if known.place else None
    standing = _standing(
        campaign, states, reached, needed, missed, streak=streak, left=left is not None
    )
    cards = states.count("made_up")
    return Line(id, name, cells, total, streak, longest, needed, cards, missed, reached, standing)


def _cells(campaign: Campaign, day: int, id: int, known: _Known) -> tuple[Cell, ...]:
    today, place = campaign.today(), known.place
    away = [pause for pause in campaign.pauses if pause.member_id == id]
    own = [one for one in campaign.days if _counts(known, (id, one))]
    joined = (place.joined if place else None) or min(own, default=campaign.first)
    cells: list[Cell] = []
    for number, one in enumerate(campaign.days, 1):
        cell = _cell(known, (id, one))
        if cell is None:
            gone = bool(place and place.left and one >= place.left)
            if any(pause.holds(one) for pause in away):
                cell = Cell("excused", hand=True)
            elif gone or one < joined:
                cell = Cell("out")
            elif number > day:
                cell = Cell("ahead")
            else:
                still = one >= today and campaign.ended_on is None
                cell = Cell("open" if still else "missed")
        cells.append(cell)
    return tuple(cells)


def _counts(known: _Known, spot: tuple[int, date]) -> bool:
    word = known.words.get(spot)
    return word.kind != "refused" if word else spot in known.counted


def _cell(known: _Known, spot: tuple[int, date]) -> Cell | None:
    """Return what is known of a day; None: nothing."""
    word, claim = known.words.get(spot), known.counted.get(spot)
    if word and word.kind != "refused":
        return Cell(word.kind, word.at, hand=word.source == "hand")
    if claim:
        return Cell(claim.kind, claim.at)
    if spot in known.asked:
        return Cell("asked")
    return None


def _runs(states: Sequence[State]) -> tuple[int, int, int]:
    """Return the streak of now, the longest, and how many days in a row are missed by now."""
    streak = longest = missed = 0
    for state in states:
        if state in COUNTED:
            streak, missed = streak + 1, 0
            longest = max(longest, streak)
        elif state not in NEUTRAL:
            streak, missed = 0, missed + 1
    return streak, longest, missed


def _standing(  # noqa: PLR0913 -- all that decides it
    campaign: Campaign, states: Sequence[State], reached: int, needed: int, missed: int,
    *, streak: int, left: bool,
) -> Standing:  # fmt: skip
    """Return how someone stands: finished, on course, slipping, unable to finish, or stopped."""
    if reached >= needed:
        return "finished"
    if left:
        return "left"
    ahead = sum(state in ("open", "ahead", "asked") for state in states)
    if campaign.counting == "row":
        possible = streak + ahead
    else:
        cards = max(campaign.make_ups - states.count("made_up"), 0)
        possible = reached + ahead + min(cards, states.count("missed"))
    if possible < needed:
        return "lost"
    return "slipping" if missed else "steady"


def _names(store: Store, campaign: Campaign, people: set[int]) -> dict[int, str]:
    """Return what members are called in the campaign's groups, in the order of the roster."""
    groups = ",".join(map(str, campaign.group_ids)) or (
        f"select id from groups where community_id = {campaign.community_id}"
    )
    rows = store.rows(
        "select m.id, coalesce((select nullif(s.nickname, '') from memberships s where s.member_id = m.id"
        f" and s.group_id in ({groups}) order by s.left_at is not null, s.id limit 1), m.name)"
        " from members m where m.id in (select value from json_each(?)) order by m.sort_key, m.id",
        str(sorted(people)),
    )
    return dict(rows)
