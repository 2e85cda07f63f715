"""The playbooks that are shipped, one file each under resources/playbooks, taken on the operator's wish."""

import json
from pathlib import Path
from typing import Any

from app import clock, paths
from app.playbooks.playbook import listed
from app.store import Store
from app.text import P_

ORDER = (
    "newcomer_week", "group_month", "event_warmup", "holiday", "silent_member", "shopping_week",
    "training_camp",
)  # fmt: skip

Pack = dict[str, Any]


def offered(store: Store, community_id: int) -> list[str]:
    """Return the keys of the shipped playbooks that a community does not have."""
    have = {playbook.key for playbook in listed(store, community_id)}
    return [key for key in ORDER if key not in have]


def load(store: Store, community_id: int, keys: list[str] | None = None) -> list[int]:
    """Give a community the shipped playbooks it does not have, switched off; return their ids."""
    wanted = [key for key in offered(store, community_id) if keys is None or key in keys]
    with store.operation(P_("Take %n shipped playbook(s)", "", len(wanted)), n=len(wanted)):
        return [_insert(store, community_id, read(key)) for key in wanted]


def read(key: str, folder: Path | None = None) -> Pack:
    """Return what a shipped playbook's file says."""
    path = (folder or paths.resources() / "playbooks") / f"{key}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def _insert(store: Store, community_id: int, pack: Pack) -> int:
    zh, en = pack["zh"], pack["en"]
    id = store.insert(
        "playbooks", community_id=community_id, key=pack["key"], name=zh["name"], name_en=en["name"],
        purpose=zh["purpose"], purpose_en=en["purpose"], trigger=pack["trigger"], value=pack["value"],
        figure=pack["figure"], wanted=pack["wanted"], ends_after=pack["ends_after"],
        position=ORDER.index(pack["key"]) - len(ORDER), created_at=clock.stamp(),
    )  # fmt: skip
    store.insert_many(
        "playbook_steps",
        "playbook_id, days, at_time, action, title, title_en, body, body_en, template, figure,"
        " wanted, late_days",
        [
            (id, step["day"], step["at"], step["action"], step["zh"]["title"], step["en"]["title"],
             step["zh"]["body"], step["en"]["body"], step["template"], step["figure"],
             step["wanted"], step["late"])
            for step in pack["steps"]
        ],
    )  # fmt: skip
    return id
