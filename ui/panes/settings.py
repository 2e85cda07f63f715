"""Settings: language and look, where the data lies, its backups, and what leaves this machine."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import clock, secrets, tiers
from app.store import Store, backup
from app.store.backup import Backup
from app.text import N_
from ui import theme
from ui.files import back_up
from ui.i18n import LANGUAGES, system_language, tr
from ui.rows import Cell, Column, RowsModel
from ui.session import Session, What
from ui.view import View
from ui.widgets.basics import Card, button, column, label, row, rule, scrolling
from ui.widgets.reminder_settings import ReminderSettings
from ui.widgets.table import ROW, RowsTable
from ui.words import local, moment

MARGIN = 20
TWO_COLUMNS = 900  # pixels: from here on the cards stand in two columns
NAMED = 132  # pixels of the column that names a setting
THEMES = {"system": N_("Follow the system"), "light": N_("Light"), "dark": N_("Dark")}
REASONS = {
    "manual": N_("By hand"),
    "closed": N_("On closing"),
    "before-update": N_("Before an update"),
    "before-restore": N_("Before restoring"),
}
KEYRING = {
    "ready": N_("Ready. Keys and passwords are kept in the system’s keyring."),
    "locked": N_("Locked or not answering. Unlock it and come back to this page."),
    "none": N_("None on this system. You will be asked for a password each time."),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page reads from the disk: the size of the store in bytes, and its backups."""

    size: int
    backups: list[Backup]


class _Keyring(QObject):
    """Asks the system's keyring in a thread of its own: a locked one takes ten seconds to say so."""

    told = Signal(str)

    def ask(self) -> None:
        """Ask once; `told` brings the answer."""
        threading.Thread(target=self._ask, name="keyring", daemon=True).start()

    def _ask(self) -> None:
        state = secrets.state()
        with suppress(RuntimeError):  # the page closed meanwhile
            self.told.emit(state)


def _size(path: Path) -> int:
    """Return what the store takes on the disk, with what is not folded into its file yet."""
    files = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())


def megabytes(size: int) -> str:
    """Return a size in bytes as a person reads it."""
    return f"{size / 1_048_576:.1f} MB" if size >= 104_858 else f"{size / 1024:.0f} KB"  # noqa: PLR2004 -- 0.1 MB


