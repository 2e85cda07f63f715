"""How topics were answered: counted from the chat, found by themselves, never over the operator's word."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock, communities, events, members, topics
from app.batches import revert
from app.imports import importer
from app.store import Store

ZONE = ZoneInfo("Asia/Shanghai")
EVENING = int(datetime(2026, 11, 20, 20, 30, tzinfo=ZONE).timestamp())
HOUR = 3600
TITLE = "你用过最有效的复盘方法是什么？"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T10:30:00+08:00")


class Room:
    """A group whose chat the test writes."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.community = communities.add(store, name="工场")
        self.group = communities.add_group(store, self.community, name="主群")
        self.people = [
            members.add(store, self.group, name) for name in ("操盘手", "甲", "乙", "丙")
        ]
        self.topic = topics.add(store, TITLE, gain="三种做法")

    def said(
        self, at: int, who: int, text: str, native: str | None = None, answers: str | None = None
    ) -> int:
        with self.store.operation("said"):
            return self.store.insert(
                "messages", group_id=self.group, member_id=self.people[who], sent_at=at, kind=0,
                text=text, native_id=native, reply_to=answers,
            )  # fmt: skip

    def around(self) -> None:
        """Say something the day before and the day after, so that the chat covers the evening."""
        self.said(EVENING - 3 * HOUR, 1, "早")
        self.said(EVENING + 12 * HOUR, 1, "晚")

    def planned(self, topic: int, at: int = EVENING, **fields: object) -> int:
        start = datetime.fromtimestamp(at, ZONE).replace(tzinfo=None)
        fields = {"group_ids": (self.group,), "ends_at": start + timedelta(minutes=45), **fields}
        return events.schedule_topic(self.store, self.community, topic, start, **fields)  # pyright: ignore[reportArgumentType]

    def figures(self, topic: int | None = None) -> list[tuple[int | None, ...]]:
        found = topics.uses(self.store, topic or self.topic)
        return [(use.replies, use.people, use.depth) for use in found]


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


def test_replies_of_others_within_two_hours_are_counted(store: Store, room: Room) -> None:
    room.around()
    room.said(EVENING + 60, 0, f"【今晚聊】{TITLE}")
    for n, who in enumerate((1, 2, 1, 0)):
        room.said(EVENING + 120 + n, who, "答")
    room.said(EVENING + 60 + 2 * HOUR, 3, "太晚")
    topics.record_use(store, room.topic, room.group, EVENING)
    assert room.figures() == [(3, 2, None)]
    [use] = topics.uses(store, room.topic)
    assert (use.measured, use.opening, use.used_at) == (True, f"【今晚聊】{TITLE}", EVENING)
    assert [(one.name, one.replies) for one in topics.answered_by(store, use.id)] == [
        ("甲", 2),
        ("乙", 1),
    ]


def test_depth_is_the_longest_chain_of_replies(store: Store, room: Room) -> None:
    room.around()
    room.said(EVENING, 0, TITLE, "q")
    room.said(EVENING + 10, 1, "一", "a", "q")
    room.said(EVENING + 20, 2, "二", "b", "a")
    room.said(EVENING + 30, 0, "三", "c", "b")
    room.said(EVENING + 40, 3, "旁", "d")
    room.said(EVENING + 50, 3, "旧", "e", "long ago")
    topics.record_use(store, room.topic, room.group, EVENING)
    assert room.figures() == [(4, 3, 3)]


def test_the_next_topic_in_the_group_ends_the_talk_of_this_one(store: Store, room: Room) -> None:
    room.around()
    other = topics.add(store, "通勤路上听什么？", gain="一份播客单")
    room.said(EVENING, 0, TITLE)
    room.said(EVENING + 10, 1, "答")
    room.said(EVENING + HOUR, 0, "通勤路上听什么？")
    room.said(EVENING + HOUR + 10, 2, "答")
    topics.record_use(store, room.topic, room.group, EVENING)
    assert room.figures() == [(2, 2, None)]
    use = topics.record_use(store, other, room.group, EVENING + HOUR)
    assert room.figures() == [(1, 1, None)]
    assert room.figures(other) == [(1, 1, None)]
    topics.delete_use(store, use)
    assert room.figures() == [(2, 2, None)]


