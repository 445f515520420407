"""Paragraphs, lists and notices: boxes of one line each, with the penalties that keep them together."""

from __future__ import annotations

from dataclasses import replace

from paritrana.document import Inlines, Listing, Mark, Notice, Paragraph, Text, Tone
from paritrana.pdf.drawing import Colour
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset.context import Setting
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, VList
from paritrana.typeset.text.inline_items import PAGE_PLACE, TextStyle
from paritrana.typeset.text.line_breaking import Line, Run, set_lines
from paritrana.typeset.theme import Theme

_INSIDE_COST = 3.0
_IN_ITEM_COST = 9.0
"""A page is better ended between two items of a list than inside one."""
_EDGE_COST = 30.0
"""Of a list's first or last item alone on a page, and of any end within a list of at most `_BRIEF` lines."""
_BRIEF = 6
_MARK_LEADING = 1.2
MARK_GAP = 0.7
"""Between two evidence marks, in their size."""


class LineBox:
    """One line of text at `indent` from the frame's edge. `margin` is where its marks go, from the frame's edge.

    `label` is drawn before the line (a bullet, a number) and belongs to `label_element`; `bar` marks a notice. A
    `wide` one begins at the frame's edge on every page.
    """

    __slots__ = (
        "bar",
        "element",
        "height",
        "indent",
        "label",
        "label_element",
        "line",
        "margin",
        "style",
        "wide",
    )

    def __init__(
        self,
        line: Line,
        style: TextStyle,
        element: Element,
        indent: float = 0.0,
        margin: float = 0.0,
        label: Line | None = None,
        label_element: Element | None = None,
        bar: Colour | None = None,
        wide: bool = False,
    ) -> None:
        self.line = line
        self.style = style
        self.element = element
        self.indent = indent
        self.margin = margin
        self.label = label
        self.label_element = label_element
        self.bar = bar
        self.wide = wide
        self.height = style.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw bar, label, text and marks."""
        baseline = top - baseline_below_top(self.style)
        if self.bar:
            pen.box(x, top - self.height - 0.2, 2.0, self.height + 0.4, fill=self.bar)
        if self.label and self.label_element:
            draw_line(pen, self.label, self.label_element, x, baseline)
        draw_line(pen, self.line, self.element, x + self.indent, baseline)
        if self.line.marks:
            self._marks(pen, x - pen.ink.mark_outside if pen.mirrored else x + self.margin, baseline)

    def _marks(self, pen: Pen, x: float, baseline: float) -> None:
        left = x
        for mark in self.line.marks:
            x = draw_mark(pen, self.element, mark.label, mark.target, x, baseline)
            if x - left > pen.ink.mark_room:
                x, baseline = left, baseline - pen.ink.mark_size * _MARK_LEADING


def baseline_below_top(style: TextStyle) -> float:
    """Distance from a line's upper edge to its baseline: ink stands in the middle of the leading."""
    return style.leading / 2 + style.size * 0.33


def draw_line(pen: Pen, line: Line, element: Element, x: float, baseline: float) -> None:
    """Draw a line's runs; a run with a link gets a Link element of its own."""
    if len(line.runs) == 1 and not line.runs[0].link:
        run = line.runs[0]
        text = run.text + line.end
        pen.line(element, text, run.face, run.size, run.colour, x + run.x, baseline, line.stretch)
        return
    pieces: list[Piece] = []
    shift = 0.0
    for i, run in enumerate(line.runs):
        last = i == len(line.runs) - 1
        text = run.text
        if run.reference:
            text = text.replace(PAGE_PLACE, pen.page_number(run.reference) or "–")
        shown = text + line.end if last else text
        piece = Piece(run.x + shift, shown, run.face, run.size, run.colour, line.stretch)
        shift += text.count(" ") * line.stretch
        if run.reference:
            shift -= (run.face.width(run.text) - run.face.width(text)) * run.size
        if not run.link:
            pieces.append(piece)
            continue
        if pieces:
            pen.text(element, pieces, x, baseline)
            pieces = []
        _draw_link(pen, run, piece, element, x, baseline)
    if pieces:
        pen.text(element, pieces, x, baseline)


def _draw_link(pen: Pen, run: Run, piece: Piece, element: Element, x: float, baseline: float) -> None:
    link = element.child("Link")
    pen.text(link, (piece,), x, baseline)
    left = x + piece.x
    box = (left, baseline - run.size * 0.25, left + run.width, baseline + run.size * 0.8)
    pen.link(link, box, run.link, f"Menuju {piece.text.strip()}")


def draw_mark(pen: Pen, element: Element, label: str, target: str, x: float, baseline: float) -> float:
    """Draw an evidence mark at `x`; return where the next one goes."""
    face, size = pen.ink.mark_face, pen.ink.mark_size
    link = element.child("Link")
    pen.line(link, label + " ", face, size, pen.ink.mark_colour, x, baseline)
    width = face.width(label) * size
    pen.link(link, (x, baseline - 2, x + width, baseline + size * 0.8), f"#{target}", f"Bukti {label}")
    return x + width + size * MARK_GAP


# --- styles ------------------------------------------------------------------------------------------------------


