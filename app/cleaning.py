"""Cleaning pasted text before it enters the library: each rule has a name, and says what it changed.

Rules run in the order of `RULES`; all but `simplified` leave words alone. The text comes from web
pages, Word and chats: entities, tags and styles, private bullets, invisible marks, spaces of all widths,
and pinyin printed between the characters.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from app.text import N_, storable

LONGEST = 1 << 20  # characters; more is not cleaned but refused by whoever keeps it
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_LETTERS = f"a-zü{_TONES}"
_TONED = re.compile(f"[{_TONES}]", re.IGNORECASE)
# What begins here goes up to the text beside it, or stays where that never comes.
_BLOCKS = (
    (re.compile("<!--"), "-->"),
    (re.compile(r"<style\b[^<>]{0,500}>", re.IGNORECASE), "</style>"),
    (re.compile(r"<script\b[^<>]{0,500}>", re.IGNORECASE), "</script>"),
    (re.compile(r"<xml\b[^<>]{0,500}>", re.IGNORECASE), "</xml>"),
    (re.compile(r"\[if [^\]\n]{0,80}\]", re.IGNORECASE), "[endif]"),
    (re.compile(r"@font-face\s{0,9}\{", re.IGNORECASE), "}"),
)
_WORD = re.compile(
    r"^[ \t]*(?:Normal[ \t]+0|false[ \t]+false[ \t]+false|EN-US[ \t]+ZH-CN[^\n]*"
    r"|MicrosoftInternetExplorer\d)[ \t]*$|(?:mso-[\w-]{1,60}|tab-stops|text-justify)\s?:[^;\n]{0,200};?",
    re.MULTILINE | re.IGNORECASE,
)
_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|u|a|font|strong|em|li|ul|ol|table|tr|td|h[1-6]|o:p|w:\w+|st1:\w+)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]{0,200}>", re.IGNORECASE)
BULLETS = "\uf000-\uf0ff●▪◦■□◆◇➢➤✓✔»·•"
_BULLETS = re.compile(f"^[ \t]*[{BULLETS}]+[ \t]*", re.MULTILINE)
# Only whole entities: html.unescape would read &reg in an address (…?a=1&region=cn) as ®.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000e-\u001f\u007f]"
)
_LEADING = re.compile("^[\u200b-\u200f\u2060\ufeff]+")
_BREAKS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_BETWEEN = re.compile(f"(?<=[{_HAN}，。！？；：、]) +(?=[{_HAN}，。！？；：、“‘（《])")
_MANY = re.compile(" {2,}")
_EDGES = re.compile("^ +| +$", re.MULTILINE)
_EMPTY = re.compile("\n{3,}")
_BRACKETED = re.compile(
    f"(?<=[{_HAN}])\\s?[（(\\[][{_LETTERS}\\s'’-]{{1,60}}[)）\\]]", re.IGNORECASE
)
_BARE = re.compile(
    f"(?<=[{_HAN}])\\s?[{_LETTERS}]{{1,8}}(?![{_LETTERS}])(?=\\s?[{_HAN}，。！？；：、\\n]|$)",
    re.IGNORECASE,
)
_UMLAUT = "\u0308"
_SOUND = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iuv]?a(?:i|o|ng?)?|i?e|[uv]e|ei|eng?|er|ing?|i?ong|ou?|uo|iu|ui"
    "|[uv]n|[iuv])"
)
_SYLLABLE, _SYLLABLES = re.compile(_SOUND), re.compile(f"(?:{_SOUND}){{1,8}}")
ROUNDS = 4  # one rule may bare what another cleans


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of cleaning: its key, what the operator calls it, and the function."""

    key: str
    title: str
    clean: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text as it came out, and the keys of the rules that changed something."""

    text: str
    changed: tuple[str, ...] = ()


def cleaned(text: str, leave_out: Iterable[str] = ()) -> Cleaned:
    """Return `text` cleaned by every rule not left out; cleaning twice changes nothing more."""
    skip, changed = frozenset(leave_out), list[str]()
    text, rules = storable(text), [rule for rule in RULES if rule.key not in skip]
    for _ in range(ROUNDS):
        before = text
        for rule in rules:
            after = rule.clean(text)
            if after != text:
                changed.append(rule.key)
            text = after
        if text == before:
            break
    return Cleaned(text, tuple(rule.key for rule in rules if rule.key in changed))


def _markup(text: str) -> str:
    """Drop what Word and web pages leave behind, and read entities (twice written ones too)."""
    for opening, closing in _BLOCKS:
        text = _cut(text, opening, closing)
    text = _TAG.sub("", _BREAK.sub("\n", _WORD.sub("", text)))
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def in_lines(text: str) -> str:
    """Return a text with a line for each paragraph of its markup, to be read line by line and cleaned then."""
    for opening, closing in _BLOCKS:
        text = _cut(text, opening, closing)
    text = _WORD.sub("", _BREAK.sub(lambda found: f"{found[0]}\n", text))
    lines = (_LEADING.sub("", line) for line in text.splitlines())
    return "\n".join(line if _TAG.sub("", line).strip() else "" for line in lines)


def _cut(text: str, opening: re.Pattern[str], closing: str) -> str:
    kept, place, lower = list[str](), 0, text.lower()
    while found := opening.search(text, place):
        end = lower.find(closing, found.end())
        if end < 0:
            break
        kept.append(text[place : found.start()])
        place = end + len(closing)
    return "".join([*kept, text[place:]])


def _bullets(text: str) -> str:
    return _PRIVATE.sub("", _BULLETS.sub("- ", text))


def _invisible(text: str) -> str:
    return _INVISIBLE.sub("", _BREAKS.sub("\n", text))


def _spaces(text: str) -> str:
    text = _MANY.sub(" ", _SPACES.sub(" ", text))
    return _EMPTY.sub("\n\n", _EDGES.sub("", _BETWEEN.sub("", text))).strip()


def _pinyin(text: str) -> str:
    """Drop pinyin with tone marks that stands between or behind the characters it spells."""
    return _BARE.sub(_unless_foreign, _BRACKETED.sub(_unless_foreign, text))


def _unless_foreign(found: re.Match[str]) -> str:
    words = re.findall(f"[{_LETTERS}]+", found[0], re.IGNORECASE)
    toned = any(_TONED.search(word) for word in words)
    one = found.re is _BARE  # between characters stands what spells the one before it
    return "" if toned and all(_spells(word, one=one) for word in words) else found[0]


def _spells(word: str, *, one: bool) -> bool:
    """Tell whether a word is pinyin: `one` syllable, or several."""
    plain = unicodedata.normalize("NFD", word.lower())
    letters = "".join(c for c in plain if c.isascii() or c == _UMLAUT).replace(f"u{_UMLAUT}", "v")
    return (_SYLLABLE if one else _SYLLABLES).fullmatch(letters) is not None


def _simplified(text: str) -> str:
    return _converter().convert(text)


@lru_cache(maxsize=1)
def _converter() -> Any:
    return import_module("opencc").OpenCC("t2s")  # late: only who cleans needs its word lists


RULES = (
    Rule("markup", N_("Web and Word markup"), _markup),
    Rule("invisible", N_("Invisible characters"), _invisible),
    Rule("bullets", N_("Bullets of Word"), _bullets),
    Rule("pinyin", N_("Pinyin between characters"), _pinyin),
    Rule("spaces", N_("Odd spaces and empty lines"), _spaces),
    Rule("simplified", N_("Traditional characters"), _simplified),
)
