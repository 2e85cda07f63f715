"""What may stand in the fields of a topic, and how the store keeps it."""

from app.errors import AppError
from app.store import Store
from app.text import N_, storable

LIBRARIES = ("general", "professional")
STATUSES = ("idea", "ready", "scheduled", "used", "resting")
SEASONS = ("", "newyear", "spring", "midyear", "summer", "autumn", "winter")
SOURCES = ("own", "message", "file", "starter", "sample")
MOST_QUESTIONS = 5
LONGEST_QUESTION = 300  # characters
LONGEST_TAG = 40
# Characters that a field takes; far above what anyone writes, far below what stops a window.
LONGEST = {
    "title": 200, "hook": 2_000, "questions": MOST_QUESTIONS * LONGEST_QUESTION, "gain": 2_000,
    "title_en": 300, "hook_en": 4_000, "questions_en": 2 * MOST_QUESTIONS * LONGEST_QUESTION,
    "gain_en": 4_000, "material": 20_000, "links": 8_000, "audience": 200, "owner": 80,
    "festival": 40,
}  # fmt: skip
LISTS = ("questions", "questions_en", "links")  # one entry per line
TEXTS = ("title", "hook", "questions", "gain", "title_en", "hook_en", "questions_en", "gain_en")
DETAILS = ("material", "links", "audience", "owner")
EDITABLE = (
    *TEXTS, *DETAILS, "library", "shelf_id", "season", "festival", "status", "source", "message_id",
)  # fmt: skip
_LINES = ("title", "title_en", "audience", "owner", "festival")
_ALLOWED = {"library": LIBRARIES, "status": STATUSES, "season": SEASONS, "source": SOURCES}

NO_TITLE = N_("A topic needs a title.")
TOO_LONG = N_("At most {n} characters fit here; there are {there}.")
TOO_MANY = N_("At most {n} follow-up questions fit here, one per line; there are {there}.")
NO_TAG = N_("A tag needs a name.")


def checked(store: Store, fields: dict[str, object]) -> dict[str, object]:
    """Return `fields` as the columns keep them, or say what is wrong, at the field (`at`)."""
    if unknown := fields.keys() - set(EDITABLE):
        raise TypeError(f"not a field of a topic: {', '.join(sorted(unknown))}")
    values = {name: _stored(name, value) for name, value in fields.items()}
    if values.get("title") == "":
        raise AppError(NO_TITLE, at="title")
    for name, allowed in _ALLOWED.items():
        if name in values and values[name] not in allowed:
            raise ValueError(f"{name}: {values[name]}")
    if values.get("shelf_id") is not None:  # a shelf stands in one library only
        values["library"] = store.value(
            "select library from shelves where id = ?", values["shelf_id"]
        )
    return values


def label(text: str) -> str:
    """Return a tag as it is kept."""
    made = one_line(text)
    if not made:
        raise AppError(NO_TAG, at="tags")
    return bounded(made, LONGEST_TAG, "tags")


def one_line(text: str) -> str:
    """Return a text without line breaks and double spaces."""
    return " ".join(storable(text).split())


def bounded(text: str, most: int, at: str) -> str:
    """Return a text that fits, or say by how much it does not."""
    if len(text) > most:
        raise AppError(TOO_LONG, n=most, there=len(text), at=at)
    return text


def _stored(name: str, value: object) -> object:
    if name in LISTS:
        return _listed(name, value.splitlines() if isinstance(value, str) else _strings(value))
    if not isinstance(value, str):
        return value
    text = one_line(value) if name in _LINES else storable(value).strip()
    return bounded(text, LONGEST[name], name) if name in LONGEST else text


def _listed(name: str, lines: list[str]) -> str:
    kept = [line for raw in lines if (line := one_line(raw))]
    text = bounded("\n".join(kept), LONGEST[name], name)
    if name != "links" and len(kept) > MOST_QUESTIONS:
        raise AppError(TOO_MANY, n=MOST_QUESTIONS, there=len(kept), at=name)
    return text


def _strings(value: object) -> list[str]:
    if not isinstance(value, (list, tuple)):
        raise TypeError(value)
    return [str(line) for line in value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
