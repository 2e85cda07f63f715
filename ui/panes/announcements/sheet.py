"""What the page shows, read in one go away from the UI thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app import addressed, announcements, communities, segments
from app.announcements import Announcement
from app.segments import Segment
from app.store import Store
from app.templates.values import values


@dataclass(frozen=True, slots=True)
class Sheet:
    """The list, how many of each kind, and the open announcement with what its placeholders give."""

    ids: list[int]
    drafts: int
    posted: int
    typed: int = 0  # how much had been typed when this was asked for
    community: str = ""
    draft: Announcement | None = None
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    segment: Segment | None = None  # whom the draft is for


def sheet(
    store: Store, community: int | None, status: str | None, current: int | None, typed: int = 0
) -> Sheet:
    """Read what the page shows; where nothing is asked for, the first of the list is open."""
    if community is None:
        return Sheet([], 0, 0, typed)
    drafts = announcements.ids(store, community, "draft")
    posted = announcements.ids(store, community, "posted")
    ids = {"draft": drafts, "posted": posted}.get(status or "", drafts + posted)
    draft = announcements.get(store, current) if current is not None else None
    if draft is None or draft.community_id != community:
        draft = announcements.get(store, ids[0]) if ids else None
    found = values(store, addressed.about(store, draft)) if draft else {}
    name = communities.get(store, community).name
    asked = draft.segment_id if draft else None
    segment = segments.get(store, asked) if asked is not None else None
    return Sheet(ids, len(drafts), len(posted), typed, name, draft, found, segment)
