"""A Sketch: the marks of one chart, each in the chart's own coordinates (x from the left, y down from the top)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import cos, pi, sin
from typing import Protocol

from paritrana.pdf.drawing import Colour
from paritrana.pdf.fonts import Face
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset.charts.labels import Label

PAPER: Colour = (1.0, 1.0, 1.0)
"""White, to cover lines behind a label and to fill what is hollow."""
CIRCLE = tuple((cos(i * pi / 12), sin(i * pi / 12)) for i in range(24))


class _Stroke(Protocol):
    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class _Word:
    x: float
    y: float
    text: str
    face: Face
    size: float
    colour: Colour
    turned: bool

    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None:
        piece = Piece(0.0, self.text, self.face, self.size, self.colour)
        if self.turned:
            pen.rising_text(element, piece, x + self.x, top - self.y, 1.0)
        else:
            pen.text(element, (piece,), x + self.x, top - self.y)


@dataclass(frozen=True, slots=True)
class _Rule:
    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    colour: Colour
    dash: tuple[float, ...]

    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None:
        start, end = ((x + px, top - py) for px, py in (self.start, self.end))
        pen.rule(start, end, self.width, self.colour, element, self.dash)


@dataclass(frozen=True, slots=True)
class _Rect:
    x: float
    y: float
    width: float
    height: float
    fill: Colour | None
    stroke: Colour | None
    line_width: float

    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None:
        low = top - self.y - self.height
        pen.box(x + self.x, low, self.width, self.height, self.fill, self.stroke, self.line_width, element)


@dataclass(frozen=True, slots=True)
class _Hatch:
    x: float
    y: float
    width: float
    height: float
    gap: float
    colour: Colour
    line_width: float

    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None:
        low = top - self.y - self.height
        pen.hatch(x + self.x, low, self.width, self.height, self.gap, self.colour, self.line_width, element)


@dataclass(frozen=True, slots=True)
class _Shape:
    points: tuple[tuple[float, float], ...]
    fill: Colour | None
    stroke: Colour | None
    line_width: float
    closed: bool

    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None:
        points = ((x + px, top - py) for px, py in self.points)
        pen.path(points, self.fill, self.stroke, self.line_width, self.closed, element)


@dataclass(slots=True)
class Sketch:
    """Marks in drawing order, later ones on top; `height` is set by who lays out the chart."""

    width: float
    height: float = 0.0
    _strokes: list[_Stroke] = field(default_factory=list)

    def draw(self, pen: Pen, element: Element, x: float, top: float) -> None:
        """Draw all marks as content of `element`, the sketch's upper left corner at (x, top)."""
        pen.tag(element)
        for stroke in self._strokes:
            stroke.draw(pen, element, x, top)

    def label(self, label: Label, x: float, y: float, align: float = 0.0) -> None:
        """Set a label's lines below `y`; `align` 0, 0.5 or 1 puts their left edge, middle or right edge at `x`."""
        for i, line in enumerate(label.lines):
            left = x - align * label.width_of(line)
            self._word(label, left, y + label.baseline(i), line, turned=False)

    def rising_label(self, label: Label, x: float, y: float, align: float = 0.0) -> None:
        """Set a label's lines upwards, centred on `x`; `align` 0 starts them at `y`, 1 ends them there."""
        for i, line in enumerate(label.lines):
            low = y + align * label.width_of(line)
            self._word(label, x - label.height / 2 + label.baseline(i), low, line, turned=True)

    def _word(self, label: Label, x: float, y: float, line: str, turned: bool) -> None:
        text = line if label.ends_in_hyphen(line) else line + " "
        self._strokes.append(_Word(x, y, text, label.face, label.size, label.colour, turned))

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        width: float,
        colour: Colour,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a straight line."""
        self._strokes.append(_Rule(start, end, width, colour, dash))

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line_width: float = 0.5,
    ) -> None:
        """Draw a rectangle whose upper left corner is (x, y)."""
        self._strokes.append(_Rect(x, y, width, height, fill, stroke, line_width))

    def hatch(
        self, x: float, y: float, width: float, height: float, gap: float, colour: Colour, line_width: float
    ) -> None:
        """Fill a rectangle with rising lines."""
        self._strokes.append(_Hatch(x, y, width, height, gap, colour, line_width))

    def shape(
        self,
        points: Iterable[tuple[float, float]],
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line_width: float = 1.0,
        closed: bool = True,
    ) -> None:
        """Draw through `points`."""
        self._strokes.append(_Shape(tuple(points), fill, stroke, line_width, closed))

    def dot(self, x: float, y: float, radius: float, colour: Colour, hollow: bool) -> None:
        """Draw a dot, filled or as a ring."""
        points = ((x + px * radius, y + py * radius) for px, py in CIRCLE)
        self.shape(points, fill=PAPER if hollow else colour, stroke=colour, line_width=1.1)
