"""Communities and their groups: what the operator looks after, and where it lives."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app import clock, dismissals
from app.errors import AppError
from app.progress import Progress, silent
from app.store import Store
from app.text import N_, plain, storable

KINDS = {
    "theme": N_("Theme"),
    "activity": N_("Activity"),
    "shopping": N_("Shopping"),
    "social": N_("Social"),
    "product": N_("Product"),
    "trial": N_("Trial"),
    "learning": N_("Learning"),
    "exchange": N_("Exchange"),
}
PLATFORMS = {
    "wechat": N_("WeChat"),
    "qq": N_("QQ"),
    "wecom": N_("WeCom"),
    "telegram": N_("Telegram"),
    "whatsapp": N_("WhatsApp"),
    "discord": N_("Discord"),
    "line": N_("LINE"),
    "other": N_("Other"),
}
# How many people one group holds, as the platforms allow today; the operator may change it.
CAPACITIES = {
    "wechat": 500, "qq": 2000, "wecom": 500, "telegram": 200_000, "whatsapp": 1024,
    "discord": 250_000, "line": 500, "other": 500,
}  # fmt: skip
LONGEST_NAME = 120  # characters
LARGEST = 10_000_000  # of a capacity or a target


@dataclass(frozen=True, slots=True)
class Community:
    """People gathered round one value: its purpose, reason to gather, and targets per day."""

    id: int
    name: str
    purpose: str
    reason: str
    kind: str
    notes: str
    target_messages: int | None
    target_active: int | None
    is_sample: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One chat room: who it can hold, who is in it now, and when it was last imported (ISO UTC)."""

    id: int
    community_id: int
    name: str
    platform: str
    capacity: int
    opened_on: str | None
    zone: str
    notes: str
    archived: bool
    members: int
    last_import: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """How much went away with the sample."""

    communities: int
    groups: int
    members: int
    messages: int


class CommunityFields(TypedDict, total=False):
    """What can be said of a community."""

    name: str
    purpose: str
    reason: str
    kind: str
    notes: str
    target_messages: int | None
    target_active: int | None
    is_sample: bool


class GroupFields(TypedDict, total=False):
    """What can be said of a group."""

    name: str
    platform: str
    capacity: int
    opened_on: str | None
    zone: str
    notes: str
    chat_key: str


_COMMUNITY = (
    "select id, name, purpose, reason, kind, notes, target_messages, target_active, is_sample,"
    " archived_at is not null from communities"
)
_GROUP = """
select g.id, g.community_id, g.name, g.platform, g.capacity, g.opened_on, g.zone, g.notes,
  g.archived_at is not null,
  (select count(*) from memberships s join members m on m.id = s.member_id
   where s.group_id = g.id and s.left_at is null and m.archived_at is null),
  (select max(at) from batches b where b.group_id = g.id and b.reverted_at is null)
from groups g
"""


# -- communities


def listed(store: Store, *, archived: bool = False) -> list[Community]:
    """Return the communities in use, or the archived ones, oldest first."""
    known = f"{_COMMUNITY} where (archived_at is not null) = ? order by id"
    return [_community(row) for row in store.rows(known, archived)]


def get(store: Store, id: int) -> Community:
    """Return one community."""
    return _community(store.rows(f"{_COMMUNITY} where id = ?", id)[0])


def add(store: Store, **fields: Unpack[CommunityFields]) -> int:
    """Add a community; return its id. Only the name must be given."""
    values = _checked_community(store, 0, {"name": "", **fields})
    with store.operation(N_("Add community “{name}”"), name=values["name"]):
        return store.insert("communities", created_at=clock.stamp(), **values)


def edit(store: Store, id: int, **fields: Unpack[CommunityFields]) -> None:
    """Change what is said of a community; what is not named stays."""
    values = _checked_community(store, id, dict(fields))
    with store.operation(N_("Edit community “{name}”"), name=get(store, id).name):
        store.update("communities", id, **values)


def archive(store: Store, id: int) -> None:
    """Put a community away with all its groups; nothing is deleted."""
    with store.operation(N_("Archive community “{name}”"), name=get(store, id).name):
        store.update("communities", id, archived_at=clock.stamp())


def restore(store: Store, id: int) -> None:
    """Bring an archived community back."""
    with store.operation(N_("Restore community “{name}”"), name=get(store, id).name):
        store.update("communities", id, archived_at=None)


