"""Labels that stand side by side in columns: all upright, or all turned because one does not fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from paritrana.typeset.charts.fills import draw_gap
from paritrana.typeset.charts.labels import ChartWords, Label
from paritrana.typeset.charts.sketch import PAPER, Sketch

CLEAR = 2.5
"""Between a bar's end and its label."""
_MOST_LINES = 3
"""A label of more lines is turned: it would be higher than the bar it names."""
_LONGER = 1.2
"""Factor by which a turned label grows until it fits. With 1.05 and 2.0 no page of four drafts differs."""
LabelKey = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ColumnLabels:
    """Labels by slot and series, and how they stand."""

    labels: dict[LabelKey, Label]
    turned: bool

    @property
    def height(self) -> float:
        """Height of the tallest, as it stands."""
        return max(map(self.height_of, self.labels), default=0.0)

    def height_of(self, key: LabelKey) -> float:
        """Height of one, as it stands; 0 where there is none."""
        label = self.labels.get(key)
        return 0.0 if label is None else label.width if self.turned else label.height

    def width_of(self, key: LabelKey) -> float:
        """Width of one, as it stands; 0 where there is none."""
        label = self.labels.get(key)
        return 0.0 if label is None else label.height if self.turned else label.width


def labels_in_columns(
    make: Callable[[str, float], Label], texts: dict[LabelKey, str], width: float, reach: float
) -> ColumnLabels:
    """Make labels for columns `width` wide; turned they are `reach` long, longer where they would not fit so."""
    upright = {key: make(text, width) for key, text in texts.items() if text}
    if all(label.whole and len(label.lines) <= _MOST_LINES for label in upright.values()):
        return ColumnLabels(upright, turned=False)
    return ColumnLabels({key: _turn_label(make, texts[key], width, reach) for key in upright}, turned=True)


def _turn_label(make: Callable[[str, float], Label], text: str, width: float, reach: float) -> Label:
    label = make(text, reach)
    while len(label.lines) > 1 and (label.height > width + 2 or not label.whole):
        reach *= _LONGER
        label = make(text, reach)
    return label


def place(sketch: Sketch, labels: ColumnLabels, key: LabelKey, x: float, y: float, above: bool) -> None:
    """Set a label centred on `x`, just above the depth `y` or just below it."""
    label = labels.labels.get(key)
    if label is None:
        return
    if labels.turned:
        sketch.rising_label(label, x, y - CLEAR if above else y + CLEAR, 0.0 if above else 1.0)
    else:
        sketch.label(label, x, y - CLEAR - label.height if above else y + CLEAR, 0.5)


def place_gap(
    sketch: Sketch,
    words: ChartWords,
    labels: ColumnLabels,
    key: LabelKey,
    across: tuple[float, float],
    down: tuple[float, float],
) -> None:
    """Hatch a slot lightly from `across[0]` to `across[1]` and set its text in the middle."""
    (left, right), (top, bottom) = across, down
    draw_gap(sketch, words.theme, left, top, right - left, bottom - top)
    label, height = labels.labels.get(key), labels.height_of(key)
    if label is None:
        return
    x, wide = (left + right) / 2, labels.width_of(key) + (0.5 if labels.turned else 3)
    y = (top + bottom - height) / 2
    sketch.rect(x - wide / 2, y - 2, wide, height + 4, fill=PAPER)
    if labels.turned:
        sketch.rising_label(label, x, y + height)
    else:
        sketch.label(label, x, y, 0.5)
