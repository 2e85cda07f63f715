"""What the operator says of a member's day: it is kept, and no look at the chat ever changes it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from app.checkins.campaign import Campaign, get
from app.checkins.finding import Claim
from app.errors import AppError
from app.store import Store
from app.text import N_, P_, storable

Said = Literal["done", "made_up", "excused", "refused"]
Spot = tuple[int, date]  # member, day

_OUTSIDE = N_("{day} is no day of this campaign.")
_AHEAD = N_("{day} is still to come.")
_CARDS = N_("No make-up card is left: each member has {n}.")
LABELS: dict[Said, str] = {
    "done": N_("Mark {n} check-ins"),
    "made_up": N_("Make up for {n} days"),
    "excused": N_("Excuse {n} days"),
    "refused": N_("Take back {n} check-ins"),
}


@dataclass(frozen=True, slots=True)
class Word:
    """The operator's word on one day; `at`: the message it is about, where it is about one."""

    kind: Said
    source: str
    at: int | None
    note: str


def mark(  # noqa: PLR0913, PLR0917 -- whose days, and what of them
    store: Store, id: int, spots: Iterable[Spot], kind: Said, note: str = "", source: str = "hand"
) -> None:
    """Say that members checked in, made up, are excused, or did not check in, on some days."""
    campaign, wanted = get(store, id), list(dict.fromkeys(spots))
    for member, day in wanted:
        _check(store, campaign, member, day, kind)
    with store.operation(LABELS[kind], n=len(wanted)):
        for member, day in wanted:
            _put(store, id, member, day, kind=kind, note=storable(note), source=source)


def clear(store: Store, id: int, spots: Iterable[Spot]) -> None:
    """Take the operator's word back: days are again as the chat says."""
    wanted = list(dict.fromkeys(spots))
    with store.operation(P_("Clear %n day(s)", "", len(wanted)), n=len(wanted)):
        for member, day in wanted:
            store.execute(
                "delete from checkins where campaign_id = ? and member_id = ? and day = ?",
                id, member, day.isoformat(),
            )  # fmt: skip


def accept(store: Store, id: int, claims: Sequence[Claim]) -> None:
    """Let uncertain messages count as what they claim."""
    with store.operation(P_("Accept %n check-in(s)", "", len(claims)), n=len(claims)):
        for claim in claims:
            _put(store, id, claim.member_id, claim.day, kind=claim.kind, **_about(claim))


def excuse(store: Store, id: int, claims: Sequence[Claim]) -> None:
    """Excuse the days that uncertain messages are about."""
    with store.operation(LABELS["excused"], n=len(claims)):
        for claim in claims:
            _put(store, id, claim.member_id, claim.day, kind="excused", **_about(claim))


def refuse(store: Store, id: int, claims: Sequence[Claim]) -> None:
    """Say that messages are no check-ins; another message of that day may still be one."""
    with store.operation(P_("Refuse %n message(s)", "", len(claims)), n=len(claims)):
        for claim in claims:
            _put(store, id, claim.member_id, claim.day, kind="refused", **_about(claim))


def said(store: Store, id: int) -> dict[Spot, Word]:
    """Return the operator's word on every day it was given for."""
    sql = "select member_id, day, kind, source, at, note from checkins where campaign_id = ?"
    return {
        (member, date.fromisoformat(day)): Word(kind, source, at, note)
        for member, day, kind, source, at, note in store.rows(sql, id)
    }


# -- inside


def _about(claim: Claim) -> dict[str, Any]:
    return {"source": claim.source, "at": claim.at, "message_id": claim.message_id}


def _check(store: Store, campaign: Campaign, member: int, day: date, kind: Said) -> None:
    if day not in campaign.days:
        raise AppError(_OUTSIDE, day=day.isoformat())
    if kind in ("done", "made_up") and day > campaign.today():
        raise AppError(_AHEAD, day=day.isoformat())
    if kind == "made_up":
        used = store.value(
            "select count(*) from checkins where campaign_id = ? and member_id = ? and kind = 'made_up'"
            " and day <> ?",
            campaign.id, member, day.isoformat(),
        )  # fmt: skip
        if used >= campaign.make_ups:
            raise AppError(_CARDS, n=campaign.make_ups)


def _put(store: Store, id: int, member: int, day: date, **values: object) -> None:
    wanted = {"at": None, "message_id": None, "note": "", **values}
    sql = "select id from checkins where campaign_id = ? and member_id = ? and day = ?"
    known = store.value(sql, id, member, day.isoformat())
    if known is None:
        store.insert("checkins", campaign_id=id, member_id=member, day=day.isoformat(), **wanted)
    else:
        store.update("checkins", known, **wanted)
