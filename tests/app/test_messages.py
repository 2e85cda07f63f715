"""What the store says of messages: counts, days, the latest of someone, and words found."""

from datetime import date

from app import health, messages
from app.imports.records import Chat
from app.store import Store
from tests.app.chats import said, take

DAY = 86_400


def test_counts_days_and_coverage_follow_the_imports(store: Store) -> None:
    take(store, said(1, "阿周", "早"), said(2, "小陈", "早"), said(2 * DAY, "阿周", "晚"))
    take(store, said(5, "小林", "好"), chat=Chat("qq", "9", "二群"), community="别处")
    assert messages.counts(store) == messages.Counts(4, 3, 2)
    assert messages.counts(store, 1) == messages.Counts(3, 2, 1)
    assert messages.days(store) == [
        messages.Day(date(2026, 1, 1), 3, 3),
        messages.Day(date(2026, 1, 3), 1, 1),
    ]
    assert messages.latest_day(store, 1) == date(2026, 1, 3)
    assert messages.coverage(store, 1) == messages.Coverage(date(2026, 1, 1), date(2026, 1, 3), 2)
    assert messages.coverage(store, 99) == messages.Coverage(None, None, 0)
    assert messages.latest_day(store, 99) is None


def test_the_latest_of_a_member_come_first(store: Store) -> None:
    take(store, said(1, "阿周", "早"), said(9, "阿周", "晚"), said(5, "小陈", "好"))
    assert [m.text for m in messages.recent(store, 1)] == ["晚", "早"]
    assert [m.text for m in messages.recent(store, 1, limit=1)] == ["晚"]


def test_words_are_found_in_chinese_and_a_single_character_newest_first(store: Store) -> None:
    take(store, said(9, "阿周", "今天打卡"), said(8, "小陈", "打完卡了"))
    take(store, said(1, "小林", "打卡 hello"))
    take(store, said(2, "远", "打卡"), chat=Chat("qq", "9", "二群"), community="别处")
    found = [m.text for m in messages.search(store, "打卡", 1)]
    assert sorted(found) == ["今天打卡", "打卡 hello"]
    assert [m.text for m in messages.search(store, "打", 1)] == [
        "今天打卡",
        "打完卡了",
        "打卡 hello",
    ]
    assert [m.member for m in messages.search(store, "HELLO")] == ["小林"]
    assert len(messages.search(store, "打", limit=2)) == 2
    assert messages.search(store, "!?") == []


def test_a_check_tells_what_is_stale_and_a_rebuild_mends_it(store: Store) -> None:
    take(store, said(1, "阿周", "早"), said(2, "阿周", ""))
    assert health.check(store) == health.Health()
    with store.operation("Spoil"):
        store.execute("update hour_cells set n = 7")
        store.execute("delete from messages_fts where rowid = 1")
    assert health.check(store).stale == (
        "the derived numbers of group 1",
        "the search index of messages: 1 of 2",
    )
    health.rebuild(store)
    assert health.check(store).good
    assert [m.text for m in messages.search(store, "早")] == ["早"]
