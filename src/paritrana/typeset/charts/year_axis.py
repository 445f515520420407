"""Where the years of a line chart stand, what is printed below them, and which values a crowded chart prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from paritrana.document import Chart
from paritrana.typeset.charts.column_labels import ColumnLabels, labels_in_columns
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.slots import ChartSlot, value_of, years_of

SIGN = 7.5
"""Room for a mark beside a value."""
_PITCH_MOST = 92.0
"""Between two years: further apart a rise looks like none."""
_ROOM_LEAST = 22.0
"""Years closer than that leave no room for a value at each."""
_VALUE_APART = 4.0
"""Between the values of two years, and between their labels."""
_LABEL_REACH = 80.0
"""Height that turned labels and notes may take."""


@dataclass(frozen=True, slots=True)
class YearAxis:
    """`x` of each slot; `room` is the least distance of two; `sparse` when not every value can be printed."""

    x: tuple[float, ...]
    room: float
    width: float
    sparse: bool
    tiers: tuple[ColumnLabels, ...]


def year_axis_for(slots: Sequence[ChartSlot], width: float, words: ChartWords) -> YearAxis:
    """Share out at most `width`; years that are not equally far apart stand as far apart as they are."""
    pitch = min(_PITCH_MOST, width / len(slots))
    even = tuple((i + 0.5) * pitch for i in range(len(slots)))
    for x in filter(None, (_by_year(slots, pitch), even)):
        room = min((b - a for a, b in pairwise(x)), default=pitch)
        sparse = room < _ROOM_LEAST or not _fit(slots, room - _VALUE_APART, words)
        if not sparse:
            break
    return YearAxis(x, room, pitch * len(slots), sparse, _tiers(slots, room, words))


def _fit(slots: Sequence[ChartSlot], room: float, words: ChartWords) -> bool:
    sign = 2 * SIGN if any(len(s.cells) > 1 for s in slots) else 0.0
    values = (words.value(p.text, room - sign) for s in slots for p in s.points if value_of(p) is not None)
    return all(label.whole for label in values)


def _by_year(slots: Sequence[ChartSlot], pitch: float) -> tuple[float, ...] | None:
    """Places in proportion to the years, None when the labels are no rising years."""
    years = years_of(s.label for s in slots)
    if years is None or len(years) < 3 or any(b <= a for a, b in pairwise(years)):
        return None
    scale = pitch * (len(years) - 1) / (years[-1] - years[0])
    return tuple(pitch / 2 + (year - years[0]) * scale for year in years)


def _tiers(slots: Sequence[ChartSlot], room: float, words: ChartWords) -> tuple[ColumnLabels, ...]:
    """Labels and notes of the slots; when they are too close, every second, third … label."""
    leading = words.name("0").leading
    step = 1 if room > leading + 1 else ceil(1.5 * leading / room)
    shown = {(i, 0): s for i, s in enumerate(slots) if i % step == 0}
    labels = labels_in_columns(
        words.name, {key: s.label for key, s in shown.items()}, step * room - _VALUE_APART, _LABEL_REACH
    )
    notes = labels_in_columns(
        words.note, {key: _notes(s) for key, s in shown.items()}, step * room - _VALUE_APART, _LABEL_REACH
    )
    return labels, notes


def _notes(slot: ChartSlot) -> str:
    return "; ".join(dict.fromkeys(filter(None, (slot.note, *(slot.note_of(p) for p in slot.points)))))


def points_to_print(chart: Chart, slots: Sequence[ChartSlot]) -> set[tuple[int, int]]:
    """First, last, greatest and least of each series."""
    found: set[tuple[int, int]] = set()
    for k in range(len(chart.series)):
        own = [(v, i) for i, s in enumerate(slots) if (p := s.cells[k]) and (v := value_of(p)) is not None]
        if own:
            places = {own[0][1], own[-1][1], max(own)[1], min(own)[1]}
            found |= {(i, k) for i in places}
    return found
