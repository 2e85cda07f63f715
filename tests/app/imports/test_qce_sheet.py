import zipfile

from app.imports.sheets import is_workbook
from app.imports.source import open_source
from tests.app.imports.reads import DATA, SECONDS, SPEAKERS, TALK, read, words

SAMPLE = DATA / "qce_sheet" / "group.xlsx"
PART = "xl/sharedStrings.xml"


def changed(folder, part: str, old: str, new: str):
    path = folder / "group.xlsx"
    with zipfile.ZipFile(SAMPLE) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, text.replace(old, new, 1) if name == part else text)
    return path


def test_the_sample_holds_the_talk():
    found = read(SAMPLE)

    assert is_workbook(open_source(SAMPLE))
    assert found.format == "qce_sheet"
    assert words(found) == TALK
    assert found.times() == SECONDS
    assert [message.sender.removesuffix("-群名片") for message in found.messages] == SPEAKERS
    assert {message.sender_id for message in found.messages} == {"20001", "20002", "20003", "10000"}
    assert [found.kinds()[place] for place in (2, 3)] == ["image", "voice"]
    assert [(line.kind, line.who) for line in found.systems] == [
        ("join", (("", "阿周"),)), ("join", (("", "阿黄"),)), ("recall", (("", "阿周"),)),
        ("notice", ()), ("kick", (("", "阿黄"),)),
    ]  # fmt: skip
    assert found.skips == []


def test_a_row_that_says_no_time_is_told(tmp_path):
    found = read(changed(tmp_path, PART, "2026-01-01 08:01:01", "gestern"))

    assert [(skip.line, skip.reason) for skip in found.skips] == [
        (5, "there is no such date or time")
    ]
    assert len(found.messages) == 11
