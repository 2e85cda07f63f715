"""The set-up does nothing twice, survives being stopped, and says in a sentence what is missing."""

import ast
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

BUILD = Path(__file__).parents[2] / "build"
SCRIPTS = ["run.py", "test.py", "dev.py", "words.py", "setup_env.py", "system_libs.py"]


@pytest.fixture
def setup_env(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(BUILD))
    import setup_env

    return setup_env


@pytest.fixture
def system_libs(setup_env):
    import system_libs

    return system_libs


class Programs:
    """Stands in for venv, pip, uv and lrelease: leaves what they leave, and remembers the calls."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.calls: list[str] = []
        self.fails: Callable[[str], bool] = lambda _name: False
        self.stops: Callable[[str], bool] = lambda _name: False

    def __call__(self, command: Sequence[str], *, silent: bool = False) -> bool:
        name = self._name(command)
        if silent:
            return True
        self.calls.append(name)
        if name == "venv":
            for file in ("bin/python", "Scripts/python.exe", "lib/python3/site-packages/x"):
                (self.root / ".venv" / file).parent.mkdir(parents=True, exist_ok=True)
                (self.root / ".venv" / file).touch()
        if self.stops(name):
            raise KeyboardInterrupt
        if name == "lrelease":
            Path(command[-1]).touch()
        return not self.fails(name)

    @staticmethod
    def _name(command: Sequence[str]) -> str:
        if "install" in command:
            return "install " + Path(command[command.index("-r") + 1]).name
        return "venv" if "venv" in command else "lrelease"


@pytest.fixture
def copy(tmp_path: Path, setup_env, monkeypatch: pytest.MonkeyPatch):
    root = tmp_path / "工作 copy"
    (root / "build").mkdir(parents=True)
    (root / "resources" / "i18n").mkdir(parents=True)
    (root / "requirements.lock").write_text("click==1", encoding="utf-8")
    (root / "build" / "dev.lock").write_text("pytest==1", encoding="utf-8")
    (root / "resources" / "i18n" / "zh_CN.ts").write_text("<TS/>", encoding="utf-8")
    programs = Programs(root)
    monkeypatch.setattr(setup_env, "call", programs)
    monkeypatch.setattr(setup_env, "_provide_system", lambda _screen: True)
    monkeypatch.setattr("shutil.which", lambda _name: None)

    def start(**wanted: object) -> list[str]:
        programs.calls.clear()
        setup_env.Setup(root).ensure(**wanted)
        return list(programs.calls)

    return SimpleNamespace(root=root, programs=programs, start=start)


def test_a_second_start_runs_no_program(copy) -> None:
    first = copy.start(tools=True, screen="offscreen")
    assert first == ["venv", "install requirements.lock", "install dev.lock", "lrelease"]
    assert copy.start(tools=True, screen="offscreen") == []


def test_the_command_line_gets_neither_tools_nor_translations(copy) -> None:
    assert copy.start() == ["venv", "install requirements.lock"]


def test_a_new_lock_is_installed_into_the_same_venv(copy) -> None:
    copy.start(tools=True)
    (copy.root / "requirements.lock").write_text("click==2", encoding="utf-8")
    assert copy.start() == ["install requirements.lock"]


def test_a_set_up_stopped_half_way_starts_from_nothing(copy) -> None:
    copy.programs.stops = lambda name: name.startswith("install")
    with pytest.raises(KeyboardInterrupt):
        copy.start()
    (copy.root / ".venv" / "half a package").touch()
    copy.programs.stops = lambda _name: False
    assert copy.start() == ["venv", "install requirements.lock"]
    assert not (copy.root / ".venv" / "half a package").exists()


def test_an_update_stopped_half_way_starts_from_nothing(copy) -> None:
    copy.start()
    (copy.root / "requirements.lock").write_text("click==2", encoding="utf-8")
    copy.programs.stops = lambda name: name.startswith("install")
    with pytest.raises(KeyboardInterrupt):
        copy.start()
    copy.programs.stops = lambda _name: False
    assert copy.start() == ["venv", "install requirements.lock"]


def test_a_venv_whose_python_vanished_is_built_again(copy, setup_env) -> None:
    copy.start()
    setup_env.Setup(copy.root).python.unlink()
    assert copy.start() == ["venv", "install requirements.lock"]


def test_another_python_gets_another_venv(copy, monkeypatch: pytest.MonkeyPatch) -> None:
    copy.start()
    newer = (3, 14) if sys.version_info[:2] != (3, 14) else (3, 13)
    monkeypatch.setattr(sys, "version_info", (*newer, 0, "final", 0))
    assert copy.start() == ["venv", "install requirements.lock"]


def test_a_changed_translation_is_compiled_and_nothing_else(copy) -> None:
    copy.start(screen="window")
    (copy.root / "resources" / "i18n" / "zh_CN.ts").write_text("<TS></TS>", encoding="utf-8")
    assert copy.start(screen="window") == ["lrelease"]
    (copy.root / "resources" / "i18n" / "zh_CN.qm").unlink()
    assert copy.start(screen="window") == ["lrelease"]


def test_a_failed_installation_ends_in_a_sentence_and_is_tried_again(copy) -> None:
    copy.programs.fails = lambda name: name.startswith("install")
    with pytest.raises(SystemExit, match="Set-up stopped: installing the packages failed"):
        copy.start()
    copy.programs.fails = lambda _name: False
    assert "install requirements.lock" in copy.start()


def test_the_sources_can_be_imported_from_anywhere(copy) -> None:
    copy.start()
    (path,) = copy.root.glob(".venv/lib/python3/site-packages/qunce.pth")
    encoding = "utf-8" if sys.version_info >= (3, 13) else None
    assert path.read_text(encoding=encoding).strip() == str(copy.root)


def test_programs_of_the_set_up_leave_standard_output_alone(setup_env, capfd) -> None:
    noise = "import sys; print('out'); print('err', file=sys.stderr)"
    assert setup_env.call([sys.executable, "-c", noise])
    out, err = capfd.readouterr()
    assert (out, err.strip()) == ("", "err")
    assert not setup_env.call(["/no/such/program"])


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 15)])
def test_another_python_is_asked_for(setup_env, monkeypatch, version: tuple[int, int]) -> None:
    monkeypatch.setattr(sys, "version_info", (*version, 0, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 to 3\.14; this one is 3\.\d+"):
        setup_env.refuse_strange_python()


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_old_python_can_read_the_scripts_and_needs_nothing_installed(script: str) -> None:
    tree = ast.parse((BUILD / script).read_text(encoding="utf-8"), feature_version=(3, 8))
    known = sys.stdlib_module_names | {Path(name).stem for name in SCRIPTS}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert {alias.name.split(".")[0] for alias in node.names} <= known
        if isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] in known


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux runs without a display")
def test_without_a_display_one_sentence_names_the_command_line() -> None:
    done = subprocess.run(
        [sys.executable, str(BUILD / "run.py")], env={}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "no display" in done.stderr
    assert done.stderr.endswith("python3 build/run.py cli --help\n")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("environment", "screen"),
    [
        ({}, ""),
        ({"DISPLAY": ":0"}, "window"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "window"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, "window"),
    ],
)
def test_the_screen_is_what_qt_will_draw_on(setup_env, environment, screen: str) -> None:
    import run

    assert run.screen_of(environment, "linux") == screen


def test_windows_and_macos_always_have_a_screen(setup_env) -> None:
    import run

    assert run.screen_of({}, "win32") == run.screen_of({}, "darwin") == "window"


linux = pytest.mark.skipif(sys.platform != "linux", reason="libraries are looked up on Linux only")
NONE_SUCH = {"libqunce-none-such.so.1": ("libnonesuch1t64", "libnonesuch1")}


@linux
def test_a_missing_library_is_named_with_the_command_that_brings_it(
    system_libs, monkeypatch, capsys, tmp_path: Path
) -> None:
    monkeypatch.setattr(system_libs, "OFFSCREEN", {**NONE_SUCH, "libc.so.6": ("libc6",)})
    monkeypatch.setattr(system_libs, "has_chinese_font", lambda: True)
    monkeypatch.setattr(system_libs, "has_emoji_font", lambda: True)
    monkeypatch.setattr(system_libs, "_apt", list)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    _programs(tmp_path, monkeypatch, **{"apt-get": "", "apt-cache": ""})
    with pytest.raises(SystemExit, match=r"Qt cannot start without: libqunce-none-such\.so\.1$"):
        system_libs.provide("offscreen")
    told = capsys.readouterr().err
    assert told.endswith("sudo apt-get install -y --no-install-recommends libnonesuch1\n")


@linux
def test_the_package_name_is_the_one_this_release_knows(
    system_libs, monkeypatch, tmp_path: Path
) -> None:
    policy = "libnonesuch1:\\n  Installed: (none)\\n  Candidate: (none)\\n  Version table:\\n"
    policy += "libnonesuch1t64:\\n  Installed: (none)\\n  Candidate: 2.80\\n  Version table:"
    _programs(tmp_path, monkeypatch, **{"apt-cache": f"printf '{policy}\\n'"})
    assert system_libs._packages(NONE_SUCH) == ["libnonesuch1t64"]


@linux
def test_a_system_without_chinese_fonts_is_told_so_and_may_go_on(
    system_libs, monkeypatch, capsys, tmp_path: Path
) -> None:
    monkeypatch.setattr(system_libs, "OFFSCREEN", {"libc.so.6": ("libc6",)})
    monkeypatch.setattr(system_libs, "FONT_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(system_libs, "_apt", list)
    _programs(tmp_path, monkeypatch)
    assert system_libs.provide("offscreen") is False
    assert "Chinese font" in capsys.readouterr().err
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "NotoSansCJK-Regular.ttc").touch()
    assert system_libs.provide("offscreen") is True


def _programs(folder: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> None:
    """Let PATH hold these programs and no others."""
    place = folder / "bin"
    place.mkdir()
    for name, script in scripts.items():
        (place / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (place / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(place))


CATALOGUE = """<TS language="zh_CN"><context><name></name>
<message><source>Tier</source><translation>等级</translation></message>
<message><source>Join</source><translation type="unfinished"></translation></message>
<message><source>Hi {name}</source><translation>你好</translation></message>
<message numerus="yes"><source>%n day(s)</source>
  <translation><numerusform>%n 天</numerusform></translation></message>
<message numerus="yes"><source>Delete {count}?</source>
  <translation><numerusform>删除 {count}？</numerusform></translation></message>
</context></TS>"""


def test_open_and_faulty_translations_are_listed(setup_env, tmp_path: Path) -> None:
    import words

    (tmp_path / "zh_CN.ts").write_text(CATALOGUE, encoding="utf-8")
    assert words.faults(tmp_path / "zh_CN.ts") == [
        "not translated: 'Join'",
        "other fields than the source: 'Hi {name}'",
        "read as a plural (fields beside a comment?): 'Delete {count}?'",
    ]


def test_every_step_runs_and_one_failure_fails_the_check(setup_env, capfd, monkeypatch) -> None:
    import dev

    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    steps = {"bad": ["-c", "raise SystemExit(3)"], "good": ["-c", "print('still run')"]}
    assert dev.run_all(steps) == 1
    shown = capfd.readouterr().out
    assert "bad: FAILED" in shown
    assert "still run" in shown
    assert "good: ok" in shown
    assert dev.run_all({"good": steps["good"]}) == 0
