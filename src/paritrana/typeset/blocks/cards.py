"""Key figures, innovation cards and label-value pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paritrana.document import Card, Facts, Inlines, KeyFigure, KeyFigures, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.paragraphs import (
    LineBox,
    baseline_below_top,
    draw_line,
    draw_mark,
    kept_lines,
    text_style,
)
from paritrana.typeset.context import Setting
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, Target, VList, height_of
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import Line, set_lines
from paritrana.typeset.theme import Theme

_PER_ROW = 3
_NUMBER_SIZE = 22.0
_NUMBER_LEAST = 12.0


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One key figure: its number, then label and detail, each line with its style."""

    lines: tuple[tuple[Line, TextStyle, Element], ...]
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
            y = top - 6
            for line, style, element in cell.lines:
                draw_line(pen, line, element, left, y - baseline_below_top(style))
                y -= style.leading
            if cell.figure.mark:
                mark = cell.figure.mark
                baseline = y - self.theme.mark_size
                draw_mark(pen, cell.holder.child("P"), mark.label, mark.target, left, baseline)


def key_figures(block: KeyFigures, setting: Setting, parent: Element) -> VList:
    """Key figures in rows of three."""
    theme = setting.theme
    gap = 16.0
    width = (theme.full - gap * (_PER_ROW - 1)) / _PER_ROW
    items: VList = []
    for start in range(0, len(block.figures), _PER_ROW):
        cells = tuple(
            _figure_cell(figure, i * (width + gap), width, setting, parent)
            for i, figure in enumerate(block.figures[start : start + _PER_ROW])
        )
        tall = max(sum(s.leading for _, s, _ in c.lines) for c in cells) + 6 + 16
        if items:
            items += [Penalty(NEVER), Glue(10.0)]
        items.append(FigureRow(cells, tall, theme))
    return items


def _figure_cell(figure: KeyFigure, x: float, width: float, setting: Setting, parent: Element) -> FigureCell:
    theme = setting.theme
    holder = parent.child("Sect")
    number = _fitting(figure.number, width, setting)
    unit = TextStyle("sans", theme.table_size, 13.0, theme.accent, bold=True)
    label = TextStyle("sans", theme.table_size, 13.0, theme.black, bold=True)
    detail = TextStyle("sans", theme.mark_size, 11.5, theme.grey)
    lines: list[tuple[Line, TextStyle, Element]] = []
    texts = ((figure.number, number), (figure.unit, unit), (figure.label, label), (figure.detail, detail))
    for text, style in texts:
        if text:
            element = holder.child("P")
            lines += [
                (line, style, element) for line in set_lines((Text(text),), style, width, setting.faces)
            ]
    return FigureCell(tuple(lines), figure, holder, x, width)


def _fitting(number: str, width: float, setting: Setting) -> TextStyle:
    """The largest style in which `number` stands on one line."""
    face, size = setting.faces.get("sans", True), _NUMBER_SIZE
    while size > _NUMBER_LEAST and face.width(number) * size > width:
        size -= 1
    return TextStyle("sans", size, 26.0, setting.theme.accent, bold=True)


# --- cards and pairs ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule with its own height."""

    width: float
    line: float
    theme: Theme
    accent: bool = False
    height: float = 4.0
    wide: bool = True

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it at its upper edge."""
        colour = self.theme.accent if self.accent else self.theme.hairline
        pen.rule((x, top), (x + self.width, top), self.line, colour)


def card(block: Card, setting: Setting, parent: Element) -> VList:
    """An innovation card: title below a rule, then its fields; kept whole unless it is taller than half a page."""
    theme = setting.theme
    style = TextStyle("serif", theme.head_sizes[1] - 0.5, 18.0, theme.black, bold=True)
    holder = parent.child("Sect")
    element = holder.child(f"H{min(setting.level + 1, 3)}")
    items: VList = [Target(block.id), Rule(theme.full, 1.2, theme, accent=True)]
    for line in set_lines((Text(block.title),), style, theme.full, setting.faces):
        items += [Penalty(NEVER), LineBox(line, style, element, wide=True)]
    items += [Penalty(NEVER), Glue(4.0), Penalty(NEVER)]
    items += _pairs(block.fields, setting, holder, 92.0, theme.full, 3.0)
    whole = height_of(items) <= theme.frame_height / 2
    return [Penalty(NEVER) if whole and isinstance(i, Penalty) else i for i in items]


def facts(block: Facts, setting: Setting, parent: Element) -> VList:
    """Label-value pairs of a letter."""
    return _pairs(block.pairs, setting, parent, 80.0, setting.theme.full, 1.0)


def _pairs(
    pairs: Sequence[tuple[str, Inlines]],
    setting: Setting,
    parent: Element,
    column: float,
    width: float,
    gap: float,
) -> VList:
    theme = setting.theme
    body = text_style(theme)
    style = replace(body, size=theme.text_size - 0.5, leading=14.0, marks_inline=True)
    label_style = TextStyle("sans", theme.mark_size + 0.5, 14.0, theme.grey, bold=True)
    whole = parent.child("L")
    items: VList = []
    for label, inlines in pairs:
        entry = whole.child("LI")
        label_element, element = entry.child("Lbl"), entry.child("LBody").child("P")
        labels = set_lines((Text(label),), label_style, column - 8, setting.faces)
        lines = set_lines(inlines, style, width - column, setting.faces)
        lines += [Line((), 0.0)] * (len(labels) - len(lines))
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
            items += [Penalty(30.0), Glue(gap)]
        items += kept_lines(boxes)
    return items
