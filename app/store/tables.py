"""sqlite-utils, on the engine that `app.store` has given it by now.

Imported late: reading needs none of it, and it takes 0.15 s of a start.
"""

import sys
from collections.abc import Sequence
from threading import get_ident
from types import ModuleType

# sqlite-utils imports these when it finds them, only to convert their types: 0.2 s for nothing.
UNWANTED = ("numpy", "pandas")


class _Door:
    """Closed to this thread alone: another may be importing the charts, which do want numpy."""

    def __init__(self) -> None:
        self._mine = get_ident()

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> None:
        if name in UNWANTED and get_ident() == self._mine:
            raise ModuleNotFoundError(name, name=name)


_door = _Door()
sys.meta_path.insert(0, _door)
from sqlite_utils import Database, Migrations  # noqa: E402 -- the door is closed now

sys.meta_path.remove(_door)

__all__ = ["Database", "Migrations"]
