"""The period of what needs no chat: until today where the one picked ends with the last import, or nowhere."""

from dataclasses import replace

from app import clock
from app.insights import days
from app.insights.coverage import coverage
from app.insights.scope import Scope, rooms
from app.store import Store


def until_today(store: Store, scope: Scope) -> Scope:
    """Return the scope, with its end moved to today where nothing later is imported and nothing was cut off."""
    groups = rooms(store, scope)
    today = clock.today(groups[0].zone.key) if groups else clock.today()
    if scope.last is None:
        return replace(scope, last=today)
    newest = coverage(store, replace(scope, first=None, last=None)).last
    if days.number(scope.last) != newest:
        return scope
    return replace(scope, last=max(scope.last, today))
