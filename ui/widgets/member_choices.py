"""Members to choose from in a picker."""

from collections.abc import Sequence

from app import members
from app.members import MemberFilter
from app.store import Store
from ui.scope import Scope
from ui.widgets.picker import Choice, Find, Search

MOST = 40


def member_choices(scope: Scope, groups: Sequence[int] = ()) -> Find:
    """Offer members (of `groups`, or of the community): newcomers first, or those found by name, pinyin or initials."""

    def find(text: str) -> Search:
        community, among = scope.community or 0, tuple(groups)

        def search(store: Store) -> Sequence[Choice]:
            wanted = MemberFilter(community, groups=among, text=text)
            ids = members.ids(store, wanted, "joined", descending=not text)[:MOST]
            return [
                Choice(row.id, row.shown, row.name if row.name != row.shown else "")
                for row in members.rows(store, community, ids)
            ]

        return search

    return find
