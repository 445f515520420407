"""A dot on a scale from 0 to 100 % for each point; the scale grows when a value lies beyond it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from paritrana.document import Chart, Fill, Point
from paritrana.typeset.charts.axis import Axis
from paritrana.typeset.charts.fills import HELP_LINE, draw_gap
from paritrana.typeset.charts.heading import draw_heading
from paritrana.typeset.charts.labels import ChartWords, Label
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, slots_of, value_of, values_of

_QUARTERS = (0.0, 100.0, 50.0, 25.0, 75.0)
"""Percentages with a tick; where their numbers would touch, the first ones are printed."""
_APART = 14.0
"""Between the column of labels and the tracks."""
_DOT = 3.3
"""Radius; larger than a mark on a line, since it stands alone."""
_CLEAR = 2.0
"""Between a dot and the text above or below it."""
_ROW, _LEAST_ROW, _ROOM = 34.0, 22.0, 610.0
"""Height of a row; the lesser one where the rows would take more than `_ROOM` together, which leaves 30 of
chart_box's `TALLEST` for the heading and the numbers of the scale."""
_LABEL_SHARE, _NAME_SHARE = 0.4, 0.4
"""Most of the width for labels; most of what is left for the name beside a value."""
_NAME_APART = 4.0
"""Between a value and the name behind it: more than a blank."""
_TICK, _EDGE_TICK = (2.2, 0.6), (4.5, 1.0)
"""Half the height and the width of a tick; 0 and 100 % stand out where the scale goes beyond them."""
_WIDE_SPAN, _MOST_TICKS = 400.0, 20
"""A scale beyond so many percent is not marked by quarters but by hundreds, twenty ticks at most."""


@dataclass(frozen=True, slots=True)
class _Dot:
    point: Point
    value: float | None
    text: Label
    name: Label

    @property
    def width(self) -> float:
        """Width of value and name beside each other."""
        return self.text.width + (self.name.width + _NAME_APART if self.name.lines else 0.0)

    @property
    def height(self) -> float:
        """Height of the two, first lines on one baseline."""
        return max(self.text.height, self.name.height + self.shift if self.name.lines else 0.0)

    @property
    def shift(self) -> float:
        """Depth of the name's upper edge below that of the value."""
        return self.text.baseline(0) - self.name.baseline(0)


@dataclass(frozen=True, slots=True)
class _ScaleRow:
    label: Label
    note: Label
    dots: tuple[_Dot, ...]
    track: float
    """Depth of the track below the row's upper edge."""

    @property
    def height(self) -> float:
        """Height of label and note beside the track, or of the track with the texts above and below it."""
        below = max((d.height + _DOT + 2 * _CLEAR for d in self.dots[1:]), default=_DOT)
        return max(self.track + below, self.track - self.label.middle + self.label.height + self.note.height)


