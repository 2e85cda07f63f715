"""Setting a campaign up: the goal first, then when to stop, then days, counting and key words."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app import checkins, clock
from app.checkins import KEYWORDS, SUGGESTED, Campaign
from app.communities import Group
from app.errors import AppError
from app.events import Event
from app.planner.rhythm import time_of_day
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.panes.checkins.extras import Extras
from ui.session import Session
from ui.widgets.basics import button, column, label, row, scrolling
from ui.widgets.fields import choice, line, offer
from ui.widgets.forms import Form, FormField, NumberLine
from ui.widgets.notes import NoteEdit

WIDE = 460  # pixels of the form at most
POST_AT = "20:30"
_DAY = N_("Write the day as year-month-day, for instance 2026-11-22.")
_TIME = N_("Write the time as hours and minutes, for instance 20:30.")
_PARTS = re.compile(r"[\n,，、;；]+")
_OF_EVENT = ("title", "first", "at", "length", "group_ids")


class Setup(QWidget):
    """The form of a new campaign, or of one that is changed in place."""

    made = Signal(int)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._campaign: Campaign | None = None
        self._event: Event | None = None
        self._groups: Sequence[Group] = ()
        self.heading = label("", "title", bold=True)
        self.form = Form(session, _fields())
        self.form.setMaximumWidth(WIDE)
        self.form.changed.connect(self._changed)
        self.form.submitted.connect(self.submit)
        self.go = button(tr("Begin campaign"), self.submit, primary=True)
        self.back = button(tr("Back"), self.left.emit)
        self.extras = Extras(session)
        self.extras.setMaximumWidth(WIDE)
        inside = QWidget()
        layout = row(column(self.form, 0), column(self.extras, 0), gap=40)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        inside.setLayout(layout)
        self.setLayout(column(row(self.heading, 0, self.back, self.go), scrolling(inside), gap=12))

    def campaign(self) -> Campaign | None:
        """Return the campaign that is being changed."""
        return self._campaign

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Offer the community's groups."""
        self._groups = groups
        entries = [("", tr("All groups")), *((str(group.id), group.name) for group in groups)]
        many = self._campaign.group_ids if self._campaign else ()
        if len(many) > 1:
            names = [group.name for group in groups if group.id in many]
            entries.insert(1, (_joined(many), "、".join(names)))
        field = self.form.field("group_ids")
        if isinstance(field, QComboBox):
            offer(field, entries)

    def begin(self, event: Event | None = None) -> None:
        """Show the empty form, or that of a check-in which stands on the calendar without a goal."""
        self._campaign, self._event = None, event
        self.show_groups(self._groups)
        self.heading.setText(tr("New check-in campaign"))
        scope = self.session.scope.groups
        first = event.starts_at.date() if event else clock.today() + timedelta(days=1)
        self.form.show_values(
            {
                "goal": "", "stop_when": "days", "target": None, "title": event.title if event else "",
                "first": str(first), "length": SUGGESTED,
                "at": f"{event.starts_at:%H:%M}" if event else POST_AT,
                "group_ids": str(scope[0]) if len(scope) == 1 else "",
                "counting": "total", "needed": None, "make_ups": 0, "grace": 0, "pictures": "confirm",
                "keywords": "、".join(KEYWORDS),
            }
        )  # fmt: skip
        self._offer(of_event=event is not None)
        self.form.field("goal").setFocus()

    def show_campaign(self, campaign: Campaign) -> None:
        """Show one to be changed; each field is saved when it is left."""
        self._campaign, self._event = campaign, None
        self.show_groups(self._groups)
        self.heading.setText(tr("Settings of the campaign"))
        shown: dict[str, object] = {key: getattr(campaign, key) for key in self.form.values()}
        self.form.show_values(
            {
                **shown, "first": str(campaign.first), "at": f"{campaign.at:%H:%M}",
                "group_ids": _joined(campaign.group_ids),
                "keywords": "、".join(campaign.keywords or KEYWORDS),
            }
        )  # fmt: skip
        self._offer(of_event=False)

    def submit(self) -> None:
        """Begin the campaign."""
        community = self.session.scope.community
        if self._campaign is not None or community is None:
            return
        said, event = self.form.values(), self._event

        def make(store: Store) -> int:
            if event is None:
                return checkins.add(store, community, **_read(said))  # pyright: ignore[reportArgumentType] -- checked by the use case
            with store.operation(N_("Add check-in campaign")):
                id = checkins.adopt(store, event.id, str(said["goal"]))
                rest = {key: value for key, value in said.items() if key not in _OF_EVENT}
                checkins.edit(store, id, **_read(rest))  # pyright: ignore[reportArgumentType] -- checked by the use case
            return id

        self.form.attempt(make, self._made)

    # -- inside

    def _offer(self, *, of_event: bool) -> None:
        new = self._campaign is None
        self.go.setVisible(new)
        self.extras.setVisible(not new)
        self.back.setText(tr("Cancel") if new else tr("Done"))
        for key in _OF_EVENT:
            self.form.field(key).setEnabled(not of_event)

    def _changed(self, key: str, new: object) -> None:
        if (campaign := self._campaign) is not None:
            self.form.attempt(lambda store: checkins.edit(store, campaign.id, **_read({key: new})))  # pyright: ignore[reportArgumentType] -- checked by the use case

    def _made(self, id: object) -> None:
        if isinstance(id, int):
            self.made.emit(id)


