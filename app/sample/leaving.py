"""The sample's rules with their reasons, which of them removals rest on, and a post that drove three away."""

from app import rules
from app.store import Store

# What is not said in the welcome is said here; the first two are what removals rest on.
_RULES = (
    ("不发广告、砍价、拉票", "大家把注意力放在这里，我们替大家守住"),
    ("不私下加人推销", "信任是一个一个攒起来的，一次打扰就没了"),
    ("进群先改昵称：城市-称呼-在做的事", "叫得出名字，才聊得起来"),
    ("转链接，请带一句自己的看法", "看法比链接值钱"),
    ("有不同意见，对事不对人", "敢说真话的群，才有人愿意说话"),
)
_BROKEN = (0, 0, 1, 0)  # the rule of each of the first removals; of the others none was noted
_POST = "投稿格式统一"
_AFTER = (9, 26, 58)  # minutes
_SILENT = """
select s.id, s.member_id, s.left_at from memberships s where s.group_id = ? and s.left_how = 'leave'
and not exists (select 1 from member_stats t where t.group_id = s.group_id and t.member_id = s.member_id)
and s.joined_at < ?2 order by abs(s.left_at - ?2), s.id limit ?3
"""


def write_rules(store: Store, community: int, group: int) -> None:
    """Write the rules, and note by which somebody was removed."""
    known = [rules.add(store, community, text, reason) for text, reason in _RULES]
    removed = store.rows(
        "select id from memberships where group_id = ? and left_how = 'kick' order by left_at, id", group
    )  # fmt: skip
    for (seat,), rule in zip(removed, _BROKEN, strict=False):
        store.update("memberships", seat, rule_id=known[rule])
    _drive_away(store, community, group)


def _drive_away(store: Store, community: int, group: int) -> None:
    """Let three who never wrote leave right after one post."""
    at = store.value(
        "select unixepoch(posted_at) from announcements where community_id = ? and title = ?"
        " and posted_at is not null",
        community, _POST,
    )  # fmt: skip
    if at is None:
        return
    found = store.rows(_SILENT, group, at, len(_AFTER))
    for (seat, member, left), minutes in zip(found, _AFTER, strict=False):
        then = at + 60 * minutes
        store.update("memberships", seat, left_at=then)
        store.execute(
            "update roster_events set at = ? where group_id = ? and member_id = ? and at = ? and kind = 'leave'",
            then, group, member, left,
        )  # fmt: skip
        store.execute(
            "update names set last_at = ? where group_id = ? and member_id = ? and last_at = ?",
            then, group, member, left,
        )  # fmt: skip
