"""A score in words: each term as what was counted times what one of it is worth."""

from app.insights.scores import Part, Rule, Score, Scores
from app.text import N_
from app.tiers import WINDOW
from ui import words
from ui.i18n import tr

SMALLEST = 0.01  # points that two digits can tell
TERMS: dict[str, str] = {
    "days": N_("Active days"),
    "messages": N_("Messages"),
    "answers": N_("Questions answered"),
    "replies": N_("Replies received"),
    "events": N_("Events attended"),
    "checkins": N_("Check-ins"),
    "brought": N_("Brought and still here"),
    "highlights": N_("Highlights written"),
}


def counted(term: str, n: int) -> str:
    """Return how much of a term there is: 12 active days."""
    told = {
        "days": lambda: tr("%n active day(s)", "", n),
        "messages": lambda: tr("%n message(s)", "", n),
        "answers": lambda: tr("%n question(s) answered", "", n),
        "replies": lambda: tr("%n reply(ies) received", "", n),
        "events": lambda: tr("%n event(s) attended", "", n),
        "checkins": lambda: tr("%n check-in(s)", "", n),
        "brought": lambda: tr("%n brought and still here", "", n),
        "highlights": lambda: tr("%n highlight(s) written", "", n),
    }
    return told[term]()


def points(n: float, digits: int = 2) -> str:
    """Return points with two digits at most, which shipped weights never exceed: 24, 1.2, 0.03."""
    return f"{n:.{digits}f}".rstrip("0").rstrip(".")


def each(rule: Rule) -> str:
    """Return what one of a term is worth, two digits at most."""
    tiny = 0 < rule.each < SMALLEST / 2
    return f"<{SMALLEST}" if tiny else points(rule.each)


def times(part: Part) -> str:
    """Return one term before its points: 12 active days × 2; where not all count, how many do."""
    what = counted(part.rule.term, part.n)
    if part.n > part.counted:
        text = N_("{what}, {n} of them count × {each}")
        return tr(text, what=what, n=words.number(part.counted), each=each(part.rule))
    return tr("{what} × {each}", what=what, each=each(part.rule))


def earned(score: Score) -> tuple[Part, ...]:
    """Return the terms that earned something, most points first."""
    found = (part for part in score.parts if part.points > 0)
    return tuple(sorted(found, key=lambda part: -part.points))


def in_words(score: Score) -> str:
    """Return the whole sum: 25.2 points = 24 (12 active days × 2) + 1.2 (12 messages × 0.1)."""
    parts = " + ".join(
        tr("{points} ({times})", points=points(part.points), times=times(part))
        for part in earned(score)
    )
    whole = tr("{points} points", points=points(score.points))
    return f"{whole} = {parts}" if parts else whole


def answers_read(found: Scores) -> str:
    """Say since when answers and replies were read, where that is not the whole time; else ''."""
    if found.since is None or (found.end - found.since).days >= WINDOW - 1:
        return ""
    return tr("Answers and replies are read since {day}.", day=words.short_day(found.since))
