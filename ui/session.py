"""What every view is handed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.store import Store
from ui.jobs import Jobs
from ui.live import Live
from ui.notices import Notices
from ui.prefs import Prefs
from ui.reading import Reading
from ui.reminding import Reminding
from ui.scope import Scope
from ui.starting import Starting
from ui.theme import Theme
from ui.watching import Watching
from ui.writing import UseCase, Writing


class Way(QObject):
    """Leads from one page to another: `way.to("announcements", topic=3)`."""

    asked = Signal(str, object)
    wished = Signal(str, object)

    def wish(self, what: str, choice: object) -> None:
        """Ask the program around the window for a language, a theme, or to restore a backup."""
        self.wished.emit(what, choice)

    def to(self, page: str, **what: object) -> None:
        """Show `page`; its view's `open` is given `what`."""
        self.asked.emit(page, what)


@dataclass(frozen=True, slots=True)
class Session:
    """The open store and the services around it."""

    store: Store
    live: Live
    reading: Reading
    writing: Writing
    jobs: Jobs
    notices: Notices
    scope: Scope
    prefs: Prefs
    theme: Theme
    way: Way
    watching: Watching
    starting: Starting
    reminding: Reminding

    def act(
        self, use_case: UseCase, then: Callable[[Any], object] | None = None, *, quiet: bool = False
    ) -> bool:
        """Change something: `session.act(lambda store: members.rename(store, id, name))`."""
        return self.writing.act(use_case, then, quiet=quiet)


What = Mapping[str, object]
