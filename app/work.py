"""Long work in a process of its own: a hostile file can only kill the child, and stopping is instant.

The window starts `run` in a spawned process and reads the messages it sends:
("progress", done, total), then one of ("done", result), ("failed", AppError), ("crashed", report).
"""

import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.store import Store
from app.text import N_

REPORT_EVERY = 0.1  # seconds
MEMORY = 2 << 30  # bytes; a child that wants more is refused them
SILENCE = 120  # seconds without progress once some was told; a reader takes a second a block
TOO_LARGE = N_("This needs more memory than it may take, so it was stopped. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Work:
    """A use case to run: `function(store, progress=…, **arguments)`, all of it picklable."""

    store: Path
    function: Callable[..., Any]
    arguments: dict[str, Any] = field(default_factory=dict[str, Any])


def run(work: Work, connection: Connection) -> None:
    """Do `work` on a store of its own, sending word along `connection`."""
    _limit_memory()
    try:
        store = Store(work.store, journalled=False, patience=5000)
        try:
            result = work.function(store, progress=_reporter(connection), **work.arguments)
        finally:
            store.close()
        connection.send(("done", result))
    except AppError as error:
        connection.send(("failed", error))
    except MemoryError:
        connection.send(("failed", AppError(TOO_LARGE)))
    except Exception as error:  # noqa: BLE001 -- the border of the process: told to the window as a crash report
        connection.send(("crashed", places(error)))
    finally:
        connection.close()


def places(error: BaseException) -> str:
    """Return what `error` is and where it arose, without its words, which may hold names."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([type(error).__name__, *lines])


def _reporter(connection: Connection) -> Callable[[int, int], None]:
    last = 0.0

    def report(done: int, total: int) -> None:
        nonlocal last
        if done == total or time.monotonic() - last > REPORT_EVERY:
            last = time.monotonic()
            connection.send(("progress", done, total))

    return report


def _limit_memory() -> None:
    with suppress(ImportError, OSError, ValueError):  # no such limit on Windows
        import resource  # noqa: PLC0415 -- POSIX only

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
