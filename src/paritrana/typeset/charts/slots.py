"""A chart's points by label: one ChartSlot for each year or category, with a place for every series."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from paritrana.document import Chart, Fill, Point

_YEAR = re.compile(r"(?:19|20)\d\d")
_OUTSIDE = ("setelah", "sesudah", "sebelum", "di luar")
_MEANINGS: dict[Fill, tuple[str, ...]] = {
    Fill.SOLID: ("realisasi",),
    Fill.HATCH: ("pagu", "anggaran"),
    Fill.OUTLINE: ("usul", "perkiraan", "taksiran", "estimasi", "rencana", "target", "proyeksi"),
}


@dataclass(frozen=True, slots=True)
class ChartSlot:
    """One label with the points of all series there, None for a series that has none.

    `note` is the note all its points share; a note of one point alone stays at that point.
    """

    label: str
    note: str
    cells: tuple[Point | None, ...]
    meaning: str = ""
    """The word for the fill, where a single series mixes fills and nothing else here says which it is."""

    @property
    def remark(self) -> str:
        """What is printed below the label: meaning and note."""
        return ", ".join(filter(None, (self.meaning, self.note)))

    @property
    def points(self) -> tuple[Point, ...]:
        """The points there are."""
        return tuple(c for c in self.cells if c is not None)

    @property
    def outside(self) -> str:
        """The word that says this slot lies outside of the period ("setelah"), or an empty text."""
        notes = " ".join((self.note, *(p.note for p in self.points))).casefold()
        return next((word for word in _OUTSIDE if word in notes and "periode" in notes), "")

    def note_of(self, point: Point) -> str:
        """What is to be said at this point alone."""
        return "" if point.note == self.note else point.note


def value_of(point: Point) -> float | None:
    """The point's value as a finite number, None for a gap."""
    return point.value if point.value is not None and isfinite(point.value) else None


def values_of(chart: Chart) -> list[float]:
    """All values that are there."""
    found = (value_of(p) for s in chart.series for p in s.points)
    return [v for v in found if v is not None]


def cells_of(slots: Sequence[ChartSlot]) -> dict[tuple[int, int], Point]:
    """The points there are, by slot and series."""
    return {(i, k): p for i, slot in enumerate(slots) for k, p in enumerate(slot.cells) if p is not None}


def years_of(labels: Iterable[str]) -> tuple[int, ...] | None:
    """The labels as years, None when one is not."""
    found = tuple(labels)
    return tuple(map(int, found)) if all(_YEAR.fullmatch(label) for label in found) else None


def slots_of(chart: Chart) -> tuple[ChartSlot, ...]:
    """Gather points of the same label; years of several series come in their order, all else as given."""
    keys: dict[tuple[str, int], dict[int, Point]] = {}
    for k, series in enumerate(chart.series):
        seen: dict[str, int] = {}
        for point in series.points:
            seen[point.label] = turn = seen.get(point.label, 0) + 1
            keys.setdefault((point.label, turn), {})[k] = point
    order = list(keys)
    if len(chart.series) > 1 and years_of(label for label, _ in order):
        order.sort()
    fills = {p.fill for points in keys.values() for p in points.values() if value_of(p) is not None}
    mixed = len(chart.series) == 1 and len(fills) > 1
    return tuple(_slot(key[0], keys[key], len(chart.series), mixed) for key in order)


def _slot(label: str, points: dict[int, Point], count: int, mixed: bool) -> ChartSlot:
    notes = {p.note for p in points.values()}
    note = next(iter(notes)) if len(notes) == 1 else ""
    meaning = _meaning(points[0]) if mixed else ""
    return ChartSlot(label, note, tuple(points.get(k) for k in range(count)), meaning)


def _meaning(point: Point) -> str:
    words = f"{point.label} {point.note} {point.text}".casefold()
    plain = value_of(point) is None or any(word in words for word in _MEANINGS[point.fill])
    return "" if plain else point.fill.value