def _fields() -> dict[str, tuple[str, FormField]]:
    """Return the fields in the order in which a campaign is thought out."""
    goal = NoteEdit(quiet=False)
    goal.setPlaceholderText(tr("15 people who still write a month later"))
    stop = [("days", tr("After its last day")), ("target", tr("As soon as enough have finished"))]
    counting = [("total", tr("Days in total")), ("row", tr("Days in a row"))]
    pictures = [
        ("confirm", tr("A picture settles an unclear message")), ("needed", tr("Only with a picture")),
        ("ignored", tr("Pictures don't matter")),
    ]  # fmt: skip
    return {
        "goal": (tr("What is it to achieve?"), goal),
        "stop_when": (tr("When does it stop?"), choice("", stop)),
        "target": (tr("How many are to finish (optional)"), NumberLine()),
        "title": (tr("Name"), line("", tr("14 days of writing"))),
        "group_ids": (tr("Group"), choice("")),
        "first": (tr("First day"), line("", "2026-11-22")),
        "length": (tr("Days (14 is a good length)"), NumberLine()),
        "at": (tr("Reminder posted at"), line("", POST_AT)),
        "counting": (tr("What counts"), choice("", counting)),
        "needed": (tr("Days needed to finish (empty: every day)"), NumberLine()),
        "make_ups": (tr("Make-up cards for each member"), NumberLine()),
        "grace": (tr("Hours after midnight that still count for the day before"), NumberLine()),
        "pictures": (tr("Pictures"), choice("", pictures)),
        "keywords": (tr("Key words"), line("")),
    }


def _joined(ids: Sequence[int]) -> str:
    return ",".join(map(str, ids))


def _read(said: dict[str, object]) -> dict[str, Any]:
    """Return what the form says as the use case takes it; days and times are told at their field."""
    found: dict[str, Any] = dict(said)
    if "first" in found:
        found["first"] = _parsed(date.fromisoformat, found["first"], "first", _DAY)
    if "at" in found:
        found["at"] = _parsed(_clock, found["at"], "at", _TIME)
    if "group_ids" in found:
        found["group_ids"] = tuple(int(id) for id in str(found["group_ids"]).split(",") if id)
    if "keywords" in found:
        found["keywords"] = tuple(_PARTS.split(str(found["keywords"])))
    for key in ("make_ups", "grace"):
        if key in found and found[key] is None:
            found[key] = 0
    return found


def _clock(text: str) -> time:
    """Return a time as it is typed on any keyboard: 20:30, 8:30, 20：30, 2030."""
    try:
        return time.fromisoformat(time_of_day(text))
    except AppError as error:
        raise ValueError(text) from error


def _parsed(read: Any, text: object, at: str, sentence: str) -> Any:
    try:
        return read(str(text).strip())
    except ValueError:
        raise AppError(sentence, at=at) from None
