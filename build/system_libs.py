"""Find what Qt needs of a Linux system: shared libraries and a Chinese font."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from setup_env import call, say

# Library -> Debian packages that bring it, newest name first (t64: Ubuntu 24.04, Debian 13).
OFFSCREEN = {
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
}
X11 = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
WAYLAND = {
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-client.so.0": ("libwayland-client0",),
}
PRINTING = {"libcups.so.2": ("libcups2t64", "libcups2")}
FONT_PACKAGE = "fonts-noto-cjk"
EMOJI_PACKAGE = "fonts-noto-color-emoji"  # nicknames are full of them
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
CHINESE_FONTS = (
    "noto*cjk*",
    "source*han*",
    "wqy*",
    "droidsansfallback*",
    "uming*",
    "ukai*",
    "sim[hskf]*",
    "msyh*",
    "lxgw*",
    "*harmonyos*sc*",
)


def provide(screen: str) -> bool:
    """Install what is missing, or name the one command that does; True when nothing is missing.

    Leaves the program when Qt could not even start.
    """
    if sys.platform != "linux":
        return True
    needed, useful = _wanted(screen)
    packages = [*_packages({**needed, **useful}), *_font_packages()]
    if not packages:
        return True
    packages += _pip_packages()  # so that one command is enough
    if not install(packages):
        _tell(packages, missing({**needed, **useful}))
    if missing(needed):
        sys.exit("Qt cannot start without: " + ", ".join(missing(needed)))
    # Printing and the other display system may stay away; without a font say so every time.
    return has_chinese_font()


def _wanted(screen: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Split the libraries into those Qt cannot start without and those that add something."""
    if screen == "offscreen":
        return OFFSCREEN, {}
    if os.environ.get("WAYLAND_DISPLAY"):
        return OFFSCREEN, {**WAYLAND, **X11, **PRINTING}
    return {**OFFSCREEN, **X11}, {**WAYLAND, **PRINTING}


def missing(libraries: dict[str, tuple[str, ...]]) -> list[str]:
    """Name the libraries this system cannot load."""
    return [name for name in libraries if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Tell whether Chinese text would show as characters rather than empty boxes."""
    return _has_font(":lang=zh", CHINESE_FONTS)


def has_emoji_font() -> bool:
    """Tell whether emoji in nicknames would show as pictures rather than empty boxes."""
    return _has_font(":lang=und-zsye", ("*emoji*",))


def _has_font(query: str, patterns: tuple[str, ...]) -> bool:
    lister = shutil.which("fc-list")
    if lister:
        found = subprocess.run([lister, query], capture_output=True, check=False)
        return bool(found.stdout.strip())
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    files = (file.name.lower() for folder in folders for file in folder.rglob("*.[otOT][tT][fcFC]"))
    return any(Path(name).match(pattern) for name in files for pattern in patterns)


def install(packages: list[str]) -> bool:
    """Install system packages if that needs no password; True once they are all there."""
    new = ["install", "-y", "--no-install-recommends", *packages]
    apt = _apt()
    if not apt:
        return False
    say("Installing system packages: " + " ".join(packages))
    # Package lists may be old or empty; only what fails with fresh ones is worth reading.
    return call([*apt, *new], silent=True) or (_update() and call([*apt, *new]))


def _update() -> bool:
    apt = _apt()
    return bool(apt) and call([*apt, "update"], silent=True)


def _apt() -> list[str]:
    """Return apt-get with what it takes to run unasked, or nothing where that is not possible."""
    as_root = _as_root()
    if as_root is None or not shutil.which("apt-get"):
        return []
    # Another apt may be running, as on a machine that has just started.
    wait = ["-o", "DPkg::Lock::Timeout=120"]
    return [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *wait]


def command(packages: list[str]) -> str:
    """Write the command that installs these packages by hand."""
    sudo = "" if _root() else "sudo "
    return sudo + "apt-get install -y --no-install-recommends " + " ".join(packages)


def _root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _as_root() -> list[str] | None:
    if _root():
        return []
    sudo = shutil.which("sudo")
    return [sudo, "-n"] if sudo and call([sudo, "-n", "true"], silent=True) else None


def _packages(libraries: dict[str, tuple[str, ...]]) -> list[str]:
    names = [libraries[library] for library in missing(libraries)]
    unsure = {name for choice in names for name in choice if len(choice) > 1}
    # A fresh image comes with empty package lists: nothing is known then.
    known = _known(unsure) or (_update() and _known(unsure)) or set()
    return [next((name for name in choice if name in known), choice[-1]) for choice in names]


def _font_packages() -> list[str]:
    chinese = [] if has_chinese_font() else [FONT_PACKAGE]
    return chinese + ([] if has_emoji_font() else [EMOJI_PACKAGE])


def venv_package() -> str:
    """Name the package in which Debian keeps the pip of new venvs."""
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def _pip_packages() -> list[str]:
    have_pip = any(importlib.util.find_spec(name) for name in ("ensurepip", "pip"))
    return [] if have_pip or shutil.which("uv") else [venv_package()]


def _known(names: set[str]) -> set[str]:
    """Pick the names this release of the system has."""
    cache = shutil.which("apt-cache")
    if not cache or not names:
        return set()
    found = subprocess.run(
        [cache, "policy", *names],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    return set(
        re.findall(r"^(\S+):\n +Installed: .*\n +Candidate: [^(]", found.stdout, re.MULTILINE)
    )


def _tell(packages: list[str], libraries: list[str]) -> None:
    if shutil.which("apt-get"):
        say("Qunce needs some system packages. Run this once: " + command(packages))
        return
    font = "" if has_chinese_font() else " and a Chinese font, such as Noto Sans CJK"
    say("Qunce needs these libraries of your system: " + ", ".join(libraries) + font)
