"""The house rules that no linter knows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted(p for top in ("app", "ui", "build") for p in (ROOT / top).rglob("*.py"))
TOP = {
    "app", "ui", "resources", "tests", "build", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md",
    "CONTRIBUTING.md", "requirements.lock",
}  # fmt: skip
LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS, LONGEST_WINDOW = 400, 40, 15, 250
FORBIDDEN_NAMES = {
    "models",
    "views",
    "controllers",
    "utils",
    "helpers",
    "misc",
    "common",
    "util",
    "helper",
}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [
        n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_files_stay_readable() -> None:
    long = {
        name(p): n
        for p in CODE
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}
    assert len((ROOT / "ui/window.py").read_text(encoding="utf-8").splitlines()) <= LONGEST_WINDOW


def test_functions_fit_the_eye() -> None:
    long = {
        f"{name(p)}:{f.name}": n
        for p in CODE
        for f in functions(p)
        if (n := (f.end_lineno or 0) - f.lineno + 1) > LONGEST_FUNCTION
    }

    assert long == {}


def test_no_class_does_everything() -> None:
    fat = {
        f"{name(p)}:{c.name}": n
        for p in CODE
        for c in ast.walk(tree(p))
        if isinstance(c, ast.ClassDef)
        and (
            n := sum(isinstance(m, ast.FunctionDef) and not m.name.startswith("_") for m in c.body)
        )
        > MOST_METHODS
    }

    assert fat == {}


def test_the_code_is_split_by_noun() -> None:
    parts = {part for p in CODE for part in p.relative_to(ROOT).with_suffix("").parts}

    assert parts & FORBIDDEN_NAMES == set()


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"\bself\.tr\(", "plurals get lost in subclasses: use the bare tr"),
        (r"\bQ(Table|List|Tree)Widget\b", "model/view only"),
        (r"\.exec\(\)(?! +# )", "nothing modal"),
        (r"\btime\.sleep\(", "wait on signals"),
        (r"\bTODO\b|\bFIXME\b|\bXXX\b", "do it, or write an issue"),
        (r"/work/|/root/", "no path of a machine"),
    ],
)
def test_what_is_not_written_here(pattern: str, why: str) -> None:
    found = [
        f"{name(p)}:{number}: {why}"
        for p in CODE
        if p.parts[-2] != "build"
        for number, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(pattern, line) and "application.exec" not in line
    ]

    assert found == []


def test_the_windows_colours_stand_in_one_file() -> None:
    """Exported pages carry their own, so this is a rule of `ui` alone."""
    found = [
        f"{name(p)}:{number}: colours live in resources/themes/tokens.json"
        for p in CODE
        if p.relative_to(ROOT).parts[0] == "ui"
        for number, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#[0-9a-fA-F]{6}\b", line)
    ]

    assert found == []


def test_labels_of_data_never_guess_rich_text() -> None:
    """`QLabel(x)` opens the paths that HTML in a nickname names; `ui.widgets.basics.label` does not."""
    found = [
        f"{name(p)}:{node.lineno}"
        for p in CODE
        for node in ast.walk(tree(p))
        if isinstance(node, ast.Call)
        and ((isinstance(node.func, ast.Name) and node.func.id == "QLabel" and node.args)
             or (isinstance(node.func, ast.Attribute) and node.func.attr == "setToolTip"
                 and not isinstance(node.args[0], ast.Constant)
                 and "tip(" not in ast.unparse(node.args[0])))
    ]  # fmt: skip

    assert found == []


def test_texts_are_not_looked_up_inside_f_strings() -> None:
    """The collector of texts does not look there, so they would never be translated."""
    found = [
        f"{name(p)}:{node.lineno}"
        for p in CODE
        for node in ast.walk(tree(p))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("tr", "N_")
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]

    assert found == []


def test_every_noqa_says_why() -> None:
    bare = [
        f"{name(p)}:{number}"
        for p in CODE
        for number, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"# noqa(: [A-Z0-9, ]+)?\s*$", line)
    ]

    assert bare == []


def test_every_public_function_says_what_one_gains() -> None:
    silent = [
        f"{name(p)}:{node.name}"
        for p in CODE
        for node in ast.walk(tree(p))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and node.col_offset == 0
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_the_top_level_is_what_was_asked_for() -> None:
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 -- whichever git made this checkout
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split("\n")
    tops = {line.split("/")[0] for line in listed if line}
    if not tops:
        pytest.fail("this test reads the file list of git")

    assert {top for top in tops if not top.startswith(".")} - TOP == set()
