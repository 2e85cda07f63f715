"""The members page: shows, filters, sorts, edits in place, changes many at once, imports a roster."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import attendance, clock, communities, events, members, rollups, segments
from app.attendance import Coming
from app.members import MemberFilter
from app.members.finding import DAY
from app.store import Store
from ui.panes.members import MembersPane
from ui.panes.roster import RosterCard
from ui.session import Session
from ui.view import View

NOW = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())
Make = Callable[[type[View]], View]


@pytest.fixture
def group(store: Store, session: Session, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    community = communities.add(store, name="地心引力工场")
    session.scope.look_at(community)
    return communities.add_group(store, community, name="一群")


@pytest.fixture
def crowd(store: Store, group: int) -> list[int]:
    """Three members: an active one, one slipping away, one who never spoke."""
    ids = [
        members.add(store, group, name, joined_at=NOW - 90 * DAY)
        for name in ("阿哲", "半夏", "青柠")
    ]
    said = [(ids[0], n) for n in range(20)] + [(ids[0], 80), (ids[1], 16), (ids[1], 80)]
    with store.operation("talk"):
        rows = [(group, id, NOW - n * DAY, 0, "早") for id, n in said]
        store.insert_many("messages", "group_id, member_id, sent_at, kind, text", rows)
        rollups.rebuild(store)
    return ids


@pytest.fixture
def make(session: Session, qtbot: QtBot) -> Iterator[Make]:
    made: list[View] = []

    def show(kind: type[View]) -> View:
        view = kind(session)
        made.append(view)
        qtbot.addWidget(view)
        view.resize(1300, 700)
        view.show()
        qtbot.waitUntil(lambda: not session.reading.busy())
        return view

    yield show
    for view in made:
        view.closing()


@pytest.fixture
def pane(make: Make, crowd: list[int]) -> MembersPane:
    assert crowd
    view = make(MembersPane)
    assert isinstance(view, MembersPane)
    return view


def _settled(qtbot: QtBot, session: Session, told: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy() and told())


def _names(pane: MembersPane | RosterCard) -> list[str]:
    return [str(pane.table.rows.index(row, 0).data()) for row in range(pane.table.rows.rowCount())]


def _key(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    qtbot.keyClick(widget, key)


def _chip(pane: MembersPane, key: str) -> QPushButton:
    return pane.bar.strip.chips[segments.by_key(pane.session.store, key).id]


def test_it_shows_who_is_in_the_groups_and_how_many_are_in_each_segment(pane: MembersPane) -> None:
    assert _names(pane) == ["阿哲", "半夏", "青柠"]
    assert [chip.text() for chip in pane.bar.strip.chips.values()] == [
        "Slipping away 1", "New 0", "Core group 1", "New and active 0", "New and silent 0",
        "One step from core 0", "Rising 1", "Silent for 30 days 0", "Never spoke 1", "Paid 0", "No-shows 0",
    ]  # fmt: skip


def test_the_activity_column_says_its_figure_and_who_never_spoke(pane: MembersPane) -> None:
    told = [[str(pane.table.rows.index(row, c).data()) for c in (1, 2, 3)] for row in (0, 2)]
    assert told == [
        ["Participant High", "20 d", "today 12:00"],
        ["Participant Ordinary", "0 d", "never spoke"],
    ]


def test_a_chip_filters_and_lets_go(pane: MembersPane, qtbot: QtBot, session: Session) -> None:
    _chip(pane, "slipping").click()
    _settled(qtbot, session, lambda: _names(pane) == ["半夏"])
    assert pane.remark.text().endswith("of 3")
    _chip(pane, "slipping").click()
    _settled(qtbot, session, lambda: len(_names(pane)) == 3)


def test_search_finds_by_initials(pane: MembersPane, qtbot: QtBot, session: Session) -> None:
    pane.search()
    qtbot.keyClicks(pane.filters.search, "bx")
    _settled(qtbot, session, lambda: _names(pane) == ["半夏"])
    pane.filters.reset()
    _settled(qtbot, session, lambda: len(_names(pane)) == 3)


def test_a_click_on_a_heading_sorts_and_is_remembered(
    pane: MembersPane, qtbot: QtBot, session: Session, make: Make
) -> None:
    pane.table._sort(2)
    _settled(qtbot, session, lambda: _names(pane)[-1] == "阿哲")
    pane.table._sort(2)
    _settled(qtbot, session, lambda: _names(pane)[0] == "阿哲")
    pane.session.prefs.keep("order/members", [*pane._order[:1], "desc"])
    again = make(MembersPane)
    assert isinstance(again, MembersPane)
    assert again._order == ("days", True)


def test_f2_edits_the_nickname_in_place_and_undo_brings_it_back(
    pane: MembersPane, crowd: list[int], qtbot: QtBot, session: Session, store: Store
) -> None:
    pane.table.choose([crowd[2]])
    pane.edit_current()
    editor = pane.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("柠檬")
    _key(qtbot, editor, Qt.Key.Key_Return)
    _settled(qtbot, session, lambda: "柠檬" in _names(pane))
    assert members.rows(store, 1, crowd[2:])[0].shown == "柠檬"
    session.writing.undo()
    _settled(qtbot, session, lambda: "青柠" in _names(pane))


def test_an_edit_that_changes_nothing_is_no_step(
    pane: MembersPane, crowd: list[int], store: Store
) -> None:
    before = store.undo_step
    index = pane.table.rows.index(pane.table.rows.row_of(crowd[0]), 0)
    assert pane.table.rows.setData(index, "阿哲")
    assert store.undo_step is before


def test_many_are_tagged_in_one_step_from_the_keyboard(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store
) -> None:
    pane.table.selectAll()
    assert pane.bulk.chosen.text().startswith("3")
    pane.bulk.tag.setText("讲师")
    _key(qtbot, pane.bulk.tag, Qt.Key.Key_Return)
    _settled(qtbot, session, lambda: members.tags(store, 1) == [("讲师", 3)])
    assert pane.bulk.tag.text() == ""
    assert len(pane.table.selected()) == 3
    session.writing.undo()
    _settled(qtbot, session, lambda: members.tags(store, 1) == [])


def test_archived_members_leave_the_table_and_come_back(
    pane: MembersPane, crowd: list[int], qtbot: QtBot, session: Session
) -> None:
    pane.table.choose(crowd[:2])
    pane.bulk.archive()
    _settled(qtbot, session, lambda: _names(pane) == ["青柠"])
    pane.filters.status.setCurrentIndex(pane.filters.status.findData("archived"))
    _settled(qtbot, session, lambda: _names(pane) == ["阿哲", "半夏"])
    pane.table.selectAll()
    assert pane.bulk.bring_back.isVisibleTo(pane)
    pane.bulk.restore()
    _settled(qtbot, session, lambda: _names(pane) == [])


def test_tier_and_role_menus_change_the_selected(
    pane: MembersPane, crowd: list[int], store: Store
) -> None:
    pane.table.choose(crowd[1:])
    pane.bulk.tier.menu().actions()[1].trigger()
    give = pane.bulk.role.menu().actions()[0].menu()
    assert give is not None
    pane.bulk._role_setter("payer", give=True)()
    rows = members.rows(store, 1, crowd[1:])
    assert [(row.tier, row.tier_by_hand, row.roles) for row in rows] == [
        ("high", True, ("payer",))
    ] * 2


def test_a_member_is_added_in_the_line_over_the_table(
    pane: MembersPane, qtbot: QtBot, session: Session
) -> None:
    pane.add()
    pane.adding.nickname.setText("新来的")
    pane.adding.channel.setText("海报 A")
    _key(qtbot, pane.adding.nickname, Qt.Key.Key_Return)
    _settled(qtbot, session, lambda: "新来的" in _names(pane))
    assert pane.adding.nickname.text() == ""
    _settled(qtbot, session, lambda: len(pane.table.selected()) == 1)
    _key(qtbot, pane.adding, Qt.Key.Key_Escape)
    assert not pane.adding.isVisible()


def test_enter_opens_the_member_and_the_panel_changes_them(
    pane: MembersPane, crowd: list[int], qtbot: QtBot, session: Session, store: Store
) -> None:
    pane.table.choose(crowd[:1])
    _key(qtbot, pane.table, Qt.Key.Key_Return)
    _settled(qtbot, session, lambda: pane.pages.panel.name.text() == "阿哲")
    about = pane.pages.panel.about
    about.roles["manager"].click()
    about.tag.setText("讲师")
    about.tag.returnPressed.emit()
    about.remark.setText("老同学")
    about.remark.editingFinished.emit()
    about.notes.new.setPlainText("想当嘉宾")
    about.notes.new.save()
    row = members.rows(store, 1, crowd[:1])[0]
    assert (row.roles, row.tags, row.remark) == (("manager",), ("讲师",), "老同学")
    _settled(
        qtbot,
        session,
        lambda: [note.toPlainText() for note, _ in about.notes._shown.values()] == ["想当嘉宾"],
    )
    facts = [str(pane.pages.panel.timeline.rows.index(n, 1).data()) for n in range(2)]
    assert facts == ["Note: 想当嘉宾", "Latest message in 一群"]


def test_a_name_that_is_refused_is_put_back(
    pane: MembersPane, crowd: list[int], qtbot: QtBot, session: Session
) -> None:
    pane.show_member(crowd[0])
    _settled(qtbot, session, lambda: pane.pages.panel.name.text() == "阿哲")
    pane.pages.panel.about.account.setText("  ")
    pane.pages.panel.about.account.editingFinished.emit()
    assert pane.pages.panel.about.account.text() == "阿哲"


def test_a_hostile_name_is_shown_as_text(
    pane: MembersPane, group: int, qtbot: QtBot, session: Session, store: Store
) -> None:
    name = "<img src=//host/x>"
    id = members.add(store, group, name)
    _settled(qtbot, session, lambda: name in _names(pane))
    pane.show_member(id)
    _settled(qtbot, session, lambda: pane.pages.panel.name.text() == name)
    assert pane.pages.panel.name.textFormat() == Qt.TextFormat.PlainText


def test_other_pages_lead_to_a_member_some_members_or_a_chip(
    pane: MembersPane, crowd: list[int], qtbot: QtBot, session: Session
) -> None:
    pane.open({"filter": "never"})
    _settled(qtbot, session, lambda: _names(pane) == ["青柠"])
    pane.open({"members": crowd[:2]})
    _settled(qtbot, session, lambda: _names(pane) == ["阿哲", "半夏"])
    pane.open({"member": crowd[2]})
    _settled(
        qtbot, session, lambda: pane.pages.panel.name.text() == "青柠" and len(_names(pane)) == 3
    )
    assert pane.table.selected() == crowd[2:]


def test_a_roster_is_previewed_then_brought_then_undone(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        "群昵称,标签,手机\n阿哲,讲师,\n小林,,8.613E+12\n,,13800000001\n", encoding="utf-8"
    )
    pane.import_roster(str(path))
    page = pane.pages.importing
    qtbot.waitUntil(page.go.isEnabled, timeout=20_000)
    assert page.summary.text() == "This would be: new 2 · changed 1 · as before 0 · left out 0"
    assert len(members.ids(store, MemberFilter(1))) == 3
    page.go.click()
    qtbot.waitUntil(lambda: page.summary.text().startswith("Imported"), timeout=20_000)
    assert len(members.ids(store, MemberFilter(1))) == 5
    page.back.click()
    _settled(qtbot, session, lambda: "小林" in _names(pane))
    session.writing.undo()
    _settled(qtbot, session, lambda: _names(pane) == ["阿哲", "半夏", "青柠"])


def test_a_file_that_is_no_roster_is_refused_on_the_page(
    pane: MembersPane, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("床前明月光\n疑是地上霜\n", encoding="utf-8")
    pane.import_roster(str(path))
    qtbot.waitUntil(lambda: "床前明月光" in pane.pages.importing.trouble.text(), timeout=20_000)
    assert not pane.pages.importing.go.isEnabled()


def test_without_members_the_page_says_what_to_do(make: Make, group: int) -> None:
    assert group
    view = make(MembersPane)
    assert isinstance(view, MembersPane)
    assert view.nothing.isVisible()
    assert not view.splitter.isVisible()


def test_without_a_community_nothing_is_asked(make: Make) -> None:
    assert isinstance(make(MembersPane), MembersPane)
    assert isinstance(make(RosterCard), RosterCard)


def test_the_card_leads_to_the_page(
    make: Make, crowd: list[int], session: Session, qtbot: QtBot
) -> None:
    card = make(RosterCard)
    assert isinstance(card, RosterCard)
    assert _names(card)[0] == "阿哲"
    core = segments.by_key(session.store, "core").id
    with qtbot.waitSignal(session.way.asked) as asked:
        card.chips.chips[core].click()
    assert asked.args == ["members", {"segment": core}]
    with qtbot.waitSignal(session.way.asked) as asked:
        card.table.opened.emit(crowd[0])
    assert asked.args == ["members", {"member": crowd[0]}]


def test_selected_rows_are_copied_as_a_table(pane: MembersPane, crowd: list[int]) -> None:
    pane.table.choose(crowd[:1])
    pane.table.copy()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Group nickname\tRoles")
    assert lines[1].startswith("阿哲\tParticipant High")


def test_no_shows_are_counted_found_and_told_on_the_member(
    pane: MembersPane, group: int, crowd: list[int], qtbot: QtBot, session: Session
) -> None:
    store = session.store
    assert _chip(pane, "missed").text() == "No-shows 0"
    at = datetime(2026, 11, 20, 14)  # noqa: DTZ001 -- events are kept in wall time
    talk = events.add(store, session.scope.community or 0, "茶话会", at, group_ids=[group])
    attendance.sign_up(store, talk, at, [Coming("阿哲", crowd[0]), Coming("半夏", crowd[1])])
    ids = [one.id for one in attendance.sheet(store, talk, at).people]
    attendance.mark(store, ids[:1], "missed")
    attendance.mark(store, ids[1:], "came")
    qtbot.waitUntil(lambda: _chip(pane, "missed").text() == "No-shows 1")
    pane.open({"filter": "missed"})
    qtbot.waitUntil(lambda: pane.table.rows.ids == crowd[:1])
    pane.open({"member": crowd[0]})
    qtbot.waitUntil(lambda: "missed 1 event" in pane.pages.panel.summary.text())
    visits = pane.pages.panel.visits.model()
    assert [str(visits.index(0, n).data()) for n in (0, 1)] == [
        "20 Nov",
        "Did not come 茶话会",
    ]
