"""The two topic libraries: kept, found, rested and used again.

`topic` keeps a topic, `shelf` the shelves, `finding` answers what the table and the
palette ask, `use` remembers where a topic was used and how the week is mixed.
"""

from app.topics.finding import (
    SORTS,
    TopicCounts,
    TopicFilter,
    TopicRow,
    counts,
    ids,
    rows,
    seasons,
    tags,
    titles,
)
from app.topics.plan import Planned, planned, schedule, taken
from app.topics.shelf import Shelf, add_shelf, move_shelf, rename_shelf, shelf_key, shelves
from app.topics.topic import (
    LIBRARIES,
    SEASONS,
    STATUSES,
    Topic,
    add,
    archive,
    autosave,
    duplicate,
    edit,
    get,
    restore,
    set_status,
    set_tags,
    tag,
    untag,
)
from app.topics.use import Mix, TopicUse, mix, picked, record_use, uses

__all__ = [
    "LIBRARIES",
    "SEASONS",
    "SORTS",
    "STATUSES",
    "Mix",
    "Planned",
    "Shelf",
    "Topic",
    "TopicCounts",
    "TopicFilter",
    "TopicRow",
    "TopicUse",
    "add",
    "add_shelf",
    "archive",
    "autosave",
    "counts",
    "duplicate",
    "edit",
    "get",
    "ids",
    "mix",
    "move_shelf",
    "picked",
    "planned",
    "record_use",
    "rename_shelf",
    "restore",
    "rows",
    "schedule",
    "seasons",
    "set_status",
    "set_tags",
    "shelf_key",
    "shelves",
    "tag",
    "tags",
    "taken",
    "titles",
    "untag",
    "uses",
]
