"""The sign-up lists of the calendar page: found, kept, told apart, reminded, and taken back."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import clock, communities, events, members, signups
from app.store import Store
from ui.i18n import tr
from ui.panes.calendar import CalendarPane
from ui.session import Session
from ui.widgets.fields import choose, value
from ui.widgets.signups import SignupsPanel

SATURDAY = "#接龙\n周六聚会\n\n1. 阿周 2人\n2. 小陈+1\n3. 王总\n4. 小林 待定"


@pytest.fixture(autouse=True)
def _monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-23T10:20:00+08:00")


@pytest.fixture
def group(store: Store, session: Session) -> int:
    home = communities.add(store, name="读书会")
    group = communities.add_group(store, home, name="一群")
    for name in ("阿周", "小陈", "小林", "老王", "阿宝"):
        members.add(store, group, name)
    session.scope.look_at(home)
    return group


@pytest.fixture
def pane(session: Session, group: int, qtbot: QtBot) -> Iterator[CalendarPane]:
    pane = CalendarPane(session)
    qtbot.addWidget(pane)
    pane.resize(1240, 830)
    pane.show()
    settle(qtbot, session)
    yield pane
    pane.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    QTest.qWait(30)
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=5000)


def post(store: Store, group: int, text: str) -> None:
    with store.operation("say"):
        at = int(clock.now().timestamp()) - 3600
        store.insert("messages", group_id=group, member_id=1, sent_at=at, kind=0, text=text)
        store.rebuild_index()


def shown(panel: SignupsPanel) -> list[list[str]]:
    tables = (panel.columns.signed.table, panel.columns.unsure.table, panel.columns.missing.table)
    return [
        [str(table.rows.index(row, 0).data()) for row in range(table.rows.rowCount())]
        for table in tables
    ]


def kept(store: Store, session: Session) -> list[signups.SignUpList]:
    assert session.scope.community is not None
    return signups.listed(store, session.scope.community)


def test_a_list_found_in_the_chat_is_counted_in_the_head_and_kept_with_one_key(
    pane: CalendarPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert not pane.switch.found.isVisible()
    post(store, group, SATURDAY)
    settle(qtbot, session)
    assert (pane.switch.found.isVisible(), pane.switch.found.text()) == (True, "1 found")

    pane.switch.button.click()
    settle(qtbot, session)
    panel = pane.signups
    assert pane.mode() == "signups"
    assert panel.places.places() == ["Found: 周六聚会"]
    assert shown(panel) == [
        ["×2 阿周 · 2人", "×2 小陈 · +1"],
        ["Who is it? 王总", "Undecided 小林 · 待定"],
        ["阿宝", "老王"],
    ]

    panel.keep.setFocus()
    QTest.keyClick(panel.keep, Qt.Key.Key_Space)
    settle(qtbot, session)
    assert [one.title for one in kept(store, session)] == ["周六聚会"]
    assert (panel.places.places(), pane.switch.found.isVisible()) == (["周六聚会"], False)
    session.writing.undo()
    settle(qtbot, session)
    assert (kept(store, session), panel.places.places()) == ([], ["Found: 周六聚会"])

    panel.dismiss.click()
    settle(qtbot, session)
    assert (panel.places.places(), panel.nothing.isVisible()) == ([], True)


def test_a_pasted_list_is_read_while_it_stands_there_and_kept_by_ctrl_enter(
    pane: CalendarPane, store: Store, session: Session, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("早")
    pane.open({"signups": "paste"})
    settle(qtbot, session)
    paste = pane.signups.paste
    assert (paste.text.toPlainText(), paste.keep.isEnabled()) == ("", False)

    paste.text.setPlainText("早")
    assert (paste.keep.isEnabled(), paste.told.text()[:18]) == (False, "No list is seen ye")
    paste.text.setPlainText(SATURDAY)
    entries, heads = tr("%n entry(ies)", "", 4), tr("about %n person(s)", "", 6)
    assert paste.told.text() == f"周六聚会: {entries}, {heads}"
    QTest.keyClick(paste.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)

    assert [(one.title, one.group, one.entries) for one in kept(store, session)] == [
        ("周六聚会", "一群", 4)
    ]
    assert pane.signups.heading.text() == "周六聚会"
    assert paste.text.toPlainText() == ""


def test_an_unknown_name_is_picked_in_place_and_leaves_the_reminder(
    pane: CalendarPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert session.scope.community is not None
    id = signups.paste(store, session.scope.community, SATURDAY, group)
    pane.open({"signups": id})
    settle(qtbot, session)
    panel, picker = pane.signups, pane.signups.picker
    assert (picker.isVisible(), picker.words.text()) == (True, "Who is “王总”?")
    assert panel.nudge.text.toPlainText().count("@") == 2

    field = picker.box.lineEdit()
    assert field is not None
    field.setFocus()
    field.setText("老")  # as an input method commits it
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert shown(panel) == [
        ["×2 阿周 · 2人", "×2 小陈 · +1", "老王 ← 王总"], ["Undecided 小林 · 待定"], ["阿宝"],
    ]  # fmt: skip
    panel.nudge.copy.click()
    assert "@阿宝" in QApplication.clipboard().text()
    assert "老王" not in QApplication.clipboard().text()

    panel.columns.signed.choose(2)
    assert picker.words.text() == "“王总” is 老王"
    picker.again.click()
    settle(qtbot, session)
    assert shown(panel)[1] == ["Who is it? 王总", "Undecided 小林 · 待定"]
    picker.nobody.click()
    settle(qtbot, session)
    assert shown(panel)[0][2] == "Guest 王总"
    for _ in range(3):
        session.writing.undo()
    settle(qtbot, session)
    assert shown(panel)[1][0] == "Who is it? 王总"


def test_what_plus_one_means_and_what_a_list_is_for_are_chosen_beside_it(
    pane: CalendarPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert session.scope.community is not None
    event = events.add(store, session.scope.community, "周六聚会", datetime(2026, 11, 28, 20))  # noqa: DTZ001 -- wall time
    id = signups.paste(store, session.scope.community, SATURDAY, group)
    pane.open({"signups": id})
    settle(qtbot, session)
    belongs = pane.signups.belongs
    assert belongs.asks.isVisible()

    choose(belongs.rule, "self")
    belongs.rule.activated.emit(belongs.rule.currentIndex())
    settle(qtbot, session)
    assert (signups.get(store, id).heads, belongs.asks.isVisible()) == (5, False)

    choose(belongs.to, str(event))
    belongs.to.activated.emit(belongs.to.currentIndex())
    settle(qtbot, session)
    assert signups.get(store, id).event_id == event
    choose(belongs.to, "day")
    belongs.to.activated.emit(belongs.to.currentIndex())
    settle(qtbot, session)
    assert (signups.get(store, id).event_id, signups.get(store, id).day) == (
        None,
        date(2026, 11, 23),
    )
    assert belongs.day.isVisible()


def test_the_panel_of_an_event_counts_who_comes_and_leads_to_the_list(
    pane: CalendarPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert session.scope.community is not None
    event = events.add(store, session.scope.community, "周六聚会", datetime(2026, 11, 28, 20))  # noqa: DTZ001 -- wall time
    post(store, group, SATURDAY)
    pane.open({"event": event})
    settle(qtbot, session)
    settle(qtbot, session)
    part = pane.editor.details.signups
    assert (part.none.isVisible(), part.take.text()) == (True, "Take from chat (1)")
    part.open_new.click()
    assert QApplication.clipboard().text().startswith("#Group Note\n周六聚会\n")

    asked: list[object] = []
    session.way.asked.connect(lambda _page, what: asked.append(what))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType] -- a signal's
    part.take.click()
    assert asked == [{"signups": "found", "for_event": event}]
    pane.open({"signups": "found", "for_event": event})
    settle(qtbot, session)
    pane.signups.keep.click()
    settle(qtbot, session)

    assert [one.event_id for one in kept(store, session)] == [event]
    chips = [part._lists.itemAt(n).widget() for n in range(part._lists.count())]  # pyright: ignore[reportPrivateUsage, reportOptionalMemberAccess]
    told = (tr("%n entry(ies)", "", 4), tr("about %n person(s)", "", 6), tr("%n not sure", "", 2))
    assert [getattr(one, "text", str)() for one in chips] == [" · ".join(told)]


def test_a_newer_version_in_the_chat_is_offered_for_the_same_list(
    pane: CalendarPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    post(store, group, SATURDAY)
    assert session.scope.community is not None
    id = signups.accept(store, signups.offers(store, session.scope.community)[0])
    post(store, group, SATURDAY + "\n5. 阿宝")
    pane.open({"signups": id})
    settle(qtbot, session)
    panel = pane.signups
    assert panel.places.places() == ["周六聚会 · newer"]

    panel.keep.click()
    settle(qtbot, session)
    assert (panel.places.places(), shown(panel)[2]) == (["周六聚会"], ["老王"])
    assert [one.id for one in kept(store, session)] == [id]


def test_the_reminder_speaks_to_those_who_wrote_lately_in_the_language_chosen(
    pane: CalendarPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert session.scope.community is not None
    pane.open({"signups": signups.paste(store, session.scope.community, SATURDAY, group)})
    settle(qtbot, session)
    nudge = pane.signups.nudge
    choose(nudge.language, "zh")
    nudge.language.activated.emit(0)
    assert nudge.text.toPlainText().startswith("「周六聚会」")
    assert value(nudge.language) == "zh"

    nudge.recent.click()
    assert (nudge.text.toPlainText(), nudge.copy.isEnabled()) == ("", False)
