"""The attendance of an event: typed, pasted, marked by one key, offered seats, printed."""
# ruff: noqa: DTZ001, PLR0913, PLR0917 -- events are kept in wall time; fixtures are arguments

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app import attendance, clock, communities, events, members, signups
from app.store import Store
from tests.ui.test_contracts import STOPS, part_of_another
from ui.session import Session
from ui.widgets.calendar import attendance_words
from ui.widgets.calendar.attendance import AttendanceSection

EVENING = datetime(2026, 11, 28, 14)
WEEK = timedelta(weeks=1)
Key = Qt.Key


@pytest.fixture(autouse=True)
def _tuesday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-24T09:40:00+08:00")


@pytest.fixture
def group(store: Store, session: Session) -> int:
    community = communities.add(store, name="地心引力工场")
    group = communities.add_group(store, community, name="一群", platform="wechat")
    for name in ("林小满", "周舟", "陈默"):
        members.add(store, group, name)
    session.scope.look_at(community)
    return group


@pytest.fixture
def talk(store: Store, session: Session, group: int) -> int:
    assert session.scope.community
    return events.add(
        store, session.scope.community, "茶话会", EVENING, group_ids=[group], capacity=2,
        rrule="FREQ=WEEKLY;COUNT=3",
    )  # fmt: skip


@pytest.fixture
def section(session: Session, store: Store, talk: int, qtbot: QtBot) -> Iterator[AttendanceSection]:
    section = AttendanceSection(session)
    qtbot.addWidget(section)
    section.resize(300, 700)
    section.show_event(events.get(store, talk), EVENING)
    section.show()
    settle(qtbot, session)
    yield section
    section.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    QTest.qWait(1)
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=5000)


def type_name(section: AttendanceSection, text: str, qtbot: QtBot) -> None:
    section.name.setText(text)
    QTest.keyClick(section.name, Key.Key_Return)
    settle(qtbot, section.session)
    settle(qtbot, section.session)


def listed(section: AttendanceSection) -> list[str]:
    model = section.people.model()
    return [
        " ".join(str(model.index(row, column).data()) for column in (0, 1))
        for row in range(model.rowCount())
    ]


def test_a_typed_name_is_signed_up_until_the_seats_are_taken(
    section: AttendanceSection, qtbot: QtBot
) -> None:
    assert section.empty.isVisible()
    for name in ("林小满", "周舟", "新朋友"):
        type_name(section, name, qtbot)
    assert listed(section) == ["林小满 Registered", "周舟 Registered", "新朋友 Waiting"]
    assert section.seats.text() == "2 of 2 seats taken"
    assert section.counts.text().replace("\u00a0", " ") == "Registered 2 · Waiting 1"
    assert not section.empty.isVisible()


def test_a_member_is_offered_by_initials(section: AttendanceSection, qtbot: QtBot) -> None:
    section.activateWindow()
    section.name.setFocus()
    qtbot.waitUntil(section.name.hasFocus, timeout=3000)
    QTest.keyClicks(section.name, "lxm")
    completer = section.name.completer()
    assert completer
    qtbot.waitUntil(lambda: section.name._model.rowCount() == 1, timeout=5000)
    section.name._activated(section.name._model.index(0, 0))
    settle(qtbot, section.session)
    assert listed(section) == ["林小满 Registered"]
    qtbot.waitUntil(lambda: not section.name.text(), timeout=3000)


def test_one_key_marks_and_a_free_seat_is_offered(
    section: AttendanceSection, qtbot: QtBot, session: Session
) -> None:
    for name in ("林小满", "周舟", "陈默"):
        type_name(section, name, qtbot)
    section.people.choose([section._shown.sheet.people[0].id])  # pyright: ignore[reportOptionalMemberAccess]
    QTest.keyClick(section.people, Key.Key_O)
    settle(qtbot, session)
    assert listed(section) == ["周舟 Registered", "陈默 Waiting", "林小满 Can't come"]
    assert section.seat_words.text().endswith("陈默 waits first.")
    section.give.click()
    settle(qtbot, session)
    assert listed(section)[1] == "陈默 Registered"
    assert not section._seat.isVisible()
    QTest.keyClick(section.people, Key.Key_Delete)
    settle(qtbot, session)
    assert len(listed(section)) == 2


