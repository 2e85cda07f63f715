import json
import re
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.errors import AppError
from app.imports import columns, remembered, sheets
from app.imports.columns import Mapping, guess
from app.imports.source import open_source
from app.store import Store
from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words, written

SAMPLES = sorted((DATA / "columns").iterdir())
XLSX = DATA / "columns" / "table.xlsx"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.suffix)
def test_a_table_of_any_shape_is_read_by_its_titles(path):
    found = read(path)

    assert found.format == "columns"
    assert [(c.platform, c.key, c.name) for c in found.chats] == [("other", "", "")]
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [m.sender for m in found.messages] == SPEAKERS
    assert found.messages[0].sender_id == "u-lin"
    assert [found.kinds()[place] for place in (2, 3, 7)] == ["image", "voice", "link"]
    assert found.skips == []


ROWS = [["2026-01-01 08:01", "小林", "今天晚上八点读书会见"], ["2026-01-01 08:02", "阿周", "好的，我一定准时到"],
        ["2026-01-01 08:03", "小林", "记得带上那本书"]]  # fmt: skip


def test_columns_are_told_by_titles_and_else_by_their_cells():
    assert guess(["发送时间", "发送者ID", "群昵称", "内容", "群名"], []) == Mapping(
        "发送时间", "发送者ID", "群昵称", "内容", "群名"
    )
    assert guess(["Date", "Time", "Author", "Body"], []) == Mapping(
        "Time", "", "Author", "Body", "", "Date"
    )
    assert guess(["Date", "Author", "Body"], []).time == "Date"
    assert guess(["a", "b", "c"], ROWS) == Mapping("a", "", "b", "c")
    assert not guess(["a", "b", "c"], [["1", "2", "3"]] * 3).sure


@pytest.mark.parametrize(
    "text",
    [
        "发送于;谁;说了\n2026/1/1 8:01;小林;早上好呀各位\n2026/1/1 8:02;小林;今天读第三章\n",
        "2026-01-01 08:01:00\t小林\t早上好呀各位\n2026-01-01 08:02:00\t小林\t今天读第三章\n",
        "title\nwhen,who,what\n1767225660,小林,早上好呀各位\n1767225720,小林,今天读第三章\n",
        "日期,时间,姓名,内容\n2026/1/1,8:01,小林,早上好呀各位\n2026/1/1,8:02,小林,今天读第三章\n",
    ],
    ids=["semicolons", "no titles", "preamble", "day and time"],
)
def test_what_spreadsheets_make_of_a_table_is_read(tmp_path, text):
    found = read(written(tmp_path, text, "t.csv"))

    assert found.times() == [1767225660, 1767225720]
    assert found.texts() == ["早上好呀各位", "今天读第三章"]
    assert {m.sender for m in found.messages} == {"小林"}


OPEN = "x,y,z,w\n2026-01-01 08:01,7,8,a\n2026-01-01 08:02,9,10,b\n"


def test_a_table_nobody_can_guess_asks_and_takes_the_answer(tmp_path):
    path = written(tmp_path, OPEN, "t.csv")

    with pytest.raises(
        AppError, match=r"columns x, y, z, w\. Say which.*--columns time=…,sender=…"
    ):
        read(path)
    found = read(path, columns=(("sender_id", "y"), ("text", "W")))

    assert [(m.sender_id, m.sender, m.text) for m in found.messages] == [
        ("7", "", "a"),
        ("9", "", "b"),
    ]
    with pytest.raises(AppError, match=r"no column “q” for “text”\. The table has: x, y, z, w"):
        read(path, columns=(("text", "q"),))
    with pytest.raises(AppError, match="for “colour”"):
        read(path, columns=(("colour", "x"),))


def test_several_chats_in_one_table_stay_several(tmp_path):
    text = "time,sender,text,group\n" + "".join(
        f"2026-01-01 08:0{n},a,t{n},{'甲乙'[n % 2]}\n" for n in range(4)
    )

    found = read(written(tmp_path, text, "t.csv"))

    assert [c.name for c in found.chats] == ["甲", "乙"]
    assert found.texts() == ["t0", "t2", "t1", "t3"]


