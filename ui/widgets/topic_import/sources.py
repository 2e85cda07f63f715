"""Where topics come from: a field to paste into, and files that are chosen or dropped."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from ui import words
from ui.i18n import tr
from ui.widgets.basics import button, chip, column, row, tip
from ui.widgets.flow import Flow
from ui.widgets.topic_import.gathering import Source

READ_AFTER = 350  # milliseconds without a key
LARGE = 100_000  # characters; more would hold up the field, and is kept beside it
TALL = 92  # pixels
SUFFIXES = "*.json *.csv *.tsv *.xlsx *.md *.markdown *.txt"


class PasteField(QPlainTextEdit):
    """A field for topics from anywhere; files dropped on it, and very long texts, are handed on."""

    files = Signal(list)
    long = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Topics as text"))
        self.setPlaceholderText(
            tr(
                "Paste topics here: one per line, a table with titles, Markdown or a pack; or drop files"
            )
        )
        self.setTabChangesFocus(True)
        self.setFixedHeight(TALL)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Qt override: files too."""
        return bool(local(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt override: files are read, not named; a text that would stop the window is kept aside."""
        if paths := local(source):
            self.files.emit(paths)
        elif len(text := source.text()) > LARGE:
            self.long.emit(text)
        else:
            self.insertPlainText(text)


class Sources(QWidget):
    """What was pasted and which files were chosen; each file can be taken off again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = PasteField()
        self.setFocusProxy(self.text)
        self.choose = button(tr("Choose files …"), self.ask)
        self.again = button(tr("Read again"), self.changed.emit, flat=True)
        self._kept: list[Source] = []
        self._chips = Flow(gap=8)
        self._shelf = QWidget()
        self._shelf.setLayout(self._chips)
        self._later = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._later.timeout.connect(self.changed)
        self.text.textChanged.connect(self._later.start)
        self.text.files.connect(self.add)
        self.text.long.connect(self._keep_text)
        ways = column(self.choose, self.again, 0)
        whole = row(self.text, ways)
        whole.setStretch(0, 1)
        self.setLayout(column(whole, self._shelf))
        self.setAcceptDrops(True)
        self._show()

    def all(self) -> list[Source]:
        """Return what there is to read."""
        typed = self.text.toPlainText()
        return [*([Source(text=typed)] if typed.strip() else []), *self._kept]

    def add(self, paths: Sequence[Path]) -> None:
        """Add files."""
        self._keep([Source(path) for path in paths])

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Show what another page had in hand."""
        typed = next((one for one in sources if not one.path and len(one.text) <= LARGE), None)
        self._kept = [one for one in sources if one is not typed]
        self.text.setPlainText(typed.text if typed else "")
        self._show()

    def clear(self) -> None:
        """Empty everything: it came in."""
        self.show_sources([])
        self._later.stop()

    def closing(self) -> None:
        """Wait for nothing any more."""
        self._later.stop()

    def ask(self) -> None:
        """Ask for files in the system's dialog."""
        dialog = QFileDialog(
            self, tr("Import topics"), "", tr("Topics ({suffixes})", suffixes=SUFFIXES)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._add_named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt override: files may be dropped here."""
        if local(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt override."""
        if paths := local(event.mimeData()):
            event.acceptProposedAction()
            self.add(paths)

    def _add_named(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    def _keep_text(self, text: str) -> None:
        self._keep([Source(text=text)])

    def _keep(self, sources: Sequence[Source]) -> None:
        self._kept += [one for one in sources if one not in self._kept]
        self._show()
        self.changed.emit()

    def _drop(self, source: Source) -> None:
        self._kept.remove(source)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._chips.clear()
        for source in self._kept:
            n = words.number(len(source.text))
            name = source.name or tr("Pasted text, {n} characters", n=n)
            made = chip(f"{name}  ×", "grey", partial(self._drop, source))
            made.setToolTip(tip(tr("Take “{name}” off", name=name)))
            made.setAccessibleName(tr("Take “{name}” off", name=name))
            self._chips.addWidget(made)
        self._shelf.setVisible(bool(self._kept))
        self.again.setVisible(any(source.path for source in self._kept))


def local(data: QMimeData) -> list[Path]:
    """Return the files that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
