"""Slopes: each series a line from its value at one date to its value at another, named and labelled at both ends."""

from __future__ import annotations

from dataclasses import dataclass, replace

from paritrana.document import Chart, Fill
from paritrana.typeset.charts.axis import NOT_ZERO, Axis, span_near_values
from paritrana.typeset.charts.fills import AXIS_LINE, DASHED, ZERO_LINE, draw_mark
from paritrana.typeset.charts.heading import draw_heading
from paritrana.typeset.charts.label_placement import spread_labels
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.lines import sketch_lines
from paritrana.typeset.charts.part_labels import PartLabel, part_label
from paritrana.typeset.charts.sketch import Sketch
from paritrana.typeset.charts.slots import ChartSlot, slots_of, value_of, values_of

_LEAST, _MOST, _EACH = 96.0, 300.0, 34.0
"""Height of the plot: so much a series, two or three lines of text, within these bounds."""
_ROOM = 590.0
"""Height from which the next plan is tried, before lay_out_chart refuses the chart."""
_PLOT = 230.0
"""Most width of the plot: longer lines look flatter than they are."""
_HEAD = 84.0
"""Least room for a date above its axis."""
_REACH = 11.0
"""From an axis to the labels; lines to labels that had to move need it."""
_APART = 0.8
"""Between the labels of one axis, whose leading has air of its own. Set by eye."""
_MOVED = 2.5
"""A label that stands further from its mark than that is joined to it by a line."""
_SLOPE_LINE, _MARK = 1.3, 2.6
"""A little less than on a line of years (`SERIES_LINE`, `MARK_SIZE`): here all of them meet at two axes."""
_FALLING = "titik berongga: turun"
_ZERO = "garis mendatar: nol"


@dataclass(frozen=True, slots=True)
class _LabelPlan:
    """Shares of the width for the labels left and right; `named` says that names stand on the right too."""

    left: float
    right: float
    named: bool = True


_PLANS = (_LabelPlan(0.32, 0.32), _LabelPlan(0.38, 0.38), _LabelPlan(0.60, 0.18, named=False))


def sketch_slopes(chart: Chart, width: float, words: ChartWords) -> Sketch:
    """Lay out slopes between two labels; a chart with more or fewer of them is drawn as lines over all of them."""
    slots = slots_of(chart)
    if len(slots) != 2:
        return sketch_lines(chart, width, words)
    for plan in _PLANS:
        sketch = _SlopeChart(chart, slots, width, words, plan).draw()
        if sketch.height <= _ROOM:
            break
    return sketch


