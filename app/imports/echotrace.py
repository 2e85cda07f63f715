"""EchoTrace's JSON: what WeFlow writes, without its name and without the messages' ids."""

from app.imports import ciphertalk, weflow
from app.imports.records import Format, Source
from app.imports.session_json import read, says, top_keys
from app.text import N_


def matches(source: Source) -> int:
    """Say how surely this is EchoTrace's: a session and its messages, and no other tool's name."""
    if not {"session", "messages"} <= top_keys(source) or not says(source, '"senderUsername"'):
        return 0
    return 0 if weflow.matches(source) or ciphertalk.matches(source) else 90


FORMAT = Format("echotrace", N_("EchoTrace (JSON)"), (".json",), matches, read)
