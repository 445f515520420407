"""What every kind of workbook is read into: a book of sheets of cells, each cell with its row and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

CellKind = Literal["teks", "angka", "persen", "tanggal", "ya_tidak", "galat", "belum_dihitung"]
Span = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged range, all inside, counted from 1."""

_MOST_MERGED = 10_000
"""Of one sheet: a hostile list of them takes no more memory than that."""


class SheetCell(NamedTuple):
    """One cell that holds something.

    `text` is the text; of a number its plain decimals with a point ("97150.5"), of a percentage its points
    ("37.13"), of a date Indonesian words as precise as its format ("31 Desember 2023"), of an error its name.
    `places` are the decimals its format shows, -1 where the format doesn't say; `formula` says that it was calculated;
    `unit` is what the format writes behind the number and is part of what the clerk sees: "juta", "%".
    """

    row: int
    column: int
    kind: CellKind
    text: str
    places: int = -1
    formula: bool = False
    unit: str = ""

    @property
    def name(self) -> str:
        """The cell's name in its sheet: `E12`."""
        return cell_name(self.row, self.column)


@dataclass(slots=True)
class Sheet:
    """One sheet: its cells by row and column, what of it is hidden, which ranges are merged."""

    name: str
    rows: dict[int, dict[int, SheetCell]] = field(default_factory=dict)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[Span] = field(default_factory=list)

    @property
    def is_crowded(self) -> bool:
        """Whether more merged ranges are noted than any form has; the rest of such a list isn't."""
        return len(self.merged) >= _MOST_MERGED

    def put(self, cell: SheetCell) -> None:
        """Add a cell."""
        self.rows.setdefault(cell.row, {})[cell.column] = cell

    def cells(self) -> Iterator[SheetCell]:
        """Every cell, row by row."""
        for number in sorted(self.rows):
            row = self.rows[number]
            yield from (row[column] for column in sorted(row))


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: the name of its file, its sheets in their order by name."""

    file: str
    sheets: Mapping[str, Sheet]


@lru_cache(maxsize=1024)
def column_name(column: int) -> str:
    """Letters of a column counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Name of a cell, both counted from 1: `E12`."""
    return f"{column_name(column)}{row}"


def split_name(name: str) -> tuple[int, int]:
    """Row and column of `E12` or `$E$12`; (0, 0) for what is no name of a cell."""
    letters = name.rstrip("0123456789")
    digits = name[len(letters) :]
    column = column_number(letters)
    return (int(digits), column) if column and digits and len(digits) < 9 else (0, 0)


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Number of a column's letters, counted from 1; 0 for what is no column."""
    column = 0
    for letter in letters.replace("$", ""):
        if not (letter.isascii() and letter.isalpha()):
            return 0
        column = column * 26 + ord(letter.upper()) - 64
    return column if column < 20_000 else 0


def split_span(name: str) -> Span | None:
    """The corners of `B2:C9`; None for what is no range."""
    first, _, last = name.partition(":")
    top, left = split_name(first)
    bottom, right = split_name(last or first)
    return (top, left, bottom, right) if top and bottom else None
