"""The best times to post, as chips that lead to the planner and to a draft."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.insights.hours import WEEKDAYS
from app.insights.windows import Window
from ui import words
from ui.charts.parts import wording
from ui.i18n import tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import chip, label
from ui.widgets.flow import Flow


class Best(QWidget):
    """Names the best times; each chip offers what can be done with it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._group: int | None = None
        self.chips: list[QPushButton] = []
        self._word = label("", "caption", "muted")
        self._flow = Flow(gap=GRID // 2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, GRID // 2, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(self._word, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._flow, 1)

    def show_windows(self, found: Sequence[Window], group: int | None) -> None:
        """Show these times; a slot for one is planned in `group`."""
        self._group = group
        self._flow.clear()
        self.chips = []
        for window in found:
            share = words.percent(window.share)
            text = tr("{when} · {share}", when=name(window), share=share)
            made = chip(text, "good" if window is found[0] else "grey")
            made.clicked.connect(partial(self._offer, made, window))
            self.chips.append(made)
            self._flow.addWidget(made)
        self._word.setText(
            tr("Best times to post") if found else tr("No hours stand out enough to name them")
        )

    def plan(self, window: Window) -> None:
        """Offer the time as a slot of the group's rhythm."""
        days = range(WEEKDAYS) if window.weekday is None else (window.weekday,)
        what: dict[str, object] = {"weekdays": tuple(days), "time": wording.clock(window.first)}
        if self._group is not None:
            what["group"] = self._group
        self._session.way.to("planner", **what)

    def write(self, window: Window) -> None:
        """Begin an announcement for it."""
        self._session.way.to("announcements", new=True)
        self._session.notices.say(tr("A good time to send it: {when}.", when=name(window)))

    def _offer(self, at: QPushButton, window: Window, _checked: bool = False) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Plan a topic for this time"), partial(self.plan, window))
        menu.addAction(tr("Write an announcement for this time"), partial(self.write, window))
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))


def name(window: Window) -> str:
    """Return a stretch of hours in words: 周四 20:00–22:00, every day 20:00–22:00."""
    hours = tr("{start}–{end}", start=wording.clock(window.first), end=_until(window.last))
    if window.weekday is None:
        return tr("every day {hours}", hours=hours)
    return tr("{weekday} {hours}", weekday=wording.weekday(window.weekday), hours=hours)


def _until(hour: int) -> str:
    return f"{hour:02d}:00"
