"""The funnel in one line on the Desk: every name is read in full, however narrow the card."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from app.insights.funnel import Reached, Step
from ui.charts.parts.strip import Strip
from ui.session import Session
from ui.theme import font

STEPS = tuple(
    Reached(step, tuple(range(n)), n / 5.28)
    for step, n in zip(Step, (528, 380, 231, 60, 0), strict=True)
)


@pytest.mark.parametrize("width", [400, 432, 900])
def test_names_and_counts_have_room(qtbot: QtBot, session: Session, width: int) -> None:
    strip = Strip(session.theme)
    qtbot.addWidget(strip)
    strip.show_steps(STEPS)
    strip.resize(width, strip.height())
    drawn = strip.grab().toImage()
    assert strip.accessibleName() == (
        "Acquired 528, Activated 380, Retained 231, Converted 60, Referred 0"
    )
    names = QFontMetricsF(font("caption"))
    room = (width + 14) / 5 - 14
    assert all(names.horizontalAdvance(name) <= room for name in ("Activated", "Converted"))
    # between two steps nothing is drawn: none runs into the next
    paper = drawn.pixel(0, drawn.height() - 1)
    for place in range(1, 5):
        x = round(place * (width + 14) / 5) - 7
        assert {drawn.pixel(x, y) for y in range(drawn.height())} == {paper}


def test_marks_are_fifths(qtbot: QtBot, session: Session) -> None:
    strip = Strip(session.theme)
    qtbot.addWidget(strip)
    strip.show_steps(STEPS)
    strip.resize(486, strip.height())
    found = [strip.mark_at(QPointF(50 + 100 * place, 5)) for place in range(5)]
    assert found == [0, 1, 2, 3, 4]
