"""Drafts for a segment: their people follow the segment until the text went out."""

from datetime import UTC, datetime

import pytest

from app import addressed, announcements, clock, communities, members, segments
from app.exports import announcement as export
from app.members.finding import DAY
from app.store import Store
from app.templates.values import NAMED, values

NOW = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())


@pytest.fixture
def group(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv(clock.FROZEN, "2026-11-22T04:00:00+00:00")
    community = communities.add(store, name="地心引力工场")
    return communities.add_group(store, community, name="一群")


def _draft(store: Store, key: str, body: str) -> int:
    id = announcements.new(store, 1, segment_id=segments.by_key(store, key).id)
    announcements.edit(store, id, body=body)
    return id


def _said(store: Store, id: int) -> str:
    draft = announcements.get(store, id)
    assert draft is not None
    return export.filled_text(draft.body, values(store, addressed.about(store, draft))).text


def test_a_draft_names_who_is_in_its_segment_now_and_a_posted_text_who_was(
    store: Store, group: int
) -> None:
    for name in ("阿哲", "半夏"):
        members.add(store, group, name, joined_at=NOW - DAY)
    id = _draft(store, "new", "欢迎 {{成员}}！Hi {{member}}")
    assert _said(store, id) == "欢迎 阿哲、半夏！Hi 阿哲, 半夏"
    members.add(store, group, "青*柠", joined_at=NOW)
    assert _said(store, id) == "欢迎 阿哲、半夏、青*柠！Hi 阿哲, 半夏, 青*柠"
    addressed.mark_posted(store, id)
    members.add(store, group, "老周", joined_at=NOW)
    assert _said(store, id) == "欢迎 阿哲、半夏、青*柠！Hi 阿哲, 半夏, 青*柠"
    store.undo()
    store.undo()
    assert _said(store, id) == "欢迎 阿哲、半夏、青*柠！Hi 阿哲, 半夏, 青*柠"
    posted = announcements.get(store, id)
    assert posted is not None
    assert (posted.status, posted.body) == ("draft", "欢迎 {{成员}}！Hi {{member}}")


def test_many_are_counted_and_a_copy_is_for_the_same_segment(store: Store, group: int) -> None:
    for n in range(NAMED + 5):
        members.add(store, group, f"新人{n:02d}", joined_at=NOW)
    id = announcements.duplicate(store, _draft(store, "new", "{{成员}}"))
    assert _said(store, id).startswith("新人00、新人01、")
    assert _said(store, id).endswith(f"等 {NAMED + 5} 人")


def test_a_draft_whose_segment_is_deleted_is_for_nobody_in_particular(
    store: Store, group: int
) -> None:
    members.add(store, group, "阿哲", joined_at=NOW)
    id = _draft(store, "new", "你好")
    segments.delete(store, segments.by_key(store, "new").id)
    draft = announcements.get(store, id)
    assert draft is not None
    assert draft.segment_id is None
    assert _said(store, id) == "你好"
    addressed.mark_posted(store, id)
    store.undo()
    store.undo()
    assert segments.by_key(store, "new").id


def test_who_comes_into_the_segment_later_is_not_named_in_what_went_out(
    store: Store, group: int
) -> None:
    id = _draft(store, "never", "{{成员}}说句话")
    assert _said(store, id) == "{{成员}}说句话"
    addressed.mark_posted(store, id)
    members.add(store, group, "阿哲")
    assert _said(store, id) == "说句话"
