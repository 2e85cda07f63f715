"""Charts: what they say, what they show of days that nobody imported, and the ways out of them."""

import math
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.insights import daily, growth, hours
from app.insights.scope import Scope
from app.store import EVERYTHING
from tests.app.insight_cases import FIRST, Case, Event, Read, Stay, at
from tests.ui.surroundings import surround
from ui.charts import CHARTS, Entry
from ui.session import Session

HOSTILE = "<img src=//host/x>"
LAST = 29  # day

# Three people on the first fifteen days, one on the next eleven, four days that nobody imported,
# then the last day, imported at noon.
FULL = Case(
    stays=[Stay(1, m, at(0), channel="=1+1" if m == 1 else "qr") for m in (1, 2)]
    + [Stay(1, 3, at(0), channel="qr", inviter=2), Stay(1, 4, at(2), at(20), inviter=3)],
    events=[Event(1, 4, at(20), "leave")],
    messages=[(1, m, at(day)) for day in range(25) for m in ((1, 2, 3) if day < 15 else (1,))]
    + [(1, 2, at(LAST))],
    reads=[Read(1, at(0), at(24), at(25)), Read(1, at(LAST), at(LAST), at(LAST, 13))],
    roles=[(2, "payer")],
    # The first two questions are answered by the next to speak, the others by nobody.
    texts={3: "怎么报名？", 7: "怎么投稿？", 46: "有没有回放？", 50: "求助！"}
    | dict.fromkeys((54, 55), "打开率 日更"),
)
# Two people for 34 days, of whom one then falls silent: tiers move only after weeks without a gap.
LONG = Case(
    stays=[Stay(1, 1), Stay(1, 2)],
    messages=[(1, m, at(day)) for day in range(60) for m in ((1, 2) if day < 34 else (2,))],
    reads=[Read(1, at(0), at(59), at(60))],
)
POSTED = replace(
    FULL, posts=[(1, at(day, 11), "notice" if day == 20 else "question") for day in (4, 9, 13, 20)]
)
GONE = replace(FULL, events=[*FULL.events, Event(1, 3, at(24), "kick")])
CASES = {
    "tier_moves": LONG,
    "copy_styles": POSTED,
    "leaves": GONE,
}  # of charts that show nothing of the other
SURROUNDED = {"vitality", "money", "checkin_dropout", "campaigns", "topic_response"}
BY_HAND = {"money"}  # needs no chat
every_chart = pytest.mark.parametrize("entry", CHARTS, ids=lambda entry: entry.key)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2027-01-20T12:00:00+08:00")  # after all of the cases


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    QApplication.processEvents()


def shown(qtbot: QtBot, session: Session, entry: Entry, case: Case | None = None) -> Any:
    (case or CASES.get(entry.key, FULL)).into(session.store)
    if entry.key in SURROUNDED and case is None:
        surround(session.store)
    with session.store.operation("Rename"):
        session.store.update("members", 1, name=HOSTILE)
        session.store.execute("update memberships set nickname='' where member_id=1")
    session.scope.community = 1
    session.scope.days = 0
    chart = entry.load()(session)
    qtbot.addWidget(chart, before_close_func=lambda view: view.closing())
    chart.resize(700, 420)
    chart.show()
    settle(qtbot, session)
    return chart


def chart_called(key: str) -> Entry:
    return next(entry for entry in CHARTS if entry.key == key)


def test_naming_the_charts_does_not_load_pyqtgraph() -> None:
    code = "import sys, ui.charts; assert 'pyqtgraph' not in sys.modules and 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("messages_and_active", "Active members fell from 3 to 1 a day"),
        ("growth", "4 joined, 1 left: 3 more; 2 by QR code"),
        ("leaves", "2 member(s) left; most often: Removed, no rule noted (50%)"),
        ("heat_map", "Most messages on Tue from 12:00 to 13:00: 2.5"),
        ("funnel", "4 acquired: 3 activated, 0 retained, 1 converted; 1 brought others"),
        ("channels", "QR code brought 2 member(s); too early to tell retention"),
        (
            "copy_styles",
            (
                "4 post(s), 4 with a style: too few to compare. It takes 3 of a style,"
                " and the same hours of weeks without a post"
            ),
        ),
        ("tiers", "Mid tier 67% against 15%: they lack models to rise to"),
        ("tier_moves", "Falling: 2 fell and 0 rose in 4 week(s)"),
        (
            "scores",
            "<img src=//… leads with 25.9 points; 3 of 3 members carry 100% of all",
        ),
        ("roles", "5 of 7 roles are empty: Creator, Manager, Pioneer, Differentiator, Partner"),
        ("inviters", "n2 brought most who are still here: 1 of 1; over all, 50% of 2"),
        (
            "first_response",
            "Half of the answers come within 0 s; 2 of 4 question(s) found no answer",
        ),
        ("unanswered", "2 of 4 question(s) wait for an answer"),
        ("key_words", "The week's talk: 打开率, 日更"),
        ("who_answers", "n2 answers most: 1 answer(s) to 1 member(s)"),
    ],
)
def test_a_chart_says_what_it_shows(
    qtbot: QtBot, session: Session, key: str, sentence: str
) -> None:
    chart = shown(qtbot, session, chart_called(key))

    assert chart.headline.text() == sentence
    assert chart.accessibleDescription() == sentence
    assert chart.accessibleName() != ""


