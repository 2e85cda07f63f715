"""What revives a group of this kind: a short list from the field, to be read as leads, not as laws.

Who cares for a group that falls asleep wakes its core first, not everybody (激活先激活核心). What comes
next depends on why people came: learners on doing things together every day and on voices from
outside, friends on meeting, buyers on an occasion, testers and users on being asked.
"""

from app.insights.stages import Stage

FEW = 3
# By kind of community (`app.communities.KINDS`), the strongest first.
_BY_KIND = {
    "theme": ("guest", "topics", "turns"),
    "activity": ("meetup", "checkin", "quiz"),
    "shopping": ("shopping", "quiz", "survey"),
    "social": ("meetup", "topics", "turns"),
    "product": ("survey", "articles", "quiz"),
    "trial": ("survey", "articles", "quiz"),
    "learning": ("checkin", "guest", "turns"),
    "exchange": ("turns", "guest", "topics"),
}
_PLAIN = ("topics", "quiz", "survey")
LEVERS = (
    "core", "welcome", "silent", "topics", "guest", "turns", "checkin", "quiz", "meetup", "articles",
    "survey", "shopping",
)  # fmt: skip


def levers(kind: str, stage: Stage | None) -> tuple[str, ...]:
    """Return what to try first (keys of `LEVERS`) in a community of a kind at a stage of its life."""
    first = {Stage.START: "welcome", Stage.SILENCE: "silent"}.get(stage or Stage.GROWTH, "core")
    return (first, *_BY_KIND.get(kind, _PLAIN))[: FEW + 1]
