"""Words of a chart as Labels: broken into lines, measured, not yet placed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

from paritrana.pdf.drawing import Colour
from paritrana.pdf.fonts import SOFT_HYPHEN, Face
from paritrana.typeset.text.hyphenation import divisions
from paritrana.typeset.theme import Faces

_ON_LINE = 0.765
"""Where the baseline lies in the leading: ascenders and descenders have as much air."""
_MIDDLE = 0.33
"""Half the height of a capital, in its size."""
_LEADING = 1.22
"""Of the size; labels have one to three lines and are read as one block."""
_NARROWER = 0.94
"""Lines are evened out in steps of so much, while their number stays."""
_SMALLEST = 8.0
"""No word is smaller, whatever the theme has: jurors read on paper."""


@dataclass(frozen=True, slots=True)
class Label:
    """Lines in one face. An empty label has no lines and no height."""

    lines: tuple[str, ...]
    face: Face
    size: float
    leading: float
    colour: Colour
    whole: bool = True
    """False where a word had to be divided."""

    @property
    def width(self) -> float:
        """Width of the widest line."""
        return max(map(self.width_of, self.lines), default=0.0)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.leading

    def width_of(self, line: str) -> float:
        """Width of one line."""
        return self.face.width(line) * self.size

    def baseline(self, line: int) -> float:
        """Depth of a line's baseline below the label's upper edge."""
        return (line + _ON_LINE) * self.leading

    @property
    def middle(self) -> float:
        """Depth of the optical middle of the first line: half the height of a capital above the baseline."""
        return self.baseline(0) - _MIDDLE * self.size

    @staticmethod
    def ends_in_hyphen(line: str) -> bool:
        """Whether the line ends in a divided word."""
        return line.endswith(SOFT_HYPHEN)


class ChartWords:
    """Makes the labels of a chart in the theme's sizes: values bold, names plain, notes and gaps small and grey."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self.theme = faces.theme
        self.size = faces.theme.mark_size
        self.small = max(_SMALLEST, self.size - 1.0)

    def value(self, text: str, width: float = inf, colour: Colour | None = None) -> Label:
        """The printed value of a point."""
        return self._label(text, width, self.size, colour or self.theme.black, bold=True)

    def name(self, text: str, width: float = inf, colour: Colour | None = None, bold: bool = False) -> Label:
        """A year, a category, a series."""
        return self._label(text, width, self.size, colour or self.theme.black, bold=bold)

    def note(self, text: str, width: float = inf) -> Label:
        """A small second line, a unit, a number at a tick."""
        return self._label(text, width, self.small, self.theme.grey)

    def gap(self, text: str, width: float = inf) -> Label:
        """What stands in place of a value that is missing."""
        return self._label(text, width, self.small, self.theme.grey, italic=True)

    def _label(
        self, text: str, width: float, size: float, colour: Colour, bold: bool = False, italic: bool = False
    ) -> Label:
        face = self.faces.get("sans", bold, italic)
        leading = round(size * _LEADING, 1)
        lines = _at_blanks(text, face, width / size)
        if lines is not None:
            return Label(lines, face, size, leading, colour)
        return Label(tuple(_divide(text, face, width / size)), face, size, leading, colour, whole=False)


def _at_blanks(text: str, face: Face, width: float) -> tuple[str, ...] | None:
    """Lines of at most `width` ems, as even as their number allows; None when a word is wider.

    A blank that should not break does so only where the words would not fit otherwise.
    """
    if text and "\n" not in text and face.width(text) <= width:
        return (text,)
    for pattern in (r"[ \n]+", r"[ \n\u00a0\u202f]+"):
        words = [w for w in re.split(pattern, text) if w]
        if all(face.width(w) <= width for w in words):
            lines = _fill_lines(words, face, width)
            narrow = width
            while len(lines) > 1 and len(tighter := _fill_lines(words, face, narrow * _NARROWER)) == len(
                lines
            ):
                narrow *= _NARROWER
                if any(face.width(line) > narrow for line in tighter):
                    break
                lines = tighter
            return lines
    return None


def _fill_lines(words: list[str], face: Face, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def _divide(text: str, face: Face, width: float) -> list[str]:
    """Lines of at most `width` ems where words have to be divided: after syllables, else between any letters."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(joined) <= width:
            lines[-1] = joined
            continue
        while face.width(word) > width and len(word) > 1:
            head, word = _cut(word, face, width)
            lines.append(head)
        lines.append(word)
    return lines


def _cut(word: str, face: Face, width: float) -> tuple[str, str]:
    for at in reversed(divisions(word.lower())):
        head = word[:at] + SOFT_HYPHEN
        if face.width(head) <= width:
            return head, word[at:]
    at = next((i for i in range(len(word) - 1, 1, -1) if face.width(word[:i]) <= width), 1)
    return word[:at], word[at:]
