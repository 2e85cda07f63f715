"""Charts, in the order the page shows them. A new one is one file and one line here.

They are named by text and loaded when first shown: pyqtgraph and numpy cost half a second,
which the window's first paint must not wait for.
"""

from dataclasses import dataclass
from importlib import import_module

from app.text import N_
from ui.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """A chart to be loaded on first use: `place` is 'module:Class'; `wide` ones fill a row."""

    key: str
    title: str
    place: str
    wide: bool = False

    def load(self) -> type[View]:
        """Import the chart's class."""
        module, _, name = self.place.partition(":")
        return getattr(import_module(module), name)


CHARTS: tuple[Entry, ...] = (
    Entry(
        "messages_and_active",
        N_("Messages and active members"),
        "ui.charts.messages_and_active:MessagesAndActive",
        wide=True,
    ),
    Entry("growth", N_("Joins and leaves"), "ui.charts.growth:GrowthChart"),
    Entry("heat_map", N_("Hours of the week"), "ui.charts.heat_map:HeatMapChart"),
    Entry("funnel", N_("Funnel"), "ui.charts.funnel:FunnelChart"),
    Entry("tiers", N_("Tiers"), "ui.charts.tiers:TiersChart"),
    Entry("lurkers", N_("Taking part"), "ui.charts.lurkers:LurkersChart", wide=True),
    Entry("retention", N_("Retention"), "ui.charts.retention:RetentionChart", wide=True),
    Entry("activation", N_("New-member activation"), "ui.charts.activation:ActivationChart"),
    Entry("concentration", N_("Concentration"), "ui.charts.concentration:ConcentrationChart"),
    Entry(
        "first_response",
        N_("First response"),
        "ui.charts.first_response:FirstResponseChart",
        wide=True,
    ),
    Entry("unanswered", N_("Unanswered questions"), "ui.charts.unanswered:UnansweredChart"),
    Entry("key_words", N_("Key words of the week"), "ui.charts.key_words:KeyWordsChart"),
    Entry(
        "who_answers", N_("Who answers whom"), "ui.charts.who_answers:WhoAnswersChart", wide=True
    ),
)
