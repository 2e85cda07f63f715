"""The highlights of a community as Markdown, by month, the latest first: to hand on, or to write from."""

from datetime import datetime
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from app import highlights
from app.announcements import marks_escaped
from app.exports.chat_text import is_chinese
from app.files import fresh
from app.highlights import Highlight
from app.store import Store

EVERY = 1_000_000


def write(store: Store, community_id: int, path: Path) -> None:
    """Write all highlights; days are those of each group's zone."""
    name: str = store.value("select name from communities where id = ?", community_id) or ""
    text = markdown(name, highlights.listed(store, community_id, most=EVERY))
    with fresh(path) as file:
        file.write(text)


def markdown(name: str, kept: list[Highlight]) -> str:
    """Return highlights as one Markdown text under the community's name."""
    chinese = is_chinese(name)
    head = "精华沉淀" if chinese else "Highlights"
    parts = [f"# {marks_escaped(name)} · {head}"]
    for month, those in groupby(kept, lambda one: _day(one)[:7]):
        parts += [f"## {month}", *(_part(one, chinese=chinese) for one in those)]
    return "\n\n".join(parts) + "\n"


def _part(one: Highlight, *, chinese: bool) -> str:
    quoted = "\n".join(f"> {marks_escaped(line)}" for line in one.text.splitlines())
    said = " · ".join(marks_escaped(part) for part in (one.author, one.group, _day(one)) if part)
    note = marks_escaped(" ".join(one.note.split()))
    named = f"备注：{note}" if chinese else f"Note: {note}"
    return "\n\n".join([quoted, f"— {said}", *([named] if note else [])])


def _day(one: Highlight) -> str:
    return f"{datetime.fromtimestamp(one.at, ZoneInfo(one.zone)):%Y-%m-%d}"
