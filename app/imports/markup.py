"""Reading HTML that somebody damaged: the library's parser fails or crawls on a few signs; this one goes on."""

from html import unescape
from html.parser import HTMLParser


class Markup(HTMLParser):
    """A parser that never fails, and whose time grows with the page alone."""

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Return where a section like `<![0DATA[` ends, a comment to browsers; -1 where it does not yet."""
        return self.parse_bogus_comment(i, bool(report))

    def close(self) -> None:
        """Take what is left for text; the library would look for the end of a comment at each of its signs."""
        rest, self.rawdata = self.rawdata, ""
        if rest:
            self.handle_data(unescape(rest))
