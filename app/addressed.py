"""Announcements that are for a segment: who is in it while they are drafts, who was when they went out.

In such a text the placeholder of the member gives the names of those who are in the segment at the
moment, within the group that the text is for.
"""

from collections.abc import Sequence
from dataclasses import replace

from app import announcements, segments
from app.announcements import Announcement, marks_escaped
from app.segments import Condition
from app.store import Store
from app.templates import Language
from app.templates.render import render
from app.templates.values import About, values
from app.text import N_

PLACES = ("成员", "member")  # the placeholder, in both languages
NEWCOMERS = (Condition("joined", "last", 14),)  # who is greeted as new


def begin(store: Store, community_id: int, people: Sequence[int], language: Language = "zh") -> int:
    """Begin a text to some members by name, a welcome where all are new; return its id."""
    fresh = set(people) <= set(segments.ids(store, community_id, (), NEWCOMERS))
    template = "welcome" if fresh else ""
    return announcements.for_people(store, community_id, people, template, language)


def about(store: Store, one: Announcement) -> About:
    """Return what the placeholders of a text are looked up from, with the people of its segment."""
    segment = None if one.segment_id is None else segments.get(store, one.segment_id)
    if segment is None:
        return one.about
    groups = () if one.group_id is None else (one.group_id,)
    people = segments.ids(store, one.community_id, groups, segment)
    return replace(one.about, among=tuple(people))


def mark_posted(store: Store, id: int) -> None:
    """Note that a text went out; the names of its segment's people stay in it as they were then."""
    with store.operation(N_("Mark announcement as posted")):
        draft = announcements.get(store, id)
        if draft is not None and draft.segment_id is not None:
            found = values(store, about(store, draft))
            body = draft.body
            for span in reversed(render(body, found).spans):
                if span.name in PLACES:
                    name = marks_escaped(found[span.name])
                    body = body[: span.source_start] + name + body[span.source_end :]
            announcements.edit(store, id, body=body)
        announcements.mark_posted(store, id)
