"""Who came, who went, who sat there and who wrote in a report's period, and before it."""

from dataclasses import dataclass
from functools import cached_property

from app.insights.grid import grid
from app.insights.growth import Move, moves
from app.insights.roster import seated
from app.insights.scope import Scope
from app.store import Store


@dataclass(frozen=True)  # with a dictionary, for what is worked out once
class People:
    """The members of the groups that a report is about."""

    store: Store
    scope: Scope
    before: Scope

    @cached_property
    def every_move(self) -> tuple[Move, ...]:
        """Who came and who went, ever."""
        scope = Scope(self.scope.community_id, self.scope.group_ids)
        return moves(self.store, scope)

    def moves(self, *, before: bool = False) -> list[Move]:
        """Return who came and who went in the period, or before it."""
        first, last = (self.before if before else self.scope).bounds()
        return [move for move in self.every_move if first <= move.day <= last]

    @cached_property
    def sat(self) -> frozenset[int]:
        """The members who sat in the groups when the period ended, archived ones left out."""
        return seated(self.store, self.scope)

    @cached_property
    def wrote(self) -> frozenset[int]:
        """The members who wrote."""
        return frozenset(grid(self.store, self.scope).members.tolist())

    @cached_property
    def wrote_before(self) -> frozenset[int]:
        """The members who wrote before the period."""
        return frozenset(grid(self.store, self.before).members.tolist())
