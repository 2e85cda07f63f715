"""The questions nobody took up, as a list to act on."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app import dismissals, owed
from app.insights.scope import Scope
from app.insights.unanswered import Unanswered, Waiting, unanswered
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts.chart import Chart
from ui.charts.parts.listing import Item, Listing
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr
from ui.session import Session
from ui.widgets.headline_words import YOUNG

ROWS = 7  # in the picture; the table has more, the chat page has all


class UnansweredChart(Chart):
    """Questions that wait for an answer; each leads to its place in the chat."""

    key = "unanswered"
    title = N_("Unanswered questions")
    unit = N_("newest first, open one in the chat")
    height_of_picture = 8 * 40
    reads = frozenset(
        {"messages", "batches", "groups", "members", "memberships", "roles", "dismissals"}
    )
    empty_text = N_("Import a chat export, and questions that nobody answered stand here.")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._at_hand: int | None = None  # survives that the mouse goes to the menu
        self.command(tr("Needs no answer"), self.put_aside, "Del", "check")
        self.command(tr("Show all in the chat"), self.show_all, icon="messages")

    def make_canvas(self) -> QWidget:
        """Return the list."""
        self.lines = Listing(self.session.theme)
        return self.lines

    @staticmethod
    def ask(store: Store, scope: Scope) -> Unanswered:
        """Return the questions."""
        return unanswered(store, scope)

    def sentence(self, data: Unanswered) -> str:
        """Say how many wait."""
        if data.first is None:
            return ""
        if not data.asked:
            return tr(YOUNG) if data.young else tr("Nobody asked a question")
        if not data.waiting and data.asked == 1:
            return tr("The only question found an answer")
        if not data.waiting:
            return tr(
                "Every question found an answer: {asked} of them", asked=words.number(data.asked)
            )
        waiting = words.number(data.waiting)
        return tr("{waiting} of %n question(s) wait for an answer", "", data.asked, waiting=waiting)

    def period(self, data: Unanswered) -> tuple[date, date] | None:
        """Return the days that were looked at."""
        return (data.first, data.last) if data.first and data.last else None

    def draw(self, data: Unanswered) -> None:
        """Show the newest."""
        items = [_item(one) for one in data.listed[:ROWS]]
        if data.waiting > ROWS:
            items.append(Item(tr("Show all {n} in the chat", n=data.waiting)))
        self.lines.show_items(tuple(items), _none(data))
        self.key_row.hide()

    def sheet(self, data: Unanswered) -> Sheet:
        """One row per question."""
        heads = (tr("Question"), tr("Member"), tr("Group"), tr("Asked"))
        rows = ((w.text, w.name, w.group, words.moment(w.at, w.zone)) for w in data.listed)
        return Sheet(heads, tuple(rows))

    def marks(self) -> int:
        """One per line."""
        found = self._found
        return min(len(found.listed), ROWS) + (found.waiting > ROWS)

    def reading(self, place: int) -> str:
        """Return the question's text, and who asked."""
        if place == ROWS:
            return tr("Show all {n} in the chat", n=self._found.waiting)
        one = self._found.listed[place]
        return tr("{name}: {text}", name=words.short(one.name), text=words.short(one.text, 80))

    def point(self, place: int | None) -> None:
        """Read a question; the last one read is the one that is put aside."""
        super().point(place)
        if place is not None:
            self._at_hand = place

    def choose(self, place: int) -> None:
        """Open the question where it was asked."""
        if place == ROWS:
            self.show_all()
        elif place < self.marks():
            one = self._found.listed[place]
            self.session.way.to("chat", group=one.group_id, message=one.message_id)

    def put_aside(self) -> None:
        """Never ask for an answer to this question again, here or on the page of the day."""
        if self._at_hand is not None and self._at_hand < min(self.marks(), ROWS):
            subject = str(self._found.listed[self._at_hand].message_id)
            self.session.act(lambda store: dismissals.dismiss(store, owed.DISMISSED, subject))

    def show_all(self) -> None:
        """Open all that wait in the chat page."""
        ids = tuple(one.message_id for one in self._found.listed)
        self.session.way.to("chat", messages=ids, title=tr("Unanswered questions"))

    @property
    def _found(self) -> Unanswered:
        return self.answer.data if self.answer else Unanswered()


def _none(data: Unanswered) -> str:
    """Say why the list is empty."""
    if data.young and not data.asked:
        return tr(
            "A question is looked at once two hours have passed, by the last message imported."
        )
    return tr("Nothing waits for an answer here.")


def _item(one: Waiting) -> Item:
    return Item(
        one.text,
        tr("{name} · {group}", name=words.short(one.name), group=one.group),
        words.moment(one.at, one.zone),
    )
