"""WeFlow's JSON, plain or as “arkme-JSON” with the group's roster."""

from app.imports.records import Format, Source
from app.imports.session_json import ends_with, read, top_keys
from app.text import N_


def matches(source: Source) -> int:
    """Say how surely this is WeFlow's: it writes its name above the session."""
    keys = top_keys(source)
    if {"weflow", "session"} <= keys:
        return 97
    return 92 if {"session", "messages"} <= keys and ends_with(source, '"weflow"') else 0


FORMAT = Format("weflow", N_("WeFlow (JSON, arkme-JSON)"), (".json",), matches, read)
