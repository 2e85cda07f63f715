"""Whether newcomers find their tongue, and whether they stay."""

from app.insights.headline import headline
from app.reports import pictures
from app.reports.look import Look
from app.reports.pictures import Bar
from app.reports.report import Figure, Section, Table

WEEK = 7


def newcomers(look: Look) -> Section | None:
    """Return activation after 1, 7, 14 and 30 days, and 30-day retention."""
    found = look.activation
    windows = [one for one in found.windows if one.people]
    said: list[str] = []
    if found.newcomers:
        said.append(look.say("newcomers.count", n=found.newcomers))
    told = next((one for one in windows if one.days == WEEK), windows[-1] if windows else None)
    if told is not None:
        key = "activated" if told.before is None else "activated.before"
        said.append(
            look.say(
                key, days=told.days, people=told.people, n=len(told.wrote),
                share=look.words.percent(told.share), was=look.words.percent(told.before),
                span=look.period.days,
            )
        )  # fmt: skip
    elif found.newcomers:
        said.append(look.say("activated.early"))
    if look.period.kind in ("month", "year"):
        said += _retained(look)
    if not said:
        return None
    figures = (_figure(look),) if len(windows) > 1 else ()
    return Section("newcomers", look.say("newcomers"), tuple(said), figures=figures)


def _retained(look: Look) -> list[str]:
    kept = headline(look.store, look.scope).retention
    if kept.share is None:
        return []
    key = "retained" if kept.before is None else "retained.before"
    fields = {"n": kept.joined, "share": look.words.percent(kept.share)}
    return [look.say(key, **fields, was=look.words.percent(kept.before))]


def _figure(look: Look) -> Figure:
    windows = [one for one in look.activation.windows if one.people]
    bars = [
        Bar(
            look.say("within", n=one.days), 100 * (one.share or 0),
            f"{look.words.percent(one.share)} ({look.words.shown(len(one.wrote))}/{look.words.shown(one.people)})",
        )
        for one in windows
    ]  # fmt: skip
    rows = tuple(
        (
            look.say("within", n=one.days), look.words.shown(len(one.wrote)),
            look.words.shown(one.people), look.words.percent(one.share),
        )
        for one in windows
    )  # fmt: skip
    heads = (look.say("window"), look.say("wrote"), look.say("newcomers.of"), look.say("share"))
    table = Table(heads, rows, frozenset({1, 2, 3}))
    return Figure(pictures.bars(bars, whole=100), look.say("newcomers.picture"), table)
