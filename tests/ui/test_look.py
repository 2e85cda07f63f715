"""How the window looks, as far as figures can tell: contrast, focus, room for words."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import paths
from app.store import Store
from ui import i18n
from ui.charts import CHARTS
from ui.panes import CARDS, PANES, Entry
from ui.session import Session
from ui.view import View
from ui.widgets.picker import Picker

TEXT, GRAPHICS = 4.5, 3.0  # the least contrast, as WCAG 2.2 AA has it
SURFACES = ("window", "card", "raised", "hover", "select")
INKS = ("text", "muted", "hint", "accent_ink", "blue_ink", "amber_ink", "red_ink", "grey_ink")
TONES = ("accent", "blue", "amber", "red", "grey")
DRAWN = ("accent", "blue", "amber", "red", "focus", "axis", "faint", "heat_high")
OTHERS = (
    ("accent_text", "accent"), ("accent_text", "accent_hover"), ("rail_text", "rail"), ("rail_text", "rail_on"),
    ("window", "text"), ("text", "grey_soft"), ("muted", "grey_soft"),
)  # fmt: skip

THEMES = json.loads((paths.resources() / "themes" / "tokens.json").read_text(encoding="utf-8"))
PAIRS = (
    *((ink, surface) for ink in INKS for surface in SURFACES),
    *((f"{tone}_ink", f"{tone}_soft") for tone in TONES),
    *((f"{tone}_ink", "card") for tone in TONES),
    *OTHERS,
)
every_view = pytest.mark.parametrize(
    "entry", [*PANES, *CARDS, *CHARTS], ids=lambda entry: entry.key
)
both_themes = pytest.mark.parametrize("theme", sorted(THEMES))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@both_themes
def test_all_text_can_be_read(theme: str) -> None:
    tokens = THEMES[theme]

    pale = {f"{ink} on {surface}": contrast(tokens[ink], tokens[surface]) for ink, surface in PAIRS}

    assert {pair: found for pair, found in pale.items() if found < TEXT} == {}


@both_themes
def test_all_that_is_drawn_can_be_seen(theme: str) -> None:
    tokens = THEMES[theme]

    pale = {
        f"{ink} on {surface}": contrast(tokens[ink], tokens[surface])
        for ink in DRAWN
        for surface in ("window", "card")
    }

    assert {pair: found for pair, found in pale.items() if found < GRAPHICS} == {}


def test_both_themes_have_the_same_tokens() -> None:
    assert set(THEMES["light"]) == set(THEMES["dark"])


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)
    QApplication.processEvents()


def shown(qtbot: QtBot, session: Session, entry: Entry, width: int, height: int) -> View:
    view = entry.load()(session)
    qtbot.addWidget(view, before_close_func=lambda v: v.closing())
    view.resize(width, height)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    settle(qtbot, session)
    return view


def own(widget: QWidget) -> bool:
    """Tell whether a widget is ours, not Qt's own part of a box, a calendar or a bar of tabs."""
    over = widget.parentWidget()
    while over is not None:
        if isinstance(over, QAbstractSpinBox | QComboBox | QCalendarWidget | QTabBar):
            return False
        over = over.parentWidget()
    return True


def stops(view: View) -> list[QWidget]:
    """Return where the Tab key stops in a view."""
    return [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and own(widget)
    ]


@pytest.fixture(scope="module")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from app import sample

    path = tmp_path_factory.mktemp("sample") / "sample.qunce"
    store = Store(path, create=True, journalled=False)
    sample.load(store)
    store.close()
    return path


@pytest.fixture
def peopled(qapp: QApplication, sample_store: Path, tmp_path: Path) -> Iterator[Session]:
    """A session on the sample community."""
    from ui import theme
    from ui.opening import begin, end

    look = theme.load("light")
    theme.apply(qapp, look)
    path = tmp_path / "sample.qunce"
    shutil.copyfile(sample_store, path)
    store = Store(path)
    session = begin(store, look, tmp_path / "prefs.ini")
    session.scope.look_at(store.value("select id from communities"))
    yield session
    end(session)
    store.close()


@every_view
def test_the_focus_is_seen_wherever_it_stops(qtbot: QtBot, peopled: Session, entry: Entry) -> None:
    view = shown(qtbot, peopled, entry, 1320, 820)

    unseen: list[str] = []
    for widget in stops(view):
        view.setFocus()
        QApplication.processEvents()
        if view.focusWidget() is widget:
            continue
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and widget.grab().toImage() == without:
            unseen.append(
                f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
            )

    assert unseen == []


class Doubled(QTranslator):
    """Says everything twice: the longest a translation may become."""

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's own name
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        once = text.replace("%n", str(n))
        return f"{once} {once}"


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    translator = Doubled()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def clipped(view: QWidget) -> list[str]:
    """Return the visible buttons too narrow for their words."""
    return [
        f"{button.text()}: {button.width()} of {needed(button)} pixels"
        for button in view.findChildren(QAbstractButton)
        if isinstance(button, QPushButton | QToolButton)
        and not isinstance(button, Picker)  # ends in … and tells the rest as a tooltip
        and button.text()
        and own(button)
        and seen(button, view)
        and button.width() < needed(button)
    ]


def needed(button: QAbstractButton) -> int:
    return button.fontMetrics().horizontalAdvance(button.text().replace("&&", "&").replace("…", ""))


def seen(button: QAbstractButton, view: QWidget) -> bool:
    """Tell whether any of a button is on show: chips without room wait below the edge of their line."""
    return button.isVisible() and not button.visibleRegion().isEmpty()


@pytest.mark.usefixtures("doubled")
@every_view
def test_words_twice_as_long_stay_whole_on_buttons(
    qtbot: QtBot, peopled: Session, entry: Entry
) -> None:
    view = shown(qtbot, peopled, entry, 1340, 820)  # what the page has in a window of 1440 by 900

    assert clipped(view) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("entry", PANES, ids=lambda entry: entry.key)
def test_no_button_is_cut_in_the_smallest_window(
    qtbot: QtBot, peopled: Session, entry: Entry, language: str
) -> None:
    keep: list[QTranslator] = []
    i18n.use(language, keep)
    try:
        view = shown(qtbot, peopled, entry, 844, 560)

        assert clipped(view) == []
    finally:
        i18n.use("en", keep)
        i18n.forget(keep)
