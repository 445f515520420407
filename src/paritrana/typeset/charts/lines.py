"""Lines over years: joined only where both neighbours have values, named at their ends, values at the points."""

from __future__ import annotations

from itertools import pairwise

from paritrana.document import Chart, Fill, Point
from paritrana.typeset.charts.axis import NOT_ZERO, Axis, span_near_values
from paritrana.typeset.charts.column_labels import CLEAR, ColumnLabels, labels_in_columns, place, place_gap
from paritrana.typeset.charts.fills import (
    AXIS_LINE,
    CROWDED_MARK,
    DASHED,
    DOTTED,
    HELP_LINE,
    MARK_SIZE,
    PERIOD_END,
    SERIES_LINE,
    SMALL_MARK,
    ZERO_LINE,
    draw_mark,
    mark_colour,
)
from paritrana.typeset.charts.heading import draw_heading
from paritrana.typeset.charts.label_placement import (
    LabelArea,
    LabelWish,
    Segment,
    place_labels,
    spread_labels,
)
from paritrana.typeset.charts.labels import ChartWords, Label
from paritrana.typeset.charts.sketch import PAPER, Sketch
from paritrana.typeset.charts.slots import ChartSlot, cells_of, slots_of, value_of, values_of
from paritrana.typeset.charts.year_axis import SIGN, YearAxis, points_to_print, year_axis_for

_ROOMS = (118.0, 160.0, 220.0, 320.0, 440.0)
"""Heights of the plot that are tried until all values found a place; the last one still leaves room for a caption."""
_SPARSE_ROOM = 200.0
"""A chart that prints a few values only is not made higher than that for them."""
_MARK = 4.0
"""Half the room a point's mark takes: no label comes closer."""
_CLEAR = 4.5
"""Between a point and its value."""
_NAME_SHARE, _NAME_ROOM = 0.24, 16.0
"""Of the width for the names of series on the right; and what mark and air before a name take."""
_CROWDED = 12.0
"""Points closer than that have small marks."""
_GAP_HALF = 0.36
"""Half the width of a gap's hatch, as a share of the distance of two years."""
_TICK = 2.5
"""Length of a year's tick, below the axis."""
_SPARSE = "angka pada titik pertama, terakhir, tertinggi dan terendah"


