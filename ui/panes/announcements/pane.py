"""The Announcements page: the list, the editor, and the chat as it will look."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app import addressed, announcements, clock, templates
from app.announcements import Announcement, Subjects
from app.exports import announcement as export
from app.exports.chat_text import is_chinese
from app.store import Step, Store
from app.templates import Language
from app.templates.render import Rendered
from app.text import N_
from ui.i18n import chinese, tr
from ui.panes.announcements import outgoing
from ui.panes.announcements.drafts import DraftList
from ui.panes.announcements.editor import Editor
from ui.panes.announcements.gallery import Gallery
from ui.panes.announcements.sheet import Sheet, sheet
from ui.session import Session, What
from ui.view import View
from ui.widgets import segment_words
from ui.widgets.basics import Card, button, chip, column, tip
from ui.widgets.chat_preview import ChatPreview
from ui.widgets.flow import Flow
from ui.widgets.segment_words import SEGMENT_READS
from ui.words import local

IDLE = 1200  # milliseconds after the last key
LONGEST_WAIT = 2000  # milliseconds that typing without a pause may be unsaved
ONE_STEP = 60  # seconds of typing that one undo takes back
MARGIN = 20
LIST, EDITOR, PREVIEW = 212, 300, 260  # the smallest widths: together they fit the smallest window


class AnnouncementsPane(View):
    """Where announcements are written, seen as the chat will show them, copied and marked."""

    key = "announcements"
    title = N_("Announcements")
    reads = SEGMENT_READS | {"announcements", "communities", "event_people", "topics"}

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._sheet = Sheet([], 0, 0)
        self._current: int | None = None
        self._status: str | None = None
        self._choosing = False  # the templates are shown because the operator asked for them
        self._dirty = False
        self._typed = 0  # changes made with the keyboard so far
        self._step: Step | None = None
        self._step_began = 0.0
        self._text = Rendered("")
        self._pause = QTimer(self, singleShot=True, interval=IDLE)
        self._pause.timeout.connect(self.save)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._limit.timeout.connect(self.save)
        self._build()
        self._commands()

    # -- what is shown

    def query(self) -> Callable[[Store], Sheet]:
        """Ask for the list and the open announcement."""
        community, status, current = self.session.scope.community, self._status, self._current
        typed = self._typed
        return lambda store: sheet(store, community, status, current, typed)

    def fill(self, data: Sheet) -> None:
        """Show the list and the open announcement; words not saved yet stay."""
        self._sheet = data
        same = data.draft is not None and data.draft.id == self._current
        if self._dirty and not same:
            self.save()
        total = data.drafts + data.posted
        self._all.setText(tr("All {n}", n=total))
        self._drafts.setText(tr("Drafts {n}", n=data.drafts))
        self._posted.setText(tr("Posted {n}", n=data.posted))
        if data.draft is None or self._choosing:
            self._start()
            return
        self._stack.setCurrentIndex(0)
        self._current = data.draft.id
        self.list.show_ids(data.ids, self._current)
        # What was typed after the question was asked is newer than the answer, saved or not.
        newer = same and (self._dirty or data.typed != self._typed)
        self.editor.show_draft(data.draft, keep_text=newer)
        template = templates.get(data.draft.template)
        segment = segment_words.name(data.segment) if data.segment else ""
        self.editor.show_values(data.values, tr(template.name) if template else "", segment)
        if not self._dirty:
            self.editor.show_state(data.draft)
        self._preview()
        self._offer(data.draft)

    def open(self, what: What) -> None:
        """Show an announcement, or begin one for a topic, an event, a segment or members."""
        self.save()
        match dict(what):
            case {"announcement": int(id)}:
                self._show(id)
            case {"topic": int(id)}:
                self._begin("topic", topic_id=id)
            case {"event": int(id)}:
                self._begin(announcements.template_for(self.session.store, id), event_id=id)
            case {"segment": int(id)}:
                self._begin("", segment_id=id)
            case {"members": _}:
                self._begin_for(cast("Sequence[int]", what["members"]))
            case {"member": int(id)}:
                self._begin_for([id])
            case _:
                self.new()

    # -- what can be done

    def new(self) -> None:
        """Offer the templates to begin from."""
        self.save()
        self._choosing = True
        self._start()
        self.gallery.focus_first()

    def save(self) -> None:
        """Save what was typed, now; a minute of typing is one step to undo."""
        self._pause.stop()
        self._limit.stop()
        if not self._dirty or self._current is None:
            return
        self._dirty = False
        id, title, body = self._current, self.editor.title.text(), self.editor.body.toPlainText()
        now = clock.now().timestamp()
        if now - self._step_began > ONE_STEP:
            self._step, self._step_began = None, now
        joins = self._step

        def kept(step: Step | None) -> None:
            self._step = step
            if not self._dirty:
                self.editor.say_saved(tr("Saved {time}", time=f"{local(clock.now()):%H:%M}"))

        done = self.session.act(
            lambda store: announcements.autosave(store, id, joins, title=title, body=body),
            kept, quiet=True,
        )  # fmt: skip
        if not done:
            self._dirty = True
            self.editor.say_saved(tr("Not saved"), "bad")

    def copy_text(self) -> None:
        """Put the text on the clipboard, as plain text alone."""
        self.save()
        draft = self._sheet.draft
        if draft is None:
            return
        words = outgoing.copy(self._text)
        if draft.status == "draft" and not self._text.missing:
            self.session.notices.say(words, tr("Mark as posted"), self.mark)
        else:
            self.session.notices.say(words)

    def export_as(self, kind: str) -> None:
        """Ask where, and write the announcement as text, markdown or html."""
        self.save()
        if draft := self._sheet.draft:
            outgoing.ask(self, self.session, draft.id, self.editor.title.text(), kind)

    def mark(self) -> None:
        """Mark as posted, or take the mark off."""
        self.save()
        if draft := self._sheet.draft:
            posted = draft.status == "posted"
            change = announcements.unmark if posted else addressed.mark_posted
            self.session.act(lambda store: change(store, draft.id))

    def duplicate(self) -> None:
        """Open a copy as a new draft."""
        self.save()
        if (id := self._current) is not None:
            self.session.act(lambda store: announcements.duplicate(store, id), self._show)

    def delete(self) -> None:
        """Delete the open announcement; the notice takes it back."""
        self.save()
        if (id := self._current) is None:
            return
        row = self.list.rows.row_of(id)
        rest = [other for other in self.list.rows.ids if other != id]
        self._current = rest[min(max(row, 0), len(rest) - 1)] if rest else None
        self.session.act(lambda store: announcements.delete(store, id))

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt override: leaving the page saves."""
        self.save()
        super().hideEvent(event)

    def closing(self) -> None:
        """Save before the page goes away."""
        self.save()
        self.session.prefs.keep("splitter/announcements", self._splitter.saveState())
        super().closing()

    # -- beginning

    def _start(self) -> None:
        """Show the templates in the place of editor and preview."""
        self._stack.setCurrentIndex(1)
        self.list.show_ids(self._sheet.ids, None)
        self.gallery.speak(self._language())
        self._enable(on=False)

    def _begin(self, key: str, language: Language | None = None, /, **subjects: Any) -> None:
        community = self.session.scope.community
        if community is None:
            self.session.notices.say(tr("Add a community first; announcements belong to one."))
            return
        spoken = language or self._language()
        given: Subjects = {**subjects}  # type: ignore[typeddict-item]
        if len(self.session.scope.groups) == 1:
            given["group_id"] = self.session.scope.groups[0]
        self.session.act(
            lambda store: announcements.new(store, community, key, spoken, **given),
            self._show_new, quiet=True,
        )  # fmt: skip

    def _begin_for(self, people: Sequence[int]) -> None:
        community, spoken = self.session.scope.community, self._language()
        if community is not None and people:
            self.session.act(
                lambda store: addressed.begin(store, community, people, spoken),
                self._show_new, quiet=True,
            )  # fmt: skip

    def _language(self) -> Language:
        return "zh" if chinese() or is_chinese(self._sheet.community) else "en"

    def _show_new(self, id: int) -> None:
        self._show(id)
        self.editor.body.setFocus()

    def _show(self, id: int) -> None:
        """Open an announcement, whatever the list was narrowed to."""
        self.save()
        self._current = id
        self._step = None
        self._choosing = False
        if self._status is not None:
            self._narrow(None)
        self.outdate()

    def _narrow(self, status: str | None) -> None:
        self.save()
        self._status = status
        for one, key in ((self._all, None), (self._drafts, "draft"), (self._posted, "posted")):
            one.setChecked(key == status)
        self.outdate()

    # -- while writing

    def _on_typed(self) -> None:
        self._dirty = True
        self._typed += 1
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()
        self.editor.say_saved(tr("Not saved yet"))
        self._preview()

    def _on_chosen(self, fields: dict[str, Any]) -> None:
        self.save()
        if (id := self._current) is not None:
            self.session.act(lambda store: announcements.edit(store, id, **fields), quiet=True)

    def _on_template(self, key: str) -> None:
        self.save()
        if (id := self._current) is not None:
            written = self.editor.body.toPlainText()
            language: Language = "zh" if is_chinese(written) or not written else "en"
            self.session.act(lambda store: announcements.use_template(store, id, key, language))

    def _preview(self) -> None:
        draft = self._sheet.draft
        if draft is None:
            return
        self._text = export.filled_text(self.editor.body.toPlainText(), self._sheet.values)
        self.editor.count(self._text)
        group = self._sheet.values.get("群", "")
        people = self._sheet.values.get("成员数", "")
        name = f"{group} ({people})" if group else self._sheet.community
        at = datetime.fromisoformat(draft.posted_at or clock.stamp())
        self.preview.show_message(name, self._text, f"{local(at):%H:%M}", self._sheet.community[:1])

    def _offer(self, draft: Announcement) -> None:
        """Name the actions as they apply to what is open."""
        posted = draft.status == "posted"
        for shown in (self._mark_action, self._mark_button):
            shown.setText(tr("Make a draft again") if posted else tr("Mark as posted"))
        self._enable(on=True)

    def _enable(self, *, on: bool) -> None:
        for action in self._about_one:
            action.setEnabled(on)

    # -- building

    def _build(self) -> None:
        self.list = DraftList(self.session)
        self.list.marked.connect(self._show)
        self.list.unwanted.connect(self.delete)
        self.gallery = Gallery(self.session)
        self.gallery.wanted.connect(self._begin)
        self.editor = Editor(self.session)
        self.editor.typed.connect(self._on_typed)
        self.editor.chosen.connect(self._on_chosen)
        self.editor.template.connect(self._on_template)
        self.preview = ChatPreview(self.session.theme)
        work = QSplitter(Qt.Orientation.Horizontal)
        work.addWidget(self._card_of_editor())
        work.addWidget(self._card_of_preview())
        work.setSizes([560, 400])
        gallery = Card()
        gallery.body.addWidget(self.gallery)
        right = QWidget()
        self._stack = QStackedLayout(right)
        self._stack.addWidget(work)
        self._stack.addWidget(gallery)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._card_of_list())
        self._splitter.addWidget(right)
        self._splitter.setSizes([290, 960])
        self._splitter.setStretchFactor(1, 1)
        for splitter in (work, self._splitter):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(12)
        self._splitter.restoreState(self.session.prefs.state("splitter/announcements"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 4, MARGIN, MARGIN - 4)
        whole.addWidget(self._splitter)

    def _card_of_list(self) -> Card:
        self._all = chip("", "grey", lambda: self._narrow(None), checkable=True)
        self._drafts = chip("", "warn", lambda: self._narrow("draft"), checkable=True)
        self._posted = chip("", "good", lambda: self._narrow("posted"), checkable=True)
        self._all.setChecked(True)
        card = Card(tr("Announcements"), tools=(button(tr("New"), self.new, primary=True),))
        card.body.addLayout(Flow(self._all, self._drafts, self._posted))
        card.body.addWidget(self.list, 1)
        card.setMinimumWidth(LIST)
        return card

    def _card_of_editor(self) -> Card:
        card = Card()
        card.body.addWidget(self.editor)
        card.setMinimumWidth(EDITOR)
        return card

    def _card_of_preview(self) -> Card:
        self._dots = QToolButton()
        self._dots.setIcon(self.session.theme.icon("dots"))
        self._dots.setToolTip(tip(tr("More")))
        self._dots.setAccessibleName(tr("More"))
        self._dots.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more = QMenu(self)
        self._dots.setMenu(self._more)
        self._mark_button = button(tr("Mark as posted"), self.mark)
        copy = button(tr("Copy as text"), self.copy_text, primary=True)
        card = Card(tr("In the chat"), tools=(self._dots,))
        card.body.addLayout(column(self.preview, Flow(copy, self._mark_button, gap=8)))
        card.setMinimumWidth(PREVIEW)
        return card

    def _commands(self) -> None:
        self.command(tr("New announcement"), self.new, "Ctrl+N", "plus")
        copy = self.command(tr("Copy as text"), self.copy_text, "Ctrl+Shift+C", "copy")
        self._mark_action = self.command(tr("Mark as posted"), self.mark, "Ctrl+Return", "send")
        insert = self.command(
            tr("Insert placeholder"),
            self.editor.pickers["placeholder"].drop,
            "Ctrl+Shift+I",
            "braces",
        )
        exports = [
            self.command(tr("Export as text…"), partial(self.export_as, "text"), "", "file-export"),
            self.command(
                tr("Export as Markdown…"), partial(self.export_as, "markdown"), "", "file-export"
            ),
            self.command(tr("Export as HTML…"), partial(self.export_as, "html"), "", "file-export"),
        ]
        double = self.command(tr("Duplicate announcement"), self.duplicate, "Ctrl+D", "copy")
        delete = self.command(tr("Delete announcement"), self.delete, "", "trash")
        self._about_one = [copy, self._mark_action, insert, *exports, double, delete]
        self._more.addActions(exports)
        self._more.addSeparator()
        self._more.addActions([double, delete])
