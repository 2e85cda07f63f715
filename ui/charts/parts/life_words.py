"""What is said of a life: its stages, its weeks, what happened in it, and by which rules."""

from datetime import date

from app import communities
from app.insights.coverage import Known
from app.insights.forecast import Ahead, Forecast
from app.insights.milestones import Milestone, Rise
from app.insights.stages import Stage
from app.insights.vitality import Now, Vitality, Week
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.i18n import tr

FAR = 60  # days: from here on a month says enough
STAGES: dict[Stage, tuple[str, str]] = {
    Stage.START: (N_("Start"), "blue"),
    Stage.GROWTH: (N_("Growth"), "accent"),
    Stage.PEAK: (N_("Peak"), "amber"),
    Stage.DECLINE: (N_("Decline"), "red"),
    Stage.SILENCE: (N_("Silence"), "grey"),
}
RULES = N_(
    "Active members a week, Monday to Sunday, of the whole life: the period does not cut it."
    " Smoothed: the median of three weeks, then their weighted mean; weeks with fewer than five days"
    " imported in full do not count. Stages by the share of the highest level: peak from 85%, start"
    " up to half of it, silence up to 10%, between them growth while it rises and decline while it"
    " falls; shorter than three weeks is no stage. After four weeks without data a new one begins."
)
RANGE = N_(
    "Forecast: a damped trend (Gardner and McKenzie). Range: what its errors on {n} forecasts of past"
    " weeks did not exceed in 8 of 10 cases."
)


def standing(life: Vitality, now: Now) -> str:
    """Return which day of a life it is, and where it stands."""
    before, level = round(now.before), round(now.level)
    stage, text = now.stage, N_("Day {day}: {stage} since {since}; {now} active a week")
    if stage is Stage.START:
        text = N_("Day {day}: still starting; {now} active a week")
    elif stage is Stage.PEAK:
        text = N_("Day {day}: at its height since {since}; {now} active a week")
    elif stage is Stage.SILENCE:
        text = N_("Day {day}: silent since {since}; {now} active a week")
    elif stage is Stage.GROWTH and level > before:
        text = N_(
            "Day {day}: growing since {since}; active members a week rose from {before} to {now}"
        )
    elif stage is Stage.DECLINE and level < before:
        text = N_(
            "Day {day}: past its peak since {since}; active members a week fell from {before} to {now}"
        )
    last = life.last or now.since
    said = tr(
        text,
        day=words.number(life.age),
        stage=stage_name(stage),
        since=since(now.since, last),
        before=words.number(before),
        now=words.number(level),
    )
    return said if now.gap is None else tr("{text} ({note})", text=said, note=_gap(*now.gap))


def _gap(first: date, last: date) -> str:
    """Return the days of which nothing is known before a stage; with their years where those differ."""
    day = words.short_day if first.year == last.year else words.long_day
    return tr("no data from {first} to {last}", first=day(first), last=day(last))


def outlook(ahead: Forecast) -> str:
    """Return between how many active members the next weeks will likely have."""
    low, high = words.number(round(ahead.low)), words.number(round(ahead.high))
    if low == high:
        return tr("next four weeks likely {n}", n=low)
    return tr("next four weeks likely {low}–{high}", low=low, high=high)


def since(day: date, last: date) -> str:
    """Return a day seen from the last one: by its month where it lies far back."""
    if (last - day).days < FAR:
        return words.short_day(day)
    if day.year == last.year:
        return words.month(day)
    return tr("{month} {year}", month=words.month(day), year=day.year)


def stage_name(stage: Stage | None) -> str:
    """Return what a stage is called, '' for none."""
    return tr(STAGES[stage][0]) if stage else ""


def week_reading(week: Week) -> str:
    """Return a week's figures in words."""
    day = words.short_day(week.first)
    if week.active is None or week.messages is None:
        return tr("Week of {day}: no data imported", day=day)
    text = tr(
        "Week of {day}: {active} active, {messages}",
        day=day,
        active=words.number(week.active),
        messages=tr("%n message(s)", "", week.messages),
    )
    if week.known is Known.UNFINISHED:
        note = tr("not over yet")
    elif week.stage is None:
        note = tr("not imported in full")
    else:
        note = stage_name(week.stage)
    return tr("{text} ({note})", text=text, note=note)


def week_ahead(monday: date, one: Ahead) -> str:
    """Return how many active members a week to come will likely have."""
    day = words.short_day(monday)
    low, likely, high = (words.number(round(n)) for n in (one.low, one.likely, one.high))
    if low == high:
        return tr("Week of {day}: likely {likely}", day=day, likely=likely)
    return tr(
        "Week of {day}: likely {likely}, between {low} and {high} in 8 of 10 cases",
        day=day, likely=likely, low=low, high=high,
    )  # fmt: skip


def titles(found: list[Milestone], most: int) -> str:
    """Return what happened, so many by name."""
    shown = tr(", ").join(
        tr(
            "{day}: {title}",
            day=words.short_day(one.day),
            title=words.short(one.title) or tr("Untitled"),
        )
        for one in found[:most]
    )
    rest = len(found) - most
    return tr("{text} and {n} more", text=shown, n=rest) if rest > 0 else shown


def heading(kind: str) -> str:
    """Return what stands before the ways to liven a group up, at whatever stage it is."""
    if kind not in communities.KINDS:
        return tr("Worth trying")
    return tr("Worth trying ({kind})", kind=tr(communities.KINDS[kind]))


def rise_words(rise: Rise) -> str:
    """Return what came after an event or a topic, and what that does not say."""
    return tr(
        "In the two weeks after “{title}” {rise} more members wrote a day than in the two before,"
        " {more} beyond the usual. It came before the rise; whether it caused it, the numbers do not say.",
        title=rise.title,
        rise=wording.mean(rise.rise),
        more=wording.mean(rise.more),
    )
