"""The Import page: questions asked once, a queue, chats left out, watched folders, reports kept."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import batches, communities, watching
from app.store import Store
from tests.bench.make_export import telegram
from ui.panes.importing import ImportPane, Waiting
from ui.session import Session
from ui.widgets.import_item import ImportItem
from ui.widgets.import_words import batches_of

SAMPLES = Path(__file__).parent.parent / "data" / "imports"
LONG = 30_000


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> Iterator[ImportPane]:
    made = ImportPane(session)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=LONG)
    yield made
    made.closing()


def previewed(qtbot: QtBot, item: ImportItem) -> None:
    qtbot.waitUntil(item.bar.isHidden, timeout=LONG)


def queued(qtbot: QtBot, pane: ImportPane, *paths: Path) -> list[ImportItem]:
    pane.add(list(paths))
    qtbot.waitUntil(lambda: bool(pane.items), timeout=LONG)
    for item in pane.items:
        previewed(qtbot, item)
    return pane.items


def taken(qtbot: QtBot, item: ImportItem) -> None:
    item.take.click()
    qtbot.waitUntil(lambda: item.report is not None and item.report.batch is not None, timeout=LONG)


def count(session: Session) -> int:
    return int(session.store.value("select count(*) from messages"))


def whatsapp(folder: Path, day: str = "03/04/2026") -> Path:
    file = folder / "WhatsApp Chat with 读书.txt"
    file.write_text(f"{day}, 10:00 - 阿: 早\n{day}, 10:01 - 周: 好\n", encoding="utf-8")
    return file


def chatlab(path: Path, name: str, key: str) -> Path:
    message = {"sender": "u1", "accountName": "小林", "timestamp": 1_767_225_600, "type": 0,
               "content": "早", "platformMessageId": "1"}  # fmt: skip
    meta = {"name": name, "platform": "wechat", "type": "group", "groupId": key}
    told = {"chatlab": {"version": "0.0.2"}, "meta": meta, "messages": [message]}
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return path


def test_only_the_questions_that_apply_are_asked_and_once(
    qtbot: QtBot, pane: ImportPane, session: Session, tmp_path: Path
) -> None:
    file = whatsapp(tmp_path)
    item = queued(qtbot, pane, file)[0]
    assert item.answers.order.isVisible()
    assert item.answers.zone.isVisible()
    assert not item.answers.encoding.isVisible()
    assert not item.take.isVisible()  # nothing is imported before it is answered
    pane.import_all()
    assert count(session) == 0

    item.answers.order.setCurrentIndex(item.answers.order.findData("dmy"))
    item.answers.order.activated.emit(1)
    previewed(qtbot, item)
    assert item.report
    assert item.report.first == "2026-04-03T10:00:00+08:00"
    assert item.take.isVisible()
    taken(qtbot, item)
    assert count(session) == 2

    pane._remove(item)
    again = queued(qtbot, pane, file)[0]
    assert again.ready
    assert again.report
    assert again.report.messages.unchanged == 2
    assert not again.answers.order.isVisible()
    again.answers.more.click()
    assert again.answers.order.currentData() == "dmy"


def test_the_encoding_is_shown_and_can_be_changed(
    qtbot: QtBot, pane: ImportPane, tmp_path: Path
) -> None:
    file = tmp_path / "WhatsApp Chat.txt"
    file.write_bytes("13/04/2026, 10:00 - 阿明: 大家早上好，今天读书\n".encode("gb18030"))
    item = queued(qtbot, pane, file)[0]

    item.answers.more.click()

    assert "GB18030" in item.facts.text()
    assert "GB18030" in item.answers.encoding.itemText(0)
    item.answers.encoding.setCurrentIndex(item.answers.encoding.findData("big5"))
    item.answers.encoding.activated.emit(3)
    previewed(qtbot, item)
    assert "Big5" in item.facts.text()


def test_columns_are_picked_over_the_table_itself(
    qtbot: QtBot, pane: ImportPane, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text("甲,乙,丙\n2026-01-02 10:00,阿,早\n2026-01-02 10:01,周,好\n", encoding="utf-8")
    item = queued(qtbot, pane, file)[0]
    model = item.columns.columns
    assert item.columns.isVisible()
    assert item.asked.isVisible()
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(3)] == ["甲", "乙", "丙"]
    assert [model.index(1, c).data() for c in range(3)] == ["2026-01-02 10:00", "阿", "早"]

    for place, role in enumerate(("time", "sender", "text")):
        model.setData(model.index(0, place), role)
        previewed(qtbot, item)

    assert item.ready
    item.take.click()
    qtbot.waitUntil(lambda: count(session) == 2, timeout=LONG)


def test_a_folder_is_queued_whole_and_imported_in_order(
    qtbot: QtBot, pane: ImportPane, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    chatlab(folder / "chat2.json", "二群", "room-2")
    chatlab(folder / "chat10.json", "十群", "room-10")
    (folder / "notes.txt").write_text("no chat", encoding="utf-8")
    shutil.copytree(SAMPLES / "telegram_html" / "export", folder / "telegram")

    items = queued(qtbot, pane, folder)

    assert [item.name for item in items] == ["chat2.json", "chat10.json", "notes.txt", "telegram"]
    assert items[2].trouble.isVisible()
    assert items[2].again.isVisible()
    pane.import_all()
    qtbot.waitUntil(lambda: len(batches.listed(session.store)) == 3, timeout=LONG)
    assert [batch.file for batch in batches.listed(session.store)][::-1] == [
        "chat2.json",
        "chat10.json",
        "telegram",
    ]


def test_what_failed_is_tried_again_alone(qtbot: QtBot, pane: ImportPane, tmp_path: Path) -> None:
    file = tmp_path / "chat.json"
    file.write_text("{", encoding="utf-8")
    item = queued(qtbot, pane, file)[0]
    assert item.again.isVisible()
    chatlab(file, "一群", "room-1")

    item.again.click()
    previewed(qtbot, item)

    assert item.ready
    assert "new group" in item.facts.text()


def test_a_chat_of_a_file_is_left_out(qtbot: QtBot, pane: ImportPane, session: Session) -> None:
    item = queued(qtbot, pane, SAMPLES / "qq_text" / "msgmgr_all.txt")[0]
    table = item.chats.chats
    assert item.chats.isVisible()
    chats = table.rowCount()
    assert chats == len(item.report.groups)
    first = item.report.groups[0]

    table.setData(table.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    qtbot.waitUntil(lambda: len(item.places()) < chats, timeout=LONG)
    previewed(qtbot, item)

    assert table.rowCount() == chats
    taken(qtbot, item)
    assert batches_of(item.report) == [batch.id for batch in batches.listed(session.store)]
    assert first.group not in {batch.group for batch in batches.listed(session.store)}


def test_a_chat_left_out_in_the_last_moment_does_not_stop_the_import(
    qtbot: QtBot, pane: ImportPane, session: Session
) -> None:
    item = queued(qtbot, pane, SAMPLES / "qq_text" / "msgmgr_all.txt")[0]
    table = item.chats.chats
    first = item.report.groups[0]

    table.setData(table.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    taken(qtbot, item)

    assert first.group not in {batch.group for batch in batches.listed(session.store)}


def test_an_import_makes_the_other_previews_anew(
    qtbot: QtBot, pane: ImportPane, tmp_path: Path
) -> None:
    files = [chatlab(tmp_path / f"{n}.json", "一群", "room-1") for n in (1, 2)]
    one, two = queued(qtbot, pane, *files)
    assert two.report.messages.created == 1

    taken(qtbot, one)
    previewed(qtbot, two)
    qtbot.waitUntil(lambda: two.report.messages.unchanged == 1, timeout=LONG)

    assert "known group" in two.facts.text()


def test_cancelling_answers_at_once_and_leaves_nothing(
    qtbot: QtBot, pane: ImportPane, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "result.json"
    telegram(file, 30_000, 300, 60)
    item = queued(qtbot, pane, file)[0]
    far: list[int] = []
    session.jobs.progressed.connect(lambda _job, done, _total: far.append(done))
    item.take.click()
    qtbot.waitUntil(lambda: bool(far), timeout=LONG)  # in the middle
    assert item.stop.isVisible()

    began = time.monotonic()
    item.stop.click()
    qtbot.waitUntil(lambda: session.jobs.running() is None, timeout=LONG)

    assert time.monotonic() - began < 0.5
    assert "Cancelled" in item.state.text()
    assert count(session) == 0
    assert batches.listed(session.store) == []
    assert item.again.isVisible()


def test_the_report_of_an_import_is_read_copied_and_reverted_later(
    qtbot: QtBot, pane: ImportPane, session: Session
) -> None:
    item = queued(qtbot, pane, SAMPLES / "telegram" / "supergroup.json")[0]
    taken(qtbot, item)
    pane._remove(item)
    history = pane.history
    qtbot.waitUntil(lambda: history.table.rows.ids != [], timeout=LONG)

    history.table.choose(history.table.rows.ids)
    qtbot.waitUntil(lambda: history.report is not None, timeout=LONG)

    history.copy.click()
    assert QApplication.clipboard().text().startswith("supergroup.json\n")
    history.back.click()
    qtbot.waitUntil(lambda: count(session) == 0, timeout=LONG)
    qtbot.waitUntil(lambda: not history.back.isEnabled(), timeout=LONG)


# -- watched folders


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "watched"
    made.mkdir()
    return made


def settled(path: Path) -> Path:
    os.utime(path, (1_790_000_000, 1_790_000_000))
    return path


def watch(session: Session, folder: Path, *, take: bool = False) -> int:
    def begin(store: Store) -> int:
        community = communities.add(store, name="读书")
        group = communities.add_group(store, community, name="主群", platform="wechat")
        return watching.watch(store, folder, group, take=take)

    ids: list[int] = []
    session.act(begin, ids.append, quiet=True)
    return ids[0]


def test_a_new_file_in_a_watched_folder_is_offered(
    qtbot: QtBot, pane: ImportPane, session: Session, folder: Path
) -> None:
    watch(session, folder)
    qtbot.waitUntil(lambda: len(pane.watched.rows) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: bool(session.watching._watcher.directories()), timeout=LONG)

    settled(chatlab(folder / "new.json", "一群", "room-1"))  # the system tells of it

    qtbot.waitUntil(lambda: len(pane.offers.bars) == 1, timeout=LONG)
    pane.offers.preview_wanted.emit(session.watching.offered)
    item = pane.items[0]
    previewed(qtbot, item)
    assert item.report.group == "主群"
    item.take.click()
    qtbot.waitUntil(lambda: pane.offers.bars == [], timeout=LONG)
    qtbot.waitUntil(lambda: len(pane.watched.table.rows.ids) == 1, timeout=LONG)
    assert [(run.outcome, run.created) for run in watching.runs(session.store)] == [("imported", 1)]


def test_offered_files_are_imported_or_left_from_the_bar(
    qtbot: QtBot, pane: ImportPane, session: Session, folder: Path
) -> None:
    settled(chatlab(folder / "a.json", "一群", "room-1"))
    watch(session, folder)
    session.watching.look()
    qtbot.waitUntil(lambda: len(pane.offers.bars) == 1, timeout=LONG)

    session.watching.take(session.watching.offered)
    qtbot.waitUntil(lambda: count(session) == 1, timeout=LONG)

    assert pane.offers.bars == []
    settled(chatlab(folder / "b.json", "一群", "room-1"))
    session.watching.look()
    qtbot.waitUntil(lambda: len(pane.offers.bars) == 1, timeout=LONG)
    pane.offers._leave(session.watching.offered)
    qtbot.waitUntil(lambda: pane.offers.bars == [], timeout=LONG)
    session.writing.undo()
    qtbot.waitUntil(lambda: len(pane.offers.bars) == 1, timeout=LONG)


def test_a_folder_may_be_taken_without_asking_and_failures_are_told(
    qtbot: QtBot, pane: ImportPane, session: Session, folder: Path
) -> None:
    watch(session, folder, take=True)
    settled(chatlab(folder / "a.json", "一群", "room-1"))
    settled(whatsapp(folder))
    session.watching.look()
    qtbot.waitUntil(lambda: len(watching.runs(session.store)) == 2, timeout=LONG)

    outcomes = {run.file.name: run for run in watching.runs(session.store)}
    assert outcomes["a.json"].outcome == "imported"
    failed = outcomes["WhatsApp Chat with 读书.txt"]
    assert failed.outcome == "failed"
    qtbot.waitUntil(lambda: session.jobs.running() is None, timeout=LONG)
    qtbot.waitUntil(lambda: len(pane.watched.table.rows.ids) == 2, timeout=LONG)
    pane.watched.table.choose([failed.id])
    pane.watched.look.click()  # to answer it
    previewed(qtbot, pane.items[0])
    assert pane.items[0].answers.order.isVisible()
    whatsapp(folder, "13/04/2026")
    pane.watched.again.click()
    qtbot.waitUntil(lambda: count(session) == 3, timeout=LONG)


def test_a_watched_folder_is_edited_in_place(
    qtbot: QtBot, pane: ImportPane, session: Session, folder: Path, tmp_path: Path
) -> None:
    id = watch(session, folder)
    qtbot.waitUntil(lambda: id in pane.watched.rows, timeout=LONG)
    line = pane.watched.rows[id]

    line.take.click()
    line.group.setCurrentIndex(0)
    line.group.activated.emit(0)
    line.zone.setCurrentIndex(line.zone.findData("UTC"))
    line.zone.activated.emit(0)
    pane.watched.watch(id, str(tmp_path))

    watched = watching.get(session.store, id)
    assert (watched.take, watched.group_id, watched.zone, watched.path) == (
        True,
        None,
        "UTC",
        tmp_path.resolve(),
    )
    line._stop()
    qtbot.waitUntil(lambda: pane.watched.rows == {}, timeout=LONG)


def test_files_that_wait_outlive_a_change_of_the_look(
    qtbot: QtBot, pane: ImportPane, session: Session, tmp_path: Path
) -> None:
    done, waiting = queued(
        qtbot, pane, *(chatlab(tmp_path / f"{n}.json", f"{n}群", f"room-{n}") for n in (1, 2))
    )
    taken(qtbot, done)
    pane.pasted.setPlainText("小明 2026-11-22 20:00:00\n来了")
    pane._take_paste()
    qtbot.waitUntil(lambda: len(pane.items) == 3, timeout=LONG)

    carried = pane.carry()
    new = ImportPane(session)
    qtbot.addWidget(new)
    new.resume(carried)

    assert [item.path for item in new.items] == [waiting.path, pane_paste(carried)]
    assert pane_paste(carried).exists()
    new.closing()
    assert not pane_paste(carried).exists()


def pane_paste(carried: list[Waiting]) -> Path:
    return carried[-1][0]
