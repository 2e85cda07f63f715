"""Pages of our own on paper, as a PDF, or on the clipboard: HTML that loads nothing."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize, QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import paths
from ui.i18n import tr
from ui.session import Session

MARGIN = 18  # millimetres


def document(html: str) -> QTextDocument:
    """Return a page laid out for paper; everything foreign in it has to be escaped."""
    made = QTextDocument()
    made.setDefaultFont(QApplication.font())
    made.setDefaultStyleSheet(
        "h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 12px; }"
        " p, td, th, li { font-size: 10pt; } th { text-align: left; } .quiet { color: gray; }"
    )
    made.setHtml(html)
    return made


def to_clipboard(html: str, text: str = "") -> None:
    """Copy a page, with its tables for documents and as plain text (`text` if given) for chats."""
    data = QMimeData()
    data.setHtml(html)
    data.setText(text or document(html).toPlainText().replace("\u2029", "\n"))
    QApplication.clipboard().setMimeData(data)


def to_pdf(html: str, path: Path) -> None:
    """Write a page as a PDF of A4 sheets."""
    from PySide6.QtGui import QPdfWriter  # noqa: PLC0415 -- start-up: rarely needed

    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    document(html).print_(writer)


def to_paper(parent: QWidget, html: str) -> None:
    """Ask which printer, and print a page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 -- rarely needed

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: document(html).print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def ask_pdf(parent: QWidget, session: Session, html: str, title: str) -> None:
    """Ask where, and write a page as a PDF there."""
    name = f"{paths.safe_name(title)}.pdf"
    dialog = QFileDialog(parent, tr("Save as PDF"), str(Path.home() / name), "*.pdf")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")

    def write(chosen: str) -> None:
        path = Path(chosen)
        to_pdf(html, path)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        session.notices.say(tr("Saved as “{file}”.", file=path.name), tr("Show in folder"), show)

    dialog.fileSelected.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
