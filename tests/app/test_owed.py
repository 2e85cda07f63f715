"""Questions that nobody took up are owed a reply; chatter and answered ones are not."""

from datetime import date

import pytest

from app import clock, communities, dismissals, members, owed
from app.insights.scope import Scope
from app.owed import PATIENCE, Said
from app.store import Store

START = 1_795_000_000  # in November 2026


def said(place: int, member: int, minute: int, text: str, **more: object) -> Said:
    facts = {"kind": 0, "native": f"n{place}", "reply_to": None, "name": f"人{member}"}
    facts |= {"manages": False, **more}
    return Said(place, 1, member, START + 60 * minute, text=text, **facts)  # type: ignore[arg-type]


def asked(*messages: Said) -> list[int]:
    end = said(99, 9, 60 * 24, "早")
    return [one.message_id for one in owed.unanswered([*messages, end])]


def test_a_question_nobody_took_up_is_owed_a_reply() -> None:
    assert asked(said(1, 1, 0, "有没有人用过这个工具？"), said(2, 2, 40, "晚安")) == [1]


@pytest.mark.parametrize(
    "answer",
    [
        said(2, 2, 5, "用过，挺好"),
        said(3, 2, 100, "用过", reply_to="n1"),
        said(3, 2, 100, "@人1 用过"),
        said(3, 2, 600, "用过", reply_to="n1"),  # the next morning
        said(3, 2, 600, "昨晚问的 @人1 用过"),
    ],
)
def test_the_next_to_speak_a_reply_or_a_call_by_name_answer_it(answer: Said) -> None:
    between = [] if answer.id == 2 else [said(2, 3, 30, "晚安")]
    assert asked(said(1, 1, 0, "请问谁知道地址"), *between, answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        said(2, 1, 5, "自己顶一下"),
        said(2, 2, 5, "@人3 收到"),
        said(2, 2, 16, "晚安"),
        said(2, 1, 121, "自己找到了", reply_to="n1"),
    ],
)
def test_oneself_another_call_and_small_talk_later_are_no_answer(answer: Said) -> None:
    assert asked(said(1, 1, 0, "怎么报名"), answer) == [1]


def test_the_management_is_owed_nothing_and_fresh_questions_may_wait() -> None:
    opener = said(1, 1, 0, "今天聊什么？", manages=True)
    fresh = said(2, 2, 60, "怎么报名？")
    assert list(owed.unanswered([opener, fresh, said(3, 3, 61, "@人9 早")])) == []


def test_essays_pictures_and_plain_talk_ask_nothing() -> None:
    assert [owed.asks(text) for text in ("好的", "为什么" * 200 + "？", "可以吗", "OK?")] == [
        False,
        False,
        True,
        True,
    ]
    assert not owed.asks("什么？", kind=1)


def test_what_the_operator_dismissed_stays_away(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T10:00:00+08:00")
    community = communities.add(store, name="读书会")
    group = communities.add_group(store, community, name="一群")
    people = [members.add(store, group, name) for name in ("甲", "乙")]
    rows = [
        (group, people[0], START, 0, "怎么报名？"),
        (group, people[1], START + PATIENCE + 1, 0, "晚安"),
    ]
    with store.operation("talk"):
        store.insert_many("messages", "group_id, member_id, sent_at, kind, text", rows)

    found = owed.owed(store, Scope(community))
    assert [(one.text, one.member_id) for one in found] == [("怎么报名？", people[0])]
    dismissals.snooze(store, owed.DISMISSED, str(found[0].message_id), date(2026, 11, 23))

    assert owed.owed(store, Scope(community)) == []
