"""The page of check-in campaigns: which there are, how one stands, and all that is done with it."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import checkins, events
from app.checkins import Campaign, Claim, pasting, results, rewards
from app.checkins.marking import Said
from app.checkins.rewards import Reward
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.panes import PANES
from ui.panes.checkins import marks, outgoing, showing
from ui.panes.checkins.overview import Overview
from ui.panes.checkins.pasting import JOIN, Paste, day_of
from ui.panes.checkins.setup import Setup
from ui.panes.checkins.showing import Chosen, Shown
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, Elided, Empty, button, column, icon_button, row
from ui.widgets.hanging import delete
from ui.widgets.side_list import SideList

MARGIN = 20
LIST = 190  # pixels, the narrowest


class CheckinsPane(View):
    """Campaigns at the left, the chosen one at the right."""

    key = "checkins"
    title = N_("Check-ins")
    reads = frozenset({
        "campaigns", "campaign_members", "campaign_rewards", "campaign_rewarded", "checkins", "campaign_pauses",
        "events", "event_groups", "groups", "communities", "messages", "batches", "members", "memberships",
        "signup_lists", "signup_items",
    })  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown = Shown()
        self._wanted: int | None = None
        self._setting_up = False
        self.places = SideList(session.theme, tr("Check-in campaigns"))
        self.overview, self.setup, self.paste = Overview(session), Setup(session), Paste(session)
        self.heading, self.goal = Elided("", "title", bold=True), Elided("", "caption", "muted")
        self._commands()
        self._lay_out()
        self._connect()

    # -- View

    def query(self) -> Callable[[Store], Shown]:
        """Ask for the campaigns, and the chosen one in full."""
        scope = self.session.scope
        return showing.asking(scope.community, scope.groups, self._wanted)

    def fill(self, data: Shown) -> None:
        """Show them."""
        self._shown = data
        chosen = data.chosen
        self.places.fill(showing.places(data))
        self.setup.show_groups(data.groups)
        beginning = self._setting_up and self.setup.campaign() is None
        if chosen:
            campaign = chosen.grid.campaign
            self._wanted = campaign.id
            self.heading.setText(campaign.title)
            self.goal.setText(tr("Goal: {goal}", goal=campaign.goal))
            self.overview.show_chosen(chosen)
            self.paste.show_campaign(campaign)
            if self._setting_up and not beginning:
                self._show_settings(chosen)
            self.places.choose("" if beginning else f"campaign:{campaign.id}")
        elif self._setting_up and not beginning:  # what was being changed is gone
            self._setting_up = False
        self._enable(chosen)
        empty = chosen is None and not data.loose and not self._setting_up
        self._pages.setCurrentWidget(self.nothing if empty else self._splitter)
        self._turn()

    def open(self, what: What) -> None:
        """Show a campaign ({"campaign": id} or {"event": id}), or begin one ({"new": True})."""
        match dict(what):
            case {"campaign": int(id)}:
                self._choose(id)
            case {"event": int(id)}:
                self._open_event(id)
            case {"new": _}:
                self.new()
            case _:
                pass

    def closing(self) -> None:
        """Remember the widths, and stop asking."""
        self.session.prefs.keep("splitter/checkins", self.overview.splitter.saveState())
        self.session.prefs.keep("splitter/checkins-list", self._splitter.saveState())
        self.paste.closing()
        super().closing()

    # -- commands

    def new(self) -> None:
        """Ask what a new campaign is to achieve."""
        if self.session.scope.community is None:
            self.session.notices.say(tr("A campaign belongs to a community. Add one first."))
            return
        self._begin(None)

    def settings(self) -> None:
        """Change the chosen campaign: its goal, days, counting, rewards, pauses."""
        if chosen := self._shown.chosen:
            self._setting_up = True
            self._show_settings(chosen)
            self._turn()

    def begin_paste(self) -> None:
        """Show the field for names or a list."""
        if self._shown.chosen:
            self._setting_up = False
            self._stack.setCurrentWidget(self._cards[self.paste])
            self.paste.begin()

    def mark(self, kind: Said) -> None:
        """Say what the selected days are; saying it again takes it back."""
        if chosen := self._shown.chosen:
            marks.say(self.session, self.overview.table, chosen.grid, kind)

    def clear(self) -> None:
        """Let the selected days be as the chat says."""
        if chosen := self._shown.chosen:
            marks.clear(self.session, self.overview.table, chosen.grid)

    def review(self) -> None:
        """Go to the message the selected day is asked about, else to the first to review."""
        spot = self.overview.table.current()
        self.overview.tabs.setCurrentIndex(0)
        if spot:
            self.overview.tray.choose(*spot)
        if not self.overview.tray.list.hasFocus():
            self.overview.tray.list.setFocus()

    def write_result(self) -> None:
        """Begin an announcement with the result."""
        if campaign := self._campaign():
            spoken = results.language_of(campaign)
            self.session.act(
                lambda store: results.draft(store, campaign.id, spoken), self._announce
            )

    def end(self) -> None:
        """End the campaign today, or let it go on."""
        if campaign := self._campaign():
            change = checkins.reopen if campaign.ended_on else checkins.end
            self.session.act(lambda store: change(store, campaign.id))

    # -- inside

    def _commands(self) -> None:
        self._about_one: list[QAction] = []
        self.command(tr("New check-in campaign"), self.new, "Ctrl+N", "plus")
        table = self.overview.table
        for text, slot, key in (
            (tr("Mark as checked in, or not"), lambda: self.mark("done"), "Space"),
            (tr("Excuse"), lambda: self.mark("excused"), "E"),
            (tr("Use a make-up card"), lambda: self.mark("made_up"), "M"),
            (tr("Review the message"), self.review, "U"),
            (tr("As the chat says"), self.clear, "Del"),
            (tr("Open member"), self._open_member, "Return"),
            (tr("Has stopped, or goes on"), self._stop, "X"),
        ):
            action = self._one(text, slot, "", "")
            # Letters and the space bar are the table's alone: fields of this page need them.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcut(key)
            table.addAction(action)
        self._one(tr("Paste check-ins"), self.begin_paste, "Ctrl+Alt+V", "clipboard-text")
        self._one(tr("Write result"), self.write_result, "Ctrl+Shift+W", "speakerphone")
        self._one(tr("Copy list of certificates"), self._copy, "", "copy")
        self._one(tr("Save certificates as a table"), lambda: self._save(".csv"), "", "table")
        self._one(tr("Save certificates to print"), lambda: self._save(".html"), "", "file-export")
        self._one(tr("Review as a report"), self._report, "", "report-analytics")
        self._one(tr("Settings of the campaign"), self.settings, "F2", "settings")
        self._end = self._one(tr("End campaign"), self.end, "", "player-stop")
        self._one(tr("Delete campaign"), self._delete, "", "trash")

    def _report(self) -> None:
        if campaign := self._campaign():
            self.session.way.to("reports", event=campaign.event_id)

    def _one(self, text: str, slot: Callable[[], object], shortcut: str, icon: str) -> QAction:
        action = self.command(text, slot, shortcut, icon)
        self._about_one.append(action)
        return action

    def _lay_out(self) -> None:
        add = button(tr("New"), self.new, primary=True)
        left = Card(tr("Check-ins"), tools=(add,))
        left.body.addWidget(self.places)
        left.body.addStretch(1)
        left.setMinimumWidth(LIST)
        page = QWidget()
        page.setLayout(column(self._head(), self.overview, gap=12))
        self._page = page
        self._stack = QStackedWidget()
        self._cards = {part: _carded(part) for part in (self.setup, self.paste)}
        for part in (page, *self._cards.values()):
            self._stack.addWidget(part)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._stack)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([200, 1000])
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.restoreState(self.session.prefs.state("splitter/checkins-list"))
        text = tr(
            "A check-in campaign begins with its goal: say what it is to achieve. The chat then fills the table."
        )
        self.nothing = Empty(
            self.session.theme, "checkbox", text, tr("New check-in campaign"), self.new
        )
        self._pages = QStackedWidget()
        for part in (self._splitter, self.nothing):
            self._pages.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 4, MARGIN, MARGIN - 4)
        whole.addWidget(self._pages)

    def _head(self) -> QHBoxLayout:
        more = icon_button(self.session.theme, "dots", tr("More"))
        menu = QMenu(more)
        menu.addActions(self._about_one[8:])
        more.setMenu(menu)
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        head = row(
            column(self.heading, self.goal, gap=2), button(tr("Paste check-ins"), self.begin_paste),
            button(tr("Settings"), self.settings), button(tr("Write result"), self.write_result), more,
        )  # fmt: skip
        head.setStretch(0, 1)
        return head

    def _connect(self) -> None:
        over = self.overview
        self.places.picked.connect(self._picked)
        over.table.opened.connect(self._open_member)
        over.table.toggled.connect(lambda: self.mark("done"))
        over.tray.answered.connect(self._answer)
        over.tray.chat.connect(self._show_chat)
        over.tray.show_chat.setVisible(any(entry.key == "chat" for entry in PANES))
        over.rewards.given.connect(self._give)
        over.rewards.taken.connect(self._take)
        over.rewards.wanted.connect(self.settings)
        over.clock.wanted.connect(self._post_at)
        over.end.connect(self.end)
        over.result.connect(self.write_result)
        over.remind.connect(self._remind)
        self.setup.made.connect(self._choose)
        self.setup.left.connect(self._leave)
        self.paste.wanted.connect(self._keep_pasted)
        self.paste.left.connect(self._leave)

    def _campaign(self) -> Campaign | None:
        return self._shown.chosen.grid.campaign if self._shown.chosen else None

    def _enable(self, chosen: Chosen | None) -> None:
        for action in self._about_one:
            action.setEnabled(chosen is not None)
        ended = chosen is not None and chosen.grid.campaign.ended_on is not None
        self._end.setText(tr("Let it go on") if ended else tr("End campaign"))

    def _turn(self) -> None:
        """Show the page that is wanted: the form, the field for pasting, or the campaign."""
        pasting = self._stack.currentWidget() is self._cards[self.paste]
        if self._setting_up or self._shown.chosen is None:
            self._stack.setCurrentWidget(self._cards[self.setup])
        elif not pasting:
            self._stack.setCurrentWidget(self._page)

    def _show_settings(self, chosen: Chosen) -> None:
        self.setup.show_campaign(chosen.grid.campaign)
        self.setup.extras.show_extras(chosen.grid.campaign, chosen.rewards)

    def _choose(self, id: int) -> None:
        self._wanted, self._setting_up = id, False
        self._stack.setCurrentWidget(self._page)
        self.outdate()

    def _open_event(self, id: int) -> None:
        """Show the campaign of an event, or ask for its goal."""
        campaign = checkins.of_event(self.session.store, id)
        if campaign:
            self._choose(campaign.id)
        else:
            self._begin(id)

    def _picked(self, key: str) -> None:
        kind, _, id = key.partition(":")
        if kind == "campaign":
            self._choose(int(id))
        else:
            self._begin(int(id))

    def _begin(self, event_id: int | None) -> None:
        event = next((one for one in self._shown.loose if one.id == event_id), None)
        if event is None and event_id is not None:
            event = events.find(self.session.store, event_id)
        self._setting_up = True
        self.setup.begin(event)
        self._pages.setCurrentWidget(self._splitter)
        self.places.selectionModel().clear()  # so that a click leads back to the one chosen before
        self.places.choose(f"event:{event.id}" if event else "")
        self._turn()

    def _leave(self) -> None:
        self._setting_up = False
        self._stack.setCurrentWidget(self._page)
        self.refresh()
        self.overview.table.setFocus()

    def _keep_pasted(self, day: str, members: tuple[int, ...]) -> None:
        campaign = self._campaign()
        if campaign is None:
            return

        def keep(store: Store) -> None:
            if day == JOIN:
                checkins.join(store, campaign.id, members, campaign.today())
            else:
                pasting.keep(store, campaign.id, day_of(day), members)

        if self.session.act(keep):
            self.paste.done()
            self._leave()

    def _answer(self, what: str, claims: list[Claim]) -> None:
        if campaign := self._campaign():
            answer = {"accept": checkins.accept, "refuse": checkins.refuse}.get(
                what, checkins.excuse
            )
            self.session.act(lambda store: answer(store, campaign.id, claims))

    def _give(self, reward: Reward, members: list[int]) -> None:
        self.session.act(lambda store: rewards.give(store, reward.id, members))

    def _take(self, reward: Reward, members: list[int]) -> None:
        self.session.act(lambda store: rewards.take_back(store, reward.id, members))

    def _post_at(self, at: time) -> None:
        if campaign := self._campaign():
            self.session.act(lambda store: checkins.edit(store, campaign.id, at=at))

    def _remind(self, members: list[int]) -> None:
        if chosen := self._shown.chosen:
            spoken = results.language_of(chosen.grid.campaign)
            self.session.act(
                lambda store: results.remind(store, chosen.grid, members, spoken), self._announce
            )

    def _announce(self, id: int) -> None:
        self.session.way.to("announcements", announcement=id)

    def _copy(self) -> None:
        if chosen := self._shown.chosen:
            outgoing.copy(self.session, chosen.grid)

    def _save(self, suffix: str) -> None:
        if chosen := self._shown.chosen:
            outgoing.ask(self, self.session, chosen.grid, suffix)

    def _delete(self) -> None:
        if campaign := self._campaign():
            self._wanted = None
            delete(self.session, lambda store: checkins.delete(store, campaign.id))

    def _open_member(self, id: int = 0) -> None:
        spot = self.overview.table.current()
        if id or spot:
            self.session.way.to("members", member=id or (spot or (0,))[0])

    def _stop(self) -> None:
        if chosen := self._shown.chosen:
            marks.stop(self.session, self.overview.table, chosen.grid)

    def _show_chat(self, claim: Claim) -> None:
        self.session.way.to("chat", group=claim.group_id, message=claim.message_id)


def _carded(part: QWidget) -> Card:
    card = Card()
    card.body.addWidget(part)
    return card
