"""Our own format: a topic pack is one JSON file, described in CONTRIBUTING.md.

`{"pack": NAME, "version": 1, "topics": [ENTRY, …]}`; an entry has `key` (unique in the pack), `library`
(general, professional), `shelf` (a key of the eight shipped ones, or a name), `tags`, `season` and `festival`
(may be left out), `zh` with `title`, `hook`, `questions`, `gain`, `en` with the same (may be left out), and may
have `material`, `links`, `audience`, `owner`.
"""

from collections.abc import Iterator
from typing import Any, cast

from app.errors import AppError
from app.packs.entry import Entry, Problem
from app.planner.almanac import KEYS
from app.text import N_
from app.topics.wording import LIBRARIES, SEASONS

VERSION = 1
_WORDS = ("title", "hook", "gain")
_DETAILS = ("material", "audience", "owner")

NO_PACK = N_("“{file}” is no topic pack: it has no “{field}”.")
NEWER = N_("“{file}” was made by a newer Qunce (pack version {version}). Update Qunce to read it.")
NO_OBJECT = N_("This entry is no topic.")
NO_TEXT = N_("This has to be text.")
NO_LIST = N_("This has to be a list of texts.")
NOT_ONE_OF = N_("“{value}” is not one of: {known}.")
TWICE = N_("The key “{key}” stands in this pack twice.")

Object = dict[str, Any]


def entries(file: str, value: object) -> tuple[str, list[Entry]]:
    """Return the name of a pack and its entries; each says what is wrong with it."""
    if not isinstance(value, dict):
        raise AppError(NO_PACK, file=file, field="pack")
    pack = cast("Object", value)
    name, found = pack.get("pack"), pack.get("topics")
    if not isinstance(name, str) or not name.strip():
        raise AppError(NO_PACK, file=file, field="pack")
    if not isinstance(found, list):
        raise AppError(NO_PACK, file=file, field="topics")
    version = pack.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise AppError(NEWER, file=file, version=version)
    return name.strip(), list(_entries(name.strip(), cast("list[object]", found)))


def _entries(pack: str, found: list[object]) -> Iterator[Entry]:
    seen: set[str] = set()
    for place, one in enumerate(found, 1):
        if not isinstance(one, dict):
            yield Entry(place, {}, problems=(Problem("title", NO_OBJECT),))
            continue
        reader = _Reader(cast("Object", one))
        key = reader.text("key")
        if key in seen:
            reader.problems.append(Problem("key", TWICE, {"key": key}))
        seen.add(key)
        yield reader.entry(place, f"{pack}/{key}" if key else "")


class _Reader:
    """Takes one entry apart, and notes what is wrong with it."""

    def __init__(self, value: Object) -> None:
        self._value = value
        self.problems: list[Problem] = []

    def entry(self, place: int, key: str) -> Entry:
        texts = {name: self.text(name) for name in _DETAILS}
        texts["links"] = self.lines("links")
        texts["season"] = self.one_of("season", SEASONS)
        texts["festival"] = self.one_of("festival", ("", *KEYS))
        library = self.one_of("library", ("", *LIBRARIES))
        shelf, tags = self.text("shelf"), tuple(self.lines("tags").splitlines())
        texts |= self.words("zh", "") | self.words("en", "_en")
        return Entry(place, texts, library, shelf, tags, key, problems=tuple(self.problems))

    def words(self, language: str, ending: str) -> dict[str, str]:
        value = self._value.get(language, {})
        if not isinstance(value, dict):
            self.problems.append(Problem(f"title{ending}", NO_TEXT))
            return {}
        inner = _Reader(cast("Object", value))
        found = {f"{name}{ending}": inner.text(name) for name in _WORDS}
        found[f"questions{ending}"] = inner.lines("questions")
        self.problems += [
            Problem(f"{one.at}{ending}", one.template, one.fields) for one in inner.problems
        ]
        return found

    def text(self, name: str) -> str:
        value = self._value.get(name, "")
        if isinstance(value, str):
            return value
        self.problems.append(Problem(name, NO_TEXT))
        return ""

    def lines(self, name: str) -> str:
        value = self._value.get(name, [])
        if isinstance(value, list):
            found = cast("list[object]", value)
            if all(isinstance(one, str) for one in found):
                return "\n".join(" ".join(str(one).split()) for one in found)
        self.problems.append(Problem(name, NO_LIST))
        return ""

    def one_of(self, name: str, known: tuple[str, ...]) -> str:
        value = self.text(name)
        if value in known:
            return value
        there = ", ".join(one for one in known if one)
        self.problems.append(Problem(name, NOT_ONE_OF, {"value": value[:40], "known": there}))
        return ""
