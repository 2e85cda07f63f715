"""The steps of a playbook: a table edited in place, and below it what the chosen step says."""

import re
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app import playbooks, templates
from app.playbooks import Playbook, Step
from app.store import Store
from app.text import N_
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel, Tone
from ui.session import Session
from ui.widgets.basics import button, column, icon_button, label, row
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine, Trouble
from ui.widgets.playbooks import wording
from ui.widgets.playbooks.growing import GrowingNote
from ui.widgets.table import ROW, RowsTable

TONES: dict[str, Tone] = {"task": "grey", "draft": "info", "figure": "good"}
SHORT = {"task": N_("Do"), "draft": N_("Text"), "figure": N_("Check")}
ASKS = {
    "task": N_("How to do it, and why"),
    "draft": N_("The text to send; placeholders in double braces are filled when it goes out"),
    "template": N_("A note to yourself; the text comes from the template"),
    "figure": N_("What to do when the figure falls short"),
}
TITLE = 3  # column
SEEN, HEAD = 6, 36  # rows that are always in sight; pixels above them
_WHOLE = re.compile(r"[+＋]?(-?\d{1,6})")


class KeyTable(RowsTable):
    """A table that tells some keys instead of searching for them."""

    pressed = Signal(int)  # Qt.Key

    KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Space)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt override."""
        if event.key() in self.KEYS and not event.modifiers():
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)


class Steps(QWidget):
    """Shows and edits the steps of one playbook."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._book: Playbook | None = None
        self._steps: dict[int, Step] = {}
        self._wanted = 0  # a step just added, to be chosen
        self.trouble = Trouble(session)
        self.table = KeyTable(
            RowsModel[Step](session.store, self._columns(), self._fetch),
            session.theme, session.prefs, "playbook_steps", tr("Steps"),
        )  # fmt: skip
        self.table.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setMinimumHeight(ROW * SEEN + HEAD)
        self.table.say_when_empty(tr("No step yet. Add the first one: what is done on which day?"))
        self.detail = Detail(session, self.trouble)
        self.gone = icon_button(session.theme, "trash", tr("Delete step"), self.delete)
        head = row(
            label(tr("Steps"), "title", bold=True), 0, self.gone, button(tr("Add step"), self.add)
        )
        whole = column(head, self.table, self.trouble, self.detail)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._open)
        self.table.pressed.connect(self._pressed)

    def show_steps(self, book: Playbook, steps: list[Step]) -> None:
        """Show the steps of a playbook; the chosen one stays chosen."""
        self._book = book
        self._steps = {step.id: step for step in steps}
        self.table.rows.show(list(self._steps))
        wanted = self._wanted if self._wanted in self._steps else 0
        kept = [id for id in self.table.selected() if id in self._steps]
        if wanted or (not kept and steps):
            self.table.choose([wanted or steps[0].id])
        if wanted:
            self._wanted = 0
            self._edit(wanted)
        self._show_detail()

    def add(self) -> None:
        """Add a step a day after the chosen one, and begin to write its title."""
        book, chosen = self._book, self._chosen_step()
        if book is None:
            return
        days = (chosen.days if chosen else -1) + 1
        title = tr("New step")
        self.trouble.attempt(
            lambda store: playbooks.add_step(store, book.id, title, days=days),
            then=self._added, quiet=False,
        )  # fmt: skip

    def delete(self) -> None:
        """Delete the chosen step; the notice that follows has an Undo."""
        if step := self._chosen_step():
            self.session.act(lambda store: playbooks.delete_step(store, step.id))

    def _added(self, id: object) -> None:
        self._wanted = id if isinstance(id, int) else 0

    def _columns(self) -> list[Column[Step]]:
        return [
            Column("day", N_("Day"), self._day, width=84, edit=self._set_days, editable=lambda s: str(s.days)),
            Column("time", N_("Time"), lambda s: s.at_time, width=56, edit=partial(self._set, "at_time")),
            Column("action", N_("What"), _action, width=76),
            Column("title", N_("To do"), _title, width=250, edit=partial(self._set, "title")),
            Column("late", N_("Late after"), _late, width=78, edit=self._set_late, editable=lambda s: str(s.late_days)),
        ]  # fmt: skip

    def _fetch(self, _store: Store, ids: list[int]) -> list[Step]:
        return [self._steps[id] for id in ids]

    def _day(self, step: Step) -> str:
        return wording.day(step, self._book) if self._book else ""

    def _chosen_step(self) -> Step | None:
        return next((self._steps[id] for id in self.table.selected() if id in self._steps), None)

    def _chosen(self, _ids: list[int]) -> None:
        self._show_detail()

    def _show_detail(self) -> None:
        step = self._chosen_step()
        self.gone.setEnabled(step is not None)
        self.detail.show_step(step)

    def _open(self, id: int) -> None:
        """Edit the current cell; where it is none to type in, the title."""
        column = self.table.currentIndex().column()
        self._edit(id, column if self.table.rows.columns[column].edit else TITLE)

    def _edit(self, id: int, column: int = TITLE) -> None:
        place = self.table.rows.row_of(id)
        if place >= 0:
            self.table.setFocus()
            self.table.setCurrentIndex(self.table.rows.index(place, column))
            self.table.edit(self.table.currentIndex())

    def _pressed(self, key: int) -> None:
        if key == Qt.Key.Key_Delete:
            self.delete()

    def _set(self, field: str, step: Step, text: str) -> None:
        self._change(step, **{field: text})

    def _set_days(self, step: Step, text: str) -> None:
        self._change(step, days=_whole(text))

    def _set_late(self, step: Step, text: str) -> None:
        self._change(step, late_days=_whole(text))

    def _change(self, step: Step, **fields: Any) -> None:
        self.trouble.attempt(lambda store: playbooks.edit_step(store, step.id, **fields))


