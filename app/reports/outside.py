"""Drawing for programs without Qt: a process of its own draws the report, all of it at once.

`app` never imports Qt, so the command line starts the window's program with `--paint-report`, which
shows nothing (see `ui.reporting`).
"""

import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import msgspec

import app
from app.errors import AppError
from app.reports.report import Figure, Report
from app.text import N_

PATIENCE = 120  # seconds
FAILED = N_(
    "The pictures could not be drawn: Qt did not start ({reason}). HTML and Markdown work without it: --format html,md"
)


class Outside:
    """Draws one report in another process, when the first of it is asked for."""

    def __init__(self, report: Report, formats: tuple[str, ...]) -> None:
        self._report = report
        self._wanted = [
            what for what, format in (("pdf", "pdf"), ("png", "docx")) if format in formats
        ]
        self._pdf = b""
        self._pictures: list[bytes] = []
        self._drawn = False

    def png(self, figure: Figure) -> bytes:
        """Return a picture as PNG."""
        self._draw()
        figures = [one for section in self._report.sections for one in section.figures]
        return self._pictures[figures.index(figure)]

    def pdf(self, report: Report) -> bytes:
        """Return the report as A4 pages."""
        if report is not self._report:
            raise ValueError(report.title)
        self._draw()
        return self._pdf

    def _draw(self) -> None:
        if self._drawn:
            return
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "report.json").write_bytes(msgspec.json.encode(self._report))
            for what in self._wanted:
                (folder / what).touch()
            _run(folder)
            with suppress(FileNotFoundError):
                self._pdf = (folder / "report.pdf").read_bytes()
            files = sorted(folder.glob("*.png"), key=lambda file: int(file.stem))
            self._pictures = [file.read_bytes() for file in files]
        self._drawn = True


def _run(folder: Path) -> None:
    """Start the window's program without a window; beside us in a bundle, else as a module."""
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable)
        command = [str(beside.with_name(f"qunce{beside.suffix}"))]
    else:
        command = [sys.executable, "-m", "ui"]
    place = Path(app.__file__).parent.parent if app.__file__ else None
    try:
        done = subprocess.run(  # noqa: S603 -- our own program
            [*command, "--paint-report", str(folder)], cwd=place, capture_output=True,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise AppError(FAILED, reason=type(error).__name__) from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise AppError(FAILED, reason=(last or [str(done.returncode)])[0][:200])
