"""Announcements: drafts and posted texts, the editor, and what the chat will show."""

from ui.panes.announcements.pane import AnnouncementsPane

__all__ = ["AnnouncementsPane"]
