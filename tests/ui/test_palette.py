"""The search field leads to charts, boards, segments and the commands of every page, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import boards, segments
from app.segments import Condition
from tests.ui.test_window import console, find, palette, people, settle
from ui.console import Console
from ui.destinations import COMMANDS
from ui.fitting import means
from ui.i18n import tr
from ui.palette import MOST
from ui.panes.insights.gallery import Gallery
from ui.session import Session

__all__ = ["console"]  # a fixture

CHINESE, ENGLISH = "zh_CN", "en"


def speak(qtbot: QtBot, console: Console, language: str) -> Session:
    console.change("language", language)
    settle(qtbot, console)
    session = console.session
    assert session is not None
    return session


def choose(qtbot: QtBot, console: Console, typed: str, title: str, kind: str = "") -> None:
    """Find a line and run it by the keyboard."""
    titles = find(qtbot, console, typed)
    lines = [found for found in palette(console).found() if found.title == title]
    line = next((one for one in lines if not kind or one.kind == kind), None)
    assert line, titles
    for _ in range(palette(console).found().index(line)):
        QTest.keyClick(palette(console), Qt.Key.Key_Down)
    QTest.keyClick(palette(console), Qt.Key.Key_Return)
    settle(qtbot, console)


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [
        (CHINESE, "留存", "留存"), (CHINESE, "liucun", "留存"), (CHINESE, "lc", "留存"),
        (CHINESE, "retention", "留存"), (CHINESE, "漏斗", "转化漏斗"), (CHINESE, "活跃时段", "活跃时段"),
        (CHINESE, "全部图表", "全部图表"), (CHINESE, "周复盘", "周复盘"), (CHINESE, "zfp", "周复盘"),
        (CHINESE, "weekly review", "周复盘"), (CHINESE, "人群", "人群"), (CHINESE, "报告", "报告"),
        (CHINESE, "report", "报告"), (CHINESE, "new board", "新建看板"),
        (ENGLISH, "retention", "Retention"), (ENGLISH, "留存", "Retention"),
        (ENGLISH, "liucun", "Retention"), (ENGLISH, "newcomers stay", "Retention"),
        (ENGLISH, "weekly", "Weekly review"), (ENGLISH, "周复盘", "Weekly review"),
        (ENGLISH, "all charts", "All charts"), (ENGLISH, "报告", "Reports"),
        (ENGLISH, "新建看板", "New board"), (ENGLISH, "导出", "Export Members (CSV)"),
    ],
)  # fmt: skip
def test_charts_boards_and_commands_are_found_in_both_languages(
    qtbot: QtBot, console: Console, language: str, typed: str, title: str
) -> None:
    speak(qtbot, console, language)

    assert title in find(qtbot, console, typed)


def test_a_chart_is_led_to_among_all_when_it_is_not_on_the_board(
    qtbot: QtBot, console: Console
) -> None:
    session = speak(qtbot, console, ENGLISH)
    session.act(people, session.scope.look_at, quiet=True)

    choose(qtbot, console, "inviters", "Inviters", "Chart")

    page = console.window.current()
    assert (page.key, page.board.id) == ("insights", 0)


def test_a_board_is_opened_and_so_is_all_charts(qtbot: QtBot, console: Console) -> None:
    session = speak(qtbot, console, CHINESE)
    session.act(people, session.scope.look_at, quiet=True)
    own = boards.new(session.store, "我的清晨")
    settle(qtbot, console)

    choose(qtbot, console, "wdqc", "我的清晨")
    page = console.window.current()
    assert page.key == "insights"
    choose(qtbot, console, "全部图表", "全部图表")
    shown = page.board.id
    choose(qtbot, console, "我的", "我的清晨")

    assert (shown, page.board.id) == (0, own)


def test_a_board_is_opened_when_the_page_was_not_loaded_before(
    qtbot: QtBot, console: Console
) -> None:
    session = speak(qtbot, console, ENGLISH)
    session.act(people, session.scope.look_at, quiet=True)
    settle(qtbot, console)

    choose(qtbot, console, "周复盘", "Weekly review")

    assert console.window.current().board.name == "周复盘"


def test_a_segment_is_shown_among_the_members(qtbot: QtBot, console: Console) -> None:
    session = speak(qtbot, console, ENGLISH)
    session.act(people, session.scope.look_at, quiet=True)
    segments.save(session.store, "老书虫", [Condition("silent", "least", 30)])
    settle(qtbot, console)

    choose(qtbot, console, "lsc", "老书虫", "Segment")

    page = console.window.current()
    assert page.key == "members"
    assert page.filters.active()


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_command_found_from_everywhere_is_one_of_its_page(
    qtbot: QtBot, console: Console, language: str
) -> None:
    speak(qtbot, console, language)
    for page, names in COMMANDS.items():
        view = console.window.show_page(page)
        settle(qtbot, console)

        assert set(map(tr, names)) <= {action.text() for action in view.actions()}, page


@pytest.mark.parametrize(("language", "title"), [(CHINESE, "新建看板"), (ENGLISH, "New board")])
def test_a_command_of_another_page_opens_it_and_runs(
    qtbot: QtBot, console: Console, language: str, title: str
) -> None:
    session = speak(qtbot, console, language)
    session.act(people, session.scope.look_at, quiet=True)
    console.window.show_page("desk")
    settle(qtbot, console)

    choose(qtbot, console, title, title)

    page = console.window.current()
    assert page.key == "insights"
    assert page.strip.name.isVisible()
    assert QApplication.focusWidget() is page.strip.name


def test_a_command_is_offered_once_on_its_own_page(qtbot: QtBot, console: Console) -> None:
    console.window.show_page("insights")

    assert find(qtbot, console, "new board").count("New board") == 1


def test_people_are_in_sight_although_much_else_begins_so(qtbot: QtBot, console: Console) -> None:
    session = speak(qtbot, console, CHINESE)
    session.act(people, session.scope.look_at, quiet=True)

    assert "李四" in find(qtbot, console, "li")[:MOST]


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_what_is_not_found_is_said_and_leads_nowhere(
    qtbot: QtBot, console: Console, language: str
) -> None:
    speak(qtbot, console, language)
    page = console.window.current().key
    [line] = find(qtbot, console, "没有这样的东西")
    assert "没有这样的东西" in line
    assert palette(console).popup.isVisible()

    QTest.keyClick(palette(console), Qt.Key.Key_Return)

    assert (console.window.current().key, palette(console).text()) == (page, "没有这样的东西")
    find(qtbot, console, "")
    assert palette(console).found()


@pytest.mark.parametrize("typed", ["liucun", "lc", "留存", "RETENTION", "newcomers stay"])
@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_the_gallery_finds_a_chart_by_pinyin_and_in_both_languages(
    qtbot: QtBot, console: Console, language: str, typed: str
) -> None:
    gallery = Gallery(speak(qtbot, console, language))
    qtbot.addWidget(gallery)

    gallery.search.setText(typed)

    assert "retention" in [offer.key for offer in gallery.offers.offers]


@pytest.mark.parametrize(
    ("typed", "title", "meant"),
    [
        ("board", "新建看板", True), ("wider", "图表加宽", True), ("加宽", "Chart wider", True),
        ("jiakuan", "Chart wider", True), ("weekly review", "周复盘", True), ("漏斗", "Retention", False),
    ],
)  # fmt: skip
def test_a_title_is_meant_by_what_it_is_called_in_either_language(
    typed: str, title: str, meant: bool
) -> None:
    assert means(typed, (title,)) is meant
