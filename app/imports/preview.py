"""A file as the import window shows it: what it is, what to ask, what it would bring."""

from dataclasses import dataclass, replace
from pathlib import Path

from app import clock, imports
from app.errors import AppError
from app.imports import importer, questions, remembered
from app.imports.questions import Look, Question
from app.imports.records import Options
from app.imports.report import Report
from app.progress import Progress
from app.store import Store


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a file should go and how it is read.

    `options` None: as the last of its kind in its folder was, else in `zone`.
    """

    community: str | None = None
    group: str | None = None
    options: Options | None = None
    leave_out: frozenset[str] = frozenset()
    zone: str = clock.DEFAULT_ZONE


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file shows and would bring; `report` is None where it can't be read as it is: `trouble`."""

    look: Look
    options: Options
    report: Report | None
    trouble: AppError | None = None


def preview(store: Store, progress: Progress, path: Path, wish: Wish) -> Preview:
    """Look at a file, and import it into nothing: the figures are those of the import itself."""
    options = wish.options or Options(zone=wish.zone)
    format, source = imports.detect(path, options, progress)
    asked_before = wish.options is None and remembered.has_answers(store, path, format.key)
    if wish.options is None:
        source.options = remembered.answers(store, path, options, format.key)
    look = questions.look(format, source)
    if asked_before:
        look = replace(look, questions=look.open())
    if any(question.key in {"columns", "date"} for question in look.open()):
        return Preview(look, source.options, None, look.open()[0].why)
    try:
        report = importer.run(
            store, (format, source), community=wish.community, group=wish.group,
            options=source.options, leave_out=wish.leave_out, dry_run=True,
        )  # fmt: skip
    except AppError as error:
        return Preview(_asking(look, error), source.options, None, error)
    return Preview(look, source.options, report)


def _asking(look: Look, error: AppError) -> Look:
    """Return the look with the question that only reading the file brought up."""
    if not isinstance(error, questions.Unanswered):
        return look
    return replace(look, questions=(*look.questions, Question("date", needed=True, why=error)))


def take(store: Store, progress: Progress, path: Path, wish: Wish) -> Report:
    """Import a file as it was previewed, and remember the answers for the next of its kind."""
    options = wish.options or Options(zone=wish.zone)
    format, source = imports.detect(path, options, progress)
    if wish.options is None:
        source.options = remembered.answers(store, path, options, format.key)
    questions.insist(format, source)
    report = importer.run(
        store, (format, source), community=wish.community, group=wish.group,
        options=source.options, leave_out=wish.leave_out,
    )  # fmt: skip
    if path.is_file() and wish.options is not None:
        remembered.keep_answers(store, path, source.options, format.key)
    return report
