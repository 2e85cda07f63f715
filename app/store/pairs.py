"""The search words of very many messages at once. Imports NumPy (0.15 s): for second processes and large files."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.store.text_functions import HAN_RANGES, all_folded

SPACE = ord(" ")
_HAN: Any = np.zeros(0x110000, dtype=bool)  # by the number of a character
for _first, _last in HAN_RANGES:
    _HAN[ord(_first) : ord(_last) + 1] = True


def all_grams(texts: Sequence[str]) -> list[str]:
    """Return the `grams` of many storable texts: as tokens the same, five times as fast."""
    if not texts:
        return []
    return _pairs(all_folded(texts)).split("\0")


def _pairs(text: str) -> str:
    """Give every Chinese character a space before its run, the next one of it, and a space after."""
    letters: Any = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    han = _HAN[letters]
    out: Any = np.full((len(letters), 4), SPACE, dtype=np.uint32)
    kept: Any = np.zeros((len(letters), 4), dtype=bool)
    out[:, 1] = letters
    out[:-1, 2] = letters[1:]
    kept[:, 1] = True
    kept[:, 3] = han
    kept[:1, 0] = han[:1]
    np.greater(han[1:], han[:-1], out=kept[1:, 0])
    np.logical_and(han[1:], han[:-1], out=kept[:-1, 2])
    return out[kept].tobytes().decode("utf-32-le")
