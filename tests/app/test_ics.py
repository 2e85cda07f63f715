"""Calendar files: vendors' own kinds read right, ours written right, nothing doubled."""
# ruff: noqa: DTZ001 -- events are kept in wall time

import time
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events

from app import clock, events
from app.errors import AppError
from app.exports import ics as export
from app.imports import ics
from app.store import Store

DATA = Path(__file__).parent.parent / "data" / "ics"
MONDAY = datetime(2026, 11, 23, 20)


@pytest.fixture
def community(store: Store) -> int:
    return _community(store, "地心引力工场")


def _community(store: Store, name: str) -> int:
    with store.operation("Add community"):
        return store.insert("communities", name=name, created_at=clock.stamp())


def _file(folder: Path, *lines: str, encoding: str = "utf-8", end: str = "\r\n") -> Path:
    path = folder / "in.ics"
    path.write_bytes(
        end.join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode(encoding)
    )
    return path


def _event(*lines: str, uid: str = "1") -> tuple[str, ...]:
    return ("BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:会议", *lines, "END:VEVENT")


def _shown(store: Store, community: int, first: date, last: date) -> list[str]:
    return [
        f"{one.starts_at:%Y-%m-%d %H:%M}"
        for one in events.occurrences(store, community, first, last)
    ]


def _counts(report: ics.Report) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, len(report.skipped)


# -- reading


def test_a_weekly_meeting_of_wecom_has_three_occurrences(store: Store, community: int) -> None:
    report = ics.apply(store, community, ics.read(DATA / "wecom_tz08.ics"))
    assert _counts(report) == (1, 0, 0, 0)
    shown = _shown(store, community, date(2026, 1, 1), date(2026, 12, 31))
    assert shown == ["2026-06-11 17:00", "2026-06-25 17:00", "2026-07-02 17:00"]
    (event,) = events.listed(store, community)
    assert (event.title, event.place, event.zone, event.sequence) == (
        "每周例会",
        "A 会议室",
        "Asia/Shanghai",
        3,
    )


def test_a_lark_meeting_in_utc_is_shown_in_chinese_time() -> None:
    (event,) = ics.read(DATA / "lark_utc.ics").events
    assert (event.starts_at, event.ends_at) == (datetime(2026, 1, 5, 17), datetime(2026, 1, 5, 18))
    assert (event.title, event.zone) == ("飞书会议, 带逗号\n第二行", "Asia/Shanghai")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "&#x0D;&#x0A;", "\r\n\r\n"])
def test_encodings_and_line_ends_make_no_difference(
    tmp_path: Path, encoding: str, end: str
) -> None:
    path = _file(
        tmp_path,
        *_event("DTSTART:20260105T090000", "LOCATION:二楼 会议室"),
        encoding=encoding,
        end=end,
    )
    (event,) = ics.read(path).events
    assert (event.title, event.place, event.starts_at) == (
        "会议",
        "二楼 会议室",
        datetime(2026, 1, 5, 9),
    )


def test_a_fold_inside_a_character_is_healed(tmp_path: Path) -> None:
    path = _file(tmp_path, *_event("DTSTART:20260105T090000", "LOCATION:茶话会"))
    whole = path.read_bytes()
    cut = whole.index("话".encode()) + 1
    path.write_bytes(whole[:cut] + b"\r\n " + whole[cut:])
    assert ics.read(path).events[0].place == "茶话会"


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        ("DTSTART;TZID=China Standard Time:20260105T090000", "Asia/Shanghai"),
        ("DTSTART;TZID=China Standard Time 1:20260105T090000", "Asia/Shanghai"),
        ('DTSTART;TZID="(UTC+08:00) Beijing":20260105T090000', "Asia/Shanghai"),
        ("DTSTART;TZID=Asia/Chongqing:20260105T090000", "Asia/Shanghai"),
        ("DTSTART;TZID=CST8:20260105T090000", "Asia/Shanghai"),
        ("DTSTART;TZID=+8:20260105T090000", "Asia/Shanghai"),
        ("DTSTART;TZID=/mozilla.org/2005/Europe/Berlin:20260105T090000", "Europe/Berlin"),
        ("DTSTART;TZID=Eastern Standard Time:20260105T090000", "America/New_York"),
        ("DTSTART;TZID=Xmail Custome Time:20260105T090000", "Asia/Shanghai"),
        ("dtstart:20260105T090000", "Asia/Shanghai"),
    ],
)
def test_vendors_zones_are_understood(tmp_path: Path, start: str, zone: str) -> None:
    (event,) = ics.read(_file(tmp_path, *_event(start))).events
    assert (event.starts_at, event.zone) == (datetime(2026, 1, 5, 9), zone)


