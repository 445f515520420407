"""Tables: column widths from content, rows as boxes, heads repeated on every page.

A row is one box; a row of many lines is one box a line, so that it may go over a page. Time is linear in rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.document import Align, Column, Inlines, Row, RowKind, Table, Text
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.column_widths import Grid, column_grid
from paritrana.typeset.blocks.paragraphs import LineBox, note
from paritrana.typeset.blocks.table_rows import ArtifactLine, Blank, Cell, FootRule, RowBox
from paritrana.typeset.context import Entry, Setting
from paritrana.typeset.faults import TABLE_TOO_WIDE
from paritrana.typeset.pages.boxes import NEVER, Box, Glue, Item, Penalty, Target, VList
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import Line, set_lines
from paritrana.typeset.theme import Theme

_PAD = 2.5
_SPLIT_ABOVE = 9
_SHORT = 12
_INSIDE, _INSIDE_SHORT, _EDGE = 5.0, 30.0, 60.0
"""A page end between two rows; a table of at most `_SHORT` rows is read at a glance and had better stay whole; a row
alone is worse."""
_WORD_APART = 4.0
_NOTES_KEPT = 3
"""So many notes stay with the last row; a page may end before any further one."""
_CELL = {RowKind.BODY: "TD", RowKind.SUM: "TD", RowKind.GROUP: "TH"}


def table(block: Table, setting: Setting, parent: Element) -> VList:
    """Caption, head, rows and notes of a table."""
    theme, faces = setting.theme, setting.faces
    style = cell_style(theme)
    grid = column_grid(block.columns, block.rows, style, theme, faces)
    if grid.squeezed and block.place:
        setting.findings.add(TABLE_TOO_WIDE.at(block.place, tabel=block.number or block.id))
    element = parent.child("Table")
    setting.tables.append(Entry(block.caption, block.id, 1, block.number))
    items: VList = [Target(block.id)]
    items += caption(block.number, block.caption, setting, element, grid.total)
    head_cells = _head(block.columns, grid, setting)
    items += [Penalty(NEVER), _head_box(head_cells, grid, theme, element)]
    breaker = _Breaker(block, grid, setting, _head_box(head_cells, grid, theme, None))
    items += _rows(block, grid, style, setting, element, breaker)
    for i, inlines in enumerate(filter(None, (*block.notes, block.source))):
        items += [Penalty(_INSIDE_SHORT if i > _NOTES_KEPT else NEVER), Glue(3.0), Penalty(NEVER)]
        items += note(inlines, setting, parent, grid.total)
    return items


def cell_style(theme: Theme, bold: bool = False) -> TextStyle:
    """The style of cells: sans, tabular digits."""
    return TextStyle("sans", theme.table_size, theme.table_leading, theme.black, bold=bold)


def caption(number: str, text: str, setting: Setting, element: Element, width: float) -> VList:
    """ "Tabel 5. …" above a table or chart, the number in bold."""
    theme = setting.theme
    style = TextStyle("sans", theme.table_size, 14.0, theme.black)
    inlines: Inlines = (Text(f"{number}. " if number else "", bold=True), Text(text, bold=False))
    holder = element.child("Caption").child("P")
    items: VList = []
    for line in set_lines(inlines, style, width, setting.faces):
        items += [LineBox(line, style, holder, wide=width > theme.measure), Penalty(NEVER)]
    return [*items, Glue(3.0), Penalty(NEVER)]


# --- head --------------------------------------------------------------------------------------------------------


def _head(
    columns: Sequence[Column], grid: Grid, setting: Setting
) -> list[tuple[list[Line], float, float, Align]]:
    theme = setting.theme
    style = head_style(theme)
    made = []
    for column, x, width in zip(columns, grid.lefts, grid.widths, strict=True):
        inlines: Inlines = (Text(column.head),)
        lines = set_lines(inlines, style, width, setting.faces)
        if column.unit:
            plain = TextStyle("sans", theme.mark_size, style.leading, theme.grey)
            lines += set_lines((Text(f"({column.unit})"),), plain, width, setting.faces)
        made.append((lines, x, width, column.align))
    return made


def head_style(theme: Theme) -> TextStyle:
    """The style of column heads."""
    return TextStyle("sans", theme.mark_size, 11.5, theme.black, bold=True)


def _head_box(
    cells: list[tuple[list[Line], float, float, Align]], grid: Grid, theme: Theme, element: Element | None
) -> RowBox:
    row = element.child("TR") if element else None
    scope = "/A<</O/Table/Scope/Column>>"
    made = tuple(
        Cell(lines, x, width, align, row.child("TH", scope) if row else None)
        for lines, x, width, align in cells
    )
    tall = max(len(c.lines) for c in made)
    return RowBox(made, head_style(theme), grid.total, 0, tall, 4.0, 4.0, 0.9, 0.5, theme, hang=True)


# --- rows --------------------------------------------------------------------------------------------------------


class _Breaker:
    """Makes the penalties between rows: a rule at the foot, caption "(lanjutan)" and heads on the next page.

    Where sums are carried, the foot says "dipindahkan" and the next head "pindahan".
    """

    def __init__(self, block: Table, grid: Grid, setting: Setting, head: RowBox) -> None:
        theme = setting.theme
        style = TextStyle("sans", theme.table_size, 14.0, theme.grey)
        text = f"{block.number} (lanjutan)" if block.number else "(lanjutan)"
        line = set_lines((Text(text),), style, theme.full, setting.faces)[0]
        self._head: tuple[Box, ...] = (
            ArtifactLine(line, style, grid.total > theme.measure),
            Blank(3.0),
            head,
        )
        self._foot: tuple[Box, ...] = (FootRule(grid.total, theme),)
        self._columns, self._grid, self._setting = block.columns, grid, setting

    def penalty(self, cost: float, carried: Sequence[str] = ()) -> Penalty:
        """A place where the table may go on on the next page, with the sums up to here."""
        if not carried or cost >= NEVER:
            return Penalty(cost, self._foot, self._head)
        foot = self._sums("dipindahkan", carried, above=0.5)
        return Penalty(cost, (foot, *self._foot), (*self._head, self._sums("pindahan", carried, above=0.0)))

    def _sums(self, word: str, carried: Sequence[str], above: float) -> RowBox:
        theme, grid = self._setting.theme, self._grid
        style = TextStyle("sans", theme.table_size, theme.table_leading, theme.grey, italic=True)
        cells = [
            Cell(set_lines((Text(text),), style, width, self._setting.faces), x, width, c.align, None)
            for text, c, x, width in zip(carried, self._columns, grid.lefts, grid.widths, strict=True)
            if text
        ]
        room = max(0.0, min((cell.x for cell in cells), default=grid.total) - _WORD_APART)
        said = set_lines((Text(word),), style, room, self._setting.faces)
        if len(said) == 1:
            cells.insert(0, Cell(said, 0.0, room, Align.START, None))
        return RowBox(tuple(cells), style, grid.total, 0, 1, _PAD, _PAD, above, 0.0, theme)


def _rows(
    block: Table, grid: Grid, style: TextStyle, setting: Setting, element: Element, breaker: _Breaker
) -> VList:
    items: VList = []
    last = len(block.rows) - 1
    bold = cell_style(setting.theme, bold=True)
    wrapped = False
    made: list[tuple[Row, tuple[Cell, ...], int]] = []
    for row in block.rows:
        cells = _cells(
            row, block.columns, grid, style if row.kind is RowKind.BODY else bold, setting, element
        )
        tall = max((len(c.lines) for c in cells), default=1)
        wrapped = wrapped or tall > 1
        made.append((row, cells, tall))
    inside = _INSIDE_SHORT if len(made) <= _SHORT else _INSIDE
    edges = _edges(block.rows)
    for i, (row, cells, tall) in enumerate(made):
        if i:
            before = made[i - 1][0].kind
            cost = NEVER if before is RowKind.GROUP or row.kind is RowKind.SUM else inside
            carried = made[i - 1][0].carried if row.kind is RowKind.BODY else ()
            items.append(breaker.penalty(cost if cost == NEVER or i not in edges else _EDGE, carried))
        else:
            items.append(Penalty(NEVER))
        if row.id:
            items.append(Target(row.id))
        above = _rule_above(row, i, wrapped)
        below = 0.9 if i == last else 0.0
        row_style = style if row.kind is RowKind.BODY else bold
        items += _row_boxes(cells, tall, row_style, grid, above, below, setting.theme, breaker)
    if not made:
        items.append(FootRule(grid.total, setting.theme))
    return items


def _edges(rows: Sequence[Row]) -> tuple[int, int]:
    """The first and the last place where a page end would leave a single row alone, with its head or its sum."""
    first = 2 if rows and rows[0].kind is RowKind.GROUP else 1
    last = len(rows) - (2 if rows and rows[-1].kind is RowKind.SUM else 1)
    return first, last


def _rule_above(row: Row, i: int, wrapped: bool) -> float:
    if row.kind is RowKind.SUM:
        return 0.8
    return 0.4 if i and (wrapped or i % 5 == 0) else 0.0


def _row_boxes(
    cells: tuple[Cell, ...],
    tall: int,
    style: TextStyle,
    grid: Grid,
    above: float,
    below: float,
    theme: Theme,
    breaker: _Breaker,
) -> list[Item]:
    if tall <= _SPLIT_ABOVE:
        return [RowBox(cells, style, grid.total, 0, tall, _PAD, _PAD, above, below, theme)]
    items: list[Item] = []
    for i in range(tall):
        if i:
            items.append(breaker.penalty(NEVER if i in (1, tall - 1) else 40.0))
        first, final = i == 0, i == tall - 1
        items.append(
            RowBox(
                cells,
                style,
                grid.total,
                i,
                i + 1,
                _PAD if first else 0.0,
                _PAD if final else 0.0,
                above if first else 0.0,
                below if final else 0.0,
                theme,
            )
        )
    return items


def _cells(
    row: Row, columns: Sequence[Column], grid: Grid, style: TextStyle, setting: Setting, element: Element
) -> tuple[Cell, ...]:
    tr = element.child("TR")
    faces = setting.faces
    if row.kind is RowKind.GROUP:
        lines = set_lines(row.cells[0], style, grid.total, faces)
        span = f"/A<</O/Table/ColSpan {len(columns)}/Scope/Row>>"
        return (Cell(lines, 0.0, grid.total, Align.START, tr.child("TH", span)),)
    return tuple(
        [
            Cell(set_lines(inlines, style, width, faces), x, width, column.align, tr.child("TD"))
            for inlines, column, x, width in zip(row.cells, columns, grid.lefts, grid.widths, strict=True)
        ]
    )