class _SlopeChart:
    """One try with a plan."""

    def __init__(
        self, chart: Chart, slots: tuple[ChartSlot, ...], width: float, words: ChartWords, plan: _LabelPlan
    ) -> None:
        self.slots, self.words, self.sketch = slots, words, Sketch(width)
        several = len(chart.series) > 1
        names = [series.name if several else "" for series in chart.series]
        rooms = plan.left * width - _REACH, plan.right * width - _REACH
        self.tags = tuple(
            self._tags(side, names if side == 0 or plan.named else [""] * len(names), rooms[side])
            for side in (0, 1)
        )
        self.rooms = tuple(
            max(min(_HEAD, room), *(tag.width for tag in tags.values()), 0.0)
            for room, tags in zip(rooms, self.tags, strict=True)
        )
        start, end = self.rooms[0] + _REACH, width - self.rooms[1] - _REACH
        self.x = start, min(end, start + _PLOT)
        low, high = span_near_values(values_of(chart))
        zero = low < 0 < high
        hints = NOT_ZERO if low > 0 else "", _ZERO if zero else "", _FALLING if self._falling() else ""
        self.top = self._heads(draw_heading(self.sketch, chart, words, 0.0, *hints))
        stacks = [sum(tag.height + _APART for tag in tags.values()) for tags in self.tags]
        room = max(min(_MOST, max(_LEAST, _EACH * len(names))), *stacks)
        self.bottom = self.top + room
        half = words.size * 0.6
        self.axis = Axis(low, high, self.bottom - half, self.top + half)
        self.zero = zero

    def _tags(self, side: int, names: list[str], room: float) -> dict[int, PartLabel]:
        slot = self.slots[side]
        return {
            k: part_label(names[k], replace(p, note=slot.note_of(p)), room, self.words, ahead=side == 1)
            for k, p in enumerate(slot.cells)
            if p is not None
        }

    def _ends(self, k: int) -> tuple[float | None, float | None]:
        cells = self.slots[0].cells[k], self.slots[1].cells[k]
        left, right = (value_of(point) if point else None for point in cells)
        return left, right

    def _falls(self, k: int) -> bool:
        left, right = self._ends(k)
        return left is not None and right is not None and right < left

    def _falling(self) -> bool:
        return any(map(self._falls, range(len(self.slots[0].cells))))

    def _heads(self, y: float) -> float:
        """Set the two dates above their axes, with what all their points share; return where the drawing begins."""
        low = y
        for slot, x, room, align in zip(self.slots, self.x, self.rooms, (1.0, 0.0), strict=True):
            label = self.words.name(slot.label, room, bold=True)
            note = self.words.note(slot.note, room)
            self.sketch.label(label, x, y, align)
            self.sketch.label(note, x, y + label.height, align)
            low = max(low, y + label.height + note.height)
        return low + 4.0

    def draw(self) -> Sketch:
        """Draw axes, lines, ends and labels."""
        theme = self.words.theme
        for x in self.x:
            self.sketch.rule((x, self.top), (x, self.bottom), AXIS_LINE, theme.rule)
        if self.zero:
            y = self.axis.at(0.0)
            self.sketch.rule((self.x[0], y), (self.x[1], y), ZERO_LINE, theme.black)
        for k in range(len(self.slots[0].cells)):
            self._line(k)
        for side in (0, 1):
            self._labels(side)
        self.sketch.height = self.bottom + 1.0
        return self.sketch

    def _line(self, k: int) -> None:
        """The line of one series, dashed where an end is a proposal or an estimate, and the mark at each end."""
        theme = self.words.theme
        falls = self._falls(k)
        colour = theme.grey if falls else theme.accent
        ends = [(x, self.axis.at(v)) for x, v in zip(self.x, self._ends(k), strict=True) if v is not None]
        fills = {point.fill for slot in self.slots if (point := slot.cells[k]) is not None}
        if len(ends) == 2:
            self.sketch.rule(ends[0], ends[1], _SLOPE_LINE, colour, DASHED if Fill.OUTLINE in fills else ())
        for x, y in ends:
            draw_mark(self.sketch, theme, x, y, 1 if falls else 0, hollow=falls, size=_MARK)

    def _labels(self, side: int) -> None:
        """Set the labels of one side in the order of their values, each joined to its mark where it had to move."""
        tags = self.tags[side]
        values = {k: self._ends(k)[side] for k in tags}
        order = sorted(tags, key=lambda k: (values[k] is None, -(values[k] or 0.0), k))
        depths = {k: self.bottom if (v := values[k]) is None else self.axis.at(v) for k in order}
        wished = [depths[k] - tags[k].height / 2 for k in order]
        heights = [tags[k].height + _APART for k in order]
        sign, align = (-1.0, 1.0) if side == 0 else (1.0, 0.0)
        x = self.x[side]
        for k, y in zip(order, spread_labels(wished, heights, self.top, self.bottom), strict=True):
            tags[k].draw(self.sketch, x + sign * _REACH, y, align)
            middle = y + tags[k].height / 2
            if values[k] is not None and abs(middle - depths[k]) > _MOVED:
                ends = (x + sign * 3.5, depths[k]), (x + sign * (_REACH - 1.5), middle)
                self.sketch.rule(*ends, AXIS_LINE, self.words.theme.rule)
