"""The preview in words: what becomes of an entry, what is wrong at which field, what cleaning changed."""

from collections.abc import Callable, Mapping

from app import cleaning
from app.packs import KNOWN, NEW, TWICE, WRONG, Problem
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, Tone
from ui.widgets.topic_columns import library_badge, shelf_name
from ui.widgets.topic_import.gathering import Row

STATES: Mapping[str, str] = {
    NEW: N_("New here"), KNOWN: N_("Known"), TWICE: N_("Twice"), WRONG: N_("Wrong"),
}  # fmt: skip
TONES: Mapping[str, Tone] = {NEW: "good", KNOWN: "info", TWICE: "grey", WRONG: "bad"}
FIELDS: Mapping[str, str] = {
    "title": N_("Title"), "hook": N_("Opening line"), "questions": N_("Follow-up questions"),
    "gain": N_("What members gain"), "title_en": N_("Title in English"),
    "hook_en": N_("Opening line in English"), "questions_en": N_("Questions in English"),
    "gain_en": N_("Gain in English"), "material": N_("Material"), "links": N_("Links"),
    "audience": N_("For whom"), "owner": N_("Owner"), "season": N_("Season"),
    "festival": N_("Festival"), "library": N_("Library"), "shelf": N_("Shelf"), "tags": N_("Tags"),
    "key": N_("Key"),
}  # fmt: skip
KNOWNS: Mapping[str, str] = {
    "skip": N_("Skip them"), "renew": N_("Renew them"), "add": N_("Keep both"),
}  # fmt: skip
BECOMES: Mapping[str, str] = {
    "skip": N_("In the library already: skipped"),
    "renew": N_("In the library already: its texts are renewed, its tags added"),
    "add": N_("In the library already: comes in a second time"),
}
SHOWN = 60  # characters of a text before and after
RULES = {rule.key: rule.title for rule in cleaning.RULES}


def columns(known: Callable[[], str]) -> list[Column[Row]]:
    """Return the columns of the preview; `known` says what becomes of known entries."""

    def remark(row: Row) -> Cell:
        return _remark(row, known())

    return [
        Column("state", N_("State"), _state, width=100),
        Column("title", N_("Title"), _title, width=208),
        Column("where", N_("Line"), _where, width=72),
        Column("place", N_("Library · shelf"), _shelf, width=160),
        Column("cleaned", N_("Cleaned"), _cleaned, width=130),
        Column("remark", N_("Remark"), remark, width=200),
    ]


def details(row: Row) -> str:
    """Return what is wrong and what cleaning changed, in full, a line each."""
    told = [_problem(one) for one in row.look.problems]
    clean, raw = row.look.entry, row.raw
    changed = [name for name, text in clean.texts.items() if raw.texts.get(name, "") != text]
    for name in changed:
        before, after = _part(raw.texts[name], clean.texts[name])
        told.append(
            tr(
                "{field}: “{before}” becomes “{after}”",
                field=tr(FIELDS[name]), before=before, after=after,
            )
        )  # fmt: skip
    return "\n".join(told)


def rules(keys: tuple[str, ...]) -> str:
    """Return the names of rules of cleaning, in one line."""
    return tr(", ").join(tr(RULES[key]) for key in keys)


def _problem(problem: Problem) -> str:
    said = tr(problem.template, **problem.fields)
    return tr("{field}: {problem}", field=tr(FIELDS.get(problem.at, problem.at)), problem=said)


def _part(before: str, after: str) -> tuple[str, str]:
    """Return both texts from where they begin to differ."""
    same = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    start = max(0, same - 10)
    dots = "…" if start else ""
    return dots + _short(before[start:]), dots + _short(after[start:])


def _short(text: str) -> str:
    text = text.replace("\n", " ⏎ ")
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _state(row: Row) -> Cell:
    return Cell(badges=(Badge(tr(STATES[row.look.state]), TONES[row.look.state]),))


def _title(row: Row) -> Cell:
    title = row.look.entry.title[:200]
    return Cell(title) if title else Cell(tr("No title"), "muted")


def _shelf(row: Row) -> Cell:
    shelf = row.look.shelf
    new = row.look.entry.shelf[:80]
    name = shelf_name(shelf) if shelf else tr("{shelf} (new)", shelf=new) if new else ""
    return Cell(name, badges=(library_badge(row.look.library),))


def _remark(row: Row, known: str) -> Cell:
    look = row.look
    if look.state == WRONG:
        return Cell(" · ".join(map(_problem, look.problems)), "bad")
    if look.state == KNOWN:
        return Cell(tr(BECOMES[known]), "muted")
    if look.state == TWICE:
        return Cell(tr("Stands further above with the same title: skipped"), "muted")
    return Cell(
        "" if look.entry.texts.get("gain") else tr("Says not yet what members gain"), "muted"
    )


def _cleaned(row: Row) -> Cell:
    return Cell(rules(row.look.entry.cleaned), "muted")


def _where(row: Row) -> Cell:
    place = words.number(row.look.entry.place)
    return Cell(f"{row.source} · {place}" if row.source else place, "muted")