def test_the_order_of_day_and_month_is_that_of_the_whole_table(tmp_path):
    text = "time,sender,text\n" + "".join(f"{d:02}/02/2026 08:00,a,t\n" for d in (1, 2, 13))

    assert [at % 86400 for at in read(written(tmp_path, text, "t.csv")).times()] == [0, 0, 0]
    assert read(written(tmp_path, text, "t.csv")).times()[0] == 1769904000
    assert columns.date_order(open_source(tmp_path / "t.csv")).certain
    unsure = open_source(written(tmp_path, "time,sender,text\n01/02/2026 08:00,a,t\n", "u.csv"))
    assert not columns.date_order(unsure).certain


def test_what_cannot_be_read_is_reported_with_its_line(tmp_path):
    text = 'time,sender,text\n2026-01-01 08:01,a,x\nsoon,a,y\n2026-01-01 08:02,,"小林"退出了群聊\n'

    found = read(
        written(tmp_path, text.replace('"小林"', '"""小林""').replace("群聊", '群聊"'), "t.csv")
    )

    assert [(s.line, s.reason) for s in found.skips] == [(3, "there is no such date or time")]
    assert [(s.kind, s.who) for s in found.systems] == [("leave", (("", "小林"),))]
    assert len(found.messages) == 1


def test_ids_that_a_spreadsheet_destroyed_are_nobodys(tmp_path):
    text = "time,qq,nickname,text\n2026-01-01 08:01,8.6E+12,a,x\n"

    message = read(written(tmp_path, text, "t.csv")).messages[0]

    assert (message.sender_id, message.sender) == ("", "a")


def test_an_open_quote_before_many_lines_is_refused_with_its_line(tmp_path):
    text = "time,sender,text\n" + '2026-01-01 08:01,a,"x\n' + "2026-01-01 08:01,a,x\n" * 300_000
    started = time.perf_counter()

    with pytest.raises(AppError, match="line 2 opens a quote"):
        read(written(tmp_path, text, "t.csv"))

    assert time.perf_counter() - started < 5


def test_prose_with_commas_is_no_table(tmp_path):
    with pytest.raises(AppError, match="first line is"):
        read(written(tmp_path, "Dear all, hello\nsee you, bye\n", "t.txt"))


