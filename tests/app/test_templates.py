"""Templates and placeholders: everything filled, nothing evaluated."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import announcements, communities, events, templates
from app.events import people
from app.exports.announcement import as_text
from app.store import Store
from app.templates.placeholders import MEANING, PLACEHOLDERS
from app.templates.render import Span, render
from app.templates.values import About, values

PAYLOADS = (
    "{{{{x}}}}", "{0}", "%s", "%(x)s", "${x}", "{{__class__}}", "{{ 7*7 }}", "{% for x in y %}",
    "{{group.__init__.__globals__}}", "{group}", "{{}}", "{{ }}", "<%= 1 %>", "#{1}", "{{'a'}}",
    "{{\ngroup\n}}", "{{" + "x" * 100 + "}}", "}}{{", "${7*7}", "@{x}", "*{7*7}", "{{x|safe}}",
)  # fmt: skip


@pytest.fixture
def about(store: Store) -> About:
    """A community in which everything an announcement can mention is there."""
    community = communities.add(
        store, name="地心引力工场", purpose="一起写出好内容", reason="一个人写容易停，一群人写得远"
    )
    group = communities.add_group(store, community, name="新媒体一群", capacity=500)
    now = "2026-11-01T00:00:00Z"
    with store.operation("Prepare"):
        member = store.insert("members", name="林小满", created_at=now)
        store.insert("memberships", member_id=member, group_id=group, nickname="上海-小满-编辑")
        topic = store.insert(
            "topics", library="general", title="你用过最有效的复盘方法", hook="说一个真的做过的。",
            questions="多久一次？\n写在哪里？", gain="带走一份能照抄的清单",
            title_en="Your best review habit", hook_en="One you really kept.",
            questions_en="How often?\nWhere?", gain_en="A list to copy",
            material="三条今天的消息", created_at=now, updated_at=now,
        )  # fmt: skip
        event = store.insert(
            "events", community_id=community, uid="e1", title="14 天写作打卡", topic_id=topic,
            starts_at="2026-11-20T20:00", ends_at="2026-11-20T21:30", rrule="FREQ=DAILY;COUNT=14",
            exdates="2026-11-22T20:00", place="腾讯会议 123-456", notes="每天写一点",
            created_at=now, updated_at=now,
        )  # fmt: skip
    return About(community, group, event, topic, member)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-22T04:00:00+00:00")


@pytest.mark.parametrize("language", templates.LANGUAGES)
@pytest.mark.parametrize("template", templates.BUILT_IN, ids=lambda t: t.key)
def test_every_template_of_a_filled_community_has_no_hole(
    store: Store, about: About, template: templates.Template, language: templates.Language
) -> None:
    id = announcements.new(
        store, about.community_id, template.key, language,
        event_id=about.event_id, topic_id=about.topic_id, member_id=about.member_id,
    )  # fmt: skip
    announcement = announcements.get(store, id)
    assert announcement is not None
    text = as_text(store, announcement)
    assert announcement.title
    assert text.missing == ()
    assert "{{" not in text.text
    assert announcements.rendered(store, id).missing == ()


@pytest.mark.parametrize("template", templates.BUILT_IN, ids=lambda t: t.key)
def test_a_template_uses_the_names_of_its_own_language(template: templates.Template) -> None:
    zh, en = (
        {span.name for span in render(templates.draft(template.key, language).body, {}).spans}
        for language in templates.LANGUAGES
    )
    assert zh <= {p.zh for p in PLACEHOLDERS}
    assert en <= {p.key for p in PLACEHOLDERS}
    assert {MEANING[name] for name in zh} == en


def test_values_speak_the_language_of_their_name(store: Store, about: About) -> None:
    found = values(store, about)
    assert {name: found[name] for name in ("date", "日期", "weekday", "星期", "time", "时间")} == {
        "date": "23 November", "日期": "11月23日", "weekday": "Monday", "星期": "周一",
        "time": "20:00", "时间": "20:00",
    }  # fmt: skip
    assert (found["topic"], found["话题"]) == ("Your best review habit", "你用过最有效的复盘方法")
    assert found["追问"] == "1. 多久一次？\n2. 写在哪里？"
    assert (found["成员"], found["成员数"], found["余位"]) == ("上海-小满-编辑", "1", "499")
    assert (found["第几天"], found["总天数"], found["today"]) == ("4", "14", "22 November")


def test_a_multi_day_event_counts_its_days(store: Store, about: About) -> None:
    with store.operation("Stretch"):
        store.update(
            "events", about.event_id or 0, rrule="", all_day=1,
            starts_at="2026-11-21T00:00", ends_at="2026-11-28T00:00",
        )  # fmt: skip
    found = values(store, about)
    assert (found["day"], found["days"], found["时间"], found["time"]) == (
        "2",
        "7",
        "全天",
        "all day",
    )


def test_what_was_not_chosen_is_empty(store: Store) -> None:
    community = communities.add(store, name="读书会")
    found = values(store, About(community))
    assert {name for name, value in found.items() if value} == {
        "community", "社群", "date", "日期", "weekday", "星期", "today", "今天",
    }  # fmt: skip


def test_unfilled_and_unknown_names_stay_and_are_reported() -> None:
    result = render(
        "你好 {{群}}，{{ Group }}｛｛活动}}，{{谁}}！", {"群": "读书群", "group": "Readers"}
    )
    assert result.text == "你好 读书群，Readers｛｛活动}}，{{谁}}！"
    assert result.spans == [
        Span("群", "filled", 3, 8, 3, 6),
        Span("group", "filled", 9, 20, 7, 14),
        Span("活动", "empty", 20, 26, 14, 20),
        Span("谁", "unknown", 27, 32, 21, 26),
    ]
    assert result.missing == ("活动", "谁")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_is_evaluated(payload: str) -> None:
    filled = dict.fromkeys(MEANING, "value")
    assert render(payload, filled).text == payload
    assert render(f"a{payload}b", filled).text == f"a{payload}b"


@pytest.mark.parametrize("payload", [*PAYLOADS, "{{群}}", "｛｛group}}", "\\1", "\\g<0>"])
def test_a_value_is_never_looked_into(payload: str) -> None:
    assert render("{{成员}}！", {"成员": payload, "群": "读书群"}).text == f"{payload}！"


@given(st.text(), st.dictionaries(st.sampled_from(sorted(MEANING)), st.text(), max_size=4))
def test_spans_point_at_what_they_name(text: str, filled: dict[str, str]) -> None:
    source = f"{text}{{{{群}}}}{text}{{{{hook}}}}"
    result = render(source, filled)
    for span in result.spans:
        written = source[span.source_start : span.source_end]
        shown = result.text[span.start : span.end]
        assert written[2:-2].strip().lower() == span.name.lower()
        assert shown == (filled[span.name] if span.status == "filled" else written)


def test_ten_thousand_placeholders_take_no_time() -> None:
    text = "你好{{群}}，{{活动}} {{谁}}。" * 3334
    filled = {"群": "读书群", "活动": "分享会"}
    took: list[float] = []
    for _ in range(20):
        began = time.perf_counter()
        render(text, filled)
        took.append(time.perf_counter() - began)
    assert min(took) <= 0.005


def test_the_people_and_the_link_of_an_event_fill_their_places(store: Store, about: About) -> None:
    assert about.event_id is not None
    assert about.member_id is not None
    assert values(store, about)["嘉宾"] == "上海-小满-编辑"
    with store.operation("More"):
        other = store.insert("members", name="拾光", created_at="2026-11-01T00:00:00Z")
    people.add_people(store, about.event_id, "guest", [other, about.member_id])
    people.add_people(store, about.event_id, "host", [other])
    events.edit(store, about.event_id, link="https://meeting.example/1")

    found = values(store, about)

    assert (found["嘉宾"], found["guest"]) == ("拾光、上海-小满-编辑", "拾光, 上海-小满-编辑")
    assert (found["host"], found["链接"]) == ("拾光", "https://meeting.example/1")
