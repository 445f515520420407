"""Where the commands put what they make, and what they keep beside it."""

from __future__ import annotations

from pathlib import Path

RESULTS = Path("hasil")
SHELF = ".simpanan"
"""Below the results: annex pages made ready once, what was seen in annexes; used again while a file doesn't change."""


def shelf_of(results: Path) -> Path | None:
    """The shelf of a folder of results; a folder that was chosen for one product gets none."""
    return results / SHELF if results.name == RESULTS.name else None
