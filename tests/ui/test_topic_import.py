"""Topics come in and go out on their page: looked at first, cleaned, as one step, and what is wrong stays."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import communities, packs, topics
from app.store import Store
from ui.notices import Notice
from ui.panes.topics import TopicsPane
from ui.session import Session
from ui.widgets.fields import choose
from ui.widgets.topic_import import TopicImport
from ui.widgets.topic_import.bringing import AT_ONCE, export
from ui.widgets.topic_import.sources import LARGE

LONG = 20_000  # milliseconds that a process of its own may need
LINES = "標題怎么起&amp;怎么改\n手边的书\n手边的书\n"


@pytest.fixture
def told(session: Session) -> list[str]:
    said: list[str] = []

    def note(notice: Notice) -> None:
        said.append(notice.text)

    session.notices.said.connect(note)
    return said


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> Iterator[TopicsPane]:
    session.scope.look_at(communities.add(session.store, name="工场"))
    topics.add(session.store, "在库里的", "general", hook="旧的引子")
    view = TopicsPane(session)
    qtbot.addWidget(view)
    view.resize(1300, 760)
    view.show()
    settled(qtbot, session)
    press(view, "Import topics…")
    yield view
    view.closing()


def press(view: TopicsPane, text: str) -> None:
    next(action for action in view.actions() if action.text() == text).trigger()


def settled(qtbot: QtBot, session: Session) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(
        lambda: not session.reading.busy() and session.jobs.running() is None, timeout=LONG
    )
    QApplication.processEvents()


def shown(page: TopicImport) -> list[tuple[str, str]]:
    rows = page.table.rows
    return [
        (str(rows.index(row, 0).data()), str(rows.index(row, 1).data()))
        for row in range(rows.rowCount())
    ]


def typed(qtbot: QtBot, pane: TopicsPane, text: str) -> TopicImport:
    page = pane.importing
    page.sources.text.setPlainText(text)
    qtbot.waitUntil(lambda: bool(page._found.outcomes))
    settled(qtbot, page.session)
    return page


def test_pasted_lines_are_looked_at_cleaned_and_come_in_as_one_step(
    qtbot: QtBot, session: Session, pane: TopicsPane, told: list[str]
) -> None:
    page = typed(qtbot, pane, LINES + "在库里的\n")

    assert shown(page) == [
        ("New here", "标题怎么起&怎么改"), ("New here", "手边的书"), ("Twice", "手边的书"), ("Known", "在库里的"),
    ]  # fmt: skip
    assert page.rules.chips["simplified"].text() == "Traditional characters 1"
    page.table.choose([0])
    assert page.details.text() == "Title: “標題怎么起&amp;怎么改” becomes “标题怎么起&怎么改”"
    assert page.go.text() == "Import 2 topic(s)"

    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    settled(qtbot, session)
    assert not page.isVisible()
    assert told[-1] == "Import 2 topic(s) · 2 skipped"
    assert titles(session.store) == {"在库里的", "标题怎么起&怎么改", "手边的书"}
    session.writing.undo()
    assert titles(session.store) == {"在库里的"}


def titles(store: Store) -> set[str]:
    return {title for (title,) in store.rows("select title from topics")}


def test_a_rule_that_is_off_changes_nothing_and_says_what_it_would(
    qtbot: QtBot, session: Session, pane: TopicsPane
) -> None:
    page = typed(qtbot, pane, LINES)

    page.rules.chips["simplified"].click()
    settled(qtbot, session)
    assert shown(page)[0][1] == "標題怎么起&怎么改"
    assert page.rules.chips["simplified"].text() == "Traditional characters 1"


def test_known_topics_are_renewed_on_wish_and_libraries_are_chosen(
    qtbot: QtBot, session: Session, pane: TopicsPane
) -> None:
    page = typed(qtbot, pane, "标题,引子,心情\n在库里的,新的引子,好\n")
    assert not page.go.isEnabled()
    assert page.unknown.text() == "Not taken: 心情"

    choose(page.known, "renew")
    page.known.activated.emit(1)
    assert page.go.isEnabled()
    choose(page.library, "professional")
    page.library.activated.emit(1)
    settled(qtbot, session)
    assert [state for state, _ in shown(page)] == ["New here"]
    choose(page.library, "general")
    page.library.activated.emit(0)
    settled(qtbot, session)
    page.bring()
    assert session.store.rows("select title, hook from topics") == [("在库里的", "新的引子")]


def test_what_is_wrong_is_told_at_its_field_and_stays_when_the_rest_came_in(
    qtbot: QtBot, session: Session, pane: TopicsPane, told: list[str]
) -> None:
    page = typed(qtbot, pane, f"标题,收获,季节\n好的,书单,\n坏的,{'长' * 3000},雨季\n")
    rows = page.table.rows
    assert rows.index(1, 5).data() == (
        "Season: “雨季” is no season known here. · What members gain: At most 2000 characters fit here;"
        " there are 3000."
    )

    page.bring()
    settled(qtbot, session)
    assert page.isVisible()
    assert shown(page) == [("Wrong", "坏的")]
    assert told[-1] == "Import 1 topic(s) · 1 wrong, left out"


def test_files_are_dropped_and_one_that_is_damaged_does_not_hold_up_the_other(
    qtbot: QtBot, session: Session, pane: TopicsPane, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("标题\n甲\n", encoding="gb18030")
    (tmp_path / "b.json").write_text('{"pack": "p", "topics": [', encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.csv", "b.json")])

    page = pane.importing
    page.sources.text.insertFromMimeData(data)
    settled(qtbot, session)
    assert shown(page) == [("New here", "甲")]
    assert page.trouble.text().startswith("“b.json” is damaged near line 1")
    assert page.table.rows.index(0, 2).data() == "a.csv · 2"

    (tmp_path / "b.json").write_text(
        '{"pack": "p", "topics": [{"key": "x", "zh": {"title": "乙"}}]}'
    )
    page.sources.again.click()
    settled(qtbot, session)
    assert [title for _, title in shown(page)] == ["甲", "乙"]
    assert not page.trouble.isVisible()


def test_many_topics_come_in_and_go_out_again_in_a_process_of_their_own(
    qtbot: QtBot, session: Session, pane: TopicsPane, told: list[str]
) -> None:
    n = AT_ONCE + 1
    page = typed(qtbot, pane, "\n".join(f"话题{i}号" for i in range(n)))

    page.bring()
    assert session.jobs.running() is not None
    qtbot.waitUntil(lambda: told[-1:] == [f"Import {n} topic(s)"], timeout=LONG)
    assert len(titles(session.store)) == n + 1
    session.writing.undo()
    qtbot.waitUntil(lambda: told[-1] == "The imported topics are out again.", timeout=LONG)
    assert titles(session.store) == {"在库里的"}


def test_a_megabyte_that_is_pasted_does_not_stop_the_field(
    qtbot: QtBot, session: Session, pane: TopicsPane
) -> None:
    data = QMimeData()
    data.setText("长" * (LARGE + 1))
    page = pane.importing
    page.sources.text.insertFromMimeData(data)
    settled(qtbot, session)

    assert page.sources.text.toPlainText() == ""
    assert [state for state, _ in shown(page)] == ["Wrong"]


def test_keys_of_the_table_do_nothing_while_topics_come_in_and_esc_goes_back(
    qtbot: QtBot, session: Session, pane: TopicsPane
) -> None:
    page = typed(qtbot, pane, LINES)
    pane.outdate()
    settled(qtbot, session)
    archive = next(action for action in pane.actions() if action.text() == "Archive topics")
    assert not archive.isEnabled()

    press(pane, "Show all topics")
    assert not page.isVisible()
    press(pane, "Import topics…")
    assert page.sources.text.toPlainText() == LINES


def test_what_was_pasted_survives_another_language_or_look(
    qtbot: QtBot, session: Session, pane: TopicsPane
) -> None:
    page = typed(qtbot, pane, LINES)
    page.rules.chips["simplified"].click()
    carried = pane.carry()

    again = TopicsPane(session)
    qtbot.addWidget(again)
    again.resume(carried)
    again.show()
    settled(qtbot, session)
    assert shown(again.importing) == shown(page)
    again.closing()


def test_a_selection_is_written_as_a_pack_and_announced(
    qtbot: QtBot, session: Session, pane: TopicsPane, told: list[str], tmp_path: Path
) -> None:
    ids = [id for (id,) in session.store.rows("select id from topics")]
    export(session, ids, tmp_path / "话题.json")
    qtbot.waitUntil(lambda: told == ["1 topic(s) saved as “话题.json”."], timeout=LONG)

    assert [entry.title for entry in packs.read(tmp_path / "话题.json").entries] == ["在库里的"]


Paster = Callable[[str, str], Any]


@pytest.fixture
def paste(pane: TopicsPane) -> Paster:
    def put(key: str, text: str) -> Any:
        field = pane.panel.fields[key]
        data = QMimeData()
        data.setText(text)
        field.insertFromMimeData(data)
        return field

    return put


def test_what_is_pasted_into_a_card_is_cleaned_and_one_undo_gives_it_back(
    pane: TopicsPane, paste: Paster, told: list[str]
) -> None:
    field = paste("gain", "<p>話(huà)題&nbsp;</p>")

    assert field.toPlainText() == "话题"
    assert told[-1].startswith("Pasted text was cleaned: Web and Word markup, Pinyin")
    field.undo()
    assert field.toPlainText() == "<p>話(huà)題&nbsp;</p>"
    field.undo()
    assert field.toPlainText() == ""


def test_clean_text_is_pasted_as_it_is_without_a_word(
    pane: TopicsPane, paste: Paster, told: list[str]
) -> None:
    before = len(told)
    assert paste("links", "https://a.cn/?a=1&region=繁體").toPlainText().endswith("繁體")
    assert len(told) == before


def test_what_fits_once_it_is_clean_is_put_in(paste: Paster) -> None:
    assert paste("gain", "<b></b>" * 400 + "新人").toPlainText() == "新人"
