"""Which reader a file gets: by what stands in it, never by its name or by what somebody quotes."""

import io
import json
import random
import zipfile
from pathlib import Path

import pytest

from app.errors import AppError
from app.imports import FORMATS, detect
from tests.app.imports.hostile import in_memory
from tests.app.imports.reads import DATA

SAMPLES = {
    path: format.key
    for format in FORMATS
    for path in sorted((DATA / format.key).rglob("*"))
    if path.is_file()
}
QUOTED = "收到"  # a message of the talk in every sample; the other file is put in its place
TEXTS = {
    path: path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    for path in SAMPLES
    if path.suffix not in {".zip", ".xlsx"}
}

# A line with time and name, alike in all of these: which of them a pasted text came from can't be told.
SAME_HEADERS = {"memotrace_text", "qq_text", "qq_copy", "qce_text"}


def label(value) -> str:
    return value.name if isinstance(value, Path) else str(value)


@pytest.mark.parametrize("suffix", ["", ".txt", ".json", ".csv", ".html", ".zip", ".db", ".jpg"])
def test_the_name_of_a_file_says_nothing(tmp_path, suffix):
    for path, key in SAMPLES.items():
        if path.parent.name in {"chunks", "group_chunked_jsonl"}:
            continue
        file = tmp_path / f"renamed{suffix}"
        file.write_bytes(path.read_bytes())
        assert detect(file)[0].key == key, path.name


def quoted(path: Path, text: str) -> bytes | None:
    """A sample in which somebody has pasted a whole export of another kind."""
    own = TEXTS[path]
    at = own.find(QUOTED)
    if at < 0:
        return None
    if path.suffix in {".json", ".jsonl"}:
        text = json.dumps(text, ensure_ascii=False)[1:-1]
    elif path.suffix == ".csv":
        text = text.replace('"', '""')
        text = text if own[at - 1] == '"' else f'"{text}"'
    elif SAMPLES[path] == "memotrace_html":
        text = text.replace("\\", "\\\\").replace("`", "")
    elif path.suffix in {".html", ".mht"}:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return (own[:at] + text + own[at + len(QUOTED) :]).encode()


@pytest.mark.parametrize("path", TEXTS, ids=label)
def test_an_export_pasted_into_a_message_does_not_change_what_a_file_is(tmp_path, path):
    file = tmp_path / path.name
    chance = random.Random(path.name)  # noqa: S311 -- repeatable
    alike = SAME_HEADERS if SAMPLES[path] in SAME_HEADERS else {SAMPLES[path]}
    others = [other for other in TEXTS if SAMPLES[other] not in alike]
    for other in chance.sample(others, 12):
        data = quoted(path, TEXTS[other])
        if data is None:
            return
        file.write_bytes(data)
        assert detect(file)[0].key == SAMPLES[path], other.name


def zipped(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file.getvalue()


NOISE = random.Random(1).randbytes(3 * 4096)  # noqa: S311 -- repeatable
LOOKS = {
    "nothing.txt": (b"", "is empty"),
    "bom.txt": (b"\xef\xbb\xbf", "is empty"),
    "bom16.txt": (b"\xff\xfe", "is empty"),
    "blank.txt": ("\ufeff \u3000\u200b\r\n\t\u00a0\n".encode(), "is empty"),
    "blank16.txt": (" \n \n".encode("utf-16-le"), "is empty"),
    "cr.txt": (b"\r" * 5000, "is empty"),
    "nul.txt": (b"\0" * 5000, "is empty"),
    "photo.heic": (b"\0\0\0\x18ftypheic" + bytes(99), "is a picture"),
    "photo.tif": (b"II*\0" + bytes(50), "is a picture"),
    "photo.bmp": (b"BM" + bytes(100), "is a picture"),
    "drawing.svg": (b"<svg xmlns='x'><text>a</text></svg>", "is a picture"),
    "BM.txt": ("BM 群里的事\n大家好\n".encode(), "first line is “BM 群里的事”"),
    "ID3.txt": (b"ID3 tags\nhello\n", "first line is “ID3 tags”"),
    "letter.rtf": (b"{\\rtf1\\ansi hello}", "Save it as text"),
    "letter.docx": (
        zipped(**{"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
        "Save it as text",
    ),
    "sheet.ods": (zipped(**{"mimetype": b"x", "content.xml": b"<x/>"}), "Save it as text"),
    "film.mp4": (b"\0\0\0\x20ftypisom", "is a recording"),
    "paper.pdf": (b"%PDF-1.4\n", "is a PDF"),
    "MSG.db": (b"SQLite format 3\0" + bytes(4080), "reads neither databases nor their keys"),
    "EnMicroMsg.db": (NOISE, "reads neither databases nor their keys"),
    "nt_msg.db": (b"SQLite header 3\0QQ_NT DB" + bytes(1000) + NOISE, "neither databases"),
    "MSG.zip": (zipped(**{"MSG0.db": b"SQLite format 3\0"}), "neither databases"),
    "tool.exe": (b"MZ" + bytes(2000), "holds no text"),
}


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_no_chat_is_told_by_what_it_is(tmp_path, name):
    data, words = LOOKS[name]
    (tmp_path / name).write_bytes(data)

    with pytest.raises(AppError) as told:
        detect(tmp_path / name)

    assert words in str(told.value)
    assert name in str(told.value)


def test_no_format_wants_a_file_of_nothing():
    for data in (b"", b"\n", b"\xef\xbb\xbf\n", b"\0", b"{}", b"[]", b"null", b'"', b"<", b"="):
        assert [f.key for f in FORMATS if f.matches(in_memory(data))] == []
