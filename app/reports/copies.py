"""For whom a report is: the operator, who sees names, or anybody, who must not.

In the shareable copy members appear by an initial, those who left do not appear at all, and
names are taken out of whatever others wrote: titles, highlights, key words.
"""

import unicodedata
from collections.abc import Iterable

from app.exports.chat_text import tidy
from app.insights.roster import named, present
from app.insights.scope import Scope
from app.reports.names import HIDDEN, Names, one_line
from app.store import Store

LONGEST_NAME = 24  # characters that a report shows of a name
LONGEST_TEXT = 60
_RTL = ("R", "AL", "AN")


class Copy:
    """Says how people and the words of others appear in one copy of a report."""

    def __init__(self, store: Store, scope: Scope, *, shareable: bool) -> None:
        self.shareable = shareable
        self._store = store
        self._scope = scope
        self._present: frozenset[int] | None = None
        self._names: Names | None = None

    def may_name(self, member_id: int | None) -> bool:
        """Tell whether a member may appear: nobody who left does in the shareable copy."""
        if not self.shareable:
            return True
        if self._present is None:
            self._present = frozenset(present(self._store, self._scope))
        return member_id in self._present

    def names(self, members: Iterable[int]) -> dict[int, str]:
        """Return what each member who may appear is called, in the order given."""
        wanted = tuple(id for id in dict.fromkeys(members) if self.may_name(id))
        return {one.id: self.name(one.name) for one in named(self._store, self._scope, wanted)}

    def name(self, name: str) -> str:
        """Return one name as this copy shows it."""
        return masked(name) if self.shareable else isolated(clipped(one_line(name), LONGEST_NAME))

    def text(self, foreign: str, most: int = LONGEST_TEXT) -> str:
        """Return what somebody wrote on one line, without names in the shareable copy."""
        line = one_line(foreign[: 20 * most])
        return isolated(clipped(self._hidden().hidden(line) if self.shareable else line, most))

    def of_group(self, name: str, most: int = LONGEST_TEXT) -> str:
        """Return what a community or group is called: as a text, but for one whose account bears its name."""
        shown = self.text(name, most)
        return isolated(clipped(one_line(name), most)) if shown == HIDDEN else shown

    def words(self, foreign: str, most: int) -> str:
        """Return what somebody wrote with its lines, without names in the shareable copy."""
        text = tidy(foreign[: 20 * most])
        if self.shareable:
            text = "\n".join(self._hidden().hidden(line) for line in text.split("\n"))
        return isolated(clipped(text, most))

    def holds_name(self, word: str) -> bool:
        """Tell whether a word has somebody's name in it that may not be said."""
        return self.shareable and self._hidden().hidden(word) != word

    def _hidden(self) -> Names:
        """Return every name that anybody has or had."""
        if self._names is None:
            self._names = Names(name for (name,) in self._store.rows(_EVERY_NAME))
        return self._names


def masked(name: str) -> str:
    """Return the initial of a name, or the initials of one that has several words in Latin letters."""
    line = one_line(name)
    letters = [next((c for c in word if c.isalnum()), "") for word in line.split(" ")]
    letters = [letter for letter in letters if letter]
    if len(letters) > 1 and all(letter.isascii() and letter.isalpha() for letter in letters[:2]):
        made = f"{letters[0].upper()}.{letters[1].upper()}."
    else:
        made = f"{letters[0]}{HIDDEN}" if letters else HIDDEN
    # Nothing is masked that is no longer than what is left of it.
    return isolated(HIDDEN if line and line.casefold() in made.casefold() else made)


def clipped(text: str, most: int) -> str:
    """Return text that takes no more than so many characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def isolated(text: str) -> str:
    """Keep writing that runs from right to left to itself: it must not turn the sentence around it."""
    foreign = any(unicodedata.bidirectional(letter) in _RTL for letter in text)
    return f"\u2068{text}\u2069" if foreign else text


_EVERY_NAME = """
select name from members union select remark from members where remark <> ''
union select nickname from memberships where nickname <> '' union select name from names
union select author from highlights where author <> '' union select name from attendances where name <> ''
union select name from signup_items"""
