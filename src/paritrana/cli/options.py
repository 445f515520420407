"""What options that several commands share come to: where results and caches lie, `--ocr`, `--lang`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from paritrana.cli.streams import say
from paritrana.workspace import CACHE_FOLDER, Workspace

if TYPE_CHECKING:
    from paritrana.annexes.ocr import Recogniser
    from paritrana.report.language import Language

RESULTS = Path("hasil")


def cache_folder(results: Path) -> Path | None:
    """Give the caches' folder of a folder of results; one that was chosen for a single product gets none."""
    return results / CACHE_FOLDER if results.name == RESULTS.name else None


def recogniser_of(ocr: bool) -> Recogniser | None:
    """Find the recogniser where one is asked for; without it everything goes on as if nobody had asked.

    A word on stderr says why there is none.
    """
    if not ocr:
        return None
    from paritrana.annexes.ocr import find

    found = find()
    if isinstance(found, str):
        say(sys.stderr, f"paritrana: pindaian tidak dibaca: {found}\n")
        return None
    return found


def language_of(tag: str, workspace: Workspace) -> Language:
    """Load the language by its tag; Indonesian needs no file, and stands in for one that can't be read."""
    from paritrana.diagnostics import Findings
    from paritrana.readers.yamltext import read
    from paritrana.report.language import INDONESIAN, from_node

    if tag == INDONESIAN.tag:
        return INDONESIAN
    file = f"bahasa/{tag}.yaml"
    root = read(workspace.asset(file), file, Findings())
    return from_node(tag, root) if root else INDONESIAN
