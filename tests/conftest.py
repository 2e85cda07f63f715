"""What every test may use: a new store in a temporary folder."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.store import Store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "community.qunce", create=True)
    yield store
    store.close()


@pytest.fixture
def session(qapp: "QApplication", store: Store, tmp_path: Path) -> Iterator["Session"]:
    """Everything a view is handed, on the store of the test, in the light look and English."""
    from ui import theme
    from ui.opening import begin, end

    look = theme.load("light")
    theme.apply(qapp, look)
    session = begin(store, look, tmp_path / "prefs.ini", poll=20)
    yield session
    end(session)


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Collect cycles between tests, on this thread: once a window was open, nobody else does."""
    yield
    if not gc.isenabled():
        from ui.reading import collect

        collect()
