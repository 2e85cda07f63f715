"""The developers' one command: `python3 build/dev.py check` and the others that `--help` lists."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from setup_env import ROOT, Setup, become, refuse_strange_python

PYTHON = str(Setup().python)
CHECKS = {
    "format": ["-m", "ruff", "format", "--no-cache", "--check", "."],
    "lint": ["-m", "ruff", "check", "--no-cache", "."],
    "types": ["-m", "basedpyright"],
    "imports": [
        *("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
        "--no-logo",
    ],
    "words": ["build/words.py", "--check"],
}
TESTS = {"tests": ["-m", "pytest"]}
FORMAT = {"lint": ["-m", "ruff", "check", "--fix", "."], "format": ["-m", "ruff", "format", "."]}
BUNDLE = {
    "bundle": [
        *("-m", "PyInstaller", "--noconfirm", "build/qunce.spec"),
        # The default work folder is build/, where our sources are.
        *("--workpath", "dist/pyinstaller", "--distpath", "dist"),
    ]
}
# Their own programs, with their own arguments; looked at only when asked for.
PROGRAMS = {
    "shots": ["build/shots.py"],
    "bench": ["-m", "tests.bench"],
    "fuzz": ["-m", "tests.bench", "fuzz"],
    "i18n": ["build/words.py"],
}


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; 0 when all of it went well."""
    refuse_strange_python()
    python = Setup().ensure(tools=True, screen="offscreen")
    if Path(sys.prefix).resolve() != Setup().venv.resolve():
        become([python, str(Path(__file__).resolve()), *arguments])
    os.chdir(ROOT)
    if arguments[:1] and arguments[0] in PROGRAMS:
        return _run([*PROGRAMS[arguments[0]], *arguments[1:]])
    asked = _parser().parse_args(arguments)
    if asked.command == "check":
        return run_all(CHECKS if asked.no_tests else {**CHECKS, **TESTS})
    return run_all(FORMAT if asked.command == "format" else BUNDLE)


def run_all(steps: dict[str, list[str]]) -> int:
    """Run every step, the ones after a failure too, and say how each went; 1 if any failed."""
    failed: list[str] = []
    for name, command in steps.items():
        print(f"── {name}", flush=True)
        start = time.perf_counter()
        ok = _run(command) == 0
        if not ok:
            failed.append(name)
        took = time.perf_counter() - start
        print(f"── {name}: {'ok' if ok else 'FAILED'} in {took:.1f} s\n", flush=True)
    print("failed: " + ", ".join(failed) if failed else "all well: " + ", ".join(steps))
    return 1 if failed else 0


def _run(command: list[str]) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return subprocess.call([PYTHON, *command], env=environment)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build/dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    check = commands.add_parser("check", help="format, lint, types, imports, words, tests")
    check.add_argument("--no-tests", "--fast", action="store_true", help="leave the tests out")
    commands.add_parser("format", help="mend what ruff can mend")
    commands.add_parser("package", help="make a bundle that needs no Python, in dist/")
    commands.add_parser("i18n", help="bring the .ts files up to date; --check only looks")
    commands.add_parser("shots", help="take the pictures of every page")
    commands.add_parser("bench", help="measure against the budgets")
    commands.add_parser("fuzz", help="feed the importers with broken files")
    return parser


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
