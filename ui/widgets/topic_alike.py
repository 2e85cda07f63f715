"""Topics that may be the same, side by side with the reason: made one, or told apart for good."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import topics
from app.store import Store
from app.text import N_
from app.topics import REASONS, Alike, TopicRow
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import (
    Card,
    button,
    chip,
    column,
    icon_button,
    label,
    row,
    rule,
    scrolling,
)
from ui.widgets.flow import Flow
from ui.widgets.topic_columns import STATUSES, last_used

SHOWN = 30  # pairs at a time


@dataclass(frozen=True, slots=True)
class Pair:
    """Two topics that may be one, as the table shows them."""

    alike: Alike
    first: TopicRow
    second: TopicRow


class AlikePanel(View):
    """Pairs of topics that say the same, the likest first."""

    key = "topics_alike"
    title = N_("Topics that may be the same")
    reads = frozenset({"topics", "topic_tags", "topic_uses", "dismissals"})
    closed = Signal()
    opened = Signal(int)  # topic

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.remark = label("", "caption", "muted", wrap=True)
        self.pairs = QVBoxLayout()
        self.pairs.setContentsMargins(0, 0, 8, 0)
        self.pairs.setSpacing(12)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self.pairs)
        whole.addStretch(1)
        close = icon_button(session.theme, "x", tr("Close"), self.closed.emit)
        card = Card()
        card.body.addLayout(row(label(tr(self.title), "title", bold=True), 0, close))
        card.body.addWidget(self.remark)
        card.body.addWidget(scrolling(inside), 1)
        self.setLayout(column(card))
        self.setMinimumWidth(320)

    def query(self) -> Callable[[Store], Any]:
        """Ask which topics may be the same."""
        return _asked

    def fill(self, data: tuple[int, Sequence[Pair]]) -> None:
        """Show the answer."""
        total, pairs = data
        focused = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while (item := self.pairs.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for pair in pairs:
            self.pairs.addWidget(self._pair(pair))
        if not total:
            self.remark.setText(tr("No two topics have the same title, opening line or words."))
        elif total > len(pairs):
            self.remark.setText(
                tr("The {n} likest of {all}", n=len(pairs), all=words.number(total))
            )
        else:
            self.remark.setText(tr("%n pair(s)", "", total))
        if focused:
            self.setFocus()

    def _pair(self, pair: Pair) -> QWidget:
        share = words.percent(pair.alike.share)
        why = chip(tr(REASONS[pair.alike.reason], share=share), "warn")
        why.setEnabled(True)
        why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        apart = button(tr("Two different topics"), partial(self._apart, pair.alike))
        first, second = self._topic(pair.first, pair.second), self._topic(pair.second, pair.first)
        made = QWidget()
        made.setLayout(column(row(why, 0), first, second, row(apart, 0), rule(), gap=8))
        return made

    def _topic(self, topic: TopicRow, other: TopicRow) -> QWidget:
        keep = button(tr("Keep this one"), partial(self._merge, topic.id, other.id))
        keep.setAccessibleName(tr("Keep “{title}”", title=topic.title))
        show = button(tr("Open topic"), partial(self.opened.emit, topic.id), flat=True)
        told = [tr(STATUSES[topic.status]), last_used(topic).text]
        if topic.uses:
            told.append(tr("%n use(s)", "", topic.uses))
        made = QWidget()
        title = label(topic.title, bold=True, wrap=True)
        remark = label(" · ".join(told), "caption", "muted", wrap=True)
        made.setLayout(column(title, remark, Flow(keep, show, gap=8), gap=4))
        return made

    def _merge(self, keep: int, other: int) -> None:
        self.session.act(lambda store: topics.merge(store, keep, [other]))

    def _apart(self, alike: Alike) -> None:
        self.session.act(lambda store: topics.not_alike(store, alike.first, alike.second))


def _asked(store: Store) -> tuple[int, list[Pair]]:
    found = topics.alike(store)
    some = found[:SHOWN]
    ids = list(dict.fromkeys(id for one in some for id in (one.first, one.second)))
    known = dict(zip(ids, topics.rows(store, ids), strict=True))
    return len(found), [Pair(one, known[one.first], known[one.second]) for one in some]
