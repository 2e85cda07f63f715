"""An attendance sheet in words, and as a page to print: everything foreign in it is escaped."""

from html import escape

from app.attendance import Attendee, ListNews, Sheet
from ui import words
from ui.i18n import tr
from ui.widgets.calendar import looks
from ui.widgets.calendar.attendees import STATUS_TITLES, heads_words
from ui.words import short

NAMED = 3


def when(sheet: Sheet) -> str:
    """Return when the occurrence is: 11月28日（六）14:00."""
    at = sheet.original
    day = tr("{day} ({weekday})", day=words.short_day(at.date()), weekday=words.weekday(at.date()))
    return day if sheet.event.all_day else f"{day} {at:%H:%M}"


def seats(sheet: Sheet) -> str:
    """Return how many seats are taken of how many; '' where there is no limit."""
    if sheet.event.capacity is None:
        return ""
    return tr(
        "{taken} of {seats} seats taken", taken=sheet.counts.seats, seats=sheet.event.capacity
    )


def counts(sheet: Sheet) -> str:
    """Return how many stand where."""
    found = [(tr(STATUS_TITLES[status]), getattr(sheet.counts, status)) for status in STATUS_TITLES]
    return " · ".join(f"{title}\u00a0{words.number(n)}" for title, n in found if n)


def seat(sheet: Sheet) -> str:
    """Return who a free seat is offered to."""
    if sheet.next is None or sheet.free is None:
        return ""
    name = short(sheet.next.name) + heads_words(sheet.next)
    return tr("%n seat(s) free. {name} waits first.", "", sheet.free, name=name)


def news(found: ListNews) -> str:
    """Return what the sign-up lists hold that the sheet does not."""
    parts: list[str] = []
    if found.coming:
        names = _few([short(one.name) for one in found.coming])
        parts.append(tr("%n new: {names}", "", len(found.coming), names=names))
    if found.gone:
        names = _few([short(one.name) for one in found.gone])
        parts.append(tr("%n left the list: {names}", "", len(found.gone), names=names))
    return tr("Sign-up list – {news}", news=tr("; ").join(parts)) if parts else ""


def title(sheet: Sheet) -> str:
    """Return what the page is called."""
    return f"{looks.title(sheet.event)} {sheet.original:%Y-%m-%d}"


def page(sheet: Sheet) -> str:
    """Return the sheet for paper: a box to tick beside each name."""
    heads = (tr("No."), tr("Name"), tr("People"), tr("State"), tr("Note"), tr("Here"))
    rows = [_row(number, one) for number, one in enumerate(_listed(sheet), 1)]
    place = " ".join(sheet.event.place.split())
    about = " · ".join(filter(None, (when(sheet), place)))
    return (
        f"<h1>{escape(looks.title(sheet.event))}</h1><p>{escape(about)}</p>"
        f'<p class="quiet">{escape(" · ".join(filter(None, (seats(sheet), counts(sheet)))))}</p>'
        '<table width="100%" border="1" cellspacing="0" cellpadding="5" style="border-collapse: collapse">'
        f"<tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>{''.join(rows)}</table>"
    )


def _listed(sheet: Sheet) -> list[Attendee]:
    """Return who may come: those who can't are of no use at the door."""
    return [one for one in sheet.people if one.status != "declined"]


def _row(number: int, one: Attendee) -> str:
    tick = "☑" if one.status == "came" else "☐"
    cells = (number, one.name, one.heads, tr(STATUS_TITLES[one.status]), one.note, tick)
    return f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in cells)}</tr>"


def _few(names: list[str]) -> str:
    shown = tr(", ").join(names[:NAMED])
    return f"{shown} …" if len(names) > NAMED else shown
