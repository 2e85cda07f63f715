"""The chart of first responses."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.insights.coverage import Known
from app.insights.responses import Day, Responses, askers, responses
from app.insights.scope import Scope
from app.store import Store
from app.text import N_
from ui import words
from ui.charts.parts import wording
from ui.charts.parts.chart import Chart
from ui.charts.parts.days import DayCanvas, Values
from ui.charts.parts.key import Line, hatch
from ui.charts.parts.pick import Person, Pick, people
from ui.charts.parts.sheet import Sheet
from ui.i18n import tr

MINUTE = 60  # seconds
SAME = 0.1  # of the wait: no change worth a word
SLOW = 3 * MINUTE  # from here on the axis counts minutes


class FirstResponseChart(Chart):
    """How long a question waits for its first answer, and how many find none."""

    key = "first_response"
    title = N_("First response")
    unit = N_("median wait for the first answer, in the newest 20,000 messages at most")
    height_of_picture = 300
    reads = frozenset({"messages", "batches", "groups", "members", "memberships", "roles"})
    down = 7  # marks: the arrow keys up and down walk over a week
    beside = "day"
    empty_text = N_(
        "Import a chat export: how long questions wait for an answer is worked out from it."
    )
    thin_text = N_(
        "No question in these days yet. One is looked at once two hours have passed, by the last"
        " message imported."
    )

    def make_canvas(self) -> QWidget:
        """Return two plots: waits above, questions below."""
        canvas = DayCanvas(self.session.theme, 3, 2)
        self.days = canvas
        self.then_week, self.then_asked = canvas.faint(0), canvas.faint(1)
        self.wait = canvas.line(0, "accent", soft=True)
        self.week = canvas.line(0, "amber", dashed=True)
        self.asked = canvas.bars(1, "blue")
        self.waiting = canvas.bars(1, "red")
        self.unfinished = canvas.ring(0, "accent")
        return canvas

    @staticmethod
    def ask(store: Store, scope: Scope) -> Responses:
        """Return waits and questions per day."""
        return responses(store, scope)

    def sentence(self, data: Responses) -> str:
        """Say how long an answer takes, whether that changed, and how many questions found none."""
        if not data.asked:
            return ""
        if data.wait is None:
            return tr("No answer found by %n question(s)", "", data.asked)
        text = _change(data, data.wait)
        rest = data.asked - data.answered
        if not rest:
            return text
        text_ = N_("{text}; {rest} of %n question(s) found no answer")
        return tr(text_, "", data.asked, text=text, rest=words.number(rest))

    def before(self, data: Responses, earlier: Responses) -> str:
        """Say how long an answer took then, and how many questions found none."""
        if not earlier.asked:
            return tr("no questions")
        rest = tr(
            "{rest} of %n question(s) found no answer", "", earlier.asked,
            rest=words.number(earlier.asked - earlier.answered),
        )  # fmt: skip
        if earlier.wait is None:
            return rest
        text = tr("half of the answers within {wait}", wait=wording.wait(earlier.wait))
        if data.wait is not None:
            text = tr("{text}, now {wait}", text=text, wait=wording.wait(data.wait))
        return tr("{text}; {note}", text=text, note=rest)

    def before_at(self, place: int) -> str:
        """Return the figures of the day that stood there."""
        day = self.days_before()[place]
        return _reading(day) if day else ""

    def period(self, data: Responses) -> tuple[date, date]:
        """Return the days that were looked at."""
        return data.days[0].day, data.days[-1].day

    def draw(self, data: Responses) -> None:
        """Show the days."""
        known = [day.known for day in data.days]
        then = self.days_before()
        waits = [day.wait or 0 for day in data.days] + [d.week or 0 for d in then if d]
        slow = max(waits, default=0) >= SLOW
        wait, week = (_in(slow, [getattr(d, name) for d in data.days]) for name in ("wait", "week"))
        sure = [
            None if d.known is Known.UNFINISHED else w for d, w in zip(data.days, wait, strict=True)
        ]
        asked = [day.asked for day in data.days]
        self.days.show_days([day.day for day in data.days], known)
        then_week = _in(slow, [day.week if day else None for day in then])
        then_asked = [day.asked if day else None for day in then]
        self.days.fit(0, [*wait, *then_week])
        self.days.fit(1, [*asked, *then_asked])
        self.days.put(self.then_week, then_week)
        self.days.put(self.then_asked, then_asked)
        self.days.put(self.wait, sure)
        self.days.put(self.week, week)
        self.days.put_bars(self.asked, asked)
        self.days.put_bars(self.waiting, [_waiting(day) for day in data.days])
        self.days.put_ring(self.unfinished, wait, known)
        lines: list[Line] = [
            ("line", "accent", tr("Wait in minutes") if slow else tr("Wait in seconds")),
            ("dashes", "amber", tr("Of 7 days")),
            ("block", "blue", tr("Questions")),
            ("block", "red", tr("No answer")),
        ]
        if known[-1] is Known.UNFINISHED:
            lines.append(("ring", "accent", tr("Day not over")))
        self.key_row.show_lines(*lines, *self.key_before(), *hatch(known))

    def sheet(self, data: Responses) -> Sheet:
        """One row per day."""
        heads = (
            tr("Day"), tr("Questions"), tr("Answered"), tr("Median wait in minutes"),
            tr("The same of 7 days"),
        )  # fmt: skip
        rows = tuple(
            (d.day.isoformat(), d.asked, d.answered, *_in(True, [d.wait, d.week]))
            for d in data.days
        )
        return Sheet(heads, rows)

    def marks(self) -> int:
        """One per day."""
        return len(self.answer.data.days) if self.answer else 0

    def reading(self, place: int) -> str:
        """Return the day's figures."""
        return _reading(self._day(place))

    def pick(self, place: int) -> Pick | None:
        """Return who asked that day."""
        day = self._day(place)
        if self.answer is None or not day.asked:
            return None
        parts = (tr("found no answer"), tr("got an answer"))
        find = partial(_asked, scope=self.answer.scope, day=day.day, parts=parts)
        counted = parts[:1] if _waiting(day) else parts[1:]
        return Pick(tr("Asked on {day}", day=wording.day_name(day.day)), find, counted=counted)

    def _day(self, place: int) -> Day:
        found: Responses = self.answer.data if self.answer else Responses()
        return found.days[place]


