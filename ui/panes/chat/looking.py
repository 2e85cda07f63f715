"""What the chat page asks the store for: what is read, and at which place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app import chat, communities, highlights, members, messages
from app.chat import Hits, Page, Talk
from app.communities import Group
from app.insights.scope import Scope
from app.store import Store

NOBODY = (-1,)
NAMED = 3  # members who are named in the head


@dataclass(frozen=True, slots=True)
class Look:
    """What is read: what was typed to find, whose words, or certain messages under a title."""

    typed: str = ""
    members: tuple[int, ...] = ()
    ids: tuple[int, ...] = ()
    title: str = ""

    @property
    def whole(self) -> bool:
        """Tell whether nothing is left out."""
        return self == Look()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to read: at a message, on a day, or, with neither, at the end; `select` these."""

    id: int | None = None
    day: date | None = None
    select: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer: the page, what it is a page of, and what the head says of it."""

    talk: Talk
    what: Talk | Hits
    page: Page
    groups: list[Group]
    messages: int  # in the whole community
    kept: int  # highlights
    names: tuple[str, ...]  # whose messages alone are shown


def asking(scope: Scope, look: Look, spot: Spot) -> Callable[[Store], Shown]:
    """Return what to ask the store."""

    def ask(store: Store) -> Shown:
        wish = chat.wish(look.typed)
        talk = Talk(scope, look.members)
        if wish.member:
            talk = replace(talk, members=chat.people(store, talk, wish.member) or NOBODY)
        what = _what(store, talk, look, wish.words)
        moment = chat.start_of(store, scope, spot.day) if spot.day else None
        return Shown(
            talk,
            what,
            chat.page(store, what, spot.id, moment),
            communities.groups(store, scope.community_id),
            messages.counts(store, scope.community_id).messages,
            highlights.count(store, scope.community_id),
            _names(store, talk),
        )

    return ask


def _what(store: Store, talk: Talk, look: Look, words: str) -> Talk | Hits:
    if look.ids:
        return chat.hits(store, look.ids)
    return chat.found(store, talk, words) if words else talk


def _names(store: Store, talk: Talk) -> tuple[str, ...]:
    """Return how those are called who are listened to, and … where there are more."""
    ids = talk.members
    if not ids or ids == NOBODY:
        return ()
    names = tuple(
        row.shown for row in members.rows(store, talk.scope.community_id, list(ids[:NAMED]))
    )
    return (*names, "…") if len(ids) > NAMED else names
