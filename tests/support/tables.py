"""A table's words, for tests of views."""

from __future__ import annotations

from paritrana.document import Inlines, Mark, PageRef, Table, Text


def line(inlines: Inlines) -> str:
    """The words of a cell or a note, U+00A0 as a blank."""
    parts = [
        i.text
        if isinstance(i, Text)
        else i.label
        if isinstance(i, Mark)
        else f"#{i.target}"
        if isinstance(i, PageRef)
        else ""
        for i in inlines
    ]
    return "".join(parts).replace("\u00a0", " ")


def cells(table: Table) -> list[list[str]]:
    """All rows as words."""
    return [[line(cell) for cell in row.cells] for row in table.rows]


def column(table: Table, head: str) -> list[str]:
    """One column by its head; a band's head gives nothing."""
    index = [c.head for c in table.columns].index(head)
    return [line(row.cells[index]) for row in table.rows if len(row.cells) > 1]


def notes(table: Table) -> list[str]:
    """The notes as words."""
    return [line(note) for note in table.notes]
