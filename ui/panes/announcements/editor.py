"""The editor in the middle: title, what the text speaks of, and the text with its placeholders."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QMimeData, QTextBoundaryFinder, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app import announcements, clock
from app.announcements import Announcement
from app.exports.chat_text import is_chinese
from app.templates.render import Rendered, Status, render
from ui.i18n import tr
from ui.panes.announcements.choices import (
    event_choices,
    group_choices,
    placeholder_choices,
    reader_choices,
    template_choices,
    topic_choices,
)
from ui.panes.announcements.styles import StylePicker
from ui.session import Session
from ui.theme import Theme, font
from ui.widgets.basics import Elided, column, label, retone, row
from ui.widgets.chat_preview import qt_offsets
from ui.widgets.picker import Picker
from ui.words import local, moment


def graphemes(text: str) -> int:
    """Return how many characters a reader sees: a family of emoji is one."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    count = 0
    while finder.toNextBoundary() >= 0:
        count += 1
    return count


def listed(names: Sequence[str]) -> str:
    """Return the first few placeholder names in a row."""
    between = "、" if is_chinese("".join(names)) else ", "
    return between.join(names[:4]) + (" …" if len(names) > 4 else "")  # noqa: PLR2004 -- a line's worth


class _Marker(QSyntaxHighlighter):
    """Colours placeholders; what is unfilled or unknown is underlined too."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self.values: Mapping[str, str] = {}
        line = QTextCharFormat.UnderlineStyle
        self._looks: dict[Status, QTextCharFormat] = {
            "filled": self._look(theme, "accent_ink", line.NoUnderline),
            "empty": self._look(theme, "amber_ink", line.SingleUnderline),
            "unknown": self._look(theme, "red_ink", line.WaveUnderline),
        }

    def highlightBlock(self, text: str) -> None:
        """Qt override: one line."""
        offsets = qt_offsets(text)
        for span in render(text, self.values).spans:
            length = offsets[span.source_end] - offsets[span.source_start]
            self.setFormat(offsets[span.source_start], length, self._looks[span.status])

    @staticmethod
    def _look(
        theme: Theme, token: str, underline: QTextCharFormat.UnderlineStyle
    ) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(theme.color(token))
        look.setUnderlineStyle(underline)
        look.setUnderlineColor(theme.color(token))
        return look


class Body(QPlainTextEdit):
    """The text. Whatever is pasted comes in as plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("quiet", False)
        self.setFont(font("title"))
        self.setAccessibleName(tr("Text of the announcement"))
        self.setPlaceholderText(tr("Write here, or choose a template above."))
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt override."""
        self.textCursor().insertText(source.text())


class Editor(QWidget):
    """One announcement being written. Tells what changed; saves nothing itself."""

    typed = Signal()  # title or text differ from what was shown
    chosen = Signal(dict)  # a field and its new value
    template = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._values: Mapping[str, str] = {}
        self.title = QLineEdit()
        self.title.setProperty("quiet", True)
        self.title.setFont(font("title", bold=True))
        self.title.setMaxLength(announcements.LONGEST_TITLE)
        self.title.setPlaceholderText(tr("Title, for your own list"))
        self.title.setAccessibleName(tr("Title"))
        self.body = Body()
        self._marker = _Marker(self.body.document(), session.theme)
        self.style_picker = StylePicker(session)
        self.pickers = self._pickers()
        self._count = label("", "caption", "muted")
        self._holes = Elided("", "caption", "warn")
        self.saved = label("", "caption", "muted")
        grid = QGridLayout()
        grid.setSpacing(8)
        for i, name in enumerate(("template", "group", "event", "topic", "member", "placeholder")):
            grid.addWidget(self.pickers[name], i // 3, i % 3)
        foot = row(self._count, 8, self._holes, self.saved)
        foot.setStretchFactor(self._holes, 1)
        head = row(self.title, self.pickers["style"])
        head.setStretch(0, 1)
        layout = column(head, grid, 2, self.body, foot)
        layout.setStretchFactor(self.body, 1)
        self.setLayout(layout)
        self.title.textEdited.connect(self._on_title)
        self.body.textChanged.connect(self._on_typed)
        self._filling = False
        self._shown: str | None = None  # the text as it was given
        self._seen = ""  # the text as Qt last told it

    def show_draft(self, draft: Announcement, *, keep_text: bool) -> None:
        """Show an announcement; `keep_text` where the operator has typed on since it was read."""
        posted = draft.status == "posted"
        if not keep_text:
            self._fill(draft.title, draft.body)
        self.title.setReadOnly(posted)
        self.body.setReadOnly(posted)
        for name, picker in self.pickers.items():
            picker.setEnabled(not posted or name == "style")  # what went out can be tagged, too
        self.style_picker.show_style(draft.style, draft.template)

    def show_values(self, values: Mapping[str, str], template: str, segment: str = "") -> None:
        """Show what the placeholders give now, and what was chosen."""
        if values != self._values:
            self._values = values
            self._marker.values = values
            self._marker.rehighlight()
        self.pickers["template"].show_choice(template)
        for name, key in (
            ("group", "群"),
            ("event", "活动"),
            ("topic", "话题"),
            ("member", "成员"),
        ):
            self.pickers[name].show_choice(values.get(key, ""))
        if segment:
            self.pickers["member"].show_choice(segment)

    def count(self, text: Rendered) -> None:
        """Show how long the text will be, and what is not filled yet."""
        self._count.setText(tr("%n character(s)", "", graphemes(text.text)))
        missing = tr("Not filled yet: {names}", names=listed(text.missing)) if text.missing else ""
        self._holes.setText(missing)

    def insert(self, placeholder: str) -> None:
        """Put a placeholder where the cursor stands."""
        self.body.insertPlainText(placeholder)
        self.body.setFocus()

    def show_state(self, draft: Announcement) -> None:
        """Show when the announcement was posted or last saved."""
        if draft.posted_at:
            when = moment(datetime.fromisoformat(draft.posted_at))
            self.say_saved(tr("Posted {when}", when=when), "good")
            return
        at = datetime.fromisoformat(draft.updated_at)
        today = local(at).date() == local(clock.now()).date()
        self.say_saved(tr("Saved {time}", time=f"{local(at):%H:%M}" if today else moment(at)))

    def say_saved(self, words: str, tone: str = "muted") -> None:
        """Show whether the text is safe."""
        self.saved.setText(words)
        retone(self.saved, tone)

    def _fill(self, title: str, body: str) -> None:
        self._filling = True
        if self.title.text() != title:
            self.title.setText(title)
        # Compared with what was shown too: Qt gives back some line ends and spaces as others.
        if body not in (self._shown, self.body.toPlainText()):
            place = self.body.textCursor().position()
            self.body.setPlainText(body)
            cursor = self.body.textCursor()
            cursor.setPosition(min(place, self.body.document().characterCount() - 1))
            self.body.setTextCursor(cursor)
        self._shown = body
        self._filling = False

    def _on_chosen(self, field: str, key: object) -> None:
        self.chosen.emit({field: key})

    def _on_reader(self, key: object) -> None:
        """Write for a segment or for a member, never for both."""
        segment = key[1] if isinstance(key, tuple) else None  # pyright: ignore[reportUnknownVariableType] -- a choice's key
        member = key if isinstance(key, int) else None
        self.chosen.emit({"member_id": member, "segment_id": segment})

    def _on_title(self, _text: str) -> None:
        self.typed.emit()

    def _on_typed(self) -> None:
        text = self.body.toPlainText()  # colouring placeholders is told as a change, too
        if not self._filling and text != self._seen:
            self._shown = None
            self.typed.emit()
        self._seen = text

    def _pickers(self) -> dict[str, Picker]:
        session = self._session

        placeholders = placeholder_choices(
            lambda: self._values, lambda: is_chinese(self.body.toPlainText())
        )
        made = {
            "template": Picker(session, "template", tr("Template"), template_choices),
            "group": Picker(session, "brand-wechat", tr("Group"), group_choices(session.scope)),
            "event": Picker(session, "calendar-event", tr("Event"), event_choices(session.scope)),
            "topic": Picker(session, "bulb", tr("Topic"), topic_choices),
            "member": Picker(
                session, "user", tr("Member or segment"), reader_choices(session.scope)
            ),
            "placeholder": Picker(session, "braces", tr("Insert placeholder"), placeholders),
            "style": self.style_picker,
        }
        self.style_picker.styled.connect(partial(self._on_chosen, "style"))
        made["template"].picked.connect(self.template.emit)
        made["placeholder"].picked.connect(self.insert)
        made["member"].picked.connect(self._on_reader)
        for name in ("group", "event", "topic"):
            made[name].picked.connect(partial(self._on_chosen, f"{name}_id"))
        return made
