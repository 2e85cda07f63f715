"""A chart in compact form: what is drawn, and nothing around it."""

from typing import Any

from PySide6.QtWidgets import QWidget

LEAST = 84  # pixels of the picture


def compact(chart: Any) -> None:
    """Leave of a chart only its picture; its menu opens with the menu key or the right button."""
    aside = QWidget(chart)
    aside.hide()
    switches = [chart.switches.itemAt(place).widget() for place in range(chart.switches.count())]
    for part in (
        chart.headline, chart.then, chart.remark, chart.hand, chart.key_row, chart.exits.more,
        *filter(None, (*switches, getattr(chart.canvas, "best", None))),
    ):  # fmt: skip
        part.setParent(aside)  # where nothing brings it back into sight
    chart.frame.setProperty("card", False)
    inside = chart.frame.layout()
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    chart.picture.setMinimumHeight(LEAST)
    chart.empty.button.hide()
    chart.empty.words.setMinimumWidth(0)
    chart.empty.words.setMaximumWidth(400)
