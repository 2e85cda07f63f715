"""Rules of a community are written, changed, ordered and put away on the communities page."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import communities, rules
from ui.panes.communities import CommunitiesPane
from ui.session import Session


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> CommunitiesPane:
    club = communities.add(session.store, name="读书会")
    rules.add(session.store, club, "不发广告", "大家是来读书的")
    rules.add(session.store, club, "先改昵称", "叫得出名字")
    session.scope.look_at(club)
    made = CommunitiesPane(session)
    qtbot.addWidget(made, before_close_func=lambda view: view.closing())
    made.resize(1100, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.rules.lines.lines) == 2, timeout=5000)
    return made


def texts(pane: CommunitiesPane) -> list[str]:
    return [rule.text for rule in rules.listed(pane.session.store, 1)]


def test_a_rule_is_written_with_its_reason(qtbot: QtBot, pane: CommunitiesPane) -> None:
    pane.rules.text.setFocus()
    qtbot.keyClicks(pane.rules.text, "11 pm quiet")
    qtbot.keyClick(pane.rules.text, Qt.Key.Key_Return)
    assert texts(pane) == ["不发广告", "先改昵称"]  # the reason is still to come
    qtbot.mouseClick(pane.rules.go, Qt.MouseButton.LeftButton)
    assert "explains itself" in pane.rules._trouble.text()
    qtbot.keyClicks(pane.rules.reason, "some rise early")
    qtbot.keyClick(pane.rules.reason, Qt.Key.Key_Return)
    assert texts(pane) == ["不发广告", "先改昵称", "11 pm quiet"]
    qtbot.waitUntil(lambda: len(pane.rules.lines.lines) == 3, timeout=5000)
    assert (pane.rules.text.text(), pane.rules._trouble.isVisible()) == ("", False)


def test_a_rule_is_changed_moved_and_put_away_in_place(qtbot: QtBot, pane: CommunitiesPane) -> None:
    first, second = pane.rules.lines.lines.values()
    assert (first.up.isEnabled(), second.down.isEnabled()) == (False, False)
    second.up.click()
    qtbot.waitUntil(lambda: texts(pane) == ["先改昵称", "不发广告"], timeout=5000)
    first.reason.setText("把注意力留给书")
    first.reason.editingFinished.emit()
    assert rules.listed(pane.session.store, 1)[1].reason == "把注意力留给书"
    first.text.setText("")
    first.text.editingFinished.emit()
    assert "one sentence" in pane.rules._trouble.text()
    assert texts(pane) == ["先改昵称", "不发广告"]
    first.away.click()
    qtbot.waitUntil(lambda: len(pane.rules.lines.lines) == 1, timeout=5000)
    pane.rules.archived.click()
    assert len(pane.rules.lines.lines) == 2
    pane.session.store.undo()
    assert texts(pane) == ["先改昵称", "不发广告"]


def test_a_new_community_has_no_rules_to_show(qtbot: QtBot, pane: CommunitiesPane) -> None:
    pane.add()
    assert not pane.rules.isVisible()
    communities.add(pane.session.store, name="写作会")
    pane.open({"community": 2})
    pane._show_chosen()
    qtbot.waitUntil(pane.rules.isVisible, timeout=5000)
    qtbot.waitUntil(pane.rules.none.isVisible, timeout=5000)
    pane.add_rule()
    assert not pane.rules.lines.lines
