"""The Reports page, and what Qt draws of reports: PNG, PDF, for the window and for the command line."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app import cli, communities, events, sample
from app.reports import Wish, build, html, outside
from app.reports.report import Report, Section
from app.store import Store
from tests.app.insight_cases import Case, at
from ui import reporting
from ui.panes.reports import ReportsPane
from ui.session import Session


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports") / "sample.qunce"
    with closing(Store(path, create=True, journalled=False)) as store:
        sample.load(store)
    return path


@pytest.fixture
def reading(peopled: Path) -> Iterator[Store]:
    with closing(Store(peopled, reading=True)) as store:
        yield store


def community(store: Store) -> int:
    return int(store.value("select id from communities"))


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy(), timeout=20_000)


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> ReportsPane:
    def fill(store: Store) -> None:
        Case(messages=[(1, 1, at(day)) for day in range(13)], members=2).into(store)

    session.act(fill, quiet=True)
    session.scope.look_at(1)
    made = ReportsPane(session)
    qtbot.addWidget(made, before_close_func=lambda pane: pane.closing())
    made.resize(1100, 700)
    made.show()
    settle(qtbot, session)
    return made


def test_a_pdf_has_pages_with_text_and_a_png_its_size(qapp: object, reading: Store) -> None:
    report = build(reading, Wish(community(reading), "month", shareable=True))
    drawer = reporting.Drawer()

    pdf = drawer.pdf(report)
    figure = next(figure for section in report.sections for figure in section.figures)
    picture = QImage.fromData(drawer.png(figure))

    assert pdf.startswith(b"%PDF-1.")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert 3 <= pdf.count(b"/Type /Page\n") <= 12
    assert b"/URI" not in pdf
    wide, high = html.size(figure)
    assert (picture.width(), picture.height()) == (
        round(wide * reporting.SHARP),
        round(high * reporting.SHARP),
    )
    assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 1


@pytest.mark.parametrize("lines", range(1, 40, 6))
def test_no_heading_is_the_last_of_its_page(qapp: object, lines: int) -> None:
    day = date(2026, 11, 22)
    parts = tuple(
        Section(f"s{n}", f"Part {n}", tuple(f"Line {line}" for line in range((n * lines) % 7 + 1)))
        for n in range(60)
    )
    whole = Report("day", "Title", "", day, day, "en", shareable=False, sections=parts, footer="")
    paper, page = reporting.document(whole, 600), QSizeF(600, 700)
    paper.setPageSize(page)

    reporting.keep_headings(paper, page)

    layout, tops = paper.documentLayout(), list[float]()
    block = paper.begin()
    while block.isValid():
        here = layout.blockBoundingRect(block)
        tops.append(here.top())
        if block.blockFormat().headingLevel() == reporting.HEADING:
            after = layout.blockBoundingRect(block.next())
            assert here.top() // 700 == (after.bottom() - 1) // 700
        block = block.next()
    assert tops == sorted(set(tops))
    assert paper.pageCount() > 3


def test_paper_loads_nothing(qapp: object, reading: Store) -> None:
    report = build(reading, Wish(community(reading), "day"))

    page = reporting.document(report, 600)

    assert page.resource(2, QUrl("https://x.example/a.png")) is None
    assert page.resource(2, QUrl.fromLocalFile(__file__)) is None
    assert report.title in page.toPlainText()


def test_the_command_line_writes_all_four_formats(
    qapp: object, peopled: Path, tmp_path: Path
) -> None:
    asked = [
        "--store", str(peopled), "report", "--kind", "campaign", "--event", "14 天打卡 · 第一季",
        "--copy", "shareable", "--format", "html,pdf,docx,md", "--out", str(tmp_path), "--json",
    ]  # fmt: skip

    done = CliRunner().invoke(cli.main, asked)

    answer = json.loads(done.output)
    assert (done.exit_code, answer["title"], answer["copy"]) == (
        0,
        "活动复盘：14 天打卡 · 第一季",
        "shareable",
    )
    assert [Path(file).suffix for file in answer["files"]] == [".html", ".pdf", ".docx", ".md"]
    assert all(Path(file).stat().st_size > 2_000 for file in answer["files"])
    assert sorted(tmp_path.iterdir()) == sorted(Path(file) for file in answer["files"])
    assert {one["key"] for one in answer["sections"]} >= {"event", "headline", "activity"}


def test_the_command_line_refuses_in_a_sentence(
    peopled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*more: str) -> str:
        done = CliRunner().invoke(
            cli.main, ["--store", str(peopled), "report", "--out", str(tmp_path), *more]
        )
        assert done.exit_code == 1
        return done.output

    assert "no report format" in refused("--format", "odt")
    assert "no event" in refused("--kind", "campaign", "--event", "?")
    assert "no group" in refused("--group", "?")
    assert "which event" in refused("--kind", "campaign")
    assert "goes with --kind campaign only; this is --kind week" in refused("--event", "14 天打卡")
    monkeypatch.setattr(outside.sys, "executable", str(tmp_path / "gone"))
    assert "--format html,md" in refused("--format", "pdf")
    assert list(tmp_path.iterdir()) == []


def test_another_program_draws_without_a_screen(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--paint-report", str(tmp_path / "nothing")],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert b"FileNotFoundError" in done.stderr


def test_the_preview_follows_the_choices_and_the_store(
    qtbot: QtBot, session: Session, pane: ReportsPane
) -> None:
    assert "社群: weekly report" in pane.preview.toPlainText()
    assert "Members" in pane.preview.toPlainText()

    pane.wishes.begin("year")
    settle(qtbot, session)
    pane.wishes.copies.setCurrentIndex(1)
    settle(qtbot, session)

    assert "annual report" in pane.preview.toPlainText()
    assert "shareable copy" in pane.preview.toPlainText()
    session.act(lambda store: communities.edit(store, 1, name="新名字"), quiet=True)
    qtbot.waitUntil(lambda: "新名字: annual report" in pane.preview.toPlainText())


def test_choices_are_remembered(qtbot: QtBot, session: Session, pane: ReportsPane) -> None:
    pane.wishes.begin("month")
    pane.wishes.language.setCurrentIndex(0)
    pane.wishes.formats["docx"].setChecked(True)
    settle(qtbot, session)
    again = ReportsPane(session)
    qtbot.addWidget(again, before_close_func=lambda pane: pane.closing())

    wish = again.wishes.wish()

    assert wish is not None
    assert (wish.kind, wish.language, again.wishes.chosen()) == (
        "month",
        "zh",
        ("html", "pdf", "docx"),
    )


def test_files_are_written_by_a_job_and_told(
    qtbot: QtBot, session: Session, pane: ReportsPane, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    pane.wishes.put_folder(str(folder))
    said: list[str] = []
    session.notices.said.connect(lambda notice: said.append(notice.text))

    pane.export()
    assert session.jobs.running() is not None
    qtbot.waitUntil(lambda: session.jobs.running() is None, timeout=60_000)

    assert sorted(path.suffix for path in folder.iterdir()) == [".html", ".pdf"]
    assert any("2 file" in text for text in said)

    pane.wishes.put_folder(str(tmp_path / "gone"))
    pane.export()
    qtbot.waitUntil(lambda: "not there" in pane.remark.text(), timeout=60_000)
    for box in pane.wishes.formats.values():
        box.setChecked(False)
    pane.export()
    assert "at least one" in pane.remark.text()


def test_an_event_leads_to_its_review(qtbot: QtBot, session: Session, pane: ReportsPane) -> None:
    session.act(
        lambda store: events.add(store, 1, "茶话会", datetime(2026, 11, 1, 20)),  # noqa: DTZ001 -- wall time
        lambda id: pane.open({"event": id}),
        quiet=True,
    )
    qtbot.waitUntil(lambda: "茶话会" in pane.preview.toPlainText(), timeout=10_000)

    assert pane.wishes.about.currentText() == "茶话会"
