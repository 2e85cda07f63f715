"""The planner: topics for the slots of the weeks ahead, and the rhythm they follow."""

from ui.panes.planner.page import PlannerPane

__all__ = ["PlannerPane"]
