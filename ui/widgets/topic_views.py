"""The views of the topic table, with their counts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app import saved_views, topics
from app.store import Store
from app.topics import TopicFilter, TopicView
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.kept_views import Kept, KeptViews, Wording


class ViewStrip(KeptViews):
    """Views to choose from; what is chosen is told as its filter, let go as an empty one."""

    picked = Signal(object)  # TopicFilter

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            Wording(
                tr("Keep as a view"), tr("Name of the view"), tr("Rename view"),
                tr("Let it show what is shown now"), tr("Delete view"),
            ),
        )  # fmt: skip
        self._topics: Sequence[TopicView] = ()
        self._now = TopicFilter()
        self.pressed.connect(self._pressed)

    def fill(self, views: Sequence[TopicView], now: TopicFilter) -> None:
        """Show the views with their counts, and which of them is on."""
        self._topics, self._now = views, now
        on = topics.named(views, now)
        kept = [Kept(one.view.id, view_name(one), one.topics) for one in views]
        something = topics.named([_plain(now)], TopicFilter()) is None
        self.show_views(kept, on.view.id if on else None, new=on is None and something)

    def show_view(self, key: str) -> None:
        """Choose a shipped view by its key."""
        for one in self._topics:
            if one.view.key == key:
                self.picked.emit(one.filter)

    def save_view(self, store: Store, name: str) -> object:
        """KeptViews override."""
        return topics.save_view(store, name, self._now)

    def rename_view(self, store: Store, id: int, name: str) -> None:
        """KeptViews override."""
        saved_views.rename(store, id, name)

    def change_view(self, store: Store, id: int) -> None:
        """KeptViews override."""
        topics.change_view(store, id, self._now)

    def move_view(self, store: Store, id: int, place: int) -> None:
        """KeptViews override."""
        saved_views.move(store, id, place)

    def delete_view(self, store: Store, id: int) -> None:
        """KeptViews override."""
        saved_views.delete(store, id)

    def _pressed(self, id: int, on: bool) -> None:
        wanted = next(one.filter for one in self._topics if one.view.id == id)
        self.picked.emit(wanted if on else TopicFilter())


def view_name(one: TopicView) -> str:
    """Return a view's name in the language of the window, where it has one."""
    return one.view.name if chinese() else one.view.name_en or one.view.name


def _plain(filter: TopicFilter) -> TopicView:
    return TopicView(saved_views.SavedView(0, "", "", "", ""), filter, 0)
