"""Which of two texts of one message is the newer: an export that goes further in time was made later."""

from datetime import datetime

from app.store import Store

# What an import has put in the place of another text, with the import that had brought that one.
_EDITED = """
select v.id, v.message_id, v.text, m.text, coalesce((
  select w.batch_id from message_versions w where w.message_id = v.message_id and w.id < v.id
  and w.batch_id is not null order by w.id desc limit 1), m.batch_id)
from message_versions v join messages m on m.id = v.message_id where v.batch_id = ?
"""


def put_back_newer(store: Store, batch_id: int, group_id: int, last: int | None) -> int:
    """Let the texts of newer exports stand where the import of an older one came later; return how many.

    `last` is the moment of the file's last message. What the older export says is kept as an
    earlier text; it belongs to no import, so taking one back does not bring it forward.
    """
    edited = store.rows(_EDITED, batch_id)
    if not edited or last is None:
        return 0
    moments = store.rows(
        "select id, json_extract(report, '$.last') from batches where group_id = ? and id <> ?"
        " and json_extract(report, '$.last') is not null and reverted_at is null",
        group_id,
        batch_id,
    )
    newer = {id for id, at in moments if datetime.fromisoformat(at).timestamp() > last}
    stale = [row for row in edited if row[-1] in newer]
    store.execute_many(
        "update messages set text = ? where id = ?",
        [(kept, message) for _, message, kept, *_ in stale],
    )
    store.execute_many(
        "update message_versions set text = ?, batch_id = null where id = ?",
        [(older, id) for id, _, _, older, _ in stale],
    )
    return len(stale)
