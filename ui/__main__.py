"""The window's entry point: `qunce [--store PATH] [--sample]`."""

import argparse
import gc
import logging
import logging.handlers
import sys
from pathlib import Path

from app import paths

LOADED = 5_000  # milliseconds: by then the pages of a morning are there


def main(arguments: list[str] | None = None) -> int:
    """Open the console and run until its window closes."""
    parser = argparse.ArgumentParser(prog="qunce", description="Qunce 群策: the operator's console")
    parser.add_argument(
        "--store", type=Path, help="the store to open (made when it does not exist yet)"
    )
    parser.add_argument("--sample", action="store_true", help="open the sample community")
    parser.add_argument("--paint-report", type=Path, help=argparse.SUPPRESS)  # see ui.reporting
    options = parser.parse_args(arguments)
    if options.paint_report:
        from ui import reporting  # noqa: PLC0415 -- for the command line alone

        return reporting.paint(options.paint_report)
    _log_to(paths.data_folder() / "qunce.log")

    from PySide6.QtCore import QTimer  # noqa: PLC0415 -- wrong usage needs no Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- the same

    from ui import crash, fonts  # noqa: PLC0415 -- the same
    from ui.console import Console, default_prefs  # noqa: PLC0415 -- the same

    fonts.choose_input_method()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Qunce")
    application.setDesktopFileName("qunce")
    fonts.prepare()
    crash.install()
    console = Console(application, default_prefs())
    path = options.store or (paths.sample_store() if options.sample else paths.default_store())
    named = options.store is not None
    create = not path.exists() and not _was_open(console.prefs.texts("recent"), path, named)
    if not console.open(path.absolute(), create) and console.window.centralWidget() is None:
        return 0  # the window that has this store came forward
    console.show()
    if options.sample and console.session:
        console.need_sample()
    QTimer.singleShot(LOADED, gc.freeze)  # else a full collection looks through all code for 70 ms
    return application.exec()


def _was_open(recent: list[str], path: Path, named: bool) -> bool:
    """Tell whether the store was there before: then it is missing, and a new empty one would look like loss."""
    return str(path.absolute()) in recent and not named


def _log_to(file: Path) -> None:
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=500_000, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


if __name__ == "__main__":
    sys.exit(main())