def test_what_the_chat_does_not_cover_is_not_counted(store: Store, room: Room) -> None:
    topics.record_use(store, room.topic, room.group, EVENING)
    assert room.figures() == [(None, None, None)]
    room.said(EVENING + 60, 1, "答")
    topics.measure(store)
    assert room.figures() == [(None, None, None)]
    room.said(EVENING - HOUR, 1, "在")
    topics.measure(store)
    assert room.figures() == [(1, 1, None)]


def test_figures_of_the_operator_are_left_alone(store: Store, room: Room) -> None:
    room.around()
    room.said(EVENING + 60, 1, "答")
    use = topics.record_use(store, room.topic, room.group, EVENING, replies=40, people=9)
    topics.measure(store)
    assert room.figures() == [(40, 9, None)]
    topics.count_by_hand(store, use, None, None)
    assert room.figures() == [(1, 1, None)]
    store.undo()
    assert room.figures() == [(40, 9, None)]


def test_a_recalled_answer_does_not_count(store: Store, room: Room) -> None:
    room.around()
    answer = room.said(EVENING + 60, 1, "答")
    with store.operation("recall"):
        store.update("messages", answer, recalled=1)
    topics.record_use(store, room.topic, room.group, EVENING)
    assert room.figures() == [(0, 0, None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TITLE, True),
        ("今晚聊聊：你用过最有效的复盘方法是什么", True),
        ("大家用过最有效的复盘方法是什么呀", True),
        ("复盘方法", False),
        ("你吃过最好吃的面是什么？", False),
    ],
)
def test_the_message_that_opened_a_topic_is_found_by_its_words(
    store: Store, room: Room, text: str, *, found: bool
) -> None:
    message = room.said(EVENING + 300, 0, text)
    topics.record_use(store, room.topic, room.group, EVENING)
    [use] = topics.uses(store, room.topic)
    assert use.message_id == (message if found else None)


def test_the_operator_may_name_the_opening_message(store: Store, room: Room) -> None:
    room.around()
    room.said(EVENING + 60, 1, "答一")
    message = room.said(EVENING + 600, 0, "聊聊复盘方法")
    room.said(EVENING + 660, 2, "答二")
    use = topics.record_use(store, room.topic, room.group, EVENING)
    assert room.figures() == [(3, 3, None)]
    offered = topics.candidates(store, room.topic, room.group, EVENING)
    assert [(one.message_id, one.member, one.text) for one in offered] == [
        (message, "操盘手", "聊聊复盘方法"),
        (2 + 1, "甲", "答一"),
        (2 + 3, "乙", "答二"),
    ]
    topics.open_by(store, use, message)
    assert room.figures() == [(1, 1, None)]
    assert topics.uses(store, room.topic)[0].used_at == EVENING + 600
    store.undo()
    assert room.figures() == [(3, 3, None)]


def test_what_was_planned_and_is_covered_becomes_a_use_once(store: Store, room: Room) -> None:
    event = room.planned(room.topic)
    assert not topics.waiting(store)
    topics.measure(store)
    assert topics.uses(store, room.topic) == []
    room.around()
    room.said(EVENING + 600, 0, TITLE)
    room.said(EVENING + 660, 2, "答")
    assert topics.waiting(store)
    for _ in range(2):
        topics.measure(store)
    [use] = topics.uses(store, room.topic)
    assert (use.event_id, use.used_at, use.replies) == (event, EVENING + 600, 1)
    assert topics.planned(store, room.topic) == []
    found = topics.get(store, room.topic)
    assert found is not None
    assert found.status == "used"
    assert not topics.waiting(store)


def test_what_was_planned_for_all_groups_counts_where_it_was_put_up(
    store: Store, room: Room
) -> None:
    communities.add_group(store, room.community, name="二群")
    room.planned(room.topic, group_ids=())
    room.around()
    topics.measure(store)
    assert topics.uses(store, room.topic) == []
    room.said(EVENING + 600, 0, TITLE)
    topics.measure(store)
    assert [use.group for use in topics.uses(store, room.topic)] == ["主群"]


def test_each_time_a_series_was_held_is_a_use_of_its_own(store: Store, room: Room) -> None:
    room.planned(room.topic, EVENING - 7 * 24 * HOUR, rrule="FREQ=WEEKLY")
    for week in (0, 1):
        at = EVENING - week * 7 * 24 * HOUR
        room.said(at - HOUR, 1, "在")
        room.said(at + HOUR, 2, "答")
    topics.measure(store)
    assert [use.used_at for use in topics.uses(store, room.topic)] == [
        EVENING,
        EVENING - 7 * 24 * HOUR,
    ]
    assert len(topics.planned(store, room.topic)) == 1
    found = topics.get(store, room.topic)
    assert found is not None
    assert found.status == "scheduled"


