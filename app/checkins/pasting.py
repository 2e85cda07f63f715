"""Check-ins by paste: a sign-up list, or names one after the other, laid against the roster."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.checkins import marking
from app.checkins.campaign import get
from app.errors import AppError
from app.signups import Item, answer, parse, roster
from app.store import Store
from app.text import N_

LONGEST = 50_000  # characters
MOST = 1_000  # names
NAME = 64  # characters; longer is no name

_LONG = N_("That is too much at once: at most {n} characters.")
_NOBODY = N_("None of these names is on the roster of the campaign's groups.")
_NUMBER = re.compile(r"^[ \t]*\d{1,3}\s*[.、．)）:：]", re.MULTILINE)
_LEAD = re.compile(r"^[\s\-*•·✅☑✔@]*")
_TAIL = re.compile(
    r"[\s✅☑✔👍]*(?:已?打卡|已?签到|完成|done|checked in)?[\s✅☑✔👍!！。]*$", re.IGNORECASE
)
_PARTS = re.compile(r"[\n\r、,，;；|\t]+")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Who stands in a pasted text: members found, and names of nobody or of several."""

    members: tuple[int, ...]
    names: tuple[str, ...]
    unknown: tuple[str, ...]


def read(store: Store, campaign_id: int, text: str) -> Pasted:
    """Return who stands in `text`, by the names of the campaign's groups."""
    if len(text) > LONGEST:
        raise AppError(_LONG, at="paste", n=LONGEST)
    campaign = get(store, campaign_id)
    only = campaign.group_ids[0] if len(campaign.group_ids) == 1 else None
    known = roster(store, campaign.community_id, only)
    found: dict[int, str] = {}
    unknown: list[str] = []
    for item in _items(text)[:MOST]:
        match = known.match(item)
        if match.member is not None:
            found.setdefault(match.member, known.people[match.member].name)
        else:
            unknown.append(item.name)
    return Pasted(tuple(found), tuple(found.values()), tuple(dict.fromkeys(unknown)))


def keep(store: Store, campaign_id: int, day: date, member_ids: Sequence[int]) -> None:
    """Let members have checked in on a day."""
    if not member_ids:
        raise AppError(_NOBODY, at="paste")
    spots = [(member, day) for member in member_ids]
    marking.mark(store, campaign_id, spots, "done", source="paste")


def _items(text: str) -> list[Item]:
    if signup := parse(text):
        return [item for item in signup.filled if answer(item.note) == "yes"]
    names = (
        _TAIL.sub("", _LEAD.sub("", part)).strip() for part in _PARTS.split(_NUMBER.sub("", text))
    )
    return [Item(n, name) for n, name in enumerate(names, 1) if 0 < len(name) <= NAME]
