"""Backups: whole, checked copies beside the store; made, listed, thinned out, restored.

A live SQLite file is never copied: `VACUUM INTO` a temporary name, open that read-only,
check it, write its SHA-256 beside it, flush, rename. Restoring moves the present store
and its WAL aside together, because a stale WAL beside an older file damages it.
"""

import hashlib
import os
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count as numbered
from pathlib import Path

from app import clock, paths
from app.errors import AppError
from app.store import trouble
from app.store.engine import DatabaseError, connect
from app.text import N_

KEEP_ALL = timedelta(days=2)
KEEP = (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9))  # then so many days, weeks, months
_STAMP = "%Y-%m-%dT%H-%M-%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file: when it was made, why, and how large it is (bytes)."""

    path: Path
    at: datetime
    reason: str
    size: int


_NO_BACKUP = N_(
    "No backup was made: “{folder}” can't be written ({reason}). Your data is unchanged."
)
_NO_COPY = N_("No copy was saved: “{folder}” can't be written ({reason}). Your data is unchanged.")
_NOT_RESTORED = N_(
    "The backup was not restored: “{folder}” can't be written ({reason}). "
    "The present store was left as it was."
)
_IN_USE = N_(
    "“{file}” is the open store, or one that another program has open. Save the copy under another name."
)


def make(store: Path, reason: str = "manual", folder: Path | None = None) -> Path | None:
    """Back `store` up into `folder`; return the file, or None when nothing changed since the last."""
    folder = folder or paths.backups_of(store)
    name = f"{clock.now().strftime(_STAMP)} {reason}{paths.SUFFIX}"
    part = folder / f".{name}.part"
    with _into(part, _NO_BACKUP):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _copy(store, part)
        digest = _digest(part)
        newest = next(iter(listed(store, folder)), None)
        if newest and _recorded(newest.path) == digest:
            return None
        return _publish(part, folder / name, digest)


def listed(store: Path, folder: Path | None = None) -> list[Backup]:
    """Return the backups of `store`, newest first. Half-made ones are never listed."""
    found: list[Backup] = []
    for path in (folder or paths.backups_of(store)).glob(f"*{paths.SUFFIX}"):
        when, _, reason = path.stem.partition(" ")
        with suppress(ValueError):
            at = datetime.strptime(f"{when}+0000", f"{_STAMP}%z")
            found.append(Backup(path, at, reason, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.path.name, reverse=True)


def sound(backup: Path) -> bool:
    """Tell whether `backup` still is what was written: a flipped bit escapes SQLite's own check."""
    return _recorded(backup) == _digest(backup)


def restore(backup: Path, store: Path) -> Path | None:
    """Put `backup` in the place of `store` (closed); return where the present file was moved to."""
    if not sound(backup):
        raise AppError(
            N_(
                "This backup is damaged, so it was not restored. The present store was left as it was; "
                "choose another backup."
            )
        )
    part = store.with_name(f".{store.name}.part")
    with _into(part, _NOT_RESTORED):
        _copy(backup, part)
        aside = _move_aside(store)
        try:
            part.replace(store)
        except OSError:
            if aside:
                _move(aside, store)
            raise
        _flush_folder(store.parent)
    return aside


def save_copy(store: Path, to: Path) -> None:
    """Write a whole, checked copy of `store` to `to`; `store` may be open, what is at `to` may not."""
    # Replaced under an open connection, a store goes on in a file that has no name any more; and
    # a WAL that stays beside another file damages it.
    if to.exists() and (to.samefile(store) or Path(f"{to}-wal").exists()):
        raise AppError(_IN_USE, file=to.name)
    part = to.with_name(f".{to.name}.part")
    with _into(part, _NO_COPY):
        part.touch(mode=0o600)  # SQLite would blame the store for a folder that takes no file
        _copy(store, part)
        part.chmod(0o600)
        part.replace(to)
        _flush_folder(to.parent)


def thin(store: Path) -> list[Path]:
    """Delete backups that age has made superfluous; return them."""
    backups = listed(store)
    kept = {b.path for b in backups[:1]} | {
        b.path for b in backups if clock.now() - b.at < KEEP_ALL
    }
    for pattern, count in KEEP:
        newest: dict[str, Path] = {}
        for backup in backups:
            newest.setdefault(backup.at.strftime(pattern), backup.path)
        kept |= set(list(newest.values())[:count])
    gone = [backup.path for backup in backups if backup.path not in kept]
    for path in gone:
        path.unlink()
        _beside(path).unlink(missing_ok=True)
    return gone


def check(path: Path) -> list[str]:
    """Return what SQLite finds wrong with the file at `path`; nothing when it is whole."""
    with closing(connect(str(path), mode="ro")) as connection:
        found = [row[0] for row in connection.execute("pragma integrity_check(20)")]
        strays = connection.execute("pragma foreign_key_check").fetchall()
    return [line for line in found if line != "ok"] + [
        f"{row[0]} row {row[1]}" for row in strays[:20]
    ]


@contextmanager
def _into(part: Path, sentence: str) -> Generator[None]:
    """Say why nothing was written, and leave no half of it."""
    try:
        yield
    except OSError as error:
        raise AppError(sentence, folder=part.parent, reason=error.strerror) from error
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was
            part.unlink(missing_ok=True)


def _copy(store: Path, part: Path) -> None:
    part.unlink(missing_ok=True)
    try:
        with closing(connect(str(store), mode="rw")) as connection:
            connection.execute("pragma busy_timeout=5000")
            # Not read-only: such a connection leaves the WAL of a closed store behind.
            connection.execute("vacuum into ?", (str(part),))
        wrong = check(part)
    except DatabaseError as error:
        part.unlink(missing_ok=True)
        known = trouble.told(error, store.name)
        if known is None:
            raise
        raise known from error
    if wrong:
        part.unlink(missing_ok=True)
        raise AppError(
            N_(
                "“{file}” is damaged. The file was left as it was; restore a backup from File → Backups."
            ),
            file=store.name,
        )


def _publish(part: Path, final: Path, digest: str) -> Path:
    part.chmod(0o600)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    _beside(final).write_text(f"{digest}  {final.name}\n", encoding="utf-8")
    part.replace(final)
    _flush_folder(final.parent)
    return final


def _move_aside(store: Path) -> Path | None:
    if not store.exists():
        return None
    mark = clock.now().strftime(_STAMP)
    names = (f"{store.stem} before restore {mark}{n}{store.suffix}" for n in _numbers())
    aside = next(path for name in names if not (path := store.with_name(name)).exists())
    _move(store, aside)
    return aside


def _numbers() -> Iterator[str]:
    """Yield what tells two files of one second apart."""
    yield ""
    yield from (f" {n}" for n in numbered(2))


def _move(store: Path, to: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{store}{ending}").replace(f"{to}{ending}")


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _recorded(path: Path) -> str | None:
    with suppress(OSError):
        return _beside(path).read_text(encoding="utf-8").split()[0]
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
