"""Topics: the libraries, a topic's card, and what the Desk shows of them."""

from ui.panes.topics.card import TopicsCard
from ui.panes.topics.pane import TopicsPane

__all__ = ["TopicsCard", "TopicsPane"]
