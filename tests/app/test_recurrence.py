"""Rules: refused when hostile, expanded as a slow and plain expansion would."""
# ruff: noqa: DTZ001 -- events are kept in wall time

import time
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from app import recurrence
from app.errors import AppError
from app.recurrence import Repeat

START = datetime(2026, 1, 1, 20)
ZONE = "Asia/Shanghai"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;COUNT=0",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSETPOS=2",
        "FREQ=DAILY;INTERVAL=14;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=9MO",
        "FREQ=YEARLY;BYDAY=54MO",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=DAILY;BYWEEKNO=-2;BYSETPOS=39",
        "FREQ=DAILY;INTERVAL=277;BYSETPOS=-80;COUNT=5",
        "FREQ=MONTHLY;BYYEARDAY=-328,295;BYWEEKNO=53",
        "FREQ=WEEKLY;BYMONTHDAY=8,-29",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;UNTIL=2026",
        "FREQ=WEEKLY;UNTIL=20250101",
        "FREQ=WEEKLY;RSCALE=CHINESE",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;COUNT=²",
        "INTERVAL=2",
        "nonsense",
        "FREQ=YEARLY;BYYEARDAY=" + ",".join("1" for _ in range(400)),
    ],
)
def test_nonsense_is_refused_at_once(rule: str) -> None:
    began = time.perf_counter()
    with pytest.raises(AppError):
        recurrence.normal(rule, START, ZONE)
    assert time.perf_counter() - began < 0.3


def test_until_is_kept_as_wall_time() -> None:
    rule = "rrule:freq=weekly;interval=1;byday=th;byhour=20;until=20260702t155959z"
    assert recurrence.normal(rule, START, ZONE) == "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260702T235959"
    assert (
        recurrence.normal("FREQ=DAILY;UNTIL=20260702", START, ZONE)
        == "FREQ=DAILY;UNTIL=20260702T235959"
    )


RULES = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 9)),
    st.builds("FREQ=DAILY;INTERVAL={};COUNT={}".format, st.integers(1, 9), st.integers(1, 60)),
    st.builds(
        "FREQ=WEEKLY;INTERVAL={};BYDAY={}".format,
        st.integers(1, 5),
        st.lists(st.sampled_from(recurrence.WEEKDAYS), min_size=1, max_size=4, unique=True).map(
            ",".join
        ),
    ),
    st.builds("FREQ=MONTHLY;INTERVAL={}".format, st.integers(1, 5)),
    st.builds(
        "FREQ=MONTHLY;BYDAY={}{}".format,
        st.sampled_from([1, 2, -1]),
        st.sampled_from(recurrence.WEEKDAYS),
    ),
    st.builds("FREQ=YEARLY;INTERVAL={}".format, st.integers(1, 3)),
    st.builds("FREQ=YEARLY;BYMONTH={}".format, st.integers(1, 12)),
    st.builds(
        "FREQ=DAILY;UNTIL={:%Y%m%dT%H%M%S}".format,
        st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1)),
    ),
)
STARTS = st.datetimes(datetime(2016, 1, 1), datetime(2026, 12, 31)).map(
    lambda at: at.replace(second=0, microsecond=0)
)


@settings(max_examples=150, deadline=None)
@given(RULES, STARTS, st.dates(date(2015, 1, 1), date(2029, 1, 1)), st.integers(1, 60))
def test_a_window_holds_what_a_slow_expansion_holds(
    rule: str, start: datetime, day: date, days: int
) -> None:
    first = datetime.combine(day, datetime.min.time())
    last = first + timedelta(days=days)
    slow = {start} if first <= start < last else set[datetime]()
    for at in rrulestr(rule, dtstart=start):
        if at >= last:
            break
        slow |= {at} if at >= first else set()
    assert recurrence.between(start, rule, first, last) == tuple(sorted(slow))


@pytest.mark.parametrize(
    ("repeat", "rule"),
    [
        (Repeat(), ""),
        (Repeat("daily"), "FREQ=DAILY"),
        (Repeat("daily", count=14), "FREQ=DAILY;COUNT=14"),
        (Repeat("weekdays", (0, 1, 2, 3, 4)), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        (Repeat("weekly", (1, 3)), "FREQ=WEEKLY;BYDAY=TU,TH"),
        (Repeat("biweekly", (6,)), "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        (Repeat("monthly", day=15), "FREQ=MONTHLY;BYMONTHDAY=15"),
        (Repeat("yearly", until=date(2030, 1, 1)), "FREQ=YEARLY;UNTIL=20300101T235959"),
        (Repeat("other", raw="FREQ=MONTHLY;BYDAY=-1FR"), "FREQ=MONTHLY;BYDAY=-1FR"),
    ],
)
def test_what_the_operator_picks_is_read_back(repeat: Repeat, rule: str) -> None:
    assert recurrence.written(repeat) == rule
    assert recurrence.read(rule) == repeat


def test_a_moved_series_takes_its_days_along() -> None:
    tuesday, friday = datetime(2026, 11, 24, 20), datetime(2026, 11, 27, 19)
    assert (
        recurrence.shifted("FREQ=WEEKLY;BYDAY=TU,TH", tuesday, friday) == "FREQ=WEEKLY;BYDAY=FR,SU"
    )
    assert (
        recurrence.shifted("FREQ=MONTHLY;BYMONTHDAY=24", tuesday, friday)
        == "FREQ=MONTHLY;BYMONTHDAY=27"
    )
    assert recurrence.shifted("FREQ=MONTHLY;BYDAY=4TU", tuesday, friday) == "FREQ=MONTHLY;BYDAY=4FR"
    assert (
        recurrence.shifted("FREQ=DAILY;UNTIL=20261201T235959", tuesday, friday)
        == "FREQ=DAILY;UNTIL=20261204T225959"
    )
