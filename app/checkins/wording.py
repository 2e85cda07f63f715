"""Whether a message is a check-in, by its words alone: surely, perhaps, or not at all.

People check in with the key word first or last (“打卡：读了 20 页”, “早起打卡 ✅”) or with the day's
number (“第 3 天打卡”, “Day 3”). Talk about checking in (questions, reminders, “忘了打卡”) is none;
the key word amid a sentence may be one, and is asked about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.checkins.campaign import KEYWORDS
from app.signups import parse
from app.text import N_, folded

Sure = Literal["yes", "maybe"]
Kind = Literal["done", "made_up", "excused"]

READ = 600  # characters of a message that are looked at
NEAR = 10  # characters before a key word in which “记得”, “明天” … make it talk
LEAVE = 24  # characters of a message that may just say “请假”

# Why the operator is asked; worded by the page.
REASONS = {
    "talk": N_("The key word stands amid a sentence."),
    "number": N_("The day's number does not fit the day it was posted on."),
    "bare_number": N_("A day's number without a key word."),
    "after_midnight": N_("Posted after midnight, for the day before?"),
    "no_picture": N_("No picture came with it."),
    "no_card": N_("Made up for a day, but no make-up card is left."),
    "which_day": N_("Made up for a day without saying which."),
    "leave": N_("Asks to be excused."),
    "undecided": N_("On a sign-up list, but undecided."),
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says: how surely, of what kind, of which day (its number, or how many days ago)."""

    sure: bool
    kind: Kind = "done"
    number: int | None = None
    ago: int | None = None
    why: str = ""


_QUOTE = re.compile(r"^「.{0,400}?」\s*\n?\s*(?:[-—–]\s?){4,}\s*", re.DOTALL)
_MENTION = re.compile(r"^(?:@\S{1,30}\s+)+")
_EVERYONE = re.compile(r"@(?:所有人|全体成员|all\b|everyone)")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_NUMBER = r"(\d{1,3}|[零一二两三四五六七八九十百]{1,5})"
_DAY = re.compile(
    rf"(?:第\s*{_NUMBER}\s*[天日](?!气)|\bday\s*[-.:#]?\s*(\d{{1,3}})\b|^d(\d{{1,3}})\b)"
)
_OF = re.compile(r"(?<![\d/.])(\d{1,3})\s*/\s*(\d{1,3})(?![\d/])")
_HEAD = r"^[\W_]{0,6}(?:(?:今[日天]|每[日天]|早起|早安|晨读|晚间|日常|我来?|来|继续|坚持|已|完成)\S{0,2}\s?){0,2}"
_END = r"(?:成功|完成|完毕|完了|来了|来啦|了|啦|咯|喽|done|in)?[\W_]{0,8}$"
_AFTER = r"(?:成功|完成|来了|来啦|了|啦)?(?:[\W_]|\d|$)"
_QUESTION = re.compile(
    r"[?？]\s*$|(?:吗|么|嘛|呢)[\W_]*$|怎么|如何|哪里|在哪|什么|几点|多少|谁|\b(?:how|where|when|what|who)\b"
)
_NEGATED = r"(?:没有?|未|不|别|忘记?了?|来不及|断了?|不想|不用)\S{0,2}$"
_TO_ALL = re.compile(
    r"记得|提醒|别忘|大家|各位|同学们|伙伴们|小伙伴|家人们|明[天日早晚]|后天|等[下会]|待会|稍后|晚点|一会|回头|准备|打算"
    r"|报名|参加|参与|规则|开始|活动|为什么|群里|的人|tomorrow|later|remember|everyone|please|rules"
)
_MAKE_UP = re.compile(r"补\s?(?:\S{0,8})$|(?:make[- ]?up|made up)\s*\S{0,8}$")
_MADE_UP = re.compile(r"补[卡签]|补[上回一]|make[- ]?up")
_CARD = re.compile(r"^[\W_]{0,6}(?:今天|来|我来?)?补[卡签](?!吗|么|怎)")
_VISIT = re.compile(r"值得$|[店馆厅园山湖寺景区街城]$|去\S{0,8}$")  # “打卡” is said of sights, too
_EARLIER = (("大前天", 3), ("前天", 2), ("昨", 1), ("yesterday", 1))
_EXCUSED = re.compile(r"请[个一]?[天次]?假|請假|\bday off\b")


