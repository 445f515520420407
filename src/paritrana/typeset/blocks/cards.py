"""Key figures, innovation cards and label-value pairs. Written for mypyc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Card, Facts, Inlines, KeyFigure, KeyFigures, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.paragraphs import (
    LineBox,
    baseline_below_top,
    draw_line,
    draw_mark,
    kept_lines,
)
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Destination, Glue, Penalty, VList, height_of
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import TextLine, set_lines
from paritrana.typeset.theme import Theme

_PER_ROW = 3
"""Key figures in a row. With 2 the complete example has a page more, with 4 units and details break into more lines and
the last row of six is half empty."""
_FIGURE_APART, _ROWS_APART, _BELOW_RULE = 16.0, 10.0, 6.0
"""Between key figures, between their rows, and between a figure's rule and its number. Set by eye."""
_MARK_ROOM = 16.0
"""Below a key figure's lines, for its mark; kept free where there is none, so that rows are as high as one another."""
_NUMBER_SIZE = 22.0
"""The summary is read at arm's length first; "Rp20,7 miliar" fits a third of the frame."""
_NUMBER_LEAST = 12.0
"""A longer number runs beyond its column rather than become smaller than text."""
_CARD_LABELS, _FACT_LABELS, _LABEL_APART = 92.0, 80.0, 8.0
"""Width of the column of labels, in a letter of short ones, and the air at its end."""
_CARD_GAP, _FACT_GAP = 3.0, 1.0
"""Between two pairs; those of a letter stand closer."""
_BETWEEN_PAIRS = 30.0
"""Price of a page end between two pairs: as inside a short table."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One key figure: its number, then label and detail, each line with its style."""

    lines: tuple[tuple[TextLine, TextStyle, Element], ...]
    figure: KeyFigure
    holder: Element
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Up to three key figures side by side below a rule."""

    cells: tuple[FigureCell, ...]
    height: float
    theme: Theme
    wide: bool = True

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw each figure."""
        for cell in self.cells:
            left = x + cell.x
            pen.rule((left, top), (left + cell.width, top), 0.9, self.theme.black)
            y = top - _BELOW_RULE
            for line, style, element in cell.lines:
                draw_line(pen, line, element, left, y - baseline_below_top(style))
                y -= style.leading
            if cell.figure.mark:
                mark = cell.figure.mark
                baseline = y - self.theme.mark_size
                draw_mark(pen, cell.holder.child("P"), mark.label, mark.target, left, baseline)


def key_figures(block: KeyFigures, context: LayoutContext, parent: Element) -> VList:
    """Key figures in rows of three."""
    theme = context.theme
    width = (theme.full - _FIGURE_APART * (_PER_ROW - 1)) / _PER_ROW
    items: VList = []
    for start in range(0, len(block.figures), _PER_ROW):
        cells = tuple(
            _figure_cell(figure, i * (width + _FIGURE_APART), width, context, parent)
            for i, figure in enumerate(block.figures[start : start + _PER_ROW])
        )
        tall = max(sum(s.leading for _, s, _ in c.lines) for c in cells) + _BELOW_RULE + _MARK_ROOM
        if items:
            items += [Penalty(NEVER), Glue(_ROWS_APART)]
        items.append(FigureRow(cells, tall, theme))
    return items


def _figure_cell(
    figure: KeyFigure, x: float, width: float, context: LayoutContext, parent: Element
) -> FigureCell:
    theme = context.theme
    holder = parent.child("Sect")
    number = _fitting(figure.number, width, context)
    lines: list[tuple[TextLine, TextStyle, Element]] = []
    texts = (
        (figure.number, number),
        (figure.unit, styles.key_figure_unit(theme)),
        (figure.label, styles.key_figure_label(theme)),
        (figure.detail, styles.key_figure_detail(theme)),
    )
    for text, style in texts:
        if text:
            element = holder.child("P")
            lines += [
                (line, style, element) for line in set_lines((Text(text),), style, width, context.faces)
            ]
    return FigureCell(tuple(lines), figure, holder, x, width)


def _fitting(number: str, width: float, context: LayoutContext) -> TextStyle:
    """The largest style in which `number` stands on one line."""
    face, size = context.faces.get("sans", True), _NUMBER_SIZE
    while size > _NUMBER_LEAST and face.width(number) * size > width:
        size -= 1
    return styles.key_figure(context.theme, size)


# --- cards and pairs ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule with its own height."""

    width: float
    line_width: float
    theme: Theme
    accent: bool = False
    height: float = 4.0
    wide: bool = True

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it at its upper edge."""
        colour = self.theme.accent if self.accent else self.theme.hairline
        pen.rule((x, top), (x + self.width, top), self.line_width, colour)


def card(block: Card, context: LayoutContext, parent: Element) -> VList:
    """An innovation card: title below a rule, then its fields; kept whole unless it is taller than half a page."""
    theme = context.theme
    style = styles.card_title(theme)
    holder = parent.child("Sect")
    element = holder.child(f"H{min(context.level + 1, 3)}")
    items: VList = [Destination(block.id), Rule(theme.full, 1.2, theme, accent=True)]
    for line in set_lines((Text(block.title),), style, theme.full, context.faces):
        items += [Penalty(NEVER), LineBox(line, style, element, wide=True)]
    items += [Penalty(NEVER), Glue(4.0), Penalty(NEVER)]
    items += _pairs(block.fields, context, holder, _CARD_LABELS, _CARD_GAP)
    whole = height_of(items) <= theme.frame_height / 2
    return [Penalty(NEVER) if whole and isinstance(i, Penalty) else i for i in items]


def facts(block: Facts, context: LayoutContext, parent: Element) -> VList:
    """Label-value pairs of a letter."""
    return _pairs(block.pairs, context, parent, _FACT_LABELS, _FACT_GAP)


def _pairs(
    pairs: Sequence[tuple[str, Inlines]],
    context: LayoutContext,
    parent: Element,
    column: float,
    gap: float,
) -> VList:
    theme = context.theme
    style, label_style = styles.pair_value(theme), styles.pair_label(theme)
    whole = parent.child("L")
    items: VList = []
    for label, inlines in pairs:
        entry = whole.child("LI")
        label_element, element = entry.child("Lbl"), entry.child("LBody").child("P")
        labels = set_lines((Text(label),), label_style, column - _LABEL_APART, context.faces)
        lines = set_lines(inlines, style, theme.full - column, context.faces)
        lines += [TextLine((), 0.0)] * (len(labels) - len(lines))
        boxes = [
            LineBox(
                line,
                style,
                element,
                column,
                label=labels[i] if i < len(labels) else None,
                label_element=label_element,
                wide=True,
            )
            for i, line in enumerate(lines)
        ]
        if items:
            items += [Penalty(_BETWEEN_PAIRS), Glue(gap)]
        items += kept_lines(boxes)
    return items
