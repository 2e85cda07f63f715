"""SQL functions for Chinese search: character pairs for text, pinyin keys for names and titles."""

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from operator import add

from app.text import bare, folded, plain

HAN_RANGES = ("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003134f")
_HAN_RANGE = "".join(f"{first}-{last}" for first, last in HAN_RANGES)
_HAN = re.compile(f"[{_HAN_RANGE}]+")
_UNIT = re.compile(f"[{_HAN_RANGE}]|[0-9a-z]+")
LONGEST_KEYED = 12  # characters of a title that get keys; enough for what people type
MOST_READINGS = 4
# What NFKC makes of the marks in most Chinese sentences: a text without them is folded already.
_WIDE = tuple((mark, unicodedata.normalize("NFKC", mark)) for mark in "，！？：；（）～…")


def grams(text: str) -> str:
    """Return `text` with runs of Chinese cut into overlapping pairs, for an FTS5 index.

    A trailing single keeps one-character searches complete.
    """
    return _HAN.sub(_pairs, folded(text))


def all_grams(texts: Sequence[str]) -> list[str]:
    """Return the `grams` of many storable texts, which go through most steps as one."""
    return _HAN.sub(_pairs, all_folded(texts)).split("\0") if texts else []


def all_folded(texts: Sequence[str]) -> str:
    """Return many storable texts, folded but for the spaces around each, with a NUL between them."""
    whole = bare("\0".join(texts))  # no storable text holds a NUL
    for wide, narrow in _WIDE:
        whole = whole.replace(wide, narrow)
    if not unicodedata.is_normalized("NFKC", whole):
        whole = "\0".join([unicodedata.normalize("NFKC", text) for text in whole.split("\0")])
    return whole.casefold()


def gram_query(text: str) -> str:
    """Return the FTS5 query that finds `text` literally, or '' when nothing can be searched."""
    parts: list[str] = []
    for word in re.findall(r"[^\W_]+", folded(text)):
        parts += [_han_query(p) if _HAN.fullmatch(p) else f'"{p}"*' for p in _runs(word)]
    return " ".join(parts)


def _pairs(match: re.Match[str]) -> str:
    run = match.group()
    return " " + " ".join(map(add, run, run[1:] + " ")) + " "


def _runs(word: str) -> list[str]:
    return [part for part in re.split(f"({_HAN.pattern})", word) if part]


def _han_query(run: str) -> str:
    if len(run) == 1:
        return f'"{run}"*'
    return '"' + " ".join(run[i : i + 2] for i in range(len(run) - 1)) + '"'


def pinyin_keys(text: str) -> str:
    """Return a JSON list of what may be typed to find `text`: itself, pinyin, initials, from each character on."""
    return json.dumps(_keys(plain(text)[:64]), ensure_ascii=False)


@lru_cache(maxsize=20_000)
def _keys(text: str) -> list[str]:
    whole = folded(text)
    keys = [whole]
    units = _UNIT.findall(whole)[:LONGEST_KEYED]
    if not any(_HAN.match(unit) for unit in units):
        keys += ["".join(units[start:]) for start in range(len(units))]
        keys += [*units, "".join(unit[0] for unit in units)]
        return list(dict.fromkeys(key for key in keys if key))
    for reading in _readings(units):
        for start in range(len(units)):
            keys += ["".join(reading[start:]), "".join(s[0] for s in reading[start:])]
    return list(dict.fromkeys(key for key in keys if key))


def _readings(units: list[str]) -> list[list[str]]:
    """Return the ways to read `units`: surname readings first, then the common second ones."""
    from app.store import pinyin  # noqa: PLC0415 -- start-up: pypinyin takes 0.2 s to import

    readings: list[list[str]] = [[]]
    for position, unit in enumerate(units):
        ways = pinyin.ways(unit, first=position == 0)
        readings = [[*r, way] for r in readings for way in ways][:MOST_READINGS]
    return readings


@lru_cache(maxsize=50_000)
def sort_key(text: str) -> str:
    """Return a key by which names sort as Chinese readers expect: by pinyin, Latin first."""
    from app.store import pinyin  # noqa: PLC0415 -- start-up: pypinyin takes 0.2 s to import

    whole = folded(text)
    return " ".join(
        pinyin.ways(unit, first=i == 0)[0] + "\u0001" + unit if _HAN.match(unit) else unit
        for i, unit in enumerate(whole)
    )
