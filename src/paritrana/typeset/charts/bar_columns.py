"""Where standing bars go: columns shared out over the width, and the labels that fit them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Chart
from paritrana.typeset.charts.column_labels import ColumnLabels, LabelKey, labels_in_columns
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.slots import ChartSlot, cells_of, value_of

BAR_LEAST, BAR_MOST = 12.0, 46.0
_STEP_LEAST = 14.0
_APART = 10.0


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
    most = BAR_MOST if count == 1 else 36.0
    texts = [words.value(p.text).width for s in slots for p in s.points if value_of(p) is not None]
    step = max(most * (1.5 if count == 1 else 1.12), max(texts, default=0.0) + 8)
    apart = 0.0 if count == 1 else 22.0
    if (step * count + apart) * len(slots) > width:
        pitch = width / len(slots)
        apart = 0.0 if count == 1 else min(apart, max(_APART * 0.6, pitch * 0.16))
        step = (pitch - apart) / count
    bar = min(most, max(BAR_LEAST, step * (0.66 if count == 1 else 0.88)), step - 1)
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
            (labels_in_columns(words.note, names, at_bar, 60.0), True),
            (labels_in_columns(words.note, notes, at_bar, 60.0), True),
            (labels_in_columns(words.name, years, at_slot, 80.0), False),
            (labels_in_columns(words.note, shared, at_slot, 60.0), False),
        )
    )
