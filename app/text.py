"""Words: marking them for translation without Qt, and making foreign text storable."""

import re
import unicodedata
from collections.abc import Iterable, Mapping


def N_(text: str) -> str:  # noqa: N802 -- the name lupdate is told to look for
    """Mark `text` for translation; `ui.i18n.tr` looks it up."""
    return text


def P_(text: str, _comment: str, _n: int) -> str:  # noqa: N802 -- as above, with the arguments lupdate wants
    """Mark `text` that counts: `P_("Tag %n topic(s)", "", n)`; shown with the field `n`."""
    return text


def filled(template: str, fields: Mapping[str, object]) -> str:
    """Return a marked text in English with its fields, `%n` and `(s)` among them."""
    n = fields.get("n")
    if isinstance(n, int) and "%n" in template:
        template = template.replace("%n", str(n)).replace("(s)", "" if n == 1 else "s")
    return template.format(**fields)


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def all_storable(texts: Iterable[str]) -> bool:
    """Tell whether SQLite can keep all of `texts` as they are: one look at all is cheap."""
    whole = "".join(texts)
    try:
        whole.encode()  # many times faster than looking with a regular expression
    except UnicodeEncodeError:
        return False
    return "\0" not in whole


_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_SPACES = re.compile("[\u00a0\u2007\u2009\u202f\u3000]")


def storable(text: str) -> str:
    """Return `text` with NUL and lone surrogates, which SQLite can't keep, replaced by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def plain(text: str) -> str:
    """Return `text` without invisible marks and with ordinary spaces: for matching, never for keeping."""
    return bare(text).strip()


def bare(text: str) -> str:
    """Return `text` as `plain` does, but with the spaces around it."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text))


def folded(text: str) -> str:
    """Return `text` so that full and half width, and upper and lower case, compare equal."""
    return unicodedata.normalize("NFKC", plain(text)).casefold()
