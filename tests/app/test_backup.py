from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app import paths
from app.errors import AppError
from app.store import Store, backup


def add(store: Store, name: str) -> None:
    with store.operation("op"):
        store.insert("members", name=name, created_at="x")


def freeze(monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:
    monkeypatch.setenv("QUNCE_NOW", at.isoformat())


def test_a_backup_of_an_open_store_is_whole(store: Store) -> None:
    add(store, "甲")

    made = backup.make(store.path)

    assert made is not None
    assert backup.sound(made)
    copy = Store(made)
    assert copy.rows("select name from members") == [("甲",)]
    copy.close()


def test_an_unchanged_store_is_not_backed_up_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    for hour in range(3):
        freeze(monkeypatch, at + timedelta(hours=hour))
        backup.make(store.path)
    assert len(backup.listed(store.path)) == 1

    add(store, "甲")
    freeze(monkeypatch, at + timedelta(hours=9))
    backup.make(store.path)

    assert len(backup.listed(store.path)) == 2


def test_a_flipped_bit_is_noticed_and_not_restored(store: Store) -> None:
    made = backup.make(store.path)
    assert made is not None
    bytes_ = bytearray(made.read_bytes())
    bytes_[len(bytes_) // 2] ^= 1
    made.write_bytes(bytes_)
    before = store.path.read_bytes()

    assert not backup.sound(made)
    with pytest.raises(AppError, match="damaged"):
        backup.restore(made, store.path)

    assert store.path.read_bytes() == before


def test_restoring_moves_the_present_file_and_its_wal_aside_together(store: Store) -> None:
    add(store, "old")
    made = backup.make(store.path)
    assert made is not None
    add(store, "new")
    stale = Path(f"{store.path}-wal").read_bytes()  # as after a crash: the WAL stays
    store.close()
    Path(f"{store.path}-wal").write_bytes(stale)

    aside = backup.restore(made, store.path)

    assert aside is not None
    assert aside.exists()
    restored = Store(store.path)
    assert restored.rows("select name from members") == [("old",)]
    restored.close()


def test_stores_put_aside_in_one_second_are_all_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    freeze(monkeypatch, datetime(2026, 11, 22, 12, tzinfo=UTC))
    made = backup.make(store.path)
    assert made is not None
    store.close()

    aside = [backup.restore(made, store.path) for _ in range(3)]

    assert [path.exists() for path in aside if path] == [True, True, True]
    assert len(set(aside)) == len(aside)


def test_old_backups_are_thinned_out_by_age(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = paths.backups_of(store.path)
    folder.mkdir()
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    freeze(monkeypatch, now)
    for hours in range(0, 24 * 400, 6):
        at = now - timedelta(hours=hours)
        (folder / f"{at:%Y-%m-%dT%H-%M-%SZ} closed.qunce").touch()

    backup.thin(store.path)

    left = [b.at for b in backup.listed(store.path)]
    assert left[0] == now
    assert sum(now - at < timedelta(days=2) for at in left) == 8
    older = [at.date() for at in left if now - at >= timedelta(days=2)]
    assert len(set(older)) == len(older)  # of older days one each
    assert 25 <= len(left) <= 8 + 12 + 10 + 9


def test_a_full_or_forbidden_folder_is_a_sentence(store: Store, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(AppError, match="No backup was made"):
        backup.make(store.path, folder=blocked)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("CON", "_CON"),
        ("a/b\\c:d", "a_b_c_d"),
        ("尾.  ", "尾"),
        ("\u202egpj.exe", "_gpj.exe"),
        ("", "untitled"),
    ],
)
def test_export_names_stay_in_their_folder(name: str, safe: str) -> None:
    assert paths.safe_name(name) == safe


def test_long_names_end_on_a_character() -> None:
    assert paths.safe_name("群" * 300) == "群" * 66


def test_a_copy_never_takes_the_place_of_the_open_store_or_of_one_in_use(
    store: Store, tmp_path: Path
) -> None:
    add(store, "甲")
    other = Store(tmp_path / "other.qunce", create=True)
    add(other, "乙")

    for taken in (store.path, tmp_path / "." / store.path.name, other.path):
        with pytest.raises(AppError, match="under another name"):
            backup.save_copy(store.path, taken)

    add(store, "丙")
    other.close()
    backup.save_copy(store.path, other.path)  # closed, it may be replaced
    copy = Store(other.path, reading=True)
    assert copy.rows("select name from members") == [("甲",), ("丙",)]
    copy.close()
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.parametrize("to", ["missing/copy.qunce", "folder"])
def test_a_copy_that_can_not_be_written_is_a_sentence_about_its_folder(
    store: Store, tmp_path: Path, to: str
) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(AppError, match="No copy was saved"):
        backup.save_copy(store.path, tmp_path / to)

    assert not list(tmp_path.glob(".*.part"))
