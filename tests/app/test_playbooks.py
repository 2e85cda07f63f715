"""Playbooks: written, set off, run through, ended; nothing twice, and no flood."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import announcements, clock, communities, events, members, playbooks, tasks
from app.errors import AppError
from app.store import Store

TODAY = date(2026, 11, 22)  # a Sunday
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _sunday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T10:30:00+08:00")


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="读书会")


@pytest.fixture
def group(store: Store, community: int) -> int:
    return communities.add_group(store, community, name="一群", opened_on="2026-11-20")


def at(day: date, hour: int = 20) -> datetime:
    return datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 -- wall time


def seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 4, tzinfo=UTC).timestamp())


def welcomes(store: Store, community: int, days: tuple[int, ...] = (0, 3, 7)) -> int:
    """Add a playbook for newcomers with a step on each of `days`, switched on."""
    id = playbooks.add(store, community, "新人第一周")
    for day in days:
        playbooks.add_step(store, id, f"第 {day} 天：{{{{成员}}}}", days=day, late_days=1)
    playbooks.switch(store, id, on=True)
    return id


def look(store: Store, day: date, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, f"{day}T10:30:00+08:00")
    return playbooks.catch_up(store, playbooks.look(store), "zh")


def titles(store: Store) -> list[tuple[str, str | None]]:
    return [(task.title, task.due_at) for task in tasks.selected(store, "1 order by due_at, id")]


# -- written


def test_a_playbook_is_written_changed_copied_and_taken_away_and_undo_brings_it_back(
    store: Store, community: int
) -> None:
    id = playbooks.add(store, community, " 新人第一周 ", trigger="joined", value="海报 A")
    step = playbooks.add_step(store, id, "欢迎", days=0, at_time="9：05")
    playbooks.edit_step(store, step, action="draft", template="welcome", late_days=0)
    before = playbooks.get(store, id), playbooks.steps(store, id)
    assert (before[0].name, before[0].value, before[1][0].at_time) == (
        "新人第一周",
        "海报 A",
        "09:05",
    )

    copy = playbooks.duplicate(store, id, "老人第一周")
    assert [one.title for one in playbooks.steps(store, copy)] == ["欢迎"]
    playbooks.archive(store, id)
    assert [one.id for one in playbooks.listed(store, community)] == [copy]
    store.undo()
    store.undo()

    assert (playbooks.get(store, id), playbooks.steps(store, id)) == before
    assert [one.id for one in playbooks.listed(store, community)] == [id]


@pytest.mark.parametrize(
    ("fields", "words", "at"),
    [
        ({"name": " \u200b"}, "needs a name", "name"),
        ({"trigger": "silent", "value": "1"}, "from 3 to 365", "value"),
        ({"trigger": "event", "value": "soon"}, "from 0 to 90", "value"),
        ({"trigger": "event", "value": "3 party"}, "kind of event", "value"),
        ({"trigger": "weekday", "value": "7"}, "one weekday", "value"),
        ({"trigger": "date", "value": ""}, "at least one date", "value"),
        ({"trigger": "date", "value": "02-30"}, "“02-30” is neither", "value"),
        ({"trigger": "date", "value": "L13-01"}, "“L13-01” is neither", "value"),
        ({"ends_after": 0}, "1 to 366", "ends_after"),
        ({"figure": "luck"}, "from the list", "figure"),
        ({"wanted": float("nan")}, "a number", "wanted"),
        ({"purpose": "长" * 20_001}, "At most 20000", "purpose"),
    ],
)
def test_what_can_not_be_is_told_at_its_field_and_nothing_changes(
    store: Store, community: int, fields: dict[str, str], words: str, at: str
) -> None:
    id = playbooks.add(store, community, "新人")
    before = playbooks.get(store, id)

    with pytest.raises(AppError, match=words) as told:
        playbooks.edit(store, id, **fields)

    assert (told.value.fields["at"], playbooks.get(store, id)) == (at, before)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": ""}, "what the step is about"),
        ({"at_time": "25:00"}, "hours and minutes"),
        ({"days": 400}, "from -366 to 366"),
        ({"days": -1}, "no day before day 0"),
        ({"late_days": 61}, "from 0 to 60"),
        ({"template": "nope"}, "from the list"),
    ],
)
def test_a_step_that_can_not_be_is_refused(
    store: Store, community: int, fields: dict[str, str], words: str
) -> None:
    id = playbooks.add(store, community, "新人")
    step = playbooks.add_step(store, id, "欢迎")

    with pytest.raises(AppError, match=words):
        playbooks.edit_step(store, step, **fields)

    assert playbooks.step(store, step).title == "欢迎"


def test_steps_before_the_day_need_a_trigger_that_knows_it(store: Store, community: int) -> None:
    id = playbooks.add(store, community, "预热", trigger="event", value="7 lecture")
    playbooks.add_step(store, id, "预告", days=-7)

    with pytest.raises(AppError, match="on day -7, before the playbook begins on day -3"):
        playbooks.edit(store, id, value="3 lecture")
    with pytest.raises(AppError, match="no day before day 0"):
        playbooks.edit(store, id, trigger="joined")

    assert playbooks.get(store, id).value == "7 lecture"


def test_dates_are_understood_as_people_write_them(store: Store, community: int) -> None:
    id = playbooks.add(
        store,
        community,
        "节日",
        trigger="date",
        value="中秋节, Spring Festival、12/25 l8-15 2026.11.22",
    )
    assert playbooks.get(store, id).value == "mid_autumn spring_festival 12-25 L08-15 2026-11-22"


def test_what_the_operator_writes_is_theirs_in_both_languages(store: Store, community: int) -> None:
    id = playbooks.load(store, community, ["newcomer_week"])[0]
    book = playbooks.get(store, id)
    assert (book.called("zh"), book.called("en")) == ("新人第一周", "Newcomer's first week")

    playbooks.edit(store, id, name="我的新人周")
    assert playbooks.get(store, id).called("en") == "我的新人周"


# -- set off


def test_newcomers_of_a_day_are_one_run_with_their_names(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    welcomes(store, community)
    for name in ("阿周", "小陈", "老王", "半夏"):
        members.add(store, group, name, joined_at=seconds(TODAY))

    assert look(store, TODAY, monkeypatch) == 1
    assert titles(store) == [
        ("第 0 天：阿周、小陈等 4 人", "2026-11-22T09:00"),
        ("第 3 天：阿周、小陈等 4 人", "2026-11-25T09:00"),
        ("第 7 天：阿周、小陈等 4 人", "2026-11-29T09:00"),
    ]
    assert not playbooks.look(store)


def test_a_laptop_that_slept_a_week_catches_up_with_the_steps_that_are_left(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    welcomes(store, community)
    for days in (1, 5, 8, 9, 30):
        members.add(store, group, f"新人{days}", joined_at=seconds(TODAY - DAY * days))

    assert look(store, TODAY, monkeypatch) == 3
    assert titles(store) == [
        ("第 7 天：新人8", "2026-11-21T09:00"),
        ("第 0 天：新人1", "2026-11-21T09:00"),
        ("第 7 天：新人5", "2026-11-24T09:00"),
        ("第 3 天：新人1", "2026-11-24T09:00"),
        ("第 7 天：新人1", "2026-11-28T09:00"),
    ]


def test_three_hundred_newcomers_of_a_first_import_are_a_handful_of_tasks(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    welcomes(store, community)
    with store.operation("import"):
        for n in range(300):
            members.add(store, group, f"新人{n}", joined_at=seconds(TODAY - DAY * (n % 100)))

    look(store, TODAY, monkeypatch)

    assert store.value("select count(*) from playbook_members") == 9 * 3
    assert len(titles(store)) == 2 * 3 + 3 * 2 + 4


def test_who_runs_the_community_who_left_and_who_came_another_way_are_not_welcomed(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = welcomes(store, community)
    playbooks.edit(store, id, value="海报 A")
    known = {
        name: members.add(store, group, name, joined_at=seconds(TODAY), channel=channel)
        for name, channel in (
            ("新人", "海报 A"),
            ("群主", "海报 A"),
            ("路人", ""),
            ("走了", "海报 A"),
        )
    }
    with store.operation("prepare"):
        store.insert("roles", member_id=known["群主"], community_id=community, role="manager")
        store.execute("update memberships set left_at = 1 where member_id = ?", known["走了"])

    look(store, TODAY, monkeypatch)

    assert store.rows("select member_id from playbook_members") == [(known["新人"],)]


def test_newcomers_found_later_make_a_run_of_their_own_and_nobody_is_welcomed_twice(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = welcomes(store, community, (0,))
    members.add(store, group, "阿周", joined_at=seconds(TODAY))
    look(store, TODAY, monkeypatch)
    members.add(store, group, "小陈", joined_at=seconds(TODAY))
    look(store, TODAY, monkeypatch)
    look(store, TODAY, monkeypatch)

    assert [run.names for run in playbooks.listed_runs(store, id, TODAY)] == [("小陈",), ("阿周",)]


def test_a_start_that_was_taken_back_is_not_made_again(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = welcomes(store, community)
    members.add(store, group, "阿周", joined_at=seconds(TODAY))
    look(store, TODAY, monkeypatch)

    store.undo()

    assert titles(store) == []
    assert not playbooks.look(store)
    store.redo()
    assert len(playbooks.listed_runs(store, id, TODAY)) == 1


def test_a_new_group_sets_its_playbook_off_once(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "新群", trigger="opened")
    playbooks.add_step(store, id, "{{群}}：发群规", days=1, late_days=3)
    playbooks.switch(store, id, on=True)

    assert (look(store, TODAY, monkeypatch), look(store, TODAY, monkeypatch)) == (1, 0)
    assert titles(store) == [("一群：发群规", "2026-11-21T09:00")]
    assert group


def test_every_occurrence_of_an_event_is_warmed_up_and_follows_when_it_moves(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "预热", trigger="event", value="3")
    playbooks.add_step(store, id, "{{活动}}：预告", days=-3)
    playbooks.add_step(store, id, "{{活动}}：复盘", days=1)
    playbooks.switch(store, id, on=True)
    wednesday = date(2026, 11, 25)
    event = events.add(
        store,
        community,
        "读书夜",
        at(wednesday),
        rrule="FREQ=WEEKLY",
        kind="lecture",
        group_ids=[group],
    )
    events.add(store, community, "早报", at(wednesday), kind="briefing")

    assert [look(store, TODAY + DAY * n, monkeypatch) for n in (0, 1, 7)] == [1, 0, 1]
    assert [due for _, due in titles(store)] == [
        "2026-11-22T09:00", "2026-11-26T09:00", "2026-11-29T09:00", "2026-12-03T09:00",
    ]  # fmt: skip

    events.move(store, event, at(wednesday + DAY))
    assert look(store, TODAY + DAY * 7, monkeypatch) == 0
    assert [run.anchor for run in playbooks.listed_runs(store, id, TODAY)] == [
        date(2026, 11, 26), date(2026, 12, 3),
    ]  # fmt: skip


def test_a_single_occurrence_that_is_moved_takes_its_run_along(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "预热", trigger="event", value="3")
    playbooks.add_step(store, id, "预告", days=-1)
    playbooks.switch(store, id, on=True)
    wednesday = date(2026, 11, 25)
    events.add(
        store,
        community,
        "读书夜",
        at(wednesday),
        rrule="FREQ=WEEKLY",
        kind="lecture",
        group_ids=[group],
    )
    look(store, TODAY, monkeypatch)
    occurrence = events.occurrences(store, community, wednesday, wednesday)[0]

    start = at(wednesday + DAY)
    events.reschedule(store, occurrence, events.Span(start, start + DAY / 24), "one")

    assert look(store, TODAY, monkeypatch) == 0
    assert titles(store) == [("预告", "2026-11-25T09:00")]
    assert [run.anchor for run in playbooks.listed_runs(store, id, TODAY)] == [wednesday + DAY]


def test_a_cancelled_event_ends_its_run(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "预热", trigger="event", value="3")
    playbooks.add_step(store, id, "预告", days=-3)
    playbooks.switch(store, id, on=True)
    event = events.add(store, community, "茶话会", at(TODAY + DAY), kind="tea", group_ids=[group])
    look(store, TODAY, monkeypatch)

    events.edit(store, event, status="cancelled")
    look(store, TODAY, monkeypatch)

    assert [run.ended_how for run in playbooks.listed_runs(store, id, TODAY)] == ["gone"]
    assert tasks.due(store, TODAY + DAY * 30) == []


def test_holidays_go_by_their_own_calendar_and_weekdays_come_every_week(
    store: Store, community: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    feast = playbooks.add(store, community, "节日", trigger="date", value="mid_autumn 12-25")
    playbooks.add_step(store, feast, "{{活动}}：问候", days=0, late_days=0)
    playbooks.add_step(store, feast, "想一件小事", days=-5, late_days=1)
    week = playbooks.add(store, community, "购物群", trigger="weekday", value="0 3")
    playbooks.add_step(store, week, "盘点", late_days=0)
    for id in (feast, week):
        playbooks.switch(store, id, on=True)

    begun = {
        str(day): n
        for day in (TODAY + DAY * n for n in range(320))
        if (n := look(store, day, monkeypatch)) and day.weekday() not in {0, 3}
    }

    assert begun == {"2026-12-20": 1, "2027-09-10": 1}
    assert "中秋节：问候" in [title for title, _ in titles(store)]
    assert store.value("select count(*) from playbook_runs where playbook_id = ?", week) == 92


def test_silence_counts_only_where_the_chat_is_known_and_those_who_took_part(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "沉默", trigger="silent", value="14")
    playbooks.add_step(store, id, "问问 {{成员}}", late_days=3)
    playbooks.switch(store, id, on=True)
    said = {"常客": (20, 15), "还在": (20, 5), "路过": (1, 15), "很久": (20, 90), "话痨": (20, 0)}
    for name, (count, days) in said.items():
        member = members.add(store, group, name, joined_at=seconds(date(2026, 1, 1)))
        speak(store, group, member, TODAY - DAY * days, count)
    for days in range(5):
        speak(store, group, member, TODAY - DAY * days)

    assert look(store, TODAY, monkeypatch) == 1
    assert titles(store) == [("问问 常客", "2026-11-22T09:00")]

    assert look(store, TODAY + DAY * 30, monkeypatch) == 0  # nothing was imported since


def speak(store: Store, group: int, member: int, day: date, count: int = 1) -> None:
    from app import rollups

    with store.operation("say"):
        store.insert_many(
            "messages", "group_id, member_id, sent_at, kind, text",
            [(group, member, seconds(day) + n, 0, "在") for n in range(count)],
        )  # fmt: skip
        rollups.rebuild(store, group)


# -- run through


def test_a_run_is_counted_stopped_and_its_lateness_told(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = welcomes(store, community)
    members.add(store, group, "阿周", joined_at=seconds(TODAY))
    look(store, TODAY, monkeypatch)
    first = tasks.selected(store, "1 order by due_at")[0]
    later = TODAY + DAY * 2

    run = playbooks.listed_runs(store, id, later)[0]
    assert (run.total, run.done, run.open, run.late, run.next_due) == (
        3,
        0,
        3,
        1,
        "2026-11-22T09:00",
    )
    assert [one.late for one in playbooks.doing(store, run.id, later)] == [True, False, False]
    assert playbooks.counts(store, community, later) == {id: playbooks.Counts(1, 1)}

    tasks.finish(store, [first.id])
    playbooks.stop(store, run.id)
    run = playbooks.listed_runs(store, id, later)[0]
    assert (run.done, run.open, run.ended_how, run.over) == (1, 0, "stopped", True)
    assert playbooks.counts(store, community, later) == {}
    store.undo()
    assert playbooks.listed_runs(store, id, later)[0].open == 2


def test_a_run_ends_by_its_target_or_its_date_but_not_again_once_brought_back(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = welcomes(store, community)
    playbooks.edit(store, id, figure="spoke", wanted=100, ends_after=8)
    quick = members.add(store, group, "快", joined_at=seconds(TODAY))
    members.add(store, group, "慢", joined_at=seconds(TODAY - DAY))
    look(store, TODAY, monkeypatch)
    speak(store, group, quick, TODAY)

    look(store, TODAY + DAY, monkeypatch)
    assert [run.ended_how for run in playbooks.listed_runs(store, id, TODAY)] == ["", "target"]
    store.undo()
    look(store, TODAY + DAY, monkeypatch)
    assert [run.ended_how for run in playbooks.listed_runs(store, id, TODAY)] == ["", ""]

    look(store, TODAY + DAY * 8, monkeypatch)
    ends = {run.names: run.ended_how for run in playbooks.listed_runs(store, id, TODAY)}
    assert ends == {("慢",): "date", ("快",): ""}


def test_a_text_is_begun_once_for_those_who_are_still_there_and_posting_it_ticks_the_step(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "新人")
    playbooks.add_step(store, id, "欢迎", action="draft", template="welcome", late_days=3)
    playbooks.add_step(store, id, "指路", action="draft", body="{{成员}}，看群公告", days=1)
    playbooks.switch(store, id, on=True)
    whom = [
        members.add(store, group, n, joined_at=seconds(TODAY)) for n in ("阿周", "小_陈", "老王")
    ]
    look(store, TODAY, monkeypatch)
    welcome, way = (task.id for task in tasks.selected(store, "1 order by due_at"))
    with store.operation("leave"):
        store.execute("update memberships set left_at = 1 where member_id = ?", whom[2])

    draft = playbooks.draft(store, welcome)
    assert playbooks.draft(store, welcome) == draft
    text = announcements.get(store, draft)
    assert text is not None
    assert (text.group_id, text.body.splitlines()[0]) == (
        group,
        "欢迎 阿周、小_陈 来到「{{群}}」👋",
    )
    own = announcements.get(store, playbooks.draft(store, way))
    assert own is not None
    assert (own.title, own.body.endswith("，看群公告")) == ("指路", True)

    announcements.mark_posted(store, draft)
    assert not tasks.get(store, welcome).open
    store.undo()
    assert tasks.get(store, welcome).open


def test_a_step_that_checks_a_figure_says_what_it_is(
    store: Store, community: int, group: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = playbooks.add(store, community, "新人")
    playbooks.add_step(store, id, "看一眼", action="figure", figure="spoke", wanted=50, late_days=3)
    playbooks.switch(store, id, on=True)
    whom = [members.add(store, group, f"新人{n}", joined_at=seconds(TODAY)) for n in range(3)]
    look(store, TODAY, monkeypatch)
    run = playbooks.listed_runs(store, id, TODAY)[0].id

    assert [(one.value, one.met) for one in playbooks.doing(store, run, TODAY)] == [(0, False)]
    for member in whom[:2]:
        speak(store, group, member, TODAY)
    assert [(one.value, one.met) for one in playbooks.doing(store, run, TODAY)] == [(66.7, True)]


def test_every_figure_can_be_read_of_any_run(store: Store, community: int, group: int) -> None:
    event = events.add(store, community, "茶话会", at(TODAY + DAY), kind="tea", group_ids=[group])
    member = members.add(store, group, "阿周", joined_at=seconds(TODAY))
    speak(store, group, member, TODAY)
    id = playbooks.add(store, community, "看数字")
    for key in playbooks.FIGURES:
        playbooks.add_step(store, id, key, action="figure", figure=key)
    about = playbooks.by_hand(store, id, event_id=event)

    found = {one.figure: one.value for one in playbooks.doing(store, about, TODAY)}

    assert found == {
        "spoke": None, "stayed": None, "members": 1, "fill": 0.2, "messages": 0.1, "active": 0.1,
        "active_share": 100, "joins": 1, "leaves": 0, "signups": 0, "came": 0, "finished": None, "topics": 0,
    }  # fmt: skip


# -- by hand


def test_a_run_is_begun_by_hand_for_whom_or_what_the_operator_chooses(
    store: Store, community: int, group: int
) -> None:
    id = playbooks.add(store, community, "新人")
    with pytest.raises(AppError, match="no steps yet"):
        playbooks.by_hand(store, id)
    playbooks.add_step(store, id, "问候 {{成员}}", late_days=0)
    member = members.add(store, group, "阿周")
    event = events.add(store, community, "茶话会", at(TODAY), kind="tea", group_ids=[group])

    playbooks.by_hand(store, id, member_ids=(member,))
    playbooks.by_hand(store, id, group_id=group)
    playbooks.by_hand(store, id, event_id=event)
    with pytest.raises(AppError, match="runs for that already"):
        playbooks.by_hand(store, id, event_id=event)
    with pytest.raises(AppError, match="late already"):
        playbooks.by_hand(store, id, day=TODAY - DAY)

    runs = playbooks.listed_runs(store, id, TODAY)
    assert [(run.names, run.group, run.event) for run in runs] == [
        ((), "一群", "茶话会"), ((), "一群", ""), (("阿周",), "一群", ""),
    ]  # fmt: skip
    assert tasks.of_run(store, runs[2].id)[0].member_id == member


# -- shipped


def test_the_shipped_playbooks_are_whole_in_both_languages(store: Store, community: int) -> None:
    ids = playbooks.load(store, community)

    assert (len(ids), playbooks.load(store, community), playbooks.offered(store, community)) == (
        7,
        [],
        [],
    )
    books = playbooks.listed(store, community)
    assert {book.trigger for book in books} == set(playbooks.TRIGGERS)
    assert [book.active for book in books] == [False] * 7
    for book in books:
        steps = playbooks.steps(store, book.id)
        assert len(steps) >= 5
        assert all((book.purpose, book.purpose_en, book.name, book.name_en))
        playbooks.edit(store, book.id, trigger=book.trigger, value=book.value)
        for step in steps:
            assert all((step.title, step.title_en, step.body, step.body_en))
            assert bool(step.figure) == (step.action == "figure")
            playbooks.edit_step(
                store, step.id, days=step.days, at_time=step.at_time, action=step.action,
                template=step.template, figure=step.figure, wanted=step.wanted, late_days=step.late_days,
            )  # fmt: skip
    store.undo()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    looks=st.lists(st.integers(0, 30), min_size=1, max_size=5),
    joins=st.lists(st.integers(0, 30), max_size=8),
)
def test_however_often_and_late_one_looks_nobody_is_welcomed_twice(
    looks: list[int],
    joins: list[int],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = Store(tmp_path_factory.mktemp("p") / "a.qunce", create=True)
    community = communities.add(store, name="读书会")
    group = communities.add_group(store, community, name="一群")
    welcomes(store, community)
    for day in joins:
        members.add(store, group, "新人", joined_at=seconds(TODAY + DAY * day))

    days = sorted(looks)
    for day in days:
        look(store, TODAY + DAY * day, monkeypatch)
        assert not playbooks.look(store)

    reached = {day for day in joins if any(0 <= now - day <= 8 for now in days)}
    count = sum(day in reached for day in joins)
    assert store.value("select count(*) from playbook_members") == count
    assert store.value("select count(distinct member_id) from playbook_members") == count
    assert all(a <= b for a, b in pairwise(days))
    store.close()
