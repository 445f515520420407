"""Standing bars by year or category, one or several series; the value above each, a zero line below all."""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.document import Chart, Point
from paritrana.typeset.charts.axis import Axis, span_with_zero
from paritrana.typeset.charts.bar_columns import (
    BarColumns,
    ColumnFeet,
    bar_columns_for,
    column_feet_for,
    rows_of,
)
from paritrana.typeset.charts.column_labels import CLEAR, labels_in_columns, place, place_gap
from paritrana.typeset.charts.fills import HELP_LINE, LEAST_BAR, PERIOD_END, ZERO_LINE, draw_bar, tones_of
from paritrana.typeset.charts.heading import draw_heading, draw_key
from paritrana.typeset.charts.horizontal_bars import sketch_horizontal_bars
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, cells_of, slots_of, value_of, values_of

_ROWS_APART = 14.0
"""Between the rows into which a wide chart is divided: a line of text."""
_TALL = 176.0
"""Height of a row with all its labels: two charts and their captions fit a page."""
_LEAST_PLOT, _MOST_PLOT = 84.0, 118.0
"""Of the bars alone: lower ones can't be told apart, higher ones only take paper."""
_VALUE_REACH, _GAP_REACH = 90.0, 96.0
"""Height that turned values, and the turned text of a gap, may take."""
_SHORT_LABEL = 6
"""Letters of a label that may be divided or turned: a year or a date. A longer one that does not fit lies down."""
_MANY = 7
"""From so many groups on the names of series stand in a key and not below each bar."""
_BELOW_ZERO = 3.0
"""Between the lower end of the bars and the labels below them."""


def sketch_bars(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out standing bars; long categories that can't stand side by side, and values below zero, lie down."""
    if min(values_of(chart), default=0.0) < 0:
        return sketch_horizontal_bars(chart, width, words)
    slots = slots_of(chart)
    rows = rows_of(slots, len(chart.series), width)
    columns = bar_columns_for(rows[0], chart, width, words)
    if any(len(s.label) > _SHORT_LABEL and not words.name(s.label, columns.pitch - 4).whole for s in slots):
        return sketch_horizontal_bars(chart, width, words)
    sketch = Sketch(width)
    y = draw_heading(sketch, chart, words, 0.0)
    named = len(chart.series) > 1 and _names_fit(chart, columns, words) and len(slots) < _MANY
    if len(chart.series) > 1 and not named:
        y = draw_key(sketch, chart, words, y)
    for i, row in enumerate(rows):
        panel = _BarPanel(sketch, chart, row, columns, words, named, y + (_ROWS_APART if i else 0.0))
        y = panel.draw()
    sketch.height = y
    return sketch


def _names_fit(chart: Chart, columns: BarColumns, words: ChartWords) -> bool:
    labels = (words.note(s.name, columns.step - 2) for s in chart.series)
    return all(label.whole and len(label.lines) <= 2 for label in labels)


class _BarPanel:
    """One row of bars."""

    def __init__(
        self,
        sketch: Sketch,
        chart: Chart,
        slots: Sequence[ChartSlot],
        columns: BarColumns,
        words: ChartWords,
        named: bool,
        y: float,
    ) -> None:
        self.sketch, self.slots, self.columns, self.words = sketch, slots, columns, words
        self.tones = tones_of(chart)
        self.centres = columns.centres(slots)
        self.feet: ColumnFeet = column_feet_for(slots, chart, columns, words, named)
        self.cells = cells_of(slots)
        self.values = labels_in_columns(
            words.value, self._texts(gaps=False), columns.step - 3.5, _VALUE_REACH
        )
        self.gaps = labels_in_columns(words.gap, self._texts(gaps=True), self._gap_width(), _GAP_REACH)
        low, high = span_with_zero(values_of(chart))
        heights = [self.values.height_of(key) for key, p in self.cells.items() if value_of(p) is not None]
        self.head = max(heights, default=-CLEAR) + CLEAR
        room = min(_MOST_PLOT, max(_LEAST_PLOT, _TALL - self.head - self.feet.height - y))
        room = max(room, self.gaps.height + 8 - self.head)
        self.top = y
        self.axis = Axis(low, high, y + self.head + room, y + self.head)
        self.bottom = y + self.head + room

    def _texts(self, gaps: bool) -> dict[tuple[int, int], str]:
        return {key: p.text for key, p in self.cells.items() if (value_of(p) is None) is gaps}

    def _gap_width(self) -> float:
        return min(self.columns.step - 3, max(self.columns.bar * 1.25, 40.0))

    def draw(self) -> float:
        """Draw the row; return the depth of its lower edge."""
        for (i, k), point in self.cells.items():
            x = self.centres[i, k]
            value = value_of(point)
            if value is None:
                self._draw_gap(x, (i, k))
            else:
                self._draw_bar(x, value, point, k, (i, k))
        zero, columns = self.axis.at(0.0), self.columns
        edge = min(columns.pitch * len(self.slots), self.sketch.width)
        self.sketch.rule((0.0, zero), (edge, zero), ZERO_LINE, self.words.theme.black)
        self._draw_feet(self.bottom + _BELOW_ZERO)
        bottom = self.bottom + _BELOW_ZERO + self.feet.height
        self._draw_periods(bottom)
        return bottom

    def _draw_bar(self, x: float, value: float, point: Point, k: int, key: tuple[int, int]) -> None:
        zero, top = self.axis.at(0.0), self.axis.at(value)
        left = x - self.columns.bar / 2
        if value:
            top = min(top, zero - LEAST_BAR)
            theme, wide = self.words.theme, self.columns.bar
            faded = bool(self.slots[key[0]].outside)
            draw_bar(self.sketch, theme, left, top, wide, zero - top, point.fill, self.tones[k], faded)
        place(self.sketch, self.values, key, x, top, above=True)

    def _draw_gap(self, x: float, key: tuple[int, int]) -> None:
        half = self._gap_width() / 2
        down = (self.top + 2, self.axis.start)
        place_gap(self.sketch, self.words, self.gaps, key, (x - half, x + half), down)

    def _draw_feet(self, y: float) -> None:
        for tier, at_bar in self.feet.tiers:
            for key in tier.labels:
                x = self.centres[key] if at_bar else self.columns.slot(key[0])
                place(self.sketch, tier, key, x, y - CLEAR, above=False)
            y += tier.height

    def _draw_periods(self, bottom: float) -> None:
        theme = self.words.theme
        for i in range(1, len(self.slots)):
            if self.slots[i].outside != self.slots[i - 1].outside:
                x = i * self.columns.pitch
                self.sketch.rule((x, self.top), (x, bottom), HELP_LINE, theme.rule, PERIOD_END)
