"""Topics from and to files, on the topics page: look at what comes, clean it, bring it in, hand it on."""

from ui.widgets.topic_import.page import TopicImport

__all__ = ["TopicImport"]
