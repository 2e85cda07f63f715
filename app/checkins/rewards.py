"""Staged rewards: for so many days there is something, who has earned it, and who was given it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app import clock
from app.checkins.campaign import get
from app.checkins.days import Grid
from app.errors import AppError
from app.store import Store
from app.text import N_, storable

LONGEST = 120  # characters of a reward

_DAYS = N_("A reward is for 1 to {n} days.")
_WHAT = N_("Say what the reward is, in at most {n} characters.")
_TAKEN = N_("There is a reward for {n} days already; change that one.")


@dataclass(frozen=True, slots=True)
class Reward:
    """One stage: what one gets for how many days (in a row, where the campaign counts so)."""

    id: int
    days: int
    reward: str


@dataclass(frozen=True, slots=True)
class Due:
    """One member who has earned a reward; `given_at` (ISO UTC) once it was handed over."""

    reward: Reward
    member_id: int
    name: str
    given_at: str | None = None


def rewards(store: Store, campaign_id: int) -> list[Reward]:
    """Return the stages of a campaign, the lowest first."""
    sql = "select id, days, reward from campaign_rewards where campaign_id = ? order by days"
    return [Reward(*row) for row in store.rows(sql, campaign_id)]


def add(store: Store, campaign_id: int, days: int, reward: str) -> int:
    """Promise something for so many days; return its id."""
    campaign = get(store, campaign_id)
    text = storable(reward).strip()
    if not 1 <= days <= campaign.length:
        raise AppError(_DAYS, at="reward", n=campaign.length)
    if not text or len(text) > LONGEST:
        raise AppError(_WHAT, at="reward", n=LONGEST)
    if any(one.days == days for one in rewards(store, campaign_id)):
        raise AppError(_TAKEN, at="reward", n=days)
    with store.operation(N_("Add reward")):
        return store.insert("campaign_rewards", campaign_id=campaign_id, days=days, reward=text)


def remove(store: Store, reward_id: int) -> None:
    """Take a stage away, with who was given it."""
    with store.operation(N_("Remove reward")):
        store.delete("campaign_rewards", reward_id)


def earned(store: Store, grid: Grid) -> list[Due]:
    """Return who has earned what: what is still to be given first, by stage."""
    given = {
        (reward, member): at
        for reward, member, at in store.rows(
            "select g.reward_id, g.member_id, g.given_at from campaign_rewarded g"
            " join campaign_rewards r on r.id = g.reward_id where r.campaign_id = ?",
            grid.campaign.id,
        )
    }
    found = [
        Due(reward, line.member_id, line.name, given.get((reward.id, line.member_id)))
        for reward in rewards(store, grid.campaign.id)
        for line in grid.lines
        if line.reached >= reward.days or (reward.id, line.member_id) in given
    ]
    return sorted(found, key=lambda due: due.given_at is not None)


def give(store: Store, reward_id: int, member_ids: Iterable[int]) -> None:
    """Note that members were given a reward."""
    people = tuple(dict.fromkeys(member_ids))
    with store.operation(N_("Give reward to {n}"), n=len(people)):
        for member in people:
            sql = "select 1 from campaign_rewarded where reward_id = ? and member_id = ?"
            if store.value(sql, reward_id, member) is None:
                at = clock.stamp()
                store.insert(
                    "campaign_rewarded", reward_id=reward_id, member_id=member, given_at=at
                )


def take_back(store: Store, reward_id: int, member_ids: Iterable[int]) -> None:
    """Note that members were not given a reward after all."""
    people = tuple(dict.fromkeys(member_ids))
    with store.operation(N_("Take back reward of {n}"), n=len(people)):
        for member in people:
            store.execute(
                "delete from campaign_rewarded where reward_id = ? and member_id = ?",
                reward_id, member,
            )  # fmt: skip
