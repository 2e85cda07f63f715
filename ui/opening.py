"""Starting and ending the services around an open store."""

from pathlib import Path

from app.store import Store
from ui.jobs import Jobs
from ui.live import Live
from ui.notices import Notices
from ui.prefs import Prefs
from ui.reading import Reading
from ui.scope import Scope
from ui.session import Session, Way
from ui.theme import Theme
from ui.writing import Writing


def begin(store: Store, theme: Theme, prefs: Path, *, poll: int = 500) -> Session:
    """Return a session on `store`; `poll` is how often other writers are looked for, in milliseconds."""
    live, notices = Live(store, interval=poll), Notices()
    reading = Reading(store.path)
    reading.failed.connect(notices.trouble)
    jobs = Jobs(store, live)
    writing = Writing(store, notices)
    return Session(store, live, reading, writing, jobs, notices, Scope(), Prefs(prefs), theme, Way())


def end(session: Session) -> None:
    """Stop everything that runs beside the window; the store itself stays open."""
    session.jobs.stop()
    session.live.stop()
    session.reading.stop()
    session.prefs.flush()
