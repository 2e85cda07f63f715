"""The page of check-in campaigns (打卡)."""

from ui.panes.checkins.pane import CheckinsPane

__all__ = ["CheckinsPane"]
