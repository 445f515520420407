"""Tables: column widths from content, rows as boxes, heads repeated on every page.

A row is one box; a row of many lines is one box a line, so that it may go over a page. Time is linear in rows.

Prices of page ends are those of page_breaking; the counts are of its 510 pages with 379 ends inside of chapters.

Written for mypyc.
"""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.document import Align, Column, Inlines, Row, RowKind, Table, Text
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.column_widths import ColumnGrid, column_grid
from paritrana.typeset.blocks.paragraphs import LineBox, note
from paritrana.typeset.blocks.table_rows import (
    EDGE_RULE,
    GUIDE_RULE,
    HEAD_RULE,
    SUM_RULE,
    ArtifactLine,
    Blank,
    Cell,
    FootRule,
    RowBox,
    RowLook,
)
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.faults import TABLE_TOO_WIDE
from paritrana.typeset.pages.boxes import NEVER, Box, Destination, Glue, Item, Penalty, VList
from paritrana.typeset.text.line_breaking import TextLine, set_lines
from paritrana.typeset.theme import Theme

_PAD = 2.5
"""Above and below a row's lines: with the leading's own air, rows of one line stand 18 pt apart."""
_HEAD_PAD = 4.0
"""Above and below a head's lines: more than in a row, since there is a rule on both sides. With 2.5 none of four drafts
has a page less."""
_AROUND = 3.0
"""Between caption and head, and above each note."""
_SPLIT_ABOVE = 9
"""A row of more lines may go over a page; nine lines are a sixth of one."""
_SHORT, _INSIDE, _INSIDE_SHORT, _EDGE = 12, 5.0, 30.0, 60.0
"""A page end between two rows; in a table of at most `_SHORT` rows, which is read at a glance and had better stay
whole; one that leaves a row alone. 78 ends stand inside long tables, one inside a short one or a brief list. With a
`_SHORT` of 30 they are 15 and 53 and two pages more; with ends inside short ones at no cost 49 of these and five pages
less; with a row left alone at no cost 66 of these and three pages less."""
_INSIDE_ROW = 40.0
"""Between two lines of one row: nearly as bad as a row left alone, as the other cells are left behind."""
_RULE_EVERY = 5
"""Where all rows have one line each, a rule after every fifth guides the eye as well as one after each, with less
ink."""
_WORD_APART = 4.0
"""Between the word before a carried sum and its first number; where it doesn't fit on one line it is left out."""
_NOTES_KEPT = 3
"""So many notes stay with the last row; a page may end before any further one."""


def table(block: Table, context: LayoutContext, parent: Element) -> VList:
    """Caption, head, rows and notes of a table; a table too wide for the frame is a finding."""
    faces = context.faces
    grid = column_grid(block.columns, block.rows, context.theme, faces)
    if grid.squeezed and block.place:
        context.findings.add(TABLE_TOO_WIDE.at(block.place, tabel=block.number or block.id))
    element = parent.child("Table")
    context.tables.append(ContentsEntry(block.caption, block.id, 1, block.number))
    items: VList = [Destination(block.id)]
    items += caption(block.number, block.caption, context, element, grid.total)
    head_cells = _head(block.columns, grid, context)
    items += [Penalty(NEVER), _head_box(head_cells, grid, context.theme, element)]
    breaker = _Breaker(block, grid, context, _head_box(head_cells, grid, context.theme, None))
    items += _rows(block, grid, context, element, breaker)
    for i, inlines in enumerate(filter(None, (*block.notes, block.source))):
        items += [Penalty(_INSIDE_SHORT if i > _NOTES_KEPT else NEVER), Glue(_AROUND), Penalty(NEVER)]
        items += note(inlines, context, parent, grid.total)
    return items


