"""Budget, expected figures and the retrospective of an event."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import events
from app.events import Event, costs, people, review
from app.events.costs import Cost
from app.events.review import Review
from app.store import Store
from app.text import N_
from ui import printing
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Elided, button, column, label, row, rule, tip
from ui.widgets.calendar import looks
from ui.widgets.calendar.budget import Budget, Figures
from ui.widgets.calendar.retrospective import Line, Page, page, results
from ui.widgets.flow import Flow
from ui.widgets.lines import Lines, Trouble
from ui.widgets.notes import NoteEdit
from ui.words import long_day


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the section and its printed page say."""

    review: Review
    budget: list[Cost]
    people: str


class ResultLine(QWidget):
    """One result; what it means stands in its tooltip."""

    def __init__(self, _name: str) -> None:
        super().__init__()
        self.name, self.figure = label("", tone="muted"), Elided()
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = row(self.name, self.figure)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_line(self, line: Line) -> None:
        """Show a result."""
        self.name.setText(line.name)
        self.figure.setText(line.figure)
        self.setToolTip(tip(line.meaning))
        self.figure.setAccessibleName(f"{line.name}: {line.figure}")


class ReviewSection(View):
    """What was planned against what came of it, per head; what to keep; and the page to print."""

    key = "event-review"
    title = N_("Review")
    reads = frozenset(
        {"events", "event_costs", "event_figures", "event_people", "attendances", "tasks", "messages",
         "memberships"}
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._event: Event | None = None
        self._shown: Shown | None = None
        self.state = label("", "caption", "muted", wrap=True)
        self.trouble = Trouble(session)
        self.budget, self.figures = Budget(session, self.trouble), Figures(session, self.trouble)
        self.lines = Lines[str, ResultLine](ResultLine)
        self.none = label(
            tr("Enter what it cost and how many came; cost per head and return follow by themselves."),
            "caption", "muted", wrap=True,
        )  # fmt: skip
        self.lessons = NoteEdit(tr("What to keep"), quiet=False)
        self.lessons.setPlaceholderText(tr("What to do again, what to leave, for the next time"))
        self.lessons.left.connect(self._keep)
        self.lessons.saved.connect(self._keep)
        self.mark = button(tr("Mark as reviewed"), self.toggle)
        self.paper = button(tr("Print…"), self.print_page)
        self.pdf = button(tr("Save as PDF…"), self.save_pdf)
        self.copy = button(tr("Copy"), self.copy_page)
        self.report = button(tr("Review as a report"), self.open_report)
        parts = (
            self.state, self.budget, self.figures, self.trouble, rule(),
            label(tr("Results"), bold=True), self.none, self.lines, rule(),
            label(tr("What to keep"), bold=True), self.lessons,
            Flow(self.mark, self.report, self.copy, self.pdf, self.paper, gap=8), 0,
        )  # fmt: skip
        self.setLayout(column(*parts, gap=10))

    def show_event(self, event: Event, original: datetime | None) -> None:
        """Show the retrospective of an event: all the times it was held."""
        if self._event and self._event.id != event.id:
            self._keep()
            self.lessons.forget()
        self._event = event
        self.lessons.show_text(event.lessons)
        self.outdate()

    def query(self) -> Callable[[Store], Shown | None]:
        """Ask for budget, figures, attendance and chat."""
        id = self._event.id if self._event else 0

        def ask(store: Store) -> Shown | None:
            if events.find(store, id) is None:
                return None
            names = [one.name for one in people.people(store, id) if one.part in {"host", "guest"}]
            return Shown(review.review(store, id), costs.costs(store, id), "、".join(names))

        return ask

    def fill(self, data: Shown | None) -> None:
        """Show it."""
        if data is None or self._event is None or data.review.event.id != self._event.id:
            return
        self._shown = data
        found = data.review
        self.state.setText(_state(found))
        self.budget.show_costs(found.event.id, data.budget, found.totals)
        self.figures.show_figures(found.event.id, found.figures, found.measured)
        shown = results(found)
        made = self.lines.show_keys([line.name for line in shown])
        for line in shown:
            made[line.name].show_line(line)
        self.none.setVisible(not shown)
        done = found.event.reviewed_at is not None
        self.mark.setText(tr("Not reviewed yet") if done else tr("Mark as reviewed"))

    # -- changing and giving out

    def open_report(self) -> None:
        """Lead to the event's review among the reports."""
        if self._event:
            self.session.way.to("reports", event=self._event.id)

    def toggle(self) -> None:
        """Say that the event was looked back at, or was not yet."""
        event, shown = self._event, self._shown
        if event and shown:
            self._keep()
            done = shown.review.event.reviewed_at is None
            self.session.act(lambda store: review.mark_reviewed(store, event.id, done=done))

    def copy_page(self) -> None:
        """Copy the retrospective."""
        if self._shown:
            whole = self._page(self._shown)
            printing.to_clipboard(whole.html(), whole.text())
            self.session.notices.say(tr("Retrospective copied."))

    def save_pdf(self) -> None:
        """Save the retrospective as a PDF."""
        if self._shown:
            title = tr("Retrospective {title}", title=looks.title(self._shown.review.event))
            printing.ask_pdf(self, self.session, self._page(self._shown).html(), title)

    def print_page(self) -> None:
        """Print the retrospective."""
        if self._shown:
            printing.to_paper(self, self._page(self._shown).html())

    def closing(self) -> None:
        """Keep what is being written."""
        self._keep()
        super().closing()

    # -- inside

    def _keep(self, _words: str = "") -> None:
        event, words = self._event, self.lessons.toPlainText().strip()
        if event and words != event.lessons:
            self.session.act(lambda store: review.set_lessons(store, event.id, words), quiet=True)

    def _page(self, shown: Shown) -> Page:
        return page(shown.review, shown.budget, shown.people)


def _state(found: Review) -> str:
    event = found.event
    if event.reviewed_at:
        day = date.fromisoformat(event.reviewed_at[:10])
        said = tr("Reviewed on {day}", day=long_day(day))
    elif found.held:
        said = tr("Not reviewed yet")
    else:
        said = tr("Not held yet: plan the budget and what you expect.")
    if found.held > 1:
        times = tr("held {n} times, taken together", n=found.held)
        said = f"{said} · {times}"
    if found.steps:
        steps = tr("{done} of {all} steps done", done=found.steps_done, all=found.steps)
        said = f"{said} · {steps}"
    return said
