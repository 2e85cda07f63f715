"""The page of check-ins: set up from a goal, marked by key, reviewed, rewarded, told."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import checkins, clock, communities, events, members
from app.checkins import rewards
from app.store import Store
from ui.panes.checkins import CheckinsPane, outgoing
from ui.session import Session
from ui.widgets.notes import NoteEdit

FIRST = date(2026, 11, 16)
NAMES = ("阿周", "小陈", "小林", "老王")
Key = Qt.Key


@pytest.fixture(autouse=True)
def _day_six(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-21T22:00:00+08:00")


@pytest.fixture
def group(store: Store, session: Session) -> int:
    home = communities.add(store, name="读书会")
    group = communities.add_group(store, home, name="一群")
    for name in NAMES:
        members.add(store, group, name)
    session.scope.look_at(home)
    return group


@pytest.fixture
def campaign(store: Store, session: Session, group: int) -> int:
    assert session.scope.community is not None
    id = checkins.add(
        store, session.scope.community, title="14 天早起", goal="早睡早起", first=FIRST, group_ids=(group,),
        make_ups=1,
    )  # fmt: skip
    for name, days in (("阿周", (1, 2, 3, 4, 5, 6)), ("小陈", (1, 2, 3)), ("小林", (2,))):
        for day in days:
            say(store, group, name, day, f"第 {day} 天打卡")
    return id


@pytest.fixture
def pane(session: Session, qtbot: QtBot, group: int) -> Iterator[CheckinsPane]:
    pane = CheckinsPane(session)
    qtbot.addWidget(pane)
    pane.resize(1240, 830)
    pane.show()
    settle(qtbot, session)
    yield pane
    pane.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    QTest.qWait(30)
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=5000)


def say(store: Store, group: int, name: str, day: int, text: str) -> None:
    member = store.value("select id from members where name = ?", name)
    wall = datetime.combine(FIRST + timedelta(days=day - 1), time(7, 30), ZoneInfo("Asia/Shanghai"))
    with store.operation("say"):
        at = int(wall.timestamp())
        store.insert("messages", group_id=group, member_id=member, sent_at=at, kind=0, text=text)


def row(pane: CheckinsPane, name: str) -> str:
    line = next(line for line in pane.overview.table.days.lines if line.name == name)
    return "".join(cell.state[0] for cell in line.cells[:6])


def go(pane: CheckinsPane, name: str, day: int) -> None:
    line = next(line for line in pane.overview.table.days.lines if line.name == name)
    pane.overview.table.choose((line.member_id, FIRST + timedelta(days=day - 1)))
    pane.overview.table.setFocus()


def test_a_campaign_begins_with_its_goal_and_stands_on_the_calendar(
    pane: CheckinsPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert pane.nothing.isVisible()
    pane.nothing.button.click()
    form = pane.setup.form
    assert (pane.setup.isVisible(), form.values()["length"], form.values()["goal"]) == (
        True,
        14,
        "",
    )
    pane.setup.go.click()
    labels = form.findChildren(QLabel)
    errors = [one.text() for one in labels if one.property("tone") == "bad" and one.isVisible()]
    assert errors == ["Say first what the campaign is to achieve; it is what you will judge it by."]

    goal, title, first = form.field("goal"), form.field("title"), form.field("first")
    assert isinstance(goal, NoteEdit)
    goal.setPlainText("每天写一点")
    title.setText("写作打卡")  # pyright: ignore[reportAttributeAccessIssue] -- a line
    first.setText("tomorrow")  # pyright: ignore[reportAttributeAccessIssue] -- a line
    pane.setup.go.click()
    assert session.scope.community is not None
    assert checkins.listed(store, session.scope.community) == []
    first.setText("2026-11-23")  # pyright: ignore[reportAttributeAccessIssue] -- a line
    pane.setup.go.click()
    settle(qtbot, session)
    [made] = checkins.listed(store, session.scope.community)
    assert (made.title, made.goal, made.length, made.at) == (
        "写作打卡",
        "每天写一点",
        14,
        time(20, 30),
    )
    assert (pane.heading.text(), pane.places.places()) == ("写作打卡", ["写作打卡"])
    session.writing.undo()
    settle(qtbot, session)
    assert pane.nothing.isVisible()


def test_days_are_marked_excused_and_made_up_with_one_key_and_taken_back(
    pane: CheckinsPane, session: Session, campaign: int, qtbot: QtBot
) -> None:
    settle(qtbot, session)
    assert (row(pane, "阿周"), row(pane, "小陈"), row(pane, "小林")) == (
        "dddddd",
        "dddmmo",
        "odmmmo",
    )
    table = pane.overview.table
    for day, key in ((4, Key.Key_Space), (5, Key.Key_E), (6, Key.Key_Space)):
        go(pane, "小陈", day)
        QTest.keyClick(table, key)
        settle(qtbot, session)
    assert row(pane, "小陈") == "dddded"
    go(pane, "小陈", 6)
    QTest.keyClick(table, Key.Key_Space)
    settle(qtbot, session)
    assert row(pane, "小陈") == "ddddeo"
    go(pane, "小陈", 4)
    QTest.keyClick(table, Key.Key_Delete)
    settle(qtbot, session)
    assert row(pane, "小陈")[3] == "m"
    go(pane, "小陈", 4)
    QTest.keyClick(table, Key.Key_M)
    settle(qtbot, session)
    assert pane.overview.table.days.lines[1].cells[3].state == "made_up"
    session.writing.undo()
    settle(qtbot, session)
    assert pane.overview.table.days.lines[1].cells[3].state == "missed"


def test_an_unclear_message_is_found_by_a_key_and_answered_by_a_key(  # noqa: PLR0913, PLR0917 -- fixtures
    pane: CheckinsPane, store: Store, session: Session, group: int, campaign: int, qtbot: QtBot
) -> None:
    say(store, group, "小陈", 4, "早上好，打卡起床")
    say(store, group, "老王", 5, "早上好，打卡起床")
    settle(qtbot, session)
    assert (pane.overview.tabs.tabText(0), row(pane, "小陈")) == ("To review 2", "dddamo")
    go(pane, "小陈", 4)
    QTest.keyClick(pane.overview.table, Key.Key_U)
    tray = pane.overview.tray
    assert (tray.list.hasFocus(), [claim.text for claim in tray.chosen()]) == (
        True,
        ["早上好，打卡起床"],
    )
    QTest.keyClick(tray.list, Key.Key_A)
    settle(qtbot, session)
    assert row(pane, "小陈") == "ddddmo"
    QTest.keyClick(tray.list, Key.Key_R)
    settle(qtbot, session)
    assert (tray.none.isVisible(), len(pane.overview.table.days.lines)) == (True, 3)


def test_who_slips_is_found_and_reminded_by_name(
    pane: CheckinsPane, store: Store, session: Session, campaign: int, qtbot: QtBot
) -> None:
    checkins.edit(store, campaign, needed=8)
    settle(qtbot, session)
    asked: list[object] = []

    def note(*what: object) -> None:
        asked.append(what)

    session.way.asked.connect(note)
    pane.overview._narrow("slipping")  # pyright: ignore[reportPrivateUsage] -- what the chip does
    assert [line.name for line in pane.overview.table.days.lines] == ["小陈", "小林"]
    assert pane.overview.nudge.isVisible()
    pane.overview.nudge.click()
    body = store.value("select body from announcements")
    assert "@小陈 @小林" in body
    assert asked == [("announcements", {"announcement": 1})]


def test_a_reward_that_is_due_is_ticked_when_given(
    pane: CheckinsPane, store: Store, session: Session, campaign: int, qtbot: QtBot
) -> None:
    reward = rewards.add(store, campaign, 3, "书签")
    settle(qtbot, session)
    assert pane.overview.tabs.tabText(1) == "Rewards 2"
    [stage] = pane.overview.rewards.stages()
    stage.model.setData(stage.model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)  # fmt: skip
    settle(qtbot, session)
    given = store.rows(
        "select m.name from campaign_rewarded g join members m on m.id = g.member_id"
    )
    assert (given, pane.overview.tabs.tabText(1), reward) == ([("阿周",)], "Rewards 1", 1)


def test_names_are_pasted_and_only_known_ones_kept(
    pane: CheckinsPane, store: Store, session: Session, campaign: int, qtbot: QtBot
) -> None:
    settle(qtbot, session)
    pane.begin_paste()
    pane.paste.text.setPlainText("1. 老王\n2. 王总")
    qtbot.waitUntil(pane.paste.keep.isEnabled, timeout=5000)
    assert "王总" in pane.paste.unknown.text()
    QTest.keyClick(pane.paste.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert (row(pane, "老王"), pane.overview.isVisible()) == ("oooood", True)


def test_rewards_and_pauses_are_set_up_in_place_and_what_is_refused_is_told_there(
    pane: CheckinsPane, store: Store, session: Session, campaign: int, qtbot: QtBot
) -> None:
    settle(qtbot, session)
    pane.settings()
    extras = pane.setup.extras
    extras.days.setText("40")
    extras.reward.setText("一本书")
    extras.add_reward()
    told = extras._errors["reward"]  # pyright: ignore[reportPrivateUsage] -- what is told
    assert (told.isVisible(), extras.reward.text()) == (True, "一本书")
    extras.days.setText("7")
    extras.add_reward()
    settle(qtbot, session)
    assert [(one.days, one.reward) for one in rewards.rewards(store, campaign)] == [(7, "一本书")]

    length = pane.setup.form.field("length")
    length.setText("0")  # pyright: ignore[reportAttributeAccessIssue] -- a line
    pane.setup.form.changed.emit("length", 0)
    assert checkins.get(store, campaign).length == 14
    extras.add_pause()
    settle(qtbot, session)
    assert checkins.get(store, campaign).last == date(2026, 11, 30)


def test_a_check_in_of_the_calendar_asks_for_its_goal(
    pane: CheckinsPane, store: Store, session: Session, group: int, qtbot: QtBot
) -> None:
    assert session.scope.community is not None
    start = datetime(2026, 11, 30, 21)  # noqa: DTZ001 -- wall time
    event = events.add(
        store, session.scope.community, "晨读", start, kind="checkin", group_ids=(group,)
    )
    settle(qtbot, session)
    assert pane.places.places() == ["No goal yet: 晨读"]
    pane.open({"event": event})
    settle(qtbot, session)
    assert pane.setup.form.values()["title"] == "晨读"
    goal = pane.setup.form.field("goal")
    assert isinstance(goal, NoteEdit)
    goal.setPlainText("读完一本书")
    pane.setup.go.click()
    settle(qtbot, session)
    assert [(c.event_id, c.goal) for c in checkins.listed(store, session.scope.community)] == [
        (event, "读完一本书")
    ]


def test_the_end_calls_for_the_result_and_certificates_go_out(  # noqa: PLR0913, PLR0917 -- fixtures
    pane: CheckinsPane, store: Store, session: Session, campaign: int, qtbot: QtBot, tmp_path: Path
) -> None:
    checkins.edit(store, campaign, needed=6)
    settle(qtbot, session)
    pane.end()
    settle(qtbot, session)
    assert pane.overview.asks.text().startswith("It is over")
    pane.overview.answer.click()
    assert "1 人打满 6 天" in store.value("select body from announcements")
    grid = checkins.grid(store, campaign)
    outgoing.copy(session, grid)
    assert QApplication.clipboard().text() == "阿周：6 天，最长连续 6 天"
    outgoing.to_file(session, grid, tmp_path / "a.csv")
    assert "阿周" in (tmp_path / "a.csv").read_text("utf-8-sig")