def size(store: Store, id: int) -> int:
    """Return how many people are in a community's groups now, each once."""
    return int(
        store.value(
            "select count(distinct s.member_id) from memberships s join groups g on g.id = s.group_id"
            " join members m on m.id = s.member_id where g.community_id = ? and g.archived_at is null"
            " and s.left_at is null and m.archived_at is null",
            id,
        )
    )


# -- groups


def groups(store: Store, community_id: int, *, archived: bool = False) -> list[Group]:
    """Return the groups of a community in use, or its archived ones, oldest first."""
    known = f"{_GROUP} where g.community_id = ? and (g.archived_at is not null) = ? order by g.id"
    return [_group(row) for row in store.rows(known, community_id, archived)]


def group(store: Store, id: int) -> Group:
    """Return one group."""
    return _group(store.rows(f"{_GROUP} where g.id = ?", id)[0])


def add_group(store: Store, community_id: int, **fields: Unpack[GroupFields]) -> int:
    """Add a group to a community; return its id. Only the name must be given."""
    capacity = CAPACITIES.get(fields.get("platform", "wechat"), CAPACITIES["other"])
    values = _checked_group(store, community_id, 0, {"name": "", "capacity": capacity, **fields})
    with store.operation(N_("Add group “{name}”"), name=values["name"]):
        return store.insert("groups", community_id=community_id, created_at=clock.stamp(), **values)


def edit_group(store: Store, id: int, **fields: Unpack[GroupFields]) -> None:
    """Change what is said of a group; what is not named stays."""
    before = group(store, id)
    values = _checked_group(store, before.community_id, id, dict(fields))
    with store.operation(N_("Edit group “{name}”"), name=before.name):
        store.update("groups", id, **values)


def archive_group(store: Store, id: int) -> None:
    """Put a group away; its members and messages are kept."""
    with store.operation(N_("Archive group “{name}”"), name=group(store, id).name):
        store.update("groups", id, archived_at=clock.stamp())


def restore_group(store: Store, id: int) -> None:
    """Bring an archived group back."""
    with store.operation(N_("Restore group “{name}”"), name=group(store, id).name):
        store.update("groups", id, archived_at=None)


# -- the sample

_SAMPLE_GROUPS = (
    "(select g.id from groups g join communities c on c.id = g.community_id where c.is_sample = 1)"
)
_SAMPLE_COMMUNITIES = "(select id from communities where is_sample = 1)"
_SAMPLE_MEMBERS = (
    f"(select member_id from memberships where group_id in {_SAMPLE_GROUPS}"
    f" except select member_id from memberships where group_id not in {_SAMPLE_GROUPS})"
)
# The sample brings the starter library along. Topics that the operator wrote in, or that another
# community plans, used or announces, have become theirs.
_OWN_TOPICS = (
    "updated_at <> created_at or id in (select topic_id from events union"
    " select topic_id from announcements union select topic_id from topic_uses"
    f" where group_id is null or group_id not in {_SAMPLE_GROUPS}"
    f" union select topic_id from picks where group_id not in {_SAMPLE_GROUPS})"
)
# In an order that leaves no reference behind; cascades take what hangs on each row.
_SAMPLE_REMOVAL = (
    "update topics set source = 'sample' where pack_key glob 'sample/*'",
    (
        "update topics set status = 'ready' where status = 'scheduled' and id in"
        f" (select topic_id from events where community_id in {_SAMPLE_COMMUNITIES}) and id not in"
        " (select topic_id from events where topic_id is not null and status = 'planned'"
        f" and community_id not in {_SAMPLE_COMMUNITIES})"
    ),
    f"delete from announcements where community_id in {_SAMPLE_COMMUNITIES}",
    f"delete from events where community_id in {_SAMPLE_COMMUNITIES}",
    f"delete from messages where group_id in {_SAMPLE_GROUPS}",
    f"delete from roster_events where group_id in {_SAMPLE_GROUPS}",
    *(
        f"delete from {table} where group_id in {_SAMPLE_GROUPS}"
        for table in ("member_days", "hour_cells", "member_stats", "member_bits")
    ),
    f"delete from members where id in {_SAMPLE_MEMBERS}",
    f"update topics set source = 'starter' where source = 'sample' and ({_OWN_TOPICS})",
    "delete from topics where source = 'sample'",
    f"delete from groups where id in {_SAMPLE_GROUPS}",
    "delete from communities where is_sample = 1",
    dismissals.FORGET_MESSAGES,
)