class SettingsPane(View):
    """Everything that can be chosen, and the facts one should know."""

    key = "settings"
    title = N_("Settings")
    reads = frozenset({"settings"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._backups: list[Backup] = []
        self._file = _data(session.store.path.name, tr("Store"))
        self._keyring = label(tr("Asking …"), wrap=True)
        self._keeper = _Keyring(self)
        self._keeper.told.connect(self._show_keyring)
        self._asked = False
        self._build()
        self.command(tr("Back up now"), self.back_up, "", "database")
        self.command(tr("Restore the marked backup…"), self.restore, "", "restore")
        self.command(tr("Open the data folder"), self.open_folder, "", "folder")

    def query(self) -> Callable[[Store], Facts]:
        """Ask the disk."""
        path = self.session.store.path
        return lambda _store: Facts(_size(path), backup.listed(path))

    def fill(self, data: Facts) -> None:
        """Show size and backups, and ask the keyring the first time."""
        self.reminders.refresh()
        self._file.setText(f"{self.session.store.path.name} · {megabytes(data.size)}")
        if data.backups != self._backups:
            self._backups = data.backups
            self.table.rows.show(list(range(len(data.backups))))
        self._restore.setEnabled(bool(data.backups))
        if not self._asked:
            self._asked = True
            self._keeper.ask()

    def open(self, what: What) -> None:
        """Show the backups, when the menu asked for them."""
        self.refresh()
        if "backups" in what:
            self.table.setFocus()

    def back_up(self) -> None:
        """Make a backup now, away from the window's thread."""
        self.session.jobs.start(tr("Backing up"), back_up, self._backed_up)

    def restore(self) -> None:
        """Ask once more, and put the marked backup in the place of the store."""
        chosen = self.table.selected()
        if not chosen:
            self.session.notices.say(tr("Mark a backup in the list first."))
            return
        made = self._backups[chosen[0]]
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Restore a backup"))
        box.setText(tr("Go back to the store as it was on {when}?", when=moment(made.at)))
        box.setInformativeText(
            tr("What was changed since then is kept: as a backup, and as a file beside the store.")
        )
        go = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        go.clicked.connect(partial(self._wish_restore, made.path))
        box.finished.connect(box.deleteLater)
        box.open()

    def open_folder(self) -> None:
        """Show the folder that holds the store."""
        folder = self.session.store.path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # -- inside

    def _wish_restore(self, made: Path, _checked: bool = False) -> None:
        self.session.way.wish("restore", made)

    def _backed_up(self, made: object) -> None:
        words = tr("Backed up.") if made else tr("Nothing has changed since the last backup.")
        self.session.notices.say(words)
        self.refresh()

    def _show_keyring(self, state: str) -> None:
        self._keyring.setText(tr(KEYRING[state]))

    # -- building

    def _build(self) -> None:
        self.reminders = ReminderSettings(self.session)
        left = column(self._look(), self.reminders, self._data(), self._members(), 0, gap=12)
        right = column(self._backup_card(), self._privacy(), gap=12)
        right.setStretch(0, 1)
        inside = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._halves.setContentsMargins(MARGIN, 4, MARGIN, MARGIN - 4)
        self._halves.setSpacing(12)
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt override: a narrow window has one column."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < TWO_COLUMNS
        self._halves.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _look(self) -> Card:
        prefs = self.session.prefs
        card = Card(tr("Language and look"))
        language = prefs.text("language") or system_language()
        card.body.addLayout(_named(tr("Language"), self._choices("language", LANGUAGES, language)))
        card.body.addWidget(rule())
        names = {key: tr(THEMES[key]) for key in theme.CHOICES}
        look = self._choices("theme", names, prefs.text("theme", "system"))
        card.body.addLayout(_named(tr("Colours"), look))
        return card

    def _choices(self, what: str, names: dict[str, str], now: str) -> QLayout:
        group = QButtonGroup(self)
        made: list[QPushButton] = []
        for key, name in names.items():
            one = button(name, partial(self.session.way.wish, what, key))
            one.setCheckable(True)
            one.setChecked(key == now)
            group.addButton(one)
            made.append(one)
        return row(*made, 0)

    def _data(self) -> Card:
        path = self.session.store.path
        card = Card(tr("Your data"), tools=(button(tr("Open folder"), self.open_folder),))
        abroad = tr("A group abroad has a zone of its own, on the Communities page.")
        for name, part in (
            (tr("Store"), self._file),
            (tr("Folder"), _data(str(path.parent), tr("Folder"))),
            (tr("Time zone"), _facts(tr("China ({zone})", zone=clock.DEFAULT_ZONE), abroad)),
            (tr("Keyring"), self._keyring),
        ):  # fmt: skip
            card.body.addLayout(_named(name, part))
            if part is not self._keyring:
                card.body.addWidget(rule())
        return card

    def _members(self) -> Card:
        card = Card(tr("How tiers are told"), tr("by days active in the last {n}", n=tiers.WINDOW))
        days = {
            tiers.Tier.HIGH: tr("{n} days or more", n=tiers.HIGH_DAYS),
            tiers.Tier.MID: tr(
                "{low} to {high} days", low=tiers.MID_DAYS, high=tiers.HIGH_DAYS - 1
            ),
            tiers.Tier.ORDINARY: tr("fewer than {n} days", n=tiers.MID_DAYS),
        }
        for tier, words in days.items():
            aim = label(tr("aim: {n}%", n=tiers.TARGET[tier]), tone="muted")
            card.body.addLayout(_named(tr(tiers.NAMES[tier]), row(label(words), 0, aim)))
            card.body.addWidget(rule())
        card.body.addWidget(
            label(tr("A tier set by hand on the Members page counts before these."), "caption", "muted", wrap=True)
        )  # fmt: skip
        return card

    def _backup_card(self) -> Card:
        columns = (
            Column[Backup]("when", N_("Made"), lambda b: f"{moment(b.at)}:{local(b.at):%S}", width=170),
            Column[Backup]("why", N_("Why"), lambda b: tr(REASONS.get(b.reason, b.reason)), width=120),
            Column[Backup]("size", N_("Size"), lambda b: Cell(megabytes(b.size), "muted"), right=True, width=80),
        )  # fmt: skip
        model = RowsModel[Backup](self.session.store, columns, self._page)
        self.table = RowsTable(
            model, self.session.theme, self.session.prefs, "backups", tr("Backups")
        )
        self.table.say_when_empty(
            tr("No backup yet. One is made whenever you close a store that has changed.")
        )
        self.table.opened.connect(lambda _id: self.restore())  # pyright: ignore[reportUnknownLambdaType,reportUnknownArgumentType] -- Qt's signal
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.setMinimumHeight(ROW * 7)
        now = button(tr("Back up now"), self.back_up, primary=True)
        self._restore = button(tr("Restore…"), self.restore)
        card = Card(tr("Backups"), tr("checked when made"), tools=(self._restore, now))
        card.body.addWidget(self.table)
        return card

    def _privacy(self) -> Card:
        card = Card(tr("What leaves this machine"))
        card.body.addWidget(label(tr("Nothing."), "title", "good", bold=True))
        for sentence in (
            tr("No server, no account, no statistics, no update check."),
            tr("The store is one open SQLite file that is yours; its backups lie beside it."),
            tr("Only you copy, export and post."),
        ):
            card.body.addWidget(label(sentence, tone="muted", wrap=True))
        return card

    def _page(self, _store: Store, ids: list[int]) -> Sequence[Backup]:
        return [self._backups[id] for id in ids]


def _named(name: str, part: QWidget | QLayout) -> QHBoxLayout:
    """Lay a setting beside its name."""
    named = label(name, tone="muted")
    named.setFixedWidth(NAMED)
    if isinstance(part, QVBoxLayout):  # the name stands beside the first line
        named.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    named.setContentsMargins(0, 3, 0, 3)
    laid = row(named)
    laid.addWidget(part, 1) if isinstance(part, QWidget) else laid.addLayout(part, 1)
    return laid


def _data(text: str, name: str) -> QLineEdit:
    """Return a fact that can be marked and copied."""
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setProperty("quiet", True)
    made.setAccessibleName(name)
    made.setCursorPosition(0)
    made.setTextMargins(-7, 0, 0, 0)  # in line with the facts that are labels
    return made


def _facts(fact: str, remark: str) -> QLayout:
    return column(label(fact), label(remark, "caption", "muted", wrap=True), gap=2)
