"""What happens when we made a mistake: the data is safe, and a report without names can be copied."""

import logging
import platform
import sys
from types import TracebackType

from PySide6.QtCore import QThread, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from app import __version__
from app.text import N_
from app.work import places
from ui.i18n import tr
from ui.jobs import ChildFault

log = logging.getLogger(__name__)
FAULT = N_("Qunce made a mistake. Everything saved so far is safe; you can go on working.")
_open: list[QMessageBox] = []  # one at a time: a fault in painting would come back with each frame


def install() -> None:
    """Show faults of ours in a window from now on."""
    sys.excepthook = _told


def report(error: BaseException) -> str:
    """Return where it happened, file and line, without the values, which may hold names."""
    about = f"Qunce {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    inner = [str(error)] if isinstance(error, ChildFault) else []
    return "\n".join([about, places(error), *inner])


def _told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    text = report(error)
    log.error("%s", text)
    if not QThread.currentThread().loopLevel():  # still starting: no window will stay to tell
        sys.stderr.write(f"{FAULT}\n{text}\n")
        return
    if _open or QApplication.instance() is None:
        return
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        tr("Qunce"),
        tr(FAULT),
    )
    box.setInformativeText(
        tr(
            "The report below names no people and no messages. Nothing is sent anywhere; copy it if you want to report the fault."  # noqa: E501 -- one text
        )
    )
    box.setDetailedText(text)
    copy = box.addButton(tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
    box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)

    def closed(_result: int) -> None:
        _open.clear()

    box.finished.connect(closed)
    _open.append(box)
    box.open()
