"""A plausible chat from a seed, in the layout that Telegram Desktop writes. Flat in memory.

`python -m tests.bench.make_export FILE [MESSAGES]`; the same numbers give the same file.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

SEED = 20260101
START = int(datetime(2025, 11, 1, tzinfo=UTC).timestamp())
WALL = timezone(timedelta(hours=8))
HOURS = (9, 5, 3, 2, 1, 1, 3, 8, 18, 30, 34, 32, 30, 26, 27, 29, 31, 33, 36, 44, 58, 62, 48, 24)
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞鑫波斌宇浩凯欣怡佳琪梓轩子涵雨晨思远"
WORDS = (  # noqa: SIM905 -- a list of words reads as words
    "大家 今天 明天 昨天 现在 问题 可以 觉得 知道 什么 怎么 为什么 因为 所以 但是 如果 已经 还是 没有 就是 这个 "
    "那个 我们 你们 群主 新人 欢迎 入群 公告 活动 报名 链接 课程 直播 回放 打卡 学习 资料 分享 收藏 谢谢 请问 收到 "
    "好的 没问题 厉害 哈哈 确实 真的 辛苦了 早上好 晚安 周末 开会 加班 项目 测试 数据 分析 增长 留存 转化 渠道 推广 "
    "用户 社群 运营 话题 讨论 反馈 建议 体验 选题 标题 排版 封面 涨粉 变现 写作 复盘 剪辑 脚本 镜头 文案"
).split()
ENGLISH = "the new team update release version bug test data report growth channel user join link thanks please".split()  # noqa: SIM905 -- the same
CHARACTERS = "".join(dict.fromkeys("".join(WORDS) + SURNAMES + GIVEN))
HERE_AT_FIRST, QUIET = 0.4, 0.35


def telegram(path: Path, messages: int, members: int, days: int, seed: int = SEED) -> None:
    """Write `messages` messages by `members` people over `days` days, joins and leaves among them."""
    with path.open("w", encoding="utf-8") as file:
        file.write(
            '{\n "name": "地心引力测试群",\n "type": "private_supergroup",\n "id": 2000000777,\n "messages": [\n'
        )
        for number, item in enumerate(_items(messages, members, days, random.Random(seed))):  # noqa: S311 -- no secret
            text = json.dumps({"id": number + 1, **item}, ensure_ascii=False, indent=1)
            file.write((",\n" if number else "") + "  " + text.replace("\n", "\n  "))
        file.write("\n ]\n}\n")


def _items(
    messages: int, members: int, days: int, chance: random.Random
) -> Iterator[dict[str, Any]]:
    names = _names(members, chance)
    talk = chance.sample(range(members), round(members * (1 - QUIET)))  # the others never write
    weights = list(accumulate(1 / (place + 3) for place in range(len(talk))))
    vocabulary = WORDS + ["".join(chance.choices(CHARACTERS, k=2)) for _ in range(4000)]
    usual = list(accumulate(1 / (place + 3) for place in range(len(vocabulary))))
    comings = {
        chance.randrange(messages): person
        for person in range(round(members * HERE_AT_FIRST), members)
    }
    hours = list(accumulate(HOURS))
    for day, (first, last) in enumerate(
        pairwise(round(messages * d / days) for d in range(days + 1))
    ):
        moments = sorted(
            hour * 3600 + chance.randrange(3600)
            for hour in chance.choices(range(24), cum_weights=hours, k=last - first)
        )
        writers = chance.choices(talk, cum_weights=weights, k=last - first)
        for number, moment, writer in zip(range(first, last), moments, writers, strict=True):
            at = START - 8 * 3600 + day * 86_400 + moment
            if number in comings:
                yield _came(at, comings[number], names)
            said = {
                **_when(at, "message"),
                "from": names[writer],
                "from_id": f"user{writer + 1000}",
            }
            yield _said(said, _text(chance, vocabulary, usual), chance.random(), number)


def _names(members: int, chance: random.Random) -> list[str]:
    made = [chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2)) for _ in range(members)]
    return [
        f"{name}{number}" if name in made[:number] else name for number, name in enumerate(made)
    ]


def _text(chance: random.Random, vocabulary: list[str], usual: list[float]) -> str:
    words = min(40, max(1, int(chance.lognormvariate(1.55, 0.8))))
    if chance.random() < 0.12:
        return " ".join(chance.choices(ENGLISH, k=words))
    return "".join(chance.choices(vocabulary, cum_weights=usual, k=words)) + chance.choice(
        "，。！？～👍"
    )


def _when(at: int, kind: str) -> dict[str, Any]:
    return {
        "type": kind,
        "date": datetime.fromtimestamp(at, WALL).strftime("%Y-%m-%dT%H:%M:%S"),
        "date_unixtime": str(at),
    }


def _came(at: int, person: int, names: list[str]) -> dict[str, Any]:
    who = {"actor": names[person], "actor_id": f"user{person + 1000}"}
    return {
        **_when(at, "service"),
        **who,
        "action": "join_group_by_link",
        "inviter": "Group",
        "text": "",
        "text_entities": [],
    }


def _said(item: dict[str, Any], text: str, odds: float, number: int) -> dict[str, Any]:
    if odds < 0.06:
        return {
            **item,
            "photo": "(File not included.)",
            "width": 1280,
            "height": 960,
            "text": "",
            "text_entities": [],
        }
    if odds < 0.11:
        sticker = {"file": "(File not included.)", "media_type": "sticker", "sticker_emoji": "👍"}
        return {**item, **sticker, "text": "", "text_entities": []}
    if odds < 0.25 and number > 10:
        item["reply_to_message_id"] = number - int(odds * 30)
    if odds > 0.97:
        link = f"https://example.org/p/{number}"
        parts = [{"type": "plain", "text": text}, {"type": "link", "text": link}]
        return {**item, "text": [text, {"type": "link", "text": link}], "text_entities": parts}
    return {**item, "text": text, "text_entities": [{"type": "plain", "text": text}]}


if __name__ == "__main__":
    telegram(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000, 600, 365)
