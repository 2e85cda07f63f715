"""Run the whole test suite without a screen: `python3 build/test.py [pytest arguments]`."""

from __future__ import annotations

import os
import sys

from setup_env import ROOT, Setup, become, refuse_strange_python


def main(arguments: list[str]) -> None:
    """Set up what is missing, then turn into pytest."""
    refuse_strange_python()
    python = Setup().ensure(tools=True, screen="offscreen")
    os.chdir(ROOT)
    # Always: on a desktop that exports a platform of its own, windows would flash up for minutes.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    become([python, "-m", "pytest", *arguments], environment)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
