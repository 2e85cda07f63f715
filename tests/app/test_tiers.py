"""Tiers: the hand wins, then the days."""

import pytest

from app.tiers import HIGH_DAYS, MID_DAYS, NAMES, TARGET, Tier, effective


@pytest.mark.parametrize(
    ("manual", "days", "tier"),
    [
        (None, 0, Tier.ORDINARY),
        (None, MID_DAYS - 1, Tier.ORDINARY),
        (None, MID_DAYS, Tier.MID),
        (None, HIGH_DAYS - 1, Tier.MID),
        (None, HIGH_DAYS, Tier.HIGH),
        ("ordinary", 30, Tier.ORDINARY),
        ("high", 0, Tier.HIGH),
    ],
)
def test_the_tier_set_by_hand_wins(manual: str | None, days: int, tier: Tier) -> None:
    assert effective(manual, days) is tier


def test_every_tier_has_a_name_and_a_target() -> None:
    assert set(NAMES) == set(TARGET) == set(Tier)
    assert sum(TARGET.values()) == 100
