"""Whether what was typed means a title: by its words, by pinyin, by initials, in either language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app import paths
from app.text import folded

_MESSAGES, _END, _TRANSLATION, _SOURCE = 0x69, 1, 3, 6  # of a .qm file
_NONE = 0xFFFFFFFF  # the length where there is no text at all
_HEAD = 16  # bytes before its first section


def means(typed: str, titles: Iterable[str]) -> bool:
    """Tell whether every word that was typed fits one of these titles, or what it is called in the other language."""
    called = [name for title in titles for name in (title, *in_other_language(title))]
    return all(any(fits(word, name) for name in called) for word in folded(typed).split())


def fits(wanted: str, text: str) -> bool:
    """Tell whether what was typed means `text`: its words, pinyin from any character on, or initials."""
    if not wanted or wanted in _joined(text):
        return True
    if not wanted.isascii():
        return False
    units = _readings(text)
    initials = len(wanted) <= len(units) and all(
        any(way.startswith(letter) for way in ways)
        for letter, ways in zip(wanted, units, strict=False)
    )
    return initials or any(_spells(wanted, units[start:]) for start in range(len(units)))


def in_other_language(text: str) -> tuple[str, ...]:
    """Return what a text of the window is called in its other language; what stands behind a colon aside."""
    book = _book()
    return book.get(text) or book.get(text.partition(":")[0]) or ()


@lru_cache(maxsize=4000)
def _joined(text: str) -> str:
    return folded(text).replace(" ", "")


@lru_cache(maxsize=4000)
def _readings(text: str) -> list[list[str]]:
    """Return how each character may be read."""
    from app.store import pinyin  # noqa: PLC0415 -- start-up: pypinyin takes 0.2 s

    return [pinyin.ways(unit, first=False) for unit in folded(text) if not unit.isspace()]


def _spells(wanted: str, units: list[list[str]]) -> bool:
    """Tell whether `wanted` is the beginning of what `units` read."""
    if not units:
        return False
    return any(
        way.startswith(wanted)
        or (wanted.startswith(way) and _spells(wanted[len(way) :], units[1:]))
        for way in units[0]
    )


@lru_cache(maxsize=1)
def _book() -> dict[str, tuple[str, ...]]:
    """Return every text of the window with its Chinese, and the Chinese with its English.

    Qt looks up from English only and lists nothing, so the file of translations is read here.
    """
    file = paths.resources() / "i18n" / "zh_CN.qm"
    found: defaultdict[str, list[str]] = defaultdict(list)
    if file.exists():
        for pair in _pairs(_section(file.read_bytes(), _MESSAGES)):
            source, translated = (text.replace("&", "") for text in pair)  # as in no menu
            found[source].append(translated)
            found[translated].append(source)
    return {text: tuple(others) for text, others in found.items()}


def _section(data: bytes, wanted: int) -> bytes:
    at = _HEAD
    while at < len(data):
        begin = at + 5
        at = begin + int.from_bytes(data[at + 1 : begin], "big")
        if data[begin - 5] == wanted:
            return data[begin:at]
    return b""


def _pairs(messages: bytes) -> Iterator[tuple[str, str]]:
    """Yield source and translation of each message: marked parts, each with its length but the end."""
    at, source, translated = 0, "", ""
    while at < len(messages):
        mark = messages[at]
        if mark == _END:
            if source and translated:
                yield source, translated
            at, source, translated = at + 1, "", ""
            continue
        begin = at + 5
        length = int.from_bytes(messages[at + 1 : begin], "big")
        at = begin + (0 if length == _NONE else length)
        if mark == _TRANSLATION:
            translated = translated or messages[begin:at].decode("utf-16-be")
        elif mark == _SOURCE:
            source = messages[begin:at].decode()