@every_chart
def test_every_mark_can_be_read_and_opened_by_keys(
    qtbot: QtBot, session: Session, entry: Entry
) -> None:
    chart = shown(qtbot, session, entry)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    picks: list[Any] = []
    chats: list[Any] = []
    chart.picked.connect(picks.append)
    session.way.asked.connect(lambda page, what: chats.append((page, what)))

    readings: list[str] = []
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    for _ in range(chart.marks()):
        readings.append(chart.hand.text())
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Escape)

    assert "" not in readings
    assert chart.place is None
    assert len(picks) + len(chats) > 0
    # where the messages behind a mark are read, or what took place
    assert {page for page, _ in chats} <= {
        "chat",
        "calendar",
        "checkins",
        "topics",
        "announcements",
    }
    for pick in picks:
        people = pick.people(session.store)
        assert people != ()
        assert {person.name for person in people} <= {HOSTILE, "n2", "n3", "n4"}


@every_chart
def test_a_refresh_keeps_the_items_and_the_point_at_hand(
    qtbot: QtBot, session: Session, entry: Entry
) -> None:
    chart = shown(qtbot, session, entry)
    before = {
        name: item for name, item in vars(chart).items() if name in ("active", "net", "joins")
    }
    chart.point(1)
    reading = chart.hand.text()

    session.live.changed.emit(EVERYTHING)
    settle(qtbot, session)

    assert (chart.place, chart.hand.text()) == (1, reading)
    assert all(getattr(chart, name) is item for name, item in before.items())


@every_chart
def test_a_chart_leaves_as_picture_drawing_and_table(
    qtbot: QtBot, session: Session, entry: Entry, tmp_path: Path
) -> None:
    chart = shown(qtbot, session, entry)
    said: list[Any] = []
    session.notices.said.connect(said.append)

    for suffix in ("png", "svg", "csv"):
        chart.exits.write(tmp_path / f"chart.{suffix}", suffix)
    chart.exits.copy_table()

    assert QImage(str(tmp_path / "chart.png")).width() == 2 * chart.frame.width()
    svg = ET.parse(tmp_path / "chart.svg").getroot()  # noqa: S314 -- written a line above
    assert svg.get("viewBox") == f"0 0 {chart.frame.width()} {chart.frame.height()}"
    assert len(list(svg.iter())) > 50
    assert [element for element in svg.iter() if element.tag.endswith("image")] == []  # no pixels
    table = (tmp_path / "chart.csv").read_text("utf-8-sig").splitlines()
    copied = QApplication.clipboard().text().splitlines()
    assert len(table) == len(copied) == len(chart.sheet(chart.answer.data).rows) + 1
    assert [notice.tone for notice in said] == ["info"] * 4
    assert chart.exits.more.isVisible()


def test_a_table_runs_no_formula_and_keeps_its_minus_signs(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("growth"))
    lines = chart.sheet(chart.answer.data).as_csv().decode("utf-8-sig").splitlines()

    assert lines[0] == "Day,Joins,Leaves,Net,Total,QR code,unknown,'=1+1"
    assert lines[1 + 20] == "2026-11-09,0,1,-1,3,0,0,0"


@every_chart
def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, session: Session, entry: Entry, tmp_path: Path
) -> None:
    chart = shown(qtbot, session, entry)
    said: list[Any] = []
    session.notices.said.connect(said.append)

    chart.exits.write(tmp_path / "missing" / "chart.png", "png")

    assert [notice.tone for notice in said] == ["error"]


@every_chart
def test_the_numbers_are_there_as_a_table(qtbot: QtBot, session: Session, entry: Entry) -> None:
    chart = shown(qtbot, session, entry)
    window = chart.exits.show_table()
    qtbot.addWidget(window)
    model = window.table.model()

    assert model.rowCount() == len(chart.sheet(chart.answer.data).rows)
    assert model.headerData(0, Qt.Orientation.Horizontal) != ""
    assert all(model.index(0, c).data() != "" or c == 3 for c in range(model.columnCount()))


