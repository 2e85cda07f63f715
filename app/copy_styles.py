"""Copy styles (文案风格): in which way an announcement speaks, tagged by the operator to learn what works."""

from dataclasses import dataclass

from app import clock, measures
from app.errors import AppError
from app.store import Store
from app.text import N_, folded, storable

LONGEST = 20  # characters
DEFAULTS = "announcement_styles"  # the measure that keeps a style per template

_LONG = N_("A style has at most {n} characters.")
_GONE = N_("This announcement is gone: it was deleted in the meantime.")


@dataclass(frozen=True, slots=True)
class Style:
    """A shipped style: how it is kept, and what it is called."""

    key: str
    name: str  # English, marked
    zh: str
    about: str


STYLES = (
    Style("story", N_("Story"), "故事", N_("Someone did something, and what came of it")),
    Style("question", N_("Asking"), "提问", N_("Asks first, and leaves room to answer")),
    Style("benefit", N_("Benefit"), "福利", N_("Says first what members get")),
    Style("countdown", N_("Countdown"), "倒计时", N_("Few hours or seats are left")),
    Style("notice", N_("Notice"), "通知", N_("Plain: what, when, where")),
)
_BY_KEY = {style.key: style for style in STYLES}
_SPELLED = {
    folded(spelling): style.key
    for style in STYLES
    for spelling in (style.key, style.name, style.zh)
}
# What the words of a shipped template are; the operator may say otherwise for each community.
_OF_TEMPLATE = {
    "rules": "notice", "event": "notice", "day_before": "countdown", "one_hour": "countdown",
    "topic": "question", "checkin_launch": "benefit", "lecture": "notice", "signup": "notice",
    "recap": "story", "vote": "question", "survey": "question", "briefing": "question",
}  # fmt: skip


def shipped(key: str) -> Style | None:
    """Return the shipped style of this key; None for the operator's own word."""
    return _BY_KEY.get(key)


def named(style: str, *, chinese: bool) -> str:
    """Return what to call a style in a text of that language; the operator's words stay as they are."""
    known = _BY_KEY.get(style)
    if known is None:
        return style
    return known.zh if chinese else known.name


def kept(text: str) -> str:
    """Return how a style is kept: a shipped one by its key, however it was spelled; '' for none."""
    text = " ".join(storable(text).split())
    if len(text) > LONGEST:
        raise AppError(_LONG, n=LONGEST, at="style")
    return _SPELLED.get(folded(text), text)


def of_template(store: Store, community_id: int, template: str) -> str:
    """Return the style that new announcements from a template get in a community."""
    return _chosen(store, community_id).get(template, _OF_TEMPLATE.get(template, ""))


def set_default(store: Store, community_id: int, template: str, style: str) -> None:
    """Let new announcements from a template begin with a style; '' for none."""
    style = kept(style)
    if of_template(store, community_id, template) != style:
        chosen = {**_chosen(store, community_id), template: style}
        label = N_("Set the style of a template")
        measures.keep(store, community_id, DEFAULTS, chosen, label)


def set_style(store: Store, id: int, style: str) -> None:
    """Say in which style an announcement speaks, posted or not; '' for none."""
    style = kept(style)
    before = store.rows("select style from announcements where id = ?", id)
    if not before:
        raise AppError(_GONE)
    if before[0][0] != style:
        with store.operation(N_("Set the style of an announcement")):
            store.update("announcements", id, style=style, updated_at=clock.stamp())


def own(store: Store, community_id: int) -> list[str]:
    """Return the operator's own words for styles, those used most first."""
    rows = store.rows(
        "select style from announcements where community_id = ? and style <> ''"
        " group by style order by count(*) desc, style",
        community_id,
    )
    return [style for (style,) in rows if style not in _BY_KEY]


def _chosen(store: Store, community_id: int) -> dict[str, str]:
    """Return what the operator set, template by template."""
    found: dict[str, str] = measures.kept(store, community_id, DEFAULTS) or {}
    return found
