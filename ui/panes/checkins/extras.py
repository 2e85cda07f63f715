"""What a campaign promises and when it rests: rewards by stage, and pauses, changed in place."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import checkins
from app.checkins import Campaign, Pause, rewards
from app.checkins.rewards import Reward
from app.errors import AppError, StoreBusy
from app.store import Store
from ui import words
from ui.i18n import explain, tr
from ui.session import Session
from ui.widgets.basics import Elided, button, column, icon_button, label, row
from ui.widgets.fields import date_field, line
from ui.widgets.forms import NumberLine


class Extras(QWidget):
    """Rewards and pauses of one campaign."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._campaign: Campaign | None = None
        self.days, self.reward = NumberLine(), line(tr("Reward"), tr("A book, a call by name …"))
        self.days.setAccessibleName(tr("Days for the reward"))
        self.days.setPlaceholderText(tr("How many days"))
        self.days.setFixedWidth(84)
        self.reward.returnPressed.connect(self.add_reward)
        self.first, self.last = (
            date_field(tr("First day of the pause")),
            date_field(tr("Last day of the pause")),
        )
        self.why = line(tr("Why it pauses"), tr("Why (a holiday, an exam …)"))
        self.why.returnPressed.connect(self.add_pause)
        self._rewards, self._pauses = QVBoxLayout(), QVBoxLayout()
        self._errors = {"reward": _error(), "pause": _error()}
        add = button(tr("Promise"), self.add_reward)
        rest = button(tr("Pause"), self.add_pause)
        self.setLayout(
            column(
                label(tr("Rewards by stage"), "title", bold=True), self._rewards,
                _wide(self.days, self.reward, add), self._errors["reward"], 16,
                label(tr("Pauses"), "title", bold=True),
                label(tr("Days left out for all: nobody misses them, the end moves."), "caption", "muted", wrap=True),
                self._pauses, row(self.first, label("–"), self.last, 0),
                _wide(self.why, rest), self._errors["pause"],
            )
        )  # fmt: skip

    def show_extras(self, campaign: Campaign, stages: Sequence[Reward]) -> None:
        """Show what is promised and when it rests."""
        other = self._campaign is None or self._campaign.id != campaign.id
        self._campaign = campaign
        theme = self.session.theme
        _clear(self._rewards)
        for stage in stages:
            text = tr("{n} d · {reward}", n=stage.days, reward=stage.reward)
            gone = icon_button(theme, "trash", tr("Remove reward"), self._remover(stage))
            self._rewards.addWidget(_line(text, gone))
        _clear(self._pauses)
        for pause in campaign.pauses:
            if pause.member_id is None:
                gone = icon_button(theme, "trash", tr("Take back pause"), self._waker(pause))
                self._pauses.addWidget(_line(_told(pause), gone))
        if other:
            for field in (self.first, self.last):
                day = max(campaign.first, min(campaign.today(), campaign.last))
                field.setDate(QDate(day.year, day.month, day.day))
            for error in self._errors.values():
                error.hide()

    def add_reward(self) -> None:
        """Promise what is written for as many days as are written."""
        days, text, campaign = self.days.number(), self.reward.text(), self._campaign
        wanted = days if isinstance(days, int) else 0
        if campaign and self._do(
            "reward", lambda store: rewards.add(store, campaign.id, wanted, text)
        ):
            self.days.clear()
            self.reward.clear()
            self.days.setFocus()

    def add_pause(self) -> None:
        """Leave the chosen days out for everyone."""
        first, last, why = _day(self.first.date()), _day(self.last.date()), self.why.text()
        campaign = self._campaign
        if campaign and self._do(
            "pause", lambda store: checkins.pause(store, campaign.id, first, last, why)
        ):
            self.why.clear()

    def _do(self, at: str, use_case: Callable[[Store], object]) -> bool:
        """Run a use case; what it refuses is told below the line."""
        error = self._errors[at]
        error.hide()

        def careful(store: Store) -> object:
            try:
                return use_case(store)
            except StoreBusy:
                raise
            except AppError as refused:
                error.setText(explain(refused))
                error.show()
                return None

        self.session.act(careful)
        return error.isHidden()

    def _remover(self, stage: Reward) -> Callable[[], object]:
        return lambda: self.session.act(lambda store: rewards.remove(store, stage.id))

    def _waker(self, pause: Pause) -> Callable[[], object]:
        return lambda: self.session.act(lambda store: checkins.unpause(store, pause.id))


def _told(pause: Pause) -> str:
    first, last = words.short_day(pause.first), words.short_day(pause.last)
    span = first if pause.first == pause.last else f"{first} – {last}"
    return f"{span} · {pause.why}" if pause.why else span


def _line(text: str, tool: QWidget) -> QWidget:
    made = QWidget()
    layout = row(Elided(text), tool)
    layout.setStretch(0, 1)
    made.setLayout(layout)
    return made


def _wide(*parts: QWidget) -> QHBoxLayout:
    """Return a row whose last field but the button takes the room."""
    layout = row(*parts)
    layout.setStretch(len(parts) - 2, 1)
    return layout


def _error() -> QLabel:
    made = label("", "caption", "bad", wrap=True)
    made.hide()
    return made


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
