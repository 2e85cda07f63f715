"""The sample's day: a few tasks and promises of the operator, and the birthdays of its people."""

from datetime import date, timedelta
from random import Random

from app import clock, lunar, promises, tasks
from app.store import Store

KNOWN = 90  # people whose birthday is noted
_TASKS = (  # so many days ahead, with an hour or none
    (-1, "", "把见面会的合影整理好发到群里"),
    (0, "15:00", "挑三条好分享，存进精华"),
    (0, "", "私聊问问小组长，下周谁来主持"),
    (1, "21:00", "核对打卡奖励的收件地址"),
)
_PROMISES = (  # made and due so many days ahead, how it ended, words
    (-9, -2, "open", "书单整理好后发到群文件"),
    (-3, 0, "open", "周二前给报名的人发茶话会地址"),
    (-6, 4, "open", "凑满十篇，就请编辑老师来点评一次"),
    (-2, None, "open", "以后每月公布一次社群收支"),
    (-20, -14, "kept", "嘉宾分享的文字稿三天内整理出来"),
    (-27, -21, "kept", "打卡满 14 天的人都寄一张明信片"),
    (-34, -25, "broken", "月底前把新人手册改成一页"),
)


def write_day(store: Store, rng: Random, community: int, group: int) -> None:
    """Write what is due around today."""
    today = clock.today()
    for ahead, hour, title in _TASKS:
        day = today + timedelta(days=ahead)
        tasks.add(store, community, title, due_at=f"{day}T{hour}" if hour else f"{day}")
    _write_promises(store, community, group, today)
    _write_birthdays(store, rng, group, today)


def _write_promises(store: Store, community: int, group: int, today: date) -> None:
    for made, due, status, text in _PROMISES:
        until = None if due is None else today + timedelta(days=due)
        id = promises.add(
            store, community, text, group_id=group, made_on=today + timedelta(days=made), due_on=until
        )  # fmt: skip
        if status != "open":
            promises.close(store, id, status)


def _write_birthdays(store: Store, rng: Random, group: int, today: date) -> None:
    """Note birthdays, one of them today by the moon and one tomorrow by the sun."""
    rows = store.rows(
        "select member_id from memberships where group_id = ? and left_at is null order by member_id"
        " limit ?",
        group, KNOWN,
    )  # fmt: skip
    moon, tomorrow = lunar.of(today), today + timedelta(days=1)
    days = [f"L{moon.month:02}-{moon.day:02}", f"1992-{tomorrow:%m-%d}"]
    values: list[tuple[str, int]] = []
    for n, (id,) in enumerate(rows):
        far = today + timedelta(days=rng.randint(3, 360))
        other = f"{far:%m-%d}" if n % 3 else f"{rng.randint(1975, 2003)}-{far:%m-%d}"
        text = days[n - 7] if n - 7 in (0, 1) else other
        values.append((text.replace("02-29", "02-28"), id))  # not every year has one
    store.execute_many("update members set birthday = ? where id = ?", values)
