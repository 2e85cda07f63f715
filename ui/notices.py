"""What the window tells the operator in passing: one line, with an action where there is one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.store import Step
from ui.i18n import explain, tr


@dataclass(frozen=True, slots=True)
class Notice:
    """One line for the notice bar; `tone` is info or error, `action` a verb with what it does."""

    text: str
    tone: str = "info"
    action: str = ""
    act: Callable[[], object] | None = None
    step: Step | None = None  # what its Undo would take back


class Notices(QObject):
    """Where anyone leaves a line for the operator."""

    said = Signal(object)
    latest = Signal(object)  # the step that an undo would take back now, or None

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Tell that something happened."""
        self.said.emit(Notice(text, "info", action, act))

    def done(self, step: Step, undo: Callable[[], object], more: str = "") -> None:
        """Tell what was done (and `more` of it), with its undo."""
        words = " · ".join(filter(None, (tr(step.label, **step.fields), more)))
        self.said.emit(Notice(words, "info", tr("Undo"), undo, step))

    def trouble(self, error: AppError) -> None:
        """Tell what could not be done, and what to do about it."""
        self.said.emit(Notice(explain(error), "error"))
