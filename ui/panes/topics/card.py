"""The topic library on the Desk: what this week brings, and how it is mixed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout

from app import clock, topics
from app.store import Store
from app.text import N_
from app.topics import Mix, TopicRow
from ui.i18n import chinese, tr
from ui.rows import RowsModel
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Card, Empty, button, chip, column, retone, tip
from ui.widgets.topic_columns import MIME, compact
from ui.widgets.topic_table import TopicTable

REMARKED = 500  # pixels of a card with room for its remark
SHOWN = 20  # topics
TARGET = (5, 5)  # general to professional
EVEN = 1  # topics more on one side that still count as balanced
READS = frozenset({"topics", "topic_tags", "topic_uses", "shelves", "events"})


class TopicsCard(View):
    """The library on the Desk: what is planned this week, then what is ready and has rested longest."""

    key = "library"
    title = N_("Topic library")
    reads = READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.mix = chip("", "warn", self._go)
        plan = button(tr("Plan"), lambda: session.way.to("topics", status="ready"))
        plan.setToolTip(tip(tr("Choose from the topics that are ready")))
        model = RowsModel[TopicRow](session.store, compact(), topics.rows, MIME)
        kept = "library-zh" if chinese() else "library"
        self.table = TopicTable(
            model,
            session.theme,
            session.prefs,
            kept,
            tr("Topic library"),
            spare=("last", "replies"),
        )
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.opened.connect(self._open)
        self.card = Card(tr("Topic library"), tools=(self.mix, plan))
        self.nothing = Empty(
            session.theme, "bulb", tr("Nothing is planned or ready this week."),
            tr("Open the topics"), self._go,
        )  # fmt: skip
        self._stack = QStackedLayout()
        self.card.body.addLayout(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.setLayout(column(self.card))
        self.setFocusProxy(self.table)

    def query(self) -> Callable[[Store], Any]:
        """Ask what the week holds."""
        community, monday = self.session.scope.community, week()
        return lambda store: (
            topics.picked(store, community, monday, SHOWN),
            topics.mix(store, community, monday),
        )

    def fill(self, data: tuple[list[int], Mix]) -> None:
        """Show the answer."""
        ids, mix = data
        this_week = week() <= clock.today()
        self.card.remark.setText(tr("planned this week") if this_week else tr("planned next week"))
        self.table.rows.show(ids)
        self._stack.setCurrentWidget(self.table if ids else self.nothing)
        self.mix.setVisible(bool(mix.general or mix.professional))
        general, professional = mix.general, mix.professional
        self.mix.setText(
            tr(
                "Gen. {general} : Pro. {professional} · target {a} : {b}",
                general=general,
                professional=professional,
                a=TARGET[0],
                b=TARGET[1],
            )
        )
        even = abs(general - professional) <= EVEN
        retone(self.mix, "good" if even else "warn")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: where room lacks the figures come before the remark."""
        super().resizeEvent(event)
        self.card.remark.setVisible(self.width() >= REMARKED)

    def _go(self) -> None:
        self.session.way.to("topics")

    def _open(self, id: int) -> None:
        self.session.way.to("topics", topic=id)


def week() -> date:
    """Return the Monday of the week to plan: on a Sunday that is the coming one."""
    tomorrow = clock.today() + timedelta(days=1)
    return tomorrow - timedelta(days=tomorrow.weekday())
