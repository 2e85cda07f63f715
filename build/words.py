"""Keep the .ts files in step with the sources: collect new texts, or (`--check`) find what is open.

Run by `python3 build/dev.py i18n`, inside the environment of the project.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from setup_env import ROOT, Setup

FOLDER = ROOT / "resources" / "i18n"
# English needs entries only where a number decides about the form.
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}
FIELD = re.compile(r"\{\w*[^}]*\}")


class Text(NamedTuple):
    """One entry of a .ts file."""

    source: str
    translations: list[str]
    finished: bool
    plural: bool


def main(arguments: list[str]) -> int:
    """Update the catalogues and compile them, or check that nothing is left to do."""
    if arguments == ["--check"]:
        complaints = check()
        print("\n".join(complaints) or "Every text is translated.")
        return 1 if complaints else 0
    if arguments:
        sys.exit("usage: build/dev.py i18n [--check]")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        _collect(language, FOLDER / f"{language}.ts")
    Setup().ensure(tools=True, screen="offscreen")
    print("\n".join(check()) or "Every text is translated.")
    return 0


def check() -> list[str]:
    """Say what a translator has left to do."""
    complaints: list[str] = []
    for language in LANGUAGES:
        kept = FOLDER / f"{language}.ts"
        if not kept.exists():
            complaints.append(f"{kept.name} is missing: run build/dev.py i18n")
            continue
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / kept.name
            shutil.copyfile(kept, fresh)
            _collect(language, fresh)
            if kept.read_bytes() != fresh.read_bytes():
                complaints.append(f"{kept.name} is behind the sources: run build/dev.py i18n")
            complaints += [f"{kept.name}: {fault}" for fault in faults(fresh)]
    return complaints


def faults(catalogue: Path) -> list[str]:
    """List the entries that are open, or that would fail when their fields are filled in."""
    found: list[str] = []
    for text in texts(catalogue):
        fields = sorted(FIELD.findall(text.source))
        if text.plural and "%n" not in text.source:
            found.append(f"read as a plural (fields beside a comment?): {text.source!r}")
        elif not text.finished or not all(text.translations):
            found.append(f"not translated: {text.source!r}")
        elif any(sorted(FIELD.findall(each)) != fields for each in text.translations):
            found.append(f"other fields than the source: {text.source!r}")
    return found


def texts(catalogue: Path) -> list[Text]:
    """Read the entries of a .ts file."""
    return [_text(message) for message in ET.parse(catalogue).iter("message")]  # noqa: S314 -- ours


def _text(message: ET.Element) -> Text:
    translation = message.find("translation")
    if translation is None:
        return Text(message.findtext("source", ""), [], finished=False, plural=False)
    plural = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return Text(
        source=message.findtext("source", ""),
        translations=forms if plural else [translation.text or ""],
        finished=translation.get("type") is None,
        plural=plural,
    )


def _collect(language: str, catalogue: Path) -> None:
    """Let Qt's lupdate merge the texts of the sources into a catalogue."""
    lupdate = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    command = [sys.executable, "-c", lupdate, "-silent", "-extensions", "py", "app", "ui"]
    command += ["-tr-function-alias", "QT_TR_NOOP+=N_,tr+=P_", "-source-language", "en"]
    # No line numbers and a fixed order: only changes of texts show in a diff.
    command += ["-no-obsolete", "-locations", "none", "-sort-messages", *LANGUAGES[language]]
    command += ["-target-language", language, "-ts", str(catalogue)]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
