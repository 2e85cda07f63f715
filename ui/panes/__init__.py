"""Pages and cards, in the order the window shows them. A new one is one file and one line here.

They are named by text and loaded when first shown, so that the window is painted before
charts, pinyin and importers are imported. Panes never import each other: the Desk is
handed its cards by the window.
"""

from dataclasses import dataclass
from importlib import import_module

from app.text import N_
from ui.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """A view to be loaded on first use: `place` is 'module:Class'.

    A page `under` another has no button of its own in the rail: that other one leads to it.
    """

    key: str
    title: str
    icon: str
    place: str
    shortcut: str = ""
    under: str = ""

    def load(self) -> type[View]:
        """Import the view's class."""
        module, _, name = self.place.partition(":")
        return getattr(import_module(module), name)


PANES: tuple[Entry, ...] = (
    Entry("desk", N_("Desk"), "layout-dashboard", "ui.panes.desk:DeskPane", "Ctrl+1"),
    Entry("today", N_("Today"), "sun", "ui.panes.today:TodayPane", "Ctrl+2"),
    Entry("members", N_("Members"), "users", "ui.panes.members:MembersPane", "Ctrl+3"),
    Entry("topics", N_("Topics"), "bulb", "ui.panes.topics:TopicsPane", "Ctrl+4"),
    Entry("planner", N_("Planner"), "calendar-stats", "ui.panes.planner:PlannerPane", "Ctrl+5"),
    Entry("calendar", N_("Calendar"), "calendar", "ui.panes.calendar:CalendarPane", "Ctrl+6"),
    Entry("checkins", N_("Check-ins"), "checkbox", "ui.panes.checkins:CheckinsPane", "Ctrl+7"),
    Entry("chat", N_("Chat log"), "messages", "ui.panes.chat:ChatPane", "Ctrl+8"),
    Entry("insights", N_("Insights"), "chart-line", "ui.panes.insights:InsightsPane", "Ctrl+9"),
    Entry(
        "announcements",
        N_("Announcements"),
        "speakerphone",
        "ui.panes.announcements:AnnouncementsPane",
        "Ctrl+0",
    ),
    Entry(
        "communities",
        N_("Communities"),
        "affiliate",
        "ui.panes.communities:CommunitiesPane",
        "Ctrl+G",
    ),
    Entry("import", N_("Import"), "download", "ui.panes.importing:ImportPane", "Ctrl+Alt+O"),
    Entry(
        "reports",
        N_("Reports"),
        "report-analytics",
        "ui.panes.reports:ReportsPane",
        "Ctrl+Alt+R",
        "insights",
    ),
    Entry("settings", N_("Settings"), "settings", "ui.panes.settings:SettingsPane", "Ctrl+,"),
)

# The four panes that the Desk shows at once, compact.
CARDS: tuple[Entry, ...] = (
    Entry("roster", N_("Member roster"), "users", "ui.panes.roster:RosterCard"),
    Entry("week", N_("Event calendar"), "calendar", "ui.panes.calendar:WeekCard"),
    Entry("library", N_("Topic library"), "bulb", "ui.panes.topics:TopicsCard"),
    Entry("charts", N_("Live charts"), "chart-line", "ui.charts.desk:ChartsCard"),
)
