"""Segments kept by name: the saved views of the members page, those that are shipped among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import saved_views
from app.saved_views import SavedView
from app.segments.conditions import Condition, checked, read, written
from app.store import Store
from app.store.definitions.segments import MEMBER_VIEWS
from app.text import N_

PAGE = "members"
_SHIPPED = {key: (name, name_en, filter) for key, name, name_en, filter in MEMBER_VIEWS}


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of people named by a rule: who fits all `conditions` now. `key` is set for shipped ones."""

    id: int
    key: str
    name: str
    name_en: str
    conditions: tuple[Condition, ...]

    @property
    def as_shipped(self) -> bool:
        """Tell whether a shipped one still has the name and the rule that it came with."""
        return self.key in _SHIPPED and _SHIPPED[self.key] == (
            self.name, self.name_en, written(self.conditions),
        )  # fmt: skip

    def called(self, *, chinese: bool) -> str:
        """Return its name in a language; one that the operator gave is the same in both."""
        return self.name if chinese else self.name_en or self.name


@dataclass(frozen=True, slots=True)
class Found:
    """What the members page asks at once: the segments, how many are in each, and who fits."""

    segments: tuple[Segment, ...] = ()
    counts: tuple[int, ...] = ()
    here: int = 0  # how many are in the groups now
    fit: frozenset[int] | None = None  # whoever fits the conditions, also who left; None: any


def listed(store: Store) -> list[Segment]:
    """Return the segments, in the operator's order."""
    return [_segment(view) for view in saved_views.listed(store, PAGE)]


def get(store: Store, id: int) -> Segment | None:
    """Return a segment; None when it is gone."""
    return next((one for one in listed(store) if one.id == id), None)


def by_key(store: Store, key: str) -> Segment:
    """Return a shipped segment as it is now; as it was shipped where the operator deleted it."""
    name, name_en, filter = _SHIPPED[key]
    shipped = Segment(0, key, name, name_en, read(filter))
    return next((one for one in listed(store) if one.key == key), shipped)


def save(store: Store, name: str, conditions: Sequence[Condition]) -> int:
    """Keep conditions as a new segment, after the others; return its id."""
    text = written(checked(conditions))
    with store.operation(N_("Save segment “{name}”"), name=name):
        return saved_views.save(store, PAGE, name, text)


def rename(store: Store, id: int, name: str) -> None:
    """Give a segment another name."""
    with store.operation(N_("Rename segment")):
        saved_views.rename(store, id, name)


def change(store: Store, id: int, conditions: Sequence[Condition]) -> None:
    """Let a segment ask for something else from now on."""
    text = written(checked(conditions))
    with store.operation(N_("Change segment “{name}”"), name=_name(store, id)):
        saved_views.change(store, id, text)


def move(store: Store, id: int, position: int) -> None:
    """Put a segment at `position` (0 is first)."""
    with store.operation(N_("Move segment")):
        saved_views.move(store, id, position)


def delete(store: Store, id: int) -> None:
    """Forget a segment; its people stay."""
    with store.operation(N_("Delete segment “{name}”"), name=_name(store, id)):
        saved_views.delete(store, id)


def gone(known: Sequence[Segment]) -> bool:
    """Tell whether a shipped segment was deleted or changed."""
    return sum(one.as_shipped for one in known) < len(_SHIPPED)


def restore(store: Store, keys: Sequence[str] = ()) -> None:
    """Bring shipped segments back as they came, all unless `keys` names some; the operator's own stay.

    Where the operator gave the name to a segment of their own, that one keeps it.
    """
    known = {one.key: one for one in listed(store) if one.key}
    with store.operation(N_("Bring back shipped segments")):
        for key in keys or _SHIPPED:
            name, name_en, filter = _SHIPPED[key]
            here = known.get(key)
            taken = _taken(store, here.id if here else None)
            free = _free(name, taken)
            both = free == name and name_en not in taken
            values = {"name": free, "name_en": name_en if both else "", "filter": filter}
            if here is None:
                at = store.value(_NEXT, PAGE)
                store.insert("saved_views", page=PAGE, key=key, position=at, **values)
            else:
                store.update("saved_views", here.id, **values)


_NEXT = "select coalesce(max(position), -1) + 1 from saved_views where page = ?"


def _taken(store: Store, id: int | None) -> set[str]:
    """Return the names that other segments have, in any language."""
    others = (one for one in listed(store) if one.id != id)
    return {name for one in others for name in (one.name, one.name_en) if name}


def _free(name: str, taken: set[str]) -> str:
    """Return a name that is not taken: this one, or with a number behind it."""
    names = (name, *(f"{name} {n}" for n in range(2, len(taken) + 3)))
    return next(free for free in names if free not in taken)


def _name(store: Store, id: int) -> str:
    return str(store.value("select name from saved_views where id = ?", id))


def _segment(view: SavedView) -> Segment:
    return Segment(view.id, view.key, view.name, view.name_en, read(view.filter))
