"""The small windows of the Help menu."""

from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import __version__, paths
from app.store import engine
from ui.i18n import tr
from ui.widgets.basics import button, label, row, rule, scrolling


def about(parent: QWidget | None) -> None:
    """Show version, licences, and what leaves this machine."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("About Qunce"))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 24, 24, 16)
    layout.setSpacing(8)
    layout.addWidget(label(tr("Qunce"), "headline", bold=True))
    layout.addWidget(label(tr("Version {version}", version=__version__), tone="muted"))
    layout.addWidget(
        label(
            tr("Everything stays on this machine: nothing is sent unless you send it yourself."),
            wrap=True,
        )
    )
    layout.addWidget(label(f"Qt {qVersion()} · SQLite {engine.version}", "caption", "muted"))
    layout.addWidget(rule())
    layout.addWidget(
        label(
            tr("Qunce is free software under the MIT licence. It stands on the work of others:"),
            wrap=True,
        )
    )
    notices = QPlainTextEdit((paths.resources() / "notices.txt").read_text(encoding="utf-8"))
    notices.setReadOnly(True)
    notices.setAccessibleName(tr("Notices of third parties"))
    notices.setMinimumSize(520, 220)
    layout.addWidget(notices, 1)
    layout.addLayout(row(0, button(tr("Close"), dialog.accept, primary=True)))
    _open(dialog)


def shortcuts(parent: QWidget | None, commands: list[QAction]) -> None:
    """Show every command that has a shortcut."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keyboard shortcuts"))
    inside = QWidget()
    form = QFormLayout(inside)
    form.setHorizontalSpacing(32)
    for action in commands:
        if not action.shortcut().isEmpty():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            form.addRow(label(action.text().replace("&", "")), label(keys, tone="muted"))
    layout = QVBoxLayout(dialog)
    layout.addWidget(scrolling(inside), 1)
    layout.addLayout(row(0, button(tr("Close"), dialog.accept, primary=True)))
    dialog.resize(460, 560)
    _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