def test_an_embedded_zone_speaks_for_an_unknown_name(tmp_path: Path) -> None:
    zone = (
        "BEGIN:VTIMEZONE",
        "TZID:Office",
        "BEGIN:STANDARD",
        "TZOFFSETFROM: +0900",
        "TZOFFSETTO: +0900",
        "END:STANDARD",
        "END:VTIMEZONE",
    )
    path = _file(tmp_path, *_event("DTSTART;TZID=Office:20260105T090000"), *zone)
    assert ics.read(path).events[0].zone == "Etc/GMT-9"


def test_missing_ends_are_closed(tmp_path: Path) -> None:
    path = tmp_path / "in.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260105T090000\nBEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20260106\n"
    )
    first, second = ics.read(path).events
    assert (first.uid, first.ends_at) == ("1", datetime(2026, 1, 5, 9, 30))
    assert (second.uid, second.all_day, second.ends_at) == ("2", True, datetime(2026, 1, 7))


def test_an_alarm_inside_an_event_is_passed_over(tmp_path: Path) -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "SUMMARY:别的", "DURATION:PT9H", "END:VALARM")
    (event,) = ics.read(
        _file(tmp_path, *_event("DTSTART:20260105T090000", *alarm, "DURATION:PT2H"))
    ).events
    assert (event.title, event.ends_at) == ("会议", datetime(2026, 1, 5, 11))


def test_the_code_of_a_tencent_meeting_becomes_its_place(tmp_path: Path) -> None:
    notes = r"DESCRIPTION:点击入会 https://meeting.tencent.com/dm/x \n会议号 123-456-789"
    assert (
        ics.read(_file(tmp_path, *_event("DTSTART:20260105T090000", notes))).events[0].place
        == "腾讯会议 123-456-789"
    )


def test_a_changed_occurrence_leaves_its_series(
    store: Store, community: int, tmp_path: Path
) -> None:
    path = _file(
        tmp_path,
        *_event("DTSTART:20260105T090000", "RRULE:FREQ=DAILY;COUNT=3"),
        *_event("RECURRENCE-ID:20260106T090000", "DTSTART:20260106T150000"),
        *_event("RECURRENCE-ID:20260107T090000", "DTSTART:20260107T090000", "STATUS:CANCELLED"),
    )
    ics.apply(store, community, ics.read(path))
    assert _shown(store, community, date(2026, 1, 1), date(2026, 1, 31)) == [
        "2026-01-05 09:00",
        "2026-01-06 15:00",
    ]
    assert _counts(ics.apply(store, community, ics.read(path))) == (0, 0, 2, 0)


def test_listed_dates_become_events(tmp_path: Path) -> None:
    found = ics.read(
        _file(tmp_path, *_event("DTSTART:20260105T090000", "RDATE:20260108T090000,20260109T100000"))
    ).events
    assert [event.starts_at.day for event in found] == [5, 8, 9]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ],
)
def test_a_hostile_rule_is_refused_with_its_line(tmp_path: Path, rule: str) -> None:
    path = _file(
        tmp_path,
        *_event("DTSTART:20260105T090000", f"RRULE:{rule}"),
        *_event("DTSTART:20260105T090000", uid="2"),
    )
    calendar = ics.read(path)
    assert [event.uid for event in calendar.events] == ["2"]
    assert [(one.line, one.title) for one in calendar.skipped] == [(7, "会议")]


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:nonsense",),
        (),
        ("DTSTART:20260105T090000", "RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY"),
        ("DTSTART:20260105T090000", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T090000"),
        (
            "DTSTART:20260105T090000",
            "RDATE:"
            + ",".join(f"2026{m:02}{d:02}T090000" for m in range(1, 13) for d in range(1, 29)),
        ),
    ],
)
def test_what_can_not_be_taken_is_listed(tmp_path: Path, lines: tuple[str, ...]) -> None:
    calendar = ics.read(_file(tmp_path, *_event(*lines)))
    assert calendar.events == ()
    assert [one.line for one in calendar.skipped] == [3]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \r\n",
        b"<html>not found</html>",
        b"PK\x03\x04zip",
        "第1行\n".encode("gb18030"),
        b"\x00" * 99,
    ],
)
def test_what_is_no_calendar_is_told_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.ics"
    path.write_bytes(data)
    with pytest.raises(AppError):
        ics.read(path)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:20260105T090000", "DTSTART:20260106T090000"),
        (
            "DTSTART;X=1;TZID=TZ08;TZID=TZ08:20260105T090000",
            "EXDATE;TZID=../../etc:20260101T000000",
        ),
        (
            "DTSTART:20260105T090000",
            "RECURRENCE-ID:20260105T090000",
            "RECURRENCE-ID:20260105T090000",
        ),
        ("DTSTART:20260105T090000", "RECURRENCE-ID;VALUE=DURATION:P1D"),
        ("DTSTART:20260105T090000", "RECURRENCE-ID;VALUE=BINARY:AAAA"),
        ("DTSTART:20260105T090000", "EXDATE:02020618T170000", "SEQUENCE:-5", "DTEND:P9D"),
        ("DTSTART:20260105T090000", "RDATE;VALUE=PERIOD:20260106T090000Z/PT1H", "DURATION:-P9D"),
        ("DTSTART:99991231T235959Z", "DURATION:P900D"),
        ("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY;UNTIL=00010102"),
    ],
)
def test_crooked_properties_are_read_or_told(
    store: Store, community: int, tmp_path: Path, lines: tuple[str, ...]
) -> None:
    calendar = ics.read(_file(tmp_path, *_event(*lines)))
    report = ics.apply(store, community, calendar)
    assert report.created + len(report.skipped) == 1


