"""The period of what needs no chat: it goes on until today where the one picked ends with the last import."""

from dataclasses import replace

from app import clock
from app.insights import days
from app.insights.coverage import coverage
from app.insights.scope import Scope, rooms
from app.store import Store


def until_today(store: Store, scope: Scope) -> Scope:
    """Return the scope, with its end moved to today where nothing later is imported and nothing was cut off."""
    if scope.last is None:
        return scope
    known = coverage(store, replace(scope, first=None, last=None)).last
    groups = rooms(store, scope)
    today = clock.today(groups[0].zone.key) if groups else clock.today()
    if days.number(scope.last) != known:
        return scope
    return replace(scope, last=max(scope.last, today))
