"""How many people an entry of a sign-up list brings: an estimate by a rule that is shown and can be changed."""

import re
from typing import Literal

from app.text import N_, folded

Rule = Literal["more", "self", "each"]
Answer = Literal["yes", "maybe", "no"]

# What “+1” means differs from group to group, so each list has its own rule.
RULES: dict[Rule, str] = {
    "more": N_("“+1” brings one more person"),
    "self": N_("“+1” is just the person"),
    "each": N_("One person for each line"),
}
MOST = 99  # of one entry; more is a room, a year or a price

_DIGITS = {
    "一": 1,
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_COUNT = re.compile(
    r"(?<![\d.第])(\d{1,3}|[一两二三四五六七八九十])\s*(?:人|位|份|张(?!姐|哥|总)|个(?!月|小时|钟|半))"
)
_PLUS = re.compile(r"[+＋]\s*(\d{1,2})(?!\d)")
_NOTE = re.compile(
    r"\s*(?:[+＋]\s*\d|[(（【\[]|[,，:：;；/]|\s[-—~]|(?<=[^\d\s])\s*\d{1,3}\s*[人位份张个])"
)
_GAP = re.compile(r"(?<=\S)\s(?=\S)")
_LATIN = re.compile(r"[A-Za-z]")
_NO = re.compile(
    "取消|不去|不来|不參加|不参加|来不了|去不了|參加不了|参加不了|请假|退出|cancel|can't|cannot",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    "待定|不确定|不確定|不一定|可能|看情况|看情況|尽量|盡量|再定|再说|未定|争取|[?？]|maybe|not sure|tbd",
    re.IGNORECASE,
)


def heads(name: str, note: str, rule: Rule = "more") -> int:
    """Return for how many people an entry stands: 0 where nobody made it, or took it back."""
    if not name or answer(note) == "no":
        return 0
    if rule == "each":
        return 1
    said = folded(note)
    counts = sum(_DIGITS.get(n) or int(n) for n in _COUNT.findall(said))
    plus = sum(int(n) for n in _PLUS.findall(said))
    if rule == "self" and not counts:
        return min(max(plus, 1), MOST)
    return min((counts or 1) + plus, MOST)


def has_plus(note: str) -> bool:
    """Tell whether an entry says “+1”, whose meaning only the group knows."""
    return bool(_PLUS.search(folded(note)))


def answer(note: str) -> Answer:
    """Return whether an entry is a yes; “待定” and “请假” are not."""
    if _NO.search(note):
        return "no"
    return "maybe" if _MAYBE.search(note) else "yes"


def note_at(text: str) -> int:
    """Return where the name ends: at a bracket, a sign, a count, or a gap that is not inside a Latin name."""
    found = _NOTE.search(text, 1)
    end = found.start() if found else len(text)
    for gap in _GAP.finditer(text, 0, end):
        left, right = text[gap.start() - 1], text[gap.end()]
        if not (_LATIN.match(left) and _LATIN.match(right)):
            return gap.start()
    return end
