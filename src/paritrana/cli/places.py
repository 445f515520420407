"""Where the commands put what they make, and what they keep beside it."""

from __future__ import annotations

from pathlib import Path

from paritrana.workspace import SHELF

RESULTS = Path("hasil")


def shelf_of(results: Path) -> Path | None:
    """The shelf of a folder of results; a folder that was chosen for one product gets none."""
    return results / SHELF if results.name == RESULTS.name else None