def test_names_can_be_asked_first(section: AttendanceSection, qtbot: QtBot) -> None:
    section.ask_only.click()
    type_name(section, "林小满", qtbot)
    section.ask_only.click()
    type_name(section, "周舟", qtbot)
    assert listed(section) == ["周舟 Registered", "林小满 Invited"]


def test_a_pasted_list_is_understood_before_anyone_is_entered(
    section: AttendanceSection, qtbot: QtBot, session: Session, store: Store
) -> None:
    QGuiApplication.clipboard().setText("#接龙\n周六茶话会\n1. 林小满 +1\n2. 小赵")
    section.name.setFocus()
    QTest.keyClick(section.name, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert section.paste.isVisible()
    assert section.paste.told.text() == "1 known from the roster; not in the roster: 小赵"
    assert store.value("select count(*) from attendances") == 0
    section.paste.take.click()
    settle(qtbot, session)
    assert listed(section) == ["林小满 Registered ×2", "小赵 Waiting"]


def test_a_paste_that_is_too_long_is_told_below_the_field(
    section: AttendanceSection, qtbot: QtBot, session: Session
) -> None:
    section.paste.begin("长" * 60_000)
    settle(qtbot, session)
    assert section.paste.told.text().startswith("That is more than")
    assert not section.paste.take.isEnabled()
    assert len(section.paste.text.toPlainText()) == 60_000


def test_an_attached_list_is_offered_and_taken_over(
    section: AttendanceSection, store: Store, talk: int, group: int, qtbot: QtBot, session: Session
) -> None:
    community = session.scope.community or 0
    signups.paste(store, community, "#接龙\n茶话会\n1. 林小满\n2. 周舟", group, talk)
    settle(qtbot, session)
    assert section.news_words.text() == "Sign-up list – 2 new: 林小满, 周舟"
    section.take.click()
    settle(qtbot, session)
    assert listed(section) == ["林小满 Registered", "周舟 Registered"]
    assert not section._news.isVisible()


def test_each_occurrence_is_leafed_to(
    section: AttendanceSection, store: Store, talk: int, qtbot: QtBot, session: Session
) -> None:
    type_name(section, "林小满", qtbot)
    assert section.when.text() == "28 Nov (Sat) 14:00"
    section.forward.click()
    settle(qtbot, session)
    assert (section.when.text(), listed(section)) == ("5 Dec (Sat) 14:00", [])
    assert section.back.isEnabled()
    type_name(section, "周舟", qtbot)
    people = attendance.sheet(store, talk, EVENING + WEEK).people
    assert [one.name for one in people] == ["周舟"]


def test_afterwards_names_are_of_those_who_came(
    section: AttendanceSection,
    store: Store,
    talk: int,
    qtbot: QtBot,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    type_name(section, "林小满", qtbot)
    monkeypatch.setenv(clock.FROZEN, "2026-11-28T15:00:00+08:00")
    type_name(section, "周舟", qtbot)
    section.refresh()
    settle(qtbot, session)
    type_name(section, "陈默", qtbot)
    assert "陈默 Came" in listed(section)
    section.rest_missed.click()
    settle(qtbot, session)
    assert attendance.counts(store, talk) == attendance.Counts(came=2, missed=1)


def test_the_printed_sheet_escapes_what_is_foreign(
    section: AttendanceSection, store: Store, talk: int, qtbot: QtBot
) -> None:
    type_name(section, "<img src=x>", qtbot)
    html = attendance_words.page(attendance.sheet(store, talk, EVENING))
    assert "&lt;img src=x&gt;" in html
    assert "<img" not in html
    assert "☐" in html


def test_whoever_takes_the_keyboard_has_a_name(section: AttendanceSection, qtbot: QtBot) -> None:
    type_name(section, "林小满", qtbot)
    section.people.selectAll()
    nameless = [
        type(widget).__name__
        for widget in section.findChildren(QWidget)
        if isinstance(widget, STOPS)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not part_of_another(widget)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
