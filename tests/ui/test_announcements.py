"""The Announcements page: written, saved by itself, seen as in the chat, copied as text alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import announcements, communities, members, templates
from app.announcements import Announcement
from app.store import Store
from app.templates.render import render
from ui.panes.announcements.editor import graphemes
from ui.panes.announcements.pane import AnnouncementsPane
from ui.session import Session
from ui.widgets.chat_preview import Bubble, qt_offsets
from ui.widgets.picker import Choice


def settle(qtbot: QtBot, pane: AnnouncementsPane) -> None:
    QApplication.processEvents()  # word of changes goes out once per turn
    qtbot.waitUntil(lambda: not pane.session.reading.busy())
    QApplication.processEvents()


@pytest.fixture
def community(store: Store, session: Session) -> int:
    id = communities.add(store, name="地心引力工场")
    communities.add_group(store, id, name="一群")
    session.scope.look_at(id)
    return id


@pytest.fixture
def pane(qtbot: QtBot, session: Session, community: int) -> AnnouncementsPane:
    pane = AnnouncementsPane(session)
    qtbot.addWidget(pane, before_close_func=lambda widget: widget.closing())
    pane.resize(1200, 700)
    pane.show()
    settle(qtbot, pane)
    return pane


def opened(pane: AnnouncementsPane) -> Announcement:
    found = announcements.get(pane.session.store, pane._current or 0)
    assert found is not None
    return found


def test_with_nothing_written_the_templates_are_offered(pane: AnnouncementsPane) -> None:
    assert pane.gallery.isVisible()
    assert not pane.editor.isVisible()
    assert len(pane.gallery._buttons) == len(templates.BUILT_IN) + 1


def test_a_template_opens_as_a_draft_filled_in_the_chat(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    qtbot.mouseClick(pane.gallery._buttons[2], Qt.MouseButton.LeftButton)
    settle(qtbot, pane)
    assert opened(pane).template == "rules"
    assert pane.editor.isVisible()
    assert "{{群}}" in pane.editor.body.toPlainText()
    assert pane._text.text.startswith("【一群 · 群规】")


def test_typing_is_saved_within_two_seconds_and_is_one_step(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.open({"new": True})
    pane.gallery.wanted.emit("", "zh")
    settle(qtbot, pane)
    before = pane.session.store.undo_step
    for word in ("今晚", "八点", "见"):
        qtbot.keyClicks(pane.editor.body, "x")
        pane.editor.body.insertPlainText(word)
        qtbot.waitUntil(lambda: not pane._dirty, timeout=2200)
    settle(qtbot, pane)
    assert opened(pane).body == "x今晚x八点x见"
    pane.session.writing.undo()
    settle(qtbot, pane)
    assert pane.editor.body.toPlainText() == ""
    assert pane.session.store.undo_step is before


def test_words_typed_while_an_answer_is_on_its_way_stay(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.gallery.wanted.emit("", "zh")
    settle(qtbot, pane)
    pane.refresh()
    pane.editor.body.insertPlainText("新的")
    pane.save()
    pane.editor.body.insertPlainText("再加")
    settle(qtbot, pane)
    assert pane.editor.body.toPlainText() == "新的再加"
    pane.save()
    assert opened(pane).body == "新的再加"


def test_leaving_the_page_saves(qtbot: QtBot, pane: AnnouncementsPane) -> None:
    pane.gallery.wanted.emit("", "zh")
    settle(qtbot, pane)
    pane.editor.body.insertPlainText("走之前")
    pane.hide()
    assert opened(pane).body == "走之前"


def test_copying_puts_plain_text_alone_on_the_clipboard(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.gallery.wanted.emit("", "zh")
    settle(qtbot, pane)
    pane.editor.body.setPlainText("## {{群}}\n**见**")
    said: list[str] = []
    pane.session.notices.said.connect(lambda notice: said.append(notice.text))
    qtbot.keyClick(
        pane.editor.body, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )  # fmt: skip
    pane.copy_text()
    data = QApplication.clipboard().mimeData()
    assert (data.formats(), data.text()) == (["text/plain"], "【一群】\n见")
    assert said


def test_what_is_not_filled_is_named(qtbot: QtBot, pane: AnnouncementsPane) -> None:
    pane.gallery.wanted.emit("event", "zh")
    settle(qtbot, pane)
    assert "活动" in pane.editor._holes.text()
    said: list[str] = []
    pane.session.notices.said.connect(lambda notice: said.append(notice.text))
    pane.copy_text()
    assert "活动" in said[-1]


def test_it_is_marked_as_posted_and_can_be_reopened(qtbot: QtBot, pane: AnnouncementsPane) -> None:
    pane.gallery.wanted.emit("survey", "zh")
    settle(qtbot, pane)
    pane.mark()
    settle(qtbot, pane)
    assert opened(pane).status == "posted"
    assert pane.editor.body.isReadOnly()
    pane.mark()
    settle(qtbot, pane)
    assert opened(pane).status == "draft"
    assert not pane.editor.body.isReadOnly()


def test_a_deleted_draft_gives_way_to_the_next_and_comes_back(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.gallery.wanted.emit("survey", "zh")
    settle(qtbot, pane)
    pane.duplicate()
    settle(qtbot, pane)
    copy = opened(pane).id
    pane.delete()
    settle(qtbot, pane)
    assert opened(pane).id != copy
    assert pane.list.rows.ids == [opened(pane).id]
    pane.session.writing.undo()
    settle(qtbot, pane)
    assert copy in pane.list.rows.ids


def test_other_pages_begin_announcements(
    qtbot: QtBot, store: Store, pane: AnnouncementsPane
) -> None:
    now = "2026-11-01T00:00:00Z"
    with store.operation("Prepare"):
        topic = store.insert(
            "topics", library="general", title="复盘", created_at=now, updated_at=now
        )
    people = [members.add(store, 1, name) for name in ("小满", "阿哲")]
    pane.open({"topic": topic})
    settle(qtbot, pane)
    assert (opened(pane).template, opened(pane).topic_id) == ("topic", topic)
    assert "复盘" in pane._text.text
    pane.open({"members": people})
    settle(qtbot, pane)
    assert "欢迎 阿哲、小满 来到" in pane._text.text
    old = members.add(store, 1, "青柠", joined_at=1_700_000_000)
    pane.open({"members": [*people, old]})
    settle(qtbot, pane)
    assert pane._text.text.strip() == "阿哲、青柠、小满："
    first = pane.list.rows.ids[-1]
    pane.open({"announcement": first})
    settle(qtbot, pane)
    assert opened(pane).id == first


def test_a_picker_chooses_by_keyboard(
    qtbot: QtBot, store: Store, pane: AnnouncementsPane, community: int
) -> None:
    second = communities.add_group(store, community, name="二群")
    pane.gallery.wanted.emit("rules", "zh")
    settle(qtbot, pane)
    picker = pane.editor.pickers["group"]
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    popup = picker._popup
    popup.field.setText("二")
    settle(qtbot, pane)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    settle(qtbot, pane)
    assert opened(pane).group_id == second
    assert "二群" in pane._text.text
    assert not popup.isVisible()


def test_a_placeholder_is_inserted_where_the_cursor_stands(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.gallery.wanted.emit("", "zh")
    settle(qtbot, pane)
    pane.editor.body.setPlainText("你好")
    pane.editor.insert("{{社群}}")
    assert pane.editor.body.toPlainText() == "{{社群}}你好"
    assert pane._text.text == "地心引力工场你好"


def test_files_are_written_from_the_page(
    qtbot: QtBot, pane: AnnouncementsPane, tmp_path: Path
) -> None:
    from ui.panes.announcements import outgoing

    pane.gallery.wanted.emit("rules", "zh")
    settle(qtbot, pane)
    for kind, suffix in outgoing.SUFFIXES.items():
        outgoing.to_file(pane.session, opened(pane).id, kind, tmp_path / f"a{suffix}")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("【一群 · 群规】")
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("## 一群")
    assert "<h2>一群" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_characters_are_counted_as_seen() -> None:
    assert graphemes("好👨\u200d👩\u200d👧e\u0301") == 3


def test_offsets_agree_with_qt_s_own() -> None:
    text = "👍a好👨\u200d👩"
    assert [qt_offsets(text)[i] for i in range(len(text) + 1)] == [
        len(text[:i].encode("utf-16-le")) // 2 for i in range(len(text) + 1)
    ]


def test_a_bubble_shows_hostile_text_as_text_and_grows_with_it(
    qtbot: QtBot, session: Session
) -> None:
    bubble = Bubble(session.theme)
    qtbot.addWidget(bubble)
    low = bubble.heightForWidth(300)
    bubble.show_text(render("<img src=//host/x> {{群}} 👍\n" * 20, {}), "<")
    bubble.resize(300, bubble.heightForWidth(300))
    assert bubble.heightForWidth(300) > low
    assert not bubble.grab().isNull()
    assert isinstance(bubble, QWidget)


def choices(pane: AnnouncementsPane, text: str = "") -> list[Choice]:
    popup = pane.editor.style_picker._popup
    return list(popup._find(text)(pane.session.store))


def test_a_style_is_set_in_the_page_also_of_what_was_posted(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.gallery.wanted.emit("vote", "zh")
    settle(qtbot, pane)
    picker = pane.editor.style_picker
    assert opened(pane).style == "question"
    assert picker.text() == "Asking"
    picker.picked.emit("benefit")
    settle(qtbot, pane)
    assert opened(pane).style == "benefit"

    pane.mark()
    settle(qtbot, pane)
    assert picker.isEnabled()
    assert not pane.editor.pickers["topic"].isEnabled()
    picker.picked.emit("走心")
    settle(qtbot, pane)
    assert opened(pane).style == "走心"
    spoken = pane.list.rows.index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert "走心" in spoken
    pane.duplicate()
    settle(qtbot, pane)
    assert (opened(pane).status, opened(pane).style) == ("draft", "走心")


def test_styles_are_offered_with_the_operators_own_and_a_new_one(
    qtbot: QtBot, pane: AnnouncementsPane
) -> None:
    pane.gallery.wanted.emit("recap", "zh")
    settle(qtbot, pane)
    pane.editor.style_picker.picked.emit("走心")
    settle(qtbot, pane)
    assert [choice.key for choice in choices(pane)][:7] == [
        "", "story", "question", "benefit", "countdown", "notice", "走心",
    ]  # fmt: skip
    assert [choice.key for choice in choices(pane, "一句话")] == ["一句话"]
    assert [choice.key for choice in choices(pane, "走心")] == ["走心"]

    usual = choices(pane)[-1]
    assert usual.text == "“走心” for “Recap” from now on"
    pane.editor.style_picker.picked.emit(usual.key)
    pane.gallery.wanted.emit("recap", "zh")
    settle(qtbot, pane)
    assert opened(pane).style == "走心"
