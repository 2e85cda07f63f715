"""The chart of key words."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.insights.key_words import KeyWords, Word, key_words
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr

NAMED = 3  # words in the sentence
MORE = 1.5  # times as often: from here on a word is on the rise


class KeyWordsChart(Chart):
    """What the week was about, against the month before."""

    key = "key_words"
    title = N_("Key words of the week")
    unit = N_("people who said it")
    height_of_picture = 8 * 40
    reads = frozenset({"messages", "batches", "groups", "members", "memberships"})
    empty_text = N_("Import a chat export: words that two people say within a week stand here.")
    thin_text = N_("No word was said by two people within the week yet.")

    def make_canvas(self) -> QWidget:
        """Return one bar per word."""
        self.bars = Bars(self.session.theme)
        return self.bars

    @staticmethod
    def ask(store: Store, scope: Scope) -> KeyWords:
        """Return the words."""
        return key_words(store, scope)

    def sentence(self, data: KeyWords) -> str:
        """Name the first words."""
        named = tr(", ").join(word.word for word in data.words[:NAMED])
        return tr("The week's talk: {words}", words=named) if named else ""

    def before(self, data: KeyWords, earlier: KeyWords) -> str:
        """Name the first words of the last week of the earlier period."""
        named = tr(", ").join(word.word for word in earlier.words[:NAMED])
        if not named or earlier.first is None or earlier.last is None:
            return ""
        return tr(
            "the talk from {first} to {last}: {words}",
            first=words.short_day(earlier.first),
            last=words.short_day(earlier.last),
            words=named,
        )

    def period(self, data: KeyWords) -> tuple[date, date] | None:
        """Return the week."""
        return (data.first, data.last) if data.first and data.last else None

    def draw(self, data: KeyWords) -> None:
        """Show the words."""
        most = max(len(word.members) for word in data.words)
        self.bars.show_bars(tuple(_bar(word, most) for word in data.words))
        self.key_row.show_lines(
            ("block", "accent", tr("more often than in the month before")),
            ("block", "axis", tr("as often or less")),
        )

    def sheet(self, data: KeyWords) -> Sheet:
        """One row per word."""
        heads = (
            tr("Key word"), tr("Members"), tr("In % of messages"), tr("In the month before"),
        )  # fmt: skip
        rows = (
            (w.word, len(w.members), w.now * 100, None if w.before is None else w.before * 100)
            for w in data.words
        )
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per word."""
        return len(self._found.words)

    def reading(self, place: int) -> str:
        """Return the word's figures."""
        bar = _bar(self._found.words[place], 1)
        parts = tr("{word}: {figures}", word=bar.name, figures=bar.figures)
        return tr("{text} ({note})", text=parts, note=bar.remark) if bar.remark else parts

    def pick(self, place: int) -> Pick | None:
        """Return who said the word."""
        word = self._found.words[place]
        if self.answer is None:
            return None
        find = partial(_those, scope=self.answer.scope, ids=word.members)
        return Pick(tr("Said “{word}” this week", word=word.word), find)

    @property
    def _found(self) -> KeyWords:
        return self.answer.data if self.answer else KeyWords()

    def _span(self, data: Any) -> list[str]:
        heard = tr(
            "{heard} of {texts} messages",
            heard=words.number(data.heard),
            texts=words.number(data.texts),
        )
        return [*super()._span(data), *([heard] if data.heard < data.texts else [])]


def _those(store: Store, scope: Scope, ids: tuple[int, ...]) -> tuple[Person, ...]:
    return people(store, scope, ids)


def _bar(word: Word, most: int) -> Bar:
    figures = tr("%n member(s)", "", len(word.members))
    color = "accent" if _rises(word) else "axis"
    return Bar(word.word, figures, _against(word), len(word.members) / most, color=color)


def _rises(word: Word) -> bool:
    return word.before is not None and word.now >= MORE * word.before


def _against(word: Word) -> str:
    """Say how the week compares with the month before."""
    if word.before is None:
        return ""
    if not word.before:
        return tr("not heard in the month before")
    times = word.now / word.before
    if times >= MORE:
        return tr("{times} times as often as in the month before", times=wording.mean(times))
    if times <= 1 / MORE:
        return tr("less often than in the month before")
    return tr("as often as in the month before")
