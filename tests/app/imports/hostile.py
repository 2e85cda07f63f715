"""Files made to do harm: what the tests of all readers are attacked with."""

import io
from pathlib import Path

from app.imports import limits
from app.imports.records import Options, Source

OPTIONS = Options(date="2026-01-01")


def in_memory(data: bytes, size: int = 0) -> Source:
    head = data[: limits.HEAD]
    return Source(Path("x"), size or len(data), head, head, lambda: io.BytesIO(data), OPTIONS)


class Endless(io.RawIOBase):
    """A gigabyte that takes no room: a beginning, then the same bytes over and over."""

    def __init__(self, start: bytes, more: bytes) -> None:
        self.start, self.more, self.left = start, more, 2**30

    def readable(self):
        return True

    def read(self, size=-1):
        size = min(size if size > 0 else 2**20, self.left)
        self.left -= size
        data, self.start = self.start[:size], self.start[size:]
        return data + (self.more * (size // len(self.more) + 1))[: size - len(data)]
