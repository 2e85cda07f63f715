"""What the chosen versions must not do."""

import sys

import pytest
from PySide6 import __version__
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_calls_do_not_steal_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost one reference to None per call on 3.11, and aborted after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(2000):
        thing.parent()
        thing.setObjectName("x")

    assert abs(sys.getrefcount(None) - before) < 500


def test_pyside_stays_below_the_faulty_version() -> None:
    assert (6, 11, 3) <= tuple(map(int, __version__.split(".")[:3])) < (6, 12)
