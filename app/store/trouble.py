"""What SQLite complains of, told to the operator. Anything not listed here is a bug."""

from app.errors import AppError, StoreBusy
from app.text import N_

_TOLD: tuple[tuple[str, str], ...] = (
    ("disk is full", N_(
            "The disk is full. Nothing of this step was saved; everything before it is safe. Free"
            " some space and try again.")),
    ("readonly", N_(
            "This store is read-only, so nothing can be changed in it. Save a copy elsewhere, or "
            "ask for write access to its folder.")),
    ("not a database", N_(
            "“{file}” is not a Qunce store (or it is locked with a key). The file was left as it "
            "was.")),
    ("malformed", N_(
            "“{file}” is damaged. The file was left as it was; restore a backup from File → "
            "Backups.")),
    ("disk i/o error", N_(
            "The disk holding “{file}” could not be read or written. Everything saved before is "
            "kept; check the disk and try again.")),
    ("unable to open", N_(
            "“{file}” can't be opened. Check that the folder is there and that you may write to "
            "it.")),
)  # fmt: skip
_BUSY = N_(
    "Another program is writing to this store. The change waits and is saved as soon as it is done."
)


def told(error: Exception, file: str) -> AppError | None:
    """Return the operator's version of `error`, or None when it is our own fault."""
    text = str(error).lower()
    if "is locked" in text or "is busy" in text:
        return StoreBusy(_BUSY)
    for mark, template in _TOLD:
        if mark in text:
            return AppError(template, file=file)
    return None
