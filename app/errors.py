"""Errors meant for the operator. Anything else that escapes is a bug."""

from app.text import filled


class AppError(Exception):
    """Something the operator can understand and act on.

    `template` is English marked with `N_` or `P_`; `fields` fill its braces after
    translation. A field that is an AppError itself is a marked text within it.
    """

    def __init__(self, template: str, **fields: object) -> None:
        super().__init__(filled(template, fields))
        self.template = template
        self.fields = fields

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process border whole (imports run in a child process)."""
        return _rebuild, (type(self), self.template, self.fields)


def _rebuild(kind: type[AppError], template: str, fields: dict[str, object]) -> AppError:
    return kind(template, **fields)


class StoreBusy(AppError):  # noqa: N818 -- a state that passes, not an error
    """Another connection is writing: the same call will work in a moment."""


class Unanswered(AppError):  # noqa: N818 -- a question, not an error
    """A file can't be read before the operator has said what only they know: the day of its times."""


class Cancelled(Exception):  # noqa: N818 -- a wish, not an error
    """The operator asked a running job to stop."""
