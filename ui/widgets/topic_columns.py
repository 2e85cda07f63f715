"""How topics are shown in tables: their columns, and the words and tones of libraries and states."""

from collections.abc import Callable
from datetime import datetime

from app.planner import almanac
from app.text import N_
from app.topics import Shelf, TopicRow
from ui import words
from ui.i18n import chinese, tr
from ui.rows import Badge, Cell, Column, Tone

LIBRARIES = {"general": N_("General"), "professional": N_("Professional")}
SHORT = {"general": N_("Gen."), "professional": N_("Pro.")}
STATUSES = {
    "idea": N_("Idea"),
    "ready": N_("Ready"),
    "scheduled": N_("Scheduled"),
    "used": N_("Used"),
    "resting": N_("Resting"),
}
SEASONS = {
    "": N_("Any time of the year"),
    "newyear": N_("New Year"),
    "spring": N_("Spring"),
    "midyear": N_("Midyear"),
    "summer": N_("Summer"),
    "autumn": N_("Autumn"),
    "winter": N_("Winter"),
}
SOURCES = {
    "own": N_("My own"),
    "message": N_("From the chat"),
    "file": N_("From a file"),
    "starter": N_("Starter library"),
    "sample": N_("Sample"),
}
STATUS_TONES: dict[str, Tone] = {
    "idea": "grey", "ready": "good", "scheduled": "info", "used": "grey", "resting": "warn",
}  # fmt: skip
LIBRARY_TONES: dict[str, Tone] = {"general": "info", "professional": "good"}
MIME = "application/x-qunce-topic"  # ids of topics that are dragged
HIDDEN = (
    "tags",
    "season",
    "audience",
    "owner",
    "source",
)  # columns that the operator has to ask for

Edit = Callable[[TopicRow, str], object]


def library_badge(library: str) -> Badge:
    """Return the badge of one of the two libraries, short."""
    return Badge(tr(SHORT[library]), LIBRARY_TONES[library])


def shelf_name(shelf: Shelf) -> str:
    """Return a shelf's name in the language of the window, where it has one."""
    return shelf.name if chinese() else shelf.name_en or shelf.name


def _place(row: TopicRow) -> Cell:
    name = row.shelf if chinese() else row.shelf_en or row.shelf
    return Cell(name, badges=(library_badge(row.library),))


def _status(row: TopicRow) -> Cell:
    return Cell(badges=(Badge(tr(STATUSES[row.status]), STATUS_TONES[row.status]),))


def evening(at: datetime) -> str:
    """Return a planned moment (wall time): 11月23日 周一 20:30, or Mon 23 Nov 20:30."""
    day, name = words.short_day(at.date()), words.weekday(at.date())
    return f"{day} 周{name} {at:%H:%M}" if chinese() else f"{name} {day} {at:%H:%M}"


def last_used(row: TopicRow) -> Cell:
    """Return when a topic was last used, in relative words."""
    return Cell(words.ago(row.last_used)) if row.last_used else Cell(tr("never used"), "muted")


def replies(row: TopicRow) -> Cell:
    """Return how many replies a use brought on average."""
    return Cell("—", "muted") if row.replies is None else Cell(words.number(row.replies))


def occasion(row: TopicRow) -> str:
    """Return the festival a topic speaks of, else its season."""
    return festival_name(row.festival) or tr(SEASONS[row.season])


def festival_name(key: str) -> str:
    """Return the name of a festival or solar term; '' for none."""
    known = almanac.KEYS.get(key)
    return "" if known is None else known.zh if chinese() else known.en


def _uses(row: TopicRow) -> Cell:
    return Cell(words.number(row.uses), "" if row.uses else "muted")


def columns(rename: Edit) -> list[Column[TopicRow]]:
    """Return the columns of the topic table; `rename` saves a title typed into it."""
    return [
        Column("title", N_("Topic"), lambda row: row.title, "title", width=240, edit=rename),
        *_common(132 if chinese() else 178),
        Column("status", N_("Status"), _status, "status", width=84 if chinese() else 98),
        Column("last", N_("Last used"), last_used, "last_used", width=112),
        Column("uses", N_("Uses"), _uses, "uses", right=True, width=56),
        Column("replies", N_("Avg. replies"), replies, "replies", right=True, width=84),
        Column("tags", N_("Tags"), lambda row: Cell(badges=tuple(map(Badge, row.tags))), width=150),
        Column("season", N_("Occasion"), occasion, width=110),
        Column("audience", N_("For whom"), lambda row: row.audience, width=110),
        Column("owner", N_("Owner"), lambda row: row.owner, width=90),
        Column("source", N_("Source"), lambda row: tr(SOURCES[row.source]), width=100),
    ]


def compact() -> list[Column[TopicRow]]:
    """Return the columns of the Desk's card."""
    return [
        Column("title", N_("Topic"), lambda row: row.title, width=250),
        *_common(132 if chinese() else 160),
        Column("last", N_("Last used"), last_used, width=104),
        Column("replies", N_("Avg. replies"), replies, right=True, width=84),
    ]


def _common(width: int) -> list[Column[TopicRow]]:
    return [Column("shelf", N_("Library · shelf"), _place, "shelf", width=width)]
