"""What the operator asks the topic table for, over it: words, tag, occasion, how it was used, its source."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app import clock
from app.planner import almanac
from app.text import N_
from app.topics import TopicFilter
from ui.i18n import tr
from ui.session import Session
from ui.widgets.basics import button
from ui.widgets.fields import choice, choose, line, offer, value
from ui.widgets.flow import Flow
from ui.widgets.topic_columns import SEASONS, SOURCES, STATUSES, festival_name
from ui.widgets.topic_places import ARCHIVED, Standing, TopicPlaces

RESTS = {
    "": N_("Used or not"),
    "30": N_("Not used for 30 days"),
    "60": N_("Not used for 60 days"),
    "90": N_("Not used for 90 days"),
    "36500": N_("Never used"),
}
ANSWERS = {"": N_("Any replies"), "above": N_("Replies above average")}
NO_GAIN = "no gain"
THIS_WEEK = "this week"
WEEK = 7  # days


class TopicFilters(QWidget):
    """The line over the table; the page puts `search` where it has room for it."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.search = line(
            tr("Find topics"), tr("Find by any words, tags, pinyin or initials of the title")
        )
        self.search.setMinimumWidth(140)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            session.theme.icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.tag = choice(tr("Tag"), [("", tr("Any tag"))], widest=120)
        self.occasion = choice(tr("Occasion"), [("", tr("Any occasion"))], widest=130)
        rests = [(days, tr(name)) for days, name in RESTS.items()]
        self.rest = choice(tr("Last used"), rests, widest=140)
        answers = [(key, tr(name)) for key, name in ANSWERS.items()]
        self.answers = choice(tr("Replies"), answers, widest=140)
        self.source = choice(tr("Source"), [("", tr("Any source"))], widest=130)
        self._fields = (self.tag, self.occasion, self.rest, self.answers, self.source)
        self.clear = button(tr("Show all"), self.reset, flat=True)
        self.clear.hide()
        self.setLayout(Flow(*self._fields, self.clear, gap=8))
        self.search.textChanged.connect(self._changed)
        for field in self._fields:
            field.currentIndexChanged.connect(self._changed)

    def wanted(self, places: TopicPlaces) -> TopicFilter:
        """Return the filter as it stands."""
        state, shelf, rest = places.states.key(), places.shelf(), value(self.rest)
        occasion, source = value(self.occasion), value(self.source)
        return TopicFilter(
            library=None if shelf else places.library(),
            shelf_id=shelf.id if shelf else None,
            status=state if state in STATUSES else None,
            tag=value(self.tag) or None,
            season=occasion if occasion in SEASONS and occasion else None,
            text=self.search.text(),
            archived=state == ARCHIVED,
            unused_days=int(rest) if rest else None,
            festival=occasion if occasion in almanac.KEYS else None,
            source=source if source in SOURCES else None,
            above=value(self.answers) == "above",
            no_gain=source == NO_GAIN,
            fits_week=occasion == THIS_WEEK,
        )

    def show_filter(self, wanted: TopicFilter) -> None:
        """Show what a filter asks for; a tag or festival that nothing carries is offered for it."""
        was = self.blockSignals(True)
        occasion = THIS_WEEK if wanted.fits_week else wanted.festival or wanted.season or ""
        for field, wish, name in (
            (self.tag, wanted.tag or "", wanted.tag or ""),
            (self.occasion, occasion, festival_name(occasion)),
            (self.rest, str(wanted.unused_days or ""), ""),
            (self.answers, "above" if wanted.above else "", ""),
            (self.source, NO_GAIN if wanted.no_gain else wanted.source or "", ""),
        ):
            if field.findData(wish) < 0 and name:
                field.addItem(name, wish)
            choose(field, wish)
        self.search.setText(wanted.text)
        self.blockSignals(was)
        self._changed()

    def active(self) -> bool:
        """Tell whether any topic is left out by this line."""
        return any(value(field) for field in self._fields) or bool(self.search.text().strip())

    def reset(self) -> None:
        """Show all again."""
        self.show_filter(TopicFilter())

    def offer(self, standing: Standing) -> None:
        """Offer the tags, festivals and sources that there are."""
        any_tag = ("", tr("Any tag"))
        offer(self.tag, [any_tag, *((tag, f"{tag}  {n}") for tag, n in standing.tags)])
        offer(self.occasion, _occasions(standing.festivals))
        known = [(key, f"{tr(SOURCES[key])}  {n}") for key, n in standing.sources if key in SOURCES]
        missing = (NO_GAIN, tr("Gain not written"))
        offer(self.source, [("", tr("Any source")), *known, missing])

    def _changed(self) -> None:
        self.clear.setVisible(self.active())
        self.changed.emit()


def timely() -> frozenset[str]:
    """Return the festivals and seasons that topics of this week may speak of; not on the UI thread."""
    today = clock.today()
    monday = today - timedelta(days=today.weekday())
    found: set[str] = set()
    for ahead in range(WEEK):
        day = monday + timedelta(days=ahead)
        found |= almanac.near(day).keys() | almanac.seasons(day)
    return frozenset(found)


def with_week(wanted: TopicFilter) -> TopicFilter:
    """Return a filter that knows this week's festivals, where it asks for them; not on the UI thread."""
    return replace(wanted, timely=timely()) if wanted.fits_week else wanted


def _occasions(festivals: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    """Return this week, the seasons, and the festivals that topics speak of in the year's order."""
    counts = dict(festivals)
    order = [one.key for one in almanac.OCCASIONS if one.key in counts]
    return [
        ("", tr("Any occasion")),
        (THIS_WEEK, tr("Fits this week")),
        *((key, tr(name)) for key, name in SEASONS.items() if key),
        *((key, f"{festival_name(key)}  {counts[key]}") for key in order),
    ]
