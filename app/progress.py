"""How long-running work reports back."""

from typing import Protocol


class Progress(Protocol):
    """Call it often: it reports, and raises `Cancelled` when asked to stop."""

    def __call__(self, done: int, total: int) -> None:
        """Report `done` of `total` (bytes or rows; only the ratio is shown)."""


def silent(done: int, total: int) -> None:
    """Report to nobody."""
