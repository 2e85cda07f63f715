"""Which way of writing works: the announcements posted in the period, by style, against the usual.

Of each post (an announcement marked as posted that names a group of the scope), the newest `MOST`:

- its moment is that of the first message of the group, at most half an hour before or after the mark, that
  holds the longest piece of its text (at least `PIECE` characters between marks and placeholders);
  where no message does, the moment of the mark;
- replies: the messages written in that group in the `HOURS` hours after it, the post itself left out;
- people: the different members who wrote them, whoever posted it left out;
- the usual: messages in the same hours of the same weekday, on average of up to four weeks before and
  four after, without the weeks in which those hours come within two of a post (by its mark) or of
  which days were not imported whole;
  parts of an hour count in proportion. Fewer than `LEAST` such weeks: the usual is not known;
- joins: comings (see `moves`) into that group on the day of the post and the next, and their usual:
  the same two weekdays of the same eight weeks, without those of which either day, or the day before,
  has a post;
- sign-ups: of a post that names an event and went out before it began: the different people who signed
  up for it or came to it (attendance and sign-up lists), in equal shares among the posts before it,
  and the income booked for it likewise. Roles have no date, so whether somebody became a payer after
  a post can't be told. None: the post names no event to come.

What was not imported is None: whose `HOURS` are not over in the data has no replies yet. A style is
compared (`ratio`: replies to the usual) from `FEW` such posts on, so that neither the hour nor chance
is credited to the words. Telegram tells reactions and shares per post; chats tell only who wrote.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.insights import days
from app.insights.after_posts import Post, posts
from app.insights.coverage import coverage
from app.insights.scope import Scope
from app.store import Store

FEW = 3  # posts from which on a style is compared


@dataclass(frozen=True, slots=True)
class Style:
    """The posts of one style ('': none was set), the newest first."""

    key: str
    posts: tuple[Post, ...]

    @property
    def compared(self) -> tuple[Post, ...]:
        """The posts of which both the replies and the usual are known."""
        return tuple(p for p in self.posts if p.replies is not None and p.usual is not None)

    @property
    def ratio(self) -> float | None:
        """How many times the usual was written; None: too few posts, or the usual is silence."""
        found = self.compared
        usual = sum(post.usual or 0 for post in found)
        if len(found) < FEW or not usual:
            return None
        return sum(post.replies or 0 for post in found) / usual

    @property
    def replies(self) -> float | None:
        """Replies per post."""
        return _mean([post.replies for post in self.posts])

    @property
    def usual(self) -> float | None:
        """Messages that were usual in those hours, per post."""
        return _mean([post.usual for post in self.posts])

    @property
    def people(self) -> float | None:
        """Different people per post who wrote after it."""
        return _mean([len(p.people) if p.replies is not None else None for p in self.posts])

    @property
    def joins(self) -> float | None:
        """Joins per post on its day and the next."""
        return _mean([post.joins for post in self.posts])

    @property
    def usual_joins(self) -> float | None:
        """Joins that were usual on such days, per post."""
        return _mean([post.usual_joins for post in self.posts])

    @property
    def signed_up(self) -> float | None:
        """Sign-ups per post that names an event to come."""
        return _mean([post.signed_up for post in self.posts])

    @property
    def income(self) -> float | None:
        """Income of all of them; None: none was booked for their events."""
        found = [post.income for post in self.posts if post.income]
        return round(sum(found), 4) if found else None


@dataclass(frozen=True, slots=True)
class CopyStyles:
    """The styles: those that can be compared first, the strongest of them on top, untagged posts last.

    `homeless` posts name no group; `left_out` are older than the newest `MOST`.
    """

    found: tuple[Style, ...] = ()
    homeless: int = 0
    left_out: int = 0
    first: date | None = None
    last: date | None = None

    def ranked(self) -> tuple[Style, ...]:
        """Return the styles that can be compared, the strongest first."""
        return tuple(style for style in self.found if style.key and style.ratio is not None)


def copy_styles(store: Store, scope: Scope) -> CopyStyles:
    """Return what followed the announcements of the period, by style."""
    found = posts(store, scope)
    by: dict[str, list[Post]] = {}
    for post in found.newest:
        by.setdefault(post.style, []).append(post)
    styles = [Style(key, tuple(mine)) for key, mine in by.items()]
    styles.sort(key=lambda s: (not s.key, -(s.ratio or -1), -len(s.posts), s.key))
    data = coverage(store, scope)
    first, last = (None if n is None else days.day(n) for n in (data.first, data.last))
    return CopyStyles(tuple(styles), found.homeless, found.left_out, first, last)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
