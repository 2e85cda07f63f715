"""Where files lie: the default store, its backups, the log and the shipped resources."""

import re
from pathlib import Path

import platformdirs

SUFFIX = ".qunce"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
LONGEST_NAME = 200  # bytes of UTF-8; file systems stop at 255, and we add suffixes


def resources() -> Path:
    """Return the folder of shipped files, in a checkout and in an installed package alike."""
    beside = Path(__file__).resolve().parent.parent / "resources"
    return beside if beside.is_dir() else Path(__file__).resolve().parent / "resources"


def data_folder() -> Path:
    """Return the operator's data folder, made on first use and closed to other users."""
    folder = Path(platformdirs.user_data_dir("qunce", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def default_store() -> Path:
    """Return the store that opens when no other is named."""
    return data_folder() / f"community{SUFFIX}"


def sample_store() -> Path:
    """Return the store that `--sample` opens."""
    return data_folder() / f"sample{SUFFIX}"


def backups_of(store: Path) -> Path:
    """Return the folder that holds the backups of `store`."""
    return store.parent / f"{store.stem} backups"


def safe_name(text: str) -> str:
    """Return `text` as a file name that every system takes and that stays in its folder."""
    name = _FORBIDDEN.sub("_", text).strip(" .") or "untitled"
    if _RESERVED.match(name.split(".")[0]):
        name = f"_{name}"
    return name.encode()[:LONGEST_NAME].decode(errors="ignore").rstrip(" .")
