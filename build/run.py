"""Start Qunce: `python3 build/run.py [--sample] [--store PATH]`; `… cli ARGS` for the command line.

The first start sets up `.venv`; later ones only replace this process by the real one.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from setup_env import Setup, become, refuse_strange_python

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_DISPLAY = (
    "Qunce cannot open its window because there is no display here"
    " (neither DISPLAY nor WAYLAND_DISPLAY is set);"
    " the command line works without one: python3 build/run.py cli --help"
)
WINDOWLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def main(arguments: list[str]) -> None:
    """Turn into the window, or into the command line when the first word is `cli`."""
    refuse_strange_python()
    # -P: a folder named `app` or `ui` where the operator stands is not ours.
    if arguments[:1] == ["cli"]:
        become([Setup().ensure(), "-P", "-m", "app.cli", *arguments[1:]])
    screen = screen_of(os.environ)
    if not screen:
        sys.exit(NO_DISPLAY)
    become([Setup().ensure(screen=screen), "-P", "-m", "ui", *arguments])


def screen_of(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Tell what Qt will draw on: "window", "offscreen", or "" for nothing at all."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return "offscreen" if chosen.split(":")[0] in WINDOWLESS else "window"
    if platform != "linux" or environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return "window"
    return ""


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
