"""The table of topics: titles take the room that the other columns leave."""

from typing import Any

from PySide6.QtGui import QResizeEvent

from ui.prefs import Prefs
from ui.rows import RowsModel
from ui.theme import Theme
from ui.widgets.table import RowsTable

NARROWEST = 180  # pixels of a title; below that the table scrolls sideways


class TopicTable(RowsTable):
    """Rows whose first column stretches."""

    def __init__(
        self, model: RowsModel[Any], theme: Theme, prefs: Prefs, key: str, name: str
    ) -> None:
        super().__init__(model, theme, prefs, key, name)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().geometriesChanged.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(0)
        width = max(NARROWEST, self.viewport().width() - others)
        if width != header.sectionSize(0):
            header.resizeSection(0, width)
