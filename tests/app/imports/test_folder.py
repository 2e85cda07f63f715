import zipfile

import pytest

from app.errors import AppError
from app.imports import limits
from app.imports.folder import chat_files, natural, part
from app.imports.reading import Tally
from app.imports.source import open_source


def made(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def zipped(folder, *names):
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    return path


NAMES = ("users.json", "a/message_2.json", "a/message_10.json")
ORDERED = [("a/message_2.json", 16), ("a/message_10.json", 17), ("users.json", 10)]


@pytest.mark.parametrize("make", [made, zipped])
def test_a_folder_and_a_zip_tell_what_is_in_them_in_the_order_of_their_numbers(tmp_path, make):
    source = open_source(make(tmp_path, *NAMES))

    assert [(entry.name, entry.size) for entry in source.entries] == ORDERED
    assert (source.size, source.head, source.opened().read()) == (43, b"", b"")
    assert [part(source, entry).head.decode() for entry in source.entries] == [
        name for name, _ in ORDERED
    ]


def test_what_is_read_of_a_part_counts_for_the_whole(tmp_path):
    source = open_source(made(tmp_path, *NAMES))
    whole = Tally(source.opened())

    for entry in source.entries:
        with entry.opened() as file:
            whole.of(file).read()

    assert whole.done == source.size


def test_hidden_files_and_links_are_no_part_of_an_export(tmp_path):
    made(tmp_path, "chat.json", ".DS_Store", "__MACOSX/chat.json")
    (tmp_path / "link.json").symlink_to(tmp_path / "chat.json")

    assert [entry.name for entry in open_source(tmp_path).entries] == ["chat.json"]


def test_a_folder_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FOLDER_FILES", 2)

    with pytest.raises(AppError, match="more than 2 files"):
        open_source(made(tmp_path, *NAMES))


def test_of_a_folder_the_files_that_may_be_chats_are_taken(tmp_path):
    made(tmp_path, "chat2.txt", "chat10.txt", "b/photo.jpg", "b/result.json")

    assert chat_files(tmp_path) == [
        tmp_path / "b" / "result.json", tmp_path / "chat2.txt", tmp_path / "chat10.txt"
    ]  # fmt: skip


def test_the_parts_of_a_damaged_zip_are_told(tmp_path):
    path = zipped(tmp_path, *NAMES)
    data = path.read_bytes()
    path.write_bytes(data[:4] + data[4:].replace(b"PK\x03\x04", b"PK\x03\x05"))
    source = open_source(path)

    with pytest.raises(AppError, match="damaged ZIP"):
        part(source, source.entries[0])


def test_numbers_in_names_are_compared_as_numbers():
    names = ["10", "a10", "2", "a2", "²", "b"]

    assert sorted(names, key=natural) == ["2", "10", "a2", "a10", "b", "²"]