def book(folder: Path, sheet: bytes, name: str = "b.xlsx") -> Path:
    """Copy the sample with another sheet in it."""
    with (
        zipfile.ZipFile(XLSX) as old,
        zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            whole = sheet if info.filename.endswith("sheet1.xml") else old.read(info)
            new.writestr(info.filename, whole)
    return folder / name


HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = b"</sheetData></worksheet>"


def number(place: str, value: float, style: str = "") -> bytes:
    return f'<c r="{place}"{style}><v>{value}</v></c>'.encode()


def test_numbers_in_a_workbook_are_dates_and_ids_as_they_look(tmp_path):
    titles = b"".join(
        f'<c r="{c}1" t="inlineStr"><is><t>{t}</t></is></c>'.encode()
        for c, t in zip("ABC", ("时间", "用户ID", "内容"), strict=True)
    )
    row = number("A2", 46023.334027777775) + number("B2", 12345678901) + number("C2", 7)
    sheet = HEAD + b'<row r="1">' + titles + b'</row><row r="2">' + row + b"</row>" + END

    found = read(book(tmp_path, sheet))

    assert [(m.at, m.sender_id, m.text) for m in found.messages] == [
        (1767225660, "12345678901", "7")
    ]


def two_sheets(folder: Path, second: bytes) -> Path:
    """Copy the sample with another sheet behind its own."""
    with zipfile.ZipFile(XLSX) as old, zipfile.ZipFile(folder / "two.xlsx", "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(
                b"</sheets>", b'<sheet name="b" sheetId="2" r:id="rId2"/></sheets>'
            )
            relation = re.search(rb'<Relationship Id="rId1"[^>]*worksheets/sheet1[^>]*>', text)
            if relation:
                more = relation[0].replace(b"rId1", b"rId2").replace(b"sheet1", b"sheet2")
                text = text.replace(relation[0], relation[0] + more)
            new.writestr(name, text)
        new.writestr("xl/worksheets/sheet2.xml", second)
    return folder / "two.xlsx"


def test_other_sheets_are_read_where_they_are_alike_and_else_reported(tmp_path):
    with zipfile.ZipFile(XLSX) as whole:
        same = whole.read("xl/worksheets/sheet1.xml")

    twice = read(two_sheets(tmp_path, same))
    other = read(two_sheets(tmp_path, HEAD + b'<row r="1">' + number("A1", 1) + b"</row>" + END))

    assert (len(twice.messages), len(twice.skips)) == (24, 0)
    assert [s.reason for s in other.skips] == ["this row is no row of the table"]
    assert len(other.messages) == 12


@pytest.mark.parametrize(
    "sheet",
    [
        HEAD + b'<row r="1048576">' + number("A1", 1) + number("XFD1048576", 1) + b"</row>",
        HEAD + b'<row r="1">' + b"<c><v>1</v></c>" * 16000 + b'</row><row r="1048576"><c><v>1</v></c></row>',
        HEAD + b'<row r="1">' + number("A1", 1) + b" " * 200 * 2**20,
    ],
    ids=["corner", "corner unnamed", "huge"],
)  # fmt: skip
def test_a_workbook_made_to_be_huge_is_refused_at_once(tmp_path, sheet):
    path = book(tmp_path, sheet + END)
    del sheet
    started = time.perf_counter()

    with pytest.raises(AppError, match=r"larger workbook|unpack to"):
        read(path)

    assert time.perf_counter() - started < 5


def test_an_empty_or_damaged_workbook_is_told(tmp_path):
    with pytest.raises(AppError):
        read(book(tmp_path, HEAD + END))
    with pytest.raises(AppError, match="damaged workbook"):
        read(book(tmp_path, HEAD + b"<row", "c.xlsx"))


def test_a_workbook_is_told_from_other_zips():
    assert sheets.is_workbook(open_source(XLSX))
    assert not sheets.is_workbook(open_source(DATA / "slack" / "slack.zip"))


def test_what_was_said_of_columns_is_remembered_for_the_same_titles(store):
    mapping = Mapping(time="x", sender="y", text="w")
    remembered.remember(store, ["x", "y", "z", "w"], Mapping(time="z"))
    remembered.remember(store, ["x", "y", "z", "w"], mapping)

    assert remembered.recall(store, ["x", "y", "z", "w"]) == mapping
    assert remembered.recall(store, ["x", "y", "z"]) is None


def test_the_command_line_asks_for_columns_and_remembers_them(tmp_path):
    path = tmp_path / "s.qunce"
    Store(path, create=True).close()
    file = written(tmp_path, OPEN, "t.csv")

    def run(*more: str) -> tuple[int, dict]:
        done = CliRunner().invoke(
            main, ["--store", str(path), "import", str(file), "--json", *more]
        )
        return done.exit_code, json.loads(done.stdout)

    code, answer = run()
    assert (code, "--columns time=…" in json.dumps(answer, ensure_ascii=False)) == (1, True)
    code, answer = run("--columns", "time=x,sender=y,text=w")
    assert (code, answer["messages"]["created"]) == (0, 2)
    code, answer = run()
    assert (code, answer["messages"]["unchanged"]) == (0, 2)


def test_the_operator_sees_titles_cells_and_the_guess(tmp_path):
    seen = columns.look(open_source(written(tmp_path, OPEN, "t.csv")))

    assert seen is not None
    assert (seen[0].titles, seen[0].samples[0], seen[1].time) == (
        ("x", "y", "z", "w"), ("2026-01-01 08:01", "7", "8", "a"), "x"
    )  # fmt: skip
