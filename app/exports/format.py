"""What an export is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.store import Store


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of file that a community can be written to; `title` is English, marked."""

    key: str
    title: str
    suffix: str
    write: Callable[[Store, int, Path], object]
