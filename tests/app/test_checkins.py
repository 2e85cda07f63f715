"""Check-in campaigns: set up, read from the chat, marked by hand, counted, forecast, rewarded, told."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import announcements, checkins, clock, communities, events, members, signups
from app.checkins import pasting, results, rewards
from app.checkins.forecast import Rate
from app.checkins.wording import read
from app.errors import AppError
from app.imports.records import KINDS
from app.store import Store

ZONE = ZoneInfo("Asia/Shanghai")
FIRST = date(2026, 11, 16)
NAMES = ("阿周", "小陈", "小林", "老王")


@pytest.fixture(autouse=True)
def _day_six(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-21T22:00:00+08:00")


class Room:
    """A community with one group, four people and a campaign of fourteen days at its sixth."""

    def __init__(self, store: Store, **fields: object) -> None:
        self.store = store
        self.home = communities.add(store, name="读书会")
        self.group = communities.add_group(store, self.home, name="一群")
        self.people = {name: members.add(store, self.group, name) for name in NAMES}
        given = {
            "title": "14 天早起",
            "goal": "早睡早起",
            "first": FIRST,
            "group_ids": (self.group,),
        }
        self.id = checkins.add(store, self.home, **{**given, **fields})  # pyright: ignore[reportArgumentType] -- of the tests

    def say(
        self, name: str, day: int, text: str = "打卡", at: str = "07:30", kind: str = "text", **more: object
    ) -> int:  # fmt: skip
        wall = datetime.combine(FIRST + timedelta(days=day - 1), time.fromisoformat(at), ZONE)
        with self.store.operation("say"):
            return self.store.insert(
                "messages", group_id=self.group, member_id=self.people[name], text=text,
                sent_at=int(wall.timestamp()), kind=KINDS.index(kind), **more,
            )  # fmt: skip

    def grid(self) -> checkins.Grid:
        return checkins.grid(self.store, self.id)

    def states(self, name: str) -> str:
        """Return the days of someone as letters: d m e x ? o . (ahead) - (out)."""
        signs = {
            "done": "d",
            "made_up": "m",
            "excused": "e",
            "missed": "x",
            "asked": "?",
            "open": "o",
        }
        signs |= {"ahead": ".", "out": "-"}
        line = self.line(name)
        return "".join(signs[cell.state] for cell in line.cells)

    def line(self, name: str) -> checkins.Line:
        return next(one for one in self.grid().lines if one.member_id == self.people[name])

    def tray(self) -> list[tuple[str, int, str]]:
        names = {id: name for name, id in self.people.items()}
        return [(names[c.member_id], (c.day - FIRST).days + 1, c.why) for c in self.grid().tray]


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


# -- setting up


def test_a_campaign_asks_for_its_goal_first_and_stands_on_the_calendar(room: Room) -> None:
    store = room.store
    with pytest.raises(AppError) as told:
        checkins.add(store, room.home, title="写作打卡", goal=" ")
    assert told.value.fields["at"] == "goal"

    one = checkins.get(store, room.id)
    assert (one.length, one.last, one.all_needed, one.counting) == (
        14,
        date(2026, 11, 29),
        14,
        "total",
    )
    event = events.get(store, one.event_id)
    assert (event.kind, event.rrule, event.group_ids) == (
        "checkin",
        "FREQ=DAILY;COUNT=14",
        (room.group,),
    )
    assert [c.id for c in checkins.running(store, room.home)] == [room.id]
    store.undo()
    assert checkins.listed(store, room.home) == []
    assert events.listed(store, room.home) == []
    store.redo()
    assert checkins.get(store, room.id) == one


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"length": 0}, "length"), ({"length": 999}, "length"), ({"length": "x"}, "length"),
        ({"needed": 15}, "needed"), ({"make_ups": -1}, "make_ups"), ({"grace": 9}, "grace"),
        ({"stop_when": "target"}, "target"), ({"title": ""}, "title"), ({"goal": "x" * 3000}, "goal"),
        ({"keywords": ("x" * 50,)}, "keywords"), ({"keywords": tuple("abcdefghijklmn")}, "keywords"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_its_field(
    room: Room, fields: dict[str, object], at: str
) -> None:
    before = checkins.get(room.store, room.id)
    with pytest.raises(AppError) as told:
        checkins.edit(room.store, room.id, **fields)  # pyright: ignore[reportArgumentType] -- wrong on purpose
    assert told.value.fields["at"] == at
    assert checkins.get(room.store, room.id) == before


def test_a_check_in_of_the_calendar_becomes_a_campaign(room: Room) -> None:
    store = room.store
    start = datetime(2026, 12, 1, 21)  # noqa: DTZ001 -- wall time
    event = events.add(
        store, room.home, "21 天写作", start, kind="checkin", rrule="FREQ=DAILY;COUNT=21"
    )
    assert [one.id for one in checkins.loose(store, room.home)] == [event]

    id = checkins.adopt(store, event, "写出手感")

    one = checkins.get(store, id)
    assert (one.length, one.at, one.goal) == (21, time(21), "写出手感")
    assert checkins.loose(store, room.home) == []


def test_changing_days_moves_the_calendar_and_ending_cuts_it(room: Room) -> None:
    store = room.store
    checkins.edit(store, room.id, length=21, at=time(20, 30), title="21 天早起", needed=18)
    one = checkins.get(store, room.id)
    event = events.get(store, one.event_id)
    assert (event.title, event.rrule, event.starts_at.hour, one.needed) == (
        "21 天早起", "FREQ=DAILY;COUNT=21", 20, 18,
    )  # fmt: skip

    checkins.end(store, room.id)
    one = checkins.get(store, room.id)
    assert (len(one.days), one.state(clock.today()), events.get(store, one.event_id).status) == (
        6, "ended", "done",
    )  # fmt: skip
    checkins.reopen(store, room.id)
    assert len(checkins.get(store, room.id).days) == 21


def test_a_pause_of_all_moves_the_end_and_leaves_no_gap(room: Room) -> None:
    for day in (1, 2, 5, 6):
        room.say("阿周", day)
    checkins.pause(room.store, room.id, date(2026, 11, 18), date(2026, 11, 19), "停电")

    one = checkins.get(room.store, room.id)
    assert (one.last, len(one.days), room.grid().day) == (date(2026, 12, 1), 14, 4)
    assert (room.states("阿周"), room.line("阿周").streak) == ("dddd..........", 4)
    assert len(events.get(room.store, one.event_id).exdates) == 2
    with pytest.raises(AppError):
        checkins.pause(room.store, room.id, date(2026, 11, 25), date(2026, 11, 24))
    checkins.unpause(room.store, one.pauses[0].id)
    assert room.states("阿周") == "ddxxdd........"


def test_deleting_takes_all_of_it_and_undo_brings_it_back(room: Room) -> None:
    checkins.mark(room.store, room.id, [(room.people["阿周"], FIRST)], "done")
    rewards.add(room.store, room.id, 7, "书签")
    before = room.grid()
    checkins.delete(room.store, room.id)
    assert checkins.listed(room.store, room.home) == []
    room.store.undo()
    assert room.grid() == before


# -- words


@pytest.mark.parametrize(
    ("text", "sure", "number"),
    [
        ("打卡", True, None), ("第 3 天打卡：读了 20 页", True, 3), ("打卡第十二天", True, 12),
        ("day 3 打卡", True, 3), ("打卡 3/14", True, 3), ("打卡 20 页", True, None), ("早起打卡✅", True, None),
        ("今天读了 20 页，打卡", True, None), ("#早起打卡# 6:30", True, None), ("已打卡", True, None),
        ("@小林 打卡", True, None), ("签到！", True, None), ("Checked in: 5 km", True, None),
        ("早上好，打卡起床", False, None), ("周末去网红店打卡", False, None), ("第 3 天 读完第二章", False, 3),
    ],
)  # fmt: skip
def test_words_that_check_in(text: str, sure: bool, number: int | None) -> None:
    said = read(text)
    assert said is not None
    assert (said.kind, said.sure, said.number) == ("done", sure, number)


@pytest.mark.parametrize(
    "text",
    [
        "谁还没打卡？", "大家记得打卡", "今天打卡了吗", "忘了打卡", "没打卡", "明天再打卡", "报名打卡活动",
        "打卡坚持不下来，有什么办法吗", "@所有人 打卡", "好", "", "第三者是谁", "打卡开始啦，照着发",
    ],
)  # fmt: skip
def test_talk_about_checking_in_is_none(text: str) -> None:
    assert read(text) is None


@given(st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_no_text_breaks_the_reading(text: str) -> None:
    for words in (text, f"打卡{text}", f"{text}打卡", f"第{text}天"):
        read(words)


def test_key_words_of_ones_own_take_the_place_of_the_usual_ones(room: Room) -> None:
    checkins.edit(room.store, room.id, keywords=("晨跑", "run"))
    room.say("阿周", 1, "晨跑：5 公里")
    room.say("小陈", 1, "打卡")
    room.say("小林", 1, "Run done!")
    assert sorted(line.name for line in room.grid().lines) == ["小林", "阿周"]


# -- reading the chat


def test_the_chat_fills_the_table_and_looking_again_changes_nothing(room: Room) -> None:
    for day in (1, 2, 3, 5, 6):
        room.say("阿周", day, f"第 {day} 天打卡：早起")
    room.say("小陈", 2)
    room.say("小陈", 2, at="08:00")
    room.say("老王", 3, "今天天气真好")
    room.say("小林", 4, recalled=1)

    assert room.states("阿周") == "dddxdd........"
    assert room.states("小陈") == "-dxxxo........"
    assert [line.name for line in room.grid().lines] == ["阿周", "小陈"]
    assert room.grid() == room.grid()
    line = room.line("阿周")
    assert (line.total, line.streak, line.longest, line.standing) == (5, 2, 3, "lost")


def test_a_number_of_ones_own_count_fits_a_late_start_and_another_is_asked_about(
    room: Room,
) -> None:
    room.say("阿周", 3, "第 1 天打卡")
    room.say("阿周", 4, "第 2 天打卡")
    room.say("阿周", 5, "第 9 天打卡")
    assert room.states("阿周") == "--dd?o........"
    assert room.tray() == [("阿周", 5, "number")]


def test_after_midnight_counts_for_the_day_before_within_the_grace(room: Room) -> None:
    room.say("阿周", 2, "第 1 天打卡", at="00:40")
    room.say("阿周", 2, "第 2 天打卡", at="22:00")
    assert (room.states("阿周"), room.tray()) == ("?dxxxo........", [("阿周", 1, "after_midnight")])
    checkins.edit(room.store, room.id, grace=2)
    assert room.states("阿周") == "ddxxxo........"
    room.say("小陈", 3, "打卡", at="01:59")
    room.say("小林", 3, "打卡", at="02:00")
    assert (room.states("小陈")[1], room.states("小林")[2]) == ("d", "d")


def test_yesterdays_number_after_midnight_is_asked_about_without_a_grace(room: Room) -> None:
    for day in (1, 2):
        room.say("阿周", day)
    room.say("阿周", 5, "第 4 天打卡", at="00:20")
    assert room.tray() == [("阿周", 4, "after_midnight")]
    checkins.accept(room.store, room.id, room.grid().tray)
    assert room.states("阿周") == "ddxdxo........"


def test_a_picture_after_the_key_word_settles_it_and_may_be_needed(room: Room) -> None:
    room.say("阿周", 1, "早上好，打卡起床", at="07:00")
    room.say("阿周", 1, "[图片]", at="07:05", kind="image")
    room.say("小陈", 1, "早上好，打卡起床", at="07:00")
    room.say("小陈", 1, "[图片]", at="07:30", kind="image")
    assert room.states("阿周")[0] == "d"
    assert room.tray() == [("小陈", 1, "talk")]

    checkins.edit(room.store, room.id, pictures="needed")
    room.say("小林", 1, "打卡")
    assert ("小林", 1, "no_picture") in room.tray()
    checkins.edit(room.store, room.id, pictures="ignored")
    assert [one[0] for one in room.tray()] == ["阿周", "小陈"]


def test_a_picture_in_answer_to_the_hosts_post_checks_in(room: Room) -> None:
    room.say("老王", 1, "大家来打卡，发图就行", native_id="m1")
    room.say("阿周", 1, "[图片]", kind="image", reply_to="m1", native_id="m2")
    room.say("小陈", 1, "[图片]", kind="image")
    assert [line.name for line in room.grid().lines] == ["阿周"]


def test_names_on_the_list_of_a_day_checked_in_once_at_their_time(room: Room) -> None:
    head = "#接龙\n第 2 天打卡\n\n1. 阿周"
    room.say("阿周", 2, head, at="07:00")
    room.say("小陈", 2, f"{head}\n2. 小陈", at="07:10")
    room.say("小林", 3, f"{head}\n2. 小陈\n3. 小林 待定\n4. 王总", at="00:10")

    assert (room.states("阿周"), room.states("小陈")) == ("-dxxxo........",) * 2
    at = {one.name: one.cells[1].at for one in room.grid().lines}
    assert (at["小陈"] or 0) - (at["阿周"] or 0) == 600
    assert room.tray() == [("小林", 2, "undecided")]
    assert [one.name for one in room.grid().strangers] == ["王总"]


def test_a_list_the_operator_gave_a_day_counts(room: Room) -> None:
    id = signups.paste(room.store, room.home, "#接龙\n今天的\n1. 阿周\n2. 小陈", room.group)
    signups.attach(room.store, id, day=FIRST)
    assert sorted(line.name for line in room.grid().lines) == ["小陈", "阿周"]


def test_make_up_cards_fill_a_missed_day_and_run_out(room: Room) -> None:
    checkins.edit(room.store, room.id, make_ups=1)
    for day in (1, 4, 5, 6):
        room.say("阿周", day)
    room.say("阿周", 4, "补打卡，第 2 天", at="21:00")
    room.say("阿周", 5, "补昨天的前天的打卡 第 3 天", at="21:00")
    assert room.states("阿周") == "dm?ddd........"
    assert room.tray() == [("阿周", 3, "no_card")]

    with pytest.raises(AppError):
        checkins.mark(room.store, room.id, [(room.people["小陈"], d) for d in (FIRST, FIRST)] * 2 + [
            (room.people["小陈"], FIRST - timedelta(days=1))], "made_up")  # fmt: skip
    checkins.mark(room.store, room.id, [(room.people["小陈"], FIRST)], "made_up")
    with pytest.raises(AppError):
        checkins.mark(room.store, room.id, [(room.people["小陈"], date(2026, 11, 17))], "made_up")


# -- the operator's word


def test_the_operators_word_stands_whatever_the_chat_says(room: Room) -> None:
    room.say("阿周", 1)
    room.say("小陈", 1)
    spot = (room.people["阿周"], FIRST)
    checkins.mark(room.store, room.id, [spot], "refused")
    assert [line.name for line in room.grid().lines] == ["小陈"]
    room.say("阿周", 1, "第 1 天打卡", at="23:00")
    assert [line.name for line in room.grid().lines] == ["小陈"]

    checkins.clear(room.store, room.id, [spot])
    assert room.states("阿周")[0] == "d"
    room.store.undo()
    assert [line.name for line in room.grid().lines] == ["小陈"]


def test_refusing_a_message_refuses_that_message_only(room: Room) -> None:
    room.say("阿周", 1, "早上好，打卡起床", at="07:00")
    checkins.refuse(room.store, room.id, room.grid().tray)
    assert (room.tray(), room.grid().lines) == ([], ())
    room.say("阿周", 1, "我说打卡是开玩笑", at="06:00")  # from before: not asked again
    assert room.tray() == []
    room.say("阿周", 1, "吃完饭的打卡呀呀", at="12:00")
    assert room.tray() == [("阿周", 1, "talk")]
    room.say("阿周", 1, "第 1 天打卡", at="22:00")
    assert (room.tray(), room.states("阿周")[0]) == ([], "d")


def test_excused_days_break_nothing_and_lower_what_is_needed(room: Room) -> None:
    for day in (1, 2, 5, 6):
        room.say("阿周", day)
    room.say("阿周", 3, "今天请假")
    assert room.tray() == [("阿周", 3, "leave")]
    checkins.excuse(room.store, room.id, room.grid().tray)
    day = FIRST + timedelta(days=3)
    checkins.pause(room.store, room.id, day, day, "出差", room.people["阿周"])

    line = room.line("阿周")
    assert room.states("阿周") == "ddeedd........"
    assert (line.streak, line.needed, line.standing) == (4, 12, "steady")


def test_days_to_come_and_days_outside_can_not_be_marked(room: Room) -> None:
    someone = room.people["阿周"]
    for day in (FIRST - timedelta(days=1), FIRST + timedelta(days=6), FIRST + timedelta(days=20)):
        with pytest.raises(AppError):
            checkins.mark(room.store, room.id, [(someone, day)], "done")
    checkins.mark(room.store, room.id, [(someone, FIRST + timedelta(days=6))], "excused")
    assert room.line("阿周").needed == 13


def test_who_joins_before_checking_in_misses_days_and_who_stops_is_not_expected(room: Room) -> None:
    checkins.join(room.store, room.id, [room.people["小林"]])
    assert (room.states("小林"), room.line("小林").standing) == ("xxxxxo........", "lost")
    room.say("小陈", 2)
    checkins.leave(room.store, room.id, [room.people["小陈"]], FIRST + timedelta(days=3))
    assert (room.states("小陈"), room.line("小陈").standing) == ("-dx-----------", "left")
    checkins.back(room.store, room.id, [room.people["小陈"]])
    assert room.states("小陈") == "-dxxxo........"


def test_a_pasted_list_or_names_mark_a_day(room: Room) -> None:
    text = "1. 阿周 ✅\n2、小陈 已打卡\n王总、小林"
    pasted = pasting.read(room.store, room.id, text)
    assert (pasted.names, pasted.unknown) == (("阿周", "小陈", "小林"), ("王总",))
    pasting.keep(room.store, room.id, FIRST, pasted.members)
    assert len(room.grid().lines) == 3
    room.store.undo()
    assert room.grid().lines == ()
    with pytest.raises(AppError):
        pasting.keep(room.store, room.id, FIRST, ())
    with pytest.raises(AppError):
        pasting.read(room.store, room.id, "x" * 60_000)
    assert pasting.read(room.store, room.id, "#接龙\n打卡\n1. 阿周\n2. 小陈 请假").names == (
        "阿周",
    )


# -- counting


def test_in_a_row_counts_the_longest_streak(store: Store) -> None:
    room = Room(store, counting="row", needed=3)
    for day in (1, 2, 4, 5, 6):
        room.say("阿周", day)
    room.say("小陈", 5)
    assert (room.line("阿周").reached, room.line("阿周").standing) == (3, "finished")
    assert (room.line("小陈").reached, room.line("小陈").standing) == (1, "steady")


def test_the_goal_may_be_a_number_of_finishers(store: Store) -> None:
    room = Room(store, needed=2, stop_when="target", target=1)
    room.say("阿周", 1)
    assert not room.grid().reached_target
    room.say("阿周", 2)
    assert (room.grid().reached_target, room.grid().finished) == (True, 1)


@given(st.lists(st.sampled_from(["done", "excused", "refused", ""]), min_size=6, max_size=6))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_streaks_are_as_a_simple_count_says(
    tmp_path_factory: pytest.TempPathFactory, marks: list[str]
) -> None:
    store = Store(tmp_path_factory.mktemp("c") / "a.qunce", create=True)
    room = Room(store)
    someone = room.people["阿周"]
    checkins.join(store, room.id, [someone])
    for place, kind in enumerate(marks):
        if kind:
            spot = [(someone, FIRST + timedelta(days=place))]
            checkins.mark(store, room.id, spot, kind)  # pyright: ignore[reportArgumentType] -- drawn from the kinds
    signs = "".join({"done": "d", "excused": "", "refused": "x", "": "x"}[one] for one in marks)
    if marks[5] in ("", "refused"):  # today is not over
        signs = signs[:-1]
    line = room.line("阿周")
    assert line.total == signs.count("d")
    assert line.longest == max(map(len, signs.split("x")))
    assert line.streak == len(signs.split("x")[-1])
    store.close()


# -- forecast, hours, rewards, result


def test_before_the_third_day_there_is_no_forecast(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        for day in (1, 2):
            room.say(name, day)
    monkeypatch.setenv(clock.FROZEN, "2026-11-17T22:00:00+08:00")
    assert checkins.forecast(room.grid()) is None
    monkeypatch.setenv(clock.FROZEN, "2026-11-18T22:00:00+08:00")
    told = checkins.forecast(room.grid())
    assert told is not None
    assert (told.low <= told.likely <= told.high, told.of, told.rates[0]) == (
        True,
        4,
        Rate(0, 4, 4),
    )


def test_the_forecast_knows_who_can_not_finish_and_who_has(store: Store) -> None:
    room = Room(store, needed=6)
    for day in range(1, 7):
        room.say("阿周", day)
    for day in (1, 2, 3):
        room.say("小陈", day)
    for day in range(2, 7):
        room.say("小林", day)
    told = checkins.forecast(room.grid())
    assert told is not None
    assert (told.low, told.high) >= (1, 1)
    assert told.low <= told.likely <= told.high <= 3


def test_the_hours_suggest_when_to_post(room: Room) -> None:
    for day in range(1, 7):
        room.say("阿周", day, at="21:10")
        room.say("小陈", day, at="22:10")
        room.say("小林", day, at="07:10")
    found = checkins.hours(room.grid())
    assert (found.busiest, found.post_at, found.known, found.share) == (
        21, time(20, 30), 18, 12 / 18,
    )  # fmt: skip


def test_rewards_come_due_are_given_and_taken_back(room: Room) -> None:
    for day in range(1, 7):
        room.say("阿周", day)
    room.say("小陈", 3)
    three = rewards.add(room.store, room.id, 3, "书签")
    rewards.add(room.store, room.id, 7, "一本书")
    with pytest.raises(AppError):
        rewards.add(room.store, room.id, 3, "又一个")
    with pytest.raises(AppError):
        rewards.add(room.store, room.id, 20, "太久")
    due = rewards.earned(room.store, room.grid())
    assert [(one.name, one.reward.reward, one.given_at) for one in due] == [("阿周", "书签", None)]

    rewards.give(room.store, three, [room.people["阿周"]])
    rewards.give(room.store, three, [room.people["阿周"]])
    assert [one.given_at is not None for one in rewards.earned(room.store, room.grid())] == [True]
    rewards.take_back(room.store, three, [room.people["阿周"]])
    room.store.undo()
    assert [one.given_at is not None for one in rewards.earned(room.store, room.grid())] == [True]


def test_the_result_becomes_a_draft_and_certificates_are_written(
    store: Store, tmp_path: Path
) -> None:
    room = Room(store, needed=5)
    for day in range(1, 7):
        room.say("阿周", day, at="06:10")
    room.say("小陈", 3, at="23:50")
    so_far = results.text(room.grid(), "zh")
    assert "到今天，2 人参加，一共打卡 7 次。" in so_far
    assert so_far.endswith("还有 8 天。今天没打的还来得及，漏过几天的随时接上。")
    checkins.end(store, room.id)

    id = results.draft(store, room.id)
    draft = announcements.get(store, id)
    assert draft is not None
    assert draft.title == "打卡结果 · 14 天早起"
    assert "2 人参加，一共打卡 7 次；1 人打满 5 天" in draft.body
    assert "最早的一次是 阿周，06:10；最晚的一次是 小陈，23:50" in draft.body
    assert [(c.name, c.days, c.every_day) for c in results.certificates(room.grid())] == [
        ("阿周", 6, True)
    ]
    assert results.as_lines(room.grid(), "en") == "阿周: 6 days, 6 in a row at best"

    results.write_certificates(room.grid(), tmp_path / "a.csv", "zh")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines() == [
        "序号,姓名,打卡天数,最长连续",
        "1,阿周,6,6",
    ]
    results.write_page(room.grid(), tmp_path / "a.html", "zh")
    assert "<h1>阿周</h1>" in (tmp_path / "a.html").read_text("utf-8")


def test_a_hostile_name_stays_text_in_result_and_certificate(store: Store, tmp_path: Path) -> None:
    room = Room(store, needed=1, title="<b>{x}</b>")
    room.people["阿周"] = members.add(store, room.group, "<img src=x> *{y}*")
    room.say("阿周", 1)
    assert "\\*{y}\\*" in results.text(room.grid(), "zh")
    results.write_page(room.grid(), tmp_path / "a.html", "en")
    assert "<img" not in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2201-01-01"])
def test_a_day_no_calendar_needs_is_told_at_its_field(store: Store, day: str) -> None:
    community = communities.add(store, name="写作社")
    first = date.fromisoformat(day)
    for change in (
        lambda: checkins.add(
            store, community, title="打卡", goal="写", first=first, at=time(23, 50)
        ),
        lambda: checkins.edit(
            store, checkins.add(store, community, title="打卡", goal="写"), first=first
        ),
    ):
        with pytest.raises(AppError) as told:
            change()
        assert told.value.fields["at"] == "first"


def test_the_reminder_is_posted_by_the_clock_of_the_group(store: Store) -> None:
    community = communities.add(store, name="写作社")
    group = communities.add_group(store, community, name="群", zone="America/New_York")
    id = checkins.add(store, community, title="打卡", goal="写", group_ids=(group,))
    campaign = checkins.get(store, id)
    assert events.get(store, campaign.event_id).zone == campaign.zone == "America/New_York"


def test_deleting_a_campaign_says_what_hung_on_it_and_can_be_undone(store: Store) -> None:
    community = communities.add(store, name="写作社")
    group = communities.add_group(store, community, name="群")
    member, first = members.add(store, group, "林小满"), date(2026, 11, 2)
    id = checkins.add(store, community, title="打卡", goal="写", first=first)
    checkins.mark(store, id, [(member, first)], "done")
    assert checkins.delete(store, id) == {"checkins": 1}
    assert checkins.find(store, id) is None
    store.undo()
    assert checkins.grid(store, id).lines[0].total == 1
