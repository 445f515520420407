"""Bars of 100 %: one a label, divided among the series; each part named below its own place."""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.document import Chart, Point
from paritrana.typeset.charts.fills import HELP_LINE, LEAST_BAR, draw_part
from paritrana.typeset.charts.heading import draw_heading
from paritrana.typeset.charts.horizontal_bars import sketch_horizontal_bars
from paritrana.typeset.charts.label_placement import spread_labels
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.part_labels import PartLabel, part_label
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, slots_of, value_of

_TALL = 20.0
"""Of a bar: higher than a line of text, so that hatches show."""
_LEADER = 7.0
"""Height of the lines from parts to their names, steep enough to be followed."""
_APART, _ROWS_APART, _SWATCH = 8.0, 12.0, 12.0
"""Between the tags below a bar, between bars, and the width of a part's piece before its tag in a list."""


def sketch_shares(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out one bar a label; a whole that can't be told (a gap, a negative part, nothing at all) gets plain bars."""
    slots = slots_of(chart)
    if not all(_is_whole(slot) for slot in slots):
        return sketch_horizontal_bars(chart, width, words)
    sketch = Sketch(width)
    y = draw_heading(sketch, chart, words, 0.0)
    for i, slot in enumerate(slots):
        y += _ROWS_APART if i else 0.0
        label = words.name(", ".join(filter(None, (slot.label, slot.note))), width, bold=True)
        sketch.label(label, 0.0, y)
        y = _draw_bar(sketch, chart, slot, y + label.height + (3.0 if label.lines else 0.0), words)
    sketch.height = y
    return sketch


def _is_whole(slot: ChartSlot) -> bool:
    values = [value_of(point) for point in slot.points]
    return all(v is not None and v >= 0 for v in values) and any(values)


def _draw_bar(sketch: Sketch, chart: Chart, slot: ChartSlot, y: float, words: ChartWords) -> float:
    """Draw one divided bar and its tags; return the depth below them."""
    parts = [(k, p) for k, p in enumerate(slot.cells) if p is not None]
    edges = _edges([value_of(p) or 0.0 for _, p in parts], sketch.width)
    for (k, _), (left, right) in zip(parts, edges, strict=True):
        if right > left:
            draw_part(sketch, words.theme, (left, y, right - left, _TALL), k, bool(slot.outside))
    y += _TALL
    tags = [_tag(chart, slot, k, p, sketch.width, words, beside=False) for k, p in parts]
    if sum(tag.width + _APART for tag in tags) - _APART > sketch.width:
        return _draw_list(sketch, chart, slot, parts, y + 4.0, words)
    widths = [tag.width + _APART for tag in tags]
    middles = [(left + right) / 2 for left, right in edges]
    wished = [m - w / 2 for m, w in zip(middles, widths, strict=True)]
    for tag, x, middle, wide, edge in zip(
        tags,
        spread_labels(wished, widths, -_APART / 2, sketch.width + _APART / 2),
        middles,
        widths,
        edges,
        strict=True,
    ):
        centre = x + wide / 2
        if edge[1] > edge[0]:
            sketch.rule((middle, y + 1), (centre, y + _LEADER), HELP_LINE, words.theme.grey)
        tag.draw(sketch, centre, y + _LEADER + 1, 0.5)
    return y + _LEADER + 1 + max(tag.height for tag in tags)


def _edges(values: Sequence[float], width: float) -> list[tuple[float, float]]:
    """Where the parts begin and end; one that is not zero is seen."""
    whole = max(values)
    scaled = [v / whole for v in values]
    wide = [max(width * v / sum(scaled), LEAST_BAR) if v else 0.0 for v in scaled]
    shrink = width / sum(wide)
    edges, x = [], 0.0
    for w in wide:
        edges.append((x, min(x + w * shrink, width)))
        x += w * shrink
    return edges


def _tag(
    chart: Chart, slot: ChartSlot, k: int, point: Point, width: float, words: ChartWords, beside: bool
) -> PartLabel:
    alone = Point(point.label, point.value, point.text, point.fill, slot.note_of(point))
    return part_label(chart.series[k].name, alone, width, words, beside)


def _draw_list(
    sketch: Sketch,
    chart: Chart,
    slot: ChartSlot,
    parts: Sequence[tuple[int, Point]],
    y: float,
    words: ChartWords,
) -> float:
    """The tags below one another, each behind a piece of its part, where they don't fit side by side."""
    left = _SWATCH + 6.0
    for k, point in parts:
        tag = _tag(chart, slot, k, point, sketch.width - left, words, beside=True)
        draw_part(sketch, words.theme, (0.0, y + tag.middle - 4.0, _SWATCH, 8.0), k, bool(slot.outside))
        tag.draw(sketch, left, y)
        y += tag.height + 1.0
    return y
