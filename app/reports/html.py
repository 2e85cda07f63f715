"""A report as a web page: one file that loads nothing, for a screen, a phone and A4 paper."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app import paths
from app.reports import pictures
from app.reports.report import Figure, Report
from app.reports.wording import Words

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

_HEIGHT = re.compile(r'height="([\d.]+)">')
LANGUAGES = {"zh": "zh-CN", "en": "en"}


def page(report: Report) -> str:
    """Return the whole page; everything in it is escaped but our own drawings."""
    from markupsafe import Markup  # noqa: PLC0415 -- start-up: only reports need it

    def picture(figure: Figure) -> Markup:
        return Markup(figure.svg)  # noqa: S704 -- drawn by `pictures`, which escapes every word

    return environment().get_template("report.html").render(
        report=report, lang=LANGUAGES[report.language], picture=picture,
        as_table=Words(report.language).say("as.table"),
    )  # fmt: skip


def paper(report: Report, width: int) -> str:
    """Return the plainer page that Qt lays out; its pictures are called `figure-SECTION-PLACE`."""

    def height(figure: Figure) -> int:
        return round(size(figure)[1] * width / pictures.WIDTH)

    return (
        environment().get_template("paper.html").render(report=report, width=width, height=height)
    )


def size(figure: Figure) -> tuple[float, float]:
    """Return width and height of a figure as it was drawn."""
    found = _HEIGHT.search(figure.svg)
    return pictures.WIDTH, float(found[1]) if found else pictures.WIDTH / 3


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    """Return the maker of our own templates: sandboxed, and escaping whatever is filled in."""
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 -- start-up: as above
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415 -- as above

    return SandboxedEnvironment(
        loader=FileSystemLoader(paths.resources() / "reports"), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
