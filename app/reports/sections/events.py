"""What was planned and what came of it: events, check-in campaigns, one campaign in full."""

from datetime import date

from app import checkins
from app.checkins.days import COUNTED, Grid
from app.events import Event
from app.events import occurrences as held_from
from app.events.figures import KNOWN
from app.events.review import Review, review
from app.insights.scope import rooms
from app.reports import pictures
from app.reports.look import Look
from app.reports.pictures import Column
from app.reports.report import Figure, Section, Table

ROWS = 15
REVIEWED = 40  # events whose figures are looked up


def events(look: Look) -> Section | None:
    """Return the events of the period, expected against actual."""
    found = _of_period(look)
    if not found:
        return None
    days, kinds = [day for day, _ in found], [event for _, event in found]
    reviews = {event.id: review(look.store, event.id) for event in kinds[:REVIEWED]}
    today = min(look.period.last, max(days))
    counts = {
        status: sum(event.status == status for event in kinds)
        for status in ("done", "planned", "cancelled")
    }
    key = "events.cancelled" if counts["cancelled"] else "events.count"
    said = [look.say(key, n=len(kinds), done=counts["done"], cancelled=counts["cancelled"])]
    best = max(reviews.values(), key=lambda one: one.participants or 0)
    if best.participants:
        said.append(
            look.say("events.best", title=look.copy.text(best.event.title), n=best.participants)
        )
    said += _short(look, list(reviews.values()))
    heads = tuple(look.say(key) for key in ("event", "day", "state", "expected", "actual"))
    rows = tuple(
        (
            look.copy.text(event.title), look.words.day(day),
            look.say(f"event.{event.status}"),
            *_participants(look, reviews.get(event.id)),
        )
        for day, event in found[:ROWS] if day <= today or event.status != "planned"
    )  # fmt: skip
    table = Table(heads, rows, frozenset({3, 4})) if rows else None
    return Section("events", look.say("events"), tuple(said), table=table)


def _of_period(look: Look) -> list[tuple[date, Event]]:
    """Return each event once, with the first day on which it took place."""
    wanted = {room.id for room in rooms(look.store, look.scope)}
    found: dict[int, tuple[date, Event]] = {}
    for one in held_from(
        look.store, look.scope.community_id, look.period.first, look.period.last, look.zone
    ):
        ours = not one.event.group_ids or wanted & set(one.event.group_ids)
        if ours and one.event.kind not in ("topic", "checkin", "briefing", "review"):
            found.setdefault(
                one.event.id, (max(one.starts_at.date(), look.period.first), one.event)
            )
    return list(found.values())


def _participants(look: Look, found: Review | None) -> tuple[str, str]:
    if found is None:
        return "–", "–"
    expected = next((one.expected for one in found.figures if one.name == "participants"), None)
    if expected is None and found.turnout.signed_up:
        expected = found.turnout.signed_up
    return look.words.shown(expected), look.words.shown(found.participants)


def _short(look: Look, reviews: list[Review]) -> list[str]:
    """Name the events to which far fewer came than were expected."""
    said: list[str] = []
    for one in reviews:
        expected = next((f.expected for f in one.figures if f.name == "participants"), None)
        came = one.participants
        if expected and came is not None and came < 0.7 * expected:
            said.append(
                look.say(
                    "events.short", title=look.copy.text(one.event.title), n=came, expected=expected
                )
            )
    return said[:2]


def campaigns(look: Look) -> Section | None:
    """Return the check-in campaigns that ran in the period."""
    listed = checkins.listed(look.store, look.scope.community_id, look.scope.group_ids)
    ran = [one for one in listed if one.first <= look.period.last and one.last >= look.period.first]
    grids = [found for one in ran if (found := checkins.grid(look.store, one.id)).lines]
    if not grids:
        return None
    said = [_told(look, found) for found in grids]
    heads = tuple(
        look.say(key) for key in ("campaign", "taking.part", "finished", "finish.rate", "rate")
    )
    rows = tuple(
        (
            look.copy.text(found.campaign.title), look.words.shown(len(found.lines)),
            look.words.shown(found.finished), look.words.percent(found.finished / len(found.lines)),
            look.words.percent(_rate(found)),
        )
        for found in grids
    )  # fmt: skip
    return Section(
        "campaigns", look.say("campaigns"), tuple(said), figures=tuple(_curve(look, one) for one in grids[:2]),
        table=Table(heads, rows, frozenset({1, 2, 3, 4})),
    )  # fmt: skip


