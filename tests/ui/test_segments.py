"""Segments on the members page: chosen, changed, kept, and followed when another hand changes them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import boards, clock, communities, members, playbooks, rollups, segments
from app.boards import Place
from app.members.finding import DAY
from app.segments import Condition
from app.store import Store
from ui.charts.segments import SegmentsChart
from ui.panes.insights.page import InsightsPane
from ui.panes.members import MembersPane
from ui.session import Session
from ui.widgets.condition_rows import ConditionRow
from ui.widgets.fields import choose, value

NOW = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())


@pytest.fixture
def pane(
    store: Store, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MembersPane]:
    """Four members: one who joined yesterday and writes, two who fell silent, one who never spoke."""
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    community = communities.add(store, name="地心引力工场")
    group = communities.add_group(store, community, name="一群")
    days = {"阿哲": 1, "半夏": 90, "青柠": 90, "老周": 90}
    ids = [members.add(store, group, n, joined_at=NOW - d * DAY) for n, d in days.items()]
    said = [(ids[0], 0), (ids[0], 1), (ids[1], 40), (ids[2], 50)]
    with store.operation("talk"):
        rows = [(group, id, NOW - n * DAY, 0, "早") for id, n in said]
        store.insert_many("messages", "group_id, member_id, sent_at, kind, text", rows)
        rollups.rebuild(store)
    session.scope.look_at(community)
    view = MembersPane(session)
    qtbot.addWidget(view)
    view.resize(1300, 700)
    view.show()
    qtbot.waitUntil(lambda: not session.reading.busy())
    yield view
    view.closing()


def _names(pane: MembersPane) -> list[str]:
    rows = pane.table.rows
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def _settled(qtbot: QtBot, pane: MembersPane, told: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: not pane.session.reading.busy() and told())


def _chip(pane: MembersPane, key: str) -> QPushButton:
    return pane.bar.strip.chips[segments.by_key(pane.session.store, key).id]


def _typed(qtbot: QtBot, row: ConditionRow, number: str) -> None:
    row.n.setFocus()
    row.n.selectAll()
    qtbot.keyClicks(row.n, number)


def test_a_segment_says_what_it_asks_and_counts_live(pane: MembersPane, qtbot: QtBot) -> None:
    _chip(pane, "silent").click()
    _settled(qtbot, pane, lambda: _names(pane) == ["半夏", "青柠"])
    assert pane.bar.words.text() == "Silent for %n day(s) or longer".replace("%n", "30")
    pane.open({"filter": "never"})
    _settled(qtbot, pane, lambda: _names(pane) == ["老周"])
    assert _chip(pane, "never").isChecked()
    store = pane.session.store
    members.give_role(store, 1, [1, 2], "payer")
    qtbot.waitUntil(lambda: _chip(pane, "paid").text() == "Paid 2")
    pane.open({"segment": segments.by_key(store, "paid").id})
    _settled(qtbot, pane, lambda: _names(pane) == ["阿哲", "半夏"])


def test_conditions_are_changed_in_place_and_kept_in_the_segment(
    pane: MembersPane, qtbot: QtBot
) -> None:
    _chip(pane, "silent").click()
    pane.bar.unfold()
    (row,) = pane.bar.rows.rows
    _typed(qtbot, row, "45")
    _settled(qtbot, pane, lambda: _names(pane) == ["青柠"])
    assert not _chip(pane, "silent").isChecked()
    assert pane.bar.save.text() == "Change “Silent for 30 days”"
    pane.bar.save.click()
    store = pane.session.store
    qtbot.waitUntil(lambda: _chip(pane, "silent").text() == "Silent for 30 days 1")
    assert segments.by_key(store, "silent").conditions == (Condition("silent", "least", 45),)
    assert _chip(pane, "silent").isChecked()
    pane.session.writing.undo()
    _settled(qtbot, pane, lambda: _names(pane) == ["半夏", "青柠"])  # what is shown follows
    assert row.n.text() == "30"


def test_an_impossible_number_is_told_at_its_field_and_changes_nothing(
    pane: MembersPane, qtbot: QtBot
) -> None:
    _chip(pane, "silent").click()
    pane.bar.unfold()
    (row,) = pane.bar.rows.rows
    for wrong in ("0", "weeks", "3.5", "99999999999"):
        row.n.setText(wrong)
        row.n.textEdited.emit(wrong)
        assert row.trouble.text() == "Write a whole number from 1 to 3650."
        assert row.n.property("wrong")
    members.give_role(pane.session.store, 1, [1], "payer")  # the answer comes anew
    _settled(qtbot, pane, lambda: _chip(pane, "paid").text() == "Paid 1")
    assert row.n.text() == "99999999999"
    assert _names(pane) == ["半夏", "青柠"]
    _typed(qtbot, row, "41")
    assert not row.trouble.isVisible()
    _settled(qtbot, pane, lambda: _names(pane) == ["青柠"])


def test_a_segment_of_ones_own_is_built_named_renamed_and_deleted(
    pane: MembersPane, qtbot: QtBot
) -> None:
    pane.bar.begin()
    (first,) = pane.bar.rows.rows
    assert first.field.hasFocus()
    assert value(first.field) == "joined"
    _typed(qtbot, first, "30")
    pane.bar.rows.add()
    second = pane.bar.rows.rows[1]
    choose(second.field, "active")
    second._other_field()
    _settled(qtbot, pane, lambda: _names(pane) == ["阿哲"])
    strip = pane.bar.strip
    assert strip.keep.isVisible()
    strip.keep.click()
    strip.name.setText("有声新人")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(strip.chips) == 12)
    mine = list(strip.chips)[-1]
    assert (strip.chips[mine].text(), strip.chips[mine].isChecked()) == ("有声新人 1", True)
    strip.name_view(mine)
    strip.name.setText("正在流失")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: strip.trouble.text() == "There is a segment called “正在流失” already.")
    qtbot.keyClick(strip.name, Qt.Key.Key_Escape)
    pane.session.act(lambda store: segments.delete(store, mine))
    _settled(qtbot, pane, lambda: mine not in strip.chips)
    assert len(_names(pane)) == 1  # what is asked stays until it is let go
    pane.bar.clear()
    _settled(qtbot, pane, lambda: len(_names(pane)) == 4)


def _tabbed(qtbot: QtBot, times: int) -> list[QWidget | None]:
    """Press Tab, and return where it led each time."""
    found: list[QWidget | None] = []
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_tab_leads_through_segments_and_conditions_in_the_order_they_stand(
    pane: MembersPane, qtbot: QtBot
) -> None:
    strip, rows = pane.bar.strip, pane.bar.rows
    strip.focus()
    chips = list(strip.chips.values())
    assert _tabbed(qtbot, len(chips) - 1) == chips[1:]
    pane.bar.begin()
    rows.add()
    first, second = rows.rows
    qtbot.waitUntil(second.field.isVisible)
    first.field.setFocus()
    assert _tabbed(qtbot, 7) == [
        first.way, first.n, first.drop, second.field, second.way, second.n, second.drop,
    ]  # fmt: skip
    assert _tabbed(qtbot, 2) == [rows.more, pane.filters.search]


def test_a_segment_that_goes_leaves_the_keyboard_beside_it(pane: MembersPane, qtbot: QtBot) -> None:
    strip = pane.bar.strip
    second, third = list(strip.chips)[1:3]
    strip.focus(third)
    pane.session.act(lambda store: segments.delete(store, third))
    qtbot.waitUntil(lambda: third not in strip.chips)
    assert QApplication.focusWidget() is strip.chips[list(strip.chips)[2]]
    strip.name_view(second)
    qtbot.keyClick(strip.name, Qt.Key.Key_Escape)
    assert strip.chips[second].hasFocus()


def test_another_segment_is_shown_from_its_first_member_on(pane: MembersPane, qtbot: QtBot) -> None:
    store, bar = pane.session.store, pane.table.verticalScrollBar()
    for n in range(60):
        members.add(store, 1, f"路人{n:02d}", joined_at=NOW - 40 * DAY)
    _settled(qtbot, pane, lambda: len(pane.table.rows.ids) == 64)
    bar.setValue(bar.maximum())
    low = bar.value()
    members.add(store, 1, "又一位", joined_at=NOW - 40 * DAY)  # a change elsewhere moves nothing
    _settled(qtbot, pane, lambda: len(pane.table.rows.ids) == 65)
    assert bar.value() == low > 0
    _chip(pane, "never").click()
    _settled(qtbot, pane, lambda: len(pane.table.rows.ids) == 62)
    assert bar.value() == 0


def test_a_range_begins_with_room_in_it(pane: MembersPane) -> None:
    pane.bar.begin()
    (row,) = pane.bar.rows.rows
    choose(row.way, "between")
    row.way.currentIndexChanged.emit(0)
    assert (row.n.text(), row.to.text()) == ("14", "28")
    assert pane.bar.conditions == (Condition("joined", "between", 14, 28),)


def test_tags_are_completed_and_channels_called_by_name(pane: MembersPane, qtbot: QtBot) -> None:
    store = pane.session.store
    members.tag(store, [2], "讲师")
    with store.operation("channel"):
        store.execute("update memberships set channel = 'qr' where member_id = 3")
    pane.bar.begin()
    _settled(qtbot, pane, lambda: pane.bar.rows._texts["channel"].stringList() == ["QR code"])
    assert pane.bar.rows._texts["tag"].stringList() == ["讲师"]
    (row,) = pane.bar.rows.rows
    choose(row.field, "channel")
    row._other_field()
    assert row.trouble.text() == "Write which one."
    qtbot.keyClicks(row.text, "QR code")
    _settled(qtbot, pane, lambda: _names(pane) == ["青柠"])
    assert pane.bar.conditions == (Condition("channel", "is", choice="qr"),)
    assert pane.bar.words.text() == "Came through “QR code”"
    choose(row.field, "tag")
    row._other_field()
    row.text.setText("讲师")
    row.text.textEdited.emit("讲师")
    _settled(qtbot, pane, lambda: _names(pane) == ["半夏"])


def test_shipped_segments_come_back_from_the_menu(pane: MembersPane, qtbot: QtBot) -> None:
    store, strip = pane.session.store, pane.bar.strip
    segments.delete(store, segments.by_key(store, "paid").id)
    qtbot.waitUntil(lambda: len(strip.chips) == 10)
    strip.restore()
    qtbot.waitUntil(lambda: len(strip.chips) == 11)
    assert not segments.gone(segments.listed(store))


# -- the chart, and the people behind a mark of any chart


@pytest.fixture
def asked(session: Session) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    session.way.asked.connect(lambda page, what: found.append((page, what)))
    return found


@pytest.fixture
def insights(pane: MembersPane, qtbot: QtBot) -> Iterator[InsightsPane]:
    """The page with a board that holds the chart of segments alone."""
    session = pane.session
    board = boards.new(session.store, "人群", (Place("segments", 12),))
    session.prefs.keep("insights/board", str(board))
    page = InsightsPane(session)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitUntil(lambda: "segments" in page.charts and page.charts["segments"].marks() > 0)
    yield page
    page.closing()


def _place(chart: SegmentsChart, key: str) -> int:
    found = chart.answer.data.sizes if chart.answer else ()
    return next(n for n, one in enumerate(found) if one.segment.key == key)


def test_the_chart_says_what_changed_and_reads_each_segment(
    insights: InsightsPane, qtbot: QtBot
) -> None:
    chart = insights.charts["segments"]
    assert chart.headline.text() == "“Silent for 30 days” is the largest segment: 2 of 4 members"
    chart.point(_place(chart, "silent"))
    assert chart.hand.text() == (
        "Silent for 30 days: 2 member(s), 50% of all, 0% of the active · Silent for 30 day(s) or longer"
    )
    table = {row[0]: row[1:-1] for row in chart.sheet(chart.answer.data).rows}
    assert table["New and active"] == (1, 25.0, 1, 100.0, None)
    members.give_role(chart.session.store, 1, [1, 2, 3], "payer")
    qtbot.waitUntil(lambda: chart.headline.text().startswith("“Paid” is the largest segment: 3 of"))
    assert chart.hand.text().startswith("Silent for 30 days")  # the mark at hand stays


def test_people_behind_a_mark_go_to_a_segment_a_tag_a_playbook_a_draft_and_the_chat(
    insights: InsightsPane, qtbot: QtBot, asked: list[tuple[str, object]]
) -> None:
    chart, panel, session = insights.charts["segments"], insights.people, insights.session
    store = session.store
    chart.choose(_place(chart, "silent"))
    qtbot.waitUntil(lambda: panel.isVisible() and panel.lines.rowCount() == 2)
    panel.segment.click()
    panel.draft.click()
    panel.chat.click()
    rule = segments.by_key(store, "silent").conditions
    assert asked[-3:] == [
        ("members", {"conditions": rule}),
        ("announcements", {"members": (2, 3)}),
        ("chat", {"members": (2, 3), "day": None}),
    ]
    panel.tag.setText("  ")
    qtbot.keyClick(panel.tag, Qt.Key.Key_Return)
    assert panel.trouble.text() == "Write the tag first."
    panel.tag.setText("待回访")
    qtbot.keyClick(panel.tag, Qt.Key.Key_Return)
    assert members.tags(store, 1) == [("待回访", 2)]
    session.writing.undo()
    assert members.tags(store, 1) == []
    book = playbooks.add(store, 1, "回访")
    playbooks.add_step(store, book, action="task", title="打个招呼")
    panel._start(book)
    (run,) = playbooks.listed_runs(store, book, clock.today())
    assert run.names == ("半夏", "青柠")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "半夏\n青柠"


def test_what_is_done_is_done_to_those_selected_and_the_list_follows_the_store(
    insights: InsightsPane, qtbot: QtBot
) -> None:
    chart, panel = insights.charts["segments"], insights.people
    store = insights.session.store
    members.give_role(store, 1, [1, 2, 3], "payer")
    qtbot.waitUntil(lambda: len(chart.answer.data.sizes[_place(chart, "paid")].members) == 3)
    chart.choose(_place(chart, "paid"))
    qtbot.waitUntil(lambda: panel.isVisible() and panel.lines.rowCount() == 3)
    model, flags = panel.list.selectionModel(), QItemSelectionModel.SelectionFlag
    for row in (0, 2):
        model.select(panel.lines.index(row), flags.Select)
    assert panel.chosen() == (1, 3)
    assert panel.count.text() == "3 member(s), 2 selected"
    members.give_role(store, 1, [4], "payer")
    qtbot.waitUntil(lambda: panel.lines.rowCount() == 4)
    assert panel.chosen() == (1, 3)
