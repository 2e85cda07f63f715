"""How Chinese characters are read. Imports pypinyin (0.1 s): import this module late."""

import os
from functools import lru_cache

# Characters are looked up one by one: its words would cost 45 MB and as much time again.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")

from pypinyin import Style, pinyin  # it looks when it is imported

# Readings that a character has as a surname, where pypinyin's default is another.
SURNAMES = {
    "曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "区": "ou", "翟": "zhai", "朴": "piao",
    "盖": "ge", "查": "zha", "任": "ren", "华": "hua", "尹": "yin", "乐": "yue", "召": "shao",
    "缪": "miao", "洗": "xian", "覃": "qin", "折": "she", "黑": "he", "秘": "bi", "员": "yun",
    "重": "chong", "繁": "po", "尉": "wei", "万": "wan", "谌": "chen", "宓": "mi", "冼": "xian",
}  # fmt: skip


@lru_cache(maxsize=30_000)
def ways(unit: str, *, first: bool) -> list[str]:
    """Return up to three readings of `unit`, likeliest first; a surname's reading leads in first place."""
    found = [
        reading.replace("ü", "v")
        for reading in pinyin(unit, style=Style.NORMAL, heteronym=len(unit) == 1)[0]
    ]
    if first and unit in SURNAMES:
        found.insert(0, SURNAMES[unit])
    return list(dict.fromkeys(found))[:3] or [unit]
