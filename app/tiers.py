"""The tier of a member (势能): what the operator set, else what the last 30 days show.

The figures come from practitioners' writing (a community works at about 5 % high, 15 % mid,
80 % ordinary); they stand here and nowhere else.
"""

from enum import StrEnum

from app.text import N_

WINDOW = 30  # days looked at
HIGH_DAYS = 18  # days active in the window that make a member high
MID_DAYS = 6


class Tier(StrEnum):
    """How much of the community's life a member carries; the values are those of `members.tier`."""

    HIGH = "high"
    MID = "mid"
    ORDINARY = "ordinary"


TARGET: dict[Tier, int] = {Tier.HIGH: 5, Tier.MID: 15, Tier.ORDINARY: 80}  # percent

NAMES: dict[Tier, str] = {
    Tier.HIGH: N_("High"),
    Tier.MID: N_("Mid"),
    Tier.ORDINARY: N_("Ordinary"),
}


def effective(manual: str | None, active_days: int) -> Tier:
    """Return the tier that counts: the one set by hand, else by days active in the last 30."""
    if manual:
        return Tier(manual)
    if active_days >= HIGH_DAYS:
        return Tier.HIGH
    return Tier.MID if active_days >= MID_DAYS else Tier.ORDINARY
