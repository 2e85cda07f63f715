"""How members are shown in tables: their columns, and the words and tones of roles, tiers and sources."""

from collections.abc import Callable
from dataclasses import replace

from app import clock, members, roles, tiers
from app.members import MemberRow
from app.members.finding import DAY, QUIET_DAYS
from app.text import N_
from ui import words
from ui.i18n import chinese, tr
from ui.rows import Badge, Cell, Column, Tone
from ui.session import Session

FIGURE = "\u2007"  # a space as wide as a figure: numbers below each other line up
MEMBER_READS = frozenset(
    {
        "members",
        "memberships",
        "roles",
        "member_tags",
        "names",
        "identities",
        "messages",
        "groups",
        "communities",
    }
)
LEADING = ("creator", "manager", "pioneer", "differentiator", "partner", "payer")

TIER_TONES: dict[str, Tone] = {"high": "warn", "mid": "info", "ordinary": "grey"}
# How a member came, where the chat file says it in a word of its own.
CHANNELS = {
    "invite": N_("Invitation"),
    "qr": N_("QR code"),
    "link": N_("Invite link"),
    "request": N_("Join request"),
    "card": N_("Contact card"),
}

Edit = Callable[[MemberRow, str], object]


def role_badge(role: str) -> Badge:
    """Return the badge of a role; those who carry the community stand out."""
    return Badge(tr(roles.NAMES.get(role, role)), "good" if role in LEADING else "grey")


def tier_badge(row: MemberRow) -> Badge:
    """Return the badge of the tier; a dot tells that the operator set it."""
    name = tr(tiers.NAMES[row.tier])
    return Badge(f"{name} ·" if row.tier_by_hand else name, TIER_TONES[row.tier])


def source(row: MemberRow) -> str:
    """Return where a member came from, or who brought them."""
    if row.inviter:
        return tr("via {name}", name=row.inviter)
    return tr(CHANNELS[row.channel]) if row.channel in CHANNELS else row.channel


def activity(row: MemberRow) -> Cell:
    """Return the days of talking in the last 30, as a bar and a figure."""
    text = tr("{n} d", n=f"{row.days:>2}".replace(" ", FIGURE))
    return Cell(text, "muted" if row.days == 0 else "", bar=row.days / tiers.WINDOW)


def last_spoke(row: MemberRow) -> Cell:
    """Return when a member last spoke; who has been quiet for long, or always, is marked."""
    if row.last_at is None:
        return Cell(tr("never spoke"), "bad")
    quiet = clock.now().timestamp() - row.last_at > QUIET_DAYS * DAY
    return Cell(words.ago(row.last_at), "bad" if quiet else "")


def joined(row: MemberRow) -> str:
    """Return the day of joining; empty where no file told it."""
    return "" if row.joined_at is None else words.long_day(words.local(row.joined_at).date())


def roster(*, compact: bool = True) -> list[Column[MemberRow]]:
    """Return the five columns of the roster; English words need more room than Chinese ones."""
    roles, days, last = (136, 104, 106) if chinese() else (168, 116, 122)
    return [
        Column("nickname", N_("Group nickname"), _shown, "nickname", width=112),
        Column("roles", N_("Roles · tier"), _roles, "tier", width=roles),
        Column("days", N_("30-day activity"), activity, "days", width=days if compact else 128),
        Column("last", N_("Last spoke"), last_spoke, "last", width=last),
        Column("channel", N_("Source"), source, "channel", width=112),
    ]


def full(nickname: Edit, remark: Edit) -> list[Column[MemberRow]]:
    """Return the columns of the member table; `nickname` and `remark` save what was typed."""
    first, *others = roster(compact=False)
    return [
        replace(first, width=168, edit=nickname, editable=_shown),
        *others,
        Column("joined", N_("Joined"), joined, "joined", width=118),
        Column(
            "groups", N_("In groups"), lambda row: Cell("、".join(row.groups), "muted"), width=150
        ),
        Column("tags", N_("Tags"), lambda row: Cell(badges=tuple(map(Badge, row.tags))), width=150),
        Column("remark", N_("Remark"), lambda row: row.remark, "remark", width=120, edit=remark),
        Column("name", N_("Account name"), lambda row: Cell(row.name, "muted"), width=120),
    ]


def kept_as(table: str) -> str:
    """Return the name under which a table's columns are remembered: widths fit one language only."""
    return f"{table}-zh" if chinese() else table


HIDDEN = ("name",)  # columns that the operator has to ask for


def _shown(row: MemberRow) -> str:
    return row.shown


def _roles(row: MemberRow) -> Cell:
    first, *others = row.roles
    more = [Badge(f"+{len(others)}")] if others else []
    return Cell(badges=(role_badge(first), tier_badge(row), *more))


def remembered(session: Session, default: str) -> tuple[str, bool]:
    """Return by what a table was sorted when it was last seen; days begin with the most active."""
    kept = session.prefs.texts("order/members" if default == "nickname" else "order/roster")
    if kept and kept[0] in members.SORTS:
        return kept[0], "desc" in kept[1:]
    return default, default == "days"
