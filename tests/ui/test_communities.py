"""The communities page: shows, creates, changes in place, puts away, removes the sample."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app import communities, members
from app.store import Store
from ui.panes.communities import CommunitiesPane
from ui.session import Session
from ui.widgets.forms import Form

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def settle(session: Session, qtbot: QtBot) -> Settle:
    return lambda told: qtbot.waitUntil(lambda: not session.reading.busy() and told())


@pytest.fixture
def pane(session: Session, qtbot: QtBot, settle: Settle) -> Iterator[CommunitiesPane]:
    view = CommunitiesPane(session)
    qtbot.addWidget(view)
    view.resize(1300, 700)
    view.show()
    settle(lambda: True)
    yield view
    view.closing()


@pytest.fixture
def known(store: Store, session: Session, pane: CommunitiesPane, settle: Settle) -> int:
    id = communities.add(store, name="地心引力工场", reason="一起写")
    communities.add_group(store, id, name="一群", capacity=2, opened_on="2026-08-20")
    for name in ("阿哲", "半夏"):
        members.add(store, 1, name)
    session.scope.look_at(id)
    settle(lambda: len(pane.groups.rows.ids) == 1)
    return id


def _write(form: Form, key: str, text: str) -> None:
    field = form.field(key)
    if isinstance(field, QComboBox):
        field.setCurrentIndex(field.findData(text))
        field.activated.emit(field.currentIndex())
    elif isinstance(field, QLineEdit):
        field.setText(text)
        field.editingFinished.emit()


def _cells(pane: CommunitiesPane, row: int = 0) -> list[str]:
    rows = pane.groups.rows
    return [str(rows.index(row, column).data()) for column in range(rows.columnCount())]


def test_a_new_store_asks_for_the_first_community(pane: CommunitiesPane) -> None:
    assert pane.nothing.isVisible()
    pane.nothing.button.click()
    assert pane.form.go.isVisible()


def test_a_community_and_its_first_group_are_created_in_place(
    pane: CommunitiesPane, session: Session, store: Store, settle: Settle
) -> None:
    pane.add()
    _write(pane.form.form, "name", "读书会")
    _write(pane.form.form, "target_messages", "100")
    pane.form.submit()
    settle(lambda: [c.name for c in communities.listed(store)] == ["读书会"])
    assert session.scope.community == 1
    settle(pane.group_form.go.isVisible)
    _write(pane.group_form.form, "name", "一群")
    _write(pane.group_form.form, "platform", "qq")
    pane.group_form.submit()
    settle(lambda: [(g.name, g.capacity) for g in communities.groups(store, 1)] == [("一群", 2000)])
    settle(lambda: _cells(pane)[:3] == ["一群", "QQ", "0 / 2\u2009000"])


def test_a_refusal_stands_at_its_field(pane: CommunitiesPane, store: Store) -> None:
    pane.add()
    pane.form.submit()
    assert pane.form.form._errors["name"].text() == "Give the community a name."
    _write(pane.form.form, "name", "读书会")
    _write(pane.form.form, "target_active", "viele")
    pane.form.submit()
    assert not pane.form.form._errors["name"].isVisible()
    assert pane.form.form._errors["target_active"].isVisible()
    assert communities.listed(store) == []


def test_a_field_that_is_left_is_saved_and_can_be_undone(
    pane: CommunitiesPane, known: int, session: Session, store: Store, settle: Settle
) -> None:
    _write(pane.form.form, "reason", "每天进步一点点")
    assert communities.get(store, known).reason == "每天进步一点点"
    session.writing.undo()
    settle(lambda: pane.form.form.values()["reason"] == "一起写")


def test_a_group_shows_how_full_it_is_and_is_changed_in_the_form(
    pane: CommunitiesPane, known: int, store: Store, settle: Settle
) -> None:
    assert known
    assert _cells(pane) == ["一群", "WeChat", "2 / 2", "20 Aug 2026", "never"]
    pane.groups.choose([1])
    _write(pane.group_form.form, "capacity", "500")
    settle(lambda: _cells(pane)[2] == "2 / 500")
    _write(pane.group_form.form, "capacity", "")
    assert pane.group_form.form._errors["capacity"].isVisible()
    _write(pane.group_form.form, "opened_on", "")
    assert communities.group(store, 1).opened_on is None


def test_what_is_put_away_is_shown_on_demand_and_comes_back(
    pane: CommunitiesPane, known: int, store: Store, settle: Settle
) -> None:
    pane.groups.choose([1])
    pane.put_group_away()
    settle(lambda: pane.groups.rows.ids == [])
    pane.archived.click()
    settle(lambda: pane.groups.rows.ids == [1])
    assert _cells(pane)[0] == "Archived 一群"
    pane.groups.choose([1])
    pane.put_group_away()
    settle(lambda: not communities.group(store, 1).archived)
    pane.put_away()
    settle(lambda: pane._entries[known].community.archived)
    pane.put_away()
    settle(lambda: not communities.get(store, known).archived)


def test_the_sample_goes_with_one_click(
    pane: CommunitiesPane, known: int, store: Store, qtbot: QtBot, settle: Settle
) -> None:
    communities.edit(store, known, is_sample=True)
    settle(pane.sample.isVisible)
    pane.sample.click()
    qtbot.waitUntil(lambda: communities.listed(store) == [], timeout=20_000)
    settle(pane.nothing.isVisible)
    assert pane.session.scope.community is None
    assert store.undo_step is None


def test_another_community_is_chosen_by_keyboard_and_looked_at(
    pane: CommunitiesPane, known: int, store: Store, qtbot: QtBot, settle: Settle
) -> None:
    assert known
    other = communities.add(store, name="徒步小队")
    settle(lambda: len(pane.list.rows.ids) == 2)
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    settle(lambda: pane.name.text() == "徒步小队")
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.session.scope.community == other
    pane.open({"community": known})
    settle(lambda: pane.name.text() == "地心引力工场")
