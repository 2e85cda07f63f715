"""What holds for a whole group: quiet hours, topics a week, the rest between two uses, the mix."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app import planner
from app.planner import Rhythm
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import column, label, row
from ui.widgets.fields import line
from ui.widgets.planner.asking import Told

WIDE = 60  # pixels


class Rules(QWidget):
    """Fields that save when they are left; what can't be is told below them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._group = 0
        self._kept: dict[str, str] = {}
        self.fields = {
            "quiet_from": line(tr("Quiet from")),
            "quiet_until": line(tr("Quiet until")),
            "weekly_cap": line(tr("Topics a week at most"), tr("any")),
            "cooldown_days": line(tr("Days of rest in this group")),
            "general": line(tr("Share of general topics")),
            "professional": line(tr("Share of professional topics")),
        }
        for key, field in self.fields.items():
            field.setFixedWidth(WIDE)
            field.editingFinished.connect(partial(self._left, key, field))
        error = label("", "caption", "bad", wrap=True)
        self.told = Told(session, error, self.fields)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        for number, (text, parts) in enumerate((
            (tr("Quiet hours"), self._pair("quiet_from", "–", "quiet_until")),
            (tr("Topics a week at most"), row(self.fields["weekly_cap"], 0)),
            (tr("Days of rest before a topic returns"), row(self.fields["cooldown_days"], 0)),
            (tr("General : professional"), self._pair("general", ":", "professional")),
        )):  # fmt: skip
            grid.addWidget(label(text, tone="muted", wrap=True), number, 0)
            grid.addLayout(parts, number, 1)
        grid.setColumnStretch(0, 1)
        self.setLayout(column(grid, error, gap=6))

    def show_rhythm(self, rhythm: Rhythm) -> None:
        """Show what holds for a group; a field in which the operator writes keeps what was written."""
        if rhythm.group_id != self._group:
            self.told.tell("", "")
        self._group = rhythm.group_id
        for key, field in self.fields.items():
            kept = getattr(rhythm, key)
            self._kept[key] = "" if kept is None else str(kept)
            if not field.hasFocus() and not field.property("wrong"):
                field.setText(self._kept[key])

    def _pair(self, first: str, between: str, second: str) -> QHBoxLayout:
        return row(self.fields[first], label(between, tone="muted"), self.fields[second], 0, gap=4)

    def _left(self, key: str, field: QLineEdit) -> None:
        if field.text().strip() == self._kept.get(key) and not field.property("wrong"):
            return
        group, text = self._group, field.text()
        self.told.attempt(lambda store: planner.set_rhythm(store, group, **{key: text}))  # pyright: ignore[reportArgumentType] -- named by the fields
