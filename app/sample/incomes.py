"""The sample's income: yearly fees of members, two sponsors, and what was sold in a partner's group."""

from datetime import timedelta

from app import clock, incomes
from app.store import Store

# So many days back, by which way, how much, a note, the event it belongs to.
_NOTED = (
    (84, "members", 1980, "首期会员年费 10 人", ""),
    (71, "members", 1386, "会员年费 7 人", ""),
    (62, "members", 2376, "线上课 3 学员转会员 12 人", ""),
    (57, "sponsors", 1200, "写作软件冠名嘉宾分享", "嘉宾分享：一个人怎么做选题会"),
    (44, "others", 640, "友群里卖出选题手册 32 本", ""),
    (40, "members", 1188, "会员年费 6 人", ""),
    (36, "sponsors", 800, "书店赞助场地与茶点", "线下见面会（上海）"),
    (27, "members", 990, "会员年费 5 人", ""),
    (19, "others", 420, "友群里卖出选题手册 21 本", ""),
    (12, "members", 1584, "会员年费 8 人", ""),
    (5, "sponsors", 1000, "出版社征稿合作定金", ""),
    (1, "members", 350, "分享回放 7 人", "嘉宾分享：一稿三用"),
)


def write_incomes(store: Store, community: int) -> None:
    """Note what came in; single fees of three members, who can be opened from the chart."""
    today = clock.today()
    events = dict(store.rows("select title, id from events where community_id = ?", community))
    for back, way, amount, note, title in _NOTED:
        incomes.add(
            store, community, today - timedelta(days=back), way, amount,
            note=note, event_id=events.get(title),
        )  # fmt: skip
    payers = store.rows(
        "select member_id from roles where community_id = ? and role = 'payer' order by id limit 6",
        community,
    )
    for place, (member,) in enumerate(payers):
        day = today - timedelta(days=8 + 13 * place)
        incomes.add(store, community, day, "members", 198, note="会员年费", member_id=member)
