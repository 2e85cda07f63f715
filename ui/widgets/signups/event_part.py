"""The part of an event's panel that says who comes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from app import signups
from app.events import Event
from app.signups import Sheet, SignUpList
from app.store import Store
from app.text import N_
from ui.i18n import chinese, tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, chip, column, label
from ui.widgets.flow import Flow
from ui.widgets.signups.switch import OFFERED

Answer = tuple[list[tuple[SignUpList, Sheet]], int]


class EventSignups(View):
    """Counts of the attached lists; ways to paste one, take one from the chat, or open a new one."""

    key = "event-signups"
    title = N_("Sign-ups")
    reads = OFFERED | {"members", "memberships", "signup_aliases"}

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._event: Event | None = None
        self._lists = column(gap=4)
        self.none = label(tr("No sign-up list yet."), "body", "muted", wrap=True)
        self.paste = button(tr("Paste list"), partial(self._to, "paste"))
        self.take = button(tr("Take from chat"), partial(self._to, "found"))
        self.open_new = button(tr("Copy opening text"), self.copy_opening)
        self.setLayout(
            column(
                label(tr("Sign-ups"), "caption", "muted"), self.none, self._lists,
                Flow(self.paste, self.take, self.open_new), gap=4,
            )
        )  # fmt: skip

    def show_event(self, event: Event | None) -> None:
        """Show who comes to an event; a new one has nobody yet."""
        self._event = event
        for part in (self.paste, self.take, self.open_new):
            part.setEnabled(event is not None)
        self.outdate()

    def query(self) -> Callable[[Store], Answer]:
        """Ask for the lists of the event, and how many wait in the chats."""
        id = self._event.id if self._event else None
        scope = self.session.scope

        def ask(store: Store) -> Answer:
            lists = signups.of_event(store, id) if id is not None else []
            found = signups.offers(store, scope.community, scope.groups) if scope.community else []
            lists_ = [(one, signups.of_list(store, one.id)) for one in lists]
            return lists_, signups.fresh(found)

        return ask

    def fill(self, data: Answer) -> None:
        """Show them."""
        lists, waiting = data
        while item := self._lists.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for one, sheet in lists:
            self._lists.addWidget(chip(_counts(sheet), "good", partial(self._open, one.id)))
        self.none.setVisible(not lists)
        self.take.setText(
            tr("Take from chat ({n})", n=waiting) if waiting else tr("Take from chat")
        )
        self.take.setEnabled(bool(waiting) and self._event is not None)

    def copy_opening(self) -> None:
        """Put the opening of a new list into the clipboard."""
        if self._event:
            text = signups.write(self._event, "zh" if chinese() else "en")
            QApplication.clipboard().setText(text)
            self.session.notices.say(tr("Opening text copied. Paste it into the group."))

    def _to(self, what: str) -> None:
        if self._event:
            self.session.way.to("calendar", signups=what, for_event=self._event.id)

    def _open(self, id: int) -> None:
        self.session.way.to("calendar", signups=id)


def _counts(sheet: Sheet) -> str:
    parts = [tr("%n entry(ies)", "", sheet.entries), tr("about %n person(s)", "", sheet.heads)]
    if sheet.unsure:
        parts.append(tr("%n not sure", "", len(sheet.unsure)))
    return " · ".join(parts)
