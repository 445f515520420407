"""A line of the source with its number, and what stands under it."""

from __future__ import annotations

import unicodedata

from paritrana.located import Origin
from paritrana.printable import clean
from paritrana.report.console import Look


def excerpt(line: str, at: Origin, label: str, sign: str, gutter: int, look: Look) -> list[str]:
    """Two lines: the source, cut to the console's width around the place, and the mark with its label."""
    room = room_of(gutter, look)
    width = min(at.width, room // 3) if label else at.width
    needed = min(width + 1 + columns(label) if label else width, room - 4)
    start, text = _window(clean(line), at.column - 1, needed, room)
    before = at.column - 1 - start
    marked = text[before : before + width]
    mark = sign * max(1, columns(marked))
    style = "caret" if sign == "^" else "dash"
    bar = look.paint("gutter", "|")
    number = look.paint("gutter", str(at.line).rjust(gutter))
    under = " " * columns(text[:before]) + look.paint(style, f"{mark} {label}".rstrip())
    return [f"{number} {bar} {text}".rstrip(), f"{' ' * gutter} {bar} {under}"]


def room_of(gutter: int, look: Look) -> int:
    """How many characters of a line fit beside a gutter."""
    return max(20, look.width - gutter - 3)


def _window(line: str, column: int, needed: int, room: int) -> tuple[int, str]:
    """The part of a long line around a place: (the index of its first character, the text).

    From the place on, so many characters are `needed` for the mark and its label.
    """
    if len(line) <= room and column + needed <= room:
        return 0, line
    near = min(column - room // 3, len(line) - room + 3)
    start = max(0, near, column + needed - room) if column + needed > room - 3 else 0
    lead, part = ("...", line[start + 3 : start + room]) if start else ("", line[:room])
    tail = "..." if start + room < len(line) else ""
    return start, lead + (part[: len(part) - 3] + tail if tail else part)


def columns(text: str) -> int:
    """How many columns a text takes on a terminal: two for a wide letter, none for a combining mark."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(bool(unicodedata.combining(c)) for c in text)
