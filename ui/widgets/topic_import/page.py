"""The page over the topic table that brings topics in: paste or files above, the preview below."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.packs import KNOWN, NEW, WRONG, Entry, Taken
from ui.i18n import tr
from ui.rows import RowsModel
from ui.session import Session
from ui.widgets.basics import Card, Elided, button, column, icon_button, label, row, rule
from ui.widgets.fields import choice, choose, value
from ui.widgets.flow import Flow
from ui.widgets.table import RowsTable
from ui.widgets.topic_columns import LIBRARIES
from ui.widgets.topic_import import telling
from ui.widgets.topic_import.bringing import Wanted, bring
from ui.widgets.topic_import.choices import Rules, States
from ui.widgets.topic_import.gathering import Found, Row, Source, gathering, refused
from ui.widgets.topic_import.sources import Sources, local

Carried = tuple[list[Source], frozenset[str], str, str] | None
NOTHING = Found({}, (), {}, ())
MOST_LINES = 4  # of what is told about one entry
UNKNOWN = 8  # columns or lines that are named


class TopicImport(QWidget):
    """Paste or drop topics, see what would become of each, bring them in as one step."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._asking = object()
        self._found = NOTHING
        self._busy = self._gone = False
        self.sources = Sources()
        self.library = choice(tr("Library of topics that name none"), _entries(LIBRARIES))
        self.known = choice(tr("Topics that are there already"), _entries(telling.KNOWNS))
        self.rules = Rules()
        self.states = States()
        self.trouble = label("", tone="bad", wrap=True)
        self.unknown = Elided("", "caption", "warn")
        self.details = label("", "caption", "muted", wrap=True)
        model = RowsModel[Row](
            session.store,
            telling.columns(lambda: value(self.known)),
            lambda _store, ids: [self._found.rows[id] for id in ids],
        )
        self.table = RowsTable(model, session.theme, name=tr("What becomes of each topic"))
        self.go = button(tr("Import"), self.bring, primary=True)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.sources)
        self._show()

    def _lay_out(self) -> None:
        card = Card()
        close = icon_button(self.session.theme, "x", tr("Close"), self.closed.emit)
        remark = Elided(
            tr("Packs (JSON), tables (CSV, XLSX), Markdown or plain lines"), tone="muted"
        )
        head = row(label(tr("Import topics"), "title", bold=True), remark, close)
        head.setStretch(1, 1)
        none = label(tr("No library named"), tone="muted")
        there = label(tr("Known topics"), tone="muted")
        asked = QWidget()
        asked.setLayout(Flow(none, self.library, there, self.known, gap=8))
        foot = row(self.unknown, button(tr("Cancel"), self.closed.emit), self.go)
        foot.setStretch(0, 1)
        card.body.addLayout(head)
        for part in (self.sources, self.trouble, asked, self.rules, rule(), self.states):
            card.body.addWidget(part)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.details)
        card.body.addLayout(foot)
        self.setLayout(column(card))

    def _connect(self) -> None:
        self.sources.changed.connect(self.look)
        self.sources.again.clicked.connect(self.look_anew)
        self.rules.changed.connect(self.look)
        self.library.activated.connect(self.look)
        self.known.activated.connect(self._show)
        self.states.changed.connect(self._show_rows)
        self.table.chosen.connect(self._show_details)

    # -- looking

    def look(self) -> None:
        """Ask what would become of all that was pasted and chosen."""
        ask = gathering(
            self.sources.all(), self._found.outcomes, self.rules.left_out(), value(self.library)
        )
        self.session.reading.ask(self._asking, ask, self._fill)

    def look_anew(self) -> None:
        """Read the files again: they may have been mended."""
        self._found = NOTHING
        self.look()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to what comes in."""
        self.sources.add(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt override: files may be dropped anywhere on the page."""
        if local(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt override."""
        if paths := local(event.mimeData()):
            event.acceptProposedAction()
            self.add_files(paths)

    def carry(self) -> Carried:
        """Hand on what is here and not in yet."""
        there = self.sources.all()
        chosen = (self.rules.left_out(), value(self.library), value(self.known))
        return (there, *chosen) if there else None

    def resume(self, carried: Any) -> None:
        """Take over what was not in yet."""
        if carried:
            sources, left_out, library, known = carried
            self.rules.leave_out(left_out)
            choose(self.library, library)
            choose(self.known, known)
            self.sources.show_sources(sources)
            self.look()

    def closing(self) -> None:
        """Stop listening: the page is about to be built anew."""
        self._gone = True
        self.sources.closing()
        self.session.reading.forget(self._asking)

    def _fill(self, found: Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found = self._found
        self.rules.show_counts(found.counts)
        self.states.show_counts(Counter(row.look.state for row in found.rows))
        self._complain("\n".join(refused(found.outcomes)))
        names = [name[:40] for name in found.unknown[:UNKNOWN]]
        more = len(found.unknown) - len(names)
        rest = [tr("{n} more", n=more)] if more else []
        told = tr("Not taken: {titles}", titles=" · ".join(names + rest)) if names else ""
        self.unknown.setText(told)
        coming = len(self._coming())
        self.go.setText(tr("Import %n topic(s)", "", coming) if coming else tr("Import"))
        self.go.setEnabled(coming > 0 and not self._busy)
        self.table.say_when_empty(
            ""
            if found.outcomes
            else tr("What comes in shows here first; nothing is written before.")
        )
        self._show_rows()

    def _show_rows(self) -> None:
        state = self.states.chosen()
        ids = [n for n, one in enumerate(self._found.rows) if state in {"", one.look.state}]
        self.table.rows.show(ids)
        self._show_details(self.table.selected())

    def _show_details(self, ids: Sequence[int]) -> None:
        chosen = [self._found.rows[id] for id in ids[:1] if id < len(self._found.rows)]
        lines = [line for one in chosen for line in telling.details(one).splitlines()]
        self.details.setText("\n".join(lines[:MOST_LINES]))
        self.details.setVisible(bool(lines))

    def _complain(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    # -- bringing

    def bring(self) -> None:
        """Bring in what is new, and what is known as was chosen."""
        if self.go.isEnabled():
            self._busy = True
            self.go.setEnabled(False)
            entries = tuple(one.look.entry for one in self._found.rows)
            wanted = Wanted(entries, value(self.library), value(self.known))
            bring(self.session, wanted, self._brought, self._failed)

    def _coming(self) -> list[Entry]:
        wanted = {NEW, KNOWN} if value(self.known) != "skip" else {NEW}
        return [one.look.entry for one in self._found.rows if one.look.state in wanted]

    def _brought(self, taken: Taken) -> None:
        if self._gone:
            return
        self._busy = False
        if taken.wrong:  # stays here, to be mended and looked at again
            self.states.choose(WRONG)
            self.look()
            return
        self.sources.clear()
        self._fill(NOTHING)
        self.closed.emit()

    def _failed(self) -> None:
        if not self._gone:
            self._busy = False
            self._show()


def _entries(names: Any) -> list[tuple[str, str]]:
    return [(key, tr(name)) for key, name in names.items()]
