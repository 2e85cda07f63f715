"""What every page, card and chart keeps to. New ones are found by their tuples."""

from collections.abc import Iterator
from datetime import datetime, time

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import clock, communities
from app.store import EVERYTHING, Store
from ui import i18n
from ui.charts import CHARTS
from ui.panes import CARDS, PANES, Entry
from ui.session import Session
from ui.view import View

VIEWS = (*PANES, *CARDS, *CHARTS)
HOSTILE = "<img src=//host/x> <b>群友</b> {x} %n \u202e &amp;"

STOPS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)

every_view = pytest.mark.parametrize("entry", VIEWS, ids=lambda entry: entry.key)


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    QApplication.processEvents()


def shown(qtbot: QtBot, session: Session, entry: Entry) -> View:
    view = entry.load()(session)
    qtbot.addWidget(view, before_close_func=lambda v: v.closing())
    view.resize(1100, 700)
    view.show()
    settle(qtbot, session)
    return view


def part_of_another(widget: QWidget) -> bool:
    """Tell whether a widget is Qt's own part of a box or a calendar, which speaks for it."""
    over = widget.parentWidget()
    while over is not None:
        if isinstance(over, QAbstractSpinBox | QComboBox | QCalendarWidget):
            return True
        over = over.parentWidget()
    return False


@pytest.fixture
def peopled(session: Session) -> Session:
    """A store in which one member, group, topic, event and draft carry a hostile name."""
    from app import announcements, events, members, topics

    def fill(store: Store) -> int:
        community = communities.add(store, name=HOSTILE)
        group = communities.add_group(store, community, name=HOSTILE)
        members.add(store, group, HOSTILE)
        topics.add(store, HOSTILE)
        events.add(store, community, HOSTILE, datetime.combine(clock.today(), time(20)))
        announcements.new(store, community)
        return community

    session.act(fill, session.scope.look_at, quiet=True)
    return session


@every_view
def test_shows_follows_changes_and_waits_while_hidden(
    qtbot: QtBot, session: Session, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = entry.load()
    asked: list[None] = []
    ask = kind.query
    monkeypatch.setattr(kind, "query", lambda self: asked.append(None) or ask(self))
    view = shown(qtbot, session, entry)
    first = len(asked)
    assert first >= 1

    session.live.changed.emit(frozenset({"no such table"}))
    assert len(asked) == first
    session.live.changed.emit(view.reads)
    settle(qtbot, session)
    second = len(asked)
    assert second > first

    view.hide()
    session.live.changed.emit(EVERYTHING)
    assert len(asked) == second
    view.show()
    assert len(asked) > second
    settle(qtbot, session)


class Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@every_view
def test_no_part_flashes_up_as_a_window(
    qtbot: QtBot, peopled: Session, entry: Entry, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        view = shown(qtbot, peopled, entry)
        peopled.live.changed.emit(EVERYTHING)
        settle(qtbot, peopled)
    finally:
        qapp.removeEventFilter(windows)

    assert windows.seen == [type(view).__name__]


@every_view
def test_an_empty_store_is_no_blank_page(qtbot: QtBot, session: Session, entry: Entry) -> None:
    view = shown(qtbot, session, entry)

    texts = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    texts += [button.text() for button in view.findChildren(QAbstractButton) if button.isVisible()]
    assert any(text.strip() for text in texts)


@every_view
def test_hostile_names_stay_text(qtbot: QtBot, peopled: Session, entry: Entry) -> None:
    view = shown(qtbot, peopled, entry)

    for label in view.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
    for widget in view.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


@every_view
def test_whoever_takes_the_keyboard_has_a_name(
    qtbot: QtBot, peopled: Session, entry: Entry
) -> None:
    view = shown(qtbot, peopled, entry)

    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(widget, STOPS)
        and not part_of_another(widget)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]  # fmt: skip
    assert nameless == []


@every_view
def test_models_keep_qt_s_rules(qtbot: QtBot, peopled: Session, entry: Entry) -> None:
    view = shown(qtbot, peopled, entry)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    models = {
        t.model()
        for t in view.findChildren(QAbstractItemView)
        if isinstance(t.model(), QAbstractItemModel)
    }

    testers = [QAbstractItemModelTester(model, mode) for model in models if model.rowCount() < 500]
    peopled.live.changed.emit(EVERYTHING)
    settle(qtbot, peopled)

    assert len(testers) <= len(models)


@pytest.fixture(params=["zh_CN", "en"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    keep: list[object] = []
    i18n.use(request.param, keep)
    yield request.param
    i18n.use("en", keep)
    i18n.forget(keep)


@every_view
def test_speaks_both_languages(qtbot: QtBot, peopled: Session, entry: Entry, language: str) -> None:
    view = shown(qtbot, peopled, entry)
    english = sorted(
        {
            text
            for widget in view.findChildren(QWidget)
            if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible()
            if (text := widget.text().replace("&", "").strip())
            and any(c.isascii() and c.isalpha() for c in text)
            and not any("\u4e00" <= c <= "\u9fff" for c in text)
            and text not in ALLOWED
            and not text.startswith("<img")
            and not text.startswith(str(peopled.store.path.parent))
            and text not in (peopled.store.path.name, peopled.store.path.stem)
        }
    )

    if language == "zh_CN":
        assert english == []


ALLOWED = {
    "QQ", "Telegram", "WhatsApp", "Discord", "LINE", "English", "Asia/Shanghai", "WeChat", "Markdown", "HTML", "CSV",
    "PDF", "Word",
}  # fmt: skip


@every_view
def test_a_view_that_goes_away_listens_no_more(
    qtbot: QtBot, session: Session, entry: Entry
) -> None:
    view = entry.load()(session)
    view.show()
    settle(qtbot, session)

    view.closing()
    view.close()
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    session.live.changed.emit(EVERYTHING)
    session.scope.changed.emit()
    settle(qtbot, session)