@every_chart
def test_the_wheel_scrolls_the_page_and_zooms_nothing(
    qtbot: QtBot, session: Session, entry: Entry
) -> None:
    chart = shown(qtbot, session, entry)
    pictured = chart.canvas.grab().toImage()
    middle = QPointF(chart.canvas.rect().center())
    turn = QWheelEvent(
        middle, chart.canvas.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    target: QWidget = chart.canvas.childAt(middle.toPoint()) or chart.canvas
    QApplication.sendEvent(target, turn)

    assert not turn.isAccepted()
    assert chart.canvas.grab().toImage() == pictured


@pytest.mark.parametrize(
    "entry", [e for e in CHARTS if e.key not in BY_HAND], ids=lambda entry: entry.key
)
def test_without_data_a_chart_says_what_to_import(
    qtbot: QtBot, session: Session, entry: Entry
) -> None:
    chart = shown(qtbot, session, entry, Case())
    asked: list[str] = []
    session.way.asked.connect(lambda page, _what: asked.append(page))

    assert "Import" in chart.empty.words.text()
    assert chart.empty.isVisible()
    assert not any(action.isEnabled() for action in chart.actions())
    chart.empty.button.click()
    assert asked == ["import"]


def test_days_that_nobody_imported_are_a_gap_and_the_unfinished_day_stands_apart(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("messages_and_active"))
    drawn = list(chart.active.yData)

    assert drawn[:25] == [3] * 15 + [1] * 10
    assert all(math.isnan(value) for value in drawn[25:])  # a gap, never 0
    assert [run[2] for run in chart.days._holes[0]._runs] == [4]
    assert chart.unfinished.point.isVisible()
    assert chart.unfinished.point.pos().y() == 1
    assert chart.reading(26) == "Sun, 15 Nov: no data imported"
    assert chart.reading(LAST) == "Wed, 18 Nov: 1 active, 1 message(s) (day not over when imported)"


def test_the_mouse_reads_and_opens_a_day(qtbot: QtBot, session: Session) -> None:
    chart = shown(qtbot, session, chart_called("messages_and_active"))
    canvas = chart.days
    day = canvas._days[5]
    scene = canvas.plots[0].vb.mapViewToScene(QPointF(day, 1))
    where = canvas._view.mapFromScene(scene)
    picks: list[Any] = []
    chart.picked.connect(picks.append)

    qtbot.mouseMove(canvas, where)
    canvas.read.emit(5)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)

    assert chart.hand.text() == "Sun, 25 Oct: 3 active, 3 message(s)"
    expected = daily.active_members(session.store, Scope(1), FIRST + timedelta(days=5))
    assert [person.id for person in picks[0].people(session.store)] == list(expected)


def test_the_people_behind_growth_and_hours_are_those_of_the_insight(
    qtbot: QtBot, session: Session
) -> None:
    chart = shown(qtbot, session, chart_called("growth"))
    day = FIRST + timedelta(days=20)
    found = chart.pick(20).people(session.store)
    assert [(p.id, p.part) for p in found] == [(4, "left that day")]
    assert growth.left(session.store, Scope(1), day) == (4,)

    cells = shown(qtbot, session, chart_called("heat_map"))
    place = 0 * hours.HOURS + 12
    assert {p.id for p in cells.pick(place).people(session.store)} == {1, 2, 3}
    assert cells.pick(0) is None


@pytest.fixture
def chinese() -> Any:
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(QLocale("en"))


@pytest.mark.usefixtures("chinese")
def test_axes_speak_chinese() -> None:
    from ui.charts.parts import axes, wording

    month, new_year, day = (
        (d - date(1970, 1, 1)).days
        for d in (date(2026, 11, 1), date(2027, 1, 1), date(2026, 11, 16))
    )
    assert axes.day_text(month, 90) == "11月"
    assert axes.day_text(new_year, 90) == "2027"
    assert axes.day_text(day, 30) == "11月16日"
    assert [wording.weekday(number) for number in range(7)] == list("一二三四五六日")


def test_axes_label_whole_numbers_and_few_days() -> None:
    from ui.charts.parts import axes

    assert [axes.count_step(span, 4) for span in (1, 4, 5, 9, 37, 150, 4000)] == [
        1, 1, 2, 5, 10, 50, 1000,
    ]  # fmt: skip
    start = (date(2026, 1, 1) - date(1970, 1, 1)).days
    for span in (7, 15, 30, 60, 90, 300, 1000, 4000):
        assert 1 <= len(axes.ticks(start, start + span)) <= 14


def test_many_points_are_drawn_thin(qtbot: QtBot, session: Session) -> None:
    long = Case(messages=[(1, 1, at(day)) for day in range(600)])
    chart = shown(qtbot, session, chart_called("messages_and_active"), long)

    assert chart.active.opts["pen"].widthF() == 1
    assert chart.active.opts["autoDownsample"]
    assert chart.active.opts["clipToView"]


@pytest.mark.parametrize("values", [[0, 0, 0], [5], [3, None, 4, 4], list(range(1, 15))])
def test_the_sentence_fits_the_trend(
    qtbot: QtBot, session: Session, values: list[int | None]
) -> None:
    messages = [(1, m, at(d)) for d, n in enumerate(values) if n for m in range(1, n + 1)]
    chart = shown(
        qtbot, session, chart_called("messages_and_active"), Case(messages=messages, members=14)
    )

    assert chart.headline.text() in {
        "Nothing to show yet",
        "Tue, 20 Oct: 5 active, 5 message(s)",
        "Active members rose from 3 to 4 a day",
        "Active members rose from 4 to 11 a day",
    }