class Detail(QWidget):
    """What the chosen step does: its kind, its template or figure, and its words."""

    def __init__(self, session: Session, trouble: Trouble) -> None:
        super().__init__()
        self.session, self._trouble = session, trouble
        self._step: Step | None = None
        self.action = choice(tr("What the step does"), _named(playbooks.ACTIONS))
        own = ("", tr("Words of my own"))
        known = [(one.key, tr(one.name)) for one in templates.BUILT_IN]
        self.template = choice(tr("Template"), [own, *known], widest=220)
        figures = {key: one.name for key, one in playbooks.FIGURES.items()}
        self.figure = choice(
            tr("Figure"), [("", tr("Choose a figure")), *_named(figures)], widest=280
        )
        self.wanted = CellLine(tr("Wanted"), tr("wanted"), right=True)
        self.wanted.setProperty("quiet", False)
        self.wanted.setFixedWidth(72)
        self.unit = label("", tone="muted")
        self.asks = label("", "caption", "muted")
        self.body = GrowingNote(tr("Text of the step"), quiet=False)
        self.setLayout(
            column(
                Flow(self.action, self.template, self.figure, self.wanted, self.unit, gap=8),
                self.asks, self.body, gap=6,
            )
        )  # fmt: skip
        self.action.activated.connect(self._set_action)
        self.template.activated.connect(self._set_template)
        self.figure.activated.connect(self._set_figure)
        self.wanted.entered.connect(self._set_wanted)
        self.body.left.connect(self._save)
        self.body.saved.connect(self._save)

    def show_step(self, step: Step | None) -> None:
        """Show a step; None hides all."""
        if self._step and step and step.id != self._step.id:
            self.body.clearFocus()
        self._step = step
        self.setVisible(step is not None)
        if step is None:
            return
        choose(self.action, step.action)
        choose(self.template, step.template)
        choose(self.figure, step.figure)
        self.wanted.show_value("" if step.wanted is None else f"{step.wanted:g}")
        known = playbooks.FIGURES.get(step.figure)
        self.unit.setText(known.unit if known else "")
        self.template.setVisible(step.action == "draft")
        for part in (self.figure, self.wanted, self.unit):
            part.setVisible(step.action == "figure")
        kind = "template" if step.action == "draft" and step.template else step.action
        self.asks.setText(tr(ASKS[kind]))
        self.body.show_text(step.told(wording.language()))

    def _set_action(self, _place: int) -> None:
        self._change(action=value(self.action))

    def _set_wanted(self, text: str) -> None:
        self._change(self.wanted, wanted=number(text))

    def _set_template(self, _place: int) -> None:
        self._change(template=value(self.template))

    def _set_figure(self, _place: int) -> None:
        self._change(figure=value(self.figure))

    def _save(self, _text: str = "") -> None:
        text = self.body.toPlainText().strip()
        if self._step and text != self._step.told(wording.language()).strip():
            self._change(body=text)

    def _change(self, field: CellLine | None = None, **fields: Any) -> None:
        if step := self._step:
            self._trouble.attempt(
                lambda store: playbooks.edit_step(store, step.id, **fields), field
            )


def number(text: str) -> float | str | None:
    """Return what was typed as a number; what is none stays as it is, for the use case to refuse."""
    plain = text.strip().removesuffix("%").strip()
    if not plain:
        return None
    try:
        return float(plain)
    except ValueError:
        return plain


def _whole(text: str) -> int | str:
    match = _WHOLE.fullmatch(text.strip().replace("−", "-"))
    return int(match[1]) if match else text


def _action(step: Step) -> Cell:
    return Cell(badges=(Badge(tr(SHORT[step.action]), TONES[step.action]),))


def _title(step: Step) -> str:
    return step.called(wording.language())


def _late(step: Step) -> Cell:
    return Cell(tr("%n day(s)", "", step.late_days), "muted")


def _named(entries: dict[str, str]) -> list[tuple[str, str]]:
    return [(key, tr(text)) for key, text in entries.items()]