def caption(number: str, text: str, context: LayoutContext, element: Element, width: float) -> VList:
    """ "Tabel 5. …" above a table or chart, the number in bold."""
    style = styles.caption(context.theme)
    inlines: Inlines = (Text(f"{number}. " if number else "", bold=True), Text(text, bold=False))
    holder = element.child("Caption").child("P")
    items: VList = []
    for line in set_lines(inlines, style, width, context.faces):
        items += [LineBox(line, style, holder, wide=width > context.theme.measure), Penalty(NEVER)]
    return [*items, Glue(_AROUND), Penalty(NEVER)]


# --- head --------------------------------------------------------------------------------------------------------

_HeadCell = tuple[list[TextLine], float, float, Align]
"""Lines of a column's head, its left edge, its width and how it stands."""


def _head(columns: Sequence[Column], grid: ColumnGrid, context: LayoutContext) -> list[_HeadCell]:
    head, unit = styles.column_head(context.theme), styles.column_unit(context.theme)
    made = []
    for column, x, width in zip(columns, grid.lefts, grid.widths, strict=True):
        lines = set_lines((Text(column.head),), head, width, context.faces)
        if column.unit:
            lines += set_lines((Text(f"({column.unit})"),), unit, width, context.faces)
        made.append((lines, x, width, column.align))
    return made


def _head_box(cells: list[_HeadCell], grid: ColumnGrid, theme: Theme, element: Element | None) -> RowBox:
    """The row of column heads; without an `element` the one that is repeated on a further page."""
    row = element.child("TR") if element else None
    made = tuple(
        Cell(lines, x, width, align, row.child("TH", scope="Column") if row else None)
        for lines, x, width, align in cells
    )
    tall = max(len(c.lines) for c in made)
    look = RowLook(theme, styles.column_head(theme), grid.total, _HEAD_PAD, hang=True)
    return RowBox(made, look, 0, tall, rule_above=EDGE_RULE, rule_below=HEAD_RULE)


# --- rows --------------------------------------------------------------------------------------------------------


class _Breaker:
    """Makes the penalties between rows: a rule at the foot, caption "(lanjutan)" and heads on the next page.

    Where sums are carried, the foot says "dipindahkan" and the next head "pindahan".
    """

    def __init__(self, block: Table, grid: ColumnGrid, context: LayoutContext, head: RowBox) -> None:
        theme = context.theme
        style = styles.continued_caption(theme)
        text = f"{block.number} (lanjutan)" if block.number else "(lanjutan)"
        line = set_lines((Text(text),), style, theme.full, context.faces)[0]
        self._head: tuple[Box, ...] = (
            ArtifactLine(line, style, grid.total > theme.measure),
            Blank(_AROUND),
            head,
        )
        self._foot: tuple[Box, ...] = (FootRule(grid.total, theme),)
        self._columns, self._grid, self._context = block.columns, grid, context

    def penalty(self, cost: float, carried: Sequence[str] = ()) -> Penalty:
        """A place where the table may go on on the next page, with the sums up to here."""
        if not carried or cost >= NEVER:
            return Penalty(cost, self._foot, self._head)
        foot = self._sums("dipindahkan", carried, HEAD_RULE)
        return Penalty(cost, (foot, *self._foot), (*self._head, self._sums("pindahan", carried, 0.0)))

    def _sums(self, word: str, carried: Sequence[str], rule_above: float) -> RowBox:
        """A row of sums, `word` before the first of them where it has room on one line."""
        theme, grid = self._context.theme, self._grid
        style = styles.carried_sum(theme)
        cells = [
            Cell(set_lines((Text(text),), style, width, self._context.faces), x, width, c.align, None)
            for text, c, x, width in zip(carried, self._columns, grid.lefts, grid.widths, strict=True)
            if text
        ]
        room = max(0.0, min((cell.x for cell in cells), default=grid.total) - _WORD_APART)
        lines = set_lines((Text(word),), style, room, self._context.faces)
        if len(lines) == 1:
            cells.insert(0, Cell(lines, 0.0, room, Align.START, None))
        return RowBox(tuple(cells), RowLook(theme, style, grid.total, _PAD), 0, 1, rule_above)


