"""What is chosen of a report: its kind, days, event, copy, language and files; remembered."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFileDialog, QSizePolicy, QWidget

from app import clock
from app.reports import FORMATS, KINDS, Wish
from app.reports.period import ending, latest
from app.text import N_
from ui import words
from ui.i18n import chinese, tr
from ui.session import Session
from ui.theme import GRID
from ui.widgets.basics import Elided, button, column, label, row
from ui.widgets.fields import Entries, choice, choose, offer, open_calendar, value

TITLES = {
    "day": N_("Daily report"), "week": N_("Weekly report"), "month": N_("Monthly report"),
    "year": N_("Annual report"), "campaign": N_("Campaign review"),
}  # fmt: skip
COPIES = (
    ("operator", N_("For me: names, risks and costs")),
    ("shareable", N_("To share: initials only, nothing internal")),
)
LANGUAGES = (("zh", "简体中文"), ("en", "English"))
NAMES = {"html": "HTML", "pdf": "PDF", "docx": "Word", "md": "Markdown"}
BACK = {"day": 7, "week": 6, "month": 6, "year": 3}  # that are offered
OTHER = "other"


class Wishes(QWidget):
    """The choices; `changed` when another report is to be looked at."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._events: dict[str, str] = {}
        self.kind = choice(tr("Kind of report"), [(key, tr(TITLES[key])) for key in KINDS])
        self.days = choice(tr("Period"))
        self.until = QDateEdit()
        self.until.setAccessibleName(tr("Up to the day"))
        open_calendar(self.until)
        self.about = choice(tr("Event"))
        self.copies = choice(tr("Who reads it"), [(key, tr(text)) for key, text in COPIES])
        self.language = choice(tr("Language of the report"), LANGUAGES)
        self.formats = {key: QCheckBox(NAMES[key]) for key in FORMATS}
        self.folder = Elided("", "caption", "muted")
        for field in (self.kind, self.days, self.about, self.copies, self.language):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._last: date | None = None
        self._remember()
        self._lay_out()
        self._listen()
        self.know(None, ())

    def wish(self) -> Wish | None:
        """Return the report that is chosen; None before it is known of what."""
        community, kind = self._session.scope.community, value(self.kind)
        event = value(self.about)
        if community is None or (kind == "campaign" and not event):
            return None
        return Wish(
            community, kind, self._until(), self._session.scope.groups,
            shareable=value(self.copies) == "shareable",
            language="zh" if value(self.language) == "zh" else "en",
            event_id=int(event) if kind == "campaign" else None,
        )  # fmt: skip

    def chosen(self) -> tuple[str, ...]:
        """Return the formats to write."""
        return tuple(key for key, box in self.formats.items() if box.isChecked())

    def place(self) -> str:
        """Return the folder to write into."""
        where = QStandardPaths.StandardLocation.DocumentsLocation
        documents = QStandardPaths.writableLocation(where)
        home = documents if documents and Path(documents).is_dir() else str(Path.home())
        return self._session.prefs.text("report/folder") or home

    def know(self, last: date | None, events: Sequence[tuple[int, str]]) -> None:
        """Offer the periods up to the last day with data, and these events."""
        self._last = last
        offer(self.about, [(str(id), words.short(title, 40) or "–") for id, title in events])
        self._offer_days()

    def begin(self, kind: str, event: int | None = None) -> None:
        """Choose a kind, and the event it is about."""
        choose(self.kind, kind)
        if event is not None:
            if self.about.findData(str(event)) < 0:
                self.about.addItem("–", str(event))
            choose(self.about, str(event))
        self._changed_kind()

    def ask_folder(self) -> None:
        """Let the operator choose where the files go."""
        dialog = QFileDialog(self, tr("Folder for reports"), self.place())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.put_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def put_folder(self, folder: str) -> None:
        """Write into this folder from now on."""
        self._session.prefs.keep("report/folder", folder)
        self.folder.setText(folder)

    # -- inside

    def _lay_out(self) -> None:
        def named(text: str, *fields: QWidget) -> QWidget:
            part = QWidget()
            part.setLayout(column(label(text, "caption", "muted"), *fields, gap=4))
            return part

        self._parts = {
            "days": named(tr("Period"), self.days, self.until), "event": named(tr("Event"), self.about),
        }  # fmt: skip
        self.choose_folder = button(tr("Choose…"), self.ask_folder)
        self.choose_folder.setAccessibleName(tr("Choose the folder for reports"))
        boxes = list(self.formats.values())
        files = QWidget()
        files.setLayout(column(row(*boxes[:2], 0), row(*boxes[2:], 0), gap=4))
        for first, second in (boxes[::2], boxes[1::2]):
            widest = max(first.sizeHint().width(), second.sizeHint().width())
            first.setMinimumWidth(widest)
            second.setMinimumWidth(widest)
        where = QWidget()
        where.setLayout(row(self.folder, self.choose_folder))
        layout = column(
            named(tr("Kind"), self.kind), *self._parts.values(), named(tr("Who reads it"), self.copies),
            named(tr("Language"), self.language), named(tr("Files"), files), named(tr("Folder"), where),
            gap=GRID + 4,
        )  # fmt: skip
        self.setLayout(layout)
        kept = self._session.prefs.text("report/folder")
        self.folder.setText(kept or tr("Your documents"))

    def _remember(self) -> None:
        kept = self._session.prefs.text
        choose(self.kind, kept("report/kind", "week"))
        choose(self.copies, kept("report/copy", "operator"))
        choose(self.language, kept("report/language", "zh" if chinese() else "en"))
        wanted = kept("report/formats", "html,pdf").split(",")
        for key, box in self.formats.items():
            box.setChecked(key in wanted)

    def _listen(self) -> None:
        self.kind.currentIndexChanged.connect(self._changed_kind)
        self.days.currentIndexChanged.connect(self._changed)
        self.until.dateChanged.connect(self._changed)
        self.about.currentIndexChanged.connect(self._changed)
        self.copies.currentIndexChanged.connect(self._changed)
        self.language.currentIndexChanged.connect(self._changed)
        for box in self.formats.values():
            box.toggled.connect(self._keep)

    def _changed_kind(self, _place: int = 0) -> None:
        self._offer_days()
        self._changed()

    def _changed(self, *_what: object) -> None:
        self.until.setVisible(value(self.days) == OTHER)
        self._keep()
        self.changed.emit()

    def _keep(self, _on: bool = True) -> None:
        keep = self._session.prefs.keep
        keep("report/kind", value(self.kind))
        keep("report/copy", value(self.copies))
        keep("report/language", value(self.language))
        keep("report/formats", ",".join(self.chosen()))

    def _end(self) -> date:
        return self._last or clock.today()

    def _offer_days(self) -> None:
        kind = value(self.kind)
        self._parts["event"].setVisible(kind == "campaign")
        self._parts["days"].setVisible(kind != "campaign")
        if kind == "campaign":
            return
        entries: Entries = [
            (str(latest(kind, self._end(), back=back)), self._named(kind, back))
            for back in range(BACK[kind])
        ]
        offer(self.days, [*entries, (OTHER, tr("Up to another day…"))])
        if not self.until.hasFocus() and value(self.days) != OTHER:
            self.until.setDate(self._end())  # pyright: ignore[reportArgumentType]
        self.until.setVisible(value(self.days) == OTHER)

    def _named(self, kind: str, back: int) -> str:
        last = latest(kind, self._end(), back=back)
        first = ending(kind, last).first
        if first == last:
            return f"{words.short_day(last)} {words.weekday(last)}"
        return tr("{first} – {last}", first=words.short_day(first), last=words.short_day(last)) + (
            f", {first.year}" if first.year != clock.today().year else ""
        )

    def _until(self) -> date:
        picked = value(self.days)
        if picked and picked != OTHER:
            return date.fromisoformat(picked)
        chosen = self.until.date()
        return date(chosen.year(), chosen.month(), chosen.day())
