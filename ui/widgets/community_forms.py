"""The forms of a community and of a group: to be filled in, and changed in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import communities
from app.communities import Community, Group
from app.store import Store
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button, column, label, row
from ui.widgets.fields import choice, choose, line
from ui.widgets.forms import Form, NumberLine
from ui.widgets.notes import NoteEdit

ZONES = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Kuala_Lumpur", "Asia/Tokyo", "Asia/Seoul",
    "Australia/Sydney", "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "UTC",
)  # fmt: skip


class RecordForm(QWidget):
    """A form under its heading: changes a record field by field, or makes a new one with a button."""

    made = Signal(int)
    cancelled = Signal()
    put_away = Signal()  # or bring back

    def __init__(self, session: Session, form: Form, create: str) -> None:
        super().__init__()
        self.session = session
        self.form = form
        self.id: int | None = None  # None: a new one
        self.heading = label("", "title", bold=True)
        self.go = button(create, self.submit, primary=True)
        self.cancel = button(tr("Cancel"), self.cancelled.emit, flat=True)
        self.away = button(tr("Archive"), self.put_away.emit)
        form.changed.connect(self._changed)
        form.submitted.connect(self.submit)
        self.setLayout(
            column(self.heading, form, row(self.go, self.cancel, self.away, 0), 0, gap=12)
        )

    def save(self, store: Store, key: str, new: object) -> object:
        """Change one field of the record."""
        raise NotImplementedError

    def add(self, store: Store, values: dict[str, object]) -> int:
        """Make a new record; return its id."""
        raise NotImplementedError

    def submit(self) -> None:
        """Make the new record."""
        if self.id is None:
            values = self.form.values()
            self.form.attempt(lambda store: self.add(store, values), self._made)

    def _begin(self, id: int | None, heading: str, *, archived: bool = False) -> None:
        self.id = id
        self.heading.setText(heading)
        for part in (self.go, self.cancel):
            part.setVisible(id is None)
        self.away.setVisible(id is not None)
        self.away.setText(tr("Restore") if archived else tr("Archive"))

    def _changed(self, key: str, new: object) -> None:
        if self.id is not None:
            self.form.attempt(lambda store: self.save(store, key, new))

    def _made(self, id: object) -> None:
        if isinstance(id, int):
            self.made.emit(id)


class CommunityForm(RecordForm):
    """What a community is for, and what it aims at."""

    def __init__(self, session: Session) -> None:
        kinds = [
            ("", tr("Not said")),
            *((key, tr(name)) for key, name in communities.KINDS.items()),
        ]
        purpose = NoteEdit(quiet=False)
        purpose.setPlaceholderText(tr("Sell, serve, widen a network, build a brand …"))
        fields = {
            "name": (tr("Name"), line("")),
            "reason": (
                tr("Reason to gather, in one plain sentence"),
                line("", tr("Why would anyone come, and stay?")),
            ),
            "purpose": (tr("Purpose"), purpose),
            "kind": (tr("Kind of community"), choice("", kinds)),
            "target_messages": (tr("Target: messages a day"), NumberLine()),
            "target_active": (tr("Target: active members a day"), NumberLine()),
            "notes": (tr("Notes"), NoteEdit(quiet=False)),
        }
        super().__init__(session, Form(session, fields), tr("Create community"))

    def show_community(self, known: Community) -> None:
        """Show a community to be changed."""
        self._begin(known.id, tr("Community"), archived=known.archived)
        self.form.show_values({key: getattr(known, key) for key in self.form.values()})

    def start(self) -> None:
        """Show the empty form for a new one."""
        self._begin(None, tr("New community"))
        self.form.show_values(dict.fromkeys(self.form.values()))
        self.form.field("name").setFocus()

    def save(self, store: Store, key: str, new: object) -> None:
        """Change one field of the community."""
        communities.edit(store, self.id or 0, **{key: new})  # pyright: ignore[reportArgumentType] -- checked by the use case

    def add(self, store: Store, values: dict[str, object]) -> int:
        """Add a community."""
        return communities.add(store, **values)  # pyright: ignore[reportArgumentType] -- checked by the use case


class GroupForm(RecordForm):
    """One chat room: where it is and whom it can hold."""

    def __init__(self, session: Session) -> None:
        self._community = 0
        platforms = [(key, tr(name)) for key, name in communities.PLATFORMS.items()]
        self.zone = choice("", [(zone, zone) for zone in ZONES])
        fields = {
            "name": (tr("Name"), line("")),
            "platform": (tr("Platform"), choice("", platforms)),
            "capacity": (tr("Capacity"), NumberLine()),
            "opened_on": (tr("Opened on"), line("", "2026-11-22")),
            "zone": (tr("Time zone"), self.zone),
            "notes": (tr("Notes"), NoteEdit(quiet=False)),
        }
        super().__init__(session, Form(session, fields), tr("Create group"))

    def show_group(self, known: Group) -> None:
        """Show a group to be changed."""
        if self.zone.findData(known.zone) < 0:
            self.zone.addItem(known.zone, known.zone)
        self._begin(known.id, tr("Group"), archived=known.archived)
        self.form.show_values({key: getattr(known, key) for key in self.form.values()})

    def start(self, community: int) -> None:
        """Show the empty form for a new group of a community."""
        self._community = community
        self._begin(None, tr("New group"))
        self.form.show_values(dict.fromkeys(self.form.values()))
        choose(self.zone, ZONES[0])
        self._fit_capacity("wechat")
        self.form.field("name").setFocus()

    def save(self, store: Store, key: str, new: object) -> None:
        """Change one field of the group."""
        communities.edit_group(store, self.id or 0, **_group_values({key: new}))

    def add(self, store: Store, values: dict[str, object]) -> int:
        """Add a group."""
        return communities.add_group(store, self._community, **_group_values(values))

    def _changed(self, key: str, new: object) -> None:
        super()._changed(key, new)
        if self.id is None and key == "platform":
            self._fit_capacity(str(new))

    def _fit_capacity(self, platform: str) -> None:
        """Offer what groups of a platform hold."""
        self.form.show_values({"capacity": communities.CAPACITIES[platform]})


def _group_values(values: dict[str, object]) -> communities.GroupFields:
    """Return values of the form as the use case takes them: an empty day is none, an empty capacity wrong."""
    given = dict(values)
    if "opened_on" in given:
        given["opened_on"] = given["opened_on"] or None
    if "capacity" in given and given["capacity"] is None:
        given["capacity"] = 0
    return given  # pyright: ignore[reportReturnType] -- checked by the use case
