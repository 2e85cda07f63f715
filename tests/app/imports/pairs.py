"""Every copy of the one talk with every other of its platform: what two imports of it bring."""

from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

from app.imports import FORMATS, importer
from app.imports.records import Options
from app.store import Store
from tests.app.imports.reads import DATA

OPTIONS = Options(date="2026-01-01", name="示例读书会")
# Several chats in one file, another talk, or half of this one.
OTHERS = {
    "msgmgr_all.txt", "slack.zip", "facebook.zip", "takeout.zip", "memotrace_chat.txt", "c000002.jsonl",
    "table.csv", "table.json", "table.jsonl", "table.xlsx", "pc_names.txt",
}  # fmt: skip
# Which call people by other names or by ids alone: who is who is the operator's to say.
STRANGERS = {"pywxdump_csv", "pywxdump_json", "qce_text", "qce_sheet", "qq_mht", "onebot"}
# Which lose the words of some messages: of these, a copy from elsewhere finds nothing that it repeats.
LOSSY = {"chatlog_json", "memotrace_csv", "memotrace_text", "memotrace_html", "weclone", "qce"}
# Which give no time to their system lines, or lack some.
TIMELESS = {
    "wechat_exporter",
    "wechat_exporter_html",
    "telegram_html",
    "discord_csv",
    "discord_text",
}
TIMELESS |= {"line", "qq_copy", "qq_text", "qce"}

Counts = tuple[int, int]  # messages, roster events


def samples() -> list[Path]:
    """Every sample that holds the whole talk of one chat."""
    found = (path for format in FORMATS for path in sorted((DATA / format.key).iterdir()))
    return [path for path in found if path.name not in OTHERS]


def take(store: Store, path: Path) -> None:
    """Import a copy into the one group."""
    importer.run(store, path, options=OPTIONS, community="C", group="G")


def counts(store: Store) -> Counts:
    """How much the store holds."""
    tables = ("messages", "roster_events")
    messages, events = (store.value(f"select count(*) from {table}") for table in tables)
    return messages, events


def trouble(folder: Path, first: Path, second: Path) -> str:
    """Import two copies, and both again; return what is wrong with the outcome, '' where nothing is."""
    store = Store(folder / "pair.qunce", create=True, journalled=False)
    try:
        take(store, first)
        alone = counts(store)
        take(store, second)
        both = counts(store)
        take(store, first)
        take(store, second)
        again = counts(store)
    finally:
        store.close()
        for file in folder.glob("pair.qunce*"):
            file.unlink()
    names = {first.parent.name, second.parent.name}
    if again != both:
        return f"importing both again makes {both} {again}"
    if both < alone:
        return f"the second copy takes away: {alone} {both}"
    if not names & (STRANGERS | LOSSY) and both[0] != 12:
        return f"{both[0]} messages"
    if not names & (STRANGERS | TIMELESS) and both[1] not in {0, 6}:
        return f"{both[1]} roster events"
    return ""


def pairs() -> Iterator[tuple[Path, Path]]:
    """Every two copies of one platform, in both orders."""
    for first, second in permutations(samples(), 2):
        if platform(first) == platform(second):
            yield first, second


@cache
def platform(path: Path) -> str:
    """Return the platform of a sample."""
    from app.imports import detect
    from app.imports.records import Chat

    format, source = detect(path, OPTIONS)
    first = next(iter(format.read(source)))[0]
    return first.platform if isinstance(first, Chat) else ""
