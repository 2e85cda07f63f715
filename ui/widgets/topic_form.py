"""The fields of a topic's card: each written or chosen in place, what is refused told at the field."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCompleter, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.planner import almanac
from app.text import N_
from app.topics import Opening, Shelf, Topic
from ui import words
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import Elided, button, column, icon_button, label, row, rule, tip
from ui.widgets.fields import choice, choose, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.lines import CellLine
from ui.widgets.topic_columns import LIBRARIES, SEASONS, SOURCES, festival_name, shelf_name
from ui.widgets.topic_fields import INSET, Field, caption
from ui.widgets.topic_import.telling import rules

# key, name above the field, what the empty field says
FIELDS = (
    ("hook", N_("Opening line"), N_("The line that makes people want to answer")),
    ("questions", N_("Follow-up questions"), N_("Up to five, one per line")),
    ("gain", N_("What members gain"), N_("Needed before the topic is ready")),
    ("material", N_("Material"), N_("Examples and numbers to have at hand")),
    ("links", N_("Links"), N_("One address per line")),
)
ENGLISH = (
    ("title_en", N_("Title in English")),
    ("hook_en", N_("Opening line in English")),
    ("questions_en", N_("Questions in English")),
    ("gain_en", N_("Gain in English")),
)
PARTED = "、"
MOST_LINKS = 5  # buttons


@dataclass(frozen=True, slots=True)
class Choices:
    """What the card offers to choose from, and what it knows of the topic's festival and source."""

    shelves: Sequence[Shelf]
    owners: Sequence[str]
    audiences: Sequence[str]
    festival_on: date | None
    origin: Opening | None


