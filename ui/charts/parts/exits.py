"""The ways out of a chart: as a table, as a picture, as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.errors import AppError
from ui.charts.parts import saving
from ui.charts.parts.sheet import Sheet, SheetWindow, copy_text
from ui.i18n import tr
from ui.view import View
from ui.widgets.basics import icon_button

ALWAYS = "always"  # property of an action that needs no data


class Exits:
    """Shows, copies and saves what `sheet` and `sentence` say of a chart, and what `frame` shows.

    `more` is the button that offers it all; the view's context menu does, too.
    """

    def __init__(
        self,
        view: View,
        frame: QWidget,
        *,
        sheet: Callable[[], Sheet],
        sentence: Callable[[], str],
        still: Callable[[], object],
    ) -> None:
        self._view, self._frame = view, frame
        self._sheet, self._sentence, self._still = sheet, sentence, still
        view.command(tr("Show as table"), self.show_table, "Ctrl+T", "table")
        view.command(tr("Copy as table"), self.copy_table, "Ctrl+C", "copy")
        view.command(tr("Copy as picture"), self.copy_picture, "Ctrl+Shift+C", "photo")
        for suffix in ("png", "svg", "csv"):
            text = tr("Export as {kind} …", kind=suffix.upper())
            view.command(text, partial(self._export, suffix), icon="file-export")
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.more = icon_button(view.session.theme, "dots", tr("More"), self.offer)
        self.aside: list[QWidget] = [self.more]  # what only the screen needs

    def allow(self, allowed: bool) -> None:
        """Close the ways while there is nothing to take out."""
        for action in self._view.actions():
            action.setEnabled(allowed or bool(action.property(ALWAYS)))

    def show_table(self) -> SheetWindow:
        """Show the numbers behind the picture."""
        window = SheetWindow(tr(self._view.title), self._sentence(), self._sheet(), self._view)
        window.show()
        return window

    def copy_table(self) -> None:
        """Copy the numbers behind the picture."""
        copy_text(self._sheet().as_text())
        self._say(tr("Copied as a table: paste it into a spreadsheet."))

    def copy_picture(self) -> None:
        """Copy the chart as it looks."""
        with_clipboard = QApplication.clipboard().setPixmap
        self._posed(lambda: with_clipboard(saving.picture(self._frame)))
        self._say(tr("Copied as a picture."))

    def write(self, path: Path, suffix: str) -> None:
        """Save the chart as PNG, SVG or CSV, and say so."""
        try:
            self._posed(lambda: saving.save(path, self._content(suffix)))
        except AppError as error:
            self._view.session.notices.trouble(error)
        else:
            self._say(tr("Saved as “{file}”.", file=path.name))

    def _content(self, suffix: str) -> bytes:
        if suffix == "csv":
            return self._sheet().as_csv()
        return saving.png(self._frame) if suffix == "png" else saving.svg(self._frame)

    def _posed(self, take: Callable[[], object]) -> None:
        """Take the picture without what stands aside."""
        self._still()
        seen = [part for part in self.aside if not part.isHidden()]
        for part in seen:
            part.hide()
        try:
            take()
        finally:
            for part in seen:
                part.show()

    def _export(self, suffix: str) -> None:
        name = tr(self._view.title)
        saving.ask_where(
            self._view, tr("Export chart"), name, suffix, lambda path: self.write(path, suffix)
        )

    def offer(self) -> None:
        """Open the menu of all that can be done with the chart."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._view.actions())
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _say(self, text: str) -> None:
        self._view.session.notices.say(text)
