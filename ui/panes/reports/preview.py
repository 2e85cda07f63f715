"""A report as it will look, on a sheet that scrolls: nothing is loaded, nothing can be clicked."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from app import paths
from app.reports import html
from app.reports.report import Report
from ui import reporting
from ui.i18n import tr

WIDEST = 640  # pixels of a picture
MARGIN = 28
SETTLED = 80  # milliseconds after the last change of size


@dataclass(frozen=True, slots=True)
class Shown:
    """A report with its pictures, made away from the window's thread."""

    report: Report
    pictures: Mapping[str, QImage]


def drawn(report: Report, scale: float) -> Shown:
    """Return a report with its pictures, for a screen with so many dots to a pixel."""
    found = {
        f"figure-{outer}-{inner}": reporting.image(figure, max(1.0, scale))
        for outer, section in enumerate(report.sections)
        for inner, figure in enumerate(section.figures)
    }
    return Shown(report, found)


class Preview(QTextBrowser):
    """Shows one report."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumWidth(WIDEST + 2 * MARGIN + 24)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(tr("Preview of the report"))
        style = paths.resources() / "reports" / "paper.css"
        self.document().setDefaultStyleSheet(style.read_text(encoding="utf-8"))
        self.document().setDocumentMargin(MARGIN)
        self._shown: Shown | None = None
        self._width = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self._lay_out)

    def show_report(self, shown: Shown) -> None:
        """Show a report, from its beginning if it is another one."""
        same = self._shown is not None and self._shown.report.title == shown.report.title
        place = self.verticalScrollBar().value() if same else 0
        self._shown, self._width = shown, 0
        self._lay_out()
        self.verticalScrollBar().setValue(place)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Qt override: its own pictures, and nothing else from anywhere."""
        address = name.toString() if isinstance(name, QUrl) else name
        image = self._shown.pictures.get(address.rpartition("/")[2]) if self._shown else None
        if image is None:
            return None
        fitting = QImage(image)
        fitting.setDevicePixelRatio(image.width() / self._width)
        return fitting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: pictures fit."""
        super().resizeEvent(event)
        self._settle.start()

    def _lay_out(self) -> None:
        width = min(WIDEST, max(240, self.viewport().width() - 2 * MARGIN - 4))
        if self._shown is None or width == self._width:
            return
        self._width = width
        place = self.verticalScrollBar().value()
        self.setHtml(html.paper(self._shown.report, width))
        self.verticalScrollBar().setValue(place)
