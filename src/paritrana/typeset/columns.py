"""Column widths from content.

A table is as wide as the text column, or as the whole frame when its content asks for more: two widths, so that
tables line up with each other. Numbers keep their natural width; text shares what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Align, Column, Row, RowKind, Text
from paritrana.typeset.atoms import TextStyle, natural_width, widest_word
from paritrana.typeset.theme import Faces, Theme

_GAP = 9.0
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Grid:
    """Left edges and widths of the columns; `squeezed` when even the longest words don't fit."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    total: float
    squeezed: bool


def column_grid(
    columns: Sequence[Column], rows: Sequence[Row], style: TextStyle, theme: Theme, faces: Faces
) -> Grid:
    """Share the width among `columns`."""
    natural, least = _measure(columns, rows, style, theme, faces)
    gaps = _GAP * (len(columns) - 1)
    total = theme.measure if sum(natural) + gaps <= theme.measure else theme.full
    widths = _share(columns, natural, least, total - gaps)
    squeezed = sum(least) > total - gaps + 0.5
    lefts, x = [], 0.0
    for width in widths:
        lefts.append(x)
        x += width + _GAP
    return Grid(tuple(lefts), tuple(widths), total, squeezed)


def _measure(
    columns: Sequence[Column], rows: Sequence[Row], style: TextStyle, theme: Theme, faces: Faces
) -> tuple[list[float], list[float]]:
    head = TextStyle("sans", theme.mark_size, 11.5, bold=True)
    natural = [widest_word((Text(c.head),), head, faces) for c in columns]
    for i, c in enumerate(columns):
        if c.unit:
            natural[i] = max(natural[i], widest_word((Text(f"({c.unit})"),), head, faces))
    least = list(natural)
    bold = TextStyle(style.family, style.size, style.leading, bold=True)
    seen: set[object] = set()
    for n, row in enumerate(rows):
        if row.kind is RowKind.GROUP:
            continue
        used = bold if row.kind is RowKind.SUM else style
        for i, inlines in enumerate(row.cells):
            width = natural_width(inlines, used, faces)
            if width > natural[i]:
                natural[i] = width
            if columns[i].align is Align.END:
                least[i] = max(least[i], width)
            elif n < _SAMPLE and (i, inlines) not in seen:
                seen.add((i, inlines))
                least[i] = max(least[i], widest_word(inlines, used, faces))
    return natural, least


def _share(
    columns: Sequence[Column], natural: list[float], least: list[float], available: float
) -> list[float]:
    """Natural widths and the rest by weight; when they don't fit, text columns give way down to their least."""
    if sum(natural) <= available:
        rest = available - sum(natural)
        takers = [c.weight if c.align is Align.START else 0.0 for c in columns]
        whole = sum(takers) or float(len(columns))
        return [
            n + rest * ((t if sum(takers) else 1.0) / whole) for n, t in zip(natural, takers, strict=True)
        ]
    if sum(least) >= available:
        return [w * available / sum(least) for w in least]
    widths = list(least)
    rest = available - sum(least)
    while rest > 0.01:
        wants = [max(0.0, n - w) ** 0.5 * c.weight for n, w, c in zip(natural, widths, columns, strict=True)]
        if not sum(wants):
            break
        given = [min(rest * w / sum(wants), n - x) for w, n, x in zip(wants, natural, widths, strict=True)]
        widths = [x + max(0.0, g) for x, g in zip(widths, given, strict=True)]
        left = available - sum(widths)
        if left >= rest - 0.01:
            break
        rest = left
    return widths
