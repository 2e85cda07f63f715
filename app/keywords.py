"""The words that tell what a conversation is about, against what is always said in its group.

Chinese is cut into words by rjieba (imported late: its dictionary takes 0.1 s). A word counts by
the number of people who say it, weighed by how rare it is in the group (tf-idf); a word of one
person alone, a word of form and a number tell nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from app.text import folded

if TYPE_CHECKING:
    import rjieba

LEAST = 2  # people who say a key word
_NOISE = re.compile(r"https?://\S+|@\S+|\[[^\[\]\n]{1,12}\]")  # addresses, names called, [图片]
_WORD = re.compile(r"[\u3400-\u9fff]{2,8}|[a-z][a-z0-9+#.\-]{1,23}")
_COUNT = re.compile(r"[第这那上下每]?[一二三四五六七八九十两几半]?[个次点天周年月条篇种位件步回]")


def _parted(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of the field that the dictionary does not know.
_FIELD = _parted(
    "打开率 完读率 转化率 点击率 复购率 转发率 活跃度 拉新 促活 私域 公域 社群 社群运营 裂变 打卡 接龙 选题 选题库 "
    "公众号 视频号 小红书 朋友圈 直播间 短视频 搬运 涨粉 掉粉 粉丝群 读书会 训练营 知识付费 早报 干货 复盘 变现 商单 "
    "报价 口播 日更 周更 断更 爆款 爆文 起号 人设 标题党 开头 结尾 互评 互推 引流 群公告 群规 潜水 冒泡"
)
_FORM = _parted(
    "一下 一个 一些 一样 一点 一直 一起 一般 一定 一次 一天 一种 一句 一篇 一条 一遍 一周 一年 第一 有点 "
    "上面 下面 不会 不是 不能 不要 不用 不过 不同 不知 不太 不行 不错 不好 为了 为什么 什么 "
    "今天 明天 昨天 今晚 昨晚 早上 晚上 中午 下午 上午 时候 时间 现在 以前 以后 之前 之后 后来 最近 刚刚 刚才 "
    "他们 我们 你们 她们 咱们 自己 大家 别人 有人 没人 各位 这个 那个 这些 那些 这样 那样 这么 那么 这里 那里 "
    "这种 那种 这边 那边 哪个 哪些 哪里 怎么 怎样 如何 多少 几个 可以 可能 可是 还是 还有 还要 还没 但是 因为 "
    "所以 如果 虽然 而且 然后 或者 就是 就要 就会 就行 只是 只有 只要 只能 已经 没有 没事 觉得 感觉 知道 认为 "
    "看到 看看 说说 想想 试试 听说 其实 真的 真是 确实 当然 应该 需要 必须 肯定 比较 非常 特别 尤其 越来越 更加 "
    "一下子 起来 出来 下来 进来 过来 上去 回来 出去 开始 继续 结束 直接 完全 全部 所有 每天 每个 每次 "
    "有没有 是不是 能不能 要不要 好不好 会不会 有些 有的 有时 东西 事情 问题 方面 情况 小时 合适 关于 对于 "
    "很大 清楚 想要 主动 先看 内容 "
    "根据 通过 进行 使用 谢谢 感谢 多谢 收到 好的 好吧 好像 好嘞 可惜 哈哈 哈哈哈 哈哈哈哈 嘿嘿 呵呵 嗯嗯 "
    "哦哦 加油 辛苦 辛苦了 厉害 同意 同感 楼上 老师 群里 群主 本群 请问 请教 打扰 麻烦 分享 展开 学到 学习 "
    "早安 晚安 早上好 晚上好 大家好 欢迎 新人 补充 差不多 主要 最后 首先 其次 另外 反正 毕竟 居然 原来 果然 "
    "the and for are was you your that this with have has had not but all can will just like from what "
    "when how why who they them their our out about there here been were would could should than then "
    "some any more very too also into over only its it is in on of to we he she do does did if or an as "
    "at be by me my no so up us ok yes am get got one really good think know"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usually said: how many messages, and in how many of them each word stands."""

    messages: int
    within: Counter[str]


def usual(said: Iterable[frozenset[str]]) -> Usual:
    """Return the background of many messages, each given as its words."""
    within: Counter[str] = Counter()
    n = 0
    for words in said:
        within.update(words)
        n += 1
    return Usual(n, within)


@lru_cache(maxsize=1)
def _cutter() -> rjieba.Jieba:
    import rjieba  # noqa: PLC0415 -- start-up: its dictionary takes 0.1 s

    made = rjieba.Jieba()
    for word in _FIELD:
        made.add_word(word, None, None)
    return made


def words(texts: Iterable[str]) -> Iterator[frozenset[str]]:
    """Yield the words of each text that may tell what it is about."""
    cutter = _cutter()
    for text in texts:
        cut = cutter.cut(_NOISE.sub(" ", folded(text)))
        yield frozenset(word for word in cut if len(word) > 1 and _tells(word))


def _tells(word: str) -> bool:
    """Tell whether a word may say what a conversation is about."""
    return word not in _FORM and bool(_WORD.fullmatch(word)) and not _COUNT.fullmatch(word)


def key_words(
    said: Sequence[tuple[int, frozenset[str]]], usual: Usual, most: int = 4
) -> tuple[str, ...]:
    """Return the words that tell most of what was said (by whom, its words), the best first."""
    people: dict[str, set[int]] = {}
    for member, spoken in said:
        for word in spoken:
            people.setdefault(word, set()).add(member)
    worth = {
        word: len(who) * log((usual.messages + 1) / (usual.within[word] + 0.5))
        for word, who in people.items()
        if len(who) >= LEAST
    }
    best = sorted(worth, key=lambda word: (-worth[word], word))
    return tuple(_apart(best, most))


def as_written(words: Sequence[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Return words as the texts write them first: AI, not ai."""
    latin = [word for word in words if word.isascii()]
    whole = "\n".join(texts) if latin else ""
    found = {word: re.search(re.escape(word), whole, re.IGNORECASE) for word in latin}
    return tuple(match[0] if (match := found.get(word)) else word for word in words)


def _apart(best: list[str], most: int) -> list[str]:
    """Return the first words of which none is part of another."""
    kept: list[str] = []
    for word in best:
        if len(kept) < most and not any(word in other or other in word for other in kept):
            kept.append(word)
    return kept


def is_name(word: str) -> bool:
    """Tell whether a word is, or begins with, what the dictionary takes for a person's name."""
    return any(tag.startswith("nr") for _, tag in _cutter().tag(word, True))
