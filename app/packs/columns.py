"""Which column of a table is which field of a topic, by its title in Chinese or English."""

import re
from collections.abc import Mapping, Sequence

from app.planner.almanac import OCCASIONS
from app.text import folded

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("标题", "话题", "题目", "话题标题", "话题名称", "主题", "title", "topic", "subject"),
    "library": ("库", "话题库", "library"),
    "kind": ("类型", "大类", "type"),
    "shelf": ("分类", "类别", "栏目", "书架", "小类", "category", "shelf"),
    "hook": ("引子", "开场", "开场白", "导语", "引导语", "钩子", "hook", "opener", "intro"),
    "questions": ("追问", "问题", "引导问题", "讨论问题", "questions", "follow-ups", "follow-up questions"),
    "gain": ("收获", "成员收获", "价值", "能得到什么", "gain", "takeaway", "what members gain"),
    "tags": ("标签", "关键词", "tags", "keywords"),
    "season": ("季节", "时节", "season"),
    "festival": ("节日", "节气", "festival"),
    "material": ("素材", "材料", "资料", "备注", "material", "notes"),
    "links": ("链接", "网址", "参考链接", "links", "link", "url"),
    "audience": ("适合人群", "人群", "受众", "面向", "audience"),
    "owner": ("负责人", "主持人", "owner"),
    "title_en": ("英文标题", "title (english)", "title_en", "english title"),
    "hook_en": ("英文引子", "hook (english)", "hook_en"),
    "questions_en": ("英文追问", "questions (english)", "questions_en"),
    "gain_en": ("英文收获", "gain (english)", "gain_en"),
}  # fmt: skip
LIBRARY_WORDS = {
    "general": ("general", "万能", "通用", "万能话题", "万能库", "日常"),
    "professional": ("professional", "专业", "专业话题", "专业库", "行业"),
}
SEASON_WORDS = {
    "newyear": ("newyear", "新年", "年初", "春节"), "spring": ("spring", "春", "春天", "春季"),
    "midyear": ("midyear", "年中"), "summer": ("summer", "夏", "夏天", "夏季"),
    "autumn": ("autumn", "fall", "秋", "秋天", "秋季"), "winter": ("winter", "冬", "冬天", "冬季"),
}  # fmt: skip
_FIELD = {name: field for field, names in NAMES.items() for name in names}
FESTIVAL_WORDS = {one.key: (one.key, folded(one.zh), folded(one.en)) for one in OCCASIONS}
_APART = re.compile(r"[,，、;；\n]|(?<=\S)\s+#|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")


def recognised(cells: Sequence[str]) -> dict[int, str]:
    """Return which columns a row of titles names; {} where it is none."""
    found: dict[int, str] = {}
    for column, cell in enumerate(cells):
        field = _FIELD.get(folded(cell).strip(" :：*"))
        if field and field not in found.values():
            found[column] = field
    return found if "title" in found.values() else {}


def library(text: str) -> str:
    """Return the library that a word means; '' where it means none."""
    return _meant(text, LIBRARY_WORDS)


def season(text: str) -> str:
    """Return the season that a word means; '' where it means none."""
    return _meant(text, SEASON_WORDS)


def festival(text: str) -> str:
    """Return the key of the festival or solar term that a word means; '' where it means none."""
    return _meant(text, FESTIVAL_WORDS) or _meant(f"{text.strip()}节", FESTIVAL_WORDS)


def several(text: str) -> tuple[str, ...]:
    """Return the tags of a cell."""
    return tuple(dict.fromkeys(t for one in _APART.split(text) if (t := one.strip().lstrip("#"))))


def _meant(text: str, words: Mapping[str, Sequence[str]]) -> str:
    wanted = folded(text)
    return next((key for key, known in words.items() if wanted in known), "")
