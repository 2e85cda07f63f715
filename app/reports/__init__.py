"""Reports: day, week, month, year and campaign, in words and pictures, for the operator or to share.

`building.build` makes a `Report` of the store, `html`, `markdown` and `docx` write it out;
`files.write` puts it into files. Pictures for DOCX, and PDF, come from whoever can draw (`files.Painter`).
"""

from app.reports.building import Wish, build
from app.reports.files import FORMATS, Painter, write
from app.reports.report import KINDS, Report

__all__ = ["FORMATS", "KINDS", "Painter", "Report", "Wish", "build", "write"]
