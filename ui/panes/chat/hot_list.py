"""Hot discussions beside the chat: found by themselves, with their words; taken up or put aside."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from app import capture, highlights, hot
from app.hot import Hot
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.panes.chat.side import Item, ItemList
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, column, label
from ui.widgets.flow import Flow


class HotList(View):
    """The discussions of the last 30 days, the hottest first; a click shows one in the chat."""

    key = "hot"
    title = N_("Hot discussions")
    reads = frozenset({"messages", "groups", "dismissals", "communities"})
    shown = Signal(object)  # Hot
    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._found: dict[int, Hot] = {}
        told = label(
            tr(
                "The last {days} days with messages: {messages} messages or more by at least"
                " {people} people, no pause of {minutes} minutes.",
                days=hot.DAYS, messages=hot.MESSAGES, people=hot.PEOPLE, minutes=hot.PAUSE // 60,
            ),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        self.list = ItemList(session.theme, tr("Hot discussions"))
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._offer)
        self.topic = button(tr("Save as topic"), self.save_topic, primary=True)
        self.keep = button(tr("Keep as highlight"), self.keep_it)
        self.drop = button(tr("Not worth it"), self.dismiss)
        self.topic.setAccessibleName(tr("Save the discussion as topic"))
        self.keep.setAccessibleName(tr("Keep the discussion as highlight"))
        self.drop.setAccessibleName(tr("Never offer this discussion again"))
        whole = column(told, self.list, Flow(self.topic, self.keep, self.drop, gap=8))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.list)
        self._actions = [
            self.command(tr("Save the discussion as topic"), self.save_topic, "T", "bulb"),
            self.command(tr("Keep the discussion as highlight"), self.keep_it, "K", "star"),
            self.command(tr("Never offer this discussion again"), self.dismiss, "Del", "x"),
        ]
        self.list.menu_of = lambda menu: menu.addActions(self._actions)
        self._offer()

    def query(self) -> Callable[[Store], list[Hot]]:
        """Ask for them."""
        community, groups = self.session.scope.community, self.session.scope.groups
        return lambda store: hot.found(store, Scope(community, groups)) if community else []

    def fill(self, data: list[Hot]) -> None:
        """Show the answer."""
        self._found = {one.id: one for one in data}
        several = len({one.group_id for one in data}) > 1
        empty = tr("No discussion stands out at the moment. Import the latest chat to find some.")
        self.list.fill([_item(one, several=several) for one in data], empty)
        self.counted.emit(len(data))
        self._offer()

    def current(self) -> Hot | None:
        """Return the discussion chosen."""
        return self._found.get(self.list.key() or 0)

    def save_topic(self) -> None:
        """Make a topic of it, and show its card."""
        if found := self.current():
            self.session.act(
                lambda store: capture.hot_topic(store, found),
                lambda id: self.session.way.to("topics", topic=id),
            )

    def keep_it(self) -> None:
        """Keep it as a highlight."""
        if found := self.current():
            self.session.act(lambda store: highlights.keep_hot(store, found))

    def dismiss(self) -> None:
        """Put it aside for good."""
        if found := self.current():
            self.session.act(lambda store: hot.dismiss(store, found.id))

    def _open(self, id: int) -> None:
        self.shown.emit(self._found[id])

    def _offer(self) -> None:
        for part in (self.topic, self.keep, self.drop, *self._actions):
            part.setEnabled(self.current() is not None)


def _item(one: Hot, *, several: bool) -> Item:
    first = words.local(one.first_at, one.zone)
    when = f"{words.short_day(first.date())} {first:%H:%M}"  # its end would leave the group no room
    parts = [
        tr("%n people", "", one.people),
        tr("%n message(s)", "", len(one.message_ids)),
        when,
        *([one.group] if several else []),
    ]
    return Item(one.id, " · ".join(one.words), one.opener, " · ".join(parts))
