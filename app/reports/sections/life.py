"""Where a group stands in its life: the vitality curve and its stage; for the operator alone."""

from datetime import timedelta

from app.insights.vitality import WEEK, vitality
from app.reports import pictures
from app.reports.look import Look
from app.reports.pictures import Column
from app.reports.report import Figure, Section, Table

WEEKS = 104  # shown, the latest


def life(look: Look) -> Section | None:
    """Return the active members of each week so far, and the stage they tell."""
    found = None if look.shareable else vitality(look.store, look.scope)
    if found is None or found.now is None or found.last is None:
        return None
    if look.period.last < found.last - timedelta(days=WEEK):
        return None  # it tells of now, not of then
    now = found.now
    said = look.say(
        f"life.{now.stage.value}",
        since=look.words.full(now.since),
        was=round(now.before),
        n=round(now.level),
    )
    if now.gap:
        first, last = map(look.words.full, now.gap)
        said = look.words.together(said, look.say("life.gap", first=first, last=last))
    weeks = found.weeks[-WEEKS:]
    columns = [
        Column(f"{week.first.month}/{week.first.day}", week.active, week.level) for week in weeks
    ]
    picture = pictures.columns(columns, (look.say("life.active"), look.say("life.level")))
    rows = tuple(
        (look.words.full(week.first), look.words.shown(week.active), look.words.shown(week.level))
        for week in weeks[-12:]
    )
    heads = (look.say("week.from"), look.say("life.active"), look.say("life.level"))
    figure = Figure(picture, look.say("life.picture"), Table(heads, rows, frozenset({1, 2})))
    return Section("life", look.say("life"), (said,), figures=(figure,))
