"""The steps of an event, by phase: preparation, warm-up, the event, after-care; each done, dated, written in place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app import events, tasks
from app.events import Event, steps
from app.store import Store
from app.tasks import Task
from app.text import N_
from ui.i18n import chinese, tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import button, column, icon_button, label, retone, row
from ui.widgets.fields import choice, line, value
from ui.widgets.lines import CellLine, Lines, Trouble
from ui.words import short_day

PHASE_TITLES = {
    "prepare": N_("Preparation"), "warmup": N_("Warm-up"), "event": N_("At the event"),
    "after": N_("After-care"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """The steps, and what the event's own clock shows."""

    event: Event
    tasks: list[Task]
    now: datetime


class StepLine(QWidget):
    """One step: a box to tick, what to do, and when, as far from the event as it lies."""

    def __init__(self, section: "StepsSection", id: int) -> None:
        super().__init__()
        self._section, self._id = section, id
        self.done = QCheckBox()
        self.done.setAccessibleName(tr("Done"))
        self.title = CellLine(tr("What to do"))
        self.when = CellLine(tr("When"), tr("no day"), small=True)
        self.title.entered.connect(partial(section.rename, id))
        self.when.entered.connect(partial(section.put, id))
        self.done.clicked.connect(self._ticked)
        self.bin = icon_button(
            section.session.theme, "x", tr("Delete step"), partial(section.delete, id)
        )
        top = row(self.done, self.title, self.bin, gap=4)
        top.setStretch(1, 1)
        self.late = label("", "caption", "bad")
        below = row(20, self.when, self.late, gap=4)
        below.setStretch(1, 1)
        self.setLayout(column(top, below, gap=0))

    def show_task(self, task: Task, original: datetime, now: datetime) -> None:
        """Show a step as it stands."""
        with QSignalBlocker(self.done):
            self.done.setChecked(not task.open)
        self.title.show_value(" ".join(task.title.split()))
        self.when.show_value(told(task.due_at, original))
        late = steps.is_late(task, now)
        self.late.setText(tr("overdue") if late else "")
        retone(self.title, "" if task.open else "muted")

    def _ticked(self) -> None:
        self._section.finish(self._id, done=self.done.isChecked())


class StepsSection(View):
    """The preparation list of an event and what follows it."""

    key = "event-steps"
    title = N_("Steps")
    reads = frozenset({"events", "tasks"})
    wanted = Signal(str)  # another section

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._event: Event | None = None
        self._original: datetime | None = None
        self._tasks: dict[int, Task] = {}
        self.summary = label("", "caption", "muted", wrap=True)
        self.trouble = Trouble(session)
        self.heads = {
            key: label(tr(text), "caption", "muted") for key, text in PHASE_TITLES.items()
        }
        self.lists = {key: Lines[int, StepLine](self._line) for key in PHASE_TITLES}
        self.text = line(tr("New step"), tr("New step"))
        self.when = line(tr("When"), tr("3 days before 20:00"))
        self.phase = choice(tr("Phase"), [(key, tr(text)) for key, text in PHASE_TITLES.items()])
        for field in (self.text, self.when):
            field.returnPressed.connect(self.add)
        self.usual = button(tr("Add the usual steps"), self.take_usual)
        self.money = button(
            tr("Budget and expected figures"), lambda: self.wanted.emit("review"), flat=True
        )
        adding = column(
            self.text,
            row(self.phase, self.when),
            row(button(tr("Add"), self.add), self.usual, 0),
            self.trouble,
            gap=6,
        )
        lists = [part for key in PHASE_TITLES for part in (self.heads[key], self.lists[key])]
        self.setLayout(column(self.summary, adding, 4, *lists, 4, row(self.money, 0), 0, gap=6))

    def show_event(self, event: Event, original: datetime | None) -> None:
        """Show the steps of an event, dated from the occurrence it was opened at."""
        self._event, self._original = event, original
        self.outdate()

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask for the steps."""
        id = self._event.id if self._event else 0

        def ask(store: Store) -> Shown | None:
            event = events.find(store, id)
            return event and Shown(event, tasks.of_event(store, id), events.wall_now(event))

        return ask

    def fill(self, data: Shown | None) -> None:
        """Show them by phase."""
        if data is None:
            return
        known = [task for task in data.tasks if task.dropped_at is None]
        self._tasks = {task.id: task for task in known}
        original = self._original or data.event.starts_at
        for phase, lines in self.lists.items():
            mine = [task for task in known if (task.phase or "prepare") == phase]
            self.heads[phase].setVisible(bool(mine))
            made = lines.show_keys([task.id for task in mine])
            for task in mine:
                made[task.id].show_task(task, original, data.now)
        done = sum(not task.open for task in known)
        self.summary.setText(
            tr("{done} of {all} steps done", done=done, all=len(known))
            if known
            else tr("What has to happen before, at and after the event, each with its day.")
        )

    # -- changing

    def add(self) -> None:
        """Add the step that is written."""
        event, title, when, phase = (
            self._event, self.text.text(), self.when.text(), value(self.phase),
        )  # fmt: skip
        if event and title.strip():
            original = self._original
            self.trouble.attempt(
                lambda store: steps.add(store, event.id, phase, title, when, original),
                then=self._added, quiet=False,
            )  # fmt: skip

    def take_usual(self) -> None:
        """Add the steps that such events usually have."""
        event, original = self._event, self._original
        language = "zh" if chinese() else "en"
        if event:
            self.session.act(
                lambda store: steps.take_suggested(store, event.id, language, original),
                self._took,
            )

    def rename(self, id: int, title: str) -> None:
        """Say a step in other words."""
        field = self._field(id, "title")
        self.trouble.attempt(lambda store: tasks.edit(store, id, title=title), field)

    def put(self, id: int, when: str) -> None:
        """Put a step to another time."""
        event = self._event
        if event:
            original = self._original or event.starts_at
            words = when.partition("·")[0]  # the day behind it follows from the words
            self.trouble.attempt(
                lambda store: steps.set_when(store, id, words, original),
                self._field(id, "when"), lambda _none: self.outdate(),
            )  # fmt: skip

    def finish(self, id: int, *, done: bool) -> None:
        """Say that a step is done, or is not after all."""
        change = tasks.finish if done else tasks.reopen
        self.session.act(lambda store: change(store, [id]))

    def delete(self, id: int) -> None:
        """Take a step away."""
        self.session.act(lambda store: tasks.delete(store, id))

    # -- inside

    def _line(self, id: int) -> StepLine:
        return StepLine(self, id)

    def _field(self, id: int, name: str) -> CellLine | None:
        for lines in self.lists.values():
            if made := lines.lines.get(id):
                return made.title if name == "title" else made.when
        return None

    def _added(self, _id: object) -> None:
        self.text.clear()
        self.when.clear()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _took(self, added: int) -> None:
        if not added:
            self.session.notices.say(tr("All the usual steps are here already."))


def told(due: str | None, original: datetime) -> str:
    """Return when a step is due, seen from the event: 3 days before 20:00 · 21 Nov."""
    if not due:
        return ""
    far = steps.away(due, original)
    if far.days == 0:
        words = tr("on the day {time}", time=far.clock) if far.clock else tr("on the day")
    else:
        n = abs(far.days)
        words = tr("%n day(s) before", "", n) if far.days < 0 else tr("%n day(s) after", "", n)
        words = f"{words} {far.clock}".strip()
    return f"{words} · {short_day(date.fromisoformat(due[:10]))}"
