"""Today: what is due, what may help, what changed; promises; playbooks."""

from ui.panes.today.page import TodayPane

__all__ = ["TodayPane"]
