"""Stacked bars: one a label, its parts from the zero line up, each named beside the bar with a leader to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Chart, Point
from paritrana.typeset.charts.fills import HELP_LINE, LEAST_BAR, ZERO_LINE, draw_part
from paritrana.typeset.charts.heading import draw_heading
from paritrana.typeset.charts.label_placement import spread_labels
from paritrana.typeset.charts.labels import ChartWords, Label
from paritrana.typeset.charts.part_labels import PartLabel, part_label
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, slots_of, value_of

_BAR, _LEADER, _APART = 40.0, 18.0, 14.0
"""Width of a bar, of the leaders beside it, and of the air before the next stack."""
_LEAST_PITCH = 150.0
"""At most three stacks stand in a row, so that the names beside them have two thirds of it."""
_ROOM = 140.0
"""Height of the tallest stack; all others are drawn to its scale."""
_BELOW_BARS, _ROWS_APART = 3.0, 14.0
"""Above the labels and between rows, as of bars."""


@dataclass(frozen=True, slots=True)
class _StackPart:
    """A part of a stack: which series, how far its edges lie above the zero line, what is printed for it."""

    kind: int
    low: float
    high: float
    tag: PartLabel


@dataclass(frozen=True, slots=True)
class _StackBar:
    parts: tuple[_StackPart, ...]
    feet: tuple[Label, ...]
    faded: bool

    @property
    def above(self) -> float:
        """How far it reaches above the zero line."""
        return max((p.high for p in self.parts), default=0.0)

    @property
    def below(self) -> float:
        """How far it reaches below."""
        return -min((p.low for p in self.parts), default=0.0)

    @property
    def words(self) -> float:
        """Height of all tags below one another."""
        return sum(p.tag.height for p in self.parts)


def sketch_stacks(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out stacks side by side, in several rows where the tags need the width."""
    slots = slots_of(chart)
    pitch, many = _columns(chart, slots, width, words)
    scale = _ROOM / max(_reach(slots), 1e-300)
    sketch = Sketch(width)
    y = draw_heading(sketch, chart, words, 0.0)
    for start in range(0, len(slots), many):
        row = [
            _stack(chart, slot, i, pitch, scale, words)
            for i, slot in enumerate(slots[start : start + many], start)
        ]
        y = _draw_row(sketch, row, pitch, y + (_ROWS_APART if start else 0.0), words)
    sketch.height = y
    return sketch


def _columns(chart: Chart, slots: Sequence[ChartSlot], width: float, words: ChartWords) -> tuple[float, int]:
    """How far stacks stand apart and how many stand in a row."""
    tags = [
        part_label(chart.series[k].name, p, width, words).width
        for s in slots
        for k, p in enumerate(s.cells)
        if p is not None
    ]
    natural = _BAR + _LEADER + max(tags, default=0.0) + _APART
    pitch = min(natural, max(width / min(len(slots), 3), _LEAST_PITCH), width)
    return pitch, max(1, int(width / pitch + 1e-6))


def _reach(slots: Sequence[ChartSlot]) -> float:
    """The tallest stack's values above and below zero together."""
    up = [sum(max(value_of(p) or 0.0, 0.0) for p in s.points) for s in slots]
    down = [sum(min(value_of(p) or 0.0, 0.0) for p in s.points) for s in slots]
    return max(up, default=0.0) - min(down, default=0.0)


def _stack(
    chart: Chart, slot: ChartSlot, index: int, pitch: float, scale: float, words: ChartWords
) -> _StackBar:
    up = down = 0.0
    parts: list[_StackPart] = []
    for k, point in enumerate(slot.cells):
        if point is None:
            continue
        value = value_of(point) or 0.0
        tall = max(abs(value) * scale, LEAST_BAR) if value else 0.0
        low = down - tall if value < 0 else up
        up, down = (up, low) if value < 0 else (up + tall, down)
        alone = Point(point.label, point.value, point.text, point.fill, slot.note_of(point))
        tag = part_label(chart.series[k].name, alone, pitch - _BAR - _LEADER - _APART, words)
        parts.append(_StackPart(k, low, low + tall, tag))
    total = chart.totals[index] if index < len(chart.totals) else ""
    room = pitch - _APART
    feet = words.name(slot.label, room, bold=True), words.note(total, room), words.note(slot.note, room)
    return _StackBar(tuple(parts), feet, bool(slot.outside))


def _draw_row(sketch: Sketch, row: Sequence[_StackBar], pitch: float, top: float, words: ChartWords) -> float:
    """Draw one row below `top`; return the depth of its lower edge."""
    above = max(s.above for s in row)
    below = max(s.below for s in row)
    room = max(above + below, *(s.words for s in row))
    zero = top + room - below
    for i, stack in enumerate(row):
        _draw_stack(sketch, stack, i * pitch, (top, top + room), zero, words)
    edge = (len(row) - 1) * pitch + _BAR + 6
    sketch.rule((0.0, zero), (edge, zero), ZERO_LINE, words.theme.black)
    depths = []
    for i, stack in enumerate(row):
        y = top + room + _BELOW_BARS
        for label in stack.feet:
            sketch.label(label, i * pitch, y)
            y += label.height
        depths.append(y)
    return max(depths)


def _draw_stack(
    sketch: Sketch, stack: _StackBar, x: float, room: tuple[float, float], zero: float, words: ChartWords
) -> None:
    """Draw parts and, right of them, their tags from the top down in the order of the parts."""
    order = sorted(stack.parts, key=lambda p: (p.low + p.high, p.kind), reverse=True)
    wished = [zero - (p.low + p.high) / 2 - p.tag.middle for p in order]
    places = spread_labels(wished, [p.tag.height for p in order], *room)
    for part, y in zip(order, places, strict=True):
        tall = part.high - part.low
        left = x + _BAR + _LEADER
        if tall:
            draw_part(sketch, words.theme, (x, zero - part.high, _BAR, tall), part.kind, stack.faded)
            middle, beside = zero - (part.low + part.high) / 2, y + part.tag.middle
            sketch.rule((x + _BAR + 1, middle), (left - 3, beside), HELP_LINE, words.theme.grey)
        part.tag.draw(sketch, left, y)
