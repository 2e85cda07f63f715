"""Where the search field leads besides what the store keeps: charts, boards, segments, commands of other pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from app import saved_views
from app.boards import PAGE as BOARDS
from app.saved_views import SavedView
from app.store import Store
from app.text import N_
from ui.fitting import means
from ui.i18n import chinese, tr
from ui.panes import PANES
from ui.session import Session

SEGMENTS = "members"  # the page whose kept views the segments are
EACH = 6  # lines per kind

# What a page can do without anything chosen on it, named as on the page: found wherever one is.
COMMANDS: dict[str, tuple[str, ...]] = {
    "today": (
        N_("New task"), N_("Log a promise"), N_("Show promises"), N_("Show playbooks"),
    ),
    "members": (
        N_("Find members"), N_("Add member"), N_("Import roster …"), N_("New segment"),
        N_("Bring back shipped segments"), N_("Who is who"), N_("Invite tree"), N_("Show everyone"),
    ),
    "topics": (
        N_("New topic"), N_("Find topics"), N_("Import topics…"), N_("Load the starter library"),
    ),
    "planner": (N_("Plan next weeks"), N_("Set the rhythm")),
    "calendar": (
        N_("New event"), N_("Sign-up lists 接龙"), N_("Paste a sign-up list"), N_("Lunar dates"),
        N_("Import calendar (.ics)…"), N_("Export calendar (.ics)…"),
    ),
    "checkins": (N_("New check-in campaign"),),
    "chat": (N_("Search the chat"), N_("Go to day"), N_("Hot discussions"), N_("Highlights")),
    "insights": (
        N_("Add charts"), N_("New board"), N_("Copy board"), N_("Rename board"),
        N_("Bring back the shipped boards"), N_("Next board"), N_("Previous board"),
    ),
    "announcements": (N_("New announcement"),),
    "communities": (N_("New community"), N_("New group"), N_("Add a rule")),
    "import": (
        N_("Choose files to import…"), N_("Choose a folder to import…"), N_("Watch a folder…"),
    ),
    "reports": (
        N_("Write report"), N_("Folder for reports"), N_("Daily report"), N_("Weekly report"),
        N_("Monthly report"), N_("Annual report"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the list: what kind, its title, a remark, and what choosing it does (None: nothing)."""

    kind: str
    title: str
    remark: str
    run: Callable[[], object] | None


@dataclass(frozen=True, slots=True)
class Kept:
    """The boards and segments of the store."""

    boards: Sequence[SavedView] = ()
    segments: Sequence[SavedView] = ()


def kept(store: Store) -> Kept:
    """Ask for the boards and segments; runs away from the UI thread."""
    return Kept(saved_views.listed(store, BOARDS), saved_views.listed(store, SEGMENTS))


def places(session: Session, kept: Kept, text: str) -> tuple[list[Found], list[Found]]:
    """Return the charts, boards and segments that are called so; and those that are of that kind or answer that."""
    called: list[Found] = []
    near: list[Found] = []
    if not text.strip():
        return called, near
    for kind in (_charts(session), _boards(session, kept), _segments(session, kept)):
        fitting = [found for found, names in kind if means(text, names)]
        others = [
            found for found, names in kind
            if found not in fitting and means(text, (*names, found.remark, found.kind))
        ]  # fmt: skip
        called += fitting[:EACH]
        near += others[: max(0, EACH - len(fitting))]
    return called, near


def commands(
    text: str, there: set[str], run: Callable[[str, str], object]
) -> list[tuple[str, Found]]:
    """Return the commands of pages that are not among those already `there`, by their titles."""
    if not text.strip():
        return []
    pages = {entry.key: tr(entry.title) for entry in PANES}
    return [
        (name, Found(tr("Command"), name, pages[page], partial(run, page, name)))
        for page, names in COMMANDS.items()
        for name in map(tr, names)
        if name not in there and means(text, (name,))
    ]


def _charts(session: Session) -> list[tuple[Found, tuple[str, ...]]]:
    from ui.charts import CHARTS  # noqa: PLC0415 -- start-up: only for who searches

    lead = partial(session.way.to, "insights")
    return [
        (
            Found(tr("Chart"), tr(entry.title), tr(entry.question), partial(lead, chart=entry.key)),
            (tr(entry.title),),
        )
        for entry in CHARTS
    ]


def _boards(session: Session, kept: Kept) -> list[tuple[Found, tuple[str, ...]]]:
    lead, kind = partial(session.way.to, "insights"), tr("Board")
    every = tr("All charts")
    return [
        *((Found(kind, _name(one), "", partial(lead, board=one.id)), _names(one)) for one in kept.boards),
        (Found(kind, every, "", partial(lead, board=0)), (every,)),
    ]  # fmt: skip


def _segments(session: Session, kept: Kept) -> list[tuple[Found, tuple[str, ...]]]:
    lead, kind = partial(session.way.to, "members"), tr("Segment")
    return [
        (Found(kind, _name(one), "", partial(lead, segment=one.id)), _names(one))
        for one in kept.segments
    ]


def _name(view: SavedView) -> str:
    return view.name if chinese() else view.name_en or view.name


def _names(view: SavedView) -> tuple[str, ...]:
    return tuple(filter(None, (view.name, view.name_en)))
