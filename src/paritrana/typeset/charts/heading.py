"""The line above a drawing: what is measured, in which unit; and a key where names do not fit beside the bars."""

from __future__ import annotations

from paritrana.document import Chart, Fill
from paritrana.typeset.charts.fills import draw_bar, tones_of
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.sketch import Sketch

_SWATCH, _SWATCH_TALL, _SWATCH_APART, _NAMES_APART = 12.0, 8.0, 5.0, 16.0
"""Width and height of a swatch, the air before its name and behind it: a swatch is nearer to its own name."""
_BELOW_HEADING, _BELOW_KEY = 3.0, 5.0
"""Between them and what follows. Set by eye."""
_KEY_LEADING = 1.22
"""As labels have."""
_SAME = {"rupiah": "rp", "persen": "%", "persentase": "%"}


def heading_of(chart: Chart) -> str:
    """The name of a single series and the unit, the latter only where the printed values don't say it."""
    name = chart.series[0].name if len(chart.series) == 1 else ""
    unit = chart.unit.strip()
    sign = _SAME.get(unit.casefold(), unit.casefold())
    texts = [p.text.casefold() for s in chart.series for p in s.points if p.value is not None]
    has_unit = all(sign in text for text in texts) or unit.casefold() in name.casefold()
    return ", ".join(filter(None, (name, "" if has_unit else unit)))


def draw_heading(sketch: Sketch, chart: Chart, words: ChartWords, y: float, *hints: str) -> float:
    """Set the heading and `hints` on how to read the drawing below `y`; return where the drawing begins."""
    text = "; ".join(filter(None, (heading_of(chart), *hints)))
    if not text:
        return y
    label = words.note(text, sketch.width)
    sketch.label(label, 0.0, y)
    return y + label.height + _BELOW_HEADING


def draw_key(sketch: Sketch, chart: Chart, words: ChartWords, y: float) -> float:
    """Set a swatch and the name of each series below `y`; return where the drawing begins."""
    x = 0.0
    for series, step in zip(chart.series, tones_of(chart), strict=True):
        label = words.name(series.name, sketch.width - _SWATCH - _SWATCH_APART)
        wide = _SWATCH + _SWATCH_APART + label.width
        if x and x + wide > sketch.width:
            x, y = 0.0, y + label.leading + 2
        fill = series.points[0].fill if series.points else Fill.SOLID
        draw_bar(
            sketch, words.theme, x, y + label.middle - _SWATCH_TALL / 2, _SWATCH, _SWATCH_TALL, fill, step
        )
        sketch.label(label, x + _SWATCH + _SWATCH_APART, y)
        y += label.height - label.leading
        x += wide + _NAMES_APART
    return y + words.size * _KEY_LEADING + _BELOW_KEY
