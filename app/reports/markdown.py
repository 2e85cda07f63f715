"""A report as Markdown: pictures stand there as tables of their values, so that one file is all."""

from __future__ import annotations

import re

from app.reports.html import environment
from app.reports.report import Quote, Report, Table

# Whatever may mean something in CommonMark or in a table, and what begins a list or a number.
_MARKS = re.compile(
    r"[\\`*_{}\[\]<>#+!|~&$]|(?<![^\n])[-=:](?=[-=:\s])|(?<![^\n])(\d{1,9})(?=[.)]\s)"
)
_BLANK = re.compile(r"\n{3,}")


def text(report: Report) -> str:
    """Return the whole text."""
    made = environment().overlay(autoescape=False)
    made.filters["md"] = escaped
    found = made.get_template("report.md").render(report=report, sheet=sheet, quoted=quoted)
    return _BLANK.sub("\n\n", found).strip() + "\n"


def escaped(words: str) -> str:
    """Return words so that Markdown shows them as they are, on one line."""
    line = " ".join(str(words).split())
    return _MARKS.sub(lambda match: f"{match[1]}\\" if match[1] else f"\\{match[0]}", line)


def sheet(table: Table) -> str:
    """Return a table."""
    rules = ["---:" if place in table.numbers else "---" for place in range(len(table.heads))]
    rows = [[escaped(cell) for cell in row] for row in (table.heads, *table.rows)]
    lines = [rows[0], rules, *rows[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def quoted(quote: Quote) -> str:
    """Return somebody's words as a quotation."""
    lines = [f"> {escaped(line)}" for line in quote.text.split("\n")]
    return "\n>\n".join([*lines, f"> — {escaped(quote.said)}"])
