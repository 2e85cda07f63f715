"""One slot of the week, edited in place: weekday, time, length, what for, and what a fixed item is called."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app import planner
from app.planner import Slot
from app.planner.rhythm import SlotFields
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column, icon_button, label, row
from ui.widgets.fields import choice, choose, line, value
from ui.widgets.planner.asking import Told
from ui.widgets.planner.wording import KIND_NAMES, short_weekday

WHAT = ("topic ", "topic general", "topic professional", *KIND_NAMES)
TIME, MINUTES = 56, 42  # pixels


def what_field() -> QComboBox:
    """Return a field for what a slot is for."""
    texts = [
        tr("Either library"), tr("General"), tr("Professional"),
        *(tr(name) for name in KIND_NAMES.values()),
    ]  # fmt: skip
    return choice(tr("What for"), list(zip(WHAT, texts, strict=True)))


def what_of(field: QComboBox) -> SlotFields:
    """Return kind and library that are chosen in such a field."""
    kind, _, library = str(field.currentData()).partition(" ")
    return {"kind": kind, "library": library}


class SlotRow(QWidget):
    """One slot; what is changed is saved when the field is left."""

    def __init__(self, session: Session, slot: Slot) -> None:
        super().__init__()
        self.slot = slot
        days = [(str(day), short_weekday(day)) for day in range(7)]
        self.weekday = choice(tr("Weekday"), days)
        self.time = line(tr("Time"))
        self.time.setFixedWidth(TIME)
        self.minutes = line(tr("Minutes"))
        self.minutes.setFixedWidth(MINUTES)
        self.what = what_field()
        self.what.setMinimumWidth(60)
        self.label = line(tr("Name of the fixed item"))
        self.remove = icon_button(session.theme, "trash", tr("Delete slot"))
        error = label("", "caption", "bad", wrap=True)
        first = row(self.weekday, self.time, self.minutes, self.what, self.remove, gap=4)
        first.setStretch(3, 1)
        self.setLayout(column(first, self.label, error, gap=4))
        fields = {"starts_at": self.time, "minutes": self.minutes, "label": self.label}
        self.told = Told(session, error, fields)
        self.weekday.activated.connect(self._save_day)
        self.what.activated.connect(self._save_what)
        for key, field in fields.items():
            field.editingFinished.connect(partial(self._save_text, key, field))
        self.remove.clicked.connect(self._remove)
        self._session = session
        self.show_slot(slot)

    def show_slot(self, slot: Slot) -> None:
        """Show the slot as it is kept; a field in which the operator writes keeps what was written."""
        self.slot = slot
        choose(self.weekday, str(slot.weekday))
        choose(self.what, f"topic {slot.library}" if slot.kind == "topic" else slot.kind)
        for field, text in (
            (self.time, slot.starts_at),
            (self.minutes, str(slot.minutes)),
            (self.label, slot.label),
        ):
            if not field.hasFocus() and not field.property("wrong"):
                with QSignalBlocker(field):
                    field.setText(text)
        if self.parent() is not None or slot.kind == "topic":
            self.label.setVisible(slot.kind != "topic")

    def _save(self, **fields: str | int) -> None:
        id = self.slot.id
        self.told.attempt(lambda store: planner.edit_slot(store, id, **fields))  # pyright: ignore[reportArgumentType] -- named by the fields

    def _save_day(self) -> None:
        self._save(weekday=int(value(self.weekday) or 0))

    def _save_what(self) -> None:
        fields = what_of(self.what)
        kind = fields.get("kind", "topic")
        name = self.label.text().strip()
        if kind != "topic" and not name:
            name = tr(KIND_NAMES[kind])
        self._save(
            kind=kind, library=fields.get("library", ""), label=name if kind != "topic" else ""
        )

    def _save_text(self, key: str, field: QLineEdit) -> None:
        if field.text().strip() != str(getattr(self.slot, key)) or field.property("wrong"):
            self._save(**{key: field.text()})

    def _remove(self) -> None:
        id = self.slot.id
        self._session.act(lambda store: planner.delete_slot(store, id))
