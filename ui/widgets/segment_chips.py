"""The first segments with their counts, as buttons that lead to their people."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton

from app import segments
from app.segments import Found
from app.store import Store
from app.text import N_
from ui import words
from ui.session import Session
from ui.view import View
from ui.widgets import segment_words
from ui.widgets.basics import chip, tip
from ui.widgets.flow import Flow
from ui.widgets.segment_words import SEGMENT_READS

MOST, HEIGHT = 3, 24  # pixels: one line; where there is no room, the last ones wait


class SegmentChips(View):
    """The operator's first few segments; put others first on the members page, and they stand here.

    They ask for themselves: counting loads numpy, for which a roster does not wait.
    """

    key = "segment chips"
    title = N_("Segments")
    reads = SEGMENT_READS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chips: dict[int, QPushButton] = {}
        self._flow = Flow(right=True)
        self.setLayout(self._flow)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(1)

    def query(self) -> Callable[[Store], Found]:
        """Ask how many are in each segment."""
        community, groups = self.session.scope.community, self.session.scope.groups
        if community is None:
            return lambda _store: Found()
        return lambda store: segments.look(store, community, groups)

    def fill(self, data: Found) -> None:
        """Show the numbers."""
        first = list(zip(data.segments, data.counts, strict=True))[:MOST]
        if [one.id for one, _ in first] != list(self.chips):
            self._flow.clear()
            self.chips = {}
            for one, _ in first:
                tone = segment_words.TONES.get(one.key, "grey")
                self.chips[one.id] = chip("", tone, partial(self._lead, one.id))
                self._flow.addWidget(self.chips[one.id])
        for one, n in first:
            text = f"{segment_words.name(one)} {words.number(n)}"
            self.chips[one.id].setText(text.replace("&", "&&"))
            self.chips[one.id].setToolTip(tip(segment_words.sentence(one.conditions)))

    def _lead(self, segment: int) -> None:
        self.session.way.to("members", segment=segment)
