"""More rows in a chart's card: switches that need the whole width, and a panel below the picture."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.parts.chart import Chart
from ui.widgets.basics import row


def below_key(chart: Chart, *parts: QWidget | int) -> None:
    """Put switches into a row of their own between the key and the picture; 0 stands for stretch."""
    inside = cast("QVBoxLayout", chart.frame.layout())
    inside.insertLayout(inside.indexOf(chart.picture), row(*parts))


def below_picture(chart: Chart, panel: QWidget) -> None:
    """Put a panel below the picture, inside the card."""
    cast("QVBoxLayout", chart.frame.layout()).addWidget(panel)