def test_a_file_cut_anywhere_never_crashes(tmp_path: Path) -> None:
    path = tmp_path / "cut.ics"
    for source in sorted(DATA.iterdir()):
        whole = source.read_bytes()
        for end in range(20, len(whole), 7):
            path.write_bytes(whole[:end])
            ics.read(path)


# -- writing


def _fill(store: Store, community: int) -> None:
    events.add(
        store,
        community,
        "嘉宾分享；选题怎么来，" * 8,
        MONDAY,
        place="线上",
        notes="第一行\n第二行; a, b\\c",
        kind="lecture",
    )
    events.add(
        store,
        community,
        "早报",
        MONDAY,
        rrule="FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T235959",
        exdates=(MONDAY + timedelta(days=2),),
    )
    events.add(
        store,
        community,
        "团建",
        MONDAY,
        all_day=True,
        ends_at=MONDAY + timedelta(days=2),
        rrule="FREQ=YEARLY;COUNT=3",
    )
    events.add(store, community, "call", MONDAY, zone="America/New_York", rrule="FREQ=WEEKLY")
    events.add(store, community, "utc", MONDAY, zone="UTC")
    events.add(store, community, "取消了", MONDAY, status="cancelled")


def test_our_own_file_changes_nothing_and_makes_the_same_calendar(
    store: Store, community: int, tmp_path: Path
) -> None:
    _fill(store, community)
    path = tmp_path / "out.ics"
    assert export.write(store, community, path) == 5
    before = events.listed(store, community)
    report = ics.apply(store, community, ics.read(path))
    assert (_counts(report), events.listed(store, community)) == ((0, 0, 5, 0), before)

    copy = Store(tmp_path / "copy.qunce", create=True)
    other = _community(copy, "副本")
    assert _counts(ics.apply(copy, other, ics.read(path))) == (5, 0, 0, 0)
    days = date(2026, 11, 1), date(2027, 12, 31)
    kept = [
        (one.event.title, one.event.kind, one.event.notes, one.starts_at, one.ends_at)
        for one in events.occurrences(store, community, *days)
        if one.event.status == "planned"
    ]
    assert [
        (one.event.title, one.event.kind, one.event.notes, one.starts_at, one.ends_at)
        for one in events.occurrences(copy, other, *days)
    ] == kept
    copy.close()


def test_our_file_is_what_other_programs_expect(
    store: Store, community: int, tmp_path: Path
) -> None:
    _fill(store, community)
    path = tmp_path / "out.ics"
    export.write(store, community, path)
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(data)
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    assert zones == {"Asia/Shanghai", "America/New_York"}
    theirs = sorted(
        (one["DTSTART"].dt, str(one["SUMMARY"]))
        for one in recurring_ical_events.of(calendar).between((2026, 11, 23), (2027, 2, 1))
        if isinstance(one["DTSTART"].dt, datetime)
    )
    ours = sorted(
        (one.starts_at, one.event.title)
        for one in events.occurrences(store, community, date(2026, 11, 23), date(2027, 1, 31))
        if one.event.status == "planned" and not one.event.all_day
    )
    zone = clock.ZoneInfo(clock.DEFAULT_ZONE)
    assert [(at.astimezone(zone).replace(tzinfo=None), title) for at, title in theirs] == ours
    export.write(store, community, path)
    assert path.read_bytes() == data


# -- again


