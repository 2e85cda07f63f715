"""Watched folders: what is new in them, taken or offered, tried again, and never asked twice."""

import os
import shutil
from pathlib import Path

import pytest

from app import batches, communities, watching
from app.errors import AppError
from app.progress import silent
from app.store import Store
from app.watching import Found

SAMPLES = Path(__file__).parent.parent / "data" / "imports"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


def put(folder: Path, sample: str = "telegram/supergroup.json", at: int = 1_790_000_000) -> Path:
    """Copy a sample into a folder, as if written at `at`."""
    target = folder / Path(sample).name
    shutil.copyfile(SAMPLES / sample, target)
    os.utime(target, (at, at))
    return target


def names(found: list[Found]) -> list[str]:
    return [one.path.name for one in found]


def test_a_folder_is_watched_once_and_shown_with_its_group(store: Store, folder: Path) -> None:
    community = communities.add(store, name="读书")
    group = communities.add_group(store, community, name="主群")

    id = watching.watch(store, folder, group, take=True)

    assert watching.watch(store, folder) == id
    watched = watching.get(store, id)
    assert (watched.group, watched.community, watched.take) == ("主群", "读书", True)
    watching.send_to(store, id, None)
    watching.let_take(store, id, take=False)
    watching.set_zone(store, id, "UTC")
    watched = watching.get(store, id)
    assert (watched.group, watched.take, watched.zone) == ("", False, "UTC")
    watching.stop(store, id)
    assert watching.listed(store) == []
    store.undo()
    assert [one.id for one in watching.listed(store)] == [id]


def test_a_file_is_no_folder_to_watch(store: Store, tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no folder"):
        watching.watch(store, tmp_path / "nothing")


def test_new_files_are_found_until_something_became_of_them(store: Store, folder: Path) -> None:
    watching.watch(store, folder)
    put(folder, "chatlab/chatlab.json", at=1_790_000_100)
    put(folder)
    (folder / "picture.png").write_bytes(b"\x89PNG")

    found = watching.fresh(store)

    assert names(found) == ["supergroup.json", "chatlab.json"]
    watching.leave_out(store, found[:1])
    run = watching.take(store, silent, found[1])
    assert (run.outcome, run.created > 0) == ("imported", True)
    assert watching.fresh(store) == []
    put(folder, at=1_790_000_200)
    assert names(watching.fresh(store)) == ["supergroup.json"]  # written anew


def test_a_file_goes_into_the_group_of_its_folder(store: Store, folder: Path) -> None:
    community = communities.add(store, name="读书")
    group = communities.add_group(store, community, name="主群", platform="telegram")
    watching.watch(store, folder, group)
    put(folder)

    run = watching.take(store, silent, watching.fresh(store)[0])

    assert [(b.id, b.group) for b in batches.listed(store)] == [(run.batch_id, "主群")]


def test_what_failed_says_why_and_is_tried_again_alone(store: Store, folder: Path) -> None:
    watching.watch(store, folder)
    file = folder / "WhatsApp Chat.txt"
    file.write_text("03/04/2026, 10:00 - 阿: 早\n", encoding="utf-8")

    failed = watching.take(store, silent, watching.fresh(store)[0])

    assert (failed.outcome, failed.batch_id) == ("failed", None)
    assert "--date-order" in str(failed.trouble)
    assert watching.fresh(store) == []
    file.write_text("13/04/2026, 10:00 - 阿: 早\n", encoding="utf-8")
    done = watching.take(store, silent, watching.again(store, failed.id))
    assert (done.outcome, done.created) == ("imported", 1)
    assert [run.outcome for run in watching.runs(store)] == ["imported", "failed"]
    file.unlink()
    with pytest.raises(AppError, match="not there any more"):
        watching.again(store, done.id)


def test_a_roster_in_a_watched_folder_is_told_from_a_chat(store: Store, folder: Path) -> None:
    watching.watch(store, folder)
    (folder / "list.csv").write_text("群昵称,wxid,微信备注\n小林,u1,\n", encoding="utf-8")

    failed = watching.take(store, silent, watching.fresh(store)[0])

    assert failed.outcome == "failed"
    assert "Members page" in str(watching.runs(store)[0].trouble)


def test_a_folder_that_is_gone_holds_nothing(store: Store, folder: Path) -> None:
    watching.watch(store, folder)
    put(folder)
    shutil.rmtree(folder)

    assert watching.fresh(store) == []


def test_a_file_still_being_written_has_not_settled(store: Store, folder: Path) -> None:
    watching.watch(store, folder)
    put(folder)
    (folder / "now.json").write_text("{", encoding="utf-8")

    assert [one.settled for one in watching.fresh(store)] == [True, False]