def sketch_dot_scale(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out one track for each label with one or two dots; values are percentages, 0 to 100."""
    sketch = Sketch(width)
    rows = _rows(chart, width, words)
    column = max(max(r.label.width, r.note.width) for r in rows)
    axis = _axis(values_of(chart), column + _APART, width, words)
    y = draw_heading(sketch, chart, words, 0.0)
    least = _ROW if _ROW * len(rows) < _ROOM else _LEAST_ROW
    track = y
    for row in rows:
        track = y + row.track
        _draw_row(sketch, row, track, axis, words)
        y += max(least, row.height + 4) if row is not rows[-1] else row.height
    under = max((d.height + 2 for d in rows[-1].dots[1:]), default=0.0)
    bottom = _draw_ticks(sketch, axis, track + 5 + under, words)
    sketch.height = max(y, bottom)
    return sketch


def _rows(chart: Chart, width: float, words: ChartWords) -> list[_ScaleRow]:
    rows = []
    for slot in slots_of(chart):
        if len(slot.points) <= 2:
            rows.append(_row(slot, chart, width, words))
            continue
        for k, point in enumerate(slot.cells):
            if point is not None:
                label = ", ".join(filter(None, (slot.label, chart.series[k].name)))
                rows.append(_row(ChartSlot(label, point.note, (point,)), chart, width, words))
    return rows


def _row(slot: ChartSlot, chart: Chart, width: float, words: ChartWords) -> _ScaleRow:
    room = (1 - _LABEL_SHARE) * width - _APART
    dots = []
    for k, point in enumerate(slot.cells):
        if point is None:
            continue
        several = len(slot.cells) > 1
        remark = ", ".join(filter(None, (chart.series[k].name if several else "", slot.note_of(point))))
        name = words.note(remark, room * _NAME_SHARE)
        value = value_of(point)
        rest = room - (name.width + 8 if remark else 4)
        dots.append(_Dot(point, value, (words.gap if value is None else words.value)(point.text, rest), name))
    label, note = words.name(slot.label, _LABEL_SHARE * width), words.note(slot.note, _LABEL_SHARE * width)
    above = dots[0].height if dots else 0.0
    return _ScaleRow(label, note, tuple(dots), max(label.middle, above + _DOT + _CLEAR))


def _axis(values: list[float], left: float, right: float, words: ChartWords) -> Axis:
    low, high = min(0.0, *values, 0.0), max(100.0, *values, 100.0)
    step = 25.0 if high - low <= _WIDE_SPAN else 100.0 * ceil((high - low) / (100 * _MOST_TICKS))
    low, high = (
        floor(low / step) * step if low < 0 else 0.0,
        ceil(high / step) * step if high > 100 else 100.0,
    )
    return Axis(low, high, left + _DOT + 1, right - words.note(_tick(high)).width / 2)


def _tick(value: float) -> str:
    number = f"{value:,.0f}".replace(",", ".").replace("-", "−")
    return number if 0 <= value < 100 else f"{number} %"


def _draw_row(sketch: Sketch, row: _ScaleRow, y: float, axis: Axis, words: ChartWords) -> None:
    theme = words.theme
    sketch.label(row.label, 0.0, y - row.label.middle)
    sketch.label(row.note, 0.0, y - row.label.middle + row.label.height)
    if all(d.value is None for d in row.dots):
        _draw_gap(sketch, row, y, axis, words)
        return
    sketch.rule((axis.start, y), (axis.end, y), HELP_LINE, theme.rule)
    for tick in sorted({*_QUARTERS, axis.low, axis.high}):
        edge = tick in (0.0, 100.0) and (axis.low < 0 or axis.high > 100)
        (half, line), ink = (_EDGE_TICK, theme.black) if edge else (_TICK, theme.rule)
        sketch.rule((axis.at(tick), y - half), (axis.at(tick), y + half), line, ink)
    for turn, dot in enumerate(row.dots):
        x = axis.start if dot.value is None else axis.at(dot.value)
        if dot.value is not None:
            hollow = dot.point.fill is not Fill.SOLID
            sketch.dot(x, y, _DOT, theme.accent, hollow)
        left = min(max(x - dot.text.width / 2, axis.start - _DOT), sketch.width - dot.width)
        top = y + _DOT + _CLEAR if turn else y - _DOT - _CLEAR - dot.height
        sketch.label(dot.text, left, top)
        sketch.label(dot.name, left + dot.text.width + _NAME_APART, top + dot.shift)


def _draw_gap(sketch: Sketch, row: _ScaleRow, y: float, axis: Axis, words: ChartWords) -> None:
    x = axis.start
    for text in dict.fromkeys(d.text for d in row.dots):
        sketch.label(text, x, y - text.middle)
        x += text.width + 6
    if axis.end - x > 8:
        draw_gap(sketch, words.theme, x, y - 4.5, axis.end - x, 9)


def _draw_ticks(sketch: Sketch, axis: Axis, y: float, words: ChartWords) -> float:
    """Print the numbers of the scale, the most needed first, where they don't touch; return the lower edge."""
    taken: list[tuple[float, float]] = []
    bottom = y
    for value in dict.fromkeys((*_QUARTERS[:2], axis.high, axis.low, *_QUARTERS[2:])):
        label = words.note(_tick(value))
        left = min(axis.at(value) - label.width / 2, sketch.width - label.width)
        left = max(left, axis.start - _DOT - 1)
        right = left + label.width
        if all(right + 4 < a or left - 4 > b for a, b in taken):
            taken.append((left, right))
            sketch.label(label, left, y)
            bottom = y + label.height
    return bottom
