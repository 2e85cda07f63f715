"""One campaign on show: its figures, its table, and beside it what waits for the operator."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSplitter, QStackedWidget, QTabBar, QWidget

from app.checkins import Line
from ui import words
from ui.i18n import tr
from ui.panes.checkins import worded
from ui.panes.checkins.clock_part import ClockPart
from ui.panes.checkins.given import RewardsPart
from ui.panes.checkins.showing import Chosen
from ui.panes.checkins.table import DaysTable
from ui.panes.checkins.tray import Tray
from ui.session import Session
from ui.widgets.basics import Card, Elided, button, chip, column, label, row, scrolling
from ui.widgets.flow import Flow
from ui.widgets.tile import Figure, Tile

TABLE, SIDE = 330, 250  # the smallest widths


class Overview(QWidget):
    """Shows a campaign; what is done with it is the page's."""

    end, result = Signal(), Signal()  # what the line above the table asks for
    remind = Signal(list)  # members

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._chosen: Chosen | None = None
        self._filter = ""
        theme = session.theme
        self.table = DaysTable(theme)
        self.tray, self.rewards, self.clock = Tray(theme), RewardsPart(), ClockPart(theme)
        self.day = Tile(theme, tr("Day of the campaign"), self._to_today)
        self.today = Tile(theme, tr("Checked in"), self._to_today)
        self.forecast = Tile(theme, tr("Finishers"), lambda: self._narrow("steady"))
        self.risk = Tile(theme, tr("Dropping out"), lambda: self._narrow("slipping"))
        self.asks = Elided("", "body", bold=True)
        self.answer = button(tr("Write result"), self._answer, primary=True)
        self.rule = label("", "caption", "muted", wrap=True)
        self.nudge = button(tr("Remind them"), self._remind, flat=True)
        self.keys = Elided(
            tr(
                "Space marks, E excuses, M makes up, U reviews, Delete leaves it to the chat, X stops"
            ),
            "caption",
            "muted",
        )
        self.tabs, self._side = QTabBar(), QStackedWidget()
        self.tabs.setAccessibleName(tr("To review, rewards and hours"))
        self.tabs.setProperty("compact", True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        for part in (self.tray, scrolling(self.rewards), scrolling(self.clock)):
            self.tabs.addTab("")
            self._side.addWidget(part)
        self.tabs.currentChanged.connect(self._side.setCurrentIndex)
        self._call = ""
        self._chips = {"": chip(tr("All"), checkable=True)}
        for key, (name, tone) in worded.STANDINGS.items():
            self._chips[key] = chip(tr(name), tone, checkable=True)
        self._lay_out()

    def show_chosen(self, chosen: Chosen) -> None:
        """Show another campaign, or how it stands now."""
        other = self._chosen is None or self._chosen.grid.campaign.id != chosen.grid.campaign.id
        if other:
            self._filter = ""
        self._chosen = chosen
        grid, campaign = chosen.grid, chosen.grid.campaign
        self._show_tiles(chosen)
        self._show_lines()
        names = tuple(stranger.name for stranger in grid.strangers)
        self.tray.show_claims(campaign, grid.tray, grid.names, names)
        self.rewards.show_rewards(chosen.rewards, chosen.earned)
        running = campaign.state(campaign.today()) in ("running", "planned")
        self.clock.show_hours(chosen.hours, campaign.at, running=running)
        self._show_tabs(chosen, first=other)
        self.rule.setText(worded.rule(chosen.forecast))
        self.rule.setVisible(chosen.forecast is not None)
        self._ask(chosen)

    # -- inside

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        group.setExclusive(True)
        for key, one in self._chips.items():
            group.addButton(one)
            one.clicked.connect(lambda _checked=False, key=key: self._narrow(key))
        self._call_line = QWidget()
        line = row(self.asks, self.answer)
        line.setStretch(0, 1)
        self._call_line.setLayout(line)
        left = Card()
        left.body.addWidget(self._call_line)
        left.body.addLayout(Flow(*self._chips.values(), self.nudge))
        left.body.addWidget(self.table, 1)
        left.body.addWidget(self.keys)
        left.body.addWidget(self.rule)
        left.setMinimumWidth(TABLE)
        right = Card()
        right.body.addWidget(self.tabs)
        right.body.addWidget(self._side, 1)
        right.setMinimumWidth(SIDE)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([740, 300])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.splitter.restoreState(self.session.prefs.state("splitter/checkins"))
        tiles = row(self.day, self.today, self.forecast, self.risk, gap=12)
        whole = column(tiles, self.splitter, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _show_tabs(self, chosen: Chosen, *, first: bool) -> None:
        """Name the tabs with what waits in them; a campaign opens on the first that has something."""
        asked = len(chosen.grid.tray) + len(chosen.grid.strangers)
        left = sum(due.given_at is None for due in chosen.earned)
        names = (
            tr("To review {n}", n=asked) if asked else tr("To review"),
            tr("Rewards {n}", n=left) if left else tr("Rewards"),
            tr("By hour"),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        if first:
            self.tabs.setCurrentIndex(0 if asked else 1 if left else 2)

    def _show_tiles(self, chosen: Chosen) -> None:
        grid, campaign = chosen.grid, chosen.grid.campaign
        length = len(campaign.days)
        last = words.short_day(campaign.last)
        self.day.tell(Figure(f"{grid.day} / {length}", tr("ends on {day}", day=last)))
        daily = tuple(float(grid.on(n)) for n in range(1, grid.day + 1))
        done = int(daily[-1]) if daily else 0
        running = campaign.state(campaign.today()) == "running"
        remark = tr("so far") if running else tr("last day")
        first = int(daily[0]) if daily else 0
        if len(daily) > 1:
            remark = tr("{remark} · {n} on day 1", remark=remark, n=first)
        self.today.tell(Figure(f"{done} / {grid.going}", remark, "", daily))
        self._show_forecast(chosen)
        self._show_risk(chosen, running=running)

    def _show_risk(self, chosen: Chosen, *, running: bool) -> None:
        lines = chosen.grid.lines
        lost = sum(line.standing == "lost" for line in lines)
        if not running:
            self.risk.tell(Figure(str(lost), tr("did not make it")))
            return
        slipping = sum(line.standing == "slipping" for line in lines)
        told = tr("{lost} can't make it any more", lost=lost) if lost else tr("missed the last day")
        self.risk.tell(Figure(str(slipping), told, "warn" if slipping else ""))

    def _show_forecast(self, chosen: Chosen) -> None:
        grid, told = chosen.grid, chosen.forecast
        target = grid.campaign.target
        if told is None:
            value = str(grid.finished) if grid.day else "–"
            over = grid.day >= len(grid.campaign.days)
            remark = tr("have finished") if over else tr("forecast from day 3 on")
            self.forecast.tell(Figure(value, remark))
            return
        span = f"{told.low}–{told.high}" if told.low != told.high else str(told.low)
        remark = tr("most likely {n} of {of}", n=told.likely, of=told.of)
        tone = ""
        if target is not None:
            remark = tr("likely {n} · goal {target}", n=told.likely, target=target)
            tone = "good" if told.likely >= target else "warn"
        self.forecast.tell(Figure(span, remark, tone))

    def _show_lines(self) -> None:
        if self._chosen is None:
            return
        grid = self._chosen.grid
        counts = {"": len(grid.lines)}
        counts |= {key: sum(one.standing == key for one in grid.lines) for key in worded.STANDINGS}
        if self._filter and not counts[self._filter]:
            self._filter = ""
        for key, one in self._chips.items():
            name = tr(worded.STANDINGS[key][0]) if key else tr("All")
            one.setText(f"{name} {counts[key]}")
            one.setVisible(not key or counts[key] > 0)
            one.setChecked(key == self._filter)
        self.nudge.setVisible(self._filter == "slipping")
        shown = [line for line in grid.lines if not self._filter or line.standing == self._filter]
        empty = tr("Nobody has checked in yet. Import the chat of these days, or paste names.")
        self.table.show_lines(grid.campaign, shown, grid.campaign.today(), empty)

    def _ask(self, chosen: Chosen) -> None:
        """Ask what is to be decided now: the goal is reached, or the days are over."""
        grid = chosen.grid
        state = grid.campaign.state(grid.campaign.today())
        self._call = ""
        if state == "running" and grid.reached_target:
            text = tr("The goal is reached: %n have finished.", "", grid.finished)
            self._call = "end" if grid.campaign.stop_when == "target" else "result"
        elif state in ("over", "ended"):
            text = tr("It is over: %n have finished. Tell the group.", "", grid.finished)
            self._call = "result"
        else:
            text = ""
        self.asks.setText(text)
        self.answer.setText(tr("End campaign") if self._call == "end" else tr("Write result"))
        self._call_line.setVisible(bool(self._call))

    def _narrow(self, key: str) -> None:
        self._filter = key
        self._show_lines()

    def _to_today(self) -> None:
        self.table.setFocus()

    def _answer(self) -> None:
        (self.end if self._call == "end" else self.result).emit()

    def _remind(self) -> None:
        if self._chosen:
            self.remind.emit(_members(self._chosen.grid.lines, "slipping"))


def _members(lines: Sequence[Line], standing: str) -> list[int]:
    return [line.member_id for line in lines if line.standing == standing]
