"""Built-in announcement templates: one file per template and language under resources/templates."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app import paths
from app.text import N_

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Template:
    """A text to start from: what it is called, when to use it, and what it speaks of."""

    key: str
    name: str
    about: str
    wants: tuple[str, ...] = ()  # of: member, event, topic


@dataclass(frozen=True, slots=True)
class Draft:
    """A template's words in one language: a title for the operator's list, a text for the chat."""

    title: str
    body: str


BUILT_IN = (
    Template(
        "welcome", N_("Welcome newcomers"),
        N_("Greets by name and gives one first step"), ("member",),
    ),
    Template(
        "rules", N_("Group rules"),
        N_("Few rules, each with its reason"),
    ),
    Template(
        "event", N_("Event notice"),
        N_("What, when, where, and how to come"), ("event",),
    ),
    Template(
        "day_before", N_("Reminder, the day before"),
        N_("Short nudge with what to prepare"), ("event",),
    ),
    Template(
        "one_hour", N_("Reminder, one hour before"),
        N_("Two lines and where to go"), ("event",),
    ),
    Template(
        "briefing", N_("Morning briefing"),
        N_("Three items, one question"),
    ),
    Template(
        "topic", N_("Topic of the day"),
        N_("Hook, questions and what members gain"), ("topic",),
    ),
    Template(
        "checkin_launch", N_("Check-in: launch"),
        N_("Goal, rule and reward of a campaign"), ("event",),
    ),
    Template(
        "checkin_daily", N_("Check-in: today"),
        N_("Day count and the format to copy"), ("event",),
    ),
    Template(
        "lecture", N_("Guest lecture"),
        N_("Guest, subject, and questions collected ahead"), ("event", "member"),
    ),
    Template(
        "signup", N_("Sign-up list 接龙"),
        N_("Numbered list that members extend"), ("event",),
    ),
    Template(
        "recap", N_("Recap"),
        N_("What came out, who helped, what comes next"), ("event",),
    ),
    Template(
        "vote", N_("Vote"),
        N_("Two or three choices, one deadline"), ("topic",),
    ),
    Template(
        "survey", N_("Survey"),
        N_("Three short questions and why they are asked"),
    ),
    Template(
        "holiday", N_("Holiday greeting"),
        N_("A warm word without selling"),
    ),
    Template(
        "farewell", N_("Closing a group"),
        N_("Thanks, what is kept, where to go next"),
    ),
)  # fmt: skip

_BY_KEY = {template.key: template for template in BUILT_IN}


def get(key: str) -> Template | None:
    """Return the template called `key`; None for one that a newer version or nobody wrote."""
    return _BY_KEY.get(key)


@lru_cache(maxsize=64)
def draft(key: str, language: Language) -> Draft:
    """Return the words of a built-in template."""
    path = paths.resources() / "templates" / f"{_BY_KEY[key].key}.{language}.md"
    title, _, body = path.read_text(encoding="utf-8").partition("\n")
    return Draft(title.removeprefix("# ").strip(), body.strip())
