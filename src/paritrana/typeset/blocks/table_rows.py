"""The boxes a table is made of: rows, and what stands at a page break inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Align
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.paragraphs import baseline_below_top, draw_line
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import Line
from paritrana.typeset.theme import Theme


class Cell:
    """A cell's lines with the place where they stand; `element` None when it is a repeated head."""

    __slots__ = ("align", "element", "lines", "width", "x")

    def __init__(
        self, lines: Sequence[Line], x: float, width: float, align: Align, element: Element | None
    ) -> None:
        self.lines = lines
        self.x = x
        self.width = width
        self.align = align
        self.element = element


@dataclass(slots=True)
class RowBox:
    """A row, or the lines `first` to `last` of it, with the width of the rules above and below.

    `hang` lets cells of fewer lines stand at the bottom, as column heads do.
    """

    cells: tuple[Cell, ...]
    style: TextStyle
    width: float
    first: int
    last: int
    pad_top: float
    pad_bottom: float
    rule_above: float = 0.0
    rule_below: float = 0.0
    theme: Theme | None = None
    hang: bool = False

    @property
    def wide(self) -> bool:
        """Whether the table takes the whole frame."""
        return self.theme is not None and self.width > self.theme.measure

    @property
    def height(self) -> float:
        """Lines and padding."""
        return (self.last - self.first) * self.style.leading + self.pad_top + self.pad_bottom

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw rules, then each cell's lines."""
        assert self.theme
        if self.rule_above:
            colour = self.theme.black if self.rule_above > 0.45 else self.theme.rule
            pen.rule((x, top), (x + self.width, top), self.rule_above, colour)
        baseline = top - self.pad_top - baseline_below_top(self.style)
        for cell in self.cells:
            self._cell(pen, cell, x + cell.x, baseline)
        if self.rule_below:
            bottom = top - self.height
            colour = self.theme.black if self.rule_below > 0.45 else self.theme.rule
            pen.rule((x, bottom), (x + self.width, bottom), self.rule_below, colour)

    def _cell(self, pen: Pen, cell: Cell, x: float, baseline: float) -> None:
        lines, width, align, element = cell.lines, cell.width, cell.align, cell.element
        if self.hang:
            baseline -= (self.last - self.first - len(lines)) * self.style.leading
        for i, line in enumerate(lines[self.first : self.last]):
            left = x if align is Align.START else x + _shift(align, width - line.width)
            if element is None:
                pen.tag(None, "<</Type/Pagination/Subtype/Header>>" if i == 0 else "")
                _draw_plain(pen, line, left, baseline)
            else:
                draw_line(pen, line, element, left, baseline)
            baseline -= self.style.leading


def _draw_plain(pen: Pen, line: Line, x: float, baseline: float) -> None:
    pen.text(None, [Piece(r.x, r.text, r.face, r.size, r.colour) for r in line.runs], x, baseline)


def _shift(align: Align, room: float) -> float:
    return room if align is Align.END else room / 2


@dataclass(frozen=True, slots=True)
class ArtifactLine:
    """A line that is repeated on every page and so is no content."""

    line: Line
    style: TextStyle
    wide: bool

    @property
    def height(self) -> float:
        """The leading."""
        return self.style.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it as a pagination artifact."""
        pen.tag(None, "<</Type/Pagination/Subtype/Header>>")
        _draw_plain(pen, self.line, x, top - baseline_below_top(self.style))


@dataclass(frozen=True, slots=True)
class Blank:
    """White space that stays at the head of a page."""

    height: float

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class FootRule:
    """The rule below the last row of a page."""

    width: float
    theme: Theme
    height: float = 0.0

    @property
    def wide(self) -> bool:
        """Whether the table takes the whole frame."""
        return self.width > self.theme.measure

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the rule."""
        pen.rule((x, top), (x + self.width, top), 0.5, self.theme.black)
