"""`--ocr`: the program that reads scans, or a word on stderr about why there is none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from paritrana.cli.streams import say

if TYPE_CHECKING:
    from paritrana.annexes.ocr import Recogniser


def recogniser_of(ocr: bool) -> Recogniser | None:
    """The recogniser where one is asked for and there; without it everything goes on as if nobody had asked."""
    if not ocr:
        return None
    from paritrana.annexes.ocr import find

    found = find()
    if isinstance(found, str):
        say(sys.stderr, f"paritrana: pindaian tidak dibaca: {found}\n")
        return None
    return found
