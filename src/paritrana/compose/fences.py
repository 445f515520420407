"""Fenced blocks to the blocks they name: tables, charts, cards, key figures, letters, lists.

In: a fence and the context. Out: blocks, numbered "Tabel 1", "Gambar 1" through the whole document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from paritrana.chapters import CARDS, CHARTS, TABLES, Context
from paritrana.chapters.letters import letterhead, signature
from paritrana.chapters.summary import key_figures
from paritrana.chapters.table_builder import row_anchor
from paritrana.chapters.wording import NBSP
from paritrana.compose import faults
from paritrana.compose.inline_runs import hole_value
from paritrana.compose.markup import Fence, Writer
from paritrana.compose.template import Filled
from paritrana.diagnostics import Diagnostic
from paritrana.document import (
    Block,
    Chart,
    Contents,
    ContentsKind,
    Facts,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    Mark,
    PageRef,
    Paragraph,
    Row,
    Space,
    Table,
    Tone,
    Turn,
)  # fmt: skip

CONTENTS: Mapping[str, Contents] = {
    "isi": Contents(ContentsKind.SECTIONS, "Daftar Isi"),
    "daftar tabel": Contents(ContentsKind.TABLES, "Daftar Tabel"),
    "daftar gambar": Contents(ContentsKind.CHARTS, "Daftar Gambar"),
}

WRITTEN = ("fakta", "pengantar", "catatan")
"""Fences whose lines are written in the template."""

Maker = Callable[[Context], tuple[Block, ...]]


def _several(make: Callable[[Context], Block | None]) -> Maker:
    def make_blocks(context: Context) -> tuple[Block, ...]:
        block = make(context)
        return () if block is None else (block,)

    return make_blocks


NAMED: Mapping[str, Maker] = {
    **{f"tabel {name}": _several(make) for name, make in TABLES.items()},
    **{f"grafik {name}": _several(make) for name, make in CHARTS.items()},
    **{f"kartu {name}": make for name, make in CARDS.items()},
    "angka kunci": _several(key_figures),
    "kop": lambda context: (letterhead(context.evidence, context.emblem),),
    "tanda-tangan pengantar": lambda context: (signature(context.evidence, "pengantar"),),
    "tanda-tangan pernyataan": lambda context: (signature(context.evidence, "pernyataan"),),
    "spasi": lambda context: (Space(),),
    "halaman kedua": lambda context: (Turn(),),
}


def check_fence(fence: Fence) -> Diagnostic | None:
    """A finding when nothing of this name exists."""
    known = (*NAMED, *CONTENTS, *WRITTEN)
    if fence.words in known:
        return None
    near = get_close_matches(fence.words, known, n=1, cutoff=0.5)
    hint = f'; maksudnya "{near[0]}"?' if near else ""
    return faults.UNKNOWN_BLOCK.at(
        fence.place, nama=fence.words or "tanpa nama", saran=hint, pilihan=", ".join(sorted(known))
    )


@dataclass(slots=True)
class Numbering:
    """Numbers tables and charts in the order in which they come, and remembers what references may lead to."""

    labels: dict[str, str] = field(default_factory=dict)
    rows: set[str] = field(default_factory=set)
    tables: int = 0
    charts: int = 0

    def make(self, fence: Fence, context: Context) -> tuple[Block, ...]:
        """The blocks of a fence that the context makes; none for one that the template writes itself."""
        if fence.words in CONTENTS:
            return (CONTENTS[fence.words],)
        maker = NAMED.get(fence.words)
        return tuple(self._number(block, fence) for block in maker(context)) if maker else ()

    def _anchor_row(self, row: Row) -> Row:
        """A row with the anchor of its place, unless an earlier table has it: pointers lead to the first."""
        id = row.id or row_anchor(row.place)
        if not id or id in self.rows:
            return row
        self.rows.add(id)
        return replace(row, id=id)

    def _number(self, block: Block, fence: Fence) -> Block:
        if isinstance(block, Table):
            block = replace(block, rows=tuple(map(self._anchor_row, block.rows)))
        if isinstance(block, Table) and block.caption:
            self.tables += 1
            block = replace(block, number=f"Tabel{NBSP}{self.tables}")
            self.labels[block.id] = block.number
        elif isinstance(block, Chart):
            self.charts += 1
            block = replace(block, number=f"Gambar{NBSP}{self.charts}")
            self.labels[block.id] = block.number
        if isinstance(block, Table | Chart) and block.place is None:
            block = replace(block, place=fence.place)
        return block


def own_lines(fence: Fence, writer: Writer, filled: Filled) -> tuple[Block, ...]:
    """A fence whose lines stand in the template: facts (`Nomor: …`), a lead, a small note."""
    if fence.words == "fakta":
        pairs = [pair for line in fence.content.splitlines() if (pair := _pair(line, writer, filled))]
        return (Facts(tuple(pairs), place=fence.place),) if pairs else ()
    inlines = writer.line(" ".join(fence.content.split()))
    return (Paragraph(inlines, Tone.LEAD if fence.words == "pengantar" else Tone.NOTE, fence.place),)


def _pair(line: str, writer: Writer, filled: Filled) -> tuple[str, Inlines] | None:
    """Label and value of a line; a line whose value is empty is left out."""
    label, _, value = line.partition(":")
    inlines = writer.line(value) if value.strip() else ()
    return (hole_value(label.strip(), filled), inlines) if inlines else None


def close_pointers(block: Block, numbering: Numbering) -> Block:
    """A block whose open pointers are closed, once all tables are known.

    The mark of a sum, which names a table, gets that table's number, and is gone without the table; a page that is that
    of a row leads to its chapter where no table has the row.
    """
    if isinstance(block, KeyFigures):
        return replace(block, figures=tuple(_figure(one, numbering) for one in block.figures))
    if isinstance(block, Table) and any(
        _open(one) for row in block.rows for cell in row.cells for one in cell
    ):
        rows = tuple(
            replace(row, cells=tuple(_close(cell, numbering) for cell in row.cells)) for row in block.rows
        )
        return replace(block, rows=rows)
    return block


def _figure(figure: KeyFigure, numbering: Numbering) -> KeyFigure:
    found = _close((figure.mark,), numbering) if figure.mark else ()
    return replace(figure, mark=next((one for one in found if isinstance(one, Mark)), None))


def _open(inline: Inline) -> bool:
    return bool(isinstance(inline, PageRef) and inline.otherwise) or _nameless(inline)


def _nameless(inline: Inline) -> bool:
    return isinstance(inline, Mark) and not inline.label


def _close(inlines: Inlines, numbering: Numbering) -> Inlines:
    found: list[Inline] = []
    for one in inlines:
        if isinstance(one, PageRef) and one.otherwise:
            found.append(PageRef(one.target if one.target in numbering.rows else one.otherwise))
        elif isinstance(one, Mark) and _nameless(one):
            label = numbering.labels.get(one.target, "")
            found += [replace(one, label=label)] if label else []
        else:
            found.append(one)
    return tuple(found)
