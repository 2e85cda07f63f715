"""Make what a start or a test run needs, once, and cost nothing when it is there already.

Only the standard library, and no syntax newer than Python 3.8: a Python that is too old must read
this far to be told so in a sentence. Whatever is not needed on the second start is imported late.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 14)
FAILED = "Set-up stopped: {what} failed, see above. Start the same command again once it is mended."


class Part(NamedTuple):
    """One piece of the set-up: redone whenever its fingerprint is not the one last stamped."""

    name: str
    fingerprint: Callable[[], str]
    work: Callable[[], bool]


SOURCE_ONLY = ("lunar-python",)  # pure Python, published without wheels


class Setup:
    """The environment of one working copy, in `.venv` beside the sources."""

    def __init__(self, root: Path = ROOT) -> None:
        """Look at the working copy in `root`."""
        self.root = root
        self.venv = root / ".venv"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def ensure(self, *, tools: bool = False, screen: str = "") -> Path:
        """Return a Python that can run Qunce, and its checks with `tools`.

        `screen` is what Qt is to draw on: "" for no Qt, "offscreen" or "window".
        """
        parts = [Part("packages", self._packages_wanted, self._install_packages)]
        if tools:
            parts.append(Part("tools", self._tools_wanted, self._install_tools))
        if screen:
            system = Part("system-" + screen, _machine, lambda: provided)
            # First of all: where something is missing it ends here, not after long downloads.
            provided = self._current(system) or _provide_system(screen)
            parts += [system, Part("words", self._words_wanted, self._compile_words)]
        for part in parts:
            if not self._current(part):
                self._redo(part)
        return self.python

    # -- stamps

    def stamp(self, name: str) -> Path:
        """Where the fingerprint of a finished part is kept."""
        return self.venv / ("qunce-" + name + ".stamp")

    def _stamped(self, name: str) -> str:
        try:
            return self.stamp(name).read_text(encoding="utf-8")
        except OSError:
            return ""

    def _current(self, part: Part) -> bool:
        return self.python.exists() and self._stamped(part.name) == part.fingerprint()

    def _redo(self, part: Part) -> None:
        with _alone(self.root):
            if self._current(part):
                return  # another process was quicker
            # Written last: an interrupted set-up leaves no stamp behind and is done again.
            if part.work():
                self.stamp(part.name).write_text(part.fingerprint(), encoding="utf-8")
            else:
                self.stamp(part.name).unlink(missing_ok=True)

    # -- packages

    def _place(self) -> str:
        """Name what a venv is tied to: when one of the two changes, it is built again."""
        major, minor = sys.version_info[:2]
        return f"python {major}.{minor} in {self.root}\n"

    def _packages_wanted(self) -> str:
        return self._place() + _digest([self.root / "requirements.lock"])

    def _tools_wanted(self) -> str:
        locks = [self.root / "requirements.lock", self.root / "build" / "dev.lock"]
        return self._place() + _digest(locks)

    def _install_packages(self) -> bool:
        usable = self.python.exists() and self._stamped("packages").startswith(self._place())
        for stamp in self.venv.glob("qunce-*.stamp"):
            stamp.unlink()
        if usable:
            say("Bringing the packages in .venv up to date …")
        else:
            say("Setting up Qunce in .venv (once; about a minute) …")
            self._make_venv()
        self._install(self.root / "requirements.lock")
        self._make_importable()
        return True

    def _install_tools(self) -> bool:
        say("Installing the test and check tools into .venv …")
        self._install(self.root / "build" / "dev.lock")
        return True

    def _make_venv(self) -> None:
        import shutil  # noqa: PLC0415 -- not on the quick path

        if self.venv.exists():
            shutil.rmtree(self.venv)
        # The Python of a venv that may just have been removed cannot make the next one.
        base = str(getattr(sys, "_base_executable", "") or sys.executable)
        must("making .venv", [base, "-P", "-m", "venv", "--without-pip", str(self.venv)])

    def _install(self, lock: Path) -> None:
        import shutil  # noqa: PLC0415 -- not on the quick path

        # Hashes: nothing is installed but what was locked. Wheels only: nothing is run to build it,
        # but for what comes as (locked) source alone.
        wanted = ["install", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
        wanted += [f"--no-binary={name}" for name in SOURCE_ONLY]
        uv = shutil.which("uv")
        if uv and call([uv, "pip", *wanted, "--quiet", "--python", str(self.python)]):
            return
        quiet = ["-qq", "--disable-pip-version-check", "--no-input"]
        must("installing the packages", [*self._pip(), *wanted, *quiet])

    def _pip(self) -> list[str]:
        """Return a pip that fills the venv: its own, or the system's where it can have none."""
        own = [str(self.python), "-P", "-m", "pip"]
        if call([*own, "--version"], silent=True):
            return own
        bundled = [str(self.python), "-P", "-m", "ensurepip", "--upgrade"]
        if call(bundled, silent=True):
            return own
        import system_libs  # noqa: PLC0415 -- not on the quick path

        package = system_libs.venv_package()
        if system_libs.install([package]) and call(bundled, silent=True):
            return own
        outside = [sys.executable, "-P", "-m", "pip", "--python", str(self.python)]
        if call([*outside, "--version"], silent=True):
            return outside
        sys.exit("This Python has no pip for a venv. Run: " + system_libs.command([package]))

    def _make_importable(self) -> None:
        """Let `-m ui` and child processes find the sources from any folder, as an install would."""
        site = next(self.venv.glob("Lib/site-packages"), None) or next(
            self.venv.glob("lib/python*/site-packages")
        )
        # Before 3.13 Python reads this file in the encoding of the locale.
        encoding = "utf-8" if sys.version_info >= (3, 13) else None
        (site / "qunce.pth").write_text(str(self.root) + "\n", encoding=encoding)

    # -- words

    def _catalogues(self) -> list[Path]:
        return sorted((self.root / "resources" / "i18n").glob("*.ts"))

    def _words_wanted(self) -> str:
        made = [str(ts.with_suffix(".qm").exists()) for ts in self._catalogues()]
        return " ".join([_digest(self._catalogues()), *made])

    def _compile_words(self) -> bool:
        # By import: the scripts of a venv hold the path it was made in, and lose it when moved.
        lrelease = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"
        for ts in self._catalogues():
            files = [str(ts), "-qm", str(ts.with_suffix(".qm"))]
            command = [str(self.python), "-P", "-c", lrelease, "-silent", *files]
            must("compiling the translations", command)
        return True


