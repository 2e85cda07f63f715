"""The Reports page: choose, look, and write the files in a process of their own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app import communities, events, reports
from app.communities import Group
from app.errors import AppError
from app.insights import days
from app.insights.coverage import coverage
from app.insights.scope import Scope
from app.reports import Wish
from app.store import Store
from app.text import N_
from ui import reporting
from ui.i18n import explain, tr
from ui.panes.reports.preview import Preview, Shown, drawn
from ui.panes.reports.wishes import Wishes
from ui.session import Session, What
from ui.theme import GRID
from ui.view import View
from ui.widgets.basics import Card, Empty, button, label, row, scrolling
from ui.widgets.pickers import GroupPicker

MARGIN = 20
LEFT = 300  # pixels of the choices
MOST_EVENTS = 60  # that a campaign review is offered of, the latest


@dataclass(frozen=True, slots=True)
class Known:
    """What the page shows: the groups, the last day with data, events, and the report or why there is none."""

    groups: Sequence[Group] = ()
    last: date | None = None
    events: Sequence[tuple[int, str]] = ()
    shown: Shown | None = None
    wish: Wish | None = None
    refused: AppError | None = None


class ReportsPane(View):
    """Reports in words and pictures, for the operator or to share."""

    key = "reports"
    title = N_("Reports")
    reads = frozenset({
        "messages", "batches", "groups", "communities", "members", "memberships", "roles", "roster_events",
        "events", "event_groups", "event_figures", "event_costs", "attendances", "announcements", "topics",
        "topic_uses", "highlights", "promises", "campaigns", "checkins", "campaign_members", "campaign_pauses",
        "incomes", "channel_costs", "dismissals", "measures",
    })  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.groups = GroupPicker(session.scope)
        self.wishes = Wishes(session)
        self.preview = Preview()
        self.write = button(tr("Write files"), self.export, primary=True)
        self.remark = label("", "caption", "muted", wrap=True)
        self._lay_out()
        self.wishes.changed.connect(self.outdate)
        self.command(tr("Write report"), self.export, "Ctrl+Return", "file-export")
        self.command(tr("Folder for reports"), self.wishes.ask_folder, "", "folder")
        for kind in reports.KINDS[:4]:
            text = {
                "day": tr("Daily report"),
                "week": tr("Weekly report"),
                "month": tr("Monthly report"),
            }
            name = text.get(kind, tr("Annual report"))
            self.command(name, partial(self.wishes.begin, kind), "", "report-analytics")

    def query(self) -> Callable[[Store], Known]:
        """Ask for the report as it is chosen now."""
        community, wish = self.session.scope.community, self.wishes.wish()
        groups, scale = self.session.scope.groups, self.devicePixelRatioF()

        def look(store: Store) -> Known:
            if community is None:
                return Known()
            last = coverage(store, Scope(community, groups)).last
            known = Known(
                communities.groups(store, community),
                None if last is None else days.day(last),
                _events(store, community),
            )
            if wish is None:
                return known
            try:
                shown = drawn(reports.build(store, wish), scale)
            except AppError as error:
                return Known(known.groups, known.last, known.events, None, wish, error)
            return Known(known.groups, known.last, known.events, shown, wish)

        return look

    def fill(self, data: Known) -> None:
        """Show the report, or what is missing for one."""
        self.groups.show_groups(list(data.groups))
        before = self.wishes.wish()
        self.wishes.know(data.last, data.events)
        if self.wishes.wish() != before and self.wishes.wish() != data.wish:
            self.outdate()  # the days of the last data were not known yet
            return
        self.write.setEnabled(data.shown is not None)
        if data.refused:
            self._other.words.setText(explain(data.refused))
        if data.shown:
            self.preview.show_report(data.shown)
        nothing = self.session.scope.community is None
        self._stack.setCurrentIndex(0 if data.shown else 2 if nothing else 1)

    def open(self, what: What) -> None:
        """Show a report of a kind (`kind`), or the review of an event (`event`)."""
        if "event" in what:
            self.wishes.begin("campaign", int(str(what["event"])))
        elif "kind" in what:
            self.wishes.begin(str(what["kind"]))

    def export(self) -> None:
        """Write the files, away from the window."""
        wish, formats = self.wishes.wish(), self.wishes.chosen()
        if wish is None:
            return
        if not formats:
            self.remark.setText(tr("Choose at least one kind of file."))
            return
        self.remark.setText("")
        folder = self.wishes.place()
        self.session.jobs.start(
            tr("Writing report"), reporting.write, self._written, self._refused,
            wish=wish, formats=formats, folder=folder,
        )  # fmt: skip

    def closing(self) -> None:
        """Stop listening to the choices too."""
        self.wishes.changed.disconnect(self.outdate)
        super().closing()

    # -- inside

    def _written(self, files: Sequence[str]) -> None:
        folder = Path(files[0]).parent
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder)))
        self.session.notices.say(tr("%n file(s) written.", "", len(files)), tr("Open folder"), show)

    def _refused(self, error: AppError) -> None:
        self.remark.setText(explain(error))
        self.session.notices.trouble(error)

    def _lay_out(self) -> None:
        head = row(label(tr("Reports"), "title", bold=True), 0, self.groups)
        head.setContentsMargins(MARGIN, GRID, MARGIN, 0)
        choices = Card()
        inside = QWidget()
        inside.setLayout(_stacked(self.wishes))
        choices.body.addWidget(scrolling(inside), 1)
        choices.body.addWidget(self.remark)
        choices.body.addWidget(self.write)
        choices.setFixedWidth(LEFT)
        sheet = Card()
        self._stack = QStackedLayout()
        sheet.body.addLayout(self._stack, 1)
        middle = QWidget()
        middle.setLayout(row(0, self.preview, 0))
        middle.layout().setStretch(1, 100)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
        self._stack.addWidget(middle)
        choose = tr("Choose an event to look back at, or another kind of report.")
        text = tr(
            "Import a chat export: its week, month and year are told here in words and pictures."
        )
        week, way = partial(self.wishes.begin, "week"), partial(self.session.way.to, "import")
        look, icon = self.session.theme, "report-analytics"
        self._other = Empty(look, icon, choose, tr("Weekly report"), week)
        self._stack.addWidget(self._other)
        self._stack.addWidget(Empty(look, icon, text, tr("Import chat"), way))
        body = QHBoxLayout()
        body.setContentsMargins(MARGIN, 4, MARGIN, MARGIN)
        body.setSpacing(GRID + 4)
        body.addWidget(choices)
        body.addWidget(sheet, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addLayout(body, 1)
        self.preview.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _stacked(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, GRID, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def _events(store: Store, community: int) -> list[tuple[int, str]]:
    """Return the events that a review may be of: begun, and no daily routine; the latest first."""
    found = [
        (one.id, one.title)
        for one in reversed(events.listed(store, community))
        if one.status != "cancelled"
        and one.kind not in ("topic", "briefing", "review")
        and one.starts_at <= events.wall_now(one)
    ]
    return found[:MOST_EVENTS]
