"""Days for times that come without one: from a heading, from the operator, or from the copy's date."""

from datetime import date, timedelta

from app.errors import AppError, Unanswered
from app.imports import dates
from app.imports.records import Source
from app.text import N_

_BACK = 6 * 3600  # seconds; a clock that goes back further has passed midnight
_WEEKDAYS = "一二三四五六日"
_RELATIVE = {"今天": 0, "昨天": 1, "前天": 2, "today": 0, "yesterday": 1}


class Days:
    """Carries the day from one record to the next."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._wall = dates.Wall(source.options.zone)
        self._day: date | None = None
        self._last = 0
        self._told = False  # the file itself names the day

    def begin(self, year: int, month: int, day: int) -> None:
        """Take the records from now on as those of a day; one that never was leaves them without."""
        try:
            self._day = date(year, month, day)
        except ValueError:
            self._day = date.max
        self._last, self._told = 0, True

    def at(self, second: int) -> int:
        """Return the moment of a time of the day; AppError where nobody has said of which day."""
        if self._day is None:
            self._day = self.asked()
        if not self._told and second < self._last - _BACK:
            self._day += timedelta(days=1)
        self._last = second
        return self._on(self._day, second)

    def on(self, year: int, month: int, day: int, second: int) -> int:
        """Return the moment of a full date and time."""
        return self._wall.at(year, month, day, second)

    def carry(self, year: int, month: int, day: int, second: int) -> int:
        """Return the moment of a full date and time; the bare times below it are of that day or later.

        The operator's word for the bare times wins: QQ's window writes no date for today's.
        """
        at = self.on(year, month, day, second)
        if not self._source.options.date:
            self._day, self._last, self._told = date(year, month, day), second, False
        return at

    def relative(self, word: str, second: int) -> int:
        """Return the moment of 昨天 19:18 or 星期三 19:18, seen from the day of the copy."""
        day = self.asked()
        if word.lower() in _RELATIVE:
            return self._on(day - timedelta(days=_RELATIVE[word.lower()]), second)
        back = (day.weekday() - _WEEKDAYS.index(word[-1].replace("天", "日"))) % 7 or 7
        return self._on(day - timedelta(days=back), second)

    def past(self, month: int, day: int, second: int) -> int:
        """Return the moment of 1月15日 10:30, the last one before the day of the copy is over."""
        asked = self.asked()
        found = date(asked.year, month, day)
        return self._on(found.replace(year=asked.year - 1) if found > asked else found, second)

    def _on(self, day: date, second: int) -> int:
        return self._wall.at(day.year, day.month, day.day, second)

    def asked(self) -> date:
        """Return the day the operator gave for a file that names none."""
        given = self._source.options.date
        try:
            return date.fromisoformat(given)
        except ValueError as error:
            if given:
                raise AppError(
                    N_("{date} is no date. Write it like 2026-01-31."), date=given
                ) from error
            raise Unanswered(
                N_(
                    "{name} gives times without the day. Say which day it was: "
                    "in the import window, or with --date 2026-01-31."
                ),
                name=self._source.path.name,
            ) from error
