"""Name and printed value of one part of a divided bar, set beside each other or, where that is too wide, stacked."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Point
from paritrana.typeset.charts.labels import ChartWords, Label
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import value_of

_APART = 4.0
"""Between name and value on one line: more than a blank."""


@dataclass(frozen=True, slots=True)
class PartLabel:
    """A part's name and value; `beside` says that they share a line, `ahead` that the value comes first on it."""

    name: Label
    value: Label
    beside: bool
    ahead: bool = False

    @property
    def width(self) -> float:
        """Width of both as they stand."""
        if self.beside:
            return self.name.width + (_APART if self.name.lines else 0.0) + self.value.width
        return max(self.name.width, self.value.width)

    @property
    def height(self) -> float:
        """Height of both as they stand."""
        both = self.name.height, self.value.height
        return max(both) if self.beside else sum(both)

    @property
    def middle(self) -> float:
        """Depth of the first line's optical middle."""
        return (self.name if self.name.lines else self.value).middle

    def draw(self, sketch: Sketch, x: float, y: float, align: float = 0.0) -> None:
        """Set both below `y`; stacked ones stand left, centred or right at `x` as `align` is 0, 0.5 or 1."""
        left = x - align * self.width
        if self.beside:
            first, second = (self.value, self.name) if self.ahead else (self.name, self.value)
            sketch.label(first, left, y)
            sketch.label(second, left + self.width - second.width, y)
        else:
            sketch.label(self.name, x, y, align)
            sketch.label(self.value, x, y + self.name.height, align)


def part_label(
    name: str, point: Point, width: float, words: ChartWords, beside: bool = True, ahead: bool = False
) -> PartLabel:
    """The tag of a part in a column `width` wide; `ahead` puts the value before the name."""
    make = words.gap if value_of(point) is None else words.value
    full_name = ", ".join(filter(None, (name, point.note)))
    tag = PartLabel(words.name(full_name), make(point.text), beside=True, ahead=ahead)
    if beside and tag.width <= width:
        return tag
    return PartLabel(words.name(full_name, width), make(point.text, width), beside=False)
