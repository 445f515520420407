"""ReportLab's own Platypus with multiBuild: the same words from blocks.json, the same fonts.

Not like for like, and in its favour: it reads finished blocks, checks nothing, composes nothing, and writes no
tags, no PDF/A, no kerning, no hyphenation, no marks in the margin. As an ordinary user would write it: Paragraph
cells, TableOfContents, two passes or more, a drawing for each chart, rl_accel where it is installed.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import worker
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table
from reportlab.platypus.tableofcontents import TableOfContents

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
for name in ("SourceSerif4-Regular", "SourceSerif4-SemiBold", "SourceSans3-Regular", "SourceSans3-SemiBold"):
    pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{name}.ttf")))

TEXT = ParagraphStyle(
    "text", fontName="SourceSerif4-Regular", fontSize=10.5, leading=15, spaceAfter=6, alignment=4
)
HEAD = {
    level: ParagraphStyle(f"head{level}", fontName="SourceSerif4-SemiBold", fontSize=size, leading=size * 1.3)
    for level, size in ((1, 18), (2, 13))
}
CELL = ParagraphStyle("cell", fontName="SourceSans3-Regular", fontSize=9, leading=11)
NUMBER = ParagraphStyle("number", CELL, alignment=TA_RIGHT)
COLUMN = ParagraphStyle("column", CELL, fontName="SourceSans3-SemiBold")


class Dossier(BaseDocTemplate):
    """Pages with a running foot, heads in the contents and in the outline."""

    def __init__(self, target: io.BytesIO) -> None:
        super().__init__(target, pagesize=A4, initialFontName="SourceSans3-Regular")
        frame = Frame(70, 70, A4[0] - 140, A4[1] - 140, id="frame")
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self.foot))
        self.count = 0
        self.last = 0

    def foot(self, canvas: Any, _: Any) -> None:
        """Write the number of the page and, from the second pass on, of how many."""
        canvas.setFont("SourceSans3-Regular", 8)
        canvas.drawRightString(A4[0] - 70, 40, f"Halaman {self.page} dari {self.last}")
        self.count = max(self.count, self.page)

    def beforeDocument(self) -> None:
        """Begin a pass."""
        self.last, self.count = self.count, 0
        self.number = 0

    def afterFlowable(self, flowable: Any) -> None:
        """Note each head."""
        if getattr(flowable, "style", None) in HEAD.values():
            level = 0 if flowable.style is HEAD[1] else 1
            key = f"h{self.number}"
            self.number += 1
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.getPlainText(), key, level)
            self.notify("TOCEntry", (level, flowable.getPlainText(), self.page, key))


def flowables(blocks: list[dict[str, Any]]) -> list[Any]:
    """The blocks as Platypus takes them."""
    made: list[Any] = []
    contents = False
    for block in blocks:
        kind = block["kind"]
        if kind == "head":
            made.append(Paragraph(escape(block["text"]), HEAD[block["level"]]))
        elif kind == "text":
            made.append(Paragraph(escape(block["text"]), TEXT))
        elif kind == "contents" and not contents:
            contents = True
            made.append(TableOfContents(levelStyles=[TEXT, CELL]))
        elif kind == "table":
            made += [Paragraph(escape(block["caption"]), COLUMN), table(block)]
        elif kind == "chart":
            made += [Paragraph(escape(block["caption"]), COLUMN), chart(block)]
    return made


def table(block: dict[str, Any]) -> Table:
    """A table with Paragraph cells and a repeated head."""
    right = block["right"]
    width = len(right)
    rows = [[Paragraph(escape(h), COLUMN) for h in block["heads"]]]
    for row in block["rows"]:
        cells = [Paragraph(escape(c), NUMBER if right[i] else CELL) for i, c in enumerate(row)]
        rows.append(cells + [""] * (width - len(cells)))
    lines = [("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(rows, [(A4[0] - 152) / width] * width, repeatRows=1, style=lines)


def chart(block: dict[str, Any]) -> Drawing:
    """Bars of the values."""
    drawing = Drawing(A4[0] - 152, 180)
    bars = VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 40, 30, A4[0] - 220, 130
    bars.data = [[value for _, value, _ in block["points"]]]
    bars.categoryAxis.categoryNames = [label for label, _, _ in block["points"]]
    bars.categoryAxis.labels.fontName = bars.valueAxis.labels.fontName = "SourceSans3-Regular"
    bars.valueAxis.valueMin = 0
    drawing.add(bars)
    return drawing


def make(data: bytes) -> bytes:
    """Blocks as JSON to the bytes of a PDF."""
    target = io.BytesIO()
    Dossier(target).multiBuild(flowables(json.loads(data)))
    return target.getvalue()


if __name__ == "__main__":
    given = Path(sys.argv[2]).read_bytes()
    if sys.argv[1] == "once":
        Path(sys.argv[3]).write_bytes(make(given))
    else:
        worker.serve(make, lambda: given)
