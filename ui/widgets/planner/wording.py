"""Reasons of the planner in words: why a topic was picked, what speaks against it, what is missing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from app.planner import Pick, Place, Reason
from app.planner.almanac import KEYS
from app.text import N_
from ui import words
from ui.i18n import chinese, tr
from ui.widgets.topic_columns import LIBRARIES, SEASONS, evening

KIND_NAMES = {
    "briefing": N_("Morning briefing"),
    "review": N_("Weekly review"),
    "other": N_("Fixed item"),
}
DAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Fields = Mapping[str, Any]


def worded(reason: Reason) -> str:
    """Return one reason in the language of the window."""
    return _WORDS[reason.code](reason.fields)


def line(reasons: Sequence[Reason]) -> str:
    """Return reasons in one line."""
    return " · ".join(worded(reason) for reason in reasons)


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday: 周三 or Wednesday."""
    return f"周{words.DAYS_ZH[weekday]}" if chinese() else DAYS_EN[weekday]


def short_weekday(weekday: int) -> str:
    """Return the short name of a weekday: 周三 or Wed."""
    return weekday_name(weekday) if chinese() else words.DAYS_EN[weekday]


def when(place: Place) -> str:
    """Return day and time of a slot: 12月2日 周三 20:00."""
    return evening(place.starts_at)


def heading(pick: Pick) -> str:
    """Return what stands in a slot: the topic's title, or what the fixed item is called."""
    if pick.place.kind != "topic":
        return pick.place.label or tr(KIND_NAMES[pick.place.kind])
    return pick.title if chinese() else pick.title_en or pick.title


def wanted(place: Place) -> str:
    """Return what a slot is for."""
    if place.kind != "topic":
        return tr(KIND_NAMES[place.kind])
    return tr(LIBRARIES[place.library]) if place.library else tr("Either library")


def caption(pick: Pick) -> str:
    """Return the line under a pick: what is missing, that it stands on the calendar, or why it was picked."""
    if pick.cancelled:
        return tr("Cancelled on the calendar")
    if pick.moved_to:
        return tr("Moved on the calendar: {when}", when=evening(pick.moved_to))
    if pick.event_id:
        return tr("On the calendar, with its draft") if pick.draft_id else tr("On the calendar")
    if pick.missing:
        return worded(pick.missing)
    if not pick.id:
        return tr("Not planned yet")
    return line(pick.why)


def shelf(pick_or_fit: Any) -> str:
    """Return the category of a pick or an offered topic."""
    return pick_or_fit.shelf if chinese() else pick_or_fit.shelf_en or pick_or_fit.shelf


def _festival(f: Fields) -> str:
    name, ahead = _occasion(f["key"]), int(f["ahead"])
    if ahead > 0:
        return tr("{name} in %n day(s)", "", ahead, name=name)
    return (
        tr("{name} is that day", name=name) if ahead == 0 else tr("{name} is just over", name=name)
    )


def _occasion(key: str) -> str:
    one = KEYS.get(key)
    return (one.zh if chinese() else one.en) if one else key


def _day(text: str) -> str:
    return words.short_day(date.fromisoformat(text))


def _named(f: Fields, key: str) -> str:
    return f[key] if chinese() else f[f"{key}_en"] or f[key]


def _day_off(f: Fields) -> str:
    name = _named(f, "name")
    return (
        tr("Day off ({name}): something light", name=name)
        if name
        else tr("Day off: something light")
    )


def _library(f: Fields, one: str, any_one: str) -> str:
    key = f["library"]
    return tr(one, library=tr(LIBRARIES[key])) if key else tr(any_one)


def _response(f: Fields) -> str:
    fields = {"replies": words.number(f["replies"]), "ratio": f["ratio"]}
    if f["here"]:
        return tr("{replies} replies before, {ratio}× this group's usual", **fields)
    return tr("{replies} replies in another group, {ratio}× its usual", **fields)


def _mix(f: Fields) -> str:
    mix = (f["general"], f["professional"], f["wanted_general"], f["wanted_professional"])
    return tr(
        "Mix so far {general} : {professional}, wanted {a} : {b}",
        general=mix[0], professional=mix[1], a=mix[2], b=mix[3],
    )  # fmt: skip


def _resting(f: Fields) -> str:
    n, day = int(f["n"]), _day(f["until"])
    return tr("%n topic(s) would fit, but all rest until {day}", "", n, day=day)


_WORDS: dict[str, Callable[[Fields], str]] = {
    "festival": _festival,
    "season": lambda f: tr("In season: {season}", season=tr(SEASONS[f["season"]])),
    "event": lambda f: tr("Leads to “{title}” on {day}", title=f["title"], day=_day(f["day"])),
    "day_off": _day_off,
    "work_day": lambda _: tr("A weekend day worked in lieu"),
    "beside": lambda f: tr("Light, for “{title}” is on the same day", title=f["title"]),
    "mix": _mix,
    "instead": lambda f: tr(
        "Nothing in the {library} library fits", library=tr(LIBRARIES[f["library"]])
    ),
    "response": _response,
    "rested": lambda f: tr("Last here %n day(s) ago", "", int(f["days"])),
    "fresh": lambda _: tr("New to this group"),
    "ready": lambda _: tr("Marked as ready"),
    "fixed": lambda _: tr("The same every week"),
    "chosen": lambda _: tr("Chosen by you"),
    "early": lambda f: tr(
        "Within %n day(s) of its last use; it should rest {cooldown}",
        "", int(f["days"]), cooldown=f["cooldown"],
    ),
    "twice": lambda f: tr("“{shelf}” twice running", shelf=_named(f, "shelf")),
    "out_of_season": lambda f: tr("Out of season ({season})", season=tr(SEASONS[f["season"]])),
    "off_festival": lambda f: tr("{name} is not near", name=_occasion(f["key"])),
    "also": lambda f: tr("“{group}” has it within two weeks, too", group=f["group"]),
    "empty": lambda f: _library(
        f, N_("The {library} library is empty"), N_("The topic library is empty")
    ),
    "no_gain": lambda f: tr("%n topic(s) lack what members gain", "", int(f["n"])),
    "resting": _resting,
    "only_shelf": lambda f: tr(
        "Only “{shelf}” is left, which stands next to it already", shelf=_named(f, "shelf")
    ),
    "not_now": lambda _: tr("What is left belongs to other seasons"),
    "cap": lambda f: tr("The week has its %n topic(s) already", "", int(f["n"])),
    "quiet": lambda f: tr("Within the quiet hours, {start} to {end}", start=f["start"], end=f["end"]),
    "busy": lambda f: tr("“{title}” takes this hour from {time}", title=f["title"], time=f["time"]),
    "left": lambda _: tr("Left empty on purpose"),
    "gone": lambda _: tr("Its topic was deleted"),
    "unfit": lambda _: tr("Archived, put to rest, or without what members gain"),
}  # fmt: skip
