"""Evidence points back: the list of evidence says where each item is used, with pages.

In: the finished sections. Out: the same, the rows of the list with references to the heads, tables, charts and cards
that cite them. Where the list itself stands and what comes before the chapters doesn't count as a use.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from paritrana.chapters.context import anchor
from paritrana.document import (
    Block,
    Card,
    Chart,
    Facts,
    Heading,
    Inline,
    Inlines,
    KeyFigures,
    LineBreak,
    Listing,
    Mark,
    Notice,
    PageRef,
    Paragraph,
    Row,
    Section,
    SectionKind,
    Table,
    Text,
)  # fmt: skip

LEGEND = "Di belakang “Dipakai”: tempatnya dalam berkas ini, dengan halaman di dalam kurung."

Uses = dict[str, dict[str, str]]
"""By exhibit: what the place is called, and the id that its page is found by."""


def with_uses(sections: Sequence[Section], exhibits: Container[str]) -> tuple[Section, ...]:
    """Say at each row of the list of evidence where the item is used; `exhibits` are the ids in capitals."""
    uses: Uses = {}
    marked = [_Marked(s, exhibits, uses).section() if _counts(s) else s for s in sections]
    return tuple(s if _counts(s) else _with_uses(s, uses) for s in marked)


def _counts(section: Section) -> bool:
    return section.kind is not SectionKind.FRONT and not any(map(_is_list, section.blocks))


def _is_list(block: Block) -> bool:
    return isinstance(block, Table) and any(row.id.startswith(anchor("")) for row in block.rows)


@dataclass(slots=True)
class _Marked:
    """One section on its way: `here` names the place of what follows, `target` leads there."""

    given: Section
    exhibits: Container[str]
    uses: Uses
    here: str = ""
    target: str = ""

    def section(self) -> Section:
        """Note all uses; a table's rows that are the first to use something get an id."""
        self.here = f"Bab\u00a0{self.given.number}" if self.given.number else self.given.title
        self.target = self.given.id
        return replace(self.given, blocks=tuple(map(self._block, self.given.blocks)))

    def _block(self, block: Block) -> Block:
        if isinstance(block, Table):
            return replace(block, rows=tuple(self._rows(block)))
        if isinstance(block, Heading):
            if block.number:
                self.here, self.target = block.number, block.id
        elif isinstance(block, Chart):
            self._note(_ids(block.source), block.number, block.id)
        elif isinstance(block, Card):
            self._note(_ids(i for _, value in block.fields for i in value), block.title.split()[0], block.id)
        else:
            self._note(_ids(_inlines(block)), self.here, self.target)
        return block

    def _rows(self, table: Table) -> Iterator[Row]:
        label = table.number or self.here
        for index, row in enumerate(table.rows):
            ids = _ids(i for cell in row.cells for i in cell)
            fresh = [id for id in ids if id in self.exhibits and label not in self.uses.get(id, ())]
            if fresh and not row.id:
                row = replace(row, id=f"{table.id}-{index}")
            self._note(fresh, label, row.id)
            yield row

    def _note(self, ids: Iterable[str], label: str, target: str) -> None:
        for id in ids:
            if id in self.exhibits:
                self.uses.setdefault(id, {}).setdefault(label, target)


def _ids(inlines: Iterable[Inline]) -> list[str]:
    """The exhibits that marks name: "B-04 hlm. 2" is B-04."""
    return [i.label.split()[0].upper() for i in inlines if isinstance(i, Mark) and i.label.strip()]


def _inlines(block: Block) -> Iterator[Inline]:
    match block:
        case Paragraph() | Notice():
            yield from block.inlines
        case Listing():
            for item in block.items:
                yield from item
        case Facts():
            for _, value in block.pairs:
                yield from value
        case KeyFigures():
            yield from (figure.mark for figure in block.figures if figure.mark)


def _with_uses(section: Section, uses: Uses) -> Section:
    """The section with the uses in the rows of its list, below what each row says in its widest cell."""
    return replace(
        section, blocks=tuple(_table_with_uses(b, uses) if _is_list(b) else b for b in section.blocks)
    )


def _table_with_uses(block: Block, uses: Uses) -> Block:
    assert isinstance(block, Table)
    widest = max(range(len(block.columns)), key=lambda i: block.columns[i].weight)
    rows = tuple(_row(row, widest, uses.get(row.id.removeprefix(anchor("")), {})) for row in block.rows)
    return replace(block, rows=rows, notes=(*block.notes, (Text(LEGEND),))) if uses else block


def _row(row: Row, column: int, places: dict[str, str]) -> Row:
    if not places or column >= len(row.cells):
        return row
    uses: list[Inline] = [LineBreak()]
    before = "Dipakai: "
    for label, target in places.items():
        uses += [Text(f"{before}{label}\u00a0("), PageRef(target)]
        before = "), "
    uses.append(Text(")"))
    cells: list[Inlines] = list(row.cells)
    cells[column] = (*cells[column], *uses)
    return replace(row, cells=tuple(cells))
