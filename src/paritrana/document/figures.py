"""Figures: charts as series of points, each with the words printed at it, and pictures as bytes and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from paritrana.document.inlines import Inlines
from paritrana.located import Place


class Fill(Enum):
    """How a chart's point looks: realisation solid, allocation hatched, proposal or estimate as an outline."""

    SOLID = "realisasi"
    HATCH = "pagu"
    OUTLINE = "usulan"


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a chart. `value` None is a gap, shown and labelled with `text`; never a zero.

    `text` is what is printed at the point, `note` a small second line ("setelah periode").
    """

    label: str
    value: float | None
    text: str
    fill: Fill = Fill.SOLID
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Points that belong together; a line is never drawn across a gap."""

    name: str
    points: tuple[Point, ...]


class ChartKind(Enum):
    """BARS stand by year, LINE joins years, GROUPS are horizontal bars, SCALE is a dot from 0 to 100 %.

    STACK has a bar a label, built up from one point of each series; SHARES is one bar of 100 % a label, divided among
    the series. SLOPE joins two labels, each series a line whose ends are named.
    """

    BARS = "batang"
    LINE = "garis"
    GROUPS = "batang-datar"
    SCALE = "skala"
    STACK = "batang-tumpuk"
    SHARES = "bagian"
    SLOPE = "lereng"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. `title` says its message in a sentence made from the data; `alt` is the whole of it in words.

    `totals` are printed below the bars of a STACK, one a label.
    """

    id: str
    number: str
    title: str
    kind: ChartKind
    series: tuple[Series, ...]
    unit: str
    alt: str
    notes: tuple[Inlines, ...] = ()
    source: Inlines = ()
    place: Place | None = None
    totals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture (PNG or JPEG bytes) with its alternative text; width in millimetres."""

    data: bytes
    alt: str
    width_mm: float
    place: Place | None = None
