"""What the lists of communities and of groups show in their columns."""

from dataclasses import dataclass
from datetime import date, datetime

from app import communities
from app.communities import Community, Group
from app.rules import Rule
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, Tone

NEARLY_FULL = 0.9  # of the capacity: time to think of the next group


@dataclass(frozen=True, slots=True)
class Entry:
    """A community with its groups and how many people are in them."""

    community: Community
    members: int
    groups: list[Group]
    rules: tuple[Rule, ...] = ()


def community_columns() -> list[Column[Entry]]:
    """Return the columns of communities."""
    return [
        Column("name", N_("Community"), _community_cell, width=180),
        Column("groups", N_("Groups"), _group_count, right=True, width=64),
        Column("members", N_("Members"), _all_members, right=True, width=76),
        Column("kind", N_("Kind"), _kind, width=84),
        Column(
            "reason",
            N_("Reason to gather"),
            lambda entry: Cell(entry.community.reason, "muted"),
            width=90,
        ),
    ]


def _group_count(entry: Entry) -> str:
    return words.number(sum(not group.archived for group in entry.groups))


def _kind(entry: Entry) -> str:
    return tr(communities.KINDS[entry.community.kind]) if entry.community.kind else ""


def _community_cell(entry: Entry) -> Cell:
    badges: tuple[Badge, ...] = (Badge(tr("Sample"), "info"),) if entry.community.is_sample else ()
    if entry.community.archived:
        badges += (Badge(tr("Archived")),)
    return Cell(entry.community.name, "muted" if entry.community.archived else "", badges)


def _all_members(entry: Entry) -> str:
    return words.number(entry.members)


def group_columns() -> list[Column[Group]]:
    """Return the columns of groups."""
    return [
        Column("name", N_("Group"), _group_cell, width=140),
        Column(
            "platform",
            N_("Platform"),
            lambda group: tr(communities.PLATFORMS.get(group.platform, group.platform)),
            width=92,
        ),
        Column("members", N_("Members / capacity"), _fullness, width=158),
        Column(
            "opened",
            N_("Opened on"),
            lambda group: (
                words.long_day(date.fromisoformat(group.opened_on)) if group.opened_on else ""
            ),
            width=112,
        ),
        Column("import", N_("Last import"), _last_import, width=96),
    ]


def _group_cell(group: Group) -> Cell:
    return (
        Cell(group.name, "muted", (Badge(tr("Archived")),)) if group.archived else Cell(group.name)
    )


def _fullness(group: Group) -> Cell:
    share = group.members / group.capacity
    tone: Tone = "bad" if share >= 1 else "warn" if share >= NEARLY_FULL else ""
    return Cell(
        f"{words.number(group.members)} / {words.number(group.capacity)}", tone, bar=min(share, 1)
    )


def _last_import(group: Group) -> Cell:
    if group.last_import is None:
        return Cell(tr("never"), "muted")
    return Cell(words.ago(datetime.fromisoformat(group.last_import)))
