"""Charts of channels and copy styles: what they say, how they sort, and what is entered in them."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import channels
from app.store import Store
from tests.app.insight_cases import FIRST, Case, Read, Stay, at
from tests.ui.test_charts import chart_called, settle, shown
from ui.charts.parts.table import HEAD, ROW
from ui.session import Session

READ = [Read(1, at(0), at(69), at(71))]
# Four by the poster, three of whom write to the end; two by an article, who do not; one of unknown way.
CAME = (
    [Stay(1, m, at(1), channel="海报") for m in (2, 3, 4, 5)]
    + [Stay(1, m, at(2), channel="公众号") for m in (6, 7)]
    + [Stay(1, 8, at(60))]
)
WROTE = [(1, m, at(day)) for day in range(1, 70) for m in (2, 3, 4)] + [(1, 6, at(30))]
BUSY = Case(stays=CAME, messages=WROTE, reads=READ, members=9, roles=[(2, "payer")])


def spend(store: Store, *costs: tuple[str, int, float]) -> None:
    for channel, day, amount in costs:
        channels.add_cost(store, 1, channel, FIRST + timedelta(days=day), amount)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-01-10T12:00:00+08:00")


@pytest.fixture
def chart(qtbot: QtBot, session: Session) -> Any:
    chart = shown(qtbot, session, chart_called("channels"), BUSY)
    chart.resize(1000, 520)
    spend(session.store, ("海报", 1, 9), ("公众号", 3, 4))
    becomes(qtbot, chart, "cost", ["9", "4", "–"])
    return chart


def becomes(qtbot: QtBot, chart: Any, column: str, wanted: list[str]) -> None:
    """Wait until a column reads so: changes are told in the next turn of the event loop."""
    qtbot.waitUntil(lambda: texts(chart, column) == wanted, timeout=20_000)
    settle(qtbot, chart.session)


def texts(chart: Any, column: str) -> list[str]:
    rows = chart.table.rows
    place = [head.key for head in rows.heads].index(column)
    return [cells[place].text for cells in rows.cells]


def test_the_best_channel_is_named_with_what_it_cost(chart: Any) -> None:
    assert chart.headline.text() == (
        "海报 brought 4 member(s), 75% of them retained; 3 for each retained"
    )
    assert texts(chart, "name") == ["海报", "公众号", "unknown"]
    assert texts(chart, "per_person") == ["2.25", "2", "–"]
    assert texts(chart, "per_stayed") == ["3", "–", "–"]
    assert texts(chart, "retention") == ["75%", "0%", "–"]
    assert chart.reading(0).startswith("海报: 4 member(s) · 75% of 4 wrote in their first week")
    people = chart.pick(0).people(chart.session.store)
    assert [(person.id, person.part) for person in people] == [
        (2, "retained"), (3, "retained"), (4, "retained"), (5, ""),
    ]  # fmt: skip
    assert [row[0] for row in chart.sheet(chart.answer.data).rows] == ["海报", "公众号", "unknown"]


def test_what_rests_on_few_is_marked_as_an_estimate(qtbot: QtBot, session: Session) -> None:
    late = [Stay(1, 8, at(60), channel="海报")]
    case = Case(stays=[*CAME[:4], *late], messages=WROTE, reads=READ, members=9)
    chart = shown(qtbot, session, chart_called("channels"), case)
    spend(session.store, ("海报", 1, 9))
    becomes(qtbot, chart, "per_stayed", ["about 2.40"])
    assert "about 2.40 for each retained · estimate: " in chart.reading(0)
    sheet = chart.sheet(chart.answer.data)
    assert sheet.columns[-1] == "Per person retained (estimate)"
    assert sheet.rows[0][-3:] == ("9.00", "1.80", "2.40")


def test_a_click_on_a_title_sorts_and_the_mark_stays_with_its_channel(
    qtbot: QtBot, chart: Any
) -> None:
    chart.point(0)
    (place,) = (
        area for n, area in chart.table.columns() if chart.table.rows.heads[n].key == "cost"
    )
    title = QPoint(int(place.center().x()), HEAD // 2)
    qtbot.mouseClick(chart.table, Qt.MouseButton.LeftButton, pos=title)
    assert texts(chart, "name") == ["海报", "公众号", "unknown"]
    qtbot.mouseClick(chart.table, Qt.MouseButton.LeftButton, pos=title)
    assert texts(chart, "name") == ["公众号", "海报", "unknown"]  # what is not known stands last
    assert chart.place == 1
    chart._sort_next()
    assert chart.table.rows.by == "per_person"
    assert chart.session.prefs.text("channels/sort") == "-per_person"
    for key in ("name", "people", "activation", "retention", "conversion", "per_stayed"):
        chart.sort(key)
        assert sorted(texts(chart, "name")) == sorted(["海报", "公众号", "unknown"])


def test_in_a_narrow_chart_the_least_columns_give_way(chart: Any) -> None:
    everything = len(chart.table.columns())
    chart.resize(420, 520)
    QApplication.processEvents()
    left = [chart.table.rows.heads[n].key for n, _ in chart.table.columns()]
    assert everything == 8
    assert left[:2] == ["name", "people"]
    assert "retention" in left
    assert "activation" not in left
    assert sum(area.width() for _, area in chart.table.columns()) <= chart.table.width()


def test_ten_thousand_channels_are_summed_up_and_all_in_the_table(
    qtbot: QtBot, session: Session
) -> None:
    stays = [Stay(1, m, at(m % 40), channel=f"海报 {m}") for m in range(2, 10_002)]
    many = Case(stays=stays, messages=[(1, 1, at(2))], members=10_001)
    chart = shown(qtbot, session, chart_called("channels"), many)
    assert 3 <= chart.marks() < 30
    assert texts(chart, "name")[-1].endswith("other channel(s)")
    assert chart.marks() - 1 + chart._rest == 10_000
    assert len(chart.sheet(chart.answer.data).rows) == 10_000
    assert len(chart.pick(chart.marks() - 1).people(session.store)) == chart._rest
    assert chart.mark(0) != chart.mark(chart.marks() - 1)


def test_costs_are_entered_in_the_chart(qtbot: QtBot, chart: Any) -> None:
    store, panel = chart.session.store, chart.costs
    chart.point(1)
    chart.enter()
    settle(qtbot, chart.session)
    assert panel.isVisible()
    assert panel.which.currentText() == "公众号"
    assert len(panel.lines.lines) == 1

    panel.new_day.setText("2月30日")
    panel.new_amount.setText("12.50")
    qtbot.keyClick(panel.new_amount, Qt.Key.Key_Return)
    assert panel.trouble.text() == "“2月30日” is not a day: write one such as 2026-11-24 or 11-24."
    assert panel.new_day.property("wrong") is True
    assert panel.new_amount.text() == "12.50"  # nothing is lost

    panel.new_day.clear()
    qtbot.keyClicks(panel.new_day, "2026-11-02")
    assert not panel.trouble.isVisible()
    panel.new_note.setText("佣金")
    panel.add()
    settle(qtbot, chart.session)
    becomes(qtbot, chart, "cost", ["9", "16.50", "–"])
    assert [(c.day, c.amount, c.note) for c in channels.costs(store, 1, "公众号")] == [
        (date(2026, 11, 2), 12.5, "佣金"), (FIRST + timedelta(days=3), 4, ""),
    ]  # fmt: skip
    assert (panel.new_amount.text(), panel.new_day.text()) == ("", "2027-01-10")

    first = next(iter(panel.lines.lines.values()))
    first.amount.setText("zwölf")
    first.amount.editingFinished.emit()
    assert "is not an amount" in panel.trouble.text()
    first.amount.setText("20")
    first.amount.accept()
    first.amount.editingFinished.emit()
    panel.delete(list(panel.lines.lines)[1])
    becomes(qtbot, chart, "cost", ["9", "20", "–"])
    store.undo()
    becomes(qtbot, chart, "cost", ["9", "24", "–"])
    qtbot.keyClick(panel.new_amount, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_click_on_a_cost_opens_its_entries(qtbot: QtBot, chart: Any) -> None:
    (place,) = (
        area for n, area in chart.table.columns() if chart.table.rows.heads[n].key == "cost"
    )
    where = QPointF(place.center().x(), HEAD + ROW * 1.5)
    qtbot.mouseClick(chart.table, Qt.MouseButton.LeftButton, pos=where.toPoint())
    settle(qtbot, chart.session)
    assert chart.entering.isChecked()
    assert chart.costs.which.currentText() == "公众号"
    chart.enter()
    assert not chart.costs.isVisible()


def test_a_new_channel_gets_a_cost_before_anybody_comes(qtbot: QtBot, chart: Any) -> None:
    panel = chart.costs
    chart.enter()
    settle(qtbot, chart.session)
    panel.which.setCurrentIndex(panel.which.count() - 1)
    panel.which.activated.emit(panel.which.count() - 1)
    settle(qtbot, chart.session)
    assert panel.which.currentText() == "New channel …"
    panel.new_amount.setText("30")
    panel.add()
    assert panel.name.property("wrong") is True
    panel.name.setText("抖音")
    panel.name.accept()
    panel.add()
    settle(qtbot, chart.session)
    assert panel.which.currentText() == "抖音"
    becomes(qtbot, chart, "name", ["海报", "公众号", "unknown", "抖音"])


def test_a_channel_is_renamed_and_two_become_one_in_the_chart(qtbot: QtBot, chart: Any) -> None:
    panel, store = chart.costs, chart.session.store
    chart.enter()
    settle(qtbot, chart.session)
    said: list[Any] = []
    chart.session.notices.said.connect(said.append)
    panel.name.setText("公众号 ")
    panel.name.editingFinished.emit()
    becomes(qtbot, chart, "name", ["公众号", "unknown"])
    assert texts(chart, "cost") == ["13", "–"]
    assert len(said) == 1
    store.undo()
    becomes(qtbot, chart, "name", ["海报", "公众号", "unknown"])

    with store.operation("Another spelling"):
        store.execute("update memberships set channel = '海 报' where member_id = 5")
    settle(qtbot, chart.session)
    qtbot.waitUntil(panel.same.isVisible, timeout=20_000)
    assert panel.same.text() == "“海 报” and “海报” look like one channel."
    panel.merge()
    qtbot.waitUntil(lambda: not panel.same.isVisible(), timeout=20_000)
    settle(qtbot, chart.session)
    assert len(chart.answer.data.found[0].people) == 4


def test_without_known_channels_and_without_joins_it_says_so(
    qtbot: QtBot, session: Session
) -> None:
    unknown = Case(stays=[Stay(1, 2, at(1))], messages=[(1, 2, at(3))])
    chart = shown(qtbot, session, chart_called("channels"), unknown)
    assert chart.headline.text() == "1 member(s) joined, and nobody noted by which channel"
    chart.enter()
    assert chart.costs.isVisible()
    chart = shown(qtbot, session, chart_called("channels"), Case(stays=[Stay(1, 2)]))
    assert chart.headline.text() == "Nobody is known to have joined in these days"
    assert chart.marks() == 0


# -- copy styles

TALK = [(1, 2 + n % 3, at(day, 20) + 300 * n) for day in range(63) for n in range(4)]
ASKED = [(1, 5, at(day, 20) + 400 + n) for day in (23, 30, 37) for n in range(8)]
STYLED = Case(
    messages=TALK + ASKED,
    reads=[Read(1, at(0), at(62, 23), at(64))],
    members=9,
    posts=[(1, at(day, 20) - 60, "question") for day in (23, 30, 37)]
    + [(1, at(day, 20) - 60, "notice") for day in (25, 32, 39)]
    + [(1, at(28, 20), "一句话"), (1, at(29, 20), "")],
)


def test_styles_are_told_against_the_usual(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("copy_styles"), STYLED)
    assert chart.headline.text() == "Asking draws 3.0 times the usual talk, Notice 1.0 times"
    assert texts(chart, "name") == ["Asking", "Notice", "一句话", "No style"]
    assert texts(chart, "ratio") == ["× 3.0", "× 1.0", "too few", "too few"]
    assert chart.reading(0) == (
        "Asking: 3 post(s) · messages within 2 hours: 12, usually 4"
        " · 0 joined within two days, usually 0"
    )
    assert chart.reading(2).endswith("too few to compare")
    people = chart.pick(0).people(session.store)
    assert [person.id for person in people] == [2, 3, 4, 5]
    assert chart.sheet(chart.answer.data).rows[0][:6] == ("Asking", 3, 3, 12, 4, 3)
    chart.point(0)
    for column in ("name", "posts", "replies", "people", "joins", "signed_up", "ratio"):
        chart.sort(column)
        chart.sort(column)
        assert len(texts(chart, "name")) == 4


def test_one_style_alone_is_not_ranked(qtbot: QtBot, session: Session) -> None:
    alone = Case(messages=STYLED.messages, reads=STYLED.reads, members=9, posts=STYLED.posts[:3])
    chart = shown(qtbot, session, chart_called("copy_styles"), alone)
    assert chart.headline.text() == (
        "Asking draws 3.0 times the usual talk; of no other style are there 3 posts"
    )


def test_without_posts_the_chart_says_how_to_begin(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("copy_styles"), Case(messages=[(1, 2, at(1))]))
    assert chart.headline.text() == (
        "No announcement of these groups was marked as posted in these days"
    )
    assert "give them a style" in chart.table._none
    assert chart.marks() == 0


def test_costs_of_days_on_which_nobody_came_are_shown(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("channels"), Case())
    spend(session.store, ("海报", 0, 30))
    qtbot.waitUntil(lambda: chart.marks() == 1)
    assert chart.headline.text() == "Nobody is known to have joined in these days"
    assert chart.reading(0) == "海报: 0 member(s) · cost 30"
    assert chart.pick(0) is None
