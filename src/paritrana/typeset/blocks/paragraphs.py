"""Paragraphs, lists and notices: boxes of one line each, with the penalties that keep them together.

Prices of page ends are those of page_breaking; the counts are of its 510 pages with 379 ends inside of chapters.

Written for mypyc: a LineBox's constructor is written out, since there is one for each line of a dossier.
"""

from __future__ import annotations

from paritrana.document import Inlines, Listing, Mark, Notice, Paragraph, Text, Tone
from paritrana.pdf.drawing import Colour
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, VList
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.inline_items import PAGE_PLACE
from paritrana.typeset.text.line_breaking import TextLine, TextRun, set_lines
from paritrana.typeset.theme import Theme

_INSIDE_COST = 3.0
"""Between two lines of a paragraph: an end between paragraphs is the better one of two. 8 ends stand there, at no cost
the same; at 20 none, but tables of few rows or lists of few lines are divided four times instead of once."""
_IN_ITEM_COST = 9.0
"""Inside an item of a list: a page is better ended between two of them. 10 ends stand there, at no cost 12."""
_EDGE_COST = 30.0
"""Of a list's first or last item alone on a page, and of any end within a list of at most `_BRIEF` lines. At no cost
19 ends stand there, and there are four pages less."""
_BRIEF = 6
"""Lines of a list that is read at a glance. With 0 and with 12 two ends stand elsewhere."""
_MARK_LEADING = 1.2
"""Of rows of marks in the margin, in their size."""
MARK_GAP = 0.7
"""Between two evidence marks, in their size: more than a blank, so that "B-01 B-02" are two links."""
_BULLET_COLUMN, _NUMBER_COLUMN = 14.0, 20.0
"""Room for a bullet, and for "10." in 11 pt, with air before the text."""
_BETWEEN_ITEMS = 2.0
"""Less than between paragraphs: a list is one thing, and its bullets tell where an item begins."""
_NOTICE_INDENT = 12.0
"""Of a notice's text from its bar's outer edge."""
_BAR_WIDTH, _BAR_OVERLAP = 2.0, 0.2
"""A notice's bar is drawn line by line; the parts overlap, or a viewer shows seams between them."""
_OPTICAL_MIDDLE = 0.33
"""Of a size: half the height of capitals, which are 0.66 and 0.67 of it. It puts them into the middle of the
leading."""
_LINK_BELOW, _LINK_ABOVE = 0.25, 0.8
"""How far a link reaches below and above its baseline, in its size: descender and ascender."""


class LineBox:
    """One line of text, as high as its style's leading. Lengths are points.

    * `indent`: where the text begins, from the column's left edge.
    * `margin`: where its evidence marks begin, from the same edge; on a mirrored page the pen knows.
    * `label`: drawn at the edge before the line (a bullet, a number); it belongs to `label_element`. None for no label.
    * `bar`: colour of the bar of a notice, None for no bar.
    * `wide`: it begins at the frame's edge on every page, mirrored or not.
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
        line: TextLine,
        style: TextStyle,
        element: Element,
        indent: float = 0.0,
        margin: float = 0.0,
        label: TextLine | None = None,
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
            bottom, tall = top - self.height - _BAR_OVERLAP, self.height + 2 * _BAR_OVERLAP
            pen.box(x, bottom, _BAR_WIDTH, tall, fill=self.bar)
        if self.label and self.label_element:
            draw_line(pen, self.label, self.label_element, x, baseline)
        draw_line(pen, self.line, self.element, x + self.indent, baseline)
        if self.line.marks:
            self._marks(pen, x - pen.drawing.marks.outside if pen.mirrored else x + self.margin, baseline)

    def _marks(self, pen: Pen, x: float, baseline: float) -> None:
        left = x
        for mark in self.line.marks:
            width = pen.drawing.marks.face.width(mark.label) * pen.drawing.marks.size
            if x > left and x - left + width > pen.drawing.marks.room:
                x, baseline = left, baseline - pen.drawing.marks.size * _MARK_LEADING
            x = draw_mark(pen, self.element, mark.label, mark.target, x, baseline)


def baseline_below_top(style: TextStyle) -> float:
    """Distance from a line's upper edge to its baseline: ink stands in the middle of the leading."""
    return style.leading / 2 + style.size * _OPTICAL_MIDDLE


def draw_line(pen: Pen, line: TextLine, element: Element, x: float, baseline: float) -> None:
    """Draw a line's runs; a run with a link gets a Link element of its own."""
    if len(line.runs) == 1 and not line.runs[0].link:
        run = line.runs[0]
        text = run.text + line.end
        pen.text_line(element, text, run.face, run.size, run.colour, x + run.x, baseline, line.stretch)
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


def _draw_link(pen: Pen, run: TextRun, piece: Piece, element: Element, x: float, baseline: float) -> None:
    link = element.child("Link")
    pen.text(link, (piece,), x, baseline)
    left = x + piece.x
    box = (left, baseline - run.size * _LINK_BELOW, left + run.width, baseline + run.size * _LINK_ABOVE)
    pen.link(link, box, run.link, f"Menuju {piece.text.strip()}")


