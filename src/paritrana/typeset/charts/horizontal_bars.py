"""Lying bars, one row for each group in the order given: label, bar, value at its end."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Chart, Point
from paritrana.typeset.charts.axis import Axis, span_with_zero
from paritrana.typeset.charts.fills import LEAST_BAR, ZERO_LINE, draw_bar, tones_of
from paritrana.typeset.charts.heading import draw_heading
from paritrana.typeset.charts.labels import ChartWords, Label
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, slots_of, value_of, values_of

_ROOM = 640.0
"""Height from which the next, closer plan is tried: what lay_out_chart takes."""
_GAP = 8.0
"""Between the column of labels and the bars."""
_CLEAR = 4.0
"""Between a bar's end and its value."""
_FIFTH, _MANY = 3.0, 12
"""Of more than a dozen rows every fifth is followed by a gap, so that the eye keeps its row."""
_TEXT_SHARE, _NEGATIVE_TEXT_SHARE = 0.62, 0.42
"""The part of the bars' room that what is printed at their ends may take; less where it stands on both sides."""
_NAME_SHARE = 0.45
"""Of that, a series' name and note."""
_NAME_APART = 5.0
"""Between a value and the name behind it."""


@dataclass(frozen=True, slots=True)
class _RowPlan:
    """Share of the width for labels, thickness of bars and space between rows."""

    share: float
    bar: float
    apart: float


_PLANS = (
    _RowPlan(0.40, 10.0, 5.5),
    _RowPlan(0.40, 8.5, 2.5),
    _RowPlan(0.55, 8.0, 1.5),
    _RowPlan(0.68, 8.0, 0.5),
)


@dataclass(frozen=True, slots=True)
class _Bar:
    point: Point
    value: float | None
    text: Label
    name: Label | None
    tone: int

    @property
    def width(self) -> float:
        """Width of what is printed at the bar's end."""
        return self.text.width + (self.name.width + _NAME_APART if self.name else 0.0)


@dataclass(frozen=True, slots=True)
class _BarRow:
    label: Label
    note: Label
    bars: tuple[_Bar, ...]
    thick: float

    @property
    def height(self) -> float:
        """Height of label and note, or of the bars if they need more."""
        return max(self.label.height + self.note.height, sum(map(self.line, self.bars)))

    def line(self, bar: _Bar) -> float:
        """Height that one bar takes."""
        return max(bar.text.height, bar.name.height if bar.name else 0.0, self.thick + 1)


def sketch_horizontal_bars(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out lying bars; many rows are set closer, so that 40 stay on one page."""
    slots = slots_of(chart)
    for plan in _PLANS:
        sketch = _sketch(chart, slots, width, words, plan)
        if sketch.height <= _ROOM:
            break
    return sketch


def _sketch(
    chart: Chart, slots: tuple[ChartSlot, ...], width: float, words: ChartWords, plan: _RowPlan
) -> Sketch:
    sketch = Sketch(width)
    natural = [max(words.name(s.label).width, words.note(s.remark).width) for s in slots]
    column = min(plan.share * width, max(natural))
    room = width - column - _GAP
    share = _NEGATIVE_TEXT_SHARE if min(values_of(chart), default=0.0) < 0 else _TEXT_SHARE
    rows = [_row(slot, chart, column, room, share, words, plan) for slot in slots]
    axis = _axis(chart, rows, column + _GAP, width)
    start = y = draw_heading(sketch, chart, words, 0.0) + 1
    for i, row in enumerate(rows):
        y += _FIFTH if i and i % 5 == 0 and len(rows) > _MANY else 0.0
        _draw_row(sketch, row, column, y, axis, words)
        y += row.height + plan.apart
    zero, end = axis.at(0.0), y - plan.apart + 1
    sketch.rule((zero, start - 1), (zero, end), ZERO_LINE, words.theme.black)
    sketch.height = end
    return sketch


def _row(
    slot: ChartSlot, chart: Chart, column: float, room: float, share: float, words: ChartWords, plan: _RowPlan
) -> _BarRow:
    """`share` is the part of `room` that what is printed at a bar's end may take."""
    bars = []
    for series, point, step in zip(chart.series, slot.cells, tones_of(chart), strict=True):
        if point is None:
            continue
        remark = ", ".join(filter(None, (series.name if len(chart.series) > 1 else "", slot.note_of(point))))
        name = words.note(remark, room * share * _NAME_SHARE) if remark else None
        beside = name.width + _NAME_APART if name else 0.0
        value = value_of(point)
        if value is None:
            text = words.gap(point.text, room * (0.5 if share < 0.5 else 1.0) - 2 * _CLEAR - beside)
        else:
            text = words.value(point.text, room * share - beside)
        bars.append(_Bar(point, value, text, name, step))
    label, note = words.name(slot.label, column), words.note(slot.remark, column)
    return _BarRow(label, note, tuple(bars), plan.bar)


def _axis(chart: Chart, rows: list[_BarRow], left: float, right: float) -> Axis:
    """Room for the widest text on each side, so that every value stands at the end of its bar."""
    low, high = span_with_zero(values_of(chart))
    bars = [b for row in rows for b in row.bars if b.value is not None]
    before = max((b.width + _CLEAR + LEAST_BAR for b in bars if (b.value or 0.0) < 0), default=0.0)
    after = max((b.width + _CLEAR + LEAST_BAR for b in bars if (b.value or 0.0) >= 0), default=0.0)
    return Axis(low, high, left + before, max(right - after, left + before + 1))


def _draw_row(sketch: Sketch, row: _BarRow, column: float, y: float, axis: Axis, words: ChartWords) -> None:
    lines = sum(map(row.line, row.bars))
    sketch.label(row.label, 0.0, y)
    sketch.label(row.note, 0.0, y + row.label.height)
    single = len(row.bars) == 1
    at = y if single else y + max(0.0, (row.height - lines) / 2)
    for bar in row.bars:
        _draw_bar(sketch, row, bar, column, at, axis, words)
        at += row.line(bar)


def _draw_bar(
    sketch: Sketch, row: _BarRow, bar: _Bar, column: float, y: float, axis: Axis, words: ChartWords
) -> None:
    zero = axis.at(0.0)
    end = zero if bar.value is None else axis.at(bar.value)
    if bar.value:
        size = max(abs(end - zero), LEAST_BAR)
        end = zero + size if bar.value > 0 else zero - size
        middle = y + bar.text.middle
        top = middle - row.thick / 2
        draw_bar(sketch, words.theme, min(zero, end), top, size, row.thick, bar.point.fill, bar.tone)
    backward = (bar.value or 0.0) < 0 or (bar.value is None and zero - column - _GAP > sketch.width - zero)
    x = end - _CLEAR - bar.width if backward else end + _CLEAR
    sketch.label(bar.text, x, y)
    if bar.name:
        shift = bar.text.baseline(0) - bar.name.baseline(0)
        sketch.label(bar.name, x + bar.text.width + _NAME_APART, y + shift)
