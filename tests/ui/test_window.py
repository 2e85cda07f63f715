"""The window as the operator uses it: pages, search, menus, language, stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import communities, members
from app.store import Store
from ui import i18n
from ui.console import Console
from ui.instance import Claim
from ui.palette import Palette
from ui.panes import PANES
from ui.refused import Refused

SAMPLES = Path(__file__).parent.parent / "data" / "imports"


@pytest.fixture
def console(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Console]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    console = Console(qapp, tmp_path / "prefs.ini")
    console.change("language", "en")
    assert console.open(tmp_path / "mine.qunce", True)
    console.show()
    yield console
    console.window.close()
    console.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    i18n.use("en", console._translators)
    i18n.forget(console._translators)


def settle(qtbot: QtBot, console: Console) -> None:
    session = console.session
    assert session is not None
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    QApplication.processEvents()


def people(store: Store) -> int:
    community = communities.add(store, name="读书会")
    group = communities.add_group(store, community, name="一群")
    for name in ("张三", "李四", "曾小明"):
        members.add(store, group, name)
    return community


def palette(console: Console) -> Palette:
    return console.window.top.palette_field


def find(qtbot: QtBot, console: Console, text: str) -> list[str]:
    field = palette(console)
    with qtbot.waitActive(console.window):
        console.window.activateWindow()
    field.summon()
    field.setText(text)
    settle(qtbot, console)
    return [found.title for found in field.found()]


def test_the_keyboard_goes_back_to_the_page_after_a_search(qtbot: QtBot, console: Console) -> None:
    page = console.window.show_page("members")
    find(qtbot, console, "settings")

    QTest.keyClick(palette(console), Qt.Key.Key_Escape)

    assert page.isAncestorOf(QApplication.focusWidget()) or QApplication.focusWidget() is page


def test_the_keyboard_stays_on_the_page_when_a_pressed_button_goes(
    qtbot: QtBot, console: Console
) -> None:
    page = console.window.show_page("communities")
    settle(qtbot, console)
    with qtbot.waitActive(console.window):
        console.window.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "Readers")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, console)

    assert [one.name for one in communities.listed(console.session.store)] == ["Readers"]
    held = QApplication.focusWidget()
    assert held is page or page.isAncestorOf(held)


def test_a_notice_goes_with_the_step_it_would_undo(qtbot: QtBot, console: Console) -> None:
    session = console.session
    assert session is not None
    session.writing.act(people)
    assert console.window._notices.isVisible()

    session.writing.undo()

    assert not console.window._notices.isVisible()


def test_a_page_keeps_its_commands_when_it_is_left(qtbot: QtBot, console: Console) -> None:
    first = {}
    for entry in (*PANES, *PANES):
        names = [action.text() for action in console.window.show_page(entry.key).actions()]
        settle(qtbot, console)

        assert first.setdefault(entry.key, names) == names


def test_every_page_opens_by_its_shortcut(qtbot: QtBot, console: Console) -> None:
    with qtbot.waitActive(console.window):
        console.window.activateWindow()
    for entry in PANES:
        pressed = QKeySequence(entry.shortcut)[0]
        QTest.keyClick(console.window, pressed.key(), pressed.keyboardModifiers())
        settle(qtbot, console)

        assert console.window.current().key == entry.key


@pytest.mark.parametrize("typed", ["张", "zs", "zhangs"])
def test_search_finds_people_by_words_pinyin_and_initials(
    qtbot: QtBot, console: Console, typed: str
) -> None:
    console.session.act(people, console.session.scope.look_at, quiet=True)

    assert "张三" in find(qtbot, console, typed)


def test_search_runs_commands_and_leads_to_what_was_found(qtbot: QtBot, console: Console) -> None:
    console.session.act(people, console.session.scope.look_at, quiet=True)
    assert find(qtbot, console, "calendar")[0] == "Calendar"
    QTest.keyClick(palette(console), Qt.Key.Key_Return)
    assert console.window.current().key == "calendar"

    find(qtbot, console, "zengxm")
    find(qtbot, console, "zxm")
    QTest.keyClick(palette(console), Qt.Key.Key_Return)
    settle(qtbot, console)

    assert console.window.current().key == "members"


@pytest.mark.parametrize(
    "typed", ['"', "*", "NEAR(", "%", "_", "'; drop table members; --", "😀", "x" * 100_000]
)
def test_search_takes_anything_literally(qtbot: QtBot, console: Console, typed: str) -> None:
    console.session.act(people, console.session.scope.look_at, quiet=True)

    found = find(qtbot, console, typed)

    assert {"张三", "李四", "曾小明"} & set(found) == set()


def test_nothing_runs_while_an_input_method_composes(qtbot: QtBot, console: Console) -> None:
    from PySide6.QtGui import QInputMethodEvent

    console.session.act(people, console.session.scope.look_at, quiet=True)
    field = palette(console)
    find(qtbot, console, "")
    before = console.window.current().key

    QApplication.sendEvent(field, QInputMethodEvent("zhang", []))
    assert field.text() == ""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("张三")
    QApplication.sendEvent(field, commit)
    settle(qtbot, console)

    assert (field.text(), console.window.current().key) == ("张三", before)
    assert "张三" in [found.title for found in field.found()]


def test_the_menu_names_what_undo_takes_back(qtbot: QtBot, console: Console) -> None:
    console.session.act(lambda store: communities.add(store, name="读书会"))
    settle(qtbot, console)
    undo = next(a for a in console.window.commands() if a.text().startswith("Undo"))
    assert undo.text() == "Undo: Add community “读书会”"

    undo.trigger()
    settle(qtbot, console)

    assert communities.listed(console.session.store) == []
    redo = next(a for a in console.window.commands() if a.text().startswith("Redo"))
    assert redo.text() == "Redo: Add community “读书会”"


def test_no_shortcut_is_given_twice_on_a_page(qtbot: QtBot, console: Console) -> None:
    for entry in PANES:
        console.window.show_page(entry.key)
        keys = [
            a.shortcut().toString() for a in console.window.commands() if not a.shortcut().isEmpty()
        ]

        assert sorted(keys) == sorted(set(keys)), entry.key


def test_language_and_look_change_while_it_runs(qtbot: QtBot, console: Console) -> None:
    console.window.show_page("members")
    console.change("language", "zh_CN")
    settle(qtbot, console)
    assert console.window.current().key == "members"
    assert "成员" in [label.text() for label in console.window.findChildren(QLabel)]
    assert console.window.current().locale().standaloneMonthName(11) == "十一月"  # of calendars
    light = console.window.palette().window().color().lightness()

    console.change("theme", "dark")
    settle(qtbot, console)

    assert console.window.palette().window().color().lightness() < light / 2


def test_dropped_files_are_previewed_and_nothing_is_written(qtbot: QtBot, console: Console) -> None:
    sample = next(SAMPLES.glob("telegram/*.json"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    console.window.dropEvent(event)
    qtbot.waitUntil(lambda: console.window.current().key == "import")
    pane = console.window.current()
    qtbot.waitUntil(lambda: pane.items and pane.items[0].report is not None, timeout=30_000)

    assert pane.items[0].report.messages.created == 12
    assert console.session.store.value("select count(*) from messages") == 0
    assert sample.exists()


def test_an_import_is_previewed_taken_shown_and_reverted(qtbot: QtBot, console: Console) -> None:
    session = console.session
    pane = console.window.show_page("import")
    pane.add([next(SAMPLES.glob("telegram/*.json"))])
    qtbot.waitUntil(lambda: pane.items[0].report is not None, timeout=30_000)
    preview = pane.items[0].report
    pane.import_all()
    qtbot.waitUntil(lambda: pane.items[0].report.batch is not None, timeout=30_000)

    done = pane.items[0].report
    assert (done.messages, done.events, done.members) == (
        preview.messages,
        preview.events,
        preview.members,
    )
    assert session.store.value("select count(*) from messages") == 12
    session.writing.undo()
    qtbot.waitUntil(
        lambda: session.store.value("select count(*) from messages") == 0, timeout=30_000
    )
    assert session.store.value("select count(*) from members") == 0


def test_pasted_text_is_previewed_and_thrown_away_after(qtbot: QtBot, console: Console) -> None:
    pane = console.window.show_page("import")
    text = next(SAMPLES.glob("wechat_mail/*.txt")).read_text(encoding="utf-8")
    QApplication.clipboard().setText(text)
    pane.open({"paste": True})
    pane._take_paste()
    qtbot.waitUntil(lambda: pane.items[0].report is not None, timeout=30_000)
    assert pane.items[0].report.messages.created == 12
    path = pane.items[0].path

    pane._remove(pane.items[0])

    assert not path.exists()


def test_a_new_group_is_named_by_typing(qtbot: QtBot, console: Console) -> None:
    pane = console.window.show_page("import")
    pane.pasted.setPlainText(next(SAMPLES.glob("wechat_mail/*.txt")).read_text(encoding="utf-8"))
    pane._take_paste()
    item = pane.items[0]
    qtbot.waitUntil(lambda: item.report is not None, timeout=30_000)
    assert "qunce-" not in item.report.group

    item.answers.group.setFocus()
    item.answers.group.setEditText("二群")
    item.answers.group.lineEdit().editingFinished.emit()

    qtbot.waitUntil(lambda: item.report.group == "二群", timeout=30_000)


def test_a_file_of_nothing_known_says_what_it_is(
    qtbot: QtBot, console: Console, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.json"
    odd.write_text('{"apples": 1, "pears": []}', encoding="utf-8")
    pane = console.window.show_page("import")
    pane.add([odd])

    qtbot.waitUntil(lambda: pane.items[0].trouble.text() != "", timeout=30_000)

    assert "apples, pears" in pane.items[0].trouble.text()


def test_the_window_opens_where_it_was_left(
    qtbot: QtBot, console: Console, qapp: QApplication
) -> None:
    console.window.show_page("topics")
    path = console.session.store.path
    console.end()

    again = Console(qapp, console.prefs.file)
    assert again.open(path)
    again.show()

    assert again.window.current().key == "topics"
    again.window.close()
    i18n.forget(again._translators)


def test_closing_backs_up_what_changed(qtbot: QtBot, console: Console) -> None:
    from app.store import backup

    console.session.act(people, quiet=True)
    path = console.session.store.path
    console.end()

    made = backup.listed(path)
    assert [(b.reason, backup.sound(b.path)) for b in made] == [("closed", True)]
    assert not path.with_name(f"{path.name}-wal").exists()


@pytest.mark.parametrize("content", [b"", b"not a database at all, only text", None])
def test_a_store_that_can_t_be_opened_gets_a_screen_and_is_left_alone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "x.qunce"
    if content is not None:
        path.write_bytes(content)
    console = Console(qapp, tmp_path / "prefs.ini")

    assert not console.open(path, False)
    console.show()

    assert isinstance(console.window.centralWidget(), Refused)
    assert (path.read_bytes() if path.exists() else None) == content
    console.window.close()
    i18n.forget(console._translators)


def test_a_second_window_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Claim(tmp_path / "x.qunce"), Claim(tmp_path / "x.qunce")
    assert first.take()

    with qtbot.waitSignal(first.raised):
        assert not second.take()

    first.give_up()
    assert second.take()
    second.give_up()


def test_a_read_only_store_opens_and_says_why_it_can_t_be_changed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.qunce"
    Store(path, create=True).close()
    path.chmod(0o444)
    if _writable(path):
        pytest.skip("this user may write to anything")
    console = Console(qapp, tmp_path / "prefs.ini")
    assert console.open(path)
    said: list[object] = []
    console.session.notices.said.connect(said.append)

    assert not console.session.act(lambda store: communities.add(store, name="x"))

    assert "read-only" in said[0].text
    console.window.close()
    i18n.forget(console._translators)


def test_everything_is_reachable_in_the_smallest_window(qtbot: QtBot, console: Console) -> None:
    console.window.resize(console.window.minimumSize())
    for entry in PANES:
        view = console.window.show_page(entry.key)
        settle(qtbot, console)

        assert view.width() <= console.window.width()
        assert view.mapTo(console.window, QPoint(view.width(), 0)).x() <= console.window.width(), (
            entry.key
        )


def _writable(path: Path) -> bool:
    try:
        with path.open("ab"):
            return True
    except OSError:
        return False
