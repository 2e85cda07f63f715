"""Why a topic was picked, and what is missing where none was: codes with fields, worded by the window."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# What speaks for a pick, what the operator should know of it, and why a slot stays empty.
WHY = (
    "festival", "season", "event", "day_off", "work_day", "beside", "mix", "instead", "response",
    "rested", "fresh", "ready", "fixed", "chosen",
)  # fmt: skip
CAUTIONS = ("early", "twice", "out_of_season", "off_festival", "also")
MISSING = (
    "empty", "no_gain", "resting", "only_shelf", "not_now", "cap", "quiet", "busy", "left", "gone",
    "unfit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its code, and the names, figures and days (ISO text) that belong to it."""

    code: str
    fields: Mapping[str, str | int | float] = field(default_factory=dict[str, str | int | float])


def written(reasons: Iterable[Reason]) -> str:
    """Return reasons as the store keeps them."""
    found = [{"code": reason.code, **reason.fields} for reason in reasons]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> tuple[Reason, ...]:
    """Return the reasons that the store keeps; '' holds none."""
    entries: list[dict[str, Any]] = json.loads(text) if text else []
    return tuple(Reason(entry.pop("code"), entry) for entry in entries)