@lru_cache(maxsize=20_000)
def read(text: str, keywords: tuple[str, ...] = ()) -> Said | None:
    """Return what a message says of checking in; None when it is no check-in."""
    words = _cleaned(text)
    if not words or _EVERYONE.search(text[:READ]):
        return None
    known = _folded(keywords or KEYWORDS)
    number = _number(words)
    at, key = _first(words, known)
    if at < 0:
        return _without(words, number)
    if parse(text[:READ]) is not None:  # a sign-up list speaks for others
        return None
    return _with(words, at, key, number)


def named(text: str, keywords: tuple[str, ...] = ()) -> bool:
    """Tell whether a text holds a key word or a day's number: the heading of a list, a host's post."""
    words = folded(text[:READ])
    return _first(words, _folded(keywords or KEYWORDS))[0] >= 0 or _number(words) is not None


def day_number(text: str) -> int | None:
    """Return which day a text speaks of (“第 3 天”, “Day 3”)."""
    return _number(folded(text[:READ]))


# -- inside


def _with(words: str, at: int, key: str, number: int | None) -> Said | None:
    before, after = words[:at], words[at + len(key) :]
    if _MAKE_UP.search(before) or _MADE_UP.search(words):
        return _made_up(words, number)
    if re.search(_NEGATED, before[-NEAR:]):
        return None
    if _EXCUSED.search(words):
        return Said(sure=False, kind="excused", why="leave")
    if _TO_ALL.search(before[-NEAR:]) or _TO_ALL.match(after.lstrip()):
        return None
    if number is None and _QUESTION.search(words):
        return None
    sure = number is not None or (_strong(words, key) and not _VISIT.search(before))
    direct = _direct(after) if number is None and sure else number
    return Said(sure=sure, number=direct, why="" if sure else "talk")


def _without(words: str, number: int | None) -> Said | None:
    """Return what a message without a key word says: a day's number at its head, or a leave."""
    if _CARD.match(words) or (number is not None and re.search("补[卡签]", words)):
        return _made_up(words, number)
    if number is not None and _DAY.match(words.lstrip("#【[(（ ")) and not _TO_ALL.search(words):
        return (
            None if _QUESTION.search(words) else Said(sure=False, number=number, why="bare_number")
        )
    if len(words) <= LEAVE and _EXCUSED.search(words) and not _QUESTION.search(words):
        return Said(sure=False, kind="excused", why="leave")
    return None


def _made_up(words: str, number: int | None) -> Said:
    ago = next((n for word, n in _EARLIER if word in words), None)
    return Said(number is not None or ago is not None, "made_up", number, ago, "which_day")


def _strong(words: str, key: str) -> bool:
    """Tell whether the key word begins the message, ends it, or is its hashtag."""
    word = re.escape(key)
    forms = (
        rf"{_HEAD}{word}{_AFTER}",
        rf"{word}{_END}",
        rf"#\s?[^#\s]{{0,12}}{word}[^#\s]{{0,6}}#?",
    )
    return any(re.search(form, words) for form in forms)


def _direct(after: str) -> int | None:
    """Return the number that follows the key word at once: “打卡 3”, “打卡3/14”, but not “打卡 20 页”."""
    found = re.match(
        r"[\s:：#-]{0,2}(\d{1,3})(?:\s*/\s*\d{1,3})?\s*(?:$|[\n,，。;；!！✅✔☑~～]|[:：](?!\d))",
        after,
    )
    return int(found[1]) if found else None


def _number(words: str) -> int | None:
    if found := _DAY.search(words):
        text = next(group for group in found.groups() if group)
        return int(text) if text.isdecimal() else _chinese(text)
    if found := _OF.search(words):
        n, of = int(found[1]), int(found[2])
        return n if 1 <= n <= of and of >= 5 else None  # noqa: PLR2004 -- 1/2 is a half, 3/14 is a day
    return None


def _chinese(text: str) -> int | None:
    """Return a Chinese numeral below a thousand."""
    total, digit = 0, 0
    for sign in text:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit or None


def _cleaned(text: str) -> str:
    """Return a message without what it quotes and whom it addresses."""
    return _MENTION.sub("", _QUOTE.sub("", folded(text[:READ]))).strip()


@lru_cache(maxsize=64)
def _folded(keywords: Sequence[str]) -> tuple[str, ...]:
    return tuple(folded(word) for word in keywords)


def _first(words: str, keywords: Sequence[str]) -> tuple[int, str]:
    """Return the key word that comes first, and where; -1 where there is none."""
    found = [(at, key) for key in keywords if (at := words.find(key)) >= 0]
    return min(found, default=(-1, ""))
