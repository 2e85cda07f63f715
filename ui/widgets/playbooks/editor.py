"""The middle of the page: what a playbook is for, what sets it off, its steps, and when a run ends."""

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLayout, QMenu, QSpinBox, QToolButton, QWidget

from app import playbooks
from app.communities import Group
from app.playbooks import Playbook, Step
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column, icon_button, label, row, rule
from ui.widgets.fields import choice, choose, offer, value
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine, Trouble
from ui.widgets.playbooks import wording
from ui.widgets.playbooks.growing import GrowingNote
from ui.widgets.playbooks.step_table import Steps, number
from ui.widgets.playbooks.trigger import TriggerFields

FARTHEST = 366


class Editor(QWidget):
    """Edits one playbook in place; what is refused is told below the line it stands in."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._book: Playbook | None = None
        self.name = CellLine(tr("Name of the playbook"))
        self.name.setFont(label("", "title", bold=True).font())
        self.purpose = GrowingNote(tr("What it is for"))
        self.purpose.setPlaceholderText(
            tr("What is it for? A sentence that you will understand in a year.")
        )
        self.trigger = TriggerFields(session)
        self.group = self.trigger.group
        self.ends = QSpinBox()
        self.ends.setRange(0, FARTHEST)
        self.ends.setSpecialValueText(tr("no end"))
        self.ends.setKeyboardTracking(False)
        self.ends.setSuffix(tr(" days"))
        self.ends.lineEdit().setTextMargins(6, 0, 0, 0)
        self.ends.setAccessibleName(tr("Days after which a run ends"))
        self.ends.setFixedWidth(92)
        figures = [(key, tr(one.name)) for key, one in playbooks.FIGURES.items()]
        self.figure = choice(tr("Target of a run"), [("", tr("no target")), *figures], widest=250)
        self.wanted = CellLine(tr("Wanted"), tr("wanted"), right=True)
        self.wanted.setProperty("quiet", False)
        self.wanted.setFixedWidth(72)
        self.unit = label("", tone="muted")
        self.trouble = Trouble(session)
        self.steps = Steps(session)
        self.more = self._menu_button()
        self._lay_out()
        self._connect()

    def show_playbook(self, book: Playbook, steps: list[Step], groups: list[Group]) -> None:
        """Show a playbook; a field in which the operator writes keeps what is written."""
        if self._book and self._book.id != book.id:
            if any(field.hasFocus() for field in (self.name, self.purpose, self.wanted)):
                self.steps.table.setFocus()  # what was being written is kept with its own playbook
            for field in (self.name, self.wanted, self.trigger.channel, self.trigger.dates):
                field.accept()
            self.trouble.hide()
            self.purpose.forget()
        self._book = book
        self.name.show_value(book.called(wording.language()))
        self.purpose.show_text(book.meant(wording.language()))
        self.trigger.show_playbook(book)
        offer(self.group, [("", tr("All groups")), *((str(g.id), g.name) for g in groups)])
        choose(self.group, str(book.group_id or ""))
        with QSignalBlocker(self.ends):
            self.ends.setValue(book.ends_after or 0)
        choose(self.figure, book.figure)
        self.wanted.show_value("" if book.wanted is None else f"{book.wanted:g}")
        known = playbooks.FIGURES.get(book.figure)
        self.unit.setText(known.unit if known else "")
        for part in (self.wanted, self.unit):
            part.setVisible(known is not None)
        self.steps.show_steps(book, steps)

    def duplicate(self) -> None:
        """Copy the playbook shown."""
        if book := self._book:
            name = tr("{name} (copy)", name=book.called(wording.language()))
            self.session.act(lambda store: playbooks.duplicate(store, book.id, name))

    def delete(self) -> None:
        """Delete the playbook shown; the notice that follows has an Undo."""
        if book := self._book:
            self.session.act(lambda store: playbooks.archive(store, book.id))

    def _lay_out(self) -> None:
        head = row(self.name, self.more)
        head.setStretch(0, 1)
        starts = _titled(tr("Starts when"), self.trigger)
        ends = _titled(
            tr("A run ends after some days, or as soon as a target is reached"),
            Flow(self.ends, self.figure, self.wanted, self.unit, gap=8),
        )
        whole = column(head, self.purpose, starts, ends, self.trouble, rule(), self.steps, gap=8)
        whole.setStretch(6, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.name.entered.connect(self._set_name)
        self.purpose.left.connect(self._save_purpose)
        self.purpose.saved.connect(self._save_purpose)
        self.trigger.chosen.connect(self._set_trigger)
        self.trigger.entered.connect(self._set_value)
        self.group.activated.connect(self._set_group)
        self.ends.valueChanged.connect(self._set_end)
        self.figure.activated.connect(self._set_figure)
        self.wanted.entered.connect(self._set_wanted)

    def _menu_button(self) -> QToolButton:
        made = icon_button(self.session.theme, "dots", tr("More"))
        menu = QMenu(made)
        menu.addAction(tr("Duplicate playbook")).triggered.connect(self.duplicate)
        menu.addAction(tr("Delete playbook")).triggered.connect(self.delete)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _set_name(self, text: str) -> None:
        self._change(self.name, name=text)

    def _set_trigger(self, trigger: str) -> None:
        self._change(trigger=trigger)

    def _set_value(self, text: str) -> None:
        self._change(self.trigger.line(), value=text)

    def _set_end(self, days: int) -> None:
        self._change(ends_after=days or None)

    def _set_wanted(self, text: str) -> None:
        self._change(self.wanted, wanted=number(text))

    def _save_purpose(self, _text: str = "") -> None:
        text = self.purpose.toPlainText().strip()
        if self._book and text != self._book.meant(wording.language()).strip():
            self._change(purpose=text)

    def _set_group(self, _place: int) -> None:
        self._change(group_id=int(value(self.group)) if value(self.group) else None)

    def _set_figure(self, _place: int) -> None:
        key = value(self.figure)
        self._change(figure=key, wanted=None if not key else self._book and self._book.wanted)

    def _change(self, field: CellLine | None = None, **fields: Any) -> None:
        if book := self._book:
            self.trouble.attempt(
                lambda store: playbooks.edit(store, book.id, **fields), field, self._kept
            )

    def _kept(self, _result: object) -> None:
        for field in (self.name, self.wanted, self.trigger.channel, self.trigger.dates):
            field.accept()


def _titled(title: str, fields: QWidget | QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(title, "caption", "muted"), fields, gap=4))
    return made