def text_style(theme: Theme, tone: Tone = Tone.BODY) -> TextStyle:
    """The style of a paragraph's tone."""
    if tone is Tone.NOTE:
        return note_style(theme)
    body = TextStyle(
        "serif", theme.text_size, theme.leading, theme.black, theme.justify, marks_inline=False, hyphens=True
    )
    if tone is Tone.LEAD:
        lead = (theme.text_size + 1.5, theme.leading + 2)
        return replace(body, size=lead[0], leading=lead[1], colour=theme.grey, justify=False)
    return body


def note_style(theme: Theme) -> TextStyle:
    """Notes and sources below tables and charts."""
    return TextStyle("sans", theme.mark_size, 12.0, theme.grey, hyphens=True)


# --- blocks ------------------------------------------------------------------------------------------------------


def paragraph(block: Paragraph, setting: Setting, parent: Element) -> VList:
    """A paragraph in the text column; a letter's runs over the whole width."""
    theme = setting.theme
    style = text_style(theme, block.tone)
    lines = set_lines(block.inlines, style, setting.measure, setting.faces)
    element = parent.child("P")
    margin = theme.measure + theme.gutter
    below = spread_marks(lines, setting)
    wide = setting.wide
    items = kept_lines([LineBox(line, style, element, margin=margin, wide=wide) for line in lines]) + below
    if block.tone is Tone.LEAD:
        return [Penalty(NEVER) if isinstance(i, Penalty) else i for i in items]
    return items


def spread_marks(lines: list[Line], setting: Setting) -> VList:
    """Each mark once in a row, and no more beside a line than the margin holds: the rest goes to the next line.

    Return the room below the last line that marks take which no line is left for.
    """
    if not any([line.marks for line in lines]):
        return []
    waiting: list[Mark] = []
    before = ""
    for line in lines:
        for mark in line.marks:
            if mark.label != before:
                waiting.append(mark)
            before = mark.label
        taken = _beside(waiting, setting)
        line.marks, waiting = tuple(waiting[:taken]), waiting[taken:]
    lines[-1].marks += tuple(waiting)
    rows = 0
    while waiting:
        waiting, rows = waiting[_beside(waiting, setting) :], rows + 1
    return [Penalty(NEVER), Glue(rows * setting.theme.mark_size * _MARK_LEADING)] if rows else []


def _beside(marks: list[Mark], setting: Setting) -> int:
    """How many of `marks` the margin holds in one row; one at least."""
    face, size = setting.faces.get("sans"), setting.theme.mark_size
    x = 0.0
    for taken, mark in enumerate(marks):
        x += face.width(mark.label) * size
        if taken and x > setting.theme.margin_column:
            return taken
        x += size * MARK_GAP
    return len(marks)


def note(inlines: Inlines, setting: Setting, parent: Element, width: float) -> VList:
    """A small line below a table or chart."""
    style = note_style(setting.theme)
    element = parent.child("P")
    lines = set_lines(inlines, style, width, setting.faces)
    wide = width > setting.theme.measure
    return kept_lines([LineBox(line, style, element, wide=wide) for line in lines])


def kept_lines(boxes: list[LineBox], cost: float = _INSIDE_COST) -> VList:
    """Lines with penalties of `cost` between them: no single first or last line is left alone on a page."""
    items: VList = []
    last = len(boxes) - 1
    for i, box in enumerate(boxes):
        if i:
            alone = i == 1 or i == last or last < 3
            items.append(Penalty(NEVER if alone else cost))
        items.append(box)
    return items


def listing(block: Listing, setting: Setting, parent: Element) -> VList:
    """A list with hanging bullets or numbers."""
    theme = setting.theme
    style = text_style(theme)
    indent = 20.0 if block.ordered else 14.0
    whole = parent.child("L", "/A<</O/List/ListNumbering/Decimal>>" if block.ordered else "")
    items: VList = []
    made = [set_lines(inlines, style, setting.measure - indent, setting.faces) for inlines in block.items]
    brief = sum(map(len, made)) <= _BRIEF
    for i, lines in enumerate(made):
        entry = whole.child("LI")
        label_element, element = entry.child("Lbl"), entry.child("LBody").child("P")
        label = f"{i + 1}." if block.ordered else "•"
        below = spread_marks(lines, setting)
        first = set_lines((Text(label),), style, indent, setting.faces)[0]
        margin = theme.measure + theme.gutter
        boxes = [LineBox(line, style, element, indent, margin, wide=setting.wide) for line in lines]
        boxes[0].label, boxes[0].label_element = first, label_element
        if items:
            edge = brief or i in (1, len(block.items) - 1)
            items += [Penalty(_EDGE_COST if edge else 0.0), Glue(2.0)]
        items += kept_lines(boxes, _IN_ITEM_COST) + below
    return items


def notice(block: Notice, setting: Setting, parent: Element) -> VList:
    """A remark behind a bar: its title, then its text."""
    theme = setting.theme
    indent = 12.0
    style = text_style(theme)
    title_style = TextStyle("sans", theme.table_size, 14.0, theme.attention, bold=True, marks_inline=False)
    holder = parent.child("Sect")
    margin = theme.measure + theme.gutter
    boxes: list[LineBox] = []
    for inlines, each in (((Text(block.title),), title_style), (block.inlines, style)):
        if not inlines or (each is title_style and not block.title):
            continue
        element = holder.child("P")
        for line in set_lines(inlines, each, theme.measure - indent, setting.faces):
            boxes.append(LineBox(line, each, element, indent, margin, bar=theme.attention))
    return kept_lines(boxes)