def test_only_a_newer_version_replaces_ours(store: Store, community: int, tmp_path: Path) -> None:
    def take(*lines: str) -> tuple[int, int, int, int]:
        return _counts(ics.apply(store, community, ics.read(_file(tmp_path, *_event(*lines)))))

    assert take("DTSTART:20260105T090000", "SEQUENCE:1") == (1, 0, 0, 0)
    (event,) = events.listed(store, community)
    events.edit(store, event.id, kind="lecture", sequence=1)
    assert take("DTSTART:20260106T090000", "SEQUENCE:0") == (0, 0, 1, 0)
    assert take("DTSTART:20260106T090000", "SEQUENCE:1", "DTSTAMP:20250101T000000Z") == (0, 0, 1, 0)
    assert take("DTSTART:20260106T090000", "SEQUENCE:2") == (0, 1, 0, 0)
    (event,) = events.listed(store, community)
    assert (event.starts_at.day, event.kind, event.sequence) == (6, "lecture", 2)
    store.undo()
    assert events.listed(store, community)[0].starts_at.day == 5


def test_a_cancelled_event_stays_visible_as_cancelled(
    store: Store, community: int, tmp_path: Path
) -> None:
    ics.apply(store, community, ics.read(_file(tmp_path, *_event("DTSTART:20260105T090000"))))
    cancel = _file(
        tmp_path,
        "METHOD:CANCEL",
        *_event("DTSTART:20260105T090000"),
        *_event("DTSTART:20260105T090000", uid="2"),
    )
    assert _counts(ics.apply(store, community, ics.read(cancel))) == (0, 1, 0, 1)
    assert [event.status for event in events.listed(store, community)] == ["cancelled"]


def test_an_event_of_another_community_is_left_there(
    store: Store, community: int, tmp_path: Path
) -> None:
    calendar = ics.read(_file(tmp_path, *_event("DTSTART:20260105T090000")))
    ics.apply(store, community, calendar)
    other = _community(store, "另一个")
    assert _counts(ics.apply(store, other, calendar)) == (0, 0, 0, 1)
    assert events.listed(store, other) == []


def test_a_large_calendar_is_read_in_time_and_undone_in_one_step(
    store: Store, community: int, tmp_path: Path
) -> None:
    lines = [
        line
        for n in range(500)
        for line in _event(f"DTSTART:2026{n % 12 + 1:02}{n % 28 + 1:02}T090000", uid=str(n))
    ]
    began = time.perf_counter()
    report = ics.apply(store, community, ics.read(_file(tmp_path, *lines)))
    assert (_counts(report), time.perf_counter() - began < 5) == ((500, 0, 0, 0), True)
    store.undo()
    assert events.listed(store, community) == []


def test_what_follows_the_moon_is_listed_day_by_day_and_read_back_as_it_was(
    store: Store, community: int, tmp_path: Path
) -> None:
    autumn = datetime(2026, 9, 25, 20)
    skipped = datetime(2028, 10, 3, 20)
    id = events.add(store, community, "中秋夜话", autumn, rrule="LUNAR;COUNT=4", exdates=(skipped,))
    rule, uid = events.get(store, id).rrule, events.get(store, id).uid
    path = tmp_path / "out.ics"
    export.write(store, community, path)
    theirs = recurring_ical_events.of(icalendar.Calendar.from_ical(path.read_bytes()))
    days = [one["DTSTART"].dt.date() for one in theirs.between((2026, 1, 1), (2031, 1, 1))]
    assert days == [date(2026, 9, 25), date(2027, 9, 15), date(2029, 9, 22)]
    events.delete(store, id)
    ics.apply(store, community, ics.read(path))
    (event,) = events.listed(store, community)
    assert (event.uid, event.rrule, event.exdates) == (uid, rule, (skipped,))


def test_the_link_of_an_event_is_the_address_in_the_file_and_is_kept_when_a_file_has_none(
    store: Store, community: int, tmp_path: Path
) -> None:
    hostile = "https://x.example/a b\r\nX-EVIL:1"
    id = events.add(store, community, "分享", datetime(2026, 11, 24, 20), link=hostile, uid="7")
    path = tmp_path / "ours.ics"
    export.write(store, community, path)
    assert "URL:https://x.example/a b X-EVIL:1\r\n" in path.read_bytes().decode()
    assert _counts(ics.apply(store, community, ics.read(path))) == (0, 0, 1, 0)
    newer = _file(tmp_path, *_event("DTSTART:20261125T200000", "SEQUENCE:9", uid="7"))
    assert _counts(ics.apply(store, community, ics.read(newer))) == (0, 1, 0, 0)
    event = events.get(store, id)
    assert (event.starts_at.day, event.link) == (25, "https://x.example/a b X-EVIL:1")
    other = _file(tmp_path, *_event("DTSTART:20261125T200000", "URL:https://y.example", uid="8"))
    ics.apply(store, community, ics.read(other))
    assert events.listed(store, community)[1].link == "https://y.example"
