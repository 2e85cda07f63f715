"""What gets in an event's way, in words."""

from collections.abc import Sequence

from app.events.clashes import Clash
from app.text import N_
from ui.i18n import tr
from ui.widgets.calendar import looks
from ui.words import short

MOST = 3  # told in words
_KINDS = {
    "host": N_("Clash: {time} {title} (same host)"),
    "group": N_("Clash: {time} {title} (same group)"),
    "hour": N_("Same hour: {time} {title}"),
}


def kind(clashes: Sequence[Clash]) -> str:
    """Return the mark that clashes ask for: clash, hour or ''."""
    if not clashes:
        return ""
    return "hour" if all(clash.kind == "hour" for clash in clashes) else "clash"


def words(clashes: Sequence[Clash]) -> str:
    """Return clashes in words, the worst first, one a line."""
    told = [
        tr(_KINDS[clash.kind], time=f"{clash.other.starts_at:%H:%M}", title=_title(clash))
        for clash in clashes[:MOST]
    ]
    rest = len(clashes) - len(told)
    return "\n".join([*told, *([tr("%n more", "", rest)] if rest else [])])


def _title(clash: Clash) -> str:
    return short(looks.title(clash.other.event))
