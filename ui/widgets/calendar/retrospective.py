"""The retrospective of an event in words: the lines of the panel, and the page that is printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from app.events.costs import Cost
from app.events.review import WINDOW, Review
from ui.i18n import tr
from ui.widgets.calendar import looks
from ui.widgets.calendar.budget import FIGURE_TITLES, KIND_TITLES
from ui.words import amount, long_day


@dataclass(frozen=True, slots=True)
class Line:
    """One result: what it is called, its figure, and what it means."""

    name: str
    figure: str
    meaning: str = ""


def results(found: Review) -> list[Line]:
    """Return what came of an event; only what is known."""
    lines = [*_turnout(found), *_per_head(found)]
    if found.gain is not None:
        name = tr("Return") if found.spent else tr("Return, as planned")
        lines.append(Line(name, _signed(found.gain), tr("Income less money spent")))
    if (hours := found.totals["hours"].known) is not None:
        lines.append(Line(tr("Hours of work"), amount(hours), tr("Not part of the return")))
    return lines


def _turnout(found: Review) -> list[Line]:
    turnout = found.turnout
    lines: list[Line] = []
    if turnout.came or turnout.missed:
        came = tr("{came} of {n} signed up", came=turnout.came, n=turnout.signed_up)
        lines.append(Line(tr("Came"), came, tr("People, each counted once")))
    if turnout.visits > turnout.came:
        lines.append(Line(tr("Heads"), amount(turnout.visits), tr("With those they brought")))
    if woken := found.newly_active:
        days = tr("{days} of 14 days known", days=woken.days) if woken.days < WINDOW else ""
        among = (
            tr("Of those who came: wrote in the 14 days after, not in the 14 before")
            if woken.among_those_who_came
            else tr("In the event's groups: wrote in the 14 days after, not in the 14 before")
        )
        lines.append(
            Line(tr("Newly active"), " · ".join(filter(None, (str(woken.people), days))), among)
        )
    return lines


def _per_head(found: Review) -> list[Line]:
    lines: list[Line] = []
    if (cost := found.per_participant) is not None:
        people = amount(found.participants)
        why = tr("Money spent, shared by {n} participants", n=people)
        lines.append(Line(tr("Cost per participant"), amount(round(cost, 2)), why))
    if (cost := found.per_newly_active) is not None:
        why = tr("Money spent, shared by {n} newly active members", n=amount(found.woken))
        lines.append(Line(tr("Cost per newly active member"), amount(round(cost, 2)), why))
    return lines


@dataclass(frozen=True, slots=True)
class Table:
    """One part of the page: its title, the heads of its columns (or none), and its rows."""

    title: str
    heads: tuple[str, ...]
    rows: list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """The retrospective as it is printed and copied."""

    title: str
    facts: str
    tables: list[Table]
    lessons: str

    def html(self) -> str:
        """Return it as HTML; everything foreign is escaped."""
        parts = [f"<h1>{escape(self.title)}</h1><p class='quiet'>{escape(self.facts)}</p>"]
        parts += [_html(table) for table in self.tables]
        if self.lessons:
            words, title = escape(self.lessons).replace("\n", "<br>"), tr("What to keep")
            parts.append(f"<h2>{escape(title)}</h2><p>{words}</p>")
        return "".join(parts)

    def text(self) -> str:
        """Return it as lines for a chat."""
        lines = [self.title, self.facts]
        for table in self.tables:
            heads = " / ".join(filter(None, table.heads))
            title = (
                tr("{title} ({heads})", title=table.title, heads=heads) if heads else table.title
            )
            lines += ["", title, *(_line(row, figures=bool(heads)) for row in table.rows)]
        if self.lessons:
            lines += ["", tr("What to keep"), self.lessons]
        return "\n".join(lines)


def page(found: Review, budget: Sequence[Cost], people: str) -> Page:
    """Return the retrospective of an event as a page."""
    event = found.event
    when = tr("{day} {time}", day=long_day(event.starts_at.date()), time=f"{event.starts_at:%H:%M}")
    if found.held > 1:
        when = tr("held {n} times since {day}", n=found.held, day=long_day(event.starts_at.date()))
    facts = (tr(looks.KIND_TITLES[event.kind]), when, event.place, people)
    told = [(line.name, line.figure, line.meaning) for line in results(found)]
    tables = (
        Table(tr("Results"), (), told),
        Table(tr("Budget"), _heads(), [_cost(line) for line in budget] + _sums(found, budget)),
        Table(tr("Figures"), _heads(), _figures(found)),
    )
    return Page(
        looks.title(event),
        " · ".join(" ".join(fact.split()) for fact in facts if fact),
        [table for table in tables if table.rows],
        event.lessons.strip(),
    )


def _heads() -> tuple[str, ...]:
    return ("", tr("In plan"), tr("In fact"))


def _cost(line: Cost) -> tuple[str, ...]:
    kind = tr(KIND_TITLES[line.kind])
    name = f"{kind} · {line.what}" if line.what else kind
    return name, amount(line.planned), amount(line.actual)


def _sums(found: Review, budget: Sequence[Cost]) -> list[tuple[str, ...]]:
    several = {kind for kind in KIND_TITLES if sum(line.kind == kind for line in budget) > 1}
    return [
        (tr("Sum: {kind}", kind=tr(KIND_TITLES[kind])), amount(sum.planned), amount(sum.actual))
        for kind, sum in found.totals.items()
        if kind in several and sum.known is not None
    ]


def _figures(found: Review) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for one in found.figures:
        actual = found.measured.get(one.name) if one.actual is None else one.actual
        name = tr(FIGURE_TITLES[one.name]) if one.name in FIGURE_TITLES else one.name
        rows.append((name, amount(one.expected), amount(actual)))
    return rows


def _html(table: Table) -> str:
    heads = "".join(f"<th align='right'>{escape(head)}</th>" for head in table.heads)
    top = f"<tr>{heads}</tr>" if heads else ""
    lines = "".join(f"<tr>{_cells(row)}</tr>" for row in table.rows)
    body = f"<table width='100%' cellpadding='4'>{top}{lines}</table>"
    return f"<h2>{escape(table.title)}</h2>{body}"


def _cells(row: Sequence[str]) -> str:
    first, *rest = row
    cells = "".join(f"<td align='right'>{escape(cell)}</td>" for cell in rest)
    return f"<td>{escape(first)}</td>{cells}"


def _line(row: Sequence[str], *, figures: bool) -> str:
    """Return a row for a chat: name: planned / in fact, or name: figure (what it means)."""
    name, first, *rest = row
    if figures:
        told = " / ".join(cell or "—" for cell in (first, *rest))
    else:
        told = tr("{figure} ({meaning})", figure=first, meaning=rest[0])
    return tr("{name}: {told}", name=name, told=told)


def _signed(n: float) -> str:
    return f"+{amount(n)}" if n > 0 else amount(n).replace("-", "−")
