"""How days, standings and forecasts are told."""

from app.checkins import REASONS, Cell, Claim, Forecast, Line
from app.text import N_
from ui import words
from ui.i18n import chinese, tr
from ui.rows import Tone

STATES = {
    "done": N_("checked in"),
    "made_up": N_("made up"),
    "excused": N_("excused"),
    "missed": N_("missed"),
    "asked": N_("to review"),
    "open": N_("not yet"),
    "ahead": N_("still to come"),
    "out": N_("not in it"),
}
# standing: what the filter calls it, its tone
STANDINGS: dict[str, tuple[str, Tone]] = {
    "steady": (N_("On course"), "good"),
    "slipping": (N_("Slipping"), "warn"),
    "lost": (N_("Can't make it"), "bad"),
    "finished": (N_("Finished"), "info"),
    "left": (N_("Stopped"), "grey"),
}


def cell(one: Cell, zone: str) -> str:
    """Return what is known of a day: checked in 21:40, by hand."""
    parts = [tr(STATES[one.state])]
    if one.at is not None and one.state in ("done", "made_up"):
        parts.append(f"{words.local(one.at, zone):%H:%M}")
    if one.hand:
        parts.append(tr("by hand"))
    return " · ".join(parts)


def badge(line: Line) -> tuple[str, Tone]:
    """Return what stands beside a name: nothing for who is on course."""
    if line.standing == "steady":
        return "", ""
    if line.standing == "slipping":
        return tr("%n day(s) out", "", line.missed), "warn"
    text, tone = STANDINGS[line.standing]
    return tr(text), tone


def reason(claim: Claim) -> str:
    """Return why a message is asked about."""
    return tr(REASONS[claim.why]) if claim.why in REASONS else ""


def rule(told: Forecast | None) -> str:
    """Return what the forecast rests on."""
    if told is None:
        return ""
    known = [rate for rate in told.rates if rate.cases]
    names = (
        tr("after a day done"),
        tr("after 1 missed"),
        tr("after 2 missed"),
        tr("after 3 or more"),
    )
    parts = [f"{names[rate.missed]} {words.percent(rate.share)}" for rate in known]
    return tr(
        "Forecast (80 %) from this campaign's own days. Who comes back the next day: {rates}.",
        rates=("，" if chinese() else ", ").join(parts),
    )
