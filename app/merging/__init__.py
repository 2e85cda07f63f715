"""One person under several names: putting members together, and taking them apart again."""

from app.merging.apart import Account, Parts, Place, follow, parts, split
from app.merging.together import Merge, best, gather, merge, merged, unmerge

__all__ = [
    "Account", "Merge", "Parts", "Place", "best", "follow", "gather", "merge", "merged", "parts", "split", "unmerge",
]  # fmt: skip
