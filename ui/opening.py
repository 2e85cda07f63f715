"""Starting and ending the services around an open store."""

import logging
from dataclasses import replace
from pathlib import Path

from app.errors import AppError
from app.store import Store, backup
from ui.jobs import Jobs
from ui.live import Live
from ui.notices import Notices
from ui.prefs import Prefs
from ui.reading import Reading
from ui.reminding import Reminding
from ui.scope import Scope
from ui.session import Session, Way
from ui.starting import Starting
from ui.theme import Theme
from ui.watching import Watching
from ui.writing import Writing

log = logging.getLogger(__name__)


def begin(store: Store, theme: Theme, prefs: Path, *, poll: int = 500) -> Session:
    """Return a session on `store`; `poll` is how often other writers are looked for, in milliseconds."""
    live, notices = Live(store, interval=poll), Notices()
    reading = Reading(store.path)
    reading.failed.connect(notices.trouble)
    jobs = Jobs(store, live)
    jobs.failed.connect(notices.trouble)
    writing = Writing(store, notices)
    way = Way()
    watching = Watching(store, reading, jobs, live, notices, way)
    starting = Starting(reading, writing, live, notices, watching)
    kept = Prefs(prefs)
    scope = Scope(kept)
    reminding = Reminding(reading, writing, live, notices, scope, kept, watching)
    return Session(
        store,
        live,
        reading,
        writing,
        jobs,
        notices,
        scope,
        kept,
        theme,
        way,
        watching,
        starting,
        reminding,
    )


def again(session: Session, theme: Theme) -> Session:
    """Return the same session in another look."""
    session.watching.way = Way()
    return replace(session, theme=theme, way=session.watching.way)


def end(session: Session) -> None:
    """Stop everything that runs beside the window; the store itself stays open."""
    session.watching.stop()
    session.starting.stop()
    session.reminding.stop()
    session.jobs.stop()
    session.live.stop()
    session.reading.stop()
    session.prefs.flush()


def back_up(store: Path) -> None:
    """Back the closed store up when it changed; trouble is logged, for nobody is there to be told."""
    try:
        backup.make(store, reason="closed")
        backup.thin(store)
    except (AppError, OSError) as error:
        log.warning("no backup on close: %s", type(error).__name__)
