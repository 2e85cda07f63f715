"""Playbooks in the window: the list, the editor, the runs, and the clock that begins them."""

from ui.widgets.playbooks.view import PlaybooksView

__all__ = ["PlaybooksView"]