def _told(look: Look, found: Grid) -> str:
    over = found.campaign.state(found.campaign.today()) in ("over", "ended")
    key = "campaign.over" if over else "campaign.runs"
    return look.say(
        key, title=look.copy.text(found.campaign.title), n=len(found.lines), done=found.finished,
        day=found.day, of=len(found.campaign.days), rate=look.words.percent(_rate(found)),
    )  # fmt: skip


def _rate(found: Grid) -> float:
    """Return the share of member-days so far on which somebody checked in."""
    counted = sum(line.total for line in found.lines)
    asked = sum(cell.state in (*COUNTED, "missed") for line in found.lines for cell in line.cells)
    return counted / asked if asked else 0.0


def _curve(look: Look, found: Grid) -> Figure:
    days = found.campaign.days[: max(1, found.day)]
    counts = [found.on(number) for number in range(1, len(days) + 1)]
    columns = [Column(f"{day.month}/{day.day}", n) for day, n in zip(days, counts, strict=True)]
    rows = tuple(
        (look.words.day(day), look.words.shown(n)) for day, n in zip(days, counts, strict=True)
    )
    caption = look.say("campaign.picture", title=look.copy.text(found.campaign.title))
    heads = (look.say("day"), look.say("checkins.head"))
    picture = pictures.columns(columns, (look.say("checkins.head"), ""), 190)
    return Figure(picture, caption, Table(heads, rows, frozenset({1})))


def one_campaign(look: Look) -> Section | None:
    """Return the event that the report is about: planned against actual, turnout, whom it woke."""
    event = look.event
    if event is None:
        return None
    found = review(look.store, event.id)
    key = "held" if found.held > 1 else "held.once" if found.held else "held.not"
    # Of a check-in campaign, each of its days took place; it is told of as a whole.
    said = [] if look.campaign else [look.say(key, n=found.held)]
    if came := found.turnout.came:
        signed, missed = found.turnout.signed_up, found.turnout.missed
        key = "turnout" if signed else "turnout.only"
        said.append(look.say(key, n=came, signed=signed, missed=missed))
    if found.newly_active:
        said.append(look.say("woken", n=found.newly_active.people, days=found.newly_active.days))
    if look.campaign and (shown := checkins.grid(look.store, look.campaign.id)).lines:
        said.append(_told(look, shown))
    if not look.shareable:
        said += _effort(look, found)
    rows = _figures(look, found)
    heads = tuple(look.say(key) for key in ("figure", "expected", "actual", "reached"))
    table = Table(heads, rows, frozenset({1, 2, 3})) if rows else None
    return Section("event", look.say("event.section"), tuple(said), table=table)


def _effort(look: Look, found: Review) -> list[str]:
    said: list[str] = []
    if found.steps:
        said.append(look.say("steps", done=found.steps_done, n=found.steps))
    if found.per_participant is not None:
        said.append(look.say("per.head", n=look.words.amount(found.per_participant)))
    if found.event.lessons.strip():
        said.append(look.say("lessons", text=look.copy.text(found.event.lessons, 400)))
    return said


def _figures(look: Look, found: Review) -> tuple[tuple[str, ...], ...]:
    # The operator's own words, and what was sold, stay with the operator.
    shown = tuple(name for name in KNOWN if name != "orders") if look.shareable else None
    rows: list[tuple[str, ...]] = []
    entered = {one.name: one for one in found.figures}
    names = [*entered, *(name for name in found.measured if name not in entered)]
    known = look.words
    for name in names:
        if shown is not None and name not in shown:
            continue
        figure = entered.get(name)
        expected = figure.expected if figure else None
        actual = figure.actual if figure and figure.actual is not None else found.measured.get(name)
        label = look.say(f"figure.{name}") if name in KNOWN else look.copy.text(name)
        share = None if actual is None or not expected else actual / expected
        rows.append((label, known.shown(expected), known.shown(actual), known.percent(share)))
    return tuple(rows)
