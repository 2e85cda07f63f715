"""How the campaigns of today stand, in a line each: for Today and for whoever asks in passing."""

from dataclasses import dataclass

from app.checkins.campaign import Campaign, running
from app.checkins.days import grid
from app.checkins.rewards import earned
from app.store import Store


@dataclass(frozen=True, slots=True)
class Glance:
    """One campaign that runs: which day it is, who checked in today, what waits for the operator."""

    campaign: Campaign
    day: int
    done: int
    going: int
    asked: int
    to_give: int
    reached_target: bool


def glance(store: Store, community_id: int) -> list[Glance]:
    """Return how the campaigns that run today stand (reads the chats: ask away from the window's thread)."""
    found: list[Glance] = []
    for campaign in running(store, community_id):
        shown = grid(store, campaign.id)
        waiting = sum(due.given_at is None for due in earned(store, shown))
        done = shown.on(shown.day) if shown.day else 0
        found.append(
            Glance(
                campaign,
                shown.day,
                done,
                shown.going,
                len(shown.tray),
                waiting,
                shown.reached_target,
            )
        )
    return found
