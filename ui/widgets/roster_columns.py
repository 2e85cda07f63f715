"""The columns of a roster, each with what stands below it and the choice of what it is taken as."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from app.imports.rosters.record import Columns
from app.imports.rosters.titles import MANY
from app.text import N_
from ui.i18n import tr
from ui.widgets.basics import Elided, scrolling
from ui.widgets.fields import choice, choose, value

# What a column may be taken as, the usual ones first.
ROLES: tuple[tuple[str, str], ...] = (
    ("", N_("not taken")),
    ("nickname", N_("group nickname")),
    ("account", N_("account name")),
    ("name", N_("name")),
    ("remark", N_("remark")),
    ("id.", N_("id in this group")),
    ("id.wechat", N_("WeChat's inner id (wxid)")),
    ("id.wechat_alias", N_("WeChat ID")),
    ("id.qq", N_("QQ number")),
    ("id.wecom", N_("WeCom id")),
    ("id.phone", N_("phone")),
    ("id.email", N_("e-mail")),
    ("role", N_("role")),
    ("joined", N_("joined")),
    ("submitted", N_("answered at")),
    ("tags", N_("tags")),
    ("dept", N_("department, as a tag")),
    ("channel", N_("source")),
    ("answer", N_("question answered")),
    ("given", N_("given name")),
    ("middle", N_("middle name")),
    ("family", N_("family name")),
    ("shown", N_("name if there is no other")),
)
ROW = 38  # pixels of a column
HEIGHT = round(6.5 * ROW)  # so that more are seen to follow


class RosterColumns(QWidget):
    """Shows what each column was taken as; the operator's word goes before the guess."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._columns = Columns((), (), ())
        self._fields: list[QComboBox] = []
        self._parts: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 200)
        self._grid.setColumnStretch(2, 1)
        inside = QWidget()
        inside.setLayout(self._grid)
        self._area = scrolling(inside)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def show_columns(self, columns: Columns) -> None:
        """Show the columns of a file, keeping what stands there where they are the same."""
        if columns.titles != self._columns.titles:
            self._build(columns)
        self._columns = columns
        for field, role in zip(self._fields, columns.roles, strict=True):
            choose(field, role)
        self.setFixedHeight(min(HEIGHT, ROW * len(columns.titles)))

    def answers(self) -> tuple[tuple[str, str], ...]:
        """Return (role, title) for every column, as `Wanted.columns` has it."""
        pairs = zip(self._fields, self._columns.titles, strict=True)
        return tuple((value(field), title) for field, title in pairs)

    def _build(self, columns: Columns) -> None:
        for old in self._parts:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fields, self._parts = [], []
        for line, (title, sample) in enumerate(zip(columns.titles, columns.samples, strict=True)):
            name = Elided(title)
            name.setFixedWidth(200)
            field = choice(tr("What “{title}” holds", title=title), _entries())
            field.setMinimumWidth(200)
            field.activated.connect(partial(self._pick, field))
            below: QLabel = Elided(sample, "caption", "muted")
            for place, part in enumerate((name, field, below)):
                self._grid.addWidget(part, line, place)
                self._parts.append(part)
            self._fields.append(field)

    def _pick(self, chosen: QComboBox, _place: int) -> None:
        """Take a role that only one column can have from the others."""
        role = value(chosen)
        for field in self._fields:
            if field is not chosen and role not in MANY and value(field) == role:
                with QSignalBlocker(field):
                    choose(field, "")
        self.picked.emit()


def _entries() -> list[tuple[str, str]]:
    return [(role, tr(name)) for role, name in ROLES]
