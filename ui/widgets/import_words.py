"""Imports in sentences: what a report says, what a format and an encoding are called."""

from datetime import datetime

from app.imports.report import Report
from ui import words
from ui.i18n import chinese, tr

SAMPLE = "sample"  # the format of what came with the sample community
SHOWN_SKIPPED = 200
ENCODINGS = {
    "utf-8": "UTF-8", "gb18030": "GB18030", "cp950": "Big5", "big5": "Big5",
    "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE",
}  # fmt: skip


def batches_of(report: Report) -> list[int]:
    """Return the batches of an import, to take it back."""
    all_ = [report.batch, *(part.batch for part in report.groups)]
    return [batch for batch in dict.fromkeys(all_) if batch is not None]


def format_title(key: str) -> str:
    """Return what a format is called, in the operator's language."""
    from app.imports import FORMATS  # noqa: PLC0415 -- start-up: the readers load with the first file

    if key == SAMPLE:
        return tr("Sample")
    return next((tr(format.title) for format in FORMATS if format.key == key), key)


def encoding_name(key: str) -> str:
    """Return what an encoding is called by people; '' for none."""
    return ENCODINGS.get(key, key.upper())


def where(report: Report) -> str:
    """Return the group an import goes to, and whether it is known."""
    if report.groups:
        return tr("%n chat(s) in this file", "", len(report.groups))
    place = " · ".join(part for part in (report.community, report.group) if part)
    if report.batch is not None or not place:
        return place
    return (
        tr("{place} (new group)", place=place)
        if report.new_group
        else tr("{place} (known group)", place=place)
    )


def span(report: Report) -> str:
    """Return the first and the last day of the messages."""
    if not report.first or not report.last:
        return ""
    first, last = (datetime.fromisoformat(text).date() for text in (report.first, report.last))
    if first == last:
        return words.long_day(first)
    return f"{words.long_day(first)} – {words.long_day(last)}"


def told(report: Report, encoding: str = "") -> list[str]:
    """Return a report in sentences."""
    counts, events, members = report.messages, report.events, report.members
    title = " · ".join(filter(None, (format_title(report.format), encoding_name(encoding))))
    place, days = where(report), span(report)
    lines = [f"{title}  →  {place}" if place else title, *([days] if days else [])]
    lines.append(
        tr("Messages: {new} new, {known} known, {changed} changed, {unreadable} unreadable",
           new=words.number(counts.created), known=words.number(counts.unchanged),
           changed=words.number(counts.updated), unreadable=words.number(counts.skipped))
    )  # fmt: skip
    lines.append(tr("Members: {new} new, {known} known", new=members.created, known=members.known))
    lines.append(
        tr("{joins} joined, {leaves} left, {kicks} removed, {recalls} recalled",
           joins=events.join, leaves=events.leave, kicks=events.kick, recalls=events.recall)
    )  # fmt: skip
    return lines


def skipped(report: Report) -> str:
    """Return where records could not be read, and why, a line for each."""
    lines = [
        tr("Line {line}: {reason}", line=one.line, reason=tr(one.reason))
        for one in report.skipped[:SHOWN_SKIPPED]
    ]
    more = report.messages.skipped - len(lines)
    if lines and more > 0:
        lines.append(tr("… and %n more", "", more))
    return "\n".join(lines)


def whole(name: str, report: Report) -> str:
    """Return a report as text to copy, each chat's own below."""
    parts = [name, *told(report), skipped(report)]
    for part in report.groups:
        parts += ["", *told(part)]
    return "\n".join(parts).strip()


def family_line(family: str, names: list[str]) -> str:
    """Return what can be read of one family."""
    between, colon = ("、", "：") if chinese() else (", ", ": ")
    return f"{family}{colon}{between.join(names)}" if names != [family] else family
