"""Broken chat files: cut, flipped, doubled, crossed. A sentence for the operator is the only allowed refusal."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from app.errors import AppError
from app.imports import FORMATS, importer, recognised
from app.imports.records import Format, Source
from app.imports.source import open_source
from app.store import Store
from tests.app.imports.pairs import pairs, trouble

SAMPLES = Path(__file__).parents[1] / "data" / "imports"
ROUNDS = (
    200  # of each sample: so many cut, so many with other bytes, so many broken in all the ways
)
SLOW = 5.0  # seconds for a file of a few kilobytes
NASTY = (
    b"\0", b"\xff\xfe", b"\r", b"{", b"]", b'"', b"\\u0000", b"\xe2\x80\xae", b"9" * 400, b"[" * 2000,
    b"\n\n\n", b"-", b"PK\x03\x04", b"1e999", b"-9223372036854775809", b"\xed\xa0\x80", b"2026-02-30",
)  # fmt: skip
FILLED = ("batches", "communities", "groups", "members", "messages", "roster_events")

Break = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, chance: random.Random) -> bytes:
    """Lose the end."""
    return data[: chance.randrange(len(data) + 1)]


def behead(data: bytes, chance: random.Random) -> bytes:
    """Lose the beginning."""
    return data[chance.randrange(len(data) + 1) :]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes into any others."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def insert(data: bytes, chance: random.Random) -> bytes:
    """Put something nasty in the middle."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(NASTY) + data[at:]


def lose(data: bytes, chance: random.Random) -> bytes:
    """Lose a stretch in the middle."""
    first, last = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:first] + data[last:]


def double(data: bytes, chance: random.Random) -> bytes:
    """Say a stretch many times."""
    first, last = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:last] + data[first:last] * chance.choice((1, 3, 30)) + data[last:]


def recode(data: bytes, chance: random.Random) -> bytes:
    """Read as one encoding what was written in another."""
    text = data.decode("utf-8", "replace")
    return text.encode(
        chance.choice(("gb18030", "utf-16", "utf-16-be", "big5", "utf-8-sig")), "replace"
    )


BREAKS: tuple[Break, ...] = (cut, behead, flip, insert, lose, double, recode)


def main(arguments: list[str]) -> int:
    """Break every sample in many ways; 1 when anything but a sentence came back."""
    parser = argparse.ArgumentParser(prog="build/dev.py fuzz", description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, help="thirds of the broken copies of each sample"
    )
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as work:
        outcomes, found = attack(Path(work), options.rounds, options.seed)
        for first, second in pairs():
            trouble_ = trouble(Path(work), first, second)
            if trouble_:
                found[f"{first.name} and {second.name}: {trouble_}"] += 1
    _tell(options.seed, outcomes, found)
    return 1 if found else 0


def attack(work: Path, rounds: int, seed: int) -> tuple[Counter[str], Counter[str]]:
    """Feed broken copies of every sample to every reader; return what came of them, and every trouble."""
    found: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    with closing(Store(work / "fuzz.qunce", create=True, journalled=False)) as store:
        for sample, broken, how in _files(rounds, seed):
            for outcome, where in _fed(store, work / sample.name, broken):
                outcomes[outcome] += 1
                if where:
                    found[f"{sample.relative_to(SAMPLES)} after {how}: {where}"] += 1
        left = {table: store.value(f"select count(*) from {table}") for table in FILLED}
        if any(left.values()):
            found[f"previews left rows behind: {left}"] += 1
    return outcomes, found


def _files(rounds: int, seed: int) -> Iterator[tuple[Path, bytes, str]]:
    for sample in sorted(path for path in SAMPLES.rglob("*") if path.is_file()):
        chance = random.Random(f"{seed} {sample.name}")  # noqa: S311 -- no secret
        data = sample.read_bytes() or b"{}"
        some = (
            (BREAKS[n % len(BREAKS)], *chance.sample(BREAKS, chance.choice((0, 0, 1))))
            for n in range(rounds)
        )
        for breaks in (*((cut,), (flip,)) * rounds, *some):
            broken = data
            for way in breaks:
                broken = way(broken or b" ", chance)
            yield sample, broken, "+".join(way.__name__ for way in breaks)


def _fed(store: Store, file: Path, broken: bytes) -> Iterator[tuple[str, str]]:
    """Feed a file to the importer (preview), and to every reader whether it wants it or not."""
    file.write_bytes(broken)
    yield _tried("preview", lambda: importer.run(store, file, dry_run=True))
    source = _opened(file)
    if source is None:
        return
    yield _tried("detection", lambda: recognised(source))
    for format in FORMATS:
        yield _tried("reader", lambda format=format: _read(format, source))


def _opened(file: Path) -> Source | None:
    try:
        return open_source(file)
    except AppError:
        return None


def _read(format: Format, source: Source) -> None:
    for records in format.read(source):
        if not isinstance(records, list):
            raise TypeError("a reader yields lists")


def _tried(what: str, run: Callable[[], object]) -> tuple[str, str]:
    """Return what came of it, and where it broke when it was no sentence."""
    start = time.perf_counter()
    try:
        run()
    except AppError as error:
        error.template.format(**error.fields)  # a sentence that can be said
        result = f"{what}: refused with a sentence", ""
    except Exception as error:  # noqa: BLE001 -- what this program looks for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        ours = [f for f in traceback.extract_tb(error.__traceback__) if "/app/" in f.filename][-1:]
        place = " in ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in (*ours, frame))
        result = f"{what}: BROKE", f"{what} {type(error).__name__} {place}: {str(error)[:80]!r}"
    else:
        result = f"{what}: read", ""
    took = time.perf_counter() - start
    return result if took < SLOW or result[1] else (f"{what}: SLOW", f"{what} took {took:.0f} s")


def _tell(seed: int, outcomes: Counter[str], found: Counter[str]) -> None:
    lines = [f"{outcomes.total():,} attempts, seed {seed}"]
    lines += [f"  {n:7,}  {outcome}" for outcome, n in sorted(outcomes.items())]
    lines += [f"BROKE {n}×: {where}" for where, n in found.most_common()]
    lines.append("every refusal was a sentence" if not found else f"{len(found)} kinds of trouble")
    sys.stdout.write("\n".join(lines) + "\n")
