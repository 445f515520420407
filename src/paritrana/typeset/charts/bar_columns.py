"""Where standing bars go: columns shared out over the width, and the labels that fit them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Chart
from paritrana.typeset.charts.column_labels import ColumnLabels, LabelKey, labels_in_columns
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.slots import ChartSlot, cells_of, value_of

BAR_LEAST, BAR_MOST, _SEVERAL_MOST = 12.0, 46.0, 36.0
"""Width of bars: a hatch needs four lines to be one, and a wider bar looks like an area. Several series have narrower
ones."""
_STEP_LEAST = 14.0
"""Bars stand in so many rows that none has less: turned labels of two lines still fit."""
_APART, _MOST_APART, _APART_SHARE = 10.0, 22.0, 0.16
"""Between the groups of several series, at most; and as a share of the pitch where there is little room."""
_STEP_ALONE, _STEP_SEVERAL = 1.5, 1.12
"""From one bar to the next, in most widths of a bar."""
_BAR_ALONE, _BAR_SEVERAL = 0.66, 0.88
"""Bars of one series leave half a bar between them, those of several nearly touch: a group is seen as one."""
_VALUE_APART = 8.0
"""Between the values of neighbours, or two numbers are read as one."""
_REACH, _LABEL_REACH = 60.0, 80.0
"""Height that turned names and notes, and turned labels, may take below the bars."""


@dataclass(frozen=True, slots=True)
class BarColumns:
    """Slots stand `pitch` apart; in each, `count` bars stand `step` apart and are `bar` wide."""

    count: int
    pitch: float
    step: float
    bar: float

    def slot(self, i: int) -> float:
        """Middle of slot `i`."""
        return (i + 0.5) * self.pitch

    def centres(self, slots: Sequence[ChartSlot]) -> dict[LabelKey, float]:
        """Middle of each bar, by slot and series; the bars of a slot stand together about its middle."""
        found: dict[LabelKey, float] = {}
        for i, slot in enumerate(slots):
            there = [k for k, point in enumerate(slot.cells) if point is not None]
            left = self.slot(i) - (len(there) - 1) / 2 * self.step
            found |= {(i, k): left + turn * self.step for turn, k in enumerate(there)}
        return found


def bar_columns_for(slots: Sequence[ChartSlot], chart: Chart, width: float, words: ChartWords) -> BarColumns:
    """Share out at most `width`: as wide as the printed values ask for, narrower when they don't fit."""
    count = len(chart.series)
    most = BAR_MOST if count == 1 else _SEVERAL_MOST
    texts = [words.value(p.text).width for s in slots for p in s.points if value_of(p) is not None]
    step = max(most * (_STEP_ALONE if count == 1 else _STEP_SEVERAL), max(texts, default=0.0) + _VALUE_APART)
    apart = 0.0 if count == 1 else _MOST_APART
    if (step * count + apart) * len(slots) > width:
        pitch = width / len(slots)
        apart = 0.0 if count == 1 else min(apart, max(_APART * 0.6, pitch * _APART_SHARE))
        step = (pitch - apart) / count
    bar = min(most, max(BAR_LEAST, step * (_BAR_ALONE if count == 1 else _BAR_SEVERAL)), step - 1)
    return BarColumns(count, step * count + apart, step, bar)


def rows_of(slots: Sequence[ChartSlot], count: int, width: float) -> list[Sequence[ChartSlot]]:
    """Cut the slots into as few rows as can hold them, of about the same length."""
    room = max(1, int(width // (count * _STEP_LEAST + (_APART if count > 1 else 0.0))))
    rows = -(-len(slots) // room)
    each = -(-len(slots) // rows)
    return [slots[i : i + each] for i in range(0, len(slots), each)]


@dataclass(frozen=True, slots=True)
class ColumnFeet:
    """What stands below the columns of one row: names and notes of bars, label and note of slots."""

    tiers: tuple[tuple[ColumnLabels, bool], ...]
    """From the top; the flag says that a label belongs to a bar and not to its slot."""

    @property
    def height(self) -> float:
        """Height of all tiers."""
        return sum(labels.height for labels, _ in self.tiers)


def column_feet_for(
    slots: Sequence[ChartSlot], chart: Chart, columns: BarColumns, words: ChartWords, named: bool
) -> ColumnFeet:
    """Make what stands below the bars; `named` says that the series' names go there."""
    bars = cells_of(slots)
    names = {key: chart.series[key[1]].name for key in bars} if named else {}
    notes = {key: slots[key[0]].note_of(p) for key, p in bars.items()}
    years = {(i, 0): s.label for i, s in enumerate(slots)}
    shared = {(i, 0): s.remark for i, s in enumerate(slots)}
    at_bar, at_slot = columns.step - 2, columns.pitch - 4
    return ColumnFeet(
        (
            (labels_in_columns(words.note, names, at_bar, _REACH), True),
            (labels_in_columns(words.note, notes, at_bar, _REACH), True),
            (labels_in_columns(words.name, years, at_slot, _LABEL_REACH), False),
            (labels_in_columns(words.note, shared, at_slot, _REACH), False),
        )
    )
