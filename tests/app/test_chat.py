"""Reading the chat page by page, finding in it, and what is kept of it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import capture, chat, dismissals, exports, highlights, hot, keywords, promises, topics
from app.chat import Hits, Line, Talk, Wish
from app.errors import AppError
from app.hot import PAUSE
from app.imports.records import Chat
from app.insights.scope import Scope
from app.store import Store
from tests.app.chats import START, said, take

EVERYONE = Talk(Scope(1))
OTHER = Chat("qq", "9", "二群")


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def read_on(store: Store, what: Talk | Hits, size: int = 3) -> list[int]:
    """Read from the end to the beginning and back to the end, as a reader who scrolls does."""
    page = chat.older(store, what, None)
    lines = list(page.lines)
    while page.older:
        page = chat.older(store, what, lines[0])
        lines = [*page.lines, *lines]
    back = lines[:1]
    while back:
        page = chat.newer(store, what, back[-1])
        back += page.lines
        if not page.newer:
            break
    assert [line.id for line in back] == [line.id for line in lines]
    return [line.id for line in lines]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    moments=st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 2), st.integers(0, 1)), max_size=24
    )
)
def test_reading_page_by_page_meets_every_message_once_in_order(
    moments: list[tuple[int, int, int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.chat.stream.PAGE", 3)
    (tmp_path / "x.qunce").unlink(missing_ok=True)
    store = Store(tmp_path / "x.qunce", create=True)
    take(store, said(0, "甲", "开始"), said(0, "乙", "开始"), said(0, "丙", "开始"))
    take(store, said(0, "甲", "开始"), chat=OTHER, community="示例群")
    with store.operation("say"):
        for at, member, group in moments:
            store.insert(
                "messages", group_id=group + 1, member_id=member + 1, sent_at=START + at, kind=0, text="x"
            )  # fmt: skip
    order = "select id from messages where {} order by sent_at, id"
    for talk, where in (
        (EVERYONE, "1"),
        (Talk(Scope(1, (2,))), "group_id = 2"),
        (Talk(Scope(1), (1, 3)), "member_id in (1, 3)"),
        (Talk(Scope(1, (1,)), (2,)), "member_id = 2 and group_id = 1"),
    ):
        wanted = [id for (id,) in store.rows(order.format(where))]
        assert read_on(store, talk) == wanted
    found = chat.found(store, EVERYONE, "开始")
    assert read_on(store, found) == [id for (id,) in store.rows(order.format("text = '开始'"))]
    store.close()


def test_a_page_opens_around_a_message_a_moment_or_the_end(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.chat.stream.PAGE", 2)
    take(store, *(said(second, "甲", str(second)) for second in range(9)))
    around = chat.page(store, EVERYONE, id=5)
    assert texts(around.lines) == ["2", "3", "4", "5"]
    assert (around.at, around.older, around.newer) == (2, True, True)
    assert texts(chat.page(store, EVERYONE, moment=START + 1).lines) == ["0", "1", "2"]
    latest = chat.page(store, EVERYONE)
    assert (texts(latest.lines), latest.newer) == (["7", "8"], False)
    assert chat.page(store, EVERYONE, moment=START + 999) == latest
    assert chat.page(store, EVERYONE, id=999) == latest
    assert chat.page(store, Talk(Scope(99))).lines == []


def test_a_line_says_what_it_answers_and_what_became_of_it(store: Store) -> None:
    take(
        store,
        said(1, "阿周", "标题怎么写？", "n1"),
        said(2, "小陈", "先写结果", "n2", reply_to="n1"),
        said(3, "小林", "撤回的", "n3", recalled=True),
    )
    highlights.keep(store, [2])
    topic = capture.topic(store, [1])
    asked, answer, gone = chat.lines(store, [1, 2, 3])
    assert (asked.topic, asked.kept, asked.quote) == (topic, False, None)
    assert answer.quote is not None
    assert (answer.quote.id, answer.quote.member, answer.quote.text) == (1, "阿周", "标题怎么写？")
    assert (answer.kept, gone.recalled) == (True, True)
    assert texts(chat.lines(store, [3, 99, 1])) == ["撤回的", "标题怎么写？"]


def test_words_and_people_are_found_as_they_are_typed(store: Store) -> None:
    take(store, said(1, "阿周", "今天打卡"), said(2, "小陈", "打卡第三天"), said(3, "小陈", "散会"))
    assert chat.wish("member:xc 打卡") == Wish("打卡", "xc")
    assert chat.wish("打卡 成员：小陈") == Wish("打卡", "小陈")
    assert chat.wish("  打卡  ") == Wish("打卡")
    who = chat.people(store, EVERYONE, "xc")
    assert who == (2,)
    assert texts(chat.page(store, chat.found(store, EVERYONE, "打卡")).lines) == [
        "今天打卡",
        "打卡第三天",
    ]
    assert chat.found(store, Talk(Scope(1), who), "打卡").ids == (2,)
    assert chat.found(store, EVERYONE, "！？") == Hits((), ())
    assert chat.hits(store, [3, 99, 1]).ids == (1, 3)


def test_days_count_what_is_read(store: Store) -> None:
    day = 86_400
    take(store, said(1, "阿周", "早"), said(2, "小陈", "早"), said(day, "阿周", "晚"))
    assert [n for _, n in chat.days(store, EVERYONE)] == [2, 1]
    assert [n for _, n in chat.days(store, Talk(Scope(1), (2,)))] == [1]
    first = chat.days(store, EVERYONE)[0][0]
    assert chat.start_of(store, Scope(1), first) == START - 8 * 3600


# -- hot discussions

TALK = (
    ("甲", "大家的公众号打开率现在多少？"), ("乙", "我这边打开率只有百分之三"), ("丙", "标题换成问句以后打开率涨了"),
    ("甲", "标题具体怎么换的，举个例子"), ("丁", "把方法改成教训，打开率差一倍"), ("乙", "发布时间也影响打开率吧"),
    ("丙", "早上七点半发，打开率最高"), ("丁", "标题和时间一起测，别单看一个"), ("甲", "那我这周就按这个测"),
)  # fmt: skip


def discussion(at: int, lines: Sequence[tuple[str, str]] = TALK) -> list[object]:
    return [said(at + 30 * number, who, text) for number, (who, text) in enumerate(lines)]


def heated(store: Store) -> list[hot.Hot]:
    return hot.found(store, Scope(1))


def test_a_burst_between_pauses_is_hot_and_says_what_about(store: Store) -> None:
    noise = [
        said(50_000 + 40 * n, "甲乙丙丁"[n % 4], "早" if n % 2 else "早上好呀各位")
        for n in range(30)
    ]
    take(store, *discussion(0), *noise)  # type: ignore[arg-type]
    (only,) = heated(store)
    assert (only.people, len(only.message_ids), only.last_at - only.first_at) == (4, 9, 240)
    assert only.opener == "大家的公众号打开率现在多少？"
    assert set(only.words[:2]) == {"打开率", "标题"}


def test_too_few_people_too_few_messages_and_copied_lists_are_not_hot(store: Store) -> None:
    alone = [("甲", text) for _, text in TALK]
    lists = [("甲乙丙丁"[n % 4], f"#接龙 周六聚会\n1. 甲\n2. 乙\n3. 丙\n{n}") for n in range(12)]
    copied = [("甲乙丙丁"[n % 4], f"打卡第{n}天，加油") for n in range(12)]
    for number, lines in enumerate((alone, TALK[:7], lists, copied)):
        take(store, *discussion(20_000 * number, lines))  # type: ignore[arg-type]
    assert heated(store) == []


def test_a_pause_parts_two_discussions_and_a_long_one_is_cut_at_its_longest_pause(
    store: Store,
) -> None:
    again = [(who, f"{text}再说") for who, text in TALK]
    take(store, *discussion(0), *discussion(240 + PAUSE, again))  # type: ignore[arg-type]
    assert sorted(one.first_at - START for one in heated(store)) == [0, 240 + PAUSE]

    three = [said(1_000_000 + 300 * n, "甲乙丙丁"[n % 4], f"第{'一二三四五六七八九十'[n % 10]}点{chr(0x4E00 + n)}要说")
             for n in range(30)]  # fmt: skip
    take(store, *three)
    long = [one for one in heated(store) if one.first_at > START + 900_000]
    assert len(long) >= 2
    assert all(one.last_at - one.first_at <= hot.LONGEST for one in long)


def test_a_dismissed_discussion_stays_away_when_more_of_it_is_imported(store: Store) -> None:
    take(store, *discussion(60))  # type: ignore[arg-type]
    heated_first = heated(store)[0].id
    hot.dismiss(store, heated_first)
    assert heated(store) == []
    take(store, said(0, "戊", "先起个头，聊聊打开率"))
    assert heated(store) == []
    dismissals.revive(store, hot.KIND, str(heated_first))
    assert len(heated(store)) == 1


def test_key_words_leave_out_words_of_form_names_called_and_what_one_person_says() -> None:
    usual = keywords.usual(keywords.words(["今天天气不错", "大家早上好", "选题会改期"] * 20))
    spoken = keywords.words(
        ["@小王 选题库怎么建 https://x.cn/选题", "选题库先分类", "大家觉得呢", "剪映剪映剪映"]
    )
    words = keywords.key_words(list(zip((1, 2, 3, 4), spoken, strict=True)), usual)
    assert words[0] in ("选题", "选题库")
    assert {"大家", "觉得", "小王", "剪映"} & set(words) == set()


# -- capture


def test_one_message_becomes_a_topic_named_by_its_first_sentence(store: Store) -> None:
    take(
        store,
        said(1, "阿周", "【今晚聊】标题党还有用吗？我觉得没了。大家说说"),
        said(2, "小陈", "[图片]"),
    )
    id = capture.topic(store, [1])
    made = topics.get(store, id)
    assert made is not None
    assert (made.title, made.source, made.message_id) == ("标题党还有用吗？", "message", 1)
    assert (made.material, made.questions, made.status) == ("", (), "idea")
    store.undo()
    assert topics.get(store, id) is None


def test_several_messages_become_a_topic_with_their_talk_as_material(store: Store) -> None:
    take(store, *discussion(0))  # type: ignore[arg-type]
    take(store, said(9000, "甲", "<p>用 AI&nbsp;写\u200b標題</p>"))
    cleaned = topics.get(store, capture.topic(store, [10]))
    assert cleaned is not None
    assert cleaned.title == "用 AI 写標題"
    made = topics.get(store, capture.topic(store, list(range(1, 10))))
    assert made is not None
    assert made.title == "大家的公众号打开率现在多少？"
    assert made.questions == ("标题具体怎么换的，举个例子",)
    assert made.material.splitlines()[1] == "乙：我这边打开率只有百分之三"


def test_a_message_of_a_megabyte_becomes_a_topic_that_fits(store: Store) -> None:
    take(store, said(1, "阿周", "长" * 1_000_000), said(2, "小陈", "短"))
    made = topics.get(store, capture.topic(store, [1, 2]))
    assert made is not None
    assert len(made.title) == capture.TITLE
    assert len(made.material) <= topics.LONGEST["material"]
    kept = highlights.get(store, highlights.keep(store, [1]))
    assert len(kept.text) == highlights.LONGEST


def test_messages_without_words_or_gone_are_told(store: Store) -> None:
    take(store, said(1, "阿周", ""))
    with pytest.raises(AppError, match="no words"):
        capture.topic(store, [1])
    with pytest.raises(AppError, match="no longer there"):
        capture.topic(store, [99])
    with pytest.raises(AppError, match="no words"):
        highlights.keep(store, [1])


def test_a_hot_discussion_that_was_taken_up_is_offered_no_more_until_undone(store: Store) -> None:
    take(store, *discussion(0))  # type: ignore[arg-type]
    for accept in (capture.hot_topic, highlights.keep_hot):
        (found,) = heated(store)
        accept(store, found)
        assert heated(store) == []
        store.undo()
    assert len(heated(store)) == 1
    assert highlights.listed(store, 1) == []


# -- highlights


def test_a_highlight_outlives_its_message_and_its_author(store: Store) -> None:
    take(store, said(1, "阿周", "先写结尾再写开头"), said(2, "阿周", "然后改三遍"))
    id = highlights.keep(store, [1, 2])
    assert highlights.keep(store, [1, 2]) == id
    kept = highlights.get(store, id)
    assert (kept.author, kept.text, kept.member_id) == ("阿周", "先写结尾再写开头\n然后改三遍", 1)
    with store.operation("gone"):
        store.execute("delete from messages")
        store.execute("delete from memberships")
        store.execute("delete from members")
    kept = highlights.get(store, id)
    assert (kept.message_id, kept.author, kept.text[:2]) == (None, "阿周", "先写")
    store.undo()
    assert highlights.get(store, id).message_id == 1


def test_a_talk_kept_as_one_highlight_names_who_said_what(store: Store) -> None:
    take(store, *discussion(0, TALK[:2]))  # type: ignore[arg-type]
    kept = highlights.get(store, highlights.keep(store, [1, 2], note="打开率"))
    assert (kept.author, kept.member_id, kept.note) == ("甲、乙", None, "打开率")
    assert kept.text == "甲：大家的公众号打开率现在多少？\n乙：我这边打开率只有百分之三"


def test_highlights_are_found_edited_and_taken_out_with_undo(store: Store) -> None:
    take(store, said(1, "阿周", "写结尾 100%"), said(2, "小陈", "选题库"))
    first, second = highlights.keep(store, [1]), highlights.keep(store, [2])
    assert [one.id for one in highlights.listed(store, 1)] == [second, first]
    highlights.edit(store, first, note="给新人")
    assert [one.id for one in highlights.listed(store, 1, "新人")] == [first]
    assert [one.id for one in highlights.listed(store, 1, "１００％")] == [first]
    assert [one.id for one in highlights.listed(store, 1, "小陈")] == [second]
    assert highlights.listed(store, 1, groups=(99,)) == []
    with pytest.raises(AppError) as told:
        highlights.edit(store, first, note="x" * 3000)
    assert told.value.fields["at"] == "note"
    highlights.delete(store, first)
    assert highlights.count(store, 1) == 1
    store.undo()
    assert highlights.count(store, 1) == 2


def test_highlights_are_written_as_markdown_that_shows_names_as_they_are(
    store: Store, tmp_path: Path
) -> None:
    take(store, said(1, "*阿周*", "# 先写结尾\n<b>再写开头</b>"), community="写作营")
    highlights.edit(store, highlights.keep(store, [1]), note="给新人")
    exports.by_key("highlights").write(store, 1, tmp_path / "h.md")
    text = (tmp_path / "h.md").read_text(encoding="utf-8")
    assert text.startswith("# 写作营 · 精华沉淀\n\n## 2026-01\n\n> \\# 先写结尾\n> \\<b>")
    assert "— \\*阿周\\* · 示例群 · 2026" in text
    assert "备注：给新人" in text


def test_a_promise_is_logged_from_a_message(store: Store) -> None:
    take(store, said(1, "阿周", "周五把资料发群里"))
    id = capture.promise(store, 1)
    made = promises.get(store, id)
    assert (made.text, made.message_id, made.member_id, made.group_id) == (
        "周五把资料发群里",
        1,
        1,
        1,
    )
    assert made.made_on.isoformat() == "2026-01-01"
