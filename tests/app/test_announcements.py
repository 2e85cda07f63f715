"""Announcements: drafted, saved as typed, copied, posted, deleted, all of it undoable."""

import pytest

from app import announcements, communities
from app.errors import AppError
from app.store import Store


@pytest.fixture
def community(store: Store) -> int:
    return communities.add(store, name="地心引力工场")


def test_a_new_draft_keeps_its_placeholders_and_takes_the_first_group(
    store: Store, community: int
) -> None:
    group = communities.add_group(store, community, name="一群")
    id = announcements.new(store, community, "rules")
    draft = announcements.get(store, id)
    assert draft is not None
    assert (draft.group_id, draft.title, draft.status) == (group, "群规", "draft")
    assert "{{群}}" in draft.body
    assert "一群" in announcements.rendered(store, id).text


def test_a_draft_for_an_event_takes_its_group_and_topic_and_names_it(
    store: Store, community: int
) -> None:
    communities.add_group(store, community, name="一群")
    second = communities.add_group(store, community, name="二群")
    now = "2026-11-01T00:00:00Z"
    with store.operation("Prepare"):
        topic = store.insert(
            "topics", library="general", title="复盘", created_at=now, updated_at=now
        )
        event = store.insert(
            "events", community_id=community, uid="e", title="茶话会", topic_id=topic,
            starts_at="2026-11-29T14:00", ends_at="2026-11-29T16:00",
            created_at=now, updated_at=now,
        )  # fmt: skip
        store.insert("event_groups", event_id=event, group_id=second)
    draft = announcements.get(store, announcements.new(store, community, "event", event_id=event))
    assert draft is not None
    assert (draft.group_id, draft.topic_id, draft.title) == (second, topic, "活动通知 · 茶话会")


def test_an_unknown_template_is_an_empty_draft(store: Store, community: int) -> None:
    draft = announcements.get(store, announcements.new(store, community, "from-the-future"))
    assert draft is not None
    assert (draft.title, draft.body, draft.group_id) == ("", "", None)


def test_saving_what_is_there_already_is_no_step(store: Store, community: int) -> None:
    id = announcements.new(store, community)
    announcements.edit(store, id, title="周三见", body="内容")
    step = store.undo_step
    announcements.edit(store, id, title="周三见", body="内容")
    assert store.undo_step is step


def test_editing_can_be_undone(store: Store, community: int) -> None:
    id = announcements.new(store, community)
    announcements.edit(store, id, body="第一版")
    announcements.edit(store, id, body="第二版")
    store.undo()
    draft = announcements.get(store, id)
    assert draft is not None
    assert draft.body == "第一版"


def test_a_deleted_announcement_comes_back_whole(store: Store, community: int) -> None:
    id = announcements.new(store, community, "survey")
    before = announcements.get(store, id)
    announcements.delete(store, id)
    assert announcements.get(store, id) is None
    store.undo()
    assert announcements.get(store, id) == before


