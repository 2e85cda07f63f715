"""The chat: messages as one reads them, hot discussions and highlights beside them."""

from ui.panes.chat.page import ChatPane

__all__ = ["ChatPane"]
