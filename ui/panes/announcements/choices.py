"""What the pickers of the editor offer: templates, groups, events, topics, members, placeholders."""

from collections.abc import Callable, Mapping, Sequence

from app import communities, events, segments, templates, topics
from app.store import Store
from app.templates.placeholders import PLACEHOLDERS
from app.text import folded
from app.topics import TopicFilter
from ui.i18n import tr
from ui.scope import Scope
from ui.widgets import member_choices as known_members
from ui.widgets import segment_words
from ui.widgets.picker import Choice, Find, Search
from ui.words import long_day

MOST = 40


def template_choices(text: str) -> Search:
    """Offer the built-in templates by name and use."""
    offered = [Choice(t.key, tr(t.name), tr(t.about)) for t in templates.BUILT_IN]
    return lambda _store: matching(offered, text)


def group_choices(scope: Scope) -> Find:
    """Offer the groups of a community."""

    def find(text: str) -> Search:
        none, community = tr("No group"), scope.community or 0
        return lambda store: [
            *_none(none, text),
            *matching(
                [
                    Choice(g.id, g.name, tr("%n member(s)", "", g.members))
                    for g in communities.groups(store, community)
                ],
                text,
            ),
        ]

    return find


def event_choices(scope: Scope) -> Find:
    """Offer the events of a community, the latest first."""

    def find(text: str) -> Search:
        none, community = tr("No event"), scope.community or 0

        def search(store: Store) -> Sequence[Choice]:
            known = sorted(events.listed(store, community), key=lambda e: e.starts_at, reverse=True)
            offered = [
                Choice(e.id, e.title, f"{long_day(e.starts_at.date())} {e.starts_at:%H:%M}")
                for e in known
            ]
            return [*_none(none, text), *matching(offered, text)]

        return search

    return find


def topic_choices(text: str) -> Search:
    """Offer topics: the ones lately worked on, or those found by what was typed."""
    none = tr("No topic")

    def search(store: Store) -> Sequence[Choice]:
        if text:
            return [Choice(id, title) for id, title in topics.titles(store, text, MOST)]
        ids = topics.ids(store, TopicFilter(), "updated", descending=True)[:MOST]
        return [*_none(none, text), *(Choice(row.id, row.title) for row in topics.rows(store, ids))]

    return search


def reader_choices(scope: Scope) -> Find:
    """Offer whom a text is for: segments with their people now, then members; or nobody in particular.

    The key of a segment is ("segment", id), that of a member an id.
    """
    members_known = known_members.member_choices(scope)

    def find(text: str) -> Search:
        none, known = tr("No member"), members_known(text)
        community, groups = scope.community or 0, scope.groups

        def search(store: Store) -> Sequence[Choice]:
            found = segments.look(store, community, groups)
            offered = [
                Choice(
                    ("segment", one.id), segment_words.name(one), tr("Segment, %n member(s)", "", n)
                )
                for one, n in zip(found.segments, found.counts, strict=True)
            ]
            return [*_none(none, text), *matching(offered, text), *known(store)]

        return search

    return find


def placeholder_choices(
    values: Callable[[], Mapping[str, str]], chinese: Callable[[], bool]
) -> Find:
    """Offer the placeholders, each with what it would give now."""

    def find(text: str) -> Search:
        found, zh = values(), chinese()
        offered = [
            Choice(
                f"{{{{{p.zh if zh else p.key}}}}}",
                f"{{{{{p.zh if zh else p.key}}}}}  {tr(p.about)}",
                found.get(p.zh if zh else p.key, "").replace("\n", " ") or tr("nothing yet"),
            )
            for p in PLACEHOLDERS
        ]
        return lambda _store: matching(offered, text)

    return find


def _none(words: str, text: str) -> list[Choice]:
    return [] if text else [Choice(None, words)]


def matching(offered: Sequence[Choice], text: str) -> list[Choice]:
    """Return the choices that hold what was typed."""
    wanted = folded(text)
    return [c for c in offered if wanted in folded(f"{c.text} {c.remark}")][: MOST * 4]
