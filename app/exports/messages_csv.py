"""The messages of a community as a table, in order of time."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.exports.chat_text import is_chinese
from app.files import write_csv
from app.imports.records import KINDS
from app.store import Store

PAGE = 10_000  # messages read at a time: memory stays flat
TITLES = {
    "time": "时间", "group": "群", "member": "成员", "kind": "类型", "text": "内容",
    "recalled": "已撤回", "message id": "消息ID", "reply to": "回复消息ID",
}  # fmt: skip
KINDS_ZH = (
    "文字",
    "图片",
    "语音",
    "视频",
    "文件",
    "表情",
    "链接",
    "位置",
    "名片",
    "转账",
    "红包",
    "通话",
    "聊天记录",
    "回复",
    "投票",
    "其他",
)  # fmt: skip -- in the order of KINDS

_SQL = """
select m.sent_at, m.id, g.name, coalesce(nullif(s.nickname, ''), p.name), m.kind, m.text,
  m.recalled, m.native_id, m.reply_to
from messages m join members p on p.id = m.member_id join groups g on g.id = m.group_id
left join memberships s on s.member_id = m.member_id and s.group_id = m.group_id
where m.group_id = ? and (m.sent_at, m.id) > (?, ?) order by m.sent_at, m.id limit ?
"""


def write(store: Store, community_id: int, path: Path) -> None:
    """Write all messages of a community, group by group; times are those of each group's zone."""
    name: str = store.value("select name from communities where id = ?", community_id) or ""
    chinese = is_chinese(name)
    write_csv(path, TITLES.values() if chinese else TITLES, _rows(store, community_id, chinese))


def _rows(store: Store, community_id: int, chinese: bool) -> Iterator[list[object]]:
    groups = "select id, zone from groups where community_id = ? order by id"
    for group_id, zone in store.rows(groups, community_id):
        info = ZoneInfo(zone)
        for at, _, group, member, kind, text, recalled, native_id, reply_to in pages(
            store, _SQL, group_id
        ):
            word: str = (KINDS_ZH if chinese else KINDS)[int(kind)]
            mark = ("是" if chinese else "yes") if recalled else ""
            time = datetime.fromtimestamp(at, info).strftime("%Y-%m-%d %H:%M:%S")
            yield [time, group, member, word, text, mark, native_id, reply_to]


def pages(store: Store, sql: str, group_id: int) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of one group; `sql` takes group, moment, id and a limit, and gives moment and id first."""
    last: tuple[int, int] = (-(2**62), 0)
    while rows := store.rows(sql, group_id, *last, PAGE):
        yield from rows
        last = rows[-1][:2]
