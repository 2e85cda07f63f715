"""What several charts rest on is worked out once for all of them.

A page asks a dozen questions of the same days: which of them are covered, who wrote on which, what
was asked. A function that is `shared` answers from what the reader found before, as long as nobody
wrote since (`Store.once`); what it returns must not be changed by anyone.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from app.store import Store

P = ParamSpec("P")
A = TypeVar("A")


def shared(function: Callable[Concatenate[Store, P], A]) -> Callable[Concatenate[Store, P], A]:
    """Let a function of a store and of things that can be keys be worked out once while nothing changes."""

    @wraps(function)
    def once(store: Store, *what: P.args, **more: P.kwargs) -> A:
        key = (function, what, tuple(sorted(more.items())))
        return store.once(key, lambda: function(store, *what, **more))

    return once
