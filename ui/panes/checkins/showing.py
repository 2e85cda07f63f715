"""What the page of check-ins asks the store for, away from the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app import checkins, communities
from app.checkins import Campaign, Forecast, Grid, Hours, rewards
from app.checkins.rewards import Due, Reward
from app.communities import Group
from app.events import Event
from app.store import Store
from ui.i18n import tr
from ui.widgets.side_list import Place


@dataclass(frozen=True, slots=True)
class Chosen:
    """One campaign in full."""

    grid: Grid
    forecast: Forecast | None
    hours: Hours
    rewards: Sequence[Reward]
    earned: Sequence[Due]


@dataclass(frozen=True, slots=True)
class Shown:
    """All campaigns of the community, check-ins of the calendar without a goal, and the chosen one."""

    campaigns: Sequence[Campaign] = ()
    loose: Sequence[Event] = ()
    groups: Sequence[Group] = ()
    chosen: Chosen | None = None


def asking(
    community: int | None, groups: tuple[int, ...], wanted: int | None
) -> Callable[[Store], Shown]:
    """Return the question: the campaign `wanted`, else the one that most needs a look."""

    def ask(store: Store) -> Shown:
        if community is None:
            return Shown()
        known = checkins.listed(store, community, groups)
        one = next((c for c in known if c.id == wanted), None) or _likely(known)
        return Shown(
            known, checkins.loose(store, community), communities.groups(store, community),
            _chosen(store, one.id) if one else None,
        )  # fmt: skip

    return ask


def places(shown: Shown) -> list[Place]:
    """Return the lines of the list: what runs, what comes, what is over, what has no goal yet."""
    found: list[Place] = []
    for number, state in enumerate((("running",), ("planned",), ("over", "ended"))):
        mine = [c for c in shown.campaigns if c.state(c.today()) in state]
        for place, one in enumerate(mine):
            gap = bool(found) and place == 0
            text = _one_line(one.title)
            found.append(Place(f"campaign:{one.id}", text, gap=gap, deep=number > 0))
    for place, event in enumerate(shown.loose):
        text = tr("No goal yet: {title}", title=_one_line(event.title))
        found.append(Place(f"event:{event.id}", text, deep=True, gap=bool(found) and place == 0))
    return found


def _chosen(store: Store, id: int) -> Chosen:
    grid = checkins.grid(store, id)
    return Chosen(
        grid, checkins.forecast(grid), checkins.hours(grid), rewards.rewards(store, id),
        rewards.earned(store, grid),
    )  # fmt: skip


def _likely(known: Sequence[Campaign]) -> Campaign | None:
    rank = {"running": 0, "over": 1, "planned": 2, "ended": 3}
    return min(known, key=lambda one: rank[one.state(one.today())], default=None)


def _one_line(text: str) -> str:
    return " ".join(text.split()) or tr("Untitled")
