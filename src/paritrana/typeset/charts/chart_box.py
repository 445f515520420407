"""From a Chart to its Box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from paritrana.document import Chart, ChartKind
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.charts.bars import sketch_bars
from paritrana.typeset.charts.dot_scale import sketch_dot_scale
from paritrana.typeset.charts.horizontal_bars import sketch_horizontal_bars
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.lines import sketch_lines
from paritrana.typeset.charts.shares import sketch_shares
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slopes import sketch_slopes
from paritrana.typeset.charts.stacks import sketch_stacks
from paritrana.typeset.pages.boxes import Box
from paritrana.typeset.theme import Faces

TALLEST = 640.0
"""Of the 703 points of an A4 frame; the rest holds caption, a note and the source."""
_SENTENCE_PAD, _SENTENCE_LINE = (8.0, 7.0), 0.5
"""Air across and down inside the frame of a sentence that stands for a chart, and the frame's line."""
_NO_DATA = "tidak ada data"
_TOO_MANY = "Grafik tidak digambar: {} nilai tidak muat dalam satu halaman."
_SKETCHES: dict[ChartKind, Callable[[Chart, float, ChartWords], Sketch]] = {
    ChartKind.BARS: sketch_bars,
    ChartKind.LINE: sketch_lines,
    ChartKind.GROUPS: sketch_horizontal_bars,
    ChartKind.SCALE: sketch_dot_scale,
    ChartKind.STACK: sketch_stacks,
    ChartKind.SHARES: sketch_shares,
    ChartKind.SLOPE: sketch_slopes,
}


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A sketch that belongs to a Figure element."""

    sketch: Sketch
    element: Element
    wide: bool = True

    @property
    def height(self) -> float:
        """Points from the upper to the lower edge."""
        return self.sketch.height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw on the page; give the Figure the bounding box PDF/UA asks for (ISO 14289-1, 7.3)."""
        self.element.set_bounding_box((x, top - self.height, x + self.sketch.width, top), decimals=2)
        self.element.set_placement("Block")
        self.sketch.draw(pen, self.element, x, top)


def lay_out_chart(chart: Chart, width: float, faces: Faces, element: Element) -> Box:
    """Lay out `chart` in a box `width` points wide and at most 640 high; `element` is its Figure.

    A chart without points, or with more than a page holds, is a sentence that says so.
    """
    words = ChartWords(faces)
    count = sum(len(s.points) for s in chart.series)
    if not count:
        return ChartBox(_sentence(_NO_DATA, width, words), element)
    sketch = _SKETCHES[chart.kind](chart, width, words)
    if sketch.height > TALLEST:
        sketch = _sentence(_TOO_MANY.format(count), width, words)
    return ChartBox(sketch, element)


def _sentence(text: str, width: float, words: ChartWords) -> Sketch:
    across, down = _SENTENCE_PAD
    label = words.gap(text, width - 2 * across)
    sketch = Sketch(width, label.height + 2 * down)
    line = _SENTENCE_LINE
    tall = sketch.height - line
    sketch.rect(line / 2, line / 2, width - line, tall, stroke=words.theme.hairline, line_width=line)
    sketch.label(label, across, down)
    return sketch
