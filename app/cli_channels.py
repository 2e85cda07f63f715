"""The command that tells what channels brought and cost."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli_answers import Answer
from app.command_line import command, community_of
from app.store import Store

SHOWN = 30  # lines for people; JSON has all


@command("channels")
@click.option("--community", help="Its name; needed where there are several.")
@click.option("--days", type=click.IntRange(0), default=90, show_default=True,
              help="Up to the last data; 0 for all.")  # fmt: skip
def channels(path: Path, *, community: str | None, days: int) -> Answer:
    """Tell what each channel brought and cost: people, first week, who stayed, who converted.

    JSON: {"community", "first", "last", "unknown_day": people without a known day of joining,
    "channels": [{"channel", "people", "week": people here for a week, "active", "month": here
    long enough to judge, "stayed", "converted", "cost", "per_person", "per_stayed"}]}
    """
    from app.insights.channels import channels as brought  # noqa: PLC0415 -- start-up
    from app.insights.coverage import latest  # noqa: PLC0415 -- as above

    with closing(Store(path, reading=True)) as store:
        id, name = community_of(store, community)
        found = brought(store, latest(store, id, (), days))
    rows: list[dict[str, Any]] = [
        {
            "channel": one.key, "people": len(one.people), "week": one.asked,
            "active": len(one.active), "month": one.judged, "stayed": len(one.stayed),
            "converted": len(one.converted), "cost": one.cost, "per_person": one.per_person,
            "per_stayed": one.per_stayed,
        }
        for one in found.found
    ]  # fmt: skip
    first, last = (str(day) if day else None for day in (found.first, found.last))
    data = {"community": name, "first": first, "last": last, "unknown_day": found.unknown}
    lines = [_line(row) for row in rows[:SHOWN]]
    more = [f"… and {len(rows) - SHOWN} more (--json has all)"] if len(rows) > SHOWN else []
    return Answer(data | {"channels": rows}, [*lines, *more] or ["Nobody is known to have joined."])


def _line(row: dict[str, Any]) -> str:
    parts = [f"{row['channel'] or 'unknown'}: {row['people']} came"]
    if row["month"]:
        parts.append(f"{row['stayed']} of {row['month']} stayed")
    if row["cost"] is not None:
        parts.append(f"cost {row['cost']:.2f}")
    if row["per_stayed"] is not None:
        parts.append(f"{row['per_stayed']:.2f} for each who stayed")
    return ", ".join(parts)