def has_sample(store: Store) -> bool:
    """Tell whether the store holds the sample community."""
    return bool(store.value("select exists(select 1 from communities where is_sample = 1)"))


def remove_sample(store: Store, progress: Progress = silent) -> Removed:
    """Delete the sample community with everything of it; this can't be undone, and history is forgotten.

    Topics of its library that the operator has made their own stay.
    """
    counts = Removed(
        *(
            int(store.value(f"select count(*) from {what}"))
            for what in (
                "communities where is_sample = 1",
                f"groups where id in {_SAMPLE_GROUPS}",
                f"members where id in {_SAMPLE_MEMBERS}",
                f"messages where group_id in {_SAMPLE_GROUPS}",
            )
        )
    )
    bulk = Store(
        store.path, journalled=False, patience=5000
    )  # the journal would write tens of thousands of rows
    try:
        with bulk.operation(N_("Remove sample")):
            for done, sql in enumerate(_SAMPLE_REMOVAL):
                progress(done, len(_SAMPLE_REMOVAL))
                bulk.execute(sql)
    finally:
        bulk.close()
    store.forget_history()
    store.catch_up()
    return counts


# -- inside


def _community(row: tuple[Any, ...]) -> Community:
    values: list[Any] = [*row[:8], bool(row[8]), bool(row[9])]
    return Community(*values)


def _group(row: tuple[Any, ...]) -> Group:
    values: list[Any] = [*row[:8], bool(row[8]), *row[9:]]
    return Group(*values)


def _checked_community(store: Store, id: int, fields: dict[str, object]) -> dict[str, object]:
    values = _texts(fields)
    if "name" in values:
        name = _named(values["name"], N_("Give the community a name."))
        taken = "select 1 from communities where name = ? and id <> ? and archived_at is null"
        if store.rows(taken, name, id):
            raise AppError(N_("There is a community “{name}” already."), at="name", name=name)
    if values.get("kind") and values["kind"] not in KINDS:
        raise AppError(N_("Choose the kind of community from the list."), at="kind")
    for key in ("target_messages", "target_active"):
        _must_be_positive(values.get(key), key, N_("A target is a whole number above 0, or empty."))
    return values


def _checked_group(
    store: Store, community_id: int, id: int, fields: dict[str, object]
) -> dict[str, object]:
    values = _texts(fields)
    if "name" in values:
        name = _named(values["name"], N_("Give the group a name."))
        taken = "select 1 from groups where community_id = ? and name = ? and id <> ? and archived_at is null"
        if store.rows(taken, community_id, name, id):
            raise AppError(N_("There is a group “{name}” already."), at="name", name=name)
    if "platform" in values and values["platform"] not in PLATFORMS:
        raise AppError(N_("Choose the platform from the list."), at="platform")
    _must_be_positive(
        values.get("capacity"), "capacity", N_("A capacity is a whole number above 0.")
    )
    _must_be_day(values.get("opened_on"))
    if "zone" in values:
        _must_be_zone(str(values["zone"]))
    return values


def _texts(fields: dict[str, object]) -> dict[str, object]:
    """Return `fields` with texts storable and without stray spaces around."""
    return {k: storable(v).strip() if isinstance(v, str) else v for k, v in fields.items()}


def _named(name: object, sentence: str) -> str:
    if not plain(str(name)):
        raise AppError(sentence, at="name")
    if len(str(name)) > LONGEST_NAME:
        raise AppError(N_("A name has at most {n} characters."), at="name", n=LONGEST_NAME)
    return str(name)


def _must_be_positive(value: object, at: str, sentence: str) -> None:
    if value is not None and not (isinstance(value, int) and 0 < value <= LARGEST):
        raise AppError(sentence, at=at)


def _must_be_day(value: object) -> None:
    if value is None:
        return
    try:
        date.fromisoformat(str(value))
    except ValueError as error:
        raise AppError(
            N_("Write the day as year-month-day, for instance 2026-11-22."), at="opened_on"
        ) from error


def _must_be_zone(value: str) -> None:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise AppError(
            N_("“{zone}” is not a time zone. Choose one from the list."), at="zone", zone=value
        ) from error