def _rows(
    block: Table, grid: ColumnGrid, context: LayoutContext, element: Element, breaker: _Breaker
) -> VList:
    theme = context.theme
    plain = RowLook(theme, styles.cell(theme), grid.total, _PAD)
    bold = RowLook(theme, styles.cell(theme, bold=True), grid.total, _PAD)
    looks = [plain if row.kind is RowKind.BODY else bold for row in block.rows]
    made = [
        _cells(row, block.columns, grid, look, context, element)
        for row, look in zip(block.rows, looks, strict=True)
    ]
    lines = [max((len(c.lines) for c in cells), default=1) for cells in made]
    wrapped = any([tall > 1 for tall in lines])
    items: VList = []
    for i, row in enumerate(block.rows):
        items.append(_between_rows(block.rows, i, breaker) if i else Penalty(NEVER))
        if row.id:
            items.append(Destination(row.id))
        below = EDGE_RULE if i == len(made) - 1 else 0.0
        items += _row_boxes(made[i], lines[i], looks[i], _rule_above(row, i, wrapped), below, breaker)
    if not made:
        items.append(FootRule(grid.total, theme))
    return items


def _between_rows(rows: Sequence[Row], i: int, breaker: _Breaker) -> Penalty:
    """The page end before row `i`: none below the head of a group or above a sum."""
    row, before = rows[i], rows[i - 1]
    if before.kind is RowKind.GROUP or row.kind is RowKind.SUM:
        return breaker.penalty(NEVER)
    cost = _EDGE if i in _edges(rows) else _INSIDE_SHORT if len(rows) <= _SHORT else _INSIDE
    return breaker.penalty(cost, before.carried if row.kind is RowKind.BODY else ())


def _edges(rows: Sequence[Row]) -> tuple[int, int]:
    """The first and the last place where a page end would leave a single row alone, with its head or its sum."""
    first = 2 if rows and rows[0].kind is RowKind.GROUP else 1
    last = len(rows) - (2 if rows and rows[-1].kind is RowKind.SUM else 1)
    return first, last


def _rule_above(row: Row, i: int, wrapped: bool) -> float:
    if row.kind is RowKind.SUM:
        return SUM_RULE
    return GUIDE_RULE if i and (wrapped or i % _RULE_EVERY == 0) else 0.0


def _row_boxes(
    cells: tuple[Cell, ...], tall: int, look: RowLook, above: float, below: float, breaker: _Breaker
) -> list[Item]:
    """One box for a row of `tall` lines, or one for each of its lines; `above` and `below` are widths of rules."""
    if tall <= _SPLIT_ABOVE:
        return [RowBox(cells, look, 0, tall, above, below)]
    items: list[Item] = []
    for i in range(tall):
        if i:
            items.append(breaker.penalty(NEVER if i in (1, tall - 1) else _INSIDE_ROW))
        final = i == tall - 1
        items.append(RowBox(cells, look, i, i + 1, 0.0 if i else above, below if final else 0.0, final=final))
    return items


def _cells(
    row: Row,
    columns: Sequence[Column],
    grid: ColumnGrid,
    look: RowLook,
    context: LayoutContext,
    element: Element,
) -> tuple[Cell, ...]:
    """The cells of a row; the head of a group is one cell over all columns."""
    tr = element.child("TR")
    style, faces = look.style, context.faces
    if row.kind is RowKind.GROUP:
        lines = set_lines(row.cells[0], style, grid.total, faces)
        head = tr.child("TH", scope="Row", column_span=len(columns))
        return (Cell(lines, 0.0, grid.total, Align.START, head),)
    return tuple(
        [
            Cell(set_lines(inlines, style, width, faces), x, width, column.align, tr.child("TD"))
            for inlines, column, x, width in zip(row.cells, columns, grid.lefts, grid.widths, strict=True)
        ]
    )
