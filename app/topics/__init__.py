"""The two topic libraries: kept, found, rested and used again.

`topic` keeps a topic, `many` changes many, `wording` says what fits a field, `shelf` keeps the
shelves. `finding` answers what the table and the palette ask, `use` remembers where a topic was
used, `opening` finds what put it up in the chat, `measuring` counts how it was answered, `held`
takes up what the calendar planned. `likeness` finds what stands there twice, `merging` makes one
of it, `saved` keeps filters by name.
"""

from app.topics.finding import (
    SORTS,
    TopicCounts,
    TopicFilter,
    TopicRow,
    audiences,
    counts,
    festivals,
    how_many,
    ids,
    owners,
    rows,
    seasons,
    sources,
    tags,
    titles,
)
from app.topics.held import waiting
from app.topics.likeness import REASONS, Alike, alike, not_alike
from app.topics.many import archive, edit_many, restore, set_status, tag, untag
from app.topics.measuring import Answerer, answered_by, measure, measure_all, open_by
from app.topics.merging import merge
from app.topics.opening import Opening, candidates, said
from app.topics.plan import Planned, planned, schedule, taken
from app.topics.saved import PAGE, TopicView, change_view, named, save_view, views
from app.topics.shelf import (
    Shelf,
    add_shelf,
    delete_shelf,
    move_shelf,
    on_shelf,
    rename_shelf,
    shelf_key,
    shelves,
)
from app.topics.topic import NO_GAIN, Topic, add, autosave, duplicate, edit, get, set_tags
from app.topics.use import (
    Mix,
    TopicUse,
    count_by_hand,
    delete_use,
    mix,
    picked,
    record_use,
    uses,
)
from app.topics.wording import (
    LIBRARIES,
    LONGEST,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    SEASONS,
    SOURCES,
    STATUSES,
)

__all__ = [
    "LIBRARIES",
    "LONGEST",
    "LONGEST_QUESTION",
    "MOST_QUESTIONS",
    "NO_GAIN",
    "PAGE",
    "REASONS",
    "SEASONS",
    "SORTS",
    "SOURCES",
    "STATUSES",
    "Alike",
    "Answerer",
    "Mix",
    "Opening",
    "Planned",
    "Shelf",
    "Topic",
    "TopicCounts",
    "TopicFilter",
    "TopicRow",
    "TopicUse",
    "TopicView",
    "add",
    "add_shelf",
    "alike",
    "answered_by",
    "archive",
    "audiences",
    "autosave",
    "candidates",
    "change_view",
    "count_by_hand",
    "counts",
    "delete_shelf",
    "delete_use",
    "duplicate",
    "edit",
    "edit_many",
    "festivals",
    "get",
    "how_many",
    "ids",
    "measure",
    "measure_all",
    "merge",
    "mix",
    "move_shelf",
    "named",
    "not_alike",
    "on_shelf",
    "open_by",
    "owners",
    "picked",
    "planned",
    "record_use",
    "rename_shelf",
    "restore",
    "rows",
    "said",
    "save_view",
    "schedule",
    "seasons",
    "set_status",
    "set_tags",
    "shelf_key",
    "shelves",
    "sources",
    "tag",
    "tags",
    "taken",
    "titles",
    "untag",
    "uses",
    "views",
    "waiting",
]
