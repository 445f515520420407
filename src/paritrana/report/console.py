"""What a stream can show: its width, its colours, its letters."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

PLAIN_WIDTH = 100
"""Columns where no terminal says how many it has: in a file or a pipe."""

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

_LOOKALIKES = {
    "–": "-", "—": "-", "−": "-", "×": "x", "÷": "/", "‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a report may be and whether it has colours."""

    width: int = PLAIN_WIDTH
    colour: bool = False

    def paint(self, style: str, text: str) -> str:
        """The text in a style, or as it is."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


def look_of(stream: TextIO) -> Look:
    """Colour on a terminal that has it or where FORCE_COLOR asks for it, never with NO_COLOR.

    Off a terminal the width is fixed unless COLUMNS says otherwise.
    """
    colour = _colourful(stream) and not os.environ.get("NO_COLOR")
    if not stream.isatty() and not os.environ.get("COLUMNS"):
        return Look(colour=colour)
    width = shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns
    return Look(max(40, min(width, 120)), colour)


def _colourful(stream: TextIO) -> bool:
    if os.environ.get("FORCE_COLOR"):
        return True
    if sys.platform == "win32":
        return stream.isatty() and bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))
    return stream.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def put(stream: TextIO, text: str) -> None:
    """Write text to a stream of any encoding; a letter it doesn't have becomes a plain one like it, or `?`."""
    codec = stream.encoding or "utf-8"
    stream.write(_plain(text, codec).encode(codec, errors="replace").decode(codec))


def _plain(text: str, codec: str) -> str:
    """The text with look-alikes for the signs of print that a codec lacks; widths stay."""
    lacking = {ord(c): plain for c, plain in _LOOKALIKES.items() if c in text and not _has(codec, c)}
    return text.translate(lacking)


def _has(codec: str, letter: str) -> bool:
    try:
        letter.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
