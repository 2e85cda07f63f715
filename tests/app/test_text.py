"""Marked texts are filled in English with the number's form."""

import pytest

from app.errors import AppError
from app.text import N_, P_, filled


@pytest.mark.parametrize(
    ("n", "text"), [(1, "Tag 1 topic"), (2, "Tag 2 topics"), (0, "Tag 0 topics")]
)
def test_what_counts_takes_the_form_of_its_number(n: int, text: str) -> None:
    assert filled(P_("Tag %n topic(s)", "", n), {"n": n}) == text


def test_other_fields_are_filled_as_ever() -> None:
    assert filled(N_("“{name}” (s) %n"), {"name": "读书"}) == "“读书” (s) %n"


def test_a_marked_text_may_stand_within_another() -> None:
    inner = AppError("Tag %n topic(s)", n=1)
    assert (
        str(AppError("“{label}” can't be undone.", label=inner)) == "“Tag 1 topic” can't be undone."
    )
