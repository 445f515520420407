"""PreparedPages of paper: a canvas that writes letters, articles and tables from top to bottom. Lengths are points."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
SERIF, BOLD, SANS = "SourceSerif4-Regular", "SourceSerif4-SemiBold", "SourceSans3-Regular"
MARGIN = 71.0
LEADING = 1.38
_MARK = re.compile(r"(\(\d+\)|\d+\.|[a-z]\.|–|KE[A-Z]{3,}) (.*)")


class Paper:
    """One PDF; `end_page` numbers the sheets, `data` gives the bytes."""

    def __init__(self, title: str, *, body: str = SERIF, strong: str = BOLD, wide: bool = False) -> None:
        for name in {body, strong}:
            pdfmetrics.registerFont(TTFont(name, FONTS / f"{name}.ttf"))
        self.body, self.strong, self.title = body, strong, title
        self.width, self.height = landscape(A4) if wide else A4
        self.buffer = BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(self.width, self.height), invariant=1, pageCompression=1)
        self.canvas.setTitle(f"CONTOH – {title}")
        self.canvas.setAuthor("Contoh rekaan")
        self.page = 0
        self._begin()

    @property
    def measure(self) -> float:
        """The width of the text."""
        return float(self.width) - 2 * MARGIN

    def _begin(self) -> None:
        self.page += 1
        self.y = self.height - MARGIN
        canvas = self.canvas
        canvas.saveState()
        canvas.setFillGray(0.92)
        canvas.translate(self.width / 2, self.height / 2)
        canvas.rotate(48)
        canvas.setFont(self.strong, 110)
        canvas.drawCentredString(0, -36, "CONTOH")
        canvas.restoreState()
        canvas.setFont(self.body, 8)
        canvas.setFillGray(0.35)
        canvas.drawString(MARGIN, 40, f"CONTOH – dokumen rekaan: {self.title}")
        canvas.drawRightString(self.width - MARGIN, 40, f"– {self.page} –")
        canvas.setFillGray(0)

    def next_page(self) -> None:
        """Begin another sheet."""
        self.canvas.showPage()
        self._begin()

    def data(self) -> bytes:
        """Close the file and give its bytes."""
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def gap(self, height: float = 8) -> None:
        """Leave white space."""
        self.y -= height

    def line(self, text: str, size: float = 11, *, strong: bool = False, at: float | None = None) -> None:
        """Write one line, centred unless `at` says where it begins."""
        font = self.strong if strong else self.body
        self.y -= size * LEADING
        self.canvas.setFont(font, size)
        if at is None:
            self.canvas.drawCentredString(self.width / 2, self.y, text)
        else:
            self.canvas.drawString(at, self.y, text)

    def text(
        self, text: str, size: float = 11, *, indent: float = 0, mark: str = "", strong: bool = False
    ) -> None:
        """Write a paragraph with an optional mark in its indent."""
        font = self.strong if strong else self.body
        lines = simpleSplit(text, font, size, self.measure - indent)
        for number, line in enumerate(lines):
            self.line(line, size, strong=strong, at=MARGIN + indent)
            if mark and number == 0:
                self.canvas.drawString(MARGIN, self.y, mark)
        self.gap(4)

    def rule(self, thick: float = 0.6) -> None:
        """Draw a line across the text."""
        self.canvas.setLineWidth(thick)
        self.canvas.line(MARGIN, self.y, self.width - MARGIN, self.y)

    def table(
        self, head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], size: float = 9
    ) -> None:
        """Write a table; columns after the first are set to the right, a row that begins with = is a sum."""
        ends = [MARGIN + self.measure * sum(shares[: i + 1]) for i in range(len(shares))]
        self.gap(4)
        self.rule()
        self._row(head, ends, size, self.strong)
        self.gap(3)
        self.rule(0.3)
        for row in rows:
            total = row[0].startswith("=")
            cells = [row[0].removeprefix("="), *row[1:]]
            self._row(cells, ends, size, self.strong if total else self.body)
        self.gap(3)
        self.rule()
        self.gap(10)

    def _row(self, cells: Sequence[str], ends: Sequence[float], size: float, font: str) -> None:
        self.y -= size * 1.5
        self.canvas.setFont(font, size)
        self.canvas.drawString(MARGIN, self.y, cells[0])
        for cell, end in zip(cells[1:], ends[1:], strict=True):
            self.canvas.drawRightString(end, self.y, cell)

    def write(self, text: str) -> None:
        """Write a document: `# ` a head, `= ` a centred line, `> ` a signature's line, `--` another sheet.

        Other lines are paragraphs with their mark; a line that begins with two blanks continues the one before.
        """
        for line in text.replace("\n  ", " ").splitlines():
            sign, _, rest = line.partition(" ")
            if line == "--":
                self.next_page()
            elif not line:
                self.gap(10)
            elif sign in ("#", "="):
                self.line(rest, 12 if sign == "#" else 11, strong=sign == "#")
                self.gap(2)
            elif sign == ">":
                self.signed(rest)
            else:
                marked = _MARK.match(line)
                width = 72 if marked and marked[1].isalpha() else 24
                self.text(marked[2], 10.5, indent=width, mark=marked[1]) if marked else self.text(line, 10.5)

    def letterhead(self, office: str) -> None:
        """Write the head of the region's letters."""
        self.line("PEMERINTAH KABUPATEN CONTOH", 12, strong=True)
        self.line(office.upper(), 14, strong=True)
        self.line("Jalan Contoh Nomor 1, Kota Tua 00000", 9)
        self.gap(6)
        self.rule(1.4)
        self.gap(10)

    def signed(self, *lines: str) -> None:
        """Write a signature block without a signature."""
        for line in lines:
            self.line(line, 10.5, at=MARGIN + self.measure * 0.52)
            if line.endswith(","):
                self.gap(26)


Document = Callable[[], bytes]
