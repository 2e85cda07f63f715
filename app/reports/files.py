"""Reports as files: HTML, PDF, DOCX, Markdown; each whole or not at all."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from app import paths
from app.errors import AppError
from app.files import fresh_bytes
from app.progress import Progress, silent
from app.reports import docx, html, markdown
from app.reports.report import Figure, Report
from app.text import N_

FORMATS = ("html", "pdf", "docx", "md")
LONGEST_NAME = 160  # bytes of the title in the name of a file, of 255 in all
FORMAT = N_("There is no report format “{format}”. Choose from: {known}.")
NONE = N_("Choose at least one kind of file.")
NO_FOLDER = N_("The folder “{folder}” is not there. Choose another one.")


class Painter(Protocol):
    """Whoever can draw: Qt, here or in a process of its own."""

    def png(self, figure: Figure) -> bytes:
        """Return a picture as PNG, sharp enough for print."""
        ...

    def pdf(self, report: Report) -> bytes:
        """Return a whole report as A4 pages."""
        ...


def write(
    report: Report,
    folder: Path,
    formats: Sequence[str],
    painter: Painter,
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write a report into a folder, a file for each format; return them in that order.

    All are made before the first is written: whoever stops, or has no room, is left with none of them.
    """
    makers: dict[str, Callable[[], bytes]] = {
        "html": lambda: html.page(report).encode(),
        "pdf": lambda: painter.pdf(report),
        "docx": lambda: docx.document(report, painter.png),
        "md": lambda: markdown.text(report).encode(),
    }
    wanted = checked(formats)
    if not folder.is_dir():
        raise AppError(NO_FOLDER, folder=folder.name or str(folder))
    made: dict[Path, bytes] = {}
    for place, format in enumerate(wanted):
        progress(place, len(wanted))
        made[folder / f"{name(report)}.{format}"] = makers[format]()
    with ExitStack() as open_:
        for path, content in made.items():
            file = open_.enter_context(fresh_bytes(path))
            file.write(content)
            file.flush()
    progress(len(wanted), len(wanted))
    return tuple(made)


def checked(formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats, each once, or say which is none, or that there are none."""
    wanted = tuple(dict.fromkeys(formats))
    for format in wanted:
        if format not in FORMATS:
            raise AppError(FORMAT, format=format, known=", ".join(FORMATS))
    if not wanted:
        raise AppError(NONE)
    return wanted


def name(report: Report) -> str:
    """Return what the files of a report are called, without a suffix."""
    copy = {("zh", True): "分享版", ("zh", False): "运营版", ("en", True): "shareable"}
    mark = copy.get((report.language, report.shareable), "operator")
    days = f"{report.first}" if report.first == report.last else f"{report.first}–{report.last}"
    title = report.title.replace(": ", " – ")  # no file's name holds a colon everywhere
    short = paths.safe_name(title).encode()[:LONGEST_NAME].decode(errors="ignore").rstrip(" .")
    return f"{short} {days} {mark}"
