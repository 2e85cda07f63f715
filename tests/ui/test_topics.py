"""The topics page and the Desk's card: what the operator sees and does there."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import clock, communities, members, starter, topics
from app.store import Store
from ui.panes.topics import TopicsCard, TopicsPane
from ui.session import Session
from ui.view import View
from ui.widgets.topic_actions import WhenDialog
from ui.widgets.topic_columns import MIME

NOW = "2026-11-22T10:30:00+08:00"  # a Sunday
HOSTILE = "<img src=//host/x>话题"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FROZEN, NOW)


@pytest.fixture
def community(session: Session) -> int:
    id = communities.add(session.store, name="工场")
    communities.add_group(session.store, id, name="主群")
    session.scope.look_at(id)
    return id


@pytest.fixture
def library(store: Store, community: int) -> dict[str, int]:
    shelf = topics.shelf_key(store, "writing")
    add = topics.add
    return {
        "review": add(store, "复盘方法", hook="怎么做？", gain="三种做法"),
        "title": add(store, "标题党的边界", shelf_id=shelf),
        "odd": add(store, HOSTILE, hook=HOSTILE, gain="x"),
    }


Shower = Callable[[type[View]], Any]


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shower:
    def show(kind: type[View]) -> Any:
        view = kind(session)
        qtbot.addWidget(view)
        view.resize(1300, 760)
        view.show()
        view.activateWindow()
        qtbot.waitExposed(view)
        settled(qtbot, session)
        return view

    return show


def settled(qtbot: QtBot, session: Session) -> None:
    QApplication.processEvents()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not session.reading.busy())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not session.reading.busy())


def titles(pane: Any) -> list[str]:
    rows = pane.table.rows
    return [rows.record(row).title for row in range(rows.rowCount())]


def topic(store: Store, id: int) -> topics.Topic:
    found = topics.get(store, id)
    assert found is not None
    return found


def test_an_empty_library_offers_the_starter_and_undo_takes_it_back(
    qtbot: QtBot, session: Session, community: int, shown: Shower
) -> None:
    pane = shown(TopicsPane)
    assert pane.nothing.isVisible()
    assert f" {starter.shipped()} " in pane.nothing.words.text()
    qtbot.mouseClick(pane.nothing.button, Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert pane.splitter.isVisible()
    assert pane.remark.text().startswith(f"{starter.shipped()} ")
    session.writing.undo()
    settled(qtbot, session)
    assert pane.nothing.isVisible()


def test_places_count_and_filter(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    assert set(titles(pane)) == {"复盘方法", "标题党的边界", HOSTILE}
    pane.places.choose_shelf(topics.shelf_key(session.store, "writing"))
    settled(qtbot, session)
    assert titles(pane) == ["标题党的边界"]
    pane.places.reset()
    pane.places.places.choose("general")
    pane.places.changed.emit()
    settled(qtbot, session)
    assert set(titles(pane)) == {"复盘方法", HOSTILE}


def test_the_search_finds_words_and_pinyin_and_says_when_nothing_fits(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    for text, expected in (("做法", ["复盘方法"]), ("btd", ["标题党的边界"]), ("没有", [])):
        pane.filters.search.setText(text)
        settled(qtbot, session)
        assert titles(pane) == expected
    qtbot.mouseClick(pane.filters.clear, Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert len(titles(pane)) == 3


def test_the_keyboard_walks_through_the_shelves(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.places.places.setFocus()
    qtbot.keyClick(pane.places.places, Qt.Key.Key_Down)
    settled(qtbot, session)
    assert set(titles(pane)) == {"复盘方法", HOSTILE}


def test_a_new_topic_is_there_at_once_and_waits_for_its_title(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.places.choose_shelf(topics.shelf_key(session.store, "trends"))
    settled(qtbot, session)
    pane.new()
    settled(qtbot, session)
    title = pane.panel.fields["title"]
    assert title.textCursor().selectedText() == "Untitled topic"
    title.insertPlainText("明年三个判断")  # as an input method commits it
    qtbot.keyClick(title, Qt.Key.Key_Return)
    settled(qtbot, session)
    assert titles(pane) == ["明年三个判断"]
    found = topic(session.store, pane.panel.shown())
    assert (found.library, found.status) == ("professional", "idea")
    assert pane.table.selected() == [found.id]


def test_the_card_saves_what_is_written_as_one_step(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    hook = pane.panel.fields["hook"]
    for text in ("一", "二"):
        hook.setPlainText(text)
        hook.save()
        settled(qtbot, session)
    pane.panel.fields["questions"].setPlainText("为什么？\n\n怎么做？ ")
    pane.show_topic(library["title"])  # leaving saves
    settled(qtbot, session)
    found = topic(session.store, library["review"])
    assert (found.hook, found.questions) == ("二", ("为什么？", "怎么做？"))
    session.writing.undo()
    assert topic(session.store, library["review"]).hook == "怎么做？"


def test_typing_is_saved_when_it_rests(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    qtbot.keyClicks(pane.panel.fields["material"], "https")
    qtbot.waitUntil(lambda: topic(session.store, library["review"]).material == "https")


def test_what_is_refused_is_told_at_the_field_and_stays_until_mended(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["title"])
    settled(qtbot, session)
    title = pane.panel.fields["title"]
    title.setFocus()
    title.setPlainText("长" * 250)
    title.save()
    assert "At most 200 characters fit here; there are 250." in title.trouble.text()
    assert title.trouble.isVisible()
    pane.show_topic(library["review"])  # leaving does not lose it
    settled(qtbot, session)
    assert not title.trouble.isVisible()
    pane.show_topic(library["title"])
    settled(qtbot, session)
    assert (title.toPlainText(), title.trouble.isVisible()) == ("长" * 250, True)
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert (title.toPlainText(), title.trouble.isVisible()) == ("标题党的边界", False)
    pane.panel.status.setCurrentIndex(pane.panel.status.findData("ready"))
    pane.panel.status.activated.emit(1)
    settled(qtbot, session)
    assert "what members gain" in pane.panel.fields["gain"].trouble.text()
    assert pane.panel.status.currentData() == "idea"


def test_a_text_of_a_megabyte_is_not_pasted_and_stays_on_the_clipboard(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    material = pane.panel.fields["material"]
    QApplication.clipboard().setText("字" * 1_048_576)
    material.paste()
    assert material.toPlainText() == ""
    assert "1048576" in material.trouble.text()
    assert len(QApplication.clipboard().text()) == 1_048_576
    QApplication.clipboard().clear()


def test_the_card_follows_other_hands_but_not_over_the_operators(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    hook = pane.panel.fields["hook"]
    hook.setFocus()
    qtbot.keyClicks(hook, "abc")
    topics.edit(session.store, library["review"], hook="别处改的", gain="也改了")
    settled(qtbot, session)
    assert "abc" in hook.toPlainText()
    assert pane.panel.fields["gain"].toPlainText() == "也改了"


def test_shelf_season_and_tags_are_changed_on_the_card(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    panel, store = pane.panel.form, session.store
    for field, value in (
        (panel.shelf, topics.shelf_key(store, "trends")),
        (panel.season, "summer"),
        (panel.festival, "mid_autumn"),
    ):
        field.setCurrentIndex(field.findData(str(value)))
        field.activated.emit(field.currentIndex())
    panel.tags.setFocus()
    panel.tags.setText("hot，new one、")
    qtbot.keyClicks(panel.tags, "old")
    qtbot.keyClick(panel.tags, Qt.Key.Key_Return)
    settled(qtbot, session)
    found = topic(store, library["review"])
    assert (found.library, found.season, found.festival) == ("professional", "summer", "mid_autumn")
    assert panel.festival_on.text() == "15 Sep 2027"
    panel.lines["owner"].setText("小满")
    panel.lines["owner"].editingFinished.emit()
    settled(qtbot, session)
    assert topic(store, library["review"]).owner == "小满"
    assert found.tags == ("hot", "new one", "old")
    assert panel.tags.text() == "hot, new one, old"


def test_a_title_is_edited_in_the_table(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    index = pane.table.rows.index(pane.table.rows.row_of(library["title"]), 0)
    assert pane.table.rows.setData(index, "好标题")
    settled(qtbot, session)
    assert topic(session.store, library["title"]).title == "好标题"


def test_many_topics_change_together_and_undo_is_one_step(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane, store = shown(TopicsPane), session.store
    pane.table.choose([library["review"], library["odd"]])
    pane.bulk.together.set_status("ready")
    pane.bulk.tag.setText("热门")
    pane.bulk.tag.returnPressed.emit()
    settled(qtbot, session)
    assert topics.counts(store).statuses == {"idea": 1, "ready": 2}
    assert topics.tags(store) == [("热门", 2)]
    pane.bulk.archive()
    settled(qtbot, session)
    assert titles(pane) == ["标题党的边界"]
    for _ in range(3):
        session.writing.undo()
    assert topics.counts(store).statuses == {"idea": 3}
    assert topics.tags(store) == []


def test_archived_topics_are_shown_apart_and_come_back(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    topics.archive(session.store, [library["odd"]])
    pane = shown(TopicsPane)
    assert HOSTILE not in titles(pane)
    pane.open({"status": "archived"})
    settled(qtbot, session)
    assert titles(pane) == [HOSTILE]
    pane.table.choose([library["odd"]])
    pane.bulk.restore()
    settled(qtbot, session)
    assert topics.counts(session.store).archived == 0


def test_topics_go_on_the_calendar_from_the_card_and_from_the_table(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane, store = shown(TopicsPane), session.store
    pane.show_topic(library["review"])
    settled(qtbot, session)
    menu = QMenu(pane)
    pane.scheduler.fill(menu, lambda: [library["review"], library["odd"]])
    assert len([a for a in menu.actions() if not a.isSeparator()]) == 8
    menu.actions()[1].trigger()
    settled(qtbot, session)
    assert [p.starts_at for p in topics.planned(store, library["odd"])] == [
        datetime(2026, 11, 25, 20, 30),  # noqa: DTZ001 -- wall time
    ]
    assert "24 Nov" in pane.panel.planned.text()
    pane.scheduler.fill(menu, list)
    assert "1 topic" in menu.actions()[1].text()


def test_another_time_is_asked_for(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    start = datetime(2026, 11, 24, 20, 30)  # noqa: DTZ001 -- wall time
    dialog = WhenDialog(start, parent)
    dialog.when.setDateTime(dialog.when.dateTime().addDays(2).addSecs(60))
    assert dialog.moment() == start + timedelta(days=2, minutes=1)
    dialog.close()


def test_without_a_community_nothing_is_scheduled(
    qtbot: QtBot, session: Session, shown: Shower
) -> None:
    id = topics.add(session.store, "话题", gain="x")
    pane = shown(TopicsPane)
    menu = QMenu(pane)
    pane.scheduler.fill(menu, lambda: [id])
    assert [action.isEnabled() for action in menu.actions()] == [False]
    assert not pane.scheduler.put([id], datetime(2026, 11, 24))  # noqa: DTZ001 -- wall time


def test_an_announcement_begins_from_the_topic(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    asked: list[Any] = []
    session.way.asked.connect(lambda page, what: asked.append((page, dict(what))))
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    pane.panel.announce()
    assert asked == [("announcements", {"topic": library["review"]})]


def test_a_use_is_noted_on_the_card(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.show_topic(library["review"])
    settled(qtbot, session)
    pane.panel.uses.replies.setValue(12)
    qtbot.mouseClick(pane.panel.uses.note, Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    [use] = topics.uses(session.store, library["review"])
    assert (use.replies, use.people, use.group) == (12, None, "主群")
    assert use.used_at == int(clock.now().timestamp())
    assert topic(session.store, library["review"]).status == "used"


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def said(session: Session, at: str, text: str, *, group: int, member: int) -> int:
    with session.store.operation("said"):
        return session.store.insert(
            "messages", group_id=group, member_id=member, kind=0, text=text,
            sent_at=int(datetime.fromisoformat(at).timestamp()),
        )  # fmt: skip


def test_how_a_topic_was_answered_is_counted_from_the_chat_and_shown(
    qtbot: QtBot, session: Session, community: int, library: dict[str, int], shown: Shower
) -> None:
    store = session.store
    [group] = [g.id for g in communities.groups(store, community)]
    who = [members.add(store, group, name) for name in ("操盘手", "阿哲")]
    start = datetime(2026, 11, 20, 20, 30)  # noqa: DTZ001 -- wall time
    topics.schedule(store, community, [library["review"]], start, [group])
    for at, member, text in (
        ("2026-11-20T12:00+08:00", 1, "在"),
        ("2026-11-20T20:31+08:00", 0, "今晚聊复盘方法"),
        ("2026-11-20T20:40+08:00", 1, "先写结果"),
        ("2026-11-20T20:41+08:00", 1, "再写原因"),
    ):
        said(session, at, text, group=group, member=who[member])
    assert topics.waiting(store)
    pane = shown(TopicsPane)  # sees that something was held, and counts it in a process of its own
    qtbot.waitUntil(lambda: bool(topics.uses(store, library["review"])), timeout=20_000)
    qtbot.waitUntil(lambda: session.jobs.running() is None, timeout=20_000)
    assert store.undo_step is not None
    assert store.undo_step.label != "Measure topic uses"
    pane.show_topic(library["review"])
    settled(qtbot, session)
    shown_texts = texts(pane.panel.uses)
    assert any(t.startswith("2 ") and "from the chat" in t for t in shown_texts)
    assert "Answered by 阿哲 2" in shown_texts
    assert "Opened by “今晚聊复盘方法”" in shown_texts
    [use] = topics.uses(store, library["review"])
    offered = topics.candidates(store, library["review"], group, use.used_at)
    pane.panel._show_openings(use, QPoint(0, 0), offered)
    menu = pane.panel.findChildren(QMenu)[-1]
    assert [a.isChecked() for a in menu.actions()] == [True, False, False]
    menu.actions()[1].trigger()
    menu.close()
    settled(qtbot, session)
    assert topics.uses(store, library["review"])[0].opening == "先写结果"
    pane.panel.uses.removed.emit(use.id)
    settled(qtbot, session)
    assert "Not used yet." in texts(pane.panel.uses)


def test_views_show_their_counts_and_are_kept_renamed_and_deleted(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    strip = pane.views
    assert [made.text() for made in strip.chips.values()] == [
        "Fits this week 0", "Not used for 60 days 3", "Replies above average 0",
        "Worth another round 0", "Gain not written yet 1",
    ]  # fmt: skip
    qtbot.mouseClick(list(strip.chips.values())[-1], Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert titles(pane) == ["标题党的边界"]
    assert not strip.keep.isVisible()
    pane.filters.search.setText("标题")
    settled(qtbot, session)
    assert strip.keep.isVisible()
    strip.name_view()
    strip.name.setText("收获没写")
    strip.name.returnPressed.emit()
    assert "already" in strip.trouble.text()
    strip.name.setText("我的视图")
    strip.name.returnPressed.emit()
    settled(qtbot, session)
    assert strip.name.isHidden()
    mine = list(strip.chips)[-1]
    assert (strip.chips[mine].text(), strip.chips[mine].isChecked()) == ("我的视图 1", True)
    qtbot.mouseClick(strip.chips[mine], Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert len(titles(pane)) == 3
    pane.open({"view": "gain"})
    settled(qtbot, session)
    assert titles(pane) == ["标题党的边界"]
    strip._menu(mine, QPoint(0, 0))
    menu = strip.findChildren(QMenu)[-1]
    next(a for a in menu.actions() if a.text() == "Delete view").trigger()
    menu.close()
    settled(qtbot, session)
    assert mine not in strip.chips


def test_topics_that_say_the_same_become_one_from_the_panel(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    store = session.store
    twice = topics.add(store, "复盘方法！", gain="更好的收获")
    pane = shown(TopicsPane)
    pane.show_alike()
    settled(qtbot, session)
    assert pane.alike.isVisible()
    assert pane.alike.remark.text().startswith("1 pair")
    keep = [b for b in pane.alike.findChildren(QPushButton) if b.text() == "Keep this one"]
    qtbot.mouseClick(keep[0], Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert topic(store, twice).archived_at is not None
    assert "No two topics" in pane.alike.remark.text()
    session.writing.undo()
    settled(qtbot, session)
    apart = next(
        b for b in pane.alike.findChildren(QPushButton) if b.text() == "Two different topics"
    )
    qtbot.mouseClick(apart, Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert "No two topics" in pane.alike.remark.text()
    pane.hide_alike()
    assert not pane.alike.isVisible()


def test_many_topics_get_a_season_and_an_owner_at_once(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.table.choose([library["review"], library["odd"]])
    menu = pane.bulk.together
    menu.aboutToShow.emit()
    season = next(a.menu() for a in menu.actions() if a.text() == "Season")
    next(a for a in season.actions() if a.text() == "Summer").trigger()
    settled(qtbot, session)
    assert topic(session.store, library["odd"]).season == "summer"
    pane.table.choose([library["review"], library["odd"]])
    menu.merge()
    settled(qtbot, session)
    assert len(titles(pane)) == 2


def test_a_shelf_is_deleted_from_its_menu_and_says_what_hung_on_it(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    told: list[Any] = []
    session.notices.said.connect(told.append)
    pane = shown(TopicsPane)
    key = f"shelf {topics.shelf_key(session.store, 'writing')}"
    pane.places.places.menu_wanted.emit(key, QPoint(0, 0))
    menu = next(m for m in pane.places.findChildren(QMenu) if m.isVisible())
    going = next(a.menu() for a in menu.actions() if a.menu())
    going.actions()[0].trigger()
    menu.close()
    settled(qtbot, session)
    assert "1 topics stay in the library without a shelf" in told[-1].text
    assert topic(session.store, library["title"]).shelf_id is None
    told[-1].act()
    assert topic(session.store, library["title"]).shelf_id is not None


def test_rows_are_dragged_by_id(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    rows = pane.table.rows
    index = rows.index(rows.row_of(library["review"]), 0)
    assert rows.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    data = rows.mimeData([index])
    assert bytes(data.data(MIME).data()) == str(library["review"]).encode()


def test_shelves_are_moved_from_their_menu(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    key = f"shelf {topics.shelf_key(session.store, 'writing')}"
    pane.places.places.menu_wanted.emit(key, QPoint(0, 0))
    menu = next(m for m in pane.places.findChildren(QMenu) if m.isVisible())
    [up] = [action for action in menu.actions() if action.text() == "Move up"]
    up.trigger()
    menu.close()
    settled(qtbot, session)
    professional = [s.key for s in topics.shelves(session.store) if s.library == "professional"]
    assert professional[-2:] == ["writing", "trends"]


def test_opening_a_topic_leaves_filters_that_hide_it(
    qtbot: QtBot, session: Session, library: dict[str, int], shown: Shower
) -> None:
    pane = shown(TopicsPane)
    pane.filters.search.setText("没有")
    settled(qtbot, session)
    pane.open({"topic": library["title"]})
    settled(qtbot, session)
    assert pane.table.selected() == [library["title"]]
    assert pane.panel.shown() == library["title"]


def test_the_desk_card_shows_the_week_to_come_and_its_mix(
    qtbot: QtBot, session: Session, community: int, library: dict[str, int], shown: Shower
) -> None:
    store = session.store
    topics.set_status(store, [library["odd"]], "ready")
    topics.schedule(store, community, [library["review"]], datetime(2026, 11, 24, 20, 30))  # noqa: DTZ001
    card = shown(TopicsCard)
    assert titles(card) == ["复盘方法", HOSTILE]
    assert card.card.remark.text() == "planned next week"  # Sunday looks ahead
    assert card.mix.text().startswith("Gen. 1 : Pro. 0")
    asked: list[Any] = []
    session.way.asked.connect(lambda page, what: asked.append((page, dict(what))))
    card.table.opened.emit(library["review"])
    assert asked == [("topics", {"topic": library["review"]})]


def test_an_empty_week_leads_to_the_library(
    qtbot: QtBot, session: Session, community: int, shown: Shower
) -> None:
    assert shown(TopicsCard).nothing.isVisible()


def test_the_page_is_quick_with_the_whole_starter_library(
    qtbot: QtBot, session: Session, community: int, shown: Shower
) -> None:
    starter.load(session.store)
    pane = shown(TopicsPane)
    assert len(pane.table.rows.ids) == starter.shipped()
    assert topics.mix(session.store, community, date(2026, 11, 23)) == topics.Mix(0, 0)
