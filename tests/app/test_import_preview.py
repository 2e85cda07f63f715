"""What the preview says is what the import does, for every kind of file; questions are asked once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import batches
from app.errors import AppError
from app.imports import FORMATS, families, importer, questions
from app.imports.preview import Wish, preview, take
from app.imports.records import Chat, Options
from app.imports.report import as_json
from app.progress import silent
from app.store import Store
from tests.app.chats import FILE, GROUP, said, texts

DATA = Path(__file__).parent.parent / "data" / "imports"
SAMPLES = sorted(path for format in FORMATS for path in (DATA / format.key).iterdir())
DAY = Options(date="2026-01-02", day_first=True)
README = Path(__file__).parent.parent.parent / "README.md"


@pytest.fixture
def plain(store: Store) -> Iterator[Store]:
    """A store as the child process opens it."""
    other = Store(store.path, journalled=False)
    yield other
    other.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all samples: many are of the same chat, so known and new come together."""
    made = Store(tmp_path_factory.mktemp("shared") / "s.qunce", create=True, journalled=False)
    yield made
    made.close()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_preview_and_import_agree_in_every_figure(shared: Store, path: Path) -> None:
    before = shared.value("select count(*) from messages")
    shown = preview(shared, silent, path, Wish("读书", None, DAY))
    assert shared.value("select count(*) from messages") == before

    done = take(shared, silent, path, Wish("读书", None, DAY))

    assert shown.report is not None
    assert (shown.report.new_group, shown.report.chat) == (done.new_group, done.chat)
    told, kept = as_json(shown.report), as_json(done)
    for one in (told, kept, *told.get("groups", ()), *kept.get("groups", ())):
        one.pop("batch")
    assert told == kept
    again = preview(shared, silent, path, Wish("读书", None, DAY)).report
    assert again is not None
    assert (again.messages.created, again.members.created) == (0, 0)


def test_an_order_that_nothing_tells_is_asked_and_remembered(plain: Store, tmp_path: Path) -> None:
    file = tmp_path / "WhatsApp Chat.txt"
    file.write_text("03/04/2026, 10:00 - 阿: 早\n", encoding="utf-8")
    asked = questions.questions(file)
    assert [(q.key, q.needed, q.option) for q in asked] == [
        ("date_order", True, "--date-order"),
        ("zone", False, "--zone"),
    ]
    with pytest.raises(AppError, match="--date-order"):
        take(plain, silent, file, Wish())

    take(plain, silent, file, Wish(options=Options(zone="UTC", day_first=True)))

    shown = preview(plain, silent, file, Wish())
    assert (shown.options.zone, shown.options.day_first) == ("UTC", True)
    assert shown.look.questions == ()
    assert shown.report
    assert shown.report.messages.unchanged == 1


def test_a_missing_day_is_asked_before_anything_is_read(plain: Store, tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    file.write_text("阿 10:00\n早\n\n周 10:01\n好\n", encoding="utf-8")

    shown = preview(plain, silent, file, Wish())

    assert [q.key for q in shown.look.questions] == ["date"]
    assert shown.report is None
    answered = preview(plain, silent, file, Wish(options=Options(date="2026-01-02"))).report
    assert answered
    assert answered.first == "2026-01-02T10:00:00+08:00"


def test_a_table_of_unknown_titles_is_shown_and_its_columns_remembered(
    plain: Store, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text("甲,乙,丙\n2026-01-02 10:00,阿,早\n2026-01-02 10:01,周,好\n", encoding="utf-8")
    shown = preview(plain, silent, file, Wish())
    assert [q.key for q in shown.look.open()] == ["columns"]
    assert shown.look.columns
    assert shown.look.columns.titles == ("甲", "乙", "丙")
    said_so = (("time", "甲"), ("sender", "乙"), ("text", "丙"))

    take(plain, silent, file, Wish(options=Options(columns=said_so)))

    other = tmp_path / "elsewhere.csv"
    other.write_text("甲,乙,丙\n2026-01-03 10:00,阿,晚\n", encoding="utf-8")
    report = preview(plain, silent, other, Wish()).report
    assert report
    assert report.messages.created == 1


def test_the_encoding_is_told(tmp_path: Path) -> None:
    file = tmp_path / "WhatsApp Chat.txt"
    file.write_bytes("13/04/2026, 10:00 - 阿明: 大家早上好，今天读书\n".encode("gb18030"))
    format, source = questions.detect(file)

    assert questions.look(format, source).encoding == "gb18030"


def test_a_chat_that_is_left_out_leaves_no_trace(plain: Store) -> None:
    other = Chat("wechat", "room-2", "二群")
    lists = [
        [GROUP, said(1, "阿", "一"), other],
        [said(2, "周", "二")],
        [GROUP, said(3, "阿", "三")],
    ]
    shown = importer.take(plain, lists, FILE, dry_run=True)
    assert [part.new_group for part in shown.groups] == [True, True]
    target = importer.Target(leave_out=frozenset({shown.groups[1].chat}))

    report = importer.take(plain, lists, FILE, target)

    assert (report.group, report.groups) == ("示例群", ())
    assert [text for _, _, text in texts(plain)] == ["一", "三"]
    assert plain.value("select count(*) from groups") == 1
    every = importer.Target(leave_out=frozenset(part.chat for part in shown.groups))
    with pytest.raises(AppError, match="left out"):
        importer.take(plain, lists, FILE, every)


def test_a_report_is_kept_for_later(plain: Store) -> None:
    report = importer.take(plain, [[GROUP, said(1, "阿", "一"), said(-(2**40), "周", "?")]], FILE)

    kept = batches.report(plain, report.batch or 0)

    assert as_json(kept) == as_json(report)
    with pytest.raises(AppError, match="no import"):
        batches.report(plain, 99)


def test_every_format_stands_in_one_family_and_in_the_readme() -> None:
    assert all(families.family(format) for format in FORMATS)
    text = README.read_text(encoding="utf-8")
    tools = dict(families.readable())["WeChat, by export tools"]

    assert [name for name in (*tools, *families.makers().split(", ")) if name not in text] == []
