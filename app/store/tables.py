"""sqlite-utils, on the engine that `app.store` has given it by now.

Imported late: reading needs none of it, and it takes 0.15 s of a start.
"""

import sys

# sqlite-utils imports numpy and pandas when it finds them, only to convert their types: 0.2 s
# more for nothing. It meets a closed door, which is opened again at once.
_closed = {name: sys.modules.get(name) for name in ("numpy", "pandas")}
sys.modules.update(dict.fromkeys(_closed, None))  # pyright: ignore[reportCallIssue,reportArgumentType] -- None is Python's closed door
from sqlite_utils import Database, Migrations  # noqa: E402 -- the door is closed now

for _name, _module in _closed.items():
    if _module is None:
        del sys.modules[_name]
    else:
        sys.modules[_name] = _module

__all__ = ["Database", "Migrations"]
