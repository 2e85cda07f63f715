"""Two members side by side, line by line; what they share stands out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app import communities
from app.likeness import Side
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.widgets.basics import Elided, label, retone

# Ids of no platform.
OTHER_IDS = {"wechat_alias": N_("WeChat ID"), "phone": N_("Phone"), "email": N_("E-mail")}
TELLING = 4  # lines that speak for one person where they are the same


class PairCompare(QWidget):
    """A grid: what is compared, the one, the other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for place, stretch in enumerate((0, 1, 1)):
            self._grid.setColumnStretch(place, stretch)
        self.names = tuple(Elided("", "title", bold=True) for _ in range(2))
        for place, name in enumerate(self.names):
            self._grid.addWidget(name, 0, place + 1)
        self._titles = (
            tr("Group nickname"), tr("Account name"), tr("Remark"), tr("Ids"), tr("Groups"),
            tr("Joined"), tr("Messages"), tr("Spoke"),
        )  # fmt: skip
        self._values: list[tuple[QLabel, QLabel]] = []
        for line, title in enumerate(self._titles, 2):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label(title, "caption", "muted"), line, 0, top)
            both = (label(wrap=True), label(wrap=True))
            for place, value in enumerate(both):
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                value.setMinimumWidth(60)
                self._grid.addWidget(value, line, place + 1, top)
            self._values.append(both)

    def choose_below(self, *choices: QWidget) -> None:
        """Put a way to choose under each name."""
        for place, choice in enumerate(choices):
            self._grid.addWidget(choice, 1, place + 1)

    def fill(self, first: Side, second: Side) -> None:
        """Show two members."""
        for name, side in zip(self.names, (first, second), strict=True):
            name.setText(side.shown)
        lines = zip(self._values, _lines(first), _lines(second), strict=True)
        for line, (both, one, other) in enumerate(lines):
            same = "good" if line < TELLING and one == other else ""
            for value, text in zip(both, (one, other), strict=True):
                value.setText(text or "—")
                value.setAccessibleName(text)
                retone(value, same if text else "muted")


def _lines(side: Side) -> tuple[str, ...]:
    spoke = [
        words.long_day(words.local(at).date())
        for at in (side.first_at, side.last_at)
        if at is not None
    ]
    joined = side.joined_at
    return (
        _list(side.nicknames),
        side.account,
        side.remark,
        _list([f"{id} ({platform_name(platform)})" for platform, id in side.accounts]),
        _list(side.groups),
        "" if joined is None else words.long_day(words.local(joined).date()),
        words.number(side.messages),
        " – ".join(dict.fromkeys(spoke)),
    )


def platform_name(platform: str) -> str:
    """Return the name of a platform, or of what else an id may be."""
    return tr({**communities.PLATFORMS, **OTHER_IDS}.get(platform, platform))


def _list(parts: Sequence[str]) -> str:
    return "\n".join(parts)
