"""CipherTalk's detailed JSON."""

from app.imports.records import Format, Source
from app.imports.session_json import ends_with, read, says, top_keys
from app.text import N_

_NAME = '"CipherTalk"'


def matches(source: Source) -> int:
    """Say how surely this is CipherTalk's: it names itself as the generator."""
    keys = top_keys(source)
    if "exportInfo" in keys and says(source, _NAME):
        return 97
    return 92 if {"session", "messages"} <= keys and ends_with(source, _NAME) else 0


FORMAT = Format("ciphertalk", N_("CipherTalk (JSON)"), (".json",), matches, read)
