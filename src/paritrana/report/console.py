"""What a stream can show: its width, its colours, its letters."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

PLAIN_WIDTH = 100

_STYLES = {
    "galat": "1;31",
    "peringatan": "1;33",
    "catatan": "1;36",
    "diterima": "1;32",
    "caret": "1;31",
    "dash": "34",
    "gutter": "34",
    "bold": "1",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a report may be and whether it has colours."""

    width: int = PLAIN_WIDTH
    colour: bool = False

    def paint(self, style: str, text: str) -> str:
        """The text in a style, or as it is."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


def look_of(stream: TextIO) -> Look:
    """Colour only on a terminal that has it and without NO_COLOR; off a terminal the width is fixed."""
    if not stream.isatty():
        return Look()
    able = os.environ.get("TERM", "dumb" if sys.platform != "win32" else "") != "dumb"
    if sys.platform == "win32":
        able = bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))
    width = shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns
    return Look(max(40, min(width, 120)), able and not os.environ.get("NO_COLOR"))


def put(stream: TextIO, text: str) -> None:
    """Write text to a stream of any encoding; a letter it doesn't have becomes `?`."""
    codec = stream.encoding or "utf-8"
    stream.write(text.encode(codec, errors="replace").decode(codec))
