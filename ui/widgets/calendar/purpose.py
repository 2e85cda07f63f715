"""What an event is for: which feeling it serves, and whether its theme fits what the community is for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from app import communities
from app.events import Event
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import column, label, row
from ui.widgets.fields import choice, choose, line, put, value

FEELINGS = {
    "": N_("Not chosen"), "ceremony": N_("Ceremony"), "participation": N_("Participation"),
    "organisation": N_("Organisation"), "belonging": N_("Belonging"),
}  # fmt: skip
MEANINGS = {
    "": "",
    "ceremony": N_("How one joins and is received: a beginning that is remembered."),
    "participation": N_("Everyone gets to say or do something."),
    "organisation": N_("A task done together, with a division of labour."),
    "belonging": N_("Helping each other and meeting: these are my people."),
}
FITS = {
    "": N_("Not judged"), "yes": N_("Fits"), "partly": N_("Fits in part"), "no": N_("Doesn't fit"),
}  # fmt: skip


class Purpose(View):
    """Feeling, theme and its fit, with the community's purpose to hold it against."""

    key = "event-purpose"
    title = N_("Purpose of the event")
    reads = frozenset({"communities"})
    changed = Signal(object)  # dict of what `events.revise` takes
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.feeling = choice(
            tr("Feeling it serves"), [(key, tr(text)) for key, text in FEELINGS.items()]
        )
        self.fits = choice(
            tr("Fit with the community"), [(key, tr(text)) for key, text in FITS.items()]
        )
        self.theme = line(tr("Theme of the event"), tr("Theme: what it is about"))
        self.meaning = label("", "caption", "muted", wrap=True)
        self.community = label("", "caption", "muted", wrap=True)
        self.warning = label(
            tr("A theme that isn't what the group is for costs trust: change it, or leave it out."),
            "caption", "warn", wrap=True,
        )  # fmt: skip
        self.warning.hide()
        self.setLayout(
            column(
                label(tr("Feeling it serves"), "caption", "muted"), self.feeling, self.meaning, 4,
                label(tr("Theme and community"), "caption", "muted"), self.theme,
                row(self.fits, 0), self.warning, self.community, gap=4,
            )
        )  # fmt: skip
        for field, name in ((self.feeling, "feeling"), (self.fits, "fits")):
            field.activated.connect(partial(self._chosen, name))
        self.theme.textEdited.connect(self._typed)
        self.theme.editingFinished.connect(self.left)

    def show_event(self, event: Event | None) -> None:
        """Show what an event is for."""
        choose(self.feeling, event.feeling if event else "")
        choose(self.fits, event.fits if event else "")
        put(self.theme, event.theme if event else "")
        self._tell()

    def query(self) -> Callable[[Store], str]:
        """Ask what the community is for."""
        id = self.session.scope.community

        def ask(store: Store) -> str:
            if id is None:
                return ""
            community = communities.get(store, id)
            return community.purpose or community.reason

        return ask

    def fill(self, data: str) -> None:
        """Show it."""
        words = " ".join(data.split())
        self.community.setText(tr("The community is for: {purpose}", purpose=words))
        self.community.setVisible(bool(words))

    def _chosen(self, name: str, _place: int) -> None:
        self._tell()
        self.changed.emit({name: value(self.feeling if name == "feeling" else self.fits)})

    def _typed(self, text: str) -> None:
        self.changed.emit({"theme": text})

    def _tell(self) -> None:
        meaning = MEANINGS[value(self.feeling)]
        self.meaning.setText(tr(meaning) if meaning else "")
        self.meaning.setVisible(bool(meaning))
        self.warning.setVisible(value(self.fits) == "no")
