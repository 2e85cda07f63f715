"""`python -m tests.bench [start import …]` measures; `… growth` takes five million messages, `… fuzz` breaks files."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QUNCE_NOW"] = "2026-11-01T09:00:00+08:00"  # the morning after the generated chat ends

from tests.bench.measuring import MESSAGES, Figure, table

NAMES = {
    "start": "start",
    "import": "importing",
    "million": "million",
    "roster": "roster",
    "charts": "charts",
    "insights": "insights",
    "planning": "planning",
    "calendar": "calendar",
    "reports": "reports",
    "board": "board",
    "stall": "stall",
}
ASKED = {"growth": "growth"}  # minutes long: only when asked for by name
RESULTS = Path(__file__).with_name("results.md")


def main(arguments: list[str]) -> int:
    """Measure what is asked for and print the table; everything measured is kept as the last results."""
    if arguments[:1] == ["fuzz"]:
        return import_module("tests.bench.fuzz").main(arguments[1:])
    options = _parser().parse_args(arguments)
    figures: list[Figure] = []
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as work:
        for name in options.names or NAMES:
            say(f"── {name}")
            measure = import_module(f"tests.bench.{(NAMES | ASKED)[name]}").measure
            figures += measure(Path(work), options.messages)
    text = f"{table(figures)}\n\n{_machine(before)}\n"
    sys.stdout.write(text)
    if not options.names and options.messages == MESSAGES:
        RESULTS.write_text(text, encoding="utf-8")
    return 0


def say(text: str) -> None:
    """Tell whoever waits what is going on."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def _machine(load: float) -> str:
    versions = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    loads = f"load {load:.1f} before and {os.getloadavg()[0]:.1f} after"
    return (
        f"Medians; ours and the floor in turn. {os.cpu_count()} cores, {versions}, offscreen, {loads}."
        " The ratios hold elsewhere, the milliseconds do not."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build/dev.py bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", choices=[*NAMES, *ASKED, []], help="what to measure (all)"
    )
    parser.add_argument("--messages", type=int, default=MESSAGES, help="how long the chat is")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