def refuse_strange_python() -> None:
    """Leave with a sentence when this Python cannot run Qunce."""
    this = (sys.version_info[0], sys.version_info[1])
    if not OLDEST <= this <= NEWEST:
        this_one, oldest, newest = (".".join(map(str, each)) for each in (this, OLDEST, NEWEST))
        again = " ".join(["python3.12", *sys.argv])
        sys.exit(
            f"Qunce needs Python {oldest} to {newest}; this one is {this_one}. "
            f"Start it with another one, for example: {again}"
        )


def become(command: Sequence[str | Path], environment: dict[str, str] | None = None) -> NoReturn:
    """Run the command in place of this process, so that signals and exit codes are its own."""
    words = [str(word) for word in command]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(words[0], words, environment or dict(os.environ))  # noqa: S606 -- no shell wanted
    import subprocess  # noqa: PLC0415 -- not on the quick path

    # On Windows exec returns to the shell at once, while the program still runs.
    sys.exit(subprocess.call(words, env=environment))


def say(text: str) -> None:
    """Tell the operator about the set-up without touching standard output, which may be piped."""
    print(text, file=sys.stderr, flush=True)


def call(command: Sequence[str], *, silent: bool = False) -> bool:
    """Run a program, letting only its errors through, and tell whether it went well."""
    import subprocess  # noqa: PLC0415 -- not on the quick path

    nowhere = subprocess.DEVNULL
    errors = nowhere if silent else sys.stderr
    try:
        return subprocess.call(command, stdout=nowhere, stderr=errors, stdin=nowhere) == 0
    except OSError:
        return False


def must(what: str, command: Sequence[str]) -> None:
    """Run a program the set-up cannot do without, or leave with a sentence."""
    if not call(command):
        sys.exit(FAILED.format(what=what))


def _digest(files: Sequence[Path]) -> str:
    total = hashlib.sha256()
    for file in files:
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _machine() -> str:
    """Name the system whose libraries were looked at: a container may share the folder."""
    return " ".join([sys.platform, os.uname().nodename if os.name == "posix" else ""])


def _provide_system(screen: str) -> bool:
    import system_libs  # noqa: PLC0415 -- not on the quick path

    return system_libs.provide(screen)


@contextlib.contextmanager
def _alone(root: Path) -> Generator[None]:
    """Keep a second set-up of the same folder waiting until this one is finished."""
    if os.name != "posix":
        yield
        return
    import fcntl  # noqa: PLC0415 -- not on the quick path

    folder = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Waiting for another set-up of this folder …")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
