"""Segments and their conditions in the words of the window."""

from collections.abc import Sequence

from app import segments, tiers
from app.roles import NAMES as ROLE_NAMES
from app.segments import Condition, Segment
from app.text import N_
from ui.i18n import chinese, tr
from ui.rows import Tone
from ui.widgets.member_columns import CHANNELS

# What the members of a segment are told by.
SEGMENT_READS = frozenset({
    "saved_views", "members", "memberships", "messages", "groups", "roles", "member_tags", "incomes",
    "attendances", "events", "batches",
})  # fmt: skip
TONES: dict[str, Tone] = {
    "slipping": "bad", "new": "info", "new_active": "info", "new_silent": "info", "core": "good",
    "near_core": "good", "rising": "good", "missed": "warn",
}  # fmt: skip

# How a field is compared; what is not named here is called as in _USUAL.
_WAYS: dict[tuple[str, str], str] = {
    ("joined", "last"): N_("in the last"),
    ("joined", "before"): N_("at least"),
    ("silent", "last"): N_("shorter than"),
    ("trend", "up"): N_("grew to at least"),
    ("trend", "down"): N_("fell to at most 1 in"),
    ("core", "is"): N_("belongs to it"),
    ("core", "not"): N_("does not"),
    ("paid", "is"): N_("has paid"),
    ("paid", "not"): N_("has not paid"),
    ("channel", "is"): N_("is"),
    ("channel", "not"): N_("is not"),
    ("tier", "is"): N_("is"),
    ("tier", "not"): N_("is not"),
}
_USUAL = {
    "least": N_("at least"), "most": N_("at most"), "between": N_("between"),
    "is": N_("includes"), "not": N_("does not include"),
}  # fmt: skip
# What stands behind the number.
_UNITS = {
    "joined": N_("days ago"), "silent": N_("days"), "active": N_("days"), "trend": N_("times"),
    "messages": N_("messages"), "came": N_("events"), "missed": N_("events"),
}  # fmt: skip
WINDOWS = {"active": N_("of the last"), "trend": N_("the days before, over")}


def name(segment: Segment) -> str:
    """Return a segment's name in the language of the window, where it has one."""
    return segment.called(chinese=chinese())


def unit(field: str, way: str) -> str:
    """Name what is counted."""
    if (field, way) == ("trend", "down"):
        return ""
    return tr("days") if (field, way) == ("joined", "last") else tr(_UNITS[field])


def shown(field: str, choice: str) -> str:
    """Return a tag or a channel as it is shown: some channels have names of ours."""
    return tr(CHANNELS[choice]) if field == "channel" and choice in CHANNELS else choice


def kept(field: str, text: str) -> str:
    """Return a tag or a channel as it is kept."""
    named = {tr(words): key for key, words in CHANNELS.items()} if field == "channel" else {}
    return named.get(text.strip(), text)


def condition(one: Condition) -> str:
    """Say one condition."""
    said = segments.said(one)
    fields = {k: tr(str(v)) if k in said.marked else v for k, v in said.fields.items()}
    if one.field == "channel":
        fields["channel"] = shown("channel", one.choice)
    return tr(said.template, **fields)


def sentence(conditions: Sequence[Condition]) -> str:
    """Say what all conditions ask together."""
    parts = [condition(one) for one in conditions]
    if not chinese():  # one sentence of several
        parts = [part if n == 0 else part[:1].lower() + part[1:] for n, part in enumerate(parts)]
    return ("，" if chinese() else ", ").join(parts)


def way(field: str, key: str) -> str:
    """Name a way to compare."""
    return tr(_WAYS.get((field, key)) or _USUAL[key])


def choices(field: str) -> list[tuple[str, str]]:
    """Return what can be chosen for a field, with its words."""
    if field == "tier":
        return [(str(key), tr(text)) for key, text in tiers.NAMES.items()]
    return [(key, tr(text)) for key, text in ROLE_NAMES.items()]
