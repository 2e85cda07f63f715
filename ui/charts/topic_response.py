"""The chart of answers: which topics, shelves and hours get replies, and what events set going."""

from functools import partial
from typing import cast

from PySide6.QtWidgets import QWidget

from app.insights.scope import Scope
from app.insights.topic_response import By, Group, Held, Responses, Use, answered, responses
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.bars import Bar, Bars
from ui.charts.parts.chart import Chart
from ui.charts.parts.columns import Column, ColumnsCanvas
from ui.charts.parts.compared import Answer
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.rows import below_key
from ui.charts.parts.sheet import Sheet
from ui.charts.parts.stack import Stack
from ui.charts.parts.switch import Switch
from ui.i18n import chinese, tr
from ui.session import Session
from ui.widgets.basics import tip

LOOKS = ("topic", "shelf", "hour", "event")
SHOWN, HOURS = 7, 24  # bars in the picture; the table has them all
NAME = 22  # characters
RULES = N_(
    "Replies: messages of others within two hours, or until the next topic in the group. Usual: the"
    " median of all topics put up in the period. Events: messages while it took place, and messages a"
    " day in the week after it against the week before; what recurs, its first time."
)


class ResponseChart(Chart):
    """How topics and events are answered, by topic, shelf, hour or event."""

    key = "topic_response"
    title = N_("Answers to topics and events")
    unit = N_("replies on average")
    height_of_picture = 300
    empty_text = N_("Import a chat export, and see here which topics and events are answered.")
    thin_text = N_("No topic was used and no event took place in these days.")
    reads = frozenset(
        {"topic_uses", "topics", "shelves", "events", "event_groups", "attendances", "messages", "batches",
         "groups"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.looks = Switch(
            ("topic", tr("By topic")), ("shelf", tr("By shelf")), ("hour", tr("By time of day")),
            ("event", tr("By event")),
        )  # fmt: skip
        self.looks.chosen.connect(self._choose_look)
        self.looks.hide()
        self.exits.aside.append(self.looks)
        below_key(self, self.looks, 0)
        self.command(tr("Answers by topic, shelf, hour or event"), self._other_look)

    def make_canvas(self) -> QWidget:
        """Return bars and columns."""
        self.bars, self.hours = Bars(self.session.theme), ColumnsCanvas(self.session.theme)
        self.stack = Stack(self.bars, self.hours)
        return self.stack

    @staticmethod
    def ask(store: Store, scope: Scope) -> Responses:
        """Return how topics and events of the period were answered."""
        return responses(store, scope)

    def fill(self, data: Answer | None) -> None:
        """Show the answer, and the switch once there is something to switch."""
        super().fill(data)
        self.looks.setVisible(bool(data and (data.data.uses or data.data.events)))

    def counts(self, data: Responses) -> str:
        """Return what is counted: messages, of events."""
        return tr("messages while it took place") if self._look() == "event" else tr(self.unit)

    def sentence(self, data: Responses) -> str:
        """Say what is answered most, against the usual."""
        look = self._look()
        if not (data.uses or data.events):
            return tr("No topic of the period is counted yet") if data.uncounted else ""
        if look == "event":
            return _events_told(data.events)
        return _topics_told(look, data)

    def before(self, data: Responses, earlier: Responses) -> str:
        """Say what was usual then."""
        if data.usual is None or earlier.usual is None:
            return ""
        was, now = wording.mean(earlier.usual), wording.mean(data.usual)
        return tr("usually {was} replies to a topic, now {now}", was=was, now=now)

    def draw(self, data: Responses) -> None:
        """Show bars of topics, shelves or events, or columns of hours."""
        look = self._look()
        self.looks.show_choice(look)
        self.headline.setToolTip(tip(tr(RULES)))
        marked = look in ("topic", "shelf") and bool(data.uses)
        self.key_row.show_lines(("target", "text", tr("Usual")))
        self.key_row.setVisible(marked)
        if look == "hour":
            by_hour = {group.key: group.replies for group in data.by("hour")}
            self.hours.show_columns(
                tuple(
                    Column(str(hour), (("accent", by_hour.get(hour, 0.0)),))
                    for hour in range(HOURS)
                )
            )
            self.stack.bring(self.hours)
            return
        self.bars.show_bars(self._bars(data))
        if self._bars(data):
            self.stack.bring(self.bars)
        elif look == "event":
            self.stack.say(tr("No event of the calendar has taken place in this period."))
        else:
            self.stack.say(
                tr("No topic was put up in this period: plan a few, and their replies are counted.")
            )

    def sheet(self, data: Responses) -> Sheet:
        """One row per topic, shelf, hour or event."""
        if self._look() == "event":
            heads = (
                tr("Event"), tr("Day"), tr("Came"), tr("Messages"), tr("People"), tr("A day, week before"),
                tr("A day, week after"),
            )  # fmt: skip
            return Sheet(heads, tuple(
                (one.title, one.day.isoformat(), one.came, one.messages, one.people, one.before, one.after)
                for one in data.events
            ))  # fmt: skip
        by = cast("By", self._look())
        heads = (
            tr("What"),
            tr("Times"),
            tr("Replies"),
            tr("People"),
            tr("Depth"),
            tr("By the usual"),
        )
        return Sheet(heads, tuple(
            (_group_name(by, one), len(one.uses), one.replies, one.people, one.depth,
             one.replies / data.usual if data.usual else None)
            for one in data.by(by)
        ))  # fmt: skip

    def marks(self) -> int:
        """One per bar or hour shown."""
        if self._look() == "hour":
            return HOURS if self._found.uses else 0
        return len(self._bars(self._found))

    def reading(self, place: int) -> str:
        """Return the figures of a bar or an hour."""
        look = self._look()
        if look == "hour":
            group = self._hour(place)
            name = wording.clock(place)
            if group is None:
                return tr("{hour}: no topic was put up", hour=name)
            return tr("{name}: {figures}", name=name, figures=_figures(group))
        bar = self._bars(self._found)[place]
        if look == "event":
            return _event_told(self._found.events[place])
        group = self._groups()[place]
        return tr("{name}: {figures}", name=bar.name, figures=_figures(group))

    def pick(self, place: int) -> Pick | None:
        """Return who answered at a shelf or an hour."""
        look = self._look()
        if look == "event":
            return None
        group = self._hour(place) if look == "hour" else self._groups()[place]
        if group is None or self.answer is None:
            return None
        title = tr("Answered: {name}", name=words.short(_group_name(look, group), 24))
        return Pick(title, partial(_answered, scope=self.answer.scope, uses=group.uses))

    def choose(self, place: int) -> None:
        """Open a topic or an event; of shelves and hours the people who answered."""
        if not 0 <= place < self.marks():
            return
        if self._look() == "topic":
            self.session.way.to("topics", topic=self._groups()[place].key)
        elif self._look() == "event":
            one = self._found.events[place]
            self.session.way.to("calendar", event=one.event_id, day=one.day, section="review")
        else:
            super().choose(place)

    # -- inside

    @property
    def _found(self) -> Responses:
        return self.answer.data if self.answer else Responses()

    def _groups(self) -> tuple[Group, ...]:
        return self._found.by(cast("By", self._look()))

    def _hour(self, hour: int) -> Group | None:
        return next((one for one in self._found.by("hour") if one.key == hour), None)

    def _look(self) -> str:
        kept = self.session.prefs.text("topic_response/look", LOOKS[0])
        return kept if kept in LOOKS else LOOKS[0]

    def _choose_look(self, key: str) -> None:
        self.session.prefs.keep("topic_response/look", key)
        self.place = None
        self.fill(self.answer)

    def _other_look(self) -> None:
        self._choose_look(LOOKS[(LOOKS.index(self._look()) + 1) % len(LOOKS)])

    def _bars(self, data: Responses) -> tuple[Bar, ...]:
        look = self._look()
        if look == "event":
            most = max([1, *(one.messages or 0 for one in data.events[:SHOWN])])
            return tuple(_event_bar(one, most) for one in data.events[:SHOWN])
        groups = data.by(cast("By", look))[:SHOWN]
        most = max([1.0, data.usual or 0, *(one.replies for one in groups)])
        return tuple(_bar(look, one, data.usual or 0, most) for one in groups)


def _bar(look: str, group: Group, usual: float, most: float) -> Bar:
    times = tr("%n time(s)", "", len(group.uses))
    return Bar(
        words.short(_group_name(look, group), NAME),
        _replies(group.replies),
        times, group.replies / most, usual / most,
        "accent" if group.replies >= usual else "blue",
    )  # fmt: skip


def _event_bar(one: Held, most: int) -> Bar:
    parts = [tr("{n} came", n=one.came)] if one.came is not None else []
    parts.append(_talk(one))
    remark = tr(", ").join(part for part in (words.short_day(one.day), _change(one)) if part)
    return Bar(words.short(one.title, NAME), " · ".join(parts), remark, (one.messages or 0) / most)


def _change(one: Held) -> str:
    """Return by how much the week after was livelier than the week before; '' where nobody knows."""
    if one.after is None or not one.before:
        return ""
    more = round(100 * (one.after / one.before - 1))
    sign = "+" if more > 0 else "−" if more else "±"
    return tr("week after {change}", change=f"{sign}{words.number(abs(more))}%")


def _talk(one: Held) -> str:
    """Return how much was written meanwhile, or why nobody knows."""
    if one.messages is not None:
        return tr("%n message(s)", "", one.messages)
    return tr("All day") if one.all_day else tr("No data")


def _by_whom(one: Held) -> str:
    people = tr("%n person(s)", "", one.people or 0)
    return tr("{messages} from {people}", messages=_talk(one), people=people)


def _event_told(one: Held) -> str:
    parts = [words.short_day(one.day)]
    if one.came is not None:
        parts.append(tr("{n} came", n=one.came))
    parts.append(_talk(one) if one.people is None else _by_whom(one))
    parts += [_change(one)] if _change(one) else []
    return tr("{name}: {figures}", name=words.short(one.title, NAME), figures=tr(", ").join(parts))


def _topics_told(look: str, data: Responses) -> str:
    """Say which topic, shelf or hour is answered most, against the usual."""
    if not data.uses or data.usual is None:
        return tr("No topic was put up in this period")
    groups = data.by(cast("By", look))
    best = max(groups, key=lambda group: group.replies)
    if not best.replies:
        return tr("Nobody answered the topics of this period")
    if len(groups) == 1 and look == "hour":
        name = _group_name(look, best)
        return tr("All topics were put up at {name}: no other hour to compare with", name=name)
    if len(groups) == 1 and look == "shelf":
        return tr("All topics are of one shelf: no other to compare with")
    text = {
        "topic": N_("“{name}” is answered most: {replies}; usual: {usual}"),
        "shelf": N_("The shelf “{name}” is answered most: {replies}; usual: {usual}")
        if best.key
        else N_("What lies on no shelf is answered most: {replies}; usual: {usual}"),
        "hour": N_("Topics put up at {name} are answered most: {replies}; usual: {usual}"),
    }[look]
    name, replies = words.short(_group_name(look, best), 24), _replies(best.replies)
    return tr(text, name=name, replies=replies, usual=wording.mean(data.usual))


def _events_told(found: tuple[Held, ...]) -> str:
    """Say which event set most going."""
    if not found:
        return tr("No event took place")
    known = [one for one in found if one.messages is not None]
    if not known:
        whole = all(one.all_day for one in found)
        return (
            tr("Events that last all day have no talk of their own")
            if whole
            else tr("Of no event of this period the chat is imported")
        )
    best = max(known, key=lambda one: one.messages or 0)
    if not best.messages:
        return tr("Nobody wrote while the events took place")
    title = words.short(best.title, NAME)
    return tr("“{title}” set most going: {figures}", title=title, figures=_by_whom(best))


def _replies(mean: float) -> str:
    """Return how many replies there were, on average."""
    return tr("%n reply(ies)", "", 1) if mean == 1 else tr("{n} replies", n=wording.mean(mean))


def _figures(group: Group) -> str:
    parts = [_replies(group.replies)]
    if group.people is not None:
        n = group.people
        people = tr("%n person(s)", "", 1) if n == 1 else tr("{n} people", n=wording.mean(n))
        parts.append(people)
    if group.depth is not None:
        parts.append(tr("depth {n}", n=wording.mean(group.depth)))
    parts.append(tr("%n time(s)", "", len(group.uses)))
    return tr(", ").join(parts)


def _group_name(look: str, group: Group) -> str:
    use: Use = group.uses[0]
    if look == "hour":
        return wording.clock(use.hour)
    if look == "topic":
        return use.title
    shown = use.shelf if chinese() or not use.shelf_en else use.shelf_en
    return shown or tr("On no shelf")


def _answered(store: Store, scope: Scope, uses: tuple[Use, ...]) -> tuple[Person, ...]:
    return people(store, scope, answered(store, uses))
