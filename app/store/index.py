"""Keeps the search index in step with its source, on every connection that writes.

TEMP triggers, because a trigger inside the file could call our functions only with
`trusted_schema` on. They run on undo and redo too. Updates delete and insert:
`insert or replace` leaves stale tokens under a conflict policy. Messages come in bulk
from imports, which index them in the same transaction: no insert trigger for them.
"""

from app.store import day_bits, message_index
from app.store.engine import Connection
from app.store.text_functions import grams, pinyin_keys

TOPIC_WORDS = ("title", "hook", "questions", "gain", "title_en", "material")  # what is searched
TOPIC_TEXT = "||' '||".join(f"{{0}}.{column}" for column in TOPIC_WORDS)
KEYED = (
    ("members", "name"),
    ("memberships", "nickname"),
    ("topics", "title"),
    ("events", "title"),
    ("announcements", "title"),
)


def speak(connection: Connection) -> None:
    """Let SQL on this connection take text apart as the index does, and unite days."""
    for function in (grams, pinyin_keys):
        connection.create_function(function.__name__, 1, function, deterministic=True)
    connection.create_function("or_bits", 2, day_bits.or_bits, deterministic=True)


def arm(connection: Connection) -> None:
    """Start keeping the index on this connection."""
    message_index.arm(connection)
    _topic_triggers(connection)
    for table, column in KEYED:
        _key_triggers(connection, table, column)


def rebuild(connection: Connection) -> None:
    """Make the whole index again from its source, inside the caller's transaction."""
    message_index.rebuild(connection)
    connection.execute("insert into topics_fts(topics_fts) values('delete-all')")
    body = TOPIC_TEXT.format("topics")
    connection.execute(f"insert into topics_fts(rowid, body) select id, grams({body}) from topics")
    connection.execute("delete from search_keys")
    for table, column in KEYED:
        connection.execute(_keys_of(table, f"{table}.id", f"{table}.{column}", f"{table}, "))


def wrong_keys() -> dict[str, str]:
    """Return, for each table, the query for one of its pinyin keys that is missing or too many."""
    found: dict[str, str] = {}
    for table, column in KEYED:
        keys = _select_keys(table, f"{table}.id", f"{table}.{column}", f"{table}, ")
        wanted = f"select kind, value, ref from ({keys})"  # one key may come with two ranks
        there = f"select kind, key, ref from search_keys where kind = '{table}'"
        found[table] = (
            f"select 1 from (select * from ({wanted} except {there}) "
            f"union all select * from ({there} except {wanted})) limit 1"
        )
    return found


def _topic_triggers(connection: Connection) -> None:
    add = f"insert into topics_fts(rowid, body) values(new.id, grams({TOPIC_TEXT.format('new')}));"
    drop = "delete from topics_fts where rowid = old.id;"
    _trigger(connection, "topics_fts_new", "insert on main.topics", add)
    _trigger(connection, "topics_fts_gone", "delete on main.topics", drop)
    edited = f"update of {', '.join(TOPIC_WORDS)} on main.topics"  # a new status changes no words
    _trigger(connection, "topics_fts_edited", edited, drop + add)


def _key_triggers(connection: Connection, table: str, column: str) -> None:
    add = _keys_of(table, "new.id", f"new.{column}") + ";"
    # unlikely: else the kind alone is looked up, and the keys of everyone gone through
    drop = f"delete from search_keys where kind = '{table}' and unlikely(ref = old.id);"
    _trigger(connection, f"{table}_keys_new", f"insert on main.{table}", add)
    _trigger(connection, f"{table}_keys_gone", f"delete on main.{table}", drop)
    _trigger(connection, f"{table}_keys_edited", f"update of {column} on main.{table}", drop + add)


def _keys_of(table: str, ref: str, text: str, source: str = "") -> str:
    keys = _select_keys(table, ref, text, source)
    return f"insert or ignore into search_keys(kind, key, ref, rank) {keys}"


def _select_keys(table: str, ref: str, text: str, source: str = "") -> str:
    return f"select '{table}' as kind, value, {ref} as ref, key from {source}json_each(pinyin_keys({text}))"


def _trigger(connection: Connection, name: str, event: str, body: str) -> None:
    connection.execute(f"create temp trigger if not exists {name} after {event} begin {body} end")
