"""Reading, writing, jobs and word of changes: what every view relies on."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import work
from app.errors import AppError
from app.progress import Progress
from app.store import EVERYTHING, Store
from app.text import N_
from ui.session import Session


def add(store: Store, name: str) -> None:
    with store.operation(N_("Add member")):
        store.insert("members", name=name, created_at="x")


def names(store: Store) -> list[str]:
    return [row[0] for row in store.rows("select name from members order by id")]


def slow_add(store: Store, progress: Progress, name: str) -> str:
    progress(1, 2)
    add(store, name)
    return name.upper()


def refuse(store: Store, progress: Progress) -> None:
    progress(0, 1)
    with store.operation("op"):
        store.insert("members", name="half", created_at="x")
        raise AppError(N_("“{file}” is empty"), file="x.txt")


def crash(store: Store, progress: Progress) -> None:
    raise ValueError("secret name")


def forever(store: Store, progress: Progress) -> None:
    with store.operation("op"):
        store.insert("members", name="half", created_at="x")
        while True:
            progress(0, 100)


def hang(store: Store, progress: Progress) -> None:
    with store.operation("op"):
        store.insert("members", name="half", created_at="x")
        progress(1, 100)
        threading.Event().wait()


def write_long(store: Store, progress: Progress) -> str:
    progress(1, 100)
    progress(100, 100)
    threading.Event().wait(1.5)
    return "written"


def test_the_latest_question_of_a_view_wins(qtbot: QtBot, session: Session) -> None:
    gate, answers = threading.Event(), []
    session.reading.ask("view", lambda _store: gate.wait(5), answers.append)
    session.reading.ask("view", names, answers.append)
    add(session.store, "甲")
    gate.set()

    qtbot.waitUntil(lambda: not session.reading.busy())

    assert len(answers) == 1


def test_reading_never_runs_on_the_window_s_thread(qtbot: QtBot, session: Session) -> None:
    threads: list[str] = []
    session.reading.ask("view", lambda _store: threading.current_thread().name, threads.append)

    qtbot.waitUntil(lambda: len(threads) == 1)

    assert threads[0].startswith("read")


def test_a_change_is_told_once_per_turn_with_its_tables(qtbot: QtBot, session: Session) -> None:
    heard: list[frozenset[str]] = []
    session.live.changed.connect(heard.append)

    add(session.store, "甲")
    add(session.store, "乙")
    qtbot.waitUntil(lambda: heard != [])

    assert heard == [frozenset({"members"})]


def test_another_process_is_noticed(qtbot: QtBot, session: Session) -> None:
    code = (
        "import sys; from pathlib import Path; from app.store import Store\n"
        "s = Store(Path(sys.argv[1]))\n"
        "with s.operation('op'): s.insert('members', name='y', created_at='x')\n"
    )
    with qtbot.waitSignal(session.live.changed, timeout=5000) as told:
        subprocess.run([sys.executable, "-c", code, str(session.store.path)], check=True)

    assert told.args == [EVERYTHING]


def test_a_change_is_told_with_its_undo(qtbot: QtBot, session: Session) -> None:
    said: list[object] = []
    session.notices.said.connect(said.append)

    assert session.act(lambda store: add(store, "甲"))
    said[0].act()

    assert (said[0].text, said[0].action) == ("Add member", "Undo")
    assert names(session.store) == []
    session.writing.redo()
    assert names(session.store) == ["甲"]


def test_a_refused_change_is_told_and_leaves_nothing(session: Session) -> None:
    said: list[object] = []
    session.notices.said.connect(said.append)

    def fail(store: Store) -> None:
        with store.operation("op"):
            store.insert("members", name="x", created_at="x")
            raise AppError(N_("Give the member a name."))

    assert not session.act(fail)

    assert [(n.text, n.tone) for n in said] == [("Give the member a name.", "error")]
    assert names(session.store) == []


def test_changes_wait_in_order_while_another_writes(qtbot: QtBot, session: Session) -> None:
    waiting: list[int] = []
    done: list[str] = []
    session.writing.waiting.connect(waiting.append)
    other = Store(session.store.path)
    with other.operation("long import"):
        other.insert("members", name="theirs", created_at="x")
        session.act(lambda store: add(store, "first"), lambda _r: done.append("first"))
        session.act(lambda store: add(store, "second"), lambda _r: done.append("second"))
        assert (session.writing.pending(), done) == (2, [])
    other.close()

    qtbot.waitUntil(lambda: session.writing.pending() == 0)

    assert names(session.store) == ["theirs", "first", "second"]
    assert done == ["first", "second"]
    assert waiting[-1] == 0


def test_a_job_works_in_another_process_and_history_survives(
    qtbot: QtBot, session: Session
) -> None:
    add(session.store, "before")
    results: list[str] = []
    with qtbot.waitSignal(session.jobs.ended, timeout=20_000):
        session.jobs.start("Adding", slow_add, results.append, name="b")

    assert results == ["B"]
    assert names(session.store) == ["before", "b"]
    session.writing.undo()
    assert names(session.store) == ["b"]


def test_a_job_that_is_refused_is_told_and_leaves_nothing(qtbot: QtBot, session: Session) -> None:
    said: list[object] = []
    session.notices.said.connect(said.append)
    with qtbot.waitSignal(session.jobs.ended, timeout=20_000):
        session.jobs.start("Adding", refuse)

    assert [(n.text, n.tone) for n in said] == [("“x.txt” is empty", "error")]
    assert names(session.store) == []


def test_a_cancelled_job_leaves_nothing(qtbot: QtBot, session: Session) -> None:
    job = session.jobs.start("Forever", forever)
    with qtbot.waitSignal(session.jobs.progressed, timeout=20_000):
        pass
    with qtbot.waitSignal(session.jobs.ended, timeout=2000) as ended:
        job.cancel()

    assert ended.args[1] == "cancelled"
    assert names(session.store) == []
    add(session.store, "after")
    assert names(session.store) == ["after"]


def test_a_job_that_falls_silent_amid_its_progress_is_stopped(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "SILENCE", 1)
    said: list[object] = []
    results: list[str] = []
    session.notices.said.connect(said.append)
    with qtbot.waitSignal(session.jobs.ended, timeout=20_000) as ended:
        session.jobs.start("Hanging", hang)

    assert ended.args[1] == "failed"
    assert "no progress for 1 seconds" in said[0].text
    assert names(session.store) == []
    with qtbot.waitSignal(session.jobs.ended, timeout=20_000):
        session.jobs.start("Writing", write_long, results.append)
    assert results == ["written"]


@pytest.mark.qt_no_exception_capture
def test_a_fault_in_a_job_is_reported_without_what_it_held(qtbot: QtBot, session: Session) -> None:
    from ui import crash as faults

    job_faults: list[object] = []
    session.jobs.ended.connect(lambda _job, outcome, result: job_faults.append((outcome, result)))
    import sys as system

    kept, system.excepthook = system.excepthook, lambda *_a: None
    try:
        with qtbot.waitSignal(session.jobs.ended, timeout=20_000):
            session.jobs.start("Crash", crash)
    finally:
        system.excepthook = kept

    outcome, text = job_faults[0]
    assert outcome == "crashed"
    assert "ValueError" in text
    assert "secret" not in text
    try:
        raise ValueError("secret")  # noqa: TRY301 -- it needs a traceback
    except ValueError as error:
        assert "secret" not in faults.report(error)  # noqa: PT017 -- the report is what is tested


def test_prefs_keep_what_they_are_given(session: Session, tmp_path: Path) -> None:
    from ui.prefs import Prefs

    session.prefs.keep("page", "members")
    session.prefs.keep("recent", ["/a.qunce"])
    session.prefs.flush()

    again = Prefs(session.prefs.file)
    assert (again.text("page"), again.texts("recent"), again.text("none", "x")) == (
        "members",
        ["/a.qunce"],
        "x",
    )


def test_damaged_prefs_are_no_obstacle(tmp_path: Path) -> None:
    from ui.prefs import Prefs

    file = tmp_path / "prefs.ini"
    file.write_bytes(b"\x00\xff[[[=\x80")

    assert Prefs(file).text("page", "desk") == "desk"
