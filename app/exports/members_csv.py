"""The roster of a community as a table: one line per member and group."""

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.exports.chat_text import is_chinese
from app.files import write_csv
from app.store import Store

# Titles that a roster import knows again; members of a Chinese community get the Chinese ones.
TITLES = {
    "name": "姓名", "nickname in the group": "群昵称", "remark": "备注", "group": "群",
    "platform": "平台", "user id": "用户ID", "roles": "角色", "tier": "势能", "tags": "标签",
    "channel": "渠道", "invited by": "邀请人", "joined": "入群时间", "left": "退群时间",
    "how left": "退群方式", "messages": "消息数", "last message": "最后发言", "archived": "已归档",
}  # fmt: skip
WORDS = {
    "high": "高势能", "mid": "中势能", "ordinary": "普通势能", "leave": "主动退出", "kick": "被移出",
    "unknown": "不详", "creator": "创建者", "manager": "管理者", "participant": "参与者",
    "pioneer": "开拓者", "differentiator": "分化者", "partner": "合作者", "payer": "付费者", "yes": "是",
}  # fmt: skip

_SQL = """
select m.name, s.nickname, m.remark, g.name, g.platform,
  (select i.platform_id from identities i where i.member_id = m.id and i.platform = g.platform
   order by i.id limit 1),
  (select json_group_array(role) from (select role from roles r where r.member_id = m.id
   and r.community_id = g.community_id order by r.id)),
  m.tier, (select json_group_array(tag) from (select tag from member_tags t
   where t.member_id = m.id order by t.tag)),
  s.channel, (select name from members i where i.id = s.inviter_id),
  s.joined_at, s.left_at, s.left_how, coalesce(t.n, 0), t.last_at,
  iif(m.archived_at is null, null, 'yes'), g.zone, m.id
from memberships s join members m on m.id = s.member_id join groups g on g.id = s.group_id
left join member_stats t on t.group_id = s.group_id and t.member_id = s.member_id
where g.community_id = ? order by g.id, m.sort_key, m.id
"""
_LISTS = (6, 8)
_TIMES = (11, 12, 15)
_TERMS = (7, 13, 16)


def write(store: Store, community_id: int, path: Path, only: Collection[int] | None = None) -> None:
    """Write the roster of a community, or `only` these members; times are those of each group's zone."""
    name: str = store.value("select name from communities where id = ?", community_id) or ""
    chinese = is_chinese(name)
    titles = TITLES.values() if chinese else TITLES
    write_csv(path, titles, _rows(store, community_id, WORDS if chinese else {}, only))


def _rows(
    store: Store, community_id: int, words: dict[str, str], only: Collection[int] | None
) -> Iterator[list[object]]:
    those = None if only is None else frozenset(only)
    for *row, zone, id in store.rows(_SQL, community_id):
        if those is not None and id not in those:
            continue
        for at in _LISTS:
            row[at] = "；".join(words.get(str(one), str(one)) for one in json.loads(row[at]))
        for at in _TIMES:
            row[at] = _local(row[at], zone)
        for at in _TERMS:
            row[at] = words.get(row[at], row[at])
        yield row


def _local(at: int | None, zone: str) -> str:
    if at is None:
        return ""
    return datetime.fromtimestamp(at, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")
