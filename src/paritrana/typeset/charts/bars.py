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
from paritrana.typeset.charts.fills import LEAST_BAR, PERIOD_END, draw_bar, tones_of
from paritrana.typeset.charts.heading import draw_heading, draw_key
from paritrana.typeset.charts.horizontal_bars import sketch_horizontal_bars
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, cells_of, slots_of, value_of, values_of

_ROWS_APART = 14.0
_TALL = 176.0


def sketch_bars(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out standing bars; long categories that can't stand side by side lie down."""
    slots = slots_of(chart)
    rows = rows_of(slots, len(chart.series), width)
    columns = bar_columns_for(rows[0], chart, width, words)
    if any(len(s.label) > 6 and not words.name(s.label, columns.pitch - 4).whole for s in slots):
        return sketch_horizontal_bars(chart, width, words)
    sketch = Sketch(width)
    y = draw_heading(sketch, chart, words, 0.0)
    named = len(chart.series) > 1 and _names_fit(chart, columns, words) and len(slots) < 7
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
        self.values = labels_in_columns(words.value, self._texts(gaps=False), columns.step - 3.5, 90.0)
        self.gaps = labels_in_columns(words.gap, self._texts(gaps=True), self._gap_width(), 96.0)
        low, high = span_with_zero(values_of(chart))
        least = LEAST_BAR if low < 0 else 0.0
        values = {key: v for key, p in self.cells.items() if (v := value_of(p)) is not None}
        heights = {key: self.values.height_of(key) + CLEAR + least for key in values}
        self.head = max((heights[key] for key, v in values.items() if v >= 0), default=0.0)
        below = max((heights[key] for key, v in values.items() if v < 0), default=0.0)
        room = min(118.0, max(84.0, _TALL - self.head - below - self.feet.height - y))
        room = max(room, self.gaps.height + 8 - self.head)
        self.top = y
        self.axis = Axis(low, high, y + self.head + room, y + self.head)
        self.bottom = y + self.head + room + below

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
        self.sketch.rule((0.0, zero), (edge, zero), 0.8, self.words.theme.black)
        self._draw_feet(self.bottom + 3.0)
        bottom = self.bottom + 3.0 + self.feet.height
        self._draw_periods(bottom)
        return bottom

    def _draw_bar(self, x: float, value: float, point: Point, k: int, key: tuple[int, int]) -> None:
        zero, end = self.axis.at(0.0), self.axis.at(value)
        if value and abs(end - zero) < LEAST_BAR:
            end = zero - LEAST_BAR if value > 0 else zero + LEAST_BAR
        left, top = x - self.columns.bar / 2, min(zero, end)
        if value:
            theme, wide = self.words.theme, self.columns.bar
            faded = bool(self.slots[key[0]].outside)
            draw_bar(self.sketch, theme, left, top, wide, abs(end - zero), point.fill, self.tones[k], faded)
        place(self.sketch, self.values, key, x, end, above=value >= 0)

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
                self.sketch.rule((x, self.top), (x, bottom), 0.6, theme.rule, PERIOD_END)
