"""The table of topics: titles take the room that the other columns leave."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent

from ui.prefs import Prefs
from ui.rows import RowsModel
from ui.theme import Theme
from ui.widgets.table import RowsTable

NARROWEST = 150  # pixels of a title; below that the table scrolls sideways


class TopicTable(RowsTable):
    """Rows whose first column stretches; the columns in `spare` go, last first, where room lacks."""

    def __init__(  # noqa: PLR0913 -- as its base
        self,
        model: RowsModel[Any],
        theme: Theme,
        prefs: Prefs,
        key: str,
        name: str,
        *,
        spare: Sequence[str] = (),
    ) -> None:
        super().__init__(model, theme, prefs, key, name)
        self._spare = [n for n, column in enumerate(model.columns) if column.key in spare]
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().geometriesChanged.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        header, room = self.horizontalHeader(), self.viewport().width()
        for section in self._spare:
            wanted = sum(self.rows.columns[n].width for n in range(1, section + 1))
            header.setSectionHidden(section, wanted + NARROWEST > room)
        others = header.length() - header.sectionSize(0)
        width = max(NARROWEST, room - others)
        if width != header.sectionSize(0):
            header.resizeSection(0, width)
