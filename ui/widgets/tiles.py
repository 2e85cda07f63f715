"""The row of headline tiles, in words."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QResizeEvent

from app.insights.headline import Headline, headline
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import row
from ui.widgets.tile import Figure, Tile

DUE = 124  # pixels
ROOM_FOR_DUE = 1180  # pixels: from here on six tiles have room for their remarks
FULL = 0.9  # of the capacity: time to think of the next group


class Tiles(View):
    """Members, active people, messages, joins and leaves, retention: each leads to its page."""

    key = "tiles"
    title = N_("Headline numbers")
    reads = frozenset(
        {"messages", "memberships", "members", "groups", "communities", "roster_events", "batches"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        way = session.way.to
        theme = session.theme
        self.members = Tile(theme, tr("Members in groups"), lambda: way("members"))
        self.active = Tile(
            theme, tr("Active"), lambda: way("insights", chart="messages_and_active")
        )
        self.messages = Tile(
            theme, tr("Messages"), lambda: way("insights", chart="messages_and_active")
        )
        self.turnover = Tile(
            theme, tr("Joined / left, 7 days"), lambda: way("insights", chart="growth")
        )
        self.retention = Tile(
            theme, tr("30-day retention"), lambda: way("insights", chart="funnel")
        )
        self.due = Tile(theme, tr("Due today"), lambda: way("today"))
        self.due.setFixedWidth(DUE)  # no line, and few words: the others need the room
        self.all = (self.members, self.active, self.messages, self.turnover, self.retention)
        self.setLayout(row(*self.all, self.due, gap=12))
        session.reminding.changed.connect(self._tell_due)
        self._tell_due()

    def query(self) -> Callable[[Store], Headline | None]:
        """Ask for the headline of the groups in scope."""
        scope = self.session.scope
        if scope.community is None:
            return lambda _store: None
        wanted = Scope(scope.community, scope.groups)
        return lambda store: headline(store, wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: in a narrow window the number at the rail says what is due."""
        super().resizeEvent(event)
        self.due.setVisible(event.size().width() >= ROOM_FOR_DUE)

    def closing(self) -> None:
        """Stop listening to what is due, too."""
        self.session.reminding.changed.disconnect(self._tell_due)
        super().closing()

    def _tell_due(self) -> None:
        self.due.tell(_due(self.session.reminding.count, self.session.reminding.late))

    def fill(self, data: Any) -> None:
        """Show the figures."""
        if data is None:
            for tile in self.all:
                tile.tell(Figure("–"))
            return
        found: Headline = data
        self.members.tell(_members(found))
        self.active.tell(_active(found))
        self.messages.tell(_messages(found))
        self.turnover.tell(_turnover(found))
        self.retention.tell(_retention(found))


def _due(count: int, late: int) -> Figure:
    if late:
        return Figure(words.number(count), tr("%n overdue", "", late), "bad")
    return Figure(words.number(count), tr("Open the day") if count else tr("All done"))


def _members(found: Headline) -> Figure:
    now = found.members
    value = f"{words.number(now.seats)} / {words.number(now.capacity)}"
    if now.capacity and now.seats >= FULL * now.capacity:
        return Figure(value, tr("Nearly full: time for a new group"), "warn", now.spark)
    return Figure(value, tr("%n different people", "", now.people), "", now.spark)


def _active(found: Headline) -> Figure:
    now = found.active
    if now.n is None or found.day is None:
        return Figure("–", tr("Import a chat to see this"))
    day = words.short_day(found.day)
    if now.week_before is None:
        return Figure(words.number(now.n), day, "", now.spark)
    change = now.n - now.week_before
    if not change:
        return Figure(words.number(now.n), tr("{day} · as a week before", day=day), "", now.spark)
    sign, tone = ("↑", "good") if change > 0 else ("↓", "bad")
    remark = tr("{day} · {change} on a week before", day=day, change=f"{sign} {abs(change)}")
    return Figure(words.number(now.n), remark, tone, now.spark)


def _messages(found: Headline) -> Figure:
    now = found.messages
    if now.n is None or found.day is None:
        return Figure("–", tr("Import a chat to see this"))
    day = words.short_day(found.day)
    if not now.target:
        return Figure(words.number(now.n), day, "", now.spark)
    if now.n >= now.target:
        remark = tr("{day} · target {target} reached", day=day, target=words.number(now.target))
        return Figure(words.number(now.n), remark, "good", now.spark)
    remark = tr("{day} · {n} short of the target", day=day, n=words.number(now.target - now.n))
    return Figure(words.number(now.n), remark, "warn", now.spark)


def _turnover(found: Headline) -> Figure:
    now = found.turnover
    net = now.joins - now.leaves
    value = f"{now.joins} / {now.leaves}"
    remark = tr("Net {net}", net=f"{net:+d}")
    if now.best_channel:
        remark = tr(
            "Net {net} · {n} by {channel}",
            net=f"{net:+d}",
            n=now.best_joins,
            channel=now.best_channel,
        )
    return Figure(value, remark, "good" if net > 0 else "bad" if net < 0 else "", now.spark)


def _retention(found: Headline) -> Figure:
    now = found.retention
    if now.share is None:
        return Figure("–", tr("Nobody joined 30 to 60 days ago"))
    value = words.percent(now.share)
    if now.before is None:
        return Figure(value, tr("%n joined 30 to 60 days ago", "", now.joined), "", now.spark)
    points = round(now.share * 100) - round(now.before * 100)
    if not points:
        return Figure(value, tr("as 30 days before"), "", now.spark)
    sign, tone = ("↑", "good") if points > 0 else ("↓", "bad")
    return Figure(
        value, f"{sign} " + tr("%n point(s) on 30 days before", "", abs(points)), tone, now.spark
    )
