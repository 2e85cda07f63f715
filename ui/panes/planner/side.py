"""The panel beside the weeks: the chosen slot with topics that fit it, or the rhythm of a group."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from app.communities import Group
from app.planner import Pick
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import Card, column, rule, scrolling
from ui.widgets.planner import rhythm_panel
from ui.widgets.planner.offers import Offers
from ui.widgets.planner.rhythm_panel import RhythmPanel
from ui.widgets.planner.slot_panel import SlotPanel

WIDTH = 380  # pixels


class Side(Card):
    """Two pages: topics for the chosen slot, and the rhythm."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setFixedWidth(WIDTH)
        self.slot = SlotPanel(session)
        self.offers = Offers(session)
        self.rhythm = RhythmPanel(session)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Topics or rhythm"))
        for text in (tr("Topics"), tr("Rhythm")):
            self.tabs.addTab(text)
        topics = QWidget()
        laid = column(self.slot, rule(), self.offers)
        laid.setStretch(2, 1)
        topics.setLayout(laid)
        self._pages = QStackedLayout()
        self.body.addWidget(self.tabs)
        self.body.addLayout(self._pages, 1)
        self._pages.addWidget(topics)
        self._pages.addWidget(scrolling(self.rhythm))
        self.tabs.currentChanged.connect(self._turn)
        self.rhythm.turned.connect(self.refresh)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Offer the rhythm of these groups."""
        self.rhythm.show_groups(groups)

    def show_pick(self, pick: Pick | None, group: str, seed: int) -> None:
        """Show a slot, and what fits it."""
        self.slot.show_pick(pick, group)
        place = pick.place if pick and pick.event_id is None else None
        self.offers.show_for(place, seed)
        if pick and not self.rhythm.isVisible():
            self.rhythm.choose(pick.place.group_id)

    def show_topics(self) -> None:
        """Turn to the topics."""
        self.tabs.setCurrentIndex(0)

    def show_rhythm(self, group: int | None = None) -> None:
        """Turn to the rhythm of a group."""
        if group is not None:
            self.rhythm.choose(group)
        self.tabs.setCurrentIndex(1)
        self.refresh()
        self.rhythm.form.time.setFocus()

    def refresh(self) -> None:
        """Ask for the rhythm again, where it is on show."""
        group = self.rhythm.group_id()
        if group is not None and self.tabs.currentIndex() == 1:
            ask = partial(rhythm_panel.ask, group_id=group)
            self.session.reading.ask(self, ask, self.rhythm.fill)

    def forget(self) -> None:
        """Stop waiting for answers."""
        self.offers.forget()
        self.session.reading.forget(self)

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.refresh()
