"""A chart as a file: PNG, SVG or CSV, written whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from app.files import fresh_bytes

SCALE = 2  # a picture for an article, not for this screen alone


def picture(widget: QWidget) -> QPixmap:
    """Return a widget as it looks, at twice its size."""
    pixmap = QPixmap(widget.size() * SCALE)
    pixmap.setDevicePixelRatio(SCALE)
    widget.render(pixmap)
    return pixmap


def png(widget: QWidget) -> bytes:
    """Return a widget as a PNG file."""
    buffer = _buffer()
    picture(widget).save(buffer, "PNG")
    return bytes(buffer.data().data())


def svg(widget: QWidget) -> bytes:
    """Return a widget as an SVG file. Without the resolution, Qt shrinks and shifts the axes."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(widget.logicalDpiX())
    generator.setSize(widget.size())
    generator.setViewBox(QRect(0, 0, widget.width(), widget.height()))
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    return bytes(buffer.data().data())


def ask_where(
    parent: QWidget, title: str, name: str, suffix: str, then: Callable[[Path], object]
) -> QFileDialog:
    """Ask for a file's place without blocking the window, then go on with it."""
    dialog = QFileDialog(parent, title, f"{name}.{suffix}", f"{suffix.upper()} (*.{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)

    def chosen(path: str) -> None:
        then(Path(path))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def save(path: Path, content: bytes) -> None:
    """Write the file; raises an error made for the operator when that fails."""
    with fresh_bytes(path) as file:
        file.write(content)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