def sketch_lines(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out lines; taller when the values at the points need the room."""
    for room in _ROOMS:
        drawing = _LineChart(chart, width, words, room)
        if drawing.draw() or (drawing.at.sparse and room > _SPARSE_ROOM):
            break
    return drawing.sketch


class _LineChart:
    """One try with a plot `room` points high."""

    def __init__(self, chart: Chart, width: float, words: ChartWords, room: float) -> None:
        self.chart, self.words, self.sketch = chart, words, Sketch(width)
        self.slots = slots_of(chart)
        self.several = several = len(chart.series) > 1
        self.names = [words.name(s.name if several else "", width * _NAME_SHARE) for s in chart.series]
        self.side = max(label.width for label in self.names) + _NAME_ROOM if several else 0.0
        self.at: YearAxis = year_axis_for(self.slots, width - self.side, words)
        low, high = span_near_values(values_of(chart))
        hints = (NOT_ZERO if low > 0 else "", _SPARSE if self.at.sparse else "")
        self.top = draw_heading(self.sketch, chart, words, 0.0, *hints)
        self.cells = cells_of(self.slots)
        heights = [self._value(*key).height for key, p in self.cells.items() if value_of(p) is not None]
        head = max(heights, default=0.0) + _CLEAR
        foot = head if low < 0 else 0.0
        self.axis = Axis(low, high, self.top + head + room, self.top + head)
        self.bottom = self.axis.start + foot
        self.places = {
            (i, k): (self.at.x[i], self.axis.at(v))
            for (i, k), p in self.cells.items()
            if (v := value_of(p)) is not None
        }
        self.segments = self._segments()

    def _segments(self) -> list[tuple[tuple[float, float, float, float], int, bool]]:
        """Straight parts with their series and whether they are dashed: between neighbours that have values."""
        found = []
        for k in range(len(self.chart.series)):
            own = [i for i in range(len(self.slots)) if (i, k) in self.cells]
            for i, j in pairwise(own):
                if (i, k) in self.places and (j, k) in self.places:
                    line = (*self.places[i, k], *self.places[j, k])
                    found.append((line, k, self.cells[j, k].fill is Fill.OUTLINE))
        return found

    def draw(self) -> bool:
        """Draw all; say whether every value that is to be printed found a place."""
        taken = self._draw_gaps()
        self._draw_base()
        for (x0, y0, x1, y1), k, dashed in self.segments:
            ink = mark_colour(self.words.theme, k)
            self.sketch.rule((x0, y0), (x1, y1), SERIES_LINE, ink, DASHED if dashed else ())
        complete = self._draw_values(taken)
        for (i, k), (x, y) in self.places.items():
            self._draw_mark(x, y, k, self.cells[i, k], MARK_SIZE if self.at.room > _CROWDED else CROWDED_MARK)
        self._draw_names()
        self.sketch.height = self._draw_feet()
        return complete

    def _draw_mark(self, x: float, y: float, k: int, point: Point | None, size: float = MARK_SIZE) -> None:
        hollow = (k + k // 4) % 2 == 1 or (point is not None and point.fill is Fill.OUTLINE)
        draw_mark(self.sketch, self.words.theme, x, y, k, hollow, size)

    def _draw_base(self) -> None:
        theme, zero = self.words.theme, self.axis.low <= 0
        y = self.axis.at(0.0) if zero else self.bottom
        ends = (0.0, y), (self.at.width, y)
        self.sketch.rule(
            *ends,
            ZERO_LINE if zero else AXIS_LINE,
            theme.black if zero else theme.rule,
            () if zero else DOTTED,
        )
        for x in self.at.x:
            self.sketch.rule((x, self.bottom), (x, self.bottom + _TICK), AXIS_LINE, theme.rule)

    # --- gaps ------------------------------------------------------------------------------------------------

    def _whole_gap(self, slot: ChartSlot) -> bool:
        return bool(slot.points) and all(value_of(p) is None for p in slot.points)

    def _draw_gaps(self) -> list[LabelArea]:
        """Hatch slots where no series has a value; neighbours that say the same share one text. Return its places."""
        half, start = self.at.room * _GAP_HALF, 0
        gaps = [s.points[0].text if self._whole_gap(s) else None for s in self.slots]
        texts: dict[tuple[int, int], str] = {}
        runs: dict[tuple[int, int], tuple[float, float]] = {}
        for i, text in enumerate(gaps):
            if i and gaps[i - 1] != text:
                start = i
            if text is not None:
                texts[start, 0] = text
                runs[start, 0] = (self.at.x[start] - half, self.at.x[i] + half)
        least = min((right - left for left, right in runs.values()), default=0.0)
        labels = labels_in_columns(self.words.gap, texts, least + half * 0.5, self.bottom - self.top - 8)
        areas = []
        for key, (left, right) in runs.items():
            wide, high = labels.width_of(key), labels.height_of(key)
            shown = labels if wide <= right - left + half else ColumnLabels({}, turned=False)
            place_gap(self.sketch, self.words, shown, key, (left, right), (self.top + 2, self.bottom))
            x, y = (left + right) / 2, (self.top + 2 + self.bottom) / 2
            areas.append(LabelArea(x - wide / 2 - 2, y - high / 2 - 2, x + wide / 2 + 2, y + high / 2 + 2))
        return areas

    # --- values ----------------------------------------------------------------------------------------------

    def _draw_values(self, taken: list[LabelArea]) -> bool:
        taken += [LabelArea(x - _MARK, y - _MARK, x + _MARK, y + _MARK) for x, y in self.places.values()]
        lines = [line for line, _, _ in self.segments]
        complete = True
        shown = points_to_print(self.chart, self.slots) if self.at.sparse else set(self.places)
        for i, slot in enumerate(self.slots):
            gaps = [] if self.at.sparse else self._partial_gaps(i, slot)
            keys = sorted((key for key in shown if key[0] == i), key=lambda key: (self.places[key][1], key))
            for group in (gaps, keys):
                areas = self._draw_column(group, taken, lines)
                complete = complete and areas is not None
                taken += areas or []
        return complete

    def _draw_column(
        self, keys: list[tuple[int, int]], taken: list[LabelArea], lines: list[Segment]
    ) -> list[LabelArea] | None:
        labels = [self._value(*key) for key in keys]
        wishes = [self._wish(key, label) for key, label in zip(keys, labels, strict=True)]
        areas = place_labels(wishes, taken, lines, self.top, self.bottom)
        signs = self.several and any(map(_apart, wishes, areas or []))
        for key, label, area in zip(keys, labels, areas or [], strict=False):
            self._draw_value(key, label, area, any(map(area.is_crossed_by, lines)), signs)
        return areas

    def _partial_gaps(self, i: int, slot: ChartSlot) -> list[tuple[int, int]]:
        """Series without a value where another has one: their text stands at the foot of the slot."""
        missing = [k for k, p in enumerate(slot.cells) if p is not None and value_of(p) is None]
        return [] if self._whole_gap(slot) else [(i, k) for k in missing]

    def _value(self, i: int, k: int) -> Label:
        width = self.at.width if self.at.sparse else self.at.room - 4
        point = self.cells[i, k]
        if value_of(point) is None:
            return self.words.gap(point.text, width - SIGN)
        ink = mark_colour(self.words.theme, k) if self.several else None
        return self.words.value(point.text, width - (2 * SIGN if self.several else 0.0), ink)

    def _wish(self, key: tuple[int, int], label: Label) -> LabelWish:
        """A value stands centred at its point with room for a mark; a gap takes its mark along at the foot."""
        there = key in self.places
        half = (label.width + (1 if not there else 2 if self.several else 0) * SIGN) / 2 + 1
        x = min(max(self.at.x[key[0]], half), self.at.width - half)
        y = self.places[key][1] if there else self.bottom + _CLEAR
        return LabelWish(x, y, 2 * half, label.height, _CLEAR)

    def _draw_value(
        self, key: tuple[int, int], label: Label, area: LabelArea, is_crossed_by: bool, sign: bool
    ) -> None:
        """Set a value; where one had to leave its point, those of its column take the mark along."""
        gap = key not in self.places
        x = (area.left + area.right + (SIGN if gap else 0.0)) / 2
        if is_crossed_by:
            half = label.width / 2 + 1
            self.sketch.rect(x - half, area.top + 1, 2 * half, label.height - 1.5, fill=PAPER)
        self.sketch.label(label, x, area.top, 0.5)
        if sign or gap:
            left = x - label.width / 2 - SIGN / 2 - 1
            self._draw_mark(left, area.top + label.middle, key[1], self.cells[key], SMALL_MARK)

    # --- beside and below ------------------------------------------------------------------------------------

    def _draw_names(self) -> None:
        """Name each line at its right end, with its mark, in the order of the last values."""
        last = {k: y for (_, k), (_, y) in sorted(self.places.items())}
        order = [k for k in range(len(self.names)) if self.names[k].lines]
        wished = [last.get(k, self.bottom) - self.names[k].middle for k in order]
        heights = [self.names[k].height + 1.5 for k in order]
        for k, y in zip(order, spread_labels(wished, heights, self.top, self.bottom + 8), strict=True):
            x = self.at.width + 6
            self._draw_mark(x, y + self.names[k].middle, k, next(iter(self.chart.series[k].points), None))
            self.sketch.label(self.names[k], x + 8, y)

    def _draw_feet(self) -> float:
        y = self.bottom + 4.0
        for tier in self.at.tiers:
            for key in tier.labels:
                half = tier.width_of(key) / 2
                x = min(max(self.at.x[key[0]], half), self.at.width - half)
                place(self.sketch, tier, key, x, y - CLEAR, above=False)
            y += tier.height
        for i in range(1, len(self.slots)):
            if self.slots[i].outside != self.slots[i - 1].outside:
                x = (self.at.x[i - 1] + self.at.x[i]) / 2
                self.sketch.rule((x, self.top), (x, y), HELP_LINE, self.words.theme.rule, PERIOD_END)
        return y


def _apart(wish: LabelWish, area: LabelArea) -> bool:
    """Whether a label stands further from its point than the next line."""
    return min(abs(area.bottom - wish.y), abs(area.top - wish.y)) > 2 * wish.clear