def test_a_use_that_was_none_is_not_found_again(store: Store, room: Room) -> None:
    room.planned(room.topic)
    room.around()
    topics.measure(store)
    [use] = topics.uses(store, room.topic)
    topics.delete_use(store, use.id)
    topics.measure(store)
    assert topics.uses(store, room.topic) == []
    assert not topics.waiting(store)
    found = topics.get(store, room.topic)
    assert found is not None
    assert found.status == "ready"


def test_a_use_noted_by_hand_is_not_doubled_by_its_event(store: Store, room: Room) -> None:
    room.planned(room.topic)
    room.around()
    topics.record_use(store, room.topic, room.group, EVENING + HOUR)
    topics.measure(store)
    assert len(topics.uses(store, room.topic)) == 1


def exported(tmp_path: Path, lines: Sequence[tuple[int, str, str]]) -> Path:
    path = tmp_path / "主群.txt"
    path.write_text(
        "\n".join(
            f"{datetime.fromtimestamp(at, ZONE):%Y-%m-%d %H:%M:%S} {who}\n{text}\n"
            for at, who, text in lines
        ),
        encoding="utf-8",
    )
    return path


def test_an_import_counts_and_taking_it_back_uncounts(
    store: Store, room: Room, tmp_path: Path
) -> None:
    room.planned(room.topic)
    path = exported(tmp_path, [
        (EVENING - HOUR, "甲", "在"),
        (EVENING, "操盘手", TITLE),
        (EVENING + 60, "甲", "复盘看三张表"),
        (EVENING + 120, "乙", "先写再聊"),
    ])  # fmt: skip
    report = importer.run(store, path, community="工场", group="主群")
    [use] = topics.uses(store, room.topic)
    assert (use.replies, use.people, use.measured) == (2, 2, True)
    assert report.batch is not None
    revert(store, report.batch)
    assert topics.uses(store, room.topic) == []
    topic = topics.get(store, room.topic)
    assert topic is not None
    assert topic.status == "scheduled"  # as before the chat told that it was held


def test_uses_are_undone_and_done_again(store: Store, room: Room) -> None:
    room.around()
    room.said(EVENING, 0, TITLE)
    room.said(EVENING + 60, 1, "答")
    acts = [
        lambda: topics.record_use(store, room.topic, room.group, EVENING),
        lambda: topics.count_by_hand(store, topics.uses(store, room.topic)[0].id, 5, 4),
        lambda: topics.delete_use(store, topics.uses(store, room.topic)[0].id),
    ]
    for act in acts:
        before = store.rows("select * from topic_uses"), topics.get(store, room.topic)
        act()
        after = store.rows("select * from topic_uses"), topics.get(store, room.topic)
        store.undo()
        assert (store.rows("select * from topic_uses"), topics.get(store, room.topic)) == before
        store.redo()
        assert (store.rows("select * from topic_uses"), topics.get(store, room.topic)) == after


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.integers(0, 4 * HOUR), st.integers(0, 3)), max_size=20),
    st.lists(st.integers(0, 4 * HOUR), min_size=1, max_size=3, unique=True),
)
def test_no_message_answers_two_topics_and_counting_twice_changes_nothing(
    store: Store, room: Room, said: list[tuple[int, int]], asked: list[int]
) -> None:
    with store.operation("again"):
        for table in ("topic_uses", "messages"):
            store.execute(f"delete from {table}")
    room.around()
    for at, who in said:
        room.said(EVENING + at, who, "答")
    for n, at in enumerate(asked):
        topics.record_use(store, topics.add(store, f"话题{n}"), room.group, EVENING + at)
    topics.measure(store)
    counted = store.rows("select used_at, replies from topic_uses order by used_at")
    topics.measure(store)
    assert store.rows("select used_at, replies from topic_uses order by used_at") == counted
    moments = sorted(EVENING + at for at in asked)
    ends = [
        min(at + 2 * HOUR, end) for at, end in zip(moments, [*moments[1:], 1 << 40], strict=True)
    ]
    expected = [
        sum(start <= EVENING + at < end for at, _ in said)
        for start, end in zip(moments, ends, strict=True)
    ]
    assert [replies for _, replies in counted] == expected