def _reading(day: Day) -> str:
    name = wording.day_name(day.day)
    if day.asked is None:
        return tr("{day}: no data imported", day=name)
    text = tr("{day}: %n question(s), {answered} answered", "", day.asked, day=name,
              answered=day.answered)  # fmt: skip
    if day.wait is not None:
        text = tr("{text}, half of them within {wait}", text=text, wait=wording.wait(day.wait))
    note = wording.remark(day.known)
    return tr("{text} ({note})", text=text, note=note) if note else text


def _change(data: Responses, wait: float) -> str:
    if data.halves is None:
        return tr("Half of the answers come within {wait}", wait=wording.wait(wait))
    early, late = data.halves
    before, after = wording.wait(early), wording.wait(late)
    if before == after or abs(late - early) < SAME * early:
        return tr("The wait for an answer held at {after}", after=after)
    if late > early:
        return tr(
            "The wait for an answer rose from {before} to {after}", before=before, after=after
        )
    return tr("The wait for an answer fell from {before} to {after}", before=before, after=after)


def _asked(store: Store, scope: Scope, day: date, parts: tuple[str, str]) -> tuple[Person, ...]:
    found = askers(store, scope, day)
    return (
        *people(store, scope, found.waiting, parts[0]),
        *people(store, scope, found.answered, parts[1]),
    )


def _waiting(day: Day) -> int | None:
    return None if day.asked is None else day.asked - (day.answered or 0)


def _in(minutes: bool, waits: Values) -> list[float | None]:
    """Return seconds in the unit of the axis."""
    unit = MINUTE if minutes else 1
    return [None if wait is None else wait / unit for wait in waits]
