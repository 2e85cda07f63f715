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
    """A chart to be loaded on first use: `place` is 'module:Class'; `wide` ones fill a row.

    `question` is what it answers, in the operator's words: boards and the gallery list it so.
    """

    key: str
    title: str
    place: str
    wide: bool = False
    question: str = ""

    def load(self) -> type[View]:
        """Import the chart's class."""
        module, _, name = self.place.partition(":")
        return getattr(import_module(module), name)


CHARTS: tuple[Entry, ...] = (
    Entry(
        "headline",
        N_("Headline numbers"),
        "ui.charts.headline:HeadlineChart",
        wide=True,
        question=N_("How do we stand?"),
    ),
    Entry(
        "messages_and_active",
        N_("Messages and active members"),
        "ui.charts.messages_and_active:MessagesAndActive",
        wide=True,
        question=N_("How lively is it, day by day?"),
    ),
    Entry(
        "growth",
        N_("Joins and leaves"),
        "ui.charts.growth:GrowthChart",
        question=N_("Who comes, and who goes?"),
    ),
    Entry(
        "leaves",
        N_("Why members left"),
        "ui.charts.leaves:LeavesChart",
        question=N_("Why did they leave?"),
    ),
    Entry(
        "heat_map",
        N_("Hours of the week"),
        "ui.charts.heat_map:HeatMapChart",
        question=N_("When do they talk?"),
    ),
    Entry(
        "funnel",
        N_("Funnel"),
        "ui.charts.funnel:FunnelChart",
        question=N_("How far do people come?"),
    ),
    Entry(
        "channels",
        N_("Channels"),
        "ui.charts.channels:ChannelsChart",
        question=N_("Which channel brings people who stay, and at what cost?"),
        wide=True,
    ),
    Entry(
        "copy_styles",
        N_("Copy styles"),
        "ui.charts.copy_styles:CopyStylesChart",
        question=N_("Which way of writing works?"),
        wide=True,
    ),
    Entry(
        "segments",
        N_("Segments"),
        "ui.charts.segments:SegmentsChart",
        question=N_("How many are in each segment, and how many of them are active?"),
    ),
    Entry(
        "tiers",
        N_("Tiers"),
        "ui.charts.tiers:TiersChart",
        question=N_("Is the mix of members sound?"),
    ),
    Entry(
        "tier_moves",
        N_("Tiers in motion"),
        "ui.charts.tier_moves:TierMovesChart",
        question=N_("Who rises, and who falls back?"),
    ),
    Entry(
        "scores",
        N_("Scores"),
        "ui.charts.scores:ScoresChart",
        question=N_("Who carries the community, and who is nearly there?"),
    ),
    Entry(
        "roles",
        N_("Roles"),
        "ui.charts.roles:RolesChart",
        question=N_("Which roles are empty?"),
    ),
    Entry(
        "inviters",
        N_("Inviters"),
        "ui.charts.inviters:InvitersChart",
        question=N_("Who brings people that stay?"),
    ),
    Entry(
        "lurkers",
        N_("Taking part"),
        "ui.charts.lurkers:LurkersChart",
        wide=True,
        question=N_("How many of the roster take part?"),
    ),
    Entry(
        "retention",
        N_("Retention"),
        "ui.charts.retention:RetentionChart",
        wide=True,
        question=N_("Do newcomers stay?"),
    ),
    Entry(
        "activation",
        N_("New-member activation"),
        "ui.charts.activation:ActivationChart",
        question=N_("Do newcomers find their tongue?"),
    ),
    Entry(
        "concentration",
        N_("Concentration"),
        "ui.charts.concentration:ConcentrationChart",
        question=N_("Who carries the talk?"),
    ),
    Entry(
        "first_response",
        N_("First response"),
        "ui.charts.first_response:FirstResponseChart",
        wide=True,
        question=N_("How fast are questions answered?"),
    ),
    Entry(
        "unanswered",
        N_("Unanswered questions"),
        "ui.charts.unanswered:UnansweredChart",
        question=N_("Who still waits for an answer?"),
    ),
    Entry(
        "key_words",
        N_("Key words of the week"),
        "ui.charts.key_words:KeyWordsChart",
        question=N_("What is the talk about?"),
    ),
    Entry(
        "who_answers",
        N_("Who answers whom"),
        "ui.charts.who_answers:WhoAnswersChart",
        wide=True,
        question=N_("Who answers whom?"),
    ),
    Entry(
        "vitality",
        N_("Vitality"),
        "ui.charts.vitality:VitalityChart",
        wide=True,
        question=N_("In which stage of its life is the group, and what comes next?"),
    ),
    Entry(
        "money",
        N_("Income and costs"),
        "ui.charts.money:MoneyChart",
        question=N_("What comes in, what goes out, and what does each activity return?"),
    ),
    Entry(
        "checkin_dropout",
        N_("Check-in hours and drop-out"),
        "ui.charts.checkin_dropout:DropoutChart",
        question=N_("On which day do people stop checking in, and when do they check in?"),
    ),
    Entry(
        "campaigns",
        N_("Planned and actual"),
        "ui.charts.campaigns:CampaignsChart",
        question=N_("What was planned for events and campaigns, and what came of it?"),
    ),
    Entry(
        "topic_response",
        N_("Answers to topics and events"),
        "ui.charts.topic_response:ResponseChart",
        question=N_("Which topics, shelves, hours and events are answered?"),
    ),
)
