"""The chosen slot in full: what stands in it and why, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.planner import Pick
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, column, label, retone
from ui.widgets.flow import Flow
from ui.widgets.planner import wording

MOST = 6  # reasons


class SlotPanel(QWidget):
    """Says everything of one slot; the page does what its buttons ask for."""

    pinned = Signal()
    another = Signal()
    emptied = Signal()
    freed = Signal()
    shown_event = Signal()
    shown_draft = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.when = label("", "caption", "muted", wrap=True)
        self.title = label("", "title", bold=True, wrap=True)
        self.missing = label("", "body", "warn", wrap=True)
        self._reasons = QVBoxLayout()
        self._reasons.setContentsMargins(0, 0, 0, 0)
        self._reasons.setSpacing(4)
        self.lines = [label("", "caption", "muted", wrap=True) for _ in range(MOST)]
        for one in self.lines:
            self._reasons.addWidget(one)
        self.pin = button(tr("Pin"), self.pinned.emit)
        self.pin.setCheckable(True)
        self.other = button(tr("Another one"), self.another.emit)
        self.empty = button(tr("Leave empty"), self.emptied.emit)
        self.free = button(tr("Plan it again"), self.freed.emit)
        self.event_button = button(tr("Open in calendar"), self.shown_event.emit)
        self.draft_button = button(tr("Open draft"), self.shown_draft.emit)
        self._tools = QWidget()
        self._tools.setLayout(
            Flow(self.pin, self.other, self.empty, self.free, self.event_button, self.draft_button)
        )
        for part, icon in (
            (self.pin, "pin"), (self.other, "arrows-shuffle"), (self.empty, "x"),
            (self.free, "refresh"), (self.event_button, "calendar"),
            (self.draft_button, "speakerphone"),
        ):  # fmt: skip
            part.setIcon(session.theme.icon(icon, "muted", "accent_ink"))
        self.setLayout(column(self.when, self.title, self.missing, self._reasons, self._tools))
        self.show_pick(None, "")

    def show_pick(self, pick: Pick | None, group: str) -> None:
        """Show a slot of a group; None shows nothing."""
        self.setVisible(pick is not None)
        if pick is None:
            return
        parts = [wording.when(pick.place), group, wording.wanted(pick.place)]
        self.when.setText(" · ".join(part for part in parts if part))
        heading = wording.heading(pick)
        self.title.setText(heading)
        self.title.setVisible(bool(heading))
        self._tell(pick)
        known = pick.id > 0 and pick.event_id is None
        self.pin.setVisible(known and not pick.missing)
        self.pin.setChecked(pick.pinned)
        self.pin.setText(tr("Pinned") if pick.pinned else tr("Pin"))
        topic = pick.place.kind == "topic" and pick.event_id is None
        self.other.setVisible(topic)
        left = pick.missing is not None and pick.missing.code == "left"
        self.empty.setVisible(pick.event_id is None and not left)
        self.free.setVisible(known and pick.pinned)
        self.event_button.setVisible(pick.event_id is not None)
        self.draft_button.setVisible(pick.event_id is not None and pick.draft_id is not None)

    def _tell(self, pick: Pick) -> None:
        """Show what is missing, or each reason on a line of its own."""
        lacks = pick.missing is not None and pick.event_id is None
        self.missing.setVisible(lacks or (not pick.id))
        if lacks and pick.missing:
            self.missing.setText(wording.worded(pick.missing))
            retone(self.missing, "muted" if pick.missing.code == "left" else "warn")
        elif not pick.id:
            self.missing.setText(tr("Not planned yet: plan the weeks, or choose a topic below."))
            retone(self.missing, "muted")
        told = [wording.caption(pick)] if pick.event_id else []
        told += [wording.worded(reason) for reason in pick.why]
        for number, one in enumerate(self.lines):
            there = number < len(told) and not lacks
            one.setText(f"· {told[number]}" if there else "")
            one.setVisible(there)