class TopicForm(QWidget):
    """Everything that is written of a topic."""

    wrote = Signal(str, str)  # key, text
    chose = Signal(object)  # dict of fields
    tagged = Signal(object)  # list of tags
    chat_wanted = Signal(int, int)  # group, message

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._theme = session.theme
        self._notices = session.notices
        self._origin: Opening | None = None
        self._make_texts()
        self._make_choices()
        self._lay_out()

    def fill(self, topic: Topic, known: Choices, *, fresh: bool) -> None:
        """Show a topic; what is being written, or was refused, stays unless the topic is another."""
        for key, field in self.fields.items():
            field.show_text(_text(topic, key), force=fresh)
        offer(self.shelf, _shelf_entries(known.shelves))
        choose(self.shelf, str(topic.shelf_id) if topic.shelf_id else topic.library)
        choose(self.season, topic.season)
        if topic.festival and self.festival.findData(topic.festival) < 0:
            self.festival.addItem(topic.festival, topic.festival)  # of a pack that knows more days
        choose(self.festival, topic.festival)
        self.festival_on.setText(words.long_day(known.festival_on) if known.festival_on else "")
        self.festival_on.setVisible(known.festival_on is not None)
        if fresh or not self.tags.isModified():
            self.tags.setText((PARTED if chinese() else ", ").join(topic.tags))
            self.tags.setModified(False)
        for key, there in (("audience", known.audiences), ("owner", known.owners)):
            self._known[key].setStringList(list(there))
            self.lines[key].accept()
            self.lines[key].show_value(getattr(topic, key))
        self._fill_links(topic.links)
        self._fill_source(topic, known.origin)

    def save(self) -> None:
        """Tell what is still being written."""
        for field in self.fields.values():
            field.save()
        self._tell_tags()

    def refuse(self, key: str, trouble: str) -> None:
        """Say at the field why it was refused."""
        if key in self.fields:
            self.fields[key].wrong(trouble)
        elif key in self.lines:
            self.lines[key].refuse()
        self.trouble.setText("" if key in self.fields else trouble)
        self.trouble.setVisible(key not in self.fields)

    def kept(self, key: str) -> None:
        """Take a field as saved."""
        self.trouble.hide()
        if key in self.fields:
            self.fields[key].kept()
        elif key in self.lines:
            self.lines[key].accept()

    # -- made of

    def _make_texts(self) -> None:
        title = Field("title", tr("Title"), tr("What do you want to ask?"), "title", bold=True)
        title.single = True
        self.fields = {"title": title}
        self.fields |= {key: Field(key, tr(name), tr(hint)) for key, name, hint in FIELDS}
        self.fields |= {key: Field(key, tr(name), tr(name)) for key, name in ENGLISH}
        self.fields["title_en"].single = True
        for field in self.fields.values():
            field.saved.connect(self.wrote)
            field.cleaned.connect(self._tell_cleaned)

    def _tell_cleaned(self, keys: tuple[str, ...]) -> None:
        told = tr(
            "Pasted text was cleaned: {rules}. Undo gives it back as it was.", rules=rules(keys)
        )
        self._notices.say(told)

    def _make_choices(self) -> None:
        self.shelf = choice(tr("Library · shelf"), widest=280)
        self.season = choice(tr("Season"), [(k, tr(v)) for k, v in SEASONS.items()], widest=240)
        festivals = [(one.key, festival_name(one.key)) for one in almanac.OCCASIONS]
        self.festival = choice(tr("Festival"), [("", tr("No festival")), *festivals], widest=240)
        self.festival_on = label("", "caption", "muted")
        self.festival_on.setContentsMargins(INSET, 0, 0, 0)
        self.shelf.activated.connect(self._set_shelf)
        self.season.activated.connect(lambda: self.chose.emit({"season": value(self.season)}))
        self.festival.activated.connect(lambda: self.chose.emit({"festival": value(self.festival)}))
        self.tags = line(tr("Tags"), tr("Tags, parted by commas"))
        self.tags.setProperty("quiet", True)
        self.tags.setTextMargins(2, 0, 0, 0)
        self.tags.editingFinished.connect(self._tell_tags)
        self._known = {"audience": QStringListModel(self), "owner": QStringListModel(self)}
        self.lines = {
            "audience": CellLine(tr("For whom"), tr("Anyone")),
            "owner": CellLine(tr("Owner"), tr("Who brings it up")),
        }
        for key, field in self.lines.items():
            completer = QCompleter(self._known[key], field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
            field.setTextMargins(2, 0, 0, 0)
            field.entered.connect(partial(self._entered, key))
        self.trouble = label("", "caption", "bad", wrap=True)
        self.trouble.setContentsMargins(INSET, 0, 0, 0)
        self.trouble.hide()
        self._links = Flow(gap=6)
        self._link_row = QWidget()
        self._link_row.setLayout(self._links)
        self._link_row.setContentsMargins(INSET, 0, 0, 0)

    def _lay_out(self) -> None:
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(2)
        parts.addWidget(self.fields["title"])
        parts.addWidget(self.fields["title"].trouble)
        self.below_title = column(gap=2)
        parts.addLayout(self.below_title)
        for key, name, _ in FIELDS:
            parts.addWidget(caption(tr(name)))
            parts.addWidget(self.fields[key])
            parts.addWidget(self.fields[key].trouble)
        parts.addWidget(self._link_row)
        parts.addSpacing(8)
        parts.addWidget(rule())
        parts.addWidget(caption(tr("Library · shelf")))
        parts.addLayout(row(INSET, self.shelf, 0, gap=0))
        parts.addWidget(caption(tr("Season and festival")))
        occasions = QWidget()
        occasions.setLayout(Flow(self.season, self.festival, gap=8))
        occasions.setContentsMargins(INSET, 0, 0, 0)
        parts.addWidget(occasions)
        parts.addWidget(self.festival_on)
        parts.addWidget(caption(tr("Tags")))
        parts.addWidget(self.tags)
        pair = row(
            column(caption(tr("For whom")), self.lines["audience"], gap=2),
            column(caption(tr("Owner")), self.lines["owner"], gap=2),
        )
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        parts.addLayout(pair)
        parts.addWidget(self.trouble)
        parts.addWidget(caption(tr("Source")))
        parts.addWidget(self._source_row())
        parts.addSpacing(8)
        parts.addWidget(self._english())

    def _source_row(self) -> QWidget:
        self.source = Elided("", "caption")
        self.origin = Elided("", "caption", "muted")
        self.to_chat = icon_button(
            self._theme, "external-link", tr("Show it in the chat"), self._show_origin
        )
        head = row(self.source, self.to_chat, gap=4)
        head.setStretch(0, 1)
        made = QWidget()
        made.setLayout(column(head, self.origin, gap=0))
        made.setContentsMargins(INSET, 0, 0, 0)
        return made

    def _english(self) -> QWidget:
        """Return the English rendering, folded."""
        fold = QToolButton()
        fold.setText(tr("English rendering"))
        fold.setCheckable(True)
        fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        fold.setIcon(self._theme.icon("chevron-right"))
        inside = QWidget()
        fields = [part for key, _ in ENGLISH for part in self._told(key)]
        inside.setLayout(column(*fields, gap=2))
        inside.setVisible(False)

        def turn(open: bool) -> None:
            inside.setVisible(open)
            fold.setIcon(self._theme.icon("chevron-down" if open else "chevron-right"))

        fold.toggled.connect(turn)
        whole = QWidget()
        whole.setLayout(column(row(fold, 0), inside, gap=2))
        return whole

    def _told(self, key: str) -> tuple[QWidget, QWidget]:
        return self.fields[key], self.fields[key].trouble

    # -- what was entered

    def _entered(self, key: str, text: str) -> None:
        self.chose.emit({key: text})

    def _set_shelf(self) -> None:
        chosen = value(self.shelf)
        if chosen in LIBRARIES:
            self.chose.emit({"library": chosen, "shelf_id": None})
        else:
            self.chose.emit({"shelf_id": int(chosen)})

    def _tell_tags(self) -> None:
        if self.tags.isModified():
            self.tags.setModified(False)
            self.tagged.emit(re.split(r"[,，、;；]", self.tags.text()))

    # -- what is only shown

    def _fill_links(self, links: Sequence[str]) -> None:
        self._links.clear()
        for link in [link for link in links if _leads(link)][:MOST_LINKS]:
            made: QPushButton = button(QUrl(link).host(), partial(_follow, link), flat=True)
            made.setIcon(self._theme.icon("external-link", "muted"))
            made.setToolTip(tip(link))
            self._links.addWidget(made)
        self._link_row.setVisible(self._links.count() > 0)

    def _fill_source(self, topic: Topic, origin: Opening | None) -> None:
        self._origin = origin
        told = [tr(SOURCES[topic.source])]
        if origin:
            told += [origin.member, words.moment(origin.at)]
        self.source.setText(" · ".join(told))
        self.origin.setText(tr("“{text}”", text=origin.text) if origin else "")
        self.origin.setVisible(origin is not None)
        self.to_chat.setVisible(origin is not None)

    def _show_origin(self) -> None:
        if self._origin:
            self.chat_wanted.emit(self._origin.group_id, self._origin.message_id)


def _follow(link: str) -> None:
    QDesktopServices.openUrl(QUrl(link))


def _leads(link: str) -> bool:
    """Tell whether a text is an address of the web: nothing else is opened."""
    url = QUrl(link, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in {"http", "https"} and bool(url.host())


def _shelf_entries(shelves: Sequence[Shelf]) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    for library, name in LIBRARIES.items():
        mine = [shelf for shelf in shelves if shelf.library == library]
        entries += [(str(shelf.id), f"{tr(name)} · {shelf_name(shelf)}") for shelf in mine]
        entries.append((library, tr("{library} · no shelf", library=tr(name))))
    return entries


def _text(topic: Topic, key: str) -> str:
    kept: str | tuple[str, ...] = getattr(topic, key)
    return kept if isinstance(kept, str) else "\n".join(kept)
