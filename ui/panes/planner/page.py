"""The planner as a page: the weeks of all groups, the library beside them, the rhythm behind them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app import clock, communities, planner
from app.communities import Group
from app.planner import Board, Choice, Fit, Pick, Proposal, Wish, almanac
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.panes.planner.accepting import Accepting
from ui.panes.planner.side import Side
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Elided, Empty, button, column, icon_button, row
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.planner.grid import WeeksGrid
from ui.widgets.planner.weeks import key_of, week_name

MARGIN = 20
WEEKS = ("1", "2", "4", "8", "12")
READS = frozenset({
    "picks", "slots", "rhythms", "topics", "shelves", "groups", "communities", "topic_uses",
    "events", "event_groups", "announcements",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page is filled with."""

    wish: Wish
    groups: tuple[Group, ...]
    board: Board


class PlannerPane(View):
    """Plan the next weeks: slots by day and group, each with its topic and why."""

    key = "planner"
    title = N_("Planner")
    reads = READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.grid = WeeksGrid(session.theme)
        self.side = Side(session)
        self.weeks = choice(tr("Weeks"), [(n, tr("%n week(s)", "", int(n))) for n in WEEKS])
        choose(self.weeks, session.prefs.text("planner/weeks", "4"))
        self._accepting = Accepting(self, session)
        self._monday = _this_week()
        self._noted: tuple[date, date] | None = None
        self._shown: Shown | None = None
        self._lay_out()
        self._connect()
        self._make_commands()

    # -- View

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask for the slots of the weeks on show; a week that ended meanwhile is left behind."""
        self._monday = max(self._monday, _this_week())
        return partial(_shown, wish=self._wish())

    def fill(self, data: Shown | None) -> None:
        """Show them; festivals follow once, for they take long to load."""
        self._shown = data
        if data is None or not data.groups:
            self._stack.setCurrentWidget(self.nowhere)
            return
        self._stack.setCurrentWidget(self.whole)
        bare = not any(data.board.slots.values()) and not data.board.picks
        self._weeks_or_hint.setCurrentWidget(self.nothing if bare else self.grid)
        self.grid.weeks.show(data.groups, data.board.picks, data.board.rhythms)
        self.side.show_groups(data.groups)
        self._say(data)
        self._chosen(self.grid.current())
        self.side.refresh()
        days = (data.wish.monday, data.wish.last)
        if self._noted != days:
            self._noted = days
            self.session.reading.ask(
                self.grid, lambda _store: almanac.notes(*days), self.grid.weeks.show_notes
            )

    def open(self, what: What) -> None:
        """Show the rhythm of a group (with a `time` to give a slot on `weekdays`), or the week of a day."""
        if isinstance(group := what.get("group"), int):
            self.side.show_rhythm(group)
        if isinstance(time := what.get("time"), str):
            weekdays = cast("tuple[int, ...]", what.get("weekdays", ()))
            self.side.rhythm.form.suggest(weekdays, time)
        if isinstance(day := what.get("day"), date):
            self._monday = max(day - timedelta(days=day.weekday()), _this_week())
            self.outdate()

    def closing(self) -> None:
        """Stop waiting for answers."""
        self._accepting.end()
        for asking in (self.grid, self.weeks, self):
            self.session.reading.forget(asking)
        self.side.forget()
        super().closing()

    # -- planning

    def plan(self) -> None:
        """Fill the open slots of the weeks on show; what is pinned or accepted stays."""
        if self._shown:
            wish = replace(self._shown.wish, seed=self._seed())
            self.plan_button.setEnabled(False)
            self.session.reading.ask(
                self.weeks, lambda store: planner.propose(store, wish), self._keep
            )

    def plan_otherwise(self) -> None:
        """Plan the same weeks with other ties."""
        self.session.prefs.keep("planner/seed", str(self._seed() + 1))
        self.plan()

    def accept(self) -> None:
        """Put everything planned on the calendar, each with its draft."""
        self._accepting.begin([pick.id for pick in planner.open_picks(self._picks())])

    def accept_one(self) -> None:
        """Put the chosen pick on the calendar."""
        pick = self.grid.current()
        if pick and planner.open_picks([pick]):
            self._accepting.begin([pick.id])

    def turn(self, by: int) -> None:
        """Go `by` weeks forward; 0 leads back to this week."""
        monday = self._monday + timedelta(days=7 * by) if by else _this_week()
        self._monday = max(monday, _this_week())
        self.outdate()

    # -- one slot

    def pin(self) -> None:
        """Let the chosen pick stay when the weeks are planned anew, or no longer."""
        pick = self.grid.current()
        if pick and pick.id and pick.event_id is None:
            id, pinned = pick.id, not pick.pinned
            self.session.act(lambda store: planner.pin(store, id, pinned=pinned), quiet=True)

    def another(self) -> None:
        """Ask for the next best topic for the chosen slot."""
        pick, community = self.grid.current(), self.session.scope.community
        if pick and community and pick.event_id is None and pick.place.kind == "topic":
            ask = partial(planner.another, community_id=community, pick=pick, seed=self._seed())
            self.session.reading.ask(self, ask, partial(self._swap, pick))

    def leave_empty(self) -> None:
        """Take what is planned out of the chosen slot, for good."""
        pick = self.grid.current()
        if pick and pick.event_id is None:
            place = pick.place
            self.session.act(lambda store: planner.leave_empty(store, place))

    def free(self) -> None:
        """Give the chosen slot back to planning."""
        pick = self.grid.current()
        if pick and pick.id and pick.event_id is None:
            id = pick.id
            self.session.act(lambda store: planner.free(store, id))

    def put(self, pick: Pick, topic: int) -> None:
        """Put a topic into a slot, with what speaks against it."""
        community = self.session.scope.community
        if community and pick.event_id is None and pick.place.kind == "topic":
            ask = partial(planner.judged, community_id=community, place=pick.place, ids=(topic,))
            self.session.reading.ask(self, ask, partial(self._put, pick, topic))

    # -- inside

    def _lay_out(self) -> None:
        card = Card()
        card.body.addLayout(self._head())
        self._weeks_or_hint = QStackedLayout()
        card.body.addLayout(self._weeks_or_hint, 1)
        self.nothing = Empty(
            self.session.theme, "calendar-stats",
            tr("No rhythm yet. Say on which days and when a group hears from you; topics are found for you."),
            tr("Set the rhythm"), self._set_rhythm,
        )  # fmt: skip
        self.nowhere = Empty(
            self.session.theme, "calendar-stats",
            tr("Plans belong to groups. Add a community with a group first."),
            tr("Communities"), lambda: self.session.way.to("communities", new=True),
        )  # fmt: skip
        self._weeks_or_hint.addWidget(self.grid)
        self._weeks_or_hint.addWidget(self.nothing)
        self.whole = QWidget()
        layout = QHBoxLayout(self.whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card, 1)
        layout.addWidget(self.side)
        self._stack = QStackedLayout()
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, 4, MARGIN, MARGIN - 4)
        page.addLayout(self._stack)
        self._stack.addWidget(self.whole)
        self._stack.addWidget(self.nowhere)
        self.setFocusProxy(self.grid)

    def _head(self) -> QHBoxLayout:
        theme = self.session.theme
        self._heading = Elided("", "title", bold=True)
        self._remark = Elided("", "caption", "muted")
        self._heading.setMinimumWidth(150)
        self.plan_button = button(tr("Plan next weeks"), self.plan)
        otherwise = self.plan_otherwise
        self.other_button = icon_button(theme, "arrows-shuffle", tr("Another plan"), otherwise)
        self.accept_button = button("", self.accept)
        tools = QWidget()
        tools.setLayout(Flow(
            icon_button(theme, "chevron-left", tr("Back"), partial(self.turn, -1)),
            button(tr("This week"), partial(self.turn, 0)),
            icon_button(theme, "chevron-right", tr("Forward"), partial(self.turn, 1)),
            self.weeks, self.other_button, self.plan_button, self.accept_button, gap=8, right=True,
        ))  # fmt: skip
        names = column(self._heading, self._remark, 0, gap=0)
        head = row(names, tools)
        head.setStretch(0, 1)
        return head

    def _connect(self) -> None:
        self.weeks.currentIndexChanged.connect(self._weeks_chosen)
        self.grid.chosen.connect(self._chosen)
        self.grid.opened.connect(self._opened)
        self.grid.weeks.dropped.connect(self.put)
        side = self.side
        side.offers.picked.connect(self._picked)
        side.offers.left.connect(self.grid.setFocus)
        slot = side.slot
        slot.pinned.connect(self.pin)
        slot.another.connect(self.another)
        slot.emptied.connect(self.leave_empty)
        slot.freed.connect(self.free)
        slot.shown_event.connect(self._show_event)
        slot.shown_draft.connect(self._show_draft)

    def _make_commands(self) -> None:
        self.command(tr("Plan next weeks"), self.plan, "Ctrl+Shift+G", "wand")
        self.command(tr("Another plan"), self.plan_otherwise, "Ctrl+Shift+A", "arrows-shuffle")
        self.command(
            tr("Put the plan on the calendar"), self.accept, "Ctrl+Shift+K", "calendar-check"
        )
        self.command(tr("Find topics"), self._find, "Ctrl+F", "search")
        self.command(tr("Set the rhythm"), self._set_rhythm, "Ctrl+R", "calendar-stats")
        for text, slot, key, icon in (
            (tr("Pin or unpin the pick"), self.pin, "P", "pin"),
            (tr("Another one"), self.another, "A", "arrows-shuffle"),
            (tr("Leave slot empty"), self.leave_empty, "Del", "x"),
            (tr("Plan the slot again"), self.free, "Backspace", "refresh"),
            (tr("Put this one on the calendar"), self.accept_one, "K", "calendar-check"),
            (tr("Back"), partial(self.turn, -1), "PgUp", "chevron-left"),
            (tr("Forward"), partial(self.turn, 1), "PgDown", "chevron-right"),
            (tr("This week"), partial(self.turn, 0), "T", "calendar-event"),
        ):
            action = self.command(text, slot, key, icon)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # never while one types
            self.grid.addAction(action)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _wish(self) -> Wish | None:
        scope = self.session.scope
        if scope.community is None:
            return None
        weeks = int(value(self.weeks) or 4)
        return Wish(scope.community, scope.groups, self._monday, weeks, self._seed())

    def _seed(self) -> int:
        text = self.session.prefs.text("planner/seed", "1")
        return int(text) if text.isascii() and text.isdigit() else 1

    def _picks(self) -> tuple[Pick, ...]:
        return self._shown.board.picks if self._shown else ()

    def _say(self, data: Shown) -> None:
        picks = data.board.picks
        last = data.wish.last
        first = week_name(data.wish.monday) if data.wish.weeks == 1 else (
            f"{words.short_day(data.wish.monday)} – {words.short_day(last)}"
        )  # fmt: skip
        self._heading.setText(first)
        lacking = sum(pick.missing is not None and pick.missing.code != "left" for pick in picks)
        parts = [tr("%n slot(s)", "", len(picks))]
        parts += [tr("%n without a topic", "", lacking)] if lacking else []
        parts.append(tr("plan no. {n}", n=self._seed()))
        self._remark.setText(" · ".join(parts))
        ready = len(planner.open_picks(picks))
        self.accept_button.setText(tr("To the calendar ({n})", n=ready))
        self.accept_button.setEnabled(ready > 0)
        self.plan_button.setEnabled(bool(picks))
        _lead(self.plan_button, lead=not ready)
        _lead(self.accept_button, lead=ready > 0)
        self.other_button.setEnabled(bool(picks))

    def _weeks_chosen(self) -> None:
        self.session.prefs.keep("planner/weeks", value(self.weeks))
        self.outdate()

    def _chosen(self, pick: Pick | None) -> None:
        names = {group.id: group.name for group in self._shown.groups} if self._shown else {}
        group = names.get(pick.place.group_id, "") if pick and len(names) > 1 else ""
        self.side.show_pick(pick, group, self._seed())

    def _opened(self, pick: Pick) -> None:
        if pick.event_id is not None:
            self._show_event()
        else:
            self.side.show_topics()
            self.side.offers.step_in()

    def _picked(self, topic: int) -> None:
        if pick := self.grid.current():
            self.put(pick, topic)
            self.grid.setFocus()

    def _put(self, pick: Pick, topic: int, fits: list[Fit]) -> None:
        against = fits[0].cautions if fits else ()
        place = pick.place
        self.session.act(lambda store: planner.place_topic(store, place, topic, against))
        self.grid.choose(key_of(pick))

    def _swap(self, pick: Pick, found: Choice | None) -> None:
        if found is None:
            self.session.notices.say(tr("No other topic fits this slot."))
        else:
            self.session.act(lambda store: planner.swap(store, pick, found), quiet=True)

    def _keep(self, found: Proposal) -> None:
        self.plan_button.setEnabled(True)
        self.session.act(lambda store: planner.keep(store, found))

    def _show_event(self) -> None:
        pick = self.grid.current()
        if pick and pick.event_id is not None:
            self.session.way.to("calendar", event=pick.event_id, day=pick.place.starts_at.date())

    def _show_draft(self) -> None:
        pick = self.grid.current()
        if pick and pick.draft_id is not None:
            self.session.way.to("announcements", announcement=pick.draft_id)

    def _find(self) -> None:
        self.side.show_topics()
        self.side.offers.search.setFocus()
        self.side.offers.search.selectAll()

    def _set_rhythm(self) -> None:
        self.side.show_rhythm()


def _lead(part: QPushButton, *, lead: bool) -> None:
    """Make a button the one that the page is for at the moment, or one like the others."""
    if part.property("primary") != lead:
        part.setProperty("primary", lead)
        part.style().unpolish(part)
        part.style().polish(part)


def _this_week() -> date:
    today = clock.today()
    return today - timedelta(days=today.weekday())


def _shown(store: Store, wish: Wish | None) -> Shown | None:
    if wish is None:
        return None
    groups = tuple(
        group
        for group in communities.groups(store, wish.community_id)
        if not wish.group_ids or group.id in wish.group_ids
    )
    whole = replace(wish, group_ids=tuple(group.id for group in groups))
    return Shown(whole, groups, planner.board(store, whole))
