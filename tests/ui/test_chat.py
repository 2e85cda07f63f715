"""The chat page: read, searched, jumped in; messages become topics, highlights and promises."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import chat, clock, highlights, promises, topics
from app.imports.records import Chat
from app.store import Store
from tests.app.chats import said, take
from tests.app.test_chat import TALK, discussion
from ui.panes.chat import ChatPane
from ui.panes.chat.model import MOST
from ui.session import Session

DAY = 86_400
MANY = 900


@pytest.fixture(autouse=True)
def _winter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-01-20T10:00:00+08:00")


@pytest.fixture
def told(store: Store, session: Session) -> list[tuple[str, dict[str, object]]]:
    """Nine hundred messages over nine days, then a hot discussion; where the page leads is noted."""
    lines = [said(n * DAY // 100, "甲乙丙"[n % 3], f"第{n}条", f"n{n}") for n in range(MANY)]
    answer = said(9 * DAY, "丁", "回复最早的那条", "last", reply_to="n3")
    take(store, *lines, answer, *discussion(10 * DAY))  # type: ignore[arg-type]
    session.scope.look_at(1)
    led: list[tuple[str, dict[str, object]]] = []
    session.way.asked.connect(lambda page, what: led.append((page, what)))
    return led


@pytest.fixture
def pane(session: Session, told: object, qtbot: QtBot) -> Iterator[ChatPane]:
    pane = ChatPane(session)
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    settle(qtbot, session)
    yield pane
    pane.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    for _ in range(3):
        QTest.qWait(20)
        qtbot.waitUntil(lambda: not session.reading.busy(), timeout=8000)


def texts(pane: ChatPane) -> list[str]:
    return [row.text for row in pane.reader.messages.rows]


def test_it_opens_at_the_end_and_more_comes_while_one_scrolls_up(
    qtbot: QtBot, session: Session, pane: ChatPane
) -> None:
    assert texts(pane)[-1] == TALK[-1][1]
    assert pane.reader.at_end()
    bar = pane.reader.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.minimum())
        settle(qtbot, session)
        if not pane.reader.messages.older:
            break
    assert texts(pane)[0] == "第0条"
    assert len(texts(pane)) <= MOST
    assert pane.reader.messages.newer
    for _ in range(40):
        bar.setValue(bar.maximum())
        settle(qtbot, session)
        if not pane.reader.messages.newer:
            break
    assert texts(pane)[-1] == TALK[-1][1]


def test_what_is_in_view_stays_while_more_comes(
    qtbot: QtBot, session: Session, pane: ChatPane
) -> None:
    pane.show_message(500)
    settle(qtbot, session)
    assert pane.reader.selected() == [500]
    page = chat.older(session.store, pane.ends.what, pane.reader.messages.rows[0].line)  # type: ignore[arg-type]
    before = pane.reader.top()
    pane.reader.add(page, older=True)
    assert pane.reader.top() == before
    highlights.keep(session.store, [500])
    session.live.changed.emit(frozenset({"highlights"}))
    settle(qtbot, session)
    assert pane.reader.top() == before
    assert pane.reader.messages.rows[pane.reader.messages.row_of(500)].line.kept


def test_words_are_found_and_lead_back_into_the_talk(
    qtbot: QtBot, session: Session, pane: ChatPane
) -> None:
    pane.search.setText("回复最早")
    QTest.keyClick(pane.search, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert texts(pane) == ["回复最早的那条"]
    assert pane.only.text() == "1 message(s) found"
    pane.reader.select([901])
    QTest.keyClick(pane.reader, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert (pane.search.text(), pane.reader.selected()) == ("", [901])
    assert "第899条" in texts(pane)
    pane.show_quoted()
    settle(qtbot, session)
    assert pane.reader.selected() == [4]

    pane.search.setText("member:丁")
    pane._search()
    settle(qtbot, session)
    assert texts(pane)[0] == "回复最早的那条"
    assert pane.only.text() == "Only by 丁"
    pane.search.setText("没有这句话")
    pane._search()
    settle(qtbot, session)
    assert texts(pane) == []


def test_a_day_a_group_and_certain_messages_can_be_asked_for(
    qtbot: QtBot, session: Session, pane: ChatPane
) -> None:
    pane.to_day(date(2026, 1, 4))
    settle(qtbot, session)
    first = pane.reader.indexAt(QPoint(4, 1))
    assert pane.reader.messages.rows[first.row()].wall.date() == date(2026, 1, 4)
    assert pane.day.date().toString("yyyy-MM-dd") == "2026-01-04"
    pane.by_day(1)
    settle(qtbot, session)
    assert pane.day.date().toString("yyyy-MM-dd") == "2026-01-05"

    pane.open({"messages": [7, 3, 99_999], "title": "接龙的人"})
    settle(qtbot, session)
    assert (texts(pane), pane.only.text()) == (["第2条", "第6条"], "接龙的人")
    pane.open({"member": 1})
    settle(qtbot, session)
    assert {row.line.member for row in pane.reader.messages.rows} == {"甲"}
    pane.show_all()
    take(session.store, said(1, "远", "别的群"), chat=Chat("qq", "9", "二群"), community="示例群")
    session.scope.narrow((2,))
    settle(qtbot, session)
    assert texts(pane) == ["别的群"]
    pane.open({"group": 1, "message": 5})
    settle(qtbot, session)
    assert session.scope.groups == (1,)
    assert pane.reader.selected() == [5]


def test_messages_become_a_topic_a_highlight_and_a_promise(
    qtbot: QtBot, session: Session, pane: ChatPane, told: list[tuple[str, dict[str, object]]]
) -> None:
    pane.reader.select([901])
    pane.chosen.promise()
    assert promises.listed(session.store)[0].message_id == 901
    pane.chosen.keep()
    pane.chosen.keep()
    settle(qtbot, session)
    assert highlights.count(session.store, 1) == 1
    assert pane.tabs.currentIndex() == 1
    pane.kept.note.setText("给新人看")
    pane.kept.save_note()
    settle(qtbot, session)
    (kept,) = highlights.listed(session.store, 1)
    assert kept.note == "给新人看"
    pane.kept.note.setText("长" * 3000)
    pane.kept.save_note()
    assert "3000" in pane.kept.trouble.text()
    assert len(pane.kept.note.text()) == 3000

    pane.chosen.save_topic()
    topic = topics.get(session.store, 1)
    assert topic is not None
    assert (topic.title, topic.message_id) == ("回复最早的那条", 901)
    assert told[-1] == ("topics", {"topic": 1})
    pane.chosen.open_member()
    assert told[-1] == ("members", {"member": 4})
    pane.reader.copy()
    assert QApplication.clipboard().text().endswith("回复最早的那条")


def test_a_hot_discussion_is_shown_taken_up_or_put_aside(
    qtbot: QtBot, session: Session, pane: ChatPane, told: list[tuple[str, dict[str, object]]]
) -> None:
    qtbot.waitUntil(lambda: len(pane.hot.list.items()) == 1, timeout=8000)
    (item,) = pane.hot.list.items()
    assert "打开率" in item.head
    pane.hot.list.choose(item.key)
    pane.hot.list.opened.emit(item.key)
    settle(qtbot, session)
    assert pane.reader.selected() == [item.key]
    assert len(pane.reader.look.marked) == len(TALK)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.hot.list.setFocus()
    QTest.keyClick(pane.hot.list, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert list(pane.hot.list.items()) == []
    assert not pane.hot.drop.isEnabled()
    session.writing.undo()
    settle(qtbot, session)
    pane.hot.list.choose(item.key)
    pane.hot.save_topic()
    settle(qtbot, session)
    assert told[-1] == ("topics", {"topic": 1})
    assert list(pane.hot.list.items()) == []


def test_a_long_message_is_folded_until_it_is_asked_for(
    qtbot: QtBot, session: Session, pane: ChatPane
) -> None:
    take(session.store, said(11 * DAY, "甲", "长" * 30_000))
    session.live.changed.emit(frozenset({"messages"}))
    settle(qtbot, session)
    index = pane.reader.messages.index(len(texts(pane)) - 1)
    small = pane.reader.visualRect(index).height()
    assert small < 600
    assert pane.reader.unfold(index)
    pane.reader.executeDelayedItemsLayout()
    assert pane.reader.visualRect(index).height() > 10 * small
    assert pane.reader.unfold(index)


def test_the_days_lead_by_mouse_and_keys(qtbot: QtBot, session: Session, pane: ChatPane) -> None:
    qtbot.waitUntil(lambda: pane.days.first() is not None, timeout=5000)
    QTest.mouseClick(pane.days, Qt.MouseButton.LeftButton, pos=QPoint(40, 2))
    settle(qtbot, session)
    assert pane.day.date().toString("yyyy-MM-dd") == "2026-01-01"
    QTest.keyClick(pane.days, Qt.Key.Key_Down)
    settle(qtbot, session)
    assert pane.day.date().toString("yyyy-MM-dd") == "2026-01-02"


def test_another_community_is_read_from_its_end(
    qtbot: QtBot, session: Session, pane: ChatPane
) -> None:
    take(session.store, said(1, "远", "别处的话"), chat=Chat("qq", "8", "三群"), community="别处")
    pane.open({"member": 1})
    settle(qtbot, session)
    session.scope.look_at(2)
    settle(qtbot, session)
    assert texts(pane) == ["别处的话"]
    assert not pane.everything.isVisible()