def test_posting_is_marked_and_unmarked(
    store: Store, community: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUNCE_NOW", "2026-11-22T04:00:00+00:00")
    id = announcements.new(store, community, "rules")
    announcements.mark_posted(store, id)
    posted = announcements.get(store, id)
    assert posted is not None
    assert (posted.status, posted.posted_at) == ("posted", "2026-11-22T04:00:00Z")
    with pytest.raises(AppError, match="marked as posted"):
        announcements.edit(store, id, body="zu spät")
    announcements.unmark(store, id)
    announcements.edit(store, id, body="wieder offen")
    draft = announcements.get(store, id)
    assert draft is not None
    assert (draft.status, draft.posted_at, draft.body) == ("draft", None, "wieder offen")


def test_the_list_shows_drafts_first_then_the_latest(
    store: Store, community: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    for hour in range(4):
        monkeypatch.setenv("QUNCE_NOW", f"2026-11-22T0{hour}:00:00+00:00")
        made.append(announcements.new(store, community))
    announcements.mark_posted(store, made[3])
    assert announcements.ids(store, community) == [made[2], made[1], made[0], made[3]]
    assert announcements.ids(store, community, "posted") == [made[3]]
    rows = announcements.rows(store, announcements.ids(store, community))
    assert [(row.id, row.status) for row in rows] == [
        (made[2], "draft"), (made[1], "draft"), (made[0], "draft"), (made[3], "posted"),
    ]  # fmt: skip


def test_a_copy_is_a_draft_of_its_own(store: Store, community: int) -> None:
    id = announcements.new(store, community, "holiday")
    announcements.mark_posted(store, id)
    copy = announcements.get(store, announcements.duplicate(store, id))
    source = announcements.get(store, id)
    assert copy is not None
    assert source is not None
    assert (copy.status, copy.title, copy.body) == ("draft", source.title, source.body)


def test_what_is_gone_is_said_so(store: Store, community: int) -> None:
    id = announcements.new(store, community)
    announcements.delete(store, id)
    with pytest.raises(AppError, match="gone"):
        announcements.edit(store, id, title="x")


def test_texts_have_a_longest_length(store: Store, community: int) -> None:
    id = announcements.new(store, community)
    with pytest.raises(AppError, match="at most 50000"):
        announcements.edit(store, id, body="长" * 50_001)
    with pytest.raises(AppError, match="at most 120"):
        announcements.edit(store, id, title="长" * 121)


def test_choosing_another_template_replaces_the_words(store: Store, community: int) -> None:
    id = announcements.new(store, community, "rules")
    announcements.use_template(store, id, "survey", "en")
    draft = announcements.get(store, id)
    assert draft is not None
    assert (draft.template, draft.title) == ("survey", "Survey")


def test_several_newcomers_are_welcomed_by_name_in_one_step(store: Store, community: int) -> None:
    with store.operation("Prepare"):
        people = [
            store.insert("members", name=name, created_at="2026-11-01T00:00:00Z")
            for name in ("小满", "*阿哲*", "Momo")
        ]
    id = announcements.for_people(store, community, people, "welcome")
    draft = announcements.get(store, id)
    assert draft is not None
    assert draft.body.startswith("欢迎 小满、\\*阿哲\\*、Momo 来到")
    store.undo()
    assert announcements.get(store, id) is None
    alone = announcements.for_people(store, community, people[:1], "welcome", "en")
    one = announcements.get(store, alone)
    assert one is not None
    assert (one.member_id, one.title) == (people[0], "Welcome newcomers: 小满")


def test_saves_while_typing_are_one_step_until_something_else_is_done(
    store: Store, community: int
) -> None:
    id = announcements.new(store, community, "survey")
    first = announcements.autosave(store, id, None, body="一")
    second = announcements.autosave(store, id, first, body="一二")
    announcements.autosave(store, id, second, title="三")
    store.undo()
    draft = announcements.get(store, id)
    assert draft is not None
    assert (draft.title, draft.body[:10]) == ("小调查", "## 三个小问题，占"[:10])
    store.redo()
    draft = announcements.get(store, id)
    assert draft is not None
    assert (draft.title, draft.body) == ("三", "一二")
    other = announcements.new(store, community)
    announcements.autosave(store, id, second, body="一二三")
    store.undo()
    draft = announcements.get(store, id)
    assert draft is not None
    assert draft.body == "一二"
    assert announcements.get(store, other) is not None


def test_a_line_of_what_was_just_deleted_is_empty(store: Store, community: int) -> None:
    kept, gone = announcements.new(store, community, "rules"), announcements.new(store, community)
    announcements.delete(store, gone)
    rows = announcements.rows(store, [gone, kept])
    assert [(row.id, row.title) for row in rows] == [(gone, ""), (kept, "群规")]


@pytest.mark.parametrize(
    ("case", "template"),
    [
        (("lecture", "2026-11-29"), "lecture"),
        (("checkin", "2026-11-23"), "checkin_launch"),
        (("checkin", "2026-11-22"), "checkin_daily"),
        (("review", "2026-11-22"), "recap"),
        (("tea", "2026-11-29"), "event"),
    ],
)
def test_an_event_is_announced_by_its_kind(
    store: Store,
    community: int,
    monkeypatch: pytest.MonkeyPatch,
    case: tuple[str, str],
    template: str,
) -> None:
    kind, day = case
    monkeypatch.setenv("QUNCE_NOW", "2026-11-22T04:00:00+00:00")
    now = "2026-11-01T00:00:00Z"
    with store.operation("Prepare"):
        event = store.insert(
            "events", community_id=community, uid="e", title="活动", kind=kind,
            starts_at=f"{day}T20:00", ends_at=f"{day}T21:00", created_at=now, updated_at=now,
        )  # fmt: skip
    assert announcements.template_for(store, event) == template
