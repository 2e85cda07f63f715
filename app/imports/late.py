"""The indexes of the messages, made after the rows of a large import: sorted once, in half the time."""

from app.store import Store

SMALL = 12 << 20  # bytes of a file that is not worth it
BYTES = 400  # of a file per message, at most
SORTED = 2 << 10  # KiB of entries sorted at a time
HELPERS = 2  # threads beside our own that sort
SHARE = 4  # the store's own messages, which are indexed again, are fewer than one in so many
_DEFINED = (
    "select name, sql from sqlite_schema"
    " where type = 'index' and tbl_name = 'messages' and sql is not null order by rowid"
)

Span = tuple[int | None, int | None]


class LateIndexes:
    """Takes the indexes away while that pays; who is about to look for messages asks for them."""

    def __init__(self, store: Store, size: int) -> None:
        self._store = store
        self._waiting: list[str] = []
        self._spans: dict[int, Span] = {}
        self._met: set[int] = set()
        there = int(store.value("select coalesce(max(id), 0) from messages"))
        if size >= SMALL and there * SHARE <= size // BYTES:
            self._take_away()

    def _take_away(self) -> None:
        rows = self._store.rows(
            "select group_id, min(sent_at), max(sent_at) from messages group by group_id"
        )
        self._spans = {group: (first, last) for group, first, last in rows}
        for name, sql in self._store.rows(_DEFINED):
            self._store.execute(f"drop index {name}")
            self._waiting.append(sql)

    def span(self, group_id: int) -> Span:
        """Return the moments of the first and the last message of a group, before this file's chat."""
        if self._waiting and group_id not in self._met:
            self._met.add(group_id)
            return self._spans.get(group_id, (None, None))
        self.ready()  # two chats of the file go into one group
        span = "select min(sent_at), max(sent_at) from messages where group_id = ?"
        first, last = self._store.rows(span, group_id)[0]
        return first, last

    def ready(self) -> None:
        """Have the indexes, as they were defined."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        size = self._store.value("pragma cache_size")
        # What is sorted at a time is what fits the store's cache; what fits the processor's is
        # quicker, and so are helpers: the process beside us has hardly anything left to do.
        self._store.execute(f"pragma cache_size=-{SORTED}")
        self._store.rows(f"pragma threads={HELPERS}")
        for sql in waiting:
            self._store.execute(sql)
        self._store.rows("pragma threads=0")
        self._store.execute(f"pragma cache_size={size}")
