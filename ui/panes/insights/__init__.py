"""The Insights page: boards of charts that the operator arranges."""

from ui.panes.insights.page import InsightsPane

__all__ = ["InsightsPane"]
