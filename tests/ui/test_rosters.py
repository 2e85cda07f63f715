"""Rosters in the window: asked for what only the operator knows, offered where they were dropped, found by answers."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app import clock, communities, members
from app.imports import roster
from app.imports.roster import Wanted
from app.members import MemberFilter
from app.store import Store
from ui.panes.importing import ImportPane
from ui.panes.members import MembersPane
from ui.session import Session
from ui.widgets.fields import choose, value
from ui.widgets.roster_import import RosterImport

DATA = Path(__file__).parent.parent / "data" / "rosters"
LONG = 20_000  # milliseconds that a process of its own may need


@pytest.fixture
def group(store: Store, session: Session, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    community = communities.add(store, name="地心引力工场")
    session.scope.look_at(community)
    return communities.add_group(store, community, name="一群")


@pytest.fixture
def pane(session: Session, qtbot: QtBot, group: int) -> Iterator[MembersPane]:
    view = MembersPane(session)
    qtbot.addWidget(view)
    view.resize(1300, 700)
    view.show()
    qtbot.waitUntil(lambda: not session.reading.busy())
    yield view
    view.closing()


def _settled(qtbot: QtBot, session: Session, told: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy() and told(), timeout=LONG)


def _opened(pane: MembersPane, qtbot: QtBot, path: Path) -> RosterImport:
    """Drop a roster on the page, and wait for its preview."""
    pane.open({"roster": str(path)})
    page = pane.pages.importing
    qtbot.waitUntil(lambda: page.isVisible() and page._job is None, timeout=LONG)
    assert page.go.isEnabled()
    return page


def _bring(store: Store, group: int, folder: Path, day: str, names: str) -> Path:
    path = folder / f"r{day}.csv"
    path.write_text("群昵称\n" + "\n".join(names), encoding="utf-8")
    roster.bring(store, path, group, Wanted(at=f"2026-11-{day}"))
    return path


def test_columns_that_nobody_knows_are_asked_for_on_the_page(
    pane: MembersPane, qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("A,B\n小林,红\n小周,蓝\n", encoding="utf-8")
    pane.open({"roster": str(path)})
    page = pane.pages.importing
    qtbot.waitUntil(page.columns.isVisible, timeout=LONG)
    assert "which column" in page.trouble.text()
    assert not page.go.isEnabled()
    for field, role in zip(page.columns._fields, ("nickname", "answer"), strict=True):
        choose(field, role)
    page.columns._fields[0].activated.emit(1)
    qtbot.waitUntil(page.go.isEnabled, timeout=LONG)
    assert page.summary.text().startswith("This would be: new 2 · changed 0")
    page.go.click()
    qtbot.waitUntil(lambda: page.summary.text().startswith("Imported"), timeout=LONG)
    assert [(q.question, q.people) for q in members.questions(store, 1)] == [("B", 2)]


def test_a_role_that_only_one_column_can_have_moves(
    pane: MembersPane, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("群昵称,别的\n小林,小小林\n", encoding="utf-8")
    page = _opened(pane, qtbot, path)
    page.choose_columns.click()
    first, second = page.columns._fields
    choose(second, "nickname")
    second.activated.emit(1)
    assert (value(first), value(second)) == ("", "nickname")
    qtbot.waitUntil(page.go.isEnabled, timeout=LONG)
    assert page._lines[-1].name == "小小林"  # type: ignore[union-attr]


def test_who_left_between_two_rosters_is_shown_and_taken_back_when_it_lists_only_some(
    pane: MembersPane, qtbot: QtBot, store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "03", "甲乙丙")
    path = tmp_path / "later.csv"
    path.write_text("群昵称\n甲\n丁\n", encoding="utf-8")
    page = _opened(pane, qtbot, path)
    page.day.setDate(QDate(2026, 11, 10))
    qtbot.waitUntil(lambda: page._job is None, timeout=LONG)
    assert page.summary.text().endswith("left out 0 · has left 2 · joined between 1")
    assert str(page.table.rows.index(0, 3).data()) == "left between 3 and 10 Nov 2026"
    assert "3 Nov 2026" in page.known.text()
    page.everyone.click()
    qtbot.waitUntil(lambda: page._job is None, timeout=LONG)
    assert page.summary.text().endswith("left out 0")
    page.everyone.click()
    qtbot.waitUntil(lambda: page._job is None, timeout=LONG)
    page.go.click()
    qtbot.waitUntil(lambda: page.summary.text().startswith("Imported"), timeout=LONG)
    assert len(members.ids(store, MemberFilter(1, status="left"))) == 2
    pane.session.writing.undo()
    assert members.ids(store, MemberFilter(1, status="left")) == []


def test_the_panel_tells_the_span_and_the_answers(
    pane: MembersPane, qtbot: QtBot, store: Store, group: int, tmp_path: Path
) -> None:
    _bring(store, group, tmp_path, "03", "甲乙")
    _bring(store, group, tmp_path, "10", "甲")
    (left,) = members.ids(store, MemberFilter(1, status="left"))
    with store.operation("answer"):
        at = int(datetime(2026, 11, 2, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())
        store.insert(
            "answers", member_id=left, question="城市", answer="广州", at=at, source="f.csv"
        )
    pane.open({"member": left})
    panel = pane.pages.panel
    _settled(qtbot, pane.session, lambda: panel.name.text() == "乙" and panel.tabs.isTabVisible(3))
    lines = [str(panel.timeline.rows.index(n, 1).data()) for n in range(2)]
    assert lines == ["Left 一群 between these days", "Answered 城市：广州"]
    assert str(panel.timeline.rows.index(0, 0).data()) == "3–10 Nov"
    assert str(panel.answers.rows.index(0, 1).data()) == "广州"


def test_members_are_found_by_what_they_answered(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store, group: int
) -> None:
    assert not pane.filters.question.isVisible()
    roster.bring(store, DATA / "wenjuanxing_gbk.csv", group)
    _settled(qtbot, session, pane.filters.question.isVisible)
    assert not pane.filters.answer.isVisible()
    pane.filters.question.setCurrentIndex(1)
    _settled(qtbot, session, lambda: pane.table.rows.rowCount() == 3)
    pane.filters.answer.setCurrentIndex(pane.filters.answer.findData("周日场"))
    _settled(qtbot, session, lambda: pane.table.rows.rowCount() == 1)
    pane.filters.reset()
    _settled(qtbot, session, lambda: pane.table.rows.rowCount() == 4)


def test_a_roster_among_the_chats_leads_to_the_members(
    session: Session, qtbot: QtBot, group: int
) -> None:
    view = ImportPane(session)
    qtbot.addWidget(view)
    view.show()
    view.open({"files": [str(DATA / "wecom_batch_gbk.csv")]})
    qtbot.waitUntil(lambda: bool(view.items) and view.items[0].people.isVisible(), timeout=LONG)
    item = view.items[0]
    assert item.facts.text().startswith("WeCom address book: open it")
    with qtbot.waitSignal(session.way.asked) as asked:
        item.people.click()
    assert asked.args == ["members", {"roster": str(DATA / "wecom_batch_gbk.csv")}]
    assert view.items == []
    view.closing()


def test_what_looks_like_a_roster_may_be_a_chat_all_the_same(
    session: Session, qtbot: QtBot, group: int
) -> None:
    view = ImportPane(session)
    qtbot.addWidget(view)
    view.show()
    view.open({"files": [str(DATA / "phones_40.vcf")]})
    qtbot.waitUntil(lambda: bool(view.items) and view.items[0].talk.isVisible(), timeout=LONG)
    view.items[0].talk.click()
    qtbot.waitUntil(view.items[0].trouble.isVisible, timeout=LONG)
    assert not view.items[0].people.isVisible()
    view.closing()
