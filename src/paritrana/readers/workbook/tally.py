"""What a workbook holds, counted while it is read; more than is bearable ends the reading.

The counts are of what is kept. A form that is filled in has some thousand cells; 20,000 rows of twelve have 240,000.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.located import Origin
from paritrana.readers.workbook import workbook_faults as faults
from paritrana.readers.workbook.archive import Unreadable
from paritrana.readers.workbook.grid import Sheet, SheetCell

MAX_CELLS = 300_000
"""Cells that hold something; `check` keeps about 0.7 kB of each."""
MAX_TEXT = 20_000_000
"""Characters of all cells; a text that many cells share counts in each."""
LONGEST = 100_000
"""Characters of one text; a cell of Excel has 32,767."""


@dataclass(slots=True)
class Tally:
    """Cells and characters so far."""

    at: Origin
    cells: int = 0
    characters: int = 0

    def put(self, sheet: Sheet, cell: SheetCell) -> None:
        """Add a cell to its sheet."""
        self.cells += 1
        self.characters += len(cell.text)
        if self.cells > MAX_CELLS:
            raise self.over(self.cells, "sel terisi", MAX_CELLS)
        if self.characters > MAX_TEXT:
            raise self.over(self.characters, "huruf", MAX_TEXT)
        sheet.put(cell)

    def measure(self, length: int) -> None:
        """End the reading at a text that no cell can hold, before all of it is kept."""
        if length > LONGEST:
            raise self.over(length, "huruf dalam satu sel", LONGEST)

    def over(self, many: int, unit: str, limit: int) -> Unreadable:
        """The finding for too much of something."""
        return Unreadable(faults.TOO_LARGE.at(self.at, banyak=many, satuan=unit, batas=limit))
