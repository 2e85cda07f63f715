"""The Settings page: what can be chosen, the backups, and the facts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app import communities, secrets
from app.store import Store, backup
from ui import i18n
from ui.panes.settings import KEYRING, SettingsPane, megabytes
from ui.session import Session


@pytest.fixture
def pane(
    qtbot: QtBot, session: Session, store: Store, monkeypatch: pytest.MonkeyPatch
) -> SettingsPane:
    for hour in range(2):
        monkeypatch.setenv("QUNCE_NOW", f"2026-11-22T0{hour}:00:00+00:00")
        communities.add(store, name=f"社群{hour}")
        backup.make(store.path)
    pane = SettingsPane(session)
    qtbot.addWidget(pane, before_close_func=lambda widget: widget.closing())
    pane.resize(1100, 700)
    pane.show()
    qtbot.waitUntil(lambda: bool(pane.table.rows.ids))
    return pane


def wishes(session: Session) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    session.way.wished.connect(lambda what, choice: heard.append((what, choice)))
    return heard


def press(pane: SettingsPane, text: str) -> None:
    next(b for b in pane.findChildren(QPushButton) if b.text() == text).click()


def test_backups_are_listed_newest_first(pane: SettingsPane, store: Store) -> None:
    assert pane.table.rows.rowCount() == 2
    assert [b.path for b in pane._backups] == [b.path for b in backup.listed(store.path)]
    assert pane.table.rows.index(0, 0).data() == "22 Nov 09:00:00"


def test_language_and_look_are_asked_of_the_program(pane: SettingsPane, session: Session) -> None:
    heard = wishes(session)
    press(pane, "简体中文")
    press(pane, "Dark")
    assert heard == [("language", "zh_CN"), ("theme", "dark")]


def test_a_backup_is_restored_after_one_more_question(pane: SettingsPane, session: Session) -> None:
    heard = wishes(session)
    pane.restore()
    assert heard == []  # nothing is marked
    pane.table.choose([1])
    pane.restore()
    box = pane.findChild(QMessageBox)
    assert box is not None
    next(b for b in box.buttons() if b.text() == "Restore").click()
    assert heard == [("restore", pane._backups[1].path)]


def test_the_keyring_is_asked_away_from_the_window(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "state", lambda: "locked")
    pane = SettingsPane(session)
    qtbot.addWidget(pane, before_close_func=lambda widget: widget.closing())
    pane.show()
    qtbot.waitUntil(lambda: pane._keyring.text() == KEYRING["locked"])


def test_sizes_read_well() -> None:
    assert (megabytes(4096), megabytes(1_400_000)) == ("4 KB", "1.3 MB")


def test_restoring_brings_the_old_store_back_and_keeps_the_present_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    from ui.console import Console

    path = tmp_path / "mine.qunce"
    store = Store(path, create=True)
    communities.add(store, name="从前")
    made = backup.make(path)
    communities.add(store, name="后来")
    store.close()
    console = Console(qapp, tmp_path / "prefs.ini")
    qtbot.addWidget(console.window)
    assert console.open(path)
    assert made is not None
    console.restore(made)
    assert console.session is not None
    assert [c.name for c in communities.listed(console.session.store)] == ["从前"]
    console.end()
    kept = [b for b in backup.listed(path) if b.reason == "before-restore"]
    assert len(kept) == 1
    older = Store(kept[0].path, reading=True)
    assert [c.name for c in communities.listed(older)] == ["从前", "后来"]
    older.close()
    i18n.forget(console._translators)
