"""Writing a file whole or not at all: what stood there before survives a full disk."""

import os
import tempfile
from pathlib import Path

from app.errors import AppError
from app.text import N_

_FAILED = N_("“{file}” could not be written ({reason}). What was there before is unchanged.")


def written(path: Path, content: bytes) -> None:
    """Put `content` in the place of `path`: temporary file beside it, flushed, renamed."""
    try:
        _replace(path, content)
    except OSError as error:
        raise AppError(_FAILED, file=path.name, reason=error.strerror) from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)  # 0600
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
