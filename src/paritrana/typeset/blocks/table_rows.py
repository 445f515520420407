"""The boxes a table is made of: rows, and what stands at a page break inside it.

Written for mypyc: a Cell's constructor is written out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Align
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Artifact, Element
from paritrana.typeset.blocks.paragraphs import baseline_below_top, draw_line
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import TextLine
from paritrana.typeset.theme import Theme

# Rules in points, by what they say. A photocopy keeps all of them: hairlines of 0.25 pt in a lighter grey vanished.
GUIDE_RULE = 0.4
"""Between rows, grey."""
HEAD_RULE = 0.5
"""Below column heads, above a carried sum and at a page's foot."""
SUM_RULE = 0.8
"""Above a sum."""
EDGE_RULE = 0.9
"""Above the heads and below the last row."""


class Cell:
    """A cell's lines and the place where they stand.

    * `x`, `width`: left edge from the table's, and the column's width, in points.
    * `element`: its TD or TH, None when it is a repeated head or a carried sum: then it is an artifact.
    """

    __slots__ = ("align", "element", "lines", "width", "x")

    def __init__(
        self, lines: Sequence[TextLine], x: float, width: float, align: Align, element: Element | None
    ) -> None:
        self.lines = lines
        self.x = x
        self.width = width
        self.align = align
        self.element = element


@dataclass(frozen=True, slots=True)
class RowLook:
    """What all rows of a kind share in one table.

    * `width`: the table's. `padding`: above the first and below the last line. All in points.
    * `hang`: cells of fewer lines stand at the bottom, as column heads do.
    """

    theme: Theme
    style: TextStyle
    width: float
    padding: float
    hang: bool = False


@dataclass(slots=True)
class RowBox:
    """A row, or the lines `first` to `last` (not included) of it, with the width of the rules above and below.

    A width of 0 is no rule. Only the part with the first line has padding above, only the one with the `final` line
    has it below.
    """

    cells: tuple[Cell, ...]
    look: RowLook
    first: int
    last: int
    rule_above: float = 0.0
    rule_below: float = 0.0
    final: bool = True

    @property
    def wide(self) -> bool:
        """Whether the table takes the whole frame."""
        return self.look.width > self.look.theme.measure

    @property
    def height(self) -> float:
        """Lines and padding."""
        look = self.look
        above, below = self._padding_above, look.padding if self.final else 0.0
        return (self.last - self.first) * look.style.leading + above + below

    @property
    def _padding_above(self) -> float:
        return 0.0 if self.first else self.look.padding

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw rules, then each cell's lines."""
        if self.rule_above:
            self._draw_rule(pen, x, top, self.rule_above)
        baseline = top - self._padding_above - baseline_below_top(self.look.style)
        for cell in self.cells:
            self._draw_cell(pen, cell, x + cell.x, baseline)
        if self.rule_below:
            self._draw_rule(pen, x, top - self.height, self.rule_below)

    def _draw_rule(self, pen: Pen, x: float, y: float, line_width: float) -> None:
        """Draw a rule over the whole table: black where it closes something, grey where it only guides the eye."""
        theme = self.look.theme
        colour = theme.rule if line_width <= GUIDE_RULE else theme.black
        pen.rule((x, y), (x + self.look.width, y), line_width, colour)

    def _draw_cell(self, pen: Pen, cell: Cell, x: float, baseline: float) -> None:
        lines, width, align, element = cell.lines, cell.width, cell.align, cell.element
        leading = self.look.style.leading
        if self.look.hang:
            baseline -= (self.last - self.first - len(lines)) * leading
        for i, line in enumerate(lines[self.first : self.last]):
            left = x if align is Align.START else x + _shift(align, width - line.width)
            if element is None:
                if i == 0:
                    pen.artifact(Artifact.HEADER)
                _draw_plain(pen, line, left, baseline)
            else:
                draw_line(pen, line, element, left, baseline)
            baseline -= leading


def _draw_plain(pen: Pen, line: TextLine, x: float, baseline: float) -> None:
    pen.text(None, [Piece(r.x, r.text, r.face, r.size, r.colour) for r in line.runs], x, baseline)


def _shift(align: Align, room: float) -> float:
    return room if align is Align.END else room / 2


@dataclass(frozen=True, slots=True)
class ArtifactLine:
    """A line that is repeated on every page and so is no content."""

    line: TextLine
    style: TextStyle
    wide: bool

    @property
    def height(self) -> float:
        """The leading."""
        return self.style.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it as a pagination artifact."""
        pen.artifact(Artifact.HEADER)
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
        pen.rule((x, top), (x + self.width, top), HEAD_RULE, self.theme.black)