def draw_mark(pen: Pen, element: Element, label: str, target: str, x: float, baseline: float) -> float:
    """Draw an evidence mark at `x`; return where the next one goes."""
    face, size = pen.drawing.marks.face, pen.drawing.marks.size
    link = element.child("Link")
    pen.text_line(link, label + " ", face, size, pen.drawing.marks.colour, x, baseline)
    width = face.width(label) * size
    pen.link(
        link, (x, baseline - 2, x + width, baseline + size * _LINK_ABOVE), f"#{target}", f"Bukti {label}"
    )
    return x + width + size * MARK_GAP


# --- blocks ------------------------------------------------------------------------------------------------------


def paragraph(block: Paragraph, context: LayoutContext, parent: Element) -> VList:
    """A paragraph in the text column; a letter's runs over the whole width."""
    theme = context.theme
    style = _style_of(theme, block.tone)
    lines = set_lines(block.inlines, style, context.measure, context.faces)
    element = parent.child("P")
    margin = theme.measure + theme.gutter
    below = spread_marks(lines, context)
    wide = context.wide
    items = kept_lines([LineBox(line, style, element, margin=margin, wide=wide) for line in lines]) + below
    if block.tone is Tone.LEAD:
        return [Penalty(NEVER) if isinstance(i, Penalty) else i for i in items]
    return items


def _style_of(theme: Theme, tone: Tone) -> TextStyle:
    if tone is Tone.NOTE:
        return styles.note(theme)
    return styles.lead(theme) if tone is Tone.LEAD else styles.body(theme)


def spread_marks(lines: list[TextLine], context: LayoutContext) -> VList:
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
        taken = _beside(waiting, context)
        line.marks, waiting = tuple(waiting[:taken]), waiting[taken:]
    lines[-1].marks += tuple(waiting)
    rows = 0
    while waiting:
        waiting, rows = waiting[_beside(waiting, context) :], rows + 1
    return [Penalty(NEVER), Glue(rows * context.theme.mark_size * _MARK_LEADING)] if rows else []


def _beside(marks: list[Mark], context: LayoutContext) -> int:
    """How many of `marks` the margin holds in one row; one at least."""
    face, size = context.faces.get("sans"), context.theme.mark_size
    x = 0.0
    for taken, mark in enumerate(marks):
        x += face.width(mark.label) * size
        if taken and x > context.theme.margin_column:
            return taken
        x += size * MARK_GAP
    return len(marks)


def note(inlines: Inlines, context: LayoutContext, parent: Element, width: float) -> VList:
    """A small line below a table or chart."""
    style = styles.note(context.theme)
    element = parent.child("P")
    lines = set_lines(inlines, style, width, context.faces)
    wide = width > context.theme.measure
    return kept_lines([LineBox(line, style, element, wide=wide) for line in lines])


def kept_lines(boxes: list[LineBox], cost: float = _INSIDE_COST) -> VList:
    """Lines with penalties of `cost` between them: no first or last line is left alone on a page (club, widow)."""
    items: VList = []
    last = len(boxes) - 1
    for i, box in enumerate(boxes):
        if i:
            items.append(Penalty(NEVER if i in (1, last) else cost))
        items.append(box)
    return items


def listing(block: Listing, context: LayoutContext, parent: Element) -> VList:
    """A list with hanging bullets or numbers."""
    theme = context.theme
    style = styles.body(theme)
    indent = _NUMBER_COLUMN if block.ordered else _BULLET_COLUMN
    whole = parent.child("L", list_numbering="Decimal" if block.ordered else "")
    items: VList = []
    made = [set_lines(inlines, style, context.measure - indent, context.faces) for inlines in block.items]
    brief = sum(map(len, made)) <= _BRIEF
    for i, lines in enumerate(made):
        entry = whole.child("LI")
        label_element, element = entry.child("Lbl"), entry.child("LBody").child("P")
        label = f"{i + 1}." if block.ordered else "•"
        below = spread_marks(lines, context)
        first = set_lines((Text(label),), style, indent, context.faces)[0]
        margin = theme.measure + theme.gutter
        boxes = [LineBox(line, style, element, indent, margin, wide=context.wide) for line in lines]
        boxes[0].label, boxes[0].label_element = first, label_element
        if items:
            edge = brief or i in (1, len(block.items) - 1)
            items += [Penalty(_EDGE_COST if edge else 0.0), Glue(_BETWEEN_ITEMS)]
        items += kept_lines(boxes, _IN_ITEM_COST) + below
    return items


def notice(block: Notice, context: LayoutContext, parent: Element) -> VList:
    """A remark behind a bar: its title, then its text."""
    theme = context.theme
    style = styles.body(theme)
    title_style = styles.notice_title(theme)
    holder = parent.child("Sect")
    margin = theme.measure + theme.gutter
    boxes: list[LineBox] = []
    for inlines, each in (((Text(block.title),), title_style), (block.inlines, style)):
        if not inlines or (each is title_style and not block.title):
            continue
        element = holder.child("P")
        for line in set_lines(inlines, each, theme.measure - _NOTICE_INDENT, context.faces):
            boxes.append(LineBox(line, each, element, _NOTICE_INDENT, margin, bar=theme.attention))
    return kept_lines(boxes)
