"""The page where reports are chosen, looked at and written to files."""

from ui.panes.reports.page import ReportsPane

__all__ = ["ReportsPane"]
